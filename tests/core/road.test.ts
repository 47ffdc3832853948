import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dossier } from "../../shared/schemas/dossier";
import { kajian, meeting, openTestCore, recipient, report, road, seedOffice, study, walk, type Office, type TestCore, type Walk } from "../fixtures/core";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore();
  o = await seedOffice(t);
});
afterEach(() => t.close());

/** `rule -> batas aman, batas teks, state`, as a person would read the list. */
const clocks = (d: Dossier): Record<string, string> => Object.fromEntries(d.tenggat.map((x) => [`${x.ruleId}${x.ref ? `@${d.klarifikasi.some((k) => k.id === x.ref) ? "klarifikasi" : d.penerusan.find((p) => p.id === x.ref)?.hasilId ?? x.ref}` : ""}`, `${x.batasAman} ${x.batasTeks} ${x.state}`]));
const letters = (d: Dossier): string[] => d.surat.toReversed().map((s) => s.jenis);
const allowed = (d: Dossier): string[] => d.langkah.filter((l) => l.allowed).map((l) => l.event);
const held = (d: Dossier): Record<string, string[]> => Object.fromEntries(d.langkah.filter((l) => !l.allowed).map((l) => [l.event, l.reasons]));

/** What must hold after every step of every case, whatever it was. */
async function sound(w: Walk, step: string): Promise<void> {
  const rows = t.sql<{ seq: number; tindakan: string; perkara_id: number | null }>("SELECT seq, tindakan, perkara_id FROM jurnal ORDER BY seq DESC LIMIT 2");
  expect(rows[0]).toMatchObject({ tindakan: step, perkara_id: w.id });
  const d = await w.dossier();
  expect(d.perkara.versi).toBe(w.last.versi);
  expect(d.perkara.tahap).toBe(w.last.tahap);
  for (const s of d.surat) {
    const file = path.join(t.dir, "berkas", s.sha256.slice(0, 2), s.sha256);
    expect(existsSync(file)).toBe(true);
    const bytes = readFileSync(file);
    expect(bytes.length).toBe(s.ukuran);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(s.sha256);
  }
}

const journalCount = () => t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal")[0]!.n;

test("a Pemilu report goes its road with completion, second check, an absence, the longer period and two addressees", async () => {
  const stages: string[] = [];
  let rows = journalCount();
  const atStep: Record<string, Dossier> = {};
  const w = await road(t, o, "pemilu", {
    each: async (x, step) => {
      await sound(x, step);
      expect(journalCount()).toBe(++rows);
      stages.push(`${step} -> ${x.last.tahap}`);
      atStep[`${step}#${stages.filter((s) => s.startsWith(`${step} `)).length}`] = await x.dossier();
    },
  });
  expect(stages).toEqual([
    "laporan.terima -> kajian_awal",
    "kajianAwal.simpan -> kajian_awal",
    "kajianAwal.putuskan -> menunggu_perbaikan",
    "kelengkapan.beritahukan -> menunggu_perbaikan",
    "perbaikan.terima -> penelitian_perbaikan",
    "kajianAwal.simpan -> penelitian_perbaikan",
    "kajianAwal.putuskan -> registrasi",
    "registrasi.catat -> klarifikasi",
    "klarifikasi.jadwalkan -> klarifikasi",
    "klarifikasi.undang -> klarifikasi",
    "klarifikasi.antar -> klarifikasi",
    "klarifikasi.tidakHadir -> klarifikasi",
    "klarifikasi.jadwalkan -> klarifikasi",
    "klarifikasi.undang -> klarifikasi",
    "klarifikasi.antar -> klarifikasi",
    "klarifikasi.catat -> klarifikasi",
    "klarifikasi.selesai -> klarifikasi",
    "keteranganTambahan.putuskan -> klarifikasi",
    "kajian.mulai -> kajian",
    "kajian.simpan -> kajian",
    "kajian.selesai -> pleno",
    "pleno.putuskan -> penerusan",
    "penerusan.terbitkan -> penerusan",
    "penerusan.terbitkan -> penerusan",
    "penerusan.kirim -> penerusan",
    "penerusan.kirim -> status",
    "penerusan.terima -> status",
    "status.umumkan -> tindak_lanjut",
    "tindakLanjut.catat -> tindak_lanjut",
    "perkara.tutup -> selesai",
  ]);

  // Known Thursday 1 February 2024; 8-9 February are days off, 14 February is voting day. Ps 8(3): seven working days.
  const received = atStep["laporan.terima#1"]!;
  expect(received.perkara.nomorPenyampaian).toBe("001/LP/PL/Kota/13.08/II/2024");
  expect(clocks(received)).toEqual({ "P-01": "2024-02-13 2024-02-15 terpenuhi", "P-06": "2024-02-05 2024-02-05 terpenuhi", "P-08": "2024-02-06 2024-02-07 berjalan" });
  expect(allowed(received)).toEqual(["laporan.ubah", "kajianAwal.simpan", "laporan.cabut"]);
  expect(held(received)).toEqual({ "kajianAwal.putuskan": ["kajian_awal_belum_dibuat"] });
  expect(letters(received)).toEqual(["laporan", "tanda_bukti_penyampaian"]);
  expect(received.peringatan).toEqual([]);

  // Ps 24(1): one day to tell the reporter; Ps 24(4): two days over the holidays of 8-11 February.
  expect(clocks(atStep["kajianAwal.putuskan#1"]!)).toMatchObject({ "P-08": "2024-02-06 2024-02-07 terpenuhi", "P-09": "2024-02-06 2024-02-07 berjalan" });
  expect(letters(atStep["kajianAwal.putuskan#1"]!).slice(2)).toEqual(["kajian_awal", "ba_pleno"]);
  expect(held(atStep["kajianAwal.putuskan#1"]!)).toEqual({ "kelengkapan.antar": ["kelengkapan_belum_diberitahukan"], "perbaikan.terima": ["kelengkapan_belum_diberitahukan"], "perbaikan.tidakDatang": ["kelengkapan_belum_diberitahukan"] });
  const told = atStep["kelengkapan.beritahukan#1"]!;
  expect(clocks(told)).toMatchObject({ "P-09": "2024-02-06 2024-02-07 terpenuhi", "P-10": "2024-02-12 2024-02-13 berjalan" });
  expect(held(told)).toEqual({ "kelengkapan.beritahukan": ["sudah_diberitahukan"], "kelengkapan.antar": ["sudah_disampaikan"] });
  expect(told.kelengkapan[0]).toMatchObject({ nomor: "002/PP.01.02/K.JB-24/02/2024", diterimaOleh: "Warga Rekaan" });
  expect(letters(told).at(-1)).toBe("pemberitahuan_kelengkapan");
  const completed = atStep["perbaikan.terima#1"]!;
  expect(clocks(completed)).toMatchObject({ "P-10": "2024-02-12 2024-02-13 terpenuhi", "P-11": "null null berjalan" });
  expect(letters(completed).at(-1)).toBe("tanda_bukti_perbaikan");
  expect(completed.kajianAwal.map((k) => [k.ke, k.hasil])).toEqual([[1, "perbaikan"], [2, ""]]);
  expect(held(completed)).toEqual({ "kajianAwal.putuskan": ["hasil_belum_dipilih"] });
  const second = atStep["kajianAwal.putuskan#2"]!;
  expect(second.kajianAwal.map((k) => [k.ke, k.hasil, k.diputuskanAt])).toEqual([[1, "perbaikan", "2024-02-06T14:00"], [2, "diregistrasi", "2024-02-13T10:00"]]);
  expect(clocks(second)).toMatchObject({ "P-11": "null null terpenuhi", "P-12": "null null berjalan" });

  // Ps 26: seven days from registration on 13 February, fourteen in all once additional information is needed.
  const registered = atStep["registrasi.catat#1"]!;
  expect(registered.perkara.nomorRegister).toBe("001/Reg/LP/PL/Kota/13.08/II/2024");
  expect(clocks(registered)).toMatchObject({ "P-12": "null null terpenuhi", "P-15": "2024-02-22 2024-02-23 berjalan" });
  expect(registered.tenggat.find((x) => x.ruleId === "P-15")!.reckoning!.skipped.map((s) => s.tanggal)).toEqual(["2024-02-14", "2024-02-17", "2024-02-18"]);
  expect(held(registered)).toEqual({ "kajian.mulai": ["terlapor_belum_didengar"] });
  expect(allowed(registered)).not.toContain("laporan.cabut");

  // Ps 29(2): the invitation reaches the person at least one working day before: Friday 16 for Monday 19 February.
  const invited = atStep["klarifikasi.undang#1"]!;
  expect(clocks(invited)).toMatchObject({ "P-17@klarifikasi": "2024-02-16 2024-02-16 berjalan" });
  expect(clocks(atStep["klarifikasi.antar#1"]!)).toMatchObject({ "P-17@klarifikasi": "2024-02-16 2024-02-16 terpenuhi" });
  const absent = atStep["klarifikasi.tidakHadir#1"]!;
  expect(absent.klarifikasi[0]).toMatchObject({ status: "tidak_hadir", tidakHadir: [{ waktu: "2024-02-19T12:00", catatan: "Ditunggu dua jam" }] });
  expect(held(absent)).toEqual({ "kajian.mulai": ["terlapor_belum_didengar"] });
  const again = atStep["klarifikasi.antar#2"]!;
  expect(again.klarifikasi[0]!.undangan.map((u) => [u.ke, u.diterimaAt, u.nomor])).toEqual([[1, "2024-02-16T09:00", "004/PP.01.02/K.JB-24/02/2024"], [2, "2024-02-20T09:00", "005/PP.01.02/K.JB-24/02/2024"]]);
  expect(clocks(again)).toMatchObject({ "P-17@klarifikasi": "2024-02-20 2024-02-20 terpenuhi" });
  expect(held(atStep["klarifikasi.catat#1"]!)).toEqual({ "kajian.mulai": ["klarifikasi_masih_berlangsung", "terlapor_belum_didengar"] });
  const heard = atStep["klarifikasi.selesai#1"]!;
  expect(letters(heard).slice(-2)).toEqual(["ba_sumpah", "ba_klarifikasi"]);
  expect(allowed(heard)).toContain("kajian.mulai");
  expect(clocks(atStep["keteranganTambahan.putuskan#1"]!)).toMatchObject({ "P-15": "2024-03-04 2024-03-05 berjalan" });

  const decided = atStep["pleno.putuskan#1"]!;
  expect(clocks(decided)).toMatchObject({ "P-15": "2024-03-04 2024-03-05 terpenuhi", "P-31": "2024-03-05T10:00:00+07:00 2024-03-05T10:00:00+07:00 berjalan", "P-22": "null null berjalan" });
  expect(held(decided)).toEqual({ "penerusan.kirim": ["penerusan_belum_diterbitkan"], "penerusan.terima": ["penerusan_belum_diterbitkan"] });
  const issued = atStep["penerusan.terbitkan#2"]!;
  expect(issued.penerusan.toSorted((a, b) => a.hasilId.localeCompare(b.hasilId)).map((p) => [p.hasilId, p.nomor, p.jenisDokumen, p.penerima.instansi])).toEqual([
    ["h1", "001/Terus-TPP/LP/PL/Kota/13.08/III/2024", "penerusan_pidana", "Kepolisian Resor"],
    ["h2", "001/Rekom-DPPL/LP/PL/Kota/13.08/III/2024", "rekomendasi_hukum_lain", "Komisi Aparatur Sipil Negara"],
  ]);
  // Ps 476 UU 7/2017: once around the clock; Ps 53(1): the other-law letter opens three days for a request of koreksi, the crime does not.
  const sent = atStep["penerusan.kirim#2"]!;
  expect(clocks(sent)).toMatchObject({ "P-31": "2024-03-05T10:00:00+07:00 2024-03-05T10:00:00+07:00 terpenuhi", "P-20@h2": "2024-03-07 2024-03-08 berjalan" });
  expect(Object.keys(clocks(sent))).not.toContain("P-20@h1");

  const done = await w.dossier();
  expect(letters(done)).toEqual([
    "laporan", "tanda_bukti_penyampaian", "kajian_awal", "ba_pleno", "pemberitahuan_kelengkapan", "tanda_bukti_perbaikan", "kajian_awal", "ba_pleno", "undangan_klarifikasi", "undangan_klarifikasi", "ba_sumpah", "ba_klarifikasi", "kajian",
    "ba_pleno", "penerusan_pidana", "rekomendasi_hukum_lain", "pemberitahuan_status",
  ]);
  expect(done.surat.every((s) => s.status === "terbit")).toBe(true);
  expect(done.surat.map((s) => s.kodeFormulir).filter(Boolean).toReversed()).toEqual(["B.1", "B.3", "B.7", "B.3.1", "B.7", "B.9", "B.9", "B.10", "B.12", "B.13", "B.16", "B.17", "B.18"]);
  expect(done.fakta.map((f) => f.kejadian).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "diketahui", "diputuskan", "diregistrasi", "diteruskan", "diteruskan", "ditindaklanjuti", "kajian_awal_selesai", "kajian_selesai", "kelengkapan_diberitahukan", "keterangan_tambahan_diperlukan", "klarifikasi_dijadwalkan", "klarifikasi_dilaksanakan",
    "laporan_disampaikan", "menunggu_tindak_lanjut", "menunggu_tindak_lanjut", "penelitian_perbaikan_selesai", "perbaikan_diterima", "polisi_menerima", "rekomendasi_dikirim", "rekomendasi_dikirim", "rekomendasi_diterima", "status_diumumkan", "tanda_bukti_diberikan", "undangan_diterima",
  ]);
  expect(done.langkah).toEqual([]);
  expect(done.perkara.alasanAkhir).toBe("ditindaklanjuti");
  expect((await t.call("beranda.baca", {})).jumlahTenggat).toBe(0);
  expect((await t.call("jurnal.daftar", { perkaraId: w.id })).baris).toHaveLength(stages.length);
});

test("the case of Kota Sukabumi of October 2024 goes from the counter to BKN under its real numbers", async () => {
  const atStep: Record<string, Dossier> = {};
  const w = await road(t, o, "pemilihan", { each: async (x, step) => { await sound(x, step); atStep[step] = await x.dossier(); } });

  // Pemilihan counts calendar days; known Saturday 12 October. K-02s is another reading of the statute, a warning only.
  const received = atStep["laporan.terima"]!;
  expect(received.perkara.nomorPenyampaian).toBe("006/PL/PW/Kota/13.08/X/2024");
  expect(clocks(received)).toEqual({ "K-01": "2024-10-18 2024-10-19 terpenuhi", "K-02s": "2024-10-17 2024-10-18 berjalan", "K-03": "2024-10-16 2024-10-17 berjalan" });
  expect(clocks(atStep["kajianAwal.putuskan"]!)).toMatchObject({ "K-03": "2024-10-16 2024-10-17 terpenuhi", "K-21": "null null berjalan" });

  // Ps 134(5)-(6): one clock of five days with a mark at day three; Sunday counts; the register day does not count (Pati 2024).
  const registered = atStep["registrasi.catat"]!;
  expect(registered.perkara.nomorRegister).toBe("006/Reg/LP/PW/Kota/13.08/X/2024");
  const five = registered.tenggat.find((x) => x.ruleId === "K-02")!;
  expect([five.batasAman, five.batasTeks, five.tanda!.batasAman, five.tanda!.batasTeks]).toEqual(["2024-10-22", "2024-10-23", "2024-10-20", "2024-10-21"]);
  // The Gakkumdu clocks belong to crimes; this report was registered as other law.
  expect(Object.keys(clocks(registered)).filter((k) => k === "K-16" || k === "K-17")).toEqual([]);

  const heard = atStep["klarifikasi.selesai"]!;
  expect(heard.klarifikasi.map((k) => [k.kapasitas, k.sumpah, k.tandatangan])).toEqual([["pelapor", "bersedia", "bersedia"], ["terlapor", "menolak", "menolak"]]);
  expect(letters(heard).filter((j) => j === "ba_sumpah")).toHaveLength(1);

  const decided = atStep["pleno.putuskan"]!;
  expect(clocks(decided)["K-02"]).toBe("2024-10-22 2024-10-23 terpenuhi");
  const issued = atStep["penerusan.terbitkan"]!;
  expect(issued.penerusan[0]).toMatchObject({ nomor: "001/Rekom-DPPL/LP/PW/Kota/13.08/X/2024", penerima: { instansi: "Badan Kepegawaian Negara" }, jenisDokumen: "rekomendasi_hukum_lain" });
  expect(atStep["penerusan.kirim"]!.perkara.tahap).toBe("status");
  // No form code of the Pemilihan annex is confirmed: none is printed.
  expect(issued.surat.every((s) => s.kodeFormulir === "")).toBe(true);

  const done = await w.dossier();
  expect(done.perkara).toMatchObject({ tahap: "selesai", rezim: "pemilihan", alasanAkhir: "ditindaklanjuti" });
  const books = await t.call("register.daftar", { jenis: "laporan", tahun: 2024 });
  expect(books).toMatchObject([{ nomor: "006/Reg/LP/PW/Kota/13.08/X/2024", pelapor: "Warga Rekaan", terlapor: "Budi Misal, S.STP." }]);
  const numbers = await t.call("nomor.daftar", { seri: "penyampaian", tahun: 2024 });
  expect(numbers.baris).toMatchObject([{ nomor: "006/PL/PW/Kota/13.08/X/2024", urut: 6, perkaraId: w.id, alasan: "Melanjutkan buku register" }]);

  // The next report continues behind the typed-in number.
  t.at("2024-10-16T10:00");
  const next = await t.call("laporan.terima", report(o, { waktuLapor: "2024-10-16T09:30" }));
  expect(next.nomor).toBe("007/PL/PW/Kota/13.08/X/2024");
});

test("beranda holds the mark of day three as the limit until the longer period is recorded", async () => {
  const w = await road(t, o, "pemilihan", { stop: "terdaftar" });
  const due = async () => (await t.call("beranda.baca", {})).tenggat.filter((d) => d.ruleId === "K-02").map((d) => [d.batasAman, d.batasTeks]);
  expect(await due()).toEqual([["2024-10-20", "2024-10-21"]]);
  t.at("2024-10-20T10:00");
  await w.do("keteranganTambahan.putuskan", { waktu: "2024-10-20T09:00", alasan: "Perlu keterangan saksi." });
  expect(await due()).toEqual([["2024-10-22", "2024-10-23"]]);
});

test("a finding is set by a pleno, registered within two working days and studied without a hearing for a stated reason", async () => {
  t.at("2024-01-09T09:00");
  const found = {
    pemilihanId: o.pemilu.id, penemu: [{ nama: "Semisal Rapi", jabatan: "Staf" }], terlapor: report(o).terlapor, peristiwa: "Kampanye di kantor kecamatan", tempat: "Kantor kecamatan", kecamatan: "Cikole",
    tanggalKejadian: "2024-01-05", tanggalDiketahui: "2024-01-05", uraian: "Terlapor membagikan bahan kampanye.", bukti: [{ bentuk: "Foto", jumlah: "3" }], suratTugasNomor: "01/ST/2024", lhpNomor: "004/LHP/PM.01.02/JB-24/I/2024", lhpTanggal: "2024-01-08", waktuCatat: "2024-01-09T08:30",
  };
  const w = walk(t, await t.call("temuan.catat", found));
  let d = await w.dossier();
  expect(d.perkara).toMatchObject({ tahap: "penetapan_temuan", nomorPenyampaian: "", nomorRegister: "" });
  // LHP of Monday 8 January, Ps 5(1)b; the statute's own clock from the finding is only a warning.
  expect(clocks(d)).toEqual({ "P-13": "2024-01-16 2024-01-17 berjalan", "P-30a": "2024-01-15 2024-01-16 berjalan" });
  await w.do("temuan.ubah", { alasan: "Salah ketik", isi: { ...found, peristiwa: "Kampanye di kantor camat" } });
  t.at("2024-01-11T11:00");
  await w.do("temuan.tetapkan", { ditetapkan: true, pleno: meeting(o, "2024-01-11T10:00", "Ditetapkan sebagai temuan.") });
  expect(clocks(await w.dossier())).toMatchObject({ "P-13": "2024-01-16 2024-01-17 terpenuhi", "P-14": "2024-01-12 2024-01-15 berjalan" });
  expect(await w.refused("laporan.cabut", { waktu: "2024-01-11T12:00", alasan: "x" })).toEqual({ code: "GUARD", reasons: ["hanya_laporan"] });
  t.at("2024-01-12T10:00");
  const registered = await w.do("registrasi.catat", { waktu: "2024-01-12T09:00" });
  expect(registered).toMatchObject({ nomor: "001/Reg/TM/PL/Kota/13.08/I/2024", surat: [{ jenis: "temuan", nomor: "001/Reg/TM/PL/Kota/13.08/I/2024" }] });
  await expect(w.refused("kajian.mulai", { waktu: "2024-01-12T10:00" })).resolves.toEqual({ code: "GUARD", reasons: ["terlapor_belum_didengar"] });
  t.at("2024-01-15T10:00");
  await w.do("kajian.mulai", { waktu: "2024-01-15T09:00", alasanTanpaKlarifikasi: "Hasil penelusuran dan LHP mencukupi." });
  d = await w.dossier();
  const terlapor = d.pihak.find((p) => p.peran === "terlapor")!;
  await w.do("kajian.simpan", kajian([{ id: "h1", jenis: "administratif", terlaporIds: [terlapor.id], ...recipient("pemilu-adm-bawaslu") }]));
  await w.do("kajian.selesai", { waktu: "2024-01-15T16:00", penandatanganId: o.ketua.id });
  t.at("2024-01-16T10:00");
  await w.do("kajian.buka", { alasan: "Melengkapi analisis." });
  expect((await w.dossier()).fakta.map((f) => f.kejadian)).not.toContain("kajian_selesai");
  await w.do("kajian.selesai", { waktu: "2024-01-16T09:00", penandatanganId: o.ketua.id });
  const twice = (await w.dossier()).surat.filter((s) => s.jenis === "kajian");
  expect(twice.map((s) => [s.versiSurat, s.status])).toEqual([[2, "terbit"], [1, "digantikan"]]);
  expect(twice[0]!.menggantikan).toBe(twice[1]!.id);
  await w.do("pleno.putuskan", { pleno: { ...meeting(o, "2024-01-16T09:30", "Direkomendasikan."), cara: "suara_terbanyak", suara: { setuju: 2, tidak: 1, abstain: 0 } } });
  const letter = await w.do("penerusan.terbitkan", { hasilId: "h1", ...recipient("pemilu-adm-bawaslu"), lampiran: [{ nama: "Kajian" }], tanggalSurat: "2024-01-16", penandatanganId: o.ketua.id });
  expect(letter.surat).toMatchObject([{ jenis: "rekomendasi_administratif", nomor: "001/Rekom-Adm/TM/PL/Kota/13.08/I/2024" }]);
  expect((await t.call("register.daftar", { jenis: "temuan", tahun: 2024 })).map((r) => r.pelapor)).toEqual(["Semisal Rapi"]);
});

test("a finding that the pleno does not set ends there", async () => {
  t.at("2024-01-11T11:00");
  const w = walk(t, await t.call("temuan.catat", { pemilihanId: o.pemilu.id, penemu: [{ nama: "Semisal Rapi" }], terlapor: report(o).terlapor, peristiwa: "x", tempat: "y", tanggalKejadian: "2024-01-05", tanggalDiketahui: "2024-01-05", uraian: "z", lhpNomor: "1", lhpTanggal: "2024-01-08", waktuCatat: "2024-01-09T08:30" }));
  await w.do("temuan.tetapkan", { ditetapkan: false, alasan: "Tidak cukup bukti", pleno: meeting(o, "2024-01-11T10:00", "Tidak ditetapkan.") });
  const d = await w.dossier();
  expect(d.perkara).toMatchObject({ tahap: "selesai", alasanAkhir: "temuan_tidak_ditetapkan" });
  expect(d.langkah).toEqual([]);
  expect((await t.call("beranda.baca", {})).tenggat).toEqual([]);
});

describe("other ends of the kajian awal", () => {
  const decide = async (hasil: Parameters<typeof study>[1]["hasil"], more: Partial<Parameters<typeof study>[1]> = {}) => {
    t.at("2024-10-16T16:00");
    const w = walk(t, await t.call("laporan.terima", report(o)));
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil, ...more }));
    await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-16T15:00", "Diputuskan.") });
    return w;
  };
  const announce = (w: Walk) => w.do("status.umumkan", { waktu: "2024-10-16T15:30", status: "Tidak diregistrasi", instansiAtauAlasan: "Alasan", diumumkanDi: "Papan", penandatanganId: o.ketua.id });

  test("withdrawn before registration: the letter is kept, the status told, the clocks end", async () => {
    const w = await road(t, o, "pemilihan", { stop: "registrasi" });
    t.at("2024-10-17T17:00");
    const proof = await t.upload("cabut.pdf", new TextEncoder().encode("%PDF-1.4 surat pencabutan"));
    expect(proof.ok).toBe(true);
    await w.do("laporan.cabut", { waktu: "2024-10-17T16:30", alasan: "Berdamai", buktiBerkas: proof.ok ? { sha256: proof.value.sha256, nama: "cabut.pdf" } : null });
    const d = await w.dossier();
    expect(d.perkara).toMatchObject({ tahap: "status", alasanAkhir: "dicabut", dicabutAt: "2024-10-17T16:30", alasanCabut: "Berdamai" });
    expect(letters(d).at(-1)).toBe("pencabutan");
    expect(d.bukti.map((b) => b.berkas?.nama ?? "")).toContain("cabut.pdf");
    expect(clocks(d)).toMatchObject({ "K-02s": "2024-10-17 2024-10-18 gugur", "K-21": "null null gugur" });
    await w.do("status.umumkan", { waktu: "2024-10-17T16:45", status: "Dicabut", instansiAtauAlasan: "Pencabutan", diumumkanDi: "Papan", penandatanganId: o.ketua.id });
    expect(w.last.tahap).toBe("selesai");
  });

  test("delegated: the letter leaves with its number and the status ends the case", async () => {
    const w = await decide("dilimpahkan", { tujuan: "Panwaslu Kecamatan Cikole", pelimpahan: "Terlapor di kecamatan." });
    expect(w.last.tahap).toBe("pelimpahan");
    const sent = await w.do("pelimpahan.kirim", { waktu: "2024-10-16T15:20", tujuan: "Panwaslu Kecamatan Cikole", caraKirim: "Diantar", penandatanganId: o.ketua.id });
    expect(sent).toMatchObject({ tahap: "status", surat: [{ jenis: "pelimpahan", nomor: "002/PP.01.02/K.JB-24/10/2024" }] });
    expect((await w.dossier()).fakta.map((f) => f.kejadian)).toContain("dilimpahkan");
    await announce(w);
    expect(w.last.tahap).toBe("selesai");
  });

  test("taken over by the office above", async () => {
    const w = await decide("pengambilalihan", { tujuan: "Bawaslu Provinsi Jawa Barat" });
    const sent = await w.do("pelimpahan.kirim", { waktu: "2024-10-16T15:20", tujuan: "Bawaslu Provinsi Jawa Barat", caraKirim: "Surel", penandatanganId: o.ketua.id });
    expect(sent.surat.map((s) => s.jenis)).toEqual(["pengambilalihan"]);
    expect((await w.dossier()).perkara.alasanAkhir).toBe("pengambilalihan");
  });

  test("other law only: passed on at once to BKN without a kajian", async () => {
    const w = await decide("diteruskan_hukum_lain");
    expect(w.last.tahap).toBe("penerusan");
    const d = await w.dossier();
    expect(d.kajian?.hasil).toMatchObject([{ jenis: "hukum_lain", penerima: { instansi: "Badan Kepegawaian Negara" } }]);
    await w.do("penerusan.terbitkan", { hasilId: d.kajian!.hasil[0]!.id, ...recipient("asn-bkn"), lampiran: [{ nama: "Formulir laporan" }], tanggalSurat: "2024-10-16", penandatanganId: o.ketua.id });
    await w.do("penerusan.kirim", { penerusanId: (await w.dossier()).penerusan[0]!.id, waktu: "2024-10-16T15:40", caraKirim: "SBT" });
    expect(w.last.tahap).toBe("status");
    await announce(w);
    expect(w.last.tahap).toBe("tindak_lanjut");
  });

  test("other law only, but nothing alleged: the case is not led into a road without an exit", async () => {
    t.at("2024-10-16T16:00");
    const w = walk(t, await t.call("laporan.terima", report(o)));
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diteruskan_hukum_lain", dugaan: [] }));
    expect(await w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-16T15:00", "x") })).toEqual({ code: "GUARD", reasons: ["dugaan_belum_diisi"] });
  });

  test.each(["tidak_diregistrasi_terlambat", "tidak_diregistrasi_syarat", "tidak_diregistrasi_dicabut"] as const)("%s: needs a reason, then the status", async (hasil) => {
    t.at("2024-10-16T16:00");
    const w = walk(t, await t.call("laporan.terima", report(o)));
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil }));
    expect(await w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-16T15:00", "x") })).toEqual({ code: "GUARD", reasons: ["alasan_belum_diisi"] });
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil, alasan: "Melewati batas waktu." }));
    await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-16T15:00", "Tidak diregistrasi.") });
    expect((await w.dossier()).perkara).toMatchObject({ tahap: "status", alasanAkhir: hasil });
    await announce(w);
    expect(w.last.tahap).toBe("selesai");
  });

  test("the reporter does not complete the report", async () => {
    const w = await road(t, o, "pemilu", { stop: "perbaikan" });
    t.at("2024-02-07T10:00");
    await w.do("kelengkapan.beritahukan", { tanggalSurat: "2024-02-07", disampaikanAt: "2024-02-07T09:00", caraAntar: "Langsung", penandatanganId: o.ketua.id });
    t.at("2024-02-14T09:00");
    const d = await w.dossier();
    expect(clocks(d)).toMatchObject({ "P-10": "2024-02-12 2024-02-13 lewat" });
    await w.do("perbaikan.tidakDatang", { waktu: "2024-02-14T08:30", alasan: "Pelapor tidak datang." });
    expect((await w.dossier()).perkara).toMatchObject({ tahap: "status", alasanAkhir: "tidak_dilengkapi" });
    expect(clocks(await w.dossier())).toMatchObject({ "P-10": "2024-02-12 2024-02-13 gugur" });
  });

  test("a notice is issued first: no clock runs until its delivery is recorded, on the case or on the letter's own road, and then from that moment", async () => {
    for (const way of ["perkara", "surat"] as const) {
      const w = await road(t, o, "pemilu", { stop: "perbaikan" });
      t.at("2024-02-07T10:00");
      await w.do("kelengkapan.beritahukan", { tanggalSurat: "2024-02-07", penandatanganId: o.ketua.id });
      const [notice] = (await w.dossier()).kelengkapan;
      const text = JSON.stringify((await t.call("surat.baca", { suratId: notice!.suratId })).doc);
      // The letter names the days, and no last day that nobody can know yet.
      expect(text).toContain("2 (dua) hari kerja setelah pemberitahuan ini disampaikan");
      expect(text).not.toContain("yaitu");
      const before = await w.dossier();
      expect(clocks(before)["P-10"]).toBeUndefined();
      expect(clocks(before)["P-09"]).toMatch(/berjalan$/);
      expect((await t.call("surat.jalan", { suratId: notice!.suratId })).surat.keadaan).toBe("bernomor");
      expect(await w.refused("perbaikan.terima", { waktu: "2024-02-07T09:30", penerimaId: o.petugas.id, dokumen: [{ bentuk: "Foto" }] })).toEqual({ code: "GUARD", reasons: ["kelengkapan_belum_disampaikan"] });
      expect(await w.refused("perbaikan.tidakDatang", { waktu: "2024-02-07T09:30", alasan: "x" })).toEqual({ code: "GUARD", reasons: ["kelengkapan_belum_disampaikan"] });
      t.at("2024-02-12T09:00");
      const said = { kelengkapanId: notice!.id, disampaikanAt: "2024-02-12T08:30", caraAntar: "Pos", diterimaOleh: "Warga Rekaan" };
      expect(await w.refused("kelengkapan.antar", { ...said, disampaikanAt: "2024-02-06T16:00" })).toMatchObject({ fields: [{ path: "disampaikanAt", code: "sebelum_tanggal_surat" }] });
      if (way === "perkara") await w.do("kelengkapan.antar", said);
      else {
        const { suratId } = notice!;
        await t.call("surat.kirim", { suratId, versi: 0, waktu: "2024-02-07T11:00", cara: "Pos", tujuan: "Warga Rekaan", resi: "R-5" });
        // Posted is not delivered.
        expect(clocks(await w.dossier())["P-10"]).toBeUndefined();
        const got = await t.call("surat.terima", { suratId, versi: 1, waktu: "2024-02-12T08:30", oleh: "Warga Rekaan" });
        expect(got.kiriman).toMatchObject([{ tautan: "kelengkapan", resi: "R-5", waktu: "2024-02-07T11:00", diterimaPada: "2024-02-12T08:30" }]);
      }
      const after = await w.dossier();
      expect(after.kelengkapan).toMatchObject([{ disampaikanAt: "2024-02-12T08:30", caraAntar: "Pos", diterimaOleh: "Warga Rekaan" }]);
      // 12 February counts for the safe limit; 14 February, voting day, does not.
      expect(clocks(after)["P-10"]).toBe("2024-02-13 2024-02-15 berjalan");
      expect((await t.call("surat.jalan", { suratId: notice!.suratId })).surat.keadaan).toBe("diterima");
    }
  });

  test("the second check cannot send the reporter away again", async () => {
    const w = await road(t, o, "pemilu", { stop: "perbaikan" });
    t.at("2024-02-12T16:00");
    await w.do("kelengkapan.beritahukan", { tanggalSurat: "2024-02-07", disampaikanAt: "2024-02-07T09:00", caraAntar: "Langsung", penandatanganId: o.ketua.id });
    await w.do("perbaikan.terima", { waktu: "2024-02-12T15:00", penerimaId: o.petugas.id, dokumen: [{ bentuk: "Foto" }] });
    // What was handed in without a file is evidence too: its file can come later.
    expect((await w.dossier()).bukti.at(-1)).toMatchObject({ bentuk: "Foto", keterangan: "Perbaikan laporan", berkas: null });
    await w.do("kajianAwal.simpan", study("pemilu", { hasil: "perbaikan", kekurangan: ["Masih kurang"] }));
    expect(await w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-02-12T15:30", "x") })).toEqual({ code: "GUARD", reasons: ["perbaikan_hanya_sekali"] });
  });

  test("registered under the administrative rule: its own clock runs, not that of Ps 26", async () => {
    t.at("2024-02-06T15:00");
    const w = walk(t, await t.call("laporan.terima", report(o, { pemilihanId: o.pemilu.id, tanggalKejadian: "2024-01-31", tanggalDiketahui: "2024-02-01", waktuLapor: "2024-02-05T10:15" })));
    await w.do("kajianAwal.simpan", study("pemilu", { hasil: "diregistrasi_administratif", dugaan: [{ jenis: "administratif", pasal: "Pasal 460" }] }));
    await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-02-06T14:00", "Diregistrasi.") });
    await w.do("registrasi.catat", { waktu: "2024-02-06T14:30" });
    const c = clocks(await w.dossier());
    // 14 working days from 6 February: 8-9 and 14 February are days off.
    expect(c["P-32a"]).toBe("2024-02-28 2024-02-29 berjalan");
    expect(c["P-15"]).toBeUndefined();
    expect(c["P-12"]).toBe("null null terpenuhi");
  });
});

test("a case that is no violation ends with its status and without a letter to anybody", async () => {
  const w = await road(t, o, "pemilihan", { stop: "kajian" });
  t.at("2024-10-23T11:00");
  await w.do("kajian.simpan", kajian([{ id: "h1", jenis: "bukan_pelanggaran" }]));
  await w.do("kajian.selesai", { waktu: "2024-10-22T17:00", penandatanganId: o.ketua.id });
  await w.do("pleno.putuskan", { pleno: meeting(o, "2024-10-23T10:00", "Dihentikan.") });
  expect(w.last.tahap).toBe("status");
  await w.do("status.umumkan", { waktu: "2024-10-23T10:30", status: "Dihentikan", instansiAtauAlasan: "Tidak terbukti", diumumkanDi: "Papan", penandatanganId: o.ketua.id });
  expect((await w.dossier()).perkara).toMatchObject({ tahap: "selesai", alasanAkhir: "bukan_pelanggaran" });
});

test("a person absent twice does not stop the case", async () => {
  const w = await road(t, o, "pemilihan", { stop: "terdaftar" });
  const person = (await w.dossier()).pihak.find((p) => p.peran === "terlapor")!;
  const plan = { pihakId: person.id, kapasitas: "terlapor" as const, tempat: "Kantor", petugas: [{ pejabatId: o.ketua.id, nama: "K", jabatan: "Ketua" }] };
  t.at("2024-10-19T12:00");
  await w.do("klarifikasi.jadwalkan", { ...plan, waktu: "2024-10-19T10:00" });
  const id = (await w.dossier()).klarifikasi[0]!.id;
  for (let i = 0; i < 2; i++) {
    await w.do("klarifikasi.undang", { klarifikasiId: id, tanggalSurat: "2024-10-18", penandatanganId: o.ketua.id });
    await w.do("klarifikasi.tidakHadir", { klarifikasiId: id, waktu: `2024-10-19T1${i}:30` });
  }
  expect(await w.refused("klarifikasi.undang", { klarifikasiId: id, tanggalSurat: "2024-10-19", penandatanganId: o.ketua.id })).toEqual({ code: "GUARD", reasons: ["undangan_paling_banyak_dua"] });
  await w.do("kajian.mulai", { waktu: "2024-10-19T12:00" });
  expect(w.last.tahap).toBe("kajian");
});

test("a date set by hand stands beside the reckoning, with its reason, until it is withdrawn", async () => {
  const w = await road(t, o, "pemilu", { stop: "terdaftar" });
  await t.call("tenggat.ubah", { perkaraId: w.id, ruleId: "P-15", tanggal: "2024-02-20", alasan: "Kesepakatan pleno" });
  let x = (await w.dossier()).tenggat.find((d) => d.ruleId === "P-15")!;
  expect([x.batasAman, x.override?.alasan, x.reckoning?.batasTeks]).toEqual(["2024-02-20", "Kesepakatan pleno", "2024-02-23"]);
  expect((await t.call("beranda.baca", {})).tenggat.find((d) => d.ruleId === "P-15")?.batasAman).toBe("2024-02-20");
  await t.call("tenggat.ubah", { perkaraId: w.id, ruleId: "P-15", tanggal: "", alasan: "Kembali ke hitungan" });
  x = (await w.dossier()).tenggat.find((d) => d.ruleId === "P-15")!;
  expect([x.batasAman, x.override]).toEqual(["2024-02-22", null]);
  expect(await t.refused("tenggat.ubah", { perkaraId: w.id, ruleId: "P-99", tanggal: "2024-02-20", alasan: "x" })).toMatchObject({ code: "NOT_FOUND" });
});

test("an edited report keeps its number, reissues its papers, and moves its clocks", async () => {
  t.at("2024-10-15T11:00");
  const w = walk(t, await t.call("laporan.terima", report(o)));
  const before = await w.dossier();
  const file = await t.upload("layar.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
  if (!file.ok) throw new Error("upload");
  const isi = report(o, {
    tanggalDiketahui: "2024-10-13", uraian: "Uraian baru tentang sekdes fulan.", pelapor: before.pihak.filter((p) => p.peran === "pelapor"),
    terlapor: [...before.pihak.filter((p) => p.peran === "terlapor").map((p) => ({ ...p, kategori: "pns" as const })), { nama: "Kades Umpama", kategori: "kepala_desa", instansi: "Desa Rekaan" }],
    bukti: [{ ...before.bukti[0]!, berkas: { sha256: file.value.sha256, nama: "layar.png" } }, { bentuk: "Video", jumlah: "1" }],
  });
  await w.do("laporan.ubah", { alasan: "Pelapor menambah terlapor", isi });
  const d = await w.dossier();
  expect(d.perkara.nomorPenyampaian).toBe(before.perkara.nomorPenyampaian);
  expect(d.pihak.filter((p) => p.peran === "pelapor").map((p) => p.id)).toEqual(before.pihak.filter((p) => p.peran === "pelapor").map((p) => p.id));
  expect(d.bukti.map((b) => [b.kode, b.berkas?.nama ?? "", b.mime])).toEqual([["P-1", "layar.png", "image/png"], ["P-2", "", ""]]);
  expect(d.surat.map((s) => [s.jenis, s.versiSurat, s.status])).toEqual([["tanda_bukti_penyampaian", 2, "terbit"], ["laporan", 2, "terbit"], ["tanda_bukti_penyampaian", 1, "digantikan"], ["laporan", 1, "digantikan"]]);
  expect(clocks(d)["K-01"]).toBe("2024-10-19 2024-10-20 terpenuhi");
  expect((await t.call("perkara.cari", { teks: "sekdes" })).map((b) => b.id)).toEqual([w.id]);
  expect((await t.call("perkara.daftar", { kategori: "kepala_desa" })).baris.map((b) => b.terlapor)).toEqual(["Budi Misal, S.STP. dan Kades Umpama"]);
  const more = await t.call("bukti.tambah", { perkaraId: w.id, versi: w.last.versi, bukti: { bentuk: "Rekaman", jumlah: "1" } });
  expect(more.kode).toBe("P-3");
  await t.call("bukti.hapus", { perkaraId: w.id, versi: w.last.versi + 1, buktiId: more.id, alasan: "Ganda" });
  const again = await t.call("bukti.tambah", { perkaraId: w.id, versi: w.last.versi + 2, bukti: { bentuk: "Rekaman", jumlah: "1" } });
  expect(again.kode).toBe("P-4");
});

describe("finding a case again", () => {
  let ids: number[];
  beforeEach(async () => {
    const one = await road(t, o, "pemilu", { stop: "terdaftar" });
    const two = await road(t, o, "pemilihan", { stop: "registrasi", report: { terlapor: [{ nama: "Siti Umpama, S.Pd.", kategori: "pppk", instansi: "SD Negeri Melati", jabatan: "Guru" }], uraian: "Terlapor memakai seragam pada kampanye akbar di alun-alun." } });
    t.at("2024-10-17T11:00");
    const three = await t.call("laporan.terima", report(o, { waktuLapor: "2024-10-17T10:00", terlapor: [{ nama: "Aminah", kategori: "kepala_desa", instansi: "Desa Hening" }], uraian: "Kepala desa mengarahkan warga." }));
    ids = [one.id, two.id, three.perkaraId];
  });

  test("by number, name, agency, any word of the chronology, and part of a name", async () => {
    const found: Array<[string, number[]]> = [
      ["kampanye", [1, 0]], ["alun alun", [1]], ["ALUN-ALUN SERAGAM", [1]], ["006/PL/PW/Kota/13.08", [1]], ["001/reg/lp/pl", [0]], ["melati", [1]], ["amin", [2]], ["minah", [2]], ["d neg", [1]],
      ["tidak ada kata ini", []], ['"kampanye" OR NEAR(x)', []], ["*", []], ["   ", []],
    ];
    for (const [teks, expected] of found) {
      expect([teks, (await t.call("perkara.cari", { teks })).map((b) => ids.indexOf(b.id))]).toEqual([teks, expected]);
      expect([teks, (await t.call("perkara.daftar", { teks })).jumlah]).toEqual([teks, teks.trim() ? expected.length : 3]);
    }
  });

  test("filters and sorts", async () => {
    const list = async (f: Parameters<typeof t.call<"perkara.daftar">>[1]) => (await t.call("perkara.daftar", f)).baris.map((b) => ids.indexOf(b.id));
    expect(await list({})).toEqual([2, 1, 0]);
    expect(await list({ arah: "naik" })).toEqual([0, 1, 2]);
    expect(await list({ rezim: "pemilihan" })).toEqual([2, 1]);
    expect(await list({ pemilihanId: o.pemilu.id })).toEqual([0]);
    expect(await list({ tahap: "registrasi" })).toEqual([1]);
    expect(await list({ jenis: "temuan" })).toEqual([]);
    expect(await list({ kategori: "kepala_desa" })).toEqual([2]);
    expect(await list({ keadaan: "selesai" })).toEqual([]);
    expect(await list({ keadaan: "berjalan", batas: 1, lewati: 1 })).toEqual([1]);
    expect(await list({ urut: "terlapor", arah: "naik" })).toEqual([2, 0, 1]);
    expect(await list({ urut: "nomor" })).toEqual([2, 1, 0]);
    expect(await list({ urut: "tahap", arah: "naik" })).toEqual([2, 1, 0]);
    expect(await list({ urut: "tenggat", arah: "turun" })).toEqual([2, 0, 1]);
    // Pages end to end give each case once, also where some have a due date and some none.
    for (const urut of ["tenggat", "terbaru", "nomor", "tahap", "terlapor"] as const)
      for (const teks of ["", "kota", "terlapor"]) {
        const whole = await list({ urut, teks, batas: 200 });
        const pages = [];
        for (let lewati = 0; lewati < 4; lewati++) pages.push(...(await list({ urut, teks, batas: 1, lewati })));
        expect([urut, teks, pages]).toEqual([urut, teks, whole]);
      }
    expect(await list({ teks: "terlapor", keadaan: "berjalan", urut: "tenggat" })).toEqual([0, 1]);
    expect(await list({ teks: "terlapor", kategori: "pppk", urut: "nomor" })).toEqual([1]);
    // P-15 of the first falls on 22 February, K-03 of the third on 18 October; the second only waits for its register, which has no date.
    expect(await list({ urut: "tenggat", arah: "naik" })).toEqual([0, 2, 1]);
    const first = (await t.call("perkara.daftar", { urut: "tenggat", arah: "naik" })).baris;
    expect(first.map((b) => b.tenggat && [b.tenggat.ruleId, b.tenggat.batasAman, b.tenggat.urgensi])).toEqual([["P-15", "2024-02-22", "lewat"], ["K-03", "2024-10-18", "dekat"], null]);
    const home = await t.call("beranda.baca", {});
    expect(home.tenggat.map((d) => [d.ruleId, d.urgensi])).toEqual([["P-15", "lewat"], ["K-03", "dekat"]]);
    expect(home.perTahap).toEqual([{ tahap: "kajian_awal", jumlah: 1 }, { tahap: "klarifikasi", jumlah: 1 }, { tahap: "registrasi", jumlah: 1 }]);
  });
});

test("a protected reporter is nowhere by name but in the case itself", async () => {
  const secret = "Zulaikha Rahasiawati";
  const w = await road(t, o, "pemilihan", {
    stop: "status",
    report: { pelaporDilindungi: true, pelapor: [{ nama: secret, alamat: "Jalan Tersembunyi", pekerjaan: "Pekerjaanrahasia" }], saksi: [{ nama: "Saksi Tersembunyiwati", alamat: "Jalan Sunyi" }] },
  });
  const open = await t.call("laporan.terima", report(o, { pelapor: [{ nama: "Zulaikha Terbuka" }] }));
  const texts: Record<string, unknown> = {
    daftar: await t.call("perkara.daftar", {}),
    cari: [await t.call("perkara.cari", { teks: "Rahasiawati" }), await t.call("perkara.cari", { teks: "ahasiawat" }), await t.call("perkara.cari", { teks: "Tersembunyiwati" })],
    daftarCari: await t.call("perkara.daftar", { teks: "Rahasiawati" }),
    beranda: await t.call("beranda.baca", {}),
    buku: await t.call("register.daftar", { jenis: "laporan", tahun: 2024 }),
    jurnal: await t.call("jurnal.daftar", {}),
    orang: [await t.call("saran.orang", { teks: "Zulaikha" }), await t.call("saran.orang", { teks: "Tersembunyi", peran: "saksi" })],
    teks: [await t.call("saran.teks", { bidang: "pekerjaan", teks: "rahasia" }), await t.call("saran.teks", { bidang: "instansi", teks: "" })],
    nomor: await t.call("nomor.daftar", { tahun: 2024 }),
    surat: await t.call("surat.daftar", {}),
    catatan: t.logged,
  };
  for (const [where, value] of Object.entries(texts)) expect(`${where}: ${JSON.stringify(value)}`).not.toMatch(/Rahasiawati|Tersembunyi|Pekerjaanrahasia|Jalan Sunyi/i);
  expect((texts["cari"] as unknown[][]).flat()).toEqual([]);
  expect((await t.call("register.daftar", { jenis: "laporan", tahun: 2024 }))[0]!.pelapor).toBe("Identitas dilindungi");
  expect((await t.call("saran.orang", { teks: "Zulaikha" })).map((p) => p.nama)).toEqual(["Zulaikha Terbuka"]);
  expect((await w.dossier()).pihak.some((p) => p.nama === secret)).toBe(true);
  // On the day of the hearing the agenda does not name who comes.
  t.at("2024-10-20T08:00");
  const agenda = (await t.call("beranda.baca", {})).agenda;
  expect(agenda.map((a) => a.judul)).toEqual(["Klarifikasi pelapor (disamarkan)"]);
  expect(open.perkaraId).toBeGreaterThan(w.id);
  // Protection can be given later: the names leave search and suggestions at once.
  const late = walk(t, open);
  t.at("2024-10-24T15:00");
  await late.do("laporan.ubah", { alasan: "Pelapor minta dilindungi", isi: report(o, { pelaporDilindungi: true, pelapor: [{ nama: "Zulaikha Terbuka" }] }) });
  expect(await t.call("perkara.cari", { teks: "Zulaikha" })).toEqual([]);
  expect(await t.call("saran.orang", { teks: "Zulaikha" })).toEqual([]);
});

test("the sample office opens with three cases on the way, and only once", async () => {
  const empty = await openTestCore({ now: "2026-11-20T09:00" });
  try {
    expect(await empty.call("kantor.buatContoh", {})).toEqual({ perkara: 3 });
    expect((await empty.call("sesi.baca", {})).kantor).toMatchObject({ contoh: true });
    expect((await empty.call("perkara.daftar", {})).baris.map((b) => b.tahap)).toEqual(["klarifikasi", "menunggu_perbaikan", "kajian_awal"]);
    expect(await empty.refused("kantor.buatContoh", {})).toEqual({ code: "CONFLICT", reasons: ["kantor_sudah_ada"] });
    expect(empty.sql("SELECT tindakan FROM jurnal")).toEqual([{ tindakan: "kantor.buatContoh" }]);
    // It is nine o'clock: nothing was received or decided later today.
    expect(empty.sql("SELECT max(waktu) AS terakhir FROM (SELECT waktu_terima AS waktu FROM perkara UNION ALL SELECT waktu FROM pleno)")).toEqual([{ terakhir: "2026-11-20T09:00" }]);
  } finally {
    await empty.close();
  }
});

test("what was saved is the same after closing and opening again", async () => {
  const w = await road(t, o, "pemilu", { stop: "kajian" });
  const before = JSON.stringify(await w.dossier());
  await t.reopen();
  expect(JSON.stringify(await w.dossier())).toBe(before);
  expect((await t.call("perkara.cari", { teks: "kampanye" })).map((b) => b.id)).toEqual([w.id]);
});
