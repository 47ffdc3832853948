import { Inflate } from "fflate/browser";

/** Why an archive is not read. */
export type ArchiveFault = "rusak" | "mencurigakan" | "bersandi" | "terlalu_besar";
export class ArchiveRefused extends Error {
  readonly fault: ArchiveFault;
  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Entry { name: string; packed: number; size: number; method: number; offset: number }

/** Texts of an office file shrink to a tenth or a fiftieth; what shrinks further is made to burst. */
const MOST_RATIO = 120;
const SMALL = 8 * 1024 ** 2;

/** The archive's directory; sizes it states are checked again while unpacking. A name that stands twice is refused: two readers would read two files. */
export function directory(bytes: Uint8Array, most: number): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const least = Math.max(0, end - 65_535);
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < least) throw new ArchiveRefused("rusak");
  const total = view.getUint16(end + 10, true);
  if (total > most) throw new ArchiveRefused("mencurigakan");
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  try {
    for (let n = 0; n < total; n += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ArchiveRefused("rusak");
      const [flags, method, packed, size] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const nameLength = view.getUint16(at + 28, true);
      const offset = view.getUint32(at + 42, true);
      if ((flags & 1) !== 0) throw new ArchiveRefused("bersandi");
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
      if (size > SMALL && size / Math.max(1, packed) > MOST_RATIO) throw new ArchiveRefused("mencurigakan");
      if (entries.has(name) || name.startsWith("/") || name.split("/").includes("..")) throw new ArchiveRefused("mencurigakan");
      entries.set(name, { name, packed, size, method, offset });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (e) {
    if (e instanceof RangeError) throw new ArchiveRefused("rusak");
    throw e;
  }
  return entries;
}

/** Unpacks one part piece by piece and stops where it grows beyond what is left of the budget. */
export function unpack(bytes: Uint8Array, entry: Entry, budget: { left: number }, onChunk: (chunk: Uint8Array, last: boolean) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw new ArchiveRefused("rusak");
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length || (entry.method !== 0 && entry.method !== 8)) throw new ArchiveRefused("rusak");
  const packed = bytes.subarray(start, start + entry.packed);
  let size = 0;
  let own: unknown;
  const take = (chunk: Uint8Array, last: boolean) => {
    size += chunk.length;
    budget.left -= chunk.length;
    try {
      if (size > SMALL && size / Math.max(1, entry.packed) > MOST_RATIO) throw new ArchiveRefused("mencurigakan");
      if (budget.left < 0) throw new ArchiveRefused("terlalu_besar");
      onChunk(chunk, last);
    } catch (e) {
      own = e;
      throw e;
    }
  };
  if (entry.method === 0) return take(packed, true);
  const inflate = new Inflate(take);
  try {
    for (let at = 0; at < packed.length || at === 0; at += 16_384) inflate.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch {
    throw own ?? new ArchiveRefused("rusak");
  }
}
