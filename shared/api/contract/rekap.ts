import { z } from "zod";
import type { SuratRingkas } from "../../schemas/dossier";
import { nomorInput } from "../../schemas/perkara";
import { tanggal } from "../../schemas/primitives";
import { tanyaRekap, type Rekap, type WaktuRekap } from "../../schemas/rekap";
import { command, draft, out, query } from "../procedure";

/** Numbers of a period for the province and the press. */
export const rekapProcedures = {
  "rekap.baca": query("baca", tanyaRekap, out<Rekap>()),
  /** Days taken against days allowed; `terlalu_banyak` where the period holds more cases than are reckoned at once. */
  "rekap.waktu": query("baca", tanyaRekap, out<{ baris: WaktuRekap[]; perkara: number; batas: number; terlaluBanyak: boolean }>()),
  "rekap.ekspor": draft("baca", z.object({ rentang: tanyaRekap, isi: z.enum(["angka", "perkara"]) }), out<{ tiket: string; nama: string }>()),
  "rekap.terbitkan": command("catat", z.object({ rentang: tanyaRekap, tanggal, nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }) }), out<SuratRingkas>()),
};
