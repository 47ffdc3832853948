import type { PictureFile } from "../../../shared/letters/blocks";

/** Pictures that a letter may show: what the blocks say of each, its bytes, and why one is not shown. */
export interface Pictures {
  files: Map<string, PictureFile>;
  bytes: Map<string, Uint8Array>;
  why: Map<string, string>;
}

/** What a letter prints in place of a picture. */
export const TANPA_GAMBAR = {
  jenis: "tidak dicetak: bukan gambar JPEG, PNG, atau WebP",
  heic: "tidak dicetak: foto HEIC; simpan ulang sebagai JPEG, lalu tambahkan",
  besar: "tidak dicetak: lebih besar dari 10 MB atau 60 juta titik",
  penuh: "tidak dicetak: gambar dalam satu surat paling banyak 40 MB",
  rusak: "tidak dicetak: gambar tidak terbaca",
  hilang: "tidak dicetak: berkas tidak ada di tempatnya",
} as const;
/** A picture of a phone is 3 to 8 MB; a letter with dozens of them could not be opened any more. */
export const MOST_PICTURE = 10 * 1024 ** 2;
export const MOST_TOGETHER = 40 * 1024 ** 2;
/** What is looked at to be made small. */
export const MOST_SOURCE = 40 * 1024 ** 2;
/** A PNG or JPEG of up to this is printed as it was stored. */
export const SMALL_ENOUGH = 600 * 1024;
const MOST_PIXELS = 60_000_000;
/** Dots an inch of what is made small: more is not seen on paper. */
const PAPER_DPI = 200;

/** True for a picture that is printed only when made small: too heavy as it is, or of a kind that Word does not know. */
export const wantsSmall = (file: { mime: string; ukuran: number }): boolean => file.mime === "image/webp" || (/^image\/(png|jpeg)$/.test(file.mime) && file.ukuran > SMALL_ENOUGH);

/** Dots of a picture, upright and no more than its room on paper shows; a text says why it cannot be printed. */
export function paperSize(bytes: Uint8Array, mime: string, room: { lebarMm: number; tinggiMm: number }): { lebar: number; tinggi: number } | string {
  const size = pixels(bytes, mime);
  if (!size || size.width > 100_000 || size.height > 100_000) return TANPA_GAMBAR.rusak;
  if (size.width * size.height > MOST_PIXELS) return TANPA_GAMBAR.besar;
  const [width, height] = orientation(bytes, mime) > 4 ? [size.height, size.width] : [size.width, size.height];
  const scale = Math.min(1, (room.lebarMm * PAPER_DPI) / 25.4 / width, (room.tinggiMm * PAPER_DPI) / 25.4 / height);
  return { lebar: Math.max(1, Math.round(width * scale)), tinggi: Math.max(1, Math.round(height * scale)) };
}

/** What the blocks need to know of a picture, from its first bytes; a text says why it cannot be printed. */
export function pictureOf(sha256: string, bytes: Uint8Array, mime: string): PictureFile | string {
  if (mime !== "image/png" && mime !== "image/jpeg") return TANPA_GAMBAR.jenis;
  const size = pixels(bytes, mime);
  if (!size || size.width > 100_000 || size.height > 100_000) return TANPA_GAMBAR.rusak;
  if (size.width * size.height > MOST_PIXELS) return TANPA_GAMBAR.besar;
  const turn = orientation(bytes, mime);
  return { sha256, mime, widthPx: size.width, heightPx: size.height, ...(turn > 1 ? { turn } : {}) };
}

/** Width and height from the header of a PNG, JPEG or WebP; null where there is none. */
export function pixels(bytes: Uint8Array, mime: string): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mime === "image/png") {
    if (bytes.length < 24) return null;
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    return width && height ? { width, height } : null;
  }
  if (mime === "image/webp") return webpPixels(view);
  for (const { marker, at } of segments(view)) {
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker) || at + 5 > bytes.length) continue;
    const [height, width] = [view.getUint16(at + 1), view.getUint16(at + 3)];
    return width && height ? { width, height } : null;
  }
  return null;
}

/** The three kinds of WebP: with more than a picture in it, lossless, and plain. */
function webpPixels(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 30) return null;
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === "VP8X") return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === "VP8L") return { width: (view.getUint32(21, true) & 0x3fff) + 1, height: ((view.getUint32(21, true) >>> 14) & 0x3fff) + 1 };
  const [width, height] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  return kind === "VP8 " && width && height ? { width, height } : null;
}

/** How the camera was held, as the EXIF of a JPEG counts it: 1 is upright. Whatever is odd counts as upright. */
function orientation(bytes: Uint8Array, mime: string): number {
  if (mime !== "image/jpeg") return 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { marker, at, length } of segments(view)) {
    if (marker !== 0xe1 || length < 14 || at + length > bytes.length || view.getUint32(at) !== 0x45786966) continue;
    const tiff = at + 6;
    const end = at + length;
    const little = view.getUint16(tiff) === 0x4949;
    const ifd = tiff + view.getUint32(tiff + 4, little);
    if (ifd + 2 > end) return 1;
    for (let n = view.getUint16(ifd, little), entry = ifd + 2; n > 0 && entry + 12 <= end; n -= 1, entry += 12) {
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
  }
  return 1;
}

/** The parts of a JPEG before its picture: marker, and where what it holds begins. */
function* segments(view: DataView): Generator<{ marker: number; at: number; length: number }> {
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return;
    const length = view.getUint16(at + 2);
    yield { marker, at: at + 4, length: length - 2 };
    at += 2 + length;
  }
}
