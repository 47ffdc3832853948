import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildImbauan, valuesFor, VALUE_KEYS, susunanBawaan, type ImbauanContext } from "../../electron/core/letters/forms/imbauan";
import { createFiller, joinLetters } from "../../electron/core/letters/batch";
import { renderDocx } from "../../electron/core/letters/docx";
import { shippedPack } from "../../resources/law";
import { TATA_BAWAAN } from "../../shared/schemas/tata-surat";
import { bidangTakDikenal, menyebutKasn, type Gelombang, type Penerima } from "../../shared/schemas/imbauan";
import type { In } from "../../shared/api/contract";
import { openXmlErrors } from "../support/ooxml";
import { openTestCore, Refused, seedOffice, type Office, type TestCore } from "../fixtures/core";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-01T09:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const GROUPS = ["opd", "camat", "lurah", "kepala_desa", "sekolah", "bumd", "tni", "polri", "partai"] as const;

/** Recipients by import, as an office would bring them. */
async function recipients(n: number, more: Partial<Record<"nama" | "kelompok", string>> = {}): Promise<void> {
  const lines = ["Kelompok;Jabatan;Nama;Instansi;Alamat;Kecamatan;Rute;Urutan"];
  for (let i = 1; i <= n; i += 1) lines.push([more.kelompok ?? GROUPS[i % GROUPS.length], `Kepala Unit ${i}`, more.nama ?? `Pejabat Rekaan ${i}, S.Sos.`, `Unit Rekaan ${i}`, `Jalan Rekaan Nomor ${i}`, `Kecamatan ${(i % 7) + 1}`, `Rute ${(i % 4) + 1}`, String(n - i + 1)].join(";"));
  const file = await t.upload("penerima.csv", Buffer.from(lines.join("\r\n")));
  if (!file.ok) throw new Error("upload");
  const shown = await t.call("direktori.pratinjauImpor", { sha256: file.value.sha256, nama: "penerima.csv" });
  expect(shown.galat).toEqual([]);
  const done = await t.call("direktori.impor", { sha256: file.value.sha256, nama: "penerima.csv", pemetaan: { ...shown.pemetaan, ganda: "tambah" } });
  expect(done).toMatchObject({ masuk: n, ditolak: 0 });
}

const head = (more: Partial<In<"imbauan.simpan">> = {}): In<"imbauan.simpan"> => {
  const own = susunanBawaan("netralitas", "pemilihan");
  return { id: "", nama: "Gelombang I", jenis: "netralitas", pemilihanId: o.pemilihan.id, tahapanId: o.pemilihan.tahapan[0]!.id, tanggal: "2024-10-01", sifat: "Penting", lampiran: "-", hal: own.hal, tembusan: own.tembusan, penandatanganId: o.ketua.id, caraNomor: "masing", dasar: own.dasar, dasarLain: [], versi: 0, ...more };
};

async function makeAll(gelombangId: string, batas = 50): Promise<number> {
  let batches = 0;
  for (let sisa = 1; sisa > 0; batches += 1) ({ sisa } = await t.call("imbauan.buat", { gelombangId, batas }));
  return batches;
}

const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!);
const storedBytes = (sha: string) => new Uint8Array(readFileSync(path.join(t.dir, "berkas", sha.slice(0, 2), sha)));
const textOf = (xml: string) => xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

test("992 letters in three waves, stopped in the middle and finished, without a double or lost number", async () => {
  await recipients(992);
  const all = await t.call("direktori.daftar", { batas: 200 });
  expect(all.jumlah).toBe(992);
  const waves: Gelombang[] = [];
  for (const nama of ["Gelombang I", "Gelombang II", "Gelombang III"]) waves.push(await t.call("imbauan.simpan", head({ nama })));
  const share: Array<ReadonlyArray<(typeof GROUPS)[number]>> = [["opd", "camat", "lurah"], ["kepala_desa", "sekolah", "bumd"], ["tni", "polri", "partai"]];
  let chosen = 0;
  for (const [i, w] of waves.entries()) chosen += (await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...share[i]!] })).jumlah;
  expect(chosen).toBe(992);

  await makeAll(waves[0]!.id);
  await t.call("imbauan.buat", { gelombangId: waves[1]!.id, batas: 50 });
  await t.call("imbauan.buat", { gelombangId: waves[1]!.id, batas: 50 });
  // The process is killed between two batches: what lies on the disk at that moment opens whole.
  writeFileSync(path.join(t.dir, "berkas", "tmp", "sobek"), "x");
  const copy = mkdtempSync(path.join(tmpdir(), "netra-mati-"));
  cpSync(t.dir, copy, { recursive: true });
  const killed = await openTestCore({ dir: copy });
  expect((await killed.call("imbauan.baca", { gelombangId: waves[1]!.id })).hitung).toMatchObject({ jadi: 100, berubah: 0 });
  expect(killed.sql("SELECT s.id FROM surat s LEFT JOIN berkas b ON b.sha256 = s.sha256 WHERE b.sha256 IS NULL")).toEqual([]);
  await killed.close();
  await t.reopen();
  // And once within a batch: its letters and numbers are as if it had never begun.
  const before = t.sql<{ n: number }>("SELECT count(*) AS n FROM nomor")[0]!.n;
  const other = new Database(path.join(t.dir, "netra.db"));
  other.exec("CREATE TRIGGER mati BEFORE INSERT ON surat WHEN (SELECT count(*) FROM surat) = 460 BEGIN SELECT RAISE(ABORT, 'mati'); END");
  expect((await t.ask("imbauan.buat", { gelombangId: waves[1]!.id, batas: 50 })).ok).toBe(false);
  other.exec("DROP TRIGGER mati");
  other.close();
  expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM nomor")[0]!.n).toBe(before);
  const half = (await t.call("imbauan.baca", { gelombangId: waves[1]!.id })).hitung;
  expect(half).toMatchObject({ jadi: 100, berubah: 0 });
  expect(half.bernomor).toBe(half.jumlah);
  await makeAll(waves[1]!.id);
  await makeAll(waves[2]!.id);

  const numbers = t.sql<{ urut: number; nomor: string; status: string; surat_id: string }>("SELECT urut, nomor, status, surat_id FROM nomor WHERE seri = 'surat' ORDER BY urut");
  expect(numbers.map((n) => n.urut)).toEqual(Array.from({ length: 992 }, (_, i) => i + 1));
  expect(new Set(numbers.map((n) => n.nomor)).size).toBe(992);
  expect(numbers[0]!.nomor).toBe("001/PM.00.02/K.JB-24/10/2024");
  expect(new Set(numbers.map((n) => n.status))).toEqual(new Set(["terpakai"]));
  expect(new Set(numbers.map((n) => n.surat_id)).size).toBe(992);
  const letters = t.sql<{ sha256: string; ukuran: number; status: string }>("SELECT sha256, ukuran, status FROM surat WHERE jenis = 'imbauan'");
  expect(letters).toHaveLength(992);
  for (const s of letters) {
    const bytes = storedBytes(s.sha256);
    expect(bytes.length).toBe(s.ukuran);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(s.sha256);
  }
  // Nothing to do: no letter is made twice.
  expect(await t.call("imbauan.buat", { gelombangId: waves[0]!.id })).toMatchObject({ dibuat: 0, sisa: 0 });
  const journal = t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal WHERE tindakan = 'imbauan.buat'")[0]!.n;
  expect(journal).toBe(Math.ceil(330 / 50) * 3 + 1);

  // The joined file: every letter, each on its page, in the order of the route.
  const joined = await t.call("imbauan.cetak", { gelombangId: waves[1]!.id, jenis: "gabungan" });
  expect(joined.surat).toBe(half.jumlah);
  const sha = t.sql<{ sha256: string }>("SELECT sha256 FROM berkas_imbauan")[0]!.sha256;
  const xml = xmlOf(storedBytes(sha));
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(half.jumlah);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(half.jumlah);
  const carried = (await t.call("imbauan.penerima", { gelombangId: waves[1]!.id, batas: 200 })).baris;
  const text = textOf(xml);
  let from = 0;
  for (const r of carried) {
    const at = text.indexOf(r.nomor, from);
    expect(at).toBeGreaterThan(from - 1);
    from = at + 1;
  }
  expect(carried.map((r) => r.rute)).toEqual(carried.map((r) => r.rute).toSorted());
}, 90_000);

test("two windows make one wave at once while a third changes a recipient: each letter once, and with what is known last", async () => {
  await recipients(30);
  const w = await t.call("imbauan.simpan", head());
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
  await t.call("imbauan.cadangkan", { gelombangId: w.id });
  const p = (await t.call("direktori.daftar", { teks: "Unit 7" })).baris.find((x) => x.jabatan === "Kepala Unit 7")!;
  const make = async () => {
    for (let sisa = 1; sisa > 0; ) ({ sisa } = await t.call("imbauan.buat", { gelombangId: w.id, batas: 4 }));
  };
  await Promise.all([make(), make(), t.call("direktori.simpan", { ...p, nama: "Pengganti Rekaan" })]);
  await make();
  const rows = (await t.call("imbauan.penerima", { gelombangId: w.id, batas: 200 })).baris;
  expect(rows.map((r) => [r.keadaan, r.suratId !== ""])).toEqual(rows.map(() => ["jadi", true]));
  expect(new Set(rows.map((r) => r.nomor)).size).toBe(30);
  expect(JSON.stringify((await t.call("surat.baca", { suratId: rows.find((r) => r.penerimaId === p.id)!.suratId })).doc)).toContain("Pengganti Rekaan");
  expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM surat WHERE status = 'terbit' AND jenis = 'imbauan'")[0]!.n).toBe(30);
});

test("only what changed is made again, under the same number", async () => {
  await recipients(12);
  const w = await t.call("imbauan.simpan", head());
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
  await makeAll(w.id);
  const before = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;

  // What the letter does not print changes nothing; a new person on the post does.
  const p = (await t.call("direktori.daftar", { teks: "Unit 5" })).baris.find((x) => x.jabatan === "Kepala Unit 5")!;
  const phoned = await t.call("direktori.simpan", { ...p, telepon: "0266-000001" });
  expect((await t.call("imbauan.baca", { gelombangId: w.id })).hitung).toMatchObject({ jadi: 12, berubah: 0 });
  await t.call("direktori.simpan", { ...phoned, nama: "Pengganti Rekaan", statusJabatan: "Plt." });
  expect((await t.call("imbauan.baca", { gelombangId: w.id })).hitung).toMatchObject({ jadi: 11, berubah: 1 });
  expect(await t.call("imbauan.buat", { gelombangId: w.id })).toMatchObject({ dibuat: 1, sisa: 0 });
  const after = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;
  const changed = after.filter((r) => before.find((b) => b.id === r.id)!.suratId !== r.suratId);
  expect(changed).toMatchObject([{ tujuan: "Plt. Kepala Unit 5", nama: "Pengganti Rekaan" }]);
  expect(changed[0]!.nomor).toBe(before.find((b) => b.id === changed[0]!.id)!.nomor);
  const { surat, doc } = await t.call("surat.baca", { suratId: changed[0]!.suratId });
  expect(surat).toMatchObject({ versiSurat: 2, menggantikan: before.find((b) => b.id === changed[0]!.id)!.suratId });
  expect(JSON.stringify(doc)).toContain("Plt. Kepala Unit 5");

  // A new wording changes all of them.
  const now = await t.call("imbauan.baca", { gelombangId: w.id });
  await t.call("imbauan.simpanSusunan", { gelombangId: w.id, versi: now.susunan.versi, isi: [...now.susunan.isi, { jenis: "alinea", teks: "Tambahan untuk {penerima.nama}." }] });
  expect((await t.call("imbauan.baca", { gelombangId: w.id })).hitung).toMatchObject({ jadi: 0, berubah: 12 });
  await makeAll(w.id);
  expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM nomor")[0]!.n).toBe(12);
});

test("a file changed by hand is left and listed, ours is brought up to date", async () => {
  await recipients(5);
  const w = await t.call("imbauan.simpan", head());
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
  await makeAll(w.id);
  const first = await t.call("imbauan.ekspor", { gelombangId: w.id });
  expect(first).toMatchObject({ ditulis: 5, sama: 0, dibiarkan: [] });
  const files = readdirSync(first.folder).toSorted();
  expect(files).toHaveLength(5);
  writeFileSync(path.join(first.folder, files[1]!), "disunting di Word");
  const now = await t.call("imbauan.baca", { gelombangId: w.id });
  await t.call("imbauan.simpan", { ...now.gelombang, hal: "Imbauan yang Diubah" });
  await makeAll(w.id);
  expect(await t.call("imbauan.ekspor", { gelombangId: w.id })).toMatchObject({ ditulis: 4, sama: 0, dibiarkan: [files[1]] });
  expect(readFileSync(path.join(first.folder, files[1]!), "utf8")).toBe("disunting di Word");
  expect(textOf(xmlOf(new Uint8Array(readFileSync(path.join(first.folder, files[0]!)))))).toContain("Imbauan yang Diubah");
  expect(await t.call("imbauan.ekspor", { gelombangId: w.id })).toMatchObject({ ditulis: 0, sama: 4 });
});

test("a letter edited by hand is left when the wave is made again and leaves as it was edited; a withdrawn one is out, its number void", async () => {
  await recipients(4);
  const w = await t.call("imbauan.simpan", head());
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
  await makeAll(w.id);
  const rows = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;
  const [edit, gone] = [rows[0]!, rows[1]!];
  const issued = await t.call("surat.baca", { suratId: edit.suratId });
  const parts = unzipSync(storedBytes(issued.surat.sha256));
  const mine = zipSync({ ...parts, "word/document.xml": strToU8(strFromU8(parts["word/document.xml"]!).replace("Penting", "Sangat penting")) });
  const stored = await t.upload("edit.docx", mine);
  if (!stored.ok) throw new Error("upload");
  await t.call("surat.simpanSuntingan", { suratId: edit.suratId, versi: 0, berkas: { sha256: stored.value.sha256, nama: "edit.docx" }, oleh: "Semisal Rapi", tanggal: "2024-10-01", alasan: "Sifat surat" });
  await t.call("surat.tarik", { suratId: gone.suratId, versi: 0, alasan: "Salah alamat" });
  expect(t.sql("SELECT status FROM nomor WHERE nomor = ?", gone.nomor)).toEqual([{ status: "dibatalkan" }]);
  expect((await t.call("imbauan.baca", { gelombangId: w.id })).hitung).toMatchObject({ jadi: 2, disunting: 1, ditarik: 1, berubah: 0 });

  const { gelombang } = await t.call("imbauan.baca", { gelombangId: w.id });
  await t.call("imbauan.simpan", { ...gelombang, sifat: "Segera" });
  expect(await t.call("imbauan.buat", { gelombangId: w.id })).toMatchObject({ dibuat: 2, sisa: 0, dibiarkan: [edit.tujuan] });
  expect((await t.call("imbauan.penerima", { gelombangId: w.id, saring: "disunting" })).baris.map((r) => r.suratId)).toEqual([edit.suratId]);
  expect(await t.call("imbauan.cetak", { gelombangId: w.id, jenis: "gabungan" })).toMatchObject({ surat: 2, dilewati: [edit.tujuan] });
  const pack = await t.call("imbauan.cetak", { gelombangId: w.id, jenis: "zip" });
  const file = t.sql<{ sha256: string }>("SELECT sha256 FROM berkas_imbauan WHERE id = ?", pack.id)[0]!;
  const inside = Object.entries(unzipSync(storedBytes(file.sha256)));
  expect(inside).toHaveLength(3);
  expect(inside.filter(([name]) => name.includes("(disunting tangan)")).map(([, bytes]) => Buffer.from(bytes).equals(Buffer.from(mine)))).toEqual([true]);
  const out = await t.call("imbauan.ekspor", { gelombangId: w.id });
  expect(out).toMatchObject({ ditulis: 3, dibiarkan: [] });
  expect(readdirSync(out.folder).filter((n) => n.includes("(disunting tangan)"))).toHaveLength(1);
  expect((await t.call("imbauan.belumTerima", { gelombangId: w.id })).flatMap((g) => g.baris).map((r) => r.id)).not.toContain(gone.id);
});

test("receipts, who has not signed, the reminder and the row for prevention", async () => {
  await recipients(9);
  const w = await t.call("imbauan.simpan", head());
  await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
  const rows = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;
  const terima = { nama: "Penerima Rekaan", waktu: "2024-10-03T10:15", cara: "Diantar langsung" };
  expect((await t.refused("imbauan.terima", { gelombangId: w.id, ids: [rows[0]!.id], terima })).reasons).toEqual(["imbauan_belum_jadi"]);
  await makeAll(w.id);
  expect((await t.refused("imbauan.terima", { gelombangId: w.id, ids: [rows[0]!.id], terima: { ...terima, waktu: "2024-09-30T10:00" } })).fields?.[0]?.code).toBe("sebelum_tanggal_surat");
  expect(await t.call("imbauan.terima", { gelombangId: w.id, ids: rows.slice(0, 4).map((r) => r.id), terima })).toMatchObject({ diterima: 4 });
  const waiting = await t.call("imbauan.belumTerima", { gelombangId: w.id });
  expect(waiting.flatMap((g) => g.baris)).toHaveLength(5);
  expect(waiting.every((g) => g.baris.every((r) => r.kecamatan === g.kecamatan && r.rute === g.rute))).toBe(true);

  const row = await t.call("salin.lembar", { lembar: "form_pencegahan", objek: "gelombang", objekId: w.id });
  expect(Object.fromEntries(row.bagian[0]!.kolom.map((k) => [k.nama, k.isi]))).toMatchObject({ Tanggal: "1 Oktober 2024", Tahapan: "Masa kampanye", "Nomor surat": "001/PM.00.02/K.JB-24/10/2024 s.d. 009/PM.00.02/K.JB-24/10/2024", "Jumlah surat": "9", "Jumlah diterima": "4", "Cara penyampaian": "Diantar langsung" });
  expect(row.teks.split("\t")).toHaveLength(row.bagian[0]!.kolom.length);
  expect((await t.call("salin.daftar", { lembar: "form_pencegahan" })).baris.map((b) => b.objekId)).toContain(w.id);

  const reminder = await t.call("imbauan.pengingat", { gelombangId: w.id, tanggal: "2024-10-10" });
  await makeAll(reminder.id);
  const again = (await t.call("imbauan.penerima", { gelombangId: reminder.id })).baris;
  expect(again).toHaveLength(5);
  const letter = await t.call("surat.baca", { suratId: again[0]!.suratId });
  const origin = rows.find((r) => r.penerimaId === again[0]!.penerimaId)!;
  expect(JSON.stringify(letter.doc)).toContain((await t.call("imbauan.penerima", { gelombangId: w.id })).baris.find((r) => r.id === origin.id)!.nomor);
  expect(letter.surat.nomor).toBe("010/PM.00.02/K.JB-24/10/2024");
});

describe("wording", () => {
  test("unknown fields are named, never left blank", async () => {
    expect(bidangTakDikenal("Kepada {penerima.jabatan} dan {penerima.jabtan} di {kantor.nama")).toEqual(["penerima.jabtan", "{kantor.nama"]);
    const w = await t.call("imbauan.simpan", head());
    const f = await t.refused("imbauan.simpanSusunan", { gelombangId: w.id, versi: 1, isi: [{ jenis: "alinea", teks: "Yth. {penerima.nma}" }, { jenis: "butir", teks: "" }] });
    expect(f.fields).toEqual([{ path: "isi.0.teks", code: "bidang_tidak_dikenal", params: { nama: "penerima.nma", alinea: 1 } }, { path: "isi.1.teks", code: "wajib" }]);
    const shown = await t.call("imbauan.pratinjau", { gelombangId: w.id, isi: [{ jenis: "alinea", teks: "Yth. {penerima.nma}" }] });
    expect(shown.takDikenal).toEqual(["penerima.nma"]);
    expect(JSON.stringify(shown.doc)).toContain("{penerima.nma}");
  });

  test("a known field without a value holds the letter back, or prints dots when asked to", async () => {
    await t.call("direktori.simpan", { id: "", kelompok: "camat", jabatan: "Camat Rekaan", versi: 0 });
    await t.call("direktori.simpan", { id: "", kelompok: "camat", jabatan: "Camat Umpama", instansi: "Kecamatan Umpama", versi: 0 });
    const w = await t.call("imbauan.simpan", head());
    await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: ["camat"] });
    expect(await t.call("imbauan.buat", { gelombangId: w.id })).toMatchObject({ dibuat: 1, sisa: 0, kurang: 1 });
    expect((await t.call("imbauan.penerima", { gelombangId: w.id, saring: "kurang" })).baris).toMatchObject([{ tujuan: "Camat Rekaan", kosong: ["penerima.instansi"] }]);
    expect(await t.call("imbauan.buat", { gelombangId: w.id, denganTitik: true })).toMatchObject({ dibuat: 1, kurang: 0 });
  });

  test("no law that is dead, and no KASN after its end", async () => {
    expect(menyebutKasn("Ketua KASN", "2024-08-24")).toBe(false);
    expect(menyebutKasn("Ketua KASN", "2024-08-25")).toBe(true);
    expect((await t.refused("imbauan.simpan", head({ tembusan: ["KASN"] }))).fields).toEqual([{ path: "tembusan.0", code: "kasn_sudah_bubar" }]);
    const w = await t.call("imbauan.simpan", head());
    expect((await t.refused("imbauan.simpanSusunan", { gelombangId: w.id, versi: 1, isi: [{ jenis: "alinea", teks: "melaporkan kepada KASN" }] })).fields?.[0]?.code).toBe("kasn_sudah_bubar");
    for (const [tanggal, uu] of [["2024-10-01", true], ["2023-01-10", false]] as const) {
      const g = await t.call("imbauan.simpan", head({ tanggal }));
      const text = JSON.stringify((await t.call("imbauan.pratinjau", { gelombangId: g.id })).doc);
      expect(text.includes("Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara")).toBe(uu);
      if (uu) expect(text).not.toMatch(/KASN|Komisi Aparatur Sipil Negara/);
      expect(text).not.toContain("Nomor 5 Tahun 2014");
    }
  });

  test("versions are kept, and ours can be had again", async () => {
    const w = await t.call("imbauan.simpan", head());
    const own = await t.call("imbauan.bawaan", { jenis: "netralitas", rezim: "pemilihan" });
    await t.call("imbauan.simpanSusunan", { gelombangId: w.id, versi: 1, isi: [{ jenis: "alinea", teks: "Pendek." }], catatan: "diringkas" });
    expect((await t.refused("imbauan.simpanSusunan", { gelombangId: w.id, versi: 1, isi: own.isi })).code).toBe("STALE");
    expect((await t.call("imbauan.baca", { gelombangId: w.id })).versiSusunan.map((v) => [v.versi, v.catatan])).toEqual([[2, "diringkas"], [1, "Susunan bawaan"]]);
    expect((await t.call("imbauan.susunan", { gelombangId: w.id, versi: 1 })).isi).toEqual(own.isi);
  });
});

describe("numbers", () => {
  test("one number for all, typed or next; none at all", async () => {
    await recipients(3);
    const one = await t.call("imbauan.simpan", head({ caraNomor: "satu", nomorKetik: "135/PM.00.02/K.JB-24/10/2024" }));
    await t.call("imbauan.pilih", { gelombangId: one.id, kelompok: [...GROUPS] });
    expect(await t.call("imbauan.cadangkan", { gelombangId: one.id })).toEqual({ diambil: 1, awal: "135/PM.00.02/K.JB-24/10/2024", akhir: "135/PM.00.02/K.JB-24/10/2024" });
    await makeAll(one.id);
    expect(new Set((await t.call("imbauan.penerima", { gelombangId: one.id })).baris.map((r) => r.nomor))).toEqual(new Set(["135/PM.00.02/K.JB-24/10/2024"]));
    const other = await t.call("imbauan.simpan", head({ caraNomor: "satu", nomorKetik: "135/pm.00.02/K.JB-24/10/2024" }));
    await t.call("imbauan.pilih", { gelombangId: other.id, kelompok: [...GROUPS] });
    expect((await t.refused("imbauan.buat", { gelombangId: other.id })).code).toBe("NUMBER_TAKEN");
    const none = await t.call("imbauan.simpan", head({ caraNomor: "kosong" }));
    await t.call("imbauan.pilih", { gelombangId: none.id, kelompok: [...GROUPS] });
    await makeAll(none.id);
    expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM nomor")[0]!.n).toBe(1);
  });

  test("a reserved number is cancelled with its recipient, and one cancelled in the register is replaced", async () => {
    await recipients(3);
    const w = await t.call("imbauan.simpan", head());
    await t.call("imbauan.pilih", { gelombangId: w.id, kelompok: [...GROUPS] });
    await t.call("imbauan.cadangkan", { gelombangId: w.id });
    const rows = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;
    await t.call("imbauan.pilih", { gelombangId: w.id, keluarkan: [rows[2]!.id] });
    const reserved = t.sql<{ id: string; status: string }>("SELECT id, status FROM nomor ORDER BY urut");
    expect(reserved.map((n) => n.status).toSorted()).toEqual(["dibatalkan", "dicadangkan", "dicadangkan"]);
    await t.call("nomor.batalkan", { id: reserved.find((n) => n.status === "dicadangkan")!.id, alasan: "dipakai surat lain" });
    await makeAll(w.id);
    const made = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris;
    expect(new Set(made.map((r) => r.nomor)).size).toBe(2);
    expect(made.map((r) => r.nomor)).toContain("004/PM.00.02/K.JB-24/10/2024");
    expect((await t.refused("imbauan.pilih", { gelombangId: w.id, keluarkan: [made[0]!.id] })).reasons).toEqual(["imbauan_sudah_jadi"]);
  });
});

describe("bytes", () => {
  const recipient = (more: Partial<Penerima> = {}): Penerima => ({ id: "x", kelompok: "camat", instansi: "Kecamatan Rekaan", jabatan: "Camat", statusJabatan: "Plt.", nama: "Siti Nur'aini, S.H.", nip: "", sapaan: "Ibu", alamat: "Jalan A", tempat: "Cikole", kecamatan: "Cikole", telepon: "", surel: "", rute: "", urut: 0, aktif: true, versi: 1, ...more });
  const logo = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (c) => c.charCodeAt(0));
  const context = (): ImbauanContext => ({
    kantor: { tingkat: "bawaslu_kota", nama: "Bawaslu Kota Sukabumi", daerah: "Sukabumi", provinsi: "Jawa Barat", kodeWilayah: "13.08", kodeKantor: "K.JB-24", kedudukan: "Sukabumi", alamat: "Jalan Rekaan", telepon: "", surel: "", situs: "", zona: "Asia/Jakarta", kop: { baris: [], logo: "a".repeat(64) }, kuorum: 0, contoh: false, versi: 1 },
    pack: shippedPack, logo: { bytes: logo, mime: "image/png" }, penandatangan: o.ketua, gelombang: { ...head(), sifat: "Penting", lampiran: "-", tembusan: ["Arsip"], dasarLain: [], dasar: head().dasar ?? [] }, pemilihan: o.pemilihan, tahapan: "Masa kampanye", isi: susunanBawaan("netralitas", "pemilihan").isi,
  });

  test("filling gives the bytes of writing the letter anew, whatever the values are", () => {
    const cx = context();
    const base = valuesFor(cx, recipient(), "", null);
    const filler = createFiller((v) => buildImbauan(cx, v), VALUE_KEYS, base, { logo });
    const people = [
      recipient(), recipient({ nama: "", sapaan: "" }), recipient({ instansi: "" }), recipient({ jabatan: "", statusJabatan: "" }), recipient({ jabatan: `<&">' ]]> {penerima.nama} \\u0041 $& $1` }),
      recipient({ nama: "مُحَمَّد \u202Ejahat 👩‍💻" }), recipient({ alamat: "A\nB", instansi: "Baris\nDua" }), recipient({ jabatan: "\uE0003\uE001" }), recipient({ nama: "W".repeat(2000) }), recipient({ tempat: "" }),
    ];
    for (const p of people) {
      const v = valuesFor(cx, p, "001/PM", null);
      const { bytes, doc } = filler.fill(v);
      const trimmed = Object.fromEntries(Object.entries(v).map(([k, x]) => [k, x.trim()])) as typeof v;
      expect(Buffer.from(bytes).equals(Buffer.from(renderDocx(buildImbauan(cx, trimmed), { logo })))).toBe(true);
      expect(Buffer.from(renderDocx(doc, { logo })).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test("a code of its own stands on each letter, filled or joined, and one that is the same is kept once", async () => {
    const cx: ImbauanContext = { ...context(), tata: { ...TATA_BAWAAN, kop: { ...TATA_BAWAAN.kop, baris: [], logo: "a".repeat(64) }, ttd: { ...TATA_BAWAAN.ttd, cara: "qr_isi" } } };
    const filler = createFiller((v) => buildImbauan(cx, v), VALUE_KEYS, valuesFor(cx, recipient(), "", null), { logo });
    const letters = ["001/PM", "002/PM", "001/PM"].map((nomor) => {
      const { doc, bytes } = filler.fill(valuesFor(cx, recipient(), nomor, null));
      expect(Buffer.from(renderDocx(buildImbauan(cx, valuesFor(cx, recipient(), nomor, null)), { logo })).equals(Buffer.from(bytes))).toBe(true);
      const place = doc.blocks.find((b) => b.type === "signature");
      expect(place?.type === "signature" ? place.columns[0]?.code : null).toMatchObject({ alt: `Kode QR: Nomor: ${nomor}; Tanggal: 1 Oktober 2024`, note: "QR memuat nomor surat dan tanggal surat. Bukan tanda tangan elektronik." });
      return bytes;
    });
    const joined = joinLetters(letters);
    const parts = unzipSync(joined);
    expect(Object.keys(parts).filter((name) => name.includes("gambar"))).toEqual(["word/media/gambar1.png", "word/media/gambar2.png"]);
    expect(strFromU8(parts["word/document.xml"]!).match(/r:embed="rGambar\d"/g)).toEqual(['r:embed="rGambar1"', 'r:embed="rGambar2"', 'r:embed="rGambar1"']);
    expect(Buffer.from(parts["word/media/gambar2.png"]!)).toEqual(Buffer.from(unzipSync(letters[1]!)["word/media/gambar1.png"]!));
    expect(await openXmlErrors(joined)).toEqual([]);
  });
});

test("a refused call leaves no trace", async () => {
  await expect(t.call("imbauan.buat", { gelombangId: "tidak-ada" })).rejects.toThrow(Refused);
  const w = await t.call("imbauan.simpan", head());
  expect((await t.refused("imbauan.buat", { gelombangId: w.id })).reasons).toEqual(["imbauan_tanpa_penerima"]);
  const free = await t.call("imbauan.simpan", head({ jenis: "bebas" }));
  await recipients(1);
  await t.call("imbauan.pilih", { gelombangId: free.id, kelompok: [...GROUPS] });
  expect((await t.refused("imbauan.buat", { gelombangId: free.id })).reasons).toEqual(["susunan_belum_diisi"]);
  expect(t.sql("SELECT * FROM nomor")).toEqual([]);
});
