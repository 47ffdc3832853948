import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { codeOf } from "./errors";

/** The calls in which another program may be in the way: a scanner holds a file for a moment, an editor for an hour. Tests put faults here. */
export const disk = {
  closeSync, fsyncSync, open, openSync, renameSync, writeSync,
  wait: (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
};

/** What Windows answers for a file that someone else has open just now. */
const HELD = new Set(["EBUSY", "EPERM", "EACCES"]);
const PAUSES_MS = [10, 25, 60, 120, 250];

/** Does it again, a little later each time, while the file is held; then the error comes through. */
export function patiently<T>(work: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return work();
    } catch (e) {
      if (!HELD.has(codeOf(e))) throw e;
      disk.wait(pause);
    }
  }
  return work();
}

/** Gives a file another name, over what stands there. */
export const rename = (from: string, to: string): void => patiently(() => disk.renameSync(from, to));

/** Gives what was written beside its name; where that cannot be, it goes. */
export function renameOrDrop(draft: string, file: string): void {
  try {
    rename(draft, file);
  } catch (e) {
    rmSync(draft, { force: true });
    throw e;
  }
}
