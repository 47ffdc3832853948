import type { Rencana } from "../../../shared/schemas/kegiatan";
import type { Db } from "../db/open";

export interface RencanaRow extends Rencana { selesaiPada: string; catatan: string; dibuatAt: string; diubahAt: string }
export interface GelombangTahapan { id: string; nama: string; tahapanId: string; tanggal: string; jumlah: number; jadi: number; diterima: number }

const ROW = "id, pemilihan_id AS pemilihanId, tahapan_id AS tahapanId, jenis, uraian, paling_lambat AS palingLambat, pelaksana, ref_id AS refId, selesai_pada AS selesaiPada, catatan, versi, dibuat_at AS dibuatAt, diubah_at AS diubahAt";

/** The plan of each stage, and the waves that belong to it. */
export function rencanaStore(db: Db) {
  const get = db.prepare<[string], RencanaRow>(`SELECT ${ROW} FROM rencana_tahapan WHERE id = ?`);
  const ofElection = db.prepare<[string], RencanaRow>(`SELECT ${ROW} FROM rencana_tahapan WHERE pemilihan_id = ? ORDER BY paling_lambat = '', paling_lambat, dibuat_at, id`);
  const put = db.prepare(`INSERT INTO rencana_tahapan (id, pemilihan_id, tahapan_id, jenis, uraian, paling_lambat, pelaksana, ref_id, selesai_pada, catatan, versi, dibuat_at, diubah_at)
    VALUES (@id, @pemilihanId, @tahapanId, @jenis, @uraian, @palingLambat, @pelaksana, @refId, @selesaiPada, @catatan, @versi, @dibuatAt, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET tahapan_id = excluded.tahapan_id, jenis = excluded.jenis, uraian = excluded.uraian, paling_lambat = excluded.paling_lambat, pelaksana = excluded.pelaksana, ref_id = excluded.ref_id, selesai_pada = excluded.selesai_pada, catatan = excluded.catatan, versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const remove = db.prepare<[string]>("DELETE FROM rencana_tahapan WHERE id = ?");
  const waves = db.prepare<[string], GelombangTahapan>(`SELECT g.id, g.nama, g.tahapan_id AS tahapanId, g.tanggal, count(i.id) AS jumlah, count(nullif(i.surat_id, '')) AS jadi, count(nullif(i.terima_waktu, '')) AS diterima
    FROM gelombang g LEFT JOIN imbauan i ON i.gelombang_id = g.id WHERE g.pemilihan_id = ? AND g.kegiatan_id = '' GROUP BY g.id ORDER BY g.tanggal, g.id`);
  return {
    satu: (id: string) => get.get(id) ?? null,
    dariPemilihan: (pemilihanId: string) => ofElection.all(pemilihanId),
    simpan: (r: RencanaRow) => void put.run(r),
    hapus: (id: string) => void remove.run(id),
    gelombang: (pemilihanId: string) => waves.all(pemilihanId),
  };
}
