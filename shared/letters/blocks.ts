import { z } from "zod";

/**
 * The block model of letters: what a form builder writes and what both renderers (DOCX and HTML) read.
 * Everything is plain JSON. Lengths are millimetres (`…Mm`), type sizes and vertical gaps points (`…Pt`).
 * Text is cleaned (`clean` in text.ts) by the renderers; `\n` inside a text is a line break.
 */
export const letterDocSchema: z.ZodType<LetterDoc> = z.lazy(() => z.strictObject({
  page: pageSchema,
  font: fontSchema,
  kop: kopSchema.optional(),
  footer: footerSchema.optional(),
  blocks: z.array(blockSchema).max(20_000),
}));

export interface LetterDoc {
  page: Page;
  font: Font;
  /** The letterhead of the office; printed where a `kop` block stands. */
  kop?: Kop | undefined;
  footer?: Footer | undefined;
  blocks: Block[];
}

const text = z.string().max(400_000);
const mm = z.number().min(0).max(600);
const pt = z.number().min(0).max(200);
const size = z.number().min(5).max(72);
const align = z.enum(["left", "center", "right", "justify"]);
export type Align = z.infer<typeof align>;

/** A piece of text with its look; plain strings are allowed wherever a run is. */
const textRunSchema = z.strictObject({
  text,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** Printed in capitals, stored as typed. */
  caps: z.boolean().optional(),
  sizePt: size.optional(),
  /** Name of the field the text comes from, so that the wording editor can show a chip. */
  field: z.string().max(200).optional(),
  /** Number of dots printed where `text` is empty. */
  gap: z.int().min(1).max(400).optional(),
});
/** Fills the rest of the line: dots, dashes (berita acara) or a solid line. Stands at the end of a line. */
const fillRunSchema = z.strictObject({ fill: z.enum(["dot", "dash", "line"]) });
const runSchema = z.union([z.string().max(400_000), textRunSchema, fillRunSchema]);
const inline = z.union([text, z.array(runSchema).max(5_000)]);
export type TextRun = z.infer<typeof textRunSchema>;
export type FillRun = z.infer<typeof fillRunSchema>;
export type Run = z.infer<typeof runSchema>;
/** A string, or runs that follow each other. */
export type Inline = z.infer<typeof inline>;

const space = { spaceBeforePt: pt.optional(), spaceAfterPt: pt.optional() };

const formCodeSchema = z.strictObject({ type: z.literal("formCode"), text });
const kopMarkSchema = z.strictObject({ type: z.literal("kop") });
const titleSchema = z.strictObject({
  type: z.literal("title"),
  lines: z.array(inline).min(1).max(50),
  /** Default true. */
  bold: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** Plain centred lines below: `Nomor: ...`. */
  sub: z.array(inline).max(50).optional(),
  sizePt: size.optional(),
  ...space,
});
const headingSchema = z.strictObject({
  type: z.literal("heading"),
  /** Numbering as text: `I.`, `A.`. */
  number: z.string().max(20).optional(),
  content: inline,
  indentMm: mm.optional(),
  /** Room for the number; default 10. */
  hangMm: mm.optional(),
  /** Default true. */
  bold: z.boolean().optional(),
  align: align.optional(),
  ...space,
});
const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  content: inline,
  /** Default justify. */
  align: align.optional(),
  indentMm: mm.optional(),
  indentRightMm: mm.optional(),
  firstLineMm: mm.optional(),
  /** Fills the last line to the margin, as a berita acara does. */
  fill: z.enum(["dot", "dash", "line"]).optional(),
  sizePt: size.optional(),
  keepWithNext: z.boolean().optional(),
  keepTogether: z.boolean().optional(),
  ...space,
});
const fieldRowSchema = z.strictObject({
  /** `a.`, `1)`; empty for a row below a numbered one. */
  number: z.string().max(20).optional(),
  label: inline,
  /** Empty text prints the gap. */
  value: inline,
  /** False leaves the colon out. */
  colon: z.boolean().optional(),
});
const fieldsSchema = z.strictObject({
  type: z.literal("fields"),
  rows: z.array(fieldRowSchema).max(5_000),
  /** Default 50. */
  labelWidthMm: mm.optional(),
  /** Default 7 when a row has a number, else 0. */
  numberWidthMm: mm.optional(),
  indentMm: mm.optional(),
  /** What an empty value prints; default dots to the margin. */
  empty: z.enum(["dot", "line", "dash", "blank"]).optional(),
  align: align.optional(),
  ...space,
});
const cellSpecSchema = z.strictObject({
  /** One paragraph each. */
  content: z.union([inline, z.array(z.strictObject({ paragraph: inline, align: align.optional() })).max(500)]),
  align: align.optional(),
  valign: z.enum(["top", "center", "bottom"]).optional(),
  bold: z.boolean().optional(),
  /** Number of columns covered. */
  span: z.int().min(1).max(60).optional(),
  shade: z.boolean().optional(),
});
const cellSchema = z.union([inline, cellSpecSchema]);
const rowSpecSchema = z.strictObject({ cells: z.array(cellSchema).max(60), minHeightMm: mm.optional(), cantSplit: z.boolean().optional(), keepWithNext: z.boolean().optional() });
const rowSchema = z.union([z.array(cellSchema).max(60), rowSpecSchema]);
const tableSchema = z.strictObject({
  type: z.literal("table"),
  /** Widths in millimetres; scaled down together when they exceed the room there is. */
  columns: z.array(z.strictObject({ widthMm: z.number().min(1).max(600), align: align.optional() })).min(1).max(60),
  /** Header rows, repeated on each page. */
  header: z.array(rowSchema).max(10).optional(),
  rows: z.array(rowSchema).max(50_000),
  /** Default all. */
  borders: z.enum(["all", "none", "horizontal"]).optional(),
  /** Default true. */
  headerBold: z.boolean().optional(),
  /** Default true: a row stays on one page. */
  cantSplit: z.boolean().optional(),
  sizePt: size.optional(),
  indentMm: mm.optional(),
  ...space,
}).refine((table) => [...(table.header ?? []), ...table.rows].every((row) => cellsWide(row) <= table.columns.length), { error: "cells" });
const letterHeadSchema = z.strictObject({
  type: z.literal("letterHead"),
  /** Nomor, Sifat, Lampiran, Hal, in the order printed. */
  rows: z.array(z.strictObject({ label: text, value: inline })).max(20),
  /** Place and date at the right, above the rows. */
  date: inline.optional(),
  /** Puts the date on the line of the first row instead; the number must be short then. */
  dateBeside: z.boolean().optional(),
  /** Default 26. */
  labelWidthMm: mm.optional(),
  ...space,
});
const addressSchema = z.strictObject({
  type: z.literal("address"),
  /** Default `Kepada Yth.`; empty leaves the line out. */
  opening: text.optional(),
  lines: z.array(inline).max(500),
  /** Numbers the lines `1.`, `2.` when the letter goes to several. */
  numbered: z.boolean().optional(),
  /** The town: printed as `di -` and a line below; left out when undefined, dotted when empty. */
  place: inline.optional(),
  /** Default 8. */
  placeIndentMm: mm.optional(),
  indentMm: mm.optional(),
  ...space,
});
/** A picture that travels beside the document, found by its hash: its size in pixels as stored, and how the camera was held. */
const pictureFileSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(["image/png", "image/jpeg"]),
  widthPx: z.int().min(1).max(100_000),
  heightPx: z.int().min(1).max(100_000),
  /** Orientation of EXIF (2 to 8); undefined where the picture stands upright. */
  turn: z.int().min(2).max(8).optional(),
});
export type PictureFile = z.infer<typeof pictureFileSchema>;
/** A picture of black and white squares, row by row as `0` and `1`: a QR code. */
const pictureGridSchema = z.strictObject({ grid: z.array(z.string().regex(/^[01]{1,200}$/)).min(1).max(200) });
const pictureSourceSchema = z.union([pictureFileSchema, pictureGridSchema]);
export type PictureSource = z.infer<typeof pictureSourceSchema>;
const pictureSchema = z.strictObject({
  type: z.literal("picture"),
  source: pictureSourceSchema,
  /** What the picture shows, for who cannot see it. */
  alt: z.string().max(2_000),
  /** The picture is made smaller to stand within both, never distorted and never larger than it is at 96 dots an inch. */
  maxWidthMm: mm.optional(),
  /** Default 120. */
  maxHeightMm: mm.optional(),
  /** Default center. */
  align: z.enum(["left", "center", "right"]).optional(),
  /** Small lines below, on the page of the picture. */
  caption: z.array(inline).max(10).optional(),
  ...space,
});
const signatureColumnSchema = z.strictObject({
  /** Lines above the name: place and date, institution, `Ketua`. */
  above: z.array(inline).max(30),
  /** What stands in the space for the hand: the word CAP, a box for the materai, a place for a QR block. */
  mark: z.enum(["cap", "materai", "qr"]).optional(),
  /** The code that stands in the place for a QR block, with what it holds; without one the place is an empty box. */
  code: z.strictObject({ ...pictureGridSchema.shape, alt: z.string().max(2_000), note: text }).optional(),
  /** Height of the space for the hand; default 22. */
  spaceMm: mm.optional(),
  /** Empty prints a line to write on; undefined leaves the line out. */
  name: inline.optional(),
  nameBold: z.boolean().optional(),
  nameUnderline: z.boolean().optional(),
  /** Lines below the name: rank, NIP, jabatan. */
  below: z.array(inline).max(10).optional(),
  /** Share of the width; default 1. */
  weight: z.number().min(0.1).max(10).optional(),
});
const signatureSchema = z.strictObject({
  type: z.literal("signature"),
  columns: z.array(signatureColumnSchema).min(1).max(4),
  /** Where a single column stands; default right. */
  position: z.enum(["left", "center", "right"]).optional(),
  /** Width of a single column; default half the text width. */
  widthMm: mm.optional(),
  /** Default center. */
  align: z.enum(["left", "center"]).optional(),
  /** Default true: the paragraph before comes along to the page of the signature. */
  keepWithPrevious: z.boolean().optional(),
  ...space,
});
const tembusanSchema = z.strictObject({
  type: z.literal("tembusan"),
  /** Default `Tembusan:`. */
  label: text.optional(),
  /** Numbered when more than one. */
  items: z.array(inline).max(500),
  ...space,
});
const notesSchema = z.strictObject({
  type: z.literal("notes"),
  /** Default `Keterangan:`; empty leaves the line out. */
  label: text.optional(),
  items: z.array(z.strictObject({ mark: z.string().max(20), content: inline })).max(100),
  /** Default 12: room for the mark. */
  hangMm: mm.optional(),
  sizePt: size.optional(),
  ...space,
});
const checksSchema = z.strictObject({
  type: z.literal("checks"),
  items: z.array(z.strictObject({ checked: z.boolean(), content: inline })).max(200),
  indentMm: mm.optional(),
  ...space,
});
const spacerSchema = z.strictObject({ type: z.literal("spacer"), heightMm: mm });
const ruleSchema = z.strictObject({ type: z.literal("rule"), ...space });
const pageBreakSchema = z.strictObject({ type: z.literal("pageBreak") });

const leafSchema = z.discriminatedUnion("type", [
  formCodeSchema, kopMarkSchema, titleSchema, headingSchema, paragraphSchema, fieldsSchema, tableSchema, letterHeadSchema, addressSchema, signatureSchema, tembusanSchema, notesSchema, checksSchema, spacerSchema, ruleSchema, pageBreakSchema, pictureSchema,
]);

/** Numbering of a list. `01.` counts with two digits; `none` only indents. */
const listStyleSchema = z.enum(["1.", "01.", "a.", "A.", "I.", "i.", "1)", "a)", "(1)", "(a)", "-", "•", "none"]);
const listSchema: z.ZodType<ListBlock> = z.lazy(() => z.strictObject({
  type: z.literal("list"),
  style: listStyleSchema,
  start: z.int().min(0).max(100_000).optional(),
  items: z.array(z.strictObject({ content: inline, children: z.array(blockSchema).max(5_000).optional(), bold: z.boolean().optional() })).max(20_000),
  indentMm: mm.optional(),
  hangMm: mm.optional(),
  align: align.optional(),
  ...space,
}));
export type ListStyle = z.infer<typeof listStyleSchema>;
export interface ListItem {
  content: Inline;
  /** Blocks below the item, indented with its text: nested lists, fields, paragraphs, tables. */
  children?: Block[] | undefined;
  /** Bold line of the item itself. */
  bold?: boolean | undefined;
}
export interface ListBlock {
  type: "list";
  style: ListStyle;
  /** First number; default 1. */
  start?: number | undefined;
  items: ListItem[];
  indentMm?: number | undefined;
  /** Room for the number; default by style (7 to 11). */
  hangMm?: number | undefined;
  /** Default justify. */
  align?: Align | undefined;
  spaceBeforePt?: number | undefined;
  /** Gap after each item; default 0. */
  spaceAfterPt?: number | undefined;
}

export type LeafBlock = z.infer<typeof leafSchema>;
export type Block = LeafBlock | ListBlock;
export const blockSchema: z.ZodType<Block> = z.lazy(() => z.union([leafSchema, listSchema]));

export type TitleBlock = z.infer<typeof titleSchema>;
export type HeadingBlock = z.infer<typeof headingSchema>;
export type ParagraphBlock = z.infer<typeof paragraphSchema>;
export type FieldsBlock = z.infer<typeof fieldsSchema>;
export type FieldRow = z.infer<typeof fieldRowSchema>;
export type TableBlock = z.infer<typeof tableSchema>;
export type Cell = z.infer<typeof cellSchema>;
export type Row = z.infer<typeof rowSchema>;
export type LetterHeadBlock = z.infer<typeof letterHeadSchema>;
export type AddressBlock = z.infer<typeof addressSchema>;
export type SignatureColumn = z.infer<typeof signatureColumnSchema>;
export type SignatureBlock = z.infer<typeof signatureSchema>;
export type TembusanBlock = z.infer<typeof tembusanSchema>;
export type NotesBlock = z.infer<typeof notesSchema>;
export type ChecksBlock = z.infer<typeof checksSchema>;
export type PictureBlock = z.infer<typeof pictureSchema>;

export const pageSchema = z.strictObject({
  widthMm: z.number().min(70).max(600),
  heightMm: z.number().min(70).max(600),
  marginMm: z.strictObject({ top: mm, right: mm, bottom: mm, left: mm }),
}).refine((page) => page.widthMm - page.marginMm.left - page.marginMm.right >= 40 && page.heightMm - page.marginMm.top - page.marginMm.bottom >= 40, { error: "margins" });
export type Page = z.infer<typeof pageSchema>;

export const fontSchema = z.strictObject({
  name: z.string().min(1).max(80),
  sizePt: size,
  /** 1 is single. */
  lineSpacing: z.number().min(0.8).max(3),
});
export type Font = z.infer<typeof fontSchema>;

export const kopSchema = z.strictObject({
  lines: z.array(z.strictObject({ text, sizePt: size.optional(), bold: z.boolean().optional(), italic: z.boolean().optional(), caps: z.boolean().optional() })).max(12),
  /** The bytes travel beside the document, found by their hash. */
  logo: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), mime: z.enum(["image/png", "image/jpeg"]), widthMm: z.number().min(3).max(100), heightMm: z.number().min(3).max(100) }).optional(),
  /** A thick line below. */
  rule: z.boolean(),
});
export type Kop = z.infer<typeof kopSchema>;

export const footerSchema = z.strictObject({
  /** `2`, `- 2 -` or `Halaman 2 dari 5`. */
  pageNumber: z.enum(["plain", "dash", "ofTotal"]).optional(),
  /** Default center. */
  align: z.enum(["left", "center", "right"]).optional(),
  /** No page number on the first page. */
  skipFirst: z.boolean().optional(),
  /** Boxes for initials on each page, one per label. */
  initials: z.array(text).max(6).optional(),
  /** A small line at the left, e.g. the note of an electronic signature. */
  note: inline.optional(),
});
export type Footer = z.infer<typeof footerSchema>;

/** F4 as offices buy it: 215 x 330 mm. */
export const F4: Page = { widthMm: 215, heightMm: 330, marginMm: { top: 25, right: 25, bottom: 25, left: 25 } };
export const A4: Page = { widthMm: 210, heightMm: 297, marginMm: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4 } };
/** The letter type of the annex of Perbawaslu 7/2022. */
export const BOOKMAN: Font = { name: "Bookman Old Style", sizePt: 12, lineSpacing: 1 };

/** A document with the usual paper and letter type where none are given. */
export function letter(blocks: Block[], settings: Partial<Omit<LetterDoc, "blocks">> = {}): LetterDoc {
  return { page: settings.page ?? F4, font: settings.font ?? BOOKMAN, kop: settings.kop, footer: settings.footer, blocks };
}

type Options<B extends Block, K extends keyof B> = Partial<Omit<B, "type" | K>>;

// One constructor per block, named like it.
export const formCode = (code: string): Block => ({ type: "formCode", text: code });
export const kop = (): Block => ({ type: "kop" });
export const p = (content: Inline, options: Options<ParagraphBlock, "content"> = {}): ParagraphBlock => ({ type: "paragraph", content, ...options });
export const title = (lines: Inline[], options: Options<TitleBlock, "lines"> = {}): TitleBlock => ({ type: "title", lines, ...options });
export const heading = (content: Inline, options: Options<HeadingBlock, "content"> = {}): HeadingBlock => ({ type: "heading", content, ...options });
export const li = (content: Inline, ...children: Block[]): ListItem => (children.length ? { content, children } : { content });
export const list = (style: ListStyle, items: readonly (Inline | ListItem)[], options: Partial<Omit<ListBlock, "type" | "style" | "items">> = {}): ListBlock =>
  ({ type: "list", style, items: items.map((item) => (typeof item === "string" || Array.isArray(item) ? { content: item } : item)), ...options });
/** Field list: `[label, value]` pairs, or rows with their own number. */
export const fields = (rows: readonly (readonly [label: Inline, value: Inline] | FieldRow)[], options: Options<FieldsBlock, "rows"> = {}): FieldsBlock =>
  ({ type: "fields", rows: rows.map((row) => (isPair(row) ? { label: row[0], value: row[1] } : row)), ...options });
/** Field list numbered in the given style: `a.`, `1.`, `1)`. */
export const numberedFields = (style: ListStyle, rows: readonly (readonly [label: Inline, value: Inline])[], options: Options<FieldsBlock, "rows"> = {}): FieldsBlock =>
  ({ type: "fields", rows: rows.map(([label, value], i) => ({ number: ordinal(style, i + 1), label, value })), ...options });
/** Table from column widths in millimetres. */
export const table = (columns: readonly (number | TableBlock["columns"][number])[], header: Row[], rows: Row[], options: Options<TableBlock, "columns" | "header" | "rows"> = {}): TableBlock =>
  ({ type: "table", columns: columns.map((column) => (typeof column === "number" ? { widthMm: column } : column)), header, rows, ...options });
export const letterHead = (rows: readonly (readonly [label: string, value: Inline])[], date?: Inline, options: Options<LetterHeadBlock, "rows" | "date"> = {}): LetterHeadBlock =>
  ({ type: "letterHead", rows: rows.map(([label, value]) => ({ label, value })), ...(date === undefined ? {} : { date }), ...options });
export const address = (lines: Inline[], place?: Inline, options: Options<AddressBlock, "lines" | "place"> = {}): AddressBlock =>
  ({ type: "address", lines, ...(place === undefined ? {} : { place }), ...options });
export const signature = (columns: SignatureColumn | SignatureColumn[], options: Options<SignatureBlock, "columns"> = {}): SignatureBlock =>
  ({ type: "signature", columns: Array.isArray(columns) ? columns : [columns], ...options });
export const tembusan = (items: Inline[], options: Options<TembusanBlock, "items"> = {}): TembusanBlock => ({ type: "tembusan", items, ...options });
/** Asterisk notes: `[mark, text]` pairs. */
export const notes = (items: readonly (readonly [mark: string, content: Inline])[], options: Options<NotesBlock, "items"> = {}): NotesBlock =>
  ({ type: "notes", items: items.map(([mark, content]) => ({ mark, content })), ...options });
export const checks = (items: readonly (readonly [checked: boolean, content: Inline])[], options: Options<ChecksBlock, "items"> = {}): ChecksBlock =>
  ({ type: "checks", items: items.map(([checked, content]) => ({ checked, content })), ...options });
export const picture = (source: PictureSource, alt: string, options: Options<PictureBlock, "source" | "alt"> = {}): PictureBlock => ({ type: "picture", source, alt, ...options });
export const spacer = (heightMm: number): Block => ({ type: "spacer", heightMm });
export const rule = (): Block => ({ type: "rule" });
export const pageBreak = (): Block => ({ type: "pageBreak" });

/** Bold, italic, underlined text. */
export const b = (content: string): TextRun => ({ text: content, bold: true });
export const i = (content: string): TextRun => ({ text: content, italic: true });
export const u = (content: string): TextRun => ({ text: content, underline: true });
/** A named field; `gap` dots stand where the value is empty. */
export const field = (name: string, value: string | null | undefined, gap = 30): TextRun => ({ text: value ?? "", field: name, gap });
/** Dashes (or dots, or a line) to the end of the line. */
export const fill = (kind: FillRun["fill"] = "dash"): FillRun => ({ fill: kind });

/** The n-th number of a list style: `ordinal("a.", 3)` is `c.`. */
export function ordinal(style: ListStyle, n: number): string {
  switch (style) {
    case "1.": return `${n}.`;
    case "01.": return `${String(n).padStart(2, "0")}.`;
    case "a.": return `${letters(n)}.`;
    case "A.": return `${letters(n).toUpperCase()}.`;
    case "I.": return `${roman(n)}.`;
    case "i.": return `${roman(n).toLowerCase()}.`;
    case "1)": return `${n})`;
    case "a)": return `${letters(n)})`;
    case "(1)": return `(${n})`;
    case "(a)": return `(${letters(n)})`;
    case "none": return "";
    default: return style;
  }
}

/** Roman numeral of 1 to 3999. */
export function roman(n: number): string {
  let rest = n;
  return numerals.map(([value, letter]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letter.repeat(times);
  }).join("");
}

const numerals = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]] as const;

/** a to z, then aa, ab. */
function letters(n: number): string {
  let out = "";
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  return out;
}

function cellsWide(row: Row): number {
  return (Array.isArray(row) ? row : row.cells).reduce<number>((sum, cell) => sum + (typeof cell === "object" && !Array.isArray(cell) ? (cell.span ?? 1) : 1), 0);
}

function isPair(row: readonly [Inline, Inline] | FieldRow): row is readonly [Inline, Inline] {
  return Array.isArray(row);
}
