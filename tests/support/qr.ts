import { strFromU8, unzipSync } from "fflate";
import jsQR from "jsqr";
import { inflateSync } from "node:zlib";

/** What an independent reader of codes finds in the first picture of a document, printed at its size in the document by a printer of `dpi`. */
export function readCode(docx: Uint8Array, dpi: number): string | null {
  const parts = unzipSync(docx);
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"\/><wp:docPr id="\d+" name="Gambar /.exec(strFromU8(parts["word/document.xml"]!))!;
  const dots = (emu: string) => Math.round((Number(emu) / 914_400) * dpi);
  const [width, height] = [dots(cx!), dots(cy!)];
  const png = greyOf(parts["word/media/gambar1.png"]!);
  const page = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The middle of the dot on paper falls on one dot of the picture.
      const grey = png.at(Math.floor(((x + 0.5) * png.width) / width), Math.floor(((y + 0.5) * png.height) / height));
      page.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  const found = jsQR(page, width, height);
  return found && Buffer.from(found.binaryData).toString("utf8");
}

/** A PNG of one bit to the dot whose lines are not filtered, read by the letter of its format. */
function greyOf(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number } {
  const view = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < view.length; at += 12 + view.readUInt32BE(at)) {
    const name = view.toString("latin1", at + 4, at + 8);
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), view.subarray(at + 8, at + 8 + view.readUInt32BE(at))]));
  }
  const head = chunks.get("IHDR")!;
  if (head[8] !== 1 || head[9] !== 0) throw new Error("not a PNG of black and white");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const lines = inflateSync(chunks.get("IDAT")!);
  const stride = Math.ceil(width / 8) + 1;
  if (lines.length !== stride * height) throw new Error("the lines of the PNG do not fill it");
  return { width, height, at: (x, y) => ((lines[y * stride + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255 };
}
