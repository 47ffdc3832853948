import { z } from "zod";
import { ambilNomor, cadangkanNomor, imporNomor, periksaNomor, seriKantor, simpanSeri, suratMasuk, usulNomor, type BarisNomor, type Cadangan, type PratinjauImporNomor, type Seri, type SuratMasuk } from "../../schemas/nomor";
import type { PatternFault } from "../../domain/numbering";
import { id, opsional, wajib } from "../../schemas/primitives";
import { command, draft, out, query } from "../procedure";

const tahun = z.number().int().min(1990).max(2200);
const buku = { seri: opsional(80), tahun };

/** The number register and the register of incoming letters. */
export const nomorProcedures = {
  /** The next number of a series for a date, as it would be given; nothing is taken. `cadangan` where it is a reserved one. */
  "nomor.usul": query("baca", usulNomor, out<{ nomor: string; urut: number; cadangan?: string }>()),
  /** The number a back-dated letter would get. */
  "nomor.usulMundur": query("baca", usulNomor, out<{ nomor: string; induk: string; indukTanggal: string }>()),
  /** What is odd about a typed-in number: warned, never blocked, unless it is taken. */
  "nomor.periksa": query("baca", periksaNomor, out<{ peringatan: string[]; terpakai: { nomor: string; perihal: string; tanggal: string } | null; cadangan: string }>()),
  "nomor.ambil": command("catat", ambilNomor, out<{ baris: BarisNomor; peringatan: string[] }>()),
  "nomor.cadangkan": command("catat", cadangkanNomor, out<{ id: string; baris: BarisNomor[] }>()),
  "nomor.cadangan": query("baca", z.object({}), out<Cadangan[]>()),
  /** Voids what is left of a block. */
  "nomor.batalkanBlok": command("putus", z.object({ id, alasan: wajib(500) }), out<{ dibatalkan: number }>()),
  "nomor.daftar": query("baca", z.object(buku), out<{ baris: BarisNomor[]; celah: Array<{ lingkup: string; urut: number }>; jumlahCelah: number; ganda: Array<{ lingkup: string; urut: number; sub: number; nomor: string[] }> }>()),
  "nomor.batalkan": command("putus", z.object({ id, alasan: wajib(500) }), out<BarisNomor>()),

  "nomor.seri": query("baca", z.object({}), out<Seri[]>()),
  /** How numbers would come out with these settings; nothing is written. */
  "nomor.pratinjauSeri": query("baca", seriKantor, out<{ masalah: PatternFault[]; kurang: string[]; berikut: string; contoh: string; sub: string; bulanDepan: string }>()),
  "nomor.simpanSeri": command("atur", simpanSeri, out<Seri>()),

  "nomor.ekspor": draft("baca", z.object({ ...buku, bentuk: z.enum(["csv", "xlsx"]).default("csv") }), out<{ tiket: string; nama: string }>()),
  "nomor.pratinjauImpor": query("baca", imporNomor, out<PratinjauImporNomor>()),
  "nomor.impor": command("catat", imporNomor, out<{ masuk: number; ganda: number; galat: number }>()),

  "suratMasuk.daftar": query("baca", z.object({ perkaraId: z.number().int().positive().nullable().default(null), teks: z.string().max(200).default(""), tahun: tahun.nullable().default(null), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) }), out<{ baris: SuratMasuk[]; jumlah: number }>()),
  "suratMasuk.simpan": command("catat", suratMasuk, out<SuratMasuk>()),
  "suratMasuk.unduh": draft("baca", z.object({ id, lihat: z.boolean().default(false) }), out<{ tiket: string; nama: string; mime: string }>()),
};
