import type { suratProcedures } from "../../../shared/api/contract/surat";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Cx, Handlers } from "../cx";
import { Refusal } from "../refusal";
import { loadCase } from "./cases";
import { gambarHandlers, showsPicture } from "./gambar";
import { requireKnown, requireLetter, requireReadable } from "./identity";
import { editsOf, jalanSuratHandlers, withLife } from "./jalan-surat";
import { issueLetter, previewLetter, signerOf } from "./letters";
import { tataSuratHandlers } from "./tata-surat";

export const suratHandlers: Handlers<keyof typeof suratProcedures> = {
  "surat.pratinjau": ({ perkaraId, jenis, refId }, cx) => {
    requireReadable(cx, perkaraId, jenis);
    const last = cx.store.surat.latest(perkaraId, jenis, refId);
    return previewLetter(cx, { perkaraId, jenis, refId, ...(last ? { ...numberOf(cx, last), penandatanganId: signerOf(cx, last) } : {}) });
  },
  "surat.terbitkan"({ perkaraId, jenis, refId, alasan, meskiDisunting }, cx) {
    requireKnown(cx, cx.store.perkara.get(perkaraId));
    const last = cx.store.surat.latest(perkaraId, jenis, refId);
    if (last && alasan === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "alasan", code: "wajib" }] });
    const p = loadCase(cx, perkaraId).perkara;
    const kept = last ? numberOf(cx, last) : {};
    const surat = issueLetter(cx, { perkaraId, jenis, refId, nomor: jenis === "laporan" || jenis.startsWith("tanda_bukti") ? p.nomorPenyampaian : "", ...kept, ...(last ? { penandatanganId: signerOf(cx, last) } : {}), meskiDisunting });
    cx.record({ objek: "surat", objekId: surat.id, perkaraId, ringkas: last ? `${surat.judul} diterbitkan ulang: ${alasan}` : `${surat.judul} diterbitkan`, sebelum: last ?? undefined, sesudah: surat });
    return surat;
  },
  "surat.baca"({ suratId }, cx) {
    const surat = cx.store.surat.get(suratId);
    const doc = cx.store.surat.doc(suratId);
    if (!surat || !doc) throw new Refusal("NOT_FOUND");
    requireLetter(cx, surat);
    return { surat, doc, suntingan: editsOf(cx, surat) };
  },
  "surat.gambar"({ suratId, sha256 }, cx) {
    const surat = cx.store.surat.get(suratId);
    const doc = cx.store.surat.doc(suratId);
    const file = cx.store.berkas.get(sha256);
    if (!surat || !doc || !file || !showsPicture(doc, sha256)) throw new Refusal("NOT_FOUND");
    requireLetter(cx, surat);
    if (!cx.files.has(sha256, file.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    return { tiket: cx.tickets.download(cx.sessionId, { nama: file.nama, mime: file.mime, ukuran: file.ukuran, sha256, inline: true }) };
  },
  "surat.daftar"({ perkaraId, teks, lewati, batas }, cx) {
    const { baris, jumlah } = cx.store.surat.list(perkaraId, teks, lewati, batas);
    return { baris: withLife(cx, baris), jumlah };
  },
  ...gambarHandlers,
  ...jalanSuratHandlers,
  ...tataSuratHandlers,
};

/** Number and date that a new version keeps; a withdrawn letter's own number is void and stays with it. */
function numberOf(cx: Cx, last: SuratRingkas): { nomor: string; tanggal: string } | Record<string, never> {
  if (cx.store.jalan.get(last.id).ditarikAt === "") return { nomor: last.nomor, tanggal: last.tanggal };
  const number = cx.store.jalan.nomorSurat(last.id);
  return last.nomor !== "" && number?.status !== "dibatalkan" ? { nomor: last.nomor, tanggal: last.tanggal } : {};
}
