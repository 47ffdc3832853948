import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encode } from "uqr";
import { dress, tataOf } from "../../electron/core/letters/tata";
import { BOOKMAN, F4, signature } from "../../shared/letters/blocks";
import { TATA_BAWAAN, tataSurat, type TataSurat } from "../../shared/schemas/tata-surat";
import { openTestCore, report, seedOffice, type Office, type TestCore } from "../fixtures/core";
import { readCode } from "../support/qr";

let t: TestCore;
let o: Office;
let perkaraId: number;
beforeAll(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
  ({ perkaraId } = await t.call("laporan.terima", report(o)));
});
afterAll(() => t.close());

const tata = (more: Partial<TataSurat> = {}): TataSurat => ({ ...TATA_BAWAAN, kop: { ...TATA_BAWAAN.kop, baris: ["BADAN PENGAWAS PEMILIHAN UMUM", "KOTA SUKABUMI"], logo: "" }, ...more });
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const put = async (nama: string, bytes: Uint8Array): Promise<string> => {
  const stored = await t.upload(nama, bytes);
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  return stored.value.sha256;
};
const make = async (jenis: string, alasan = "Ulang") => {
  const s = await t.call("surat.terbitkan", { perkaraId, jenis, alasan });
  const bytes = new Uint8Array(readFileSync(path.join(t.dir, "berkas", s.sha256.slice(0, 2), s.sha256)));
  const parts = unzipSync(bytes);
  return { s, bytes, doc: (await t.call("surat.baca", { suratId: s.id })).doc, xml: strFromU8(parts["word/document.xml"]!), fonts: strFromU8(parts["word/fontTable.xml"]!), names: Object.keys(parts) };
};

test("untouched settings set every letter as before: 215 x 330 mm in Bookman Old Style, signed by the chair", async () => {
  expect(await t.call("tataSurat.baca", {})).toMatchObject({ versi: 0, tata: { kertas: "F4", huruf: { nama: "Bookman Old Style" } }, riwayat: [] });
  const { doc, s } = await make("surat_tugas");
  expect(doc.page).toMatchObject({ widthMm: 215, heightMm: 330 });
  expect(doc.font).toEqual({ name: "Bookman Old Style", sizePt: 12, lineSpacing: 1 });
  expect(s.penandatanganId).toBe(o.ketua.id);
});

test("what the office sets is followed by every letter made after, with its law forms left on their own paper, and told to the journal", async () => {
  const before = await t.call("tataSurat.baca", {});
  const own = tata({
    kertas: "A4", margin: { atas: 20, kanan: 20, bawah: 20, kiri: 30 }, huruf: { nama: "Arial", ukuran: 11, spasi: 1.15 }, ttd: { ...TATA_BAWAAN.ttd, cara: "qr", tinggi: 30 }, tembusan: ["Bawaslu Provinsi Jawa Barat"],
    penandatangan: { ...TATA_BAWAAN.penandatangan, ketua: { pejabatId: o.anggota.id, cara: "a.n.", jabatan: "Ketua" } },
  });
  const saved = await t.call("tataSurat.simpan", { ...own, kop: { ...own.kop, baris: ["BAWASLU KOTA SUKABUMI", "Jalan Rekaan 2"], logo: await put("logo.png", PNG), tampilan: [{ ukuran: 14, tebal: true, miring: false, kapital: true }, { ukuran: 9, tebal: false, miring: true, kapital: false }] }, versi: 0, kantorVersi: before.kantorVersi, catatan: "Kertas A4" });
  expect(saved).toMatchObject({ versi: 1, kantorVersi: before.kantorVersi + 1 });
  expect((await t.call("sesi.baca", {})).kantor?.kop.baris).toEqual(["BAWASLU KOTA SUKABUMI", "Jalan Rekaan 2"]);
  expect(t.sql("SELECT tindakan, ringkas FROM jurnal ORDER BY seq DESC LIMIT 1")).toEqual([{ tindakan: "tataSurat.simpan", ringkas: "Tata surat diubah, versi 1: Kertas A4" }]);

  const { doc, s, xml, fonts, names } = await make("surat_tugas");
  expect(doc.page).toEqual({ widthMm: 210, heightMm: 297, marginMm: { top: 20, right: 20, bottom: 20, left: 30 } });
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(fonts).toContain('"Arial"');
  expect(names.some((n) => /embed|fonts\//.test(n))).toBe(false);
  // Its signer stays that of the version before; a letter that is new has the one that was chosen.
  expect(s.penandatanganId).toBe(o.ketua.id);
  const fresh = await make("keputusan_petugas", "");
  // A decree of the chair stays the chair's.
  expect(fresh.s.penandatanganId).toBe(o.ketua.id);
  expect((await t.call("sesi.baca", {})).penandatangan).toBe(o.anggota.id);
  expect(fresh.doc.kop?.lines).toEqual([{ text: "BAWASLU KOTA SUKABUMI", sizePt: 14, bold: true, caps: true }, { text: "Jalan Rekaan 2", sizePt: 9, italic: true }]);
  expect(fresh.xml).toMatch(/<w:b\/><w:bCs\/><w:caps\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t xml:space="preserve">BAWASLU KOTA SUKABUMI/);
  const shown = await t.call("surat.pratinjau", { perkaraId, jenis: "pemberitahuan_kelengkapan" });
  expect(shown.doc.blocks.find((b) => b.type === "signature")).toMatchObject({ columns: [{ mark: "qr", spaceMm: 30 }] });
  expect(JSON.stringify(shown.doc.blocks)).toContain("a.n. Ketua\\nAnggota");
  expect(shown.doc.blocks.find((b) => b.type === "tembusan")).toMatchObject({ items: expect.arrayContaining(["Bawaslu Provinsi Jawa Barat"]) });

  const form = await make("laporan");
  expect(form.doc.page).toMatchObject({ widthMm: 215, heightMm: 330 });
  expect(form.doc.font.name).toBe("Bookman Old Style");
  await t.call("tataSurat.simpan", { ...own, kop: saved.tata.kop, formulirIkut: true, versi: 1, kantorVersi: saved.kantorVersi });
  expect((await make("laporan")).doc.page.widthMm).toBe(210);
  expect((await t.call("tataSurat.baca", {})).riwayat.map((r) => [r.versi, r.catatan])).toEqual([[2, ""], [1, "Kertas A4"]]);
  expect((await t.call("tataSurat.versi", { versi: 1 })).formulirIkut).toBe(false);
});

test("the trial page follows what is typed before it is saved, on the screen and as DOCX", async () => {
  const typed = tata({ kertas: "A4", huruf: { nama: "Georgia", ukuran: 10, spasi: 1.5 } });
  const { doc } = await t.call("tataSurat.pratinjau", { tata: typed });
  expect(doc).toMatchObject({ page: { widthMm: 210 }, font: { name: "Georgia", sizePt: 10, lineSpacing: 1.5 } });
  expect((await t.call("tataSurat.pratinjau", { tata: typed, formulir: true })).doc.page.widthMm).toBe(215);
  expect((await t.call("tataSurat.halamanUji", { tata: typed })).nama).toBe("Halaman uji tata surat.docx");
});

test("a code of the office's own says what it holds and that it signs nothing; where it would hold nothing it is refused", async () => {
  const { versi, kantorVersi } = await t.call("tataSurat.baca", {});
  const own = (qr: Partial<TataSurat["ttd"]["qr"]>) => ({ ...tata({ ttd: { ...TATA_BAWAAN.ttd, cara: "qr_isi", qr: { ...TATA_BAWAAN.ttd.qr, ...qr } } }), versi, kantorVersi });
  expect((await t.refused("tataSurat.simpan", own({ nomor: false, tanggal: false }))).fields).toEqual([{ path: "ttd.qr.teks", code: "qr_kosong" }]);
  const whole = own({ kodeJurnal: true, teks: "Periksa di kantor kami" });
  const shown = (await t.call("tataSurat.pratinjau", { tata: whole })).doc.blocks.find((b) => b.type === "signature");
  const code = shown?.type === "signature" ? shown.columns[0]!.code! : null;
  expect(code!.alt).toMatch(/^Kode QR: Nomor: 000\/PP\.01\.02\/K\.XX-00\/01\/2026; Tanggal: 15 Oktober 2024; Kode jurnal: baris \d+ · [0-9a-f ]{19} · 15 Okt 2024; Periksa di kantor kami$/);
  expect(code!.note).toBe("QR memuat nomor surat, tanggal surat, kode jurnal, dan keterangan kantor. Bukan tanda tangan elektronik.");
  expect(code!.grid).toEqual(encode(code!.alt.slice("Kode QR: ".length).replaceAll("; ", "\n"), { ecc: "M", border: 0 }).data.map((row) => row.map(Number).join("")));
  await t.call("tataSurat.simpan", whole);
  const made = await make("surat_tugas");
  expect(made.names).toContain("word/media/gambar1.png");
  expect(made.xml).toContain("Bukan tanda tangan elektronik.");
  // A reader of codes that is not of the maker reads the picture as a printer of 300 dots an inch puts it on paper.
  const held = async (qr: Partial<TataSurat["ttd"]["qr"]>) => {
    const at = await t.call("tataSurat.baca", {});
    await t.call("tataSurat.simpan", { ...own(qr), kop: at.tata.kop, versi: at.versi, kantorVersi: at.kantorVersi });
    return readCode((await make("surat_tugas")).bytes, 300);
  };
  expect(readCode(made.bytes, 300)).toMatch(/^Tanggal: 15 Oktober 2024\nKode jurnal: baris \d+ · [0-9a-f ]{19} · 15 Okt 2024\nPeriksa di kantor kami$/);
  expect(await held({ nomor: false, tanggal: false, teks: "Netra" })).toBe("Netra");
  const longest = "Keaslian surat diperiksa pada buku nomor kantor: sebut nomor & tanggalnya, “jangan unggah” berkasnya – telepon 0266–0001";
  expect(longest).toHaveLength(120);
  expect(await held({ kodeJurnal: true, teks: longest })).toMatch(new RegExp(`^Tanggal: 15 Oktober 2024\nKode jurnal: .+\n${longest}$`));
  const now = await t.call("tataSurat.baca", {});
  await t.call("tataSurat.simpan", { ...tata(), kop: now.tata.kop, versi: now.versi, kantorVersi: now.kantorVersi });
  expect((await make("surat_tugas")).names.filter((n) => n.includes("gambar"))).toEqual([]);
});

test("without the word CAP no place to sign has it, not even that of who takes in a report", () => {
  const block = signature([{ above: ["Penerima Laporan"], mark: "cap", name: "Siti" }, { above: ["Pelapor"], mark: "materai", name: "Budi" }]);
  const marks = (cap: boolean) => dress({ page: F4, font: BOOKMAN, blocks: [block] }, tata({ ttd: { ...TATA_BAWAAN.ttd, cap } }), true).blocks.flatMap((b) => (b.type === "signature" ? b.columns.map((c) => c.mark) : []));
  expect([marks(true), marks(false)]).toEqual([["cap", "materai"], [undefined, "materai"]]);
});

test("settings of before, with two sizes for all lines of the letterhead, print as they did and become a look for each line", () => {
  const old = { ...TATA_BAWAAN, ttd: { cara: "basah", tinggi: 22, cap: true }, kop: { baris: [], logo: "", ukuranNama: 13, ukuranAlamat: 9, tinggiLogo: 30, garis: false } } as unknown as TataSurat;
  const read = tataOf(old, { kop: { baris: ["BAWASLU", "", "KOTA REKAAN", "Jalan Rekaan 2"], logo: "" } });
  expect(tataSurat.parse(read)).toEqual(read);
  expect(read.kop.tampilan.map((x) => [x.ukuran, x.tebal, x.miring])).toEqual([[13, true, false], [13, true, false], [13, true, false], [9, false, true]]);
  expect(read.ttd.qr).toEqual(TATA_BAWAAN.ttd.qr);
  const doc = dress({ page: F4, font: BOOKMAN, blocks: [], kop: { lines: [{ text: "x" }], rule: true } }, read, false);
  expect(doc.kop).toEqual({ lines: [{ text: "BAWASLU", sizePt: 13, bold: true }, { text: "KOTA REKAAN", sizePt: 13, bold: true }, { text: "Jalan Rekaan 2", sizePt: 9, italic: true }], rule: false });
});

test.each([
  ["margins that leave no room", { margin: { atas: 25, kanan: 50, bawah: 25, kiri: 50 } }, [["margin.kiri", "margin_terlalu_lebar"], ["margin.kanan", "margin_terlalu_lebar"]]],
  ["a margin too big", { margin: { atas: 61, kanan: 25, bawah: 25, kiri: 25 } }, [["margin.atas", "paling_banyak"]]],
  ["a type that is no number", { huruf: { nama: "Arial", ukuran: Number.NaN, spasi: 1 } }, [["huruf.ukuran", "angka_salah"]]],
  ["a place taken for nobody", { penandatangan: { ...TATA_BAWAAN.penandatangan, ketua: { pejabatId: "", cara: "Plt.", jabatan: "" } } }, [["penandatangan.ketua.jabatan", "wajib"], ["penandatangan.ketua.pejabatId", "wajib"]]],
  ["a person who is not of the office", { penandatangan: { ...TATA_BAWAAN.penandatangan, ketua: { pejabatId: "siapa", cara: "", jabatan: "" } } }, [["penandatangan.ketua.pejabatId", "orang_tidak_ada"]]],
] as const)("%s is refused at the field", async (_name, more, expected) => {
  const { versi, kantorVersi } = await t.call("tataSurat.baca", {});
  const refused = await t.refused("tataSurat.simpan", { ...tata(more as never), versi, kantorVersi });
  expect(refused.code).toBe("BAD_INPUT");
  expect(refused.fields!.map((f) => [f.path, f.code])).toEqual(expected);
});

test("a logo of 40 MB, an SVG and a PDF are refused; settings that someone else has changed are shown first", async () => {
  const { versi, kantorVersi } = await t.call("tataSurat.baca", {});
  const save = (logo: string, at = versi) => t.refused("tataSurat.simpan", { ...tata(), kop: { ...tata().kop, logo }, versi: at, kantorVersi });
  expect(await save(await put("besar.png", Buffer.concat([PNG, Buffer.alloc(3 * 1024 ** 2)])))).toMatchObject({ fields: [{ path: "kop.logo", code: "logo_terlalu_besar" }] });
  expect(await save(await put("logo.pdf", Buffer.from("%PDF-1.4 bukan logo")))).toMatchObject({ fields: [{ path: "kop.logo", code: "logo_bukan_png_jpeg" }] });
  expect(await t.upload("logo.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toMatchObject({ ok: false, error: { reasons: ["berkas_berbahaya"] } });
  expect(await save("", versi - 1)).toMatchObject({ code: "STALE", current: { versi } });
});
