import { isDate } from "../schemas/primitives";

export const HOLIDAY_KINDS = ["libur_nasional", "cuti_bersama", "libur_khusus", "libur_lokal"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One non-working day with the decree that set it. */
export interface Holiday {
  tanggal: string;
  jenis: HolidayKind;
  nama: string;
  dasar: string;
}

/** Why a day does not count as a working day. */
export interface OffDay {
  tanggal: string;
  jenis: HolidayKind | "akhir_pekan";
  alasan: string;
  dasar: string | null;
}

export interface Calendar {
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  /** Years that have a table of holidays; null when every year is taken as complete. */
  readonly years: ReadonlySet<number> | null;
}

/** What is wrong with a table of holidays; `row` is the line of the file or the place in the list, from 1. */
export interface HolidayProblem {
  row: number | null;
  message: string;
}
export type LoadedHolidays = { ok: true; rows: Holiday[] } | { ok: false; problems: HolidayProblem[] };

/**
 * Joins national tables and the office's local holidays. A year counts as known when the national table holds a day of it: a local
 * holiday alone does not make one. `complete` takes every year as known (a calendar someone hands in as the whole truth).
 */
export function buildCalendar(national: readonly Holiday[], more: { local?: readonly Holiday[]; complete?: boolean } = {}): Calendar {
  const holidays = new Map<string, Holiday[]>();
  for (const h of [...national, ...(more.local ?? [])]) holidays.set(h.tanggal, [...(holidays.get(h.tanggal) ?? []), h]);
  const years = more.complete ? null : new Set(national.filter((h) => h.jenis === "libur_nasional" || h.jenis === "cuti_bersama").map((h) => Number(h.tanggal.slice(0, 4))));
  return { holidays, years };
}

/** True for Monday to Friday that is no holiday of any kind. `date` is `YYYY-MM-DD`. */
export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return !calendar.holidays.has(date) && isoWeekday(date) <= LAST_WORKING_WEEKDAY;
}

/** Why the day is no working day, with its decree, or null for a working day. */
export function offDay(calendar: Calendar, date: string): OffDay | null {
  const weekday = isoWeekday(date);
  const weekend = weekday > LAST_WORKING_WEEKDAY ? WEEKEND_NAMES[weekday - LAST_WORKING_WEEKDAY - 1]! : "";
  const holidays = calendar.holidays.get(date) ?? [];
  if (!weekend && !holidays.length) return null;
  const names = holidays.map((h) => `${KIND_LABELS[h.jenis]} ${h.nama}`.trim());
  return {
    tanggal: date,
    jenis: weekend ? "akhir_pekan" : holidays[0]!.jenis,
    alasan: [weekend, ...names].filter(Boolean).join(", "),
    dasar: holidays.map((h) => h.dasar).filter(Boolean).join("; ") || null,
  };
}

/** True when holidays of the year are known, so that a count through it can be trusted. */
export function hasTable(calendar: Calendar, year: number): boolean {
  return calendar.years === null || calendar.years.has(year);
}

/** The date `days` later (or earlier, if negative). Plain day arithmetic in UTC: a clock walks hundreds of days for every case. */
export function addDays(date: string, days: number): string {
  const day = Number(date.slice(8)) + days;
  // Every month has these days: most steps change nothing else.
  if (date.length === 10 && day >= 1 && day <= 28) return `${date.slice(0, 8)}${day < 10 ? "0" : ""}${day}`;
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** ISO day of the week, Monday = 1. */
export function isoWeekday(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** The first working day on or after the date. */
export function workingDayFrom(calendar: Calendar, date: string): string {
  let day = date;
  for (let i = 0; i < LONGEST_SEARCH; i++, day = addDays(day, 1)) if (isWorkingDay(calendar, day)) return day;
  throw new RangeError(`no working day within ${LONGEST_SEARCH} days of ${date}`);
}

/** Checks rows read from JSON: date exists, kind known, name and decree present, nothing twice. */
export function loadHolidays(json: unknown): LoadedHolidays {
  if (!Array.isArray(json)) return { ok: false, problems: [{ row: null, message: "bukan daftar hari libur" }] };
  if (json.length > MOST_ROWS) return { ok: false, problems: [{ row: null, message: `lebih dari ${MOST_ROWS} baris` }] };
  return checkRows(json.map((value, i) => ({ line: i + 1, value })));
}

/** Reads a CSV with the columns tanggal, jenis, nama, dasar (comma or semicolon, quotes as usual). */
export function readHolidayCsv(text: string): LoadedHolidays {
  const refuse = (row: number | null, message: string): LoadedHolidays => ({ ok: false, problems: [{ row, message }] });
  if (text.length > MOST_CHARACTERS) return refuse(null, "berkas terlalu besar untuk daftar hari libur");
  if (/[\0\uFFFD]/.test(text)) return refuse(text.slice(0, text.search(/[\0\uFFFD]/)).split("\n").length, "pengodean berkas salah; simpan sebagai CSV UTF-8");
  const lines = splitCsv(text.replace(/^\uFEFF/, ""));
  const header = lines[0]?.cells.map((c) => c.trim().toLowerCase()) ?? [];
  const missing = CSV_COLUMNS.filter((c) => !header.includes(c));
  if (missing.length) return refuse(1, `kolom tidak ada: ${missing.join(", ")}`);
  if (lines.length > MOST_ROWS) return refuse(null, `lebih dari ${MOST_ROWS} baris`);
  return checkRows(lines.slice(1).map(({ line, cells }) => ({ line, value: Object.fromEntries(CSV_COLUMNS.map((c) => [c, (cells[header.indexOf(c)] ?? "").trim()])) })));
}

/** Years that the count of working days passes through without knowing their holidays. */
export function yearsWithoutTable(calendar: Calendar, first: string, last: string): number[] {
  const years: number[] = [];
  for (let y = Number(first.slice(0, 4)); y <= Number(last.slice(0, 4)); y++) if (!hasTable(calendar, y)) years.push(y);
  return years;
}

const DAY = 86_400_000;
const LAST_WORKING_WEEKDAY = 5;
const LONGEST_SEARCH = 400;
const MOST_ROWS = 5000;
const MOST_CHARACTERS = 2_000_000;
const WEEKEND_NAMES = ["Sabtu", "Minggu"];
const CSV_COLUMNS = ["tanggal", "jenis", "nama", "dasar"] as const;
const KIND_LABELS: Record<HolidayKind, string> = { libur_nasional: "Libur nasional", cuti_bersama: "Cuti bersama", libur_khusus: "Libur khusus", libur_lokal: "Libur lokal" };

function checkRows(rows: Array<{ line: number; value: unknown }>): LoadedHolidays {
  const problems: HolidayProblem[] = [];
  const good: Holiday[] = [];
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const v = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
    const cell = (key: string) => (typeof v[key] === "string" ? v[key].trim() : "");
    const h = { tanggal: cell("tanggal"), jenis: cell("jenis"), nama: cell("nama"), dasar: cell("dasar") };
    const key = `${h.tanggal}\n${h.jenis}\n${h.nama}`;
    const twin = seen.get(key);
    const trouble = [
      !isDate(h.tanggal) && `tanggal tidak ada: "${h.tanggal}"`,
      !isKind(h.jenis) && `jenis tidak dikenal: "${h.jenis}" (${HOLIDAY_KINDS.join(", ")})`,
      !h.nama && "nama tidak ada",
      !h.dasar && "dasar (keputusan) tidak ada",
      twin !== undefined && `sama dengan baris ${twin}`,
    ].filter((m): m is string => typeof m === "string");
    seen.set(key, line);
    if (trouble.length) problems.push(...trouble.map((message) => ({ row: line, message })));
    else good.push({ ...h, jenis: h.jenis as HolidayKind });
  }
  if (!rows.length) problems.push({ row: null, message: "tidak ada baris" });
  return problems.length ? { ok: false, problems: problems.slice(0, 200) } : { ok: true, rows: good };
}

function isKind(s: string): s is HolidayKind {
  return (HOLIDAY_KINDS as readonly string[]).includes(s);
}

/** Splits CSV text into lines of cells, remembering the line each began on; empty lines are left out. */
function splitCsv(text: string): Array<{ line: number; cells: string[] }> {
  const separator = /^[^\n]*;/.test(text) && !/^[^\n]*,/.test(text) ? ";" : ",";
  const out: Array<{ line: number; cells: string[] }> = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  const endLine = () => {
    cells.push(cell);
    if (cells.some((c) => c.trim())) out.push({ line: began, cells });
    cells = [];
    cell = "";
    began = line + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[++i];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && !cell.trim()) {
      quoted = true;
      cell = "";
    } else if (c === separator) {
      cells.push(cell);
      cell = "";
    } else if (c === "\n") endLine();
    else if (c !== "\r") cell += c;
    if (c === "\n") line++;
  }
  endLine();
  return out;
}
