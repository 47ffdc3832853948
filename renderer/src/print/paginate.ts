import type { Flow, Para, Piece, Table, TableCell, TableRow } from "../../../shared/letters/layout";
import { isPicture } from "../../../shared/letters/layout";
import type { ParaPart } from "./flow-view";

/**
 * Distributes what `column` shows (the flow, rendered in one long column) over pages of the given height, by the rules of the DOCX:
 * paragraphs break between lines with two lines left on each side, rows stay whole unless they may split, header rows repeat,
 * and what keeps with the next moves along.
 * @param heightPx room for the flow on one page, in pixels of the measured column
 * @param pxPerPt pixels of the measured column to a point
 */
export function paginate(flow: readonly Flow[], column: Element, heightPx: number, pxPerPt: number): Flow[][] {
  const atoms = measure(flow, column, pxPerPt);
  const pages: Page[] = [newPage()];
  let at = 0;
  let page = pages[0]!;
  const turn = () => {
    page = newPage();
    pages.push(page);
  };

  while (at < atoms.length) {
    const atom = atoms[at]!;
    if (atom.breakBefore && page.y > 0) turn();
    const start = headerRoom(atom, page);
    if (page.y > 0 && page.y + start + need(atoms, at) > heightPx + slack && need(atoms, at) <= heightPx) turn();
    const room = heightPx - page.y - headerRoom(atom, page);
    if (atom.height <= room + slack) {
      put(page, atom, atom.height);
      at += 1;
      continue;
    }
    const parts = cut(atom, room, page.y === 0);
    if (parts) {
      put(page, parts[0], parts[0].height);
      atoms[at] = parts[1];
      turn();
    } else if (page.y > 0) turn();
    else {
      put(page, atom, atom.height);
      at += 1;
    }
  }
  return pages.map((each) => each.items);
}

/** Rounding of sub-pixel heights. */
const slack = 0.75;

interface Page { items: Flow[]; y: number; table: Table | undefined }

interface Atom {
  height: number;
  afterPx: number;
  keepNext: boolean;
  breakBefore: boolean;
  para?: ParaBox;
  /** `cells` holds the parts of a row that was cut; a whole row is measured cell by cell only when it has to be. */
  row?: { table: Table; headerPx: number; row: TableRow; element: Element | undefined; cells?: ParaBox[][]; splits: boolean };
}

/** A paragraph in the measured column, or the lines of it from `from` on. */
interface ParaBox { para: Para; element: Element; lines: number; linePx: number; from: number; to: number }

function newPage(): Page {
  return { items: [], y: 0, table: undefined };
}

function measure(flow: readonly Flow[], column: Element, pxPerPt: number): Atom[] {
  const elements = [...column.children];
  return flow.flatMap((item, at) => {
    const element = elements[at];
    if (!element) return [];
    if (item.kind === "para") {
      const box = boxOf(item, element);
      return [{ height: heightOf(element), afterPx: item.afterPt * pxPerPt, keepNext: item.keepNext, breakBefore: item.breakBefore, para: box }];
    }
    const rows = [...element.querySelectorAll("[data-row]")];
    const headers = item.rows.filter((row) => row.header).length;
    const headerPx = rows.slice(0, headers).reduce((sum, row) => sum + heightOf(row), 0);
    const body = item.rows.slice(headers);
    if (body.length === 0) return [{ height: heightOf(element), afterPx: item.afterPt * pxPerPt, keepNext: false, breakBefore: item.breakBefore, row: { table: item, headerPx: 0, row: item.rows[0]!, element: undefined, splits: false } }];
    return body.map((row, index): Atom => {
      const element = rows[headers + index];
      const last = index === body.length - 1;
      return {
        height: element ? heightOf(element) : 0,
        afterPx: last ? Math.max(1, item.afterPt) * pxPerPt : 0,
        keepNext: row.cells[0]?.paras.at(-1)?.keepNext ?? false,
        breakBefore: index === 0 && item.breakBefore,
        row: { table: item, headerPx, row, element, splits: !row.cantSplit },
      };
    });
  });
}

function cellsOf({ row, element, cells }: NonNullable<Atom["row"]>): ParaBox[][] {
  return cells ?? row.cells.map((cell, at) => {
    const paras = [...(element?.children[at]?.children ?? [])];
    return cell.paras.flatMap((para, index) => (paras[index] ? [boxOf(para, paras[index])] : []));
  });
}

function boxOf(para: Para, element: Element): ParaBox {
  const linePx = Number.parseFloat(getComputedStyle(element).lineHeight) * scaleOf(element) || 1;
  const lines = para.exactPt === undefined && para.border !== "box" && !isPicture(para) ? Math.max(1, Math.round(heightOf(element) / linePx)) : 1;
  return { para, element, lines, linePx: lines === 1 ? heightOf(element) : linePx, from: 0, to: lines };
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height;
}

/** Drawn pixels to a CSS pixel, where a parent is scaled. */
function scaleOf(element: Element): number {
  const width = element instanceof HTMLElement ? element.offsetWidth : 0;
  return width > 0 ? element.getBoundingClientRect().width / width : 1;
}

function headerRoom(atom: Atom, page: Page): number {
  return atom.row && page.table !== atom.row.table ? atom.row.headerPx : 0;
}

/** Height that must fit for the atom to begin here: itself and all it keeps with, and the first lines of the last. */
function need(atoms: readonly Atom[], start: number): number {
  let sum = 0;
  for (let at = start; at < atoms.length; at += 1) {
    const atom = atoms[at]!;
    const next = atoms[at + 1];
    if (!atom.keepNext || !next || next.breakBefore) return sum + least(atom);
    sum += atom.height + atom.afterPx + (next.row && next.row.table !== atom.row?.table ? next.row.headerPx : 0);
  }
  return sum;
}

function least(atom: Atom): number {
  if (atom.para) {
    const { para, lines, linePx, from, to } = atom.para;
    return para.keepLines || lines < 4 ? atom.height : Math.min(to - from, from > 0 ? 1 : 2) * linePx;
  }
  if (atom.row?.splits) return Math.min(atom.height, ...cellsOf(atom.row).flatMap((cell) => (cell[0] ? [cell[0].linePx * Math.min(2, cell[0].to - cell[0].from)] : [])));
  return atom.height;
}

function put(page: Page, atom: Atom, height: number): void {
  if (atom.para) {
    page.items.push(partOf(atom.para));
    page.table = undefined;
  } else if (atom.row) {
    const { table, row, cells } = atom.row;
    if (page.table === table) (page.items.at(-1) as Table).rows.push(rowPart(row, cells));
    else {
      const headers = table.rows.filter((each) => each.header);
      page.items.push({ ...table, rows: row.header ? headers : [...headers, rowPart(row, cells)] });
      page.y += atom.row.headerPx;
      page.table = table;
    }
  }
  page.y += height + atom.afterPx;
}

/** Splits an atom so that the first part fits the room; null where it may not be split there. `must` is set at the top of a page. */
function cut(atom: Atom, roomPx: number, must: boolean): [Atom, Atom] | null {
  if (atom.para) {
    const box = atom.para;
    if (box.para.keepLines && !must) return null;
    const fit = Math.floor((roomPx + slack) / box.linePx);
    const left = box.to - box.from;
    let take = Math.min(fit, left - 1);
    if (!must && left - take < 2) take = left - 2;
    if (take < 1 || (!must && box.from === 0 && take < 2)) return null;
    const parts = [{ ...box, to: box.from + take }, { ...box, from: box.from + take }] as const;
    return [{ ...atom, para: parts[0], height: take * box.linePx, afterPx: 0 }, { ...atom, para: parts[1], height: (left - take) * box.linePx, breakBefore: false }];
  }
  if (!atom.row || (!atom.row.splits && !must)) return null;
  let took = false;
  const firsts: ParaBox[][] = [];
  const rests: ParaBox[][] = [];
  for (const cell of cellsOf(atom.row)) {
    let room = roomPx;
    const first: ParaBox[] = [];
    const rest: ParaBox[] = [];
    for (const box of cell) {
      const take = rest.length > 0 ? 0 : Math.min(box.to - box.from, Math.floor((room + slack) / box.linePx));
      if (take > 0) first.push({ ...box, to: box.from + take });
      if (take < box.to - box.from) rest.push({ ...box, from: box.from + take });
      room -= take * box.linePx;
      took ||= take > 0;
    }
    firsts.push(first);
    rests.push(rest);
  }
  if (!took || rests.every((cell) => cell.length === 0)) return null;
  const tallest = (cells: ParaBox[][]) => Math.max(...cells.map((cell) => cell.reduce((sum, box) => sum + (box.to - box.from) * box.linePx, 0)));
  const bare = { ...atom.row.row, minHeightMm: 0 };
  return [
    { ...atom, row: { ...atom.row, row: bare, cells: firsts }, height: tallest(firsts), afterPx: 0 },
    { ...atom, row: { ...atom.row, row: bare, cells: rests }, height: tallest(rests), breakBefore: false },
  ];
}

function rowPart(row: TableRow, cells: readonly ParaBox[][] | undefined): TableRow {
  return cells === undefined ? row : { ...row, cells: row.cells.map((cell, at): TableCell => ({ ...cell, paras: (cells[at] ?? []).map(partOf) })) };
}

/** The paragraph, or the lines of it that stand on one page. */
function partOf(box: ParaBox): ParaPart {
  if (box.from === 0 && box.to === box.lines) return box.para;
  const start = box.from === 0 ? 0 : lineStart(box, box.from);
  const end = box.to === box.lines ? Number.POSITIVE_INFINITY : lineStart(box, box.to);
  const first = box.from === 0;
  const last = box.to === box.lines;
  return {
    ...box.para, pieces: slice(box.para.pieces, start, end), continues: !last, afterPt: last ? box.para.afterPt : 0,
    mark: first ? box.para.mark : undefined, firstMm: first ? box.para.firstMm : 0,
  };
}

/** Index of the first character of a line, counted over the texts of the paragraph. */
function lineStart(box: ParaBox, line: number): number {
  const nodes = [...box.element.querySelectorAll("[data-text]")].flatMap((span) => (span.firstChild instanceof Text ? [span.firstChild] : []));
  const top = box.element.getBoundingClientRect().top + (line - 0.5) * box.linePx;
  const lengths = nodes.map((node) => node.data.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const range = document.createRange();
  const isBelow = (index: number): boolean => {
    let rest = index;
    for (const [at, length] of lengths.entries()) {
      if (rest < length) {
        range.setStart(nodes[at]!, rest);
        range.setEnd(nodes[at]!, rest + 1);
        return range.getBoundingClientRect().bottom > top + box.linePx * 0.5;
      }
      rest -= length;
    }
    return true;
  };
  let low = 0;
  let high = total;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The pieces between two character positions; breaks and fills go with the text before them. */
function slice(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === "text") {
      const from = Math.max(0, start - at);
      const to = Math.min(piece.text.length, end - at);
      if (from < to) out.push({ ...piece, text: piece.text.slice(from, to) });
      at += piece.text.length;
    } else if (at > start || start === 0 ? at < end : false) out.push(piece);
  }
  return out;
}
