import type { Dossier, Pleno } from "../../../shared/schemas/dossier";
import type { Informasi } from "../../../shared/schemas/informasi";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { PeranPihak, Pihak, PihakInput } from "../../../shared/schemas/perkara";
import { quorum } from "../../../shared/domain/case-state";

/**
 * What an information shares with a case, so that the forms of a case can be made of it before there is one. `pemberi` stands as the one
 * who tells (A.6.1) where the document is about somebody who was met.
 */
export function dossierOfInformasi(i: Informasi, pemilihan: Pemilihan, kuorum: number, pemberi?: PihakInput): Dossier {
  const people = (peran: PeranPihak, list: readonly PihakInput[]): Pihak[] => list.map((p, urut) => ({ ...p, peran, urut }));
  const pleno: Pleno[] = i.pleno.map((p) => ({ ...p, agenda: "informasi_awal", ke: 1, nomor: { cara: "ketik", nomor: p.nomorBa, alasan: "" }, kuorum: quorum(p.hadir, kuorum) }));
  return {
    perkara: {
      id: 0, uid: i.uid, versi: i.versi, jenis: pemberi ? "laporan" : "temuan", tahap: "penetapan_temuan", pemilihanId: i.pemilihanId, rezim: i.rezim, zona: i.zona, paketHukum: i.paketHukum, kanal: "", pelaporDilindungi: i.dilindungi, nomorPenyampaian: i.nomor, nomorRegister: "",
      peristiwa: i.peristiwa, tempat: i.tempat, kecamatan: i.kecamatan, tanggalKejadian: i.tanggalKejadian, jamKejadian: i.jamKejadian, tanggalDiketahui: i.tanggalDiketahui, uraian: i.uraian, dilaporkanDi: "", waktuTerima: i.diterimaAt, penerimaId: i.penerimaId,
      suratTugasNomor: i.tugas?.nomor ?? "", lhpNomor: i.lhp?.nomor ?? "", lhpTanggal: i.lhp?.tanggal ?? "", waktuRegister: "", dicabutAt: "", alasanCabut: "", alasanAkhir: "", dibuatAt: i.dibuatAt, diubahAt: i.diubahAt,
    },
    pemilihan,
    pihak: [...(pemberi ? people("pelapor", [pemberi]) : []), ...people("terlapor", i.terlapor), ...people("saksi", witnessesOf(i))],
    bukti: [...i.bukti, ...(i.hasil?.bukti ?? [])].map((b, at) => ({ ...b, kode: `I-${at + 1}`, ukuran: 0, mime: "", dihapusAlasan: "" })),
    dugaan: [], kajianAwal: [], kelengkapan: [], perbaikan: [], klarifikasi: [], kajian: null, pleno, undanganPleno: [], penerusan: [], undanganGakkumdu: [], statusDiumumkan: [], tindakLanjut: [], surat: [], jurnal: [], fakta: [], tenggatDiubah: [], tenggat: [], langkah: [], peringatan: [],
  } as unknown as Dossier;
}

/** Those who know of it: named at the beginning, or met while tracing. */
export function witnessesOf(i: Informasi): PihakInput[] {
  const met = (i.hasil?.ditemui ?? []).filter((p) => p.saksi).map(({ tanggal: _t, keterangan: _k, saksi: _s, ...p }) => ({ ...p, kategori: "" as const }));
  const named = new Set(i.saksi.map((p) => p.nama.trim().toLowerCase()));
  return [...i.saksi, ...met.filter((p) => !named.has(p.nama.trim().toLowerCase()))];
}
