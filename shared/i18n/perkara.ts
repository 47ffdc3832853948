/** Words of a case: where it stands, what may be done, why not yet, and the texts of its page. */
import { tindakanBerkasPerkara } from "./berkas-perkara";
import { tindakanBukti } from "./bukti";
import { tindakanKegiatan } from "./kegiatan";
import type { CaseEvent, Tahap } from "../domain/stages";
import type { DeadlineState, DeadlineWarning } from "../domain/deadlines";
import type { HasilKajianAwal, JenisPelanggaran } from "../schemas/penanganan";
import type { Kanal, KategoriTerlapor, PeranPihak } from "../schemas/perkara";
import { tindakanSalin } from "./salin";
import { alasanTindakLanjut, tindakanTindakLanjut } from "./tindak-lanjut";

export const namaTahap: Record<Tahap, string> = {
  kajian_awal: "Kajian awal",
  menunggu_perbaikan: "Menunggu perbaikan",
  penelitian_perbaikan: "Penelitian perbaikan",
  penetapan_temuan: "Penetapan temuan",
  registrasi: "Registrasi",
  klarifikasi: "Klarifikasi",
  kajian: "Kajian",
  pleno: "Pleno",
  penerusan: "Penerusan",
  pelimpahan: "Pelimpahan",
  status: "Pemberitahuan status",
  tindak_lanjut: "Tindak lanjut",
  selesai: "Selesai",
};

/** What a step does, as it stands on its button. */
export const namaLangkah: Record<CaseEvent, string> = {
  "kajianAwal.simpan": "Isi kajian awal",
  "kajianAwal.putuskan": "Putuskan kajian awal dalam pleno",
  "kelengkapan.beritahukan": "Beri tahu pelapor untuk melengkapi",
  "kelengkapan.antar": "Catat penyampaian pemberitahuan",
  "perbaikan.terima": "Terima perbaikan laporan",
  "perbaikan.tidakDatang": "Catat pelapor tidak melengkapi",
  "laporan.cabut": "Catat pencabutan laporan",
  "laporan.ubah": "Ubah isi laporan",
  "temuan.ubah": "Ubah isi temuan",
  "temuan.tetapkan": "Tetapkan temuan dalam pleno",
  "registrasi.catat": "Catat registrasi",
  "klarifikasi.jadwalkan": "Jadwalkan klarifikasi",
  "klarifikasi.undang": "Terbitkan undangan",
  "klarifikasi.antar": "Catat bukti terima undangan",
  "klarifikasi.catat": "Mulai klarifikasi",
  "klarifikasi.selesai": "Selesaikan klarifikasi",
  "klarifikasi.tidakHadir": "Catat tidak hadir",
  "keteranganTambahan.putuskan": "Putuskan keterangan tambahan",
  "kajian.mulai": "Mulai kajian",
  "kajian.simpan": "Isi kajian",
  "kajian.selesai": "Selesaikan kajian",
  "kajian.buka": "Buka kembali kajian",
  "pleno.putuskan": "Putuskan dalam pleno",
  "penerusan.terbitkan": "Terbitkan surat penerusan",
  "penerusan.kirim": "Catat pengiriman",
  "penerusan.terima": "Catat tanda terima",
  "pelimpahan.kirim": "Kirim pelimpahan",
  "status.umumkan": "Umumkan status",
  "tindakLanjut.catat": "Catat tindak lanjut",
  "perkara.tutup": "Tutup perkara",
};

/** What the step's card says below its name while it can be done. */
export const petunjukLangkah: Partial<Record<CaseEvent, string>> = {
  "kajianAwal.simpan": "Periksa syarat formal dan materiel, lalu pilih rekomendasinya.",
  "kajianAwal.putuskan": "Kajian awal sudah terisi. Catat pleno yang memutuskannya.",
  "kelengkapan.antar": "Surat sudah terbit. Waktu pelapor untuk melengkapi baru berjalan setelah penyampaiannya dicatat.",
  "kelengkapan.beritahukan": "Surat menyebut hal yang harus dilengkapi. Waktu pelapor berjalan sejak surat disampaikan.",
  "perbaikan.terima": "Catat dokumen yang dibawa pelapor. Tanda bukti perbaikan siap dicetak.",
  "perbaikan.tidakDatang": "Bila waktunya lewat dan pelapor tidak melengkapi, laporan tidak diregistrasi.",
  "temuan.tetapkan": "Pleno menetapkan apakah hasil pengawasan menjadi temuan.",
  "registrasi.catat": "Nomor register diambil saat dicatat.",
  "klarifikasi.jadwalkan": "Tentukan siapa yang dimintai keterangan, kapan, dan di mana.",
  "kajian.mulai": "Semua yang perlu dimintai keterangan sudah tercatat.",
  "kajian.simpan": "Isi bagian kajian, lalu selesaikan untuk dibawa ke pleno.",
  "kajian.selesai": "Bagian kajian sudah terisi. Tetapkan penandatangannya.",
  "pleno.putuskan": "Catat kehadiran, keputusan, dan berita acaranya.",
  "penerusan.terbitkan": "Setiap hasil diteruskan dengan suratnya sendiri.",
  "penerusan.kirim": "Surat sudah terbit. Catat kapan dan bagaimana dikirim.",
  "penerusan.terima": "Catat siapa yang menerima surat di instansi tujuan.",
  "pelimpahan.kirim": "Surat ditujukan kepada pengawas yang akan menangani.",
  "status.umumkan": "Umumkan di papan pengumuman dan beri tahu pelapor.",
  "tindakLanjut.catat": "Catat kabar dari instansi tujuan.",
  "perkara.tutup": "Tutup bila tidak ada lagi yang ditunggu.",
};

/** Reasons that hold a step back; the second person is left out, nobody is blamed. */
export const alasanLangkah: Record<string, string> = {
  kajian_awal_belum_dibuat: "Kajian awal belum disimpan.",
  syarat_belum_dijawab: "Masih ada syarat yang belum dijawab ya atau tidak.",
  syarat_tidak_terpenuhi: "Ada syarat yang tidak terpenuhi, jadi laporan belum dapat diregistrasi. Pilih rekomendasi lain atau periksa lagi syaratnya.",
  hasil_belum_dipilih: "Rekomendasi kajian awal belum dipilih.",
  dugaan_belum_diisi: "Dugaan pelanggaran belum diisi.",
  kekurangan_belum_diisi: "Hal yang harus dilengkapi pelapor belum disebutkan.",
  alasan_belum_diisi: "Alasan tidak diregistrasi belum diisi.",
  tujuan_belum_diisi: "Pengawas yang dituju belum diisi.",
  perbaikan_hanya_sekali: "Kesempatan melengkapi hanya diberikan satu kali.",
  sudah_diberitahukan: "Pelapor sudah diberi tahu.",
  sudah_disampaikan: "Penyampaian pemberitahuan sudah tercatat.",
  kelengkapan_belum_diberitahukan: "Pemberitahuan kepada pelapor belum terbit.",
  kelengkapan_belum_disampaikan: "Penyampaian pemberitahuan kepada pelapor belum dicatat.",
  hanya_laporan: "Langkah ini hanya untuk laporan.",
  klarifikasi_masih_berlangsung: "Masih ada klarifikasi yang dijadwalkan atau belum selesai.",
  terlapor_belum_didengar: "Terlapor belum dimintai keterangan dan belum tercatat tidak hadir dua kali.",
  kajian_belum_lengkap: "Masih ada bagian kajian yang kosong.",
  hasil_kajian_kosong: "Hasil kajian belum diisi.",
  penerusan_belum_diterbitkan: "Surat penerusan belum terbit.",
  bukan_tahapnya: "Perkara tidak sedang pada tahap untuk langkah ini.",
  ...alasanTindakLanjut,
  tidak_berwenang: "Peran Anda belum diberi wewenang untuk langkah ini.",
  undangan_pleno_sudah_ada: "Undangan untuk pleno ini sudah ada. Ubah atau tarik undangan itu.",
  pleno_sudah_dicatat: "Pleno yang diundang sudah dicatat.",
};

export const namaHasilKajianAwal: Record<HasilKajianAwal, string> = {
  diregistrasi: "Diregistrasi dan ditangani",
  diregistrasi_administratif: "Diregistrasi, ditangani dengan ketentuan pelanggaran administratif",
  dilimpahkan: "Dilimpahkan",
  pengambilalihan: "Diminta diambil alih",
  tidak_diregistrasi_dicabut: "Tidak diregistrasi: dicabut atau sudah diselesaikan",
  tidak_diregistrasi_terlambat: "Tidak diregistrasi: melewati batas waktu",
  tidak_diregistrasi_syarat: "Tidak diregistrasi: syarat tidak terpenuhi",
  perbaikan: "Diberi kesempatan melengkapi",
  diteruskan_hukum_lain: "Diteruskan sebagai pelanggaran hukum lain",
};

export const namaJenisPelanggaran: Record<JenisPelanggaran, string> = {
  kode_etik: "Kode etik penyelenggara",
  administratif: "Administratif",
  pidana: "Tindak pidana",
  hukum_lain: "Peraturan perundang-undangan lain",
  bukan_pelanggaran: "Bukan pelanggaran",
};

export const namaPeran: Record<PeranPihak, string> = { pelapor: "Pelapor", penemu: "Penemu", terlapor: "Terlapor", saksi: "Saksi", ahli: "Ahli", kuasa: "Kuasa" };
export const namaKategori: Record<KategoriTerlapor, string> = {
  pns: "PNS",
  pppk: "PPPK",
  tni: "Anggota TNI",
  polri: "Anggota Polri",
  kepala_desa: "Kepala desa",
  perangkat_desa: "Perangkat desa",
  bpd: "Anggota BPD",
  bumn_bumd: "Pegawai BUMN atau BUMD",
  penyelenggara: "Penyelenggara pemilu",
  paslon_tim: "Pasangan calon atau tim",
  pejabat: "Pejabat negara atau daerah",
  lainnya: "Lainnya",
};
export const namaKanal: Record<Kanal, string> = { langsung: "Datang langsung", sigaplapor: "SigapLapor", surat: "Surat", lisan_telepon: "Lisan atau telepon", media_sosial: "Media sosial", pelimpahan: "Pelimpahan" };

export const namaStatusKlarifikasi = { dijadwalkan: "Dijadwalkan", berlangsung: "Berlangsung", selesai: "Selesai", tidak_hadir: "Tidak hadir" } as const;
export const namaKeadaanTenggat: Record<DeadlineState, string> = { berjalan: "Berjalan", lewat: "Lewat", terpenuhi: "Terpenuhi", terpenuhi_terlambat: "Terpenuhi, terlambat", gugur: "Berakhir tanpa dijalankan" };

export const peringatanTenggat: Record<DeadlineWarning, string> = {
  tahun_tanpa_tabel: "Tabel hari libur untuk tahun ini belum ada. Hitungan hari kerja bisa bergeser.",
  jam_tidak_diketahui: "Jam mulainya tidak tercatat. Batas aman dihitung dari awal hari itu.",
  di_luar_masa_berlaku: "Aturan ini tidak berlaku pada tanggal itu.",
  belum_diverifikasi: "Aturan ini belum diverifikasi dengan naskah aslinya.",
  hasil_belum_diketahui: "Tenggat ini berjalan selama jenis pelanggarannya belum ditetapkan.",
  perpanjangan_belum_dicatat: "Waktu pertama sudah lewat dan keterangan tambahan belum diputuskan.",
  perpanjangan_terlambat: "Keterangan tambahan diputuskan setelah waktu pertama lewat, jadi waktu tidak bertambah.",
  tanpa_panjang: "Aturan tidak menyebut panjang waktunya.",
};

/** Things worth knowing before going on; the core names them by code. Dates among the parameters are written out by the page. */
export const peringatanPerkara: Record<string, string> = {
  laporan_lewat_waktu: "Laporan disampaikan setelah batasnya, {batas} ({pasal}). Laporan tetap tercatat, kajian awal yang menilai.",
  di_luar_jam_penerimaan: "Laporan disampaikan di luar jam penerimaan, {waktu}. Bisa dianggap masuk pada {dihitung}.",
  tahun_tanpa_tabel_libur: "Tabel hari libur tahun {tahun} belum ada. Hitungan hari kerja hanya melewati Sabtu dan Minggu.",
  pleno_tanpa_kuorum: "Pleno {waktu} tidak mencapai kuorum: hadir {hadir}, perlu {perlu}.",
  zona_mesin_berbeda: "Zona waktu komputer ini ({mesin}) berbeda dari zona waktu kantor ({kantor}).",
  jam_mesin_mundur: "Jam komputer ini lebih awal daripada catatan jurnal terakhir. Periksa jam komputer.",
};

/** Facts that start or end a clock, as the words after "sejak". */

/** What a journal row tells, by the procedure that wrote it. */
export const namaTindakan: Record<string, string> = {
  ...tindakanKegiatan,
  "informasi.catat": "Informasi awal dicatat",
  "informasi.ubah": "Informasi awal diubah",
  "informasi.putuskan": "Pleno informasi awal",
  "informasi.tugaskan": "Surat tugas penelusuran",
  "informasi.simpanHasil": "Hasil penelusuran disimpan",
  "informasi.buatLhp": "LHP diterbitkan",
  "informasi.jadikanTemuan": "Informasi awal menjadi temuan",
  "informasi.arsipkan": "Informasi awal diarsipkan",
  "informasi.terbitkan": "Surat informasi awal diterbitkan",
  "media.simpan": "Lembar media sosial disimpan",
  "media.hapus": "Lembar media sosial dihapus",
  "surat.simpanGambar": "Gambar diperkecil untuk surat",
  "media.terbitkan": "Lembar media sosial diterbitkan",
  ...tindakanTindakLanjut,
  ...tindakanSalin,
  "laporan.terima": "Laporan diterima",
  "laporan.ubah": "Isi laporan diubah",
  "laporan.cabut": "Laporan dicabut",
  "temuan.catat": "Temuan dicatat",
  "temuan.ubah": "Isi temuan diubah",
  "temuan.tetapkan": "Penetapan temuan diputus",
  "bukti.tambah": "Bukti ditambahkan",
  "bukti.hapus": "Bukti dikeluarkan",
  ...tindakanBukti,
  ...tindakanBerkasPerkara,
  "kajianAwal.simpan": "Kajian awal disimpan",
  "kajianAwal.putuskan": "Kajian awal diputus pleno",
  "kelengkapan.beritahukan": "Pemberitahuan kelengkapan terbit",
  "kelengkapan.antar": "Pemberitahuan kelengkapan disampaikan",
  "perbaikan.terima": "Perbaikan laporan diterima",
  "perbaikan.tidakDatang": "Pelapor tidak melengkapi",
  "registrasi.catat": "Perkara diregistrasi",
  "klarifikasi.jadwalkan": "Klarifikasi dijadwalkan",
  "klarifikasi.undang": "Undangan klarifikasi terbit",
  "klarifikasi.antar": "Undangan diterima",
  "klarifikasi.catat": "Keterangan disimpan",
  "klarifikasi.selesai": "Klarifikasi selesai",
  "klarifikasi.tidakHadir": "Ketidakhadiran dicatat",
  "keteranganTambahan.putuskan": "Keterangan tambahan diputuskan",
  "kajian.mulai": "Kajian dimulai",
  "kajian.simpan": "Kajian disimpan",
  "kajian.selesai": "Kajian diselesaikan",
  "kajian.buka": "Kajian dibuka kembali",
  "pleno.undang": "Undangan pleno terbit",
  "pleno.putuskan": "Perkara diputus pleno",
  "penerusan.terbitkan": "Surat penerusan terbit",
  "penerusan.kirim": "Penerusan dikirim",
  "penerusan.terima": "Tanda terima penerusan dicatat",
  "pelimpahan.kirim": "Pelimpahan dikirim",
  "status.umumkan": "Status diumumkan",
  "perkara.tutup": "Perkara ditutup",
  "tenggat.ubah": "Tenggat diubah dengan alasan",
  "surat.terbitkan": "Dokumen diterbitkan lagi",
  "surat.nomori": "Surat diberi nomor",
  "surat.tandatangani": "Pindaian surat disimpan",
  "surat.kirim": "Surat dikirim",
  "surat.terima": "Surat diterima",
  "surat.tarik": "Surat ditarik",
  "surat.simpanSuntingan": "Suntingan tangan disimpan",
  "surat.coret": "Catatan surat dicoret",
  "nomor.batalkan": "Nomor dibatalkan",
  "suratMasuk.simpan": "Surat masuk dicatat",
};
