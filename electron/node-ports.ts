import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import { codeOf } from "./core/errors";
import { NewerDatabase } from "./core/db/migrate";
import { NoRehearsalFolder } from "./core/demo/rehearsal";
import type { Actor, Clock, Log, Ports } from "./core/ports";

/** The world as the core gets it on a real machine. `dataDir` exists already. */
export function nodePorts(dataDir: string): Ports {
  return { clock: systemClock, ids: randomIds, dataDir, key: null, random: (bytes) => randomBytes(bytes), log: openLog(dataDir) };
}

/** Who acts until a page has named someone, and until accounts do. */
export const deskActor = (): Actor => ({ id: "petugas", name: "Petugas", role: "petugas" });

/** A sentence for the person at the screen when the data cannot be opened. */
export function openFailure(error: unknown): string {
  if (error instanceof NewerDatabase) return NEWER;
  if (error instanceof NoRehearsalFolder) return NO_REHEARSAL;
  const code = codeOf(error);
  const known = OPEN_FAILURES.find(([pattern]) => pattern.test(code) || (error instanceof Error && pattern.test(error.message)));
  return known?.[1] ?? `Data Netra tidak dapat dibuka (${/^[A-Z_]{3,40}$/.test(code) ? code : "sebab tidak dikenal"}). Data Anda tidak diubah. Lihat catatan di folder data, bagian log.`;
}

const NO_REHEARSAL = "Folder latihan berisi data lain, jadi kantor latihan tidak dibuka di sana. Data itu tidak diubah.";
const NEWER = "Data ini dibuat oleh Netra yang lebih baru. Pasang Netra versi terbaru di komputer ini; data Anda tidak diubah.";

const OPEN_FAILURES: readonly [RegExp, string][] = [
  [/NOTADB|CORRUPT/, "Berkas data rusak atau bukan berkas Netra. Jangan hapus berkas itu; pulihkan dari cadangan terakhir."],
  [/ENOSPC|SQLITE_FULL|DISK_FULL/, "Ruang simpan komputer ini penuh. Kosongkan sebagian, lalu jalankan Netra lagi; data Anda tidak diubah."],
  [/EACCES|EPERM|EROFS|READONLY|READ_ONLY|CANTOPEN/, "Folder data tidak dapat ditulisi. Periksa izin folder itu, lalu jalankan Netra lagi."],
  [/SQLITE_BUSY|SQLITE_LOCKED|EBUSY/, "Berkas data sedang dipakai program lain. Tutup program itu, lalu jalankan Netra lagi."],
];

const systemClock: Clock = {
  now: () => new Date().toISOString(),
  machineZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const randomIds = {
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString("base64url"),
};

const LOG_LIMIT = 4 * 1024 * 1024;

/** Writes each line at once, so that the last words before a crash are there. Neither machine nor user is named. */
function openLog(dataDir: string): Log {
  const folder = path.join(dataDir, "log");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "netra.log");
  turnOver(file);
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  // A full disk must not stop the work that the line tells of.
  destination.on("error", () => {});
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    info: (message, facts) => logger.info(plain(facts), message),
    error: (message, facts) => logger.error(plain(facts), message),
  };
}

/** Keeps one earlier file of bounded size. */
function turnOver(file: string): void {
  if (!existsSync(file) || statSync(file).size < LOG_LIMIT) return;
  try {
    rmSync(`${file}.1`, { force: true });
    renameSync(file, `${file}.1`);
  } catch {
    // Held by another program: it goes on where it is until the next start.
  }
}

/** Facts are short words and numbers; a long text has no place in a log. */
function plain(facts: Record<string, string | number | boolean> = {}): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === "string" ? value.slice(0, 200) : value]));
}
