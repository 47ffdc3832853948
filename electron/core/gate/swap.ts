import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { KEY_FILE, syncFolder, writeWhole } from "../crypto/keyfile";
import { rename } from "../disk";
import { WITNESS_FILE } from "../witness";

/**
 * Data that take the place of others (sealed for the first time, brought back from a backup, salvaged) are made whole beside them.
 * Then a mark is written, and only then the two change places piece by piece. Interrupted before the mark, the old is untouched and
 * the new is thrown away; after it, the next start goes on where this one stopped.
 */
const NEW = "penggantian";
const MARK = "siap";
const DATABASE = "netra.db";
/** In this order; the key last, so that a folder with a key has its data. */
const MOVED = [DATABASE, WITNESS_FILE, "berkas", "kunci-salinan.json", KEY_FILE];
/** Folder of the readable data of before their sealing; it is removed once they are replaced. */
export const BEFORE_SEALING = "sebelum-disandikan";

type Stop = (point: string) => void;

/** Makes new data with `fill` in a folder of its own, then lets them take the place of the old, which go to `aside`. */
export async function replaceData(folder: string, aside: string, fill: (made: string) => Promise<void>, stop: Stop = () => {}): Promise<void> {
  const made = path.join(folder, NEW);
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true, mode: 0o700 });
  try {
    await fill(made);
  } catch (e) {
    if (!(e instanceof Interrupted)) rmSync(made, { recursive: true, force: true });
    throw e;
  }
  stop("before mark");
  writeWhole(path.join(made, MARK), JSON.stringify({ aside }));
  stop("mark");
  exchange(folder, aside, stop);
  if (aside === BEFORE_SEALING) rmSync(path.join(folder, aside), { recursive: true, force: true });
}

/** What a test throws to stand for a power cut. */
export class Interrupted extends Error {}

/** Goes on with an exchange that was held up while the program ran on; true where there was one, an error where it is still held. */
export function resumeReplacing(folder: string): boolean {
  const made = path.join(folder, NEW);
  const aside = asideOf(made);
  if (aside === null) return false;
  exchange(folder, aside);
  if (aside === BEFORE_SEALING) rmSync(path.join(folder, aside), { recursive: true, force: true });
  return true;
}

/** Goes on with, or takes back, what was interrupted. */
export function finishReplacing(folder: string): void {
  const made = path.join(folder, NEW);
  if (existsSync(made)) {
    const aside = asideOf(made);
    if (aside !== null) exchange(folder, aside);
    else rmSync(made, { recursive: true, force: true });
  }
  rmSync(path.join(folder, BEFORE_SEALING), { recursive: true, force: true });
}

function asideOf(made: string): string | null {
  const mark = path.join(made, MARK);
  if (!existsSync(mark)) return null;
  const { aside } = JSON.parse(readFileSync(mark, "utf8")) as { aside: string };
  return path.basename(aside);
}

function exchange(folder: string, aside: string, stop: Stop = () => {}): void {
  const made = path.join(folder, NEW);
  const old = path.join(folder, aside);
  mkdirSync(old, { recursive: true, mode: 0o700 });
  for (const name of MOVED) {
    if (!existsSync(path.join(made, name))) continue;
    for (const part of name === DATABASE ? [`${DATABASE}-wal`, `${DATABASE}-shm`, DATABASE] : [name])
      if (existsSync(path.join(folder, part))) rename(path.join(folder, part), free(path.join(old, part)));
    stop(`old ${name}`);
    rename(path.join(made, name), path.join(folder, name));
    stop(`new ${name}`);
  }
  syncFolder(folder);
  rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** A name that is not taken, so that a second try overwrites nothing. */
function free(place: string): string {
  for (let n = 0; ; n++) {
    const name = n === 0 ? place : `${place}.${n}`;
    if (!existsSync(name)) return name;
  }
}
