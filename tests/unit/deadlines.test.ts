import { describe, expect, it } from "vitest";
import { libur } from "../../resources/calendar/index";
import { shippedPack } from "../../resources/law/index";
import { buildCalendar } from "../../shared/domain/calendar";
import { type Deadline, type DeadlineInput, deadlinesOf, type EventKey, type Fact, findRule, receptionOf } from "../../shared/domain/deadlines";
import type { LawPack } from "../../shared/schemas/law";

const calendar = buildCalendar(libur);
const fact = (event: EventKey, at: string, more: Partial<Fact> = {}): Fact => ({ event, at, ...more });
const of = (rezim: "pemilu" | "pemilihan", facts: Fact[], now: string, more: Partial<DeadlineInput> = {}) =>
  deadlinesOf({ facts, pack: shippedPack, calendar, rezim, zone: "Asia/Makassar", now, ...more });
const one = (list: Deadline[], ruleId: string, ref = ""): Deadline => {
  const found = list.filter((d) => d.ruleId === ruleId && d.ref === ref);
  if (found.length !== 1) throw new Error(`${found.length} of ${ruleId} "${ref}" in ${list.map((d) => `${d.ruleId}"${d.ref}"`).join(" ")}`);
  return found[0]!;
};
const has = (list: Deadline[], ruleId: string) => list.some((d) => d.ruleId === ruleId);

const REPORT = [fact("diketahui", "2024-10-14"), fact("laporan_disampaikan", "2024-10-15T10:30")];

describe("a report under the Pemilu rule", () => {
  it("starts the clocks of its facts and of no others", () => {
    const list = of("pemilu", REPORT, "2024-10-15T11:00");
    expect(list.map((d) => d.ruleId)).toEqual(["P-06", "P-08", "P-01"]);
    expect(one(list, "P-08")).toMatchObject({ state: "berjalan", urgency: "dekat", sisa: 1, batasAman: "2024-10-16", batasTeks: "2024-10-17", warnings: [] });
    expect(one(list, "P-06")).toMatchObject({ state: "berjalan", urgency: "hari_ini", sisa: 0 });
    expect(one(list, "P-01")).toMatchObject({ state: "terpenuhi", urgency: "tenang", sisa: null });
  });

  it("measures urgency by batas aman and lateness by batas teks", () => {
    expect(one(of("pemilu", REPORT, "2024-10-16T08:00"), "P-08")).toMatchObject({ state: "berjalan", urgency: "hari_ini", sisa: 0 });
    expect(one(of("pemilu", REPORT, "2024-10-17T08:00"), "P-08")).toMatchObject({ state: "berjalan", urgency: "lewat", sisa: -1 });
    expect(one(of("pemilu", REPORT, "2024-10-18T08:00"), "P-08")).toMatchObject({ state: "lewat", urgency: "lewat", sisa: -2 });
    const done = (at: string) => one(of("pemilu", [...REPORT, fact("kajian_awal_selesai", at)], "2024-10-30T08:00"), "P-08").state;
    expect([done("2024-10-16T15:00"), done("2024-10-17T23:59"), done("2024-10-18T00:00")]).toEqual(["terpenuhi", "terpenuhi", "terpenuhi_terlambat"]);
  });

  it("knows a report that came too late", () => {
    const list = of("pemilu", [fact("diketahui", "2024-10-01"), fact("laporan_disampaikan", "2024-10-11T09:00")], "2024-10-11T10:00");
    expect(one(list, "P-01")).toMatchObject({ state: "terpenuhi_terlambat", batasTeks: "2024-10-10" });
  });

  it("runs only the rules of the outcome, and says so while it is unknown", () => {
    const after = (hasil?: string[]) => of("pemilu", [...REPORT, fact("kajian_awal_selesai", "2024-10-16T15:00", hasil ? { hasil } : {})], "2024-10-16T16:00");
    expect(["P-09", "P-12", "P-18", "P-19"].filter((id) => has(after(["perbaikan"]), id))).toEqual(["P-09"]);
    expect(["P-09", "P-12", "P-18", "P-19"].filter((id) => has(after(["dilimpahkan"]), id))).toEqual(["P-18"]);
    expect(["P-09", "P-12", "P-18", "P-19"].filter((id) => has(after([]), id))).toEqual(["P-09", "P-12", "P-18", "P-19"]);
    expect(one(after(), "P-09").warnings).toContain("hasil_belum_diketahui");
  });

  it("takes the first of two completions", () => {
    const facts = [...REPORT, fact("kajian_awal_selesai", "2024-10-16T15:00", { hasil: ["perbaikan"] }), fact("kelengkapan_diberitahukan", "2024-10-17T10:00"), fact("perbaikan_diterima", "2024-10-18T09:00"), fact("perbaikan_diterima", "2024-10-21T09:00")];
    const list = of("pemilu", facts, "2024-10-21T12:00");
    expect(one(list, "P-10")).toMatchObject({ state: "terpenuhi", batasAman: "2024-10-18", batasTeks: "2024-10-21", terpenuhiOleh: { at: "2024-10-18T09:00" } });
    expect(list.filter((d) => d.ruleId === "P-11").map((d) => d.ref)).toEqual(["", "~2"]);
  });

  it("pairs two notices with their own completions", () => {
    const facts = [...REPORT, fact("kelengkapan_diberitahukan", "2024-10-17T10:00"), fact("perbaikan_diterima", "2024-10-18T09:00"), fact("kelengkapan_diberitahukan", "2024-10-22T10:00"), fact("perbaikan_diterima", "2024-10-25T09:00")];
    const list = of("pemilu", facts, "2024-10-26T12:00");
    expect(one(list, "P-10")).toMatchObject({ state: "terpenuhi" });
    // notice Tue 22 Oct: 23 and 24 Oct
    expect(one(list, "P-10", "~2")).toMatchObject({ state: "terpenuhi_terlambat", batasTeks: "2024-10-24" });
  });

  it("ends with a withdrawal the day before registration, and goes on after one", () => {
    const outcome = fact("kajian_awal_selesai", "2024-10-16T15:00", { hasil: ["diregistrasi"] });
    const before = of("pemilu", [...REPORT, outcome, fact("dicabut", "2024-10-17T09:00")], "2024-10-18T09:00", { internalTargets: [{ ruleId: "P-12", panjang: 1, satuan: "HK" }] });
    expect(one(before, "P-12")).toMatchObject({ state: "gugur", urgency: "tenang", sisa: null });
    const after = of("pemilu", [...REPORT, outcome, fact("diregistrasi", "2024-10-17T09:00"), fact("dicabut", "2024-10-18T09:00")], "2024-10-18T10:00");
    expect(one(after, "P-12").state).toBe("terpenuhi");
    expect(one(after, "P-15")).toMatchObject({ state: "berjalan", batasAman: "2024-10-25", batasTeks: "2024-10-28" });
  });
});

describe("extension", () => {
  // registered Fri 5 Apr 2024: seven days end Wed 24 Apr, fourteen end Mon 6 May
  const registered = fact("diregistrasi", "2024-04-05T14:00");
  it("granted on the last day replaces the length", () => {
    const d = one(of("pemilu", [registered, fact("keterangan_tambahan_diperlukan", "2024-04-24T16:00")], "2024-04-25T08:00"), "P-15");
    expect(d).toMatchObject({ state: "berjalan", batasAman: "2024-05-03", batasTeks: "2024-05-06", reckoning: { extended: true, length: 14 }, warnings: [] });
  });
  it("after the clock has run out changes nothing and is said", () => {
    const d = one(of("pemilu", [registered, fact("keterangan_tambahan_diperlukan", "2024-04-25T08:00")], "2024-04-25T09:00"), "P-15");
    expect(d).toMatchObject({ state: "lewat", batasTeks: "2024-04-24", warnings: ["perpanjangan_terlambat"] });
  });
});

describe("the five-day clock of a Pemilihan", () => {
  // Pati: registered Sun 6 Oct 2024, Gakkumdu I on the 7th, last day Fri 11 Oct
  const pati = [fact("temuan_ditetapkan", "2024-10-05T10:00"), fact("diregistrasi", "2024-10-06T10:00", { hasil: ["pidana"] }), fact("gakkumdu_1", "2024-10-07T09:00")];

  it("has a mark at day three and nests the Gakkumdu clocks", () => {
    const list = of("pemilihan", pati, "2024-10-07T12:00");
    expect(one(list, "K-02")).toMatchObject({ batasAman: "2024-10-10", batasTeks: "2024-10-11", tanda: { batasAman: "2024-10-08", batasTeks: "2024-10-09", length: 3 }, urgency: "dekat", sisa: 1 });
    expect(one(list, "K-16")).toMatchObject({ state: "terpenuhi", batasTeks: "2024-10-07T10:00:00+08:00" });
    expect(one(list, "K-17")).toMatchObject({ state: "berjalan", batasTeks: "2024-10-11" });
    expect(has(list, "K-02b")).toBe(false);
  });

  it("asks for the extension to be recorded once the mark is near its end", () => {
    const at = (now: string, extra: Fact[] = []) => one(of("pemilihan", [...pati, ...extra], now), "K-02");
    expect(at("2024-10-08T12:00")).toMatchObject({ urgency: "hari_ini", warnings: [] });
    expect(at("2024-10-09T12:00")).toMatchObject({ urgency: "lewat", warnings: ["perpanjangan_belum_dicatat"] });
    expect(at("2024-10-10T12:00")).toMatchObject({ state: "berjalan", urgency: "hari_ini", warnings: ["perpanjangan_belum_dicatat"] });
    expect(at("2024-10-09T12:00", [fact("keterangan_tambahan_diperlukan", "2024-10-08T15:00")])).toMatchObject({ urgency: "dekat", warnings: [] });
    expect(at("2024-10-12T00:00")).toMatchObject({ state: "lewat", urgency: "lewat" });
  });

  it("shows the statute's start from receipt only as a warning", () => {
    const list = of("pemilihan", [fact("laporan_disampaikan", "2024-10-15T10:30"), fact("diregistrasi", "2024-10-18T09:00", { hasil: ["hukum_lain"] })], "2024-10-18T10:00");
    expect(one(list, "K-02s")).toMatchObject({ sifat: "peringatan", batasTeks: "2024-10-18" });
    expect(one(list, "K-02")).toMatchObject({ sifat: "tenggat", batasTeks: "2024-10-23" });
    expect(has(list, "K-16")).toBe(false);
  });

  it("mixes units: forwarding in hours, the police in working days", () => {
    const facts = [...pati, fact("diputuskan", "2024-10-11T16:00", { hasil: ["pidana", "hukum_lain"] }), fact("diteruskan", "2024-10-12T15:59", { hasil: ["pidana"] }), fact("polisi_menerima", "2024-10-26T10:00")];
    const list = of("pemilihan", facts, "2024-10-27T08:00");
    expect(one(list, "K-12")).toMatchObject({ state: "terpenuhi", batasTeks: "2024-10-12T16:00:00+08:00" });
    expect(one(list, "K-09")).toMatchObject({ batasTeks: "2024-11-14" });
    const late = of("pemilihan", [...facts.slice(0, 4), fact("diteruskan", "2024-10-12T10:00", { hasil: ["hukum_lain"] }), fact("diteruskan", "2024-10-12T16:01", { hasil: ["pidana"] })], "2024-10-27T08:00");
    expect(one(late, "K-12").state).toBe("terpenuhi_terlambat");
  });

  it("restarts the prosecutor's clock with the completed file", () => {
    const facts = [fact("polisi_menerima", "2024-10-26T10:00"), fact("berkas_ke_jaksa", "2024-11-14T10:00"), fact("jaksa_mengembalikan", "2024-11-18T10:00"), fact("polisi_melengkapi", "2024-11-21T10:00")];
    const list = of("pemilihan", facts, "2024-11-22T08:00");
    expect(one(list, "K-10").state).toBe("gugur");
    expect(one(list, "K-10", "~2")).toMatchObject({ state: "berjalan", batasAman: "2024-11-28", batasTeks: "2024-11-29" });
  });

  it("asks the KPU within seven days until the ruling of 30 July 2025, without a length after it", () => {
    const sent = (day: string) => of("pemilihan", [fact("laporan_disampaikan", `${day}T09:00`), fact("rekomendasi_diterima", `${day}T15:00`, { hasil: ["administratif"] })], `${day}T16:00`);
    expect([has(sent("2025-07-29"), "K-07"), has(sent("2025-07-29"), "K-08")]).toEqual([true, false]);
    expect(one(sent("2025-07-30"), "K-08")).toMatchObject({ reckoning: null, state: "berjalan", urgency: "tenang", warnings: ["belum_diverifikasi", "tanpa_panjang"] });
    // a case that began before keeps its rule
    const old = of("pemilihan", [fact("laporan_disampaikan", "2025-07-20T09:00"), fact("rekomendasi_diterima", "2025-08-04T15:00", { hasil: ["administratif"] })], "2025-08-05T16:00");
    expect(one(old, "K-07").batasTeks).toBe("2025-08-11");
  });
});

describe("hearings, counted backwards", () => {
  it("pairs each invitation with its own hearing", () => {
    const facts = [fact("klarifikasi_dijadwalkan", "2024-11-28T09:00", { ref: "a" }), fact("klarifikasi_dijadwalkan", "2024-11-28T13:00", { ref: "b" }), fact("undangan_diterima", "2024-11-26T15:00", { ref: "a" }), fact("undangan_diterima", "2024-11-27T15:00", { ref: "b" })];
    const list = of("pemilu", facts, "2024-11-28T08:00");
    expect(one(list, "P-17", "a")).toMatchObject({ state: "terpenuhi", batasTeks: "2024-11-26" });
    expect(one(list, "P-17", "b")).toMatchObject({ state: "terpenuhi_terlambat", batasTeks: "2024-11-26" });
  });

  it("does not take the first invitation for the second hearing", () => {
    const facts = [fact("undangan_diterima", "2024-10-16T09:00"), fact("klarifikasi_dijadwalkan", "2024-10-18T09:00"), fact("klarifikasi_dijadwalkan", "2024-10-22T09:00")];
    const list = of("pemilu", facts, "2024-10-18T12:00");
    expect(one(list, "P-17").state).toBe("terpenuhi");
    expect(one(list, "P-17", "~2")).toMatchObject({ state: "berjalan", batasTeks: "2024-10-21", urgency: "dekat", sisa: 1 });
  });
});

describe("what people set", () => {
  it("an override counts, and the reckoning stays beside it", () => {
    const overrides = [{ ruleId: "P-08", ref: "", tanggal: "2024-10-21", alasan: "Kantor terendam banjir." }];
    const d = one(of("pemilu", REPORT, "2024-10-18T08:00", { overrides }), "P-08");
    expect(d).toMatchObject({ batasAman: "2024-10-21", batasTeks: "2024-10-21", state: "berjalan", urgency: "dekat", override: { alasan: "Kantor terendam banjir." }, reckoning: { batasAman: "2024-10-16", batasTeks: "2024-10-17" } });
    expect(one(of("pemilu", REPORT, "2024-10-18T08:00", { overrides: [{ ...overrides[0]!, ref: "lain" }] }), "P-08").override).toBeNull();
  });

  it("an internal target fills a rule without a length, and never one with", () => {
    const facts = [fact("diregistrasi", "2024-10-17T10:00"), fact("diputuskan", "2024-10-25T10:00", { hasil: ["hukum_lain"] })];
    const plain = one(of("pemilu", facts, "2024-10-25T11:00"), "P-22");
    expect(plain).toMatchObject({ reckoning: null, batasTeks: null, sifat: "tenggat", warnings: ["tanpa_panjang"] });
    const internalTargets = [{ ruleId: "P-22", panjang: 1, satuan: "HK" as const }, { ruleId: "P-15", panjang: 1, satuan: "HK" as const }];
    const list = of("pemilu", facts, "2024-10-25T11:00", { internalTargets });
    expect(one(list, "P-22")).toMatchObject({ sifat: "internal", batasAman: "2024-10-25", batasTeks: "2024-10-28", warnings: [] });
    expect(one(list, "P-15")).toMatchObject({ sifat: "tenggat", reckoning: { length: 7 } });
  });

  it("a year without a table is said, not guessed", () => {
    const list = of("pemilu", [fact("laporan_disampaikan", "2026-12-30T09:00")], "2026-12-30T10:00");
    expect(one(list, "P-08")).toMatchObject({ warnings: ["tahun_tanpa_tabel"], reckoning: { yearsWithoutTable: [2027] } });
  });

  it("no facts, no deadlines", () => expect(of("pemilu", [], "2024-10-15T10:00")).toEqual([]));

  it("a case keeps the dates of its own pack when a newer one is loaded", () => {
    const newer: LawPack = structuredClone(shippedPack);
    newer.tenggat.find((r) => r.id === "P-08")!.panjang = 5;
    expect(one(of("pemilu", REPORT, "2024-10-15T12:00"), "P-08").batasTeks).toBe("2024-10-17");
    expect(one(of("pemilu", REPORT, "2024-10-15T12:00", { pack: newer }), "P-08").batasTeks).toBe("2024-10-22");
  });
});

describe("finding a rule", () => {
  it("by id or alias, in its regime, in force or nearest", () => {
    expect(findRule(shippedPack, "pemilu", "p-30", "2024-10-15")?.rule.id).toBe("P-30a");
    expect(findRule(shippedPack, "pemilihan", "A-01", "2024-10-15")?.inForce).toBe(true);
    expect(findRule(shippedPack, "pemilihan", "K-07", "2026-01-01")).toMatchObject({ rule: { id: "K-07" }, inForce: false });
    expect(findRule(shippedPack, "pemilihan", "P-08", "2024-10-15")).toBeNull();
  });
});

describe("reception hours", () => {
  const stages = [{ nama: "Kampanye", mulai: "2024-09-25", selesai: "2024-11-23", terima24Jam: false }, { nama: "Masa tenang", mulai: "2024-11-24", selesai: "2024-11-26", terima24Jam: true }, { nama: "Pemungutan suara", mulai: "2024-11-27", selesai: "2024-11-27", terima24Jam: true }];
  it.each([
    ["a Tuesday morning", "2024-10-15T08:00", true, "2024-10-15"],
    ["closing time belongs to it", "2024-10-15T16:00", true, "2024-10-15"],
    ["a minute later does not", "2024-10-15T16:01", false, "2024-10-16"],
    ["before opening", "2024-10-15T07:59", false, "2024-10-15"],
    ["Friday at 16.30", "2024-10-18T16:30", true, "2024-10-18"],
    ["Friday evening", "2024-10-18T18:30", false, "2024-10-21"],
    ["Saturday", "2024-10-19T10:00", false, "2024-10-21"],
    ["a holiday", "2024-09-16T10:00", false, "2024-09-17"],
    ["Sunday night of the quiet period", "2024-11-24T23:00", true, "2024-11-24"],
    ["voting day", "2024-11-27T02:00", true, "2024-11-27"],
  ])("%s", (_what, at, inside, countsAs) => {
    for (const rezim of ["pemilu", "pemilihan"] as const) {
      const r = receptionOf(at, calendar, stages, shippedPack, rezim);
      expect([r.inside, r.countsAs, r.akibat === ""]).toEqual([inside, countsAs, inside]);
    }
  });
});
