import type { BagianBerkas } from "../domain/urutan-berkas";
import type { BentukBerkas, KunciBerkas, SalahArsip, SebabPutus } from "../schemas/berkas-perkara";

export const alasanBerkasPerkara: Record<string, string> = {
  berkas_perkara_berjalan: "Satu berkas perkara masih disusun. Tunggu sampai selesai atau batalkan.",
  berkas_perkara_orang_lain: "Penyusunan ini dimulai orang lain.",
  berkas_perkara_kosong: "Tidak ada dokumen yang ikut. Centang paling sedikit satu.",
  berkas_perkara_tanpa_gabungan: "Tidak ada surat buatan Netra yang dapat digabung.",
};
export const isianBerkasPerkara: Record<string, string> = { dokumen_tidak_ada: "Dokumen ini sudah tidak ada dalam daftar. Muat ulang halaman." };
export const tindakanBerkasPerkara: Record<string, string> = { "berkasPerkara.siapkan": "Berkas perkara disusun", "berkasPerkara.unduh": "Berkas perkara diunduh" };

export const bagianBerkas: Record<BagianBerkas, string> = {
  informasi: "Informasi awal", penerimaan: "Penerimaan", kajian_awal: "Kajian awal", kelengkapan: "Kelengkapan", registrasi: "Registrasi dan penugasan", klarifikasi: "Klarifikasi", kajian: "Kajian", gakkumdu: "Sentra Gakkumdu",
  pleno: "Pleno", penerusan: "Penerusan", status: "Status", tindak_lanjut: "Tindak lanjut", bukti: "Bukti", lain: "Dokumen lain",
};
export const kunciBerkas: Record<Exclude<KunciBerkas, "">, string> = {
  kajian_tertutup: "Kajian belum diputuskan dalam pleno, sehingga belum dapat ikut.",
  ditarik: "Surat ini sudah ditarik.",
  hilang: "Berkasnya tidak ditemukan di penyimpanan.",
};
export const bentukBerkas: Record<BentukBerkas, string> = { zip: "Arsip ZIP", folder: "Folder", gabungan: "Berkas cetak gabungan" };
export const sebabPutus: Record<SebabPutus, string> = {
  dibatalkan: "Penyusunan dibatalkan. Tidak ada berkas yang tertinggal.",
  gagal: "Penyusunan belum berhasil. Coba sekali lagi.",
  berkas_rusak: "Berkas {nama} berubah atau rusak di penyimpanan, sehingga tidak dapat dibawa keluar. Keluarkan dokumen itu dengan alasan, atau pulihkan dari cadangan.",
  folder_hilang: "Folder tujuan tidak dapat ditulisi. Periksa apakah flashdisk masih terpasang.",
  disk_penuh: "Ruang di folder tujuan tidak cukup.",
};
export const salahArsip: Record<SalahArsip, string> = {
  bukan_arsip: "Berkas ini bukan arsip ZIP.",
  tanpa_manifest: "Arsip ini bukan berkas perkara dari Netra: manifest.json tidak ada di tempatnya.",
  manifest_rusak: "manifest.json tidak terbaca.",
  berkas_berubah: "Isi {nama} tidak sama dengan saat berkas perkara dibuat.",
  berkas_hilang: "{nama} tidak ada lagi.",
  berkas_tambahan: "{nama} tidak termasuk berkas perkara ini.",
  arsip_diubah: "Arsip dikemas ulang atau diubah sesudah dibuat.",
  terpotong: "Arsip terpotong: sebagian isinya hilang.",
};

export const berkasPerkaraTeks = {
  judul: "Berkas perkara", isi: "Seluruh dokumen perkara menurut urutan penanganan, dari formulir laporan sampai tindak lanjut, disusul bukti. Hilangkan centang pada yang tidak ikut dan tulis alasannya; sampul dan daftar isi menyebutkannya.",
  dokumen: "Dokumen", nomorTanggal: "Nomor dan tanggal", halaman: "Hal.", ukuran: "Ukuran", ikut: "Ikut", bagian: "Bagian", kosong: "Belum ada dokumen", alasanWajib: "Tulis alasannya.", tanpaBerkasPendek: "benda", ikutkan: "Ikutkan {judul}", alasan: "Alasan tidak disertakan", alasanUntuk: "Alasan {judul} tidak disertakan",
  pindaian: "Pindaian {judul}", pindaianIsi: "bertanda tangan", kirim: "Bukti kirim {judul}", masuk: "Surat masuk dari {pengirim}", disunting: "disunting tangan", templat: "templat Word", tanpaBerkas: "tanpa berkas digital", menghitung: "menghitung halaman",
  ringkas: "{dokumen} dokumen dan {bukti} bukti ikut, {ukuran}", ringkasHalaman: "{halaman} halaman", ringkasTanpa: "{n} dokumen tanpa hitungan halaman", dikeluarkan: "{n} tidak disertakan",
  catatanHalaman: "Halaman surat dihitung dari pratinjau, halaman PDF dari berkasnya. Tanda hubung berarti jumlahnya tidak dapat dihitung.",
  unduhZip: "Unduh ZIP", simpanFolder: "Simpan ke folder", unduhGabungan: "Unduh berkas cetak gabungan", folder: "Folder tujuan", folderPetunjuk: "Alamat folder yang sudah ada, misalnya di flashdisk: E:\\Serah terima. Netra membuat satu folder baru di dalamnya.", simpan: "Simpan", folderJudul: "Simpan berkas perkara ke folder", diluar: "Di luar Netra berkas ini tidak lagi terlindung sandi. Simpan di tempat yang aman.",
  menyusun: "Menyusun berkas perkara: {selesai} dari {jumlah}", menyusunLain: "{oleh} sedang menyusun berkas perkara lain.", batalkan: "Batalkan", tersimpan: "Berkas perkara disimpan di {nama}",
  riwayat: "Sudah dibuat", riwayatKosong: "Belum pernah dibuat.", oleh: "oleh {oleh}", kode: "Kode jurnal baris {baris}", berisi: "{jumlah} berkas, {ukuran}", unduhLagi: "Unduh lagi", unduhLagiUntuk: "Unduh lagi {nama}", tanpa: "Tidak disertakan: {daftar}",
  dilindungi: "Identitas pelapor dilindungi: nama berkas, sampul, daftar isi, dan manifest menyamarkannya. Isi formulir tetap memuatnya.", tanpaWewenang: "Peran Anda dapat melihat daftar ini, tetapi tidak membawa berkas keluar.", alasanKurang: "Tulis alasan untuk setiap dokumen yang tidak disertakan.", tertutup: "Peran Anda tidak membuka identitas yang dilindungi, sehingga berkas perkara ini disusun orang lain.",
  // Papers.
  sampul: "BERKAS PERKARA", daftarIsi: "DAFTAR ISI", daftarBukti: "DAFTAR BUKTI", tidakDisertakan: "TIDAK DISERTAKAN", no: "No.", kodeBukti: "Kode", bukti: "Bukti", sidik: "Berkas dan sidik SHA-256", dokumenTanpa: "Dokumen atau bukti", alasanKolom: "Alasan", lampiran: "lampiran",
  nomorPenyampaian: "Nomor penyampaian", nomorRegister: "Nomor register", jenis: "Jenis", pemilihan: "Pemilihan", peristiwa: "Peristiwa", tempat: "Tempat kejadian", pelapor: "Pelapor", penemu: "Penemu", terlapor: "Terlapor", tahap: "Keadaan perkara", dibuat: "Disusun", isiBerkas: "Isi",
  disamarkan: "{peran} (identitas dilindungi)", tidakAda: "Tidak ada.", jumlahHalaman: "Jumlah {halaman} halaman dari {dokumen} dokumen.", isiRingkas: "{dokumen} dokumen, {bukti} bukti", namaIsi: "Sampul dan daftar isi", namaBukti: "Bukti", namaGabungan: "Berkas cetak gabungan", terputus: "-",
  catatanDaftar: "Jumlah halaman surat mengikuti tata letak pratinjau dan dapat bergeser sedikit pada pencetak; halaman PDF dibaca dari berkasnya. Tanda hubung berarti jumlahnya tidak dapat dihitung. Sidik SHA-256 seluruh berkas ada di manifest.json.",
  catatanGabungan: "Dokumen bertanda lampiran (pindaian, surat masuk, surat yang disunting tangan, bukti) tidak tergabung dalam berkas cetak ini; cetak dari arsip berkas perkara.",
} as const;

export const periksaArsipTeks = {
  judul: "Berkas perkara", isi: "Pilih arsip ZIP berkas perkara. Setiap berkas di dalamnya dicocokkan dengan manifest; arsipnya tidak disimpan.", pilih: "Periksa berkas perkara",
  utuh: "Utuh: {jumlah} berkas sama dengan saat dibuat.", tentang: "{nomor}, {kantor}. Disusun {kapan} oleh {oleh}, kode jurnal baris {baris}: {kode}.",
  dikenal: "Arsip ini tercatat dibuat di kantor ini.", tidakDikenal: "Arsip ini tidak tercatat di kantor ini. Cocokkan kode jurnalnya dengan kantor yang membuatnya.", jurnalCocok: "Kode jurnalnya cocok dengan jurnal kantor ini.", jurnalBeda: "Kode jurnalnya tidak cocok dengan jurnal kantor ini.",
  salah: "Tidak utuh",
} as const;
