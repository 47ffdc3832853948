import { promisify } from "node:util";
import { crc32, deflateRaw, deflateRawSync } from "node:zlib";

/** A file inside a ZIP, ready to be written: its bytes as stored, and what the directory says of them. */
export interface ZipPart {
  name: string;
  bytes: Uint8Array;
  crc: number;
  size: number;
  deflated: boolean;
}

/** Compresses one file once; the part can go into any number of archives. */
export function zipPart(name: string, content: string | Uint8Array, deflate = true): ZipPart {
  const raw = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { name, bytes: deflate ? deflateRawSync(raw, { level: LEVEL }) : raw, crc: crc32(raw), size: raw.length, deflated: deflate };
}

const deflateBeside = promisify(deflateRaw) as (raw: Uint8Array, options: { level: number }) => Promise<Buffer>;

/** The same part, compressed on another thread. */
export async function zipPartBeside(name: string, content: string): Promise<ZipPart> {
  const raw = Buffer.from(content, "utf8");
  return { name, bytes: await deflateBeside(raw, { level: LEVEL }), crc: crc32(raw), size: raw.length, deflated: true };
}

const LEVEL = 3;

/** Joins parts to an archive. Every timestamp is 1 January 1980, so that the same parts give the same bytes. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  let total = end.size;
  for (const part of parts) total += local.size + central.size + 2 * part.name.length + part.bytes.length;
  const out = Buffer.alloc(total);
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    out.writeUInt32LE(local.mark, at);
    writeEntry(out, at + 4, part);
    at += local.size;
    at += out.write(part.name, at, "latin1");
    out.set(part.bytes, at);
    at += part.bytes.length;
  }
  const directory = at;
  parts.forEach((part, index) => {
    out.writeUInt32LE(central.mark, at);
    out.writeUInt16LE(version, at + 4);
    writeEntry(out, at + 6, part);
    out.writeUInt32LE(offsets[index]!, at + 42);
    at += central.size;
    at += out.write(part.name, at, "latin1");
  });
  out.writeUInt32LE(end.mark, at);
  out.writeUInt16LE(parts.length, at + 8);
  out.writeUInt16LE(parts.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  return out;
}

const local = { mark: 0x04034b50, size: 30 };
const central = { mark: 0x02014b50, size: 46 };
const end = { mark: 0x06054b50, size: 22 };
const version = 20;
const newYear1980 = 0x21;

/** The 26 bytes that the entry and the directory share. */
function writeEntry(out: Buffer, at: number, part: ZipPart): void {
  out.writeUInt16LE(version, at);
  out.writeUInt16LE(part.deflated ? 8 : 0, at + 4);
  out.writeUInt16LE(newYear1980, at + 8);
  out.writeUInt32LE(part.crc, at + 10);
  out.writeUInt32LE(part.bytes.length, at + 14);
  out.writeUInt32LE(part.size, at + 18);
  out.writeUInt16LE(part.name.length, at + 22);
}
