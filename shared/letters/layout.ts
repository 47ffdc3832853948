import { ordinal } from "./blocks";
import type { Align, Block, Cell, FillRun, Footer, Inline, Kop, LetterDoc, ListBlock, ListStyle, PictureBlock, PictureFile, PictureSource, Row, SignatureBlock, SignatureColumn, TableBlock } from "./blocks";
import { clean } from "./text";

/**
 * Lowers the blocks of a letter to paragraphs and tables with every measure decided, so that DOCX and paper preview cannot differ in
 * anything but the engine that breaks lines. Gaps are only ever below (`afterPt`): a gap above would be drawn at the top of a page by
 * one program and dropped by another.
 */
export function layOut(doc: LetterDoc): Layout {
  const widthMm = doc.page.widthMm - doc.page.marginMm.left - doc.page.marginMm.right;
  const heightMm = doc.page.heightMm - doc.page.marginMm.top - doc.page.marginMm.bottom;
  const flow = createFlow();
  place(doc.blocks, { flow, kop: doc.kop, widthMm, heightMm, indentMm: 0 });
  return { flow: flow.end(), footer: layOutFooter(doc.footer, widthMm), widthMm };
}

export interface Layout {
  flow: Flow[];
  footer: { table?: Table | undefined; paras: Para[]; skipFirst: boolean } | undefined;
  /** Width between the margins. */
  widthMm: number;
}

export type Flow = Para | Table;

export interface Para {
  kind: "para";
  pieces: Piece[];
  align: Align;
  leftMm: number;
  rightMm: number;
  /** First line against the left edge; negative when a mark hangs there. */
  firstMm: number;
  /** Number or sign hanging at the first line. */
  mark: string | undefined;
  /** Room the paragraph stands in, from which fills know the right edge. */
  widthMm: number;
  afterPt: number;
  keepNext: boolean;
  keepLines: boolean;
  breakBefore: boolean;
  border: "box" | "below" | undefined;
  sizePt: number | undefined;
  /** Fixed height of the line, for gaps and rules. */
  exactPt: number | undefined;
}

/** A run of text without line breaks, or something that stands in a line. */
export type Piece =
  | { kind: "text"; text: string; bold: boolean; italic: boolean; underline: boolean; caps: boolean; sizePt: number | undefined }
  | { kind: "break" }
  | { kind: "fill"; fill: FillRun["fill"] }
  | { kind: "logo"; widthMm: number; heightMm: number }
  | PicturePiece
  | { kind: "page" }
  | { kind: "pages" };
export type TextPiece = Extract<Piece, { kind: "text" }>;
/** A picture in a line of its own, in a frame of this size. */
export interface PicturePiece { kind: "picture"; source: PictureSource; alt: string; widthMm: number; heightMm: number }

export interface Table {
  kind: "table";
  widthsMm: number[];
  indentMm: number;
  borders: "all" | "none" | "horizontal";
  /** Left and right padding of a cell. */
  padMm: number;
  rows: TableRow[];
  afterPt: number;
  breakBefore: boolean;
}
export interface TableRow {
  header: boolean;
  cantSplit: boolean;
  minHeightMm: number;
  cells: TableCell[];
}
export interface TableCell {
  paras: Para[];
  span: number;
  valign: "top" | "center" | "bottom";
  shade: boolean;
}

/** Natural line height of a letter type as a share of its size, as Word sets it. */
export function lineFactor(fontName: string): number {
  return lineFactors[fontName.toLowerCase()] ?? 1.17;
}

/** `------ NAME ------`: a fill at both ends of one line. */
export function isCentredFill(para: Para): boolean {
  return para.pieces.length > 2 && para.pieces[0]?.kind === "fill" && para.pieces.at(-1)?.kind === "fill";
}

/** True for a picture that has to be turned by a quarter. */
export function isSideways(source: PictureSource): source is PictureFile & { turn: 5 | 6 | 7 | 8 } {
  return "turn" in source && (source.turn ?? 1) > 4;
}

/** True for a line that holds a picture: as high as the picture, and never cut. */
export function isPicture(para: Para): boolean {
  return para.pieces[0]?.kind === "picture";
}

/** True for the paragraph of the footer that counts pages. */
export function hasPageNumber(para: Para): boolean {
  return para.pieces.some((piece) => piece.kind === "page");
}

const lineFactors: Record<string, number> = {
  "bookman old style": 1.175, "arial": 1.149, "times new roman": 1.149, "calibri": 1.22, "cambria": 1.172, "tahoma": 1.207, "verdana": 1.215, "georgia": 1.136,
};

interface Context {
  flow: ReturnType<typeof createFlow>;
  kop: Kop | undefined;
  /** Width between the margins. */
  widthMm: number;
  /** Height between the margins. */
  heightMm: number;
  indentMm: number;
}

function place(blocks: readonly Block[], context: Context): void {
  for (const block of blocks) placeBlock(block, context);
}

function placeBlock(block: Block, context: Context): void {
  const { flow, widthMm, indentMm } = context;
  if ("spaceBeforePt" in block && block.spaceBeforePt !== undefined) flow.gap(block.spaceBeforePt);
  const after = "spaceAfterPt" in block ? block.spaceAfterPt : undefined;
  const para = (content: Inline, options: Partial<Para> = {}, look: Look = {}) => paraOf(content, { widthMm, ...options, leftMm: indentMm + (options.leftMm ?? 0) }, look);

  switch (block.type) {
    case "formCode": {
      const boxMm = 64;
      flow.add(para(block.text, { align: "center", leftMm: widthMm - boxMm - indentMm, rightMm: boxPadMm, border: "box" }, { bold: true }));
      flow.gap(14);
      break;
    }
    case "kop":
      if (context.kop) placeKop(context.kop, context);
      break;
    case "title": {
      const bold = block.bold ?? true;
      for (const content of block.lines) flow.add(para(content, { align: "center", keepNext: true, sizePt: block.sizePt }, { bold, underline: block.underline }));
      for (const content of block.sub ?? []) flow.add(para(content, { align: "center", keepNext: true }));
      flow.gap(after ?? 16);
      break;
    }
    case "heading": {
      const hang = block.number === undefined ? 0 : (block.hangMm ?? 10);
      const leftMm = (block.indentMm ?? 0) + hang;
      flow.add(para(block.content, { align: block.align ?? "left", leftMm, firstMm: -hang, mark: block.number, keepNext: true, keepLines: true }, { bold: block.bold ?? true }));
      flow.gap(after ?? 2);
      break;
    }
    case "paragraph": {
      const made = para(block.content, {
        align: block.align ?? "justify", leftMm: block.indentMm ?? 0, rightMm: block.indentRightMm ?? 0, firstMm: block.firstLineMm ?? 0,
        keepNext: block.keepWithNext ?? false, keepLines: block.keepTogether ?? false, sizePt: block.sizePt,
      });
      if (block.fill) made.pieces.push({ kind: "fill", fill: block.fill });
      flow.add(made);
      flow.gap(after ?? 8);
      break;
    }
    case "list":
      placeList(block, context);
      break;
    case "fields": {
      const numbered = block.rows.some((row) => row.number !== undefined);
      const indent = indentMm + (block.indentMm ?? 0);
      const number = block.numberWidthMm ?? (numbered ? 7 : 0);
      const label = block.labelWidthMm ?? 50;
      flow.add(fieldTable(block.rows.map((row) => ({ number: row.number ?? "", label: row.label, value: row.value, colon: row.colon ?? true })), {
        indentMm: indent, widthMm, numberMm: number, labelMm: label, empty: block.empty ?? "dot", align: block.align ?? "left",
      }));
      flow.gap(after ?? 10);
      break;
    }
    case "table":
      flow.add(gridTable(block, context));
      flow.gap(after ?? 10);
      break;
    case "letterHead": {
      if (block.date !== undefined && !block.dateBeside) {
        flow.add(para(block.date, { align: "right" }));
        flow.gap(8);
      }
      const head = fieldTable(block.rows.map((row) => ({ number: "", label: row.label, value: row.value, colon: true })), {
        indentMm, widthMm, numberMm: 0, labelMm: block.labelWidthMm ?? 26, empty: "blank", align: "left", besideMm: block.dateBeside ? 68 : 0,
      });
      const corner = head.rows[0]?.cells.at(-1);
      if (block.date !== undefined && block.dateBeside && corner) corner.paras = [paraOf(block.date, { align: "right", widthMm: 68 })];
      flow.add(head);
      flow.gap(after ?? 18);
      break;
    }
    case "address": {
      const leftMm = block.indentMm ?? 0;
      const opening = block.opening ?? "Kepada Yth.";
      if (opening) flow.add(para(opening, { align: "left", leftMm, keepNext: true }));
      block.lines.forEach((content, at) => flow.add(block.numbered
        ? para(content, { align: "left", leftMm: leftMm + 8, firstMm: -8, mark: `${at + 1}.` })
        : para(content, { align: "left", leftMm })));
      if (block.place !== undefined) {
        flow.add(para("di -", { align: "left", leftMm }));
        flow.add(para(isEmpty(block.place) ? ".".repeat(24) : block.place, { align: "left", leftMm: leftMm + (block.placeIndentMm ?? 8) }));
      }
      flow.gap(after ?? 18);
      break;
    }
    case "signature":
      placeSignature(block, context);
      flow.gap(after ?? 10);
      break;
    case "tembusan": {
      flow.gap(block.spaceBeforePt ?? 18);
      flow.add(para(block.label ?? "Tembusan:", { align: "left", keepNext: true }));
      const numbered = block.items.length > 1;
      block.items.forEach((content, at) => flow.add(para(content, { align: "left", leftMm: numbered ? 8 : 0, firstMm: numbered ? -8 : 0, mark: numbered ? `${at + 1}.` : undefined, keepNext: at < block.items.length - 1 && block.items.length <= 6 })));
      flow.gap(after ?? 8);
      break;
    }
    case "notes": {
      flow.gap(block.spaceBeforePt ?? 18);
      const hang = block.hangMm ?? 12;
      const label = block.label ?? "Keterangan:";
      if (label) flow.add(para(label, { align: "left", keepNext: true, sizePt: block.sizePt }));
      for (const note of block.items) flow.add(para(note.content, { align: "left", leftMm: hang, firstMm: -hang, mark: clean(note.mark), keepLines: true, sizePt: block.sizePt }));
      flow.gap(after ?? 8);
      break;
    }
    case "checks": {
      const leftMm = (block.indentMm ?? 0) + 9;
      for (const item of block.items) flow.add(para(item.content, { leftMm, firstMm: -9, mark: item.checked ? "[x]" : "[\u00a0\u00a0]" }));
      flow.gap(after ?? 8);
      break;
    }
    case "picture":
      placePicture(block, context);
      flow.gap(after ?? 10);
      break;
    case "spacer":
      if (block.heightMm > 0) flow.add(gapPara(block.heightMm * 72 / 25.4, widthMm));
      break;
    case "rule":
      flow.add({ ...gapPara(3, widthMm), leftMm: indentMm, border: "below" });
      flow.gap(after ?? 6);
      break;
    case "pageBreak":
      flow.breakPage();
      break;
  }
}

function placeList(block: ListBlock, context: Context): void {
  const { flow, widthMm } = context;
  const start = block.start ?? 1;
  const hang = block.hangMm ?? hangOf(block.style, start + block.items.length - 1);
  const leftMm = context.indentMm + (block.indentMm ?? 0) + hang;
  block.items.forEach((item, at) => {
    flow.add(paraOf(item.content, {
      widthMm, leftMm, align: block.align ?? "justify", firstMm: -hang, mark: ordinal(block.style, start + at) || undefined, keepNext: (item.children?.length ?? 0) > 0,
    }, { bold: item.bold }));
    if (item.children?.length) {
      place(item.children, { ...context, indentMm: leftMm });
    }
    flow.gap(block.spaceAfterPt ?? 0);
  });
  flow.gap(Math.max(8, block.spaceAfterPt ?? 0));
}

function hangOf(style: ListStyle, last: number): number {
  switch (style) {
    case "I.": return last > 7 ? 13 : 11;
    case "i.": return last > 7 ? 11 : 9;
    case "-": case "•": return 5;
    case "none": return 0;
    case "(1)": case "(a)": case "01.": return last > 99 ? 13 : 10;
    default: return last > 999 ? 14 : last > 99 ? 11 : last > 9 && style !== "a." ? 9 : 8;
  }
}

/** Room that captions and the line below are given where a picture would fill a page. */
const captionMm = 20;
const mmPerPixel = 25.4 / 96;

function placePicture(block: PictureBlock, { flow, widthMm, heightMm, indentMm }: Context): void {
  const align = block.align ?? "center";
  const caption = block.caption ?? [];
  const size = pictureSize(block.source);
  const scale = Math.min(Math.min(block.maxWidthMm ?? widthMm, widthMm - indentMm) / size.width, Math.min(block.maxHeightMm ?? 120, heightMm - captionMm) / size.height, mmPerPixel);
  flow.add({
    ...paraOf("", { align, widthMm, leftMm: indentMm, keepNext: caption.length > 0, keepLines: true, afterPt: caption.length > 0 ? 4 : 0 }),
    pieces: [{ kind: "picture", source: block.source, alt: clean(block.alt), widthMm: size.width * scale, heightMm: size.height * scale }],
  });
  caption.forEach((content, at) => flow.add(paraOf(content, { align, widthMm, leftMm: indentMm, sizePt: captionPt, keepLines: true, keepNext: at < caption.length - 1 })));
}
const captionPt = 9;

/**
 * Pixels of the frame of a picture. One that was taken with the camera held sideways stands in a square: programs disagree whether the
 * sides of a frame are counted before or after it is turned.
 */
function pictureSize(source: PictureSource): { width: number; height: number } {
  if ("grid" in source) return { width: source.grid[0]!.length, height: source.grid.length };
  const side = Math.max(source.widthPx, source.heightPx);
  return isSideways(source) ? { width: side, height: side } : { width: source.widthPx, height: source.heightPx };
}

function placeKop(kop: Kop, { flow, widthMm }: Context): void {
  const logoMm = kop.logo ? kop.logo.widthMm + 4 : 0;
  const textMm = widthMm - logoMm;
  const lines = kop.lines.map((line) => paraOf(line.caps ? [{ text: line.text, caps: true }] : line.text, { align: "center", widthMm: textMm, sizePt: line.sizePt, keepNext: true }, { bold: line.bold, italic: line.italic }));
  if (kop.logo) {
    const logo: Para = { ...gapPara(1, logoMm), exactPt: undefined, pieces: [{ kind: "logo", widthMm: kop.logo.widthMm, heightMm: kop.logo.heightMm }] };
    flow.add(plainTable([logoMm, textMm], 0, [[cellOf([logo], "center"), cellOf(lines.length ? lines : [paraOf("", { widthMm: textMm })], "center")]]));
  } else for (const line of lines) flow.add(line);
  if (kop.rule) {
    flow.gap(1);
    flow.add({ ...gapPara(3, widthMm), border: "below" });
  }
  flow.gap(14);
}

function placeSignature(block: SignatureBlock, { flow, widthMm, indentMm }: Context): void {
  if (block.keepWithPrevious ?? true) flow.keepLast();
  flow.gap(block.spaceBeforePt ?? 14);
  const room = widthMm - indentMm;
  const single = block.columns.length === 1;
  const total = block.columns.reduce((sum, column) => sum + (column.weight ?? 1), 0);
  const width = single ? Math.min(block.widthMm ?? room * 0.55, room) : room;
  const widths = block.columns.map((column) => (width * (column.weight ?? 1)) / total);
  const position = block.position ?? "right";
  const indent = indentMm + (single ? { left: 0, center: (room - width) / 2, right: room - width }[position] : 0);
  const align = block.align ?? "center";

  const above = block.columns.map((column, at) => cellOf(filled(column.above, { align, widthMm: widths[at]! }), "bottom"));
  const space = block.columns.map((column, at) => cellOf(signSpace(column, widths[at]!, align), "center"));
  const below = block.columns.map((column, at) => cellOf(signName(column, widths[at]!, align), "top"));
  const table = plainTable(widths, indent, [above, space, below]);
  table.rows[1]!.minHeightMm = Math.max(...block.columns.map((column) => column.spaceMm ?? 22));
  table.rows.forEach((row, at) => row.cells.forEach((cell) => cell.paras.forEach((para) => {
    para.keepNext = at < 2;
    para.keepLines = true;
  })));
  flow.add(table);
}

function signSpace(column: SignatureColumn, widthMm: number, align: Align): Para[] {
  switch (column.mark) {
    case "cap": return [paraOf("CAP", { align: "left", leftMm: align === "center" ? widthMm * 0.18 : 0, widthMm }, { bold: true })];
    case "materai": return [boxPara("Materai\n10.000", 24, widthMm, align)];
    case "qr": return column.code ? codeParas(column.code, widthMm, align) : [boxPara("\nQR\n", 20, widthMm, align)];
    default: return [paraOf("", { widthMm })];
  }
}

/** A code at the left of the place, so that the hand has room beside it, and small below what it holds. */
function codeParas({ grid, alt, note }: NonNullable<SignatureColumn["code"]>, widthMm: number, align: Align): Para[] {
  const side = 24;
  const leftMm = align === "center" ? widthMm * 0.06 : 0;
  return [
    { ...paraOf("", { align: "left", leftMm, widthMm }), pieces: [{ kind: "picture", source: { grid }, alt: clean(alt), widthMm: side, heightMm: side }] },
    paraOf(note, { align: "left", leftMm, widthMm, sizePt: 7 }),
  ];
}

function boxPara(content: string, boxMm: number, widthMm: number, align: Align): Para {
  const leftMm = align === "center" ? Math.max(boxPadMm, widthMm * 0.12) : boxPadMm;
  return paraOf(content, { align: "center", widthMm, leftMm, rightMm: Math.max(0, widthMm - leftMm - boxMm), border: "box", sizePt: 10 });
}

function signName(column: SignatureColumn, widthMm: number, align: Align): Para[] {
  const paras: Para[] = [];
  if (column.name !== undefined) {
    paras.push(isEmpty(column.name)
      ? paraOf([{ fill: "line" }], { align: "left", widthMm, leftMm: align === "center" ? widthMm * 0.1 : 0, rightMm: widthMm * 0.1 })
      : paraOf(column.name, { align, widthMm }, { bold: column.nameBold, underline: column.nameUnderline }));
  }
  for (const content of column.below ?? []) paras.push(paraOf(content, { align, widthMm }));
  return paras.length ? paras : [paraOf("", { widthMm })];
}

interface FieldPlan { indentMm: number; widthMm: number; numberMm: number; labelMm: number; empty: FillRun["fill"] | "dot" | "blank"; align: Align; besideMm?: number }

/** Field lists up to this many rows stay on one page. */
const keptRows = 4;

/** A borderless table of number, label, colon and value: long labels wrap inside their column. */
function fieldTable(rows: { number: string; label: Inline; value: Inline; colon: boolean }[], plan: FieldPlan): Table {
  const room = plan.widthMm - plan.indentMm;
  const colonMm = 4;
  const labelMm = Math.max(5, Math.min(plan.labelMm, room - plan.numberMm - colonMm - 25));
  const besideMm = plan.besideMm ?? 0;
  const valueMm = room - plan.numberMm - labelMm - colonMm - besideMm;
  const widths = [...(plan.numberMm > 0 ? [plan.numberMm] : []), labelMm, colonMm, valueMm, ...(besideMm > 0 ? [besideMm] : [])];
  const together = rows.length <= keptRows;
  return plainTable(widths, plan.indentMm, rows.map((row, at) => {
    const keepNext = together && at < rows.length - 1;
    const beside = besideMm > 0 && at === 0;
    const valueWidth = beside ? valueMm : valueMm + besideMm;
    const value = isEmpty(row.value) && plan.empty !== "blank" ? [{ fill: plan.empty }] : row.value;
    return [
      ...(plan.numberMm > 0 ? [cellOf([paraOf(row.number, { align: "left", widthMm: plan.numberMm, keepNext })], "top")] : []),
      cellOf([paraOf(row.label, { align: "left", widthMm: labelMm, rightMm: 1, keepNext })], "top"),
      cellOf([paraOf(row.colon ? ":" : "", { align: "left", widthMm: colonMm, keepNext })], "top"),
      cellOf([paraOf(value, { align: plan.align, widthMm: valueWidth, keepNext })], "top", besideMm > 0 && !beside ? 2 : 1),
      ...(beside ? [cellOf([paraOf("", { widthMm: besideMm })], "top")] : []),
    ];
  }), false);
}

function gridTable(block: TableBlock, context: Context): Table {
  const indentMm = context.indentMm + (block.indentMm ?? 0);
  const room = context.widthMm - indentMm;
  const asked = block.columns.reduce((sum, column) => sum + column.widthMm, 0);
  const scale = asked > room ? room / asked : 1;
  const widthsMm = block.columns.map((column) => column.widthMm * scale);
  const borders = block.borders ?? "all";
  const padMm = borders === "none" ? 1 : 1.9;
  const rowOf = (row: Row, header: boolean): TableRow => {
    const spec = Array.isArray(row) ? { cells: row } : row;
    let at = 0;
    const cells = spec.cells.slice(0, widthsMm.length).flatMap((cell) => {
      if (at >= widthsMm.length) return [];
      const made = gridCell(cell, header, at);
      at += made.span;
      return made;
    });
    if (at < widthsMm.length) cells.push({ paras: [paraOf("", {})], span: widthsMm.length - at, valign: "top", shade: false });
    if (spec.keepWithNext) for (const cell of cells) for (const para of cell.paras) para.keepNext = true;
    return { header, cantSplit: header || (spec.cantSplit ?? block.cantSplit ?? true), minHeightMm: spec.minHeightMm ?? 0, cells };
  };
  const gridCell = (cell: Cell, header: boolean, at: number): TableCell => {
    const spec = isCellSpec(cell) ? cell : { content: cell };
    const span = Math.min(spec.span ?? 1, Math.max(1, widthsMm.length - at));
    const widthMm = widthsMm.slice(at, at + span).reduce((sum, width) => sum + width, 0) - 2 * padMm;
    const align = spec.align ?? (header ? "center" : (block.columns[at]?.align ?? "left"));
    const look = { bold: spec.bold ?? (header && (block.headerBold ?? true)) };
    const paras = paragraphsOf(spec.content).map((entry) => paraOf(entry.paragraph, { align: entry.align ?? align, widthMm, sizePt: block.sizePt, keepNext: header }, look));
    return { paras, span, valign: spec.valign ?? (header ? "center" : "top"), shade: spec.shade ?? false };
  };
  const header = (block.header ?? []).map((row) => rowOf(row, true));
  return { kind: "table", widthsMm, indentMm, borders, padMm, rows: [...header, ...block.rows.map((row) => rowOf(row, false))], afterPt: 0, breakBefore: false };
}

function layOutFooter(footer: Footer | undefined, widthMm: number): Layout["footer"] {
  if (!footer) return undefined;
  const paras: Para[] = [];
  if (footer.note !== undefined) paras.push(paraOf(footer.note, { align: "left", widthMm, sizePt: 8 }));
  if (footer.pageNumber) {
    const page = paraOf("", { align: footer.align ?? "center", widthMm, sizePt: 10 });
    page.pieces = pageNumber[footer.pageNumber];
    paras.push(page);
  }
  return { table: footer.initials?.length ? initialsTable(footer.initials, widthMm) : undefined, paras, skipFirst: footer.skipFirst ?? false };
}

function initialsTable(labels: string[], widthMm: number): Table {
  const boxMm = Math.min(26, widthMm / labels.length);
  const cells = labels.map((label) => cellOf([paraOf(label, { align: "center", widthMm: boxMm - 3.8, sizePt: 8 })], "top"));
  return {
    kind: "table", widthsMm: labels.map(() => boxMm), indentMm: widthMm - boxMm * labels.length, borders: "all", padMm: 1.9, afterPt: 2, breakBefore: false,
    rows: [{ header: false, cantSplit: true, minHeightMm: 12, cells }],
  };
}

/** What the border of a boxed paragraph takes beyond its text. */
const boxPadMm = 1.2;

const pageNumber: Record<NonNullable<Footer["pageNumber"]>, Piece[]> = {
  plain: [{ kind: "page" }],
  dash: [textPiece("- "), { kind: "page" }, textPiece(" -")],
  ofTotal: [textPiece("Halaman "), { kind: "page" }, textPiece(" dari "), { kind: "pages" }],
};

/** Collects paragraphs and tables and settles what lies between two of them. */
function createFlow() {
  const items: Flow[] = [];
  let breakNext = false;
  return {
    add(item: Flow): void {
      if (item.kind === "table" && item.rows.length === 0) return;
      if (breakNext && items.length > 0) item.breakBefore = true;
      breakNext = false;
      items.push(item);
    },
    /** At least this much room before what comes next. */
    gap(pt: number): void {
      const last = items.at(-1);
      if (last) last.afterPt = Math.max(last.afterPt, pt);
    },
    keepLast(): void {
      const last = items.at(-1);
      if (last?.kind === "para") last.keepNext = true;
      else for (const cell of last?.rows.at(-1)?.cells ?? []) for (const para of cell.paras) para.keepNext = true;
    },
    breakPage(): void {
      breakNext = true;
    },
    end(): Flow[] {
      if (items.length === 0) items.push(paraOf("", {}));
      return items;
    },
  };
}

interface Look { bold?: boolean | undefined; italic?: boolean | undefined; underline?: boolean | undefined }

function paraOf(content: Inline, options: Partial<Para>, look: Look = {}): Para {
  return {
    kind: "para", pieces: piecesOf(content, look), align: options.align ?? "justify", leftMm: options.leftMm ?? 0, rightMm: options.rightMm ?? 0, firstMm: options.firstMm ?? 0,
    mark: options.mark, widthMm: options.widthMm ?? 0, afterPt: options.afterPt ?? 0, keepNext: options.keepNext ?? false, keepLines: options.keepLines ?? false,
    breakBefore: false, border: options.border, sizePt: options.sizePt, exactPt: options.exactPt,
  };
}

function gapPara(heightPt: number, widthMm: number): Para {
  return paraOf("", { exactPt: Math.max(1, heightPt), align: "left", widthMm });
}

function filled(lines: readonly Inline[], options: Partial<Para>): Para[] {
  return lines.length ? lines.map((content) => paraOf(content, options)) : [paraOf("", options)];
}

function plainTable(widthsMm: number[], indentMm: number, rows: TableCell[][], cantSplit = true): Table {
  return { kind: "table", widthsMm, indentMm, borders: "none", padMm: 0, afterPt: 0, breakBefore: false, rows: rows.map((cells) => ({ header: false, cantSplit, minHeightMm: 0, cells })) };
}

function cellOf(paras: Para[], valign: TableCell["valign"], span = 1): TableCell {
  return { paras, span, valign, shade: false };
}

function piecesOf(content: Inline, look: Look): Piece[] {
  const pieces: Piece[] = [];
  for (const run of typeof content === "string" ? [content] : content) {
    if (typeof run === "string") pushText(pieces, run, look);
    else if ("fill" in run) pieces.push({ kind: "fill", fill: run.fill });
    else {
      const shown = run.text || (run.gap ? ".".repeat(run.gap) : "");
      pushText(pieces, shown, { bold: run.bold ?? look.bold, italic: run.italic ?? look.italic, underline: run.underline ?? look.underline }, run.caps, run.sizePt);
    }
  }
  return pieces;
}

function pushText(pieces: Piece[], text: string, look: Look, caps = false, sizePt?: number): void {
  clean(text).split("\n").forEach((part, at) => {
    if (at > 0) pieces.push({ kind: "break" });
    if (part) pieces.push(textPiece(part, look, caps, sizePt));
  });
}

function textPiece(text: string, look: Look = {}, caps = false, sizePt?: number): TextPiece {
  return { kind: "text", text, bold: look.bold ?? false, italic: look.italic ?? false, underline: look.underline ?? false, caps, sizePt };
}

function isEmpty(content: Inline): boolean {
  return typeof content === "string" ? content.trim() === "" : content.every((run) => (typeof run === "string" ? run.trim() === "" : "text" in run && run.text.trim() === "" && !run.gap));
}

function isCellSpec(cell: Cell): cell is Exclude<Cell, Inline> {
  return typeof cell === "object" && !Array.isArray(cell);
}

function paragraphsOf(content: Exclude<Cell, Inline>["content"]): { paragraph: Inline; align?: Align | undefined }[] {
  if (typeof content === "string") return [{ paragraph: content }];
  const first = content[0];
  return typeof first === "object" && "paragraph" in first ? (content as { paragraph: Inline; align?: Align }[]) : [{ paragraph: content as Inline }];
}
