import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCore } from "../../electron/core/core";
import { openDb } from "../../electron/core/db/open";
import { readTable } from "../../electron/core/files/table";
import { jurnalStore } from "../../electron/core/store/jurnal";
import type { In } from "../../shared/api/contract";
import { patternFaults } from "../../shared/domain/numbering";
import { childArgs } from "../support/children";
import { openXmlErrors } from "../support/ooxml";
import { DESK, openTestCore, report, seedOffice, type Office, type TestCore } from "../fixtures/core";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const PM = { seri: "surat", klasifikasi: "PM.00.02" } as const;
const take = (more: Partial<In<"nomor.ambil">> = {}) => t.call("nomor.ambil", { ...PM, tanggal: "2024-10-15", perihal: "Surat", ...more });
const journal = () => t.sql<{ tindakan: string; ringkas: string; sebelum: string; sesudah: string }>("SELECT tindakan, ringkas, sebelum, sesudah FROM jurnal ORDER BY seq DESC LIMIT 1")[0]!;

test("a block set aside is passed over, is used by typing it in, and what is left is voided with a reason", async () => {
  await take();
  const block = await t.call("nomor.cadangkan", { ...PM, tanggal: "2024-10-15", jumlah: 3, alasan: "Kegiatan luar kantor" });
  expect(block.baris.map((b) => b.nomor.slice(0, 3))).toEqual(["002", "003", "004"]);
  expect((await take()).baris.nomor).toBe("005/PM.00.02/K.JB-24/10/2024");
  const used = await take({ cara: "ketik", nomor: "003 / pm.00.02/K.JB-24/10/2024", alasan: "Dari cadangan", perihal: "Undangan" });
  expect(used.baris).toMatchObject({ id: block.baris[1]!.id, status: "terpakai", perihal: "Undangan", nomor: "003/PM.00.02/K.JB-24/10/2024" });
  expect(await t.refused("nomor.ambil", { ...PM, tanggal: "2024-10-15", perihal: "Lagi", cara: "ketik", nomor: "003/PM.00.02/K.JB-24/10/2024", alasan: "x" })).toMatchObject({ code: "NUMBER_TAKEN", fields: [{ path: "nomor" }] });
  await t.call("nomor.batalkan", { id: block.baris[0]!.id, alasan: "Kegiatan batal" });
  expect(await t.call("nomor.batalkanBlok", { id: block.id, alasan: "Tidak dipakai" })).toEqual({ dibatalkan: 1 });
  expect(await t.refused("nomor.batalkanBlok", { id: block.id, alasan: "Lagi" })).toMatchObject({ code: "GUARD", reasons: ["cadangan_sudah_habis"] });
  // A voided number is never given again.
  expect((await t.refused("nomor.ambil", { ...PM, tanggal: "2024-10-15", perihal: "x", cara: "ketik", nomor: block.baris[0]!.nomor, alasan: "x" })).code).toBe("NUMBER_TAKEN");
  expect((await t.call("nomor.cadangan", {}))[0]!.baris.map((b) => b.status)).toEqual(["dibatalkan", "terpakai", "dibatalkan"]);
});

test("a block that is to be offered goes before new numbers, where month and code are the same", async () => {
  const block = await t.call("nomor.cadangkan", { ...PM, tanggal: "2024-10-10", jumlah: 2, alasan: "Cadangan harian", tawarkan: true });
  expect(await t.call("nomor.usul", { ...PM, tanggal: "2024-10-15" })).toEqual({ nomor: block.baris[0]!.nomor, urut: 1, cadangan: block.baris[0]!.id });
  expect((await t.call("nomor.usul", { ...PM, tanggal: "2024-11-02" })).nomor).toBe("003/PM.00.02/K.JB-24/11/2024");
  expect((await t.call("nomor.usul", { ...PM, klasifikasi: "HK.01", tanggal: "2024-10-15" })).nomor).toMatch(/^001\/HK\.01/);
  expect((await take()).baris.id).toBe(block.baris[0]!.id);
  expect((await take()).baris.id).toBe(block.baris[1]!.id);
  expect((await take()).baris.urut).toBe(3);
});

test("a back-dated letter gets the next sub-number of the last number up to its day, in the office's style", async () => {
  for (const tanggal of ["2024-10-01", "2024-10-08", "2024-10-15"]) await take({ tanggal });
  const back = () => t.call("nomor.usulMundur", { ...PM, tanggal: "2024-10-09" });
  expect(await back()).toEqual({ nomor: "002.1/PM.00.02/K.JB-24/10/2024", induk: "002/PM.00.02/K.JB-24/10/2024", indukTanggal: "2024-10-08" });
  expect((await t.refused("nomor.ambil", { ...PM, tanggal: "2024-10-09", perihal: "x", cara: "mundur" })).fields).toEqual([{ path: "alasan", code: "wajib" }]);
  expect((await take({ tanggal: "2024-10-09", cara: "mundur", alasan: "Surat tugas terlambat" })).baris).toMatchObject({ urut: 2, sub: 1 });
  expect((await back()).nomor).toMatch(/^002\.2\//);
  expect(await t.refused("nomor.usulMundur", { ...PM, tanggal: "2024-09-01" })).toMatchObject({ code: "GUARD", reasons: ["nomor_mundur_tanpa_induk"] });
  await t.call("nomor.simpanSeri", { id: "surat", subMulai: 2, versi: 0, alasan: "Kebiasaan kantor" });
  expect((await take({ tanggal: "2024-10-02", cara: "mundur", alasan: "x" })).baris.nomor).toMatch(/^001\.2\//);
  // A sub-number moves no counter.
  expect((await take()).baris.urut).toBe(4);
});

test("what is odd about a typed number is told and never blocks; gaps and doubles are listed", async () => {
  await take();
  const odd = (nomor: string) => t.call("nomor.periksa", { ...PM, tanggal: "2024-10-15", nomor }).then((r) => r.peringatan);
  expect(await odd("2/PM.00.02/K.JB-24/10/2024")).toEqual([]);
  expect(await odd("005/PM.00.02/K.JB-24/10/2024")).toEqual(["nomor_melompat"]);
  expect(await odd("001/PM.00.02/K.LAIN/10/2024")).toEqual(["nomor_urut_sama"]);
  expect(await odd("9953/B-AK.02.02/SD/F/2024")).toContain("nomor_beda_pola");
  expect(await odd("tanpa nomor")).toEqual(["nomor_beda_pola", "nomor_tanpa_urut"]);
  await take({ cara: "ketik", nomor: "005/PM.00.02/K.JB-24/10/2024", alasan: "Buku lama" });
  expect((await take({ cara: "ketik", nomor: "001/PM.00.02/K.LAIN/10/2024", alasan: "Buku lama" })).peringatan).toEqual(["nomor_urut_sama"]);
  await take({ cara: "ketik", nomor: "tanpa nomor", alasan: "Buku lama" });
  const book = await t.call("nomor.daftar", { seri: "surat", tahun: 2024 });
  expect(book.celah.map((c) => c.urut)).toEqual([2, 3, 4]);
  expect(book.ganda).toEqual([{ lingkup: "surat|2024|PM.00.02", urut: 1, sub: 0, nomor: expect.arrayContaining(["001/PM.00.02/K.LAIN/10/2024"]) }]);
  // A number typed far ahead is told by its count, not one by one.
  await take({ cara: "ketik", nomor: "999999/PM.00.02/K.JB-24/10/2024", alasan: "Salah ketik" });
  const far = await t.call("nomor.daftar", { seri: "surat", tahun: 2024 });
  expect([far.celah.length, far.jumlahCelah]).toEqual([500, 999_996]);
  await t.call("nomor.batalkan", { id: far.baris.find((b) => b.urut === 999_999)!.id, alasan: "Salah ketik" });
});

test("a series counts as the office sets it, and the journal holds what was before", async () => {
  expect((await t.refused("nomor.simpanSeri", { id: "surat", pola: "{seq:3}/{apa}", versi: 0, alasan: "x" })).fields).toEqual([{ path: "pola", code: "pola_token_tidak_dikenal", params: { token: "{apa}" } }]);
  expect((await t.refused("nomor.simpanSeri", { id: "surat", pola: "SK/{tahun}", versi: 0, alasan: "x" })).fields).toMatchObject([{ path: "pola", code: "pola_tanpa_urut" }]);
  await take({ klasifikasi: "HK.01" });
  await take();
  const saved = await t.call("nomor.simpanSeri", { id: "surat", pola: "{seq:4}/{klasifikasi}/{kode_kantor}/{bulan_romawi}/{tahun}", perKlasifikasi: false, mulai: 136, mulaiTahun: 2024, versi: 0, alasan: "Buku sekretariat" });
  expect(saved).toMatchObject({ diubah: true, versi: 1, polaPaket: expect.stringContaining("{bulan2}") });
  expect(journal().ringkas).toContain("diubah dari {seq:3}/{klasifikasi}/{kode_kantor}/{bulan2}/{tahun} menjadi {seq:4}");
  expect(JSON.parse(journal().sebelum)).toMatchObject({ pola: "{seq:3}/{klasifikasi}/{kode_kantor}/{bulan2}/{tahun}" });
  expect((await t.refused("nomor.simpanSeri", { id: "surat", versi: 0, alasan: "x" })).code).toBe("STALE");
  expect((await take()).baris.nomor).toBe("0136/PM.00.02/K.JB-24/X/2024");
  expect((await take({ klasifikasi: "HK.01" })).baris.nomor).toBe("0137/HK.01/K.JB-24/X/2024");
  expect((await take({ tanggal: "2025-01-02" })).baris.nomor).toBe("0001/PM.00.02/K.JB-24/I/2025");
  // Never again from the start: what was counted by year goes on.
  await t.call("nomor.simpanSeri", { id: "surat", perKlasifikasi: false, mulaiUlang: "tidak", versi: 1, alasan: "Berlanjut" });
  expect((await take({ tanggal: "2025-01-03" })).baris.urut).toBe(138);
  await t.call("nomor.simpanSeri", { id: "pemilihan-penyampaian", mulaiUlang: "per_pemilihan", versi: 0, alasan: "Per pemilihan" });
  const { nomor } = await t.call("nomor.usul", { seri: "penyampaian", tanggal: "2024-12-31", pemilihanId: o.pemilihan.id });
  await t.call("laporan.terima", report(o));
  expect(nomor).toMatch(/^001\/PL\/PW/);
  expect((await t.call("nomor.usul", { seri: "penyampaian", tanggal: "2025-01-02", pemilihanId: o.pemilihan.id })).nomor).toMatch(/^002\/PL/);
});

test("what is doubtful about a pattern is named", () => {
  const codes = (p: string, c = {}) => patternFaults(p, c).map((f) => `${f.kode} ${f.token}`);
  expect(codes("{seq:3}/{klasifikasi}/{tahun}", { mulaiUlang: "tahunan" })).toEqual([]);
  expect(codes("")).toEqual(["pola_kosong "]);
  expect(codes("{seq}/{seq:2}/{bulan")).toEqual(["pola_kurung ", "pola_urut_ganda {seq}"]);
  expect(codes("{seq:x}/{tahun:4}")).toEqual(["pola_lebar {seq:x}", "pola_lebar {tahun:4}"]);
  expect(codes("{seq}{kode}", { mulaiUlang: "tahunan", perKlasifikasi: true })).toEqual(["pola_menempel {seq}{kode}", "pola_tanpa_tahun {tahun}", "pola_tanpa_klasifikasi {klasifikasi}"]);
});

async function download(ticket: { tiket: string }): Promise<string> {
  return (await downloadBytes(ticket)).toString("utf8");
}

async function downloadBytes(ticket: { tiket: string }): Promise<Buffer> {
  const sent = await t.core.send(ticket.tiket, { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: "jendela-1" });
  const parts: Buffer[] = [];
  for await (const c of sent!.stream as AsyncIterable<Buffer>) parts.push(Buffer.from(c));
  return Buffer.concat(parts);
}

test("the book goes out as CSV that no spreadsheet can run or spoil, and comes back as it was", async () => {
  await take({ perihal: '=HYPERLINK("http://x";"y")' });
  await take({ perihal: "Titik; koma\nbaris" });
  await take({ cara: "ketik", nomor: "012", perihal: "+62", alasan: "-" });
  const gone = await take({ perihal: "Batal dipakai" });
  await t.call("nomor.batalkan", { id: gone.baris.id, alasan: "Salah alamat" });
  const csv = await download(await t.call("nomor.ekspor", { seri: "surat", tahun: 2024 }));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain("Nomor;Tanggal;Perihal;Keterangan;Keadaan;Seri\r\n");
  expect(csv).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  expect(csv).toContain("'012;");
  for (const line of csv.slice(1).split("\r\n")) for (const cell of line.split(";")) expect(cell).not.toMatch(/^[=+@-]/);

  const before = (await t.call("nomor.daftar", { seri: "surat", tahun: 2024 })).baris;
  const other = await openTestCore({ now: "2024-10-15T11:00" });
  try {
    await seedOffice(other);
    const file = await other.upload("buku.csv", Buffer.from(csv));
    const input = { seri: "surat", sha256: file.ok ? file.value.sha256 : "", nama: "buku.csv" };
    expect(await other.call("nomor.pratinjauImpor", input)).toMatchObject({ jumlah: 4, siap: 4, ganda: 0, galat: 0 });
    expect(await other.call("nomor.impor", input)).toEqual({ masuk: 4, ganda: 0, galat: 0 });
    const after = (await other.call("nomor.daftar", { seri: "surat", tahun: 2024 })).baris;
    const plain = (b: typeof after) => b.map(({ nomor, tanggal, urut, lingkup, status }) => ({ nomor, tanggal, urut, status, lingkup: nomor.includes("/") ? lingkup : "" })).toSorted((x, y) => x.nomor.localeCompare(y.nomor));
    expect(plain(after)).toEqual(plain(before));
    expect(after.map((b) => b.perihal)).toContain('=HYPERLINK("http://x";"y")');
    expect(await other.refused("nomor.impor", input)).toMatchObject({ code: "GUARD", reasons: ["impor_tanpa_baris"] });
  } finally {
    await other.close();
  }
});

test("the book goes out as Excel with days that count and numbers that stay text, and comes back as it was", async () => {
  await take({ perihal: '=HYPERLINK("http://x";"y") <&> \u0001' });
  await take({ cara: "ketik", nomor: "012345678901234567890", perihal: "+62", alasan: "-" });
  const gone = await take({ perihal: "Batal dipakai" });
  await t.call("nomor.batalkan", { id: gone.baris.id, alasan: "Salah alamat" });
  const ticket = await t.call("nomor.ekspor", { seri: "surat", tahun: 2024, bentuk: "xlsx" });
  expect(ticket.nama).toMatch(/^Buku nomor 2024 .*\.xlsx$/);
  const bytes = await downloadBytes(ticket);
  // The order of a font's parts is free in the standard; the validator knows one order only.
  expect((await openXmlErrors(new Uint8Array(bytes), "Office2010", "xlsx")).filter((e) => !/fonts/.test(e.path?.xpath ?? ""))).toEqual([]);
  const sheet = readTable(new Uint8Array(bytes));
  expect(sheet.lembar).toEqual(["Buku nomor 2024"]);
  expect(sheet.baris[0]!.sel.map((c) => c.teks)).toEqual(["Nomor", "Tanggal", "Perihal", "Keterangan", "Keadaan", "Seri"]);
  const [first, , typed] = sheet.baris.slice(1).map((r) => r.sel).toSorted((a, b) => Number(a[0]!.teks.startsWith("0123")) - Number(b[0]!.teks.startsWith("0123")));
  expect(first![1]).toEqual({ teks: "45580", angka: true });
  expect(first![2]!.teks).toBe(`'=HYPERLINK("http://x";"y") <&> `);
  expect(typed![0]).toEqual({ teks: "012345678901234567890", angka: false });
  expect(typed![2]!.teks).toBe("'+62");

  const before = (await t.call("nomor.daftar", { seri: "surat", tahun: 2024 })).baris;
  const other = await openTestCore({ now: "2024-10-15T11:00" });
  try {
    await seedOffice(other);
    const file = await other.upload("buku.xlsx", bytes);
    const input = { seri: "surat", sha256: file.ok ? file.value.sha256 : "", nama: "buku.xlsx" };
    expect(await other.call("nomor.impor", input)).toEqual({ masuk: 3, ganda: 0, galat: 0 });
    const plain = (b: typeof before) => b.map(({ nomor, tanggal, status }) => ({ nomor, tanggal, status })).toSorted((x, y) => x.nomor.localeCompare(y.nomor));
    expect(plain((await other.call("nomor.daftar", { seri: "surat", tahun: 2024 })).baris)).toEqual(plain(before));
  } finally {
    await other.close();
  }
});

test("the secretariat's book comes in row by row: doubles and faults are told, the rest goes in at once", async () => {
  await take();
  const csv = "BUKU AGENDA;;;\nNo. Surat;Tgl;Perihal;Ket\n001/PM.00.02/K.JB-24/10/2024;15/10/2024;Sudah ada;\n002/HK.01/K.JB-24/09/2024;3 sept 2024;Kontrak;\n002/hk.01/k.jb-24/09/2024;4/9/2024;Lagi;\n003/HK.01/K.JB-24/09/2024;31/02/2024;Tanggal salah;\n;5/9/2024;Tanpa nomor;\n004/HK.01/K.JB-24/09/2024;6/9/2024;Salah ketik;batal, diganti 005\nSS-1;45541;Lain pola;\n1,5E+05;7/9/2024;Rusak;\n";
  const file = await t.upload("agenda.csv", Buffer.from(csv, "latin1"));
  const input = { seri: "surat", sha256: file.ok ? file.value.sha256 : "", nama: "agenda.csv" };
  const { baris, ...count } = await t.call("nomor.pratinjauImpor", input);
  expect(count).toEqual({ jumlah: 8, siap: 3, ganda: 2, galat: 3 });
  expect(baris.map((b) => [b.baris, b.keadaan, b.alasan || b.peringatan])).toEqual([[3, "ganda", "nomor_sudah_ada"], [4, "siap", ""], [5, "ganda", "nomor_ganda_di_berkas"], [6, "galat", "tanggal_tidak_ada"], [7, "galat", "nomor_kosong"], [8, "siap", ""], [9, "siap", "nomor_tanpa_urut"], [10, "galat", "nomor_rusak_angka"]]);
  expect(await t.call("nomor.impor", input)).toEqual({ masuk: 3, ganda: 2, galat: 3 });
  expect((await t.call("nomor.daftar", { seri: "surat", tahun: 2024 })).baris.map((b) => [b.nomor, b.tanggal, b.status, b.lingkup])).toEqual(expect.arrayContaining([["004/HK.01/K.JB-24/09/2024", "2024-09-06", "dibatalkan", "surat|2024|HK.01"], ["SS-1", "2024-09-06", "terpakai", expect.any(String)]]));
  const headless = await t.upload("lain.csv", Buffer.from("a;b\n1;2\n"));
  expect(await t.refused("nomor.impor", { ...input, sha256: headless.ok ? headless.value.sha256 : "" })).toMatchObject({ code: "FILE_REFUSED", reasons: ["buku_tanpa_kepala"] });
});

test("letters that come in have their agenda number, their case and their scan, and are found again", async () => {
  const { perkaraId } = await t.call("laporan.terima", report(o));
  const scan = await t.upload("surat bkn.pdf", Buffer.from("%PDF-1.4\n%\n1 0 obj\n"));
  const sha256 = scan.ok ? scan.value.sha256 : "";
  const letter = await t.call("suratMasuk.simpan", { versi: 0, pengirim: "Badan Kepegawaian Negara", nomorSurat: "9953/B-AK.02.02/SD/F/2024", tanggalSurat: "2024-10-08", diterimaAt: "2024-10-15T10:00", perihal: "Tindak lanjut rekomendasi", perkaraId, berkas: { sha256, nama: "surat bkn.pdf" } });
  expect(letter).toMatchObject({ agenda: "001/SM/2024", versi: 1, status: "terpakai", perkara: expect.stringContaining("/PL/") });
  expect((await t.refused("suratMasuk.simpan", { versi: 0, pengirim: "X", diterimaAt: "2024-10-16T10:00", perihal: "y" })).fields).toEqual([{ path: "diterimaAt", code: "setelah_sekarang" }]);
  expect((await t.refused("suratMasuk.simpan", { versi: 0, pengirim: "X", tanggalSurat: "2024-10-15", diterimaAt: "2024-10-14T10:00", perihal: "y" })).fields).toEqual([{ path: "diterimaAt", code: "sebelum_tanggal_surat" }]);
  await t.call("suratMasuk.simpan", { versi: 0, pengirim: "KPU", diterimaAt: "2024-10-15T10:30", perihal: "Undangan 100%" });
  const found = async (teks: string) => (await t.call("suratMasuk.daftar", { teks })).baris.map((m) => m.agenda);
  expect([await found("kepegawaian"), await found("9953/b-ak"), await found("0%"), await found("_"), await found("002/SM")]).toEqual([["001/SM/2024"], ["001/SM/2024"], ["002/SM/2024"], [], ["002/SM/2024"]]);
  const changed = await t.call("suratMasuk.simpan", { ...letter, perihal: "Jawaban rekomendasi", versi: 1, nomor: {} });
  expect(changed).toMatchObject({ agenda: "001/SM/2024", versi: 2, berkas: { sha256 } });
  expect((await t.refused("suratMasuk.simpan", { ...letter, versi: 1, nomor: {} })).code).toBe("STALE");
  expect(await download(await t.call("suratMasuk.unduh", { id: letter.id }))).toContain("%PDF-1.4");
  expect((await t.call("nomor.daftar", { seri: "surat_masuk", tahun: 2024 })).baris.map((b) => b.perihal)).toEqual(["Badan Kepegawaian Negara: Jawaban rekomendasi", "KPU: Undangan 100%"]);
});

test("the result of a correction is registered as received: with number, day and scan, in its case", async () => {
  const { perkaraId } = await t.call("laporan.terima", report(o));
  const scan = await t.upload("ba koreksi.pdf", Buffer.from("%PDF-1.4\n%\n1 0 obj\n<<>>"));
  const came = { versi: 0, jenis: "ba_koreksi" as const, pengirim: "Bawaslu Provinsi Contoh", diterimaAt: "2024-10-15T10:00", perihal: "Hasil koreksi" };
  expect((await t.refused("suratMasuk.simpan", came)).fields).toEqual(["nomorSurat", "tanggalSurat", "perkaraId", "berkas"].map((path) => ({ path, code: "wajib" })));
  const kept = await t.call("suratMasuk.simpan", { ...came, nomorSurat: "001/K/LP/PB/Prov/13.00/X/2024", tanggalSurat: "2024-10-14", perkaraId, berkas: { sha256: scan.ok ? scan.value.sha256 : "", nama: "ba koreksi.pdf" } });
  expect(kept).toMatchObject({ jenis: "ba_koreksi", judul: "Berita Acara Hasil Koreksi", agenda: "001/SM/2024" });
  await t.call("suratMasuk.simpan", { versi: 0, pengirim: "KPU", diterimaAt: "2024-10-15T10:30", perihal: "Undangan" });
  expect((await t.call("suratMasuk.daftar", { perkaraId })).baris.map((m) => m.id)).toEqual([kept.id]);
});

test("two cores on one folder, many windows: no number is ever given twice, and none vanishes", async () => {
  const open = () => createCore({ clock: { now: () => "2024-10-15T04:00:00.000Z", machineZone: () => "Asia/Jakarta" }, ids: { uuid: () => randomUUID(), token: () => randomUUID() }, dataDir: t.dir, key: null, log: { info: () => {}, error: (m, f) => void t.logged.push(`ERROR ${m} ${JSON.stringify(f)}`) } });
  const cores = [await open(), await open()];
  const lines = () => t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal WHERE tindakan LIKE 'nomor.%'")[0]!.n;
  const act = fc.record({ core: fc.constantFrom(0, 1), act: fc.constantFrom("otomatis", "otomatis", "cadang", "tawar", "mundur", "ketik", "batal"), n: fc.integer({ min: 1, max: 40 }), klasifikasi: fc.constantFrom("PM.00.02", "HK.01") });
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
        const [before, known] = [lines(), t.sql<{ id: string; nomor: string }>("SELECT id, nomor FROM nomor")];
        const results = await Promise.all(acts.map(({ core, act, n, klasifikasi }, i) => {
          const common = { seri: "surat", tanggal: "2024-10-15", klasifikasi };
          const ask = (name: string, input: object) => cores[core]!.dispatch(name, input, { ...DESK, sessionId: `jendela-${i % 3}` });
          if (act === "cadang" || act === "tawar") return ask("nomor.cadangkan", { ...common, jumlah: (n % 4) + 1, alasan: "blok", tawarkan: act === "tawar" });
          if (act === "batal") return ask("nomor.batalkan", { id: known[n % Math.max(1, known.length)]?.id ?? "tidak-ada", alasan: "batal" });
          return ask("nomor.ambil", { ...common, perihal: "p", cara: act, nomor: act === "ketik" ? `${String(n).padStart(3, "0")}/${klasifikasi}/K.JB-24/10/2024` : "", alasan: "a" });
        }));
        for (const r of results) if (!r.ok) expect(["NUMBER_TAKEN", "GUARD", "NOT_FOUND"]).toContain(r.error.code);
        const rows = t.sql<{ id: string; nomor: string }>("SELECT id, nomor FROM nomor");
        expect(new Set(rows.map((r) => r.nomor)).size).toBe(rows.length);
        // What was there stays there, and every command that was done has its line in the journal.
        const kept = new Map(rows.map((r) => [r.id, r.nomor]));
        for (const r of known) expect(kept.get(r.id)).toBe(r.nomor);
        expect(lines() - before).toBe(results.filter((r) => r.ok).length);
        const fresh = results.flatMap((r, i) => (r.ok && !["batal", "cadang", "tawar"].includes(acts[i]!.act) ? [(r.value as { baris: { nomor: string } }).baris.nomor] : []));
        expect(new Set(fresh).size).toBe(fresh.length);
      }),
      { numRuns: 25 },
    );
    expect(t.sql("SELECT kunci, urut, sub FROM nomor GROUP BY kunci, urut, sub HAVING count(*) > 1")).toEqual([]);
    expect(t.logged.filter((l) => l.startsWith("ERROR"))).toEqual([]);
  } finally {
    for (const c of cores) await c.close();
  }
});

test("killed while it gives numbers, again and again: what was told is in the book, nothing is there twice, no hole is left", async () => {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-nomor-"));
  const seeded = await openTestCore({ dir });
  await seedOffice(seeded);
  await seeded.core.close();
  const told = new Set<string>();
  try {
    for (let round = 0; round < 4; round += 1) {
      const two = (await Promise.all([0, 1].map((i) => childArgs("nomor", [dir, `${round}-${i}`])))).map((args) => {
        const p = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
        const lines: string[] = [];
        createInterface({ input: p.stdout }).on("line", (l) => void lines.push(l));
        return { p, lines };
      });
      await expect.poll(() => two.reduce((n, c) => n + c.lines.length, 0), { timeout: 20_000 }).toBeGreaterThan(40);
      for (const { p } of two) p.kill("SIGKILL");
      await Promise.all(two.map(async ({ p }) => { if (p.exitCode === null && p.signalCode === null) await once(p, "exit"); }));
      for (const nomor of two.flatMap((c) => c.lines.filter((l) => l.endsWith(".")).map((l) => l.slice(0, -1)))) {
        expect(told.has(nomor)).toBe(false);
        told.add(nomor);
      }
    }
    const db = openDb(path.join(dir, "netra.db"), null);
    const rows = db.prepare<[], { nomor: string; urut: number; kunci: string }>("SELECT nomor, urut, kunci FROM nomor WHERE sub = 0").all();
    const kept = new Set(rows.map((r) => r.nomor));
    expect(kept.size).toBe(rows.length);
    expect([...told].filter((n) => !kept.has(n))).toEqual([]);
    expect(db.prepare("SELECT kunci FROM nomor WHERE sub = 0 GROUP BY kunci HAVING max(urut) <> count(*)").all()).toEqual([]);
    expect(jurnalStore(db).firstFault()).toBeNull();
    expect(told.size).toBeGreaterThan(100);
    db.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}, 120_000);
