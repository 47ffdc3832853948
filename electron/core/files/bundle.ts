import type { IsiBerkas } from "../store/berkas-perkara";

/**
 * An archive of files as they are, written while it is sent: nothing of it lies on the disk or in memory, and its length is known before.
 * The same entries give the same bytes (times are 1 January 1980), which is how a changed one is known. Entries and archives of 4 GB
 * and more follow ZIP64.
 */
export const MANIFEST = "manifest.json";

const FULL = 0xffffffff;
const isWide = (n: number): boolean => n >= FULL;

/** What stands before the bytes of one entry. */
export function localHeader(e: IsiBerkas): Buffer {
  const wide = isWide(e.ukuran);
  const name = Buffer.from(e.nama, "utf8");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  shared(head, 4, e, wide, name.length, wide ? 20 : 0);
  return Buffer.concat([head, name, wide ? extra([e.ukuran, e.ukuran]) : Buffer.alloc(0)]);
}

/** What stands behind the last entry: the directory and its end. */
export function directoryOf(entries: readonly IsiBerkas[]): Buffer {
  const parts: Buffer[] = [];
  let offset = 0;
  let size = 0;
  for (const e of entries) {
    const name = Buffer.from(e.nama, "utf8");
    const far = [...(isWide(e.ukuran) ? [e.ukuran, e.ukuran] : []), ...(isWide(offset) ? [offset] : [])];
    const more = far.length > 0 ? extra(far) : Buffer.alloc(0);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(far.length > 0 ? 45 : 20, 4);
    shared(row, 6, e, far.length > 0, name.length, more.length, isWide(e.ukuran));
    row.writeUInt32LE(Math.min(offset, FULL), 42);
    parts.push(row, name, more);
    size += row.length + name.length + more.length;
    offset += localHeader(e).length + e.ukuran;
  }
  const wide = isWide(offset) || isWide(size) || entries.length >= 0xffff;
  return Buffer.concat([...parts, ...(wide ? wideEnd(entries.length, size, offset) : []), end(entries.length, size, offset)]);
}

export const archiveSize = (entries: readonly IsiBerkas[]): number => entries.reduce((sum, e) => sum + localHeader(e).length + e.ukuran, directoryOf(entries).length);

export async function* archiveStream(entries: readonly IsiBerkas[], open: (sha256: string) => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const e of entries) {
    yield localHeader(e);
    let size = 0;
    for await (const piece of open(e.sha256)) {
      size += piece.length;
      yield piece;
    }
    // Whoever takes the archive must not get one that is not whole.
    if (size !== e.ukuran) throw new Error("a kept file has another length");
  }
  yield directoryOf(entries);
}

/** The 26 bytes that entry and directory have in common. */
function shared(out: Buffer, at: number, e: IsiBerkas, wide: boolean, nameLength: number, extraLength: number, wideSize = wide): void {
  const size = wideSize ? FULL : e.ukuran;
  out.writeUInt16LE(wide ? 45 : 20, at);
  // Names are UTF-8.
  out.writeUInt16LE(0x0800, at + 2);
  out.writeUInt16LE(0x21, at + 8);
  out.writeUInt32LE(e.crc, at + 10);
  out.writeUInt32LE(size, at + 14);
  out.writeUInt32LE(size, at + 18);
  out.writeUInt16LE(nameLength, at + 22);
  out.writeUInt16LE(extraLength, at + 24);
}

function extra(numbers: readonly number[]): Buffer {
  const b = Buffer.alloc(4 + 8 * numbers.length);
  b.writeUInt16LE(1, 0);
  b.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((n, i) => b.writeBigUInt64LE(BigInt(n), 4 + 8 * i));
  return b;
}

function wideEnd(count: number, size: number, offset: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

function end(count: number, size: number, offset: number): Buffer {
  const b = Buffer.alloc(22);
  b.writeUInt32LE(0x06054b50, 0);
  for (const at of [8, 10]) b.writeUInt16LE(Math.min(count, 0xffff), at);
  b.writeUInt32LE(Math.min(size, FULL), 12);
  b.writeUInt32LE(Math.min(offset, FULL), 16);
  return b;
}
