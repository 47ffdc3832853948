import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kodeSingkat } from "../../shared/domain/kode-jurnal";
import { DESK, openTestCore, report, road, seedOffice, type Office, type TestCore } from "../fixtures/core";
import { photo } from "../fixtures/photo";

let t: TestCore;
let o: Office;
let perkaraId: number;
let outside: string;
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const SCAN = Buffer.concat([PNG, Buffer.from("hasil pindai")]);

beforeAll(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
  perkaraId = (await t.call("laporan.terima", report(o))).perkaraId;
  outside = mkdtempSync(path.join(tmpdir(), "netra-pindai-"));
});
afterAll(async () => {
  await t.close();
  rmSync(outside, { recursive: true, force: true });
});
const now = async () => (await t.call("perkara.baca", { perkaraId })).perkara.versi;
const docxText = (bytes: Uint8Array, part: RegExp) => Object.entries(unzipSync(bytes)).filter(([name]) => part.test(name)).map(([, b]) => strFromU8(b).replace(/<[^>]+>/g, " ")).join(" ");
async function file(id: string): Promise<Uint8Array> {
  const { tiket } = await t.call("berkas.siapkanUnduh", { jenis: "surat", id });
  const out = await t.core.send(tiket, DESK);
  const pieces: Uint8Array[] = [];
  for await (const piece of out!.stream as AsyncIterable<Uint8Array>) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("a piece taken in on paper gets its file later, under its code; a file that is there is not exchanged", async () => {
  const paper = await t.call("bukti.tambah", { perkaraId, versi: await now(), bukti: { bentuk: "Surat pernyataan", jumlah: "2" } });
  const sent = await t.upload("pernyataan.jpg", photo());
  if (!sent.ok) throw new Error(sent.error.code);
  const bukti = { id: paper.id, bentuk: paper.bentuk, jumlah: paper.jumlah, berkas: { sha256: sent.value.sha256, nama: "pernyataan.jpg" } };
  expect(await t.refused("bukti.tambah", { perkaraId, versi: await now(), bukti: { ...bukti, berkas: null } })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "bukti.id", code: "bukti_sudah_berberkas" }] });
  expect(await t.call("bukti.tambah", { perkaraId, versi: await now(), bukti })).toMatchObject({ id: paper.id, kode: paper.kode, jumlah: "2", berkas: { nama: "pernyataan.jpg" } });
  expect((await t.call("jurnal.daftar", {})).baris[0]).toMatchObject({ objekId: paper.id, ringkas: `Berkas bukti ${paper.kode} disimpan` });
  expect((await t.refused("bukti.tambah", { perkaraId, versi: await now(), bukti })).fields).toEqual([{ path: "bukti.id", code: "bukti_sudah_berberkas" }]);
});

describe("when a piece was recorded", () => {
  test("the camera's time is proposed, a person confirms it or says where else it is known from", async () => {
    const sent = await t.upload("foto.jpg", photo());
    expect(sent).toMatchObject({ ok: true, value: { mime: "image/jpeg", direkam: { waktu: "2024-10-12T20:15", alat: "Kamera Contoh 1" } } });
    if (!sent.ok) return;
    const made = await t.call("bukti.tambah", { perkaraId, versi: await now(), bukti: { bentuk: "Foto", jumlah: "1", berkas: { sha256: sent.value.sha256, nama: "foto.jpg" } } });
    const of = async () => (await t.call("bukti.riwayat", { perkaraId })).find((r) => r.buktiId === made.id)!;
    expect(await of()).toMatchObject({ usulan: { waktu: "2024-10-12T20:15", alat: "Kamera Contoh 1" }, rekaman: null });
    const versi = await now();
    await t.call("bukti.rekaman", { perkaraId, versi, buktiId: made.id, rekaman: { waktu: "2024-10-12T20:15", sumber: "exif" } });
    expect(await of()).toMatchObject({ rekaman: { waktu: "2024-10-12T20:15", sumber: "exif", oleh: "Petugas" } });
    expect((await t.refused("bukti.rekaman", { perkaraId, versi, buktiId: made.id, rekaman: { waktu: "2024-10-12T20:15", sumber: "exif" } })).code).toBe("STALE");
    const refusals = [[{ sumber: "peramban", alamat: "javascript:alert(1)", waktu: "" }, "rekaman.alamat"], [{ sumber: "keterangan", waktu: "" }, "rekaman.waktu"], [{ sumber: "exif", waktu: "2031-01-01T00:00" }, "rekaman.waktu"]] as const;
    for (const [rekaman, path_] of refusals) expect((await t.refused("bukti.rekaman", { perkaraId, versi: await now(), buktiId: made.id, rekaman })).fields?.[0]?.path).toBe(path_);
    await t.call("bukti.rekaman", { perkaraId, versi: await now(), buktiId: made.id, rekaman: { waktu: "", sumber: "peramban", alamat: "https://contoh.invalid/unggahan/1" } });
    expect((await of()).rekaman).toMatchObject({ alamat: "https://contoh.invalid/unggahan/1" });
  });

  test("what is no picture, or says nonsense, proposes nothing", async () => {
    for (const [name, bytes] of [["a.png", PNG], ["b.jpg", photo("9999:99:99 99:99:99")], ["c.jpg", photo("0000:00:00 00:00:00")], ["d.jpg", photo().subarray(0, 40)], ["e.pdf", Buffer.from("%PDF-1.4 x")]] as const) {
      expect(await t.upload(name, bytes)).toMatchObject({ ok: true, value: { direkam: null } });
    }
  });
});

describe("custody", () => {
  test("each passing stands in the chain of its pieces, with a slip that both sign and a code of the journal at its foot", async () => {
    const codes = (await t.call("perkara.baca", { perkaraId })).bukti;
    const ids = codes.slice(0, 2).map((b) => b.id);
    const passing = { perkaraId, jenis: "diterima" as const, buktiIds: ids, waktu: "2024-10-15T09:30", nama: "Siti Rekaan", kedudukan: "Pelapor", petugasId: o.petugas.id };
    const head = (await t.call("jurnal.daftar", {})).kepala;
    const made = await t.call("bukti.serah", { ...passing, versi: await now(), bernomor: true });
    expect(made.surat).toMatchObject({ jenis: "serah_bukti", refId: made.serah.id });
    expect(made.surat!.nomor).not.toBe("");
    const bytes = await file(made.surat!.id);
    const body = docxText(bytes, /document\.xml$/);
    for (const text of ["BERITA ACARA PENERIMAAN BARANG BUKTI", codes[0]!.kode, codes[1]!.kode, "Siti Rekaan", o.petugas.nama, made.surat!.nomor, "Yang menyerahkan", "Yang menerima"]) expect(body).toContain(text);
    expect(docxText(bytes, /footer\d\.xml$/)).toContain(`Bentuk kantor, bukan formulir resmi · Kode jurnal: baris ${head.seq} · ${kodeSingkat(head.hash)}`);

    const back = await t.call("bukti.serah", { ...passing, jenis: "dikembalikan", waktu: "2024-10-15T10:00", buktiIds: [ids[0]!], tandaTerima: false, versi: await now() });
    expect(back.surat).toBeNull();
    expect((await t.refused("bukti.serah", { ...passing, jenis: "dikembalikan", versi: await now() })).reasons).toEqual(["bukti_sudah_dikembalikan"]);
    await t.call("bukti.batalSerah", { perkaraId, versi: await now(), serahId: back.serah.id, alasan: "Salah orang" });
    await t.call("bukti.serah", { ...passing, jenis: "diperlihatkan", waktu: "2024-10-15T10:30", nama: "Ahli Rekaan", tandaTerima: false, versi: await now() });
    const [first] = (await t.call("bukti.riwayat", { perkaraId })).filter((r) => r.buktiId === ids[0]);
    expect(first!.serah.map((s) => [s.jenis, s.nama, s.batalAlasan])).toEqual([["diterima", "Siti Rekaan", ""], ["dikembalikan", "Siti Rekaan", "Salah orang"], ["diperlihatkan", "Ahli Rekaan", ""]]);
    expect((await t.refused("bukti.serah", { ...passing, buktiIds: ["lain"], versi: await now() })).code).toBe("NOT_FOUND");
    // The journal names what was passed, never to whom.
    expect((await t.call("jurnal.daftar", { perkaraId })).baris.map((b) => b.ringkas).join("\n")).not.toMatch(/Ahli Rekaan|Siti Rekaan/);
  });
});

describe("the folder of scans", () => {
  test("new files are offered and taken through the page; the originals stay as they are", async () => {
    writeFileSync(path.join(outside, "pindai 1.png"), SCAN);
    writeFileSync(path.join(outside, "tagihan.pdf.exe"), "MZ");
    writeFileSync(path.join(outside, "kosong.pdf"), "");
    mkdirSync(path.join(outside, "lama"));
    symlinkSync("/etc/passwd", path.join(outside, "sandi.pdf"));
    const before = readdirSync(outside);
    for (const [folder, code] of [["folder yang tidak ada", "folder_tidak_ada"], [path.join(outside, "pindai 1.png"), "folder_tidak_ada"], [t.dir, "folder_milik_netra"], [path.join(t.dir, "berkas"), "folder_milik_netra"]]) {
      expect((await t.refused("pindai.atur", { folder })).fields?.[0]?.code).toBe(code);
    }
    expect(await t.call("pindai.daftar", {})).toMatchObject({ folder: "", berkas: [] });
    await t.call("pindai.atur", { folder: outside });
    const { berkas } = await t.call("pindai.daftar", {});
    expect(Object.fromEntries(berkas.map((b) => [b.nama, [b.berbahaya, b.sudah]]))).toEqual({ "pindai 1.png": [false, false], "tagihan.pdf.exe": [true, false] });
    const of = (nama: string) => berkas.find((b) => b.nama === nama)!.tanda;
    expect((await t.refused("pindai.siapkan", { tanda: of("tagihan.pdf.exe") })).reasons).toEqual(["berkas_berbahaya"]);
    const ticket = await t.call("pindai.siapkan", { tanda: of("pindai 1.png") });
    expect(await t.core.send(ticket.tiket, { ...DESK, sessionId: "jendela-lain" })).toBeNull();
    const out = await t.core.send(ticket.tiket, DESK);
    const pieces: Uint8Array[] = [];
    for await (const piece of out!.stream as AsyncIterable<Uint8Array>) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(SCAN)).toBe(true);
    await t.upload("nama lain.png", SCAN);
    expect((await t.call("pindai.daftar", {})).berkas.find((b) => b.nama === "pindai 1.png")!.sudah).toBe(true);
    // A file that changed since it was listed is not taken for the one that was looked at.
    writeFileSync(path.join(outside, "pindai 1.png"), Buffer.concat([SCAN, PNG]));
    expect((await t.refused("pindai.siapkan", { tanda: of("pindai 1.png") })).reasons).toEqual(["berkas_pindai_hilang"]);
    expect(readdirSync(outside)).toEqual(before);
    await t.call("pindai.atur", { folder: "" });
  });
});

describe("checks", () => {
  const ended = async () => {
    await expect.poll(async () => (await t.call("periksa.keadaan", {})).berjalan).toBeNull();
    return t.call("periksa.keadaan", {});
  };
  test("all files against their hashes: sound, then one gone and one changed; a month later it is due", async () => {
    await t.call("periksa.berkas", {});
    expect((await t.refused("periksa.jurnal", {})).reasons).toEqual(["periksa_berjalan"]);
    expect((await ended()).berkas).toMatchObject({ baik: true, hilang: 0, rusak: 0, oleh: "Petugas" });
    expect((await t.call("jurnal.daftar", {})).baris[0]).toMatchObject({ tindakan: "periksa.berkas", ringkas: expect.stringMatching(/^Pemeriksaan berkas: \d+ berkas utuh$/) });

    await t.upload("rusak.png", Buffer.concat([PNG, Buffer.from("rusak")]));
    await t.upload("hilang.png", Buffer.concat([PNG, Buffer.from("hilang")]));
    const place = (bytes: Buffer) => ((sha) => path.join(t.dir, "berkas", sha.slice(0, 2), sha))(createHash("sha256").update(bytes).digest("hex"));
    const damaged = place(Buffer.concat([PNG, Buffer.from("rusak")]));
    writeFileSync(damaged, readFileSync(damaged).fill(0, 20, 21));
    rmSync(place(Buffer.concat([PNG, Buffer.from("hilang")])));
    await t.call("periksa.berkas", {});
    const bad = await ended();
    expect(bad.berkas).toMatchObject({ baik: false, hilang: 1, rusak: 1 });
    expect(Object.fromEntries(bad.berkas!.contoh.map((c) => [c.nama, c.apa]))).toEqual({ "hilang.png": "hilang", "rusak.png": "rusak" });

    expect(bad.terlambat).toBe(false);
    t.at("2024-11-20T09:00");
    expect((await t.call("periksa.keadaan", {})).terlambat).toBe(true);
    t.at("2024-10-15T12:00");
  });

  test("a check can be broken off, by whoever started it or looks after the office", async () => {
    await t.call("periksa.berkas", {});
    expect((await t.refused("periksa.batal", {}, { actor: { id: "lain", name: "Lain", role: "pembaca" } })).reasons).toEqual(["periksa_orang_lain"]);
    const rows = (await t.call("jurnal.daftar", {})).kepala.seq;
    await t.call("periksa.batal", {});
    expect(await ended()).toMatchObject({ putus: { jenis: "berkas", sebab: "dibatalkan" } });
    expect((await t.call("jurnal.daftar", {})).kepala.seq).toBe(rows);
  });

  test("the code on paper is held against the chain: the same row, another code, no such row", async () => {
    const { baris } = await t.call("jurnal.daftar", { batas: 3 });
    const row = baris[2]!;
    const match = async (kode: string, n = row.seq) => {
      await t.call("periksa.jurnal", { kode: { baris: n, kode } });
      return (await ended()).jurnal!;
    };
    expect(await match(` ${kodeSingkat(row.hash).toUpperCase()} `)).toMatchObject({ baik: true, salah: null, cocok: { hasil: "cocok", baris: row.seq, at: row.at } });
    expect((await match("0123 4567 89ab cdef")).cocok!.hasil).toBe("beda");
    expect((await match(kodeSingkat(row.hash), 99_999)).cocok!.hasil).toBe("tidak_ada");
    for (const kode of ["", "abc", "zzzz zzzz", "a".repeat(65)]) expect((await t.refused("periksa.jurnal", { kode: { baris: 1, kode } })).code).toBe("BAD_INPUT");
  });
});

describe("a journal that someone rewrote behind the program's back", () => {
  type Row = Record<"seq" | "at" | "pelaku_id" | "pelaku" | "tindakan" | "objek" | "objek_id" | "perkara_id" | "ringkas" | "sebelum" | "sesudah" | "hash_sebelum" | "hash", string | number | null>;
  test("holds in itself and is found by the code on paper alone; so is one that was cut", async () => {
    const x = await openTestCore({ now: "2024-10-15T11:00" });
    try {
      await seedOffice(x);
      const paper = (await x.call("jurnal.daftar", {})).kepala;
      const check = async () => {
        await x.call("periksa.jurnal", { kode: { baris: paper.seq, kode: kodeSingkat(paper.hash) } });
        await expect.poll(async () => (await x.call("periksa.keadaan", {})).berjalan).toBeNull();
        return (await x.call("periksa.keadaan", {})).jurnal!;
      };
      expect(await check()).toMatchObject({ baik: true, cocok: { hasil: "cocok" } });
      const tamper = async (work: (db: Database.Database) => void) => {
        const db = new Database(path.join(x.dir, "netra.db"));
        db.exec("DROP TRIGGER IF EXISTS jurnal_tetap; DROP TRIGGER IF EXISTS jurnal_tidak_dihapus");
        work(db);
        db.close();
        await x.reopen();
      };
      await tamper((db) => {
        let before = "0".repeat(64);
        for (const r of db.prepare<[], Row>("SELECT * FROM jurnal ORDER BY seq").all()) {
          const ringkas = r.seq === 2 ? "Tidak pernah terjadi" : r.ringkas;
          const hash = createHash("sha256").update(JSON.stringify([r.seq, r.at, r.pelaku_id, r.pelaku, r.tindakan, r.objek, r.objek_id, r.perkara_id, ringkas, r.sebelum, r.sesudah, before])).digest("hex");
          db.prepare("UPDATE jurnal SET ringkas = ?, hash_sebelum = ?, hash = ? WHERE seq = ?").run(ringkas, before, hash, r.seq);
          before = hash;
        }
      });
      expect(await check()).toMatchObject({ baik: false, salah: null, cocok: { hasil: "beda" } });
      await tamper((db) => db.exec(`DELETE FROM jurnal WHERE seq >= ${paper.seq}`));
      expect(await check()).toMatchObject({ baik: false, salah: null, cocok: { hasil: "tidak_ada" } });
      await tamper((db) => db.exec("UPDATE jurnal SET ringkas = 'lain' WHERE seq = 2"));
      expect((await check()).salah).toEqual({ seq: 2, sebab: "hash" });
    } finally {
      await x.close();
    }
  });
});

describe("copies and a closed kajian", () => {
  test("a party gets a copy of a berita acara only once the status has been announced; other letters at any time", async () => {
    const w = await road(t, o, "pemilu", { stop: "penerusan" });
    const d = await t.call("perkara.baca", { perkaraId: w.id });
    const ba = d.surat.find((s) => s.jenis === "ba_klarifikasi")!;
    expect(docxText(await file(ba.id), /footer\d\.xml$/)).toMatch(/Kode jurnal: baris [\d.]+ · ([0-9a-f]{4} ){3}[0-9a-f]{4}/);
    const copy = { perkaraId: w.id, kepada: "Terlapor Rekaan", waktu: d.pleno.at(-1)!.waktu };
    expect((await t.refused("surat.beriSalinan", { ...copy, suratId: ba.id })).reasons).toEqual(["salinan_setelah_status"]);
    expect((await t.refused("surat.beriSalinan", { ...copy, perkaraId, suratId: ba.id })).code).toBe("NOT_FOUND");
    const receipt = d.surat.find((s) => s.jenis === "tanda_bukti_penyampaian")!;
    await t.call("surat.beriSalinan", { ...copy, suratId: receipt.id });
    expect(await t.call("surat.salinan", { perkaraId: w.id })).toMatchObject([{ suratId: receipt.id, kepada: "Terlapor Rekaan" }]);
  });

  test("after the announcement it is given, but not dated before it", async () => {
    const w = await road(t, o, "pemilu", { stop: "tindak_lanjut" });
    const d = await t.call("perkara.baca", { perkaraId: w.id });
    const ba = d.surat.find((s) => s.jenis === "ba_pleno")!;
    const at = d.statusDiumumkan[0]!.waktu;
    expect((await t.refused("surat.beriSalinan", { perkaraId: w.id, suratId: ba.id, kepada: "Pelapor", waktu: "2024-01-01T08:00" })).fields).toEqual([{ path: "waktu", code: "salinan_sebelum_status" }]);
    expect(await t.call("surat.beriSalinan", { perkaraId: w.id, suratId: ba.id, kepada: "Pelapor", waktu: at })).toMatchObject({ kepada: "Pelapor" });
  });

  test("a kajian is closed to those who may not read it until its pleno, by every way, and open after it", async () => {
    const reader = { actor: { id: "x", name: "Pembaca", role: "pembaca" } };
    const before = await road(t, o, "pemilu", { stop: "pleno" });
    const closed = await t.ask("perkara.baca", { perkaraId: before.id }, reader);
    expect(closed).toMatchObject({ ok: true, value: { kajian: null } });
    const d = await t.call("perkara.baca", { perkaraId: before.id });
    expect(d.kajian).not.toBeNull();
    const letter = d.surat.find((s) => s.jenis === "kajian")!;
    for (const [name, input] of [["surat.baca", { suratId: letter.id }], ["surat.pratinjau", { perkaraId: before.id, jenis: "kajian" }], ["berkas.siapkanUnduh", { jenis: "surat", id: letter.id }]] as const) {
      expect([name, await t.refused(name, input, reader)]).toMatchObject([name, { code: "FORBIDDEN", reasons: ["kajian_tertutup"] }]);
    }
    const after = await road(t, o, "pemilu", { stop: "penerusan" });
    expect(await t.ask("perkara.baca", { perkaraId: after.id }, reader)).toMatchObject({ ok: true, value: { kajian: expect.objectContaining({ terbuka: true }) } });
  });
});
