import type { Db } from "../db/open";

/** Room that a picture has in a letter. */
export interface Kotak { lebarMm: number; tinggiMm: number }

export interface FileRow { sha256: string; ukuran: number; mime: string; nama: string; dibuat_at: string }

export function berkasStore(db: Db) {
  const get = db.prepare<[string], FileRow>("SELECT * FROM berkas WHERE sha256 = ?");
  const put = db.prepare("INSERT INTO berkas (sha256, ukuran, mime, nama, dibuat_at) VALUES (@sha256, @ukuran, @mime, @nama, @dibuat_at) ON CONFLICT (sha256) DO NOTHING");
  const all = db.prepare<[], FileRow>("SELECT * FROM berkas ORDER BY dibuat_at");
  const facts = db.prepare<[], { n: number; first: string | null }>("SELECT count(*) AS n, min(dibuat_at) AS first FROM berkas");
  const small = db.prepare<[string, number, number], { sha256: string }>("SELECT sha256 FROM gambar_surat WHERE asal = ? AND lebar_mm = ? AND tinggi_mm = ?");
  const putSmall = db.prepare("INSERT INTO gambar_surat (asal, lebar_mm, tinggi_mm, sha256, dibuat_at) VALUES (?, ?, ?, ?, ?)");
  return {
    /** The picture made of another for its room in a letter: "" where it could not be made, null where nobody tried. */
    small: (asal: string, k: Kotak): string | null => small.get(asal, k.lebarMm, k.tinggiMm)?.sha256 ?? null,
    putSmall: (asal: string, k: Kotak, sha256: string, at: string) => void putSmall.run(asal, k.lebarMm, k.tinggiMm, sha256, at),
    count: () => facts.get()!.n,
    /** When the first file came, or "". */
    oldest: () => facts.get()!.first ?? "",
    get: (sha: string) => get.get(sha) ?? null,
    put: (row: FileRow) => void put.run(row),
    all: () => all.all(),
  };
}
