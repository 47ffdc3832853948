import { z } from "zod";
import { id, meskiDisunting, opsional, perkaraId, sha256, tanggal, versi, wajib } from "../../schemas/primitives";
import * as s from "../../schemas/surat";
import { simpanTata, tataSurat, type TataSurat, type VersiTata } from "../../schemas/tata-surat";
import type { LetterDoc } from "../../letters/blocks";
import type { SuratRingkas } from "../../schemas/dossier";
import { command, draft, out, query } from "../procedure";

/** Letters and forms. */
export const suratProcedures = {
  /** Blocks of a document as it would be issued now; `refId` names the hearing, pleno, forwarding ... it is about. */
  "surat.pratinjau": query("baca", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), isian: z.record(z.string().max(60), z.string().max(20_000)).default({}) }), out<{ doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[]; sumber: string }>()),
  /** Issues a document anew: a new version that replaces the last one of its kind and subject. */
  "surat.terbitkan": command("catat", z.object({ perkaraId, jenis: wajib(60), refId: opsional(64), alasan: opsional(500), meskiDisunting }), out<SuratRingkas>()),
  "surat.baca": query("baca", z.object({ suratId: id }), out<{ surat: SuratRingkas; doc: LetterDoc; suntingan: s.SuntinganDibaca }>()),
  /** A ticket to a picture that the letter shows, for its preview. */
  "surat.gambar": draft("baca", z.object({ suratId: id, sha256 }), out<{ tiket: string }>()),
  /** Keeps what was made of a stored picture for its room in letters; an empty hash where it could not be read. */
  "surat.simpanGambar": command("catat", z.object({ asal: sha256, lebarMm: z.int().min(20).max(300), tinggiMm: z.int().min(20).max(400), sha256: z.union([sha256, z.literal("")]) }), out<{ sha256: string }>()),
  "surat.daftar": query("baca", z.object({ perkaraId: z.number().int().nullable().default(null), teks: z.string().max(200).default(""), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) }), out<{ baris: s.BarisSurat[]; jumlah: number }>()),
  /** Letters of the office that a case can have beside those its steps make. */
  "surat.dapatDibuat": query("baca", z.object({ perkaraId }), out<s.SuratDapatDibuat[]>()),

  /** The life of an issued letter. */
  "surat.jalan": query("baca", z.object({ suratId: id }), out<s.JalanSurat>()),
  /** The number that the draft would get on that day. */
  "surat.usulNomor": query("catat", z.object({ suratId: id, tanggal }), out<{ nomor: string }>()),
  /** Gives a draft its number: the numbered letter is a new version of it. */
  "surat.nomori": command("catat", s.nomoriSurat, out<SuratRingkas>()),
  "surat.tandatangani": command("catat", s.tandatanganiSurat, out<s.JalanSurat>()),
  /** Records how a letter left; what the case itself records of it is recorded there. */
  "surat.kirim": command("catat", s.kirimSurat, out<s.JalanSurat>()),
  "surat.terima": command("catat", s.terimaSurat, out<s.JalanSurat>()),
  "surat.tarik": command("putus", s.tarikSurat, out<s.JalanSurat>()),
  /** Keeps a DOCX that was edited by hand beside the issued one; from then on it is what leaves. */
  "surat.simpanSuntingan": command("catat", s.simpanSuntingan, out<{ jalan: s.JalanSurat; peringatan: string[] }>()),
  "surat.coret": command("catat", s.coretSurat, out<s.JalanSurat>()),

  "tataSurat.baca": query("baca", z.object({}), out<{ tata: TataSurat; versi: number; kantorVersi: number; riwayat: VersiTata[] }>()),
  "tataSurat.versi": query("baca", z.object({ versi: versi.min(1) }), out<TataSurat>()),
  /** A letter of the office, set as the form now says. */
  "tataSurat.pratinjau": query("baca", z.object({ tata: tataSurat, formulir: z.boolean().default(false) }), out<{ doc: LetterDoc }>()),
  "tataSurat.simpan": command("atur", simpanTata, out<{ tata: TataSurat; versi: number; kantorVersi: number }>()),
  /** The same letter as a DOCX, to be tried on the office's own printer. */
  "tataSurat.halamanUji": draft("baca", z.object({ tata: tataSurat, formulir: z.boolean().default(false) }), out<{ tiket: string; nama: string }>()),
};
