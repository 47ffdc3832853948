import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { version } from "../../../package.json";
import { syncFolder, type KeyFile } from "../crypto/keyfile";
import { diskName, type HouseKeys } from "../crypto/keys";
import { BrokenBytes, sealedSize } from "../crypto/stream";
import { rename } from "../disk";
import { codeOf, isFull, isOutOfReach } from "../errors";
import { countRows, faultOf, filesNamed, openAsIs, snapshot } from "../db/sealed";
import type { Db } from "../db/open";
import { fileStore } from "../files/store";
import type { Log } from "../ports";
import { isHeld } from "../refusal";
import { newWitness } from "../witness";
import { readContainer, readHead, writeContainer, type Manifest } from "./container";
import { keepers } from "./keep";

const ENDING = ".cadangan";
const POOL = "berkas";
const HALF = ".belum";

/** Why something is no good backup, in a word of the catalogue. */
export class BadBackup extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export interface Made { nama: string; at: string; ukuran: number; manifest: Manifest }
export interface Listed { nama: string; at: string; ukuran: number; kunci: KeyFile }
export interface Source { db: Db; dataDir: string; keys: HouseKeys; keyFile: KeyFile; at: string; sebab: string; kantor: string; jurnal: { seq: number; hash: string }; random: (n: number) => Uint8Array; log: Log; /** A backup that must not go now: one is on the way back to it. */ keep?: string | undefined }

/** The backups of a folder, newest first. */
export function listBackups(folder: string): Listed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((nama) => {
      const file = path.join(folder, nama);
      const head = readHead(file);
      return head ? [{ nama, at: head.at, ukuran: statSync(file).size, kunci: head.kunci }] : [];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.nama.localeCompare(a.nama));
}

/**
 * Makes a backup in each of the folders. Each is written under another name, opened again, its database checked and counted, its files
 * found; only then it gets its name. What fails in one folder leaves the others alone.
 */
export async function makeBackups(s: Source, folders: readonly string[]): Promise<Array<{ folder: string; made: Made | null; reason: string }>> {
  const mark = Buffer.from(s.random(4)).toString("hex");
  const database = bench(s.dataDir, mark);
  try {
    snapshot(s.db, database);
    const copy = openAsIs(database, s.keys.database);
    let manifest: Manifest;
    try {
      const fault = faultOf(copy);
      if (fault !== null) throw new BadBackup("data_rusak");
      manifest = { at: s.at, versi: version, sebab: s.sebab, kantor: s.kantor, baris: countRows(copy), jurnal: s.jurnal, berkas: filesNamed(copy), basisData: statSync(database).size };
    } finally {
      copy.close();
    }
    const results: Array<{ folder: string; made: Made | null; reason: string }> = [];
    for (const folder of folders) {
      try {
        results.push({ folder, made: await writeOne(s, folder, manifest, database, mark), reason: "" });
      } catch (e) {
        s.log.error("cadangan gagal", { code: e instanceof BadBackup ? e.reason : codeOf(e) || "sebab_lain" });
        results.push({ folder, made: null, reason: reasonOf(e) });
      }
    }
    return results;
  } finally {
    rmSync(database, { force: true });
  }
}

async function writeOne(s: Source, folder: string, manifest: Manifest, database: string, mark: string): Promise<Made> {
  mkdirSync(path.join(folder, POOL), { recursive: true, mode: 0o700 });
  clean(folder);
  for (const f of manifest.berkas) await keepFile(s, folder, f.sha256, f.ukuran);
  const nama = `netra-${manifest.at.slice(0, 19).replaceAll(":", "")}-${mark}${ENDING}`;
  const half = path.join(folder, `${nama}${HALF}`);
  await writeContainer(half, s.keyFile, manifest, database, s.keys.backup, s.random);
  await checkBackup(folder, `${nama}${HALF}`, s.keys, false, s.dataDir, s.random);
  rename(half, path.join(folder, nama));
  syncFolder(folder);
  prune(folder, s.keyFile.id, s.keep);
  return { nama, at: manifest.at, ukuran: statSync(path.join(folder, nama)).size, manifest };
}

/** Brings one sealed file into the folder of the backups. On the same disk it is a second name of the same bytes, which never change. */
async function keepFile(s: Source, folder: string, sha256: string, size: number): Promise<void> {
  const name = diskName(s.keys.names, sha256);
  const to = path.join(folder, POOL, name.slice(0, 2), name);
  if (existsSync(to) && statSync(to).size === sealedSize(size)) return;
  const from = path.join(s.dataDir, "berkas", name.slice(0, 2), name);
  if (!existsSync(from) || statSync(from).size !== sealedSize(size)) throw new BadBackup("berkas_hilang");
  mkdirSync(path.dirname(to), { recursive: true });
  const half = `${to}${HALF}`;
  rmSync(half, { force: true });
  if (folder === path.join(s.dataDir, "cadangan") && tryLink(from, half)) {
    rename(half, to);
    return;
  }
  await copyFile(from, half);
  const fd = openSync(half, "r+");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  rename(half, to);
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a backup as a restore would, in a place of its own: whole, sound, counted, every file there; with `deep` each file is read
 * against its hash. Throws BadBackup with the reason.
 */
export async function checkBackup(folder: string, nama: string, keys: HouseKeys, deep: boolean, dataDir: string, random: (n: number) => Uint8Array): Promise<Manifest> {
  const database = bench(dataDir, Buffer.from(random(4)).toString("hex"));
  try {
    const manifest = await readContainer(path.join(folder, nama), keys.backup, database).catch((e: unknown) => {
      throw e instanceof BrokenBytes ? new BadBackup("cadangan_rusak") : e;
    });
    const db = openAsIs(database, keys.database);
    try {
      if (faultOf(db) !== null) throw new BadBackup("cadangan_rusak");
      if (JSON.stringify(countRows(db)) !== JSON.stringify(manifest.baris)) throw new BadBackup("cadangan_rusak");
    } finally {
      db.close();
    }
    for (const f of manifest.berkas) {
      const name = diskName(keys.names, f.sha256);
      const file = path.join(folder, POOL, name.slice(0, 2), name);
      if (!existsSync(file) || statSync(file).size !== sealedSize(f.ukuran)) throw new BadBackup("berkas_cadangan_hilang");
    }
    if (deep) {
      const store = fileStore(folder, keys, true);
      for (const f of manifest.berkas) if ((await store.check(f.sha256, f.ukuran)) !== null) throw new BadBackup("berkas_cadangan_rusak");
    }
    return manifest;
  } finally {
    rmSync(database, { force: true });
    for (const tail of ["-wal", "-shm", "-journal"]) rmSync(`${database}${tail}`, { force: true });
  }
}

/** Brings the whole of a backup into an empty folder: database and files, each read against its hash. */
export async function extractBackup(folder: string, nama: string, keys: HouseKeys, made: string): Promise<Manifest> {
  const manifest = await readContainer(path.join(folder, nama), keys.backup, path.join(made, "netra.db")).catch((e: unknown) => {
    throw e instanceof BrokenBytes ? new BadBackup("cadangan_rusak") : e;
  });
  newWitness(made, keys.witness, { ...manifest.jurnal, at: manifest.at });
  const from = fileStore(folder, keys, true);
  const to = fileStore(made, keys);
  for (const f of manifest.berkas) {
    if (!from.has(f.sha256, f.ukuran)) throw new BadBackup("berkas_cadangan_hilang");
    const got = await to.receive(from.open(f.sha256), f.ukuran, () => null).catch((e: unknown) => {
      throw e instanceof BrokenBytes ? new BadBackup("berkas_cadangan_rusak") : e;
    });
    if ("refused" in got) throw new BadBackup("berkas_cadangan_rusak");
  }
  return manifest;
}

/** Removes this house's backups that are no longer kept. Files stay: the house itself never removes one. */
export function prune(folder: string, houseId: string, keep = ""): void {
  const all = listBackups(folder).filter((b) => b.kunci.id === houseId);
  const kept = keepers(all.map((b) => b.at));
  const gone = all.filter((b) => !kept.has(b.at) && b.nama !== keep);
  for (const b of gone) rmSync(path.join(folder, b.nama), { force: true });
}

/** Half-written leftovers of a backup that was cut off. */
function clean(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith(`${ENDING}${HALF}`)) rmSync(path.join(folder, name), { force: true });
}

const BENCH = "cadangan-kerja";
/** Where databases lie while they are copied or tried; sealed like the others. */
function bench(dataDir: string, mark: string): string {
  const place = path.join(dataDir, BENCH);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return path.join(place, `${mark}.db`);
}

/** Clears what an interrupted backup or rehearsal has left behind. */
export const clearBench = (dataDir: string): void => rmSync(path.join(dataDir, BENCH), { recursive: true, force: true });

export function reasonOf(e: unknown): string {
  if (e instanceof BadBackup) return e.reason;
  const code = codeOf(e);
  if (isFull(code) || ["SQLITE_FULL", "SQLITE_IOERR_WRITE"].includes(code)) return "cadangan_penuh";
  if (isHeld(code)) return "cadangan_terpakai";
  if (isOutOfReach(code) || /^SQLITE_(READONLY|CANTOPEN)/.test(code)) return "folder_cadangan_hilang";
  return "cadangan_gagal";
}
