import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pixels } from "../../electron/core/letters/pictures";
import { EVENTS } from "../fixtures/kegiatan";
import { behind, box, button, choose, fill, fillAll, image, inApp, region, sound } from "./steps";

/** The event with a declaration, from its data to its news, on the screens. */
const e = EVENTS[2]!;

test("one event of prevention whole: typed, invited, ticked, signed, reported, told to the press, and tied to its stage", () => inApp({ now: "2024-10-17T15:00", zone: "Asia/Makassar", sample: true }, async (app) => {
  const { page } = app;
  const main = page.locator("main");
  const origin = new URL(page.url()).origin;
  for (const [kelompok, jabatan, instansi, nama, nip] of e.direktori) await behind(app, "direktori.simpan", { id: "", kelompok, jabatan, instansi, nama, nip, versi: 0 });
  const tab = (name: string) => page.getByRole("navigation", { name: /^Bagian (kegiatan|deklarasi|pencegahan)$/ }).getByRole("link", { name: new RegExp(`^${name}( \\d+)?$`) }).click();
  const download = async (press: () => Promise<void>) => (await Promise.all([page.waitForEvent("download"), press()]))[0].suggestedFilename();

  await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Kegiatan" }).click();
  await main.getByRole("link", { name: "Kegiatan baru" }).first().click();
  await fill(main, "Tema", e.kegiatan.tema);
  await choose(main, "Pemilihan", "Pemilihan Bupati Contoh");
  await choose(main, "Tahapan", "Masa kampanye");
  await fillAll(main, { "Tanggal mulai": "17/10/2024", "Pukul mulai": "09.00" });
  await fillAll(main, { Tempat: e.kegiatan.tempat, "Dibuka oleh": e.kegiatan.pembuka! });
  for (const group of [/^OPD/, /^Camat/, /^TNI/, /^Polri/]) await main.getByRole("group", { name: "Kelompok sasaran" }).getByRole("checkbox", { name: group }).check();
  await button(main, "Tambah narasumber").click();
  const speaker = e.kegiatan.narasumber![0]!;
  await fillAll(region(page, "Narasumber"), { "Nama dan gelar": speaker.nama, Jabatan: speaker.jabatan!, "Latar belakang": speaker.latar! });
  await sound(page, "kegiatan baru");
  await button(main, "Simpan dan lanjut ke undangan").click();

  await region(page, "Buat undangan").getByRole("checkbox", { name: /^OPD/ }).waitFor();
  const address = new URL(page.url()).hash.slice(1).replace("/undangan", "");
  await sound(page, "undangan");
  await button(region(page, "Buat undangan"), "Buat undangan").click();
  await button(main, `Buat ${e.direktori.length} surat`).click();
  await main.getByText("Semua surat sudah jadi").waitFor();
  await main.getByRole("link", { name: "Ke kegiatan" }).click();

  await tab("Kehadiran");
  await button(main, `Ambil ${e.direktori.length} yang diundang`).click();
  const sheet = region(page, "Daftar hadir");
  await sheet.getByRole("checkbox", { name: "Hadir: Asisten Rekaan, S.H." }).check();
  await choose(sheet, "Kehadiran Ahli Rekaan, M.Si.", "Tidak hadir");
  await choose(sheet, "Kehadiran Letkol Inf Tegas Rekaan", "Diwakili");
  await box(sheet, "Wakil Letkol Inf Tegas Rekaan").fill(e.diwakili[0]![1]);
  await box(sheet, "Wakil Letkol Inf Tegas Rekaan").press("Tab");
  await button(sheet, "Tandai semua hadir").click();
  await box(region(page, "Ketik atau tempel nama"), "Ketik atau tempel nama").fill(e.ketik);
  await button(main, "Tambahkan ke daftar (1)").click();
  await sheet.getByText(`${e.direktori.length} hadir dari ${e.direktori.length + 1} orang`).waitFor();
  await sound(page, "kehadiran");
  expect(await download(() => button(main, "Buat daftar hadir (DOCX)").click())).toMatch(/^Daftar Hadir Kegiatan - .+\.docx$/);

  await tab("Hasil dan foto");
  await fillAll(main, { "Jalannya kegiatan": e.selesai.uraian!, Hasil: e.selesai.hasil! });
  await button(main, "Tambah pertanyaan").click();
  const asked = e.selesai.tanya![0]!;
  await fillAll(region(page, "Pertanyaan yang diajukan"), { Penanya: asked.penanya!, Pertanyaan: asked.tanya, Tanggapan: asked.jawab! });
  await button(main, "Simpan hasil").click();
  await page.getByText("Kegiatan disimpan").first().waitFor();
  await page.locator('input[type="file"]').setInputFiles([image("acara.png"), await photoOf(page, "hp.jpg", 2400, 1800), await photoOf(page, "layar.webp", 1200, 900)]);
  for (const name of ["acara.png", "hp.jpg", "layar.webp"]) await button(main, `Unduh ${name}`).waitFor();
  await sound(page, "hasil");

  await main.getByRole("link", { name: "Deklarasi baru" }).click();
  await fill(main, "Nama deklarasi", e.deklarasi);
  await sound(page, "deklarasi baru");
  await button(main, "Simpan deklarasi").click();
  await button(main, `Ambil ${e.direktori.length + 1} peserta kegiatan`).click();
  await button(main, "Tandai semua menandatangani").click();
  await main.getByText(`${e.direktori.length} menandatangani dari ${e.direktori.length + 1} orang, 1 tidak hadir`).waitFor();
  await sound(page, "penanda tangan");
  await box(region(page, "Ketik atau tempel nama"), "Ketik atau tempel nama").fill("BUDI MISAL; Camat; Kantor Camat Bukit Rekaan");
  await button(main, "Tambahkan ke daftar (1)").click();
  await choose(main, "Keadaan BUDI MISAL", "Menandatangani");
  await tab("Lembar dan pindaian");
  expect(await download(() => button(main, "Buat lembar deklarasi (DOCX)").click())).toMatch(/^Naskah Deklarasi - .+\.docx$/);
  await page.locator('input[type="file"]').setInputFiles(image("pindaian.png"));
  await button(main, "Unduh pindaian.png").waitFor();

  await page.goto(`${origin}/#${address}/dokumen`);
  await button(main, "Tandai terlaksana").click();
  await main.getByText("Terlaksana").first().waitFor();
  expect(await box(main, "Isi berita").inputValue()).toMatch(new RegExp(`Hadir ${e.direktori.length} peserta[\\s\\S]+${speaker.nama}[\\s\\S]+${e.direktori.length + 1} orang menandatangani ${e.deklarasi}`));
  await button(main, "Salin berita").click();
  await page.getByText("Berita disalin").waitFor();
  const [report] = await Promise.all([page.waitForEvent("download"), button(main, "Buat laporan (DOCX)").click()]);
  expect(report.suggestedFilename()).toMatch(/^Laporan Kegiatan - .+\.docx$/);
  // A photo of more dots than paper shows and a WebP stand in the report as small JPEGs, each of the size that the paper shows.
  const parts = unzipSync(readFileSync(await report.path()));
  const pictures = Object.keys(parts).filter((name) => name.includes("media/gambar"));
  expect(pictures.map((name) => name.split(".").at(-1))).toEqual(["png", "jpeg", "jpeg"]);
  expect(pictures.slice(1).map((name) => pixels(parts[name]!, "image/jpeg"))).toEqual([{ width: 1113, height: 835 }, { width: 1113, height: 835 }]);
  expect(pictures.reduce((sum, name) => sum + parts[name]!.length, 0)).toBeLessThan(1_000_000);
  await region(page, "Dokumen kegiatan ini").getByText(/PM\.03\/K\.CT-01\/10\/2024/).waitFor();
  await sound(page, "laporan dan berita");

  await page.goto(`${origin}/#/tahapan`);
  await choose(main, "Pemilihan", "Pemilihan Bupati Contoh");
  const stage = region(page, "Masa kampanye");
  await stage.getByRole("link", { name: e.kegiatan.tema }).waitFor();
  await stage.getByText("4 dari 4 tuntas").waitFor();
  await button(stage, "Tambah rencana Masa kampanye").click();
  await fill(page.getByRole("dialog"), "Yang akan dilakukan", "Sosialisasi kedua");
  await button(page.getByRole("dialog"), "Simpan rencana").click();
  await stage.getByText("4 dari 5 tuntas").waitFor();
  await sound(page, "tahapan");
  await tab("Statistik");
  await main.getByText("Kegiatan terlaksana").waitFor();
  await sound(page, "statistik");

  // A reported person of a case that is there signed too: told as a number, opened on purpose, confirmed by a person.
  await page.goto(`${origin}/#/perkara/1/ringkasan`);
  const hint = region(page, "Deklarasi netralitas");
  await hint.getByText("1 penanda tangan deklarasi mungkin orang yang sama").waitFor();
  await button(hint, "Lihat usulan").click();
  const dialog = page.getByRole("dialog", { name: "Deklarasi netralitas", exact: true });
  await dialog.getByText("Nama tanpa gelar dan instansi sama: BUDI MISAL").waitFor();
  await sound(page, "usulan deklarasi");
  await button(dialog, "Orang yang sama").click();
  await dialog.getByText("Dipastikan oleh").waitFor();
  await page.keyboard.press("Escape");
  await hint.getByText(`BUDI MISAL menandatangani ${e.deklarasi} pada 17 Oktober 2024.`).waitFor();
}), 90_000);

/** A picture with the grain of a photo, made by the page. */
async function photoOf(page: Page, name: string, width: number, height: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const mimeType = name.endsWith(".webp") ? "image/webp" : "image/jpeg";
  const url = await page.evaluate(({ width, height, mimeType }) => {
    const tile = new ImageData(500, 500);
    for (let i = 0, seed = 7; i < tile.data.length; i += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      tile.data[i] = i % 4 === 3 ? 255 : ((i / 2000) % 160) + (seed >> 16) % 48;
    }
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const paper = canvas.getContext("2d")!;
    for (let x = 0; x < width; x += 500) for (let y = 0; y < height; y += 500) paper.putImageData(tile, x, y);
    return canvas.toDataURL(mimeType, 0.9);
  }, { width, height, mimeType });
  return { name, mimeType, buffer: Buffer.from(url.slice(url.indexOf(",") + 1), "base64") };
}
