import { z } from "zod";
import * as s from "../../schemas/salin";
import { id } from "../../schemas/primitives";
import { command, out, query } from "../procedure";

/** Copy sheets for SigapLapor, SBT and Form Pencegahan, and what was already typed in there. */
export const salinProcedures = {
  /** The sheet filled for one object; whom the reader may not know is hidden, a look at the protected is told to the journal. */
  "salin.lembar": query("baca", z.object(s.kunciSalin), out<s.LembarTerisi>()),
  /** The sheets that one object has, for its own page. */
  "salin.objek": query("baca", z.object({ objek: z.enum(s.OBJEK_SALIN), objekId: id }), out<s.LembarObjek[]>()),
  "salin.catat": command("catat", s.catatSalin, out<{ versi: number }>()),
  "salin.batal": command("catat", s.batalSalin, out<{ versi: number }>()),
  "salin.daftar": query("baca", s.daftarSalin, out<{ baris: s.BarisSalin[]; jumlah: number; lembar: Array<{ lembar: string; nama: string; belum: number; sudah: number }> }>()),
  /** How many are not entered yet; stands on the first page. */
  "salin.jumlah": query("baca", z.object({}), out<{ belum: number }>()),
};
