import { fields, fill, formCode, kop, letter, li, list, p, picture, signature, tembusan, title } from "../../../../shared/letters/blocks";
import type { Block, Footer, Inline, Kop, ListItem, Run, SignatureColumn, TextRun } from "../../../../shared/letters/blocks";
import { barisKop } from "../../../../shared/letters/kop";
import { clean, joined } from "../../../../shared/letters/text";
import { tempatTanggal } from "../../../../shared/letters/words";
import { angka, hariTanggal, jam, tanggal, tanggalPendek } from "../../../../shared/i18n/format";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { inForce } from "../../../../shared/schemas/law";
import type { DocumentKind, DocumentRow, RegimeRow } from "../../../../shared/schemas/law";
import type { Bukti, PeranPihak, Pihak } from "../../../../shared/schemas/perkara";
import type { Penerima } from "../../../../shared/schemas/penanganan";
import type { Pejabat } from "../../../../shared/schemas/kantor";
import type { DocumentType, LetterContext } from "../context";
import { pixels, type Pictures } from "../pictures";

/** What a form builder says of one document type; `documentType` below adds what all of them share. */
export interface FormSpec {
  jenis: DocumentKind;
  /** Short name for the file. */
  nama: string | ((cx: LetterContext) => string);
  /** Whom or what the file is about, e.g. the person invited; the case number where it is left out. */
  subjek?: (cx: LetterContext) => string;
  /** False for papers that people outside the office sign alone. */
  kop?: boolean;
  blocks: (cx: LetterContext) => Block[];
  footer?: (cx: LetterContext) => Footer;
  /** A small line at the foot of each page. */
  note?: string;
  /** The foot carries the code of the journal, so that a cut or rewritten journal is found against the paper. */
  kodeJurnal?: boolean;
}

/** Builds a document type: form code, letterhead, the blocks of the form, page numbers from the second page on. */
export function form(spec: FormSpec): DocumentType {
  const build = (cx: LetterContext) => {
    const code = kodeFormulir(cx, spec.jenis);
    const head = [...(code ? [formCode(`FORMULIR MODEL ${code}`)] : []), ...(spec.kop === false ? [] : [kop()])];
    const note = joined([spec.note ?? "", spec.kodeJurnal && cx.kodeJurnal ? kodeLine(cx.kodeJurnal) : ""], " · ");
    return letter(closed([...head, ...spec.blocks(cx)]), { kop: kopOf(cx), footer: { ...(spec.footer?.(cx) ?? { pageNumber: "dash", skipFirst: true }), ...(note ? { note } : {}) } });
  };
  return {
    jenis: spec.jenis,
    fileName: (cx) => fileName(cx, spec),
    build,
    missing: (cx) => missingIn(build(cx).blocks),
  };
}

/** "Kode jurnal: baris 1.234 · a1b2 c3d4 e5f6 7890 · 22-11-2026" */
export function kodeLine(kode: NonNullable<LetterContext["kodeJurnal"]>): string {
  return `Kode jurnal: baris ${angka(kode.baris)} · ${kodeSingkat(kode.hash)} · ${tanggalPendek(kode.tanggal)}`;
}

/** No gap after the last table or signature of a page: on a page that is just full it would make an empty one. */
function closed(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    return (block.type === "signature" || block.type === "table") && (next === undefined || next.type === "pageBreak") ? { ...block, spaceAfterPt: 0 } : block;
  });
}

// ---- Texts with gaps. Every gap carries the name of the field that would fill it; `missing` reads these names.

/** The value at the end of a line; dots to the margin where it is missing. */
export function filled(name: string, value: string | null | undefined): Run[] {
  const text = value?.trim() ?? "";
  return text ? [{ text, field: name }] : [{ text: "", field: name }, fill("dot")];
}

/** The value inside a sentence; `dots` dots where it is missing. */
export function gap(name: string, value: string | null | undefined, dots = 24): TextRun {
  return { text: value?.trim() ?? "", field: name, gap: dots };
}

/** A field the form does not insist on: a dash where it is empty. */
export function orDash(value: string | null | undefined): string {
  return value?.trim() || "-";
}

/** Typed prose as paragraphs, one per line typed; a dotted line where there is none. */
export function prose(name: string, text: string | null | undefined, options: Parameters<typeof p>[1] = {}): Block[] {
  const lines = clean(text ?? "").split("\n").map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
  return lines.length ? lines.map((line, at) => p(at === 0 && name ? [{ text: line, field: name }] : line, { spaceAfterPt: 4, ...options })) : [p(filled(name, ""), options)];
}

/** Prose of a section that only some cases have: a dash where there is none. */
export function proseOrDash(text: string | null | undefined, options: Parameters<typeof p>[1] = {}): Block[] {
  return text?.trim() ? prose("", text, options) : [p("-", { spaceAfterPt: 4, ...options })];
}

export function longDate(name: string, iso: string | null | undefined): TextRun {
  return gap(name, iso ? tanggal(iso.slice(0, 10)) : "", 20);
}

export function dayAndDate(name: string, iso: string | null | undefined): Run[] {
  return filled(name, iso ? hariTanggal(iso.slice(0, 10)) : "");
}

export function clock(name: string, local: string | null | undefined, zone: string): Run[] {
  return filled(name, hasClock(local) ? jam(local!, zone) : "");
}

export function hasClock(local: string | null | undefined): boolean {
  return /T\d{2}:\d{2}/.test(local ?? "");
}

/** "Contoh, 12 Mei 1980" */
export function birth(orang: Pihak | undefined): string {
  return joined([orang?.tempatLahir, orang?.tanggalLahir ? tanggal(orang.tanggalLahir) : ""]);
}

export function gender(orang: Pihak | undefined): string {
  return orang?.jenisKelamin === "L" ? "Laki-laki" : orang?.jenisKelamin === "P" ? "Perempuan" : "";
}

/** A full stop, unless the text ends with one; names with titles often do. */
export function stopAfter(text: string | null | undefined): string {
  return /[.!?]\s*$/.test(text ?? "") ? "" : ".";
}

/** "a, b, dan c" */
export function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(" dan ");
  return `${parts.slice(0, -1).join(", ")}, dan ${parts.at(-1)}`;
}

// ---- The case.

export function pihakOf(cx: LetterContext, peran: PeranPihak): Pihak[] {
  return cx.dossier.pihak.filter((orang) => orang.peran === peran).sort((x, y) => x.urut - y.urut);
}

/** Who brought the case: the reporters of a laporan, the finders of a temuan. */
export function pembawa(cx: LetterContext): Pihak[] {
  return pihakOf(cx, cx.dossier.perkara.jenis === "temuan" ? "penemu" : "pelapor");
}

/** Evidence that still counts, in the order of its codes. */
export function buktiOf(cx: LetterContext): Bukti[] {
  return cx.dossier.bukti.filter((bukti) => bukti.dihapusAlasan === "");
}

/** "P-1 Tangkapan layar, unggahan 12 Oktober (1 lembar)" */
export function buktiText(bukti: Bukti, withCode = false): string {
  const amount = bukti.jumlah ? ` (${bukti.jumlah})` : "";
  return `${withCode && bukti.kode ? `${bukti.kode} ` : ""}${joined([bukti.bentuk, bukti.keterangan])}${amount}`;
}

/** "Temuan" or "Laporan", as the case is. */
export function temuanAtauLaporan(cx: LetterContext): string {
  return cx.dossier.perkara.jenis === "temuan" ? "Temuan" : "Laporan";
}

/** The register number, as forms cite a case after registration. */
export function nomorRegister(cx: LetterContext): TextRun {
  return gap("Nomor register", cx.dossier.perkara.nomorRegister, 26);
}

/** The register number, or the number of the report where it was never registered. */
export function nomorPerkara(cx: LetterContext): TextRun {
  const { nomorRegister: register, nomorPenyampaian } = cx.dossier.perkara;
  return gap("Nomor register", register || nomorPenyampaian, 26);
}

/** What was typed for this document alone. */
export function isian(cx: LetterContext, name: string): string {
  return cx.isian?.[name]?.trim() ?? "";
}

export function pejabatOf(cx: LetterContext, id: string | undefined): Pejabat | null {
  return cx.pejabat.find((pejabat) => pejabat.id === id) ?? null;
}

/** "Kabupaten Contoh", "Kota Contoh" */
export function wilayah(cx: LetterContext): string {
  return `${cx.kantor.tingkat.endsWith("_kota") ? "Kota" : "Kabupaten"} ${cx.kantor.daerah}`.trim();
}

// ---- The law of the day.

/** The date that decides which law and which words a document uses. */
export function lawDate(cx: LetterContext): string {
  return cx.tanggal || cx.dossier.perkara.waktuTerima.slice(0, 10);
}

export function rezimOf(cx: LetterContext): RegimeRow | null {
  const rows = cx.pack.rezim.filter((row) => row.id === cx.dossier.perkara.rezim);
  return rows.find((row) => inForce(row, lawDate(cx))) ?? rows.at(-1) ?? null;
}

/** A word of the regime; dots where the pack does not have it. */
export function istilah(cx: LetterContext, word: keyof RegimeRow["istilah"]): string {
  return rezimOf(cx)?.istilah[word] ?? "..........";
}

export function dokumenOf(cx: LetterContext, jenis: DocumentKind): DocumentRow | null {
  const rows = cx.pack.dokumen.filter((row) => row.jenis === jenis && inForce(row, lawDate(cx)));
  return rows.find((row) => row.rezim === cx.dossier.perkara.rezim) ?? rows.find((row) => row.rezim === "keduanya") ?? null;
}

/** `B.9`, or null where no code is confirmed for the regime. */
export function kodeFormulir(cx: LetterContext, jenis: DocumentKind): string | null {
  return dokumenOf(cx, jenis)?.kodeFormulir?.replace(/^formulir model\s+/i, "") ?? null;
}

/** Title of the document in the pack, else the one given. */
export function judulOf(cx: LetterContext, jenis: DocumentKind, otherwise: string): string {
  return dokumenOf(cx, jenis)?.judul ?? otherwise;
}

/** Law bases in force on the day of the document, in the order of the pack. */
export function dasarOf(cx: LetterContext, jenis: DocumentKind): string[] {
  return (rezimOf(cx)?.dasarSurat ?? [])
    .filter((row) => inForce(row, lawDate(cx)) && (row.dokumen.length === 0 || row.dokumen.includes(jenis)))
    .map((row) => row.teks.replace(/[\s;.,]+$/, ""));
}

/** The law bases as list a., b. with the punctuation of the forms. */
export function dasarList(cx: LetterContext, jenis: DocumentKind): Block {
  const texts = dasarOf(cx, jenis);
  const last = texts.length - 1;
  return list("a.", texts.length ? texts.map((text, at) => `${text}${at === last ? "." : ";"}`) : [filled("Dasar hukum", "")], { hangMm: 7 });
}

/** "1. Dasar:" with the law bases below, as every letter of the form set opens. */
export function dasarItem(cx: LetterContext, jenis: DocumentKind, label = "Dasar :"): ListItem {
  return li(label, dasarList(cx, jenis));
}

// ---- Parts that the forms share.

/** The underlined title of a form, with its number below. */
export function formTitle(text: string, number?: Inline): Block {
  return title([text], { bold: false, underline: true, spaceAfterPt: 20, ...(number === undefined ? {} : { sub: [number] }) });
}

/** Nomor (and Sifat, Lampiran) and Hal, as the letters of the form set open. */
export function letterRows(cx: LetterContext, hal: Inline, others: readonly (readonly [string, string])[] = []): Block {
  const rows: Array<readonly [Inline, Inline]> = [["Nomor", filled("Nomor surat", cx.nomor)], ...others, ["Hal", hal]];
  return fields(rows, { labelWidthMm: 26, spaceAfterPt: 22 });
}

/** Addressee as the letters of the form set write it: the town below `di -`, without indent. */
export function addressee(lines: Inline[], place: string | null | undefined, opening = "Kepada Yth."): Block {
  return { type: "address", opening, lines, place: [gap("Tempat tujuan", place, 24)], placeIndentMm: 0, spaceAfterPt: 18 };
}

/** Lines that name an addressee: title, agency where the title does not name it, the way it goes. */
export function penerimaLines(penerima: Penerima | null): Inline[] {
  if (!penerima) return [filled("Penerima", "")];
  const { jabatan, instansi, lewat } = penerima;
  return [jabatan, ...(instansi && !contains(jabatan, instansi) ? [instansi] : []), ...(lewat ? [`melalui ${lewat}`] : [])];
}

/** The addressee inside a sentence: its title with the agency, where the title does not name it. */
export function penerimaText(penerima: Penerima | null): TextRun {
  const { jabatan = "", instansi = "", lewat = "" } = penerima ?? {};
  const whom = /^(ketua|kepala|komandan|direktur|pimpinan)$/i.test(jabatan) && instansi ? `${jabatan} ${instansi}` : jabatan;
  return gap("Penerima", joined([whom, lewat && `melalui ${lewat}`], " "), 40);
}

/** Place and date, institution, `Ketua`, stamp and name: the signature of nearly every form. */
export function ttdKetua(cx: LetterContext, options: { above?: Inline[]; mark?: SignatureColumn["mark"] | null } = {}): Block {
  const mark = options.mark === undefined ? "cap" : options.mark;
  return signature({
    above: [...(options.above ?? [[placeAndDate(cx)], ""]), cx.kantor.nama, jabatanTtd(cx.penandatangan)],
    ...(mark ? { mark } : {}),
    name: [signer(cx)],
  });
}

/** "Ketua" for the chair, else the title the person is kept with (`Plt. Ketua`, `Kepala Sekretariat`). */
export function jabatanTtd(pejabat: Pejabat | null): string {
  if (!pejabat || (pejabat.peran === "ketua" && !/^(plt|plh|pj|a\.?n)\b/i.test(pejabat.jabatan))) return "Ketua";
  return pejabat.jabatan;
}

export function signer(cx: LetterContext): TextRun {
  return signName("Penandatangan", cx.penandatangan?.nama);
}

/** A name below a signature. One too long for the block is set smaller: a signature never breaks over pages, and no letter of it may be lost. */
export function signName(field: string, nama: string | null | undefined): TextRun {
  const text = nama?.trim() ?? "";
  return { text, field, ...(text.length > 600 ? { sizePt: 5 } : text.length > 160 ? { sizePt: 8 } : {}) };
}

/** "Contoh, 22 Oktober 2026" */
export function placeAndDate(cx: LetterContext, iso = cx.tanggal): TextRun {
  return { text: tempatTanggal(cx.kantor.kedudukan, iso ? tanggal(iso) : ""), ...(iso ? {} : { field: "Tanggal surat" }) };
}

/** Signatures two by two. */
export function signatures(people: readonly SignatureColumn[]): Block[] {
  const rows: Block[] = [];
  for (let at = 0; at < people.length; at += 2) {
    const right: SignatureColumn = people[at + 1] ?? { above: [""] };
    rows.push(signature([people[at]!, right], { keepWithPrevious: at === 0, spaceAfterPt: 4 }));
  }
  return rows;
}

/** Attachments and copies below a letter. */
export function belowLetter(lampiran: readonly { nama: string; jumlah: string }[], copies: readonly string[]): Block[] {
  const withArchive = copies.length > 0 && !copies.some((copy) => /^arsip/i.test(copy)) ? [...copies, "Arsip"] : [...copies];
  return [
    ...(lampiran.length ? [tembusan(lampiran.map((l) => (l.jumlah ? `${l.nama} (${l.jumlah})` : l.nama)), { label: "Lampiran:" })] : []),
    ...(withArchive.length ? [tembusan(withArchive)] : []),
  ];
}

/** One field list per person; several are told apart by a line `Pelapor 1`. */
export function eachPerson(people: readonly Pihak[], label: string, rows: (orang: Pihak | undefined) => Block): Block[] {
  if (people.length < 2) return [rows(people[0])];
  return people.flatMap((orang, at) => [p(`${label} ${at + 1}`, { align: "left", keepWithNext: true, spaceAfterPt: 0 }), rows(orang)]);
}

/** A stored picture with its lines below; the lines alone, and why, where it cannot be printed. */
export function pictureBlock(pictures: Pictures | undefined, sha256: string, alt: string, caption: Inline[], maxHeightMm: number): Block[] {
  const file = pictures?.files.get(sha256);
  if (file) return [picture(file, alt, { maxHeightMm, caption })];
  const why = pictures?.why.get(sha256);
  return caption.map((content, at) => p(at === 0 && why ? [...(typeof content === "string" ? [content] : content), ` (${why})`] : content, { align: "center", sizePt: 9, spaceAfterPt: at < caption.length - 1 ? 0 : 8, keepTogether: true }));
}

// ---- Letterhead.

/** The office's letterhead; how its lines look is set with the letter. */
export function kopOf(cx: LetterContext): Kop {
  const logo = logoOf(cx);
  return { lines: barisKop(cx.kantor), ...(logo ? { logo } : {}), rule: true };
}

function logoOf(cx: LetterContext): Kop["logo"] {
  const sha256 = cx.kantor.kop.logo;
  if (!cx.logo || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const size = pixels(cx.logo.bytes, cx.logo.mime);
  const ratio = size ? Math.min(2.5, Math.max(0.4, size.width / size.height)) : 1;
  const heightMm = Math.min(24, 42 / ratio);
  return { sha256, mime: cx.logo.mime, widthMm: round(heightMm * ratio), heightMm: round(heightMm) };
}

const round = (mm: number) => Math.round(mm * 10) / 10;

// ---- File names and missing fields.

function fileName(cx: LetterContext, spec: FormSpec): string {
  const code = kodeFormulir(cx, spec.jenis);
  const nama = typeof spec.nama === "string" ? spec.nama : spec.nama(cx);
  const { nomorRegister: register, nomorPenyampaian } = cx.dossier.perkara;
  const subject = spec.subjek?.(cx) || register || nomorPenyampaian;
  return safeFileName([code ? `${code} ${nama}` : nama, subject].filter(Boolean).join(" - "));
}

/** No reserved sign or name of Windows, no invisible mark, at most 120 characters and 200 bytes, no dot or space at an end. */
export function safeFileName(name: string): string {
  const plain = clean(name).replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\n]/gu, "-").replace(/\s+/g, " ");
  let kept = "";
  let bytes = 0;
  for (const sign of plain) {
    bytes += sign.length > 1 || sign > "\uffff" ? 4 : sign < "\u0080" ? 1 : 3;
    if (kept.length + sign.length > 120 || bytes > 200) break;
    kept += sign;
  }
  kept = kept.replace(/^[\s.]+|[\s.-]+$/g, "");
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(kept) || kept === "" ? `Dokumen ${kept}`.trim() : kept;
}

/** Names of the fields that stand empty, in reading order, each once. */
export function missingIn(blocks: readonly Block[]): string[] {
  const names = new Set<string>();
  const walk = (at: unknown): void => {
    if (typeof at !== "object" || at === null) return;
    if (Array.isArray(at)) return at.forEach(walk);
    const node = at as Record<string, unknown>;
    if (typeof node["field"] === "string" && typeof node["text"] === "string" && node["text"].trim() === "" && node["field"] !== "") names.add(node["field"]);
    Object.values(node).forEach(walk);
  };
  walk(blocks);
  return [...names];
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
