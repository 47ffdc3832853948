import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libur } from "../../resources/calendar/index";
import { shippedPack } from "../../resources/law/index";
import { buildCalendar, type Holiday } from "../../shared/domain/calendar";
import { ClockError, type ClockRule, reckon } from "../../shared/domain/clock";
import { findRule } from "../../shared/domain/deadlines";
import { answerLine } from "../../tools/clock-answer";

const calendar = buildCalendar(libur);

/** Counted by hand on the printed calendar: rule, start, batas aman, batas teks; "+" asks for the extended length. */
const WORKED: Array<[rule: string, start: string, aman: string, teks: string]> = [
  // Tue 1 Oct 2024: 1 2 3 4 | 7 8 9, and 2 3 4 | 7 8 9 10
  ["P-01", "2024-10-01", "2024-10-09", "2024-10-10"],
  ["P-30", "2024-10-01", "2024-10-09", "2024-10-10"],
  ["P-30a", "2024-10-01", "2024-10-09", "2024-10-10"],
  ["P-30b", "2024-10-01", "2024-10-09", "2024-10-10"],
  ["P-30c", "2024-10-01", "2024-10-09", "2024-10-10"],
  ["P-30c+", "2024-10-01", "2024-10-18", "2024-10-21"],
  ["P-30d", "2024-10-01", "2024-10-18", "2024-10-21"],
  // Friday, then Monday
  ["P-03", "2024-10-18T15:00", "2024-10-18", "2024-10-21"],
  // Tue 26 Nov 2024, voting on the 27th
  ["P-05", "2024-11-26", "2024-11-28", "2024-11-29"],
  // the same day, even a Sunday of the quiet period
  ["P-06", "2024-02-11T21:00", "2024-02-11", "2024-02-11"],
  ["P-08", "2024-10-15T10:30", "2024-10-16", "2024-10-17"],
  // Maulid Nabi on Mon 16 Sep 2024
  ["P-09", "2024-09-13", "2024-09-13", "2024-09-17"],
  ["P-10", "2024-10-28", "2024-10-29", "2024-10-30"],
  // Feb 2024: 1 2 | 5 6 7 | 12 13 (8, 9, 14 off), and 2 | 5 6 7 | 12 13 15
  ["P-13", "2024-02-01", "2024-02-13", "2024-02-15"],
  // Nyepi on 11 and 12 Mar 2024
  ["P-14", "2024-03-08", "2024-03-13", "2024-03-14"],
  // Idul Fitri 2024 (8-12 and 15 Apr off): 5 | 16 17 18 19 | 22 23, and 16 ... 24
  ["P-15", "2024-04-05", "2024-04-23", "2024-04-24"],
  // 14 in all: 5 | 16-19 | 22-26 | 29 30 2 3 (1 May off), and one more: Mon 6 May
  ["P-15+", "2024-04-05", "2024-05-03", "2024-05-06"],
  ["P-16", "2024-04-05", "2024-05-03", "2024-05-06"],
  // hearing on Thu 28 Nov 2024, the 27th is off
  ["P-17", "2024-11-28T09:00", "2024-11-26", "2024-11-26"],
  // New Year
  ["P-18", "2024-12-31", "2024-12-31", "2025-01-02"],
  // a decision on Labour Day
  ["P-19", "2024-05-01", "2024-05-02", "2024-05-02"],
  // Fri 20 Dec 2024: 20 | 23 24, and 23 24 27
  ["P-20", "2024-12-20", "2024-12-24", "2024-12-27"],
  // over Christmas and New Year: 23 24 27 | 30 31 2 3, and 24 27 | 30 31 2 3 | 6
  ["P-21", "2024-12-23", "2025-01-03", "2025-01-06"],
  ["P-31", "2024-10-15T10:30", "2024-10-16T10:30:00+08:00", "2024-10-16T10:30:00+08:00"],
  // Fri 15 Nov 2024: 15 | 18-22 | 25 26 28 29 | 2 3 4 5 Dec, then the 6th
  ["P-32", "2024-11-15", "2024-12-05", "2024-12-06"],
  ["P-32a", "2024-11-15", "2024-12-05", "2024-12-06"],
  // 26 28 29, and 28 29 | 2 Dec
  ["P-32b", "2024-11-26", "2024-11-29", "2024-12-02"],
  ["P-33", "2024-11-15", "2024-12-05", "2024-12-06"],
  ["P-34", "2024-11-15", "2024-12-05", "2024-12-06"],
  ["P-34a", "2024-11-15", "2024-12-05", "2024-12-06"],
  // Thu 7 Nov 2024
  ["P-34b", "2024-11-07", "2024-11-11", "2024-11-12"],
  ["P-34c", "2024-11-07", "2024-11-11", "2024-11-12"],
  ["P-34d", "2024-11-07", "2024-11-13", "2024-11-14"],
  ["P-34e", "2024-11-07", "2024-11-15", "2024-11-18"],
  ["P-34f", "2024-11-07", "2024-11-11", "2024-11-12"],
  ["P-34g", "2024-11-07", "2024-11-15", "2024-11-18"],
  ["P-35", "2024-11-07", "2024-11-08", "2024-11-11"],
  ["P-G1", "2024-10-15T10:30", "2024-10-16T10:30:00+08:00", "2024-10-16T10:30:00+08:00"],
  ["P-G2", "2024-11-15", "2024-12-05", "2024-12-06"],

  ["K-01", "2024-09-21", "2024-09-27", "2024-09-28"],
  ["K-02", "2024-10-06", "2024-10-08", "2024-10-09"],
  ["K-02+", "2024-10-06", "2024-10-10", "2024-10-11"],
  ["K-02b", "2024-10-06", "2024-10-10", "2024-10-11"],
  ["K-02s", "2024-10-06", "2024-10-08", "2024-10-09"],
  ["K-02s+", "2024-10-06", "2024-10-10", "2024-10-11"],
  // Sunday in the quiet period
  ["K-03", "2024-11-24T20:00", "2024-11-25", "2024-11-26"],
  ["K-04", "2024-10-28", "2024-10-29", "2024-10-30"],
  // 29 Feb 1 2 3 4 5 6 Mar, then the 7th
  ["K-05", "2024-02-29", "2024-03-06", "2024-03-07"],
  ["K-07", "2024-10-28", "2024-11-03", "2024-11-04"],
  // Sat 26 Oct 2024: 28-31 1 | 4-8 | 11 12 13 14; Saturday cannot be day one
  ["K-09", "2024-10-26", "2024-11-14", "2024-11-14"],
  ["K-09b", "2024-11-14", "2024-11-18", "2024-11-19"],
  ["K-09b1", "2024-11-14", "2024-11-18", "2024-11-19"],
  ["K-09b2", "2024-11-18", "2024-11-20", "2024-11-21"],
  // over voting day: 21 22 | 25 26 28, and 22 | 25 26 28 29
  ["K-10", "2024-11-21", "2024-11-28", "2024-11-29"],
  ["K-11", "2024-11-29", "2024-12-05", "2024-12-06"],
  ["K-11a", "2024-11-29", "2024-12-05", "2024-12-06"],
  ["K-11b", "2024-12-06", "2024-12-08", "2024-12-09"],
  ["K-11c", "2024-12-09", "2024-12-15", "2024-12-16"],
  ["K-12", "2024-10-15T10:30", "2024-10-16T10:30:00+08:00", "2024-10-16T10:30:00+08:00"],
  ["K-14", "2024-12-02", "2024-12-15", "2024-12-16"],
  ["K-14a", "2024-12-02", "2024-12-15", "2024-12-16"],
  ["K-14b", "2024-12-02", "2024-12-04", "2024-12-05"],
  ["K-16", "2024-10-06T15:00", "2024-10-07T15:00:00+08:00", "2024-10-07T15:00:00+08:00"],
  ["K-17", "2024-10-06", "2024-10-10", "2024-10-11"],
  ["K-18", "2024-10-26", "2024-11-14", "2024-11-14"],
  ["K-19", "2024-12-09", "2024-12-11", "2024-12-12"],
  ["K-20", "2024-11-04", "2024-11-10", "2024-11-11"],

  ["A-01", "2024-09-30", "2024-10-06", "2024-10-07"],
  ["A-02", "2024-10-07", "2024-10-09", "2024-10-10"],
  ["A-04", "2020-11-01", "2020-11-03", "2020-11-04"],
  ["A-05", "2024-11-04", "2024-11-12", "2024-11-13"],
  ["A-05a", "2024-11-04", "2024-11-12", "2024-11-13"],
  ["A-05b", "2024-11-04", "2024-11-12", "2024-11-13"],
  // 4-8 | 11-15 | 18-22, then Mon 25 Nov
  ["A-05c", "2024-11-04", "2024-11-22", "2024-11-25"],

  // The office's own reminder: 4 to 17 Nov 2024, and 5 to 18
  ["TL-P", "2024-11-04", "2024-11-17", "2024-11-18"],
  ["TL-K", "2024-11-04", "2024-11-17", "2024-11-18"],
];

const OCCASIONS: Array<[what: string, rule: string, start: string, aman: string, teks: string]> = [
  // 27 Mar | 8-11 | 14 15 Apr (28, 31 Mar, 1-4 and 7 Apr off), then the 16th
  ["over Idul Fitri 2025", "P-15", "2025-03-27", "2025-04-15", "2025-04-16"],
  ["back over Idul Fitri 2025", "P-17", "2025-04-08T10:00", "2025-03-27", "2025-03-27"],
  ["over voting day 2024", "P-08", "2024-11-26T11:00", "2024-11-28", "2024-11-29"],
  ["over New Year", "P-08", "2024-12-31T09:00", "2025-01-02", "2025-01-03"],
  ["Friday evening", "P-08", "2024-10-18T18:30", "2024-10-21", "2024-10-22"],
  ["Sunday in the quiet period of Pemilu 2024", "P-08", "2024-02-11T21:00", "2024-02-13", "2024-02-13"],
  ["on a holiday", "P-08", "2024-05-09T09:00", "2024-05-14", "2024-05-14"],
  ["on 29 February", "P-08", "2024-02-29T09:00", "2024-03-01", "2024-03-04"],
  ["added joint leave of 18 August 2025", "P-08", "2025-08-15T09:00", "2025-08-19", "2025-08-20"],
  // the last day stays on a Sunday and on a holiday
  ["the end does not roll over", "K-03", "2024-12-23T09:00", "2024-12-24", "2024-12-25"],
];

/** Dated chains told by offices and the press; `date` is what they said, `holds` which limits of the clock agree. */
const CHAINS: Array<[what: string, rule: string, start: string, date: string, holds: "aman" | "teks" | "both" | "no"]> = [
  ["Pati: registered Sun 6 Oct 2024, last day Fri 11 Oct", "K-02+", "2024-10-06", "2024-10-11", "teks"],
  ["Pati: Gakkumdu I on Mon 7 Oct, inside one day", "K-16", "2024-10-06T10:00", "2024-10-07", "both"],
  ["Kebumen: registered Sat 19 Dec 2020, SG-2 on Thu 24 Dec", "K-02+", "2020-12-19", "2020-12-24", "teks"],
  ["Purbalingga: registered Mon 21 Oct 2024, to the police Sat 26 Oct", "K-02+", "2024-10-21", "2024-10-26", "teks"],
  ["Purbalingga: notice Mon 28 Oct 2024, window to 29 Oct", "K-04", "2024-10-28", "2024-10-29", "aman"],
  ["Halmahera Selatan: two days from Thu 3 Oct 2024, last day Fri 4 Oct", "K-04", "2024-10-03", "2024-10-04", "aman"],
  ["Kaur: registered Tue 1 Dec 2020, ready Mon 7 Dec - does not fit", "K-02+", "2020-12-01", "2020-12-07", "no"],
];

/** Told without days, so that only the length can be compared. */
const LENGTHS: Array<[what: string, rule: string, told: number, holds: boolean]> = [
  ["Karawang 2024: five calendar days from registration", "K-02", 5, true],
  ["Muratara 2020: three days to complete - contradicts 2024", "K-04", 3, false],
];

function ask(rule: string, start: string, zone = "Asia/Makassar") {
  const id = rule.replace("+", "");
  const found = findRule(shippedPack, /^K|-K$/.test(id) ? "pemilihan" : "pemilu", id, start.slice(0, 10));
  if (!found) throw new Error(`no rule ${id}`);
  return reckon(found.rule, start, zone, calendar, { extended: rule.endsWith("+") });
}

describe("rules counted by hand", () => {
  it.each(WORKED)("%s from %s", (rule, start, aman, teks) => {
    const r = ask(rule, start);
    expect([r.batasAman, r.batasTeks]).toEqual([aman, teks]);
  });

  it("has an example for every rule with a length, plain and extended", () => {
    const shown = new Set(WORKED.map(([rule]) => rule));
    const wanted = shippedPack.tenggat.flatMap((r) => (r.panjang === null ? [] : [r.id, ...r.alias]));
    expect(wanted.filter((id) => !shown.has(id))).toEqual([]);
    const extendable = shippedPack.tenggat.flatMap((r) => (r.panjangDiperpanjang === null ? [] : [`${r.id}+`]));
    expect(extendable.filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each(OCCASIONS)("%s: %s", (_what, rule, start, aman, teks) => {
    const r = ask(rule, start);
    expect([r.batasAman, r.batasTeks]).toEqual([aman, teks]);
  });

  it.each(CHAINS)("%s", (_what, rule, start, date, holds) => {
    const r = ask(rule, start);
    const agrees = (["aman", "teks"] as const).filter((reading) => (reading === "aman" ? r.batasAman : r.batasTeks).slice(0, 10) === date);
    expect(agrees).toEqual({ no: [], both: ["aman", "teks"], aman: ["aman"], teks: ["teks"] }[holds]);
  });

  it.each(LENGTHS)("%s", (_what, id, told, holds) => {
    const { rule } = findRule(shippedPack, "pemilihan", id, "2024-10-15")!;
    expect(rule.satuan).toBe("KAL");
    expect([rule.panjang, rule.panjangDiperpanjang].includes(told)).toBe(holds);
  });
});

describe("the reckoning explains itself", () => {
  it("names each day counted and skipped with the decree", () => {
    const r = ask("P-09", "2024-09-13");
    expect(r.counted).toEqual(["2024-09-17"]);
    expect(r.skipped).toEqual([
      { tanggal: "2024-09-14", jenis: "akhir_pekan", alasan: "Sabtu", dasar: null },
      { tanggal: "2024-09-15", jenis: "akhir_pekan", alasan: "Minggu", dasar: null },
      { tanggal: "2024-09-16", jenis: "libur_nasional", alasan: "Libur nasional Maulid Nabi", dasar: "SKB 3 Menteri 855/2023, 3/2023, 4/2023" },
    ]);
    expect(r.countedAman).toEqual(["2024-09-13"]);
  });

  it("keeps the local day and hour at 23.59 in each zone", () => {
    for (const [zone, offset] of [["Asia/Jakarta", "+07:00"], ["Asia/Pontianak", "+07:00"], ["Asia/Makassar", "+08:00"], ["Asia/Jayapura", "+09:00"]] as const) {
      expect(ask("P-08", "2024-10-15T23:59", zone).batasTeks).toBe("2024-10-17");
      expect(ask("K-12", "2024-10-15T23:59", zone).batasTeks).toBe(`2024-10-16T23:59:00${offset}`);
    }
  });

  it("widens an hour rule whose hour is not known", () => {
    const r = ask("K-12", "2024-10-15");
    expect([r.batasAman, r.batasTeks, r.hourUnknown]).toEqual(["2024-10-16T00:00:00+08:00", "2024-10-16T23:59:00+08:00", true]);
  });

  it("warns of a year without a table, and only where days of work are counted", () => {
    expect(ask("P-08", "2026-12-30").yearsWithoutTable).toEqual([2027]);
    expect(ask("P-08", "2026-12-28").yearsWithoutTable).toEqual([]);
    expect(ask("K-02", "2031-01-02").yearsWithoutTable).toEqual([]);
  });

  it.each([
    ["P-11", "2024-10-15", "no_length"],
    ["P-22", "2024-10-15", "no_length"],
    ["P-08+", "2024-10-15", "not_extendable"],
    ["P-08", "2023-02-29", "bad_start"],
    ["P-08", "2024-10-15T24:00", "bad_start"],
    ["P-08", "2024-10-15T10:30Z", "bad_start"],
    ["P-08", "besok", "bad_start"],
  ])("refuses %s from %s", (rule, start, code) => {
    expect(() => ask(rule, start)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it("refuses an unknown zone for hours", () => {
    expect(() => ask("K-12", "2024-10-15T10:00", "Mars/Olympus")).toThrow(ClockError);
    expect(() => ask("K-12", "2024-10-15T10:00", "+08:00")).toThrow(ClockError);
  });
});

describe("properties", () => {
  const days = fc.integer({ min: 0, max: 1460 }).map((n) => new Date(Date.UTC(2023, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const rule = fc.record({ satuan: fc.constantFrom("HK" as const, "KAL" as const), panjang: fc.integer({ min: 0, max: 20 }), arah: fc.constantFrom("maju" as const, "mundur" as const) });
  const holiday = (tanggal: string): Holiday => ({ tanggal, jenis: "libur_lokal", nama: "Uji", dasar: "Uji" });
  const of = (r: { satuan: "HK" | "KAL"; panjang: number; arah: "maju" | "mundur" }, start: string, extra: Holiday[] = []) =>
    reckon({ id: "X", panjangDiperpanjang: null, ...r } satisfies ClockRule, start, "Asia/Makassar", buildCalendar(libur, { local: extra }));

  it("a later start never ends earlier", () => {
    fc.assert(
      fc.property(rule, days, fc.integer({ min: 0, max: 40 }), (r, start, later) => {
        const next = new Date(Date.parse(start) + later * 86_400_000).toISOString().slice(0, 10);
        const [a, b] = [of(r, start), of(r, next)];
        expect(b.batasAman >= a.batasAman && b.batasTeks >= a.batasTeks).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("a new holiday never shortens the time", () => {
    fc.assert(
      fc.property(rule, days, fc.array(fc.integer({ min: -10, max: 30 }), { maxLength: 6 }), (r, start, offsets) => {
        const extra = offsets.map((n) => holiday(new Date(Date.parse(start) + n * 86_400_000).toISOString().slice(0, 10)));
        const [a, b] = [of(r, start), of(r, start, extra)];
        expect(r.arah === "maju" ? b.batasAman >= a.batasAman && b.batasTeks >= a.batasTeks : b.batasTeks <= a.batasTeks).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("batas aman is never after batas teks, and no counted day is a skipped one", () => {
    fc.assert(
      fc.property(rule, days, (r, start) => {
        const k = of(r, start);
        expect(k.batasAman <= k.batasTeks).toBe(true);
        expect(k.counted.length).toBe(r.panjang);
        const skipped = new Set(k.skipped.map((s) => s.tanggal));
        expect(k.counted.some((d) => skipped.has(d))).toBe(false);
        const all = [...k.counted, ...skipped].toSorted();
        for (let i = 1; i < all.length; i++) expect(Date.parse(all[i]!) - Date.parse(all[i - 1]!)).toBe(86_400_000);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the command line", () => {
  const line = (q: object) => JSON.parse(answerLine(JSON.stringify(q))) as Record<string, unknown>;

  it("answers exactly as agreed", () => {
    expect(answerLine('{"regime":"pemilu","rule":"P-08","start":"2024-10-15T10:30","zone":"Asia/Makassar"}')).toBe(
      '{"rule":"P-08","unit":"HK","length":2,"batasAman":"2024-10-16","batasTeks":"2024-10-17","article":"Ps 15(1)","counted":["2024-10-16","2024-10-17"],"skipped":[]}',
    );
  });

  it("takes an extended length with its own article, and a calendar of its own", () => {
    const q = { regime: "pemilu", rule: "P-15", start: "2024-04-05", zone: "Asia/Jakarta" };
    expect(line({ ...q, extended: true })).toMatchObject({ length: 14, article: "Ps 26(3)", batasTeks: "2024-05-06" });
    expect(line({ ...q, rule: "P-16", extended: true })).toMatchObject({ length: 14, article: "Ps 26(3)", batasTeks: "2024-05-06" });
    expect(line({ ...q, holidays: [] })).toMatchObject({ batasTeks: "2024-04-16" });
    expect(line({ ...q, holidays: [{ tanggal: "2024-04-08", jenis: "libur_lokal", nama: "Uji" }] })).toMatchObject({ batasTeks: "2024-04-17", skipped: expect.arrayContaining([{ tanggal: "2024-04-08", alasan: "Libur lokal Uji", dasar: null }]) as unknown });
  });

  it("warns of what makes an answer doubtful", () => {
    const codes = (q: object) => ((line(q)["warnings"] ?? []) as Array<{ code: string }>).map((w) => w.code);
    expect(codes({ regime: "pemilu", rule: "P-08", start: "2027-03-01", zone: "Asia/Jakarta" })).toEqual(["year_without_table"]);
    expect(codes({ regime: "pemilu", rule: "P-08", start: "2022-10-19", zone: "Asia/Jakarta", holidays: [] })).toEqual(["not_in_force"]);
    expect(codes({ regime: "pemilihan", rule: "K-16", start: "2024-10-06", zone: "Asia/Jakarta" })).toEqual(["hour_unknown", "unverified"]);
  });

  it.each([
    ["", "bad_json"],
    ["{", "bad_json"],
    ["[]", "bad_question"],
    ['{"rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar"}', "bad_regime"],
    ['{"regime":"pilkada","rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar"}', "bad_regime"],
    ['{"regime":"pemilu","rule":"P-99","start":"2024-10-15","zone":"Asia/Makassar"}', "unknown_rule"],
    ['{"regime":"pemilihan","rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar"}', "wrong_regime"],
    ['{"regime":"pemilu","rule":"P-08","start":"2024-02-30","zone":"Asia/Makassar"}', "bad_start"],
    ['{"regime":"pemilu","rule":"P-08","start":"2024-10-15","zone":"Asia/Atlantis"}', "bad_zone"],
    ['{"regime":"pemilu","rule":"P-22","start":"2024-10-15","zone":"Asia/Makassar"}', "no_length"],
    ['{"regime":"pemilu","rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar","extended":true}', "not_extendable"],
    ['{"regime":"pemilu","rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar","extented":true}', "unknown_field"],
    ['{"regime":"pemilu","rule":"P-08","start":"2024-10-15","zone":"Asia/Makassar","holidays":[{"tanggal":"2024-13-01","jenis":"libur_nasional","nama":"Uji"}]}', "bad_holidays"],
  ])("refuses %s", (question, code) => {
    expect(JSON.parse(answerLine(question))).toMatchObject({ error: { code, message: expect.any(String) as unknown } });
  });
});
