import type { Readable } from "node:stream";
import type { FileStore } from "./store";

export interface LooseDeps {
  files: FileStore;
  /** A row knows the file. */
  named: (sha256: string) => boolean;
  /** A ticket leads to it. */
  awaited: (sha256: string) => boolean;
}

/**
 * Files that are stored before a row names them: letters of a command that fails after all, sheets that wait to be fetched. Whatever is
 * still unnamed goes once nobody waits for it. Only files that this core stored are looked at, so that nothing it knows too little of is lost.
 */
export function createLoose({ files, named, awaited }: LooseDeps) {
  const sending = new Map<string, number>();
  let working = 0;
  return {
    /** Until the answer is called nothing goes: what is stored meanwhile gets its name only at the end. */
    hold(): () => void {
      working += 1;
      return () => void (working -= 1);
    },
    /** Keeps a file while it goes out. */
    keepWhile(sha256: string, stream: Readable): Readable {
      sending.set(sha256, (sending.get(sha256) ?? 0) + 1);
      stream.once("close", () => {
        const left = sending.get(sha256)! - 1;
        if (left > 0) sending.set(sha256, left);
        else sending.delete(sha256);
      });
      return stream;
    },
    sweep(atEnd = false): void {
      if (working > 0 && !atEnd) return;
      for (const sha256 of files.unnamed) {
        if (named(sha256)) files.unnamed.delete(sha256);
        else if (atEnd || (!sending.has(sha256) && !awaited(sha256))) files.remove(sha256);
      }
    },
  };
}
