import type { LetterDoc } from "../../../shared/letters/blocks";
import { inForce } from "../../../shared/schemas/law";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { MediaSosial } from "../../../shared/schemas/informasi";
import { documentType } from "../letters/catalogue";
import type { DocumentType, LetterContext } from "../letters/context";
import { heightOfShots } from "../letters/forms/pengawasan";
import type { Pictures } from "../letters/pictures";
import { defaultSigner, dress, isSecretariat, tataOf, titled } from "../letters/tata";
import type { Cx } from "../cx";
import { DOCX } from "../files/mime";
import { Refusal } from "../refusal";
import { localTime } from "../time";
import { deadlinesOfCase, loadCase, type CaseFile } from "./cases";
import { kotak, readPictures } from "./gambar";
import { susun, type Jadi } from "./susunan-surat";

export interface IssueRequest {
  perkaraId: number;
  jenis: string;
  refId?: string;
  nomor?: string;
  nomorId?: string;
  /** `YYYY-MM-DD`; today by default. */
  tanggal?: string;
  penandatanganId?: string;
  /** Anew although the version before was edited by hand. */
  meskiDisunting?: boolean;
}

/**
 * Makes a document from the case as it now stands and stores it with its blocks, bytes and hash, inside the running transaction.
 * An earlier document of the same kind and subject is kept and marked as replaced.
 */
export function issueLetter(cx: Cx, r: IssueRequest): SuratRingkas {
  const last = cx.store.surat.latest(r.perkaraId, r.jenis, r.refId ?? "");
  spareEdited(cx, last, r.meskiDisunting);
  const prepared = prepare(cx, r);
  return keepLetter(cx, { ...prepared, ...susun(cx, prepared.type, prepared.context), perkaraId: r.perkaraId, refId: r.refId ?? "", nomorId: r.nomorId }, last);
}

/** A page that has not shown what was edited by hand does not make the letter anew over it. */
export function spareEdited(cx: Cx, last: SuratRingkas | null, chosen = false): void {
  if (last && !chosen && cx.store.jalan.suntingan(last.id)) throw new Refusal("GUARD", { reasons: ["surat_disunting_tangan"] });
}

/** Stores a letter made from a context; `last` is the one it replaces. */
export function keepLetter(cx: Cx, l: Prepared & Pick<Jadi, "doc" | "bytes" | "sumber"> & Pick<SuratRingkas, "perkaraId" | "refId"> & { nomorId?: string | undefined }, last: SuratRingkas | null): SuratRingkas {
  const { type, context, row, perkaraId, refId, sumber } = l;
  return keepPaper(cx, {
    perkaraId, refId, sumber, ...row, jenis: type.jenis, nomor: context.nomor, tanggal: context.tanggal, namaBerkas: fileName(type, context), penandatanganId: context.penandatangan?.id ?? "",
  }, { doc: l.doc, bytes: l.bytes(), nomorId: l.nomorId }, last);
}

/** What a stored letter says of itself, beside what storing it gives. */
export type PaperHead = Omit<SuratRingkas, "id" | "versiSurat" | "menggantikan" | "status" | "sha256" | "ukuran" | "dibuatAt" | "dibuatOleh">;

/** Stores a paper with its blocks, bytes and hash; the last of its kind is replaced, but for one that was withdrawn, and hands its life on. */
export function keepPaper(cx: Cx, head: PaperHead, made: { doc: LetterDoc; bytes: Uint8Array; nomorId?: string | undefined }, last: SuratRingkas | null): SuratRingkas {
  const withdrawn = last !== null && isWithdrawn(cx, last);
  if (last && !withdrawn) cx.store.surat.markReplaced(last.id);
  const surat = paperRow(cx, head, cx.files.put(made.bytes), last);
  cx.store.surat.insert(surat, made.doc);
  if (last) cx.store.jalan.pindahkan(last, surat, withdrawn);
  if (made.nomorId) cx.store.surat.attachLetter(made.nomorId, surat.id);
  return surat;
}

export const isWithdrawn = (cx: Cx, s: SuratRingkas): boolean => cx.store.jalan.get(s.id).ditarikAt !== "";

/** The row of a letter whose file is stored; the file is made known with it. */
export function paperRow(cx: Cx, head: PaperHead, stored: { sha256: string; size: number }, last: SuratRingkas | null): SuratRingkas {
  cx.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: DOCX, nama: head.namaBerkas, dibuat_at: cx.now });
  return { ...head, id: cx.uuid(), versiSurat: (last?.versiSurat ?? 0) + 1, menggantikan: last?.id ?? "", status: "terbit", sha256: stored.sha256, ukuran: stored.size, dibuatAt: cx.now, dibuatOleh: cx.actor.name };
}

/** A file that was edited by hand says so in its name. */
const editedName = (nama: string): string => nama.replace(/(\.docx)?$/i, " (disunting tangan).docx");

/** The file of a letter that leaves the office: what was edited by hand, where there is such, else what was issued. */
export function leavingFile(cx: Cx, s: SuratRingkas): { sha256: string; nama: string; ukuran: number; disunting: boolean } {
  const edited = cx.store.jalan.suntingan(s.id);
  return edited ? { sha256: edited.sha256, nama: editedName(s.namaBerkas), ukuran: edited.ukuran, disunting: true } : { sha256: s.sha256, nama: s.namaBerkas, ukuran: s.ukuran, disunting: false };
}

/** Who signed a letter: kept with it, or found by the name below it where it was issued before that was kept. */
export function signerOf(cx: Cx, surat: SuratRingkas): string {
  if (surat.penandatanganId) return surat.penandatanganId;
  const doc = cx.store.surat.doc(surat.id);
  return doc ? signerIn(cx, doc) : "";
}

/** The person of the office whose name stands below a letter. */
export function signerIn(cx: Cx, doc: LetterDoc): string {
  const named = doc.blocks.flatMap((b) => (b.type === "signature" ? b.columns : [])).flatMap((c) => (Array.isArray(c.name) ? c.name : []))
    .find((run) => typeof run === "object" && "field" in run && run.field === "Penandatangan");
  const nama = typeof named === "object" && "text" in named ? named.text.trim() : "";
  return cx.store.kantor.pejabat().find((p) => p.nama.trim() === nama)?.id ?? "";
}

/** A paper that belongs to no case, as the office sets its letters. */
export const officeSet = (cx: Cx, doc: LetterDoc, about: { nomor: string; tanggal: string }): LetterDoc => dress(doc, { ...tataOf(cx.store.tata.kini()?.isi ?? null, cx.kantor()), tembusan: [] }, false, { ...about, kodeJurnal: headOf(cx) });

/** The document as it would be issued, without a trace. */
export function previewLetter(cx: Cx, r: IssueRequest): { doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[]; sumber: string } {
  const { type, context, row } = prepare(cx, r, true);
  const made = susun(cx, type, context);
  return { doc: made.doc, judul: row.judul, kodeFormulir: row.kodeFormulir, kosong: made.kosong(), sumber: made.sumber };
}

/** Name of the file; it is seen in lists and folders, so a protected reporter and the witnesses are called by what they are. */
function fileName(type: DocumentType, context: LetterContext): string {
  const { dossier } = context;
  const hidden = dossier.perkara.pelaporDilindungi
    ? { ...dossier, pihak: dossier.pihak.map((p) => (p.peran === "pelapor" ? { ...p, nama: `Pelapor ${p.urut + 1}` } : p.peran === "saksi" ? { ...p, nama: `Saksi ${p.urut + 1}` } : p)) }
    : dossier;
  return `${type.fileName({ ...context, dossier: hidden })}.docx`;
}

function prepare(cx: Cx, r: IssueRequest, shown = false): Prepared {
  const type = knownType(r.jenis);
  const file: CaseFile = loadCase(cx, r.perkaraId);
  const sheet = r.jenis === "lembar_media_sosial" && r.refId ? cx.store.informasi.media(r.refId) : null;
  const media = sheet?.perkaraId === r.perkaraId ? sheet : null;
  return { type, ...letterContext(cx, r.jenis, {
    dossier: { ...file, jurnal: [], tenggat: deadlinesOfCase(cx, file), langkah: [], peringatan: [] }, nomor: r.nomor ?? "", refId: r.refId ?? "", serah: cx.store.bukti.serah(r.perkaraId),
    ...(media ? { media: [media], gambar: mediaPictures(cx, media, shown) } : {}),
  }, { tanggal: r.tanggal, penandatanganId: r.penandatanganId }) };
}

/** The screenshots of a capture sheet; `shown` where it is only looked at. */
export const mediaPictures = (cx: Cx, m: MediaSosial, shown: boolean): Pictures => readPictures(cx, m.tangkapan.map((t) => t.sha256), kotak(heightOfShots(m.tangkapan.length)), shown);

export interface Prepared { type: DocumentType; context: LetterContext; row: { judul: string; kodeFormulir: string } }

export function knownType(jenis: string): DocumentType {
  const type = documentType(jenis);
  if (!type) throw new Refusal("NOT_FOUND", { reasons: ["jenis_dokumen_tidak_ada"] });
  return type;
}

/** What every letter is made from: office, people, law and signer of its day, around what it is about. */
export function letterContext(cx: Cx, jenis: string, about: Pick<LetterContext, "dossier" | "nomor" | "refId"> & Partial<LetterContext>, r: { tanggal?: string | undefined; penandatanganId?: string | undefined }): Omit<Prepared, "type"> {
  const { rezim, paketHukum } = about.dossier.perkara;
  const kantor = cx.kantor();
  const pack = cx.pack(paketHukum);
  const pejabat = cx.store.kantor.pejabat();
  const tanggal = r.tanggal ?? cx.localNow.slice(0, 10);
  const tata = tataOf(cx.store.tata.kini()?.isi ?? null, kantor);
  const penandatangan = titled(pejabat.find((p) => p.id === r.penandatanganId) ?? defaultSigner(tata, pejabat, isSecretariat(pack, jenis), jenis), tata);
  const rows = pack.dokumen.filter((d) => d.jenis === jenis && (d.rezim === rezim || d.rezim === "keduanya"));
  const found = rows.find((d) => inForce(d, tanggal)) ?? rows[0];
  return { context: { kantor, pejabat, pack, logo: officeLogo(cx), tanggal, penandatangan, kodeJurnal: headOf(cx), ...about }, row: { judul: found?.judul ?? jenis, kodeFormulir: found?.kodeFormulir ?? "" } };
}

/** The logo of the letterhead, where the office has one. */
export function officeLogo(cx: Cx): LetterContext["logo"] {
  const { logo } = cx.kantor().kop;
  const file = logo ? cx.store.berkas.get(logo) : null;
  return file && (file.mime === "image/png" || file.mime === "image/jpeg") ? { bytes: cx.files.read(file.sha256), mime: file.mime } : null;
}

/** The newest row of the journal, for the foot of minutes. */
export function headOf(cx: Cx): LetterContext["kodeJurnal"] {
  const { seq, hash, at } = cx.store.jurnal.head();
  return seq === 0 ? null : { baris: seq, hash, tanggal: localTime(at, cx.kantor().zona).slice(0, 10) };
}
