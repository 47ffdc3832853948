import { z } from "zod";
import {
  gelombang, jenisImbauan, kelompok, pemetaan, penerima, susunan, tandaTerima,
  type Alinea, type BarisGanda, type BarisImbauan, type BerkasImbauan, type Gelombang, type GelombangLengkap, type HitungImbauan, type Kelompok, type Penerima, type PratinjauImpor, type RingkasGelombang, type RingkasImpor,
} from "../../schemas/imbauan";
import { id, opsional, rezim, sha256, tanggal, versi, wajib } from "../../schemas/primitives";
import type { LetterDoc } from "../../letters/blocks";
import { command, draft, out, query } from "../procedure";

const kosong = z.object({});
const gelombangId = id;
const halaman = { lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) };
const ids = z.array(id).max(20_000, "terlalu_banyak");
const berkasImpor = { sha256, nama: wajib(255), lembar: z.number().int().min(0).max(200).default(0) };

/** The recipient book, and imbauan in waves. */
export const imbauanProcedures = {
  "direktori.daftar": query("baca", z.object({ teks: z.string().max(200).default(""), kelompok: z.union([z.literal(""), kelompok]).default(""), kecamatan: opsional(120), aktif: z.enum(["ya", "tidak", "semua"]).default("ya"), ...halaman }), out<{ baris: Penerima[]; jumlah: number }>()),
  "direktori.ringkasan": query("baca", kosong, out<{ kelompok: Array<{ kelompok: Kelompok; jumlah: number }>; kecamatan: string[]; rute: string[]; ganda: number }>()),
  "direktori.simpan": command("catat", penerima, out<Penerima>()),
  /** Entries that may be the same, each set with its reason. */
  "direktori.ganda": query("baca", kosong, out<BarisGanda[]>()),
  /** Keeps one entry; the others leave the book and their letters stay as they are. */
  "direktori.gabung": command("catat", z.object({ simpanId: id, buangIds: z.array(id).min(1, "wajib").max(50) }), out<Penerima>()),
  "direktori.berbeda": command("catat", z.object({ ids: z.array(id).min(2, "wajib").max(50) }), out<{ ids: string[] }>()),
  /** Reads an uploaded file as it would go in; nothing is written. */
  "direktori.pratinjauImpor": query("baca", z.object({ ...berkasImpor, pemetaan: pemetaan.nullable().default(null), profil: opsional(80) }), out<PratinjauImpor>()),
  "direktori.impor": command("catat", z.object({ ...berkasImpor, pemetaan, profil: opsional(80) }), out<RingkasImpor>()),
  /** The refused rows as a CSV with the reason, ready to be corrected and brought back. */
  "direktori.berkasGalat": draft("catat", z.object({ ...berkasImpor, pemetaan }), out<{ tiket: string; nama: string }>()),
  "direktori.riwayatImpor": query("baca", kosong, out<RingkasImpor[]>()),
  "direktori.batalkanImpor": command("catat", z.object({ id, alasan: wajib(500) }), out<{ dihapus: number; dipulihkan: number; dibiarkan: number }>()),

  "imbauan.daftar": query("baca", kosong, out<RingkasGelombang[]>()),
  "imbauan.baca": query("baca", z.object({ gelombangId }), out<GelombangLengkap>()),
  /** Our wording and head for a kind. */
  "imbauan.bawaan": query("baca", z.object({ jenis: jenisImbauan, rezim }), out<{ hal: string; tembusan: string[]; dasar: string[]; isi: Alinea[]; versi: number }>()),
  "imbauan.simpan": command("catat", gelombang, out<Gelombang>()),
  /** A new version of the wording; `versi` is the one it started from. */
  "imbauan.simpanSusunan": command("catat", z.object({ gelombangId, versi, isi: susunan, catatan: opsional(300) }), out<{ versi: number }>()),
  "imbauan.susunan": query("baca", z.object({ gelombangId, versi }), out<{ isi: Alinea[] }>()),
  "imbauan.pilih": command("catat", z.object({ gelombangId, kelompok: z.array(kelompok).default([]), tambah: ids.default([]), keluarkan: ids.default([]) }), out<HitungImbauan>()),
  "imbauan.penerima": query("baca", z.object({ gelombangId, teks: z.string().max(200).default(""), saring: z.enum(["semua", "belum", "kurang", "jadi", "berubah", "disunting", "ditarik", "belum_terima", "terima"]).default("semua"), ...halaman }), out<{ baris: BarisImbauan[]; jumlah: number }>()),
  /** The letter to one recipient as it would be made now; the first one for "". */
  "imbauan.pratinjau": query("baca", z.object({ gelombangId, imbauanId: opsional(64), isi: susunan.nullable().default(null) }), out<{ doc: LetterDoc; tujuan: string; kosong: string[]; takDikenal: string[] }>()),
  /** Takes the numbers of all letters that have none, as one block. */
  "imbauan.cadangkan": command("catat", z.object({ gelombangId }), out<{ diambil: number; awal: string; akhir: string }>()),
  /** Makes the next letters that are missing or changed. Called again until `sisa` is 0; what is made stays made. */
  "imbauan.buat": command("catat", z.object({ gelombangId, batas: z.number().int().min(1).max(200).default(50), denganTitik: z.boolean().default(false) }), out<{ dibuat: number; sisa: number; kurang: number; jumlah: number; /** Letters edited by hand that would be made again: left as they are. */ dibiarkan: string[]; /** Letters made by this call. */ surat: string[] }>()),
  /** The joined letters for the printer, labels, expedition list, or all letters in a ZIP. */
  "imbauan.cetak": command("catat", z.object({ gelombangId, jenis: z.enum(["gabungan", "label", "ekspedisi", "zip"]) }), out<BerkasImbauan>()),
  /** Writes the letters as files beside the data; files that were changed by hand are left and listed. */
  "imbauan.ekspor": command("catat", z.object({ gelombangId }), out<{ folder: string; ditulis: number; sama: number; dibiarkan: string[] }>()),
  "imbauan.unduh": draft("baca", z.object({ jenis: z.enum(["berkas", "foto"]), id }), out<{ tiket: string; nama: string }>()),
  "imbauan.terima": command("catat", z.object({ gelombangId, ids: ids.min(1, "wajib"), terima: tandaTerima }), out<HitungImbauan>()),
  "imbauan.batalTerima": command("catat", z.object({ gelombangId, ids: ids.min(1, "wajib"), alasan: wajib(500) }), out<HitungImbauan>()),
  "imbauan.belumTerima": query("baca", z.object({ gelombangId }), out<Array<{ kecamatan: string; rute: string; baris: BarisImbauan[] }>>()),
  /** A new wave to those who have not signed. */
  "imbauan.pengingat": command("catat", z.object({ gelombangId, tanggal }), out<Gelombang>()),
};
