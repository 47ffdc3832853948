import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { App } from "../support/app";
import { behind, button, region, sound, startSample } from "./steps";

/** The office words a letter and brings a Word template, on the sample office. */
let app: App;
let page: Page;
let origin: string;

beforeAll(async () => {
  app = await startSample();
  page = app.page;
  origin = new URL(page.url()).origin;
});
afterAll(() => app.close());

const part = (n: number) => page.getByRole("textbox", { name: `Teks bagian ${n}`, exact: true });
const paper = () => page.getByRole("region", { name: "Pratinjau dengan perkara rekaan" });
const done = (text: RegExp) => page.getByText(text).first().waitFor();

test("a wording is written with chips beside its letter, kept, opened again and taken back", async () => {
  await page.goto(`${origin}/#/surat`);
  await page.getByRole("link", { name: "Susunan dan templat" }).click();
  await page.getByRole("heading", { name: "Susunan surat", level: 1 }).waitFor();
  await sound(page, "naskah");
  await page.getByRole("link", { name: /^Permintaan tindak lanjut, Pemilihan: Susunan bawaan/ }).click();
  await paper().getByText("kami mohon informasi tertulis").locator("visible=true").first().waitFor();
  // The fields of our wording stand as chips.
  expect(await part(3).locator(".chip").allTextContents()).toEqual(["Nama kantor", "Nomor surat rekomendasi", "Tanggal surat rekomendasi", "Laporan/Temuan", "Nomor register atau penyampaian", "Nama terlapor"]);

  await part(5).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Kami belum menerima kabar tentang ");
  await page.getByRole("button", { name: "Sisipkan isian" }).click();
  await page.getByRole("menuitem", { name: "Nama terlapor" }).click();
  await expect.poll(() => part(5).locator(".chip").allTextContents()).toEqual(["Nama terlapor"]);
  await page.keyboard.type(", mohon balasan {kantor.sure}.");
  expect((await part(5).innerText()).replaceAll("\u200B", "")).toBe("Kami belum menerima kabar tentang Nama terlapor, mohon balasan {kantor.sure}.");
  await page.getByText("Isian yang tidak dikenal: kantor.sure").waitFor();
  await part(6).click();
  await expect.poll(() => part(5).locator(".chip--asing").allTextContents()).toEqual(["{kantor.sure}"]);
  await sound(page, "naskah");
  await part(5).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Kami menunggu balasan tentang {terlapor.nama} sampai hari Jumat.");
  await paper().getByText("Kami menunggu balasan tentang").locator("visible=true").first().waitFor();
  await page.getByRole("textbox", { name: "Catatan perubahan" }).fill("Batas hari Jumat");
  await button(page, "Simpan dan pakai").click();
  await done(/Susunan versi 1 disimpan dan dipakai/);
  await page.getByText("Susunan kantor, versi 1").first().waitFor();
  // Ours comes back without the version being lost.
  await button(page, "Pakai susunan bawaan").click();
  await done(/Surat berikutnya memakai susunan bawaan/);
  await button(page, "Pakai susunan versi 1").waitFor();
  expect(app.problems).toEqual([]);
});

test("a template goes out to Word, comes back wrong and then right, and is used", async () => {
  await page.goto(`${origin}/#/susunan/surat_tugas/pemilu/templat`);
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Unduh untuk diubah di Word").click()]);
  expect(download.suggestedFilename()).toBe("Templat Surat tugas (pemilu).docx");
  const ours = unzipSync(readFileSync(await download.path()));
  const edited = (change: (xml: string) => string) => ({ name: "surat tugas kami.docx", mimeType: "application/octet-stream", buffer: Buffer.from(zipSync({ ...ours, "word/document.xml": strToU8(change(strFromU8(ours["word/document.xml"]!))) })) });
  const bring = (file: { name: string; mimeType: string; buffer: Buffer }) => page.locator("input[type=file]").setInputFiles(file);
  await bring(edited((xml) => xml.replace("{tugas.waktu}", "{tugas.waktuu}")));
  await page.getByText(/\{tugas\.waktuu\} tidak dikenal\. Mungkin \{tugas\.waktu\}\. Alinea \d+/).waitFor();
  await sound(page, "naskah");
  await bring(edited((xml) => xml.replace("penuh tanggung jawab", "penuh rasa tanggung jawab")));
  await page.getByText(/Templat surat tugas kami\.docx dapat dipakai/).waitFor();
  await button(page, "Simpan dan pakai templat ini").click();
  await done(/Templat versi 1 disimpan dan dipakai/);
  await page.getByText("Templat Word kantor, versi 1").first().waitFor();
  const [sample] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Unduh contoh terisi versi 1" }).click()]);
  expect(strFromU8(unzipSync(readFileSync(await sample.path()))["word/document.xml"]!)).toContain("penuh rasa tanggung jawab");
  await region(page, "Versi templat").getByText("dipakai", { exact: true }).waitFor();
  // What the office sets otherwise afterwards is named, until someone finds the template right.
  const { tata, versi, kantorVersi } = await behind(app, "tataSurat.baca", {});
  await behind(app, "tataSurat.simpan", { ...tata, margin: { ...tata.margin, kiri: 30 }, versi, kantorVersi, catatan: "" });
  await page.getByText(/Tata surat berubah sesudah templat ini: margin \(\d+ \S+ \d{4}, Petugas\)\./).waitFor();
  await sound(page, "templat berubah");
  await button(page, "Templat sudah sesuai").click();
  await done(/Templat versi 1 dinyatakan sesuai dengan Tata surat/);
  await page.getByText(/Tata surat berubah sesudah/).waitFor({ state: "detached" });
  expect(app.problems).toEqual([]);
});
