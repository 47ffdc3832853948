import { Temporal } from "temporal-polyfill";
import { type DeadlineRule, type EventKey, inForce, type LawPack, type ReceptionRow, VIOLATION_KINDS } from "../schemas/law";
import { addDays, type Calendar, daysBetween, hasTable, isoWeekday, isWorkingDay, offDay, type OffDay, workingDayFrom } from "./calendar";
import { type Reckoning, reckon } from "./clock";

export { EVENT_KEYS, type EventKey } from "../schemas/law";

/** A fact of a case. `at` is local: `YYYY-MM-DDTHH:mm`, or `YYYY-MM-DD` when the hour is not known. */
export interface Fact {
  event: EventKey;
  at: string;
  /** Ties facts that belong together (one hearing, one letter); facts with different refs never fulfil each other. "" = none. */
  ref?: string | undefined;
  /**
   * What the fact ended in: ids of `hasilKajianAwal` for `kajian_awal_selesai` and `penelitian_perbaikan_selesai`, kinds of violation for
   * `diregistrasi`, `diputuskan`, `diteruskan`, `rekomendasi_dikirim` and `rekomendasi_diterima`. Rules with `bilaHasil` look at it; while
   * it is empty they still run, with the warning `hasil_belum_diketahui`.
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
/** `gugur`: the clock ended without what it asked (withdrawn, passed to another office, a right left unused). */
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
  /** The starting fact's ref, made unique among the deadlines of the rule ("", "~2" for a second start); overrides name it. */
  ref: string;
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

/**
 * All deadlines of a case, derived from its facts: one for each time a rule's starting fact happened, soonest first.
 *
 * An extension fact recorded while the plain clock still runs replaces its length (Ps 26(3) Perbawaslu 7/2022: 14 in all; Ps 134(6) UU
 * 1/2015: 3 + 2 = 5). An override keeps the reckoning beside it. A rule without a length runs only with the office's own target.
 *
 * @throws {ClockError} when a fact's time or the zone cannot be read
 */
export function deadlinesOf(input: DeadlineInput): Deadline[] {
  const facts = input.facts.toSorted((a, b) => order(a.at, b.at));
  if (!facts.length) return [];
  const lawDate = (input.lawDate ?? (facts.find((f) => BEGINNINGS.includes(f.event)) ?? facts[0]!).at).slice(0, 10);
  const deadlines = rulesInForce(input.pack, input.rezim, lawDate).flatMap((rule) => {
    const starts = facts.filter((f) => rule.pemicu.includes(f.event) && mayApply(rule, f));
    return starts.map((mulai, i) => {
      const nth = starts.slice(0, i).filter((f) => refOf(f) === refOf(mulai)).length;
      return deadlineOf(rule, mulai, nth ? `${refOf(mulai)}~${nth + 1}` : refOf(mulai), facts, input);
    });
  });
  return deadlines.toSorted((a, b) => order(a.batasAman ?? LAST_DATE, b.batasAman ?? LAST_DATE));
}

/**
 * The row that answers to an id or alias in a regime: the one in force on the date, else the nearest in time (`inForce` false).
 * Null when no row of that regime has the id.
 */
export function findRule(pack: LawPack, rezim: "pemilu" | "pemilihan", id: string, date: string): { rule: DeadlineRule; inForce: boolean } | null {
  const wanted = id.trim().toLowerCase();
  const rows = pack.tenggat.filter((r) => belongs(r, rezim) && [r.id, ...r.alias].some((name) => name.toLowerCase() === wanted));
  const current = rows.find((r) => inForce(r, date));
  if (current) return { rule: current, inForce: true };
  const nearest = rows.toSorted((a, b) => distance(a, date) - distance(b, date))[0];
  return nearest ? { rule: nearest, inForce: false } : null;
}

/** The article a reckoning rests on: with the extended length it is that of the row which states the extension. */
export function articleOf(pack: LawPack, rule: DeadlineRule, extended: boolean): string {
  const extension = extended ? pack.tenggat.find((r) => r.perpanjanganDari === rule.id && belongs(r, rule.rezim)) : undefined;
  return (extension ?? rule).pasal;
}

/** One stage of the election with its dates (inclusive), as the office keeps it. */
export interface ElectionStage {
  nama: string;
  mulai: string;
  selesai: string;
  /** Reception runs around the clock in this stage (quiet days, voting and counting). */
  terima24Jam: boolean;
}

export interface Reception {
  inside: boolean;
  /** Reception runs around the clock in this stage. */
  stage: ElectionStage | null;
  /** The row of hours that applied that day, or null on a day without reception. */
  row: ReceptionRow | null;
  offDay: OffDay | null;
  /** The day a filing outside the hours would be taken to fall on; a suggestion, a person decides. */
  countsAs: string;
  /** Consequence as the pack words it, "" inside the hours. */
  akibat: string;
  yearWithoutTable: boolean;
}

/**
 * Whether a filing falls inside the reception hours (Ps 11 Perbawaslu 7/2022): office hours on working days, around the clock in the
 * quiet period and on voting and counting days. Both ends of the hours belong to them.
 *
 * @param at local date-time of the filing
 */
export function receptionOf(at: string, calendar: Calendar, stages: readonly ElectionStage[], pack: LawPack, rezim: "pemilu" | "pemilihan"): Reception {
  const date = at.slice(0, 10);
  const time = at.slice(11, 16);
  const rows = pack.jamPenerimaan.filter((r) => belongs(r, rezim) && inForce(r, date));
  const off = offDay(calendar, date);
  const yearWithoutTable = !hasTable(calendar, Number(date.slice(0, 4)));
  const stage = stages.find((s) => s.terima24Jam && s.mulai <= date && date <= s.selesai);
  const open = rows.find((r) => r.mulai === null);
  if (stage && open) return { inside: true, stage, row: open, offDay: off, countsAs: date, akibat: "", yearWithoutTable };
  const hours = rows.filter((r) => r.mulai !== null);
  const row = off ? null : (hours.find((r) => r.hari.includes(isoWeekday(date))) ?? null);
  const inside = row !== null && row.mulai! <= time && time <= row.selesai!;
  const countsAs = inside || (row !== null && time < row.mulai!) ? date : workingDayFrom(calendar, addDays(date, 1));
  return { inside, stage: null, row, offDay: off, countsAs, akibat: inside ? "" : ((row ?? hours[0])?.akibat ?? ""), yearWithoutTable };
}

/** Facts that begin a case: the rows in force on their date stay with it. */
const BEGINNINGS: readonly EventKey[] = ["laporan_disampaikan", "laporan_daring_disampaikan", "temuan_ditetapkan"];
const EXTENSION: EventKey = "keterangan_tambahan_diperlukan";
const LAST_DATE = "9999-12-31";
/** "dekat" is a matter of display: this many days or hours left in the rule's own unit. */
const NEAR = { HK: 2, KAL: 2, jam: 24 } as const;

function deadlineOf(rule: DeadlineRule, mulai: Fact, ref: string, facts: readonly Fact[], input: DeadlineInput): Deadline {
  const target = rule.panjang === null || rule.sifat === "internal" ? input.internalTargets?.find((t) => t.ruleId === rule.id) : undefined;
  const timed = target && rule.bolehTargetInternal ? { ...rule, panjang: target.panjang, satuan: target.satuan } : rule;
  const clock = (extended: boolean) => (timed.panjang === null ? null : reckon(timed, mulai.at, input.zone, input.calendar, { extended }));
  const plain = clock(false);
  const extension = facts.find((f) => f.event === EXTENSION && related(f, mulai) && !isAfter(mulai.at, f.at));
  const granted = rule.panjangDiperpanjang !== null && plain !== null && extension !== undefined && !isAfter(extension.at, plain.batasTeks);
  const marked = rule.tandaHari !== null && rule.panjangDiperpanjang !== null;
  const reckoning = granted || marked ? clock(true) : plain;
  const tanda = marked ? plain : null;

  const override = input.overrides?.find((o) => o.ruleId === rule.id && (o.ref ?? "") === ref) ?? null;
  const batasAman = override?.tanggal ?? reckoning?.batasAman ?? null;
  const batasTeks = override?.tanggal ?? reckoning?.batasTeks ?? null;
  const { done, dropped } = ending(rule, mulai, facts);
  const state = stateOf(rule, done, dropped, batasTeks, input.now);
  const running = state === "berjalan" || state === "lewat";
  const markLimit = running && tanda !== null && !granted && override === null && !isAfter(input.now, tanda.batasTeks) ? tanda.batasAman : batasAman;
  const sisa = running && markLimit !== null ? remaining(markLimit, timed.satuan ?? "KAL", input) : null;

  const warnings: DeadlineWarning[] = [];
  if (reckoning?.yearsWithoutTable.length) warnings.push("tahun_tanpa_tabel");
  if (reckoning?.hourUnknown) warnings.push("jam_tidak_diketahui");
  if (rule.status === "belum_diverifikasi") warnings.push("belum_diverifikasi");
  if (rule.bilaHasil.length && !mulai.hasil?.length) warnings.push("hasil_belum_diketahui");
  if (extension !== undefined && rule.panjangDiperpanjang !== null && !granted) warnings.push("perpanjangan_terlambat");
  else if (tanda !== null && !granted && running && isAfter(input.now, tanda.batasAman)) warnings.push("perpanjangan_belum_dicatat");
  if (reckoning === null) warnings.push("tanpa_panjang");

  return {
    ruleId: rule.id,
    rule,
    ref,
    mulai,
    sifat: target ? "internal" : rule.sifat,
    reckoning,
    tanda,
    override: override && { tanggal: override.tanggal, alasan: override.alasan },
    batasAman,
    batasTeks,
    terpenuhiOleh: done,
    state,
    urgency: running && markLimit !== null ? urgencyOf(markLimit, sisa!, timed.satuan ?? "KAL", input.now) : "tenang",
    sisa,
    warnings,
  };
}

/** The fact that did what the rule asks, or the one that ended the clock before it. */
function ending(rule: DeadlineRule, mulai: Fact, facts: readonly Fact[]): { done: Fact | null; dropped: Fact | null } {
  const same = facts.filter((f) => related(f, mulai));
  if (rule.arah === "mundur") {
    const previous = same.findLast((f) => rule.pemicu.includes(f.event) && isAfter(mulai.at, f.at));
    const done = same.find((f) => rule.selesai.includes(f.event) && !isAfter(f.at, mulai.at) && (previous === undefined || !isAfter(previous.at, f.at)));
    return { done: done ?? null, dropped: null };
  }
  const later = same.filter((f) => f !== mulai && !isAfter(mulai.at, f.at));
  // A fact about another kind of violation does not end the clock; the outcomes of the kajian awal are no kinds, and facts after it carry none.
  const byKind = rule.bilaHasil.every((h) => (VIOLATION_KINDS as readonly string[]).includes(h));
  const done = later.find((f) => rule.selesai.includes(f.event) && (!byKind || mayApply(rule, f))) ?? null;
  const dropped = later.find((f) => rule.gugurBila.includes(f.event)) ?? null;
  return done !== null && (dropped === null || !isAfter(done.at, dropped.at)) ? { done, dropped: null } : { done: dropped ? null : done, dropped };
}

function stateOf(rule: DeadlineRule, done: Fact | null, dropped: Fact | null, batasTeks: string | null, now: string): DeadlineState {
  if (dropped !== null) return "gugur";
  if (done !== null) return batasTeks !== null && isAfter(done.at, batasTeks) ? "terpenuhi_terlambat" : "terpenuhi";
  if (batasTeks === null || !isAfter(now, batasTeks)) return "berjalan";
  return rule.hak ? "gugur" : "lewat";
}

function urgencyOf(limit: string, sisa: number, satuan: "HK" | "KAL" | "jam", now: string): Urgency {
  if (isAfter(now, limit)) return "lewat";
  if (limit.slice(0, 10) === now.slice(0, 10)) return "hari_ini";
  return sisa <= NEAR[satuan] ? "dekat" : "tenang";
}

/** Days that count (or whole hours) from now to the limit; negative once it has passed. */
function remaining(limit: string, satuan: "HK" | "KAL" | "jam", input: DeadlineInput): number {
  if (limit.length > 10) {
    const between = Temporal.PlainDateTime.from(input.now).until(Temporal.PlainDateTime.from(limit.slice(0, 16)), { largestUnit: "hours" });
    return between.hours;
  }
  const today = input.now.slice(0, 10);
  const [from, to] = today < limit ? [today, limit] : [limit, today];
  const days = daysBetween(from, to);
  if (satuan !== "HK" || days > LONGEST_COUNT) return today < limit ? days : -days;
  let n = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(input.calendar, day)) n++;
  return today < limit ? n : 0 - n;
}

/** Beyond this many days what is left is told in calendar days; a long lapsed clock needs no working-day count. */
const LONGEST_COUNT = 120;

function rulesInForce(pack: LawPack, rezim: "pemilu" | "pemilihan", date: string): DeadlineRule[] {
  return pack.tenggat.filter((r) => r.dalamPerkara && r.pemicu.length > 0 && belongs(r, rezim) && inForce(r, date));
}

function mayApply(rule: DeadlineRule, fact: Fact): boolean {
  return rule.bilaHasil.length === 0 || !fact.hasil?.length || fact.hasil.some((h) => rule.bilaHasil.includes(h));
}

function belongs(row: { rezim: string }, rezim: string): boolean {
  return row.rezim === rezim || row.rezim === "keduanya";
}

function related(a: Fact, b: Fact): boolean {
  return refOf(a) === "" || refOf(b) === "" || refOf(a) === refOf(b);
}

function refOf(fact: Fact): string {
  return fact.ref ?? "";
}

function distance(row: DeadlineRule, date: string): number {
  const gap = (a: string, b: string) => Math.abs(daysBetween(a, b));
  return Math.min(gap(row.berlakuSejak, date), gap(row.berlakuSampai ?? LAST_DATE, date));
}

/** Compares local times; where one has no hour, only the dates are compared. */
function isAfter(a: string, b: string): boolean {
  return a.length === 10 || b.length === 10 ? a.slice(0, 10) > b.slice(0, 10) : a.slice(0, 16) > b.slice(0, 16);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
