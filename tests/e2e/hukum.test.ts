import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { shippedPack } from "../../resources/law";
import type { In } from "../../shared/api/contract";
import type { App } from "../support/app";
import { behind, box, button, inApp, region } from "./steps";

const go = (app: App, to: string) => app.page.evaluate((hash) => { location.hash = hash; }, to);
const limitOf = async (app: App, perkaraId: number) => (await behind(app, "perkara.baca", { perkaraId })).tenggat.find((d) => d.ruleId === "P-08")!.batasTeks;
const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const change = (at: Locator, column: string) => at.getByRole("row", { name: new RegExp(`^${column} `) });

function newerPack(): string {
  const pack = structuredClone(shippedPack);
  pack.versi = "2099.1";
  for (const r of pack.tenggat) if (r.id === "K-03") r.panjang = 4;
  pack.klasifikasi.push({ ...pack.klasifikasi[0]!, id: "rekaan-baru", kode: "PM.99", label: "Klasifikasi rekaan" });
  pack.penerima.splice(0, 1);
  return JSON.stringify(pack);
}

test("the law is corrected, confirmed and replaced by a newer pack, and a case that runs keeps its dates", () => inApp({ now: "2024-10-16T14:31", zone: "Asia/Makassar", sample: true }, async (app) => {
  const { page } = app;
  const before = await limitOf(app, 1);
  expect(before).toBe("2024-10-18"); // filed Wed 16 Oct; Thu 17, Fri 18

  // A row is corrected; the form says what changes, and wants to know why.
  await go(app, "/pengaturan/hukum?cari=P-08");
  await button(page, "Perbaiki Menyusun kajian awal").click();
  const form = page.getByRole("dialog", { name: "Perbaiki baris hukum" });
  await box(form, "Lama waktu").fill("4");
  await expect.poll(() => change(form, "Lama waktu").innerText()).toMatch(/2\s+4/);
  await form.getByText(/^Terbaca: Menyusun kajian awal\. Kantor: 4 hari kerja sejak laporan disampaikan/).waitFor();
  await button(form, "Simpan perbaikan").click();
  expect(await box(form, "Alasan perubahan").getAttribute("aria-invalid")).toBe("true");
  await box(form, "Alasan perubahan").fill("Surat edaran rekaan 1/2024");
  await box(form, "Satuan").selectOption({ label: "tidak ada" });
  await button(form, "Simpan perbaikan").click();
  await form.getByText("panjang dan satuan harus ada bersama").waitFor();
  await box(form, "Satuan").selectOption({ label: "hari kerja" });
  await button(form, "Simpan perbaikan").click();
  await page.getByText("Paket yang berlaku kini versi 2026.3+k1.").waitFor();
  await page.getByText("diubah kantor").waitFor();

  // A row that rested on memory is confirmed, with what was read.
  await go(app, "/pengaturan/hukum?belum=true");
  await page.getByRole("button", { name: /^Nyatakan terverifikasi: / }).first().click();
  const confirm = page.getByRole("dialog", { name: "Nyatakan baris ini terverifikasi" });
  await box(confirm, "Naskah yang dibaca").fill("Naskah rekaan, dibaca di kantor");
  await box(confirm, "Alasan perubahan").fill("Naskah ada di lemari");
  await button(confirm, "Nyatakan terverifikasi").click();
  await page.getByText("Paket yang berlaku kini versi 2026.3+k2.").waitFor();

  // What is no pack is refused with row and reason; a newer one shows its differences first.
  await go(app, "/pengaturan/hukum/paket");
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(file("catatan.txt", "ini bukan paket"));
  await page.getByText("catatan.txt ditolak. Tidak ada yang berubah.").waitFor();
  await page.getByRole("cell", { name: "berkas bukan JSON" }).waitFor();
  await input.setInputFiles(file("besar.json", "x".repeat(4_100_000)));
  await page.getByText(/besar\.json berukuran .* Paket hukum paling besar 4 MB/).waitFor();
  await input.setInputFiles(file("salah.json", newerPack().replace('"satuan":"HK"', '"satuan":"minggu"')));
  await page.getByRole("cell", { name: "Tenggat, Satuan" }).waitFor();
  await input.setInputFiles(file("paket-2099.json", newerPack()));
  await page.getByRole("heading", { name: "Beda paket 2099.1 dengan yang berlaku" }).waitFor();
  const ours = page.getByRole("checkbox", { name: /^Pertahankan baris kantor.*P-08 Menyusun kajian awal/ });
  expect(await ours.isChecked()).toBe(true);
  const theirs = page.locator(".hukum-satu", { hasText: "K-03" });
  expect(await change(theirs, "Lama waktu").innerText()).toMatch(/2\s+4/);
  expect(await theirs.getByRole("checkbox").isChecked()).toBe(false);
  await box(page, "Alasan memuat").fill("Dibawa dari provinsi");
  await button(page, "Muat paket 2099.1").click();
  await page.getByText(/Yang berlaku kini versi 2099\.1\+k3\./).waitFor();
  await expect.poll(() => page.getByRole("row", { name: new RegExp(`^${shippedPack.versi} `) }).innerText()).toContain("3 perkara");

  // The case that ran keeps its date, the next one takes the new law.
  expect(await limitOf(app, 1)).toBe(before);
  const { pejabat, pemilihan } = await behind(app, "sesi.baca", {});
  const next = await behind(app, "laporan.terima", {
    pemilihanId: pemilihan.find((p) => p.rezim === "pemilu")!.id, kanal: "langsung", pelapor: [{ nama: "Warga Rekaan", alamat: "Desa Rekaan" }], terlapor: [{ nama: "Budi Misal", kategori: "pns", alamat: "Desa Rekaan" }], saksi: [], peristiwa: "Peristiwa rekaan", tempat: "Desa Rekaan", tanggalKejadian: "2024-10-14", tanggalDiketahui: "2024-10-15",
    uraian: "Uraian rekaan", bukti: [{ bentuk: "Foto", jumlah: "1 lembar" }], dilaporkanDi: "Kantor", waktuLapor: "2024-10-16T14:00", penerimaId: pejabat.find((p) => p.peran === "petugas")!.id,
  } as In<"laporan.terima">);
  expect(await limitOf(app, next.perkaraId)).toBe("2024-10-22"); // Thu 17, Fri 18, Mon 21, Tue 22
  await go(app, "/perkara/1/ringkasan");
  await page.getByText(/Batas teks Jum, 18 Okt/).waitFor();

  // The history tells each step, with old and new.
  await go(app, "/pengaturan/hukum/riwayat");
  const steps = page.locator(".hukum-riwayat > li");
  await expect.poll(() => steps.count()).toBe(3);
  expect(await steps.nth(2).innerText()).toMatch(/P-08 Menyusun kajian awal[\s\S]*Surat edaran rekaan 1\/2024[\s\S]*Lama waktu\s+2\s+4/);
}));

test("the month is walked by keyboard, the week is listed without names, and a reckoning becomes a sheet", () => inApp({ now: "2024-10-16T14:31", zone: "Asia/Makassar", sample: true }, async (app) => {
  const { page } = app;
  await go(app, "/tenggat/bulan");
  const day = page.locator("[data-hari-aktif]");
  await day.focus();
  expect(await day.getAttribute("aria-label")).toMatch(/^Rabu, 16 Oktober 2024/);
  await page.keyboard.press("ArrowRight");
  const panel = region(page, "Kamis, 17 Oktober 2024");
  await panel.getByText("Menyusun kajian awal").waitFor();
  await panel.getByText("batas aman", { exact: true }).waitFor();
  await page.keyboard.press("ArrowRight");
  await region(page, "Jumat, 18 Oktober 2024").getByText("batas teks", { exact: true }).waitFor();
  await page.keyboard.press("PageDown");
  await page.getByRole("heading", { name: "Tenggat November 2024" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).toMatch(/^Senin, 18 November 2024/);

  await page.getByRole("navigation", { name: "Bagian tenggat" }).getByRole("link", { name: "Minggu ini" }).click();
  await page.getByRole("cell", { name: "Ps 15(1)" }).first().waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/Warga Rekaan|Budi Misal/);
  const [ics] = await Promise.all([page.waitForEvent("download"), button(page, "Unduh kalender (.ics)").click()]);
  expect(ics.suggestedFilename()).toMatch(/\.ics$/);

  await go(app, "/tenggat?rezim=pemilu&aturan=P-08&mulai=2024-04-05");
  await button(page, "Cetak lembar hitungan").click();
  const sheet = page.getByRole("dialog", { name: "Lembar hitungan" });
  await sheet.getByText("LEMBAR HITUNGAN TENGGAT").last().waitFor();
  expect(await sheet.locator(".paper-sheet").first().innerText()).toMatch(/Rabu, 10 April 2024[\s\S]*dilewati: Libur nasional Idul Fitri \(SKB/);
}));
