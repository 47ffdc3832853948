import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { manifestBerkas, type HasilArsip, type ManifestBerkas, type SalahArsip } from "../../../shared/schemas/berkas-perkara";
import type { IsiBerkas } from "../store/berkas-perkara";
import { directoryOf, localHeader, MANIFEST } from "./bundle";

/** A manifest of twenty thousand files stays well below. */
const MOST_MANIFEST = 16 * 1024 ** 2;
/** What systems leave behind in folders that someone has looked at. */
const LEFT_BEHIND = /^(desktop\.ini|thumbs\.db|\.ds_store)$/i;

class Fault extends Error {
  readonly apa: SalahArsip;
  readonly nama: string;
  constructor(apa: SalahArsip, nama = "") {
    super(apa);
    this.apa = apa;
    this.nama = nama;
  }
}

/**
 * Reads an archive through as it comes and keeps nothing of it: the manifest first, then each file against it, then the directory,
 * which must be the one that belongs to these entries. Anything else is a fault; the first one is told.
 */
export const checkArchive = (bytes: AsyncIterable<Uint8Array>): Promise<HasilArsip> =>
  told(async (seen) => {
    const reader = readerOf(bytes);
    const entries: IsiBerkas[] = [];
    let head = await headOf(reader, true);
    if (head === null) throw new Fault("bukan_arsip");
    if (head.nama !== MANIFEST) throw new Fault("tanpa_manifest");
    if (head.ukuran > MOST_MANIFEST) throw new Fault("manifest_rusak");
    const kept: Buffer[] = [];
    const first = await bodyOf(reader, head.ukuran, (piece) => void kept.push(Buffer.from(piece)));
    entries.push(sameHead(head, first));
    seen.sha256 = first.sha256;
    const manifest = (seen.manifest = readManifest(Buffer.concat(kept)));
    for (const wanted of manifest.berkas) {
      // oxlint-disable-next-line no-await-in-loop -- one stream, read in order
      head = await headOf(reader, false);
      if (head === null) throw new Fault("berkas_hilang", wanted.nama);
      const { nama } = head;
      if (nama !== wanted.nama) throw manifest.berkas.some((b) => b.nama === nama) ? new Fault("berkas_hilang", wanted.nama) : new Fault("berkas_tambahan", nama);
      if (head.ukuran !== wanted.ukuran) throw new Fault("berkas_berubah", wanted.nama);
      // oxlint-disable-next-line no-await-in-loop -- one stream, read in order
      const body = await bodyOf(reader, head.ukuran);
      if (body.sha256 !== wanted.sha256) throw new Fault("berkas_berubah", wanted.nama);
      entries.push(sameHead(head, body));
    }
    const more = await headOf(reader, false);
    if (more !== null) throw new Fault("berkas_tambahan", more.nama);
    const directory = directoryOf(entries);
    if (!(await reader.take(directory.length)).equals(directory) || !(await reader.ended())) throw new Fault("arsip_diubah");
  });

/** The same for a folder. */
export const checkFolder = (folder: string): Promise<HasilArsip> =>
  told(async (seen) => {
    const file = path.join(folder, MANIFEST);
    if (!existsSync(file)) throw new Fault("tanpa_manifest");
    if (statSync(file).size > MOST_MANIFEST) throw new Fault("manifest_rusak");
    const text = readFileSync(file);
    seen.sha256 = createHash("sha256").update(text).digest("hex");
    const manifest = (seen.manifest = readManifest(text));
    for (const b of manifest.berkas) {
      const at = path.join(folder, ...b.nama.split("/"));
      if (!existsSync(at)) throw new Fault("berkas_hilang", b.nama);
      // oxlint-disable-next-line no-await-in-loop -- the first fault is told
      if (statSync(at).size !== b.ukuran || (await hashOf(at)) !== b.sha256) throw new Fault("berkas_berubah", b.nama);
    }
    const named = new Set([MANIFEST, ...manifest.berkas.map((b) => b.nama)]);
    const stranger = filesIn(folder, "").find((nama) => !named.has(nama) && !LEFT_BEHIND.test(path.posix.basename(nama)));
    if (stranger !== undefined) throw new Fault("berkas_tambahan", stranger);
  });

/** What a check meets on its way: the manifest as soon as it is read, then nothing more or the first fault. */
async function told(check: (seen: { manifest: ManifestBerkas | null; sha256: string }) => Promise<void>): Promise<HasilArsip> {
  const seen: { manifest: ManifestBerkas | null; sha256: string } = { manifest: null, sha256: "" };
  let salah: HasilArsip["salah"] = null;
  try {
    await check(seen);
  } catch (e) {
    if (!(e instanceof Fault)) throw e;
    salah = { apa: e.apa, nama: e.nama };
  }
  return { baik: salah === null, salah, manifest: seen.manifest, sha256Manifest: seen.sha256 };
}

function readManifest(text: Buffer): ManifestBerkas {
  try {
    const read = manifestBerkas.safeParse(JSON.parse(text.toString("utf8")));
    if (read.success && new Set(read.data.berkas.map((b) => b.nama.toLowerCase())).size === read.data.berkas.length) return read.data;
  } catch {
    // Told below.
  }
  throw new Fault("manifest_rusak", MANIFEST);
}

interface Head { nama: string; ukuran: number; bytes: Buffer }

/** The next entry; null where the directory begins. */
async function headOf(reader: Reader, first: boolean): Promise<Head | null> {
  const fixed = await reader.peek(30);
  if (fixed.length < 4 || fixed.readUInt32LE(0) !== 0x04034b50) {
    if (first || (fixed.length >= 4 && fixed.readUInt32LE(0) === 0x02014b50)) return null;
    throw new Fault(fixed.length < 4 ? "terpotong" : "arsip_diubah");
  }
  if (fixed.length < 30) throw new Fault("terpotong");
  const [nameLength, extraLength] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)];
  const bytes = await reader.take(30 + nameLength + extraLength);
  const wide = extraLength === 20 ? Number(bytes.readBigUInt64LE(30 + nameLength + 4)) : 0;
  return { nama: bytes.toString("utf8", 30, 30 + nameLength), ukuran: extraLength === 20 ? wide : bytes.readUInt32LE(18), bytes };
}

async function bodyOf(reader: Reader, size: number, keep?: (piece: Uint8Array) => void): Promise<{ sha256: string; crc: number }> {
  const hash = createHash("sha256");
  let crc = 0;
  await reader.run(size, (piece) => {
    hash.update(piece);
    crc = crc32(piece, crc);
    keep?.(piece);
  });
  return { sha256: hash.digest("hex"), crc };
}

/** The entry, where its head is the one that it must have. */
function sameHead(head: Head, body: { sha256: string; crc: number }): IsiBerkas {
  const entry = { nama: head.nama, ukuran: head.ukuran, ...body };
  if (!localHeader(entry).equals(head.bytes)) throw new Fault("arsip_diubah", head.nama);
  return entry;
}

interface Reader {
  /** As many bytes as there still are, left where they stand. */
  peek(n: number): Promise<Buffer>;
  take(n: number): Promise<Buffer>;
  run(n: number, each: (piece: Uint8Array) => void): Promise<void>;
  ended(): Promise<boolean>;
}

function readerOf(bytes: AsyncIterable<Uint8Array>): Reader {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done) return false;
    const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    held = held.length > 0 ? Buffer.concat([held, piece]) : piece;
    return true;
  };
  const peek = async (n: number): Promise<Buffer> => {
    // oxlint-disable-next-line no-await-in-loop -- one stream, read in order
    while (held.length < n && (await more()));
    return held.subarray(0, n);
  };
  return {
    peek,
    async take(n) {
      const got = await peek(n);
      if (got.length < n) throw new Fault("terpotong");
      held = held.subarray(n);
      return got;
    },
    async run(n, each) {
      for (let left = n; left > 0; ) {
        // oxlint-disable-next-line no-await-in-loop -- one stream, read in order
        if (held.length === 0 && !(await more())) throw new Fault("terpotong");
        const piece = held.subarray(0, left);
        each(piece);
        left -= piece.length;
        held = held.subarray(piece.length);
      }
    },
    ended: async () => (await peek(1)).length === 0,
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest("hex");
}

function filesIn(folder: string, under: string): string[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((d) => (d.isDirectory() ? filesIn(folder, `${under}${d.name}/`) : [`${under}${d.name}`]));
}
