import type { Cx } from "../cx";
import type { DueRow } from "../store/cari";

/** What is due, of cases and of first information together, soonest first. */
export function dueRows(cx: Cx, limit: number): DueRow[] {
  const before = cx.store.informasi.due(limit).map((d): DueRow => ({ ...d, perkaraId: 0, nomorPenyampaian: d.nomor, nomorRegister: "", tahap: "", kategori: "", pelaporDilindungi: d.dilindungi }));
  if (before.length === 0) return cx.store.cari.due(cx.localNow, limit);
  return [...cx.store.cari.due(cx.localNow, limit), ...before].toSorted((a, b) => (a.batasAman < b.batasAman ? -1 : a.batasAman > b.batasAman ? 1 : a.perkaraId - b.perkaraId)).slice(0, limit);
}
export const dueCount = (cx: Cx): number => cx.store.cari.dueCount(cx.localNow) + cx.store.informasi.dueCount();
