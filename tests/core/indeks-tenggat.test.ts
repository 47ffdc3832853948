import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deadline } from "../../shared/domain/deadlines";
import { addDays } from "../../shared/domain/calendar";
import { openTestCore, road, seedOffice, type Office, type Stop, type TestCore } from "../fixtures/core";

let t: TestCore;
let o: Office;
const cases: number[] = [];
beforeAll(async () => {
  t = await openTestCore();
  o = await seedOffice(t);
  for (const stop of ["diterima", "perbaikan", "registrasi", "terdaftar", "kajian", "penerusan", "status", "tindak_lanjut", "selesai"] as Stop[]) cases.push((await road(t, o, "pemilu", { stop })).id);
  for (const stop of ["diterima", "pleno"] as Stop[]) cases.push((await road(t, o, "pemilihan", { stop, ...(stop === "diterima" ? { report: { nomor: { cara: "otomatis" } } } : {}) })).id);
});
afterAll(() => t.close());

interface Due { perkaraId: number; ruleId: string; ref: string; batasAman: string; batasTeks: string }
const byName = (a: Due, b: Due) => a.perkaraId - b.perkaraId || (a.ruleId + a.ref < b.ruleId + b.ref ? -1 : 1);
let today = "2024-10-17";
/** What the index shows as open today. */
const kept = (): Due[] => t.sql<Due>("SELECT perkara_id AS perkaraId, rule_id AS ruleId, ref, batas_aman AS batasAman, batas_teks AS batasTeks FROM tenggat WHERE terbuka = 1 AND (hak = 0 OR batas_teks >= ?)", today).toSorted(byName);

/** What is open in every case, reckoned again from its facts: the page of a case reads no index. */
async function recount(): Promise<Due[]> {
  const all: Due[] = [];
  for (const perkaraId of cases) {
    const { perkara, tenggat, fakta } = await t.call("perkara.baca", { perkaraId });
    if (perkara.tahap === "selesai") continue;
    const longer = fakta.some((f) => f.kejadian === "keterangan_tambahan_diperlukan");
    // The mark of day three is the limit until the longer period is recorded in time (Ps 134(5)-(6) UU 1/2015).
    const atMark = (d: Deadline) => d.tanda && !d.override && (!longer || d.warnings.includes("perpanjangan_terlambat"));
    for (const d of tenggat.filter((x) => x.batasAman && x.sifat !== "peringatan" && ["berjalan", "lewat"].includes(x.state))) {
      const limit = atMark(d) ? d.tanda! : d;
      all.push({ perkaraId, ruleId: d.ruleId, ref: d.ref, batasAman: limit.batasAman!, batasTeks: limit.batasTeks ?? limit.batasAman! });
    }
  }
  return all.toSorted(byName);
}

test("the index of due dates is what a full recount from the facts gives, whatever changes and however late it is", async () => {
  const first = kept();
  expect(first.length).toBeGreaterThan(5);
  expect(first).toEqual(await recount());

  // Each first date of a running clock becomes a day off: every clock that counted it moves.
  const day = first.find((d) => d.ruleId === "P-10")?.batasAman.slice(0, 10) ?? first[0]!.batasAman.slice(0, 10);
  const moved: string[] = [];
  for (const tanggal of [day, addDays(day, 1), "2024-10-17", "2024-03-05"]) {
    const before = JSON.stringify(kept());
    await t.call("libur.simpan", { tanggal, nama: "Libur rekaan", jenis: "libur_lokal", dasar: "Keputusan rekaan" });
    const now = kept();
    expect(now).toEqual(await recount());
    if (JSON.stringify(now) !== before) moved.push(tanggal);
  }
  expect(moved).not.toEqual([]);
  await t.call("libur.hapus", { tanggal: day, alasan: "Dicabut" });
  expect(kept()).toEqual(await recount());

  // The office's own target, and a date that a person set.
  await t.call("target.simpan", { ruleId: "P-12", panjang: 3, satuan: "HK", alasan: "Kebijakan kantor" });
  expect(kept().some((d) => d.ruleId === "P-12")).toBe(true);
  expect(kept()).toEqual(await recount());
  const one = kept().find((d) => d.batasAman.length === 10)!;
  await t.call("tenggat.ubah", { perkaraId: one.perkaraId, ruleId: one.ruleId, ref: one.ref, tanggal: "2024-12-30", alasan: "Putusan pleno" });
  expect(kept().find((d) => d.perkaraId === one.perkaraId && d.ruleId === one.ruleId && d.ref === one.ref)?.batasAman).toBe("2024-12-30");
  expect(kept()).toEqual(await recount());

  // Nobody touches the cases; only time goes on.
  for (const later of ["2024-11-01T00:00", "2025-01-01T00:00", "2026-06-01T12:00"]) {
    t.at(later);
    today = later.slice(0, 10);
    expect(kept()).toEqual(await recount());
  }
});
