import type { Db } from "../db/open";

export interface FileRow { sha256: string; ukuran: number; mime: string; nama: string; dibuat_at: string }

export function berkasStore(db: Db) {
  const get = db.prepare<[string], FileRow>("SELECT * FROM berkas WHERE sha256 = ?");
  const put = db.prepare("INSERT INTO berkas (sha256, ukuran, mime, nama, dibuat_at) VALUES (@sha256, @ukuran, @mime, @nama, @dibuat_at) ON CONFLICT (sha256) DO NOTHING");
  const all = db.prepare<[], FileRow>("SELECT * FROM berkas ORDER BY dibuat_at");
  const facts = db.prepare<[], { n: number; first: string | null }>("SELECT count(*) AS n, min(dibuat_at) AS first FROM berkas");
  return { count: () => facts.get()!.n, /** When the first file came, or "". */ oldest: () => facts.get()!.first ?? "", get: (sha: string) => get.get(sha) ?? null, put: (row: FileRow) => void put.run(row), all: () => all.all() };
}
