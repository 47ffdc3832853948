import { z } from "zod";
import { opsional, tanggal } from "./primitives";

/** Cases received from `dari` to `sampai`, both included; of one election, or of all for "". */
export const rentangRekap = { dari: tanggal, sampai: tanggal, pemilihanId: opsional(64) };
export const tanyaRekap = z.object(rentangRekap).refine((r) => r.dari <= r.sampai, { path: ["sampai"], error: "rentang_terbalik" });
export type TanyaRekap = z.output<typeof tanyaRekap>;

export const BAGIAN_REKAP = ["masuk", "kanal", "keadaan", "tidak_diregistrasi", "dugaan", "kategori", "skb", "hasil", "penerima", "sanksi", "kecamatan"] as const;
export type BagianRekapId = (typeof BAGIAN_REKAP)[number];

export interface BarisRekap {
  kunci: string;
  label: string;
  jumlah: number;
}

export interface BagianRekap {
  id: BagianRekapId;
  baris: BarisRekap[];
  /** How many small rows were put together so that no protected reporter can be guessed. */
  digabung: number;
}

/** Numbers of a period. A case stands once in `masuk`, `keadaan` and `tidak_diregistrasi`; elsewhere it stands under each thing it has. */
export interface Rekap extends TanyaRekap {
  pemilihan: string;
  bagian: BagianRekap[];
  dihitungAt: string;
}

/** How one deadline of the office was kept in the cases of a period. Days are calendar days from start to fulfilment. */
export interface WaktuRekap {
  ruleId: string;
  nama: string;
  pasal: string;
  belumDiverifikasi: boolean;
  /** Length the law allows, in its own unit; null where the office set a target only. */
  panjang: number | null;
  satuan: "HK" | "KAL" | "jam" | null;
  tepat: number;
  terlambat: number;
  berjalan: number;
  lewat: number;
  /** Median of the days taken where it was done; null where nothing was. */
  hari: number | null;
}
