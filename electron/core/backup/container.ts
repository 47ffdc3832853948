import { createReadStream, openSync, closeSync, readSync, fsyncSync, statSync, writeSync } from "node:fs";
import { z } from "zod";
import { parseKeyFile, type KeyFile } from "../crypto/keyfile";
import { disk } from "../disk";
import { BrokenBytes, createOpener, createSealer, SALT } from "../crypto/stream";

/**
 * One backup: a head that anyone can read (when, and the key file, so that the recovery code opens it on another PC), then sealed under
 * the backup key: what it holds, and the database. The files that it names lie sealed beside all backups, each once.
 *
 *   "NETRAC1\n" · length of the head (4 bytes) · head (JSON) · sealed { length (4 bytes) · manifest (JSON) · database }
 */
const MAGIC = Buffer.from("NETRAC1\n", "latin1");
const HEAD_LIMIT = 4 * 1024 * 1024;

export interface Manifest {
  at: string;
  versi: string;
  sebab: string;
  kantor: string;
  baris: Record<string, number>;
  jurnal: { seq: number; hash: string };
  berkas: Array<{ sha256: string; ukuran: number }>;
  basisData: number;
}
export interface Head { at: string; kunci: KeyFile }

const head = z.object({ format: z.literal("netra-cadangan"), versi: z.literal(1), at: z.string().max(40), kunci: z.unknown() });
const manifest = z.object({
  at: z.string(), versi: z.string(), sebab: z.string(), kantor: z.string(), baris: z.record(z.string(), z.number()), jurnal: z.object({ seq: z.number(), hash: z.string() }),
  berkas: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), ukuran: z.number() })), basisData: z.number(),
});

/** Writes a backup; it is on the disk when this returns. `pause` lets other work run between pieces. */
export async function writeContainer(to: string, keyFile: KeyFile, what: Manifest, database: string, key: Uint8Array, random: (n: number) => Uint8Array): Promise<void> {
  const fd = disk.openSync(to, "wx", 0o600);
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
  };
  try {
    const text = Buffer.from(JSON.stringify({ format: "netra-cadangan", versi: 1, at: what.at, kunci: keyFile }));
    write(Buffer.concat([MAGIC, length(text.length), text]));
    const sealer = createSealer(key, random(SALT));
    const inside = Buffer.from(JSON.stringify(what));
    write(sealer.start());
    write(sealer.push(Buffer.concat([length(inside.length), inside])));
    for await (const piece of createReadStream(database, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) write(sealer.push(piece));
    write(sealer.end());
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The head of a backup, without a key; null where the file is none. */
export function readHead(file: string): (Head & { from: number }) | null {
  const fd = openSync(file, "r");
  try {
    const first = Buffer.alloc(12);
    if (readSync(fd, first, 0, 12, 0) < 12 || !first.subarray(0, 8).equals(MAGIC)) return null;
    const size = first.readUInt32BE(8);
    if (size > HEAD_LIMIT || size > statSync(file).size) return null;
    const text = Buffer.alloc(size);
    readSync(fd, text, 0, size, 12);
    const read = head.parse(JSON.parse(text.toString("utf8")));
    const kunci = parseKeyFile(JSON.stringify(read.kunci));
    return kunci ? { at: read.at, kunci, from: 12 + size } : null;
  } catch {
    return null;
  } finally {
    closeSync(fd);
  }
}

/** Opens a backup and, where `to` is given, brings its database there. Throws BrokenBytes where anything was changed or is missing. */
export async function readContainer(file: string, key: Uint8Array, to: string | null): Promise<Manifest> {
  const found = readHead(file);
  if (!found) throw new BrokenBytes("not a backup");
  const opener = createOpener(key);
  const out = to === null ? null : disk.openSync(to, "wx", 0o600);
  let wait: Buffer[] = [];
  let waiting = 0;
  let need = 0;
  let read: Manifest | null = null;
  let written = 0;
  const take = (bytes: Buffer): void => {
    if (bytes.length === 0) return;
    if (read) {
      written += bytes.length;
      if (out !== null) for (let done = 0; done < bytes.length; ) done += writeSync(out, bytes, done);
      return;
    }
    wait.push(bytes);
    waiting += bytes.length;
    if (waiting < 4) return;
    if (need === 0) need = 4 + Buffer.concat(wait).readUInt32BE(0);
    if (waiting < need) return;
    const all = Buffer.concat(wait);
    wait = [];
    read = manifest.parse(JSON.parse(all.subarray(4, need).toString("utf8")));
    take(all.subarray(need));
  };
  try {
    for await (const piece of createReadStream(file, { start: found.from, highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) take(opener.push(piece));
    take(opener.end());
    if (out !== null) fsyncSync(out);
  } finally {
    if (out !== null) closeSync(out);
  }
  const whole = read as Manifest | null;
  if (!whole || written !== whole.basisData) throw new BrokenBytes("the backup is not whole");
  return whole;
}

function length(n: number): Buffer {
  const b = Buffer.alloc(4);
  b.writeUInt32BE(n);
  return b;
}
