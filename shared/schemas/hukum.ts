import { z } from "zod";
import { uraianWajib, wajib } from "./primitives";

/** A row of the pack is named by its part, its id and the day it came into force. */
export const barisHukum = z.object({ bagian: wajib(60), id: wajib(80), berlakuSejak: wajib(10) });
/** The row as it shall read, in the pack's own columns; checked by the pack's own rules. */
export const ubahHukum = barisHukum.extend({ nilai: z.record(z.string().max(60), z.unknown()), alasan: wajib(1000) });
export const konfirmasiHukum = barisHukum.extend({ sumber: wajib(1000), alasan: wajib(1000) });
export const tambahHukum = z.object({ bagian: wajib(60), nilai: z.record(z.string().max(60), z.unknown()), alasan: wajib(1000) });
/** A whole pack as the text of its file (JSON). */
export const isiPaket = z.string({ error: "wajib" }).min(1, "wajib").max(4_000_000, "paket_terlalu_besar");
export const muatPaket = z.object({ isi: isiPaket, /** Keys `bagian|id|berlakuSejak` whose present row stays. */ pertahankan: z.array(z.string().max(200)).max(5000).default([]), alasan: wajib(1000) });

export const targetInternal = z.object({ ruleId: wajib(20), /** null takes the target away. */ panjang: z.number({ error: "angka_salah" }).int().min(1, "angka_salah").max(365, "angka_salah").nullable(), satuan: z.enum(["HK", "KAL", "jam"]).default("HK"), alasan: wajib(1000) });
export const imporLibur = z.object({ csv: uraianWajib(2_000_000), alasan: wajib(1000) });
