import { setImmediate } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import type { LetterDoc } from "../../../shared/letters/blocks";
import { clean } from "../../../shared/letters/text";
import { renderDocx, type DocxAssets } from "./docx";
import { zip, zipPart, zipPartBeside, type ZipPart } from "./zip";

/**
 * Many letters from one: the letter is laid out and written once with marks where values stand, and for each recipient only the marks
 * are filled and the text packed again. The bytes are those that `renderDocx` gives for the filled letter.
 */
export interface Filler<K extends string> {
  fill(values: Record<K, string>): { doc: LetterDoc; bytes: Uint8Array };
}

export function createFiller<K extends string>(build: (values: Record<K, string>) => LetterDoc, keys: readonly K[], base: Record<K, string>, assets: DocxAssets = {}): Filler<K> {
  const shapes = new Map<string, Shape | null>();

  /** Which values are empty decides how the letter is laid out; each such shape is written once. */
  const shapeOf = (values: Record<K, string>): Shape | null => {
    const key = keys.map((k) => (values[k] === "" ? "0" : "1")).join("");
    let shape = shapes.get(key);
    if (shape === undefined) {
      const marked = { ...base };
      keys.forEach((k, i) => (marked[k] = values[k] === "" ? "" : mark(i)));
      const doc = build(marked);
      const { xml, others } = partsOf(renderDocx(doc, assets));
      const json = JSON.stringify(doc);
      // Text that already holds such marks cannot be told from ours.
      // A code is drawn for each letter by itself.
      shape = json.includes('"code":{') || STRANGE.test(JSON.stringify(build(base)) + keys.map((k) => values[k]).join("")) ? null : { others, xml: xml.split(MARK), json: json.split(MARK) };
      shapes.set(key, shape);
    }
    return shape;
  };

  return {
    fill(values) {
      const own = { ...base };
      for (const k of keys) own[k] = clean(values[k]).trim();
      const shape = keys.some((k) => PLAIN_ONLY.test(own[k])) ? null : shapeOf(own);
      if (!shape) {
        const doc = build(own);
        return { doc, bytes: renderDocx(doc, assets) };
      }
      const xml = join(shape.xml, (i) => escapeXml(own[keys[i]!]));
      const doc = JSON.parse(join(shape.json, (i) => JSON.stringify(own[keys[i]!]).slice(1, -1))) as LetterDoc;
      return { doc, bytes: zip([...shape.others, zipPart(DOCUMENT, xml)]) };
    },
  };
}

interface Shape {
  others: ZipPart[];
  /** Text, number of a value, text, number ... */
  xml: string[];
  json: string[];
}

export const DOCUMENT = "word/document.xml";
const mark = (i: number) => `\uE000${i}\uE001`;
const MARK = /\uE000(\d+)\uE001/;
const STRANGE = /[\uE000\uE001]/;
/** A line break makes another run, a leading combining sign joins the text before it. */
const PLAIN_ONLY = /\n|^\p{M}|[\uE000\uE001]/u;

function join(pieces: readonly string[], value: (i: number) => string): string {
  let text = pieces[0]!;
  for (let at = 1; at < pieces.length; at += 2) text += value(Number(pieces[at])) + pieces[at + 1]!;
  return text;
}

function escapeXml(text: string): string {
  return /[<>&]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

/** The parts of an archive that `zip` wrote, as they are stored. */
function readParts(bytes: Uint8Array): ZipPart[] {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = b.length - 22;
  if (end < 0 || b.readUInt32LE(end) !== 0x06054b50) throw new Error("not an archive of ours");
  const parts: ZipPart[] = [];
  let at = b.readUInt32LE(end + 16);
  for (let n = b.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [packed, size, nameLength, local] = [b.readUInt32LE(at + 20), b.readUInt32LE(at + 24), b.readUInt16LE(at + 28), b.readUInt32LE(at + 42)];
    const start = local + 30 + nameLength;
    parts.push({ name: b.toString("latin1", at + 46, at + 46 + nameLength), bytes: b.subarray(start, start + packed), crc: b.readUInt32LE(at + 16), size, deflated: b.readUInt16LE(at + 10) === 8 });
    at += 46 + nameLength;
  }
  return parts;
}

/** The text of a letter that we wrote, and its other parts. */
export function partsOf(bytes: Uint8Array): { xml: string; others: ZipPart[] } {
  const parts = readParts(bytes);
  const document = parts.find((p) => p.name === DOCUMENT);
  if (!document) throw new Error("an archive without a document");
  return { xml: textOf(document), others: parts.filter((p) => p !== document) };
}

/** Letters whose letterhead, type or footer differ cannot share one file. */
export class UnlikeLetters extends Error {}

/** Joins letters of one wave to a file for the printer: each starts on a page of its own and counts its pages from one. */
export function joinLetters(letters: Iterable<Uint8Array>): Uint8Array {
  const joiner = createJoiner();
  for (const bytes of letters) joiner.add(bytes);
  const { others, xml } = joiner.end();
  return zip([...others, zipPart(DOCUMENT, xml)]);
}

/** The same bytes, made a few letters at a time: whoever else asks is answered between them, and the packing runs beside. */
export const joinLettersGently = (letters: Iterable<Uint8Array>): Promise<Uint8Array> => joinGently(createJoiner(), letters, 32);

/** What puts letters together, one after another. */
export interface Joiner { add(bytes: Uint8Array): void; end(): { others: ZipPart[]; xml: string } }

/** Joins so many letters at a time and lets others go first between them. */
export async function joinGently(joiner: Joiner, letters: Iterable<Uint8Array>, atATime: number): Promise<Uint8Array> {
  let count = 0;
  for (const bytes of letters) {
    joiner.add(bytes);
    // oxlint-disable-next-line no-await-in-loop -- the pause is the point
    if ((count += 1) % atATime === 0) await setImmediate();
  }
  const { others, xml } = joiner.end();
  return zip([...others, await zipPartBeside(DOCUMENT, xml)]);
}

function createJoiner(): Joiner {
  let others: ZipPart[] | null = null;
  let head = "";
  let tail = "";
  let last: { body: string; section: string } | null = null;
  const bodies: string[] = [];
  let pictures = 0;
  const kept = new Map<string, ZipPart>();
  return {
    add(bytes: Uint8Array): void {
      const own = withoutPictures(partsOf(bytes), kept);
      if (!others) others = own.others;
      else if (own.others.length !== others.length || own.others.some((p, i) => p.name !== others![i]!.name || p.crc !== others![i]!.crc || p.size !== others![i]!.size)) throw new UnlikeLetters();
      const from = own.xml.indexOf("<w:body>") + 8;
      const until = own.xml.lastIndexOf("<w:sectPr");
      const to = own.xml.indexOf("</w:sectPr>", until) + 11;
      if (last) bodies.push(closeSection(last.body, last.section));
      else {
        head = own.xml.slice(0, from);
        tail = own.xml.slice(to);
      }
      last = { body: own.xml.slice(from, until).replaceAll(DRAWING, () => `<wp:docPr id="${++pictures}" `), section: fromPageOne(own.xml.slice(until, to)) };
    },
    end(): { others: ZipPart[]; xml: string } {
      if (!others || !last) throw new Error("no letters to join");
      return { others: withPictures(others, [...kept.values()]), xml: `${head}${bodies.join("")}${last.body}${last.section}${tail}` };
    },
  };
}

/** A letter whose own pictures (a code that holds its number) go to those of the joined file; each is kept once, under a name of its own. */
function withoutPictures(letter: { xml: string; others: ZipPart[] }, kept: Map<string, ZipPart>): { xml: string; others: ZipPart[] } {
  const own = letter.others.filter((part) => PICTURE.test(part.name));
  if (own.length === 0) return letter;
  const names = new Map(own.map((part) => {
    const key = `${part.crc} ${part.size}`;
    const known = kept.get(key) ?? { ...part, name: part.name.replace(/\d+(?=\.)/, String(kept.size + 1)) };
    kept.set(key, known);
    return [pictureId(part.name), pictureId(known.name)];
  }));
  return {
    xml: letter.xml.replaceAll(/r:embed="(rGambar\d+)"/g, (_, id: string) => `r:embed="${names.get(id) ?? id}"`),
    others: letter.others.filter((part) => !PICTURE.test(part.name)).map((part) => (part.name === RELATIONS ? zipPart(RELATIONS, textOf(part).replaceAll(/<Relationship Id="rGambar[^>]*>/g, "")) : part)),
  };
}

function withPictures(others: ZipPart[], pictures: readonly ZipPart[]): ZipPart[] {
  if (pictures.length === 0) return others;
  const links = pictures.map((part) => `<Relationship Id="${pictureId(part.name)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${part.name.slice("word/".length)}"/>`).join("");
  return [...others.map((part) => (part.name === RELATIONS ? zipPart(RELATIONS, textOf(part).replace("</Relationships>", `${links}</Relationships>`)) : part)), ...pictures];
}

export const RELATIONS = "word/_rels/document.xml.rels";
const PICTURE = /^word\/media\/gambar\d+\./;
const pictureId = (name: string): string => `rGambar${/\d+/.exec(name)![0]}`;
export const textOf = (part: ZipPart): string => (part.deflated ? inflateRawSync(part.bytes) : Buffer.from(part.bytes)).toString("utf8");

export const DRAWING = /<wp:docPr id="\d+" /g;
export const fromPageOne = (section: string): string => section.replace(/(<w:pgMar [^>]*\/>)/, `$1<w:pgNumType w:start="1"/>`);

/** Ends a section in its last paragraph, so that no empty line can fall on a page of its own. */
export function closeSection(body: string, section: string): string {
  const from = body.lastIndexOf("<w:p>");
  const paragraph = body.slice(from);
  const closed = paragraph.startsWith("<w:p><w:pPr>") ? paragraph.replace("</w:pPr>", `${section}</w:pPr>`) : paragraph.replace("<w:p>", `<w:p><w:pPr>${section}</w:pPr>`);
  return body.slice(0, from) + closed;
}

/** A plain archive of files that are packed already. */
export function packFiles(files: ReadonlyArray<{ nama: string; bytes: Uint8Array }>): Uint8Array {
  return zip(files.map((f) => zipPart(f.nama.replace(/[^\x20-\x7e]/g, "_"), f.bytes, false)));
}
