import { z } from "zod";
import { kodePemulihan, sandi, type KeadaanAkun } from "../../schemas/akun";
import { command, draft, out, query } from "../procedure";

export interface BarisCadangan { nama: string; tempat: "utama" | "kedua" | "folder"; at: string; ukuran: number }
export interface HasilCadangan { at: string; tempat: Array<{ tempat: "utama" | "kedua"; baik: boolean; sebab: string }> }
export interface DaftarCadangan { folder: string; folderKedua: string; batasHari: number; terakhir: HasilCadangan | null; berjalan: boolean; daftar: BarisCadangan[] }
/** What a backup holds, and what would be lost by going back to it. */
export interface IsiCadangan { at: string; kantor: string; versi: string; sebab: string; perkara: number; surat: number; berkas: number; jurnal: { seq: number; hash: string }; hilang: { perkara: number; surat: number; jurnal: number } }
export interface PeriksaJurnal { utuh: boolean; baris: number; kepala: string; salah: { seq: number; sebab: "hash" | "link" | "gap" } | null }
export interface PeriksaBerkas { jumlah: number; hilang: number; rusak: number; contoh: string[] }

const kosong = z.object({});
const nama = z.string().regex(/^netra-[\w-]+\.cadangan$/, "bentuk_salah").max(120);
const letak = z.object({ tempat: z.enum(["utama", "kedua"]), nama });
const folder = z.string().max(1000, "terlalu_panjang");

/** Backups, restoring them, and the checks of what lies on the disk. */
export const cadanganProcedures = {
  "cadangan.daftar": query("atur", kosong, out<DaftarCadangan>()),
  "cadangan.buat": draft("atur", kosong, out<HasilCadangan>()),
  "cadangan.atur": command("atur", z.object({ folderKedua: folder, batasHari: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "batas_hari").max(60, "batas_hari") }), out<{ folderKedua: string; batasHari: number }>()),
  "cadangan.isi": query("atur", letak, out<IsiCadangan>()),
  /** Restores it in a place of its own, reads everything through, and removes that place again. */
  "cadangan.periksa": query("atur", letak, out<IsiCadangan>()),
  "cadangan.pulihkan": draft("akun", letak.extend({ sandi }), out<KeadaanAkun>()),

  /** Before a log-in, where the house is new or damaged: backups in a folder ("" is the usual one). */
  "cadangan.temukan": query("baca", z.object({ folder }), out<BarisCadangan[]>()),
  /** Restores with the recovery code; after a log-in that met a damaged database the code may be "". */
  "cadangan.pulihkanAwal": draft("baca", z.object({ folder, nama, kode: z.union([z.literal(""), kodePemulihan]).default("") }), out<KeadaanAkun>()),
  /** Reads what can still be read of a damaged database into a new one; the damaged one is kept. */
  "cadangan.selamatkan": draft("baca", kosong, out<{ keadaan: KeadaanAkun; hilang: Array<{ tabel: string; dibaca: number }> }>()),

  /** After a log-in that met a journal shorter than it once was: goes on with what is here, and tells the journal so. */
  "jurnal.lanjutkan": draft("baca", kosong, out<KeadaanAkun>()),
  "jurnal.periksa": query("baca", kosong, out<PeriksaJurnal>()),
  "berkas.periksa": query("atur", kosong, out<PeriksaBerkas>()),
};
