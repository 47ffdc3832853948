import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { susunanBawaan } from "../../electron/core/letters/forms/imbauan";
import type { In } from "../../shared/api/contract";
import { openTestCore, seedOffice, type Office, type TestCore } from "../fixtures/core";
import { openXmlErrors } from "../support/ooxml";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-01T09:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const storedBytes = (sha: string) => new Uint8Array(readFileSync(path.join(t.dir, "berkas", sha.slice(0, 2), sha)));

test("letter, joined file, labels and expedition list are sound Open XML", async () => {
  const own = susunanBawaan("netralitas", "pemilihan");
  const rows: Array<Partial<In<"direktori.simpan">>> = [{ nama: `Siti <&">' ]]>`, rute: "Rute 1", alamat: "Jalan & Gang" }, { statusJabatan: "Pj.", rute: "Rute 2", telepon: "08123" }, { nama: "W".repeat(200) }];
  for (const [i, more] of rows.entries()) await t.call("direktori.simpan", { id: "", kelompok: "camat", jabatan: `Camat Rekaan ${i}`, instansi: `Kecamatan Rekaan ${i}`, versi: 0, ...more });
  const w = await t.call("imbauan.simpan", { id: "", nama: "Gelombang I", jenis: "netralitas", pemilihanId: o.pemilihan.id, tahapanId: o.pemilihan.tahapan[0]!.id, tanggal: "2024-10-01", hal: own.hal, tembusan: own.tembusan, penandatanganId: o.ketua.id, dasar: own.dasar, versi: 0 });
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: ["camat"] });
  await t.call("imbauan.buat", { gelombangId: w.id });
  for (const jenis of ["gabungan", "label", "ekspedisi"] as const) {
    const b = await t.call("imbauan.cetak", { gelombangId: w.id, jenis });
    const { sha256 } = t.sql<{ sha256: string }>("SELECT sha256 FROM berkas_imbauan WHERE id = ?", b.id)[0]!;
    expect(await openXmlErrors(storedBytes(sha256), "Microsoft365")).toEqual([]);
  }
  const { surat } = await t.call("surat.baca", { suratId: (await t.call("imbauan.penerima", { gelombangId: w.id })).baris[0]!.suratId });
  expect(await openXmlErrors(storedBytes(surat.sha256), "Microsoft365")).toEqual([]);
  expect(readdirSync(path.join(t.dir, "berkas", "tmp"))).toEqual([]);
  // Filling the values of recipients is done once: a ZIP of all letters holds the same bytes.
  const zip = await t.call("imbauan.cetak", { gelombangId: w.id, jenis: "zip" });
  const { sha256 } = t.sql<{ sha256: string }>("SELECT sha256 FROM berkas_imbauan WHERE id = ?", zip.id)[0]!;
  expect(Object.values(unzipSync(storedBytes(sha256))).some((b) => Buffer.from(b).equals(Buffer.from(storedBytes(surat.sha256))))).toBe(true);
}, 120_000);
