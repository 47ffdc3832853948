import { z } from "zod";
import { KANAL, KATEGORI_TERLAPOR } from "./perkara";
import { JENIS_PELANGGARAN } from "./penanganan";
import { KEJADIAN_PROSES } from "./tindak-lanjut";
import { id, jamOpsional, opsional, tanggalOpsional, versi, wajib } from "./primitives";

// ---- What another system asks for: rows of data, in the order in which one types.

export const OBJEK_SALIN = ["perkara", "gelombang", "kegiatan", "deklarasi"] as const;
export type ObjekSalin = (typeof OBJEK_SALIN)[number];
/** Lists whose every entry is a section of its own. */
export const ULANG_SALIN = ["pelapor", "terlapor", "saksi", "bukti", "penerusan", "media"] as const;
export type UlangSalin = (typeof ULANG_SALIN)[number];

/** Values that a field of a sheet may name; those of a list stand in a section that repeats. */
export const ISI_SALIN = {
  perkara: ["nomorPenyampaian", "nomorRegister", "tanggalRegister", "jenis", "pemilihan", "tahap", "kanal", "dilaporkanDi", "tanggalTerima", "jamTerima", "peristiwa", "tempat", "kecamatan", "tanggalKejadian", "jamKejadian", "tanggalDiketahui", "uraian", "dugaan", "pasal", "skb", "hasilKajianAwal", "hasil", "status", "suratTugas", "lhp", "kantor"],
  gelombang: ["tanggal", "bentuk", "pemilihan", "tahapan", "hal", "nomorSurat", "sasaran", "jumlahSurat", "jumlahDiterima", "cara", "penandatangan", "keterangan"],
  kegiatan: ["tanggal", "pukul", "bentuk", "pemilihan", "tahapan", "tema", "tempat", "kecamatan", "pembuka", "narasumber", "sasaran", "dapil", "jumlahUndangan", "jumlahHadir", "anggaran", "nomorLaporan", "uraian", "hasil", "rencanaLanjut"],
  deklarasi: ["tanggal", "pukul", "bentuk", "pemilihan", "tahapan", "nama", "tempat", "kegiatan", "butir", "jumlahPenandatangan", "jumlahTandaTangan", "jumlahTidakHadir", "mengetahui", "keterangan"],
  orang: ["nama", "nik", "nip", "tempatLahir", "tanggalLahir", "jenisKelamin", "pekerjaan", "kewarganegaraan", "agama", "alamat", "telepon", "surel", "kategori", "jabatan", "pangkat", "instansi", "kedudukan"],
  bukti: ["kode", "bentuk", "keterangan", "jumlah", "berkas"],
  penerusan: ["nomor", "tanggal", "penerima", "instansi", "dikirim", "nomorTerima"],
  media: ["platform", "akun", "tautan", "perbuatan", "waktu"],
} as const;
/** The list of values that a section takes its fields from. */
export const isiBagian = (objek: ObjekSalin, ulang: UlangSalin | ""): readonly string[] => ISI_SALIN[ulang === "" ? objek : ulang === "bukti" || ulang === "penerusan" || ulang === "media" ? ulang : "orang"];

const bagian = z.strictObject({ judul: wajib(120), ulang: z.enum(["", ...ULANG_SALIN]).default(""), kolom: z.array(z.strictObject({ nama: wajib(120), isi: wajib(40) })).min(1) });
const bentukObjek = z.strictObject({
  jenis: z.enum(OBJEK_SALIN),
  /** Case: those that came from this way are in the system already. */
  kecualiKanal: z.array(z.enum(KANAL)).default([]),
  /** Case: one of the reported persons is of these. */
  kategori: z.array(z.enum(KATEGORI_TERLAPOR)).default([]),
  /** Case: expected once a letter with a result of these kinds was sent. */
  hasil: z.array(z.enum(JENIS_PELANGGARAN)).default([]),
  /** Case: the step after a forwarding that says the same; recorded once for both. */
  proses: z.union([z.literal(""), z.enum(KEJADIAN_PROSES as unknown as readonly [string, ...string[]])]).default(""),
  /** Filled as one row of a spreadsheet. */
  satuBaris: z.boolean().default(false),
  bagian: z.array(bagian).min(1),
});
export const lembarSalin = z.strictObject({
  id: wajib(40), nama: wajib(80), kegunaan: wajib(300), sumber: wajib(600), status: z.enum(["terkonfirmasi", "belum_diverifikasi"]), nomorWajib: z.boolean(), objek: z.array(bentukObjek).min(1),
}).superRefine((l, at) => {
  for (const o of l.objek) for (const b of o.bagian) for (const k of b.kolom) if (!isiBagian(o.jenis, b.ulang).includes(k.isi) || (b.ulang !== "" && o.jenis !== "perkara")) at.addIssue({ code: "custom", message: `${l.id}: ${b.judul}: ${k.isi}` });
});
export type LembarSalin = z.output<typeof lembarSalin>;

// ---- What a page sends.

export const kunciSalin = { lembar: wajib(40), objek: z.enum(OBJEK_SALIN), objekId: id };
export const KEADAAN_SALIN = ["dimasukkan", "tidak_perlu"] as const;
export type KeadaanSalin = (typeof KEADAAN_SALIN)[number];
export const catatSalin = z.object({
  ...kunciSalin,
  versi,
  keadaan: z.enum(KEADAAN_SALIN, { error: "wajib" }).default("dimasukkan"),
  nomor: opsional(120),
  tanggal: tanggalOpsional,
  /** Where it is a step after a forwarding too, whose clock wants it. */
  jam: jamOpsional,
  /** Who typed it; "" = the one at the screen. */
  olehId: opsional(64),
  catatan: opsional(500),
  /** Why an entry is corrected. */
  alasan: opsional(500),
})
  .refine((s) => s.keadaan !== "dimasukkan" || s.tanggal !== "", { path: ["tanggal"], message: "wajib" })
  .refine((s) => s.keadaan !== "tidak_perlu" || s.catatan !== "", { path: ["catatan"], message: "wajib" })
  .refine((s) => s.versi === 0 || s.alasan !== "", { path: ["alasan"], message: "wajib" });
export const batalSalin = z.object({ ...kunciSalin, versi, alasan: wajib(500) });
export const daftarSalin = z.object({ lembar: opsional(40), keadaan: z.enum(["belum", "sudah", "semua"]).default("belum"), pemilihanId: opsional(64), teks: z.string().max(200).default(""), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) });

// ---- What the core answers.

/** `versi` 0 where it stands as a step after the forwarding alone. */
export interface EntriSalin { keadaan: KeadaanSalin; nomor: string; tanggal: string; oleh: string; catatan: string; versi: number; dariProses: boolean }
export interface BagianSalin { judul: string; kolom: Array<{ nama: string; isi: string }> }
export interface LembarTerisi {
  lembar: string; nama: string; kegunaan: string; sumber: string; belumDiverifikasi: boolean; nomorWajib: boolean;
  objek: ObjekSalin; objekId: string; perkaraId: number | null; judul: string; nomor: string;
  bagian: BagianSalin[];
  /** All fields as one row for a spreadsheet; "" where the system asks field by field. */
  teks: string;
  /** Some names were hidden from this reader. */
  disamarkan: boolean;
  entri: EntriSalin | null;
  /** Recording it is also a step after the forwarding: the hour is asked. */
  mintaJam: boolean;
}
export interface BarisSalin { lembar: string; nama: string; objek: ObjekSalin; objekId: string; perkaraId: number | null; nomor: string; judul: string; siapa: string; tanggal: string; entri: EntriSalin | null }
export interface LembarObjek { lembar: string; nama: string; entri: EntriSalin | null; /** It belongs into that system and is not there yet. */ ditunggu: boolean }
