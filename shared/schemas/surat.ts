import { z } from "zod";
import type { KeadaanSurat, LangkahSurat } from "../domain/letter-life";
import type { SuratRingkas } from "./dossier";
import { nomorInput } from "./perkara";
import { id, meskiDisunting, opsional, sha256, tanggal, versi, waktu, wajib } from "./primitives";

/** The life of a letter after it is issued. `versi` is the life's own: 0 where nothing has happened to the letter yet. */
const surat = { suratId: id, versi };
const berkas = z.object({ sha256, nama: wajib(255) }, { error: "wajib" });
const berkasBanyak = z.array(berkas).max(20, "terlalu_banyak");

export const nomoriSurat = z.object({ ...surat, tanggal, nomor: nomorInput.default({ cara: "otomatis", nomor: "", alasan: "" }), meskiDisunting });
export const tandatanganiSurat = z.object({ ...surat, tanggal, berkas: berkasBanyak.min(1, "wajib") });
export const kirimSurat = z.object({
  ...surat,
  waktu,
  cara: wajib(120),
  tujuan: wajib(300),
  /** Who of the office carried or sent it. */
  oleh: opsional(200),
  resi: opsional(120),
  catatan: opsional(500),
  bukti: berkasBanyak.default([]),
});
export const terimaSurat = z.object({ ...surat, kirimId: opsional(64), waktu, oleh: wajib(200), nomorTerima: opsional(120), bukti: berkasBanyak.default([]) });
export const tarikSurat = z.object({ ...surat, alasan: wajib(500) });
export const simpanSuntingan = z.object({ ...surat, berkas, oleh: wajib(200), tanggal, alasan: wajib(500) });
/** Strikes out a file or a delivery that was recorded by mistake; what was stored stays stored. */
export const coretSurat = z.object({ ...surat, id, alasan: wajib(500) });

/** Where a delivery is recorded: in the case or the wave, or only with the letter. */
export type TautanKirim = "" | "penerusan" | "undangan" | "kelengkapan" | "pelimpahan" | "status" | "imbauan";
export interface BerkasSurat { id: string; jenis: "pindaian" | "bukti_kirim" | "suntingan"; kirimId: string; sha256: string; nama: string; ukuran: number; mime: string; oleh: string; pada: string; alasan: string; dicoretAlasan: string; dicatatOleh: string; dicatatAt: string }
export interface KirimanSurat {
  id: string; tautan: TautanKirim; tujuan: string; cara: string; waktu: string; oleh: string; resi: string; diterimaPada: string; diterimaOleh: string; nomorTerima: string; catatan: string; dicoretAlasan: string; dicatatOleh: string; dicatatAt: string;
  bukti: BerkasSurat[];
}
/** A letter in a list, with how far it has come. */
export interface BarisSurat extends SuratRingkas {
  keadaan: KeadaanSurat;
  /** Edited by hand after it was issued; the edited file is what leaves the office. */
  disunting: boolean;
  /** A version before this one was; what was edited there is not in this one. */
  disuntingDulu: boolean;
  /** The next step that the office would take. */
  berikut: LangkahSurat | null;
  versiJalan: number;
}
/** What was edited by hand, as the page of a letter tells it. */
export interface SuntinganDibaca {
  /** The file that leaves in place of this letter, and how its text differs; null where one of the files cannot be read. */
  kini: (Pick<BerkasSurat, "nama" | "oleh" | "pada" | "alasan"> & { beda: { hilang: string[]; hilangLebih: number; tambah: string[]; tambahLebih: number } | null }) | null;
  /** Edits of earlier versions, which this one does not hold. */
  lama: Array<Pick<BerkasSurat, "nama" | "oleh" | "pada"> & { versiSurat: number }>;
}
export interface JalanSurat {
  surat: BarisSurat;
  penandatangan: string;
  /** To whom the letter is addressed, as far as it says. */
  tujuan: string;
  ditandatanganiPada: string;
  pindaian: BerkasSurat[];
  kiriman: KirimanSurat[];
  suntingan: BerkasSurat[];
  /** Hand-edited files of earlier versions of this letter. */
  suntinganLama: Array<BerkasSurat & { versiSurat: number }>;
  ditarik: { at: string; alasan: string; oleh: string } | null;
  nomorRegister: { nomor: string; status: string } | null;
  /** What may be done now, and what is in the way of the rest. */
  langkah: Array<{ langkah: LangkahSurat; boleh: boolean; alasan: string }>;
}
/** A letter of the office that a case can have beside those its steps make. */
export interface SuratDapatDibuat { jenis: string; judul: string; refId: string; tentang: string }
