import { z } from "zod";
import { bukti, nomorInput } from "./perkara";
import { id, opsional, perkaraId, sha256, versi, wajib, waktu, waktuOpsional } from "./primitives";

/** Where the time of a recording is known from. */
export const SUMBER_REKAMAN = ["exif", "berkas", "peramban", "keterangan"] as const;
/** When a piece was recorded. Whoever saves it confirms it; an address is asked where it was seen in a browser. */
export const rekaman = z.object({ waktu: waktuOpsional, sumber: z.enum(SUMBER_REKAMAN, { error: "wajib" }), alamat: opsional(2000), catatan: opsional(500) })
  .refine((r) => r.sumber !== "peramban" || /^https?:\/\/\S+$/i.test(r.alamat), { path: ["alamat"], message: "alamat_laman_salah" })
  .refine((r) => r.sumber === "peramban" || r.waktu !== "", { path: ["waktu"], message: "wajib" });
export type RekamanInput = z.output<typeof rekaman>;
export interface Rekaman extends RekamanInput { oleh: string; at: string }

export const tambahBukti = z.object({ perkaraId, versi, bukti, rekaman: rekaman.nullable().default(null) });
export const catatRekaman = z.object({ perkaraId, versi, buktiId: id, rekaman });

export const JENIS_SERAH = ["diterima", "diperlihatkan", "disalin", "dikembalikan"] as const;
export type JenisSerah = (typeof JENIS_SERAH)[number];
/** One passing of evidence from hand to hand, for one or several pieces. */
export const serahBukti = z.object({
  perkaraId, versi,
  jenis: z.enum(JENIS_SERAH, { error: "wajib" }),
  buktiIds: z.array(id).min(1, "wajib").max(500, "terlalu_banyak"),
  waktu,
  /** From whom, or to whom. */
  nama: wajib(200),
  kedudukan: opsional(200),
  tempat: opsional(200),
  petugasId: id,
  catatan: opsional(500),
  /** A slip to sign; numbered where the office numbers it. */
  tandaTerima: z.boolean().default(true),
  bernomor: z.boolean().default(false),
  nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }),
});
export const batalSerah = z.object({ perkaraId, versi, serahId: id, alasan: wajib(500) });

export interface SerahBukti {
  id: string;
  jenis: JenisSerah;
  waktu: string;
  nama: string;
  kedudukan: string;
  tempat: string;
  petugasId: string;
  petugas: string;
  petugasJabatan: string;
  catatan: string;
  suratId: string;
  batalAlasan: string;
  dicatatOleh: string;
  dicatatAt: string;
  buktiIds: string[];
}

/** What is known of one piece beside its file. */
export interface RiwayatBukti {
  buktiId: string;
  dicatatAt: string;
  rekaman: Rekaman | null;
  /** What the camera wrote into the file; a proposal until a person confirms it. */
  usulan: { waktu: string; alat: string } | null;
  serah: SerahBukti[];
}

/** A file in the folder that is watched for scans. */
export interface BerkasPindai { tanda: string; nama: string; ukuran: number; at: string; mime: string; /** The name or content is of a kind that is not taken. */ berbahaya: boolean; /** Too large to be taken from the folder. */ terlaluBesar: boolean; /** The same bytes are already kept. */ sudah: boolean }
export interface FolderPindai { folder: string; ada: boolean; berkas: BerkasPindai[]; /** There are more than are listed. */ lebih: boolean }
export const tandaPindai = sha256;

/** A copy of a document for someone outside. */
export const beriSalinan = z.object({ perkaraId, suratId: id, kepada: wajib(200), kedudukan: opsional(200), waktu, catatan: opsional(500) });
export interface Salinan { id: string; suratId: string; kepada: string; kedudukan: string; waktu: string; catatan: string; oleh: string; at: string }
