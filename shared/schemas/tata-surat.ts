import { z } from "zod";
import { id, opsional, sha256, versi, wajib } from "./primitives";

export const KERTAS = { F4: { widthMm: 215, heightMm: 330 }, A4: { widthMm: 210, heightMm: 297 } } as const;
/** Letter types that Word has since 2010 and whose measures we know; named in the document, never embedded. */
export const HURUF = ["Bookman Old Style", "Arial", "Times New Roman", "Calibri", "Cambria", "Tahoma", "Verdana", "Georgia"] as const;
export const CARA_TTD = ["", "a.n.", "Plt.", "Plh.", "Pj."] as const;
/** Smallest room for text between the margins. */
const LEAST = { widthMm: 120, heightMm: 180 };

const angka = (min: number, max: number) => z.number({ error: "angka_salah" }).min(min, "paling_sedikit").max(max, "paling_banyak");
const margin = angka(5, 60);
const penandatangan = z.object({
  /** "" is the chair (or head of the secretariat) in office. */
  pejabatId: z.union([z.literal(""), id]).default(""),
  cara: z.enum(CARA_TTD, { error: "wajib" }).default(""),
  /** Whose place is taken: "Ketua". */
  jabatan: opsional(120),
}).refine((p) => p.cara === "" || p.jabatan !== "", { path: ["jabatan"], message: "wajib" })
  .refine((p) => p.cara === "" || p.pejabatId !== "", { path: ["pejabatId"], message: "wajib" });

/** How one line of the letterhead is printed. */
const tampilan = z.object({ ukuran: angka(6, 24), tebal: z.boolean(), miring: z.boolean(), kapital: z.boolean() });
export type TampilanKop = z.output<typeof tampilan>;
/** The most lines a letterhead has. */
export const BARIS_KOP_TERBANYAK = 6;

/** What stands where a letter is signed: room for the hand, an empty box for the code of an official service, or a code of our own beside the room for the hand. */
export const CARA_TEMPAT = ["basah", "qr", "qr_isi"] as const;
const qr = z.object({ nomor: z.boolean(), tanggal: z.boolean(), kodeJurnal: z.boolean(), teks: opsional(120) });
const QR_BAWAAN = { nomor: true, tanggal: true, kodeJurnal: false, teks: "" };

/** How the office sets its letters. */
export const tataSurat = z.object({
  kop: z.object({
    baris: z.array(opsional(200)).max(BARIS_KOP_TERBANYAK, "terlalu_banyak").default([]),
    /** The look of each line, in their order; a line without one is printed as we suggest. */
    tampilan: z.array(tampilan).max(BARIS_KOP_TERBANYAK, "terlalu_banyak").default([]),
    logo: z.union([z.literal(""), sha256]).default(""),
    tinggiLogo: angka(10, 40),
    garis: z.boolean(),
  }),
  kertas: z.enum(["F4", "A4"], { error: "wajib" }),
  margin: z.object({ atas: margin, kanan: margin, bawah: margin, kiri: margin }),
  huruf: z.object({ nama: z.enum(HURUF, { error: "wajib" }), ukuran: angka(8, 16), spasi: angka(1, 2) }),
  /** Official forms too; otherwise they stay on 215 x 330 mm in Bookman Old Style, as their annex is printed. */
  formulirIkut: z.boolean(),
  ttd: z.object({ cara: z.enum(CARA_TEMPAT, { error: "wajib" }), tinggi: angka(15, 45), cap: z.boolean(), qr: qr.default(QR_BAWAAN) })
    .refine((t) => t.cara !== "qr_isi" || t.qr.nomor || t.qr.tanggal || t.qr.kodeJurnal || t.qr.teks !== "", { path: ["qr", "teks"], message: "qr_kosong" }),
  penandatangan: z.object({ ketua: penandatangan, sekretariat: penandatangan }),
  tembusan: z.array(wajib(200)).max(20, "terlalu_banyak").default([]),
}).check((c) => {
  const { kertas, margin: m } = c.value;
  const { widthMm, heightMm } = KERTAS[kertas];
  if (widthMm - m.kiri - m.kanan < LEAST.widthMm) for (const path of ["kiri", "kanan"]) c.issues.push({ code: "custom", path: ["margin", path], message: "margin_terlalu_lebar", input: m, params: {} });
  if (heightMm - m.atas - m.bawah < LEAST.heightMm) for (const path of ["atas", "bawah"]) c.issues.push({ code: "custom", path: ["margin", path], message: "margin_terlalu_tinggi", input: m, params: {} });
});
export type TataSurat = z.output<typeof tataSurat>;
/** `versi` counts the settings, `kantorVersi` the office's record, where lines and logo of the letterhead are kept. */
export const simpanTata = tataSurat.safeExtend({ versi, kantorVersi: versi, catatan: opsional(300) });

export const TATA_BAWAAN: Omit<TataSurat, "kop"> & { kop: Omit<TataSurat["kop"], "baris" | "logo"> } = {
  kop: { tampilan: [], tinggiLogo: 24, garis: true },
  kertas: "F4",
  margin: { atas: 25, kanan: 25, bawah: 25, kiri: 25 },
  huruf: { nama: "Bookman Old Style", ukuran: 12, spasi: 1 },
  formulirIkut: false,
  ttd: { cara: "basah", tinggi: 22, cap: true, qr: QR_BAWAAN },
  penandatangan: { ketua: { pejabatId: "", cara: "", jabatan: "" }, sekretariat: { pejabatId: "", cara: "", jabatan: "" } },
  tembusan: [],
};

export interface VersiTata { versi: number; catatan: string; oleh: string; at: string }
