import type { Db } from "../db/open";

export interface DraftRow { kunci: string; isi: string; versi: number; oleh: string; disimpan_at: string }

export function drafStore(db: Db) {
  const get = db.prepare<[string], DraftRow>("SELECT * FROM draf WHERE kunci = ?");
  const put = db.prepare("INSERT INTO draf (kunci, isi, versi, oleh, disimpan_at) VALUES (@kunci, @isi, @versi, @oleh, @disimpan_at) ON CONFLICT (kunci) DO UPDATE SET isi = excluded.isi, versi = excluded.versi, oleh = excluded.oleh, disimpan_at = excluded.disimpan_at");
  const remove = db.prepare<[string]>("DELETE FROM draf WHERE kunci = ?");
  const list = db.prepare<[], DraftRow>("SELECT kunci, '' AS isi, versi, oleh, disimpan_at FROM draf ORDER BY disimpan_at DESC");
  return {
    get: (kunci: string) => get.get(kunci) ?? null,
    put: (row: DraftRow) => void put.run(row),
    remove: (kunci: string) => remove.run(kunci).changes > 0,
    list: () => list.all(),
  };
}
