import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { box, button, fill, image, inApp, inDialog, openTab, sound } from "./steps";

test("the office sets its letters and follows one from draft to withdrawal on the screen", async () => {
  await inApp({ now: "2026-11-20T09:00", zone: "Asia/Makassar", sample: true }, async (app) => {
    const { page } = app;
    const origin = new URL(page.url()).origin;

    // Settings: a margin that leaves no room is told at its field; the letter beside the form follows what is typed.
    await page.goto(`${origin}/#/pengaturan/tata-surat`);
    const paper = page.getByRole("region", { name: "Pratinjau" }).last().locator(".paper-sheet").first();
    await paper.waitFor();
    await fill(page, "Kiri (mm)", "60");
    await fill(page, "Kanan (mm)", "60");
    await button(page, "Simpan perubahan").click();
    await page.getByText("Margin kiri dan kanan menyisakan kurang dari 120 mm untuk tulisan.").first().waitFor();
    await fill(page, "Kiri (mm)", "30");
    await fill(page, "Kanan (mm)", "20");
    await page.getByRole("radio", { name: "A4, 210 x 297 mm" }).check();
    await page.getByRole("combobox", { name: "Jenis huruf" }).selectOption("Arial");
    await expect.poll(() => paper.evaluate((e) => [(e as HTMLElement).style.width, getComputedStyle(e).fontFamily.split(",")[0]])).toEqual(["210mm", "Arial"]);
    await page.locator("input[type=file]").first().setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") });
    await page.getByText(/Berkas SVG belum dapat dicetak pada surat/).waitFor();
    await page.locator("input[type=file]").first().setInputFiles(image("logo.png"));
    await paper.locator("img").waitFor();
    await button(page, "Simpan perubahan").click();
    await page.getByText("Tata surat tersimpan sebagai versi 1.").waitFor();

    // A letter of the office in a case: draft, number, scan.
    await page.goto(`${origin}/#/perkara`);
    await page.getByRole("row").filter({ hasText: "Klarifikasi" }).first().getByRole("link").first().click();
    await openTab(app, "Surat");
    await inDialog(app, button(page, "Buat surat lain"), "Buat surat lain", (d) => d.getByRole("radio", { name: "Surat Tugas" }).check(), "Buat konsep");
    const row = page.getByRole("row").filter({ hasText: "Surat Tugas" }).first();
    await row.getByText("Konsep").waitFor();
    await inDialog(app, button(row, "Beri nomor: Surat Tugas"), "Beri nomor Surat Tugas", (d) => box(d, "Tanggal surat").waitFor(), "Beri nomor");
    await row.getByText("Bernomor").waitFor();
    await inDialog(app, button(row, "Simpan pindaian: Surat Tugas"), "Simpan pindaian surat bertanda tangan", async (d) => {
      await button(d, "Simpan pindaian").click();
      await d.getByText("Isian ini wajib.").waitFor();
      await d.locator("input[type=file]").setInputFiles(image("halaman 1.png"));
      await d.getByText("halaman 1.png").waitFor();
      await d.getByText("Tersimpan").waitFor();
    }, "Simpan pindaian");
    await row.getByText("Ditandatangani").waitFor();
    await sound(page, "surat");

    // Edited in Word and brought back: it is what leaves, and says so.
    const download = async () => {
      const [file] = await Promise.all([page.waitForEvent("download"), button(row, "Unduh DOCX Surat Tugas").click()]);
      return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
    };
    const issued = await download();
    const parts = unzipSync(issued.bytes);
    const xml = strFromU8(parts["word/document.xml"]!);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    const mine = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(xml.replace("MEMBERI TUGAS", "MEMBERI TUGAS KEPADA:")) }));
    await button(row, "Jalan surat Surat Tugas").click();
    const journey = page.getByRole("dialog", { name: /^Surat Tugas · / });
    await inDialog(app, button(journey, "Simpan berkas yang disunting"), "Simpan berkas yang disunting", async (d) => {
      await d.locator("input[type=file]").setInputFiles({ name: "surat tugas edit.docx", mimeType: "application/octet-stream", buffer: mine });
      await d.getByText("Tersimpan").waitFor();
      await fill(d, "Apa yang diubah dan mengapa", "Spasi judul");
    }, "Simpan berkas yang disunting");
    const warned = page.getByRole("dialog", { name: /^Suntingan tersimpan/ });
    await warned.getByText("Surat ini sudah ditandatangani.").waitFor();
    await button(warned, "Tutup").last().click();
    await journey.getByText("Berkas ini yang keluar saat DOCX diunduh.").waitFor();
    await sound(page, "jalan surat");
    await page.keyboard.press("Escape");
    const edited = await download();
    expect(edited.name).toContain("(disunting tangan)");
    expect(Buffer.from(edited.bytes)).toEqual(mine);
    // Opened, the letter says so at once, with who edited which file and what reads differently; what would be printed here is not what leaves.
    await row.getByRole("button", { name: /^Surat Tugas/ }).first().click();
    await journey.getByText(/Yang keluar adalah surat tugas edit\.docx, disunting /).waitFor();
    await journey.getByText("MEMBERI TUGAS KEPADA:").waitFor();
    await journey.getByTitle("Surat ini disunting tangan. Unduh DOCX, lalu cetak dari Word.").waitFor();
    await sound(page, "suntingan dalam pratinjau");
    await page.keyboard.press("Escape");

    // Withdrawn with a reason: the number stays in the book, void.
    const nomor = (await row.getByRole("cell").nth(1).innerText()).split("\n")[0]!;
    await button(row, "Jalan surat Surat Tugas").click();
    await button(journey, "Tarik surat").click();
    const asks = page.getByRole("dialog", { name: `Tarik Surat Tugas ${nomor}?` });
    await fill(asks, "Alasan", "Salah nama petugas");
    await button(asks, "Tarik surat").click();
    await journey.getByText(/Ditarik .*: Salah nama petugas$/).waitFor();
    await page.keyboard.press("Escape");
    await button(row, "Buat pengganti").waitFor();
    await page.goto(`${origin}/#/buku-nomor`);
    const inBook = page.getByRole("row").filter({ hasText: nomor });
    await inBook.getByText("Dibatalkan").waitFor();
    await inBook.getByText(/Surat ditarik: Salah nama petugas/).waitFor();
  });
});
