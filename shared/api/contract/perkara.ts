import { z } from "zod";
import { daftarPerkara, laporan, pencabutan, temuan } from "../../schemas/perkara";
import { meskiDisunting, perkaraId, versi, wajib } from "../../schemas/primitives";
import type { BarisJurnal, BarisPerkara, Beranda, Dossier } from "../../schemas/dossier";
import { command, out, query } from "../procedure";

/** What a command on a case answers: where it now stands, and the documents it made. */
export interface Langkah { perkaraId: number; versi: number; tahap: string; nomor: string; surat: Array<{ id: string; jenis: string; judul: string; nomor: string }> }

/** Intake, lists, search and the case as a whole. */
export const perkaraProcedures = {
  "beranda.baca": query("baca", z.object({}), out<Beranda>()),
  "perkara.daftar": query("baca", daftarPerkara, out<{ baris: BarisPerkara[]; jumlah: number }>()),
  "perkara.cari": query("baca", z.object({ teks: z.string().max(500) }), out<BarisPerkara[]>()),
  "perkara.baca": query("baca", z.object({ perkaraId }), out<Dossier>()),
  "laporan.terima": command("catat", laporan, out<Langkah>()),
  "laporan.ubah": command("catat", z.object({ perkaraId, versi, alasan: wajib(500), isi: laporan, meskiDisunting }), out<Langkah>()),
  "laporan.cabut": command("catat", pencabutan, out<Langkah>()),
  "temuan.catat": command("catat", temuan, out<Langkah>()),
  "temuan.ubah": command("catat", z.object({ perkaraId, versi, alasan: wajib(500), isi: temuan }), out<Langkah>()),
  /** Rows of the register book of one series and year. */
  "register.daftar": query("baca", z.object({ jenis: z.enum(["laporan", "temuan"]), tahun: z.number().int().min(1990).max(2200) }), out<Array<{ perkaraId: number; nomor: string; tanggal: string; pelapor: string; terlapor: string; peristiwa: string; status: string }>>()),
  "jurnal.daftar": query("baca", z.object({ perkaraId: z.number().int().nullable().default(null), sebelum: z.number().int().default(0), batas: z.number().int().min(1).max(500).default(100) }), out<{ baris: BarisJurnal[]; kepala: { seq: number; hash: string } }>()),
};
