import type { BerkasSurat, KirimanSurat } from "../../../shared/schemas/surat";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { Db } from "../db/open";

export interface JalanRow { suratId: string; ditandatanganiPada: string; ditarikAt: string; ditarikAlasan: string; ditarikOleh: string; versi: number }
export type KirimRow = Omit<KirimanSurat, "bukti"> & { suratId: string };
export type BerkasRow = BerkasSurat & { suratId: string };
/** What a list needs to know of each letter's life. */
export interface HidupRow { id: string; versiJalan: number; ditandatangani: number; ditarik: number; disunting: number; disuntingDulu: number; dikirim: number; diterima: number }
/** A delivery that the case or the wave records itself. */
export interface TautanRow { tautan: KirimanSurat["tautan"]; tujuan: string; cara: string; waktu: string; resi: string; diterimaPada: string; diterimaOleh: string; nomorTerima: string }

/** The invitation that a letter's reference `<hearing>:<n>` names. */
const UNDANGAN = "u.klarifikasi_id = substr(s.ref_id, 1, instr(s.ref_id, ':') - 1) AND u.ke = CAST(substr(s.ref_id, instr(s.ref_id, ':') + 1) AS INTEGER) AND u.surat_id = s.id";
const HIDUP = `s.id, coalesce(j.versi, 0) AS versiJalan, coalesce(j.ditandatangani_pada, '') <> '' AS ditandatangani, coalesce(j.ditarik_at, '') <> '' AS ditarik,
  EXISTS (SELECT 1 FROM surat_berkas b WHERE b.surat_id = s.id AND b.jenis = 'suntingan' AND b.dicoret_alasan = '') AS disunting,
  EXISTS (SELECT 1 FROM surat o JOIN surat_berkas b ON b.surat_id = o.id WHERE o.perkara_id = s.perkara_id AND o.jenis = s.jenis AND o.ref_id = s.ref_id AND o.versi_surat < s.versi_surat AND b.jenis = 'suntingan' AND b.dicoret_alasan = '') AS disuntingDulu,
  (s.jenis IN ('pelimpahan', 'pengambilalihan') OR EXISTS (SELECT 1 FROM surat_kirim k WHERE k.surat_id = s.id AND k.dicoret_alasan = '' AND k.tautan = '') OR EXISTS (SELECT 1 FROM penerusan p WHERE p.id = s.ref_id AND p.surat_id = s.id AND p.waktu_kirim <> '')
    OR EXISTS (SELECT 1 FROM undangan u WHERE ${UNDANGAN} AND u.diterima_at <> '') OR EXISTS (SELECT 1 FROM kelengkapan l WHERE l.id = s.ref_id AND l.surat_id = s.id AND l.disampaikan_at <> '') OR EXISTS (SELECT 1 FROM status_diumumkan d WHERE d.id = s.ref_id AND d.surat_id = s.id)
    OR EXISTS (SELECT 1 FROM imbauan i WHERE i.id = s.ref_id AND i.surat_id = s.id AND i.terima_waktu <> '')) AS dikirim,
  (EXISTS (SELECT 1 FROM surat_kirim k WHERE k.surat_id = s.id AND k.dicoret_alasan = '' AND k.diterima_pada <> '') OR EXISTS (SELECT 1 FROM penerusan p WHERE p.id = s.ref_id AND p.surat_id = s.id AND p.diterima_at <> '')
    OR EXISTS (SELECT 1 FROM undangan u WHERE ${UNDANGAN} AND u.diterima_at <> '') OR EXISTS (SELECT 1 FROM kelengkapan l WHERE l.id = s.ref_id AND l.surat_id = s.id AND l.disampaikan_at <> '') OR EXISTS (SELECT 1 FROM status_diumumkan d WHERE d.id = s.ref_id AND d.surat_id = s.id)
    OR EXISTS (SELECT 1 FROM imbauan i WHERE i.id = s.ref_id AND i.surat_id = s.id AND i.terima_waktu <> '')) AS diterima`;
const KIRIM = "id, surat_id AS suratId, tautan, tujuan, cara, waktu, oleh, resi, diterima_pada AS diterimaPada, diterima_oleh AS diterimaOleh, nomor_terima AS nomorTerima, catatan, dicoret_alasan AS dicoretAlasan, dicatat_oleh AS dicatatOleh, dicatat_at AS dicatatAt";
const BERKAS = "f.id, f.surat_id AS suratId, f.jenis, f.kirim_id AS kirimId, f.sha256, f.nama_berkas AS nama, b.ukuran, b.mime, f.oleh, f.pada, f.alasan, f.dicoret_alasan AS dicoretAlasan, f.dicatat_oleh AS dicatatOleh, f.dicatat_at AS dicatatAt FROM surat_berkas f JOIN berkas b ON b.sha256 = f.sha256";

/** The life of issued letters: signed, sent, received, edited by hand, withdrawn. */
export function jalanSuratStore(db: Db) {
  const get = db.prepare<[string], JalanRow>("SELECT surat_id AS suratId, ditandatangani_pada AS ditandatanganiPada, ditarik_at AS ditarikAt, ditarik_alasan AS ditarikAlasan, ditarik_oleh AS ditarikOleh, versi FROM surat_jalan WHERE surat_id = ?");
  const put = db.prepare(`INSERT INTO surat_jalan (surat_id, ditandatangani_pada, ditarik_at, ditarik_alasan, ditarik_oleh, versi) VALUES (@suratId, @ditandatanganiPada, @ditarikAt, @ditarikAlasan, @ditarikOleh, @versi)
    ON CONFLICT (surat_id) DO UPDATE SET ditandatangani_pada = excluded.ditandatangani_pada, ditarik_at = excluded.ditarik_at, ditarik_alasan = excluded.ditarik_alasan, ditarik_oleh = excluded.ditarik_oleh, versi = excluded.versi`);
  const lives = db.prepare<[string], HidupRow>(`SELECT ${HIDUP} FROM json_each(?) e JOIN surat s ON s.id = e.value LEFT JOIN surat_jalan j ON j.surat_id = s.id`);
  const sends = db.prepare<[string], KirimRow>(`SELECT ${KIRIM} FROM surat_kirim WHERE surat_id = ? ORDER BY dicatat_at, rowid`);
  const sendPut = db.prepare(`INSERT INTO surat_kirim (id, surat_id, tautan, tujuan, cara, waktu, oleh, resi, diterima_pada, diterima_oleh, nomor_terima, catatan, dicoret_alasan, dicatat_oleh, dicatat_at)
    VALUES (@id, @suratId, @tautan, @tujuan, @cara, @waktu, @oleh, @resi, @diterimaPada, @diterimaOleh, @nomorTerima, @catatan, @dicoretAlasan, @dicatatOleh, @dicatatAt)
    ON CONFLICT (id) DO UPDATE SET diterima_pada = excluded.diterima_pada, diterima_oleh = excluded.diterima_oleh, nomor_terima = excluded.nomor_terima, dicoret_alasan = excluded.dicoret_alasan`);
  const files = db.prepare<[string], BerkasRow>(`SELECT ${BERKAS} WHERE f.surat_id = ? ORDER BY f.dicatat_at, f.rowid`);
  const file = db.prepare<[string], BerkasRow>(`SELECT ${BERKAS} WHERE f.id = ?`);
  const filePut = db.prepare("INSERT INTO surat_berkas (id, surat_id, jenis, kirim_id, sha256, nama_berkas, oleh, pada, alasan, dicoret_alasan, dicatat_oleh, dicatat_at) VALUES (@id, @suratId, @jenis, @kirimId, @sha256, @nama, @oleh, @pada, @alasan, '', @dicatatOleh, @dicatatAt)");
  const fileStrike = db.prepare<[string, string]>("UPDATE surat_berkas SET dicoret_alasan = ? WHERE id = ?");
  const edited = db.prepare<[string], BerkasRow>(`SELECT ${BERKAS} WHERE f.surat_id = ? AND f.jenis = 'suntingan' AND f.dicoret_alasan = '' ORDER BY f.dicatat_at DESC, f.rowid DESC LIMIT 1`);
  const linked = db.prepare<[{ id: string }], TautanRow>(`
    SELECT 'penerusan' AS tautan, trim(json_extract(p.penerima, '$.jabatan') || ' ' || coalesce(json_extract(p.penerima, '$.instansi'), '')) AS tujuan, p.cara_kirim AS cara, p.waktu_kirim AS waktu, p.resi, p.diterima_at AS diterimaPada, p.diterima_oleh AS diterimaOleh, p.nomor_terima AS nomorTerima FROM surat s JOIN penerusan p ON p.id = s.ref_id AND p.surat_id = s.id WHERE s.id = @id
    UNION ALL SELECT 'undangan', '', u.cara_antar, '', '', u.diterima_at, u.diterima_oleh, '' FROM surat s JOIN undangan u ON ${UNDANGAN} WHERE s.id = @id
    UNION ALL SELECT 'kelengkapan', '', l.cara_antar, '', '', l.disampaikan_at, l.diterima_oleh, '' FROM surat s JOIN kelengkapan l ON l.id = s.ref_id AND l.surat_id = s.id WHERE s.id = @id
    UNION ALL SELECT 'status', d.diumumkan_di, d.cara_beritahu, d.waktu, '', coalesce(nullif(d.pelapor_diberitahu_at, ''), d.waktu), '', '' FROM surat s JOIN status_diumumkan d ON d.id = s.ref_id AND d.surat_id = s.id WHERE s.id = @id
    UNION ALL SELECT 'pelimpahan', coalesce((SELECT a.tujuan FROM kajian_awal a WHERE a.perkara_id = s.perkara_id ORDER BY a.ke DESC LIMIT 1), ''), '', k.waktu, '', '', '', '' FROM surat s JOIN fakta k ON k.perkara_id = s.perkara_id AND k.kejadian IN ('dilimpahkan', 'pengambilalihan_diminta') WHERE s.id = @id AND s.jenis IN ('pelimpahan', 'pengambilalihan')
    UNION ALL SELECT 'imbauan', trim(r.jabatan || ' ' || r.instansi), i.terima_cara, '', '', i.terima_waktu, i.terima_nama, '' FROM surat s JOIN imbauan i ON i.id = s.ref_id AND i.surat_id = s.id JOIN penerima r ON r.id = i.penerima_id WHERE s.id = @id`);
  const moved = [
    "UPDATE penerusan SET surat_id = @baru, nomor = @nomor, tanggal_surat = @tanggal WHERE surat_id = @lama AND (@ditarik = 0 OR waktu_kirim = '')",
    "UPDATE undangan SET surat_id = @baru, nomor = @nomor, tanggal_surat = @tanggal WHERE surat_id = @lama AND (@ditarik = 0 OR diterima_at = '')",
    "UPDATE kelengkapan SET surat_id = @baru, nomor = @nomor, tanggal_surat = @tanggal WHERE surat_id = @lama AND (@ditarik = 0 OR disampaikan_at = '')",
    "UPDATE status_diumumkan SET surat_id = @baru WHERE surat_id = @lama AND @ditarik = 0",
    "UPDATE pembahasan SET surat_id = @baru WHERE surat_id = @lama AND @ditarik = 0",
    "UPDATE undangan_pembahasan SET surat_id = @baru, nomor = @nomor, tanggal_surat = @tanggal WHERE surat_id = @lama",
    "UPDATE undangan_pleno SET surat_id = @baru, nomor = @nomor, tanggal_surat = @tanggal WHERE surat_id = @lama AND (@ditarik = 0 OR pleno_id = '')",
    "UPDATE tindak_lanjut SET surat_id = @baru WHERE surat_id = @lama AND @ditarik = 0",
    "UPDATE nomor SET surat_id = @baru WHERE surat_id = @lama AND @ditarik = 0",
  ].map((sql) => db.prepare(sql));
  const touched = db.prepare<[string], { id: string; ditarik: number }>(`SELECT i.id, coalesce(j.ditarik_at, '') <> '' AS ditarik FROM imbauan i LEFT JOIN surat_jalan j ON j.surat_id = i.surat_id
    WHERE i.gelombang_id = ? AND (coalesce(j.ditarik_at, '') <> '' OR EXISTS (SELECT 1 FROM surat_berkas b WHERE b.surat_id = i.surat_id AND b.jenis = 'suntingan' AND b.dicoret_alasan = ''))`);
  const editedSums = db.prepare<[string], { sha256: string }>("SELECT b.sha256 FROM surat s JOIN surat_berkas b ON b.surat_id = s.id WHERE s.ref_id = ? AND b.jenis = 'suntingan'");
  const numberOf = db.prepare<[string], { id: string; nomor: string; status: string }>("SELECT id, nomor, status FROM nomor WHERE surat_id = ? ORDER BY at DESC LIMIT 1");
  const numberUsers = db.prepare<[string, string], { n: number }>("SELECT count(*) AS n FROM imbauan i LEFT JOIN surat_jalan j ON j.surat_id = i.surat_id WHERE i.nomor_id = ? AND i.surat_id <> ? AND coalesce(j.ditarik_at, '') = ''");

  return {
    get: (suratId: string): JalanRow => get.get(suratId) ?? { suratId, ditandatanganiPada: "", ditarikAt: "", ditarikAlasan: "", ditarikOleh: "", versi: 0 },
    put: (row: JalanRow) => void put.run(row),
    hidup: (ids: readonly string[]) => new Map(lives.all(JSON.stringify(ids)).map((r) => [r.id, r])),
    kiriman: (suratId: string) => sends.all(suratId),
    putKiriman: (k: KirimRow) => void sendPut.run(k),
    berkas: (suratId: string) => files.all(suratId),
    satuBerkas: (id: string) => file.get(id) ?? null,
    putBerkas: (b: Omit<BerkasRow, "ukuran" | "mime" | "dicoretAlasan">) => void filePut.run(b),
    coretBerkas: (id: string, alasan: string) => void fileStrike.run(alasan, id),
    /** The newest hand-edited file of a letter: what leaves the office in its place. */
    suntingan: (suratId: string) => edited.get(suratId) ?? null,
    /** Letters of a wave that were edited by hand or withdrawn: the wave leaves them alone. */
    disentuh: (gelombangId: string) => new Map(touched.all(gelombangId).map((r) => [r.id, r.ditarik === 1 ? ("ditarik" as const) : ("disunting" as const)])),
    /** Hashes of everything that was ever edited by hand in the versions of a letter of a wave. */
    sidikSuntingan: (refId: string) => new Set(editedSums.all(refId).map((r) => r.sha256)),
    tautan: (suratId: string) => linked.get({ id: suratId }) ?? null,
    /** A new version takes over what the case and the register say of the old one; of a withdrawn one only what has not happened yet. */
    pindahkan: (lama: SuratRingkas, baru: SuratRingkas, ditarik: boolean) => moved.forEach((s) => s.run({ lama: lama.id, baru: baru.id, nomor: baru.nomor, tanggal: baru.tanggal, ditarik: ditarik ? 1 : 0 })),
    nomorSurat: (suratId: string) => numberOf.get(suratId) ?? null,
    /** Other letters of a wave that still stand under this number. */
    pemakaiLain: (nomorId: string, suratId: string) => numberUsers.get(nomorId, suratId)!.n,
  };
}
