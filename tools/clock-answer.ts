import { libur } from "../resources/calendar/index";
import { shippedPack } from "../resources/law/index";
import { buildCalendar, type Calendar, loadHolidays } from "../shared/domain/calendar";
import { ClockError, isZone, reckon } from "../shared/domain/clock";
import { articleOf, findRule } from "../shared/domain/deadlines";

/**
 * Answers one question of the clock. Never throws: a question that cannot be answered gets `{"error":{"code","message"}}`.
 *
 * @param line JSON: `regime`, `rule`, `start`, `zone`, and optionally `extended` and `holidays` (replaces the calendar)
 */
export function answerLine(line: string): string {
  try {
    return JSON.stringify(answer(readQuestion(line)));
  } catch (error) {
    if (error instanceof Refused || error instanceof ClockError) return JSON.stringify({ error: { code: error.code, message: error.message } });
    return JSON.stringify({ error: { code: "internal", message: "Kesalahan yang tidak terduga." } });
  }
}

interface Question {
  regime: "pemilu" | "pemilihan";
  rule: string;
  start: string;
  zone: string;
  extended: boolean;
  calendar: Calendar;
}

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const KNOWN = new Set(["regime", "rule", "start", "zone", "extended", "holidays"]);
const shippedCalendar = buildCalendar(libur);

function answer(q: Question) {
  const found = findRule(shippedPack, q.regime, q.rule, q.start.slice(0, 10));
  if (!found) {
    const other = findRule(shippedPack, q.regime === "pemilu" ? "pemilihan" : "pemilu", q.rule, q.start.slice(0, 10));
    throw other ? new Refused("wrong_regime", `Aturan ${q.rule} bukan aturan rezim ${q.regime}.`) : new Refused("unknown_rule", `Aturan tidak dikenal: "${q.rule}".`);
  }
  const r = reckon(found.rule, q.start, q.zone, q.calendar, { extended: q.extended && found.rule.perpanjanganDari === null });
  const warnings = [
    ...(r.yearsWithoutTable.length ? [{ code: "year_without_table", message: `Tidak ada tabel hari libur untuk tahun ${r.yearsWithoutTable.join(", ")}; hasil dapat terlalu awal.` }] : []),
    ...(r.hourUnknown ? [{ code: "hour_unknown", message: "Jam mulai tidak disebut: batas aman memakai menit pertama hari itu, batas teks menit terakhir." }] : []),
    ...(found.inForce ? [] : [{ code: "not_in_force", message: `Aturan ini tidak berlaku pada tanggal mulai (berlaku sejak ${found.rule.berlakuSejak}${found.rule.berlakuSampai ? ` sampai ${found.rule.berlakuSampai}` : ""}).` }]),
    ...(found.rule.status === "belum_diverifikasi" ? [{ code: "unverified", message: "Aturan ini belum diverifikasi pada naskahnya." }] : []),
  ];
  return {
    rule: q.rule,
    unit: r.unit,
    length: r.length,
    batasAman: r.batasAman,
    batasTeks: r.batasTeks,
    article: articleOf(shippedPack, found.rule, r.extended),
    counted: r.counted,
    skipped: r.skipped.map(({ tanggal, alasan, dasar }) => ({ tanggal, alasan, dasar })),
    ...(warnings.length ? { warnings } : {}),
  };
}

function readQuestion(line: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    throw new Refused("bad_json", "Baris bukan JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Refused("bad_question", "Baris bukan objek JSON.");
  const q = value as Record<string, unknown>;
  const unknown = Object.keys(q).filter((key) => !KNOWN.has(key));
  if (unknown.length) throw new Refused("unknown_field", `Kolom tidak dikenal: ${unknown.join(", ")}.`);
  if (q["regime"] !== "pemilu" && q["regime"] !== "pemilihan") throw new Refused("bad_regime", 'Kolom regime harus "pemilu" atau "pemilihan".');
  const rule = textOf(q, "rule", "unknown_rule");
  const start = textOf(q, "start", "bad_start");
  const zone = textOf(q, "zone", "bad_zone");
  if (!isZone(zone)) throw new Refused("bad_zone", `Zona waktu tidak dikenal: "${zone}".`);
  if (q["extended"] !== undefined && typeof q["extended"] !== "boolean") throw new Refused("bad_extended", "Kolom extended harus true atau false.");
  return { regime: q["regime"], rule, start, zone, extended: q["extended"] === true, calendar: q["holidays"] === undefined ? shippedCalendar : calendarOf(q["holidays"]) };
}

function textOf(q: Record<string, unknown>, key: string, code: string): string {
  const value = q[key];
  if (typeof value !== "string" || value.trim() === "") throw new Refused(code, `Kolom ${key} harus teks yang terisi.`);
  return value.trim();
}

/** The calendar handed in with a question; its rows need no decree. */
function calendarOf(value: unknown): Calendar {
  if (!Array.isArray(value)) throw new Refused("bad_holidays", "Kolom holidays harus daftar.");
  if (!value.length) return buildCalendar([], { complete: true });
  const loaded = loadHolidays(value.map((row: unknown) => (typeof row === "object" && row !== null && !("dasar" in row) ? { ...row, dasar: "-" } : row)));
  if (!loaded.ok) throw new Refused("bad_holidays", loaded.problems.map((p) => `${p.row === null ? "" : `Baris ${p.row}: `}${p.message}`).join("; "));
  return buildCalendar(loaded.rows.map((r) => ({ ...r, dasar: r.dasar === "-" ? "" : r.dasar })), { complete: true });
}
