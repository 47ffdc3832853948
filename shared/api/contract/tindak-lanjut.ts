import { z } from "zod";
import { perkaraId } from "../../schemas/primitives";
import * as s from "../../schemas/tindak-lanjut";
import type { Rezim } from "../../schemas/primitives";
import type { KeadaanPenerusan } from "../../domain/follow-up";
import type { Sameness } from "../../domain/person";
import type { Tahap } from "../../domain/stages";
import type { JenisPelanggaran } from "../../schemas/penanganan";
import type { PeranPihak } from "../../schemas/perkara";
import { command, out, query } from "../procedure";
import type { Langkah } from "./perkara";

const step = out<Langkah>();

/** One forwarding as the list of what is awaited shows it. */
export interface BarisTindakLanjut {
  perkaraId: number;
  versi: number;
  penerusanId: string;
  nomor: string;
  rezim: Rezim;
  tahap: Tahap;
  jenis: JenisPelanggaran;
  terlapor: string;
  penerima: string;
  instansi: string;
  nomorSurat: string;
  dikirimAt: string;
  diterimaAt: string;
  keadaan: KeadaanPenerusan;
  /** What was last recorded, and when. */
  terakhir: string;
  terakhirTanggal: string;
  pengingat: number;
  sanksi: string;
  /** The nearest limit that runs for this letter: the law's, or the office's own next reminder. */
  batas: { ruleId: string; nama: string; tanggal: string; internal: boolean; lewat: boolean; belumDiverifikasi: boolean } | null;
}
/** One addressee with how many letters wait there. */
export interface PenerimaMenunggu { penerima: string; instansi: string; menunggu: number; lewat: number; terlama: string }

/** Another name that may be the same person, with the reason. */
export interface OrangSerupa { pihakId: string; lainId: string; alasan: Sameness; nama: string; peran: PeranPihak; jabatan: string; instansi: string; perkaraId: number; nomor: string; pemilihan: string; tanggal: string; keputusan: "" | "sama" | "bukan"; oleh: string }
/** One case in which a person stood, and what came of it. */
export interface RiwayatOrang { perkaraId: number; nomor: string; pemilihan: string; rezim: Rezim; tanggal: string; tahap: Tahap; peran: PeranPihak; nama: string; jabatan: string; instansi: string; peristiwa: string; hasil: JenisPelanggaran[]; sanksi: string[] }

export const tindakLanjutProcedures = {
  "gakkumdu.anggota": query("baca", z.object({}), out<Array<s.AnggotaGakkumdu>>()),
  "gakkumdu.simpanAnggota": command("atur", s.anggotaGakkumdu, out<s.AnggotaGakkumdu>()),
  "gakkumdu.bahas": command("catat", s.pembahasan, step),
  /** The letter that invites the three bodies, with its number. */
  "gakkumdu.undang": command("catat", s.undangPembahasan, step),
  "proses.catat": command("catat", s.proses, step),
  "proses.coret": command("catat", s.coretProses, step),
  "tindakLanjut.catat": command("catat", s.tindakLanjut, step),
  "tindakLanjut.coret": command("catat", s.coretTindakLanjut, step),
  /** The reminder letter with its number, in one step. */
  "tindakLanjut.ingatkan": command("putus", s.ingatkan, step),
  "tindakLanjut.beritahuPelapor": command("putus", s.beritahuPelapor, step),
  "tindakLanjut.daftar": query("baca", s.daftarTindakLanjut, out<{ hariIni: string; baris: BarisTindakLanjut[]; jumlah: number; penerima: PenerimaMenunggu[] }>()),
  /** How many letters have gone past a limit; stands in the menu of every page. */
  "tindakLanjut.jumlah": query("baca", z.object({}), out<{ lewat: number }>()),
  /** Names in other cases that may be those of this one. */
  "orang.serupa": query("catat", z.object({ perkaraId }), out<OrangSerupa[]>()),
  "orang.tetapkan": command("catat", s.tetapkanOrang, out<{ pihakId: string }>()),
  /** Opens what is known of a person across elections; the look is told to the journal. */
  "orang.riwayat": command("catat", z.object({ perkaraId, pihakId: z.string().min(1).max(64) }), out<RiwayatOrang[]>()),
  "dugaan.tetapkan": command("catat", s.tetapkanDugaan, step),
  "laporan.serahkanBukti": command("catat", s.serahkanBuktiDaring, step),
};
