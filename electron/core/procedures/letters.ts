import type { LetterDoc } from "../../../shared/letters/blocks";
import { inForce } from "../../../shared/schemas/law";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import { documentType } from "../letters/catalogue";
import type { DocumentType, LetterContext } from "../letters/context";
import { defaultSigner, dress, isSecretariat, tataOf, titled } from "../letters/tata";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import { localTime } from "../time";
import { deadlinesOfCase, loadCase, type CaseFile } from "./cases";
import { susun } from "./susunan-surat";

export interface IssueRequest {
  perkaraId: number;
  jenis: string;
  refId?: string;
  nomor?: string;
  nomorId?: string;
  /** `YYYY-MM-DD`; today by default. */
  tanggal?: string;
  penandatanganId?: string;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Makes a document from the case as it now stands and stores it with its blocks, bytes and hash, inside the running transaction.
 * An earlier document of the same kind and subject is kept and marked as replaced.
 */
export function issueLetter(cx: Cx, r: IssueRequest): SuratRingkas {
  const { type, context, row } = prepare(cx, r);
  const made = susun(cx, type, context);
  const stored = cx.files.put(made.bytes());
  const namaBerkas = fileName(type, context);
  cx.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: DOCX, nama: namaBerkas, dibuat_at: cx.now });
  const last = cx.store.surat.latest(r.perkaraId, r.jenis, r.refId ?? "");
  const withdrawn = last !== null && cx.store.jalan.get(last.id).ditarikAt !== "";
  if (last && !withdrawn) cx.store.surat.markReplaced(last.id);
  const surat: SuratRingkas = {
    id: cx.uuid(), perkaraId: r.perkaraId, jenis: r.jenis, kodeFormulir: row.kodeFormulir, judul: row.judul, nomor: r.nomor ?? "", tanggal: context.tanggal, refId: r.refId ?? "",
    versiSurat: (last?.versiSurat ?? 0) + 1, menggantikan: last?.id ?? "", status: "terbit", sha256: stored.sha256, ukuran: stored.size, namaBerkas, sumber: made.sumber, dibuatAt: cx.now, dibuatOleh: cx.actor.name, penandatanganId: context.penandatangan?.id ?? "",
  };
  cx.store.surat.insert(surat, made.doc);
  if (last) cx.store.jalan.pindahkan(last, surat, withdrawn);
  if (r.nomorId) cx.store.surat.attachLetter(r.nomorId, surat.id);
  return surat;
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
export const officeSet = (cx: Cx, doc: LetterDoc): LetterDoc => dress(doc, { ...tataOf(cx.store.tata.kini()?.isi ?? null, cx.kantor()), tembusan: [] }, false);

/** The document as it would be issued, without a trace. */
export function previewLetter(cx: Cx, r: IssueRequest): { doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[]; sumber: string } {
  const { type, context, row } = prepare(cx, r);
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

function prepare(cx: Cx, r: IssueRequest) {
  const type = documentType(r.jenis);
  if (!type) throw new Refusal("NOT_FOUND", { reasons: ["jenis_dokumen_tidak_ada"] });
  const file: CaseFile = loadCase(cx, r.perkaraId);
  const kantor = cx.kantor();
  const pack = cx.pack(file.perkara.paketHukum);
  const pejabat = cx.store.kantor.pejabat();
  const tanggal = r.tanggal ?? cx.localNow.slice(0, 10);
  const tata = tataOf(cx.store.tata.kini()?.isi ?? null, kantor);
  const penandatangan = titled(pejabat.find((p) => p.id === r.penandatanganId) ?? defaultSigner(tata, pejabat, isSecretariat(pack, r.jenis), r.jenis), tata);
  const logoRow = kantor.kop.logo ? cx.store.berkas.get(kantor.kop.logo) : null;
  const logo = logoRow && (logoRow.mime === "image/png" || logoRow.mime === "image/jpeg") ? { bytes: cx.files.read(logoRow.sha256), mime: logoRow.mime } as const : null;
  const rows = pack.dokumen.filter((d) => d.jenis === r.jenis && (d.rezim === file.perkara.rezim || d.rezim === "keduanya"));
  const found = rows.find((d) => inForce(d, tanggal)) ?? rows[0];
  const context: LetterContext = {
    dossier: { ...file, jurnal: [], tenggat: deadlinesOfCase(cx, file), langkah: [], peringatan: [] },
    kantor, pejabat, pack, logo, nomor: r.nomor ?? "", tanggal, penandatangan, refId: r.refId ?? "",
    serah: cx.store.bukti.serah(r.perkaraId), kodeJurnal: headOf(cx),
  };
  return { type, context, row: { judul: found?.judul ?? r.jenis, kodeFormulir: found?.kodeFormulir ?? "" } };
}

/** The newest row of the journal, for the foot of minutes. */
export function headOf(cx: Cx): LetterContext["kodeJurnal"] {
  const { seq, hash, at } = cx.store.jurnal.head();
  return seq === 0 ? null : { baris: seq, hash, tanggal: localTime(at, cx.kantor().zona).slice(0, 10) };
}
