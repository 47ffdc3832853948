/**
 * The road of a case as a table: stage -> event -> where it leads, which guards hold it back, and who may do it.
 * Perbawaslu 7/2022 Ps 5, 15-26, 36, 49-50; the same road for both regimes, days and words are data.
 */
import type { HasilKajianAwal, JenisPelanggaran } from "../schemas/penanganan";
import type { Capability } from "./permissions";
import { may } from "./permissions";

export const TAHAP = ["kajian_awal", "menunggu_perbaikan", "penelitian_perbaikan", "penetapan_temuan", "registrasi", "klarifikasi", "kajian", "pleno", "penerusan", "pelimpahan", "status", "tindak_lanjut", "selesai"] as const;
export type Tahap = (typeof TAHAP)[number];

export const EVENTS = [
  "kajianAwal.simpan", "kajianAwal.putuskan", "kelengkapan.beritahukan", "kelengkapan.antar", "perbaikan.terima", "perbaikan.tidakDatang", "laporan.cabut", "laporan.ubah", "temuan.ubah", "temuan.tetapkan", "registrasi.catat",
  "klarifikasi.jadwalkan", "klarifikasi.undang", "klarifikasi.antar", "klarifikasi.catat", "klarifikasi.selesai", "klarifikasi.tidakHadir",
  "keteranganTambahan.putuskan", "kajian.mulai", "kajian.simpan", "kajian.selesai", "kajian.buka", "pleno.putuskan",
  "penerusan.terbitkan", "penerusan.kirim", "penerusan.terima", "pelimpahan.kirim", "status.umumkan", "tindakLanjut.catat", "perkara.tutup",
] as const;
export type CaseEvent = (typeof EVENTS)[number];

/** What the next pleno of a case is about, by the stage it stands in. While the kajian is written its meeting may already be called. */
export type AgendaPleno = "kajian_awal" | "temuan" | "kajian";
const PLENO_DUE: Partial<Record<Tahap, AgendaPleno>> = { kajian_awal: "kajian_awal", penelitian_perbaikan: "kajian_awal", penetapan_temuan: "temuan", kajian: "kajian", pleno: "kajian" };
export const plenoDue = (tahap: Tahap): AgendaPleno | null => PLENO_DUE[tahap] ?? null;
export const PLENO_STAGES = Object.keys(PLENO_DUE) as Tahap[];
/** A meeting that is called and not yet recorded. */
export const isCalled = (u: { plenoId: string; ditarik: boolean }): boolean => u.plenoId === "" && !u.ditarik;

/** What guards and targets look at: counted once from the dossier by `factsOf`. */
export interface CaseState {
  tahap: Tahap;
  jenis: "laporan" | "temuan";
  kajianAwalTersimpan: boolean;
  hasilKajianAwal: HasilKajianAwal | "";
  /** Formal and material conditions without an answer. */
  syaratBelumDijawab: number;
  syaratTidakTerpenuhi: number;
  dugaanKosong: boolean;
  kekuranganKosong: boolean;
  alasanKosong: boolean;
  tujuanKosong: boolean;
  perbaikanKe: number;
  /** The notice to complete was issued, and delivered. */
  kelengkapanDiberitahukan: boolean;
  kelengkapanDisampaikan: boolean;
  klarifikasiSelesai: number;
  klarifikasiTerbuka: number;
  /** Reported persons neither heard nor recorded absent twice. */
  terlaporBelumDidengar: number;
  kajianKosong: string[];
  hasil: JenisPelanggaran[];
  /** Results with an addressee, and how many of their letters were issued and sent. */
  hasilDiteruskan: number;
  penerusanTerbit: number;
  penerusanTerkirim: number;
  /** Set by the pleno of this transition. */
  temuanDitetapkan?: boolean;
}

type Guard = (s: CaseState) => string | null;
type Target = Tahap | "tetap" | ((s: CaseState) => Tahap);
interface Transition { to: Target; guards: Guard[]; actor: Capability }

export const TRANSITIONS: Record<Tahap, Partial<Record<CaseEvent, Transition>>> = {
  kajian_awal: {
    "laporan.ubah": { to: "tetap", guards: [], actor: "catat" },
    "kajianAwal.simpan": { to: "tetap", guards: [], actor: "catat" },
    "kajianAwal.putuskan": { to: afterKajianAwal, guards: [kajianAwalLengkap], actor: "putus" },
    "laporan.cabut": { to: "status", guards: [], actor: "catat" },
  },
  menunggu_perbaikan: {
    "kelengkapan.beritahukan": { to: "tetap", guards: [belumDiberitahukan], actor: "catat" },
    "kelengkapan.antar": { to: "tetap", guards: [sudahDiberitahukan, belumDisampaikan], actor: "catat" },
    "perbaikan.terima": { to: "penelitian_perbaikan", guards: [sudahDiberitahukan, sudahDisampaikan], actor: "catat" },
    "perbaikan.tidakDatang": { to: "status", guards: [sudahDiberitahukan, sudahDisampaikan], actor: "putus" },
    "laporan.cabut": { to: "status", guards: [], actor: "catat" },
  },
  penelitian_perbaikan: {
    "kajianAwal.simpan": { to: "tetap", guards: [], actor: "catat" },
    "kajianAwal.putuskan": { to: afterKajianAwal, guards: [kajianAwalLengkap, satuKaliPerbaikan], actor: "putus" },
    "laporan.cabut": { to: "status", guards: [], actor: "catat" },
  },
  penetapan_temuan: {
    "temuan.ubah": { to: "tetap", guards: [], actor: "catat" },
    "temuan.tetapkan": { to: (s) => (s.temuanDitetapkan === false ? "selesai" : "registrasi"), guards: [], actor: "putus" },
  },
  registrasi: {
    "registrasi.catat": { to: "klarifikasi", guards: [], actor: "catat" },
    "laporan.cabut": { to: "status", guards: [hanyaLaporan], actor: "catat" },
  },
  klarifikasi: {
    ...hearing(),
    "keteranganTambahan.putuskan": { to: "tetap", guards: [], actor: "putus" },
    "kajian.mulai": { to: "kajian", guards: [klarifikasiTidakBerlangsung, terlaporDidengar], actor: "catat" },
  },
  kajian: {
    ...hearing(),
    "keteranganTambahan.putuskan": { to: "tetap", guards: [], actor: "putus" },
    "kajian.simpan": { to: "tetap", guards: [], actor: "catat" },
    "kajian.selesai": { to: "pleno", guards: [kajianLengkap, adaHasil], actor: "putus" },
  },
  pleno: {
    "kajian.buka": { to: "kajian", guards: [], actor: "putus" },
    "pleno.putuskan": { to: (s) => (s.hasilDiteruskan > 0 ? "penerusan" : "status"), guards: [adaHasil], actor: "putus" },
  },
  penerusan: {
    "penerusan.terbitkan": { to: "tetap", guards: [], actor: "putus" },
    "penerusan.kirim": { to: (s) => (s.penerusanTerkirim >= s.hasilDiteruskan ? "status" : "penerusan"), guards: [adaPenerusan], actor: "catat" },
    "penerusan.terima": { to: "tetap", guards: [adaPenerusan], actor: "catat" },
  },
  pelimpahan: { "pelimpahan.kirim": { to: "status", guards: [], actor: "putus" } },
  status: {
    "penerusan.terima": { to: "tetap", guards: [adaPenerusan], actor: "catat" },
    "status.umumkan": { to: (s) => (s.penerusanTerkirim > 0 ? "tindak_lanjut" : "selesai"), guards: [], actor: "catat" },
  },
  tindak_lanjut: {
    "penerusan.terima": { to: "tetap", guards: [adaPenerusan], actor: "catat" },
    "tindakLanjut.catat": { to: "tetap", guards: [], actor: "catat" },
    "perkara.tutup": { to: "selesai", guards: [], actor: "putus" },
  },
  selesai: {},
};

export interface Permitted { event: CaseEvent; allowed: boolean; reasons: string[] }

/** All events of the case's stage, each with the reasons that hold it back (guards, then the actor's right). */
export function permitted(state: CaseState, role: string): Permitted[] {
  return Object.entries(TRANSITIONS[state.tahap]).map(([event, t]) => {
    const reasons = t.guards.map((g) => g(state)).filter((r) => r !== null);
    if (!may(role, t.actor)) reasons.push("tidak_berwenang");
    return { event: event as CaseEvent, allowed: reasons.length === 0, reasons };
  });
}

/** Where `event` leads from the case's stage, or the reasons why it may not happen. */
export function next(state: CaseState, event: CaseEvent, role: string): { to: Tahap } | { reasons: string[] } {
  const t = TRANSITIONS[state.tahap][event];
  if (!t) return { reasons: ["bukan_tahapnya"] };
  const reasons = t.guards.map((g) => g(state)).filter((r) => r !== null);
  if (!may(role, t.actor)) reasons.push("tidak_berwenang");
  if (reasons.length) return { reasons };
  return { to: t.to === "tetap" ? state.tahap : typeof t.to === "function" ? t.to(state) : t.to };
}

function hearing(): Partial<Record<CaseEvent, Transition>> {
  const t: Transition = { to: "tetap", guards: [], actor: "catat" };
  return { "klarifikasi.jadwalkan": t, "klarifikasi.undang": t, "klarifikasi.antar": t, "klarifikasi.catat": t, "klarifikasi.selesai": t, "klarifikasi.tidakHadir": t };
}

function afterKajianAwal(s: CaseState): Tahap {
  switch (s.hasilKajianAwal) {
    case "diregistrasi":
    case "diregistrasi_administratif":
      return "registrasi";
    case "perbaikan":
      return "menunggu_perbaikan";
    case "dilimpahkan":
    case "pengambilalihan":
      return "pelimpahan";
    case "diteruskan_hukum_lain":
      return "penerusan";
    default:
      return "status";
  }
}

function kajianAwalLengkap(s: CaseState): string | null {
  if (!s.kajianAwalTersimpan) return "kajian_awal_belum_dibuat";
  if (s.syaratBelumDijawab > 0) return "syarat_belum_dijawab";
  if (s.hasilKajianAwal === "") return "hasil_belum_dipilih";
  if (s.hasilKajianAwal.startsWith("diregistrasi") && s.syaratTidakTerpenuhi > 0) return "syarat_tidak_terpenuhi";
  if ((s.hasilKajianAwal.startsWith("diregistrasi") || s.hasilKajianAwal === "diteruskan_hukum_lain") && s.dugaanKosong) return "dugaan_belum_diisi";
  if (s.hasilKajianAwal === "perbaikan" && s.kekuranganKosong) return "kekurangan_belum_diisi";
  if (s.hasilKajianAwal.startsWith("tidak_diregistrasi") && s.alasanKosong) return "alasan_belum_diisi";
  if ((s.hasilKajianAwal === "dilimpahkan" || s.hasilKajianAwal === "pengambilalihan") && s.tujuanKosong) return "tujuan_belum_diisi";
  return null;
}
function satuKaliPerbaikan(s: CaseState): string | null { return s.hasilKajianAwal === "perbaikan" ? "perbaikan_hanya_sekali" : null; }
function belumDiberitahukan(s: CaseState): string | null { return s.kelengkapanDiberitahukan ? "sudah_diberitahukan" : null; }
function sudahDiberitahukan(s: CaseState): string | null { return s.kelengkapanDiberitahukan ? null : "kelengkapan_belum_diberitahukan"; }
function belumDisampaikan(s: CaseState): string | null { return s.kelengkapanDisampaikan ? "sudah_disampaikan" : null; }
function sudahDisampaikan(s: CaseState): string | null { return s.kelengkapanDisampaikan || !s.kelengkapanDiberitahukan ? null : "kelengkapan_belum_disampaikan"; }
function hanyaLaporan(s: CaseState): string | null { return s.jenis === "laporan" ? null : "hanya_laporan"; }
function klarifikasiTidakBerlangsung(s: CaseState): string | null { return s.klarifikasiTerbuka > 0 ? "klarifikasi_masih_berlangsung" : null; }
function terlaporDidengar(s: CaseState): string | null { return s.terlaporBelumDidengar > 0 ? "terlapor_belum_didengar" : null; }
function kajianLengkap(s: CaseState): string | null { return s.kajianKosong.length ? "kajian_belum_lengkap" : null; }
function adaHasil(s: CaseState): string | null { return s.hasil.length ? null : "hasil_kajian_kosong"; }
function adaPenerusan(s: CaseState): string | null { return s.penerusanTerbit > 0 ? null : "penerusan_belum_diterbitkan"; }
