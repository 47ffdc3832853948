import type { ErrorCode } from "../api/result";
import { alasanHukum, isianHukum } from "./hukum";
import { alasanAkun, isianAkun } from "./akun";
import { alasanBerkasPerkara, isianBerkasPerkara } from "./berkas-perkara";
import { alasanBukti, isianBukti } from "./bukti";
import { alasanImbauan, isianImbauan } from "./imbauan";
import { alasanJalanSurat, isianJalanSurat } from "./jalan-surat";
import { alasanInformasi, isianInformasi } from "./informasi";
import { isianKantor } from "./kantor";
import { alasanKegiatan, isianKegiatan } from "./kegiatan";
import { alasanLaporan, isianLaporan } from "./laporan";
import { alasanNaskah, isianNaskah } from "./naskah";
import { alasanNomor, isianNomor } from "./nomor";
import { alasanLangkah, peringatanPerkara } from "./perkara";
import { isianRekap } from "./rekap";
import { isianTata } from "./tata-surat";
import { alasanTindakLanjut, isianTindakLanjut } from "./tindak-lanjut";

/**
 * The catalogue of Indonesian sentences. Sentences of the whole program stand here; each area adds its own file
 * `<area>.ts` beside it (`export const <area> = {...} as const`) and, where the core can answer with its codes, its
 * `alasan` and `isian` parts are spread into the tables below. `{nama}` in a sentence is filled by `isi`.
 */
export const umum = {
  aplikasi: "Netra",
  simpan: "Simpan",
  batal: "Batal",
  tutup: "Tutup",
  kembali: "Kembali",
  lanjut: "Lanjut",
  hapus: "Hapus",
  ubah: "Ubah",
  tambah: "Tambah",
  pilih: "Pilih",
  cetak: "Cetak",
  unduh: "Unduh",
  buka: "Buka",
  cobaLagi: "Coba lagi",
  muatUlang: "Muat ulang",
  memuat: "Memuat",
  wajib: "wajib",
  opsional: "opsional",
  ya: "Ya",
  tidak: "Tidak",
  belum: "belum",
  belumDiverifikasi: "belum diverifikasi",
  berhasil: "Berhasil",
  gagal: "Belum berhasil",
} as const;

/** One calm sentence for each error code: what happened and what to do now. */
export const galat: Record<ErrorCode, string> = {
  NO_SUCH_PROCEDURE: "Langkah ini belum dikenal oleh versi Netra yang berjalan. Muat ulang halaman.",
  BAD_INPUT: "Ada isian yang perlu diperiksa.",
  FORBIDDEN: "Peran Anda belum diberi wewenang untuk langkah ini.",
  LOCKED: "Netra terkunci. Masuk dengan nama dan sandi Anda untuk melanjutkan.",
  NOT_FOUND: "Data ini tidak ditemukan. Mungkin sudah dipindahkan atau dihapus.",
  CONFLICT: "Data lain sudah memakai isian ini.",
  STALE: "Data ini sudah diubah di jendela lain. Bandingkan dulu, lalu simpan lagi.",
  GUARD: "Langkah ini belum bisa dilakukan.",
  NUMBER_TAKEN: "Nomor ini sudah dipakai. Pilih nomor lain.",
  FILE_REFUSED: "Berkas ini tidak dapat diterima.",
  DISK_FULL: "Ruang penyimpanan penuh. Kosongkan sebagian, lalu simpan lagi. Isian Anda tetap ada di layar.",
  READ_ONLY: "Folder data tidak dapat ditulisi: mungkin hanya dapat dibaca, atau berkasnya dipegang program lain seperti antivirus. Perubahan belum disimpan; isian Anda tetap ada di layar. Coba lagi.",
  BUSY: "Berkas data sedang dipakai program lain, misalnya antivirus atau Word. Perubahan belum disimpan; isian Anda tetap ada di layar. Coba lagi sebentar.",
  NEWER_DATABASE: "Data ini dibuat oleh versi Netra yang lebih baru. Pasang versi terbaru untuk membukanya.",
  OFFLINE: "Sambungan ke Netra terputus. Isian Anda tetap ada di layar.",
  INTERNAL: "Terjadi gangguan di dalam Netra. Data yang sudah tersimpan tetap aman. Coba lagi.",
};

/** Codes of single fields, the messages of the schemas. */
export const isian: Record<string, string> = {
  wajib: "Isian ini wajib.",
  terlalu_panjang: "Terlalu panjang, paling banyak {max} huruf.",
  terlalu_pendek: "Terlalu pendek, paling sedikit {min} huruf.",
  bentuk_salah: "Bentuk isian ini belum sesuai.",
  tanggal_tidak_ada: "Tanggal ini tidak ada di kalender.",
  tanggal_tidak_dipahami: "Tulis tanggal seperti 21/10/2026 atau 21 okt 2026.",
  jam_salah: "Tulis jam 00.00 sampai 23.59, misalnya 14.30.",
  waktu_salah: "Tanggal atau jam belum lengkap.",
  nik_16_angka: "NIK terdiri atas 16 angka.",
  nip_18_angka: "NIP terdiri atas 18 angka.",
  surel_salah: "Alamat surel belum lengkap, misalnya nama@contoh.go.id.",
  angka_salah: "Tulis angka, misalnya 1.250.",
  nomor_dipakai: "Nomor ini sudah dipakai.",
  aturan_tanpa_panjang: "Aturan ini tidak menyebut panjang waktunya.",
  logo_bukan_png_jpeg: "Logo harus berupa PNG atau JPEG.",
  sebelum_laporan_diterima: "Sebelum laporan diterima. Periksa tanggalnya.",
  sebelum_kajian_awal_selesai: "Sebelum kajian awal selesai. Periksa tanggalnya.",
  sebelum_kajian_selesai: "Sebelum kajian selesai. Periksa tanggalnya.",
  sebelum_registrasi: "Sebelum registrasi. Periksa tanggalnya.",
  sebelum_pleno: "Sebelum pleno. Periksa tanggalnya.",
  sebelum_dikirim: "Sebelum surat dikirim. Periksa tanggalnya.",
  sebelum_diberitahukan: "Sebelum pelapor diberi tahu. Periksa tanggalnya.",
  sebelum_tanggal_surat: "Sebelum tanggal surat. Periksa tanggalnya.",
  terlapor_tidak_ada: "Terlapor ini tidak ada dalam perkara.",
  kuorum_tidak_terpenuhi: "Hadir {hadir}, perlu {perlu}. Tulis alasan pleno tetap berlangsung.",
  pimpinan_tidak_hadir: "Pimpinan pleno harus hadir.",
  suara_tidak_sama_dengan_hadir: "Jumlah suara belum sama dengan yang hadir ({hadir}).",
  ...isianAkun,
  ...isianBukti,
  ...isianBerkasPerkara,
  ...isianImbauan,
  ...isianJalanSurat,
  ...isianKantor,
  ...isianKegiatan,
  ...isianHukum,
  ...isianLaporan,
  ...isianNaskah,
  ...isianNomor,
  ...isianRekap,
  ...isianTata,
  ...isianInformasi,
  ...isianTindakLanjut,
};

/** Reason codes of refused steps and of warnings. */
export const alasan: Record<string, string> = {
  kantor_belum_diatur: "Data kantor belum diisi.",
  kantor_sudah_ada: "Data kantor sudah ada di folder ini.",
  paket_hukum_tidak_ada: "Paket hukum ini tidak ada.",
  nomor_sudah_dibatalkan: "Nomor ini sudah dibatalkan.",
  klarifikasi_sudah_berjalan: "Klarifikasi ini sudah dimulai.",
  klarifikasi_belum_berjalan: "Klarifikasi ini belum dimulai.",
  klarifikasi_sudah_selesai: "Klarifikasi ini sudah selesai.",
  undangan_belum_diterbitkan: "Undangan belum terbit.",
  undangan_paling_banyak_dua: "Undangan paling banyak dua kali.",
  hasil_tidak_ada: "Hasil ini tidak ada dalam perkara.",
  pleno_tanpa_kuorum: "Pleno belum memenuhi kuorum.",
  penerusan_sudah_terbit: "Surat penerusan sudah terbit.",
  penerusan_sudah_dikirim: "Surat penerusan sudah dikirim.",
  penerusan_belum_dikirim: "Surat penerusan belum dikirim.",
  gambar_surat_belum_siap: "Gambarnya belum diperkecil untuk surat. Coba sekali lagi dari layar Netra.",
  gambar_surat_lain: "Gambar kecil itu tidak sesuai dengan gambar aslinya.",
  tiket_tidak_berlaku: "Pengiriman berkas ini sudah tidak berlaku. Pilih berkasnya lagi.",
  berkas_berubah_saat_dibaca: "Berkas berubah atau hilang saat dibaca. Pilih berkasnya lagi.",
  berkas_tidak_terbaca: "Berkas tidak dapat dibaca. Pilih berkasnya lagi.",
  ...alasanAkun,
  ...alasanBukti,
  ...alasanBerkasPerkara,
  ...alasanImbauan,
  ...alasanKegiatan,
  ...alasanJalanSurat,
  ...peringatanPerkara,
  ...alasanLangkah,
  ...alasanLaporan,
  ...alasanHukum,
  ...alasanNaskah,
  ...alasanNomor,
  ...alasanInformasi,
  ...alasanTindakLanjut,
};

/** Texts of the shell and of the kit's components. */
export const kit = {
  lewatiKeIsi: "Langsung ke isi",
  navigasi: "Menu utama",
  cari: "Cari nomor, nama, instansi, atau kata dalam uraian",
  cariJudul: "Cari dan jalankan",
  cariPerkara: "Perkara",
  cariKegiatan: "Kegiatan dan deklarasi",
  cariPerintah: "Perintah",
  cariKosong: "Tidak ada yang cocok. Coba kata lain atau sebagian nomor.",
  cariMulai: "Ketik nomor, nama, atau kata dalam uraian.",
  cariSibuk: "Mencari",
  cariPilih: "memilih",
  cariBuka: "membuka",
  pelaku: "Yang bekerja di layar ini",
  belumAdaPelaku: "Pilih petugas",
  cariGagal: "Pencarian belum berhasil. Coba lagi.",
  bukaHalaman: "Buka {nama}",
  halaman: "Halaman {nama}",
  tanpaPemilihan: "Belum ada pemilihan",
  cadanganBelum: "Belum ada cadangan",
  cadangan: "Cadangan terakhir: {kapan}, {hasil}",
  tanpaInternet: "Tanpa internet",
  terputus: "Sambungan ke Netra terputus. Isian di layar ini tetap ada. Mencoba menyambung lagi.",
  halamanGagal: "Halaman ini belum bisa ditampilkan",
  halamanGagalIsi: "Data yang sudah tersimpan tetap aman. Muat ulang halaman ini. Bila masih terjadi, kembali ke Beranda.",
  halamanTakAda: "Halaman ini tidak ada",
  halamanTakAdaIsi: "Alamatnya mungkin salah ketik atau sudah berubah.",
  keBeranda: "Ke Beranda",
  rincianTeknis: "Rincian untuk petugas teknis",
  belumDisimpan: "Ada isian yang belum disimpan",
  belumDisimpanIsi: "Bila halaman ini ditinggalkan, isian yang belum disimpan hilang.",
  tetapDiSini: "Tetap di sini",
  tinggalkan: "Tinggalkan halaman",
  drafOtomatis: "Draf disimpan sambil mengetik",
  drafTersimpan: "Draf tersimpan {jam}",
  drafGagal: "Draf belum tersimpan. Isian tetap ada di layar.",
  drafDipulihkan: "Draf dari {kapan} dibuka kembali.",
  drafBuang: "Mulai dari kosong",
  drafLain: "Draf ini juga diisi di jendela lain pada {jam}. Penyimpanan draf di sini berhenti dulu.",
  drafPakaiSini: "Lanjutkan isian di sini",
  drafPakaiLain: "Ambil isian jendela itu",
  bukaKalender: "Buka kalender",
  kalender: "Kalender",
  bulanLalu: "Bulan sebelumnya",
  bulanDepan: "Bulan berikutnya",
  hariIni: "Hari ini",
  petunjukTanggal: "Contoh: 21/10/2026, 21 okt 2026, kemarin",
  petunjukJam: "Contoh: 14.30 atau 1430",
  pilihDulu: "Pilih",
  saran: "{jumlah} saran",
  berkasTarik: "Tarik berkas ke sini, tempel tangkapan layar",
  berkasAtau: ", atau",
  berkasPilih: "pilih berkas",
  berkasBatal: "Batalkan {nama}",
  berkasHapus: "Keluarkan {nama}",
  berkasUlang: "Coba lagi {nama}",
  berkasMenunggu: "Menunggu",
  berkasSelesai: "Tersimpan",
  berkasGagal: "Belum tersimpan",
  memuatLagi: "Memuat baris berikutnya",
  jumlahBaris: "{jumlah} baris",
  alasanLabel: "Alasan",
  tahapSelesai: "selesai",
  tahapKini: "sedang berjalan",
  tahapNanti: "belum",
  bagian: "Bagian formulir",
  periksa: "{jumlah} perlu diperiksa",
  ringkasanGalat: "{jumlah} isian perlu diperiksa.",
  kalMulai: "mulai",
  kalDihitung: "dihitung",
  kalDilewati: "dilewati",
  kalAman: "batas aman",
  kalTeks: "batas teks",
  kalHariKe: "hari ke-{n}",
  kalLegenda: "Keterangan kalender",
  sumber: "Sumber",
  notifikasi: "Pemberitahuan",
} as const;

export const id = { umum, galat, isian, alasan, kit } as const;

/** Fills `{nama}` in a sentence. */
export function isi(kalimat: string, params: Record<string, string | number | undefined> = {}): string {
  return kalimat.replace(/\{(\w+)\}/g, (all, key: string) => (params[key] === undefined ? all : String(params[key])));
}

/** Sentence of a field's code; a text that already is a sentence passes unchanged. */
export function kalimatIsian(code: string, params?: Record<string, string | number>): string {
  const found = isian[code] ?? alasan[code];
  if (found) return isi(found, params);
  return code.includes(" ") ? code : isian["bentuk_salah"]!;
}

/** Sentences of a failure: what happened, then each reason that is known. */
export function kalimatGalat(failure: { code: ErrorCode; reasons?: string[] | undefined }): { judul: string; rincian: string[] } {
  const rincian = (failure.reasons ?? []).map((r) => alasan[r] ?? isian[r] ?? (r.includes(" ") ? r : "")).filter((s) => s !== "");
  return { judul: galat[failure.code], rincian };
}
