import { z } from "zod";
import { imporLibur, isiPaket, konfirmasiHukum, muatPaket, tambahHukum, targetInternal, ubahHukum } from "../../schemas/hukum";
import type { PackDifference, PackProblem } from "../../schemas/law";
import type { HolidayProblem } from "../../domain/calendar";
import type { HariLibur } from "../../schemas/kantor";
import { command, out, query } from "../procedure";

export interface UbahanHukum { id: string; versiSebelum: string; versiSesudah: string; bagian: string; barisId: string; berlakuSejak: string; cara: "ubah" | "konfirmasi" | "tambah" | "muat"; sebelum: string; sesudah: string; alasan: string; oleh: string; at: string }
export interface PaketHukum { versi: string; bawaan: string; /** The program brought a newer pack than the one the office's corrections stand on. */ bawaanBaru: string; tersimpan: Array<{ versi: string; dimuatAt: string; perkara: number }> }
export interface KalenderBulan {
  bulan: string;
  hari: Array<{ tanggal: string; libur: string; tenggat: Array<{ perkaraId: number; informasiId?: number; nomor: string; nama: string; pasal: string; aman: boolean; teks: boolean; urgensi: "lewat" | "hari_ini" | "dekat" | "tenang" }>; agenda: Array<{ perkaraId: number; nomor: string; waktu: string; judul: string }>; tahapan: string[] }>;
  adaTabel: boolean;
}

/** The law as the office keeps it, and the clock's calendar views. A correction makes a new version of the pack; cases keep theirs. */
export const hukumProcedures = {
  "hukum.paket": query("baca", z.object({}), out<PaketHukum>()),
  "hukum.riwayat": query("baca", z.object({}), out<UbahanHukum[]>()),
  "hukum.ubah": command("atur", ubahHukum, out<{ versi: string }>()),
  "hukum.konfirmasi": command("atur", konfirmasiHukum, out<{ versi: string }>()),
  "hukum.tambah": command("atur", tambahHukum, out<{ versi: string }>()),
  /** Differences of a pack file to the pack in force, row by row, or why it is refused. Nothing changes. */
  "hukum.bandingkan": query("atur", z.object({ isi: isiPaket }), out<{ versi: string; tanggal: string; beda: PackDifference[]; masalah: PackProblem[] }>()),
  "hukum.muat": command("atur", muatPaket, out<{ versi: string }>()),
  "target.daftar": query("baca", z.object({}), out<Array<{ ruleId: string; panjang: number; satuan: "HK" | "KAL" | "jam"; alasan: string; oleh: string; at: string }>>()),
  "target.simpan": command("atur", targetInternal, out<{ ruleId: string }>()),
  "libur.periksaImpor": query("atur", imporLibur.pick({ csv: true }), out<{ baris: HariLibur[]; baru: number; sama: number; masalah: HolidayProblem[] }>()),
  "libur.impor": command("atur", imporLibur, out<{ baris: number }>()),
  "tenggat.bulan": query("baca", z.object({ bulan: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "bentuk_salah") }), out<KalenderBulan>()),
  /** What is due as an iCalendar file (RFC 5545), without names. */
  "tenggat.ics": query("baca", z.object({}), out<{ nama: string; isi: string }>()),
};
