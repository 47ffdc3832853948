import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { seedOffice, walkOn, type TestCore } from "../fixtures/core";
import { finding, forwarded, type Caller } from "../fixtures/pidana";
import { answer, atStage, behind, box, button, choose, fill, fillAll, image, inApp, inDialog, lookAt, named, nextStep, openTab, region, sound, when } from "./steps";

/** A message on WhatsApp becomes a finding, goes to the police and to BKN with the Sentra Gakkumdu beside it, to its sanction and its end. */
test("from informasi awal to the sanction: traced, reported in Form A, a finding in one step, registered, discussed, forwarded, reminded, sanctioned, closed", () => inApp({ now: "2024-10-15T14:40", zone: "Asia/Jakarta" }, async (app) => {
  const { page } = app;
  const t: Caller = { call: (name, input) => behind(app, name, input), at: () => {} };
  const o = await seedOffice(t as TestCore);
  const earlier = await finding(t, o, { lhpNomor: "LHP/0", terlapor: [{ nama: "DADANG UMPAMA", kategori: "pns", jabatan: "Kepala Seksi", instansi: "Dinas Rekaan" }] });
  const origin = new URL(page.url()).origin;
  const go = async (path: string) => {
    await page.goto(`${origin}/#${path}`);
    await page.locator("main h1:visible").first().waitFor();
  };
  // An empty folder began at the set-up.
  await page.goto(origin);
  await page.getByRole("heading", { name: "Yang harus selesai", exact: true }).waitFor();

  await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Informasi awal" }).click();
  await page.getByText("Belum ada informasi awal").waitFor();
  await page.getByRole("link", { name: "Catat informasi awal" }).click();
  await choose(page, "Saluran", "WhatsApp atau pesan");
  await fill(page, "Nama", "Warga Rekaan");
  await button(region(page, "Yang disebut dalam informasi"), "Tambah terlapor").click();
  await fillAll(region(page, "Yang disebut dalam informasi"), { Nama: "Dadang Umpama", Jabatan: "Kepala Seksi", Instansi: "Dinas Rekaan" });
  await fill(page, "Peristiwa", "Menyukai unggahan calon");
  await fill(page, "Tanggal kejadian", "14/10/2024");
  await fill(page, "Isi informasi sebagaimana disampaikan", "Warga mengirim tautan unggahan yang disukai akun pegawai dinas.");
  await sound(page, "form");
  await button(page, "Simpan informasi awal").click();
  await page.getByRole("heading", { name: /^001\/IA\// }).waitFor();

  await inDialog(app, button(page, "Catat pleno"), "Pleno informasi awal", async (d) => {
    await answer(d, "Keputusan pleno", "Diarsipkan");
    expect(await box(d, "Keputusan").inputValue()).toMatch(/^Tidak menindaklanjuti informasi awal Nomor 001\/IA/);
    await answer(d, "Keputusan pleno", "Ditelusuri");
  }, "Simpan keputusan pleno");
  await atStage(app, "Penelusuran");
  await inDialog(app, button(page, "Buat surat tugas"), "Surat tugas penelusuran", async (d) => {
    await button(d, "Terbitkan surat tugas").click();
    await d.getByText("Isian ini wajib.").first().waitFor();
    await d.getByRole("group", { name: "Petugas" }).getByRole("checkbox").first().check();
  }, "Terbitkan surat tugas");
  await button(page, "Isi hasil penelusuran").first().click();
  await button(page, "Tambah kegiatan").click();
  await fill(page, "Yang dilakukan dan didapat", "Menemui rekan sekantor.");
  await button(page, "Tambah orang").click();
  await fillAll(page.getByRole("group", { name: "Orang 1" }), { Nama: "Rekan Rekaan", Keterangannya: "Akun itu miliknya." });
  await button(page, "Simpan hasil penelusuran").click();

  await page.getByRole("link", { name: "Lembar baru" }).click();
  await fillAll(page, { Akun: "@dadang.umpama", "Pemilik akun": "Dadang Umpama" });
  await page.getByRole("checkbox", { name: "Menyukai" }).check();
  const decree = region(page, "Pembacaan menurut SKB");
  await decree.getByRole("checkbox", { name: /^A4 / }).waitFor();
  await decree.getByRole("checkbox", { name: /^B6 / }).check();
  await decree.getByRole("radio", { name: "Disiplin", exact: true }).check();
  await page.locator('input[type="file"]').setInputFiles(image("tangkapan.png"));
  await page.getByText("tangkapan.png").first().waitFor();
  await sound(page, "sheet");
  await button(page, "Simpan lembar").click();
  await page.getByRole("img", { name: "tangkapan.png" }).waitFor();
  await button(page, "Terbitkan lembar").click();
  await page.locator(".paper-sheet").getByText("Dibaca sebagai: pelanggaran disiplin.").last().waitFor();
  await go("/informasi-awal/1");

  await button(page, "Buat LHP").click();
  await fill(page, "Analisa", "Patut diduga melanggar netralitas.");
  await sound(page, "form A");
  await button(page, "Terbitkan LHP").click();
  await atStage(app, "LHP selesai");
  await page.getByText("Lengkapi dulu: kategori terlapor, tempat kejadian.").first().waitFor();
  await sound(page, "information");
  await button(page, "Ubah isi").click();
  await page.getByRole("combobox", { name: named("Kategori terlapor") }).selectOption({ index: 1 });
  await fill(page, "Tempat kejadian", "Media sosial");
  await button(page, "Simpan perubahan").click();
  await inDialog(app, button(page, "Jadikan temuan"), "Jadikan temuan", async (d) => {
    await d.getByText("Rekan Rekaan").or(d.getByText("1 orang")).first().waitFor();
  }, "Jadikan temuan");

  // The finding has everything, and knows where it came from.
  await page.getByText("Berasal dari informasi awal").waitFor();
  await page.getByRole("cell", { name: "Dadang Umpama" }).waitFor();
  await page.getByRole("link", { name: /^Bukti/ }).first().click();
  await page.getByRole("cell", { name: /^Tangkapan layar/ }).waitFor();
  await page.getByRole("link", { name: "@dadang.umpama" }).waitFor();
  await sound(page, "evidence of the case");
  const id = Number(/perkara\/(\d+)/.exec(page.url())?.[1]);
  await inDialog(app, button(region(page, "Langkah berikutnya"), "Tetapkan temuan dalam pleno"), "Pleno penetapan temuan", async () => undefined, "Catat keputusan pleno");
  await inDialog(app, button(region(page, "Langkah berikutnya"), "Catat registrasi"), "Registrasi", async () => undefined, "Catat registrasi");
  await atStage(app, "Klarifikasi");
  await page.getByRole("heading", { name: /\/Reg\/TM\// }).waitFor();

  // Found again by a word of its story.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Cari nomor, nama, instansi, atau kata dalam uraian" }).fill("tautan unggahan");
  await page.getByRole("option", { name: /^001\/IA\// }).click();
  await page.getByRole("heading", { name: /^001\/IA\// }).waitFor();
  await page.getByText("Menjadi temuan").first().waitFor();

  await go("/gakkumdu");
  await inDialog(app, button(page, "Tambah anggota"), "Tambah anggota", (d) => fillAll(d, { Nama: "Contoh Satria", Jabatan: "Penyidik", Pangkat: "Iptu", "NIP atau NRP": "99999999" }), "Simpan anggota");
  await page.getByRole("row", { name: /Kepolisian Contoh Satria Penyidik Iptu 99999999/ }).waitFor();
  await sound(page, "/gakkumdu");

  // The kind of a finding is named first; then the Sentra has its place beside the case.
  await go(`/perkara/${id}/ringkasan`);
  await inDialog(app, button(page, "Tetapkan dugaan"), "Dugaan pelanggaran", async (d) => {
    await d.getByRole("checkbox", { name: "Tindak pidana" }).check();
    await fill(d, "Pasal: tindak pidana", "Pasal 188");
  }, "Simpan dugaan");
  await openTab(app, "Gakkumdu");
  await inDialog(app, button(page, "Catat Pembahasan I"), "Pembahasan Sentra Gakkumdu", async (d) => {
    expect(await box(d, "Nama peserta 1").inputValue()).toBe("Contoh Satria");
    expect(await box(d, "Pasal yang dibahas").inputValue()).toBe("Pasal 188");
    await fillAll(d, { Tempat: "Kantor Bawaslu", "Pendapat Bawaslu": "Diduga memenuhi unsur.", Kesimpulan: "Dilanjutkan dengan kajian dan penyelidikan." });
    await answer(d, "Hasil", "Dilanjutkan");
    await sound(page, "pembahasan");
  }, "Simpan dan buat berita acara");
  const clocks = region(page, "Batas waktu pembahasan");
  await clocks.getByRole("listitem").filter({ hasText: "Pembahasan I Gakkumdu" }).getByText("Terpenuhi").waitFor();
  await button(region(page, "Pembahasan I Dilanjutkan"), "Lihat dokumen").click();
  await lookAt(app, "Pembahasan I");
  await sound(page, "gakkumdu");

  // The same person in an earlier case: a suggestion with its reason, judged here, then the history.
  await openTab(app, "Orang");
  const alike = region(page, "Mungkin orang yang sama");
  await alike.getByText("Nama tanpa gelar dan instansi sama").waitFor();
  await alike.getByRole("button", { name: /: orang yang sama$/ }).click();
  await alike.getByRole("button", { name: /^Lihat riwayat/ }).click();
  const history = page.getByRole("dialog", { name: "Riwayat Dadang Umpama" });
  await expect.poll(() => history.getByRole("row").count()).toBe(3);
  await sound(page, "riwayat");
  await page.keyboard.press("Escape");
  expect(earlier.id).not.toBe(id);

  // What the two roads walk on the screens: kajian, pleno, two letters.
  await app.at("2024-10-16T15:00");
  await forwarded(await walkOn(t as TestCore, id), o, "2024-10-16");
  // Three weeks without a word: it is overdue, by addressee, and reminded in one click.
  await app.at("2024-11-08T09:00");
  await go("/tindak-lanjut?keadaan=lewat");
  const row = (who: RegExp): Locator => page.getByRole("table", { name: "Surat yang diteruskan dan tindak lanjutnya" }).getByRole("row").filter({ hasText: who });
  await row(/Badan Kepegawaian Negara|BKN/).getByRole("button", { name: /^Buat pengingat untuk/ }).click();
  await page.getByText(/^Surat pengingat .+ terbit\.$/).waitFor();
  await button(page, "Lihat surat").click();
  await lookAt(app, "Permintaan Informasi Tindak Lanjut Rekomendasi");
  await page.getByText("Tidak ada yang cocok dengan pilihan ini.").waitFor();
  await page.getByRole("radio", { name: "Menunggu" }).check();
  await row(/1 pengingat/).waitFor();
  await sound(page, "/tindak-lanjut");

  await go(`/perkara/${id}/penerusan`);
  const [police, bkn] = [region(page, "Hasil 1: tindak pidana"), region(page, "Hasil 2: peraturan perundang-undangan lain")];
  await inDialog(app, button(police, "Catat tanda terima"), "Tanda terima", async (d) => {
    await when(d, "Diterima", "16/10/2024 14.20");
    await fill(d, "Diterima oleh", "Petugas SPKT");
  }, "Catat tanda terima");
  await inDialog(app, button(police, "Catat perkembangan"), "Perkembangan setelah penerusan", async (d) => {
    await choose(d, "Kejadian (tindak pidana)", "Penyidikan dihentikan");
    await when(d, "Waktu", "01/11/2024 10.00");
  }, "Simpan perkembangan");
  await police.getByRole("row", { name: /Penyidikan dihentikan/ }).waitFor();
  await inDialog(app, button(bkn, "Catat tindak lanjut"), "Tindak lanjut", async (d) => {
    await choose(d, "Apa yang terjadi", "Keputusan pejabat atau sanksi");
    await fillAll(d, { "Apa yang dilakukan instansi": "Keputusan PPK diterima.", "Pejabat yang memutuskan": "Wali Kota", "Nomor keputusan": "800/1/2024", "Tanggal keputusan": "07/11/2024" });
    await d.getByRole("combobox", { name: /^Pilih dari daftar sanksi/ }).selectOption({ label: "Pemotongan tunjangan kinerja 25% (PP 94/2021, Ps 8(3))" });
    await choose(d, "Lama sanksi", "6 bulan");
    await d.getByRole("checkbox", { name: "Tidak ada lagi yang ditunggu dari penerima ini" }).check();
    await sound(page, "tindak lanjut");
  }, "Simpan tindak lanjut");
  await bkn.getByText("Selesai", { exact: true }).waitFor();
  await bkn.getByText(/Pemotongan tunjangan kinerja 25%, 6 bulan/).waitFor();
  await sound(page, "penerusan");
  await inDialog(app, button(nextStep(app), "Tutup perkara").or(button(region(page, "Tindak lanjut"), "Tutup perkara")).first(), "Tutup perkara", (d) => fill(d, "Alasan", "Tindak lanjut selesai."), "Tutup perkara");
  await atStage(app, "Selesai");
}), 120_000);
