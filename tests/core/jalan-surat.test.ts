import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BarisSurat } from "../../shared/schemas/surat";
import { meeting, openTestCore, report, road, seedOffice, study, type Office, type TestCore, type Walk } from "../fixtures/core";

let t: TestCore;
let o: Office;
let w: Walk;
beforeAll(async () => {
  t = await openTestCore({ now: "2024-10-15T09:00" });
  o = await seedOffice(t);
  w = await road(t, o, "pemilihan", { stop: "penerusan" });
});
afterAll(() => t.close());

const PDF = Buffer.from("%PDF-1.4 pindaian rekaan");
const put = async (nama: string, bytes: Uint8Array) => {
  const stored = await t.upload(nama, bytes);
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  return { sha256: stored.value.sha256, nama };
};
const letters = async (): Promise<BarisSurat[]> => (await t.call("surat.daftar", { perkaraId: w.id, batas: 200 })).baris;
const only = async (jenis: string) => (await letters()).find((s) => s.jenis === jenis && s.status === "terbit" && s.keadaan !== "ditarik")!;
const journey = (suratId: string) => t.call("surat.jalan", { suratId });
const bytesOf = (sha: string) => new Uint8Array(readFileSync(path.join(t.dir, "berkas", sha.slice(0, 2), sha)));
const download = async (jenis: "surat" | "suratAsli" | "suratBerkas", id: string) => {
  const ticket = await t.call("berkas.siapkanUnduh", { jenis, id });
  const file = await t.core.send(ticket.tiket, { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: "jendela-1" });
  const parts: Buffer[] = [];
  for await (const piece of file!.stream) parts.push(Buffer.from(piece as Uint8Array));
  return { nama: ticket.nama, bytes: new Uint8Array(Buffer.concat(parts)) };
};
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** The file as someone leaves it after working on it in Word. */
const edited = (bytes: Uint8Array, text: string): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"]!);
  return zipSync({ ...parts, "word/document.xml": strToU8(xml.replace("</w:body>", `<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body>`)) });
};
const journal = () => t.sql<{ ringkas: string; tindakan: string }>("SELECT ringkas, tindakan FROM jurnal ORDER BY seq DESC LIMIT 1")[0]!;

test("a letter of the office goes from draft to receipt: number, byte-identical scan, delivery with proof, receipt", async () => {
  t.at("2024-10-23T12:00");
  expect((await t.call("surat.dapatDibuat", { perkaraId: w.id })).map((x) => x.jenis)).toContain("surat_tugas");
  const draft = await t.call("surat.terbitkan", { perkaraId: w.id, jenis: "surat_tugas" });
  expect((await t.call("surat.dapatDibuat", { perkaraId: w.id })).map((x) => x.jenis)).not.toContain("surat_tugas");
  expect(await only("surat_tugas")).toMatchObject({ keadaan: "konsep", berikut: "nomori", versiJalan: 0 });
  const scan = await put("st.pdf", PDF);
  expect(await t.refused("surat.tandatangani", { suratId: draft.id, versi: 0, tanggal: "2024-10-23", berkas: [scan] })).toMatchObject({ code: "GUARD", reasons: ["surat_belum_bernomor"] });
  const made = await t.call("surat.nomori", { suratId: draft.id, versi: 0, tanggal: "2024-10-23" });
  expect(made).toMatchObject({ versiSurat: 2, menggantikan: draft.id, tanggal: "2024-10-23" });
  expect(made.nomor).toMatch(/^\d{3}\//);
  expect(t.sql("SELECT surat_id, status FROM nomor WHERE nomor = ?", made.nomor)).toEqual([{ surat_id: made.id, status: "terpakai" }]);
  expect(await t.refused("surat.nomori", { suratId: made.id, versi: 0, tanggal: "2024-10-23" })).toMatchObject({ reasons: ["surat_sudah_bernomor"] });

  expect(await t.refused("surat.tandatangani", { suratId: made.id, versi: 0, tanggal: "2024-10-22", berkas: [scan] })).toMatchObject({ fields: [{ path: "tanggal", code: "sebelum_tanggal_surat" }] });
  const notes = await put("catatan.txt", Buffer.from("bukan pindaian"));
  expect(await t.refused("surat.tandatangani", { suratId: made.id, versi: 0, tanggal: "2024-10-23", berkas: [notes] })).toMatchObject({ fields: [{ path: "berkas.0", code: "pindaian_bukan_pdf_gambar" }] });
  const signed = await t.call("surat.tandatangani", { suratId: made.id, versi: 0, tanggal: "2024-10-23", berkas: [scan] });
  expect(signed).toMatchObject({ ditandatanganiPada: "2024-10-23", surat: { keadaan: "ditandatangani", versiJalan: 1 }, pindaian: [{ nama: "st.pdf", sha256: sha(PDF), mime: "application/pdf" }] });
  expect(Buffer.from((await download("suratBerkas", signed.pindaian[0]!.id)).bytes)).toEqual(PDF);
  expect(journal()).toMatchObject({ tindakan: "surat.tandatangani" });
  expect(await t.refused("surat.kirim", { suratId: made.id, versi: 0, waktu: "2024-10-23T13:00", cara: "Kurir", tujuan: "Camat Rekaan" })).toMatchObject({ code: "STALE", current: { surat: { versiJalan: 1 } } });

  const proof = await put("resi.pdf", Buffer.concat([PDF, Buffer.from(" resi")]));
  const sent = await t.call("surat.kirim", { suratId: made.id, versi: 1, waktu: "2024-10-23T13:00", cara: "Kurir", tujuan: "Camat Rekaan", oleh: "Semisal Rapi", resi: "R-77", bukti: [proof] });
  expect(sent).toMatchObject({ surat: { keadaan: "terkirim" }, kiriman: [{ tautan: "", tujuan: "Camat Rekaan", cara: "Kurir", oleh: "Semisal Rapi", resi: "R-77", bukti: [{ nama: "resi.pdf" }] }] });
  expect(await t.refused("surat.terima", { suratId: made.id, versi: 2, kirimId: sent.kiriman[0]!.id, waktu: "2024-10-23T12:00", oleh: "Staf" })).toMatchObject({ fields: [{ code: "sebelum_dikirim" }] });
  const got = await t.call("surat.terima", { suratId: made.id, versi: 2, kirimId: sent.kiriman[0]!.id, waktu: "2024-10-23T15:00", oleh: "Staf kecamatan", nomorTerima: "A-1" });
  expect(got).toMatchObject({ surat: { keadaan: "diterima", berikut: null }, kiriman: [{ diterimaPada: "2024-10-23T15:00", diterimaOleh: "Staf kecamatan", nomorTerima: "A-1" }] });

  // A scan of the wrong paper is struck out, never lost.
  const struck = await t.call("surat.coret", { suratId: made.id, versi: 3, id: signed.pindaian[0]!.id, alasan: "Salah pindai" });
  expect(struck).toMatchObject({ ditandatanganiPada: "", pindaian: [{ nama: "st.pdf", dicoretAlasan: "Salah pindai" }] });
});

test("who may only read sees the life of a letter and changes nothing; a withdrawal is for those who decide", async () => {
  const s = await only("surat_tugas");
  const reader = { actor: { id: "x", name: "Pembaca", role: "pembaca" } };
  expect((await t.ask("surat.jalan", { suratId: s.id }, reader)).ok).toBe(true);
  for (const [name, more] of [["surat.tarik", { alasan: "x" }], ["surat.kirim", { waktu: "2024-10-23T13:00", cara: "x", tujuan: "x" }], ["surat.coret", { id: "x", alasan: "x" }]] as const)
    expect(await t.refused(name, { suratId: s.id, versi: s.versiJalan, ...more }, reader)).toEqual({ code: "FORBIDDEN" });
});

test("sending a forwarding from the letters tab is the forwarding's own delivery, told once, and so is its receipt", async () => {
  t.at("2024-10-23T16:00");
  const dossier = await w.dossier();
  const { recipient } = await import("../fixtures/core");
  const step = await t.call("penerusan.terbitkan", { perkaraId: w.id, versi: dossier.perkara.versi, hasilId: "h1", ...recipient("asn-bkn"), lampiran: [{ nama: "Kajian", jumlah: "1 berkas" }], tanggalSurat: "2024-10-23", penandatanganId: o.koordinator.id });
  const suratId = step.surat[0]!.id;
  // The table of civil servants goes with a forwarding to BKN.
  expect((await t.call("surat.dapatDibuat", { perkaraId: w.id })).map((x) => [x.jenis, x.tentang])).toContainEqual(["penerusan_bkn", "Kepala Badan Kepegawaian Negara"]);
  expect((await journey(suratId)).kiriman).toEqual([]);
  t.at("2024-10-24T10:00");
  const sent = await t.call("surat.kirim", { suratId, versi: 0, waktu: "2024-10-24T09:00", cara: "Pos tercatat", tujuan: "Badan Kepegawaian Negara", oleh: "Semisal Rapi", resi: "R-9", bukti: [await put("pos.pdf", PDF)] });
  const [forwarding] = (await w.dossier()).penerusan;
  expect(forwarding).toMatchObject({ waktuKirim: "2024-10-24T09:00", caraKirim: "Pos tercatat", resi: "R-9" });
  expect((await w.dossier()).fakta.map((f) => f.kejadian)).toContain("diteruskan");
  expect(sent.kiriman).toMatchObject([{ tautan: "penerusan", waktu: "2024-10-24T09:00", cara: "Pos tercatat", resi: "R-9", oleh: "Semisal Rapi", bukti: [{ nama: "pos.pdf" }] }]);
  // What the forwarding keeps is not kept a second time.
  expect(t.sql("SELECT waktu, cara, resi FROM surat_kirim WHERE surat_id = ?", suratId)).toEqual([{ waktu: "", cara: "", resi: "" }]);
  expect(await t.refused("surat.coret", { suratId, versi: 1, id: sent.kiriman[0]!.id, alasan: "x" })).toMatchObject({ reasons: ["kiriman_tercatat_di_perkara"] });
  t.at("2024-10-25T11:00");
  const got = await t.call("surat.terima", { suratId, versi: 1, waktu: "2024-10-25T10:00", oleh: "Loket BKN", nomorTerima: "T-1" });
  expect(got.surat.keadaan).toBe("diterima");
  expect((await w.dossier()).penerusan[0]).toMatchObject({ diterimaAt: "2024-10-25T10:00", diterimaOleh: "Loket BKN", nomorTerima: "T-1" });
});

test("an invitation whose receipt the hearing already records shows it; nothing is recorded twice", async () => {
  const invitation = (await letters()).find((s) => s.jenis === "undangan_klarifikasi")!;
  expect(invitation.keadaan).toBe("diterima");
  expect((await journey(invitation.id)).kiriman).toMatchObject([{ tautan: "undangan", cara: "Langsung", diterimaPada: "2024-10-18T14:30" }]);
  expect(await t.refused("surat.terima", { suratId: invitation.id, versi: 0, waktu: "2024-10-19T10:00", oleh: "x" })).toMatchObject({ reasons: ["surat_sudah_diterima"] });
});

test("made anew, a letter keeps the signer of its former version, and what the case and the register say follows it", async () => {
  const before = await only("rekomendasi_hukum_lain");
  expect(before.penandatanganId).toBe(o.koordinator.id);
  const again = await t.call("surat.terbitkan", { perkaraId: w.id, jenis: before.jenis, refId: before.refId, alasan: "Perbaikan lampiran" });
  expect(again).toMatchObject({ penandatanganId: o.koordinator.id, nomor: before.nomor, versiSurat: before.versiSurat + 1 });
  expect(JSON.stringify((await t.call("surat.baca", { suratId: again.id })).doc)).toContain(o.koordinator.nama);
  expect((await w.dossier()).penerusan[0]!.suratId).toBe(again.id);
  expect(t.sql("SELECT surat_id FROM nomor WHERE nomor = ?", before.nomor)).toEqual([{ surat_id: again.id }]);
  expect((await only("rekomendasi_hukum_lain")).keadaan).toBe("diterima");
  const number = t.sql<{ id: string }>("SELECT id FROM nomor WHERE nomor = ?", before.nomor)[0]!.id;
  expect(await t.refused("nomor.batalkan", { id: number, alasan: "x" })).toMatchObject({ reasons: ["nomor_masih_dipakai"] });
});

test("a DOCX edited by hand is kept beside the issued bytes, leaves in their place marked so, and stands when the letter is made anew", async () => {
  t.at("2024-10-26T09:00");
  const s = await only("surat_tugas");
  const issued = await download("surat", s.id);
  const save = (berkas: { sha256: string; nama: string }, versi = 4) => ({ suratId: s.id, versi, berkas, oleh: o.petugas.nama, tanggal: "2024-10-26", alasan: "Menambah nama petugas" });
  expect(await t.refused("surat.simpanSuntingan", save(await put("sama.docx", issued.bytes)))).toMatchObject({ fields: [{ path: "berkas", code: "sama_dengan_terbit" }] });
  expect(await t.refused("surat.simpanSuntingan", save(await put("surat.docx", PDF)))).toMatchObject({ fields: [{ code: "bukan_docx" }] });
  expect(await t.refused("surat.simpanSuntingan", save(await put("surat.docx", zipSync({ ...unzipSync(issued.bytes), "word/vbaProject.bin": strToU8("x") }))))).toMatchObject({ fields: [{ code: "docx_bermakro" }] });
  expect(await t.refused("surat.simpanSuntingan", save(await put("surat.docx", edited(issued.bytes, "x").subarray(0, 900))))).toMatchObject({ fields: [{ code: "docx_rusak" }] });

  const mine = edited(issued.bytes, "Petugas tambahan: Seumpama Baru");
  const kept = await t.call("surat.simpanSuntingan", save(await put("ST edit.docx", mine)));
  expect(kept).toMatchObject({ peringatan: [], jalan: { surat: { disunting: true, sha256: sha(issued.bytes) }, suntingan: [{ sha256: sha(mine), oleh: o.petugas.nama, pada: "2024-10-26", alasan: "Menambah nama petugas" }] } });
  expect(await download("surat", s.id)).toEqual({ nama: issued.nama.replace(".docx", " (disunting tangan).docx"), bytes: mine });
  expect(await download("suratAsli", s.id)).toEqual(issued);
  expect(journal().ringkas).toContain("disunting tangan oleh Semisal Rapi");
  // The letter's own page says which file it is, who edited it and when, and what its text has that ours has not.
  expect((await t.call("surat.baca", { suratId: s.id })).suntingan).toEqual({ kini: { nama: "ST edit.docx", oleh: o.petugas.nama, pada: "2024-10-26", alasan: "Menambah nama petugas", beda: { hilang: [], hilangLebih: 0, tambah: ["Petugas tambahan: Seumpama Baru"], tambahLebih: 0 } }, lama: [] });

  expect(await t.refused("surat.terbitkan", { perkaraId: w.id, jenis: s.jenis, refId: s.refId, alasan: "Ulang" })).toMatchObject({ code: "GUARD", reasons: ["surat_disunting_tangan"] });
  const again = await t.call("surat.terbitkan", { perkaraId: w.id, jenis: s.jenis, refId: s.refId, alasan: "Ulang", meskiDisunting: true });
  expect(await journey(again.id)).toMatchObject({ surat: { disunting: false, disuntingDulu: true }, suntingan: [], suntinganLama: [{ sha256: sha(mine), versiSurat: 2 }] });
  expect((await t.call("surat.baca", { suratId: again.id })).suntingan).toEqual({ kini: null, lama: [{ versiSurat: 2, nama: "ST edit.docx", oleh: o.petugas.nama, pada: "2024-10-26" }] });
  expect((await download("surat", s.id)).bytes).toEqual(mine);
  expect(bytesOf(sha(issued.bytes))).toEqual(issued.bytes);
  // A file that does not name the letter's number is taken with a word of warning.
  const other = zipSync({ ...unzipSync(issued.bytes), "word/document.xml": strToU8("<w:document><w:body><w:p><w:r><w:t>Surat lain</w:t></w:r></w:p></w:body></w:document>") });
  expect((await t.call("surat.simpanSuntingan", { suratId: again.id, versi: 0, berkas: await put("lain.docx", other), oleh: "x", tanggal: "2024-10-26", alasan: "x" })).peringatan).toEqual(["suntingan_tanpa_nomor"]);
});

test("a withdrawn letter stays with its reason, its number void and taken; the letter in its place begins as a draft", async () => {
  const s = await only("surat_tugas");
  const gone = await t.call("surat.tarik", { suratId: s.id, versi: s.versiJalan, alasan: "Salah petugas" });
  expect(gone).toMatchObject({ surat: { keadaan: "ditarik" }, ditarik: { alasan: "Salah petugas" }, nomorRegister: { status: "dibatalkan" } });
  const book = await t.call("nomor.daftar", { seri: "surat", tahun: 2024 });
  expect(book.baris.find((n) => n.nomor === s.nomor)).toMatchObject({ status: "dibatalkan", alasan: "Surat ditarik: Salah petugas" });
  expect(await t.refused("surat.kirim", { suratId: s.id, versi: s.versiJalan + 1, waktu: "2024-10-26T10:00", cara: "x", tujuan: "x" })).toMatchObject({ reasons: ["surat_sudah_ditarik"] });
  const next = await t.call("surat.terbitkan", { perkaraId: w.id, jenis: s.jenis, refId: s.refId, alasan: "Pengganti", meskiDisunting: true });
  expect(next).toMatchObject({ nomor: "", menggantikan: s.id });
  expect((await letters()).filter((x) => x.jenis === "surat_tugas").map((x) => x.keadaan).slice(0, 2)).toEqual(["konsep", "ditarik"]);
  const numbered = await t.call("surat.nomori", { suratId: next.id, versi: 0, tanggal: "2024-10-26" });
  expect(numbered.nomor).not.toBe(s.nomor);

  // The number of a case is never void because a paper is withdrawn.
  const form = await only("laporan");
  expect(await t.call("surat.tarik", { suratId: form.id, versi: 0, alasan: "Salah ketik" })).toMatchObject({ surat: { keadaan: "ditarik" } });
  expect(t.sql("SELECT status FROM nomor WHERE nomor = ?", form.nomor)).toEqual([{ status: "terpakai" }]);
  expect(await t.call("surat.terbitkan", { perkaraId: w.id, jenis: "laporan", alasan: "Pengganti" })).toMatchObject({ nomor: form.nomor });
});

test("the invitation to a pleno is issued before the meeting, is written anew under its number when the plan changes, and hangs together with the meeting once that is recorded", async () => {
  const walk = await road(t, o, "pemilihan", { stop: "diterima", report: { nomor: { cara: "otomatis", nomor: "", alasan: "" } } });
  t.at("2024-10-17T08:00");
  const called = [o.ketua, o.anggota].map(({ id, nama, jabatan }) => ({ pejabatId: id, nama, jabatan }));
  const plan = { waktu: "2024-10-18T09:00", tempat: "Aula", acara: "", peserta: called, tanggalSurat: "2024-10-17", penandatanganId: o.ketua.id };
  const reader = { actor: { id: "x", name: "Pembaca", role: "pembaca" } };
  expect(await t.refused("pleno.undang", { ...plan, perkaraId: walk.id, versi: (await walk.dossier()).perkara.versi }, reader)).toEqual({ code: "FORBIDDEN" });
  expect(await walk.refused("pleno.undang", { ...plan, waktu: "2024-10-16T09:00" })).toMatchObject({ fields: [{ path: "waktu", code: "sebelum_tanggal_surat" }] });
  const sent = await walk.do("pleno.undang", plan);
  expect(sent).toMatchObject({ tahap: "kajian_awal", surat: [{ jenis: "undangan_pleno" }] });
  expect(journal()).toEqual({ ringkas: "Undangan pleno diterbitkan", tindakan: "pleno.undang" });
  const text = async () => JSON.stringify((await t.call("surat.baca", { suratId: (await walk.dossier()).undanganPleno.at(-1)!.suratId })).doc);
  expect(await text()).toContain("09.00");
  expect(await text()).toContain("Pembahasan hasil kajian awal Laporan Nomor");
  expect(await text()).not.toContain(o.koordinator.nama);
  expect(await walk.refused("pleno.undang", plan)).toMatchObject({ reasons: ["undangan_pleno_sudah_ada"] });
  // No letter is offered for a meeting that is already over.
  expect((await t.call("surat.dapatDibuat", { perkaraId: walk.id })).map((x) => x.jenis)).not.toContain("undangan_pleno");

  const [first] = (await walk.dossier()).undanganPleno;
  expect(first).toMatchObject({ agenda: "kajian_awal", nomor: sent.surat[0]!.nomor, plenoId: "", ditarik: false });
  // Edited by hand meanwhile, it is not written over: making it anew is chosen.
  const edit = await download("surat", first!.suratId);
  await t.call("surat.simpanSuntingan", { suratId: first!.suratId, versi: 0, berkas: await put("undangan.docx", edited(edit.bytes, "Harap membawa kajian awal.")), oleh: "Semisal Rapi", tanggal: "2024-10-17", alasan: "Menambah pesan" });
  const later = { ...plan, id: first!.id, waktu: "2024-10-18T13:30", acara: "Kajian awal dan hal lain" };
  expect(await walk.refused("pleno.undang", later)).toMatchObject({ code: "GUARD", reasons: ["surat_disunting_tangan"] });
  expect((await walk.dossier()).undanganPleno).toMatchObject([{ waktu: "2024-10-18T09:00" }]);
  await walk.do("pleno.undang", { ...later, meskiDisunting: true });
  expect((await walk.dossier()).undanganPleno).toMatchObject([{ nomor: first!.nomor, waktu: "2024-10-18T13:30" }]);
  expect(await text()).toContain("Kajian awal dan hal lain");
  const days = (await t.call("tenggat.bulan", { bulan: "2024-10" })).hari;
  expect(days.find((x) => x.tanggal === "2024-10-18")!.agenda).toContainEqual(expect.objectContaining({ perkaraId: walk.id, waktu: "2024-10-18T13:30" }));

  // Withdrawn, nobody is called; the next invitation has a number of its own.
  const letter = (await walk.dossier()).undanganPleno[0]!.suratId;
  await t.call("surat.tarik", { suratId: letter, versi: 0, alasan: "Ditunda" });
  expect((await walk.dossier()).undanganPleno).toMatchObject([{ ditarik: true }]);
  await walk.do("pleno.undang", { ...plan, waktu: "2024-10-18T15:00" });
  await walk.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
  t.at("2024-10-18T16:30");
  await walk.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-18T15:10", "Diregistrasi.") });
  const d = await walk.dossier();
  expect(d.undanganPleno.map((u) => [u.ditarik, u.plenoId])).toEqual([[true, ""], [false, d.pleno[0]!.id]]);
  expect(d.undanganPleno[1]!.nomor).not.toBe(d.undanganPleno[0]!.nomor);
  expect(await walk.refused("pleno.undang", plan)).toMatchObject({ reasons: ["bukan_tahapnya"] });
});

test("a report is not corrected over its form that was edited by hand before someone chooses so", async () => {
  const walk = await road(t, o, "pemilihan", { stop: "diterima", report: { nomor: { cara: "otomatis", nomor: "", alasan: "" } } });
  const form = (await walk.dossier()).surat.find((s) => s.jenis === "laporan")!;
  await t.call("surat.simpanSuntingan", { suratId: form.id, versi: 0, berkas: await put("b1.docx", edited(bytesOf(form.sha256), "Disunting")), oleh: "Semisal Rapi", tanggal: "2024-10-15", alasan: "Ejaan" });
  const isi = report(o, { uraian: "Uraian yang diperbaiki." });
  expect(await walk.refused("laporan.ubah", { alasan: "Perbaikan", isi })).toMatchObject({ code: "GUARD", reasons: ["surat_disunting_tangan"] });
  expect((await walk.dossier()).perkara.uraian).not.toBe("Uraian yang diperbaiki.");
  await walk.do("laporan.ubah", { alasan: "Perbaikan", isi, meskiDisunting: true });
  const again = (await walk.dossier()).surat.find((s) => s.jenis === "laporan" && s.status === "terbit")!;
  expect((await t.call("surat.baca", { suratId: again.id })).suntingan).toMatchObject({ kini: null, lama: [{ versiSurat: 1, nama: "b1.docx" }] });
});
