import { z } from "zod";
import { id, isDate, jamOpsional, nik, nip, opsional, perkaraId, sha256, surel, tanggal, tanggalOpsional, uraianWajib, versi, wajib, waktu } from "./primitives";

export const PERAN_PIHAK = ["pelapor", "penemu", "terlapor", "saksi", "ahli", "kuasa"] as const;
export type PeranPihak = (typeof PERAN_PIHAK)[number];
export const KATEGORI_TERLAPOR = ["pns", "pppk", "tni", "polri", "kepala_desa", "perangkat_desa", "bpd", "bumn_bumd", "penyelenggara", "paslon_tim", "pejabat", "lainnya"] as const;
export type KategoriTerlapor = (typeof KATEGORI_TERLAPOR)[number];
export const KANAL = ["langsung", "sigaplapor", "surat", "lisan_telepon", "media_sosial", "pelimpahan"] as const;
export type Kanal = (typeof KANAL)[number];

/** A person in a case. Fields are those of B.1 and B.2, and NIK, NIP, agency and rank for the addressee's file. */
export const pihak = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  tempatLahir: opsional(120),
  tanggalLahir: tanggalOpsional,
  jenisKelamin: z.enum(["", "L", "P"]).default(""),
  pekerjaan: opsional(200),
  kewarganegaraan: opsional(80),
  agama: opsional(80),
  alamat: opsional(500),
  telepon: opsional(60),
  surel,
  nik,
  nip,
  /** Reported persons only. */
  kategori: z.enum(["", ...KATEGORI_TERLAPOR]).default(""),
  instansi: opsional(200),
  jabatan: opsional(200),
  pangkat: opsional(120),
  /** Standing of a reporter (voter, participant, observer), free text of the office. */
  kedudukan: opsional(120),
});
export type PihakInput = z.output<typeof pihak>;
export type Pihak = PihakInput & { peran: PeranPihak; urut: number };

const terlapor = pihak.refine((p) => p.kategori !== "", { path: ["kategori"], message: "wajib" });

/** One piece of evidence; `kode` (P-1, T-1) is given by the core. */
export const bukti = z.object({
  id: z.union([z.literal(""), id]).default(""),
  /** Form of the document as the receipt lists it, e.g. "Tangkapan layar". */
  bentuk: wajib(200),
  keterangan: opsional(500),
  jumlah: opsional(40),
  berkas: z.object({ sha256, nama: wajib(255) }).nullable().default(null),
});
/** What is said of a document that came to complete a report. */
export const KETERANGAN_PERBAIKAN = "Perbaikan laporan";
export type BuktiInput = z.output<typeof bukti>;
export type Bukti = BuktiInput & { kode: string; ukuran: number; mime: string; dihapusAlasan: string };

/** How a number is given: by the register, or typed in by a person. */
export const nomorInput = z.object({ cara: z.enum(["otomatis", "ketik"]).default("otomatis"), nomor: opsional(120), alasan: opsional(300) })
  .refine((n) => n.cara === "otomatis" || n.nomor !== "", { path: ["nomor"], message: "wajib" });
export type NomorInput = z.output<typeof nomorInput>;

const peristiwaFields = {
  peristiwa: wajib(500),
  tempat: wajib(300),
  kecamatan: opsional(120),
  tanggalKejadian: tanggal,
  jamKejadian: jamOpsional,
  tanggalDiketahui: tanggal,
};
/** True unless both are dates and the first lies before the second; a date that is none has its own message. */
const notBefore = (later: string, earlier: string) => !isDate(later.slice(0, 10)) || !isDate(earlier.slice(0, 10)) || later.slice(0, 10) >= earlier.slice(0, 10);
const knownAfterHappened = (p: { tanggalKejadian: string; tanggalDiketahui: string }) => notBefore(p.tanggalDiketahui, p.tanggalKejadian);

/** A report, with every field of the official report form (B.1). */
export const laporan = z.object({
  pemilihanId: id,
  kanal: z.enum(KANAL, { error: "wajib" }),
  /** The reporter's identity is shown to few. */
  pelaporDilindungi: z.boolean().default(false),
  pelapor: z.array(pihak).min(1, "wajib").max(50, "terlalu_banyak"),
  terlapor: z.array(terlapor).min(1, "wajib").max(200, "terlalu_banyak"),
  saksi: z.array(pihak).max(200, "terlalu_banyak").default([]),
  ...peristiwaFields,
  uraian: uraianWajib(),
  bukti: z.array(bukti).max(500, "terlalu_banyak").default([]),
  dilaporkanDi: wajib(200),
  waktuLapor: waktu,
  penerimaId: id,
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
})
  .refine(knownAfterHappened, { path: ["tanggalDiketahui"], message: "diketahui_sebelum_terjadi" })
  .refine((l) => notBefore(l.waktuLapor, l.tanggalDiketahui), { path: ["waktuLapor"], message: "dilaporkan_sebelum_diketahui" });
export type LaporanInput = z.output<typeof laporan>;

/** A finding (B.2): what supervision or tracing found, set by a pleno. */
export const temuan = z.object({
  pemilihanId: id,
  pelaporDilindungi: z.boolean().default(false),
  penemu: z.array(pihak).min(1, "wajib").max(20, "terlalu_banyak"),
  terlapor: z.array(terlapor).min(1, "wajib").max(200, "terlalu_banyak"),
  saksi: z.array(pihak).max(200, "terlalu_banyak").default([]),
  ...peristiwaFields,
  uraian: uraianWajib(),
  bukti: z.array(bukti).max(500, "terlalu_banyak").default([]),
  suratTugasNomor: opsional(120),
  lhpNomor: wajib(120),
  lhpTanggal: tanggal,
  waktuCatat: waktu,
})
  .refine(knownAfterHappened, { path: ["tanggalDiketahui"], message: "diketahui_sebelum_terjadi" })
  .refine((t) => notBefore(t.lhpTanggal, t.tanggalKejadian), { path: ["lhpTanggal"], message: "lhp_sebelum_kejadian" });
export type TemuanInput = z.output<typeof temuan>;

export const URUT_PERKARA = ["tenggat", "terbaru", "nomor", "tahap", "terlapor"] as const;
export const daftarPerkara = z.object({
  pemilihanId: z.string().max(64).default(""),
  rezim: z.enum(["", "pemilu", "pemilihan"]).default(""),
  jenis: z.enum(["", "laporan", "temuan"]).default(""),
  tahap: z.string().max(40).default(""),
  kategori: z.enum(["", ...KATEGORI_TERLAPOR]).default(""),
  /** "berjalan" leaves out what is finished. */
  keadaan: z.enum(["semua", "berjalan", "selesai"]).default("semua"),
  teks: z.string().max(500).default(""),
  urut: z.enum(URUT_PERKARA).default("terbaru"),
  arah: z.enum(["naik", "turun"]).default("turun"),
  lewati: z.number().int().min(0).default(0),
  batas: z.number().int().min(1).max(200).default(100),
});
export type DaftarPerkara = z.output<typeof daftarPerkara>;

export const pencabutan = z.object({ perkaraId, versi, waktu, alasan: uraianWajib(5000), buktiBerkas: z.object({ sha256, nama: wajib(255) }).nullable().default(null) });
