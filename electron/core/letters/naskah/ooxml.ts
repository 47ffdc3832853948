import { ArchiveRefused, directory, unpack } from "../../files/archive";
import { entities } from "../../files/xml";

/** Why a file is no template; the code is a reason of the catalogue. */
export class TemplateRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const MOST_TEMPLATE_BYTES = 10 * 1024 ** 2;
const MOST_ENTRIES = 300;
const MOST_UNPACKED = 40 * 1024 ** 2;
/** Texts, settings and plain pictures; anything else in the archive is something that runs or is embedded. */
const PARTS = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf)$/i;
const FIELD_CODES = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b/i;

export interface Package {
  /** All parts as they lie in the archive, in its order. */
  parts: Map<string, Uint8Array>;
  /** Text, headers and footers, that fields may stand in. */
  texts: Array<{ name: string; tempat: "isi" | "kepala" | "kaki"; alinea: Alinea[] }>;
  /** Parts that are not filled: notes and comments. */
  others: Alinea[];
}

/** A paragraph with its number in its part, from 1; `kotak` inside a text box. */
export interface Alinea { nomor: number; teks: string; kotak: boolean }

/**
 * Opens a Word file that comes from outside. Refused are archives made to burst, macros, embedded objects, links to elsewhere, document type
 * definitions, tracked changes and field codes other than page numbers.
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > MOST_TEMPLATE_BYTES) throw new TemplateRefused("templat_terlalu_besar");
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (head === "d0cf11e0a1b11ae1" || head.startsWith("7b5c727466")) throw new TemplateRefused("templat_doc_lama");
  if (!head.startsWith("504b0304")) throw new TemplateRefused("templat_bukan_docx");
  const parts = unpacked(bytes);
  const names = [...parts.keys()];
  if (names.some((n) => /vbaProject|vbaData|macrosheets/i.test(n))) throw new TemplateRefused("templat_bermakro");
  const types = textOf(parts.get("[Content_Types].xml"));
  if (/macroEnabled|vbaProject/i.test(types)) throw new TemplateRefused("templat_bermakro");
  const main = parts.get("word/document.xml");
  if (!main || !/PartName="\/word\/document\.xml"\s+ContentType="[^"]*wordprocessingml\.document\.main\+xml"|ContentType="[^"]*wordprocessingml\.document\.main\+xml"\s+PartName="\/word\/document\.xml"/.test(types)) throw new TemplateRefused("templat_bukan_docx");
  if (names.some((n) => !n.endsWith("/") && (!PARTS.test(n) || /(?:^|\/)(?:embeddings|activeX|ctrlProps)\//i.test(n)))) throw new TemplateRefused("templat_objek");
  for (const [name, content] of parts) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const text = textOf(content);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new TemplateRefused("templat_dtd");
    if (/\.rels$/i.test(name)) for (const t of tokens(text)) if (t.nama === "Relationship") relation(t.atribut);
  }
  const texts: Package["texts"] = [];
  const others: Alinea[] = [];
  for (const [name, content] of parts) {
    const found = /^word\/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1];
    if (!found) continue;
    const alinea = paragraphs(textOf(content));
    if (found === "document") texts.unshift({ name, tempat: "isi", alinea });
    else if (found === "header" || found === "footer") texts.push({ name, tempat: found === "header" ? "kepala" : "kaki", alinea });
    else others.push(...alinea);
  }
  return { parts, texts, others };
}

/** All parts of an archive within the limits of a template. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const entries = directory(bytes, MOST_ENTRIES);
    const budget = { left: MOST_UNPACKED };
    return new Map([...entries.values()].filter((e) => !e.name.endsWith("/")).map((entry) => {
      const chunks: Uint8Array[] = [];
      unpack(bytes, entry, budget, (chunk) => chunks.push(chunk));
      return [entry.name, chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)] as const;
    }));
  } catch (e) {
    if (!(e instanceof ArchiveRefused)) throw e;
    throw new TemplateRefused({ rusak: "templat_rusak", mencurigakan: "templat_mencurigakan", bersandi: "templat_doc_lama", terlalu_besar: "templat_mencurigakan" }[e.fault]);
  }
}

function relation(attributes: string): void {
  if (/TargetMode\s*=\s*["']\s*External/i.test(attributes)) throw new TemplateRefused("templat_tautan_luar");
  if (/\/(?:oleObject|package|aFChunk|attachedTemplate|subDocument|control|frame|vbaProject)["']/i.test(attributes)) throw new TemplateRefused("templat_objek");
  const target = /Target\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)?.slice(1).find((x) => x !== undefined) ?? "";
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\\/i.test(target)) throw new TemplateRefused("templat_tautan_luar");
}

function textOf(content: Uint8Array | undefined): string {
  if (!content) throw new TemplateRefused("templat_bukan_docx");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    throw new TemplateRefused("templat_rusak");
  }
}

// ---- The text of a part.

export interface Token { jenis: "buka" | "tutup" | "tunggal" | "teks"; nama: string; atribut: string; teks: string }

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s"'<>/=!?]+)((?:\s+[^\s"'<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/** A part's XML piece by piece; what is not well formed is refused rather than guessed. */
export function* tokens(xml: string): Generator<Token> {
  const text = xml.startsWith("\uFEFF") ? xml.slice(1) : xml;
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    if (!m) throw new TemplateRefused("templat_rusak");
    at = pattern.lastIndex;
    if (m[5] !== undefined) yield { jenis: "teks", nama: "", atribut: "", teks: entities(m[5]) };
    else if (m[2] !== undefined) yield { jenis: m[1] ? "tutup" : m[4] ? "tunggal" : "buka", nama: m[2], atribut: m[3] ?? "", teks: "" };
  }
}

const TRACKED = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange"]);
const OBJECTS = new Set(["o:OLEObject", "w:control", "w:altChunk", "w:subDoc", "w:object"]);

/** Paragraphs in reading order. A paragraph in a text box stands by itself; the second copy that Word keeps of a box is passed over. */
export function paragraphs(xml: string): Alinea[] {
  const done: Alinea[] = [];
  const open: Alinea[] = [];
  const codes: string[] = [];
  let boxes = 0;
  let fallback = 0;
  let inText = false;
  let inCode = false;
  for (const t of tokens(xml)) {
    if (TRACKED.has(t.nama)) throw new TemplateRefused("templat_lacak");
    if (OBJECTS.has(t.nama)) throw new TemplateRefused("templat_objek");
    if (t.nama === "mc:Fallback") fallback += t.jenis === "buka" ? 1 : t.jenis === "tutup" ? -1 : 0;
    if (fallback > 0) continue;
    const here = open.at(-1);
    switch (t.nama) {
      case "w:txbxContent": boxes += t.jenis === "buka" ? 1 : -1; break;
      case "w:p":
        if (t.jenis !== "tutup") {
          const alinea: Alinea = { nomor: done.length + 1, teks: "", kotak: boxes > 0 };
          done.push(alinea);
          if (t.jenis === "buka") open.push(alinea);
        } else open.pop();
        break;
      case "w:t": inText = t.jenis === "buka"; break;
      case "w:tab": if (here && t.jenis !== "tutup" && !/w:(?:val|pos)\s*=/.test(t.atribut)) here.teks += "\t"; break;
      case "w:br": case "w:cr": if (here && t.jenis !== "tutup") here.teks += "\n"; break;
      case "w:fldSimple":
        if (t.jenis !== "tutup" && !FIELD_CODES.test(/w:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(t.atribut)?.slice(1).find((x) => x !== undefined) ?? "")) throw new TemplateRefused("templat_kode_bidang");
        break;
      case "w:fldChar":
        if (t.jenis === "tutup") break;
        if (/"begin"|'begin'/.test(t.atribut)) codes.push("");
        else {
          const code = codes.at(-1);
          if (code !== undefined && !FIELD_CODES.test(code)) throw new TemplateRefused("templat_kode_bidang");
          if (/"end"|'end'/.test(t.atribut)) codes.pop();
        }
        break;
      case "w:instrText":
        inCode = t.jenis === "buka";
        if (inCode && codes.length === 0) throw new TemplateRefused("templat_kode_bidang");
        break;
      case "":
        if (inText && here) here.teks += t.teks;
        else if (inCode) codes[codes.length - 1] += t.teks;
        break;
      default:
    }
  }
  return done;
}
