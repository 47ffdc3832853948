import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { In } from "../../shared/api/contract";
import { EVENTS, type EventSample } from "../fixtures/kegiatan";
import { arrowJpeg } from "../fixtures/pictures";
import { openTestCore, report, seedOffice, type Office, type TestCore } from "../fixtures/core";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-09-10T09:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const textOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!).replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");
const bytesOf = (sha: string) => new Uint8Array(readFileSync(path.join(t.dir, "berkas", sha.slice(0, 2), sha)));
const rowsOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!).match(/<w:tr[ >]/g)?.length ?? 0;
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000100ffff03000006000557bfabd40000000049454e44ae426082", "hex");

/** Types one event from its book to its news, as the office would over the days. */
async function typeEvent(e: EventSample) {
  for (const [kelompok, jabatan, instansi, nama, nip] of e.direktori) await t.call("direktori.simpan", { id: "", kelompok, jabatan, instansi, nama, nip, versi: 0 });
  const made = await t.call("kegiatan.simpan", { ...e.kegiatan, id: "", versi: 0, pemilihanId: o.pemilihan.id, tahapanId: e.kegiatan.mulai >= "2024-09-25" ? o.pemilihan.tahapan[0]!.id : "", penandatanganId: o.ketua.id });
  const id = made.id;

  const wave = await t.call("kegiatan.undang", { kegiatanId: id, tanggal: "2024-09-10", penandatanganId: o.ketua.id, kelompok: [...new Set(e.direktori.map((d) => d[0]))] });
  const letters = await t.call("imbauan.buat", { gelombangId: wave.id });
  expect(letters).toMatchObject({ dibuat: e.direktori.length, sisa: 0, kurang: 0 });

  const loaded = await t.call("kegiatan.muatPeserta", { kegiatanId: id, dariUndangan: true });
  expect(loaded).toMatchObject({ ditambah: e.direktori.length, belum: e.direktori.length });
  const sheet = await t.call("kegiatan.terbitkan", { kegiatanId: id, jenis: "daftar_hadir", barisKosong: 3 });

  t.at(e.kegiatan.mulai.replace(/T.*/, "T16:00"));
  const typed = await t.call("kegiatan.ketikPeserta", { kegiatanId: id, baris: e.ketik });
  const guests = await t.call("kegiatan.peserta", { kegiatanId: id });
  const byPost = (post: string) => guests.find((g) => g.jabatan === post)!;
  await t.call("kegiatan.hadir", { kegiatanId: id, ids: guests.filter((g) => g.hadir === "belum").map((g) => g.id), hadir: "hadir" });
  for (const post of e.tidakHadir) await t.call("kegiatan.hadir", { kegiatanId: id, ids: [byPost(post).id], hadir: "tidak" });
  for (const [post, wakil] of e.diwakili) await t.call("kegiatan.simpanPeserta", { kegiatanId: id, peserta: { ...byPost(post), hadir: "mewakili", wakil } });
  const photo = await t.upload("acara.png", PNG);
  if (!photo.ok) throw new Error("upload");
  await t.call("kegiatan.tambahBerkas", { refId: id, berkas: { jenis: "foto", sha256: photo.value.sha256, nama: "acara.png", keterangan: "Peserta mengikuti acara" } });

  let deklarasiId = "";
  if (e.deklarasi) {
    const own = await t.call("deklarasi.bawaan", { rezim: "pemilihan" });
    const d = await t.call("deklarasi.simpan", { id: "", versi: 0, nama: e.deklarasi, pemilihanId: o.pemilihan.id, kegiatanId: id, waktu: e.kegiatan.mulai, tempat: e.kegiatan.tempat, pembuka: own.pembuka, butir: own.butir, penutup: own.penutup, mengetahui: [{ jabatan: "Ketua", nama: o.ketua.nama }] });
    deklarasiId = d.id;
    await t.call("deklarasi.muat", { deklarasiId, dariUndangan: true });
    const signers = await t.call("deklarasi.penandatangan", { deklarasiId });
    await t.call("deklarasi.keadaan", { deklarasiId, ids: signers.filter((s) => s.keadaan === "belum").map((s) => s.id), keadaan: "tanda_tangan" });
  }
  const now = await t.call("kegiatan.baca", { kegiatanId: id });
  const saved = await t.call("kegiatan.simpan", { ...now.kegiatan, ...e.selesai });
  await t.call("kegiatan.tandai", { kegiatanId: id, versi: saved.versi, status: "selesai" });
  const laporan = await t.call("kegiatan.terbitkan", { kegiatanId: id, jenis: "laporan_kegiatan", nomor: { cara: "otomatis" } });
  const berita = await t.call("kegiatan.terbitkan", { kegiatanId: id, jenis: "berita_kegiatan" });
  return { id, wave, sheet, typed, laporan, berita, deklarasiId, whole: await t.call("kegiatan.baca", { kegiatanId: id }) };
}

test.each(EVENTS.map((e) => [e.kantor, e] as const))("the event of %s, typed in full: invitations, attendance, declaration, report, news", async (_, e) => {
  const done = await typeEvent(e);
  const came = e.direktori.length - e.tidakHadir.length + e.ketik.split("\n").length;
  expect(done.whole.hitung).toMatchObject({ hadir: came, tidak: e.tidakHadir.length, belum: 0 });
  expect(done.whole.status).toBe("selesai");

  // Invitations: the book's people, numbers in a row, day and place of the activity in the letter.
  const rows = (await t.call("imbauan.penerima", { gelombangId: done.wave.id })).baris;
  expect(rows.map((r) => r.tujuan).toSorted()).toEqual(e.direktori.map((d) => d[1]).toSorted());
  const numbers = t.sql<{ nomor: string }>("SELECT nomor FROM nomor WHERE seri = 'surat' AND perihal LIKE 'Undangan:%' ORDER BY urut").map((n) => n.nomor);
  expect(rows.map((r) => r.nomor).toSorted()).toEqual(numbers.toSorted());
  const invitation = await t.call("surat.baca", { suratId: rows[0]!.suratId });
  expect(invitation.surat).toMatchObject({ jenis: "undangan_kegiatan", judul: "Undangan" });
  const words = textOf(bytesOf(invitation.surat.sha256));
  for (const w of [rows[0]!.nomor, rows[0]!.tujuan, e.kegiatan.tema, e.kegiatan.tempat, "Hari, tanggal", "WIB"]) expect(words).toContain(w);
  expect(await t.call("imbauan.daftar", {})).toEqual([]);

  // The sheet has a row for each person and three more.
  expect(rowsOf(bytesOf(done.sheet.sha256))).toBeGreaterThanOrEqual(e.direktori.length + 3 + 1);
  const report_ = textOf(bytesOf(done.laporan.sha256));
  for (const w of [done.laporan.nomor, e.kegiatan.tema, e.selesai.hasil!, ...e.kegiatan.narasumber!.map((n) => n.nama), ...e.selesai.tanya!.map((q) => q.tanya), ...e.kegiatan.dapil!, "acara.png", ...e.diwakili.map(([, w]) => `${w} (mewakili`)]) expect(report_).toContain(w);
  expect(report_).toContain(`hadir ${came} (`);
  const news = done.whole.berita;
  expect(news.judul).toContain(e.kegiatan.tema);
  for (const w of [e.kegiatan.tempat, `Hadir ${came} peserta`, ...e.kegiatan.narasumber!.map((n) => n.nama)]) expect(news.isi).toContain(w);
  expect(news.isi).not.toMatch(/undefined|\{|\.\./);
  expect(textOf(bytesOf(done.berita.sha256))).toContain(news.isi.split("\n")[0]!);

  if (e.deklarasi) {
    const d = await t.call("deklarasi.baca", { deklarasiId: done.deklarasiId });
    // The five who came from the book, who was typed in, and the proxy; who stayed away is kept as absent.
    expect(d.hitung).toMatchObject({ jumlah: came + e.tidakHadir.length, tandaTangan: came, tidakHadir: e.tidakHadir.length });
    const sheet = await t.call("deklarasi.terbitkan", { deklarasiId: done.deklarasiId });
    const bytes = bytesOf(sheet.sha256);
    expect(rowsOf(bytes)).toBeGreaterThanOrEqual(d.hitung.jumlah + 1);
    for (const w of ["Sebelum tahapan", "Selama tahapan", "Sesudah tahapan", "media sosial", ...e.diwakili.map(([, w]) => w)]) expect(textOf(bytes)).toContain(w);
    expect(news.isi).toContain(`${came} orang menandatangani ${e.deklarasi}`);
    const scan = await t.upload("deklarasi.png", PNG);
    if (!scan.ok) throw new Error("upload");
    await t.call("kegiatan.tambahBerkas", { refId: done.deklarasiId, berkas: { jenis: "pindaian", sha256: scan.value.sha256, nama: "deklarasi.png" } });
    expect((await t.call("deklarasi.daftar", {}))[0]).toMatchObject({ pindaian: 1 });
  }
}, 30_000);

const head = (more: Partial<In<"kegiatan.simpan">> = {}): In<"kegiatan.simpan"> => ({ id: "", versi: 0, jenis: "sosialisasi", tema: "Netralitas", pemilihanId: o.pemilihan.id, mulai: "2024-10-01T09:00", tempat: "Aula", ...more });

describe("an activity", () => {
  test("that moves changes its invitations, which are made again under the same number", async () => {
    await t.call("direktori.simpan", { id: "", kelompok: "camat", jabatan: "Camat Satu", nama: "Budi Misal", versi: 0 });
    const k = await t.call("kegiatan.simpan", head());
    const w = await t.call("kegiatan.undang", { kegiatanId: k.id, tanggal: "2024-09-12", penandatanganId: o.ketua.id, kelompok: ["camat"] });
    await t.call("imbauan.buat", { gelombangId: w.id });
    const before = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris[0]!;
    await t.call("kegiatan.simpan", { ...k, tempat: "Gedung lain" });
    expect((await t.call("imbauan.baca", { gelombangId: w.id })).hitung).toMatchObject({ jadi: 0, berubah: 1 });
    await t.call("imbauan.buat", { gelombangId: w.id });
    const after = (await t.call("imbauan.penerima", { gelombangId: w.id })).baris[0]!;
    expect([after.nomor, after.suratId === before.suratId]).toEqual([before.nomor, false]);
    expect(JSON.stringify((await t.call("surat.baca", { suratId: after.suratId })).doc)).toContain("Gedung lain");
    // No wave of imbauan turns into an invitation, and an invitation has no reminder and no other kind.
    const g = await t.call("imbauan.baca", { gelombangId: w.id });
    expect((await t.refused("imbauan.simpan", { ...g.gelombang, jenis: "bebas" })).fields).toMatchObject([{ path: "jenis", code: "undangan_dari_kegiatan" }]);
    expect((await t.refused("imbauan.pengingat", { gelombangId: w.id, tanggal: "2024-09-20" })).reasons).toEqual(["undangan_tanpa_pengingat"]);
    const gone = await t.call("kegiatan.tandai", { kegiatanId: k.id, versi: 2, status: "batal", alasan: "Aula dipakai" });
    expect(gone.versi).toBe(3);
    expect((await t.refused("kegiatan.undang", { kegiatanId: k.id, tanggal: "2024-09-12", penandatanganId: o.ketua.id, kelompok: ["camat"] })).reasons).toEqual(["kegiatan_batal"]);
  });

  test("refuses what cannot be: an end before its start, a stage of another election, a stale page, done before it began, a list that says nothing", async () => {
    const fields = async (more: Partial<In<"kegiatan.simpan">>) => (await t.refused("kegiatan.simpan", head(more))).fields?.map((f) => [f.path, f.code]);
    expect(await fields({ selesai: "2024-09-30T09:00" })).toEqual([["selesai", "selesai_sebelum_mulai"]]);
    expect(await fields({ tahapanId: o.pemilu.tahapan[0]!.id })).toEqual([["tahapanId", "tahapan_tidak_ada"]]);
    expect(await fields({ tema: "", tempat: " " })).toEqual([["tema", "wajib"], ["tempat", "wajib"]]);
    const k = await t.call("kegiatan.simpan", head());
    await t.call("kegiatan.simpan", { ...k, tema: "Baru" });
    expect(await t.refused("kegiatan.simpan", { ...k, tema: "Lama" })).toMatchObject({ code: "STALE", current: { tema: "Baru" } });
    expect((await t.refused("kegiatan.tandai", { kegiatanId: k.id, versi: 2, status: "selesai" })).reasons).toEqual(["kegiatan_belum_mulai"]);
    expect((await t.refused("kegiatan.tandai", { kegiatanId: k.id, versi: 2, status: "batal" })).fields).toMatchObject([{ path: "alasan", code: "wajib" }]);
    expect((await t.refused("kegiatan.ketikPeserta", { kegiatanId: k.id, baris: "Nama;Jabatan\n ; " })).fields).toMatchObject([{ path: "baris", code: "baris_tidak_terbaca" }]);
    expect((await t.refused("kegiatan.undang", { kegiatanId: k.id, tanggal: "2024-09-12", penandatanganId: o.ketua.id })).fields).toMatchObject([{ path: "kelompok", code: "undangan_tanpa_sasaran" }]);
  });

  test("is found by theme, place and speaker, keeps its own news text, and counts by month, kind and group", async () => {
    const done = async (more: Partial<In<"kegiatan.simpan">>, people: string) => {
      const k = await t.call("kegiatan.simpan", head(more));
      await t.call("kegiatan.ketikPeserta", { kegiatanId: k.id, baris: people });
      await t.call("kegiatan.tandai", { kegiatanId: k.id, versi: k.versi, status: "selesai" });
      return k.id;
    };
    t.at("2024-11-01T09:00");
    await t.call("direktori.simpan", { id: "", kelompok: "opd", jabatan: "Kepala Dinas", nama: "Rina", versi: 0 });
    const first = await done({ narasumber: [{ nama: "Ahli Langka" }] }, "A\nB\nC");
    await done({ jenis: "patroli", mulai: "2024-10-05T21:00", tema: "Patroli malam" }, "D");
    await done({ mulai: "2024-09-15T09:00", tema: "Lebih dulu" }, "E\nF");
    await t.call("kegiatan.muatPeserta", { kegiatanId: first, kelompok: ["opd"] });
    await t.call("kegiatan.simpan", head({ tema: "Nanti" }));
    expect((await t.call("kegiatan.daftar", { teks: "langka" })).baris.map((k) => k.id)).toEqual([first]);
    expect(await t.call("kegiatan.cari", { teks: "patroli" })).toMatchObject([{ jenis: "kegiatan", judul: "Patroli malam" }]);
    expect(await t.call("kegiatan.statistik", { dari: "2024-10-01", sampai: "2024-10-31" })).toEqual({
      jumlah: 2, hadir: 4, rencana: 1, batal: 0, bulan: [{ bulan: "2024-10", jumlah: 2, hadir: 4 }], jenis: [{ jenis: "patroli", jumlah: 1, hadir: 1 }, { jenis: "sosialisasi", jumlah: 1, hadir: 3 }],
      kelompok: [{ kelompok: "", peserta: 4, hadir: 4 }, { kelompok: "opd", peserta: 1, hadir: 0 }],
    });
    const k = await t.call("kegiatan.baca", { kegiatanId: first });
    await t.call("kegiatan.simpan", { ...k.kegiatan, beritaIsi: "Tulisan kantor sendiri." });
    expect((await t.call("kegiatan.baca", { kegiatanId: first })).berita).toMatchObject({ isi: "Tulisan kantor sendiri.", sendiri: true });
  });

  test("prints a heavy photo as the screen made it small, the same each time, and leaves the photo alone", async () => {
    const k = await t.call("kegiatan.simpan", head());
    const put = async (nama: string, bytes: Uint8Array, foto = true) => {
      const sent = await t.upload(nama, bytes);
      if (!sent.ok) throw new Error("upload");
      if (foto) await t.call("kegiatan.tambahBerkas", { refId: k.id, berkas: { jenis: "foto", sha256: sent.value.sha256, nama } });
      return sent.value.sha256;
    };
    const heavy = Buffer.concat([arrowJpeg(6), Buffer.alloc(700_000)]);
    const webp = Buffer.concat([Buffer.from("RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0", "latin1"), Buffer.from([0x9f, 0x0f, 0, 0xb7, 0x0b, 0])]);
    const [big, web] = [await put("hp.jpg", heavy), await put("tampak.webp", webp)];
    await put("apel.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"));
    const report = { kegiatanId: k.id, jenis: "laporan_kegiatan", nomor: null } as const;
    const refused = await t.refused("kegiatan.terbitkan", report);
    const room = { lebarMm: 180, tinggiMm: 106 };
    // Upright, and no more dots than 106 mm show at 200 an inch.
    expect(refused).toMatchObject({ reasons: ["gambar_surat_belum_siap"], gambar: [{ asal: big, ...room, lebar: 320, tinggi: 480 }, { asal: web, ...room, lebar: 1113, tinggi: 835 }] });
    const sideways = await put("lain.jpg", arrowJpeg(1), false);
    expect(await t.refused("surat.simpanGambar", { asal: big, ...room, sha256: sideways })).toMatchObject({ code: "FILE_REFUSED", reasons: ["gambar_surat_lain"] });
    const upright = Buffer.from(arrowJpeg(1));
    const frame = upright.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    upright.writeUInt16BE(480, frame);
    upright.writeUInt16BE(320, frame + 2);
    await t.call("surat.simpanGambar", { asal: big, ...room, sha256: await put("kecil.jpg", upright, false) });
    await t.call("surat.simpanGambar", { asal: web, ...room, sha256: "" });
    expect(t.sql("SELECT ringkas FROM jurnal ORDER BY seq DESC LIMIT 2").map((r) => r["ringkas"])).toEqual(["Gambar tampak.webp tidak dapat diperkecil untuk surat", "Gambar hp.jpg diperkecil untuk surat"]);
    // The first that was made stays.
    expect(await t.call("surat.simpanGambar", { asal: big, ...room, sha256: sideways })).not.toEqual({ sha256: sideways });
    const made = await t.call("kegiatan.terbitkan", report);
    const parts = unzipSync(bytesOf(made.sha256));
    expect(Object.keys(parts).filter((name) => name.includes("gambar"))).toEqual(["word/media/gambar1.jpeg"]);
    expect(Buffer.from(parts["word/media/gambar1.jpeg"]!)).toEqual(upright);
    expect(strFromU8(parts["word/document.xml"]!)).not.toContain("rot=");
    expect(textOf(bytesOf(made.sha256))).toMatch(/Foto 2: tampak\.webp \(tidak dicetak: gambar tidak terbaca\).*Foto 3: apel\.heic \(tidak dicetak: foto HEIC; simpan ulang sebagai JPEG, lalu tambahkan\)/s);
    expect((await t.call("kegiatan.terbitkan", report)).sha256).toBe(made.sha256);
    expect(Buffer.from(bytesOf(big)).equals(heavy)).toBe(true);
  });

  test("keeps its report's number over its versions, and takes a file out only with a reason", async () => {
    const k = await t.call("kegiatan.simpan", head());
    const one = await t.call("kegiatan.terbitkan", { kegiatanId: k.id, jenis: "laporan_kegiatan", nomor: { cara: "ketik", nomor: "007/PM.03/UJI/09/2024" } });
    const two = await t.call("kegiatan.terbitkan", { kegiatanId: k.id, jenis: "laporan_kegiatan", nomor: { cara: "otomatis" } });
    expect([two.nomor, two.versiSurat, two.menggantikan]).toEqual([one.nomor, 2, one.id]);
    // Photos are printed as they lie in the office's files; one that no letter can show is named with the reason.
    for (const [nama, bytes] of [["rapat.jpg", Buffer.from(arrowJpeg(6))], ["rapat.gif", Buffer.from("GIF89a\x01\0\x01\0\0\0\0", "latin1")]] as const) {
      const sent = await t.upload(nama, bytes);
      if (!sent.ok) throw new Error("upload");
      await t.call("kegiatan.tambahBerkas", { refId: k.id, berkas: { jenis: "foto", sha256: sent.value.sha256, nama, keterangan: nama === "rapat.jpg" ? "Suasana rapat" : "" } });
    }
    const shown = await t.call("kegiatan.terbitkan", { kegiatanId: k.id, jenis: "laporan_kegiatan", nomor: null });
    const parts = unzipSync(bytesOf(shown.sha256));
    expect(Object.keys(parts).filter((name) => name.includes("gambar"))).toEqual(["word/media/gambar1.jpeg"]);
    expect(Buffer.from(parts["word/media/gambar1.jpeg"]!)).toEqual(Buffer.from(arrowJpeg(6)));
    expect(textOf(bytesOf(shown.sha256))).toMatch(/Foto 1\. Suasana rapat\n+.*Foto 2: rapat\.gif \(tidak dicetak: bukan gambar JPEG, PNG, atau WebP\)/);
    expect(t.sql("SELECT id FROM nomor")).toHaveLength(1);
    const text = await t.upload("catatan.txt", Buffer.from("teks"));
    if (!text.ok) throw new Error("upload");
    expect((await t.refused("kegiatan.tambahBerkas", { refId: k.id, berkas: { jenis: "foto", sha256: text.value.sha256, nama: "catatan.txt" } })).fields).toMatchObject([{ code: "berkas_kegiatan_jenis" }]);
    const file = await t.call("kegiatan.tambahBerkas", { refId: k.id, berkas: { jenis: "lainnya", sha256: text.value.sha256, nama: "catatan.txt" } });
    expect((await t.call("kegiatan.unduhBerkas", { id: file.id })).nama).toBe("catatan.txt");
    await t.call("kegiatan.hapusBerkas", { id: file.id, alasan: "Salah berkas" });
    expect((await t.call("kegiatan.baca", { kegiatanId: k.id })).berkas.map((b) => b.nama)).toEqual(["rapat.jpg", "rapat.gif"]);
    expect((await t.refused("kegiatan.unduhBerkas", { id: file.id })).code).toBe("NOT_FOUND");
  });
});

describe("a declaration", () => {
  const declare = async (people: string) => {
    const own = await t.call("deklarasi.bawaan", { rezim: "pemilihan" });
    const d = await t.call("deklarasi.simpan", { id: "", versi: 0, nama: "Deklarasi Uji", pemilihanId: o.pemilihan.id, waktu: "2024-10-01T10:00", tempat: "Aula", butir: own.butir });
    await t.call("deklarasi.ketik", { deklarasiId: d.id, baris: people });
    const signers = await t.call("deklarasi.penandatangan", { deklarasiId: d.id });
    await t.call("deklarasi.keadaan", { deklarasiId: d.id, ids: signers.map((s) => s.id), keadaan: "tanda_tangan" });
    return { id: d.id, signers };
  };

  test("is suggested at a later case by number, or by name and agency without titles; a person confirms, and each look is in the journal", async () => {
    const { id, signers } = await declare(["BUDI MISAL; Camat Rekaan; Kantor Camat Rekaan", "Orang Lain; Kepala Dinas; Dinas Sosial; 999999999999999911", "Budi Misal; Guru; SD Negeri 1", "Budi Misal; Camat Rekaan; Kecamatan Rekaan; 999999999999999955"].join("\n"));
    t.at("2024-10-15T11:00");
    const made = await t.call("laporan.terima", report(o));
    const brief = await t.call("deklarasi.saran", { perkaraId: made.perkaraId });
    expect(brief).toEqual({ jumlah: 2, belum: 2, terpasang: [] });
    const shown = await t.call("deklarasi.bukaSaran", { perkaraId: made.perkaraId });
    expect(shown.map((s) => [s.nama, s.dasar, s.keputusan])).toEqual([["BUDI MISAL", "nama_instansi", ""], ["Orang Lain", "nip", ""]]);
    const say = (i: number, keputusan: "sama" | "bukan") => t.call("deklarasi.nilaiSaran", { perkaraId: made.perkaraId, pihakId: shown[i]!.pihakId, penandatanganId: shown[i]!.penandatanganId, keputusan, catatan: "Dicocokkan dengan foto" });
    await say(0, "sama");
    await say(1, "bukan");
    const after = await t.call("deklarasi.saran", { perkaraId: made.perkaraId });
    expect(after).toMatchObject({ jumlah: 2, belum: 0, terpasang: [{ nama: "BUDI MISAL", deklarasi: "Deklarasi Uji", keadaan: "tanda_tangan", catatan: "Dicocokkan dengan foto" }] });
    const told = (await t.call("perkara.baca", { perkaraId: made.perkaraId })).jurnal.map((j) => j.ringkas);
    expect(told).toEqual(expect.arrayContaining(["Usulan deklarasi netralitas dibuka: 2 penanda tangan", expect.stringMatching(/^Dipastikan orang yang sama: Budi Misal, S\.STP\./), expect.stringMatching(/^Dipastikan bukan orang yang sama/)]));
    expect((await t.refused("deklarasi.nilaiSaran", { perkaraId: made.perkaraId, pihakId: shown[0]!.pihakId, penandatanganId: signers[2]!.id, keputusan: "sama" })).reasons).toEqual(["saran_tidak_ada"]);
    expect((await t.refused("deklarasi.keluarkan", { deklarasiId: id, ids: [signers[0]!.id] })).reasons).toEqual(["penandatangan_dinilai"]);
    // Who only reads is not told of anyone.
    expect((await t.refused("deklarasi.saran", { perkaraId: made.perkaraId }, { actor: { id: "x", name: "X", role: "pembaca" } })).code).toBe("FORBIDDEN");
  });

  test("starts from our points or the office's own; a wrong NIP in a pasted line is told with its line", async () => {
    const ours = await t.call("deklarasi.bawaan", { rezim: "pemilu" });
    expect(new Set(ours.butir.map((b) => b.masa))).toEqual(new Set(["sebelum", "selama", "sesudah"]));
    await t.call("deklarasi.simpanBawaan", { rezim: "pemilu", naskah: { pembuka: "Kami", butir: [{ masa: "selama", teks: "netral" }], penutup: "" } });
    expect(await t.call("deklarasi.bawaan", { rezim: "pemilu" })).toMatchObject({ pembuka: "Kami", sendiri: true });
    expect(await t.call("deklarasi.simpanBawaan", { rezim: "pemilu", naskah: null })).toMatchObject({ sendiri: false });
    const { id } = await declare("A");
    expect((await t.refused("deklarasi.ketik", { deklarasiId: id, baris: "No\tNama\tJabatan\tInstansi\tNIP\n1\tA\tB\tC\t99" })).fields).toMatchObject([{ path: "baris", code: "nip_baris_salah", params: { baris: 2 } }]);
  });
});

test("a stage ties waves, activities and declarations together; a plan is done when what it points at is, or by hand", async () => {
  const [campaign, quiet] = o.pemilihan.tahapan;
  const k = await t.call("kegiatan.simpan", head());
  const plan = (more: Partial<In<"tahapan.simpanRencana">>) => t.call("tahapan.simpanRencana", { id: "", versi: 0, pemilihanId: o.pemilihan.id, tahapanId: campaign!.id, jenis: "kegiatan", uraian: "Sosialisasi", ...more });
  const tied = await plan({ refId: k.id, palingLambat: "2024-10-10" });
  const loose = await plan({ jenis: "lainnya", uraian: "Siaran radio", palingLambat: "2024-09-01", tahapanId: quiet!.id });
  expect((await t.refused("tahapan.simpanRencana", { id: "", versi: 0, pemilihanId: o.pemilihan.id, tahapanId: campaign!.id, jenis: "imbauan", uraian: "X", refId: k.id })).fields).toMatchObject([{ path: "refId", code: "rencana_tidak_cocok" }]);
  let shown = await t.call("tahapan.baca", { pemilihanId: o.pemilihan.id });
  expect(shown.tahapan.map((s) => [s.nama, s.terima24Jam, s.kegiatan.map((x) => x.nama), s.rencana.map((r) => [r.uraian, r.selesai, r.terlambat]), s.tuntas, s.jumlah])).toEqual([
    ["Masa kampanye", false, ["Netralitas"], [["Sosialisasi", false, false]], 0, 1],
    ["Masa tenang", true, [], [["Siaran radio", false, true]], 0, 1],
  ]);
  expect(shown.jam24?.sumber).toBeTruthy();
  t.at("2024-10-02T09:00");
  await t.call("kegiatan.tandai", { kegiatanId: k.id, versi: 1, status: "selesai" });
  await t.call("tahapan.tandaiRencana", { id: loose.id, versi: loose.versi, selesaiPada: "2024-10-02" });
  shown = await t.call("tahapan.baca", { pemilihanId: o.pemilihan.id });
  expect(shown.tahapan.map((s) => [s.tuntas, s.jumlah])).toEqual([[1, 1], [1, 1]]);
  await t.call("tahapan.hapusRencana", { id: tied.id, alasan: "Sudah terwakili" });
  expect((await t.call("tahapan.baca", { pemilihanId: o.pemilihan.id })).tahapan[0]).toMatchObject({ rencana: [], tuntas: 1, jumlah: 1 });
});
