import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { strFromU8 } from "fflate";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DIGABUNG, guardSmall, KECIL, type BarisPeka } from "../../shared/domain/rekap";
import { dice, fillOffice } from "../bench/office";
import { DESK, openTestCore, report, road, seedOffice, study, walk, type Office, type TestCore } from "../fixtures/core";
import { casesIn, file, proveRekap, recount, type RekapDoor } from "../fixtures/rekap";
import { createStores } from "../../electron/core/store";
import { openDb } from "../../electron/core/db/open";

let t: TestCore;
let o: Office;
const cases: number[] = [];
const RANGE = { dari: "2024-01-01", sampai: "2024-12-31", pemilihanId: "" };

beforeAll(async () => {
  t = await openTestCore();
  o = await seedOffice(t);
  for (const stop of ["diterima", "perbaikan", "registrasi", "terdaftar", "pleno", "status", "selesai"] as const) cases.push((await road(t, o, "pemilu", { stop })).id);
  cases.push((await road(t, o, "pemilihan", { stop: "selesai" })).id);
  // Not registered for a formal and a material condition, from a sub-district of its own, of a protected reporter.
  t.at("2024-10-15T11:00");
  const w = walk(t, await t.call("laporan.terima", report(o, { pelaporDilindungi: true, kecamatan: "Lembursitu" })));
  cases.push(w.id);
  const no = (list: Array<{ id: string; terpenuhi: string }>) => list.map((s, i) => ({ ...s, terpenuhi: i === 0 ? "tidak" : "ya" }));
  const all = study("pemilihan", { hasil: "tidak_diregistrasi_syarat", alasan: "Tidak memenuhi syarat." });
  t.at("2024-10-17T09:00");
  await w.do("kajianAwal.simpan", { ...all, syaratFormal: no(all.syaratFormal as never), syaratMateriel: no(all.syaratMateriel as never) } as never);
  await w.do("kajianAwal.putuskan", { pleno: { waktu: "2024-10-17T08:00", tempat: "Ruang rapat", pimpinanId: o.ketua.id, keputusan: "Tidak diregistrasi.", hadir: [o.ketua, o.anggota, o.koordinator].map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: true })) } });
});
afterAll(() => t.close());

const door: RekapDoor = { call: (name, input) => t.call(name, input), read: async (tiket) => new Uint8Array(await buffer((await t.core.send(tiket, DESK))!.stream)) };
const shown = async (range = RANGE) => Object.fromEntries((await t.call("rekap.baca", range)).bagian.map((b) => [b.id, Object.fromEntries(b.baris.map((r) => [r.kunci, r.jumlah]))]));

test("numbers, days, Excel and report are what a slow recount from the cases gives; the report takes its number once", async () => {
  const { perkara, nomor } = await proveRekap(door, RANGE, "2024-12-31");
  expect([perkara, nomor === ""]).toEqual([cases.length, false]);
  const again = await t.call("rekap.terbitkan", { rentang: RANGE, tanggal: "2024-12-31" });
  expect([again.nomor, again.versiSurat]).toEqual([nomor, 2]);
  const list = strFromU8((await file(door, RANGE, "perkara"))["xl/sharedStrings.xml"]!);
  expect(list).toContain("999999999999999911");
  expect(list).not.toContain("Warga Rekaan");
  // Monday 5 to Tuesday 6 February 2024, in each case that was studied.
  expect((await t.call("rekap.waktu", RANGE)).baris.find((b) => b.ruleId === "P-08")).toMatchObject({ panjang: 2, satuan: "HK", hari: 1 });
});

test("one case of a protected reporter stands in no section alone, and a period without cases has nothing", async () => {
  const slow = recount(await casesIn(door, RANGE));
  expect(slow.get("keadaan")!.get("tidak_diregistrasi")).toEqual({ jumlah: 1, dilindungi: 1 });
  const numbers = await shown();
  expect(numbers["tidak_diregistrasi"]).toEqual({ [DIGABUNG]: 1 });
  expect(numbers["kecamatan"]![DIGABUNG]).toBe(cases.length);
  expect(numbers["keadaan"]!["tidak_diregistrasi"]).toBeUndefined();
  expect(await shown({ dari: "2025-01-01", sampai: "2025-12-31", pemilihanId: "" })).toMatchObject({ masuk: {}, kategori: {} });
  expect((await shown({ ...RANGE, pemilihanId: o.pemilu.id }))["masuk"]).toEqual({ laporan: 7 });
  expect((await shown({ dari: "2024-02-05", sampai: "2024-02-05", pemilihanId: "" }))["masuk"]).toEqual({ laporan: 7 });
  expect(await t.refused("rekap.baca", { dari: "2024-02-06", sampai: "2024-02-05" })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "sampai", code: "rentang_terbalik" }] });
});

describe("small numbers", () => {
  const row = fc.record({ jumlah: fc.integer({ min: 1, max: 9 }), rahasia: fc.boolean() }).map(({ jumlah, rahasia }) => ({ jumlah, dilindungi: rahasia ? 1 : 0 }));
  test("no row of one or two with a protected case stands alone, and nothing is lost", () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), (list) => {
      const rows: BarisPeka[] = list.map((r, i) => ({ ...r, kunci: `k${i}`, label: `Baris ${i}` }));
      const { baris, digabung } = guardSmall(rows, "Digabung");
      const sum = (l: Array<{ jumlah: number }>) => l.reduce((n, r) => n + r.jumlah, 0);
      expect(sum(baris)).toBe(sum(rows));
      for (const b of baris) if (b.kunci !== DIGABUNG) expect(rows.some((r) => r.kunci === b.kunci && r.dilindungi > 0 && r.jumlah < KECIL)).toBe(false);
      const joined = baris.find((b) => b.kunci === DIGABUNG);
      if (joined && baris.length > 1) expect([joined.jumlah >= KECIL, digabung > 1]).toEqual([true, true]);
    }));
  });
});

test("20,000 random cases are counted as their rows say, in a moment", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-rekap-"));
  fillOffice(dir, 20_000, "2024-10-15", { searchable: false });
  const db = openDb(path.join(dir, "netra.db"), null);
  try {
    const { below, pick } = dice(7);
    const store = createStores(db);
    const rows = db.prepare<[], { id: number; jenis: string; kanal: string; waktu_terima: string; kecamatan: string; kategori: string; pemilihan_id: string }>("SELECT p.id, p.jenis, p.kanal, p.waktu_terima, p.kecamatan, p.pemilihan_id, h.kategori FROM perkara p JOIN pihak h ON h.perkara_id = p.id AND h.peran = 'terlapor'").all();
    const suspect = db.prepare("INSERT INTO dugaan VALUES (?, 0, ?, '', ?, '')");
    const kinds = new Map<number, [string, string]>();
    db.transaction(() => {
      for (const r of rows) {
        if (below(3) === 0) continue;
        const one: [string, string] = [pick(["pidana", "hukum_lain", "administratif"]), pick(["A1", "B6", ""])];
        kinds.set(r.id, one);
        suspect.run(r.id, one[0], JSON.stringify(one[1] ? [one[1]] : []));
      }
    })();
    for (const range of [{ dari: "2000-01-01", sampai: "2030-01-01", pemilihanId: "" }, { dari: "2023-01-01", sampai: "2023-12-31", pemilihanId: "pilkada" }]) {
      const inside = rows.filter((r) => r.waktu_terima.slice(0, 10) >= range.dari && r.waktu_terima.slice(0, 10) <= range.sampai && (!range.pemilihanId || r.pemilihan_id === range.pemilihanId));
      const tally = (keys: string[]) => Object.fromEntries([...Map.groupBy(keys, (k) => k)].map(([k, l]) => [k, l.length]));
      const got = (id: Parameters<typeof store.rekap.hitung>[0]) => Object.fromEntries(store.rekap.hitung(id, range).map((r) => [r.kunci, r.jumlah]));
      const began = performance.now();
      expect(got("masuk")).toEqual(tally(inside.map((r) => r.jenis)));
      expect(got("kanal")).toEqual(tally(inside.filter((r) => r.jenis === "laporan").map((r) => r.kanal)));
      expect(got("kategori")).toEqual(tally(inside.map((r) => r.kategori)));
      expect(got("kecamatan")).toEqual(tally(inside.map((r) => r.kecamatan)));
      expect(got("dugaan")).toEqual(tally(inside.flatMap((r) => kinds.get(r.id)?.[0] ?? [])));
      expect(got("skb")).toEqual(tally(inside.flatMap((r) => kinds.get(r.id)?.[1] || [])));
      expect(Object.values(got("keadaan")).reduce((a, b) => a + b)).toBe(inside.length);
      expect(performance.now() - began).toBeLessThan(5000);
    }
  } finally {
    db.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
