import { BULAN, namaHari } from "../i18n/format";
import { roman } from "./blocks";

/** A whole number in words, below 10^15: `terbilang(2024)` is "dua ribu dua puluh empat". */
export function terbilang(n: number): string {
  const whole = Math.trunc(Math.abs(n));
  if (!Number.isFinite(n) || whole >= 1e15) return String(n);
  if (whole === 0) return "nol";
  return `${n < 0 ? "minus " : ""}${spell(whole)}`;
}

/** The parts a berita acara writes out: `{ hari: "Rabu", tanggal: "dua puluh satu", bulan: "Oktober", tahun: "dua ribu dua puluh enam" }`. */
export function tanggalTerbilang(iso: string): { hari: string; tanggal: string; bulan: string; tahun: string } | null {
  const hari = namaHari(iso);
  if (!hari) return null;
  return { hari, tanggal: terbilang(Number(iso.slice(8, 10))), bulan: BULAN[Number(iso.slice(5, 7)) - 1]!, tahun: terbilang(Number(iso.slice(0, 4))) };
}

/** "hari Rabu tanggal dua puluh satu bulan Oktober tahun dua ribu dua puluh enam"; dots where the date is missing. */
export function padaHari(iso: string | null | undefined): string {
  const words = iso ? tanggalTerbilang(iso) : null;
  return words ? `hari ${words.hari} tanggal ${words.tanggal} bulan ${words.bulan} tahun ${words.tahun}` : "hari .......... tanggal .......... bulan .......... tahun ..........";
}

/** "XI" of `2026-11-22`; empty when it is no date. */
export function bulanRomawi(iso: string): string {
  const month = Number(iso.slice(5, 7));
  return month >= 1 && month <= 12 ? roman(month) : "";
}

/** "5 (lima)" */
export function angkaTerbilang(n: number): string {
  return `${n} (${terbilang(n)})`;
}

/** "Martapura, 22 November 2026" from a place and a written date; dots for what is missing. */
export function tempatTanggal(place: string | null | undefined, date: string | null | undefined): string {
  return `${place?.trim() || "..............."}, ${date?.trim() || "...................."}`;
}

/** Capitals for the name, titles as they are: `AHMAD FAUZI, S.H., M.H.` and `Dr. AHMAD FAUZI, S.H.`. */
export function namaKapital(name: string): string {
  const comma = name.indexOf(",");
  const core = comma < 0 ? name : name.slice(0, comma);
  const titles = comma < 0 ? "" : name.slice(comma);
  return core.split(" ").map((word) => (frontTitle.test(word) ? word : word.toLocaleUpperCase("id-ID"))).join(" ") + titles;
}

const frontTitle = /^(?:Prof|Dr|dr|drg|Drs|Dra|Ir|Ns|apt|H|Hj|K\.?H|R|Rr|Pdt|Kol|Letkol|Mayor|Kapten|AKBP|AKP|Kompol)\.$/;

const ones = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
const powers = [[1e12, "triliun"], [1e9, "miliar"], [1e6, "juta"], [1e3, "ribu"]] as const;

function spell(n: number): string {
  if (n < 12) return ones[n]!;
  if (n < 20) return `${ones[n - 10]} belas`;
  if (n < 100) return join(`${ones[Math.floor(n / 10)]} puluh`, n % 10);
  if (n < 200) return join("seratus", n - 100);
  if (n < 1000) return join(`${ones[Math.floor(n / 100)]} ratus`, n % 100);
  if (n < 2000) return join("seribu", n - 1000);
  const [value, word] = powers.find(([power]) => n >= power)!;
  return join(`${spell(Math.floor(n / value))} ${word}`, n % value);
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${spell(rest)}`;
}
