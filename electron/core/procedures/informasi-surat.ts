import type { LetterDoc } from "../../../shared/letters/blocks";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Informasi, MediaSosial } from "../../../shared/schemas/informasi";
import type { LetterContext } from "../letters/context";
import { dossierOfInformasi } from "../letters/informasi";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import { loadCase } from "./cases";
import { keepLetter, knownType, letterContext, mediaPictures, type Prepared } from "./letters";
import { susun, type Jadi } from "./susunan-surat";

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
  return store(cx, prepareInformasi(cx, i, r), { perkaraId: null, refId: refOf(i, r.refId), nomorId: r.nomorId });
}

/** The document as it would be issued, without a trace. */
export function previewInformasi(cx: Cx, i: Informasi, r: InformasiLetter) {
  return shown(cx, prepareInformasi(cx, i, r));
}

/** The capture sheet of an act on social media, of an information or a case. */
export function issueMedia(cx: Cx, m: MediaSosial): SuratRingkas {
  return store(cx, prepareMedia(cx, m, false), { perkaraId: m.perkaraId, refId: m.id });
}
export const previewMedia = (cx: Cx, m: MediaSosial) => shown(cx, prepareMedia(cx, m, true));

/** Letters of an information are told apart by its id, and by the meeting or person they are about. */
export const refOf = (i: Informasi, refId: string | undefined): string => (refId ? `${i.uid}/${refId}` : i.uid);

function prepareInformasi(cx: Cx, i: Informasi, r: InformasiLetter): Prepared {
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === i.pemilihanId);
  if (!pemilihan || !(SURAT_INFORMASI as readonly string[]).includes(r.jenis)) throw new Refusal("NOT_FOUND", { reasons: ["jenis_dokumen_tidak_ada"] });
  const met = r.refId?.startsWith("orang:") ? i.hasil?.ditemui[Number(r.refId.slice(6))] : undefined;
  const dossier = dossierOfInformasi(met ? { ...i, uraian: met.keterangan, diterimaAt: met.tanggal || i.diterimaAt } : i, pemilihan, cx.kantor().kuorum, met);
  return { type: knownType(r.jenis), ...letterContext(cx, r.jenis, {
    dossier, informasi: i, media: cx.store.informasi.mediaOf(i.id), nomor: r.nomor ?? "", refId: r.jenis === "ba_pleno" ? (r.refId ?? "") : "",
    ...(r.jenis === "surat_tugas" && i.tugas ? { isian: { untuk: i.tugas.untuk, tempat: i.tugas.tempat || i.tempat } } : {}),
  }, { tanggal: r.tanggal, penandatanganId: r.penandatanganId }) };
}

function prepareMedia(cx: Cx, m: MediaSosial, looked: boolean): Prepared {
  const type = knownType(MEDIA);
  const made = (about: Pick<LetterContext, "dossier"> & Partial<LetterContext>): Prepared => ({ type, ...letterContext(cx, MEDIA, { media: [m], gambar: mediaPictures(cx, m, looked), refId: m.id, nomor: "", ...about }, {}) });
  if (m.perkaraId) return made({ dossier: { ...loadCase(cx, m.perkaraId), jurnal: [], tenggat: [], langkah: [], peringatan: [] } });
  const i = m.informasiId ? cx.store.informasi.get(m.informasiId) : null;
  const pemilihan = cx.store.kantor.pemilihan().find((p) => p.id === i?.pemilihanId);
  if (!i || !pemilihan) throw new Refusal("NOT_FOUND");
  return made({ informasi: i, dossier: dossierOfInformasi(i, pemilihan, cx.kantor().kuorum) });
}
const MEDIA = "lembar_media_sosial";

/** These follow the office's setting, without its standing copies. */
const madeOf = (cx: Cx, { type, context }: Prepared): Jadi => susun(cx, type, context, false);

function shown(cx: Cx, prepared: Prepared): { doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] } {
  const letter = madeOf(cx, prepared);
  return { doc: letter.doc, ...prepared.row, kosong: letter.kosong() };
}

function store(cx: Cx, prepared: Prepared, r: Pick<SuratRingkas, "perkaraId" | "refId"> & { nomorId?: string | undefined }): SuratRingkas {
  const { jenis } = prepared.type;
  return keepLetter(cx, { ...prepared, ...madeOf(cx, prepared), ...r }, r.perkaraId === null ? latestOf(cx, jenis, r.refId) : cx.store.surat.latest(r.perkaraId, jenis, r.refId));
}

/** The sheet of a post as it was printed last. */
export const latestMedia = (cx: Cx, m: MediaSosial): SuratRingkas | null => (m.perkaraId === null ? latestOf(cx, MEDIA, m.id) : cx.store.surat.latest(m.perkaraId, MEDIA, m.id));

/** The letter of a kind that stands, of something that is no case. */
export function latestOf(cx: Cx, jenis: string, refId: string): SuratRingkas | null {
  return lettersOf(cx, refId).find((s) => s.jenis === jenis && s.refId === refId && s.status === "terbit") ?? null;
}
export const lettersOf = (cx: Cx, uid: string): SuratRingkas[] => cx.store.informasi.letters(uid).flatMap((id) => cx.store.surat.get(id) ?? []);
