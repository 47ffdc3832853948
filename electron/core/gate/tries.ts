import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "../crypto/keyfile";

/** Wrong tries are kept on the disk, so that a new start is no way around the wait. */
const FILE = "percobaan.json";
const FREE = 3;
const LONGEST_MS = 5 * 60_000;
const KEPT = 200;
const shape = z.record(z.string().max(64), z.object({ gagal: z.number().int().min(0), sampai: z.number(), mulai: z.number() }));

export function createTries(folder: string, nowMs: () => number) {
  const file = path.join(folder, FILE);
  let kept: z.output<typeof shape> = {};
  try {
    if (existsSync(file)) kept = shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    kept = {};
  }
  const write = (): void => {
    try {
      writeWhole(file, JSON.stringify(kept));
    } catch {
      // A full disk must not let anyone in faster: the count in memory holds.
    }
  };
  return {
    /** Seconds to wait before the next try; 0 where it may be made now. */
    wait(who: string): number {
      const own = kept[who];
      if (!own || own.gagal < FREE) return 0;
      // A clock that was set back does not lengthen the wait.
      const left = Math.min(own.sampai - nowMs(), LONGEST_MS);
      return left > 0 ? Math.ceil(left / 1000) : 0;
    },
    wrong(who: string): void {
      const gagal = (kept[who]?.gagal ?? 0) + 1;
      const pause = gagal < FREE ? 0 : Math.min(LONGEST_MS, 2000 * 2 ** (gagal - FREE));
      kept[who] = { gagal, mulai: nowMs(), sampai: nowMs() + pause };
      const names = Object.keys(kept);
      if (names.length > KEPT) for (const n of names.toSorted((a, b) => kept[a]!.mulai - kept[b]!.mulai).slice(0, names.length - KEPT)) delete kept[n];
      write();
    },
    /** How many wrong tries there were; forgets them. */
    right(who: string): number {
      const n = kept[who]?.gagal ?? 0;
      if (n > 0) {
        delete kept[who];
        write();
      }
      return n;
    },
  };
}
