import { z } from "zod";
import * as s from "../../schemas/informasi";
import { meskiDisunting, id, opsional, perkaraId, sha256, versi, wajib } from "../../schemas/primitives";
import type { LetterDoc } from "../../letters/blocks";
import type { SuratRingkas } from "../../schemas/dossier";
import { command, draft, out, query } from "../procedure";

/** Where an information now stands, and the documents that the step made. */
export interface JawabInformasi { informasiId: number; versi: number; tahap: s.TahapInformasi; nomor: string; surat: SuratRingkas[] }
const step = out<JawabInformasi>();

/** Informasi awal (B.8), its penelusuran and laporan hasil pengawasan, and sheets of social-media evidence. */
export const informasiProcedures = {
  "informasi.daftar": query("baca", s.daftarInformasi, out<{ baris: s.BarisInformasi[]; jumlah: number }>()),
  "informasi.cari": query("baca", z.object({ teks: z.string().max(500) }), out<s.BarisInformasi[]>()),
  "informasi.baca": query("baca", z.object({ informasiId: s.informasiId }), out<s.InformasiLengkap>()),
  "informasi.catat": command("catat", s.informasi, step),
  "informasi.ubah": command("catat", s.ubahInformasi, step),
  "informasi.putuskan": command("putus", s.putusInformasi, step),
  "informasi.tugaskan": command("catat", s.tugasTelusur, step),
  "informasi.simpanHasil": command("catat", s.hasilTelusur, step),
  "informasi.buatLhp": command("catat", s.lhp, step),
  /** The finding as it would be recorded from what is there; nothing is typed again. */
  "informasi.jadikanTemuan": command("catat", s.jadikanTemuan, out<{ perkaraId: number; informasiId: number }>()),
  "informasi.arsipkan": command("putus", s.arsipkanInformasi, step),
  "informasi.pratinjau": query("baca", z.object({ informasiId: s.informasiId, jenis: wajib(60), refId: opsional(64) }), out<{ doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] }>()),
  /** Issues B.8 or another of its documents anew. */
  "informasi.terbitkan": command("catat", z.object({ informasiId: s.informasiId, versi, jenis: wajib(60), refId: opsional(64), alasan: opsional(500), meskiDisunting }), out<SuratRingkas>()),
  "informasi.unduh": draft("baca", z.object({ informasiId: s.informasiId, sha256, lihat: z.boolean().default(false) }), out<{ tiket: string; nama: string; mime: string; ukuran: number }>()),
  "informasi.perkara": query("baca", z.object({ perkaraId }), out<s.InformasiPerkara>()),
  /** What a report would bring into an information that is made of it. */
  "informasi.dariPerkara": query("catat", z.object({ perkaraId }), out<z.input<typeof s.informasi>>()),

  "media.daftar": query("baca", z.object({ perkaraId }), out<s.MediaSosial[]>()),
  "media.baca": query("baca", z.object({ id }), out<{ media: s.MediaSosial; rezim: "pemilu" | "pemilihan"; pemilihanId: string; tutup: boolean; surat: SuratRingkas | null; milik: { informasi: { id: number; nomor: string } | null; perkara: { id: number; nomor: string } | null } }>()),
  "media.simpan": command("catat", s.mediaSosial, out<{ id: string; versi: number }>()),
  "media.hapus": command("catat", z.object({ id, versi, alasan: wajib(500) }), out<{ id: string }>()),
  "media.pratinjau": query("baca", z.object({ id }), out<{ doc: LetterDoc; judul: string; kodeFormulir: string; kosong: string[] }>()),
  /** The capture sheet as an issued document. */
  "media.terbitkan": command("catat", z.object({ id, alasan: opsional(500), meskiDisunting }), out<SuratRingkas>()),
  "media.unduh": draft("baca", z.object({ id, sha256, lihat: z.boolean().default(false) }), out<{ tiket: string; nama: string; mime: string; ukuran: number }>()),
};
