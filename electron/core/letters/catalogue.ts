import type { DocumentType } from "./context";
import { imbauan, undanganKegiatan } from "./forms/imbauan";
import { laporanHasilPengawasan, lembarMediaSosial } from "./forms/pengawasan";
import { baKeteranganInformasiAwal, informasiAwal, laporan, pencabutan, tandaBuktiPenyampaian, tandaBuktiPerbaikan, temuan } from "./forms/intake";
import { kajianAwal, pelimpahan, pemberitahuanKelengkapan, pengambilalihan } from "./forms/kajian-awal";
import { baKlarifikasi, baSumpah, baSumpahAhli, undanganKlarifikasi } from "./forms/klarifikasi";
import { kajian } from "./forms/kajian";
import { penerusanBkn, penerusanPidana, permintaanTindakLanjut, rekomendasiAdministratif, rekomendasiHukumLain, rekomendasiKodeEtik, suratPengantar } from "./forms/penerusan";
import { pemberitahuanStatus, pengantarStatus } from "./forms/status";
import { baPleno, undanganPleno } from "./forms/pleno";
import { keputusanPetugas, keputusanTimKlarifikasi, suratTugas } from "./forms/penugasan";
import { serahBukti } from "./forms/serah-bukti";
import { permintaanKoreksi } from "./forms/koreksi";
import { baGakkumdu, kabarTindakLanjut } from "./forms/tindak-lanjut";

/** Every document type, by its key; the official forms in the order of the annex, then the letters of the office. */
export const documentTypes: Record<string, DocumentType> = Object.fromEntries([
  laporan, temuan, tandaBuktiPenyampaian, tandaBuktiPerbaikan, pencabutan, pelimpahan, pengambilalihan, kajianAwal, informasiAwal, baKeteranganInformasiAwal, undanganKlarifikasi, baSumpah, baSumpahAhli, baKlarifikasi, kajian,
  rekomendasiKodeEtik, rekomendasiAdministratif, penerusanPidana, rekomendasiHukumLain, pemberitahuanStatus, permintaanKoreksi,
  pemberitahuanKelengkapan, baPleno, undanganPleno, suratTugas, keputusanPetugas, keputusanTimKlarifikasi, suratPengantar, penerusanBkn, permintaanTindakLanjut, pengantarStatus, baGakkumdu, kabarTindakLanjut, undanganKegiatan, serahBukti, imbauan, laporanHasilPengawasan, lembarMediaSosial,
].map((type) => [type.jenis, type]));

/** One document type; undefined where the key is unknown. */
export function documentType(jenis: string): DocumentType | undefined {
  return Object.hasOwn(documentTypes, jenis) ? documentTypes[jenis] : undefined;
}
