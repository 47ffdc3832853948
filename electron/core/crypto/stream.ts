import { createSecretKey, createCipheriv, createDecipheriv, hkdfSync, type KeyObject } from "node:crypto";

/**
 * Bytes at rest: AES-256-GCM in pieces of 64 KiB, so that a film is neither held in memory nor trusted before it is checked.
 *
 *   "NETRAF1\n"  8 bytes
 *   salt        32 bytes, random; with the master key it gives the key of this one file (HKDF-SHA-256)
 *   pieces      up to 65536 bytes each, with 16 bytes of tag; the nonce is the piece's number (11 bytes) and 1 for the last piece
 *
 * A piece that is changed, moved, left out or put in, and a file that ends early, fail on reading.
 */
export const PIECE = 64 * 1024;
const TAG = 16;
const MAGIC = Buffer.from("NETRAF1\n", "latin1");
export const SALT = 32;
const HEADER = MAGIC.length + SALT;

/** What was read is not what was written, or not with this key. */
export class BrokenBytes extends Error {
  readonly code = "BERKAS_RUSAK";
  constructor(what = "sealed bytes do not open") {
    super(what);
  }
}

/** A key of its own, not bytes, which every piece would make into one anew. */
const keyOf = (master: Uint8Array, salt: Uint8Array): KeyObject => createSecretKey(new Uint8Array(hkdfSync("sha256", master, salt, "netra berkas 1", 32)));

function nonce(count: number, last: boolean): Buffer {
  const n = Buffer.alloc(12);
  n.writeUIntBE(count, 5, 6);
  n[11] = last ? 1 : 0;
  return n;
}

/** Seals a stream piece by piece. What `start`, `push` and `end` give is written one after another. */
export function createSealer(master: Uint8Array, salt: Uint8Array): { start(): Buffer; push(bytes: Uint8Array): Buffer; end(): Buffer } {
  const key = keyOf(master, salt);
  const held = Buffer.alloc(PIECE);
  let fill = 0;
  let count = 0;
  const seal = (last: boolean): Buffer[] => {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(count++, last));
    const body = cipher.update(held.subarray(0, fill));
    cipher.final();
    fill = 0;
    return [body, cipher.getAuthTag()];
  };
  return {
    start: () => Buffer.concat([MAGIC, salt]),
    push(bytes) {
      const out: Buffer[] = [];
      for (let at = 0; at < bytes.length; ) {
        if (fill === PIECE) out.push(...seal(false));
        const take = Math.min(PIECE - fill, bytes.length - at);
        held.set(bytes.subarray(at, at + take), fill);
        fill += take;
        at += take;
      }
      return Buffer.concat(out);
    },
    end: () => Buffer.concat(seal(true)),
  };
}

/** Opens what `createSealer` made. `push` gives only checked bytes; `end` throws where the last piece is missing. */
export function createOpener(master: Uint8Array): { push(bytes: Uint8Array): Buffer; end(): Buffer } {
  const head = Buffer.alloc(HEADER);
  const held = Buffer.alloc(PIECE + TAG);
  let headFill = 0;
  let fill = 0;
  let count = 0;
  let key: KeyObject | null = null;
  const open = (last: boolean): Buffer => {
    if (!key || fill < TAG) throw new BrokenBytes();
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, nonce(count++, last));
      decipher.setAuthTag(held.subarray(fill - TAG, fill));
      const plain = decipher.update(held.subarray(0, fill - TAG));
      decipher.final();
      fill = 0;
      return plain;
    } catch {
      throw new BrokenBytes();
    }
  };
  return {
    push(bytes) {
      const out: Buffer[] = [];
      let at = 0;
      if (headFill < HEADER) {
        at = Math.min(HEADER - headFill, bytes.length);
        head.set(bytes.subarray(0, at), headFill);
        headFill += at;
        if (headFill < HEADER) return Buffer.alloc(0);
        if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new BrokenBytes();
        key = keyOf(master, head.subarray(MAGIC.length));
      }
      while (at < bytes.length) {
        if (fill === held.length) out.push(open(false));
        const take = Math.min(held.length - fill, bytes.length - at);
        held.set(bytes.subarray(at, at + take), fill);
        fill += take;
        at += take;
      }
      return Buffer.concat(out);
    },
    end: () => open(true),
  };
}

export function sealBytes(master: Uint8Array, salt: Uint8Array, bytes: Uint8Array): Buffer {
  const sealer = createSealer(master, salt);
  return Buffer.concat([sealer.start(), sealer.push(bytes), sealer.end()]);
}

export function openBytes(master: Uint8Array, sealed: Uint8Array): Buffer {
  const opener = createOpener(master);
  return Buffer.concat([opener.push(sealed), opener.end()]);
}

/** Length on the disk of so many bytes. */
export const sealedSize = (size: number): number => HEADER + size + TAG * Math.max(1, Math.ceil(size / PIECE));
