import type { LetterDoc } from "../../../shared/letters/blocks";
import { inForce } from "../../../shared/schemas/law";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Informasi, MediaSosial } from "../../../shared/schemas/informasi";
import { documentType } from "../letters/catalogue";
import type { DocumentType, LetterContext } from "../letters/context";
import { dossierOfInformasi } from "../letters/informasi";
import { defaultSigner, isSecretariat, tataOf, titled } from "../letters/tata";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import { loadCase } from "./cases";
import { susun, type Jadi } from "./susunan-surat";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Documents that an information can have, and what `refId` names in them. */
export const SURAT_INFORMASI = ["informasi_awal", "ba_keterangan_informasi_awal", "ba_pleno", "surat_tugas", "laporan_hasil_pengawasan"] as const;

export interface InformasiLetter {
  jenis: string;
  /** The meeting, or the person met (`orang:0`). */
  refId?: string;
  nomor?: string;
  nomorId?: string;
  tanggal?: string;
  penandatanganId?: string;
}

/** Makes a document of an information and stores it; it carries the information's own id as what it is about. */
export function issueInformasi(cx: Cx, i: Informasi, r: InformasiLetter): SuratRingkas {
  const made = prepareInformasi(cx, i, r);
  return store(cx, made, { perkaraId: null, refId: refOf(i, r.refId), nomor: r.nomor ?? "", nomorId: r.nomorId });
}

/** The document as it would be issued, without a trace. */
export function previewInformasi(cx: Cx, i: Informasi, r: InformasiLetter) {
  return shown(prepareInformasi(cx, i, r));
}

/** The capture sheet of an act on social media, of an information or a case. */
export function issueMedia(cx: Cx, m: MediaSosial): SuratRingkas {
  return store(cx, prepareMedia(cx, m), { perkaraId: m.perkaraId, refId: m.id, nomor: "" });
}
export const previewMedia = (cx: Cx, m: MediaSosial) => shown(prepareMedia(cx, m));

/** Letters of an information are told apart by its id, and by the meeting or person they are about. */
export const refOf = (i: Informasi, refId: string | undefined): string => (refId ? `${i.uid}/${refId}` : i.uid);

interface Prepared { type: DocumentType; context: LetterContext; made: () => Jadi; row: { judul: string; kodeFormulir: string } }

function prepareInformasi(cx: Cx, i: Informasi, r: InformasiLetter): Prepared {
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === i.pemilihanId);
  if (!pemilihan || !(SURAT_INFORMASI as readonly string[]).includes(r.jenis)) throw new Refusal("NOT_FOUND", { reasons: ["jenis_dokumen_tidak_ada"] });
  const met = r.refId?.startsWith("orang:") ? i.hasil?.ditemui[Number(r.refId.slice(6))] : undefined;
  const dossier = dossierOfInformasi(met ? { ...i, uraian: met.keterangan, diterimaAt: met.tanggal || i.diterimaAt } : i, pemilihan, cx.kantor().kuorum, met);
  return prepare(cx, r.jenis, {
    dossier, informasi: i, media: cx.store.informasi.mediaOf(i.id), nomor: r.nomor ?? "", refId: r.jenis === "ba_pleno" ? (r.refId ?? "") : "",
    ...(r.jenis === "surat_tugas" && i.tugas ? { isian: { untuk: i.tugas.untuk, tempat: i.tugas.tempat || i.tempat } } : {}),
  }, { rezim: i.rezim, paket: i.paketHukum, tanggal: r.tanggal, penandatanganId: r.penandatanganId });
}

function prepareMedia(cx: Cx, m: MediaSosial): Prepared {
  const i = m.informasiId ? cx.store.informasi.get(m.informasiId) : null;
  const common = { media: [m], refId: m.id, nomor: "" };
  if (m.perkaraId) {
    const file = loadCase(cx, m.perkaraId);
    return prepare(cx, "lembar_media_sosial", { ...common, dossier: { ...file, jurnal: [], tenggat: [], langkah: [], peringatan: [] } }, { rezim: file.perkara.rezim, paket: file.perkara.paketHukum });
  }
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === i?.pemilihanId);
  if (!i || !pemilihan) throw new Refusal("NOT_FOUND");
  return prepare(cx, "lembar_media_sosial", { ...common, informasi: i, dossier: dossierOfInformasi(i, pemilihan, cx.kantor().kuorum) }, { rezim: i.rezim, paket: i.paketHukum });
}

function prepare(cx: Cx, jenis: string, about: Pick<LetterContext, "dossier" | "nomor" | "refId"> & Partial<LetterContext>, r: { rezim: string; paket: string; tanggal?: string | undefined; penandatanganId?: string | undefined }): Prepared {
  const type = documentType(jenis);
  if (!type) throw new Refusal("NOT_FOUND", { reasons: ["jenis_dokumen_tidak_ada"] });
  const kantor = cx.kantor();
  const pack = cx.pack(r.paket);
  const pejabat = cx.store.kantor.pejabat();
  const tanggal = r.tanggal ?? cx.localNow.slice(0, 10);
  const tata = tataOf(cx.store.tata.kini()?.isi ?? null, kantor);
  const penandatangan = titled(pejabat.find((p) => p.id === r.penandatanganId) ?? defaultSigner(tata, pejabat, isSecretariat(pack, jenis)), tata);
  const logoRow = kantor.kop.logo ? cx.store.berkas.get(kantor.kop.logo) : null;
  const logo = logoRow && (logoRow.mime === "image/png" || logoRow.mime === "image/jpeg") ? { bytes: cx.files.read(logoRow.sha256), mime: logoRow.mime } as const : null;
  const rows = pack.dokumen.filter((d) => d.jenis === jenis && (d.rezim === r.rezim || d.rezim === "keduanya"));
  const found = rows.find((d) => inForce(d, tanggal)) ?? rows[0];
  const context: LetterContext = { kantor, pejabat, pack, logo, tanggal, penandatangan, ...about };
  return { type, context, made: () => susun(cx, type, context, false), row: { judul: found?.judul ?? jenis, kodeFormulir: found?.kodeFormulir ?? "" } };
}

function shown({ row, made }: Prepared): { doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] } {
  const letter = made();
  return { doc: letter.doc, judul: row.judul, kodeFormulir: row.kodeFormulir, kosong: letter.kosong() };
}

function store(cx: Cx, { type, context, row, made }: Prepared, r: { perkaraId: number | null; refId: string; nomor: string; nomorId?: string | undefined }): SuratRingkas {
  const letter = made();
  const stored = cx.files.put(letter.bytes());
  const namaBerkas = `${type.fileName(context)}.docx`;
  cx.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: DOCX, nama: namaBerkas, dibuat_at: cx.now });
  const last = r.perkaraId === null ? latestOf(cx, type.jenis, r.refId) : cx.store.surat.latest(r.perkaraId, type.jenis, r.refId);
  const withdrawn = last !== null && cx.store.jalan.get(last.id).ditarikAt !== "";
  if (last && !withdrawn) cx.store.surat.markReplaced(last.id);
  const surat: SuratRingkas = {
    id: cx.uuid(), perkaraId: r.perkaraId, jenis: type.jenis, kodeFormulir: row.kodeFormulir, judul: row.judul, nomor: r.nomor, tanggal: context.tanggal, refId: r.refId,
    versiSurat: (last?.versiSurat ?? 0) + 1, menggantikan: last?.id ?? "", status: "terbit", sha256: stored.sha256, ukuran: stored.size, namaBerkas, sumber: letter.sumber, dibuatAt: cx.now, dibuatOleh: cx.actor.name, penandatanganId: context.penandatangan?.id ?? "",
  };
  cx.store.surat.insert(surat, letter.doc);
  if (last) cx.store.jalan.pindahkan(last, surat, withdrawn);
  if (r.nomorId) cx.store.surat.attachLetter(r.nomorId, surat.id);
  return surat;
}

/** The letter of a kind that stands, of something that is no case. */
export function latestOf(cx: Cx, jenis: string, refId: string): SuratRingkas | null {
  return lettersOf(cx, refId).find((s) => s.jenis === jenis && s.refId === refId && s.status === "terbit") ?? null;
}
export const lettersOf = (cx: Cx, uid: string): SuratRingkas[] => cx.store.informasi.letters(uid).flatMap((id) => cx.store.surat.get(id) ?? []);
