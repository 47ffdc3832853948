import type { JenisPelanggaran } from "../../../shared/schemas/penanganan";
import type { KategoriTerlapor } from "../../../shared/schemas/perkara";

// Nobody and nothing here exists. NIK and NIP are numbers that cannot be given: 99 is no province, month 99 no month.

export const KECAMATAN = ["Bukit Rekaan", "Lembah Rekaan", "Muara Umpama", "Tanjung Contoh", "Padang Misal", "Teluk Andai"] as const;

const GIVEN = ["Awan", "Bintang", "Cahya", "Damar", "Embun", "Fajar", "Gerimis", "Hening", "Intan", "Jenar", "Kenanga", "Langit", "Mentari", "Nirmala", "Ombak", "Pelangi", "Rembulan", "Senja", "Teduh", "Wulan"] as const;
const FAMILY = ["Rekaan", "Umpama", "Misal", "Contoh", "Andaian", "Semisal", "Khayali", "Angan", "Ibarat", "Perumpamaan"] as const;
/** The n-th invented name; the first two hundred differ. */
export const personName = (n: number): string => `${GIVEN[n % 20]} ${FAMILY[(Math.floor(n / 20) + n) % 10]}`;
export const nik = (n: number): string => `9999999999${String(n % 1_000_000).padStart(6, "0")}`;
export const nip = (n: number): string => `1980999920109${String(n % 100_000).padStart(5, "0")}`;

export interface Event {
  peristiwa: string;
  uraian: string;
  kategori: KategoriTerlapor;
  jabatan: string;
  instansi: string;
  jenis: Exclude<JenisPelanggaran, "bukan_pelanggaran">;
  pasal: { pemilu: string; pemilihan: string };
  skb: string[];
}

/** What is reported: `{kec}` is the sub-district. */
export const EVENTS: readonly Event[] = [
  { peristiwa: "Menyukai dan membagikan unggahan kampanye", uraian: "Akun media sosial atas nama Terlapor menyukai dan membagikan unggahan kampanye. Tangkapan layar dibuat pada malam yang sama dan unggahan masih terbuka keesokan harinya.", kategori: "pns", jabatan: "Kepala Seksi", instansi: "Kantor Kecamatan {kec}", jenis: "hukum_lain", pasal: { pemilu: "Pasal 24 UU 20/2023", pemilihan: "Pasal 24 UU 20/2023" }, skb: ["B6"] },
  { peristiwa: "Mengarahkan warga memilih salah satu calon dalam rapat desa", uraian: "Dalam rapat desa yang dihadiri sekitar empat puluh orang Terlapor meminta warga memilih salah satu calon. Dua orang saksi merekam suara Terlapor.", kategori: "kepala_desa", jabatan: "Kepala Desa", instansi: "Desa {kec} Timur", jenis: "pidana", pasal: { pemilu: "Pasal 490 UU 7/2017", pemilihan: "Pasal 188 jo. Pasal 71 ayat (1) UU 10/2016" }, skb: [] },
  { peristiwa: "Membagikan uang dan bahan pokok kepada pemilih", uraian: "Terlapor bersama beberapa orang membagikan amplop dan bahan pokok dari rumah ke rumah sambil menyebut nama calon. Satu paket diserahkan sebagai bukti.", kategori: "paslon_tim", jabatan: "Anggota tim kampanye", instansi: "Tim Kampanye Rekaan", jenis: "pidana", pasal: { pemilu: "Pasal 523 ayat (1) UU 7/2017", pemilihan: "Pasal 187A ayat (1) UU 10/2016" }, skb: [] },
  { peristiwa: "Memasang alat peraga kampanye di tempat yang dilarang", uraian: "Alat peraga kampanye terpasang pada pagar sekolah dan tiang listrik di sepanjang jalan utama. Pelapor memotret sepuluh titik pemasangan.", kategori: "paslon_tim", jabatan: "Penghubung", instansi: "Partai Rekaan Kabupaten Contoh", jenis: "administratif", pasal: { pemilu: "Pasal 298 ayat (1) UU 7/2017", pemilihan: "Pasal 69 UU 1/2015" }, skb: [] },
  { peristiwa: "Petugas penyelenggara memihak salah satu peserta", uraian: "Terlapor hadir dalam pertemuan tim kampanye dan ikut membagikan bahan kampanye. Daftar hadir dan foto pertemuan diserahkan Pelapor.", kategori: "penyelenggara", jabatan: "Anggota PPS", instansi: "PPS Desa {kec}", jenis: "kode_etik", pasal: { pemilu: "Pasal 8 huruf a Peraturan DKPP 2/2017", pemilihan: "Pasal 8 huruf a Peraturan DKPP 2/2017" }, skb: [] },
  { peristiwa: "Menghadiri kampanye dengan pakaian dinas", uraian: "Terlapor hadir dalam kampanye terbuka dengan pakaian dinas, berfoto bersama calon, dan mengangkat tangan membentuk nomor urut.", kategori: "pppk", jabatan: "Guru", instansi: "SD Negeri Rekaan {kec}", jenis: "hukum_lain", pasal: { pemilu: "Pasal 24 UU 20/2023", pemilihan: "Pasal 24 UU 20/2023" }, skb: ["B6"] },
  { peristiwa: "Perangkat desa menjadi pengurus tim kampanye", uraian: "Nama Terlapor tercantum dalam susunan tim kampanye tingkat kecamatan, sedangkan Terlapor masih menjabat perangkat desa.", kategori: "perangkat_desa", jabatan: "Sekretaris Desa", instansi: "Desa {kec} Barat", jenis: "hukum_lain", pasal: { pemilu: "Pasal 51 huruf j UU 6/2014", pemilihan: "Pasal 51 huruf j UU 6/2014" }, skb: [] },
  { peristiwa: "Memakai kendaraan dinas untuk kegiatan kampanye", uraian: "Kendaraan berpelat merah dipakai mengangkut peserta kampanye. Nomor kendaraan dan waktu tercatat dalam foto yang diserahkan Pelapor.", kategori: "pejabat", jabatan: "Kepala Bidang", instansi: "Dinas Rekaan Kabupaten Contoh", jenis: "pidana", pasal: { pemilu: "Pasal 521 UU 7/2017", pemilihan: "Pasal 187 ayat (3) UU 10/2016" }, skb: [] },
];
