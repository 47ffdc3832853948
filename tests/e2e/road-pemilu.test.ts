import { expect, test } from "vitest";
import * as on from "./steps";
import { answer, atStage, box, button, choose, fill, fillAll, inApp, inDialog, nextStep, openTab, region, when } from "./steps";

const REPORT = "001/LP/PL/Kab/13.17/II/2024";
const REGISTER = "001/Reg/LP/PL/Kab/13.17/II/2024";

test("a Kabupaten in the Pemilu of 2024: completed, absent once, more information, a crime and a breach of other law", () => inApp({ now: "2024-02-05T08:00", zone: "Asia/Jakarta" }, async (app) => {
  const { page } = app;
  const main = page.locator("main");
  await on.setUp(app, {
    find: "garut", pick: /^Kabupaten Garut/, code: "13.17", name: "Bawaslu Kabupaten Garut", officeCode: "K.JB-05", seat: "Garut",
    kop: ["BADAN PENGAWAS PEMILIHAN UMUM", "KABUPATEN GARUT"],
    people: [["Rekayasa Utama, S.H.", "Ketua"], ["Misalina Adil, S.H., M.H.", "Koordinator divisi"], ["Umpama Tertib, S.Sos.", "Koordinator sekretariat", "", "999999999999999901"], ["Semisal Rapi", "Petugas"], ["Contoh Wibawa, S.IP.", "Anggota"]],
    election: { name: "Pemilu 2024", regime: /^Pemilu \(/, kind: "PL: Pemilu Anggota DPR, DPD, dan DPRD", day: "14/02/2024", stages: [["Masa kampanye", "28/11/2023", "10/02/2024"], ["Masa tenang", "11/02/2024", "13/02/2024"]] },
  });
  await on.workAs(app, "Semisal Rapi");

  // Monday 5 February 2024.
  await app.at("2024-02-05T10:15");
  await page.getByRole("link", { name: "Terima laporan baru N" }).click();
  await fillAll(region(page, "Identitas pelapor"), { Nama: "Warga Rekaan", "Tempat lahir": "Garut", "Tanggal lahir": "14/03/1988", Pekerjaan: "Wiraswasta", Alamat: "Kampung Awan Rekaan RT 01", "No. telp/HP": "0000-0000-0001" });
  await choose(region(page, "Identitas pelapor"), "Jenis kelamin", "Perempuan");
  const reported = region(page, "Identitas terlapor");
  await choose(reported, "Kategori terlapor", "PNS");
  await fillAll(reported, { Nama: "Budi Misal, S.STP.", Alamat: "Jalan Dinas Rekaan", Jabatan: "Camat Rekaan", Instansi: "Kecamatan Rekaan", NIP: "999999999999999911" });
  await fillAll(region(page, "Peristiwa yang dilaporkan"), { Peristiwa: "Membagikan bahan kampanye calon anggota DPRD", "Tempat kejadian": "Kantor kecamatan", Kecamatan: "Rekaan", "Hari dan tanggal kejadian": "31/01/2024", "Hari dan tanggal diketahui": "01/02/2024" });
  const evidence = region(page, "Bukti-bukti");
  await button(evidence, "Tambah bukti tanpa berkas").click();
  await fillAll(evidence, { "Bentuk dokumen": "Foto", Keterangan: "Bahan kampanye", Jumlah: "3 lembar" });
  await fill(region(page, "Uraian kejadian"), "Uraian kejadian", "Terlapor membagikan bahan kampanye seorang calon kepada pegawai kecamatan.");
  await page.getByRole("button", { name: /^Terima laporan dan cetak tanda bukti/ }).click();
  await page.getByRole("link", { name: "Buka perkara" }).click();
  await atStage(app, "Kajian awal");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(REPORT);
  // Ps 15(1): two working days. Monday 5 counts: Tuesday 6; from the day after: Wednesday 7.
  expect(await on.deadline(app, "Menyusun kajian awal")).toEqual({ aman: "Selasa, 6 Februari 2024", teks: "Rabu, 7 Februari 2024" });

  // Tuesday: the evidence does not show it; the pleno lets the reporter complete.
  await app.at("2024-02-06T14:30");
  await button(nextStep(app), "Isi kajian awal").click();
  await answer(region(page, "III.b Syarat materiel"), "Bukti: terpenuhi", "Tidak");
  for (const part of ["III.a Syarat formal", "III.b Syarat materiel"]) await region(page, part).getByRole("button", { name: /^Jawab ya untuk/ }).click();
  const outcome = region(page, "IV–V. Kesimpulan dan rekomendasi");
  await button(outcome, "tidak memenuhi").click();
  await outcome.getByRole("radio", { name: /^g\. Kesempatan melengkapi/ }).check();
  await fill(outcome, "Yang harus dilengkapi", "Foto yang menunjukkan wajah terlapor");
  await inDialog(app, button(page, "Simpan dan putuskan dalam pleno"), "Pleno kajian awal", (d) => when(d, "Waktu", "06/02/2024 14.00"), "Catat keputusan pleno");
  await atStage(app, "Menunggu perbaikan");
  await app.at("2024-02-07T09:05");
  await inDialog(app, button(nextStep(app), "Beri tahu pelapor untuk melengkapi"), "Pemberitahuan kelengkapan laporan", async (d) => {
    await d.getByText("Foto yang menunjukkan wajah terlapor").waitFor();
  }, "Terbitkan surat");
  // The letter is out; the reporter's days wait for its delivery.
  await inDialog(app, button(nextStep(app), "Catat penyampaian pemberitahuan"), "Penyampaian pemberitahuan kelengkapan", async (d) => {
    await when(d, "Disampaikan kepada pelapor", "07/02/2024 09.00");
    await fill(d, "Cara penyampaian", "Diserahkan langsung");
  }, "Simpan penyampaian");
  // Ps 24(4): two working days. Wednesday 7 counts, 8 and 9 are days off, then the week end: Monday 12; from the day after: Tuesday 13.
  expect(await on.deadline(app, "Melengkapi syarat Laporan")).toEqual({ aman: "Senin, 12 Februari 2024", teks: "Selasa, 13 Februari 2024" });

  await app.at("2024-02-12T15:00");
  await inDialog(app, button(nextStep(app), "Terima perbaikan laporan"), "Perbaikan laporan", async (d) => {
    expect(await box(d, "Dokumen 1").inputValue()).toBe("Foto yang menunjukkan wajah terlapor");
    await fill(d, "Jumlah", "1 lembar");
    await d.locator('input[type="file"]').setInputFiles(on.image("foto wajah.png"));
    await d.getByText("foto wajah.png").first().waitFor();
  }, "Terima perbaikan dan buat tanda bukti");
  await atStage(app, "Penelitian perbaikan");
  await app.at("2024-02-13T10:30");
  await openTab(app, "Kajian awal");
  await answer(region(page, "III.b Syarat materiel"), "Bukti: terpenuhi", "Ya");
  const allegation = region(page, "Dugaan pelanggaran");
  for (const [i, [kind, article]] of [["Tindak Pidana Pemilu", "Pasal 494 UU 7/2017"], ["Peraturan", "Pasal 24 UU 20/2023"]].entries()) {
    await button(allegation, "Tambah dugaan").click();
    const row = allegation.getByRole("group", { name: `Dugaan ${i + 1}` });
    const wanted = row.getByRole("option", { name: new RegExp(kind!, "i") }).first();
    await row.getByRole("combobox", { name: "Jenis wajib" }).selectOption(await wanted.getAttribute("value"));
    await fillAll(row, { "Uraian singkat": i === 0 ? "Dugaan tindak pidana" : "Netralitas ASN", Pasal: article! });
  }
  await fill(outcome, "Kesimpulan", "Laporan memenuhi syarat formal dan materiel.");
  await outcome.getByRole("radio", { name: /^a\. Diregistrasi/ }).check();
  await inDialog(app, button(page, "Simpan dan putuskan dalam pleno"), "Pleno kajian awal", (d) => when(d, "Waktu", "13/02/2024 10.00"), "Catat keputusan pleno");
  await atStage(app, "Registrasi");
  await app.at("2024-02-13T13:00");
  await inDialog(app, button(nextStep(app), "Catat registrasi"), "Registrasi", (d) => d.getByText(REGISTER).waitFor(), "Catat registrasi");
  await atStage(app, "Klarifikasi");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(REGISTER);
  // Ps 26(1): seven working days. 13, 15 and 16 February, 14 is voting day, 19 to 22: Thursday 22; from the day after: Friday 23.
  expect(await on.deadline(app, "Menangani dan memutuskan")).toEqual({ aman: "Kamis, 22 Februari 2024", teks: "Jumat, 23 Februari 2024" });

  // Invited for Monday 19, not there; a second time for Wednesday 21.
  const who = "Budi Misal, S.STP.";
  await app.at("2024-02-15T09:00");
  await openTab(app, "Klarifikasi");
  await inDialog(app, button(main, "Jadwalkan klarifikasi pertama"), "Jadwalkan klarifikasi", async (d) => {
    await choose(d, "Yang dimintai keterangan", `${who} (terlapor)`);
    await when(d, "Waktu klarifikasi", "19/02/2024 10.00");
    await d.getByText(/^Undangan harus diterima paling lambat Jumat, 16 Februari 2024/).waitFor();
    await fillAll(d, { Tempat: "Ruang klarifikasi", "Nomor keputusan tim klarifikasi": "02/HK.01.01/K.JB-05/02/2024" });
  }, "Simpan jadwal");
  await inDialog(app, button(on.hearing(app, who), "Terbitkan undangan"), `Undangan untuk ${who}`, async () => {}, "Terbitkan undangan");
  await app.at("2024-02-16T09:00");
  await inDialog(app, button(on.hearing(app, who), "Catat bukti terima"), "Bukti terima undangan", (d) => fillAll(d, { "Cara penyampaian": "Diterima kantor", "Diterima oleh": "Staf kecamatan" }), "Simpan bukti terima");
  await app.at("2024-02-19T12:00");
  await page.reload();
  await on.fromMenu(app, who, "Catat tidak hadir", `${who} tidak hadir`, (d) => fill(d, "Catatan", "Ditunggu dua jam"), "Catat tidak hadir");
  await inDialog(app, button(on.hearing(app, who), "Jadwalkan lagi"), "Ubah jadwal klarifikasi", (d) => when(d, "Waktu klarifikasi", "21/02/2024 10.00"), "Simpan jadwal");
  await inDialog(app, button(on.hearing(app, who), "Terbitkan undangan kedua"), `Undangan kedua untuk ${who}`, async () => {}, "Terbitkan undangan");
  await app.at("2024-02-20T09:00");
  await inDialog(app, button(on.hearing(app, who), "Catat bukti terima"), "Bukti terima undangan", (d) => fill(d, "Cara penyampaian", "Diterima langsung"), "Simpan bukti terima");
  await app.at("2024-02-21T10:05");
  await page.reload();
  await on.hearing(app, who).getByRole("button", { name: /^Mulai klarifikasi/ }).click();
  await answer(main, "Ditawarkan, dan pemberi keterangan", "Bersedia");
  await fillAll(main, { "Umur (tahun)": "47", Agama: "Islam", "Jawaban 1": "Sehat." });
  await on.ask(app, 4, "Apakah Saudara membagikan bahan kampanye itu?", "Ya, atas permintaan teman.");
  await app.at("2024-02-21T11:50");
  await on.finishHearing(app, "ingin membaca lagi dengan penasihat hukum");
  await on.hearing(app, who).getByText("Menolak tanda tangan").waitFor();

  await app.at("2024-02-22T15:00");
  await inDialog(app, button(nextStep(app), "Putuskan keterangan tambahan"), "Keterangan tambahan diperlukan", (d) => fill(d, "Keterangan yang diperlukan dan alasannya", "Keterangan pegawai kecamatan."), "Putuskan keterangan tambahan");
  // Ps 26(3): fourteen in all. After 22 February: 23, 26 to 29, 1 March, Monday 4 March; from the day after: Tuesday 5 March.
  expect(await on.deadline(app, "Menangani dan memutuskan")).toEqual({ aman: "Senin, 4 Maret 2024", teks: "Selasa, 5 Maret 2024" });

  await app.at("2024-02-26T09:00");
  await inDialog(app, button(nextStep(app), "Mulai kajian"), "Mulai kajian", async () => {}, "Mulai kajian");
  await atStage(app, "Kajian");
  await openTab(app, "Kajian");
  await button(main, "Ambil dari uraian kejadian").click();
  await fill(main, "Kronologi menurut keterangan dan bukti yang bersesuaian", "Terlapor membagikan bahan kampanye pada jam kerja.");
  await on.element(app, 1, { article: "Pasal 494 UU 7/2017", what: "Aparatur sipil negara", fact: "Terlapor adalah camat.", evidence: "P-1" });
  await fill(main, "Analisis hukum keterpenuhan unsur", "Seluruh unsur terpenuhi.");
  await button(region(page, "IV. Kesimpulan"), "terbukti").click();
  const results = region(page, "Hasil perkara");
  await button(results, "Tambah hasil").click();
  await button(results, "Tambah hasil").click();
  const [crime, other] = [results.getByRole("group", { name: "Hasil 1" }), results.getByRole("group", { name: "Hasil 2" })];
  expect(await box(crime, "Kepada (jabatan)").inputValue()).toBe("Kepala Kepolisian Resor");
  expect(await box(other, "Kepada (jabatan)").inputValue()).toBe("Ketua Komisi Aparatur Sipil Negara");
  await fill(crime, "Di (tempat)", "Garut");
  await fill(other, "Di (tempat)", "Jakarta");
  await button(region(page, "V. Rekomendasi"), "Susun dari hasil").click();
  await app.at("2024-02-29T15:00");
  await inDialog(app, button(main, "Simpan dan selesaikan kajian"), "Selesaikan kajian", async () => {}, "Selesaikan kajian");
  await atStage(app, "Pleno");
  await app.at("2024-03-04T10:30");
  await inDialog(app, button(nextStep(app), "Putuskan dalam pleno"), "Pleno kajian", async (d) => {
    await when(d, "Waktu", "04/03/2024 10.00");
    await answer(d, "Keputusan diambil dengan", "Suara terbanyak");
    await fillAll(d, { Setuju: "2", "Tidak setuju": "1" });
    await d.getByText("Jumlah suara 3, sama dengan yang hadir.").waitFor();
  }, "Catat keputusan pleno");
  await atStage(app, "Penerusan");

  await app.at("2024-03-04T13:00");
  for (const kind of ["tindak pidana", "peraturan perundang-undangan lain"]) await inDialog(app, button(nextStep(app), "Terbitkan surat penerusan"), `Surat untuk hasil: ${kind}`, async () => {}, "Terbitkan surat");
  await app.at("2024-03-05T08:30");
  for (const way of ["Diantar", "Pos"]) await inDialog(app, button(nextStep(app), "Catat pengiriman"), "Catat pengiriman", (d) => fill(d, "Cara pengiriman", way), "Catat terkirim");
  await atStage(app, "Pemberitahuan status");
  await app.at("2024-03-06T09:00");
  await inDialog(app, button(nextStep(app), "Umumkan status"), "Umumkan status", async (d) => {
    expect(await box(d, "Instansi tujuan atau alasan").inputValue()).toMatch(/Kepala Kepolisian Resor.*Ketua Komisi Aparatur Sipil Negara/);
    await fill(d, "Dengan cara", "Surel");
  }, "Umumkan status");
  await atStage(app, "Tindak lanjut");

  // Every document, under the code of its form in the annex of Perbawaslu 7/2022.
  const office = "BADAN PENGAWAS PEMILIHAN UMUM KABUPATEN GARUT";
  const letters = await on.downloadLetters(app);
  await on.checkLetters(letters, [
    ["Formulir Laporan B.1", REPORT, "FORMULIR MODEL B.1", office, "FORMULIR LAPORAN", "Nama : Warga Rekaan", "Garut, 14 Maret 1988", "Perempuan", "Nama : Budi Misal, S.STP.", "Rabu, 31 Januari 2024", "Kamis, 1 Februari 2024", "1) Nama : -", "a. Foto, Bahan kampanye (3 lembar)", "Senin, 5 Februari 2024 Pukul : 10.15 WIB"],
    ["Tanda Bukti Penyampaian Laporan B.3", REPORT, "FORMULIR MODEL B.3", "1 Foto, Bahan kampanye 3 lembar", "dugaan pelanggaran Pemilu DPR/DPD/DPRD Provinsi/DPRD Kabupaten/Kota."],
    ["Kajian Awal Dugaan Pelanggaran B.7", REPORT, "FORMULIR MODEL B.7", "Bukti: tidak terpenuhi.", "Laporan tidak memenuhi syarat formal dan/atau materiel.", "yaitu berupa: Foto yang menunjukkan wajah terlapor paling lambat 2 (dua) hari"],
    ["Berita Acara Rapat Pleno", "001/PP.01.02/K.JB-05/02/2024", "Memberi kesempatan kepada Pelapor", "DAFTAR HADIR RAPAT PLENO"],
    ["Pemberitahuan Kelengkapan Laporan", "002/PP.01.02/K.JB-05/02/2024", "Kepada Yth. Warga Rekaan", REPORT, "a. Foto yang menunjukkan wajah terlapor.", "2 (dua) hari kerja setelah pemberitahuan ini disampaikan"],
    ["Tanda Bukti Perbaikan Laporan B.3.1", REPORT, "FORMULIR MODEL B.3.1", "TANDA BUKTI PERBAIKAN LAPORAN", "1 Foto yang menunjukkan wajah terlapor 1 lembar", "Senin, 12 Februari 2024 Waktu : 15.00 WIB"],
    ["Kajian Awal Dugaan Pelanggaran B.7", REPORT, "FORMULIR MODEL B.7", "Bukti: terpenuhi.", "Tindak Pidana Pemilu; Pasal 494 Undang-Undang Nomor 7 Tahun 2017", "Pasal 24 Undang-Undang Nomor 20 Tahun 2023", "Laporan memenuhi syarat formal dan materiel.", "Laporan diregistrasi"],
    ["Berita Acara Rapat Pleno", "003/PP.01.02/K.JB-05/02/2024", "Selasa tanggal tiga belas bulan Februari tahun dua ribu dua puluh empat"],
    ["Undangan Klarifikasi B.9", "004/PP.01.02/K.JB-05/02/2024", "FORMULIR MODEL B.9", "mengundang Sdr. Budi Misal, S.STP.", REGISTER, "Senin, 19 Februari 2024"],
    ["Undangan Klarifikasi B.9", "005/PP.01.02/K.JB-05/02/2024", "Undangan Klarifikasi Kedua", "undangan kedua setelah undangan Nomor 004/PP.01.02/K.JB-05/02/2024 tanggal 15 Februari 2024", "Rabu, 21 Februari 2024"],
    ["Berita Acara Sumpah/Janji B.10", "tanpa nomor", "FORMULIR MODEL B.10", "agama Islam", REGISTER],
    ["Berita Acara Klarifikasi B.12", "tanpa nomor", "FORMULIR MODEL B.12", "04. Apakah Saudara membagikan bahan kampanye itu? ----------04. Ya, atas permintaan teman.", "tidak bersedia membubuhkan tanda tangan karena ingin membaca lagi dengan penasihat hukum."],
    ["Kajian Dugaan Pelanggaran B.13", REGISTER, "FORMULIR MODEL B.13", "P-2 Foto yang menunjukkan wajah terlapor", "Aparatur sipil negara (Pasal 494 Undang-Undang Nomor 7 Tahun 2017) Terlapor adalah camat. P-1 Terpenuhi", "Kepala Kepolisian Resor, Garut selaku Penyidik Kepolisian pada Gakkumdu", "Ketua Komisi Aparatur Sipil Negara"],
    ["Berita Acara Rapat Pleno", "006/PP.01.02/K.JB-05/03/2024", "setuju 2 (dua) suara, tidak setuju 1 (satu) suara, abstain 0 (nol) suara"],
    ["Penerusan Tindak Pidana Pemilu B.16", "001/Terus-TPP/LP/PL/Kab/13.17/III/2024", "FORMULIR MODEL B.16", "Kepada Yth. Kepala Kepolisian Resor di - Garut", REGISTER, "menyatakan sebagai tindak pidana Pemilu", "Salinan formulir laporan (B.1) (1 berkas)"],
    ["Rekomendasi Dugaan Pelanggaran Peraturan Perundang-Undangan Lain B.17", "001/Rekom-DPPL/LP/PL/Kab/13.17/III/2024", "FORMULIR MODEL B.17", "Kepada Yth. Ketua Komisi Aparatur Sipil Negara di - Jakarta", "Pasal 24 Undang-Undang Nomor 20 Tahun 2023"],
    ["Pemberitahuan Status Temuan/Laporan B.18", "tanpa nomor", "FORMULIR MODEL B.18", "Pelapor: Warga Rekaan Terlapor: Budi Misal, S.STP.", REGISTER, "Kepala Kepolisian Resor, Garut; Ketua Komisi Aparatur Sipil Negara, Jakarta"],
  ]);

  const told = (await on.journal(app)).filter((row) => !row.includes("Keterangan klarifikasi disimpan"));
  expect(told.map((row) => row.replace(" (Semisal Rapi)", ""))).toEqual([
    `Senin, 5 Februari 2024, 10.15 Laporan diterima, nomor ${REPORT}`,
    "Selasa, 6 Februari 2024, 14.30 Kajian awal disimpan",
    "Selasa, 6 Februari 2024, 14.30 Kajian awal diputus dalam pleno",
    "Rabu, 7 Februari 2024, 09.05 Pemberitahuan kelengkapan laporan diterbitkan",
    "Rabu, 7 Februari 2024, 09.05 Pemberitahuan kelengkapan laporan disampaikan",
    "Senin, 12 Februari 2024, 15.00 Perbaikan laporan diterima",
    "Selasa, 13 Februari 2024, 10.30 Kajian awal disimpan",
    "Selasa, 13 Februari 2024, 10.30 Kajian awal diputus dalam pleno",
    "Selasa, 13 Februari 2024, 13.00 Perkara diregistrasi",
    "Kamis, 15 Februari 2024, 09.00 Klarifikasi dijadwalkan",
    "Kamis, 15 Februari 2024, 09.00 Undangan klarifikasi diterbitkan",
    "Jumat, 16 Februari 2024, 09.00 Undangan klarifikasi diterima",
    "Senin, 19 Februari 2024, 12.00 Tidak hadir pada klarifikasi",
    "Senin, 19 Februari 2024, 12.00 Klarifikasi dijadwalkan",
    "Senin, 19 Februari 2024, 12.00 Undangan klarifikasi diterbitkan",
    "Selasa, 20 Februari 2024, 09.00 Undangan klarifikasi diterima",
    "Rabu, 21 Februari 2024, 11.50 Klarifikasi selesai, berita acara diterbitkan",
    "Kamis, 22 Februari 2024, 15.00 Keterangan tambahan diperlukan",
    "Senin, 26 Februari 2024, 09.00 Kajian dimulai",
    "Kamis, 29 Februari 2024, 15.00 Kajian disimpan",
    "Kamis, 29 Februari 2024, 15.00 Kajian selesai, siap dibawa ke pleno",
    "Senin, 4 Maret 2024, 10.30 Kajian diputus dalam pleno",
    "Senin, 4 Maret 2024, 13.00 Surat penerusan diterbitkan",
    "Senin, 4 Maret 2024, 13.00 Surat penerusan diterbitkan",
    "Selasa, 5 Maret 2024, 08.30 Penerusan dikirim",
    "Selasa, 5 Maret 2024, 08.30 Penerusan dikirim",
    "Rabu, 6 Maret 2024, 09.00 Status diumumkan",
  ]);
}), 300_000);
