import { z } from "zod";
import { opsional } from "./primitives";
import type { Rezim } from "./primitives";
import { blok } from "./susunan";

/** Office letters whose wording no law fixes; of an official form (`undangan_klarifikasi`) only what the office adds. */
export const JENIS_NASKAH = [
  "pemberitahuan_kelengkapan", "surat_tugas", "keputusan_petugas", "keputusan_tim_klarifikasi", "undangan_pleno", "ba_pleno", "undangan_klarifikasi", "surat_pengantar", "penerusan_bkn", "permintaan_tindak_lanjut", "pengantar_status", "imbauan",
] as const;
export const jenisNaskah = z.enum(JENIS_NASKAH, { error: "wajib" });
export type JenisNaskah = z.output<typeof jenisNaskah>;

/** Wording of a letter: its head and its blocks. An empty subject is the title of the law pack. */
export const isiNaskah = z.object({ hal: opsional(300), sifat: opsional(40), lampiran: opsional(100), isi: z.array(blok).max(200, "terlalu_banyak") });
export type IsiNaskah = z.output<typeof isiNaskah>;

/** What letters of a type are made from: our wording, the office's own, or its Word template. */
export const SUMBER = ["bawaan", "naskah", "templat"] as const;
export const sumber = z.enum(SUMBER, { error: "wajib" });
export type Sumber = z.output<typeof sumber>;

// ---- What the core answers.

export interface BarisNaskah { jenis: JenisNaskah; rezim: Rezim; judul: string; sumber: Sumber; versiSumber: number; naskah: number; templat: number; formulir: boolean }
export interface VersiNaskah { versi: number; catatan: string; oleh: string; at: string }
export interface VersiTemplat extends VersiNaskah { namaBerkas: string; ukuran: number; /** Fields of ours that it leaves out. */ hilang: string[] }
/** Parts of the office's setting of letters that a template carries from the day it left; signer and copies only where it has no field for them. */
export const BAGIAN_TATA = ["kop", "kertas", "margin", "huruf", "ttd", "penandatangan", "tembusan"] as const;
export type BagianTata = (typeof BAGIAN_TATA)[number];
/** What was set otherwise, and when and by whom last; empty where that is the office's record itself. */
export interface TataBerubah { bagian: BagianTata; at: string; oleh: string }
export interface NaskahLengkap {
  jenis: JenisNaskah;
  rezim: Rezim;
  judul: string;
  /** An official form: its text stays, the office only adds. */
  formulir: boolean;
  /** Can be made from a Word template of the office. */
  bertemplat: boolean;
  /** Subject, urgency and attachments can be worded. */
  kepala: { hal: boolean; sifat: boolean };
  sumber: Sumber;
  versiSumber: number;
  /** Version of the choice itself. */
  versi: number;
  bawaan: IsiNaskah;
  /** The newest wording of the office; ours where there is none. */
  kini: IsiNaskah;
  versiKini: number;
  bidang: Array<{ nama: string; label: string }>;
  bagian: Array<{ nama: string; label: string }>;
  /** Marks that a template may hold, with what they stand for; a list with its columns. None for an official form. */
  isianTemplat: Array<{ tanda: string; label: string }>;
  /** Each group wants one of its fields or parts in the wording. */
  wajib: string[][];
  versiNaskah: VersiNaskah[];
  /** Each with what the office has set otherwise since it was brought, or since someone held it to be right. */
  versiTemplat: Array<VersiTemplat & { berubah: TataBerubah[] }>;
}

/** Something in a template that has to be mended; `paragraf` counts from 1 in the part it stands in. */
export interface TemuanTemplat {
  kode: KodeTemuan;
  bagian: "isi" | "kepala" | "kaki";
  paragraf: number;
  kutipan: string;
  bidang: string;
  saran: string;
}
export const KODE_TEMUAN = ["bidang_tak_dikenal", "kurung_terputus", "daftar_tak_tertutup", "daftar_tak_terbuka", "bukan_dalam_daftar", "daftar_bukan_bidang", "dalam_kotak_teks", "bidang_wajib_hilang", "bidang_hilang", "tidak_terisi"] as const;
export type KodeTemuan = (typeof KODE_TEMUAN)[number];
export interface HasilPeriksa { temuan: TemuanTemplat[]; /** Fields of ours that the template leaves out, and where they stood. */ hilang: TemuanTemplat[]; dipakai: string[] }
