import { useMemo } from "react";
import type { CSSProperties, ReactNode } from "react";
import { gridPng } from "../../../shared/letters/grid-png";
import { isCentredFill, isPicture, lineFactor } from "../../../shared/letters/layout";
import type { Flow, Para, PicturePiece, Piece, Table, TableRow } from "../../../shared/letters/layout";
import type { Font } from "../../../shared/letters/blocks";

/** What a paragraph needs to know of the sheet it stands on. */
export interface Sheet {
  font: Font;
  logoUrl: string | undefined;
  /** Addresses of the pictures at hand, by their hash. */
  pictures: ReadonlyMap<string, string>;
  page: number;
  pages: number;
}

/** A paragraph cut by a page break: its last line is not the last of the paragraph, so it fills the line. */
export interface ParaPart extends Para {
  continues?: boolean | undefined;
}

export function FlowView({ items, sheet }: { items: readonly Flow[]; sheet: Sheet }) {
  return items.map((item, at) => (item.kind === "para" ? <ParaView key={at} para={item} sheet={sheet} /> : <TableView key={at} table={item} sheet={sheet} />));
}

function ParaView({ para, sheet }: { para: ParaPart; sheet: Sheet }) {
  const size = para.sizePt ?? sheet.font.sizePt;
  const style: CSSProperties = {
    fontSize: `${size}pt`,
    lineHeight: `${size * lineFactor(sheet.font.name) * sheet.font.lineSpacing}pt`,
    marginBottom: `${para.afterPt}pt`,
    textAlign: para.align,
    // The border of a boxed paragraph lies outside its indents.
    ...(para.border === "box" ? { marginLeft: `calc(${para.leftMm}mm - 3.75pt)`, marginRight: `calc(${para.rightMm}mm - 3.75pt)` } : { paddingLeft: mm(para.leftMm), marginRight: mm(para.rightMm) }),
    ...(para.firstMm === 0 ? {} : { textIndent: mm(para.firstMm) }),
    ...(para.continues && para.align === "justify" ? { textAlignLast: "justify" } : {}),
    ...(isPicture(para) ? { lineHeight: 0, fontSize: 0 } : {}),
    ...(para.exactPt === undefined ? {} : { height: `${para.exactPt}pt`, lineHeight: 0, fontSize: 0 }),
  };
  const centred = isCentredFill(para);
  const className = ["paper-para", centred && "paper-centred", para.border && `paper-${para.border}`].filter(Boolean).join(" ");
  const mark = para.mark === undefined ? null : <span className="paper-mark" style={{ minWidth: mm(-para.firstMm) }}>{para.mark}</span>;
  if (centred) return <p className={className} style={style} data-para=""><PieceView piece={para.pieces[0]!} para={para} sheet={sheet} /><span>{para.pieces.slice(1, -1).map((piece, at) => <PieceView key={at} piece={piece} para={para} sheet={sheet} />)}</span><PieceView piece={para.pieces.at(-1)!} para={para} sheet={sheet} /></p>;
  return <p className={className} style={style} data-para="">{mark}{para.pieces.length === 0 && mark === null && para.exactPt === undefined ? <br /> : para.pieces.map((piece, at) => <PieceView key={at} piece={piece} para={para} sheet={sheet} />)}</p>;
}

function PieceView({ piece, para, sheet }: { piece: Piece; para: Para; sheet: Sheet }): ReactNode {
  switch (piece.kind) {
    case "text": return <span data-text="" style={textStyle(piece, para)}>{piece.text}</span>;
    case "break": return <br />;
    case "fill": return <span className={`paper-fill paper-fill-${piece.fill}`} aria-hidden="true" />;
    case "logo": return sheet.logoUrl ? <img className="paper-logo" src={sheet.logoUrl} alt="" style={{ width: mm(piece.widthMm), height: mm(piece.heightMm) }} /> : null;
    case "picture": return <PictureView piece={piece} para={para} sheet={sheet} />;
    case "page": return sheet.page;
    case "pages": return sheet.pages;
  }
}

/** A picture, or its empty frame until its bytes are here: the room is the same, so that no page breaks anew. */
function PictureView({ piece, para, sheet }: { piece: PicturePiece; para: Para; sheet: Sheet }) {
  const { source } = piece;
  const url = useMemo(() => ("grid" in source ? pngUrl(gridPng(source.grid)) : sheet.pictures.get(source.sha256)), [source, sheet.pictures]);
  const style = { width: mm(piece.widthMm), height: mm(piece.heightMm) };
  const className = `paper-picture paper-picture-${para.align}`;
  return url ? <img className={className} src={url} alt={piece.alt} style={style} /> : <span className={`${className} paper-picture-none`} style={style}>{piece.alt}</span>;
}

const pngUrl = (bytes: Uint8Array): string => `data:image/png;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;

function textStyle(piece: Extract<Piece, { kind: "text" }>, para: Para): CSSProperties {
  return {
    ...(piece.bold ? { fontWeight: 700 } : {}),
    ...(piece.italic ? { fontStyle: "italic" } : {}),
    ...(piece.underline ? { textDecoration: "underline" } : {}),
    ...(piece.caps ? { textTransform: "uppercase" } : {}),
    ...(piece.sizePt === undefined || piece.sizePt === para.sizePt ? {} : { fontSize: `${piece.sizePt}pt` }),
  };
}

function TableView({ table, sheet }: { table: Table; sheet: Sheet }) {
  const width = table.widthsMm.reduce((sum, each) => sum + each, 0);
  const split = table.rows.findIndex((row) => !row.header);
  const headers = split < 0 ? table.rows : table.rows.slice(0, split);
  const rows = split < 0 ? [] : table.rows.slice(split);
  // Borderless tables only align text; a screen reader should read their lines, not cells.
  return (
    <table className={`paper-table paper-borders-${table.borders}`} role={table.borders === "none" ? "presentation" : undefined} style={{ width: mm(width), marginLeft: mm(table.indentMm), marginBottom: `${Math.max(1, table.afterPt)}pt` }} data-table="">
      <colgroup>{table.widthsMm.map((each, at) => <col key={at} style={{ width: mm(each) }} />)}</colgroup>
      {headers.length > 0 && <thead>{headers.map((row, at) => <RowView key={at} row={row} padMm={table.padMm} sheet={sheet} />)}</thead>}
      <tbody>{rows.map((row, at) => <RowView key={at} row={row} padMm={table.padMm} sheet={sheet} />)}</tbody>
    </table>
  );
}

function RowView({ row, padMm, sheet }: { row: TableRow; padMm: number; sheet: Sheet }) {
  return (
    <tr data-row="" style={row.minHeightMm > 0 ? { height: mm(row.minHeightMm) } : undefined}>
      {row.cells.map((cell, at) => {
        const Cell = row.header ? "th" : "td";
        return (
          <Cell key={at} colSpan={cell.span} className={cell.shade ? "paper-shade" : undefined} style={{ paddingLeft: mm(padMm), paddingRight: mm(padMm), verticalAlign: cell.valign === "center" ? "middle" : cell.valign }}>
            {cell.paras.map((para, index) => <ParaView key={index} para={para} sheet={sheet} />)}
          </Cell>
        );
      })}
    </tr>
  );
}

function mm(value: number): string {
  return `${value}mm`;
}
