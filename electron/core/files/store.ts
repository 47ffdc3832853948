import { createHash, randomUUID } from "node:crypto";
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { sniff } from "./sniff";

/** Largest file that is taken as evidence: 4 GB. */
export const MOST_BYTES = 4 * 1024 ** 3;

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
  const settle = (from: string, sha: string, size: number) => {
    const to = at(sha);
    if (!existsSync(path.dirname(to))) {
      mkdirSync(path.dirname(to), { recursive: true });
      syncDir(root);
    }
    if (existsSync(to) && statSync(to).size === size) return rmSync(from, { force: true });
    renameSync(from, to);
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
      let kept = false;
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
        fsyncSync(fd);
        kept = true;
      } finally {
        closeSync(fd);
        if (!kept) rmSync(from, { force: true });
      }
      settle(from, sha256, bytes.length);
      return { sha256, size: bytes.length, mime: sniff(bytes.subarray(0, 4096)) };
    },
    /** Stores a stream; memory holds one chunk. Leaves nothing behind when the stream breaks, or when `refuse` gives a reason against what came. */
    async receive(bytes: AsyncIterable<Uint8Array>, most: number, refuse: (got: StoredBytes) => string | null): Promise<StoredBytes | { refused: string }> {
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
          if (size > most) return { refused: "berkas_berubah_saat_dibaca" };
          if (headSize < 4096) { head.push(Buffer.from(chunk.subarray(0, 4096))); headSize += chunk.length; }
          hash.update(chunk);
          for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
        }
        if (size === 0) return { refused: "berkas_kosong" };
        const got = { sha256: hash.digest("hex"), size, mime: sniff(Buffer.concat(head)) };
        const refused = refuse(got);
        if (refused !== null) return { refused };
        await file.sync();
        await file.close();
        settle(from, got.sha256, size);
        kept = true;
        return got;
      } finally {
        await file.close();
        if (!kept) rmSync(from, { force: true });
      }
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
