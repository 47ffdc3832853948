import type { DeadlineRule, Unit } from "../schemas/law";
import type { OffDay } from "./calendar";

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
