import { z } from "zod";

/**
 * The wording of a letter as blocks: prose, a heading, the list of law bases, a numbered point, one lettered below it, a term with its text
 * beside it (Menimbang, KESATU), and a part that the program makes from the case. Names between braces are fields.
 */
export const JENIS_BLOK = ["alinea", "judul", "dasar", "butir", "anak", "istilah", "bagian"] as const;
export type JenisBlok = (typeof JENIS_BLOK)[number];
export const blok = z.object({
  jenis: z.enum(JENIS_BLOK, { error: "wajib" }),
  /** Name of the part where the block is one. */
  teks: z.string({ error: "bentuk_salah" }).max(5000, "terlalu_panjang").default(""),
  /** The term at the left; empty goes on below the term before. */
  label: z.string({ error: "bentuk_salah" }).max(60, "terlalu_panjang").default(""),
});
export type Blok = z.output<typeof blok>;

/** Pieces of a wording: text, and the names between braces. */
export function pecahBidang(teks: string): Array<{ teks: string } | { bidang: string }> {
  return teks.split(/(\{[^{}]*\})/).filter((s) => s !== "").map((s) => (/^\{[^{}]*\}$/.test(s) ? { bidang: s.slice(1, -1).trim() } : { teks: s }));
}

/** Names that no field answers to, and lone braces; never left blank, always told. */
export function bidangAsing(teks: string, dikenal: readonly string[]): string[] {
  return pecahBidang(teks).flatMap((p) => ("bidang" in p ? (dikenal.includes(p.bidang) ? [] : [p.bidang || "{}"]) : /[{}]/.test(p.teks) ? [/[{}].{0,24}/s.exec(p.teks)![0].trim()] : []));
}
