import { Temporal } from "temporal-polyfill";
import type { DeadlineRule, Unit } from "../schemas/law";
import { isDate } from "../schemas/primitives";
import { addDays, type Calendar, offDay, type OffDay, yearsWithoutTable } from "./calendar";

/** What the clock needs of a rule. */
export type ClockRule = Pick<DeadlineRule, "id" | "satuan" | "panjang" | "panjangDiperpanjang" | "arah">;

/**
 * A reckoning shows its work. `batasAman` counts the starting day as day one, `batasTeks` starts the day after; both are dates
 * (`YYYY-MM-DD`), or date-times with offset for hours. `counted` and `skipped` belong to batas teks, in order of date.
 */
export interface Reckoning {
  rule: string;
  unit: Unit;
  length: number;
  extended: boolean;
  direction: "maju" | "mundur";
  /** The start as given: local date or date-time. */
  start: string;
  batasAman: string;
  batasTeks: string;
  counted: string[];
  countedAman: string[];
  skipped: OffDay[];
  skippedAman: OffDay[];
  /** Years the count passed through that have no table of holidays: the result may be too early or too late. */
  yearsWithoutTable: number[];
  /** An hour rule started from a date alone: the safe limit takes the first minute of that day, the text limit its last. */
  hourUnknown: boolean;
}

export const CLOCK_ERRORS = ["no_length", "not_extendable", "bad_start", "bad_zone", "no_working_day"] as const;
export type ClockErrorCode = (typeof CLOCK_ERRORS)[number];

/** A question the clock cannot answer; the message is Indonesian and can be shown. */
export class ClockError extends Error {
  readonly code: ClockErrorCode;
  constructor(code: ClockErrorCode, message: string) {
    super(message);
    this.name = "ClockError";
    this.code = code;
  }
}

/**
 * Reckons one deadline both ways.
 *
 * Days: batas aman takes the starting day as day one if it counts as a day, else the first day that counts; batas teks starts the day
 * after. The end never rolls over a day off, because the last day is always one that counted. A length of 0 is the starting day itself.
 * An extended length replaces the plain one. Backwards ("at least n days before", Ps 29(2) Perbawaslu 7/2022) the day before the start
 * is the first that can count, and both limits are that same last day: counting the hearing day itself would allow a later one.
 * Hours are exact, in the zone's own clock.
 *
 * @param start local date `YYYY-MM-DD` or date-time `YYYY-MM-DDTHH:mm` in `zone`
 * @throws {ClockError} when the rule has no length or no extension, or start, zone or calendar cannot be used
 */
export function reckon(rule: ClockRule, start: string, zone: string, calendar: Calendar, options: { extended?: boolean | undefined } = {}): Reckoning {
  const extended = options.extended ?? false;
  const length = extended ? rule.panjangDiperpanjang : rule.panjang;
  if (rule.panjang === null || rule.satuan === null) throw new ClockError("no_length", `Aturan ${rule.id} tidak menyebut panjang waktu.`);
  if (length === null) throw new ClockError("not_extendable", `Aturan ${rule.id} tidak mengenal perpanjangan.`);
  const at = readStart(start);
  const base = { rule: rule.id, unit: rule.satuan, length, extended, direction: rule.arah, start };
  if (rule.satuan === "jam") return { ...base, ...countHours(at, length, zone, rule.arah), ...NOTHING_COUNTED };

  const counts = rule.satuan === "HK" ? (date: string) => offDay(calendar, date) : () => null;
  const { date } = at;
  const teks = rule.arah === "mundur" ? countDays(addDays(date, -1), -1, length, date, counts) : countDays(addDays(date, 1), 1, length, date, counts);
  const aman = rule.arah === "mundur" ? teks : countDays(date, 1, length, date, counts);
  const first = rule.arah === "mundur" ? teks.limit : date;
  const last = rule.arah === "mundur" ? date : teks.limit;
  return {
    ...base,
    batasAman: aman.limit,
    batasTeks: teks.limit,
    counted: teks.counted,
    countedAman: aman.counted,
    skipped: teks.skipped,
    skippedAman: aman.skipped,
    yearsWithoutTable: rule.satuan === "HK" && length > 0 ? yearsWithoutTable(calendar, first, last) : [],
    hourUnknown: false,
  };
}

/** True for a zone the clock can reckon in (an IANA name such as Asia/Makassar). */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Temporal.ZonedDateTime(0n, zone).timeZoneId !== "";
  } catch {
    return false;
  }
}

interface Start {
  date: string;
  time: string | null;
}

const LONGEST_WALK = 12_000;
const NOTHING_COUNTED = { counted: [], countedAman: [], skipped: [], skippedAman: [], yearsWithoutTable: [] };

function countDays(first: string, step: 1 | -1, length: number, start: string, off: (date: string) => OffDay | null) {
  const counted: string[] = [];
  const skipped: OffDay[] = [];
  let day = first;
  for (let i = 0; counted.length < length; i++, day = addDays(day, step)) {
    if (i > LONGEST_WALK) throw new ClockError("no_working_day", "Kalender tidak menyisakan cukup hari kerja untuk dihitung.");
    const reason = off(day);
    if (reason) skipped.push(reason);
    else counted.push(day);
  }
  const limit = counted.at(-1) ?? start;
  return step === 1 ? { limit, counted, skipped } : { limit, counted: counted.toReversed(), skipped: skipped.toReversed() };
}

function countHours(at: Start, hours: number, zone: string, arah: "maju" | "mundur") {
  if (!isZone(zone)) throw new ClockError("bad_zone", `Zona waktu tidak dikenal: "${zone}".`);
  const limit = (time: string) => {
    const from = Temporal.PlainDateTime.from(`${at.date}T${time}`).toZonedDateTime(zone);
    return (arah === "mundur" ? from.subtract({ hours }) : from.add({ hours })).toString({ timeZoneName: "never", smallestUnit: "second" });
  };
  return { batasAman: limit(at.time ?? FIRST_MINUTE), batasTeks: limit(at.time ?? LAST_MINUTE), hourUnknown: at.time === null };
}

const FIRST_MINUTE = "00:00";
const LAST_MINUTE = "23:59";

function readStart(start: string): Start {
  const m = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?))?$/.exec(start);
  if (m && isDate(m[1]!)) return { date: m[1]!, time: m[2] ?? null };
  throw new ClockError("bad_start", `Waktu mulai bukan tanggal atau tanggal-jam setempat yang ada: "${start}".`);
}
