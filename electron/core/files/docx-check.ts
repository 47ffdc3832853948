import { inflateRawSync } from "node:zlib";

/** What a DOCX that someone edited holds: its text, or why it is not taken. */
export type DocxCheck = { teks: string } | { refused: "bukan_docx" | "docx_bermakro" | "docx_rusak" | "docx_terlalu_besar" };

const MOST_BYTES = 50 * 1024 ** 2;
const MOST_TEXT = 64 * 1024 ** 2;
const MOST_PARTS = 5_000;

/** Reads only the names of the parts and the document's text; nothing in it is run or followed. */
export function checkDocx(bytes: Uint8Array): DocxCheck {
  if (bytes.length > MOST_BYTES) return { refused: "docx_terlalu_besar" };
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (b.length < 22 || b.readUInt32LE(0) !== 0x04034b50) return { refused: "bukan_docx" };
  try {
    const parts = directory(b);
    const document = parts.get("word/document.xml");
    if (!parts.has("[Content_Types].xml") || !document) return { refused: "bukan_docx" };
    if ([...parts.keys()].some((name) => /vbaproject|vbadata|activex/i.test(name))) return { refused: "docx_bermakro" };
    const start = document.offset + 30 + b.readUInt16LE(document.offset + 26) + b.readUInt16LE(document.offset + 28);
    const packed = b.subarray(start, start + document.packed);
    const xml = document.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: MOST_TEXT });
    return { teks: textOf(xml.toString("utf8")) };
  } catch (e) {
    return { refused: e instanceof Error && "code" in e && e.code === "ERR_BUFFER_TOO_LARGE" ? "docx_terlalu_besar" : "docx_rusak" };
  }
}

interface Part { packed: number; method: number; offset: number }

function directory(b: Buffer): Map<string, Part> {
  let end = b.length - 22;
  while (end >= 0 && end >= b.length - 65_557 && b.readUInt32LE(end) !== 0x06054b50) end -= 1;
  const parts = new Map<string, Part>();
  if (end < 0 || b.readUInt32LE(end) !== 0x06054b50) throw new Error("no directory");
  const count = b.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Error("too many parts");
  let at = b.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (b.readUInt32LE(at) !== 0x02014b50) throw new Error("broken directory");
    const nameLength = b.readUInt16LE(at + 28);
    parts.set(b.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"), { method: b.readUInt16LE(at + 10), packed: b.readUInt32LE(at + 20), offset: b.readUInt32LE(at + 42) });
    at += 46 + nameLength + b.readUInt16LE(at + 30) + b.readUInt16LE(at + 32);
  }
  return parts;
}

/** Runs of a paragraph are joined: Word splits words at will. */
function textOf(xml: string): string {
  return xml.replace(/<w:(?:tab|br|cr)(?: [^>]*)?\/>/g, "<w:t> </w:t>").split("</w:p>").map((p) => [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join("")).join("\n")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
