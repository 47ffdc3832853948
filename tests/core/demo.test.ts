import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate/browser";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDemo, DEMO_DAY, DemoFolderTaken, type Demo } from "../../electron/core/demo/demo";
import { NoRehearsalFolder, rehearsalStands } from "../../electron/core/demo/rehearsal";
import { KECAMATAN, nik, personName } from "../../electron/core/demo/invented";
import { openWithCode, readKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { countRows, openAsIs } from "../../electron/core/db/sealed";
import { jurnalStore } from "../../electron/core/store/jurnal";
import { TAHAP } from "../../shared/domain/stages";
import { REHEARSAL_PASSWORD, REHEARSAL_PEOPLE } from "../../shared/domain/rehearsal";
import { verifyFolder } from "../../tools/verify-folder";
import { proveRekap } from "../fixtures/rekap";
import { CHEAP, filesHolding, openTestHouse, type House } from "../fixtures/house";

const NOW = "2026-03-02T01:00:00.000Z";
const small = { cases: 16, letters: 4, now: NOW, cost: CHEAP };
let dir: string;
let demo: Demo;
let h: House;

beforeAll(async () => {
  dir = path.join(mkdtempSync(path.join(tmpdir(), "netra-latihan-")), "kantor");
  demo = await makeDemo(dir, small);
  h = await openTestHouse({ dir, now: "2026-03-02T08:30" });
  await h.logIn("petugas", REHEARSAL_PASSWORD);
});
afterAll(async () => {
  await h?.close();
  rmSync(path.dirname(dir), { recursive: true, force: true });
});

test("a made office has cases of both elections in every stage, with letters and evidence, and is sound from outside", async () => {
  expect(demo).toMatchObject({ perkara: 16, sandi: REHEARSAL_PASSWORD });
  const rows = (await h.call("perkara.daftar", { batas: 200 })).baris;
  expect(new Set(rows.map((r) => r.tahap))).toEqual(new Set(TAHAP));
  expect(new Set(rows.map((r) => r.rezim))).toEqual(new Set(["pemilu", "pemilihan"]));
  expect(rows.filter((r) => r.jenis === "temuan").length).toBeGreaterThan(1);
  expect(demo.surat).toBeGreaterThan(100);
  expect(await h.call("berkas.periksa", {})).toMatchObject({ jumlah: demo.berkas, hilang: 0, rusak: 0 });
  expect(await verifyFolder(dir, demo.kode)).toMatchObject({ ok: true });
  for (const p of REHEARSAL_PEOPLE) expect(await h.logIn(p.namaMasuk, REHEARSAL_PASSWORD, p.namaMasuk)).toMatchObject({ keadaan: "terbuka", latihan: true });
});

test("what came before and after the cases is there: first information, its sheet and finding, an activity with its declaration, sanctions, copy sheets", async () => {
  const told = (await h.call("informasi.daftar", {})).baris;
  expect(told.map((i) => i.tahap).toSorted()).toEqual(["arsip", "penelusuran", "temuan"]);
  const i = await h.call("informasi.baca", { informasiId: told.find((x) => x.tahap === "temuan")!.id });
  expect(i.informasi.lhp?.nomor).toMatch(/LHP/);
  const d = await h.call("perkara.baca", { perkaraId: i.informasi.perkaraId! });
  expect(d.perkara).toMatchObject({ jenis: "temuan", tahap: "selesai" });
  expect(d.tindakLanjut).toMatchObject([{ jenis: "keputusan", sanksiId: expect.stringMatching(/^pp/), selesai: true }]);
  expect(d.proses).toMatchObject([{ kejadian: "sbt_diinput" }]);
  expect(await h.call("media.daftar", { perkaraId: d.perkara.id })).toMatchObject([{ skb: ["B6"], pembacaan: "keduanya" }]);
  const [held, planned] = (await h.call("kegiatan.daftar", {})).baris.toSorted((a, b) => a.mulai.localeCompare(b.mulai));
  expect([held!.status, held!.undangan, held!.hadir, planned!.status]).toEqual(["selesai", 11, 11, "rencana"]);
  const [signed] = await h.call("deklarasi.daftar", {});
  expect(signed!.hitung).toMatchObject({ jumlah: 13, tandaTangan: 12, tidakHadir: 1 });
  const [waits] = (await h.call("perkara.daftar", { tahap: "kajian_awal" })).baris;
  expect((await h.call("deklarasi.saran", { perkaraId: waits!.id })).belum).toBe(1);
  expect(await h.call("media.daftar", { perkaraId: waits!.id })).toHaveLength(1);
  expect((await h.call("salin.daftar", { lembar: "form_pencegahan", keadaan: "semua" })).lembar[2]).toMatchObject({ belum: 2, sudah: 1 });
});

test("its recap says what a slow recount of its cases says, on the screen, in Excel and in the report", async () => {
  const read = async (tiket: string) => new Uint8Array(await buffer((await h.core.send(tiket, { actor: { id: "", name: "", role: "" }, sessionId: "jendela-1" }))!.stream));
  const { perkara, bagian } = await proveRekap({ call: (name, input) => h.call(name, input), read }, { dari: "2024-01-01", sampai: "2024-12-31", pemilihanId: "" }, "2024-11-20");
  expect([perkara, bagian > 25]).toEqual([16, true]);
});

test("its day is the day it was made for, and goes on from there", async () => {
  expect((await h.call("beranda.baca", {})).hariIni).toBe(DEMO_DAY.slice(0, 10));
  expect((await h.call("sesi.baca", {})).sekarang).toMatch(/^2024-11-20T08:3/);
});

test("each of its documents says that it is for practice", async () => {
  const [surat] = (await h.call("surat.daftar", {})).baris;
  const { tiket } = await h.call("berkas.siapkanUnduh", { jenis: "surat", id: surat!.id });
  const sent = await h.core.send(tiket, { actor: { id: "", name: "", role: "" }, sessionId: "jendela-1" });
  const parts = unzipSync(new Uint8Array(await buffer(sent!.stream)));
  expect(Buffer.from(parts["word/header1.xml"]!).toString()).toContain('string="LATIHAN"');
  expect(Buffer.from(parts["word/document.xml"]!).toString()).toContain('<w:headerReference w:type="default" r:id="rMark"/>');
});

test("none of its names and numbers lies readable in the folder", () => {
  const words = [...Array.from({ length: 30 }, (_, n) => personName(n * 3)), ...Array.from({ length: 10 }, (_, n) => nik(n * 3)), ...KECAMATAN, "Misalina", "tangkapan-layar", demo.kode];
  expect(filesHolding(dir, words)).toEqual([]);
});

test("the same every time", async () => {
  const made = await Promise.all(["satu", "dua"].map(async (name, i) => {
    const folder = path.join(path.dirname(dir), name);
    return { folder, ...(await makeDemo(folder, { ...small, cases: 2, letters: 1, now: `202${6 + i}-01-01T00:00:00.000Z` })) };
  }));
  const [one, two] = made.map(({ folder, kode }) => {
    const found = readKeyFile(folder);
    const key = found.kind === "found" ? openWithCode(found.file, kode) : null;
    if (key === null || key === "TYPO") throw new Error("another code");
    const db = openAsIs(path.join(folder, "netra.db"), deriveKeys(key).database);
    try {
      return { kode, rows: countRows(db), head: jurnalStore(db).head() };
    } finally {
      db.close();
    }
  });
  expect(two).toEqual(one);
});

test("it is never made where something is, and its backups and real ones stay apart", async () => {
  await expect(makeDemo(dir, small)).rejects.toThrow(DemoFolderTaken);
  const taken = mkdtempSync(path.join(path.dirname(dir), "isi-"));
  writeFileSync(path.join(taken, "netra.db"), "SQLite format 3\0");
  expect(() => rehearsalStands(taken)).toThrow(NoRehearsalFolder);
  expect(rehearsalStands(dir)).toBe(true);
  expect(existsSync(path.join(dir, "sebelum-latihan"))).toBe(false);

  await h.call("cadangan.buat", {});
  const place = path.join(dir, "cadangan");
  const [made] = readdirSync(place).filter((n) => n.endsWith(".cadangan"));
  const real = await openTestHouse();
  try {
    expect((await real.call("akun.keadaan", {})).latihan).toBe(false);
    expect(await real.refused("cadangan.pulihkanAwal", { folder: place, nama: made!, kode: demo.kode })).toMatchObject({ code: "GUARD", reasons: ["cadangan_latihan"] });
    expect(await real.refused("akun.bukaLatihan", {})).toMatchObject({ reasons: ["latihan_tidak_ada"] });
    real.ports.openRehearsal = async () => "http://127.0.0.1:1/?t=x";
    await real.reopen();
    expect(await real.call("akun.bukaLatihan", {})).toEqual({ alamat: "http://127.0.0.1:1/?t=x" });
    await real.setUp();
    expect(readFileSync(path.join(real.dir, "kunci.json"), "utf8")).not.toContain("latihan");
    expect(rehearsalStandsOrNot(real.dir)).toBe("no");
  } finally {
    await real.close();
  }
  expect(await h.refused("akun.bukaLatihan", {})).toMatchObject({ reasons: ["sudah_latihan"] });
});

function rehearsalStandsOrNot(folder: string): string {
  try {
    return String(rehearsalStands(folder));
  } catch (e) {
    return e instanceof NoRehearsalFolder ? "no" : String(e);
  }
}
