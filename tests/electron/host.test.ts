import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test, vi } from "vitest";
import { rehearsalFolder } from "../../electron/adapters/data-folder";
import { makeDemo } from "../../electron/core/demo/demo";
import { REHEARSAL_PASSWORD } from "../../shared/domain/rehearsal";
import { report, type Office } from "../fixtures/core";
import { CHEAP, filesUnder } from "../fixtures/house";
import { withCompiled } from "../support/children";

/** The plain host as it was built, in processes of its own. */
const folders: string[] = [];
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "netra-host-"));
  folders.push(folder);
  return folder;
}

interface Host {
  child: ChildProcess;
  out: () => string;
  exited: Promise<number | null>;
}

function start(folder: string, ...more: string[]): Host {
  const child = spawn(process.execPath, ["out/main/host.js", "--data", folder, "--no-open", ...more], { stdio: ["ignore", "pipe", "pipe"], env: withCompiled() });
  running.add(child);
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (out += text.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("close", (code) => {
    running.delete(child);
    resolve(code);
  }));
  return { child, out: () => out, exited };
}

const linkIn = (host: Host): string | undefined => /http:\/\/127\.0\.0\.1:\d+\/\?t=\S+/.exec(host.out())?.[0];

async function ready(host: Host): Promise<string> {
  return vi.waitUntil(() => linkIn(host), { timeout: 15_000, interval: 20 });
}

/** Opens a session and calls one procedure in it. */
async function session(link: string, keep?: (cookie: string) => void): Promise<(name: string, input: unknown) => Promise<unknown>> {
  const { origin } = new URL(link);
  const opened = await fetch(link, { redirect: "manual" });
  const cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
  keep?.(cookie);
  return async (name, input) => {
    const response = await fetch(`${origin}/api/${name}`, { method: "POST", headers: { Cookie: cookie, Origin: origin, "Content-Type": "application/json" }, body: JSON.stringify(input) });
    return response.json();
  };
}

const ACCOUNT = { nama: "Siti Contoh", jabatan: "Ketua", peran: "ketua", namaMasuk: "siti", sandi: "awan teduh rekaan", ulang: "awan teduh rekaan" };
const logIn = { namaMasuk: ACCOUNT.namaMasuk, sandi: ACCOUNT.sandi };

test("one office through three starts: it answers from the real core, is closed to others, outlives a hard end, logs no secret, and closes cleanly", async () => {
  const folder = path.join(newFolder(), "baru", "ñama dengan spasi");
  const host = start(folder);
  const link = await ready(host);
  const call = await session(link);
  expect(await call("sesi.baca", {})).toMatchObject({ ok: false, error: { code: "LOCKED" } });
  expect(await call("akun.siapkan", ACCOUNT)).toMatchObject({ ok: true, value: { keadaan: { keadaan: "terbuka" } } });
  expect(await call("sesi.baca", {})).toMatchObject({ ok: true });
  expect(await call("tidak.ada", {})).toEqual({ ok: false, error: { code: "NO_SUCH_PROCEDURE" } });
  await call("saran.orang", { teks: "Nama Rahasia" });
  if (process.platform !== "win32") for (const name of ["netra.db", "kunci.json", "netra.lock", "log", "log/netra.log"]) expect([name, statSync(path.join(folder, name)).mode & 0o077]).toEqual([name, 0]);

  // A second start leads to the first.
  await vi.waitUntil(() => readFileSync(path.join(folder, "netra.lock"), "utf8").includes("port"), { timeout: 10_000 });
  const second = start(folder);
  expect(await second.exited).toBe(0);
  expect(second.out()).toContain("Netra sudah berjalan");
  const other = linkIn(second)!;
  expect(new URL(other).origin).toBe(new URL(link).origin);
  expect(await (await session(other))("akun.keadaan", {})).toMatchObject({ ok: true });

  // After a hard end the next start takes the lock over, and what was acknowledged is there.
  expect(await call("kantor.buatContoh", {})).toMatchObject({ ok: true });
  host.child.kill("SIGKILL");
  await host.exited;
  expect(existsSync(path.join(folder, "netra.lock"))).toBe(true);
  const third = start(folder);
  const callThird = await session(await ready(third));
  expect(await callThird("akun.masuk", { namaMasuk: "Nama Rahasia", sandi: "Nama Rahasia" })).toMatchObject({ ok: false });
  expect(await callThird("akun.masuk", logIn)).toMatchObject({ ok: true, value: { keadaan: "terbuka" } });
  expect(await callThird("sesi.baca", {})).toMatchObject({ ok: true, value: { siap: true } });
  third.child.kill("SIGTERM");
  expect(await third.exited).toBe(0);
  expect(third.out()).toContain("Netra ditutup.");
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|\.lock/.test(name))).toEqual([]);

  // What lies there is closed to whoever has no key, and the log names neither link nor session nor case.
  const db = new Database(path.join(folder, "netra.db"), { readonly: true });
  expect(() => db.pragma("integrity_check", { simple: true })).toThrow("not a database");
  db.close();
  const log = readFileSync(path.join(folder, "log", "netra.log"), "utf8");
  expect(log).toContain("host berjalan");
  expect(log).not.toMatch(/\?t=|127\.0\.0\.1|Rahasia|hostname|"pid"/);
  expect(log).not.toContain(new URL(link).searchParams.get("t"));
  expect(log).not.toContain(os.hostname());
});

test("the office to practise in opens beside the real one, marks what it makes, and touches nothing of it", async () => {
  const folder = path.join(newFolder(), "kantor");
  await makeDemo(rehearsalFolder(folder), { now: new Date().toISOString(), cases: 2, letters: 0, cost: CHEAP });
  const host = start(folder);
  const real = await session(await ready(host));
  await real("akun.siapkan", ACCOUNT);
  await real("kantor.buatContoh", {});
  expect(await real("akun.keadaan", {})).toMatchObject({ value: { latihan: false } });
  // Its own backup runs meanwhile; a step of the real journal would show in the witness of it.
  const bytes = () => filesUnder(folder).filter((file) => /^(kunci.*\.json|jurnal\.saksi|berkas[\\/].*)$/.test(path.relative(folder, file))).map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]);
  const before = bytes();
  expect(before.length).toBeGreaterThan(10);

  const opened = (await real("akun.bukaLatihan", {})) as { value: { alamat: string } };
  const { origin } = new URL(opened.value.alamat);
  let cookie = "";
  const call = await session(opened.value.alamat, (c) => (cookie = c));
  // Told before anyone has logged in: the page puts its band over the door too.
  expect(await call("akun.keadaan", {})).toMatchObject({ value: { keadaan: "terkunci", latihan: true } });
  expect(await call("akun.masuk", logIn)).toMatchObject({ ok: false, error: { code: "BAD_INPUT" } });
  expect(await call("akun.masuk", { namaMasuk: "petugas", sandi: REHEARSAL_PASSWORD })).toMatchObject({ ok: true, value: { keadaan: "terbuka", latihan: true } });
  const { value } = (await call("sesi.baca", {})) as { value: { pejabat: Office["ketua"][]; pemilihan: Office["pemilu"][]; sekarang: string } };
  expect(value.sekarang).toMatch(/^2024-11-20/);
  const office = { petugas: value.pejabat.find((p) => p.peran === "petugas"), pemilihan: value.pemilihan.find((p) => p.rezim === "pemilihan") } as Office;
  const made = (await call("laporan.terima", report(office))) as { ok: boolean; value: { surat: Array<{ id: string }> } };
  expect(made.ok).toBe(true);
  const ticket = (await call("berkas.siapkanUnduh", { jenis: "surat", id: made.value.surat[0]!.id })) as { value: { tiket: string } };
  const sent = await fetch(`${origin}/berkas/${ticket.value.tiket}`, { headers: { Cookie: cookie } });
  expect(strFromU8(unzipSync(new Uint8Array(await sent.arrayBuffer()))["word/header1.xml"]!)).toContain('string="LATIHAN"');

  // Asked again, it leads to the one that runs.
  expect(new URL(((await real("akun.bukaLatihan", {})) as { value: { alamat: string } }).value.alamat).origin).toBe(origin);
  expect(bytes()).toEqual(before);
  expect(readdirSync(folder).filter((name) => name.includes("latihan"))).toEqual([]);
  host.child.kill("SIGTERM");
  expect(await host.exited).toBe(0);
  await vi.waitUntil(() => fetch(origin).then(() => false, () => true), { timeout: 15_000, interval: 50 });
});

test("of many that start at once on one folder, one runs", async () => {
  const folder = newFolder();
  // A lock that is left over makes them all want to take it over.
  writeFileSync(path.join(folder, "netra.lock"), JSON.stringify({ pid: 2 ** 22 - 3, started: 1 }));
  const hosts = Array.from({ length: 6 }, () => start(folder));
  await vi.waitUntil(() => hosts.filter((host) => host.child.exitCode !== null).length === 5, { timeout: 20_000 });
  const alive = hosts.filter((host) => host.child.exitCode === null);
  expect(alive).toHaveLength(1);
  await ready(alive[0]!);
  expect(hosts.filter((host) => host.out().includes("Netra sudah berjalan"))).toHaveLength(5);
  alive[0]!.child.kill("SIGTERM");
  expect(await alive[0]!.exited).toBe(0);
});

test("a broken lock, and a turn that was never ended, do not keep anyone out; a port that is taken is said so", async () => {
  const folder = newFolder();
  const long = new Date(Date.now() - 60_000);
  for (const name of ["netra.lock", "netra.lock.giliran"]) {
    writeFileSync(path.join(folder, name), "{");
    utimesSync(path.join(folder, name), long, long);
  }
  const host = start(folder);
  const { port } = new URL(await ready(host));
  const second = start(newFolder(), "--port", port);
  expect(await second.exited).toBe(1);
  expect(second.out()).toContain("Nomor port itu sedang dipakai");
  host.child.kill("SIGTERM");
  expect(await host.exited).toBe(0);
  expect(readdirSync(folder).filter((name) => name.includes(".lock"))).toEqual([]);
});

test("a lock whose number now belongs to another process is taken over", async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, "netra.lock"), JSON.stringify({ pid: process.pid, started: Date.now() - 40 * 24 * 3_600_000 }));
  const host = start(folder);
  await ready(host);
  host.child.kill("SIGTERM");
  expect(await host.exited).toBe(0);
});

test("what cannot be opened is said on the screen or in a sentence, and left as it is", async () => {
  const damaged = newFolder();
  writeFileSync(path.join(damaged, "netra.db"), "ini bukan basis data, ".repeat(1_000));
  const host = start(damaged);
  expect(await (await session(await ready(host)))("akun.keadaan", {})).toMatchObject({ ok: true, value: { keadaan: "rusak", sebab: "kunci_hilang" } });
  host.child.kill("SIGTERM");
  expect(await host.exited).toBe(0);
  expect(readFileSync(path.join(damaged, "netra.db"), "utf8")).toMatch(/^ini bukan/);
  expect(existsSync(path.join(damaged, "netra.lock"))).toBe(false);

  const newer = newFolder();
  const db = new Database(path.join(newer, "netra.db"));
  db.exec("CREATE TABLE migrasi (nomor INTEGER PRIMARY KEY, nama TEXT NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL DEFAULT '') STRICT; INSERT INTO migrasi VALUES (9000, 'kelak', 'x', '')");
  db.close();
  const second = start(newer);
  expect(await second.exited).toBe(1);
  expect(second.out()).toContain("Netra yang lebih baru");
  expect(second.out()).not.toMatch(/at .+:\d+:\d+|Error:/);
});

test("folders that a cloud copies, and unknown options, are refused", async () => {
  const folder = path.join(newFolder(), "Dropbox", "netra");
  const host = start(folder);
  expect(await host.exited).toBe(1);
  expect(host.out()).toContain("disinkronkan ke awan");
  expect(existsSync(folder)).toBe(false);
  for (const wrong of [["--porto", "1"], ["--port", "seribu"], ["--port", "70000"], ["kata"]]) {
    const other = start(newFolder(), ...wrong);
    expect(await other.exited).toBe(1);
    expect(other.out()).toContain("Pilihan tidak dikenal");
  }
});

test("a data folder that cannot be made is said so", async () => {
  const file = path.join(newFolder(), "berkas");
  writeFileSync(file, "");
  const host = start(path.join(file, "netra"));
  expect(await host.exited).toBe(1);
  expect(host.out()).toMatch(/^(Folder data|Data Netra) tidak dapat/);
});
