import { z } from "zod";

/** A short code on paper: the number of a journal row and the first digits of its hash. */
export const kodeJurnal = z.object({
  baris: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "angka_salah"),
  kode: z.string({ error: "wajib" }).max(100, "kode_jurnal_salah").transform((s) => s.replace(/[\s.-]/g, "").toLowerCase()).pipe(z.string().min(1, "wajib").regex(/^[0-9a-f]{8,64}$/, "kode_jurnal_salah")),
});
export type KodeJurnal = z.output<typeof kodeJurnal>;

export type JenisPeriksa = "berkas" | "jurnal";
export interface HasilPeriksa {
  jenis: JenisPeriksa;
  at: string;
  oleh: string;
  baik: boolean;
  jumlah: number;
  /** Files: gone, and changed. */
  hilang: number;
  rusak: number;
  contoh: Array<{ nama: string; sha256: string; apa: "hilang" | "rusak" }>;
  /** Journal: first row that does not hold, and the newest row's code. */
  salah: { seq: number; sebab: "hash" | "link" | "gap" } | null;
  kepala: { seq: number; hash: string } | null;
  /** Where a code was brought from paper. */
  cocok: { baris: number; kode: string; hasil: "cocok" | "beda" | "tidak_ada"; at: string } | null;
}
export interface KeadaanPeriksa {
  berjalan: { jenis: JenisPeriksa; selesai: number; jumlah: number; oleh: string; otomatis: boolean } | null;
  berkas: HasilPeriksa | null;
  jurnal: HasilPeriksa | null;
  /** The last one that ended in this run of the program without being kept: broken off, or failed. */
  putus: { jenis: JenisPeriksa; sebab: "dibatalkan" | "gagal" } | null;
  /** Last sound check of the files is older than a month, or there was none although files have been kept that long. */
  terlambat: boolean;
}
