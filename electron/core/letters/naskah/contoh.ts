import type { Dossier, Klarifikasi, Perkara, Pleno } from "../../../../shared/schemas/dossier";
import type { Kantor, Pejabat } from "../../../../shared/schemas/kantor";
import type { LawPack } from "../../../../shared/schemas/law";
import type { HasilKajian } from "../../../../shared/schemas/penanganan";
import type { PeranPihak, Pihak } from "../../../../shared/schemas/perkara";
import type { Rezim } from "../../../../shared/schemas/primitives";
import type { LetterContext } from "../context";

/** An invented case in the letterhead of this office, to look at a wording or a template before any real letter is made from it. */
export function perkaraRekaan(rezim: Rezim, office: { kantor: Kantor; pejabat: Pejabat[]; pack: LawPack; logo: LetterContext["logo"]; tanggal: string; penandatangan: Pejabat | null }): LetterContext {
  const { kantor, pejabat, tanggal } = office;
  const at = (clock: string) => `${tanggal}T${clock}`;
  const pihak = [
    orang("contoh-1", "pelapor", { nama: "Siti Rekaan", alamat: "Desa Awan Rekaan RT 01" }),
    orang("contoh-2", "terlapor", { nama: "Budi Misal, S.E.", kategori: "pns", nip: "999999999999999901", nik: "9999999999999901", pangkat: "Penata (III/c)", jabatan: "Kepala Seksi Rekaan", instansi: "Dinas Rekaan", alamat: "Desa Hening Rekaan RT 02" }),
  ];
  const hasil: HasilKajian = {
    id: "contoh-hasil", jenis: "hukum_lain", terlaporIds: ["contoh-2"], pasal: "Pasal 5 huruf n angka 5 Peraturan Pemerintah Nomor 94 Tahun 2021", skb: [], uraian: "netralitas Aparatur Sipil Negara",
    penerima: { id: "", jabatan: "Kepala Badan Kepegawaian Negara", instansi: "", tempat: "Jakarta", lewat: "" }, tembusan: ["Bawaslu Provinsi"],
  };
  const members = pejabat.filter((p) => p.aktif && ["ketua", "anggota", "koordinator_divisi"].includes(p.peran));
  const perkara: Perkara = {
    id: 0, uid: "contoh", versi: 1, jenis: "laporan", tahap: "tindak_lanjut", pemilihanId: "contoh", rezim, zona: kantor.zona, paketHukum: office.pack.versi, kanal: "langsung", pelaporDilindungi: false, nomorPenyampaian: "000/CONTOH/LP", nomorRegister: "000/CONTOH/REG",
    peristiwa: "Membagikan unggahan kampanye di media sosial", tempat: "Kecamatan Bukit Rekaan", kecamatan: "", tanggalKejadian: tanggal, jamKejadian: "", tanggalDiketahui: tanggal, uraian: "", dilaporkanDi: "", waktuTerima: at("09:00"), penerimaId: "", suratTugasNomor: "", lhpNomor: "", lhpTanggal: "",
    waktuRegister: at("11:00"), dicabutAt: "", alasanCabut: "", alasanAkhir: "", dibuatAt: "", diubahAt: "",
  };
  const hearing: Klarifikasi = {
    id: "contoh-klarifikasi", versi: 1, pihakId: "contoh-2", kapasitas: "terlapor", waktu: at("10:00"), cara: "luring", alasanDaring: "", tempat: `Kantor ${kantor.nama}`, tautan: "", petugas: members.slice(0, 1).map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan })), skNomor: "", status: "dijadwalkan", undangan: [],
    sumpah: "", agama: "", lafal: "", umur: "", dimulaiAt: "", selesaiAt: "", tanya: [], dibacakan: false, tandatangan: "", alasanMenolak: "", tidakHadir: [],
  };
  const meeting: Pleno = {
    id: "contoh-pleno", agenda: "kajian", ke: 1, nomorBa: "", kuorum: { hadir: members.length, anggota: members.length, perlu: 1, terpenuhi: true }, waktu: at("14:00"), waktuSelesai: "", tempat: "Ruang rapat kantor", sifat: "tertutup", pimpinanId: members[0]?.id ?? "",
    hadir: members.map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: true, keterangan: "" })), cara: "mufakat", suara: { setuju: 0, tidak: 0, abstain: 0 }, pembahasan: "", keputusan: "-", nomor: { cara: "otomatis", nomor: "", alasan: "" }, alasanTanpaKuorum: "",
  };
  const dossier: Dossier = {
    perkara, pihak, pemilihan: { id: "contoh", nama: "Pemilihan Rekaan", rezim, jenis: rezim === "pemilu" ? "PL" : "PB", tanggalPemungutan: tanggal, tahapan: [], aktif: true, versi: 1 }, bukti: [], dugaan: [],
    kajianAwal: [{ perkaraId: 0, versi: 1, ke: 1, plenoId: "", diputuskanAt: "", diubahAt: "", syaratFormal: [], syaratMateriel: [], dugaan: [], pelimpahan: "", pengambilalihan: "", pencabutan: "", penghentian: "", kesimpulan: "", hasil: "perbaikan", alasan: "", kekurangan: ["alamat lengkap Terlapor", "tangkapan layar yang memuat tanggal unggahan"], tujuan: "" }],
    kelengkapan: [], perbaikan: [], klarifikasi: [hearing], pleno: [meeting],
    kajian: { perkaraId: 0, versi: 1, selesaiAt: "", penandatanganId: "", terbuka: false, diubahAt: "", kasusPosisi: "", dasarHukum: [], keterangan: [], fakta: "", unsur: [], analisis: "", kesimpulan: "", hasil: [hasil], rekomendasi: "" },
    penerusan: [{ id: "contoh-penerusan", hasilId: hasil.id, jenisDokumen: "rekomendasi_hukum_lain", penerima: hasil.penerima!, tembusan: hasil.tembusan, lampiran: [{ nama: "Salinan kajian", jumlah: "1 berkas" }], suratId: "", nomor: "000/CONTOH/REKOM", tanggalSurat: tanggal, waktuKirim: "", caraKirim: "", resi: "", diterimaAt: "", diterimaOleh: "", nomorTerima: "" }],
    statusDiumumkan: [{ id: "contoh-status", waktu: at("15:00"), status: "Ditindaklanjuti", instansiAtauAlasan: "Badan Kepegawaian Negara", diumumkanDi: "", pelaporDiberitahuAt: "", caraBeritahu: "", suratId: "" }],
    tindakLanjut: [], gakkumdu: [], undanganGakkumdu: [], undanganPleno: [], proses: [], surat: [], jurnal: [], fakta: [], tenggatDiubah: [], tenggat: [], langkah: [], peringatan: [],
  };
  return { dossier, kantor, pejabat, pack: office.pack, logo: office.logo, nomor: "000/CONTOH", tanggal, penandatangan: office.penandatangan, refId: "" };
}

function orang(id: string, peran: PeranPihak, more: Partial<Pihak>): Pihak {
  return { id, peran, urut: 1, nama: "", tempatLahir: "", tanggalLahir: "", jenisKelamin: "", pekerjaan: "", kewarganegaraan: "", agama: "", alamat: "", telepon: "", surel: "", nik: "", nip: "", kategori: "", instansi: "", jabatan: "", pangkat: "", kedudukan: "", ...more };
}
