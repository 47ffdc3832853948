import type { suratProcedures } from "../../../shared/api/contract/surat";
import type { Handlers } from "../cx";
import { Refusal } from "../refusal";
import { loadCase } from "./cases";
import { requireKnown, requireReadable } from "./identity";
import { issueLetter, previewLetter } from "./letters";

export const suratHandlers: Handlers<keyof typeof suratProcedures> = {
  "surat.pratinjau": ({ perkaraId, jenis, refId }, cx) => {
    requireReadable(cx, perkaraId, jenis);
    const last = cx.store.surat.latest(perkaraId, jenis, refId);
    return previewLetter(cx, { perkaraId, jenis, refId, ...(last ? { nomor: last.nomor, tanggal: last.tanggal } : {}) });
  },
  "surat.terbitkan"({ perkaraId, jenis, refId, alasan }, cx) {
    requireKnown(cx, cx.store.perkara.get(perkaraId));
    const last = cx.store.surat.latest(perkaraId, jenis, refId);
    if (last && alasan === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "alasan", code: "wajib" }] });
    const p = loadCase(cx, perkaraId).perkara;
    const surat = issueLetter(cx, { perkaraId, jenis, refId, nomor: last?.nomor ?? (jenis === "laporan" || jenis.startsWith("tanda_bukti") ? p.nomorPenyampaian : ""), ...(last ? { tanggal: last.tanggal } : {}) });
    cx.record({ objek: "surat", objekId: surat.id, perkaraId, ringkas: last ? `${surat.judul} diterbitkan ulang: ${alasan}` : `${surat.judul} diterbitkan`, sebelum: last ?? undefined, sesudah: surat });
    return surat;
  },
  "surat.baca"({ suratId }, cx) {
    const surat = cx.store.surat.get(suratId);
    const doc = cx.store.surat.doc(suratId);
    if (!surat || !doc) throw new Refusal("NOT_FOUND");
    requireReadable(cx, surat.perkaraId, surat.jenis);
    return { surat, doc };
  },
  "surat.daftar": ({ perkaraId, teks, lewati, batas }, cx) => cx.store.surat.list(perkaraId, teks, lewati, batas),
};
