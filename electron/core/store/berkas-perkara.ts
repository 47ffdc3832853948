import type { RiwayatBerkas } from "../../../shared/schemas/berkas-perkara";
import type { Db } from "../db/open";

/** One file inside, as it is written. */
export interface IsiBerkas { nama: string; sha256: string; ukuran: number; crc: number }
export interface TanpaBerkas { id: string; judul: string; alasan: string }
export interface BerkasPerkaraRow extends Omit<RiwayatBerkas, "tanpa"> { perkaraId: number; isi: IsiBerkas[]; tanpa: TanpaBerkas[]; /** Of the manifest, or of the joined file. */ sha256: string }

type Row = Omit<BerkasPerkaraRow, "isi" | "tanpa"> & { isi: string; tanpa: string };
const ALL = "id, perkara_id AS perkaraId, bentuk, nama, jumlah, ukuran, isi, tanpa, sha256, baris, kepala, oleh, at";

/** What was made up as the file of a case, and the pages of kept files. */
export function berkasPerkaraStore(db: Db) {
  const get = db.prepare<[string], Row>(`SELECT ${ALL} FROM berkas_perkara WHERE id = ?`);
  const ofCase = db.prepare<[number], Row>(`SELECT ${ALL} FROM berkas_perkara WHERE perkara_id = ? ORDER BY at DESC, rowid DESC LIMIT 20`);
  const byHash = db.prepare<[string], { at: string }>("SELECT at FROM berkas_perkara WHERE sha256 = ? LIMIT 1");
  const put = db.prepare("INSERT INTO berkas_perkara (id, perkara_id, bentuk, nama, jumlah, ukuran, isi, tanpa, sha256, baris, kepala, oleh, at) VALUES (@id, @perkaraId, @bentuk, @nama, @jumlah, @ukuran, @isi, @tanpa, @sha256, @baris, @kepala, @oleh, @at)");
  const pages = db.prepare<[string], { sha256: string; halaman: number }>("SELECT h.sha256, h.halaman FROM json_each(?) e JOIN berkas_halaman h ON h.sha256 = e.value");
  const putPages = db.prepare<[string, number, string]>("INSERT INTO berkas_halaman (sha256, halaman, cara) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING");
  const read = (r: Row): BerkasPerkaraRow => ({ ...r, isi: JSON.parse(r.isi) as IsiBerkas[], tanpa: JSON.parse(r.tanpa) as TanpaBerkas[] });
  return {
    get(id: string): BerkasPerkaraRow | null {
      const r = get.get(id);
      return r ? read(r) : null;
    },
    ofCase: (perkaraId: number) => ofCase.all(perkaraId).map(read),
    /** Whether this office made an archive with that manifest. */
    knows: (sha256: string) => byHash.get(sha256) !== undefined,
    put: (r: BerkasPerkaraRow) => void put.run({ ...r, isi: JSON.stringify(r.isi), tanpa: JSON.stringify(r.tanpa) }),
    halaman: (hashes: readonly string[]) => new Map(pages.all(JSON.stringify(hashes)).map((r) => [r.sha256, r.halaman])),
    putHalaman: (sha256: string, halaman: number, cara: "pratinjau" | "pdf") => putPages.run(sha256, halaman, cara).changes,
  };
}
