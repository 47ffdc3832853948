/** The people of the office to practise in. Nobody of them exists, and everyone may know their password. */
export const REHEARSAL_PASSWORD = "latihan-netra";
export const REHEARSAL_PEOPLE = [
  { namaMasuk: "ketua", nama: "Rekayasa Utama, S.H.", peran: "ketua", jabatan: "Ketua", nip: "" },
  { namaMasuk: "koordinator", nama: "Misalina Adil, S.H., M.H.", peran: "koordinator_divisi", jabatan: "Anggota, Koordinator Divisi Penanganan Pelanggaran", nip: "" },
  { namaMasuk: "anggota", nama: "Contoh Wibawa, S.IP.", peran: "anggota", jabatan: "Anggota", nip: "" },
  { namaMasuk: "sekretariat", nama: "Umpama Tertib, S.Sos.", peran: "koordinator_sekretariat", jabatan: "Koordinator Sekretariat", nip: "197999992005999001" },
  { namaMasuk: "petugas", nama: "Andai Cermat, S.Kom.", peran: "petugas", jabatan: "Staf Penanganan Pelanggaran", nip: "199099992015999002" },
  { namaMasuk: "penerima", nama: "Semisal Rapi", peran: "petugas", jabatan: "Petugas Penerima Laporan", nip: "" },
] as const;
