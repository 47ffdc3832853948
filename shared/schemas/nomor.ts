import { z } from "zod";
import { KEPERLUAN_KLASIFIKASI } from "./law";
import { id, opsional, sha256, tanggal, versi, waktu, wajib } from "./primitives";
import { nomorInput } from "./perkara";

export const NOMOR_STATUS = ["terpakai", "dicadangkan", "dibatalkan"] as const;
export type NomorStatus = (typeof NOMOR_STATUS)[number];
export interface BarisNomor { id: string; seri: string; lingkup: string; urut: number; sub: number; nomor: string; tanggal: string; status: NomorStatus; perihal: string; perkaraId: number | null; suratId: string; alasan: string; at: string }

export const MULAI_ULANG = ["tahunan", "per_pemilihan", "tidak"] as const;
export const PENANDATANGAN = ["ketua", "sekretariat"] as const;
/** The office's own series are told from those of the pack by this. */
export const SERI_KANTOR = "kantor:";
export const SERI_MASUK = "surat_masuk";

/** What a number is made of beside the counter and the date; what the series does not use is left out. */
const bahan = {
  pemilihanId: opsional(64),
  tmLp: z.enum(["TM", "LP"]).default("LP"),
  hasil: opsional(60),
  klasifikasi: opsional(20),
  /** What the letter is about, where no classification is named. */
  untuk: z.enum(["", ...KEPERLUAN_KLASIFIKASI]).default(""),
  /** Kec-... of a sub-district's number; "" is the office's own. */
  kode: opsional(60),
  penandatangan: z.enum(PENANDATANGAN).default("ketua"),
};
/** Id of a series' row (`pemilu-register`, `surat`, `kantor:...`) or its kind (`register`), which the election then decides. */
const seri = wajib(80);

export const usulNomor = z.object({ seri, tanggal, ...bahan });
/** "mundur" gives the next sub-number of the last number that was given up to that day. */
export const ambilNomor = z.object({ seri, tanggal, ...bahan, cara: z.enum(["otomatis", "mundur", "ketik"]).default("otomatis"), nomor: opsional(120), perihal: wajib(500), alasan: opsional(500) })
  .refine((v) => v.cara !== "ketik" || v.nomor !== "", { path: ["nomor"], message: "wajib" })
  .refine((v) => v.cara === "otomatis" || v.alasan !== "", { path: ["alasan"], message: "wajib" });
export const cadangkanNomor = z.object({ seri, tanggal, ...bahan, jumlah: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "jumlah_1_500").max(500, "jumlah_1_500"), alasan: wajib(500), /** Given before a new number where it fits; else only where it is typed in. */ tawarkan: z.boolean().default(false) });
export const periksaNomor = z.object({ seri, tanggal, ...bahan, nomor: opsional(120) });

/** What the office sets for a series. An empty pattern is the pack's. */
export const seriKantor = z.object({
  /** "" adds a series of the office. */
  id: z.union([z.literal(""), wajib(80)]).default(""),
  nama: opsional(120),
  pola: opsional(200),
  mulaiUlang: z.union([z.literal(""), z.enum(MULAI_ULANG)]).default(""),
  /** First number of the counter; `mulaiTahun` says in which year, 0 each time it starts again. */
  mulai: z.number({ error: "angka_salah" }).int("angka_salah").min(0, "angka_salah").max(999_999, "angka_salah").default(1),
  mulaiTahun: z.number({ error: "angka_salah" }).int("angka_salah").min(0, "angka_salah").max(2200, "angka_salah").default(0),
  perKlasifikasi: z.boolean().default(true),
  /** First sub-number of a back-dated number: 012.1, or 012.2 where the number itself counts as the first. */
  subMulai: z.union([z.literal(1), z.literal(2)]).default(1),
  /** Values of tokens that are always the same in this series. */
  nilai: z.record(z.enum(["jenis", "kode", "wilayah", "klasifikasi", "kode_kantor", "hasil", "tm_lp"]), opsional(60)).default({} as never),
  aktif: z.boolean().default(true),
  versi,
});
export const simpanSeri = seriKantor.safeExtend({ alasan: wajib(500) });
export type SeriKantor = z.output<typeof seriKantor>;

export interface Seri {
  id: string; seri: string; nama: string; rezim: "pemilu" | "pemilihan" | "keduanya"; milikKantor: boolean; aktif: boolean;
  /** In force, and as the pack has it ("" for the office's own). */
  pola: string; polaPaket: string; mulaiUlang: (typeof MULAI_ULANG)[number]; mulaiUlangPaket: (typeof MULAI_ULANG)[number] | "";
  mulai: number; mulaiTahun: number; perKlasifikasi: boolean; subMulai: 1 | 2; nilai: Record<string, string>; hasil: string[]; contoh: string[]; sumber: string; belumDiverifikasi: boolean;
  /** Changed by the office. */
  diubah: boolean; versi: number;
}

export interface Cadangan { id: string; seri: string; jumlah: number; alasan: string; tawarkan: boolean; oleh: string; at: string; baris: BarisNomor[] }

export const imporNomor = z.object({ seri, sha256, nama: wajib(255), lembar: z.number().int().min(0).max(200).default(0), pemilihanId: opsional(64) });
export interface BarisImporNomor { baris: number; nomor: string; tanggal: string; perihal: string; keterangan: string; keadaan: "siap" | "ganda" | "galat"; alasan: string; dengan: string; peringatan: string }
export interface PratinjauImporNomor { jumlah: number; siap: number; ganda: number; galat: number; baris: BarisImporNomor[] }

/** Forms that an upper office makes and this one only receives. */
export const JENIS_MASUK = ["ba_koreksi", "status_koreksi"] as const;
export type JenisMasuk = (typeof JENIS_MASUK)[number];

export const suratMasuk = z.object({
  id: z.union([z.literal(""), id]).default(""),
  versi,
  pengirim: wajib(300),
  nomorSurat: opsional(120),
  tanggalSurat: z.union([z.literal(""), tanggal]).default(""),
  diterimaAt: waktu,
  perihal: wajib(500),
  perkaraId: z.number().int().positive().nullable().default(null),
  jenis: z.union([z.literal(""), z.enum(JENIS_MASUK)]).default(""),
  berkas: z.object({ sha256, nama: wajib(255) }).nullable().default(null),
  keterangan: opsional(1000),
  /** Agenda number of a new entry. */
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
}).refine((v) => v.tanggalSurat === "" || v.tanggalSurat <= v.diterimaAt.slice(0, 10), { path: ["diterimaAt"], message: "sebelum_tanggal_surat" })
  // A form is what its number, its day and its scan say, in the case it belongs to.
  .superRefine((v, faults) => {
    if (v.jenis === "") return;
    const missing = [...(v.nomorSurat === "" ? ["nomorSurat"] : []), ...(v.tanggalSurat === "" ? ["tanggalSurat"] : []), ...(v.perkaraId === null ? ["perkaraId"] : []), ...(v.berkas === null ? ["berkas"] : [])];
    for (const path of missing) faults.addIssue({ code: "custom", path: [path], message: "wajib" });
  });
export interface SuratMasuk { id: string; versi: number; jenis: JenisMasuk | ""; /** Title and code of the form, as the law in force has them. */ judul: string; kodeFormulir: string; agenda: string; nomorId: string; status: NomorStatus; pengirim: string; nomorSurat: string; tanggalSurat: string; diterimaAt: string; perihal: string; perkaraId: number | null; perkara: string; berkas: { sha256: string; nama: string } | null; keterangan: string; dicatatOleh: string; dicatatAt: string }
