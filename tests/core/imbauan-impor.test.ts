import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { zip, zipPart } from "../../electron/core/letters/zip";
import type { PratinjauImpor } from "../../shared/schemas/imbauan";
import { openTestCore, seedOffice, type TestCore } from "../fixtures/core";

let t: TestCore;
beforeEach(async () => {
  t = await openTestCore();
  await seedOffice(t);
});
afterEach(() => t.close());

async function store(bytes: Uint8Array, nama = "daftar.csv"): Promise<string> {
  const r = await t.upload(nama, bytes);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value.sha256;
}
const preview = async (bytes: Uint8Array, nama?: string): Promise<PratinjauImpor> => t.call("direktori.pratinjauImpor", { sha256: await store(bytes, nama), nama: nama ?? "daftar.csv" });
async function refusal(bytes: Uint8Array, nama?: string): Promise<string | undefined> {
  const sha256 = await store(bytes, nama);
  const from = performance.now();
  const f = await t.refused("direktori.pratinjauImpor", { sha256, nama: nama ?? "daftar.csv" });
  expect(performance.now() - from).toBeLessThan(5000);
  expect(f.code).toBe("FILE_REFUSED");
  return f.reasons?.[0];
}

const utf16 = (text: string, big = false): Uint8Array => {
  const b = Buffer.from(text, "utf16le");
  return new Uint8Array(big ? b.swap16() : b);
};

const TEXT = ["Kelompok{s}Jabatan{s}Nama{s}Instansi", `Camat{s}Plt. Camat Rekaan{s}"Siti Nur'aini, S.H."{s}Kecamatan Rekaan`, `OPD{s}Kepala Dinas{s}"Budi ""Umpama"""{s}"Dinas A; B, C"`, ""];
const csv = (s: string, eol = "\r\n") => TEXT.map((l) => l.replaceAll("{s}", s)).join(eol);

describe("CSV is read rightly", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8 with semicolons", strToU8(csv(";"))], ["UTF-8 with commas", strToU8(csv(","))], ["UTF-8 with tabs and bare line feeds", strToU8(csv("\t", "\n"))], ["a byte order mark", strToU8(`\uFEFF${csv(";")}`)],
    ["UTF-16 little", utf16(`\uFEFF${csv("\t")}`)], ["UTF-16 big", utf16(`\uFEFF${csv(";")}`, true)], ["UTF-16 without a mark", utf16(csv(";"))], ["a sep line", strToU8(`sep=;\r\n${csv(";")}`)], ["a title above", strToU8(`Daftar penerima tahun 2024\r\n\r\n${csv(";")}`)],
  ])("%s", async (_, bytes) => {
    const shown = await preview(bytes);
    expect(shown.kepala).toEqual(["Kelompok", "Jabatan", "Nama", "Instansi"]);
    expect(shown).toMatchObject({ jumlah: 2, siap: 2, galat: [], pemetaan: { kolom: { kelompok: 0, jabatan: 1, nama: 2, instansi: 3 } } });
    expect(shown.contoh[1]).toEqual(["OPD", "Kepala Dinas", `Budi "Umpama"`, "Dinas A; B, C"]);
  });

  test("Windows letters, quoted line breaks and a short row", async () => {
    const shown = await preview(Buffer.from(`Kelompok;Jabatan;Alamat\nOPD;"Kepala\nDinas";Jalan Ren\xe9\nOPD;Kepala B`, "latin1"));
    expect(shown.contoh).toEqual([["OPD", "Kepala\nDinas", "Jalan René"], ["OPD", "Kepala B", ""]]);
    expect(shown.siap).toBe(2);
  });
});

const sheet = (rows: string) => `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const row = (n: number, cells: string[]) => `<row r="${n}">${cells.join("")}</row>`;
const s = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (ref: string, value: string) => `<c r="${ref}"><v>${value}</v></c>`;
function xlsx(sheetXml: string | Uint8Array, more: Record<string, string> = {}): Uint8Array {
  return zip(Object.entries({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="Data &amp; Lain" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst><si><t>OPD</t></si><si><r><t xml:space="preserve">Kepala </t></r><r><t>Dinas &lt;A&gt;</t></r><rPh><t>x</t></rPh></si></sst>`,
    "xl/worksheets/sheet1.xml": sheetXml,
    ...more,
  }).map(([name, content]) => zipPart(name, content)));
}
const HEAD = row(1, [s("A1", "Kelompok"), s("B1", "Jabatan"), s("C1", "NIP"), s("D1", "No HP")]);

test("XLSX: shared and inline texts, gaps, NIP and telephone as numbers", async () => {
  const shown = await preview(xlsx(sheet(HEAD
    + row(2, [`<c r="A2" t="s"><v>0</v></c>`, `<c r="B2" t="s"><v>1</v></c>`, s("C2", "19850101 201001 1 001"), n("D2", "81234567890")])
    + row(3, [s("A3", "Camat"), s("B3", "Camat B"), n("C3", "198501012010011002")])
    + row(4, [s("A4", "Camat"), s("B4", "Camat C"), n("C4", "198501012010011000")])
    + row(5, [s("A5", "Camat"), s("B5", "Camat D"), n("C5", "1.98501012010011E+17")])
    + row(6, [s("B6", "Camat E")]) + row(7, []) + row(8, [s("A8", "Camat"), s("B8", "Camat F"), s("C8", "12345")]))), "daftar.xlsx");
  expect(shown).toMatchObject({ jenis: "xlsx", lembar: ["Data & Lain"], jumlah: 6, siap: 2 });
  expect(shown.contoh[0]).toEqual(["OPD", "Kepala Dinas <A>", "19850101 201001 1 001", "81234567890"]);
  expect(shown.galat.map((g) => [g.baris, g.kolom, g.alasan])).toEqual([[4, "nip", "nip_rusak_angka"], [5, "nip", "nip_rusak_angka"], [6, "kelompok", "kelompok_belum_dipilih"], [8, "nip", "nip_18_angka"]]);
  const sha = await store(xlsx(sheet(HEAD + row(2, [s("A2", "Camat"), s("B2", "Camat B"), n("C2", "198501012010011002"), n("D2", "81234567890")]))), "lagi.xlsx");
  await t.call("direktori.impor", { sha256: sha, nama: "lagi.xlsx", pemetaan: shown.pemetaan });
  expect((await t.call("direktori.daftar", {})).baris).toMatchObject([{ nip: "198501012010011002", telepon: "081234567890", jabatan: "Camat B" }]);
});

describe("what is refused, in seconds and with a reason", () => {
  test("macro documents by name and by content", async () => {
    expect((await t.upload("daftar.docm", strToU8("x"))).ok).toBe(false);
    expect((await t.upload("daftar.xlsm", strToU8("x"))).ok).toBe(false);
    expect(await refusal(xlsx(sheet(HEAD), { "xl/vbaProject.bin": "x" }), "daftar.xlsx")).toBe("impor_bermakro");
    expect(await refusal(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>"), "word/vbaProject.bin": strToU8("x") }), "daftar.xlsx")).toBe("impor_bermakro");
  });
  test("a renamed .doc, a Word document, a picture, a PDF, noise, nothing", async () => {
    expect(await refusal(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4000)]), "daftar.xlsx")).toBe("impor_excel_lama");
    expect(await refusal(zipSync({ "word/document.xml": strToU8("<w/>") }), "daftar.xlsx")).toBe("impor_dokumen_word");
    expect(await refusal(Buffer.from("89504e470d0a1a0a0000", "hex"), "daftar.csv")).toBe("impor_bukan_tabel");
    expect(await refusal(strToU8("%PDF-1.7 x"), "daftar.csv")).toBe("impor_bukan_tabel");
    expect(await refusal(new Uint8Array(5000).map((_, i) => (i * 7919) % 251), "daftar.csv")).toBe("impor_bukan_tabel");
    expect(await refusal(strToU8(" \r\n \r\n"), "daftar.csv")).toBe("impor_kosong");
  });
  test("a bomb that says its size, and one that lies", async () => {
    const zeros = new Uint8Array(60 * 1024 ** 2).fill(32);
    const honest = xlsx(zeros);
    expect(honest.length).toBeLessThan(600_000);
    expect(await refusal(honest, "daftar.xlsx")).toBe("impor_arsip_mencurigakan");
    const lying = honest.slice();
    const view = new DataView(lying.buffer);
    let at = lying.length - 22;
    at = view.getUint32(at + 16, true);
    while (view.getUint32(at, true) === 0x02014b50) {
      if (view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, 1000, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(await refusal(lying, "daftar.xlsx")).toBe("impor_arsip_mencurigakan");
  });
  test("a sheet of a million rows, and a CSV of as many", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `<row><c t="inlineStr"><is><t>Nama ${i * 7919}</t></is></c></row>`).join("").repeat(1000);
    expect(await refusal(xlsx(sheet(rows)), "daftar.xlsx")).toBe("impor_baris_terlalu_banyak");
    expect(await refusal(strToU8("OPD;x\n".repeat(1_000_000)))).toBe("impor_baris_terlalu_banyak");
  });
  test("an archive that is torn, locked, or full of entries", async () => {
    const whole = xlsx(sheet(HEAD));
    expect(await refusal(whole.subarray(0, whole.length - 40), "daftar.xlsx")).toBe("impor_arsip_rusak");
    expect(await refusal(xlsx(sheet(`${HEAD}<row r="2">`)), "daftar.xlsx")).toBe("impor_arsip_rusak");
    expect(await refusal(xlsx(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet(HEAD)}`), "daftar.xlsx")).toBe("impor_arsip_mencurigakan");
    expect(await refusal(zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`x${i}`, new Uint8Array(1)]))), "daftar.xlsx")).toBe("impor_arsip_mencurigakan");
  });
});

test("errors come back row by row with the reason, in a file that can be corrected and brought again", async () => {
  const nama = "daftar.csv";
  const sha256 = await store(strToU8("Kelompok;Jabatan;NIP;Catatan\nCamat;Camat A;;x\nEntah;Camat B;;=1+1\nCamat;;;\nCamat;Camat C;123;\"a;b\""));
  const shown = await t.call("direktori.pratinjauImpor", { sha256, nama });
  expect(shown.jumlahGalat).toBe(3);
  const { tiket } = await t.call("direktori.berkasGalat", { sha256, nama, pemetaan: shown.pemetaan });
  const file = await t.core.send(tiket, { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: "jendela-1" });
  let text = "";
  for await (const chunk of file!.stream) text += String(chunk);
  const lines = text.split("\r\n");
  expect(lines[0]).toBe("\uFEFFAlasan;Baris;Kelompok;Jabatan;NIP;Catatan");
  expect(lines[1]).toBe("Kelompok: Kelompok ini tidak dikenal.;3;Entah;Camat B;;'=1+1");
  expect(lines[2]).toContain("Isi jabatan, instansi, atau nama.;4;Camat");
  expect(lines[3]).toBe(`NIP: NIP terdiri atas 18 angka.;5;Camat;Camat C;123;"a;b"`);
  const again = await t.call("direktori.pratinjauImpor", { sha256: await store(Buffer.from(text.replace("Entah", "Camat"))), nama });
  expect(again).toMatchObject({ siap: 1, pemetaan: { kolom: { kelompok: 2, jabatan: 3, nip: 4 } } });
});

test("doubles are suggested and skipped or brought up to date, a profile is kept, and an import can be taken back", async () => {
  const nama = "daftar.csv";
  const first = await store(strToU8("Kelompok;Jabatan;Nama;Instansi;Rute\nOPD;Kepala Dinas;Andi Umpama, S.H.;Dinas A;1\nOPD;Kepala Dinas;Budi;Dinas B;1\nOPD;Kepala Dinas;Andi;Dinas A;2"));
  const shown = await t.call("direktori.pratinjauImpor", { sha256: first, nama });
  expect(shown.ganda).toEqual([{ baris: 4, isi: "Kepala Dinas, Dinas A, Andi", dengan: "baris 2", diBerkas: true }]);
  const one = await t.call("direktori.impor", { sha256: first, nama, pemetaan: shown.pemetaan, profil: "Daftar OPD" });
  expect(one).toMatchObject({ masuk: 2, dilewati: 1 });
  const second = await store(strToU8("Kelompok;Jabatan;Nama;Instansi\nOPD;Plt. Kepala Dinas;Cici Umpama;DINAS A.\nOPD;Kepala Badan;Dodi;Badan C"));
  const other = await t.call("direktori.pratinjauImpor", { sha256: second, nama, profil: "Daftar OPD" });
  expect(other.profil).toEqual(["Daftar OPD"]);
  expect(other.ganda).toMatchObject([{ baris: 2, dengan: "Kepala Dinas, Dinas A, Andi Umpama, S.H.", diBerkas: false }]);
  const two = await t.call("direktori.impor", { sha256: second, nama, pemetaan: { ...other.pemetaan, ganda: "perbarui" } });
  expect(two).toMatchObject({ masuk: 1, diperbarui: 1 });
  const a = (await t.call("direktori.daftar", { teks: "Dinas A" })).baris;
  expect(a).toMatchObject([{ nama: "Cici Umpama", statusJabatan: "Plt.", rute: "1" }]);
  expect(await t.call("direktori.batalkanImpor", { id: two.id, alasan: "salah berkas" })).toEqual({ dihapus: 1, dipulihkan: 1, dibiarkan: 0 });
  expect((await t.call("direktori.daftar", {})).baris.map((p) => [p.instansi, p.nama, p.statusJabatan])).toEqual([["Dinas A", "Andi Umpama, S.H.", ""], ["Dinas B", "Budi", ""]]);
  expect((await t.refused("direktori.batalkanImpor", { id: two.id, alasan: "lagi" })).reasons).toEqual(["impor_sudah_dibatalkan"]);
  // What was changed since stays.
  expect(await t.call("direktori.batalkanImpor", { id: one.id, alasan: "uji" })).toEqual({ dihapus: 1, dipulihkan: 0, dibiarkan: 1 });
});

test("doubles in the book are merged, or said to be different", async () => {
  const put = (more: object) => t.call("direktori.simpan", { id: "", kelompok: "opd", versi: 0, jabatan: "Kepala Dinas", instansi: "Dinas A", ...more });
  const a = await put({ nama: "Andi" });
  const b = await put({ nama: "Andi, S.H.", alamat: "Jalan A", instansi: "dinas a" });
  const c = await put({ jabatan: "Sekretaris", nama: "ANDI" });
  const sets = await t.call("direktori.ganda", {});
  expect(sets.map((x) => [x.alasan, x.anggota.map((p) => p.id)])).toEqual([["jabatan", [a.id, b.id]], ["nama", [a.id, b.id, c.id]]]);
  await t.call("direktori.berbeda", { ids: [a.id, c.id] });
  await t.call("direktori.berbeda", { ids: [b.id, c.id] });
  expect((await t.call("direktori.ganda", {})).flatMap((x) => x.anggota.map((p) => p.id))).not.toContain(c.id);
  expect(await t.call("direktori.gabung", { simpanId: a.id, buangIds: [b.id] })).toMatchObject({ id: a.id, nama: "Andi", alamat: "Jalan A" });
  expect(await t.call("direktori.ganda", {})).toEqual([]);
  expect((await t.call("direktori.daftar", { aktif: "semua" })).jumlah).toBe(2);
  expect((await t.refused("direktori.simpan", { ...a, nama: "Lain" })).code).toBe("STALE");
});
