import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answer, atStage, box, button, choose, fill, fillAll, image, inApp, inDialog, named, region, sound } from "./steps";

const DESK = { sessionId: "meja", actor: { id: "petugas", name: "Petugas", role: "petugas" } };
const go = (page: Page, to: string) => page.evaluate((hash) => { location.hash = hash; }, to);

test("informasi awal is traced, reported in Form A with a sheet of social-media evidence, and becomes a registered finding in one step", () => inApp({ now: "2024-10-16T09:00", zone: "Asia/Makassar" }, async ({ page, core, ...app }) => {
  const whole = { page, core, ...app };
  const made = await core.dispatch("kantor.buatContoh", {}, DESK as never);
  expect(made.ok).toBe(true);
  await page.reload();
  await go(page, "/");

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

  await inDialog(whole, button(page, "Catat pleno"), "Pleno informasi awal", async (d) => {
    await answer(d, "Keputusan pleno", "Diarsipkan");
    expect(await box(d, "Keputusan").inputValue()).toMatch(/^Tidak menindaklanjuti informasi awal Nomor 001\/IA/);
    await answer(d, "Keputusan pleno", "Ditelusuri");
  }, "Simpan keputusan pleno");
  await atStage(whole, "Penelusuran");
  await inDialog(whole, button(page, "Buat surat tugas"), "Surat tugas penelusuran", async (d) => {
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
  await go(page, "/informasi-awal/1");

  await button(page, "Buat LHP").click();
  await fill(page, "Analisa", "Patut diduga melanggar netralitas.");
  await sound(page, "form A");
  await button(page, "Terbitkan LHP").click();
  await atStage(whole, "LHP selesai");
  await page.getByText("Lengkapi dulu: kategori terlapor, tempat kejadian.").first().waitFor();
  await sound(page, "information");
  await button(page, "Ubah isi").click();
  await page.getByRole("combobox", { name: named("Kategori terlapor") }).selectOption({ index: 1 });
  await fill(page, "Tempat kejadian", "Media sosial");
  await button(page, "Simpan perubahan").click();
  await inDialog(whole, button(page, "Jadikan temuan"), "Jadikan temuan", async (d) => {
    await d.getByText("Rekan Rekaan").or(d.getByText("1 orang")).first().waitFor();
  }, "Jadikan temuan");

  // The finding has everything, and knows where it came from.
  await page.getByText("Berasal dari informasi awal").waitFor();
  await page.getByRole("cell", { name: "Dadang Umpama" }).waitFor();
  await page.getByRole("link", { name: /^Bukti/ }).first().click();
  await page.getByRole("cell", { name: /^Tangkapan layar/ }).waitFor();
  await page.getByRole("link", { name: "@dadang.umpama" }).waitFor();
  await sound(page, "evidence of the case");
  const cases = (await core.dispatch("informasi.baca", { informasiId: 1 }, DESK as never)) as unknown as { value: { jadi: { perkaraId: number } } };
  const { perkaraId } = cases.value.jadi;
  await inDialog(whole, button(region(page, "Langkah berikutnya"), "Tetapkan temuan dalam pleno"), "Pleno penetapan temuan", async () => undefined, "Catat keputusan pleno");
  await inDialog(whole, button(region(page, "Langkah berikutnya"), "Catat registrasi"), "Registrasi", async () => undefined, "Catat registrasi");
  await atStage(whole, "Klarifikasi");
  await go(page, `/perkara/${perkaraId}/ringkasan`);
  await page.getByRole("heading", { name: /\/Reg\/TM\// }).waitFor();

  // Found again by a word of its story.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Cari nomor, nama, instansi, atau kata dalam uraian" }).fill("tautan unggahan");
  await page.getByRole("option", { name: /^001\/IA\// }).click();
  await page.getByRole("heading", { name: /^001\/IA\// }).waitFor();
  await page.getByText("Menjadi temuan").first().waitFor();
}));
