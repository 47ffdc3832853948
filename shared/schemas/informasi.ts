import { z } from "zod";
import type { Deadline } from "../domain/deadlines";
import type { SuratRingkas, TenggatRingkas } from "./dossier";
import { PERBUATAN_MEDIA } from "./law";
import { hadir, pleno, type PlenoInput } from "./penanganan";
import { bukti, nomorInput, pihak } from "./perkara";
import { id, isDate, jamOpsional, opsional, sha256, tanggal, tanggalOpsional, uraianOpsional, uraianWajib, versi, wajib, waktu, waktuOpsional, type Rezim } from "./primitives";

/** How a first information reached the office. The last two come out of a report (Ps 3(2) c and d Perbawaslu 7/2022). */
export const SALURAN = ["lisan", "tertulis", "surel", "telepon", "pesan", "langsung", "media_sosial", "media", "panwascam", "laporan_dicabut", "laporan_tidak_diregistrasi"] as const;
export type Saluran = (typeof SALURAN)[number];
/** Channels that a person at the desk may choose; the others are set by the step on the report. */
export const SALURAN_MEJA = SALURAN.filter((s): s is Exclude<Saluran, "laporan_dicabut" | "laporan_tidak_diregistrasi"> => !s.startsWith("laporan_"));

export const TAHAP_INFORMASI = ["diterima", "penelusuran", "lhp", "temuan", "arsip"] as const;
export type TahapInformasi = (typeof TAHAP_INFORMASI)[number];

export const informasiId = z.number({ error: "bentuk_salah" }).int().positive();

/** Who gave it. A name is not asked for: many tell and want to stay unnamed. */
const pemberi = z.object({ nama: opsional(200), alamat: opsional(500), telepon: opsional(60), keterangan: opsional(500) });
export type Pemberi = z.output<typeof pemberi>;

const later = (a: string, b: string) => !isDate(a.slice(0, 10)) || !isDate(b.slice(0, 10)) || a.slice(0, 10) >= b.slice(0, 10);

const isiInformasi = {
  pemilihanId: id,
  saluran: z.enum(SALURAN, { error: "wajib" }),
  diterimaAt: waktu,
  penerimaId: id,
  /** Who gave it is shown to few. */
  dilindungi: z.boolean().default(false),
  pemberi: pemberi.default({ nama: "", alamat: "", telepon: "", keterangan: "" }),
  /** Whom it concerns; may be unknown yet, and so may what they are. */
  terlapor: z.array(pihak).max(200, "terlalu_banyak").default([]),
  saksi: z.array(pihak).max(200, "terlalu_banyak").default([]),
  peristiwa: wajib(500),
  tempat: opsional(300),
  kecamatan: opsional(120),
  tanggalKejadian: tanggalOpsional,
  jamKejadian: jamOpsional,
  tanggalDiketahui: tanggal,
  uraian: uraianWajib(),
  bukti: z.array(bukti).max(500, "terlalu_banyak").default([]),
};
const dated = (i: { tanggalKejadian: string; tanggalDiketahui: string }) => i.tanggalKejadian === "" || later(i.tanggalDiketahui, i.tanggalKejadian);
const NOT_BEFORE = { path: ["tanggalDiketahui"], message: "diketahui_sebelum_terjadi" };

export const informasi = z.object({ ...isiInformasi, asalPerkaraId: z.number().int().positive().nullable().default(null), nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }) }).refine(dated, NOT_BEFORE);
export type InformasiInput = z.output<typeof informasi>;

const tulis = { informasiId, versi };
export const ubahInformasi = z.object({ ...tulis, isi: z.object(isiInformasi).refine(dated, NOT_BEFORE) });

/** The pleno on an information: trace it, or put it into the archive with the reason (Ps 3(4)). */
export const putusInformasi = z.object({ ...tulis, hasil: z.enum(["telusuri", "arsip"], { error: "wajib" }), alasan: uraianOpsional(5000), pleno })
  .refine((p) => p.hasil === "telusuri" || p.alasan.trim() !== "", { path: ["alasan"], message: "wajib" });

const petugas = hadir.pick({ pejabatId: true, nama: true, jabatan: true });
/** The order to trace, as a letter. */
export const tugasTelusur = z.object({
  ...tulis,
  petugas: z.array(petugas).min(1, "wajib").max(30, "terlalu_banyak"),
  mulai: tanggal,
  selesai: tanggalOpsional,
  tempat: opsional(300),
  untuk: wajib(1000),
  tanggalSurat: tanggal,
  penandatanganId: id,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
}).refine((x) => x.selesai === "" || later(x.selesai, x.mulai), { path: ["selesai"], message: "selesai_sebelum_mulai" });

const kegiatan = z.object({ tanggal, tempat: opsional(300), uraian: uraianWajib(20_000) });
/** Someone who was met; as a witness they go on into the finding. */
const ditemui = pihak.extend({ tanggal: tanggalOpsional, keterangan: uraianOpsional(20_000), saksi: z.boolean().default(true) });

/** What tracing found, kept as often as it grows. */
export const hasilTelusur = z.object({
  ...tulis,
  kegiatan: z.array(kegiatan).max(200, "terlalu_banyak").default([]),
  ditemui: z.array(ditemui).max(200, "terlalu_banyak").default([]),
  temuan: uraianOpsional(),
  bukti: z.array(bukti).max(500, "terlalu_banyak").default([]),
});

/** Form A: what the five sections say beside the information and its tracing. */
export const lhp = z.object({
  ...tulis,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
  tanggal,
  tahapan: opsional(200),
  pengawas: z.array(z.object({ pejabatId: opsional(64), nama: wajib(200), jabatan: wajib(200), alamat: opsional(500) })).min(1, "wajib").max(20, "terlalu_banyak"),
  suratTugasNomor: opsional(120),
  bentuk: wajib(300),
  tujuan: uraianWajib(5000),
  sasaran: uraianWajib(5000),
  waktuTempat: uraianWajib(2000),
  ringkas: uraianWajib(),
  /** Section IV stays empty where nothing was found. */
  adaDugaan: z.boolean().default(true),
  uraian: uraianOpsional(),
  barangBukti: uraianOpsional(20_000),
  fakta: uraianOpsional(),
  analisa: uraianOpsional(),
  sengketa: uraianOpsional(20_000),
  /** Why a report that was issued is written anew. */
  alasan: opsional(500),
}).refine((l) => !l.adaDugaan || l.uraian.trim() !== "", { path: ["uraian"], message: "wajib" });

export const jadikanTemuan = z.object({ ...tulis, waktuCatat: waktu });
export const arsipkanInformasi = z.object({ ...tulis, waktu, alasan: uraianWajib(5000) });

export const PLATFORM = ["facebook", "instagram", "tiktok", "x", "youtube", "whatsapp", "telegram", "threads", "lainnya"] as const;
export type Platform = (typeof PLATFORM)[number];
/** Both lists of the joint decree speak of the same acts; which one applies is chosen by a person. */
export const PEMBACAAN = ["", "kode_etik", "disiplin", "keduanya"] as const;
export type Pembacaan = (typeof PEMBACAAN)[number];

export const mediaSosial = z.object({
  id: z.union([z.literal(""), id]).default(""),
  versi,
  informasiId: informasiId.nullable().default(null),
  perkaraId: z.number().int().positive().nullable().default(null),
  platform: z.enum(PLATFORM, { error: "wajib" }),
  akun: wajib(200),
  namaAkun: opsional(200),
  /** Whose account it is, and how that is known. */
  pemilik: opsional(200),
  dasarPemilik: opsional(500),
  tautan: opsional(2000),
  perbuatan: z.array(z.enum(PERBUATAN_MEDIA)).min(1, "wajib"),
  waktuPerbuatan: waktuOpsional,
  waktuTangkap: waktu,
  penangkapId: id,
  caraTangkap: opsional(300),
  /** Candidate or party that it favours or harms. */
  calon: opsional(300),
  isiUnggahan: uraianOpsional(20_000),
  catatan: uraianOpsional(5000),
  tangkapan: z.array(z.object({ sha256, nama: wajib(255) })).min(1, "wajib").max(50, "terlalu_banyak"),
  skb: z.array(z.string().max(10)).max(20).default([]),
  pembacaan: z.enum(PEMBACAAN).default(""),
  alasanPembacaan: uraianOpsional(5000),
})
  .refine((m) => (m.informasiId === null) !== (m.perkaraId === null) || m.id !== "", { path: ["informasiId"], message: "wajib" })
  .refine((m) => m.waktuPerbuatan === "" || m.waktuPerbuatan <= m.waktuTangkap, { path: ["waktuTangkap"], message: "ditangkap_sebelum_perbuatan" });
export type MediaInput = z.output<typeof mediaSosial>;
export type MediaSosial = MediaInput & { ukuran: number[]; mime: string[] };

/** A pleno of an information as it was held. */
export interface PlenoInformasi extends Omit<PlenoInput, "nomor"> { id: string; nomorBa: string; hasil: "telusuri" | "arsip"; alasan: string }
export type TugasTelusur = Omit<z.output<typeof tugasTelusur>, "informasiId" | "versi" | "nomor"> & { nomor: string };
export type HasilTelusur = Omit<z.output<typeof hasilTelusur>, "informasiId" | "versi">;
export type Lhp = Omit<z.output<typeof lhp>, "informasiId" | "versi" | "nomor" | "alasan"> & { nomor: string };

/** One information, as the core keeps it. */
export interface Informasi extends Omit<InformasiInput, "nomor"> {
  id: number;
  uid: string;
  versi: number;
  tahap: TahapInformasi;
  rezim: Rezim;
  zona: string;
  paketHukum: string;
  nomor: string;
  nomorId: string;
  /** The finding it became. */
  perkaraId: number | null;
  pleno: PlenoInformasi[];
  tugas: TugasTelusur | null;
  hasil: HasilTelusur | null;
  lhp: Lhp | null;
  arsipAt: string;
  arsipAlasan: string;
  dibuatAt: string;
  diubahAt: string;
}

/** Steps of an information; each with what holds it back. */
export const LANGKAH_INFORMASI = ["ubah", "putuskan", "tugaskan", "telusuri", "lhp", "temuan", "arsipkan"] as const;
export type LangkahInformasi = (typeof LANGKAH_INFORMASI)[number];

export interface InformasiLengkap {
  informasi: Informasi;
  /** True where who gave it is hidden from the reader. */
  disamarkan: boolean;
  media: MediaSosial[];
  surat: SuratRingkas[];
  tenggat: Deadline[];
  langkah: Array<{ langkah: LangkahInformasi; boleh: boolean; alasan: string[] }>;
  /** What the finding still wants, as paths of its form. */
  kurang: string[];
  asal: { perkaraId: number; nomor: string } | null;
  jadi: { perkaraId: number; nomor: string } | null;
}

export interface BarisInformasi {
  id: number;
  nomor: string;
  tahap: TahapInformasi;
  rezim: Rezim;
  saluran: Saluran;
  diterimaAt: string;
  zona: string;
  peristiwa: string;
  terlapor: string;
  instansi: string;
  dilindungi: boolean;
  tenggat: TenggatRingkas | null;
}

export const daftarInformasi = z.object({
  tahap: z.union([z.literal(""), z.enum(TAHAP_INFORMASI), z.literal("berjalan")]).default(""),
  saluran: z.union([z.literal(""), z.enum(SALURAN)]).default(""),
  teks: z.string().max(500).default(""),
  lewati: z.number().int().min(0).default(0),
  batas: z.number().int().min(1).max(200).default(100),
});
export type DaftarInformasi = z.output<typeof daftarInformasi>;

/** What a case has to do with informations: those it came from or gave, and whether one may be made of it. */
export interface InformasiPerkara {
  terkait: Array<{ id: number; nomor: string; tahap: TahapInformasi; hubungan: "asal" | "lanjutan" }>;
  /** Null where the rule does not offer it. */
  tawaran: { saluran: Saluran; label: string; pasal: string; sumber: string; belumDiverifikasi: boolean } | null;
}
