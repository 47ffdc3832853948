import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { photo } from "../fixtures/photo";
import type { App } from "../support/app";
import { behind, box, button, choose, fill, image, sound, startSample } from "./steps";

/** Evidence as the office works with it: how it comes in, is seen, passes from hand to hand, and is checked. */
let app: App;
let page: Page;
let scans: string;
const DOCX = /\.docx$/;

/** One page that says a word, in a font that the file does not hold, and tries to do what a document should not. */
const PDF = ((): Buffer => {
  const stream = "BT /F1 24 Tf 40 100 Td (Surat rekaan) Tj ET";
  const objects = ["<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((o, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return at;
  });
  return Buffer.from(`${body}xref\n0 6\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`, "latin1");
})();

beforeAll(async () => {
  scans = mkdtempSync(path.join(tmpdir(), "netra-pindai-"));
  app = await startSample();
  page = app.page;
});
afterAll(async () => {
  await app?.close();
  rmSync(scans, { recursive: true, force: true });
});

const dialog = (name: string | RegExp) => page.getByRole("dialog", { name });
test("evidence comes by choice, by paste and from the folder of scans, is seen in the program, and passes from hand to hand", async () => {
  await page.goto(`${new URL(page.url()).origin}/#/perkara`);
  await page.getByRole("row").filter({ hasText: "Klarifikasi" }).first().getByRole("link").first().click();
  await page.getByRole("navigation", { name: "Bagian perkara" }).getByRole("link", { name: /^Bukti/ }).click();

  // A photograph: the camera's time is proposed, and confirmed by saving it.
  const choice = page.locator("input[type=file]");
  await choice.setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from(photo("2026:11:18 20:15:00")) });
  const add = dialog("Tambah bukti");
  await add.waitFor();
  expect(await box(add, "Direkam pada").inputValue()).toBe("18/11/2026");
  expect(await add.getByRole("combobox", { name: "Diketahui dari" }).inputValue()).toBe("exif");
  await sound(page, "tambah bukti");
  await button(add, "Simpan bukti").click();
  await add.waitFor({ state: "hidden" });

  // A document taken in on paper gets its file later, under the code it has.
  await button(page, "Tambah bukti tanpa berkas").click();
  await fill(add, "Bentuk dokumen", "Surat pernyataan");
  await button(add, "Simpan bukti").click();
  await add.waitFor({ state: "hidden" });
  const paper = page.getByRole("row").filter({ hasText: "Surat pernyataan" });
  const code = (await paper.getByRole("cell").first().innerText()).trim();
  await choice.setInputFiles(image("pernyataan.png"));
  await add.waitFor();
  await choose(add, "Berkas untuk", `${code} Surat pernyataan`);
  await button(add, "Simpan bukti").click();
  await add.waitFor({ state: "hidden" });
  await paper.getByText("pernyataan.png").waitFor();
  expect((await paper.getByRole("cell").first().innerText()).trim()).toBe(code);

  // A screenshot from the clipboard, seen in a browser: its address is asked for.
  await page.evaluate((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, [...image("x").buffer]);
  await add.waitFor();
  await choose(add, "Diketahui dari", "Dilihat di peramban");
  await button(add, "Simpan bukti").click();
  await add.getByText("Tulis alamat laman lengkap").waitFor();
  await fill(add, "Alamat laman", "https://contoh.invalid/unggahan/7");
  await button(add, "Simpan bukti").click();
  await add.waitFor({ state: "hidden" });

  // A scan: looked at, then taken; the original stays.
  writeFileSync(path.join(scans, "pindai surat.pdf"), PDF);
  writeFileSync(path.join(scans, "tagihan.pdf.exe"), "MZ");
  await page.getByRole("button", { name: "Atur folder" }).click();
  await fill(dialog("Folder pindai"), "Alamat folder", scans);
  await button(dialog("Folder pindai"), "Simpan").click();
  await page.getByText("Jenis ini tidak diterima.").waitFor();
  await page.getByRole("button", { name: "Lihat pindai surat.pdf" }).click();
  const preview = dialog("Pratinjau pindai surat.pdf");
  await preview.getByText("Halaman 1 dari 1").waitFor();
  await expect.poll(() => preview.locator(".bukti__pdf").innerText()).toContain("Surat rekaan");
  const drawn = await preview.locator("canvas").evaluate((c: HTMLCanvasElement) => new Set(c.getContext("2d")!.getImageData(0, 0, c.width, c.height).data).size);
  expect(drawn).toBeGreaterThan(2);
  await sound(page, "pratinjau pindai");
  await button(preview, "Ambil").click();
  await add.waitFor();
  await button(add, "Simpan bukti").click();
  await add.waitFor({ state: "hidden" });
  await page.getByText("1 berkas sudah tersimpan").waitFor();

  // Hand over with a slip.
  await button(page, "Catat serah terima").click();
  const hand = dialog("Serah terima bukti");
  await choose(hand, "Peristiwa", "Dikembalikan kepada");
  await fill(hand, "Nama", "Rekaan Penerima");
  await hand.getByLabel("Semua bukti").check();
  await hand.getByRole("combobox", { name: /^Petugas kantor/ }).selectOption({ index: 1 });
  await sound(page, "serah terima");
  await button(hand, "Catat").click();
  await hand.waitFor({ state: "hidden" });
  const file = page.waitForEvent("download");
  await button(page, "Unduh berita acara").click();
  expect((await file).suggestedFilename()).toMatch(DOCX);
  const row = page.getByRole("row").filter({ hasText: "foto.jpg" });
  await row.getByRole("button", { name: /^Riwayat P-/ }).click();
  const history = dialog(/^Riwayat P-/);
  await history.getByText("Dikembalikan kepada Rekaan Penerima").waitFor();
  expect(await history.innerText()).toMatch(/18-11-2026|18 November 2026/);
  await sound(page, "riwayat");
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 911, height: 512 });
  expect(await page.evaluate(() => document.querySelector("main")!.scrollWidth - document.querySelector("main")!.clientWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(app.problems).toEqual([]);
});

test("files and journal are checked on the screen, a code from paper is found in the chain, and minutes are copied only after the announcement", async () => {
  const link = page.getByRole("navigation", { name: "Bagian perkara" }).getByRole("link", { name: /^Surat/ });
  await link.click();
  await page.getByRole("button", { name: /^Beri salinan Berita Acara Rapat Pleno/ }).first().click();
  const copy = dialog("Beri salinan");
  await copy.getByText("Salinan berita acara diberikan sesudah status diumumkan.").first().waitFor();
  await page.keyboard.press("Escape");

  // The file of the case: pages counted on the preview, one left out with its reason, taken out as an archive.
  await page.getByRole("navigation", { name: "Bagian perkara" }).getByRole("link", { name: "Berkas", exact: true }).click();
  const form = page.getByRole("row").filter({ hasText: /Formulir Laporan/ }).first();
  await form.getByRole("cell", { name: /^[1-9]\d*$/ }).first().waitFor();
  await page.getByRole("checkbox", { name: /Tanda Bukti/ }).first().uncheck();
  await button(page, "Unduh ZIP").click();
  await page.getByText("Tulis alasannya.").waitFor();
  await page.getByRole("textbox", { name: /^Alasan .*Tanda Bukti/ }).fill("Ada pada pelapor");
  await sound(page, "berkas perkara");
  const [archive] = await Promise.all([page.waitForEvent("download"), button(page, "Unduh ZIP").click()]);
  await archive.saveAs(path.join(scans, "berkas.zip"));
  await page.getByText(/Tidak disertakan: .*\(Ada pada pelapor\)/).waitFor();

  await page.goto(`${new URL(page.url()).origin}/#/pemeriksaan`);
  await page.locator("input[type=file]").setInputFiles(path.join(scans, "berkas.zip"));
  await page.getByText("Arsip ini tercatat dibuat di kantor ini. Kode jurnalnya cocok dengan jurnal kantor ini.").waitFor();
  await button(page, "Periksa berkas").click();
  await page.getByText(/^\d[\d.]* berkas utuh\./).waitFor();
  const paper = (await behind(app, "jurnal.daftar", { batas: 5 })).baris[3]!;
  await fill(page, "Nomor baris", String(paper.seq));
  await fill(page, "Kode", `${paper.hash.slice(0, 4)} ${paper.hash.slice(4, 8)} ${paper.hash.slice(8, 16)}`);
  await button(page, "Cocokkan").click();
  await page.getByText(/^Cocok\. Baris/).waitFor();
  await fill(page, "Kode", "0000 0000 0000 0000");
  await button(page, "Cocokkan").click();
  await page.getByText(/^Tidak cocok\./).waitFor();
  await sound(page, "pemeriksaan");
  expect(app.problems).toEqual([]);
});
