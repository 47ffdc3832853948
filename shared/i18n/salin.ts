import type { KeadaanSalin, ObjekSalin } from "../schemas/salin";

/** Words of the copy sheets for other systems. */
export const salinTeks = {
  judul: "Lembar salin",
  uraian: "Isian untuk SigapLapor, SBT, dan Form Pencegahan. Salin tiap isian, lalu catat bahwa sudah dimasukkan.",
  anak: "{jumlah} belum dimasukkan", anakSudah: "{jumlah} sudah dicatat", anakSemua: "{jumlah} lembar",
  lembar: "Sistem", semua: "Semua sistem", keadaan: "Tampilkan", pilihan: { belum: "Belum dimasukkan", sudah: "Sudah", semua: "Semua" }, pilihLembar: "{nama} ({jumlah})", pemilihan: "Pemilihan", semuaPemilihan: "Semua pemilihan", cari: "Cari nomor, terlapor, atau nama",
  daftar: "Yang dimasukkan ke sistem lain", kolomSistem: "Sistem", kolomObjek: "Yang dimasukkan", kolomTentang: "Tentang", kolomTanggal: "Tanggal", kolomEntri: "Keadaan", kosong: "Tidak ada lagi", kosongIsi: "Semua yang seharusnya dimasukkan sudah dicatat.", kosongSaring: "Tidak ada yang cocok dengan pilihan ini.",
  belum: "Belum dimasukkan", sudah: "Dimasukkan {tanggal}, nomor {nomor}, oleh {oleh}", sudahTanpa: "Dimasukkan {tanggal} oleh {oleh}", tidakPerlu: "Tidak perlu: {catatan}", dariProses: "Tercatat juga sebagai perkembangan sesudah penerusan.",
  salin: "Salin", salinIsian: "Salin {nama}", salinBaris: "Salin satu baris", salinSemua: "Salin semua isian", tersalin: "Tersalin", tersalinIsian: "Tersalin: {nama}", gagalSalin: "Belum tersalin. Isian sudah dipilih: tekan Ctrl+C.", barisTerpilih: "Satu baris untuk lembar kerja",
  kosongIsian: "kosong", belumDiverifikasi: "belum diverifikasi", disamarkan: "Pelapor dilindungi. Nama dan keterangannya disamarkan pada layar Anda; minta orang yang berwenang menyalinnya.",
  keSalin: "Semua lembar salin", keObjek: { perkara: "Ke perkara", gelombang: "Ke imbauan", kegiatan: "Ke kegiatan", deklarasi: "Ke deklarasi" } satisfies Record<ObjekSalin, string>,
  entri: "Sudah dimasukkan?", catat: "Catat sudah dimasukkan", perbaiki: "Perbaiki catatan", batalkan: "Batalkan catatan", batalkanIsi: "Lembar ini kembali ke daftar yang belum dimasukkan. Alasannya masuk jurnal.", tandaiTidakPerlu: "Tidak perlu dimasukkan",
  nomor: "Nomor dari sistem itu", nomorPetunjuk: "Seperti tertulis pada tanda bukti sistem itu.", tanggal: "Tanggal dimasukkan", jam: "Pukul", jamPetunjuk: "Menjadi mulai hitungan waktu verifikasi.", oleh: "Dimasukkan oleh", olehSaya: "Saya", catatan: "Catatan", sebab: "Mengapa tidak perlu", alasan: "Alasan perbaikan",
  tersimpan: "Catatan tersimpan", dibatalkan: "Catatan dibatalkan", kartu: "Sistem lain", buka: "Buka lembar {nama}",
  beranda: "{jumlah} lembar belum dimasukkan ke sistem lain", berandaJudul: "Sistem lain",
  jenis: { laporan: "Laporan", temuan: "Temuan" }, bentukDeklarasi: "Deklarasi netralitas", olehLain: "Dimasukkan oleh {nama}",
} as const;
export const keadaanSalinTeks: Record<KeadaanSalin, string> = { dimasukkan: "Sudah dimasukkan", tidak_perlu: "Tidak perlu" };
export const objekSalinTeks: Record<ObjekSalin, string> = { perkara: "Perkara", gelombang: "Imbauan", kegiatan: "Kegiatan", deklarasi: "Deklarasi" };
export const tindakanSalin: Record<string, string> = { "salin.catat": "Pemasukan ke sistem lain dicatat", "salin.batal": "Catatan pemasukan dibatalkan" };
