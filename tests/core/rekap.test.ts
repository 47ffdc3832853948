import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DIGABUNG, guardSmall, KECIL, type BarisPeka } from "../../shared/domain/rekap";
import type { Dossier } from "../../shared/schemas/dossier";
import { textOf } from "../e2e/steps";
import { dice, fillOffice } from "../bench/office";
import { DESK, openTestCore, report, road, seedOffice, study, walk, type Office, type TestCore } from "../fixtures/core";
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

type Counts = Record<string, Record<string, number>>;
const shown = async (range = RANGE): Promise<Counts> => Object.fromEntries((await t.call("rekap.baca", range)).bagian.map((b) => [b.id, Object.fromEntries(b.baris.map((r) => [r.kunci, r.jumlah]))]));

/** The same numbers from the pages of the cases, one after another. */
async function recount(): Promise<Counts> {
  const found: Counts = {};
  const add = (part: string, key: string) => ((found[part] ??= {})[key] = (found[part]?.[key] ?? 0) + 1);
  const has = (d: Dossier, event: string) => d.fakta.some((f) => f.kejadian === event);
  const refusedOf = (d: Dossier) => d.kajianAwal.at(-1)?.hasil.startsWith("tidak_diregistrasi") && d.kajianAwal.at(-1)!.diputuskanAt !== "";
  for (const perkaraId of cases) {
    const d = await t.call("perkara.baca", { perkaraId });
    add("masuk", d.perkara.jenis);
    if (d.perkara.jenis === "laporan") add("kanal", d.perkara.kanal);
    const registered = d.perkara.nomorRegister !== "";
    add("keadaan", refusedOf(d) ? "tidak_diregistrasi" : !registered ? "belum_diregistrasi" : d.perkara.tahap === "selesai" ? "diregistrasi_selesai" : "diregistrasi_berjalan");
    if (refusedOf(d)) add("tidak_diregistrasi", "formal_materiel");
    for (const jenis of new Set(d.dugaan.map((x) => x.jenis))) add("dugaan", jenis);
    for (const butir of new Set(d.dugaan.flatMap((x) => x.skb))) add("skb", butir);
    for (const p of d.pihak.filter((x) => x.peran === "terlapor")) add("kategori", p.kategori);
    if (has(d, "diputuskan")) for (const jenis of new Set((d.kajian?.hasil ?? []).map((h) => h.jenis))) add("hasil", jenis);
    for (const p of d.penerusan.filter((x) => x.waktuKirim)) add("penerima", !p.penerima.instansi || p.penerima.instansi === p.penerima.jabatan ? p.penerima.jabatan : `${p.penerima.jabatan}, ${p.penerima.instansi}`);
    for (const x of d.tindakLanjut.filter((y) => y.sanksi)) add("sanksi", x.sanksi);
    add("kecamatan", d.perkara.kecamatan);
  }
  return found;
}

test("the numbers are what a slow recount from the cases gives; a small row of a protected reporter stands in no section alone", async () => {
  const slow = await recount();
  expect(slow["keadaan"]!["tidak_diregistrasi"]).toBe(1);
  const numbers = await shown();
  // One case of a protected reporter: alone in these sections, so it is joined with the next smallest.
  const joined = (rows: Record<string, number>, ...keys: string[]) => ({ ...Object.fromEntries(Object.entries(rows).filter(([k]) => !keys.includes(k))), [DIGABUNG]: keys.reduce((n, k) => n + rows[k]!, 0) });
  for (const id of ["masuk", "kanal", "dugaan", "kategori", "skb", "hasil", "penerima", "sanksi"]) expect([id, numbers[id]]).toEqual([id, slow[id] ?? {}]);
  expect(numbers["tidak_diregistrasi"]).toEqual({ [DIGABUNG]: 1 });
  expect(numbers["kecamatan"]).toEqual(joined(slow["kecamatan"]!, "Lembursitu", "Cikole"));
  const rest = Object.entries(slow["keadaan"]!).filter(([k]) => k !== "tidak_diregistrasi").toSorted((a, b) => a[1] - b[1]);
  expect(Object.values(numbers["keadaan"]!).reduce((a, b) => a + b)).toBe(cases.length);
  expect(numbers["keadaan"]!["tidak_diregistrasi"]).toBeUndefined();
  expect(numbers["keadaan"]![DIGABUNG]).toBeGreaterThanOrEqual(1 + rest[0]![1]);

  // A period or an election without the cases has nothing.
  expect(await shown({ dari: "2025-01-01", sampai: "2025-12-31", pemilihanId: "" })).toMatchObject({ masuk: {}, kategori: {} });
  expect((await shown({ ...RANGE, pemilihanId: o.pemilu.id }))["masuk"]).toEqual({ laporan: 7 });
  expect((await shown({ dari: "2024-02-05", sampai: "2024-02-05", pemilihanId: "" }))["masuk"]).toEqual({ laporan: 7 });
  expect(await t.refused("rekap.baca", { dari: "2024-02-06", sampai: "2024-02-05" })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "sampai", code: "rentang_terbalik" }] });
});

test("days taken stand against days allowed, as the cases themselves tell", async () => {
  const { baris, perkara } = await t.call("rekap.waktu", RANGE);
  expect(perkara).toBe(cases.length);
  const states: Record<string, Record<string, number>> = {};
  for (const perkaraId of cases)
    for (const d of (await t.call("perkara.baca", { perkaraId })).tenggat.filter((x) => x.rule.pelaku === "kantor" && x.sifat !== "peringatan" && x.batasTeks)) {
      const row = (states[d.ruleId] ??= {});
      row[d.state] = (row[d.state] ?? 0) + 1;
    }
  expect(baris.length).toBeGreaterThan(3);
  for (const b of baris) expect([b.ruleId, b.tepat, b.terlambat, b.berjalan, b.lewat]).toEqual([b.ruleId, ...["terpenuhi", "terpenuhi_terlambat", "berjalan", "lewat"].map((s) => states[b.ruleId]?.[s] ?? 0)]);
  // Monday 5 to Tuesday 6 February 2024, in each case that was studied.
  expect(baris.find((b) => b.ruleId === "P-08")).toMatchObject({ panjang: 2, satuan: "HK", hari: 1 });
});

test("Excel and DOCX hold the numbers of the screen, and the report takes its number once", async () => {
  const numbers = await t.call("rekap.baca", RANGE);
  const wanted = numbers.bagian.flatMap((b) => b.baris.map((r) => `${r.label} ${r.jumlah}`));
  const sheet = await fetchFile("angka");
  const cells = [...strFromU8(sheet["xl/worksheets/sheet1.xml"]!).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].slice(1).map((m) => [...m[1]!.matchAll(/<v>([^<]*)<\/v>/g)].map((c) => c[1]!));
  const strings = [...strFromU8(sheet["xl/sharedStrings.xml"]!).matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map((m) => m[1]!.replaceAll("&amp;", "&"));
  expect(cells.map(([, label, n]) => `${strings[Number(label)]} ${n}`)).toEqual(wanted);

  const list = await fetchFile("perkara");
  const all = strFromU8(list["xl/sharedStrings.xml"]!);
  expect(all).toContain("999999999999999911");
  expect(all).not.toContain("Warga Rekaan");

  const surat = await t.call("rekap.terbitkan", { rentang: RANGE, tanggal: "2024-12-31" });
  expect(surat.nomor).not.toBe("");
  const text = textOf(await bytesOf(surat.id));
  for (const row of numbers.bagian.flatMap((b) => b.baris)) expect(text).toContain(`${row.label} ${row.jumlah}`);
  expect(text).toContain(surat.nomor);
  const again = await t.call("rekap.terbitkan", { rentang: RANGE, tanggal: "2024-12-31" });
  expect([again.nomor, again.versiSurat]).toEqual([surat.nomor, 2]);
});

async function fetchFile(isi: "angka" | "perkara") {
  const { tiket } = await t.call("rekap.ekspor", { rentang: RANGE, isi });
  return unzipSync(await read(tiket));
}
async function bytesOf(suratId: string): Promise<Uint8Array> {
  return read((await t.call("berkas.siapkanUnduh", { jenis: "surat", id: suratId })).tiket);
}
async function read(tiket: string): Promise<Uint8Array> {
  const file = await t.core.send(tiket, DESK);
  return new Uint8Array(await buffer(file!.stream));
}

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
