import type { TataSurat } from "../../shared/schemas/tata-surat";
import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zip, zipPart } from "../../electron/core/letters/zip";
import { renderDocx } from "../../electron/core/letters/docx";
import { kalimatTemuan } from "../../shared/i18n/naskah";
import type { HasilPeriksa, IsiNaskah, JenisNaskah } from "../../shared/schemas/naskah";
import { DESK, openTestCore, report, road, seedOffice, walk, type Office, type TestCore } from "../fixtures/core";
import { textOf } from "../support/docx";
import { openXmlErrors } from "../support/ooxml";

let t: TestCore;
let o: Office;
let perkaraId: number;
const pemilihan = "pemilihan" as const;
const tugas = { jenis: "surat_tugas", rezim: pemilihan } as const;
const status = { jenis: "pengantar_status", rezim: pemilihan } as const;

beforeAll(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
  perkaraId = (await road(t, o, "pemilihan", { stop: "selesai" })).id;
});
afterAll(() => t.close());

const read = (jenis: JenisNaskah) => t.call("naskah.baca", { jenis, rezim: pemilihan });
const issue = (jenis: string, alasan = "Susunan diubah") => t.call("surat.terbitkan", { perkaraId, jenis, refId: "", alasan });
const file = async (kind: "surat", id: string) => fetched((await t.call("berkas.siapkanUnduh", { jenis: kind, id, perkaraId })).tiket);
async function fetched(tiket: string): Promise<Uint8Array> {
  const out = await t.core.send(tiket, DESK);
  const chunks: Buffer[] = [];
  for await (const chunk of out!.stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return new Uint8Array(Buffer.concat(chunks));
}
const saved = async (jenis: JenisNaskah, change: (isi: IsiNaskah) => void, catatan = "") => {
  const now = await read(jenis);
  const isi = structuredClone(now.kini);
  change(isi);
  return t.ask("naskah.simpan", { jenis, rezim: pemilihan, versi: now.versiKini, isi, catatan });
};

describe("wording of the office's letters", () => {
  test("a wording is kept as a version, makes the next letters, and leaves those that were issued", async () => {
    const before = await issue("surat_tugas");
    const bytes = await file("surat", before.id);
    expect(await saved("surat_tugas", (w) => w.isi.splice(-1, 1, { jenis: "alinea", teks: "Petugas melapor kepada {kantor.nama} paling lambat satu hari setelah tugas selesai.", label: "" }), "Kewajiban lapor")).toEqual({ ok: true, value: { versi: 1 } });
    const after = await issue("surat_tugas");
    expect(after.sumber).toBe("naskah 1");
    const text = textOf(await file("surat", after.id));
    expect(text).toContain("Petugas melapor kepada Bawaslu Kota Sukabumi paling lambat satu hari");
    expect(text).not.toContain("dilaporkan hasilnya");
    expect(await file("surat", before.id)).toEqual(bytes);
    expect(before.sumber).toBe("");
    // Going back to ours keeps the version.
    const now = await read("surat_tugas");
    expect(now).toMatchObject({ sumber: "naskah", versiSumber: 1, versiKini: 1 });
    await t.call("naskah.pilih", { ...tugas, versi: now.versi, sumber: "bawaan", versiSumber: 0 });
    expect(textOf(await file("surat", (await issue("surat_tugas")).id))).toContain("dilaporkan hasilnya");
    expect((await read("surat_tugas")).versiNaskah).toMatchObject([{ versi: 1, catatan: "Kewajiban lapor", oleh: "Petugas" }]);
    expect(await t.call("naskah.versi", { ...tugas, versi: 1 })).toMatchObject({ isi: expect.arrayContaining([expect.objectContaining({ teks: expect.stringContaining("paling lambat satu hari") })]) });
    expect(t.sql<{ tindakan: string; ringkas: string }>("SELECT tindakan, ringkas FROM jurnal WHERE objek = 'naskah' ORDER BY seq").map((r) => r.ringkas)).toEqual(["Susunan Surat tugas (pemilihan) menjadi versi 1 dan dipakai: Kewajiban lapor", "Surat tugas (pemilihan) memakai susunan bawaan"]);
  });

  test("what a wording must not do is named where it stands", async () => {
    const fields = async (change: (isi: IsiNaskah) => void) => ((await saved("surat_tugas", change)) as unknown as { error: { fields: unknown } }).error.fields;
    expect(await fields((w) => (w.isi[0]!.teks = "kepada {petugas.namaa} dan {kantor.nama"))).toEqual([{ path: "isi.isi.0.teks", code: "bidang_naskah_asing", params: { nama: "petugas.namaa, {kantor.nama", alinea: 1 } }]);
    expect(await fields((w) => (w.isi = w.isi.filter((b) => b.jenis !== "dasar" && b.jenis !== "bagian" && b.teks !== "")))).toEqual([{ path: "isi.isi", code: "naskah_wajib_hilang", params: { nama: "Dasar hukum, Daftar petugas" } }]);
    expect(await fields((w) => w.isi.push({ jenis: "bagian", teks: "toString", label: "" }))).toEqual([{ path: "isi.isi.10.teks", code: "bagian_tidak_ada" }]);
    expect(await fields((w) => w.isi.push({ jenis: "alinea", teks: "  ", label: "" }))).toEqual([{ path: "isi.isi.10.teks", code: "wajib" }]);
    expect(await fields((w) => (w.hal = "{surat.hal}"))).toMatchObject([{ path: "isi.hal" }]);
    // Dissolved on 24 August 2024; the clock of these tests stands after that.
    expect(await fields((w) => w.isi.push({ jenis: "alinea", teks: "Tembusan kepada KASN.", label: "" }))).toEqual([{ path: "isi.isi.10.teks", code: "kasn_sudah_bubar" }]);
    expect((await t.refused("naskah.simpan", { ...tugas, versi: 0, isi: (await read("surat_tugas")).bawaan })).code).toBe("STALE");
    expect((await t.refused("naskah.pilih", { ...tugas, versi: (await read("surat_tugas")).versi, sumber: "naskah", versiSumber: 9 })).reasons).toEqual(["naskah_versi_tidak_ada"]);
    expect((await t.refused("naskah.simpan", { ...tugas, versi: 1, isi: (await read("surat_tugas")).bawaan }, { actor: { id: "x", name: "X", role: "anggota" } })).code).toBe("FORBIDDEN");
  });

  test("an official form keeps its text and takes what the office adds", async () => {
    const built = (await t.call("naskah.pratinjau", { jenis: "undangan_klarifikasi", rezim: pemilihan, isi: null })).doc;
    const isi = { hal: "", sifat: "", lampiran: "", isi: [{ jenis: "butir" as const, teks: "Saudara diminta membawa identitas diri ke {kantor.nama}.", label: "" }] };
    const own = (await t.call("naskah.pratinjau", { jenis: "undangan_klarifikasi", rezim: pemilihan, isi })).doc;
    expect(own.blocks.filter((b) => !built.blocks.some((x) => JSON.stringify(x) === JSON.stringify(b)))).toMatchObject([{ type: "list", start: 4 }]);
    expect((await t.refused("templat.ekspor", { jenis: "undangan_klarifikasi", rezim: pemilihan })).reasons).toEqual(["templat_formulir"]);
  });

  test("minutes of a pleno take the office's wording, keep who signs, who came and the code of the journal, and have no Word template", async () => {
    const [meeting] = (await t.call("perkara.baca", { perkaraId })).pleno;
    expect(await saved("ba_pleno", (w) => w.isi.splice(5, 1))).toMatchObject({ ok: true });
    expect((await saved("ba_pleno", (w) => w.isi.splice(w.isi.findIndex((b) => b.teks === "keputusan"), 1)) as { error: { fields: unknown } }).error.fields).toMatchObject([{ code: "naskah_wajib_hilang", params: { nama: "Keputusan rapat" } }]);
    await saved("ba_pleno", (w) => { w.isi[0]!.teks = "Pada {rapat.tanggal} pukul {rapat.jam} diadakan rapat pleno {rapat.sifat} di {rapat.tempat}."; });
    const made = await t.call("surat.terbitkan", { perkaraId, jenis: "ba_pleno", refId: meeting!.id, alasan: "Susunan diubah" });
    expect(made).toMatchObject({ sumber: "naskah 2", nomor: meeting!.nomorBa });
    const text = textOf(await file("surat", made.id));
    for (const said of ["Pada Kamis, 17 Oktober 2024 pukul 15.00 WIB diadakan rapat pleno tertutup di Ruang rapat.", "Kuorum terpenuhi", "C. Keputusan", "Demikian berita acara rapat pleno ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.", "DAFTAR HADIR RAPAT PLENO", o.anggota.nama]) expect(text).toContain(said);
    expect((await t.call("surat.baca", { suratId: made.id })).doc.footer?.note).toMatch(/^Kode jurnal: baris /);
    expect((await t.refused("templat.ekspor", { jenis: "ba_pleno", rezim: pemilihan })).reasons).toEqual(["templat_tidak_dipakai"]);
    expect(await read("ba_pleno")).toMatchObject({ bertemplat: false, formulir: false });
  });

  test("the imbauan that a case gives rise to goes to the reported person's office in the office's wording, and gets a number of its class", async () => {
    const offered = await t.call("surat.dapatDibuat", { perkaraId });
    expect(offered.find((x) => x.jenis === "imbauan")).toMatchObject({ judul: "Imbauan netralitas dari perkara" });
    const ours = await issue("imbauan", "");
    expect(textOf(await file("surat", ours.id))).toContain("Imbauan Netralitas ASN, TNI, dan Polri");
    await saved("imbauan", (w) => { w.isi.at(-1)!.teks = "Demikian imbauan ini untuk diteruskan kepada jajaran {penerima.instansi}."; w.hal = "Imbauan netralitas {pemilihan.sebutan}"; });
    const made = await issue("imbauan");
    expect(made.sumber).toBe("naskah 1");
    const text = textOf(await file("surat", made.id));
    for (const said of ["Imbauan netralitas Pemilihan", "untuk diteruskan kepada jajaran ", "B. Imbauan"]) expect(text).toContain(said);
    expect(text).not.toContain("{");
    expect((await t.call("surat.nomori", { suratId: made.id, versi: 0, tanggal: "2024-11-20" })).nomor).toContain("PM.00.02");
    expect((await saved("imbauan", (w) => w.isi.push({ jenis: "alinea", teks: "{terlapor.nama}", label: "" })) as { error: { fields: unknown } }).error.fields).toMatchObject([{ code: "bidang_naskah_asing" }]);
  });

  test("law bases of a wording are those of the letter's day, in both regimes", async () => {
    const bases = async (rezim: "pemilu" | "pemilihan") => JSON.stringify((await t.call("naskah.pratinjau", { jenis: "undangan_pleno", rezim, isi: (await t.call("naskah.baca", { jenis: "undangan_pleno", rezim })).bawaan })).doc);
    expect(await bases("pemilu")).toContain("Nomor 7 Tahun 2022");
    expect(await bases("pemilihan")).toContain("Nomor 8 Tahun 2020");
    t.at("2025-11-01T09:00");
    expect(await bases("pemilihan")).toMatch(/Nomor 9 Tahun 2024/);
    t.at("2024-10-15T11:00");
  });
});

describe("Word templates", () => {
  const exported = async (jenis: JenisNaskah) => fetched((await t.call("templat.ekspor", { jenis, rezim: pemilihan })).tiket);
  /** The template with one of its parts changed, packed anew. */
  const changed = (bytes: Uint8Array, change: Record<string, (xml: string) => string> | ((xml: string) => string), add: Record<string, Uint8Array> = {}): Uint8Array => {
    const parts = unzipSync(bytes);
    const all = typeof change === "function" ? { "word/document.xml": change } : change;
    for (const [name, edit] of Object.entries(all)) parts[name] = strToU8(edit(strFromU8(parts[name]!)));
    return zipSync({ ...parts, ...add } as Zippable);
  };
  const put = async (bytes: Uint8Array, nama = "templat.docx"): Promise<{ sha256: string; nama: string }> => {
    const r = await t.upload(nama, bytes);
    if (!r.ok) throw new Error(JSON.stringify(r.error));
    return { sha256: r.value.sha256, nama };
  };
  const check = async (jenis: JenisNaskah, bytes: Uint8Array, nama?: string): Promise<HasilPeriksa> => t.call("templat.periksa", { jenis, rezim: pemilihan, ...(await put(bytes, nama)) });
  const told = async (jenis: JenisNaskah, bytes: Uint8Array) => (await check(jenis, bytes)).temuan.map(kalimatTemuan);
  const reasons = async (bytes: Uint8Array, nama = "templat.docx") => {
    const up = await t.upload(nama, bytes);
    if (!up.ok) return up.error.reasons;
    return (await t.refused("templat.periksa", { ...status, sha256: up.value.sha256, nama })).reasons;
  };

  test.each(["pemberitahuan_kelengkapan", "surat_tugas", "keputusan_petugas", "keputusan_tim_klarifikasi", "undangan_pleno", "surat_pengantar", "penerusan_bkn", "permintaan_tindak_lanjut", "pengantar_status"] as const)("%s goes out with its fields, comes back unchanged, and says the same as our own", async (jenis) => {
    const bytes = await exported(jenis);
    expect(await openXmlErrors(bytes)).toEqual([]);
    expect(await check(jenis, bytes)).toMatchObject({ temuan: [], hilang: [] });
    const now = await read(jenis);
    const { versi } = await t.call("templat.simpan", { jenis, rezim: pemilihan, versi: 0, catatan: "", ...(await put(bytes)) });
    const made = await fetched((await t.call("templat.unduh", { jenis, rezim: pemilihan, versi, contoh: true })).tiket);
    expect(await openXmlErrors(made)).toEqual([]);
    const text = (b: Uint8Array) => textOf(b).replace(/[.…]{4,}/g, "....").replace(/\s+/g, " ").replace(/(\d)\. /g, "$1 ");
    const own = text(renderDocx((await t.call("naskah.pratinjau", { jenis, rezim: pemilihan, isi: now.kini })).doc));
    const words = (s: string) => s.split(" ").filter((w) => !/^Arsip|^Tembusan|^Lampiran:|^kajian|^Salinan|^\(|^berkas\)/.test(w)).toSorted((a, b) => a.localeCompare(b)).join(" ");
    expect(words(text(made))).toBe(words(own));
    // Every mark of the template is gone.
    expect(text(made)).not.toMatch(/[{}]/);
  });

  test("letters are issued from it, stored and shown like any other; the same letter has the same bytes", async () => {
    const bytes = changed(await exported("pengantar_status"), (xml) => xml.replace("Demikian untuk menjadi maklum.", "Demikian, kata templat {kantor.namaKapital} kepada {pelapor.nama}."));
    const up = await put(bytes);
    expect((await t.call("templat.periksa", { ...status, ...up })).temuan).toEqual([]);
    const last = (await read("pengantar_status")).versiTemplat[0]?.versi ?? 0;
    await t.call("templat.simpan", { ...status, ...up, versi: last, catatan: "Kop baru" });
    const one = await issue("pengantar_status");
    const two = await issue("pengantar_status", "Sekali lagi");
    expect(one.sumber).toBe(`templat ${last + 1}`);
    expect(two.sha256).toBe(one.sha256);
    // The template is the office's own: what it sets otherwise later is told, and changes no letter of it.
    const used = async () => (await read("pengantar_status")).versiTemplat[0]!.berubah;
    expect(await used()).toEqual([]);
    const before = await t.call("tataSurat.baca", {});
    const set = (tata: TataSurat, now: { versi: number; kantorVersi: number }) => t.call("tataSurat.simpan", { ...tata, versi: now.versi, kantorVersi: now.kantorVersi, catatan: "" });
    const changedOnce = await set({ ...before.tata, kertas: "A4", kop: { ...before.tata.kop, garis: false } }, before);
    const told = (at: string) => ({ at: expect.stringMatching(new RegExp(`^${at}`)), oleh: "Petugas" });
    expect(await used()).toEqual([{ bagian: "kop", ...told("2024") }, { bagian: "kertas", ...told("2024") }]);
    expect((await issue("pengantar_status", "Kertas lain")).sha256).toBe(one.sha256);
    const changedBack = await set(before.tata, changedOnce);
    expect(await used()).toEqual([]);
    // A template whose fields take signer and copies follows them by itself; where one letter's place to sign changes, someone may find it right.
    const changedAgain = await set({ ...before.tata, margin: { ...before.tata.margin, kiri: 30 }, ttd: { ...before.tata.ttd, tinggi: 30 }, penandatangan: { ...before.tata.penandatangan, ketua: { pejabatId: o.anggota.id, cara: "a.n.", jabatan: "Ketua" } } }, changedBack);
    expect((await used()).map((b) => b.bagian)).toEqual(["margin", "ttd"]);
    await t.call("templat.sesuai", { jenis: "pengantar_status", rezim: "pemilihan", versi: last + 1 });
    expect(await used()).toEqual([]);
    const widened = await set({ ...before.tata, margin: { ...before.tata.margin, kiri: 35 } }, changedAgain);
    expect((await used()).map((b) => b.bagian)).toEqual(["margin", "ttd"]);
    // The letterhead is also a matter of the office's own record: it is told, without a day.
    await set(before.tata, widened);
    await t.call("templat.sesuai", { jenis: "pengantar_status", rezim: "pemilihan", versi: last + 1 });
    const { kantor } = await t.call("sesi.baca", {});
    await t.call("kantor.simpan", { ...kantor!, kop: { ...kantor!.kop, baris: ["BAWASLU BARU"] } });
    expect(await used()).toEqual([{ bagian: "kop", at: "", oleh: "" }]);
    const { kantor: since } = await t.call("sesi.baca", {});
    await t.call("kantor.simpan", { ...since!, kop: kantor!.kop });
    expect(await used()).toEqual([]);
    const letter = await file("surat", one.id);
    expect(createHash("sha256").update(letter).digest("hex")).toBe(one.sha256);
    expect(textOf(letter)).toContain("Demikian, kata templat BAWASLU KOTA SUKABUMI kepada");
    expect(await openXmlErrors(letter)).toEqual([]);
    const shown = await t.call("surat.baca", { suratId: one.id });
    expect(JSON.stringify(shown.doc)).toContain("kata templat BAWASLU");
    expect(shown.surat.sumber).toBe(one.sumber);
    // A number was taken once, though the call had to wait for the library.
    expect(t.sql("SELECT nomor FROM nomor GROUP BY seri, sama HAVING count(*) > 1")).toEqual([]);
  });

  test("values cannot act: braces, signs of XML, line breaks and loops in a name stay text in their place", async () => {
    const w = walk(t, await t.call("laporan.terima", report(o, { pelapor: [{ nama: `Siti {#dasar} <w:p>&"' {kantor.nama}`, alamat: "Baris satu\nBaris dua {/dasar}" }] })));
    const doc = await t.call("surat.terbitkan", { perkaraId: w.id, jenis: "pengantar_status", refId: "", alasan: "x" });
    perkaraId = w.id;
    const text = textOf(await file("surat", doc.id));
    perkaraId = doc.perkaraId!;
    expect(text).toContain(`Siti {#dasar} <w:p>&"' {kantor.nama}`);
    expect(text).toContain("Baris satu Baris dua {/dasar}");
    perkaraId = (await t.call("surat.daftar", { teks: "surat tugas" })).baris.find((s) => s.jenis === "surat_tugas")!.perkaraId!;
  });

  test("fields that Word split over runs are read; misspelt, unknown, lost and loose ones are named with their paragraph", async () => {
    const own = await exported("pengantar_status");
    const split = (field: string) => {
      const half = Math.ceil(field.length / 2);
      return `${field.slice(0, half)}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>${field.slice(half, half + 2)}</w:t></w:r><w:bookmarkStart w:id="9" w:name="x"/><w:bookmarkEnd w:id="9"/><w:r><w:t xml:space="preserve">${field.slice(half + 2)}`;
    };
    expect(await check("pengantar_status", changed(own, (xml) => ["{surat.nomor}", "{#dasar}", "{status.status}"].reduce((x, f) => x.replaceAll(f, split(f)), xml)))).toMatchObject({ temuan: [], hilang: [] });
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{status.status}", "{Status.staus}").replace("{perkara.tanggalTerima}", "{tanggal laporan}")))).toEqual([
      expect.stringMatching(/^\{tanggal laporan\} tidak dikenal\. Alinea \d+, “…sampaikan pada tanggal \{tanggal laporan\} dengan Nomor/), expect.stringMatching(/^\{Status\.staus\} tidak dikenal\. Mungkin \{status\.status\}\. Alinea \d+/), expect.stringMatching(/^\{status\.status\} harus ada dan tidak ditemukan\. Semula pada alinea \d+/),
    ]);
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{surat.nomor}", "{surat.nomor")))).toEqual([expect.stringMatching(/Kurung kurawal tidak berpasangan\. Alinea \d+/), expect.stringContaining("{surat.nomor} harus ada")]);
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{/dasar}", "")))).toEqual([expect.stringMatching(/^\{#dasar\} tidak ditutup\. Alinea \d+/)]);
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{#dasar}", "").replace("{/dasar}", "")))).toEqual([expect.stringContaining("{huruf} hanya berlaku di dalam daftarnya"), expect.stringContaining("{teks} hanya"), expect.stringContaining("{#dasar} harus ada")]);
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{kantor.nama}", "{#kantor}{nama}{/kantor}")))).toEqual(expect.arrayContaining([expect.stringContaining("{#kantor} tidak dikenal")]));
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("{surat.nomor}", `{surat.nomor [a: "b"]}`)))).toEqual(expect.arrayContaining([expect.stringContaining(`{surat.nomor [a: "b"]} tidak dikenal`)]));
    // What may be left out is told, and does not hinder.
    const less = await check("pengantar_status", changed(own, (xml) => xml.replace("{status.tempat}", "papan kami")));
    expect(less.temuan).toEqual([]);
    expect(less.hilang.map(kalimatTemuan)).toEqual([expect.stringMatching(/^\{status\.tempat\} tidak ada lagi\. Semula pada alinea \d+, “…sebut juga diumumkan di/)]);
    expect((await t.refused("templat.simpan", { ...status, ...(await put(changed(own, (xml) => xml.replace("{surat.nomor}", "")))), versi: (await read("pengantar_status")).versiTemplat[0]!.versi, catatan: "" })).reasons).toEqual(["templat_belum_baik"]);
  });

  test("a field in a text box or a note is named, since it would stay as it is", async () => {
    const own = await exported("pengantar_status");
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>{kantor.nama}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(await told("pengantar_status", changed(own, (xml) => xml.replace("<w:body>", `<w:body>${box}`)))).toEqual([expect.stringContaining("{kantor.nama} ada di dalam kotak teks")]);
  });

  test("what does not belong into a template is refused with its reason, in seconds", async () => {
    const own = await exported("pengantar_status");
    const began = Date.now();
    const zeros = (mb: number) => new Uint8Array(mb * 1024 ** 2);
    const ours = Object.entries(unzipSync(own)).map(([name, content]) => zipPart(name, content));
    /** The template with more parts, each of them the same megabytes of nothing. */
    const swollen = (mb: number, names: string[]) => {
      const part = zipPart("", zeros(mb));
      return zip([...ours, ...names.map((name) => ({ ...part, name }))]);
    };
    const types = (more: (x: string) => string) => ({ "[Content_Types].xml": more });
    const rel = (attributes: string) => changed(own, { "word/_rels/document.xml.rels": (x) => x.replace("</Relationships>", `<Relationship Id="rX" ${attributes}/></Relationships>`) });
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    // Bombs: one that says its size, one that lies about it, one of many parts, one of many small parts.
    const bomb = swollen(24, ["word/media/besar.png"]);
    expect(await reasons(bomb)).toEqual(["templat_mencurigakan"]);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(Buffer.from(bomb).lastIndexOf("word/media/besar.png") - 46 + 24, 1000, true);
    expect(await reasons(bomb)).toEqual(["templat_mencurigakan"]);
    expect(await reasons(swollen(0, Array.from({ length: 400 }, (_, i) => `word/media/g${i}.png`)))).toEqual(["templat_mencurigakan"]);
    expect(await reasons(swollen(7, Array.from({ length: 7 }, (_, i) => `word/media/g${i}.png`)))).toEqual(["templat_mencurigakan"]);
    expect(await reasons(zeros(11))).toEqual(["templat_terlalu_besar"]);
    // Macros, by name, by content type and by part.
    expect(await reasons(own, "templat.docm")).toEqual(["berkas_berbahaya"]);
    expect((await t.refused("templat.periksa", { ...status, sha256: (await put(own)).sha256, nama: "x.docm" })).reasons).toEqual(["templat_bermakro"]);
    expect(await reasons(changed(own, types((x) => x.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main"))))).toEqual(["templat_bermakro"]);
    expect(await reasons(changed(own, (x) => x, { "word/vbaProject.bin": strToU8("Sub") }))).toEqual(["templat_bermakro"]);
    // Not what it says.
    expect(await reasons(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...zeros(1)]))).toEqual(["templat_doc_lama"]);
    expect(await reasons(strToU8("{\\rtf1 lama}"))).toEqual(["templat_doc_lama"]);
    expect(await reasons(strToU8("%PDF-1.7 bukan"))).toEqual(["templat_bukan_docx"]);
    expect(await reasons(own, "templat.zip")).toEqual(["templat_bukan_docx"]);
    expect(await reasons(zipSync({ "xl/workbook.xml": strToU8("<a/>"), "[Content_Types].xml": strToU8("<Types/>") }))).toEqual(["templat_bukan_docx"]);
    expect(await reasons(own.subarray(0, own.length - 30))).toEqual(["templat_rusak"]);
    // Links to elsewhere and embedded things.
    expect(await reasons(rel(`Type="${office}/hyperlink" Target="https://contoh.invalid/" TargetMode="External"`))).toEqual(["templat_tautan_luar"]);
    expect(await reasons(rel(`Type='${office}/image' TargetMode = 'External' Target='file:///C:/rahasia.png'`))).toEqual(["templat_tautan_luar"]);
    expect(await reasons(rel(`Type="${office}/image" Target="\\\\server\\a.png"`))).toEqual(["templat_tautan_luar"]);
    expect(await reasons(rel(`Type="${office}/oleObject" Target="embeddings/x.xml"`))).toEqual(["templat_objek"]);
    expect(await reasons(changed(own, (x) => x, { "word/embeddings/oleObject1.bin": strToU8("x") }))).toEqual(["templat_objek"]);
    expect(await reasons(changed(own, (x) => x.replace("<w:body>", `<w:body><w:altChunk r:id="rX"/>`)))).toEqual(["templat_objek"]);
    // Codes that fetch, definitions that expand, changes that are not yet accepted, XML that two readers would read differently.
    for (const code of ["INCLUDETEXT \"C:\\\\rahasia.docx\"", "DDEAUTO cmd", " LINK x", "HYPERLINK \"http://x.invalid\""]) expect(await reasons(changed(own, (x) => x.replace("<w:body>", `<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 2)}</w:instrText></w:r><w:r><w:instrText>${code.slice(2)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)))).toEqual(["templat_kode_bidang"]);
    expect(await reasons(changed(own, (x) => x.replace("?>", `?><!DOCTYPE w [<!ENTITY a "${"x".repeat(99)}">]>`)))).toEqual(["templat_dtd"]);
    expect(await reasons(changed(own, { "word/styles.xml": (x) => x.replace("?>", "?><!doctype w>") }))).toEqual(["templat_dtd"]);
    expect(await reasons(changed(own, (x) => x.replace("<w:body>", `<w:body><w:p><w:ins w:id="1" w:author="x"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>`)))).toEqual(["templat_lacak"]);
    expect(await reasons(changed(own, (x) => x.replace("<w:body>", "<w:body><![CDATA[{x}]]>")))).toEqual(["templat_rusak"]);
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});
