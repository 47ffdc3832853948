import type { JenisNaskah, KodeTemuan, Sumber, TemuanTemplat } from "../schemas/naskah";
import type { JenisBlok } from "../schemas/susunan";

/** Words of the wording editor and of Word templates. */
export const bidangNaskahTeks: Record<string, string> = {
  "surat.nomor": "Nomor surat", "surat.tanggal": "Tanggal surat", "surat.hal": "Hal surat", "surat.halKapital": "Hal surat, huruf besar", "kantor.nama": "Nama kantor", "kantor.namaKapital": "Nama kantor, huruf besar", "kantor.wilayah": "Kabupaten/Kota", "kantor.kedudukan": "Tempat kedudukan kantor",
  "kantor.alamat": "Alamat kantor", "kantor.telepon": "Telepon kantor", "kantor.surel": "Surel kantor", "kantor.hubungi": "Nama, alamat, telepon, surel kantor", "ttd.nama": "Nama penanda tangan", "ttd.jabatan": "Jabatan penanda tangan", "ttd.jabatanKapital": "Jabatan penanda tangan, huruf besar", "ttd.nip": "NIP penanda tangan",
  "pemilihan.nama": "Nama pemilihan", "pemilihan.sebutan": "Pemilu/Pemilihan", "perkara.jenis": "Laporan/Temuan", "perkara.nomor": "Nomor register atau penyampaian", "perkara.nomorPenyampaian": "Nomor penyampaian", "perkara.tanggalTerima": "Tanggal laporan",
  "tujuan.tempat": "Tempat tujuan", "pelapor.nama": "Nama pelapor", "terlapor.nama": "Nama terlapor", "penerima.sebutan": "Penerima surat", "pelanggaran.uraian": "Uraian pelanggaran", "lampiran.jumlah": "Banyaknya lampiran",
  "batas.waktu": "Batas waktu kelengkapan", "batas.tempat": "Tempat melengkapi", "tugas.hal": "Penanganan/penelusuran", "tugas.uraian": "Uraian tugas", "tugas.waktu": "Waktu tugas", "tugas.tempat": "Tempat tugas",
  "rapat.tanggal": "Hari dan tanggal rapat", "rapat.jam": "Jam rapat", "rapat.tempat": "Tempat rapat", "rapat.agenda": "Agenda rapat",
  "pengingat.sebelum": "Permintaan sebelumnya, bila ada", "pengingat.keadaan": "Informasi yang sudah diterima", "rekomendasi.nomor": "Nomor surat rekomendasi", "rekomendasi.tanggal": "Tanggal surat rekomendasi", "status.status": "Status", "status.alasan": "Instansi tujuan atau alasan", "status.tempat": "Tempat pengumuman",
  "tujuan.teks": "Penerima", "dasar.teks": "Dasar hukum", "kekurangan.teks": "Hal yang perlu dilengkapi", "petugas.nama": "Nama petugas", "petugas.jabatan": "Jabatan petugas", "kiriman.nama": "Yang dikirim", "kiriman.jumlah": "Banyaknya", "kiriman.keterangan": "Keterangan", "tembusan.teks": "Tembusan", "lampiran.teks": "Lampiran",
  "pegawai.nama": "Nama terlapor", "pegawai.nip": "NIP atau NIK terlapor", "pegawai.jabatan": "Jabatan terlapor", "pegawai.instansi": "Instansi terlapor", "pegawai.nik": "NIK terlapor", "pegawai.pangkat": "Pangkat terlapor", "pegawai.perbuatan": "Perbuatan terlapor", "pegawai.waktu": "Waktu dan tempat perbuatan",
};
export const bagianNaskahTeks: Record<string, string> = { dasar: "Dasar hukum", kekurangan: "Hal yang perlu dilengkapi", batas: "Batas waktu dan tempat", petugas: "Daftar petugas", rapat: "Hari, jam, tempat, dan agenda rapat", kiriman: "Daftar yang dikirim", pegawai: "Data pegawai ASN", berNip: "NIP, bila ada", tujuan: "Penerima surat", tembusan: "Tembusan", lampiran: "Lampiran" };
export const namaBidang = (nama: string): string => bidangNaskahTeks[nama] ?? bagianNaskahTeks[nama] ?? nama;

export const jenisBlokTeks: Record<JenisBlok, string> = { alinea: "Alinea", judul: "Judul", dasar: "Dasar hukum", butir: "Butir 1.", anak: "Butir a.", istilah: "Istilah", bagian: "Bagian otomatis" };
export const sumberTeks: Record<Sumber, string> = { bawaan: "Susunan bawaan", naskah: "Susunan kantor", templat: "Templat Word kantor" };
export const judulNaskah: Record<JenisNaskah, string> = {
  pemberitahuan_kelengkapan: "Pemberitahuan kelengkapan laporan", surat_tugas: "Surat tugas", keputusan_petugas: "Keputusan ketua tentang petugas", keputusan_tim_klarifikasi: "Keputusan ketua tentang tim klarifikasi", undangan_pleno: "Undangan rapat pleno", undangan_klarifikasi: "Undangan klarifikasi, tambahan kantor",
  surat_pengantar: "Surat pengantar", penerusan_bkn: "Penerusan kepada BKN", permintaan_tindak_lanjut: "Permintaan tindak lanjut", pengantar_status: "Penyampaian status kepada pelapor",
};

export const naskahTeks = {
  judul: "Susunan surat",
  tombol: "Susunan dan templat",
  anak: "Bunyi surat kantor: pakai susunan bawaan, tulis susunan sendiri, atau bawa templat Word. Formulir resmi, sumpah, dan pernyataan yang bunyinya ditetapkan peraturan tidak diubah di sini.",
  daftar: "Surat yang susunannya dapat diatur",
  kolomSurat: "Surat",
  kolomRezim: "Rezim",
  kolomPemilu: "Pemilu",
  kolomPemilihan: "Pemilihan",
  versi: "{sumber}, versi {versi}",
  rezim: { pemilu: "Pemilu", pemilihan: "Pemilihan" },
  tab: "Bagian susunan surat",
  tabNaskah: "Susunan",
  tabTemplat: "Templat Word",
  dipakai: "Dipakai sekarang: {sumber}",
  dipakaiIsi: "Berlaku untuk surat yang terbit sesudah ini. Surat yang sudah terbit tidak berubah.",
  pakaiBawaan: "Pakai susunan bawaan",
  pakaiNaskah: "Pakai susunan versi {versi}",
  dipilih: "Surat berikutnya memakai {sumber}",
  formulir: "Ini formulir resmi: bunyinya tetap. Alinea dan butir di bawah ditambahkan sebelum kalimat penutup.",
  kepala: "Kepala surat",
  hal: "Hal",
  halPetunjuk: "Kosong memakai judul dari paket hukum",
  judulSurat: "Judul",
  sifat: "Sifat",
  lampiran: "Lampiran",
  susunan: "Bunyi surat",
  susunanBelum: "susunan bawaan",
  susunanVersi: "versi {versi}",
  sisipkan: "Sisipkan isian",
  tambah: "Tambah bagian",
  kosong: "Belum ada tambahan.",
  jenisBagian: "Jenis bagian {n}",
  teksBagian: "Teks bagian {n}",
  labelBagian: "Istilah bagian {n}",
  istilahKosong: "lanjutan",
  naik: "Naikkan bagian {n}",
  turun: "Turunkan bagian {n}",
  hapus: "Hapus bagian {n}",
  dasarOtomatis: "Dasar hukum yang berlaku pada tanggal surat, dari paket hukum.",
  bagianOtomatis: "Diisi dari perkara.",
  belumDisimpan: "Perubahan susunan belum disimpan.",
  kembaliBawaan: "Ambil bunyi bawaan",
  bukaVersi: "Buka versi lama",
  versiLama: "Versi {versi}, {kapan}, {oleh}",
  catatan: "Catatan perubahan",
  simpan: "Simpan dan pakai",
  tersimpan: "Susunan versi {versi} disimpan dan dipakai",
  pratinjau: "Pratinjau dengan perkara rekaan",
  pratinjauTak: "Isian yang tidak dikenal: {nama}. Perbaiki sebelum disimpan.",
  pratinjauHilang: "Belum ada di surat ini: {nama}.",
  lainnya: "Susunan ini juga diubah di jendela lain. Muat yang baru, lalu ulangi perubahan Anda.",
  templatJudul: "Templat Word kantor",
  templatCara: "Unduh suratnya sebagai DOCX dengan isian dalam kurung kurawal, ubah di Word, lalu bawa kembali ke sini.",
  templatAturan: ["Isian seperti {surat.nomor} diganti dengan data perkara. Hurufnya harus persis; tebal, miring, dan ukuran bebas.", "Baris di antara {#petugas} dan {/petugas} diulang untuk tiap petugas.", "Makro, tautan luar, objek tertanam, dan perubahan yang dilacak ditolak."],
  unduhAwal: "Unduh untuk diubah di Word",
  bawa: "Bawa templat dari Word",
  bawaPetunjuk: "Berkas .docx, paling besar 10 MB",
  memeriksa: "Memeriksa templat",
  baik: "Templat {nama} dapat dipakai. {jumlah} isian dikenali.",
  perlu: "Templat {nama} belum dapat dipakai. Perbaiki di Word, lalu bawa lagi.",
  hilangJudul: "Isian yang tidak ada lagi di templat ini",
  hilangIsi: "Boleh dihilangkan, tetapi periksa dulu apakah memang sengaja.",
  simpanTemplat: "Simpan dan pakai templat ini",
  templatTersimpan: "Templat versi {versi} disimpan dan dipakai",
  templatKosong: "Belum ada templat untuk surat ini.",
  templatPakai: "Pakai",
  templatDipakai: "dipakai",
  templatUnduh: "Unduh templat versi {versi}",
  templatContoh: "Unduh contoh terisi versi {versi}",
  templatVersi: "Versi templat",
  templatKolomVersi: "Versi",
  templatKolomBerkas: "Berkas",
  templatKolomOleh: "Oleh",
  templatKolomAksi: "Tindakan",
  templatTakFormulir: "Formulir resmi tidak dibuat dari templat Word, karena bunyi dan susunannya ditetapkan peraturan.",
  templatPratinjau: "Tata letak templat hanya tampak di Word. Unduh contoh terisi untuk melihat hasilnya dengan perkara rekaan. Di layar, surat dari templat ditampilkan isinya saja.",
  suratDariTemplat: "Surat ini dibuat dari templat Word kantor. Di sini tampak isinya; tata letaknya ada pada DOCX.",
  cetakDariWord: "Cetak dari Word: tata letaknya ada pada DOCX",
  daftarIsian: "Isian yang dapat dipakai",
} as const;

/** What is wrong in a template, and where. */
const temuan: Record<KodeTemuan, string> = {
  bidang_tak_dikenal: "{bidang} tidak dikenal.",
  kurung_terputus: "Kurung kurawal tidak berpasangan.",
  daftar_tak_tertutup: "{bidang} tidak ditutup.",
  daftar_tak_terbuka: "{bidang} menutup daftar yang tidak dibuka.",
  bukan_dalam_daftar: "{bidang} hanya berlaku di dalam daftarnya.",
  daftar_bukan_bidang: "{bidang} adalah daftar; tulis dengan # dan /.",
  dalam_kotak_teks: "{bidang} ada di dalam kotak teks. Pindahkan ke alinea biasa.",
  bidang_wajib_hilang: "{bidang} harus ada dan tidak ditemukan.",
  bidang_hilang: "{bidang} tidak ada lagi.",
  tidak_terisi: "{bidang} tidak dapat diisi. Ketik ulang isian ini tanpa format di tengahnya.",
};
export function kalimatTemuan(t: TemuanTemplat): string {
  const where = t.paragraf > 0 ? `${t.kode.endsWith("hilang") ? "semula pada alinea" : "alinea"} ${t.paragraf}${t.bagian === "isi" ? "" : t.bagian === "kepala" ? " kepala halaman" : " kaki halaman"}${t.kutipan ? `, “${t.kutipan}”` : ""}` : "";
  return [temuan[t.kode].replaceAll("{bidang}", t.bidang), t.saran ? `Mungkin ${t.saran}.` : "", where ? `${where.charAt(0).toUpperCase()}${where.slice(1)}.` : ""].filter(Boolean).join(" ");
}

export const alasanNaskah: Record<string, string> = {
  naskah_tidak_ada: "Surat ini tidak punya susunan yang dapat diatur.",
  naskah_versi_tidak_ada: "Versi yang dipilih tidak ada.",
  templat_formulir: "Formulir resmi tidak dibuat dari templat Word.",
  templat_belum_baik: "Templat belum dapat dipakai. Perbaiki yang disebutkan, lalu bawa lagi.",
  templat_bukan_docx: "Templat harus berkas Word .docx.",
  templat_doc_lama: "Berkas ini dokumen Word lama atau bersandi yang diganti namanya. Simpan di Word sebagai Dokumen Word (.docx) tanpa sandi.",
  templat_bermakro: "Berkas ini memuat makro. Simpan di Word sebagai Dokumen Word (.docx) tanpa makro.",
  templat_terlalu_besar: "Templat lebih besar dari 10 MB.",
  templat_mencurigakan: "Isi berkas ini jauh lebih besar daripada berkasnya. Berkas tidak dibuka.",
  templat_rusak: "Berkas Word ini rusak atau tidak lengkap. Buka dan simpan ulang di Word.",
  templat_tautan_luar: "Templat memuat tautan ke luar (gambar, berkas, atau alamat situs). Hapus tautannya di Word: klik kanan, Hapus Hyperlink.",
  templat_objek: "Templat memuat objek tertanam. Hapus objeknya di Word.",
  templat_kode_bidang: "Templat memuat kode bidang Word selain nomor halaman. Di Word pilih semua, lalu Ctrl+Shift+F9.",
  templat_dtd: "Templat memuat definisi yang dapat memanggil berkas lain. Simpan ulang di Word.",
  templat_lacak: "Templat masih memuat perubahan yang dilacak. Terima atau tolak semuanya di Word.",
  templat_gagal_diisi: "Templat ini tidak dapat diisi. Pilih susunan bawaan, lalu periksa templatnya.",
};
export const isianNaskah: Record<string, string> = {
  bidang_naskah_asing: "Alinea {alinea}: isian {nama} tidak dikenal.",
  naskah_wajib_hilang: "Surat ini harus memuat {nama}.",
  bagian_tidak_ada: "Bagian ini tidak ada pada surat ini.",
};
