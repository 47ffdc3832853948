import { z } from "zod";
import { bidangAsing, pecahBidang } from "./susunan";
import { id, nip, opsional, sha256, surel, tanggal, versi, wajib, waktu } from "./primitives";

/** Groups of the recipient book. */
export const KELOMPOK = ["opd", "camat", "lurah", "kepala_desa", "bpd", "sekolah", "bumd", "tni", "polri", "partai", "tim", "lainnya"] as const;
export const kelompok = z.enum(KELOMPOK, { error: "wajib" });
export type Kelompok = z.output<typeof kelompok>;

export const STATUS_JABATAN = ["", "Plt.", "Plh.", "Pj.", "Pjs."] as const;

/** An office, a post or a person that letters go to. */
export const penerima = z.object({
  id: z.union([z.literal(""), id]).default(""),
  kelompok,
  instansi: opsional(300),
  /** The post as it is addressed, without Plt. or Pj. */
  jabatan: opsional(300),
  statusJabatan: z.enum(STATUS_JABATAN, { error: "bentuk_salah" }).default(""),
  nama: opsional(200),
  nip,
  sapaan: opsional(40),
  alamat: opsional(500),
  /** What stands below `di -`. */
  tempat: opsional(200),
  kecamatan: opsional(120),
  telepon: opsional(60),
  surel,
  rute: opsional(80),
  /** Place on its route. */
  urut: z.number({ error: "angka_salah" }).int("angka_salah").min(0, "angka_salah").max(99_999, "angka_salah").default(0),
  aktif: z.boolean().default(true),
  versi,
}).refine((p) => p.jabatan !== "" || p.instansi !== "" || p.nama !== "", { path: ["jabatan"], message: "penerima_tanpa_tujuan" });
export type Penerima = z.output<typeof penerima>;

/** Columns that an import can fill. */
export const KOLOM_PENERIMA = ["kelompok", "jabatan", "statusJabatan", "nama", "nip", "sapaan", "instansi", "alamat", "tempat", "kecamatan", "telepon", "surel", "rute", "urut"] as const;
export type KolomPenerima = (typeof KOLOM_PENERIMA)[number];
/** Which column of the file feeds which field (number of the column, from 0), and the group of rows that name none. */
export const pemetaan = z.object({
  kolom: z.partialRecord(z.enum(KOLOM_PENERIMA), z.number().int().min(0).max(499)),
  kelompok: z.union([z.literal(""), kelompok]).default(""),
  /** What happens to a row that looks like someone already in the book. */
  ganda: z.enum(["lewati", "perbarui", "tambah"]).default("lewati"),
});
export type Pemetaan = z.output<typeof pemetaan>;

export const JENIS_IMBAUAN = ["netralitas", "kepala_desa", "fasilitas_negara", "mutasi", "bebas"] as const;
/** `pengingat` is made by the program from another wave, `undangan_kegiatan` from an activity. */
export const jenisImbauan = z.enum([...JENIS_IMBAUAN, "pengingat", "undangan_kegiatan"], { error: "wajib" });
export type JenisImbauan = z.output<typeof jenisImbauan>;
export const SIFAT = ["Biasa", "Penting", "Segera", "Rahasia"] as const;

/** A wave of imbauan: what all its letters share. */
export const gelombang = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  jenis: jenisImbauan,
  pemilihanId: id,
  tahapanId: opsional(64),
  tanggal,
  sifat: z.enum(SIFAT, { error: "wajib" }).default("Penting"),
  lampiran: opsional(100),
  hal: wajib(300),
  tembusan: z.array(wajib(200)).max(30, "terlalu_banyak").default([]),
  penandatanganId: id,
  /** One number for all, one each, or none: the secretariat writes it. */
  caraNomor: z.enum(["satu", "masing", "kosong"], { error: "wajib" }).default("masing"),
  /** Typed in, with one number for all. */
  nomorKetik: opsional(120),
  /** Law bases by their id in the law pack, in the pack's order. */
  dasar: z.array(z.string().max(80)).max(60, "terlalu_banyak").default([]),
  /** Bases that the office adds. */
  dasarLain: z.array(wajib(600)).max(20, "terlalu_banyak").default([]),
  versi,
});
export type Gelombang = z.output<typeof gelombang>;

/** One paragraph of the wording: prose, a heading, the list of law bases, a numbered point or one lettered below it, day and place of an activity. */
export const JENIS_ALINEA = ["alinea", "judul", "dasar", "butir", "anak", "acara"] as const;
/** Parts that the program fills by itself. */
export const alineaOtomatis = (jenis: (typeof JENIS_ALINEA)[number]): boolean => jenis === "dasar" || jenis === "acara";
export const alinea = z.object({ jenis: z.enum(JENIS_ALINEA, { error: "wajib" }), teks: z.string({ error: "bentuk_salah" }).max(5000, "terlalu_panjang").default("") });
export type Alinea = z.output<typeof alinea>;
export const susunan = z.array(alinea).min(1, "wajib").max(200, "terlalu_banyak");

/** Fields that a wording may name, in the order they are offered. */
export const BIDANG = [
  "penerima.jabatan", "penerima.nama", "penerima.sapaan", "penerima.instansi", "penerima.tempat", "penerima.alamat", "penerima.kecamatan",
  "pemilihan.nama", "pemilihan.sebutan", "pemilihan.tanggal", "tahapan.nama",
  "kantor.nama", "kantor.daerah", "kantor.alamat", "kantor.telepon", "kantor.surel", "surat.nomor", "surat.tanggal", "asal.nomor", "asal.tanggal",
  "kegiatan.jenis", "kegiatan.tema", "kegiatan.hari", "kegiatan.pukul", "kegiatan.tempat",
] as const;
export type Bidang = (typeof BIDANG)[number];

export { pecahBidang };
/** Names that no field of an imbauan answers to, and lone braces. */
export const bidangTakDikenal = (teks: string): string[] => bidangAsing(teks, BIDANG);

/** KASN was dissolved on 24 August 2024; no letter after that day names it. */
export const menyebutKasn = (teks: string, tanggal: string): boolean => tanggal > "2024-08-24" && /\bKASN\b|komisi\s+aparatur\s+sipil\s+negara/i.test(teks);

export const tandaTerima = z.object({ nama: wajib(200), waktu, cara: wajib(80), foto: z.union([z.literal(""), sha256]).default("") });
export type TandaTerima = z.output<typeof tandaTerima>;

// ---- What the core answers.

export interface BarisGanda { alasan: "nip" | "jabatan" | "nama"; anggota: Penerima[] }
export interface RingkasImpor { id: string; namaBerkas: string; masuk: number; diperbarui: number; dilewati: number; ditolak: number; dibatalkanAt: string; at: string; oleh: string }
/** A row of an import that cannot go in, or looks like another; `baris` counts as the spreadsheet does. */
export interface GalatImpor { baris: number; kolom: KolomPenerima | ""; alasan: string; isi: string }
export interface PratinjauImpor {
  jenis: "csv" | "xlsx";
  lembar: string[];
  kepala: string[];
  contoh: string[][];
  jumlah: number;
  pemetaan: Pemetaan;
  siap: number;
  galat: GalatImpor[];
  jumlahGalat: number;
  ganda: Array<{ baris: number; isi: string; dengan: string; diBerkas: boolean }>;
  jumlahGanda: number;
  profil: string[];
}

/** `disunting` and `ditarik` are left alone by the wave. */
export type KeadaanImbauan = "belum" | "kurang" | "jadi" | "berubah" | "disunting" | "ditarik";
export interface BarisImbauan {
  id: string; penerimaId: string; urut: number; nomor: string; kelompok: Kelompok; tujuan: string; nama: string; instansi: string; kecamatan: string; rute: string; alamat: string;
  keadaan: KeadaanImbauan;
  /** Fields of the wording that stay empty for this recipient. */
  kosong: string[];
  suratId: string;
  terima: { nama: string; waktu: string; cara: string; foto: string } | null;
}
export interface HitungImbauan { jumlah: number; bernomor: number; jadi: number; berubah: number; belum: number; kurang: number; diterima: number; disunting: number; ditarik: number }
export interface RingkasGelombang { id: string; nama: string; jenis: JenisImbauan; tanggal: string; pemilihan: string; tahapan: string; jumlah: number; jadi: number; diterima: number; nomorAwal: string; nomorAkhir: string; indukId: string }
export interface VersiSusunan { versi: number; catatan: string; oleh: string; at: string }
export interface BerkasImbauan { /** Letters edited by hand, which are printed by themselves. */ dilewati?: string[]; id: string; jenis: "gabungan" | "label" | "ekspedisi" | "zip"; nama: string; ukuran: number; surat: number; at: string; /** Letters were made or changed since. */ usang: boolean }
export interface DasarPilihan { id: string; teks: string; sumber: string; belumDiverifikasi: boolean }
export interface GelombangLengkap {
  gelombang: Gelombang;
  indukId: string;
  /** The activity that the wave invites to, or "". */
  kegiatanId: string;
  pemilihan: string;
  tahapan: string;
  susunan: { versi: number; isi: Alinea[] };
  versiSusunan: VersiSusunan[];
  hitung: HitungImbauan;
  kelompok: Array<{ kelompok: Kelompok; jumlah: number }>;
  /** Bases in force on the letter's date. */
  dasarPilihan: DasarPilihan[];
  /** Chosen bases that the date has left behind. */
  dasarGugur: string[];
  berkas: BerkasImbauan[];
  folderEkspor: string;
}
