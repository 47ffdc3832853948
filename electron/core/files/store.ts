import { createHash, randomUUID } from "node:crypto";
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { sniff } from "./sniff";

export interface StoredBytes { sha256: string; size: number; mime: string }

/**
 * Files of the office, under `berkas/ab/<sha256>`: written beside, synced, then renamed, so that a file is either whole or absent.
 * The same bytes are kept once.
 */
export function fileStore(dataDir: string) {
  const root = path.join(dataDir, "berkas");
  const tmp = path.join(root, "tmp");
  mkdirSync(tmp, { recursive: true });
  for (const left of readdirSync(tmp)) rmSync(path.join(tmp, left), { force: true });

  const at = (sha: string) => path.join(root, sha.slice(0, 2), sha);
  const settle = (from: string, sha: string) => {
    const to = at(sha);
    mkdirSync(path.dirname(to), { recursive: true });
    if (existsSync(to)) rmSync(from, { force: true });
    else renameSync(from, to);
    syncDir(path.dirname(to));
  };

  return {
    path: at,
    has: (sha: string, size: number) => existsSync(at(sha)) && statSync(at(sha)).size === size,
    open: (sha: string): Readable => createReadStream(at(sha)),
    /** Stores bytes at hand (issued documents). Returns once they are on the disk. */
    put(bytes: Uint8Array): StoredBytes {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const from = path.join(tmp, randomUUID());
      const fd = openSync(from, "wx");
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      settle(from, sha256);
      return { sha256, size: bytes.length, mime: sniff(bytes.subarray(0, 4096)) };
    },
    /** Stores a stream; memory holds one chunk. Leaves nothing behind when the stream breaks. */
    async receive(bytes: AsyncIterable<Uint8Array>, most: number): Promise<StoredBytes | "empty" | "too_large"> {
      const from = path.join(tmp, randomUUID());
      const hash = createHash("sha256");
      const head: Buffer[] = [];
      let size = 0;
      let headSize = 0;
      const file = await open(from, "wx");
      let kept = false;
      try {
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > most) return "too_large";
          if (headSize < 4096) { head.push(Buffer.from(chunk.subarray(0, 4096))); headSize += chunk.length; }
          hash.update(chunk);
          for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
        }
        if (size === 0) return "empty";
        await file.sync();
        kept = true;
      } finally {
        await file.close();
        if (!kept) rmSync(from, { force: true });
      }
      const sha256 = hash.digest("hex");
      settle(from, sha256);
      return { sha256, size, mime: sniff(Buffer.concat(head)) };
    },
  };
}
export type FileStore = ReturnType<typeof fileStore>;

/** Makes a rename durable; Windows has no such call and needs none. */
function syncDir(dir: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(dir, "r");
  try { fsyncSync(fd); } finally { closeSync(fd); }
}
