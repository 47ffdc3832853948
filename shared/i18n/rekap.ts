import type { BagianRekapId, WaktuRekap } from "../schemas/rekap";

/** Words of the numbers for the province and the press. */
export const rekapTeks = {
  judul: "Rekap",
  uraian: "Angka penanganan pelanggaran untuk provinsi dan pers. Dihitung dari perkara yang diterima dalam rentang ini, dengan keadaannya sekarang.",
  dari: "Diterima sejak", sampai: "Sampai dengan", pemilihan: "Pemilihan", semuaPemilihan: "Semua pemilihan", tahapan: "Tahapan", semuaTahapan: "Rentang sendiri",
  jumlah: "Jumlah", rincian: "Rincian", bagianKolom: "Bagian", total: "Jumlah seluruhnya",
  kosong: "Tidak ada perkara dalam rentang ini", kosongBagian: "Tidak ada",
  catatan: "Perkara dengan pelapor yang dilindungi tidak berdiri sendiri dalam baris kecil: baris berisi kurang dari tiga digabung.",
  gabung: "Digabung untuk melindungi pelapor",
  waktu: "Waktu yang dipakai dan yang diizinkan", waktuIsi: "Setiap tenggat milik kantor: berapa yang selesai pada waktunya. Hari adalah nilai tengah hari kalender dari mulai sampai selesai.",
  waktuTerlalu: "Rentang ini memuat {n} perkara. Waktu dihitung untuk paling banyak {batas}; persempit rentangnya.",
  aturan: "Tenggat", diizinkan: "Diizinkan", tepat: "Tepat waktu", terlambat: "Terlambat", berjalan: "Berjalan", lewat: "Lewat", hari: "Hari (tengah)",
  satuan: { HK: "{n} hari kerja", KAL: "{n} hari", jam: "{n} jam" }, targetKantor: "target kantor", hariItu: "hari itu juga",
  excelAngka: "Excel: angka", excelPerkara: "Excel: daftar perkara", tanggalLaporan: "Tanggal laporan",
  buat: "Buat laporan", sudah: "Laporan rekap dibuat", pratinjau: "Lihat laporan",
  judulSurat: "Laporan Rekapitulasi Penanganan Pelanggaran",
  kolomPerkara: ["Nomor penyampaian", "Nomor register", "Jenis", "Diterima", "Kecamatan", "Tahap", "Terlapor", "Kategori", "NIP", "Jabatan", "Instansi"],
  terbalik: "Tanggal akhir mendahului tanggal awal.", belumDiverifikasi: "belum diverifikasi", keluar: "Bawa keluar", buatLagi: "Buat lagi dengan angka sekarang", nomorLaporan: "Laporan nomor {nomor}, {tanggal}.",
} as const;

export const bagianRekap: Record<BagianRekapId, string> = {
  masuk: "Masuk", kanal: "Cara laporan masuk", keadaan: "Keadaan sekarang", tidak_diregistrasi: "Tidak diregistrasi menurut alasan", dugaan: "Dugaan pelanggaran",
  kategori: "Terlapor menurut kategori (orang)", skb: "Butir SKB netralitas ASN", hasil: "Hasil yang diputuskan", penerima: "Diteruskan kepada (surat)", sanksi: "Sanksi dari tindak lanjut", kecamatan: "Kecamatan",
};
export const masukRekap: Record<string, string> = { laporan: "Laporan", temuan: "Temuan" };
export const keadaanRekap: Record<string, string> = {
  tidak_diregistrasi: "Tidak diregistrasi", dicabut: "Dicabut sebelum registrasi", dilimpahkan: "Dilimpahkan", selesai_tanpa_register: "Selesai tanpa registrasi", belum_diregistrasi: "Belum diregistrasi", diregistrasi_selesai: "Diregistrasi, selesai", diregistrasi_berjalan: "Diregistrasi, berjalan",
};
export const alasanRekap: Record<string, string> = {
  formal: "Syarat formal tidak terpenuhi", materiel: "Syarat materiel tidak terpenuhi", formal_materiel: "Syarat formal dan materiel tidak terpenuhi", syarat: "Syarat tidak terpenuhi",
  tidak_diregistrasi_dicabut: "Dicabut atau sudah diselesaikan", tidak_diregistrasi_terlambat: "Melewati batas waktu", "": "Tanpa kajian awal",
};
export const isianRekap = { rentang_terbalik: "Tanggal akhir mendahului tanggal awal." };

/** "7 hari kerja", as the law has it; the office's own target where it has none. */
export function panjangTenggat({ panjang, satuan }: Pick<WaktuRekap, "panjang" | "satuan">): string {
  if (panjang === null || satuan === null) return rekapTeks.targetKantor;
  return panjang === 0 ? rekapTeks.hariItu : rekapTeks.satuan[satuan].replace("{n}", String(panjang));
}
