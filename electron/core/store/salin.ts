import type { KeadaanSalin, ObjekSalin } from "../../../shared/schemas/salin";
import type { Db } from "../db/open";
import { containing } from "./words";

export interface SalinRow { lembar: string; objek: ObjekSalin; objekId: string; keadaan: KeadaanSalin; nomor: string; tanggal: string; oleh: string; catatan: string; versi: number; diubahOleh: string; diubahAt: string }
/** What a sheet expects, as the query reads it. */
export interface Syarat { lembar: string; objek: ObjekSalin; kecualiKanal: readonly string[]; kategori: readonly string[]; hasil: readonly string[]; proses: string }
export interface ProsesSalin { id: string; nomor: string; waktu: string; oleh: string; catatan: string }
export interface TungguRow { lembar: string; objek: ObjekSalin; objekId: string; perkaraId: number | null; nomor: string; judul: string; siapa: string; tanggal: string; proses: string | null; keadaan: KeadaanSalin | null; entriNomor: string; entriTanggal: string; oleh: string; catatan: string; versi: number }
interface Saring { syarat: readonly Syarat[]; hariIni: string; lembar: string; pemilihanId: string; keadaan: string; teks: string; lewati: number; batas: number; objek?: string; objekId?: string }

const ROW = "lembar, objek, objek_id AS objekId, keadaan, nomor, tanggal, oleh, catatan, versi, diubah_oleh AS diubahOleh, diubah_at AS diubahAt";
const among = (list: string, value: string): string => `(json_array_length(${list}) = 0 OR ${value} IN (SELECT value FROM json_each(${list})))`;
const SHEETS = `lembar AS (SELECT value ->> 'lembar' AS lembar, value ->> 'objek' AS objek, value -> 'kecualiKanal' AS kecualiKanal, value -> 'kategori' AS kategori, value -> 'hasil' AS hasil, value ->> 'proses' AS proses FROM json_each(@syarat))`;
/** The kind of a letter's result; one that was sent on without a kajian is of other law. */
const KIND = "coalesce((SELECT h.value ->> 'jenis' FROM kajian j, json_each(j.hasil) h WHERE j.perkara_id = t.perkara_id AND h.value ->> 'id' = t.hasil_id), 'hukum_lain')";
const STEP = "(SELECT json_object('id', r.id, 'nomor', r.nomor, 'waktu', r.waktu, 'oleh', r.dicatat_oleh, 'catatan', r.uraian) FROM proses r WHERE l.proses <> '' AND r.perkara_id = p.id AND r.kejadian = l.proses AND r.dicoret_alasan = '' ORDER BY r.waktu DESC, r.rowid DESC LIMIT 1)";
const ONE = "(@objekId = '' OR (l.objek = @objek AND {id} = @objekId)) AND (@lembar = '' OR l.lembar = @lembar)";
const one = (key: string): string => ONE.replace("{id}", key);
/** Everything that belongs into another system, in one shape. `cari` is what may be searched: never the words of a report. */
const WAITING = `ditunggu AS (
  SELECT l.lembar, l.objek, CAST(p.id AS TEXT) AS objekId, p.id AS perkaraId, p.pemilihan_id AS pemilihanId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian) AS nomor, p.peristiwa AS judul, p.terlapor_ringkas AS siapa, substr(p.waktu_terima, 1, 10) AS tanggal,
    p.nomor_register || ' ' || p.nomor_penyampaian || ' ' || p.terlapor_ringkas AS cari, ${STEP} AS proses
  FROM lembar l JOIN perkara p ON l.objek = 'perkara' WHERE ${one("CAST(p.id AS TEXT)")} AND NOT EXISTS (SELECT 1 FROM json_each(l.kecualiKanal) x WHERE x.value = p.kanal)
    AND (json_array_length(l.kategori) = 0 OR EXISTS (SELECT 1 FROM pihak h WHERE h.perkara_id = p.id AND h.peran = 'terlapor' AND ${among("l.kategori", "h.kategori")}))
    AND (json_array_length(l.hasil) = 0 OR EXISTS (SELECT 1 FROM penerusan t WHERE t.perkara_id = p.id AND t.waktu_kirim <> '' AND ${among("l.hasil", KIND)}))
  UNION ALL SELECT l.lembar, l.objek, g.id, NULL, g.pemilihan_id, coalesce((SELECT i.nomor FROM imbauan i WHERE i.gelombang_id = g.id AND i.surat_id <> '' ORDER BY i.urut LIMIT 1), ''), g.nama, g.hal, g.tanggal, g.nama || ' ' || g.hal, NULL
  FROM lembar l JOIN gelombang g ON l.objek = 'gelombang' WHERE ${one("g.id")} AND g.kegiatan_id = '' AND EXISTS (SELECT 1 FROM imbauan i WHERE i.gelombang_id = g.id AND i.surat_id <> '')
  UNION ALL SELECT l.lembar, l.objek, k.id, NULL, k.pemilihan_id, '', k.tema, k.tempat, substr(k.mulai, 1, 10), k.tema || ' ' || k.tempat, NULL FROM lembar l JOIN kegiatan k ON l.objek = 'kegiatan' WHERE ${one("k.id")} AND k.status = 'selesai'
  UNION ALL SELECT l.lembar, l.objek, d.id, NULL, d.pemilihan_id, '', d.nama, d.tempat, substr(d.waktu, 1, 10), d.nama || ' ' || d.tempat, NULL FROM lembar l JOIN deklarasi d ON l.objek = 'deklarasi' WHERE ${one("d.id")} AND substr(d.waktu, 1, 10) <= @hariIni
)`;
const FROM = `FROM ditunggu d LEFT JOIN salin m ON m.lembar = d.lembar AND m.objek = d.objek AND m.objek_id = d.objekId
  WHERE (@pemilihanId = '' OR d.pemilihanId = @pemilihanId) AND (@teks = '' OR d.cari LIKE @teks ESCAPE '\\')`;
const DONE = "(m.lembar IS NOT NULL OR d.proses IS NOT NULL)";

/** What was typed into other systems, and what is still awaited there. */
export function salinStore(db: Db) {
  const get = db.prepare<[string, string, string], SalinRow>(`SELECT ${ROW} FROM salin WHERE lembar = ? AND objek = ? AND objek_id = ?`);
  const put = db.prepare(`INSERT INTO salin (lembar, objek, objek_id, keadaan, nomor, tanggal, oleh, catatan, versi, diubah_oleh, diubah_at) VALUES (@lembar, @objek, @objekId, @keadaan, @nomor, @tanggal, @oleh, @catatan, @versi, @diubahOleh, @diubahAt)
    ON CONFLICT (lembar, objek, objek_id) DO UPDATE SET keadaan = excluded.keadaan, nomor = excluded.nomor, tanggal = excluded.tanggal, oleh = excluded.oleh, catatan = excluded.catatan, versi = excluded.versi, diubah_oleh = excluded.diubah_oleh, diubah_at = excluded.diubah_at`);
  const remove = db.prepare<[string, string, string]>("DELETE FROM salin WHERE lembar = ? AND objek = ? AND objek_id = ?");
  const step = db.prepare<[number, string], ProsesSalin>("SELECT r.id, r.nomor, r.waktu, r.dicatat_oleh AS oleh, r.uraian AS catatan FROM proses r WHERE r.perkara_id = ? AND r.kejadian = ? AND r.dicoret_alasan = '' ORDER BY r.waktu DESC, r.rowid DESC LIMIT 1");
  const rows = db.prepare<Record<string, unknown>, TungguRow>(`WITH ${SHEETS}, ${WAITING} SELECT d.lembar, d.objek, d.objekId, d.perkaraId, d.nomor, d.judul, d.siapa, d.tanggal, d.proses, m.keadaan, coalesce(m.nomor, '') AS entriNomor, coalesce(m.tanggal, '') AS entriTanggal, coalesce(m.oleh, '') AS oleh, coalesce(m.catatan, '') AS catatan, coalesce(m.versi, 0) AS versi
    ${FROM} AND (@keadaan = 'semua' OR (@keadaan = 'sudah') = ${DONE}) ORDER BY d.tanggal DESC, d.objek, d.objekId DESC, d.lembar LIMIT @batas OFFSET @lewati`);
  const counts = db.prepare<Record<string, unknown>, { lembar: string; belum: number; sudah: number }>(`WITH ${SHEETS}, ${WAITING} SELECT d.lembar, sum(NOT ${DONE}) AS belum, sum(${DONE}) AS sudah ${FROM} GROUP BY d.lembar`);

  const params = (f: Saring) => ({ ...f, syarat: JSON.stringify(f.syarat), objek: f.objek ?? "", objekId: f.objekId ?? "", teks: containing(f.teks) });
  return {
    satu: (lembar: string, objek: string, objekId: string): SalinRow | null => get.get(lembar, objek, objekId) ?? null,
    simpan: (r: SalinRow) => void put.run(r),
    hapus: (lembar: string, objek: string, objekId: string) => void remove.run(lembar, objek, objekId),
    proses: (perkaraId: number, kejadian: string): ProsesSalin | null => step.get(perkaraId, kejadian) ?? null,
    daftar: (f: Saring) => rows.all(params(f)),
    hitung: (f: Omit<Saring, "keadaan" | "lewati" | "batas">) => counts.all(params({ ...f, keadaan: "semua", lewati: 0, batas: 0 })),
  };
}
