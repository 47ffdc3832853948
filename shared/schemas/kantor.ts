import { z } from "zod";
import { id, nip, opsional, rezim, sha256, surel, tanggal, tanggalOpsional, versi, wajib, zona } from "./primitives";

export const TINGKAT_KANTOR = ["bawaslu_kabupaten", "bawaslu_kota", "panwaslih_kabupaten", "panwaslih_kota"] as const;

/** The office: its name, place and letterhead. One per data folder. */
export const kantor = z.object({
  tingkat: z.enum(TINGKAT_KANTOR, { error: "wajib" }),
  /** Full name, e.g. "Bawaslu Kabupaten Contoh". */
  nama: wajib(200),
  /** Name of the regency or city without its kind, e.g. "Contoh". */
  daerah: wajib(120),
  provinsi: wajib(120),
  /** Region code of the numbering annex, e.g. "27.12". Editable: the official list has gaps. */
  kodeWilayah: z.string({ error: "wajib" }).trim().min(1, "wajib").regex(/^\d{2}\.\d{2}$/, "kode_wilayah_salah"),
  /** Office code of letter numbers, e.g. "K.JI-11". */
  kodeKantor: opsional(60),
  /** Place that stands before the date of a letter. */
  kedudukan: wajib(120),
  alamat: wajib(300),
  telepon: opsional(60),
  surel,
  situs: opsional(120),
  zona,
  kop: z.object({
    baris: z.array(opsional(200)).max(6, "terlalu_banyak").default([]),
    logo: z.union([z.literal(""), sha256]).default(""),
  }),
  /** Officers needed for a valid pleno; 0 = more than half of the members in office. */
  kuorum: z.number({ error: "angka_salah" }).int().min(0).max(9).default(0),
  versi,
});
export type Kantor = z.output<typeof kantor> & { contoh: boolean };

export const PERAN_PEJABAT = ["ketua", "anggota", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat", "petugas"] as const;
export type PeranPejabat = (typeof PERAN_PEJABAT)[number];

/** A person of the office. Names carry their titles as they are printed. */
export const pejabat = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  nip,
  peran: z.enum(PERAN_PEJABAT, { error: "wajib" }),
  /** As printed under a signature, e.g. "Anggota, Koordinator Divisi Penanganan Pelanggaran". */
  jabatan: wajib(200),
  aktif: z.boolean().default(true),
  versi,
});
export type Pejabat = z.output<typeof pejabat>;

export const KODE_JENIS_PEMILIHAN = ["PL", "PP", "PB", "PW", "PG"] as const;
export const tahapanPemilu = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  mulai: tanggal,
  selesai: tanggal,
  /** Reception around the clock (quiet days, voting and counting). */
  terima24Jam: z.boolean().default(false),
}).refine((t) => t.selesai >= t.mulai, { path: ["selesai"], message: "selesai_sebelum_mulai" });

/** One election that the office supervises; the regime decides words, days, forms and numbers. */
export const pemilihan = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  rezim,
  jenis: z.enum(KODE_JENIS_PEMILIHAN, { error: "wajib" }),
  tanggalPemungutan: tanggalOpsional,
  tahapan: z.array(tahapanPemilu).max(60, "terlalu_banyak").default([]),
  aktif: z.boolean().default(true),
  versi,
}).refine((p) => (p.rezim === "pemilu") === (p.jenis === "PL" || p.jenis === "PP"), { path: ["jenis"], message: "jenis_tidak_cocok_rezim" });
export type Pemilihan = z.output<typeof pemilihan>;

export const hariLibur = z.object({
  tanggal,
  jenis: z.enum(["libur_nasional", "cuti_bersama", "libur_khusus", "libur_lokal"], { error: "wajib" }),
  nama: wajib(200),
  dasar: wajib(300),
});
export type HariLibur = z.output<typeof hariLibur>;
/** A national day that this office counts as a working day. */
export interface LiburDicoret { tanggal: string; alasan: string; oleh: string; at: string }

