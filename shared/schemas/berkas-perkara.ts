import { z } from "zod";
import type { BagianBerkas } from "../domain/urutan-berkas";
import { id, perkaraId, sha256, wajib } from "./primitives";

/** How the file of a case is made up: one archive, a folder, or the office's own letters joined for the printer. */
export const BENTUK_BERKAS = ["zip", "folder", "gabungan"] as const;
export type BentukBerkas = (typeof BENTUK_BERKAS)[number];

/** What is left out, and why. */
export const tanpaBerkas = z.object({ id: z.string().min(1, "wajib").max(100, "bentuk_salah"), alasan: wajib(300) });
export const siapkanBerkas = z.object({
  perkaraId,
  bentuk: z.enum(BENTUK_BERKAS, { error: "wajib" }),
  /** Where the folder is put; only for `folder`. */
  folder: z.string().max(1000, "terlalu_panjang").default(""),
  tanpa: z.array(tanpaBerkas).max(2000, "terlalu_banyak").default([]),
}).refine((r) => r.bentuk !== "folder" || r.folder.trim() !== "", { path: ["folder"], message: "wajib" });
export type SiapkanBerkas = z.output<typeof siapkanBerkas>;

/** Pages that the page has counted: of a letter on its preview, of a PDF from the file. */
export const halamanBerkas = z.object({ perkaraId, hitung: z.array(z.object({ sha256, halaman: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "angka_salah").max(100_000, "angka_salah") })).min(1, "wajib").max(500, "terlalu_banyak") });
export const unduhBerkas = z.object({ perkaraId, id });
export const periksaArsip = z.object({ nama: wajib(255), ukuran: z.number({ error: "angka_salah" }).int("angka_salah").min(1, "berkas_kosong").max(2 ** 50, "terlalu_banyak") });

/** Why something cannot go along, whoever asks. */
export type KunciBerkas = "" | "kajian_tertutup" | "ditarik" | "hilang";
export interface BarisBerkas {
  id: string;
  jenis: "surat" | "pindaian" | "kirim" | "masuk" | "bukti";
  bagian: BagianBerkas;
  /** Form code or code of the evidence. */
  kode: string;
  judul: string;
  nomor: string;
  tanggal: string;
  keterangan: string;
  /** Null for a thing that has no file. */
  berkas: { sha256: string; ukuran: number; mime: string } | null;
  /** Null where nobody can tell (yet). */
  halaman: number | null;
  /** How the page can count the pages that are not known yet: the letter on its preview, the PDF from the file. */
  hitung: "" | "pratinjau" | "pdf";
  /** The letter whose preview or file that is. */
  rujukan: string;
  kunci: KunciBerkas;
  /** One of our own letters as it was issued: it can stand in the joined file. */
  gabung: boolean;
}
export interface RiwayatBerkas { id: string; bentuk: BentukBerkas; nama: string; jumlah: number; ukuran: number; tanpa: Array<{ judul: string; alasan: string }>; baris: number; kepala: string; oleh: string; at: string }
export type SebabPutus = "dibatalkan" | "gagal" | "berkas_rusak" | "folder_hilang" | "disk_penuh";
export interface BerkasPerkara {
  nomor: string;
  dilindungi: boolean;
  baris: BarisBerkas[];
  /** Work under way in the office, of this case or another; bytes read of bytes to read. */
  berjalan: { id: string; perkaraId: number; bentuk: BentukBerkas; selesai: number; jumlah: number; oleh: string } | null;
  /** The last one that ended without a result in this run of the program. */
  putus: { id: string; perkaraId: number; sebab: SebabPutus; nama: string } | null;
  riwayat: RiwayatBerkas[];
  /** What was left out last time. */
  tanpaTerakhir: Array<{ id: string; alasan: string }>;
  folder: string;
}

const namaIsi = z.string().min(1).max(400).refine((n) => !n.startsWith("/") && !/[\\:\0]/.test(n) && n.split("/").every((part) => part !== "" && part !== "." && part !== ".."), "nama");
/** `manifest.json`: what the file of a case holds. Everything beside it is named in it, and nothing else. */
export const manifestBerkas = z.object({
  format: z.literal("netra-berkas-perkara"),
  versi: z.literal(1),
  nomor: z.string().max(200),
  kantor: z.string().max(300),
  dibuatAt: z.string().max(40),
  dibuatOleh: z.string().max(300),
  jurnal: z.object({ baris: z.number().int().min(0), kode: z.string().regex(/^[0-9a-f]{64}$/) }),
  berkas: z.array(z.object({ nama: namaIsi, ukuran: z.number().int().min(0), sha256 })).max(20_000),
  tidakDisertakan: z.array(z.object({ judul: z.string().max(1000), alasan: z.string().max(1000) })).max(20_000),
});
export type ManifestBerkas = z.output<typeof manifestBerkas>;

export type SalahArsip = "bukan_arsip" | "tanpa_manifest" | "manifest_rusak" | "berkas_berubah" | "berkas_hilang" | "berkas_tambahan" | "arsip_diubah" | "terpotong";
export interface HasilArsip {
  baik: boolean;
  /** The first fault, and the file it is about. */
  salah: { apa: SalahArsip; nama: string } | null;
  manifest: ManifestBerkas | null;
  sha256Manifest: string;
}
/** The same, with what this office knows of it: that it was made here, and that its journal still holds the row. */
export interface HasilArsipKantor extends HasilArsip { dikenal: boolean; jurnal: "cocok" | "beda" | "tidak_ada" | "" }
