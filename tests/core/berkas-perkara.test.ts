import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { documentTypes } from "../../electron/core/letters/catalogue";
import { checkArchive } from "../../electron/core/files/bundle-check";
import { BAGIAN_BERKAS, inOrder, URUTAN_BERKAS } from "../../shared/domain/urutan-berkas";
import type { BarisBerkas, BerkasPerkara, ManifestBerkas, SiapkanBerkas } from "../../shared/schemas/berkas-perkara";
import { verifyBundle } from "../../tools/verify-bundle";
import { DESK, inChunks, openTestCore, road, seedOffice, type Office, type TestCore, type Walk } from "../fixtures/core";
import { openXmlErrors } from "../support/ooxml";

const NAME = "Pelapor Rahasia Sekali";
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const PDF = Buffer.from("%PDF-1.4\npindaian rekaan\n%%EOF\n");
const VIDEO = Buffer.concat([Buffer.from("\0\0\0\x18ftypmp42", "latin1"), Buffer.alloc(3_000_000, 7)]);

let t: TestCore;
let o: Office;
let w: Walk;
let out: string;

const sha = (b: Uint8Array) => createHash("sha256").update(b).digest("hex");
const kept = async (nama: string, bytes: Uint8Array) => {
  const r = await t.upload(nama, bytes);
  if (!r.ok) throw new Error(nama);
  return { sha256: r.value.sha256, nama };
};
const read = (perkaraId = w.id): Promise<BerkasPerkara> => t.call("berkasPerkara.baca", { perkaraId });
async function ended(perkaraId = w.id): Promise<void> {
  while ((await read(perkaraId)).berjalan) await new Promise((resolve) => setTimeout(resolve, 5));
}
/** Makes it up and waits until it is there. */
async function make(more: Partial<SiapkanBerkas> = {}, perkaraId = w.id): Promise<BerkasPerkara["riwayat"][number]> {
  const { id } = await t.call("berkasPerkara.siapkan", { perkaraId, bentuk: "zip", ...more } as SiapkanBerkas);
  await ended(perkaraId);
  const { riwayat, putus } = await read(perkaraId);
  expect(putus).toBeNull();
  return riwayat.find((r) => r.id === id)!;
}
async function fetched(id: string, perkaraId = w.id): Promise<Buffer> {
  const { tiket, ukuran } = await t.call("berkasPerkara.unduh", { perkaraId, id });
  const bytes = await buffer((await t.core.send(tiket, DESK))!.stream);
  expect(bytes.length).toBe(ukuran);
  return bytes;
}
const textOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)["word/document.xml"]!).replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");
const manifestIn = (zip: Uint8Array) => JSON.parse(strFromU8(unzipSync(zip)["manifest.json"]!)) as ManifestBerkas;

beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), "netra-berkas-"));
  t = await openTestCore({ now: "2024-10-15T09:00" });
  o = await seedOffice(t);
  const bukti = [
    { bentuk: `Foto ${NAME} di lokasi`, keterangan: "Tangkapan", jumlah: "1 lembar", berkas: await kept(`${NAME}.PNG`, PNG) },
    { bentuk: "Rekaman: acara/kampanye?", keterangan: "", jumlah: "1 berkas", berkas: await kept("acara.mp4", VIDEO) },
    { bentuk: "Spanduk", keterangan: "Disimpan di gudang", jumlah: "1 buah" },
  ];
  w = await road(t, o, "pemilihan", { report: { pelaporDilindungi: true, pelapor: [{ nama: NAME, alamat: "Gang Tersembunyi 7" }], saksi: [], peristiwa: `Kejadian yang dilihat ${NAME}`, bukti } });
  const surat = (await w.dossier()).surat.find((s) => s.jenis === "rekomendasi_hukum_lain")!;
  await t.call("surat.tandatangani", { suratId: surat.id, versi: 0, tanggal: "2024-10-23", berkas: [await kept("pindaian.pdf", PDF)] });
  await t.call("suratMasuk.simpan", { versi: 0, pengirim: "BKN", nomorSurat: "9953/B-AK", tanggalSurat: "2024-11-08", diterimaAt: "2024-11-11T10:00", perihal: "Balasan rekomendasi", perkaraId: w.id, berkas: await kept("balasan.pdf", Buffer.concat([PDF, Buffer.from("2")])) } as never);
}, 60_000);
afterAll(async () => {
  await t.close();
  rmSync(out, { recursive: true, force: true });
});

describe("the order", () => {
  test("comes from one table that knows every kind of document, and asks for no part out of turn", () => {
    const beside = new Set(["imbauan", "undangan_kegiatan"]);
    expect(Object.keys(documentTypes).filter((jenis) => !beside.has(jenis) && !URUTAN_BERKAS.some((r) => r.jenis === jenis))).toEqual([]);
    expect(URUTAN_BERKAS.map((r) => BAGIAN_BERKAS.indexOf(r.bagian))).toEqual(URUTAN_BERKAS.map((r) => BAGIAN_BERKAS.indexOf(r.bagian)).toSorted((a, b) => a - b));
    const of = (jenis: string, tanggal: string, agenda = "") => ({ jenis, tanggal, agenda, informasi: false });
    expect(inOrder([of("ba_pleno", "2024-02-02", "kajian"), of("masuk", "2024-02-03"), of("hal_baru", "2024-01-01"), of("kajian", "2024-02-01"), of("masuk", "2023-12-31"), of("ba_pleno", "2024-01-05", "kajian_awal"), of("laporan", "2024-01-01")]).map((d) => [d.bagian, d.jenis, d.tanggal]))
      .toEqual([["penerimaan", "laporan", "2024-01-01"], ["penerimaan", "masuk", "2023-12-31"], ["kajian_awal", "ba_pleno", "2024-01-05"], ["kajian", "kajian", "2024-02-01"], ["pleno", "ba_pleno", "2024-02-02"], ["pleno", "masuk", "2024-02-03"], ["lain", "hal_baru", "2024-01-01"]]);
  });

  test("of a walked case is that of the road, with scan and incoming letter where they stand", async () => {
    const { baris } = await read();
    expect(baris.map((b) => b.bagian).filter((x, i, all) => x !== all[i - 1])).toEqual(["penerimaan", "kajian_awal", "klarifikasi", "kajian", "pleno", "penerusan", "status", "bukti"]);
    const kinds = baris.map((b) => `${b.jenis} ${b.kode}`.trim());
    expect(kinds.indexOf("pindaian")).toBe(baris.findIndex((b) => b.judul.startsWith("Pindaian")));
    expect(baris[baris.findIndex((b) => b.jenis === "pindaian") - 1]).toMatchObject({ jenis: "surat", bagian: "penerusan" });
    expect(baris.find((b) => b.jenis === "masuk")).toMatchObject({ judul: "Surat masuk dari BKN", bagian: "status", tanggal: "2024-11-11" });
    expect(baris.filter((b) => b.jenis === "bukti").map((b) => [b.kode, b.berkas?.mime ?? null, b.halaman])).toEqual([["P-1", "image/png", 1], ["P-2", "video/mp4", null], ["P-3", null, null]]);
  });
});

describe("an archive", () => {
  let zip: Buffer;
  let manifest: ManifestBerkas;
  let tanpa: BarisBerkas;
  let letter: BarisBerkas;
  let counted: unknown;
  beforeAll(async () => {
    const { baris } = await read();
    tanpa = baris.find((b) => b.judul.startsWith("Undangan") || b.judul.includes("Klarifikasi"))!;
    letter = baris.find((b) => b.jenis === "surat")!;
    counted = await t.call("berkasPerkara.halaman", { perkaraId: w.id, hitung: [{ sha256: letter.berkas!.sha256, halaman: 3 }, { sha256: "0".repeat(64), halaman: 9 }] });
    const made = await make({ tanpa: [{ id: tanpa.id, alasan: `Memuat keterangan ${NAME}` }] });
    zip = await fetched(made.id);
    manifest = manifestIn(zip);
  });
  /** As bytes that come in through a door. */
  const looked = async (bytes: Uint8Array) => {
    const { tiket } = await t.call("berkasPerkara.siapkanPeriksa", { nama: "berkas.zip", ukuran: bytes.length });
    const r = await t.core.receive(tiket, inChunks(bytes, 1000), DESK);
    if (!r.ok) throw new Error(r.error.code);
    return r.value.arsip!;
  };

  test("takes the pages that the page has counted, of files of the case only and once", async () => {
    expect(letter).toMatchObject({ hitung: "pratinjau", halaman: null });
    expect(counted).toEqual({ disimpan: 1 });
    expect(await t.call("berkasPerkara.halaman", { perkaraId: w.id, hitung: [{ sha256: letter.berkas!.sha256, halaman: 4 }] })).toEqual({ disimpan: 0 });
    expect((await read()).baris.find((b) => b.id === letter.id)).toMatchObject({ hitung: "", halaman: 3 });
  });

  test("opens with any reader, holds what its manifest says byte for byte, and is known here", async () => {
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(["manifest.json", ...manifest.berkas.map((b) => b.nama)]);
    for (const b of manifest.berkas) expect([b.nama, files[b.nama]!.length, sha(files[b.nama]!)]).toEqual([b.nama, b.ukuran, b.sha256]);
    expect(manifest.berkas.slice(0, 3).map((b) => b.nama)).toEqual(["00 Sampul dan daftar isi.docx", expect.stringMatching(/^01 /), expect.stringMatching(/^02 /)]);
    expect(manifest.berkas.slice(-2).map((b) => b.nama)).toEqual(["Bukti/P-1 Foto [disamarkan] di lokasi.png", "Bukti/P-2 Rekaman- acara-kampanye.mp4"]);
    expect(manifest).toMatchObject({ nomor: "006/Reg/LP/PW/Kota/13.08/X/2024", kantor: "Bawaslu Kota Sukabumi", dibuatOleh: "Petugas", tidakDisertakan: [{ alasan: "Memuat keterangan [disamarkan]" }] });
    expect(t.sql<{ hash: string }>("SELECT hash FROM jurnal WHERE seq = ?", manifest.jurnal.baris)[0]!.hash).toBe(manifest.jurnal.kode);
    const before = t.sql<{ n: number }>("SELECT count(*) AS n FROM berkas")[0]!.n;
    expect(await looked(zip)).toMatchObject({ baik: true, salah: null, dikenal: true, jurnal: "cocok" });
    // Read through and kept nowhere.
    expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM berkas")[0]!.n).toBe(before);
  });

  test("names the protected reporter on no cover, in no name and in no word of the journal", async () => {
    const cover = textOf(unzipSync(zip)["00 Sampul dan daftar isi.docx"]!);
    for (const text of [cover, JSON.stringify(manifest), JSON.stringify(await read()), JSON.stringify(t.sql("SELECT ringkas, sesudah FROM jurnal WHERE tindakan LIKE 'berkasPerkara.%'"))]) expect(text).not.toContain(NAME);
    for (const w of ["Pelapor 1 (identitas dilindungi)", "Budi Misal", "Kejadian yang dilihat [disamarkan]", "DAFTAR BUKTI", "P-3", "tanpa berkas digital", "TIDAK DISERTAKAN", "Memuat keterangan [disamarkan]", "Kode jurnal"]) expect(cover + JSON.stringify(strFromU8(unzipSync(unzipSync(zip)["00 Sampul dan daftar isi.docx"]!)["word/footer1.xml"]!))).toContain(w);
    expect(manifest.berkas.some((b) => b.sha256 === tanpa.berkas!.sha256)).toBe(false);
  });

  test("is told to the journal when it is made and whenever it leaves; again it is the same", async () => {
    const told = () => t.sql<{ tindakan: string; ringkas: string }>("SELECT tindakan, ringkas FROM jurnal WHERE tindakan LIKE 'berkasPerkara.%'");
    expect(told().map((r) => r.tindakan)).toEqual(["berkasPerkara.siapkan", "berkasPerkara.unduh"]);
    expect(told()[0]!.ringkas).toMatch(/^Arsip ZIP disusun: \d+ berkas, 1 tidak disertakan$/);
    const { riwayat, tanpaTerakhir } = await read();
    expect(riwayat[0]).toMatchObject({ oleh: "Petugas", bentuk: "zip", baris: manifest.jurnal.baris, kepala: manifest.jurnal.kode, tanpa: [{ alasan: "Memuat keterangan [disamarkan]" }] });
    expect(tanpaTerakhir).toEqual([{ id: tanpa.id, alasan: "Memuat keterangan [disamarkan]" }]);
    expect((await fetched(riwayat[0]!.id)).equals(zip)).toBe(true);
    expect(told()).toHaveLength(3);
  });

  test("that was changed is found, wherever: a byte, a cut, a file more or less, another manifest, packed anew", async () => {
    const found = async (bytes: Uint8Array) => (await looked(bytes)).salah;
    const flipped = Buffer.from(zip);
    flipped[zip.length - 4_000]! ^= 1;
    expect(await found(flipped)).toEqual({ apa: "berkas_berubah", nama: "Bukti/P-2 Rekaman- acara-kampanye.mp4" });
    const directory = Buffer.from(zip);
    directory[zip.length - 60]! ^= 1;
    expect(await found(directory)).toEqual({ apa: "arsip_diubah", nama: "" });
    expect(await found(zip.subarray(0, 1_000_000))).toMatchObject({ apa: "terpotong" });
    expect(await found(Buffer.concat([zip, Buffer.from("x")]))).toMatchObject({ apa: "arsip_diubah" });
    expect(await found(Buffer.from("bukan arsip"))).toMatchObject({ apa: "bukan_arsip" });
    const files = unzipSync(zip);
    const packed = (change: Record<string, Uint8Array | null>) => zipSync(Object.fromEntries(Object.entries({ ...files, ...change }).filter((x): x is [string, Uint8Array] => x[1] !== null)), { level: 0 });
    expect(await found(packed({ "manifest.json": null }))).toMatchObject({ apa: "tanpa_manifest" });
    expect(await found(packed({ "manifest.json": Buffer.from("{}") }))).toMatchObject({ apa: expect.stringMatching(/manifest_rusak|arsip_diubah/) });
    expect(await found(packed({}))).toMatchObject({ apa: "arsip_diubah" });
    // Whoever knows the format writes a manifest that fits: the archive is whole, and not one of this office.
    const { archiveStream } = await import("../../electron/core/files/bundle");
    const { crc32 } = await import("node:zlib");
    const other = Buffer.from(JSON.stringify({ ...manifest, berkas: [], dibuatOleh: "Orang lain", jurnal: { ...manifest.jurnal, kode: "a".repeat(64) } }));
    const forged = await buffer(archiveStream([{ nama: "manifest.json", sha256: "m", ukuran: other.length, crc: crc32(other) }], async function* () { yield other; }));
    expect(await looked(forged)).toMatchObject({ baik: true, dikenal: false, jurnal: "beda" });
    const odd = Buffer.from(JSON.stringify({ ...manifest, berkas: [{ nama: "../luar", ukuran: 1, sha256: "a".repeat(64) }] }));
    expect((await looked(await buffer(archiveStream([{ nama: "manifest.json", sha256: "m", ukuran: odd.length, crc: crc32(odd) }], async function* () { yield odd; })))).salah).toEqual({ apa: "manifest_rusak", nama: "manifest.json" });
  });

  test("and a folder are looked over from outside by one command, with the first fault", async () => {
    const file = path.join(out, "berkas.zip");
    writeFileSync(file, zip);
    expect(await verifyBundle(file)).toMatchObject({ ok: true, lines: expect.arrayContaining([expect.stringContaining("006/Reg/LP"), expect.stringContaining("berkas perkara utuh")]) });
    const place = path.join(out, "tujuan");
    mkdirSync(place);
    const made = await make({ bentuk: "folder", folder: place });
    expect(path.dirname(made.nama)).toBe(place);
    expect(readdirSync(place)).toEqual([path.basename(made.nama)]);
    expect(await verifyBundle(made.nama)).toMatchObject({ ok: true });
    writeFileSync(path.join(made.nama, "Bukti", "sisipan.txt"), "x");
    expect((await verifyBundle(made.nama)).lines.at(-1)).toContain("SALAH: Bukti/sisipan.txt tidak termasuk");
    rmSync(path.join(made.nama, "Bukti", "sisipan.txt"));
    const letter = path.join(made.nama, readdirSync(made.nama).find((n) => n.startsWith("01 "))!);
    writeFileSync(letter, Buffer.concat([readFileSync(letter).subarray(0, -1), Buffer.from("x")]));
    expect((await verifyBundle(made.nama)).lines.at(-1)).toMatch(/^SALAH: Isi 01 .* tidak sama/);
    rmSync(letter);
    expect((await verifyBundle(made.nama)).lines.at(-1)).toMatch(/^SALAH: 01 .* tidak ada lagi/);
    expect(await verifyBundle(path.join(out, "tidak ada"))).toMatchObject({ ok: false });
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "folder", folder: path.join(t.dir, "berkas") })).fields).toEqual([{ path: "folder", code: "folder_milik_netra" }]);
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "folder", folder: "tujuan" })).fields).toEqual([{ path: "folder", code: "folder_tidak_ada" }]);
    expect((await t.refused("berkasPerkara.unduh", { perkaraId: w.id, id: made.id })).code).toBe("NOT_FOUND");
  });
});

test("letters, cover and index are joined in one sound file, each letter counting its own pages", async () => {
  const { baris } = await read();
  // The form of the reporter, minutes and the letter that forwards the case: three that differ in head and foot.
  const ours = ["Formulir Laporan", "Berita Acara Klarifikasi", "Rekomendasi"].map((judul) => baris.find((b) => b.gabung && b.judul.includes(judul))!);
  const made = await make({ bentuk: "gabungan", tanpa: baris.filter((b) => b.gabung && !ours.includes(b)).map((b) => ({ id: b.id, alasan: "Sudah dikirim" })) });
  const bytes = await fetched(made.id);
  expect(await openXmlErrors(bytes)).toEqual([]);
  const text = textOf(bytes);
  expect(made.jumlah).toBe(4);
  expect(strFromU8(unzipSync(bytes)["word/document.xml"]!).match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(4);
  const places = ["BERKAS PERKARA", "DAFTAR ISI", "(lampiran)", "Sudah dikirim", NAME].map((x) => text.indexOf(x));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  const feet = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes("footer")).map(([, xml]) => strFromU8(xml));
  expect(feet.length).toBeGreaterThan(2);
  expect(feet.join("")).not.toContain("NUMPAGES");
}, 60_000);

describe("who may", () => {
  const asks = (role: string) => ({ actor: { id: role, name: role, role } });
  beforeEach(() => t.at("2024-12-01T09:00"));

  test("a kajian stays behind until its pleno, whoever asks; who may not know the reporter takes nothing out", async () => {
    const shut = await road(t, o, "pemilu", { stop: "pleno" });
    const row = (await read(shut.id)).baris.find((b) => b.bagian === "kajian")!;
    expect(row.kunci).toBe("kajian_tertutup");
    const made = await make({}, shut.id);
    const zip = await fetched(made.id, shut.id);
    expect(manifestIn(zip).tidakDisertakan).toEqual([{ judul: expect.stringContaining("Kajian"), alasan: "Kajian belum diputuskan dalam pleno, sehingga belum dapat ikut." }]);
    expect(manifestIn(zip).berkas.some((b) => b.sha256 === row.berkas!.sha256)).toBe(false);
    expect((await read(shut.id)).tanpaTerakhir).toEqual([]);
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip" }, asks("kepala_sekretariat"))).reasons).toEqual(["identitas_dilindungi"]);
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: shut.id, bentuk: "zip" }, asks("pembaca"))).code).toBe("FORBIDDEN");
    expect(JSON.stringify(await t.ask("berkasPerkara.baca", { perkaraId: w.id }, asks("pembaca")))).not.toContain(NAME);
  });

  test("every omission needs its reason and a document that is there; one is made up at a time and can be broken off", async () => {
    const { baris } = await read();
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip", tanpa: [{ id: baris[0]!.id, alasan: " " }] })).fields).toMatchObject([{ path: "tanpa.0.alasan", code: "wajib" }]);
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip", tanpa: [{ id: "surat:tidak", alasan: "x" }] })).fields).toEqual([{ path: "tanpa.0.id", code: "dokumen_tidak_ada" }]);
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip", tanpa: baris.map((b) => ({ id: b.id, alasan: "x" })) })).reasons).toEqual(["berkas_perkara_kosong"]);
    const place = path.join(out, "batal");
    mkdirSync(place);
    const { id } = await t.call("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "folder", folder: place });
    expect((await t.refused("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip" })).reasons).toEqual(["berkas_perkara_berjalan"]);
    expect((await t.refused("berkasPerkara.batal", {}, { actor: { id: "lain", name: "Lain", role: "anggota" } })).reasons).toEqual(["berkas_perkara_orang_lain"]);
    expect(await t.call("berkasPerkara.batal", {})).toEqual({ dibatalkan: true });
    await ended();
    expect(await read()).toMatchObject({ putus: { id, sebab: "dibatalkan" }, folder: place });
    expect(readdirSync(place)).toEqual([]);
    expect(t.sql("SELECT 1 FROM berkas_perkara WHERE id = ?", id)).toEqual([]);
  });

  test("a file that has changed on the disk leaves with nobody, and is named", async () => {
    const hash = sha(VIDEO);
    const at = path.join(t.dir, "berkas", hash.slice(0, 2), hash);
    const bad = Buffer.from(VIDEO);
    bad[9_000]! ^= 1;
    writeFileSync(at, bad);
    await t.call("berkasPerkara.siapkan", { perkaraId: w.id, bentuk: "zip" });
    await ended();
    expect((await read()).putus).toMatchObject({ sebab: "berkas_rusak", nama: "Bukti/P-2 Rekaman- acara-kampanye.mp4" });
    rmSync(at);
    expect((await read()).baris.find((b) => b.kode === "P-2")).toMatchObject({ kunci: "hilang" });
    writeFileSync(at, VIDEO);
  });
});

test("an archive of more than 4 GB is one that a reader of ZIP64 finds its way in", async () => {
  const { directoryOf, localHeader, archiveSize } = await import("../../electron/core/files/bundle");
  const large = { nama: "video.mp4", sha256: "v", ukuran: 5 * 1024 ** 3, crc: 1 };
  const small = { nama: "sesudah.txt", sha256: "s", ukuran: 3, crc: 2 };
  expect(localHeader(large).readBigUInt64LE(30 + 9 + 4)).toBe(BigInt(large.ukuran));
  const end = directoryOf([large, small]);
  expect([end.readUInt32LE(20), end.readUInt32LE(24)]).toEqual([0xffffffff, 0xffffffff]);
  expect(end.indexOf(Buffer.from("504b0606", "hex"))).toBeGreaterThan(0);
  expect(archiveSize([large, small])).toBe(localHeader(large).length + large.ukuran + localHeader(small).length + 3 + end.length);
  expect((await checkArchive(inChunks(localHeader(large)))).salah).toEqual({ apa: "tanpa_manifest", nama: "" });
});
