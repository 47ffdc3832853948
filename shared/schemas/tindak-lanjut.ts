import { z } from "zod";
import { dugaan } from "./penanganan";
import { nomorInput } from "./perkara";
import { id, meskiDisunting, opsional, perkaraId, tanggal, tanggalOpsional, uraianOpsional, uraianWajib, versi, wajib, waktu, waktuOpsional } from "./primitives";

const nomorBerikut = nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" });

// ---- Sentra Gakkumdu, beside the case.

export const LEMBAGA = ["bawaslu", "polri", "kejaksaan"] as const;
export type Lembaga = (typeof LEMBAGA)[number];
export const anggotaGakkumdu = z.object({
  id: z.union([z.literal(""), id]).default(""),
  versi,
  lembaga: z.enum(LEMBAGA, { error: "wajib" }),
  nama: wajib(200),
  /** NIP or NRP; police have no 18 digits. */
  nip: opsional(40),
  pangkat: opsional(120),
  jabatan: wajib(200),
  aktif: z.boolean().default(true),
});
export type AnggotaGakkumdu = z.output<typeof anggotaGakkumdu>;

export const HASIL_PEMBAHASAN = ["dilanjutkan", "dihentikan", "ditunda"] as const;
export type HasilPembahasan = (typeof HASIL_PEMBAHASAN)[number];
const peserta = z.object({ anggotaId: opsional(64), lembaga: z.enum(LEMBAGA, { error: "wajib" }), nama: wajib(200), jabatan: opsional(200), hadir: z.boolean().default(true), keterangan: opsional(200) });
/** One discussion of the Sentra: who of the three bodies came, what each holds, what was agreed. */
export const pembahasan = z.object({
  perkaraId,
  versi,
  /** "" = a new discussion; one that stands is corrected with a reason and its minutes are made anew. */
  id: z.union([z.literal(""), id]).default(""),
  alasan: opsional(500),
  ke: z.number({ error: "wajib" }).int().min(1).max(9),
  waktu,
  waktuSelesai: waktuOpsional,
  tempat: wajib(200),
  pimpinan: wajib(200),
  peserta: z.array(peserta).min(1, "wajib").max(60),
  pasal: opsional(500),
  pendapat: z.object({ bawaslu: uraianOpsional(20_000), polri: uraianOpsional(20_000), kejaksaan: uraianOpsional(20_000) }),
  hasil: z.enum(HASIL_PEMBAHASAN, { error: "wajib" }),
  kesimpulan: uraianWajib(20_000),
  nomor: nomorBerikut,
  meskiDisunting,
})
  .refine((p) => p.waktuSelesai === "" || p.waktuSelesai >= p.waktu, { path: ["waktuSelesai"], message: "selesai_sebelum_mulai" })
  .refine((p) => p.id === "" || p.alasan !== "", { path: ["alasan"], message: "wajib" });
/** The invitation to a discussion that is still to be held. */
export const undangPembahasan = z.object({
  perkaraId,
  versi,
  /** "" = a new invitation; one that stands is written anew under its number. */
  id: z.union([z.literal(""), id]).default(""),
  ke: z.number({ error: "wajib" }).int().min(1).max(9),
  waktu,
  tempat: wajib(200),
  agenda: opsional(1000),
  peserta: z.array(peserta.omit({ hadir: true, keterangan: true })).min(1, "wajib").max(60),
  tanggalSurat: tanggal,
  penandatanganId: opsional(64),
  nomor: nomorBerikut,
  meskiDisunting,
}).refine((u) => u.tanggalSurat <= u.waktu.slice(0, 10), { path: ["waktu"], message: "sebelum_tanggal_surat" });
export type PembahasanInput = z.output<typeof pembahasan>;

// ---- What others do with what was forwarded.

/** Steps after a forwarding, by the kind of result, in the order of the road. */
export const PROSES = {
  pidana: ["polisi_menerima", "penyidikan_dihentikan", "berkas_ke_jaksa", "jaksa_mengembalikan", "polisi_melengkapi", "penuntutan_dihentikan", "jaksa_ke_pn", "pn_memutus", "banding", "pt_memutus"],
  hukum_lain: ["sbt_diinput", "sbt_diverifikasi", "sbt_divalidasi", "pemanggilan_disiplin", "pemeriksaan_disiplin", "koreksi_diminta", "koreksi_diterima", "koreksi_diputus"],
  kode_etik: ["koreksi_diminta", "koreksi_diterima", "koreksi_diputus"],
  administratif: ["putusan_dilaksanakan", "ma_menerima", "ma_memutus"],
} as const;
export type KejadianProses = (typeof PROSES)[keyof typeof PROSES][number];
export const KEJADIAN_PROSES: readonly KejadianProses[] = [...new Set(Object.values(PROSES).flat())];

export const proses = z.object({ perkaraId, versi, penerusanId: id, kejadian: z.enum(KEJADIAN_PROSES, { error: "wajib" }), waktu, nomor: opsional(120), uraian: uraianOpsional(5000) });
export const coretProses = z.object({ perkaraId, versi, prosesId: id, alasan: wajib(500) });

/** `pengingat` and `kabar_pelapor` are letters of the office; the rest is what came from others. */
export const JENIS_TINDAK_LANJUT = ["kabar", "balasan", "tindakan", "keputusan", "tidak_ditindaklanjuti", "upaya", "putusan_upaya"] as const;
export type JenisTindakLanjut = (typeof JENIS_TINDAK_LANJUT)[number] | "pengingat" | "kabar_pelapor";

export const tindakLanjut = z.object({
  perkaraId,
  versi,
  penerusanId: z.union([z.literal(""), id]).default(""),
  jenis: z.enum(JENIS_TINDAK_LANJUT, { error: "wajib" }).default("tindakan"),
  tanggal,
  uraian: uraianWajib(5000),
  nomorBalasan: opsional(120),
  tanggalBalasan: tanggalOpsional,
  /** Whom it concerns, where a letter names several. */
  terlaporId: opsional(64),
  /** The official who decided. */
  pejabat: opsional(200),
  keputusanNomor: opsional(120),
  keputusanTanggal: tanggalOpsional,
  /** Row of the catalogue of sanctions, and the words as they stand in the decision. */
  sanksiId: opsional(80),
  sanksi: opsional(500),
  sanksiLama: opsional(120),
  sanksiMulai: tanggalOpsional,
  sanksiSampai: tanggalOpsional,
  /** How far an organiser carried a recommendation out. */
  pelaksanaan: z.enum(["", "seluruhnya", "sebagian"]).default(""),
  /** Nothing more is awaited from this addressee. */
  selesai: z.boolean().default(false),
}).refine((t) => t.sanksiSampai === "" || t.sanksiMulai === "" || t.sanksiSampai >= t.sanksiMulai, { path: ["sanksiSampai"], message: "selesai_sebelum_mulai" });
export type TindakLanjutInput = z.output<typeof tindakLanjut>;
export const coretTindakLanjut = z.object({ perkaraId, versi, tindakLanjutId: id, alasan: wajib(500) });

/** The reminder to an addressee: everything but the case and the letter has its usual value. */
export const ingatkan = z.object({ perkaraId, versi, penerusanId: id, tanggalSurat: tanggalOpsional, nomor: nomorBerikut, penandatanganId: opsional(64) });
export const beritahuPelapor = z.object({ perkaraId, versi, tanggalSurat: tanggalOpsional, nomor: nomorBerikut, penandatanganId: opsional(64), uraian: uraianOpsional(5000), caraAntar: opsional(120) });

export const KEADAAN_TINDAK_LANJUT = ["menunggu", "lewat", "selesai", "semua"] as const;
export type KeadaanTindakLanjut = (typeof KEADAAN_TINDAK_LANJUT)[number];
export const daftarTindakLanjut = z.object({ keadaan: z.enum(KEADAAN_TINDAK_LANJUT).default("menunggu"), penerima: z.string().max(200).default(""), teks: z.string().max(200).default(""), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(50) });

// ---- The same person in several cases.

export const tetapkanOrang = z.object({ perkaraId, pihakId: id, lainId: id, sama: z.boolean(), catatan: opsional(500) });

/** What a case is suspected of; a finding has no kajian awal that would say it. The clocks of its kind hang on it. */
export const tetapkanDugaan = z.object({ perkaraId, versi, dugaan: z.array(dugaan).min(1, "wajib").max(20) });

/** SigapLapor: the reporter brings receipt, identity and evidence to the office (Ps 12 huruf c). */
export const serahkanBuktiDaring = z.object({ perkaraId, versi, waktu, keterangan: opsional(1000) });
