import { z } from "zod";
import { PERAN_AKUN } from "../domain/permissions";
import { id, versi, wajib } from "./primitives";

export const SANDI_MIN = 10;
/** A password as it is chosen: long rather than odd. */
export const sandiBaru = z.string({ error: "wajib" }).min(1, "wajib").min(SANDI_MIN, "sandi_terlalu_pendek").max(200, "terlalu_panjang");
/** A password as it is given; what it must look like is of no matter any more. */
export const sandi = z.string({ error: "wajib" }).min(1, "wajib").max(200, "terlalu_panjang");
export const namaMasuk = wajib(60).refine((s) => s.length >= 3, "nama_masuk_terlalu_pendek");
export const kodePemulihan = wajib(120);
export const peranAkun = z.enum(PERAN_AKUN, { error: "wajib" });
/** Roles whose holder can look after the accounts; the first account has one of them. */
export const peranPengelola = z.enum(["ketua", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat"], { error: "wajib" });

export const siapkan = z.object({ nama: wajib(200), jabatan: wajib(200), peran: peranPengelola, namaMasuk, sandi: sandiBaru, ulang: z.string().max(200).default("") })
  .refine((s) => s.ulang === s.sandi, { path: ["ulang"], message: "sandi_tidak_sama" })
  .refine((s) => s.sandi.toLowerCase() !== s.namaMasuk.trim().toLowerCase(), { path: ["sandi"], message: "sandi_sama_dengan_nama" });
export const masuk = z.object({ namaMasuk: wajib(60), sandi });
export const pulihkan = z.object({ kode: kodePemulihan, namaMasuk: wajib(60), sandi: sandiBaru, ulang: z.string().max(200).default("") })
  .refine((s) => s.ulang === s.sandi, { path: ["ulang"], message: "sandi_tidak_sama" });
export const gantiSandi = z.object({ sandiLama: sandi, sandi: sandiBaru, ulang: z.string().max(200).default("") })
  .refine((s) => s.ulang === s.sandi, { path: ["ulang"], message: "sandi_tidak_sama" })
  .refine((s) => s.sandi !== s.sandiLama, { path: ["sandi"], message: "sandi_belum_berubah" });
/** A new account (with its first password), or an account's role and log-in name. */
export const akun = z.object({ id: z.union([z.literal(""), id]).default(""), pejabatId: id, namaMasuk, peran: peranAkun, sandi: z.union([z.literal(""), sandiBaru]).default(""), versi })
  .refine((a) => a.id !== "" || a.sandi !== "", { path: ["sandi"], message: "wajib" });
export const aturKunci = z.object({ menit: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "menit_kunci").max(240, "menit_kunci") });

export interface Akun { id: string; pejabatId: string; nama: string; jabatan: string; namaMasuk: string; peran: string; wajibGanti: boolean; terakhirMasukAt: string; ditutupAt: string; ditutupAlasan: string; versi: number }

/** Steps that the witness of the journal has seen and these data no longer show. */
export interface LangkahHilang {
  /** terpotong: the journal ends before it; bercabang: it went another way; tanpa_saksi: the witness itself is gone or does not open. */
  sebab: "terpotong" | "bercabang" | "tanpa_saksi";
  /** The last step that was once kept, and the last that is here. */
  saksi: { seq: number; at: string };
  kepala: { seq: number; at: string };
}

export interface KeadaanAkun {
  /** baru: no account yet; terkunci: nobody is logged in here; layar: locked by this session's own account; terbuka; rusak: the data do not open. */
  keadaan: "baru" | "terkunci" | "layar" | "terbuka" | "rusak";
  /** Why `rusak`: the key file is gone or unreadable, the database does not open, or steps that were once kept are not in it. */
  sebab: "" | "kunci_hilang" | "kunci_rusak" | "data_rusak" | "langkah_hilang";
  /** langkah_hilang: what is missing, and what the one who logged in may do about it. */
  hilang: (LangkahHilang & { lanjut: boolean; pulih: boolean }) | null;
  /** An office to practise in: nothing here is real. */
  latihan: boolean;
  /** baru: data that were kept without a key are there and will be sealed. */
  dataLama: boolean;
  /** False where the program runs without accounts. */
  berakun: boolean;
  /** Who is logged in, or whose screen is locked. */
  akun: { id: string; nama: string; namaMasuk: string; peran: string; hak: string[] } | null;
  /** The password was set by someone else and must be changed first. */
  gantiSandi: boolean;
  /** Minutes without a sign of life after which the screen locks. */
  kunciMenit: number;
}
