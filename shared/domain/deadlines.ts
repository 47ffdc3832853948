import type { DeadlineRule, EventKey, LawPack } from "../schemas/law";
import type { Calendar } from "./calendar";
import type { Reckoning } from "./clock";

export { EVENT_KEYS, type EventKey } from "../schemas/law";

/** A fact of a case. `at` is local: `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` when the hour is not known. */
export interface Fact {
  event: EventKey;
  at: string;
  /** Ties facts that belong together (one hearing, one letter); facts with different refs never fulfil each other. */
  ref?: string | undefined;
  /**
   * What the fact ended in: ids of `hasilKajianAwal` for `kajian_awal_selesai` and `penelitian_perbaikan_selesai`, kinds of violation for
   * `diputuskan`, `rekomendasi_dikirim` and `rekomendasi_diterima`. Rules with `bilaHasil` look at it; without it they show as conditional.
   */
  hasil?: readonly string[] | undefined;
  note?: string | undefined;
}

/** A date a person set instead of the reckoned one. */
export interface DeadlineOverride {
  ruleId: string;
  ref?: string | undefined;
  tanggal: string;
  alasan: string;
}

/** The office's own target for a rule that has no length in the law. */
export interface InternalTarget {
  ruleId: string;
  panjang: number;
  satuan: "HK" | "KAL" | "jam";
}

export const DEADLINE_STATES = ["terpenuhi", "terpenuhi_terlambat", "berjalan", "lewat", "gugur"] as const;
/** `gugur`: the clock ended without what it asked (withdrawn, passed to another office). */
export type DeadlineState = (typeof DEADLINE_STATES)[number];
export const URGENCIES = ["lewat", "hari_ini", "dekat", "tenang"] as const;
export type Urgency = (typeof URGENCIES)[number];
export const DEADLINE_WARNINGS = [
  "tahun_tanpa_tabel",
  "jam_tidak_diketahui",
  "di_luar_masa_berlaku",
  "belum_diverifikasi",
  "hasil_belum_diketahui",
  "perpanjangan_belum_dicatat",
  "perpanjangan_terlambat",
  "tanpa_panjang",
] as const;
export type DeadlineWarning = (typeof DEADLINE_WARNINGS)[number];

export interface Deadline {
  ruleId: string;
  rule: DeadlineRule;
  ref: string | null;
  /** The fact that started it. */
  mulai: Fact;
  sifat: "tenggat" | "peringatan" | "internal";
  /** Null when the law gives no length and the office set no target. */
  reckoning: Reckoning | null;
  /** The mark inside one longer clock (day three of five), as its own reckoning. */
  tanda: Reckoning | null;
  override: { tanggal: string; alasan: string } | null;
  /** Dates that count: those of the override where there is one, else of the reckoning. */
  batasAman: string | null;
  batasTeks: string | null;
  terpenuhiOleh: Fact | null;
  state: DeadlineState;
  /** Measured by batas aman while the clock runs; "tenang" once it has ended. */
  urgency: Urgency;
  /** Days left to batas aman in the rule's own unit (0 = today, negative = days past); null when nothing runs. */
  sisa: number | null;
  warnings: DeadlineWarning[];
}

export interface DeadlineInput {
  facts: readonly Fact[];
  pack: LawPack;
  calendar: Calendar;
  rezim: "pemilu" | "pemilihan";
  zone: string;
  /** Local date-time of the case's zone, `YYYY-MM-DDTHH:mm`. */
  now: string;
  /** Date that decides which rows are in force; by default the first fact's. */
  lawDate?: string | undefined;
  overrides?: readonly DeadlineOverride[] | undefined;
  internalTargets?: readonly InternalTarget[] | undefined;
}
