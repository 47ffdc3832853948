import { z } from "zod";
import { id, opsional, perkaraId, tanggal, wajib } from "../../schemas/primitives";
import type { LetterDoc } from "../../letters/blocks";
import type { SuratRingkas } from "../../schemas/dossier";
import { command, out, query } from "../procedure";

export const NOMOR_STATUS = ["terpakai", "dicadangkan", "dibatalkan"] as const;
export interface BarisNomor { id: string; seri: string; lingkup: string; urut: number; sub: number; nomor: string; tanggal: string; status: (typeof NOMOR_STATUS)[number]; perihal: string; perkaraId: number | null; suratId: string; alasan: string; at: string }

/** Letters, forms and the number register. */
export const suratProcedures = {
  /** Blocks of a document as it would be issued now; `refId` names the hearing, pleno, forwarding ... it is about. */
  "surat.pratinjau": query("baca", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), isian: z.record(z.string().max(60), z.string().max(20_000)).default({}) }), out<{ doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] }>()),
  /** Issues a document anew: a new version that replaces the last one of its kind and subject. */
  "surat.terbitkan": command("catat", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), alasan: opsional(500) }), out<SuratRingkas>()),
  "surat.baca": query("baca", z.object({ suratId: id }), out<{ surat: SuratRingkas; doc: LetterDoc }>()),
  "surat.daftar": query("baca", z.object({ perkaraId: z.number().int().nullable().default(null), teks: z.string().max(200).default(""), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) }), out<{ baris: SuratRingkas[]; jumlah: number }>()),
  /** The next number of a series for a date, as it would be given; nothing is taken. */
  "nomor.usul": query("baca", z.object({ seri: wajib(40), tanggal, pemilihanId: opsional(64), tmLp: z.enum(["TM", "LP"]).default("LP"), hasil: opsional(20), klasifikasi: opsional(20) }), out<{ nomor: string; urut: number }>()),
  "nomor.daftar": query("baca", z.object({ seri: opsional(40), tahun: z.number().int().min(1990).max(2200) }), out<{ baris: BarisNomor[]; celah: Array<{ lingkup: string; urut: number }> }>()),
  "nomor.batalkan": command("putus", z.object({ id, alasan: wajib(500) }), out<BarisNomor>()),
};
