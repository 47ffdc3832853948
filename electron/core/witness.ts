import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LangkahHilang } from "../../shared/schemas/akun";
import { syncFolder } from "./crypto/keyfile";
import type { Db } from "./db/open";
import { disk, patiently } from "./disk";
import { settingsStore } from "./store/akun";
import { jurnalStore } from "./store/jurnal";

/**
 * `jurnal.saksi` stands outside the database and remembers how far its journal went, so that a folder whose last steps are gone (a WAL
 * that was cut or left behind, an older database put in its place) does not open as if nothing were. It says how many steps there were
 * and when, and nothing else; a key that follows from the data key vouches for it.
 *
 * A step is written here only after its commit is on the disk, and without waiting for the disk itself: a power cut may leave it some
 * steps behind the journal, never ahead. Two places are written in turn, in sectors of their own, so that one of them is always whole.
 * By its name a copy of the folder takes it before the database, so that a copy made while work goes on is not ahead either.
 */
export const WITNESS_FILE = "jurnal.saksi";
/** Setting of the database from which on a missing witness is missed. */
const KNOWN = "saksi_jurnal";
const APART = 4096;
const LENGTH = 320;
const MARK = 64;
const SIZE = APART + LENGTH;

export interface JournalHead { seq: number; hash: string; at: string }
type Testimony = JournalHead & { ke: number };

/** What the witness last saw; null where there is none or neither of its places opens. */
export function readWitness(folder: string, key: Uint8Array): Testimony | null {
  const file = path.join(folder, WITNESS_FILE);
  if (!existsSync(file)) return null;
  const bytes = patiently(() => readFileSync(file));
  const [a, b] = [0, APART].map((at) => testimonyIn(bytes.subarray(at, at + LENGTH), key));
  return a && b ? (a.ke > b.ke ? a : b) : (a ?? b ?? null);
}

/** One place: a mark over the text, and the text. */
function testimonyIn(bytes: Buffer, key: Uint8Array): Testimony | null {
  if (bytes.length !== LENGTH) return null;
  const text = bytes.subarray(MARK).toString("latin1");
  return timingSafeEqual(bytes.subarray(0, MARK), Buffer.from(markOf(text, key))) ? (JSON.parse(text) as Testimony) : null;
}
const markOf = (text: string, key: Uint8Array): string => createHmac("sha256", key).update(text).digest("hex");
function written(t: Testimony, key: Uint8Array): Buffer {
  const text = JSON.stringify(t).padEnd(LENGTH - MARK);
  return Buffer.from(markOf(text, key) + text, "latin1");
}

/** A witness of its own for a folder that was just made, of a journal as it stands there. */
export function newWitness(folder: string, key: Uint8Array, { seq, hash, at }: JournalHead): void {
  const bytes = Buffer.alloc(SIZE);
  written({ seq, hash, at, ke: 0 }, key).copy(bytes);
  writeFileSync(path.join(folder, WITNESS_FILE), bytes, { mode: 0o600 });
}

/** Keeps the witness of an open journal. What goes wrong here never stops the work: it is written again with the next step. */
export function keepWitness(folder: string, key: Uint8Array, db: Db, sync: boolean, failed: (e: unknown) => void) {
  const file = path.join(folder, WITNESS_FILE);
  let fd: number | null = null;
  let ke = readWitness(folder, key)?.ke ?? 0;

  function open(): number {
    const fresh = !existsSync(file);
    const opened = disk.openSync(file, fresh ? "wx+" : "r+", 0o600);
    if (!fresh || !sync) return opened;
    disk.writeSync(opened, Buffer.alloc(SIZE), 0, SIZE, 0);
    disk.fsyncSync(opened);
    syncFolder(folder);
    return opened;
  }

  return {
    /** The newest step, once its commit is on the disk. */
    saw({ seq, hash, at }: JournalHead): void {
      try {
        const fresh = fd === null;
        fd ??= open();
        const next = ke + 1;
        const bytes = written({ seq, hash, at, ke: next }, key);
        disk.writeSync(fd, bytes, 0, bytes.length, (next % 2) * APART);
        ke = next;
        if (!fresh) return;
        if (sync) disk.fsyncSync(fd);
        const settings = settingsStore(db);
        if (!settings.setting(KNOWN, false)) settings.putSetting(KNOWN, true);
      } catch (e) {
        failed(e);
      }
    },
    close(): void {
      if (fd === null) return;
      try {
        if (sync) disk.fsyncSync(fd);
      } catch (e) {
        failed(e);
      }
      disk.closeSync(fd);
      fd = null;
    },
  };
}

/** What the witness has seen and the journal of this database no longer shows; null where it holds all of it. */
export function lostSteps(db: Db, folder: string, key: Uint8Array): LangkahHilang | null {
  const journal = jurnalStore(db);
  const head = journal.head();
  const kepala = { seq: head.seq, at: head.at };
  const seen = readWitness(folder, key);
  if (!seen) return settingsStore(db).setting(KNOWN, false) ? { sebab: "tanpa_saksi", saksi: { seq: 0, at: "" }, kepala } : null;
  const saksi = { seq: seen.seq, at: seen.at };
  if (head.seq < seen.seq) return { sebab: "terpotong", saksi, kepala };
  return seen.seq > 0 && journal.row(seen.seq)?.hash !== seen.hash ? { sebab: "bercabang", saksi, kepala } : null;
}
