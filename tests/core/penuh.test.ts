import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { report, seedOffice, type Office } from "../fixtures/core";
import { readOnlyFor, refuseWrites } from "../fixtures/faults";
import { CHEAP, filesUnder, openTestHouse, PASSWORD, type House } from "../fixtures/house";
import { openWithPassword, readKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { createCore } from "../../electron/core/core";
import { openAsIs } from "../../electron/core/db/sealed";
import { disk } from "../../electron/core/disk";
import { openHouse } from "../../electron/core/gate";
import { openFailure } from "../../electron/node-ports";
import { verifyFolder } from "../../tools/verify-folder";

/**
 * A disk without room: a real one of a few megabytes where the system lets one be made, else a limit on the size of this process's
 * files, else the system's answer put where the program asks it. A test that was skipped would prove nothing.
 */
const place = mkdtempSync(path.join(tmpdir(), "netra-penuh-"));
const wanted = process.env["NETRA_PENUH"];
const limit = (size: string): boolean => spawnSync("prlimit", ["--pid", String(process.pid), `--fsize=${size}:`]).status === 0;
const mounted = (wanted ?? "mount") === "mount" && process.platform === "linux" && spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", place]).status === 0;
const limited = !mounted && wanted !== "injected" && process.platform === "linux" && limit("unlimited");
chmodSync(place, 0o755);
const dir = path.join(place, "data");
let h: House;
let office: Office;
let gelombangId: string;
let end = (): void => {};

beforeAll(async () => {
  h = await openTestHouse({ dir });
  await h.setUp();
  office = await seedOffice(h.asTestCore());
  await h.call("laporan.terima", report(office));
  for (let n = 0; n < 60; n++) await h.call("direktori.simpan", { kelompok: "opd", jabatan: `Kepala Unit ${n}`, nama: `Pejabat Rekaan ${n}`, instansi: `Unit Rekaan ${n}`, alamat: "Jalan Rekaan", tempat: "Sukabumi", versi: 0 });
  const own = await h.call("imbauan.bawaan", { jenis: "netralitas", rezim: "pemilihan" });
  const w = await h.call("imbauan.simpan", { id: "", nama: "Gelombang", jenis: "netralitas", pemilihanId: office.pemilihan.id, tanggal: "2024-10-15", hal: own.hal, penandatanganId: office.ketua.id, versi: 0 });
  gelombangId = w.id;
  await h.call("imbauan.simpanSusunan", { gelombangId, versi: w.versi, isi: [{ jenis: "alinea", teks: "Kepada {penerima.jabatan}, jagalah netralitas." }] });
  await h.call("imbauan.pilih", { gelombangId, kelompok: ["opd"] });
});
afterEach(() => end());
afterAll(async () => {
  end();
  await h?.core.close();
  if (mounted && spawnSync("umount", [place]).status !== 0) spawnSync("umount", ["-l", place]);
  rmSync(place, { recursive: true, force: true });
});

/** Takes all room but so many bytes; the other two ways leave none at all. */
const zeros = new Uint8Array(1024 * 1024);
function leave(bytes: number): void {
  const filler = path.join(place, "pengisi");
  if (mounted) {
    const { bavail, bsize } = statfsSync(place);
    for (let left = bavail * bsize - bytes; left > 0; left -= zeros.length) appendFileSync(filler, zeros.subarray(0, left));
    end = () => rmSync(filler, { force: true });
  } else if (limited) {
    limit("0");
    end = () => void limit("unlimited");
  } else end = refuseWrites(place, "ENOSPC");
}

type Told = { ok: boolean; code?: string | undefined };
const told = (r: { ok: boolean; error?: { code: string } }): Told => ({ ok: r.ok, code: r.error?.code });
let n = 0;
/** Each way in which the house writes. */
const WAYS: Array<[name: string, room: number, work: () => Promise<Told>]> = [
  ["a report with its letters", 8_192, async () => told(await h.ask("laporan.terima", report(office)))],
  ["a piece of evidence", 400_000, async () => told(await h.upload("rekaman.bin", new Uint8Array(2_000_000).fill(++n)))],
  ["a batch of letters", 16_384, async () => told(await h.ask("imbauan.buat", { gelombangId, batas: 6, denganTitik: true }))],
  ["letters as files", 8_192, async () => told(await h.ask("imbauan.ekspor", { gelombangId }))],
  ["letters joined for the printer", 4_096, async () => told(await h.ask("imbauan.cetak", { gelombangId, jenis: "gabungan" }))],
  ["a draft", 0, async () => told(await h.ask("draf.simpan", { kunci: `laporan-${++n}`, isi: "x".repeat(600_000), versi: 0 }))],
  ["a setting", 0, async () => told(await h.ask("akun.aturKunciLayar", { menit: 20 + (++n % 90) }))],
  ["a new recovery sheet", 0, async () => told(await h.ask("akun.lembarBaru", { sandi: PASSWORD }))],
  ["a changed password", 0, async () => {
    const r = await h.ask("akun.gantiSandi", { sandiLama: PASSWORD, sandi: "sandi sesudah gangguan", ulang: "sandi sesudah gangguan" });
    if (r.ok) await h.call("akun.gantiSandi", { sandiLama: "sandi sesudah gangguan", sandi: PASSWORD, ulang: PASSWORD });
    return told(r);
  }],
  ["a backup", 40_960, async () => {
    const made = (await h.call("cadangan.buat", {})).tempat[0]!;
    return { ok: made.baik, code: made.sebab };
  }],
];
const right = (name: string): Told => ({ ok: true, code: name === "a backup" ? "" : undefined });
/** All that the house shows, and what lies half-made where it would be taken for whole. */
const shown = async () => ({
  perkara: (await h.call("perkara.daftar", {})).jumlah, surat: (await h.call("surat.daftar", {})).jumlah, langkah: (await h.call("jurnal.daftar", {})).baris[0]!.seq,
  half: [...readdirSync(path.join(dir, "berkas", "tmp")), ...filesUnder(dir).filter((f) => /\.(baru|bagian|belum)$/.test(f) && !f.includes("cadangan"))],
});

test.each(WAYS)("a full disk refuses %s in so many words, loses nothing, and takes it once there is room", async (name, room, work) => {
  // A setting of some bytes finds room in a page that is there already.
  if (name === "a setting" && mounted) return expect((await work()).ok).toBe(true);
  const before = await shown();
  leave(room);
  const full = await work();
  expect([name, full.ok, full.code]).toEqual([name, false, name === "a backup" ? "cadangan_penuh" : "DISK_FULL"]);
  expect(await shown()).toEqual(before);
  end();
  expect([name, await work()]).toEqual([name, right(name)]);
});

describe.each([["EBUSY", ["BUSY"], "cadangan_terpakai"], ["EPERM", ["BUSY", "READ_ONLY"], "cadangan_terpakai"], ["EROFS", ["READ_ONLY"], "folder_cadangan_hilang"]])("where the system answers %s", (system, codes, backup) => {
  test.each(WAYS)("%s is refused in so many words, loses nothing, and is taken once it is free", async (name, _room, work) => {
    const before = await shown();
    end = refuseWrites(place, system);
    const refused = await work();
    expect([name, refused.ok]).toEqual([name, false]);
    expect(name === "a backup" ? [backup] : codes).toContain(refused.code);
    expect(await shown()).toEqual(before);
    end();
    expect([name, await work()]).toEqual([name, right(name)]);
  });
});

test.each(["EBUSY", "EPERM"])("a file that a scanner holds for a moment (%s) holds nobody up", async (system) => {
  for (const [name, , work] of WAYS) {
    end = refuseWrites(place, system, { renames: 2 });
    expect([name, await work()]).toEqual([name, right(name)]);
    end();
  }
});

test("where the witness of the journal cannot be written the work goes on, and it is written with the next step", async () => {
  for (const step of ["open", "write"]) {
    await h.reopen();
    await h.logIn();
    const was = disk.writeSync;
    const logged = h.logged.length;
    if (step === "open") {
      await h.reopen();
      end = refuseWrites(place, "EBUSY", { only: (file) => file.endsWith("jurnal.saksi") });
      await h.logIn();
    } else {
      disk.writeSync = (() => { throw Object.assign(new Error("EBUSY"), { code: "EBUSY" }); }) as never;
      end = () => void (disk.writeSync = was);
      await h.call("laporan.terima", report(office));
    }
    expect(h.logged.slice(logged).join()).toContain("saksi jurnal tidak tertulis");
    end();
    await h.call("laporan.terima", report(office));
    await h.reopen();
    expect(await h.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
  }
});

test("a restore whose files are held in the middle lets nobody into half of it, and is finished once they are free", async () => {
  await h.call("cadangan.buat", {});
  const before = await shown();
  const [own] = (await h.call("cadangan.daftar", {})).daftar;
  await h.call("laporan.terima", report(office));
  end = refuseWrites(place, "EPERM", { only: (file) => file === path.join(dir, "berkas") });
  expect(await h.refused("cadangan.pulihkan", { tempat: "utama", nama: own!.nama, sandi: PASSWORD })).toEqual({ code: "READ_ONLY" });
  for (const [name, input] of [["akun.keadaan", {}], ["akun.masuk", { namaMasuk: "rekayasa", sandi: PASSWORD }]] as const) expect(await h.refused(name, input)).toEqual({ code: "READ_ONLY" });
  end();
  expect(await h.call("akun.keadaan", {})).toMatchObject({ keadaan: "terkunci" });
  expect(await h.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
  expect(await shown()).toEqual({ ...before, langkah: before.langkah + 1 });
  expect(await h.call("berkas.periksa", {})).toMatchObject({ hilang: 0, rusak: 0 });
});

test("a folder that may only be read is told at the start and in the middle, and nothing in it changes", async () => {
  const before = await shown();
  await readOnlyFor(dir, async () => {
    for (const name of ["a report with its letters", "a piece of evidence", "a new recovery sheet", "a changed password"]) {
      const work = WAYS.find((w) => w[0] === name)![2];
      
      expect([name, await work()]).toEqual([name, { ok: false, code: "READ_ONLY" }]);
    }
    expect(await shown()).toEqual(before);
  });
  await h.core.close();
  const was = readFileSync(path.join(dir, "netra.db"));
  await readOnlyFor(dir, async () => {
    expect(openFailure(await openHouse(h.ports, { backups: false }).catch((e: unknown) => e))).toContain("tidak dapat ditulisi");
  });
  expect(readFileSync(path.join(dir, "netra.db")).equals(was)).toBe(true);
  await h.reopen();
  await h.logIn();
  expect(await shown()).toEqual({ ...before, langkah: before.langkah + 1 });
});

test("a database that another program has open for writing is told, and taken once it is free", async () => {
  const found = readKeyFile(dir);
  if (found.kind !== "found") throw new Error(found.kind);
  const { dataKey } = (await openWithPassword(found.file, "rekayasa", PASSWORD, CHEAP))!;
  await h.core.close();
  const core = await createCore({ ...h.ports, key: () => dataKey }, true);
  const other = openAsIs(path.join(dir, "netra.db"), deriveKeys(dataKey).database, false);
  try {
    core.db.pragma("busy_timeout = 20");
    other.exec("BEGIN IMMEDIATE");
    const call = { actor: { id: office.ketua.id, name: office.ketua.nama, role: "ketua" }, sessionId: "s" };
    expect(await core.dispatch("laporan.terima", report(office), call)).toEqual({ ok: false, error: { code: "BUSY" } });
    other.exec("ROLLBACK");
    expect(await core.dispatch("laporan.terima", report(office), call)).toMatchObject({ ok: true });
  } finally {
    other.close();
    await core.close();
  }
});

test("after all of it the house is sound from outside", async () => {
  await h.reopen();
  await h.logIn();
  const sheet = await h.call("akun.lembarBaru", { sandi: PASSWORD });
  await h.core.close();
  expect((await verifyFolder(dir, sheet.kode)).lines.at(-1)).toContain("berkas utuh");
});
