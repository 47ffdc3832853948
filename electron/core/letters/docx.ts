import type { Font, LetterDoc, Page, PictureSource } from "../../../shared/letters/blocks";
import { gridPng } from "../../../shared/letters/grid-png";
import { hasPageNumber, isCentredFill, isPicture, isSideways, layOut } from "../../../shared/letters/layout";
import type { Flow, Layout, Para, PicturePiece, Table, TableCell, TextPiece } from "../../../shared/letters/layout";
import { watermarkHeader } from "./watermark";
import { zip, zipPart } from "./zip";
import type { ZipPart } from "./zip";

export interface DocxAssets {
  /** Bytes of the logo named by `doc.kop.logo`; without them the letterhead prints its lines only. */
  logo?: Uint8Array | undefined;
  /** Word across every page, e.g. of an office to practise in: plain letters. */
  watermark?: string | undefined;
  /** Bytes of the pictures that the blocks name by their hash; one that is not at hand is left out, its caption stays. */
  pictures?: ReadonlyMap<string, Uint8Array> | undefined;
}

/**
 * Writes a letter as DOCX. The same document and logo give the same bytes: no clock, no random ids, fixed archive times.
 * The file holds plain paragraphs and tables only, so that Word 2010 and newer, WPS and LibreOffice open it without repair.
 */
export function renderDocx(doc: LetterDoc, assets: DocxAssets = {}): Uint8Array {
  const layout = layOut(doc);
  const logo = doc.kop?.logo && assets.logo ? { mime: doc.kop.logo.mime, bytes: assets.logo } : undefined;
  const image = logo && `media/logo.${logo.mime === "image/png" ? "png" : "jpeg"}`;
  const footers = layout.footer ? footerParts(layout.footer, doc.font.sizePt) : [];

  const count = footers.length;
  const mark = assets.watermark ?? "";
  const scope: Scope = { logo: Boolean(logo), pictures: 0, files: assets.pictures ?? new Map(), media: new Map() };
  const document = documentXml(layout, doc.page, count, scope, mark !== "");
  const media = [...scope.media.values()];
  const linked = media.map((m) => m.target).join(" ");
  return zip([
    constant("[Content_Types].xml", `${count} ${mark}`, () => contentTypes(count, mark !== "")),
    constant("_rels/.rels", "", () => packageRels),
    constant("docProps/core.xml", "", () => coreProps),
    constant("docProps/app.xml", "", () => appProps),
    constant("word/_rels/document.xml.rels", `${count} ${image ?? ""} ${mark}${linked && ` ${linked}`}`, () => documentRels(count, image, media.map((m) => m.target), mark !== "")),
    constant("word/styles.xml", JSON.stringify(doc.font), () => styles(doc.font)),
    constant("word/settings.xml", "", () => settings),
    constant("word/fontTable.xml", doc.font.name, () => fontTable(doc.font.name)),
    ...(mark ? [constant("word/header1.xml", mark, () => watermarkHeader(xmlHead, mark))] : []),
    ...footers.map((xml, at) => constant(`word/footer${at + 1}.xml`, xml, () => xml)),
    ...(logo && image ? [zipPart(`word/${image}`, logo.bytes, false)] : []),
    ...media.map((m) => zipPart(`word/${m.target}`, m.bytes, m.packed)),
    zipPart("word/document.xml", document),
  ]);
}

/** Parts that repeat from letter to letter are written and compressed once; `key` names what the content depends on. */
function constant(name: string, key: string | number, write: () => string): ZipPart {
  const full = `${name} ${key}`;
  const known = constants.get(full);
  if (known) return known;
  const part = zipPart(name, write());
  if (constants.size >= 256) constants.clear();
  constants.set(full, part);
  return part;
}

const constants = new Map<string, ZipPart>();

function documentXml(layout: Layout, page: Page, footers: number, scope: Scope, marked: boolean): string {
  const { top, right, bottom, left } = page.marginMm;
  const references = (marked ? `<w:headerReference w:type="default" r:id="rMark"/>` : "") + (marked && footers > 1 ? `<w:headerReference w:type="first" r:id="rMark"/>` : "") + (footers > 0 ? `<w:footerReference w:type="default" r:id="rFooter1"/>` : "") + (footers > 1 ? `<w:footerReference w:type="first" r:id="rFooter2"/>` : "");
  return `${xmlHead}<w:document ${namespaces}><w:body>${flowXml(layout.flow, scope)}<w:sectPr>${references}`
    + `<w:pgSz w:w="${twips(page.widthMm)}" w:h="${twips(page.heightMm)}"${page.widthMm > page.heightMm ? ` w:orient="landscape"` : ""}/>`
    + `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(top / 2)}" w:footer="${twips(bottom / 2)}" w:gutter="0"/>`
    + `${footers > 1 ? "<w:titlePg/>" : ""}</w:sectPr></w:body></w:document>`;
}

interface Scope {
  logo: boolean;
  /** Pictures so far: each has a number of its own, also where a letter holds its letterhead twice. */
  pictures: number;
  files: ReadonlyMap<string, Uint8Array>;
  /** Pictures that stand in the letter, each kept once however often it is shown. */
  media: Map<string, Medium>;
}
interface Medium { target: string; bytes: Uint8Array; packed: boolean }

function flowXml(flow: readonly Flow[], scope: Scope): string {
  let xml = "";
  for (const item of flow) {
    if (item.kind === "para") xml += paraXml(item, scope);
    else xml += (item.breakBefore ? lineGap(1, true, false) : "") + tableXml(item, scope) + lineGap(item.afterPt, false, keepsNext(item));
  }
  return xml;
}

/** A thin paragraph: it parts tables from what follows, since two tables side by side would grow together. */
function lineGap(heightPt: number, breakBefore: boolean, keepNext: boolean): string {
  return `<w:p><w:pPr>${keepNext ? "<w:keepNext/>" : ""}${breakBefore ? "<w:pageBreakBefore/>" : ""}<w:spacing w:line="${Math.max(20, Math.round(heightPt * 20))}" w:lineRule="exact"/>${tiny}</w:pPr></w:p>`;
}

function keepsNext(table: Table): boolean {
  return table.rows.at(-1)?.cells[0]?.paras.at(-1)?.keepNext ?? false;
}

function paraXml(para: Para, scope: Scope): string {
  const properties = paraProperties(para);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runsXml(para, scope)}</w:p>`;
}

/** What stands side by side in one look is one run, its words one text: a sentence stays whole for who edits it in Word. */
function runsXml(para: Para, scope: Scope): string {
  let xml = "";
  /** Properties of the run that stands open. */
  let open: string | null = null;
  const close = () => {
    if (open !== null) xml += "</w:r>";
    open = null;
  };
  const add = (properties: string, content: string) => {
    if (content === "") return;
    if (open !== properties) {
      close();
      xml += `<w:r>${properties}`;
      open = properties;
    }
    xml += content;
  };
  const say = (text: string, look: Look | undefined) => {
    const properties = runProperties(look, para.sizePt);
    if (open === properties && xml.endsWith("</w:t>")) xml = `${xml.slice(0, -"</w:t>".length)}${escapeXml(text)}</w:t>`;
    else add(properties, `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
  };

  if (para.mark !== undefined) {
    say(para.mark, para.pieces.find((piece) => piece.kind === "text"));
    add("", "<w:tab/>");
  }
  for (const piece of para.pieces) {
    if (piece.kind === "text") say(piece.text, piece);
    else if (piece.kind === "break") add("", "<w:br/>");
    else if (piece.kind === "fill") add("", "<w:tab/>");
    else if (piece.kind === "logo") add("", scope.logo ? logoXml(piece.widthMm, piece.heightMm, ++scope.pictures) : "");
    else if (piece.kind === "picture") add(tiny, pictureXml(piece, scope));
    else {
      close();
      xml += fieldXml(counts[piece.kind], para.sizePt);
    }
  }
  close();
  return xml;
}

type Look = Pick<TextPiece, "bold" | "italic" | "underline" | "caps" | "sizePt">;
/** Word's fields that count pages. */
const counts = { page: "PAGE", pages: "NUMPAGES" } as const;
/** Of what is no text: it does not stretch its line. */
const tiny = `<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>`;

/** Properties in the order the schema asks for. */
function paraProperties(para: Para): string {
  let xml = "";
  if (para.keepNext) xml += "<w:keepNext/>";
  if (para.keepLines) xml += "<w:keepLines/>";
  if (para.breakBefore) xml += "<w:pageBreakBefore/>";
  if (para.border === "box") xml += boxBorder;
  else if (para.border === "below") xml += belowBorder;
  xml += tabStops(para);
  if (isPicture(para)) xml += `<w:spacing${para.afterPt > 0 ? ` w:after="${Math.round(para.afterPt * 20)}"` : ""} w:line="240" w:lineRule="auto"/>`;
  else if (para.exactPt !== undefined) xml += `<w:spacing${para.afterPt > 0 ? ` w:after="${Math.round(para.afterPt * 20)}"` : ""} w:line="${Math.max(20, Math.round(para.exactPt * 20))}" w:lineRule="exact"/>`;
  else if (para.afterPt > 0) xml += `<w:spacing w:after="${Math.round(para.afterPt * 20)}"/>`;
  if (para.leftMm || para.rightMm || para.firstMm) {
    const first = para.firstMm > 0 ? ` w:firstLine="${twips(para.firstMm)}"` : para.firstMm < 0 ? ` w:hanging="${twips(-para.firstMm)}"` : "";
    xml += `<w:ind w:left="${twips(para.leftMm)}"${para.rightMm ? ` w:right="${twips(para.rightMm)}"` : ""}${first}/>`;
  }
  if (para.align !== "left") xml += `<w:jc w:val="${para.align === "justify" ? "both" : para.align}"/>`;
  if (para.exactPt !== undefined || isPicture(para)) xml += tiny;
  return xml;
}

function tabStops(para: Para): string {
  const fills = para.pieces.filter((piece) => piece.kind === "fill");
  if (fills.length === 0 && para.mark === undefined) return "";
  const edge = para.widthMm - para.rightMm;
  let stops = para.mark === undefined ? "" : `<w:tab w:val="left" w:pos="${twips(para.leftMm)}"/>`;
  if (isCentredFill(para)) stops += `<w:tab w:val="center" w:leader="${leaders[fills[0]!.fill]}" w:pos="${twips((para.leftMm + edge) / 2)}"/>`;
  if (fills.length > 0) stops += `<w:tab w:val="right" w:leader="${leaders[fills.at(-1)!.fill]}" w:pos="${twips(edge)}"/>`;
  return `<w:tabs>${stops}</w:tabs>`;
}

const leaders = { dot: "dot", dash: "hyphen", line: "underscore" } as const;

function runProperties(look: Look | undefined, sizePt: number | undefined): string {
  const size = look?.sizePt ?? sizePt;
  let xml = "";
  if (look?.bold) xml += "<w:b/><w:bCs/>";
  if (look?.italic) xml += "<w:i/><w:iCs/>";
  if (look?.caps) xml += "<w:caps/>";
  if (size !== undefined) xml += `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`;
  if (look?.underline) xml += `<w:u w:val="single"/>`;
  return xml && `<w:rPr>${xml}</w:rPr>`;
}

function fieldXml(name: string, sizePt: number | undefined): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r>${runProperties(undefined, sizePt)}<w:t>1</w:t></w:r></w:fldSimple>`;
}

function tableXml(table: Table, scope: Scope): string {
  const widths = table.widthsMm.map(twips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const pad = twips(table.padMm);
  let xml = `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${table.indentMm > 0 ? `<w:tblInd w:w="${twips(table.indentMm)}" w:type="dxa"/>` : ""}`
    + `${tableBorders[table.borders]}<w:tblLayout w:type="fixed"/>`
    + `<w:tblCellMar><w:left w:w="${pad}" w:type="dxa"/><w:right w:w="${pad}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  for (const row of table.rows) {
    const properties = (row.cantSplit ? "<w:cantSplit/>" : "") + (row.minHeightMm > 0 ? `<w:trHeight w:val="${twips(row.minHeightMm)}" w:hRule="atLeast"/>` : "") + (row.header ? "<w:tblHeader/>" : "");
    xml += `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}`;
    let at = 0;
    for (const cell of row.cells) {
      xml += cellXml(cell, widths.slice(at, at + cell.span).reduce((sum, width) => sum + width, 0), scope);
      at += cell.span;
    }
    xml += "</w:tr>";
  }
  return `${xml}</w:tbl>`;
}

function cellXml(cell: TableCell, width: number, scope: Scope): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ""}${cell.shade ? `<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>` : ""}${cell.valign === "top" ? "" : `<w:vAlign w:val="${cell.valign}"/>`}</w:tcPr>`;
  for (const para of cell.paras) xml += paraXml(para, scope);
  return `${xml}</w:tc>`;
}

/** One footer, or two when the first page goes without a number. */
function footerParts(footer: NonNullable<Layout["footer"]>, sizePt: number): string[] {
  const scope: Scope = { logo: false, pictures: 0, files: new Map(), media: new Map() };
  const top = footer.table ? tableXml(footer.table, scope) + lineGap(footer.table.afterPt, false, false) : "";
  const shared = footer.paras.filter((para) => !hasPageNumber(para));
  const part = (paras: readonly Para[]) => `${xmlHead}<w:ftr ${namespaces}>${top}${paras.map((para) => paraXml(para, scope)).join("") || lineGap(sizePt, false, false)}</w:ftr>`;
  return footer.skipFirst ? [part(footer.paras), part(shared)] : [part(footer.paras)];
}

function logoXml(widthMm: number, heightMm: number, id: number): string {
  return inlineXml({ id, name: "Logo", alt: "Logo", relation: "rLogo", widthMm, heightMm });
}

/** A picture of the letter; one whose bytes are not at hand leaves its line empty. */
function pictureXml(piece: PicturePiece, scope: Scope): string {
  const key = "grid" in piece.source ? piece.source.grid.join("") : piece.source.sha256;
  const known = scope.media.get(key) ?? mediumOf(piece.source, scope);
  if (!known) return "";
  scope.media.set(key, known);
  const id = ++scope.pictures;
  const turned = "grid" in piece.source ? "" : turns[piece.source.turn ?? 1];
  const room = isSideways(piece.source) ? squared(piece.source.widthPx, piece.source.heightPx) : "";
  return inlineXml({ id, name: `Gambar ${id}`, alt: piece.alt, relation: relationOf(known.target), widthMm: piece.widthMm, heightMm: piece.heightMm, turned, room });
}

function mediumOf(source: PictureSource, scope: Scope): Medium | null {
  const name = `media/gambar${scope.media.size + 1}`;
  if ("grid" in source) return { target: `${name}.png`, bytes: gridPng(source.grid), packed: true };
  const bytes = scope.files.get(source.sha256);
  return bytes ? { target: `${name}.${source.mime === "image/png" ? "png" : "jpeg"}`, bytes, packed: false } : null;
}

const relationOf = (target: string): string => `rG${target.slice(7, target.lastIndexOf("."))}`;

/** How a picture is turned so that it stands upright, by its EXIF orientation: a sixtieth of a thousandth of a degree, after mirroring. */
const turns: Record<number, string> = { 2: ` flipH="1"`, 3: ` rot="10800000"`, 4: ` flipV="1"`, 5: ` rot="16200000" flipH="1"`, 6: ` rot="5400000"`, 7: ` rot="5400000" flipH="1"`, 8: ` rot="16200000"` };

/** Room beside the picture that makes its frame a square. */
function squared(width: number, height: number): string {
  const side = Math.round((-Math.abs(width - height) / (2 * Math.min(width, height))) * 100_000);
  return side === 0 ? "" : width > height ? `<a:srcRect t="${side}" b="${side}"/>` : `<a:srcRect l="${side}" r="${side}"/>`;
}

function inlineXml(p: { id: number; name: string; alt: string; relation: string; widthMm: number; heightMm: number; turned?: string | undefined; room?: string }): string {
  const [cx, cy] = [Math.round(p.widthMm * 36_000), Math.round(p.heightMm * 36_000)];
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${p.id}" name="${p.name}" descr="${escapeAttribute(p.alt)}"/>`
    + `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`
    + `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${p.id}" name="${p.name}"/><pic:cNvPicPr/></pic:nvPicPr>`
    + `<pic:blipFill><a:blip r:embed="${p.relation}"/>${p.room ?? ""}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
    + `<pic:spPr><a:xfrm${p.turned ?? ""}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** Millimetres to twentieths of a point. */
function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

function escapeXml(text: string): string {
  return /[<>&]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;");
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const namespaces = [
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
  `xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`,
].join(" ");

const edge = (side: string, size: number, space: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="auto"/>`;
const boxBorder = `<w:pBdr>${edge("top", 6, 3)}${edge("left", 6, 3)}${edge("bottom", 6, 3)}${edge("right", 6, 3)}</w:pBdr>`;
const belowBorder = `<w:pBdr>${edge("bottom", 18, 0)}</w:pBdr>`;
const tableEdges = (sides: readonly string[]) => `<w:tblBorders>${sides.map((side) => edge(side, 4, 0)).join("")}</w:tblBorders>`;
const tableBorders: Record<Table["borders"], string> = {
  all: tableEdges(["top", "left", "bottom", "right", "insideH", "insideV"]),
  horizontal: tableEdges(["top", "bottom", "insideH"]),
  none: "",
};

const packageRels = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`;
const coreProps = `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>id-ID</dc:language></cp:coreProperties>`;
const appProps = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Netra</Application></Properties>`;
const settings = `${xmlHead}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;

function contentTypes(footers: number, marked: boolean): string {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const word = (name: string, type: string) => part(`/word/${name}.xml`, `officedocument.wordprocessingml.${type}`);
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`
    + word("document", "document.main") + word("styles", "styles") + word("settings", "settings") + word("fontTable", "fontTable")
    + (marked ? word("header1", "header") : "") + Array.from({ length: footers }, (_, at) => word(`footer${at + 1}`, "footer")).join("")
    + part("/docProps/core.xml", "package.core-properties") + part("/docProps/app.xml", "officedocument.extended-properties") + "</Types>";
}

function documentRels(footers: number, image: string | undefined, pictures: readonly string[], marked: boolean): string {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
    + relation("rStyles", "styles", "styles.xml") + relation("rSettings", "settings", "settings.xml") + relation("rFonts", "fontTable", "fontTable.xml")
    + (marked ? relation("rMark", "header", "header1.xml") : "") + Array.from({ length: footers }, (_, at) => relation(`rFooter${at + 1}`, "footer", `footer${at + 1}.xml`)).join("")
    + (image ? relation("rLogo", "image", image) : "") + pictures.map((target) => relation(relationOf(target), "image", target)).join("") + "</Relationships>";
}

/** One style: everything else is said at the paragraph, where a person who edits in Word sees it. */
function styles(font: Font): string {
  const name = escapeAttribute(font.name);
  const size = Math.round(font.sizePt * 2);
  return `${xmlHead}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`
    + `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${Math.round(font.lineSpacing * 240)}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
    + `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`
    + `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

/** Names the letter type with what may stand in for it; nothing is embedded. */
function fontTable(name: string): string {
  const serif = !/arial|calibri|tahoma|verdana|helvetica/i.test(name);
  const instead = standIns[name.toLowerCase()];
  return `${xmlHead}<w:fonts ${namespaces}><w:font w:name="${escapeAttribute(name)}">${instead ? `<w:altName w:val="${instead}"/>` : ""}<w:charset w:val="00"/><w:family w:val="${serif ? "roman" : "swiss"}"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}

const standIns: Record<string, string> = { "bookman old style": "URW Bookman", arial: "Liberation Sans", "times new roman": "Liberation Serif", calibri: "Carlito", cambria: "Caladea" };

