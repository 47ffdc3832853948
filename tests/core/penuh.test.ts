import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report, seedOffice, type Office } from "../fixtures/core";
import { filesUnder, openTestHouse, type House } from "../fixtures/house";
import { verifyFolder } from "../../tools/verify-folder";

/** A real disk of a few megabytes, where the system lets one be made; elsewhere `limits-child` stands in with the limits of a process. */
const place = mkdtempSync(path.join(tmpdir(), "netra-penuh-"));
const mounted = process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", place]).status === 0;
let h: House;
let office: Office;
let code: string;
let gelombangId: string;

beforeAll(async () => {
  if (!mounted) return;
  h = await openTestHouse({ dir: path.join(place, "data") });
  code = await h.setUp();
  office = await seedOffice(h.asTestCore());
  await h.call("laporan.terima", report(office));
  for (let n = 0; n < 60; n++) await h.call("direktori.simpan", { kelompok: "opd", jabatan: `Kepala Unit ${n}`, nama: `Pejabat Rekaan ${n}`, instansi: `Unit Rekaan ${n}`, alamat: "Jalan Rekaan", tempat: "Sukabumi", versi: 0 });
  const own = await h.call("imbauan.bawaan", { jenis: "netralitas", rezim: "pemilihan" });
  const w = await h.call("imbauan.simpan", { id: "", nama: "Gelombang", jenis: "netralitas", pemilihanId: office.pemilihan.id, tanggal: "2024-10-15", hal: own.hal, penandatanganId: office.ketua.id, versi: 0 });
  gelombangId = w.id;
  await h.call("imbauan.simpanSusunan", { gelombangId, versi: w.versi, isi: [{ jenis: "alinea", teks: "Kepada {penerima.jabatan}, jagalah netralitas." }] });
  await h.call("imbauan.pilih", { gelombangId, kelompok: ["opd"] });
});
afterAll(async () => {
  roomAgain();
  await h?.core.close();
  if (mounted && spawnSync("umount", [place]).status !== 0) spawnSync("umount", ["-l", place]);
  rmSync(place, { recursive: true, force: true });
});

const filler = path.join(place, "pengisi");
/** Takes all room but so many bytes. */
function leave(bytes: number): void {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}
const roomAgain = (): void => rmSync(filler, { force: true });
const counts = async () => ({ perkara: (await h.call("perkara.daftar", {})).jumlah, surat: (await h.call("surat.daftar", {})).jumlah });

/** Each way in which the house writes, and what it answers on a full disk. */
const WAYS: Array<[name: string, room: number, work: () => Promise<{ ok: boolean; code?: string | undefined }>]> = [
  ["a report with its letters", 8_192, async () => told(await h.ask("laporan.terima", report(office)))],
  ["a piece of evidence", 400_000, async () => told(await h.upload("rekaman.bin", new Uint8Array(2_000_000).fill(7)))],
  ["a batch of letters", 16_384, async () => told(await h.ask("imbauan.buat", { gelombangId, batas: 60, denganTitik: true }))],
  ["letters as files", 8_192, async () => told(await h.ask("imbauan.ekspor", { gelombangId }))],
  ["letters joined for the printer", 4_096, async () => told(await h.ask("imbauan.cetak", { gelombangId, jenis: "gabungan" }))],
  ["a draft", 0, async () => told(await h.ask("draf.simpan", { kunci: `laporan-${++drafts}`, isi: "x".repeat(600_000), versi: 0 }))],
  ["a new password of someone", 0, async () => told(await h.ask("akun.lembarBaru", { sandi: "awan teduh rekaan" }))],
  ["a backup", 40_960, async () => {
    const made = (await h.call("cadangan.buat", {})).tempat[0]!;
    return { ok: made.baik, code: made.sebab };
  }],
];
let drafts = 0;
const told = (r: { ok: boolean; error?: { code: string } }): { ok: boolean; code?: string | undefined } => ({ ok: r.ok, code: r.error?.code });

test.skipIf(!mounted).each(WAYS)("a full disk refuses %s in so many words, loses nothing, and takes it once there is room", async (name, room, work) => {
  const before = await counts();
  leave(room);
  const full = await work();
  expect([name, full.ok, full.code]).toEqual([name, false, name === "a backup" ? "cadangan_penuh" : "DISK_FULL"]);
  // What was there reads on, and nothing half-made is left where it would be taken for whole.
  expect(await counts()).toEqual(before);
  expect(readdirSync(path.join(h.dir, "berkas", "tmp"))).toEqual([]);
  expect(filesUnder(path.join(h.dir)).filter((f) => f.endsWith(".baru") || f.endsWith(".bagian"))).toEqual([]);
  roomAgain();
  const again = await work();
  expect([name, again]).toEqual([name, { ok: true, code: name === "a backup" ? "" : undefined }]);
});

test.skipIf(!mounted)("afterwards the house is sound from outside", async () => {
  const sheet = await h.call("akun.lembarBaru", { sandi: "awan teduh rekaan" });
  expect(sheet.kode).not.toBe(code);
  await h.core.close();
  expect((await verifyFolder(h.dir, sheet.kode)).lines.at(-1)).toContain("berkas utuh");
  await h.reopen();
});
