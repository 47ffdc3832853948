import { BULAN, tambahHari } from "./format";

export type TanggalTerbaca = { ok: true; iso: string } | { ok: false; code: "kosong" | "tanggal_tidak_ada" | "tanggal_tidak_dipahami" };

/**
 * Reads a date the way people write it: 21/10/2026, 21-10-26, 21.10.2026, 211026, 21102026, 21 okt 2026, 21 okt,
 * 2026-10-21, hari ini, kemarin, besok, lusa; a day's name before it is passed over. A year of two digits is the one
 * nearest behind, or at most ten years ahead of `today`.
 */
export function parseTanggal(text: string, today: string): TanggalTerbaca {
  const t = text.trim().toLowerCase().replace(/\s+/g, " ").replace(/^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)\b[,.]?\s*/, "");
  if (t === "") return { ok: false, code: text.trim() === "" ? "kosong" : "tanggal_tidak_dipahami" };
  const word = KATA[t];
  if (word !== undefined) return { ok: true, iso: tambahHari(today, word) };

  let m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t);
  if (m) return make(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$/.exec(t);
  if (m) return make(fullYear(m[3]!, today), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})$/.exec(t);
  if (m) return make(Number(today.slice(0, 4)), Number(m[2]), Number(m[1]));
  m = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(t);
  if (m) return make(fullYear(m[3]!, today), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})[ .-]?\s?([a-z]+)\.?(?:[ .-]\s?(\d{4}|\d{2}))?$/.exec(t);
  if (m) {
    const month = monthOf(m[2]!);
    if (month) return make(m[3] ? fullYear(m[3], today) : Number(today.slice(0, 4)), month, Number(m[1]));
  }
  return { ok: false, code: "tanggal_tidak_dipahami" };
}

/** Reads a clock time: 1430, 14.30, 14:30, 930, 9, "14.30 WITA". Null where it is none. */
export function parseJam(text: string): string | null {
  const t = text.trim().toLowerCase().replace(/^(jam|pukul|pkl\.?)\s+/, "").replace(/\s*(wib|wita|wit)$/, "");
  const m = /^(\d{1,2})(?:[.:,\s]?(\d{2}))?$/.exec(t);
  if (!m) return null;
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? 0)];
  return hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` : null;
}

/** Reads a number as Indonesians write it: 1.234,5 and 1234,5 and 1234. Null where it is none. */
export function parseAngka(text: string): number | null {
  const t = text.trim();
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(t)) return null;
  return Number(t.replaceAll(".", "").replace(",", "."));
}

const KATA: Record<string, number> = { "hari ini": 0, skrg: 0, sekarang: 0, kemarin: -1, kemaren: -1, "kemarin dulu": -2, "kemarin lusa": -2, besok: 1, lusa: 2 };
const SINGKATAN: Record<string, number> = { agt: 8, ags: 8, agust: 8, nop: 11, nopember: 11, pebruari: 2, peb: 2 };

function monthOf(word: string): number {
  const known = SINGKATAN[word];
  if (known) return known;
  if (word.length < 3) return 0;
  return BULAN.findIndex((b) => b.toLowerCase().startsWith(word)) + 1;
}

function fullYear(digits: string, today: string): number {
  if (digits.length === 4) return Number(digits);
  const now = Number(today.slice(0, 4));
  const guess = now - (now % 100) + Number(digits);
  return guess > now + 10 ? guess - 100 : guess;
}

function make(year: number, month: number, day: number): TanggalTerbaca {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && year <= 2200 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!exists) return { ok: false, code: "tanggal_tidak_ada" };
  return { ok: true, iso: at.toISOString().slice(0, 10) };
}
