import { z } from "zod";
import { opsional, rezim, sha256, versi, wajib } from "../../schemas/primitives";
import { isiNaskah, jenisNaskah, sumber, type BarisNaskah, type HasilPeriksa, type IsiNaskah, type NaskahLengkap } from "../../schemas/naskah";
import type { LetterDoc } from "../../letters/blocks";
import { command, draft, out, query } from "../procedure";

const surat = { jenis: jenisNaskah, rezim };
const berkas = { sha256, nama: wajib(255) };

/** Wording and Word templates of the office's letters. */
export const naskahProcedures = {
  "naskah.daftar": query("baca", z.object({}), out<BarisNaskah[]>()),
  "naskah.baca": query("baca", z.object(surat), out<NaskahLengkap>()),
  "naskah.versi": query("baca", z.object({ ...surat, versi }), out<IsiNaskah>()),
  /** The letter of an invented case in this wording; in ours for null. */
  "naskah.pratinjau": query("baca", z.object({ ...surat, isi: isiNaskah.nullable().default(null) }), out<{ doc: LetterDoc; takDikenal: string[]; hilang: string[] }>()),
  /** A new version of the wording, and letters made from it; `versi` is the newest one it started from. */
  "naskah.simpan": command("atur", z.object({ ...surat, versi, isi: isiNaskah, catatan: opsional(300) }), out<{ versi: number }>()),
  /** What letters are made from henceforth; letters that were issued stay as they are. */
  "naskah.pilih": command("atur", z.object({ ...surat, versi, sumber, versiSumber: versi }), out<{ versi: number }>()),
  /** Our letter, or the office's wording of it, as DOCX with `{fields}`, to be edited in Word. */
  "templat.ekspor": draft("baca", z.object(surat), out<{ tiket: string; nama: string }>()),
  /** Reads an uploaded template as it would go in; nothing is written. */
  "templat.periksa": query("baca", z.object({ ...surat, ...berkas }), out<HasilPeriksa>()),
  "templat.simpan": command("atur", z.object({ ...surat, ...berkas, versi, catatan: opsional(300) }), out<{ versi: number }>()),
  /** Someone looked: the template is right for how letters are set now. */
  "templat.sesuai": command("atur", z.object({ ...surat, versi: versi.min(1) }), out<{ versi: number }>()),
  /** A kept template as it was brought, or filled with an invented case. */
  "templat.unduh": draft("baca", z.object({ ...surat, versi, contoh: z.boolean().default(false) }), out<{ tiket: string; nama: string }>()),
};
