import { inForce, type SkbRow } from "../schemas/law";
import type { MediaInput } from "../schemas/informasi";
import type { Dugaan } from "../schemas/penanganan";

export interface SaranMedia<M> { media: M; butir: SkbRow[] }

/**
 * Sheets of social-media evidence whose items the case does not name yet: those that a person chose on the sheet, and those that the
 * catalogue has for its acts, of both lists, in force when it was captured. Nothing is chosen here.
 */
export function suggestionsFromMedia<M extends Pick<MediaInput, "perbuatan" | "skb" | "waktuTangkap">>(sheets: readonly M[], catalogue: readonly SkbRow[], dugaan: readonly Dugaan[]): Array<SaranMedia<M>> {
  const named = new Set(dugaan.flatMap((d) => d.skb));
  return sheets.flatMap((media) => {
    if (media.skb.length > 0 && media.skb.every((k) => named.has(k))) return [];
    const butir = catalogue.filter((s) => inForce(s, media.waktuTangkap.slice(0, 10)) && !named.has(s.kode) && (media.skb.includes(s.kode) || s.media.some((m) => media.perbuatan.includes(m))));
    return butir.length > 0 ? [{ media, butir }] : [];
  });
}

/** The suspicion of other law with these items: into the one there is, else as a new one. */
export function withItems(dugaan: readonly Dugaan[], skb: readonly string[], uraian: string): Dugaan[] {
  const at = dugaan.findIndex((d) => d.jenis === "hukum_lain");
  const old = dugaan[at] ?? { jenis: "hukum_lain" as const, pasal: "", skb: [], uraian: "" };
  const next: Dugaan = { ...old, skb: [...new Set([...old.skb, ...skb])].slice(0, 20), uraian: old.uraian.includes(uraian) ? old.uraian : [old.uraian, uraian].filter(Boolean).join("; ").slice(0, 2000) };
  return at < 0 ? [...dugaan, next] : dugaan.map((d, i) => (i === at ? next : d));
}
