import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { DESK } from "../fixtures/core";
import { finding, forwarded, registeredFinding, type Caller } from "../fixtures/pidana";
import { answer, atStage, box, button, choose, fill, fillAll, inApp, inDialog, lookAt, nextStep, openTab, region, sound, when } from "./steps";

/** A registered finding goes to the police and to BKN, with the Sentra Gakkumdu beside it, to its sanction and its end. */
test("a finding with a suspected crime: discussed in the Sentra, forwarded, reminded, sanctioned, closed; the same person is suggested", () =>
  inApp({ now: "2024-10-15T14:40", zone: "Asia/Jakarta" }, async (app) => {
    const { page } = app;
    const call: Caller["call"] = async (name, input) => {
      const r = await app.core.dispatch(name, input, DESK);
      if (!r.ok) throw new Error(`${name}: ${JSON.stringify(r.error)}`);
      return r.value as never;
    };
    const t: Caller = { call, at: () => {} };
    const { o, w } = await registeredFinding(t);
    const earlier = await finding(t, o, { lhpNomor: "LHP/0", terlapor: [{ nama: "BUDI MISAL", kategori: "pns", jabatan: "Camat", instansi: "Kec. Rekaan" }] });
    // An empty folder began at the set-up.
    await page.goto(new URL(page.url()).origin);
    await page.getByRole("heading", { name: "Yang harus selesai", exact: true }).waitFor();
    const origin = new URL(page.url()).origin;
    const go = async (path: string) => {
      await page.goto(`${origin}/#${path}`);
      await page.locator("main h1:visible").first().waitFor();
    };

    await go("/gakkumdu");
    await inDialog(app, button(page, "Tambah anggota"), "Tambah anggota", (d) => fillAll(d, { Nama: "Contoh Satria", Jabatan: "Penyidik", Pangkat: "Iptu", "NIP atau NRP": "99999999" }), "Simpan anggota");
    await page.getByRole("row", { name: /Kepolisian Contoh Satria Penyidik Iptu 99999999/ }).waitFor();
    await sound(page, "/gakkumdu");

    // The kind of a finding is named first; then the Sentra has its place beside the case.
    await go(`/perkara/${w.id}/ringkasan`);
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
    const history = page.getByRole("dialog", { name: "Riwayat Budi Misal, S.STP." });
    await expect.poll(() => history.getByRole("row").count()).toBe(3);
    await sound(page, "riwayat");
    await page.keyboard.press("Escape");
    expect(earlier.id).not.toBe(w.id);

    const at = await w.dossier();
    let { versi } = at.perkara;
    await forwarded({ ...w, do: async (name, fields) => { const step = await call(name, { ...fields, perkaraId: w.id, versi } as never) as never as { versi: number }; versi = step.versi; return step as never; } }, o);
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

    await go(`/perkara/${w.id}/penerusan`);
    const [police, bkn] = [region(page, "Hasil 1: tindak pidana"), region(page, "Hasil 2: peraturan perundang-undangan lain")];
    await inDialog(app, button(police, "Catat tanda terima"), "Tanda terima", async (d) => {
      await when(d, "Diterima", "15/10/2024 14.20");
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
    expect(at.perkara.tahap).toBe("klarifikasi");
  }), 60_000);
