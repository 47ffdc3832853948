import { z } from "zod";
import { id, opsional, perkaraId, wajib } from "../../schemas/primitives";
import type { LetterDoc } from "../../letters/blocks";
import type { SuratRingkas } from "../../schemas/dossier";
import { command, out, query } from "../procedure";

/** Letters and forms. */
export const suratProcedures = {
  /** Blocks of a document as it would be issued now; `refId` names the hearing, pleno, forwarding ... it is about. */
  "surat.pratinjau": query("baca", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), isian: z.record(z.string().max(60), z.string().max(20_000)).default({}) }), out<{ doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] }>()),
  /** Issues a document anew: a new version that replaces the last one of its kind and subject. */
  "surat.terbitkan": command("catat", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), alasan: opsional(500) }), out<SuratRingkas>()),
  "surat.baca": query("baca", z.object({ suratId: id }), out<{ surat: SuratRingkas; doc: LetterDoc }>()),
  "surat.daftar": query("baca", z.object({ perkaraId: z.number().int().nullable().default(null), teks: z.string().max(200).default(""), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) }), out<{ baris: SuratRingkas[]; jumlah: number }>()),
};
