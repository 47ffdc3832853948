import type { KalenderBulan } from "../../../../shared/api/contract/hukum";
import { selisihHari, tambahHari } from "../../../../shared/i18n/format";

export type Hari = KalenderBulan["hari"][number];
export type TenggatHari = Hari["tenggat"][number];

/** ISO day of the week, Monday = 0. */
export const hariKe = (iso: string): number => (new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7;
export const senin = (iso: string): string => tambahHari(iso, -hariKe(iso));
export const isWeekend = (iso: string): boolean => hariKe(iso) > 4;

/** The same day `by` months away, or the last day of a shorter month. */
export function geserBulan(iso: string, by: number): string {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1 + by, Number(iso.slice(8, 10))];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Weeks that hold the days of a month, Monday first. */
export function mingguBulan(bulan: string): string[][] {
  const weeks: string[][] = [];
  for (let monday = senin(`${bulan}-01`); monday.slice(0, 7) <= bulan; monday = tambahHari(monday, 7)) {
    const first = monday;
    weeks.push(Array.from({ length: 7 }, (_, i) => tambahHari(first, i)));
  }
  return weeks;
}

/** Two elections often share the name of a stage; it is told once. */
export const tanpaGanda = (hari: readonly Hari[]): Hari[] => hari.map((h) => ({ ...h, tahapan: [...new Set(h.tahapan)] }));

/** Late only where the text's own day has passed; a batas aman behind us is past, not late. */
export function keadaanHari(x: TenggatHari, tanggal: string, today: string): "lewat" | "hari_ini" | "lalu" | "nanti" {
  const n = selisihHari(today, tanggal);
  if (n === 0) return "hari_ini";
  if (n > 0) return "nanti";
  return x.teks ? "lewat" : "lalu";
}
