import { z } from "zod";
import { kelompok, type Kelompok, type RingkasGelombang } from "./imbauan";
import { id, nik, nip, opsional, sha256, tanggalOpsional, uraianOpsional, versi, wajib, waktu, waktuOpsional } from "./primitives";
import type { SuratRingkas } from "./dossier";
import type { Sameness } from "../domain/person";

export const JENIS_KEGIATAN = ["sosialisasi", "rapat_koordinasi", "pendidikan", "kunjungan", "patroli", "siaran"] as const;
export const jenisKegiatan = z.enum(JENIS_KEGIATAN, { error: "wajib" });
export type JenisKegiatan = (typeof JENIS_KEGIATAN)[number];
export const STATUS_KEGIATAN = ["rencana", "selesai", "batal"] as const;
export type StatusKegiatan = (typeof STATUS_KEGIATAN)[number];

export const narasumber = z.object({
  nama: wajib(200),
  jabatan: opsional(300),
  /** Where the speaker comes from and why they speak: "Ketua KPU Kabupaten Misal 2018-2023". */
  latar: opsional(500),
  materi: opsional(300),
});
export type Narasumber = z.output<typeof narasumber>;

export const tanyaJawab = z.object({ penanya: opsional(200), asal: opsional(200), tanya: wajib(2000), jawab: opsional(3000) });
export type TanyaJawab = z.output<typeof tanyaJawab>;

/** An activity of prevention: what is planned, what happened, what came of it. */
export const kegiatan = z.object({
  id: z.union([z.literal(""), id]).default(""),
  jenis: jenisKegiatan,
  tema: wajib(500),
  pemilihanId: id,
  tahapanId: opsional(64),
  mulai: waktu,
  selesai: waktuOpsional,
  tempat: wajib(300),
  kecamatan: opsional(120),
  /** Who opens it, with their post. */
  pembuka: opsional(300),
  narasumber: z.array(narasumber).max(30, "terlalu_banyak").default([]),
  /** Groups of the recipient book that it is meant for. */
  sasaran: z.array(kelompok).max(20, "terlalu_banyak").default([]),
  /** Electoral areas, as the office names them. */
  dapil: z.array(wajib(120)).max(30, "terlalu_banyak").default([]),
  anggaran: opsional(300),
  penandatanganId: opsional(64),
  uraian: uraianOpsional(20_000),
  tanya: z.array(tanyaJawab).max(200, "terlalu_banyak").default([]),
  hasil: uraianOpsional(20_000),
  rencanaLanjut: uraianOpsional(10_000),
  /** The news text where the office wrote its own; else it is made from the rest. */
  beritaJudul: opsional(300),
  beritaIsi: uraianOpsional(20_000),
  versi,
}).refine((k) => k.selesai === "" || k.selesai >= k.mulai, { path: ["selesai"], message: "selesai_sebelum_mulai" });
export type Kegiatan = z.output<typeof kegiatan>;

export const KEHADIRAN = ["belum", "hadir", "mewakili", "tidak"] as const;
export const kehadiran = z.enum(KEHADIRAN, { error: "wajib" });
export type Kehadiran = (typeof KEHADIRAN)[number];

/** One on the attendance sheet. */
export const peserta = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: opsional(200),
  jabatan: opsional(300),
  instansi: opsional(300),
  kelompok: z.union([z.literal(""), kelompok]).default(""),
  hadir: kehadiran.default("belum"),
  /** Who came in place of the invited. */
  wakil: opsional(200),
  catatan: opsional(300),
}).refine((p) => p.nama !== "" || p.jabatan !== "" || p.instansi !== "", { path: ["nama"], message: "peserta_tanpa_nama" });
export type Peserta = z.output<typeof peserta>;
export interface BarisPeserta extends Peserta { penerimaId: string; urut: number }

export const BERKAS_KEGIATAN = ["foto", "daftar_hadir", "pindaian", "lainnya"] as const;
export const jenisBerkas = z.enum(BERKAS_KEGIATAN, { error: "wajib" });
export interface BerkasKegiatan { id: string; jenis: (typeof BERKAS_KEGIATAN)[number]; sha256: string; nama: string; keterangan: string; mime: string; ukuran: number; oleh: string; at: string }
export const berkasBaru = z.object({ jenis: jenisBerkas, sha256, nama: wajib(255), keterangan: opsional(300) });

/** Papers that an activity or a declaration makes. */
export const DOKUMEN_KEGIATAN = ["daftar_hadir", "laporan_kegiatan", "berita_kegiatan"] as const;
export type DokumenKegiatan = (typeof DOKUMEN_KEGIATAN)[number];

export const MASA = ["sebelum", "selama", "sesudah"] as const;
export const butirDeklarasi = z.object({ masa: z.enum(MASA, { error: "wajib" }), teks: wajib(2000) });
export type ButirDeklarasi = z.output<typeof butirDeklarasi>;

/** The wording of a declaration: what opens it, its points before, during and after the stages, what closes it. */
export const naskahDeklarasi = z.object({ pembuka: uraianOpsional(3000), butir: z.array(butirDeklarasi).min(1, "wajib").max(60, "terlalu_banyak"), penutup: uraianOpsional(3000) });
export type NaskahDeklarasi = z.output<typeof naskahDeklarasi>;

export const deklarasi = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(300),
  pemilihanId: id,
  tahapanId: opsional(64),
  kegiatanId: opsional(64),
  waktu,
  tempat: wajib(300),
  ...naskahDeklarasi.shape,
  /** Who signs below the list as witness: name and post. */
  mengetahui: z.array(z.object({ nama: opsional(200), jabatan: wajib(300) })).max(8, "terlalu_banyak").default([]),
  catatan: opsional(2000),
  versi,
});
export type Deklarasi = z.output<typeof deklarasi>;

export const KEADAAN_TTD = ["belum", "tanda_tangan", "tidak_hadir", "menolak"] as const;
export const keadaanTtd = z.enum(KEADAAN_TTD, { error: "wajib" });
export type KeadaanTtd = (typeof KEADAAN_TTD)[number];
export const penandatangan = z.object({
  id: z.union([z.literal(""), id]).default(""),
  nama: wajib(200),
  nip,
  nik,
  jabatan: opsional(300),
  instansi: opsional(300),
  kelompok: z.union([z.literal(""), kelompok]).default(""),
  keadaan: keadaanTtd.default("belum"),
  catatan: opsional(300),
});
export type Penandatangan = z.output<typeof penandatangan>;
export interface BarisPenandatangan extends Penandatangan { penerimaId: string; urut: number }

export const JENIS_RENCANA = ["imbauan", "kegiatan", "deklarasi", "lainnya"] as const;
export const jenisRencana = z.enum(JENIS_RENCANA, { error: "wajib" });
export type JenisRencana = (typeof JENIS_RENCANA)[number];
export const rencana = z.object({
  id: z.union([z.literal(""), id]).default(""),
  pemilihanId: id,
  tahapanId: id,
  jenis: jenisRencana,
  uraian: wajib(500),
  palingLambat: tanggalOpsional,
  pelaksana: opsional(200),
  /** The wave, activity or declaration that does it. */
  refId: opsional(64),
  versi,
});
export type Rencana = z.output<typeof rencana>;

// ---- What the core answers.

export interface HitungPeserta { jumlah: number; hadir: number; tidak: number; belum: number }
export interface RingkasKegiatan { id: string; jenis: JenisKegiatan; tema: string; mulai: string; tempat: string; status: StatusKegiatan; pemilihan: string; tahapan: string; undangan: number; peserta: number; hadir: number }
export interface KegiatanLengkap {
  kegiatan: Kegiatan;
  status: StatusKegiatan;
  alasanBatal: string;
  pemilihan: string;
  tahapan: string;
  hitung: HitungPeserta;
  /** People of the invitations and groups who are not on the attendance sheet yet. */
  belumDimuat: number;
  undangan: RingkasGelombang[];
  deklarasi: RingkasDeklarasi[];
  berkas: BerkasKegiatan[];
  surat: SuratRingkas[];
  berita: { judul: string; isi: string; sendiri: boolean };
}
export interface HitungTtd { jumlah: number; tandaTangan: number; tidakHadir: number; menolak: number; belum: number }
export interface RingkasDeklarasi { id: string; nama: string; waktu: string; tempat: string; kegiatanId: string; pemilihan: string; tahapan: string; hitung: HitungTtd; pindaian: number }
export interface DeklarasiLengkap { deklarasi: Deklarasi; pemilihan: string; tahapan: string; kegiatan: string; hitung: HitungTtd; belumDimuat: number; berkas: BerkasKegiatan[]; surat: SuratRingkas[] }

/** A signer of a declaration who may be a person of a case. */
export interface SaranDeklarasi {
  pihakId: string; pihak: string; penandatanganId: string; nama: string; jabatan: string; instansi: string; keadaan: KeadaanTtd; dasar: Sameness;
  deklarasiId: string; deklarasi: string; waktu: string; keputusan: "" | "sama" | "bukan"; catatan: string; oleh: string; at: string;
}

export interface KaitTahapan { id: string; nama: string; tanggal: string; selesai: boolean; keterangan: string }
export interface BarisRencana extends Rencana { selesaiPada: string; catatan: string; /** Done by hand, or by what it points at. */ selesai: boolean; terlambat: boolean; kait: string }
export interface IsiTahapan {
  /** "" gathers what falls in no stage. */
  id: string; nama: string; mulai: string; selesai: string; terima24Jam: boolean;
  imbauan: KaitTahapan[]; kegiatan: KaitTahapan[]; deklarasi: KaitTahapan[]; rencana: BarisRencana[];
  /** Everything planned or tied to the stage, and how much of it is done. */
  jumlah: number; tuntas: number;
}
export interface TahapanPemilihan { pemilihanId: string; pemilihan: string; tanggalPemungutan: string; tahapan: IsiTahapan[]; /** What the law says of reception around the clock. */ jam24: { pasal: string; sumber: string; belumDiverifikasi: boolean } | null }

export interface StatistikKegiatan {
  jumlah: number; hadir: number; rencana: number; batal: number;
  bulan: Array<{ bulan: string; jumlah: number; hadir: number }>;
  jenis: Array<{ jenis: JenisKegiatan; jumlah: number; hadir: number }>;
  kelompok: Array<{ kelompok: Kelompok | ""; peserta: number; hadir: number }>;
}
export interface TemuKegiatan { jenis: "kegiatan" | "deklarasi"; id: string; judul: string; keterangan: string }
