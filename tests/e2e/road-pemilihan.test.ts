import { expect, test } from "vitest";
import * as on from "./steps";
import { answer, atStage, box, button, choose, fill, fillAll, inApp, inDialog, nextStep, openTab, region, when } from "./steps";

const REPORT = "006/PL/PW/Kota/13.08/X/2024";
const REGISTER = "006/Reg/LP/PW/Kota/13.08/X/2024";
const STORY = "Akun atas nama terlapor menyukai dan membagikan unggahan kampanye salah satu pasangan calon.\nTangkapan layar dibuat malam itu juga.";

test("Kota Sukabumi, October 2024: from the empty folder to the reply of BKN, by screen", () => inApp({ now: "2024-10-14T08:00", zone: "Asia/Jakarta" }, async (app) => {
  const { page } = app;
  const main = page.locator("main");
  await on.setUp(app, {
    find: "sukabumi", pick: /^Kota Sukabumi/, code: "13.08", name: "Bawaslu Kota Sukabumi", officeCode: "K.JB-24", seat: "Sukabumi",
    kop: ["BADAN PENGAWAS PEMILIHAN UMUM", "KOTA SUKABUMI", "Jalan Rekaan Nomor 1, Sukabumi"],
    people: [["Rekayasa Utama, S.H.", "Ketua"], ["Misalina Adil, S.H., M.H.", "Koordinator divisi"], ["Umpama Tertib, S.Sos.", "Koordinator sekretariat", "", "999999999999999901"], ["Semisal Rapi", "Petugas"], ["Contoh Wibawa, S.IP.", "Anggota"]],
    election: { name: "Pemilihan Wali Kota Sukabumi 2024", regime: /^Pemilihan/, kind: "PW: Pemilihan Wali Kota dan Wakil Wali Kota", day: "27/11/2024", stages: [["Masa kampanye", "25/09/2024", "23/11/2024"], ["Masa tenang", "24/11/2024", "26/11/2024"]] },
  });

  await on.workAs(app, "Semisal Rapi");

  // Tuesday 15 October 2024, at the counter.
  await app.at("2024-10-15T10:35");
  await page.keyboard.press("n");
  await page.getByRole("heading", { name: "Laporan baru" }).waitFor();
  const reporter = region(page, "Identitas pelapor");
  await fillAll(reporter, { Nama: "Warga Rekaan", "Tempat lahir": "Sukabumi", "Tanggal lahir": "14/03/1988", Pekerjaan: "Wiraswasta", Alamat: "Jalan Awan Rekaan RT 01", "No. telp/HP": "0000-0000-0001" });
  await choose(reporter, "Jenis kelamin", "Laki-laki");
  const reported = region(page, "Identitas terlapor");
  await choose(reported, "Kategori terlapor", "PNS");
  await fillAll(reported, { Nama: "Budi Misal, S.STP.", Alamat: "Jalan Dinas Rekaan", Jabatan: "Camat Rekaan", Instansi: "Kecamatan Rekaan", NIP: "999999999999999911", "Pangkat/golongan": "Pembina (IV/a)" });
  const event = region(page, "Peristiwa yang dilaporkan");
  await fillAll(event, { Peristiwa: "Menyukai dan membagikan unggahan pasangan calon", "Tempat kejadian": "Media sosial", Kecamatan: "Cikole", "Hari dan tanggal kejadian": "11/10/2024", Pukul: "20.15", "Hari dan tanggal diketahui": "12/10/2024" });
  await button(page, "Tambah saksi").click();
  await fillAll(region(page, "Saksi-saksi"), { Nama: "Saksi Rekaan", Alamat: "Jalan Awan Rekaan RT 02" });
  const evidence = region(page, "Bukti-bukti");
  await evidence.locator('input[type="file"]').setInputFiles(on.image("tangkapan layar unggahan.png"));
  await expect.poll(() => box(evidence, "Bentuk dokumen").inputValue()).toBe("Tangkapan layar");
  await fillAll(evidence, { Keterangan: "Unggahan yang dibagikan", Jumlah: "2 lembar" });
  await fill(region(page, "Uraian kejadian"), "Uraian kejadian", STORY);
  const reception = region(page, "Penerimaan laporan");
  await answer(reception, "Nomor penyampaian", "Ketik nomor");
  await fillAll(reception, { "Nomor yang sudah diberikan": REPORT, "Alasan nomor diketik": "Melanjutkan buku register" });
  await page.getByRole("button", { name: /^Terima laporan dan cetak tanda bukti/ }).click();
  await page.getByText(REPORT).first().waitFor();
  await page.getByRole("link", { name: "Buka perkara" }).click();
  await atStage(app, "Kajian awal");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(REPORT);

  // Thursday 17 October: kajian awal and its pleno.
  await app.at("2024-10-17T09:00");
  await inDialog(app, button(nextStep(app), "Undang pleno"), "Undang pleno kajian awal", async (d) => {
    await when(d, "Waktu", "17/10/2024 15.00");
    await fill(d, "Tempat", "Aula Rekaan");
  }, "Terbitkan undangan");
  await app.at("2024-10-17T15:30");
  await button(nextStep(app), "Isi kajian awal").click();
  await region(page, "Undangan pleno kajian awal").getByText("Aula Rekaan").waitFor();
  for (const part of ["III.a Syarat formal", "III.b Syarat materiel"]) await region(page, part).getByRole("button", { name: /^Jawab ya untuk/ }).click();
  const allegation = region(page, "Dugaan pelanggaran");
  await button(allegation, "Tambah dugaan").click();
  await fillAll(allegation, { "Uraian singkat": "Dugaan pelanggaran netralitas ASN", Pasal: "Pasal 24 UU 20/2023" });
  await allegation.getByText("Butir SKB netralitas ASN").click();
  await allegation.getByRole("checkbox", { name: /^B6 / }).check();
  const outcome = region(page, "IV–V. Kesimpulan dan rekomendasi");
  await button(outcome, "memenuhi syarat").click();
  await outcome.getByRole("radio", { name: /diregistrasi dan ditindaklanjuti dengan penanganan/i }).check();
  await inDialog(app, button(page, "Simpan dan putuskan dalam pleno"), "Pleno kajian awal", async (d) => {
    // It was called before: hour and place are those of the invitation.
    expect(await box(d, "Tempat").inputValue()).toBe("Aula Rekaan");
    expect(await box(d, "Pukul").first().inputValue()).toBe("15.00");
    await d.getByText("Kuorum: 3 dari 3, perlu 2").waitFor();
    await fill(d, "Pembahasan", "Syarat formal dan materiel dibahas satu per satu.");
  }, "Catat keputusan pleno");
  await atStage(app, "Registrasi");

  // Friday 18 October: the register goes on with the number of the report.
  await app.at("2024-10-18T09:00");
  await inDialog(app, button(nextStep(app), "Catat registrasi"), "Registrasi", async (d) => {
    await answer(d, "Nomor register", "Ketik sendiri");
    await fill(d, "Nomor", REGISTER);
    await fill(d, "Alasan", "Sama dengan nomor penyampaian");
  }, "Catat registrasi");
  await atStage(app, "Klarifikasi");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(REGISTER);

  // Both are invited that day; the reporter comes on the 20th, the reported person on the 21st.
  await app.at("2024-10-18T10:00");
  await openTab(app, "Klarifikasi");
  for (const [who, role, day] of [["Warga Rekaan", "pelapor", "20/10/2024"], ["Budi Misal, S.STP.", "terlapor", "21/10/2024"]] as const) {
    await inDialog(app, button(main, role === "pelapor" ? "Jadwalkan klarifikasi pertama" : "Undang orang lain"), "Jadwalkan klarifikasi", async (d) => {
      await choose(d, "Yang dimintai keterangan", `${who} (${role})`);
      await when(d, "Waktu klarifikasi", `${day} 10.00`);
      await fillAll(d, { Tempat: "Ruang klarifikasi", "Nomor keputusan tim klarifikasi": "12/HK.01.01/K.JB-24/10/2024" });
    }, "Simpan jadwal");
    await inDialog(app, button(on.hearing(app, who), "Terbitkan undangan"), `Undangan untuk ${who}`, async () => {}, "Terbitkan undangan");
    await inDialog(app, button(on.hearing(app, who), "Catat bukti terima"), "Bukti terima undangan", (d) => fill(d, "Cara penyampaian", "Diterima langsung"), "Simpan bukti terima");
    await on.hearing(app, who).getByText(/Diterima langsung, Jum, 18 Okt/).waitFor();
  }

  // Sunday: the reporter takes the oath. The window is loaded again in the middle, and nothing is lost.
  await app.at("2024-10-20T10:05");
  await page.reload();
  await on.hearing(app, "Warga Rekaan").getByRole("button", { name: /^Mulai klarifikasi/ }).click();
  await page.getByRole("heading", { name: "Klarifikasi Warga Rekaan" }).waitFor();
  await button(main, "Mulai klarifikasi").click();
  await fillAll(main, { "Umur (tahun)": "36", Agama: "Islam" });
  await answer(main, "Ditawarkan, dan pemberi keterangan", "Bersedia");
  await button(main, "Sesuaikan dengan agama").click();
  await fill(main, "Jawaban 1", "Sehat.");
  await on.ask(app, 4, "Bagaimana Saudara mengetahui unggahan itu?", "Saya melihatnya di beranda akun saya,\nlalu membuat tangkapan layar.");
  await on.ask(app, 5, "Apakah Saudara mengenal terlapor?", "Tidak, hanya tahu");
  // What is typed is kept each second.
  await page.waitForTimeout(1200);
  await page.reload();
  await expect.poll(() => box(main, "Jawaban 5").inputValue()).toBe("Tidak, hanya tahu");
  expect(await box(main, "Jawaban 4").inputValue()).toBe("Saya melihatnya di beranda akun saya,\nlalu membuat tangkapan layar.");
  expect(await main.getByRole("radiogroup", { name: "Ditawarkan, dan pemberi keterangan" }).getByRole("radio", { name: "Bersedia" }).isChecked()).toBe(true);
  await fill(main, "Jawaban 5", "Tidak, hanya tahu jabatannya.");
  await fill(main, "Jawaban 9", "Tidak.");
  await app.at("2024-10-20T11:00");
  await on.finishHearing(app);

  // Monday: the reported person declines oath and signature.
  await app.at("2024-10-21T10:05");
  await on.hearing(app, "Budi Misal").getByRole("button", { name: /^Mulai klarifikasi/ }).click();
  await answer(main, "Ditawarkan, dan pemberi keterangan", "Menolak");
  await fillAll(main, { "Umur (tahun)": "47", Agama: "Islam", "Jawaban 1": "Sehat." });
  await on.ask(app, 4, "Apakah akun itu milik Saudara?", "Ya, akun itu milik saya.");
  await app.at("2024-10-21T11:00");
  await on.finishHearing(app, "tidak setuju dengan isi berita acara");
  await on.hearing(app, "Budi Misal").getByText("Menolak tanda tangan").waitFor();

  await app.at("2024-10-22T08:00");
  await inDialog(app, button(nextStep(app), "Mulai kajian"), "Mulai kajian", async () => {}, "Mulai kajian");
  await atStage(app, "Kajian");

  // Tuesday 22 October: the kajian, element by element.
  await openTab(app, "Kajian");
  await button(main, "Ambil dari uraian kejadian").click();
  await fill(main, "Kronologi menurut keterangan dan bukti yang bersesuaian", "Unggahan ada dan dibuat dari akun terlapor pada masa kampanye.");
  await on.element(app, 1, { article: "Pasal 5 huruf n PP 94/2021", what: "Pegawai negeri sipil", fact: "Terlapor adalah camat, pegawai negeri sipil.", evidence: "P-1" });
  await on.element(app, 2, { article: "Pasal 5 huruf n PP 94/2021", what: "Memberikan dukungan di media sosial", fact: "Terlapor menyukai dan membagikan unggahan kampanye.", evidence: "P-1" });
  await main.getByText("Terpenuhi 2 dari 2 unsur.").waitFor();
  await fill(main, "Analisis hukum keterpenuhan unsur", "Seluruh unsur terpenuhi.");
  await button(region(page, "IV. Kesimpulan"), "hukum lain").click();
  const results = region(page, "Hasil perkara");
  await button(results, "Tambah hasil").click();
  expect(await box(results, "Kepada (jabatan)").inputValue()).toBe("Kepala Badan Kepegawaian Negara");
  await fill(results, "Di (tempat)", "Jakarta");
  await button(region(page, "V. Rekomendasi"), "Susun dari hasil").click();
  await app.at("2024-10-22T17:00");
  await inDialog(app, button(main, "Simpan dan selesaikan kajian"), "Selesaikan kajian", async () => {}, "Selesaikan kajian");
  await atStage(app, "Pleno");

  await app.at("2024-10-23T10:30");
  await inDialog(app, button(nextStep(app), "Putuskan dalam pleno"), "Pleno kajian", async (d) => {
    await when(d, "Waktu", "23/10/2024 10.00");
    await d.getByRole("checkbox", { name: /^Contoh Wibawa/ }).uncheck();
    await fill(d, "Sebab Contoh Wibawa, S.IP. tidak hadir", "dinas luar");
    await d.getByText("Kuorum: 2 dari 3, perlu 2").waitFor();
  }, "Catat keputusan pleno");
  await atStage(app, "Penerusan");

  await app.at("2024-10-23T13:00");
  await inDialog(app, button(nextStep(app), "Terbitkan surat penerusan"), "Surat untuk hasil: peraturan perundang-undangan lain", async () => {}, "Terbitkan surat");
  await app.at("2024-10-23T15:00");
  await inDialog(app, button(nextStep(app), "Catat pengiriman"), "Catat pengiriman", (d) => fillAll(d, { "Cara pengiriman": "SBT dan pos", "Nomor resi atau bukti kirim": "R-2" }), "Catat terkirim");
  await atStage(app, "Pemberitahuan status");
  await app.at("2024-10-24T13:30");
  await inDialog(app, button(nextStep(app), "Umumkan status"), "Umumkan status", (d) => fill(d, "Dengan cara", "WhatsApp"), "Umumkan status");
  await atStage(app, "Tindak lanjut");
  await app.at("2024-10-25T10:00");
  await inDialog(app, button(nextStep(app), "Catat tanda terima"), "Tanda terima", (d) => fillAll(d, { "Diterima oleh": "Loket BKN", "Nomor tanda terima": "T-1" }), "Catat tanda terima");
  await app.at("2024-11-12T09:00");
  await inDialog(app, button(nextStep(app), "Catat tindak lanjut"), "Tindak lanjut", (d) => fillAll(d, { Tanggal: "11/11/2024", "Apa yang dilakukan instansi": "BKN meneruskan kepada pejabat pembina kepegawaian.", "Nomor surat balasan": "9953/B-AK.02.02/SD/F/2024", "Tanggal surat balasan": "08/11/2024" }), "Simpan tindak lanjut");
  await app.at("2024-11-30T09:00");
  await inDialog(app, button(nextStep(app), "Tutup perkara"), "Tutup perkara", (d) => fill(d, "Alasan", "Tindak lanjut diterima."), "Tutup perkara");
  await atStage(app, "Selesai");

  // Every document, as Word will open it. No form code of the Pemilihan annex is confirmed: none is printed.
  const office = "BADAN PENGAWAS PEMILIHAN UMUM KOTA SUKABUMI";
  const letters = await on.downloadLetters(app);
  await on.checkLetters(letters, [
    ["Formulir Laporan", REPORT, office, "FORMULIR LAPORAN", "Identitas Pelapor:", "Nama : Warga Rekaan", "Sukabumi, 14 Maret 1988", "Nama : Budi Misal, S.STP.", "Jumat, 11 Oktober 2024, pukul 20.15 WIB", "Sabtu, 12 Oktober 2024", "1) Nama : Saksi Rekaan", "a. Tangkapan layar, Unggahan yang dibagikan (2 lembar)", "Tangkapan layar dibuat malam itu juga.", "Hari dan Tanggal : Selasa, 15 Oktober 2024 Pukul : 10.35 WIB", "Penerima Laporan Pelapor CAP Semisal Rapi Warga Rekaan"],
    ["Tanda Bukti Penyampaian Laporan", REPORT, "TANDA BUKTI PENYAMPAIAN LAPORAN", "Telah diterima dari Nama : Warga Rekaan", "1 Tangkapan layar, Unggahan yang dibagikan 2 lembar", "dugaan pelanggaran Pemilihan Wali Kota dan Wakil Wali Kota."],
    ["Undangan Rapat Pleno", "001/PP.01.02/K.JB-24/10/2024", "Kamis, 17 Oktober 2024", "15.00 WIB", "Aula Rekaan", "Pembahasan hasil kajian awal Laporan", REPORT],
    ["Kajian Awal Dugaan Pelanggaran", REPORT, "KAJIAN AWAL DUGAAN PELANGGARAN", "Nama dan alamat Pelapor: terpenuhi.", "Pasal 24 Undang-Undang Nomor 20 Tahun 2023", "Laporan memenuhi syarat formal dan materiel.", "Laporan diregistrasi dan ditindaklanjuti dengan penanganan pelanggaran.", "Sukabumi, 17 Oktober 2024"],
    ["Berita Acara Rapat Pleno", "002/PP.01.02/K.JB-24/10/2024", "dihadiri oleh 3 (tiga) dari 3 (tiga) orang", "Kuorum terpenuhi", "Syarat formal dan materiel dibahas satu per satu.", "DAFTAR HADIR RAPAT PLENO", "3 Contoh Wibawa, S.IP. Anggota 3."],
    ["Undangan Klarifikasi", "003/PP.01.02/K.JB-24/10/2024", "mengundang Sdr. Warga Rekaan untuk memberikan klarifikasi", REGISTER, "Minggu, 20 Oktober 2024", "10.00 WIB", "Ruang klarifikasi", "Nomor 9 Tahun 2024"],
    ["Undangan Klarifikasi", "004/PP.01.02/K.JB-24/10/2024", "mengundang Sdr. Budi Misal, S.STP.", "Senin, 21 Oktober 2024"],
    ["Berita Acara Sumpah/Janji", "tanpa nomor", "Pada hari ini Minggu tanggal dua puluh bulan Oktober tahun dua ribu dua puluh empat, pukul 10.05 WIB", "agama Islam", "Demi Allah saya bersumpah", REGISTER],
    ["Berita Acara Klarifikasi", "tanpa nomor", "12/HK.01.01/K.JB-24/10/2024", "(umur 36 Tahun)", "04. Bagaimana Saudara mengetahui unggahan itu? ----------04. Saya melihatnya di beranda akun saya, lalu membuat tangkapan layar.", "05. Apakah Saudara mengenal terlapor? ----------05. Tidak, hanya tahu jabatannya.", "pada Pukul 11.00 WIB, hari Minggu tanggal 20 Oktober Tahun 2024"],
    ["Berita Acara Klarifikasi", "tanpa nomor", "Dia (Budi Misal, S.STP.) didengar keterangannya sebagai Terlapor", "pemberi keterangan tidak bersedia membubuhkan tanda tangan karena tidak setuju dengan isi berita acara."],
    ["Kajian Dugaan Pelanggaran", REGISTER, "Kasus Posisi: Akun atas nama terlapor", "Terlapor adalah camat, pegawai negeri sipil. P-1 Terpenuhi", "Terlapor menyukai dan membagikan unggahan kampanye. P-1 Terpenuhi", "Seluruh unsur terpenuhi.", "mengandung dugaan pelanggaran peraturan perundang-undangan lainnya", "Pasal 24 Undang-Undang Nomor 20 Tahun 2023 dan SKB netralitas ASN butir B6 kepada Kepala Badan Kepegawaian Negara, Jakarta"],
    ["Berita Acara Rapat Pleno", "005/PP.01.02/K.JB-24/10/2024", "dihadiri oleh 2 (dua) dari 3 (tiga) orang", "Tidak hadir: Contoh Wibawa, S.IP. (dinas luar).", REGISTER],
    ["Rekomendasi Dugaan Pelanggaran Peraturan Perundang-Undangan Lain", "001/Rekom-DPPL/LP/PW/Kota/13.08/X/2024", "Kepada Yth. Kepala Badan Kepegawaian Negara di - Jakarta", REGISTER, "Lampiran II huruf B angka 6", "Sukabumi, 23 Oktober 2024", "Salinan kajian dugaan pelanggaran (1 berkas)", "Bukti P-1: Tangkapan layar (2 lembar)", "Tembusan: 1. Ketua Bawaslu Provinsi"],
    ["Pemberitahuan Status Temuan/Laporan", "tanpa nomor", "Pelapor: Warga Rekaan Terlapor: Budi Misal, S.STP.", REGISTER, "Kepala Badan Kepegawaian Negara, Jakarta", "Sukabumi, 24 Oktober 2024"],
  ]);
  for (const { text } of letters) expect(text).not.toContain("FORMULIR MODEL");
  // The receipt holds both copies.
  expect(letters[1]!.text.split("TANDA BUKTI PENYAMPAIAN LAPORAN")).toHaveLength(3);

  // A hearing keeps itself while it goes on, as often as it needs.
  const told = (await on.journal(app)).filter((row) => !row.includes("Keterangan klarifikasi disimpan"));
  expect(told.map((row) => row.replace(" (Semisal Rapi)", ""))).toEqual([
    `Selasa, 15 Oktober 2024, 10.35 Laporan diterima, nomor ${REPORT}`,
    "Kamis, 17 Oktober 2024, 09.00 Undangan pleno diterbitkan",
    "Kamis, 17 Oktober 2024, 15.30 Kajian awal disimpan",
    "Kamis, 17 Oktober 2024, 15.30 Kajian awal diputus dalam pleno",
    "Jumat, 18 Oktober 2024, 09.00 Perkara diregistrasi",
    ...["Klarifikasi dijadwalkan", "Undangan klarifikasi diterbitkan", "Undangan klarifikasi diterima", "Klarifikasi dijadwalkan", "Undangan klarifikasi diterbitkan", "Undangan klarifikasi diterima"].map((what) => `Jumat, 18 Oktober 2024, 10.00 ${what}`),
    "Minggu, 20 Oktober 2024, 11.00 Klarifikasi selesai, berita acara diterbitkan",
    "Senin, 21 Oktober 2024, 11.00 Klarifikasi selesai, berita acara diterbitkan",
    "Selasa, 22 Oktober 2024, 08.00 Kajian dimulai",
    "Selasa, 22 Oktober 2024, 17.00 Kajian disimpan",
    "Selasa, 22 Oktober 2024, 17.00 Kajian selesai, siap dibawa ke pleno",
    "Rabu, 23 Oktober 2024, 10.30 Kajian diputus dalam pleno",
    "Rabu, 23 Oktober 2024, 13.00 Surat penerusan diterbitkan",
    "Rabu, 23 Oktober 2024, 15.00 Penerusan dikirim",
    "Kamis, 24 Oktober 2024, 13.30 Status diumumkan",
    "Jumat, 25 Oktober 2024, 10.00 Penerusan diterima penerima",
    "Selasa, 12 November 2024, 09.00 Tindak lanjut dicatat",
    "Sabtu, 30 November 2024, 09.00 Perkara ditutup: Tindak lanjut diterima.",
  ]);
}), 300_000);
