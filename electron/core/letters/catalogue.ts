import type { DocumentType } from "./context";
import { imbauan, undanganKegiatan } from "./forms/imbauan";
import { laporanHasilPengawasan, lembarMediaSosial } from "./forms/pengawasan";
import { baKeteranganInformasiAwal, informasiAwal, laporan, pencabutan, tandaBuktiPenyampaian, tandaBuktiPerbaikan, temuan } from "./forms/intake";
import { kajianAwal, pelimpahan, pengambilalihan } from "./forms/kajian-awal";
import { baKlarifikasi, baSumpah, baSumpahAhli, undanganKlarifikasi } from "./forms/klarifikasi";
import { kajian } from "./forms/kajian";
import { penerusanPidana, rekomendasiAdministratif, rekomendasiHukumLain, rekomendasiKodeEtik } from "./forms/penerusan";
import { pemberitahuanStatus } from "./forms/status";
import { serahBukti } from "./forms/serah-bukti";
import { permintaanKoreksi } from "./forms/koreksi";
import { baGakkumdu, kabarTindakLanjut, undanganPembahasan } from "./forms/tindak-lanjut";
import { suratKantor } from "./naskah/bawaan";

/** Every document type, by its key; the official forms in the order of the annex, then the letters of the office. */
export const documentTypes: Record<string, DocumentType> = Object.fromEntries([
  laporan, temuan, tandaBuktiPenyampaian, tandaBuktiPerbaikan, pencabutan, pelimpahan, pengambilalihan, kajianAwal, informasiAwal, baKeteranganInformasiAwal, undanganKlarifikasi, baSumpah, baSumpahAhli, baKlarifikasi, kajian,
  rekomendasiKodeEtik, rekomendasiAdministratif, penerusanPidana, rekomendasiHukumLain, pemberitahuanStatus, permintaanKoreksi,
  ...suratKantor, baGakkumdu, undanganPembahasan, kabarTindakLanjut, undanganKegiatan, serahBukti, imbauan, laporanHasilPengawasan, lembarMediaSosial,
].map((type) => [type.jenis, type]));

/** One document type; undefined where the key is unknown. */
export function documentType(jenis: string): DocumentType | undefined {
  return Object.hasOwn(documentTypes, jenis) ? documentTypes[jenis] : undefined;
}
