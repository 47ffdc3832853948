import type { TataSurat, VersiTata } from "../../../shared/schemas/tata-surat";
import type { Db } from "../db/open";

/** How the office sets its letters, every version. */
export function tataSuratStore(db: Db) {
  const now = db.prepare<[], { versi: number; isi: string }>("SELECT versi, isi FROM tata_surat ORDER BY versi DESC LIMIT 1");
  const get = db.prepare<[number], { isi: string }>("SELECT isi FROM tata_surat WHERE versi = ?");
  const then = db.prepare<[string], { isi: string }>("SELECT isi FROM tata_surat WHERE at <= ? ORDER BY versi DESC LIMIT 1");
  const since = db.prepare<[string], { isi: string; oleh: string; at: string }>("SELECT isi, oleh, at FROM tata_surat WHERE at > ? ORDER BY versi");
  const list = db.prepare<[], VersiTata>("SELECT versi, catatan, oleh, at FROM tata_surat ORDER BY versi DESC LIMIT 100");
  const put = db.prepare("INSERT INTO tata_surat (versi, isi, catatan, oleh, at) VALUES (?, ?, ?, ?, ?)");
  return {
    kini: (): { versi: number; isi: TataSurat } | null => {
      const r = now.get();
      return r ? { versi: r.versi, isi: JSON.parse(r.isi) as TataSurat } : null;
    },
    satu: (versi: number): TataSurat | null => {
      const r = get.get(versi);
      return r ? (JSON.parse(r.isi) as TataSurat) : null;
    },
    /** What was set at an instant. */
    pada: (at: string): TataSurat | null => {
      const r = then.get(at);
      return r ? (JSON.parse(r.isi) as TataSurat) : null;
    },
    /** What was set after an instant, in its order. */
    sesudah: (at: string) => since.all(at).map((r) => ({ ...r, isi: JSON.parse(r.isi) as TataSurat })),
    riwayat: () => list.all(),
    put: (versi: number, isi: TataSurat, catatan: string, oleh: string, at: string) => void put.run(versi, JSON.stringify(isi), catatan, oleh, at),
  };
}
