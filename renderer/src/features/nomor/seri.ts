import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { Seri } from "../../../../shared/schemas/nomor";
import { useProcedure } from "../../app";

/** Name of a series as people say it, with its regime where both have one. */
export function namaSeri(s: Seri): string {
  return [s.milikKantor ? s.nama : (t.seriNama[s.seri] ?? s.nama), t.rezim[s.rezim]].filter(Boolean).join(" ");
}

export function useSeri() {
  return useProcedure("nomor.seri", {}, { keep: true });
}

/** Kinds of series for a filter of the book: the rows of both regimes stand in one. */
export function jenisSeri(all: readonly Seri[]): Array<{ value: string; label: string }> {
  return [...new Map(all.map((s) => [s.seri, { value: s.seri, label: s.milikKantor ? s.nama : (t.seriNama[s.seri] ?? s.nama) }])).values()];
}
