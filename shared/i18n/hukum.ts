/** Words of the law as the office keeps it. */
export const isianHukum = {
  paket_salah: "Baris {baris}: {alasan}.",
  paket_terlalu_besar: "Berkas ini terlalu besar untuk paket hukum.",
  baris_csv_salah: "Baris {baris}: {alasan}.",
  aturan_tidak_boleh_target: "Aturan ini sudah punya batas dalam peraturan; target internal hanya untuk aturan tanpa batas.",
} as const;

export const alasanHukum = {
  baris_hukum_tidak_ada: "Baris hukum ini tidak ada lagi dalam paket yang berlaku. Muat ulang halaman.",
  baris_sudah_terkonfirmasi: "Baris ini sudah terkonfirmasi.",
  versi_paket_sudah_ada: "Paket dengan versi ini sudah pernah dimuat.",
} as const;
