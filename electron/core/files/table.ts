import { ArchiveRefused, directory, unpack, type Entry } from "./archive";
import { entities } from "./xml";

/** Rows of a CSV or XLSX file as text. Numbers of a spreadsheet stay as they stand in the file, so that no digit is lost. */
export interface TableFile {
  jenis: "csv" | "xlsx";
  lembar: string[];
  baris: TableRow[];
}
export interface TableRow {
  /** Number of the row as the spreadsheet counts. */
  nomor: number;
  sel: TableCell[];
}
export interface TableCell {
  teks: string;
  /** The spreadsheet holds it as a number; long ones have lost their last digits then. */
  angka: boolean;
}

/** Why a file is not read; `code` is a reason of the catalogue. */
export class TableRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const MOST_ROWS = 20_000;
const MOST_BYTES = 20 * 1024 ** 2;
const MOST_TEXT = 48 * 1024 ** 2;
const MOST_ENTRIES = 500;
const MOST_COLUMNS = 500;

export function readTable(bytes: Uint8Array, lembar = 0): TableFile {
  if (bytes.length > MOST_BYTES) throw new TableRefused("impor_terlalu_besar");
  const head = (n: number) => [...bytes.subarray(0, n)].map((b) => b.toString(16).padStart(2, "0")).join("");
  if (head(8) === "d0cf11e0a1b11ae1") throw new TableRefused("impor_excel_lama");
  if (head(4) === "504b0304") return asTable(() => readXlsx(bytes, lembar));
  if (head(2) === "504b" || head(5) === "255044462d" || head(4) === "89504e47" || head(3) === "ffd8ff") throw new TableRefused("impor_bukan_tabel");
  return { jenis: "csv", lembar: [], baris: readCsv(decode(bytes)) };
}

// ---- CSV.

function decode(b: Uint8Array): string {
  if (b[0] === 0xff && b[1] === 0xfe) return utf16(b.subarray(2), "utf-16le");
  if (b[0] === 0xfe && b[1] === 0xff) return utf16(b.subarray(2), "utf-16be");
  const sample = b.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((x, i) => { if (x === 0) zeros[i % 2]! += 1; });
  if (sample.length > 3 && zeros[1]! > sample.length / 5 && zeros[0]! < sample.length / 50) return utf16(b, "utf-16le");
  if (sample.length > 3 && zeros[0]! > sample.length / 5 && zeros[1]! < sample.length / 50) return utf16(b, "utf-16be");
  if (zeros[0]! + zeros[1]! > 0) throw new TableRefused("impor_bukan_tabel");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(b);
  } catch {
    return new TextDecoder("windows-1252").decode(b);
  }
}

function utf16(b: Uint8Array, kind: "utf-16le" | "utf-16be"): string {
  const text = new TextDecoder(kind).decode(b);
  if (text.includes("\0")) throw new TableRefused("impor_bukan_tabel");
  return text.replace(/^\uFEFF/, "");
}

function readCsv(text: string): TableRow[] {
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const named = /^sep=([;,\t|])\r?\n/i.exec(text.slice(from, from + 16));
  const separator = named ? named[1]! : guessSeparator(text.slice(from, from + 20_000));
  if (named) from += named[0].length;
  const rows: TableRow[] = [];
  let row: TableCell[] = [];
  let cell = "";
  let quoted = false;
  let nomor = named ? 2 : 1;
  const endCell = () => {
    row.push({ teks: cell, angka: false });
    cell = "";
  };
  const endRow = () => {
    endCell();
    if (row.length > MOST_COLUMNS) throw new TableRefused("impor_kolom_terlalu_banyak");
    if (row.some((c) => c.teks.trim() !== "")) rows.push({ nomor, sel: row });
    if (rows.length > MOST_ROWS + 1) throw new TableRefused("impor_baris_terlalu_banyak");
    row = [];
    nomor += 1;
  };
  for (let i = from; i < text.length; i += 1) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === separator) endCell();
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i += 1;
      endRow();
    } else cell += c;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}

/** The sign that parts the most lines into the same number of pieces. */
function guessSeparator(text: string): string {
  const plain = text.replace(/"(?:[^"]|"")*"/g, '""');
  const lines = plain.split(/\r\n|\r|\n/).filter((l) => l.trim() !== "").slice(0, 20);
  let best = { sign: ";", score: 0 };
  for (const sign of [";", "\t", ",", "|"]) {
    const counts = lines.map((l) => l.split(sign).length - 1);
    const usual = counts[0] ?? 0;
    const score = usual === 0 ? 0 : (counts.filter((n) => n === usual).length / counts.length) * 100 + Math.min(usual, 40);
    if (score > best.score) best = { sign, score };
  }
  return best.sign;
}

// ---- XLSX.

function readXlsx(bytes: Uint8Array, lembar: number): TableFile {
  const entries = directory(bytes, MOST_ENTRIES);
  const names = new Set(entries.keys());
  if ([...names].some((n) => /vbaProject|\.bin$|macrosheets|activeX/i.test(n) && !/printerSettings/i.test(n))) throw new TableRefused("impor_bermakro");
  const workbook = entries.get("xl/workbook.xml");
  if (!workbook) throw new TableRefused(names.has("word/document.xml") ? "impor_dokumen_word" : "impor_bukan_tabel");
  const budget = { left: MOST_TEXT };
  const read = (name: string, onText?: (part: string) => void) => {
    const entry = entries.get(name);
    return entry ? textOfPart(bytes, entry, budget, onText) : "";
  };
  const types = read("[Content_Types].xml");
  if (/macroEnabled/i.test(types)) throw new TableRefused("impor_bermakro");
  const relations = new Map([...read("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)].map((m) => [attribute(m[0], "Id"), attribute(m[0], "Target")]));
  const sheets = [...read("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)].map((m) => ({ nama: entities(attribute(m[0], "name")), target: relations.get(attribute(m[0], "r:id") || attribute(m[0], "id")) ?? "", hidden: /hidden/i.test(attribute(m[0], "state")) })).filter((s) => !s.hidden);
  const sheet = sheets[lembar];
  if (!sheet) throw new TableRefused("impor_lembar_tidak_ada");
  const path = sheet.target.startsWith("/") ? sheet.target.slice(1) : `xl/${sheet.target.replace(/^\.\//, "")}`;
  if (!entries.has(path)) throw new TableRefused("impor_lembar_tidak_ada");
  // Rows are counted while they come out of the archive: a sheet of a million stops after twenty thousand.
  let rows = 0;
  const text = read(path, (part) => {
    rows += count(part, "<row") + count(part, ":row ");
    if (rows > MOST_ROWS * 1.5 + 100) throw new TableRefused("impor_baris_terlalu_banyak");
  });
  const strings = read("xl/sharedStrings.xml");
  for (const [xml, tag] of [[text, "row"], [text, "c"], [text, "v"], [text, "t"], [strings, "si"], [strings, "t"], [strings, "rPh"]] as const) if (!balanced(xml, tag)) throw new TableRefused("impor_arsip_rusak");
  const shared = [...strings.matchAll(/<(?:\w+:)?si\b[^<>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g)].map((m) => textOf(m[1] ?? ""));
  return { jenis: "xlsx", lembar: sheets.map((s) => s.nama), baris: sheetRows(text, shared) };
}

function sheetRows(xml: string, shared: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let nomor = 0;
  for (const m of xml.matchAll(/<(?:\w+:)?row\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    nomor = Number(attribute(`<r${m[1]}>`, "r")) || nomor + 1;
    if (!m[2]) continue;
    const sel: TableCell[] = [];
    let at = -1;
    for (const c of m[2].matchAll(/<(?:\w+:)?c\b([^<>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const tag = `<c${c[1]}>`;
      const column = columnOf(attribute(tag, "r"));
      at = column >= 0 ? column : at + 1;
      if (at >= MOST_COLUMNS) throw new TableRefused("impor_kolom_terlalu_banyak");
      const kind = attribute(tag, "t");
      const inner = c[2] ?? "";
      const value = /<(?:\w+:)?v\b[^<>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? "";
      const teks = kind === "s" ? (shared[Number(value)] ?? "") : kind === "inlineStr" ? textOf(inner) : kind === "e" ? "" : entities(value);
      while (sel.length < at) sel.push({ teks: "", angka: false });
      sel[at] = { teks, angka: (kind === "" || kind === "n") && value !== "" };
    }
    if (sel.some((c) => c.teks.trim() !== "")) rows.push({ nomor, sel });
    if (rows.length > MOST_ROWS + 1) throw new TableRefused("impor_baris_terlalu_banyak");
  }
  return rows;
}

/** Every opened element is closed; without that a search for its end could read the whole text again and again. */
function balanced(xml: string, tag: string): boolean {
  const times = (pattern: string) => xml.match(new RegExp(pattern, "g"))?.length ?? 0;
  return times(`<(?:\\w+:)?${tag}(?:\\s[^<>]*|/)?>`) - times(`<(?:\\w+:)?${tag}(?:\\s[^<>]*)?/>`) === times(`</(?:\\w+:)?${tag}>`);
}

function textOf(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "");
  return [...plain.matchAll(/<(?:\w+:)?t\b[^<>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g)].map((m) => entities(m[1] ?? "")).join("").replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find((x) => x !== undefined) ?? "";
}


function columnOf(ref: string): number {
  const letters = /^[A-Z]{1,3}/.exec(ref)?.[0];
  return letters ? Array.from(letters).reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1 : -1;
}

function count(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) n += 1;
  return n;
}

/** Unpacks one part as text. */
function textOfPart(bytes: Uint8Array, entry: Entry, budget: { left: number }, onText?: (part: string) => void): string {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  unpack(bytes, entry, budget, (chunk, last) => {
    const text = decoder.decode(chunk, { stream: !last });
    if (texts.length === 0 && /<!DOCTYPE/i.test(text.slice(0, 2000))) throw new TableRefused("impor_arsip_mencurigakan");
    onText?.(text);
    texts.push(text);
  });
  return texts.join("");
}

/** What an archive's fault is called of a table. */
function asTable<T>(work: () => T): T {
  try {
    return work();
  } catch (e) {
    if (!(e instanceof ArchiveRefused)) throw e;
    throw new TableRefused({ rusak: "impor_arsip_rusak", mencurigakan: "impor_arsip_mencurigakan", bersandi: "impor_bersandi", terlalu_besar: "impor_isi_terlalu_besar" }[e.fault]);
  }
}
