import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { codeOf } from "../core/errors";

/** Where the office's data lie: given by hand, by NETRA_DATA, or the place the system keeps for programs. */
export function dataFolder(given: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(given ?? env["NETRA_DATA"] ?? systemFolder(env));
}

/** Where the office to practise in lies: beside the data, never in them. */
export const rehearsalFolder = (folder: string): string => `${folder}-latihan`;

function systemFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === "win32") return path.join(env["APPDATA"] ?? path.join(os.homedir(), "AppData", "Roaming"), "Netra");
  if (process.platform === "darwin") return path.join(os.homedir(), "Library", "Application Support", "Netra");
  return path.join(env["XDG_DATA_HOME"] ?? path.join(os.homedir(), ".local", "share"), "netra");
}

/**
 * Says why a folder cannot hold the data, or null. A database that lies on a network share, or that a cloud program
 * copies while it is written, breaks in time.
 */
export function refuseFolder(folder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const places = [folder, realPlace(folder)];
  if (places.some((place) => /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(place)) || isNetworkMount(folder)) {
    return `Folder data "${folder}" berada di jaringan. Basis data dapat rusak bila disimpan di folder bersama. Pilih folder di komputer ini.`;
  }
  if (places.some((place) => isSynced(place, env))) {
    return `Folder data "${folder}" disinkronkan ke awan (OneDrive, Dropbox, Google Drive, atau iCloud). Basis data dapat rusak, dan data pelapor dapat keluar dari kantor. Pilih folder yang tidak disinkronkan.`;
  }
  return null;
}

/** The folder's true place (a mapped drive letter shows its share), or its nearest parent that exists. */
function realPlace(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      return path.join(realpathSync.native(at), path.relative(at, folder));
    } catch {
      if (path.dirname(at) === at) return folder;
    }
  }
}

const SYNCED = /^(onedrive( ?- .*)?|dropbox( ?\(.*\))?|google ?drive([ -].*)?|googledrivestreaming|drivefs|my drive|drive saya|icloud ?drive|mobile documents|com~apple~clouddocs|pcloud ?drive|nextcloud|megasync)$/i;

function isSynced(place: string, env: NodeJS.ProcessEnv): boolean {
  if (place.split(/[\\/]/).some((segment) => SYNCED.test(segment))) return true;
  return ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"].some((name) => {
    const root = env[name];
    return root !== undefined && root !== "" && !path.relative(root, place).startsWith("..") && !path.isAbsolute(path.relative(root, place));
  });
}

/** File systems of Linux that live on another machine: NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P. */
const NETWORK_MOUNTS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997]);

function isNetworkMount(folder: string): boolean {
  if (process.platform !== "linux") return false;
  for (let at = folder; ; at = path.dirname(at)) {
    try {
      return NETWORK_MOUNTS.has(statfsSync(at).type);
    } catch {
      if (path.dirname(at) === at) return false;
    }
  }
}

/** What a running process leaves in the folder for those who come after it. */
export interface LockFacts {
  pid: number;
  /** When the process began, in milliseconds: a later process can have the same number. */
  started: number;
  /** Where the plain host listens, and the secret that buys a link of it. */
  port?: number;
  secret?: string;
}

export interface FolderClaim {
  /** Adds where this process can be reached. */
  announce(facts: Pick<LockFacts, "port" | "secret">): void;
  release(): void;
}

/**
 * Makes this process the only one on the folder, or says who holds it. A lock whose process is gone, or whose number
 * now belongs to another process, is taken over.
 */
export function claimFolder(folder: string): { claim: FolderClaim } | { holder: LockFacts } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = path.join(folder, "netra.lock");
  const own: LockFacts = { pid: process.pid, started: Math.round(performance.timeOrigin) };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (create(lock, own)) return { claim: hold(lock, own) };
    const holder = read(lock);
    if (holder !== null && isRunning(holder)) return { holder };
    removeDead(lock);
    pause(attempt === 0 ? 0 : 200);
  }
  throw new Error("the lock of the data folder cannot be taken");
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function hold(lock: string, own: LockFacts): FolderClaim {
  const release = (): void => {
    if (read(lock)?.pid === own.pid) rmSync(lock, { force: true });
  };
  process.once("exit", release);
  return {
    announce(facts) {
      const draft = `${lock}.${own.pid}`;
      writeFileSync(draft, JSON.stringify({ ...own, ...facts }), { mode: 0o600 });
      renameSync(draft, lock);
    },
    release() {
      process.off("exit", release);
      release();
    },
  };
}

/** Creates the lock whole or not at all: a reader never meets half a file. */
function create(lock: string, facts: LockFacts): boolean {
  const draft = `${lock}.${facts.pid}`;
  writeFileSync(draft, JSON.stringify(facts), { mode: 0o600 });
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // Some file systems know no links.
    try {
      writeFileSync(lock, JSON.stringify(facts), { mode: 0o600, flag: "wx" });
      return true;
    } catch (second) {
      if (codeOf(second) === "EEXIST") return false;
      throw second;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a lock whose process is gone. One process at a time may do so, and judges the lock anew when its turn has come:
 * else it could remove the fresh lock of one that was faster.
 */
function removeDead(lock: string): void {
  const turn = `${lock}.giliran`;
  try {
    writeFileSync(turn, "", { flag: "wx" });
  } catch {
    if (ageOf(turn) > TURN_LIMIT) rmSync(turn, { force: true });
    return;
  }
  try {
    const holder = read(lock);
    if (holder === null ? ageOf(lock) > WRITE_LIMIT : !isRunning(holder)) rmSync(lock, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

/** A turn takes moments; one that is older belongs to a process that ended within it. */
const TURN_LIMIT = 15_000;
/** A lock that cannot be read may just be written, on a file system without links. */
const WRITE_LIMIT = 1_000;

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function read(lock: string): LockFacts | null {
  try {
    const facts = JSON.parse(readFileSync(lock, "utf8")) as Partial<LockFacts> | null;
    return typeof facts?.pid === "number" && typeof facts.started === "number" ? (facts as LockFacts) : null;
  } catch {
    return null;
  }
}

function isRunning(holder: LockFacts): boolean {
  if (holder.pid === process.pid) return Math.abs(holder.started - performance.timeOrigin) < 5_000;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  const started = startOf(holder.pid);
  return started === null || Math.abs(started - holder.started) < 5_000;
}

/** When a process began, in milliseconds; null where the system does not tell. */
function startOf(pid: number): number | null {
  try {
    if (process.platform === "linux") return startOnLinux(pid);
    const answer = process.platform === "win32"
      ? execFileSync("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", `([DateTimeOffset](Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`], { timeout: 8_000, windowsHide: true })
      : execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { timeout: 3_000, env: { ...process.env, LC_ALL: "C" } });
    const text = answer.toString().trim();
    const time = process.platform === "win32" ? Number(text) : Date.parse(text);
    return Number.isFinite(time) && time > 0 ? time : null;
  } catch {
    return null;
  }
}

function startOnLinux(pid: number): number | null {
  const boot = /^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8"))?.[1];
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The program's name in brackets may hold spaces; the start, in hundredths of a second since boot, is the 20th field after it.
  const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return boot === undefined || ticks === undefined ? null : Number(boot) * 1000 + Number(ticks) * 10;
}
