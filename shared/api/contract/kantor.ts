import { z } from "zod";
import { hariLibur, kantor, pejabat, pemilihan, type HariLibur, type LiburDicoret, type Pejabat, type Pemilihan, type Kantor } from "../../schemas/kantor";
import { id, opsional, rezim, sha256, tanggal, versi, wajib } from "../../schemas/primitives";
import type { Reckoning } from "../../domain/clock";
import type { LawPack } from "../../schemas/law";
import type { Sesi } from "../../schemas/dossier";
import { command, draft, out, query } from "../procedure";

const kosong = z.object({});

/** Session, office, people, elections, law and drafts. */
export const kantorProcedures = {
  "sesi.baca": query("baca", kosong, out<Sesi>()),
  /** Names the person who works at this screen; accounts with log-in come later. */
  "sesi.pilihPelaku": draft("baca", z.object({ pejabatId: z.string().max(64) }), out<Sesi>()),
  "kantor.simpan": command("atur", kantor, out<Kantor>()),
  /** Fills an empty data folder with an invented office, plainly marked. */
  "kantor.buatContoh": command("atur", kosong, out<{ perkara: number }>()),
  "pejabat.simpan": command("atur", pejabat, out<Pejabat>()),
  "pemilihan.simpan": command("atur", pemilihan, out<Pemilihan>()),
  "wilayah.cari": query("baca", z.object({ teks: z.string().max(100) }), out<Array<{ kode: string; nama: string; provinsi: string }>>()),
  /** The law pack of a case, or the one in force. */
  "hukum.baca": query("baca", z.object({ paket: z.string().max(40).default("") }), out<LawPack>()),
  "libur.daftar": query("baca", z.object({ tahun: z.number().int().min(1990).max(2200) }), out<{ hari: Array<HariLibur & { lokal: boolean }>; dicoret: Array<HariLibur & LiburDicoret>; adaTabel: boolean }>()),
  "libur.simpan": command("atur", hariLibur, out<HariLibur>()),
  /** A national day that the office struck out counts as a holiday again. */
  "libur.pulihkan": command("atur", z.object({ tanggal, alasan: wajib(500) }), out<{ tanggal: string }>()),
  "libur.hapus": command("atur", z.object({ tanggal, alasan: wajib(500) }), out<{ tanggal: string }>()),
  "draf.simpan": draft("catat", z.object({ kunci: wajib(120), isi: z.string().max(4_000_000, "terlalu_panjang"), versi }), out<{ versi: number; disimpanAt: string }>()),
  "draf.ambil": query("catat", z.object({ kunci: wajib(120) }), out<{ isi: string; versi: number; disimpanAt: string } | null>()),
  "draf.hapus": draft("catat", z.object({ kunci: wajib(120) }), out<{ dihapus: boolean }>()),
  "draf.daftar": query("catat", kosong, out<Array<{ kunci: string; disimpanAt: string }>>()),
  /** Clock for one rule and one date, without a case. */
  "tenggat.hitung": query("baca", z.object({ rezim, ruleId: wajib(20), mulai: wajib(16), diperpanjang: z.boolean().default(false) }), out<Reckoning>()),
  /** Announces a file; its bytes go through the door's upload with this ticket. */
  "berkas.siapkanUnggah": draft("catat", z.object({ nama: wajib(255), ukuran: z.number().int().min(0) }), out<{ tiket: string }>()),
  "berkas.siapkanUnduh": draft("baca", z.object({ /** A letter is given as its hand-edited file where there is one; `suratAsli` is the issued one. */ jenis: z.enum(["bukti", "surat", "suratAsli", "suratBerkas", "logo"]), id: z.union([id, sha256]), perkaraId: z.number().int().nullable().default(null), lihat: z.boolean().default(false) }), out<{ tiket: string; nama: string; mime: string; ukuran: number }>()),
  "saran.orang": query("baca", z.object({ teks: opsional(200), peran: z.string().max(20).default("") }), out<Array<{ nama: string; alamat: string; pekerjaan: string; instansi: string; jabatan: string; nip: string; nik: string; kategori: string; telepon: string; surel: string; tempatLahir: string; tanggalLahir: string; jenisKelamin: string; agama: string; kewarganegaraan: string; pangkat: string; perkara: number }>>()),
  "saran.teks": query("baca", z.object({ bidang: z.enum(["instansi", "jabatan", "tempat", "kecamatan", "pekerjaan", "bentukBukti", "caraAntar", "penerima"]), teks: opsional(200) }), out<string[]>()),
};
