import { z } from "zod";
import {
  berkasBaru, deklarasi, DOKUMEN_KEGIATAN, jenisKegiatan, keadaanTtd, kegiatan, kehadiran, naskahDeklarasi, penandatangan, peserta, rencana, STATUS_KEGIATAN,
  type BarisPenandatangan, type BarisPeserta, type BarisRencana, type BerkasKegiatan, type Deklarasi, type DeklarasiLengkap, type HitungPeserta, type HitungTtd, type Kegiatan, type KegiatanLengkap, type NaskahDeklarasi, type RingkasDeklarasi, type RingkasKegiatan,
  type SaranDeklarasi, type StatistikKegiatan, type TahapanPemilihan, type TemuKegiatan,
} from "../../schemas/kegiatan";
import { kelompok, SIFAT, type Gelombang } from "../../schemas/imbauan";
import { nomorInput } from "../../schemas/perkara";
import { id, opsional, perkaraId, rezim, tanggal, tanggalOpsional, uraianWajib, versi, wajib } from "../../schemas/primitives";
import type { SuratRingkas } from "../../schemas/dossier";
import { command, draft, out, query } from "../procedure";

const kegiatanId = id;
const deklarasiId = id;
const ids = z.array(id).max(5000, "terlalu_banyak");
/** From the recipient book: whole groups, single entries, and those the activity already has. */
const muat = { kelompok: z.array(kelompok).default([]), penerimaIds: ids.default([]), dariUndangan: z.boolean().default(false) };
/** Lines as typed or pasted from a sheet: name; post; agency; number. */
const baris = uraianWajib(200_000);
const dokumen = { tanggal: tanggalOpsional, nomor: nomorInput.nullable().default(null), /** Empty rows below the list, for those who come unannounced. */ barisKosong: z.number({ error: "angka_salah" }).int("angka_salah").min(0, "angka_salah").max(200, "angka_salah").default(0) };

/** Activities of prevention, declarations of neutrality, and the plan of each stage. */
export const kegiatanProcedures = {
  "kegiatan.daftar": query("baca", z.object({ teks: z.string().max(200).default(""), jenis: z.union([z.literal(""), jenisKegiatan]).default(""), status: z.union([z.literal(""), z.enum(STATUS_KEGIATAN)]).default(""), pemilihanId: opsional(64), lewati: z.number().int().min(0).default(0), batas: z.number().int().min(1).max(200).default(100) }), out<{ baris: RingkasKegiatan[]; jumlah: number }>()),
  "kegiatan.baca": query("baca", z.object({ kegiatanId }), out<KegiatanLengkap>()),
  "kegiatan.simpan": command("catat", kegiatan, out<Kegiatan>()),
  "kegiatan.tandai": command("catat", z.object({ kegiatanId, versi, status: z.enum(STATUS_KEGIATAN), alasan: opsional(500) }).refine((k) => k.status !== "batal" || k.alasan !== "", { path: ["alasan"], message: "wajib" }), out<{ versi: number }>()),
  /** A wave of invitations: our wording, recipients by group or one by one. It is made and printed as waves of imbauan are. */
  "kegiatan.undang": command("catat", z.object({ kegiatanId, tanggal, penandatanganId: id, sifat: z.enum(SIFAT).default("Biasa"), caraNomor: z.enum(["satu", "masing", "kosong"]).default("masing"), kelompok: z.array(kelompok).default([]), penerimaIds: ids.default([]) }), out<Gelombang>()),
  "kegiatan.peserta": query("baca", z.object({ kegiatanId }), out<BarisPeserta[]>()),
  "kegiatan.muatPeserta": command("catat", z.object({ kegiatanId, ...muat }), out<HitungPeserta & { ditambah: number }>()),
  "kegiatan.ketikPeserta": command("catat", z.object({ kegiatanId, baris, hadir: kehadiran.default("hadir") }), out<HitungPeserta & { ditambah: number }>()),
  "kegiatan.simpanPeserta": command("catat", z.object({ kegiatanId, peserta }), out<BarisPeserta>()),
  "kegiatan.hadir": command("catat", z.object({ kegiatanId, ids: ids.min(1, "wajib"), hadir: kehadiran }), out<HitungPeserta>()),
  "kegiatan.keluarkanPeserta": command("catat", z.object({ kegiatanId, ids: ids.min(1, "wajib") }), out<HitungPeserta>()),
  /** A photo or scan that was uploaded; `refId` is the activity or the declaration. */
  "kegiatan.tambahBerkas": command("catat", z.object({ refId: id, berkas: berkasBaru }), out<BerkasKegiatan>()),
  "kegiatan.hapusBerkas": command("catat", z.object({ id, alasan: wajib(500) }), out<{ id: string }>()),
  "kegiatan.unduhBerkas": draft("baca", z.object({ id, lihat: z.boolean().default(false) }), out<{ tiket: string; nama: string }>()),
  "kegiatan.terbitkan": command("catat", z.object({ kegiatanId, jenis: z.enum(DOKUMEN_KEGIATAN), ...dokumen }), out<SuratRingkas>()),
  "kegiatan.statistik": query("baca", z.object({ dari: tanggal, sampai: tanggal, pemilihanId: opsional(64) }), out<StatistikKegiatan>()),
  "kegiatan.cari": query("baca", z.object({ teks: z.string().max(200) }), out<TemuKegiatan[]>()),

  "deklarasi.daftar": query("baca", z.object({ teks: z.string().max(200).default("") }), out<RingkasDeklarasi[]>()),
  "deklarasi.baca": query("baca", z.object({ deklarasiId }), out<DeklarasiLengkap>()),
  "deklarasi.simpan": command("catat", deklarasi, out<Deklarasi>()),
  /** The office's own wording where it has one, else ours. */
  "deklarasi.bawaan": query("baca", z.object({ rezim }), out<NaskahDeklarasi & { sendiri: boolean }>()),
  "deklarasi.simpanBawaan": command("atur", z.object({ rezim, naskah: naskahDeklarasi.nullable() }), out<NaskahDeklarasi & { sendiri: boolean }>()),
  "deklarasi.penandatangan": query("baca", z.object({ deklarasiId }), out<BarisPenandatangan[]>()),
  "deklarasi.muat": command("catat", z.object({ deklarasiId, ...muat }), out<HitungTtd & { ditambah: number }>()),
  "deklarasi.ketik": command("catat", z.object({ deklarasiId, baris }), out<HitungTtd & { ditambah: number }>()),
  "deklarasi.simpanPenandatangan": command("catat", z.object({ deklarasiId, penandatangan }), out<BarisPenandatangan>()),
  "deklarasi.keadaan": command("catat", z.object({ deklarasiId, ids: ids.min(1, "wajib"), keadaan: keadaanTtd, catatan: opsional(300) }), out<HitungTtd>()),
  "deklarasi.keluarkan": command("catat", z.object({ deklarasiId, ids: ids.min(1, "wajib") }), out<HitungTtd>()),
  "deklarasi.terbitkan": command("catat", z.object({ deklarasiId, ...dokumen }), out<SuratRingkas>()),
  /** Whether a reported person of the case may have signed a declaration, and what a person said of it. */
  "deklarasi.saran": query("catat", z.object({ perkaraId }), out<{ jumlah: number; belum: number; terpasang: SaranDeklarasi[] }>()),
  /** Opens the suggestions; the journal of the case keeps who looked. */
  "deklarasi.bukaSaran": command("catat", z.object({ perkaraId }), out<SaranDeklarasi[]>()),
  "deklarasi.nilaiSaran": command("catat", z.object({ perkaraId, pihakId: id, penandatanganId: id, keputusan: z.enum(["sama", "bukan"]), catatan: opsional(500) }), out<SaranDeklarasi>()),

  "tahapan.baca": query("baca", z.object({ pemilihanId: id }), out<TahapanPemilihan>()),
  "tahapan.simpanRencana": command("catat", rencana, out<BarisRencana>()),
  "tahapan.tandaiRencana": command("catat", z.object({ id, versi, selesaiPada: tanggalOpsional, catatan: opsional(500) }), out<BarisRencana>()),
  "tahapan.hapusRencana": command("catat", z.object({ id, alasan: wajib(500) }), out<{ id: string }>()),
};
