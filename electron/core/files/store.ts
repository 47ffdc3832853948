import { createHash, createSecretKey, randomBytes, randomUUID } from "node:crypto";
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { syncFolder } from "../crypto/keyfile";
import { diskName } from "../crypto/keys";
import { disk, rename } from "../disk";
import { BrokenBytes, createOpener, createSealer, openBytes, SALT, sealBytes, sealedSize } from "../crypto/stream";
import { HEAD_BYTES } from "./recorded";
import { sniff } from "./sniff";

/** Largest file that is taken as evidence: 4 GB. */
export const MOST_BYTES = 4 * 1024 ** 3;

export interface StoredBytes { sha256: string; size: number; mime: string }

/** Keys of stored files; null leaves them as they are. */
export type FileKeys = { files: Uint8Array; names: Uint8Array } | null;

/**
 * Files of the office, under `berkas/ab/<name>`: written beside, synced, then renamed, so that a file is either whole or absent.
 * The same bytes are kept once. With keys a file is sealed before it touches the disk, on its way in too, and its name tells nothing
 * of its hash; what is read back is held against its hash. `onlyRead` leaves the folder as it is; without `sync` nothing waits for the disk.
 */
export function fileStore(dataDir: string, keys: FileKeys = null, onlyRead = false, sync = true) {
  const syncFile = sync ? fsyncSync : () => {};
  const syncDir = sync ? syncFolder : () => {};
  const root = path.join(dataDir, "berkas");
  const tmp = path.join(root, "tmp");
  if (!onlyRead) mkdirSync(tmp, { recursive: true });
  for (const left of onlyRead ? [] : readdirSync(tmp)) rmSync(path.join(tmp, left), { force: true });

  const unnamed = new Set<string>();
  // Made into a key once: bytes are made into one anew at every use, which takes longer than the use.
  const names = keys && createSecretKey(keys.names);
  const at = (sha: string) => {
    const name = names ? diskName(names, sha) : sha;
    return path.join(root, name.slice(0, 2), name);
  };
  const sizeOnDisk = (size: number) => (keys ? sealedSize(size) : size);
  const sealed = (bytes: Uint8Array): Uint8Array => (keys ? sealBytes(keys.files, randomBytes(SALT), bytes) : bytes);
  const isThere = (file: string, size: number) => existsSync(file) && statSync(file).size === sizeOnDisk(size);
  const has = (sha: string, size: number) => isThere(at(sha), size);
  const settle = (from: string, sha: string, size: number) => {
    const to = at(sha);
    if (!existsSync(path.dirname(to))) {
      mkdirSync(path.dirname(to), { recursive: true });
      syncDir(root);
    }
    if (isThere(to, size)) return rmSync(from, { force: true });
    rename(from, to);
    syncDir(path.dirname(to));
  };

  async function* opened(sha: string): AsyncGenerator<Buffer> {
    const opener = keys ? createOpener(keys.files) : null;
    const hash = createHash("sha256");
    for await (const piece of createReadStream(at(sha), { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      const plain = opener ? opener.push(piece) : piece;
      hash.update(plain);
      if (plain.length > 0) yield plain;
    }
    const last = opener?.end();
    if (last) hash.update(last);
    // Before the last bytes go out, so that a file that is not its own never arrives whole.
    if (hash.digest("hex") !== sha) throw new BrokenBytes("file does not match its hash");
    if (last && last.length > 0) yield last;
  }

  return {
    /** What was put here and may have no row yet (see `createLoose`); what is received has its row at once. */
    unnamed,
    /** Takes a file away that no row names; one that cannot be taken now stays among the unnamed. */
    remove(sha: string): void {
      try {
        rmSync(at(sha), { force: true });
        unnamed.delete(sha);
      } catch {
        // Something else on this machine reads it.
      }
    },
    /** Place on the disk; the bytes there are sealed where there are keys. */
    path: at,
    has,
    open: (sha: string): Readable => (keys ? Readable.from(opened(sha), { objectMode: false }) : createReadStream(at(sha))),
    /** The whole file, checked. */
    read(sha: string): Uint8Array {
      const raw = readFileSync(at(sha));
      const bytes = keys ? openBytes(keys.files, raw) : raw;
      if (createHash("sha256").update(bytes).digest("hex") !== sha) throw new BrokenBytes("file does not match its hash");
      return new Uint8Array(bytes);
    },
    /** Reads a file through against its hash; null where it is sound, or where `stop` says that nobody waits any more. */
    async check(sha: string, size: number, stop: () => boolean = () => false): Promise<"missing" | "damaged" | null> {
      if (!existsSync(at(sha))) return "missing";
      let read = 0;
      try {
        for await (const piece of opened(sha)) {
          if (stop()) return null;
          read += piece.length;
        }
      } catch {
        return "damaged";
      }
      return read === size ? null : "damaged";
    },
    /** Stores bytes at hand (issued documents). Returns once they are on the disk. */
    put(bytes: Uint8Array): StoredBytes {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const from = path.join(tmp, randomUUID());
      const fd = disk.openSync(from, "wx");
      try {
        try {
          writeAll(fd, sealed(bytes));
          syncFile(fd);
        } finally {
          closeSync(fd);
        }
        settle(from, sha256, bytes.length);
      } finally {
        rmSync(from, { force: true });
      }
      unnamed.add(sha256);
      return { sha256, size: bytes.length, mime: sniff(bytes.subarray(0, 4096)) };
    },
    /**
     * Stores many files at once. All are written, then all are synced, then all are named and their folders synced: the disk is asked
     * in one go instead of file by file. Returns once every byte is on the disk.
     */
    putMany(list: readonly Uint8Array[]): Array<{ sha256: string; size: number }> {
      const made = list.map((bytes) => ({ bytes, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length }));
      const waiting = new Map<string, { from: string; fd: number }>();
      const folders = new Set<string>();
      try {
        for (const { bytes, sha256, size } of made) {
          if (waiting.has(sha256) || has(sha256, size)) continue;
          const from = path.join(tmp, randomUUID());
          const fd = disk.openSync(from, "wx");
          waiting.set(sha256, { from, fd });
          writeAll(fd, sealed(bytes));
        }
        for (const { fd } of waiting.values()) syncFile(fd);
        for (const [sha, w] of waiting) {
          closeSync(w.fd);
          w.fd = -1;
          const folder = path.dirname(at(sha));
          if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
          rename(w.from, at(sha));
          unnamed.add(sha);
          folders.add(folder);
        }
      } finally {
        for (const { fd, from } of waiting.values()) {
          if (fd >= 0) closeSync(fd);
          rmSync(from, { force: true });
        }
      }
      if (folders.size > 0) syncDir(root);
      for (const folder of folders) syncDir(folder);
      for (const { sha256 } of made) unnamed.add(sha256);
      return made.map(({ sha256, size }) => ({ sha256, size }));
    },
    /** As `putMany`, with the disk asked on other threads and all at once: whoever waits for this thread is answered meanwhile. */
    async putManyAside(list: readonly Uint8Array[]): Promise<Array<{ sha256: string; size: number }>> {
      const made = list.map((bytes) => ({ bytes, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length }));
      const fresh = new Map(made.filter(({ sha256, size }) => !has(sha256, size)).map((m) => [m.sha256, { bytes: m.bytes, from: path.join(tmp, randomUUID()) }]));
      const folders = new Set<string>();
      try {
        await Promise.all([...fresh.values()].map(async ({ bytes, from }) => {
          const file = await disk.open(from, "wx");
          try {
            await file.writeFile(sealed(bytes));
            if (sync) await file.sync();
          } finally {
            await file.close();
          }
        }));
        for (const [sha, { from }] of fresh) {
          const folder = path.dirname(at(sha));
          if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
          rename(from, at(sha));
          folders.add(folder);
        }
      } finally {
        for (const { from } of fresh.values()) rmSync(from, { force: true });
        for (const { sha256 } of made) unnamed.add(sha256);
      }
      if (sync && process.platform !== "win32" && folders.size > 0) {
        await Promise.all([root, ...folders].map(async (folder) => {
          const dir = await open(folder, "r");
          await dir.sync().finally(() => dir.close());
        }));
      }
      return made.map(({ sha256, size }) => ({ sha256, size }));
    },
    /** Stores a stream; memory holds one chunk and the file's beginning. Leaves nothing behind when the stream breaks, or when `refuse` gives a reason against what came. */
    async receive(bytes: AsyncIterable<Uint8Array>, most: number, refuse: (got: StoredBytes) => string | null): Promise<(StoredBytes & { head: Uint8Array }) | { refused: string }> {
      const from = path.join(tmp, randomUUID());
      const hash = createHash("sha256");
      const sealer = keys ? createSealer(keys.files, randomBytes(SALT)) : null;
      const head: Buffer[] = [];
      let size = 0;
      let headSize = 0;
      const file = await disk.open(from, "wx");
      const write = async (out: Uint8Array): Promise<void> => {
        for (let done = 0; done < out.length; ) done += (await file.write(out, done)).bytesWritten;
      };
      let kept = false;
      try {
        if (sealer) await write(sealer.start());
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > most) return { refused: "berkas_berubah_saat_dibaca" };
          if (headSize < HEAD_BYTES) { head.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - headSize))); headSize += chunk.length; }
          hash.update(chunk);
          await write(sealer ? sealer.push(chunk) : chunk);
        }
        if (size === 0) return { refused: "berkas_kosong" };
        const begin = Buffer.concat(head);
        const got = { sha256: hash.digest("hex"), size, mime: sniff(begin.subarray(0, 4096)), head: begin };
        const refused = refuse(got);
        if (refused !== null) return { refused };
        if (sealer) await write(sealer.end());
        if (sync) await file.sync();
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

function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
