import type { suratProcedures } from "../../../shared/api/contract/surat";
import type { SeriesRow } from "../../../shared/schemas/law";
import type { Handlers } from "../cx";
import { Refusal } from "../refusal";
import { loadCase } from "./cases";
import { requireKnown, requireReadable } from "./identity";
import { issueLetter, previewLetter } from "./letters";
import { klasifikasiOf, proposeNumber } from "./numbers";

const SERIES: readonly string[] = ["penyampaian", "register", "rekomendasi", "koreksi", "surat"] satisfies Array<SeriesRow["seri"]>;

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
  "nomor.usul"({ seri, tanggal, pemilihanId, tmLp, hasil, klasifikasi }, cx) {
    if (!SERIES.includes(seri)) throw new Refusal("BAD_INPUT", { fields: [{ path: "seri", code: "bentuk_salah" }] });
    const all = cx.store.kantor.pemilihan();
    const pemilihan = all.find((p) => p.id === pemilihanId) ?? all[0];
    if (!pemilihan) throw new Refusal("GUARD", { reasons: ["kantor_belum_diatur"] });
    try {
      const { nomor, urut } = proposeNumber(cx, { seri: seri as SeriesRow["seri"], tanggal, pemilihan, paket: "", tmLp, ...(hasil ? { hasil } : {}), ...(seri === "surat" ? { klasifikasi: klasifikasi || klasifikasiOf(tmLp === "TM" ? "temuan" : "laporan") } : {}) });
      return { nomor, urut };
    } catch (e) {
      if (e instanceof Refusal) throw e;
      throw new Refusal("BAD_INPUT", { fields: [{ path: "nomor.nomor", code: "pola_nomor_belum_lengkap" }] });
    }
  },
  "nomor.daftar"({ seri, tahun }, cx) {
    const baris = cx.store.surat.numbers(seri, tahun);
    const groups = Map.groupBy(baris, (n) => n.lingkup);
    const celah = [...groups].flatMap(([lingkup, rows]) => {
      const taken = new Set(rows.map((r) => r.urut));
      const first = Math.min(...taken);
      return Array.from({ length: Math.max(...taken) - first }, (_, i) => first + i).filter((n) => !taken.has(n)).map((urut) => ({ lingkup, urut }));
    });
    return { baris, celah };
  },
  "nomor.batalkan"({ id, alasan }, cx) {
    const old = cx.store.surat.nomor(id);
    if (!old) throw new Refusal("NOT_FOUND");
    if (old.status === "dibatalkan") throw new Refusal("GUARD", { reasons: ["nomor_sudah_dibatalkan"] });
    const perkara = old.perkaraId === null ? null : cx.store.perkara.get(old.perkaraId);
    const carried = perkara !== null && (perkara.nomorPenyampaian === old.nomor || perkara.nomorRegister === old.nomor);
    if (carried || (old.suratId !== "" && cx.store.surat.get(old.suratId)?.status === "terbit")) throw new Refusal("GUARD", { reasons: ["nomor_masih_dipakai"] });
    cx.store.surat.voidNomor(id, alasan);
    const nomor = cx.store.surat.nomor(id)!;
    cx.record({ objek: "nomor", objekId: id, perkaraId: old.perkaraId, ringkas: `Nomor ${old.nomor} dibatalkan: ${alasan}`, sebelum: old, sesudah: nomor });
    return nomor;
  },
};
