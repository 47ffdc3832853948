import type { DaftarInformasi, Informasi, MediaInput, MediaSosial, Saluran, TahapInformasi } from "../../../shared/schemas/informasi";
import type { Rezim } from "../../../shared/schemas/primitives";
import type { Db } from "../db/open";
import { matchWords } from "./words";

type Row = {
  id: number; uid: string; tahap: TahapInformasi; pemilihan_id: string; rezim: Rezim; zona: string; paket_hukum: string; nomor: string; nomor_id: string; asal_perkara_id: number | null; perkara_id: number | null;
  saluran: Saluran; diterima_at: string; penerima_id: string; dilindungi: number; peristiwa: string; tempat: string; kecamatan: string; tanggal_kejadian: string; jam_kejadian: string; tanggal_diketahui: string; uraian: string;
  pemberi: string; terlapor: string; saksi: string; bukti: string; pleno: string; tugas: string; hasil: string; lhp: string; arsip_at: string; arsip_alasan: string; versi: number; dibuat_at: string; diubah_at: string;
};
export interface InformasiListRow {
  id: number; nomor: string; tahap: TahapInformasi; rezim: Rezim; saluran: Saluran; diterimaAt: string; zona: string; peristiwa: string; terlapor: string; instansi: string; dilindungi: number;
  ruleId: string | null; ref: string | null; namaTenggat: string | null; batasAman: string | null; batasTeks: string | null; pasal: string | null; belumDiverifikasi: number | null; internal: number | null;
}
export interface InformasiDueRow { informasiId: number; ruleId: string; ref: string; nama: string; pasal: string; batasAman: string; batasTeks: string; belumDiverifikasi: number; internal: number; nomor: string; terlapor: string; instansi: string; dilindungi: number; zona: string }
type MediaRow = {
  id: string; informasi_id: number | null; perkara_id: number | null; platform: MediaInput["platform"]; akun: string; nama_akun: string; pemilik: string; dasar_pemilik: string; tautan: string; perbuatan: string; waktu_perbuatan: string; waktu_tangkap: string;
  penangkap_id: string; cara_tangkap: string; calon: string; isi_unggahan: string; catatan: string; tangkapan: string; skb: string; pembacaan: MediaInput["pembacaan"]; alasan_pembacaan: string; versi: number;
};

const COLUMNS = `i.id, i.nomor, i.tahap, i.rezim, i.saluran, i.diterima_at AS diterimaAt, i.zona, i.peristiwa, i.terlapor_ringkas AS terlapor, i.instansi_ringkas AS instansi, i.dilindungi,
  t.rule_id AS ruleId, t.ref, t.nama AS namaTenggat, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.pasal, t.belum_diverifikasi AS belumDiverifikasi, t.internal`;
const FIRST_DUE = "LEFT JOIN tenggat_informasi t ON t.informasi_id = i.id AND t.terbuka = 1 AND (t.rule_id, t.ref) = (SELECT rule_id, ref FROM tenggat_informasi d WHERE d.informasi_id = i.id AND d.terbuka = 1 ORDER BY d.batas_aman, d.rule_id, d.ref LIMIT 1)";
const WHERE = "(@tahap = '' OR i.tahap = @tahap OR (@tahap = 'berjalan' AND i.tahap IN ('diterima', 'penelusuran', 'lhp'))) AND (@saluran = '' OR i.saluran = @saluran)";

/** First information with its deadlines and search words, and sheets of social-media evidence. */
export function informasiStore(db: Db) {
  const get = db.prepare<[number], Row>("SELECT * FROM informasi WHERE id = ?");
  const byUid = db.prepare<[string], Row>("SELECT * FROM informasi WHERE uid = ?");
  const insert = db.prepare(`INSERT INTO informasi (uid, tahap, pemilihan_id, rezim, zona, paket_hukum, nomor, nomor_id, asal_perkara_id, perkara_id, saluran, diterima_at, penerima_id, dilindungi, peristiwa, tempat, kecamatan, tanggal_kejadian, jam_kejadian, tanggal_diketahui, uraian,
      pemberi, terlapor, saksi, bukti, pleno, tugas, hasil, lhp, arsip_at, arsip_alasan, terlapor_ringkas, instansi_ringkas, versi, dibuat_at, diubah_at)
    VALUES (@uid, @tahap, @pemilihanId, @rezim, @zona, @paketHukum, @nomor, @nomorId, @asalPerkaraId, @perkaraId, @saluran, @diterimaAt, @penerimaId, @dilindungi, @peristiwa, @tempat, @kecamatan, @tanggalKejadian, @jamKejadian, @tanggalDiketahui, @uraian,
      @pemberi, @terlapor, @saksi, @bukti, @pleno, @tugas, @hasil, @lhp, @arsipAt, @arsipAlasan, @terlaporRingkas, @instansiRingkas, @versi, @dibuatAt, @diubahAt)`);
  const update = db.prepare(`UPDATE informasi SET tahap = @tahap, pemilihan_id = @pemilihanId, rezim = @rezim, perkara_id = @perkaraId, saluran = @saluran, diterima_at = @diterimaAt, penerima_id = @penerimaId, dilindungi = @dilindungi, peristiwa = @peristiwa, tempat = @tempat,
      kecamatan = @kecamatan, tanggal_kejadian = @tanggalKejadian, jam_kejadian = @jamKejadian, tanggal_diketahui = @tanggalDiketahui, uraian = @uraian, pemberi = @pemberi, terlapor = @terlapor, saksi = @saksi, bukti = @bukti, pleno = @pleno, tugas = @tugas, hasil = @hasil,
      lhp = @lhp, arsip_at = @arsipAt, arsip_alasan = @arsipAlasan, terlapor_ringkas = @terlaporRingkas, instansi_ringkas = @instansiRingkas, versi = @versi, diubah_at = @diubahAt WHERE id = @id`);
  const ofCase = db.prepare<{ id: number }, { id: number; nomor: string; tahap: TahapInformasi; hubungan: "asal" | "lanjutan" }>("SELECT id, nomor, tahap, 'asal' AS hubungan FROM informasi WHERE perkara_id = @id UNION ALL SELECT id, nomor, tahap, 'lanjutan' FROM informasi WHERE asal_perkara_id = @id ORDER BY 1");

  const list = db.prepare<{ tahap: string; saluran: string; lewati: number; batas: number }, InformasiListRow>(`SELECT ${COLUMNS} FROM informasi i ${FIRST_DUE} WHERE ${WHERE} ORDER BY i.id DESC LIMIT @batas OFFSET @lewati`);
  const count = db.prepare<{ tahap: string; saluran: string }, { n: number }>(`SELECT count(*) AS n FROM informasi i WHERE ${WHERE}`);
  const HIT = "i.id IN (SELECT rowid FROM informasi_fts WHERE informasi_fts MATCH @match)";
  const found = db.prepare<{ tahap: string; saluran: string; match: string; lewati: number; batas: number }, InformasiListRow>(`SELECT ${COLUMNS} FROM informasi i ${FIRST_DUE} WHERE ${HIT} AND ${WHERE} ORDER BY i.id DESC LIMIT @batas OFFSET @lewati`);
  const foundCount = db.prepare<{ tahap: string; saluran: string; match: string }, { n: number }>(`SELECT count(*) AS n FROM informasi i WHERE ${HIT} AND ${WHERE}`);
  const openIds = db.prepare<[], { id: number }>("SELECT id FROM informasi WHERE tahap IN ('diterima', 'penelusuran', 'lhp')");
  const wordsRemove = db.prepare<[number]>("DELETE FROM informasi_fts WHERE rowid = ?");
  const wordsPut = db.prepare("INSERT INTO informasi_fts (rowid, nomor, nama, instansi, uraian) VALUES (@id, @nomor, @nama, @instansi, @uraian)");

  const dueClear = db.prepare<[number]>("DELETE FROM tenggat_informasi WHERE informasi_id = ?");
  const duePut = db.prepare("INSERT INTO tenggat_informasi (informasi_id, rule_id, ref, nama, pasal, batas_aman, batas_teks, terbuka, belum_diverifikasi, internal) VALUES (@id, @ruleId, @ref, @nama, @pasal, @batasAman, @batasTeks, @terbuka, @belumDiverifikasi, @internal)");
  const due = db.prepare<[number], InformasiDueRow>(`SELECT t.informasi_id AS informasiId, t.rule_id AS ruleId, t.ref, t.nama, t.pasal, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.belum_diverifikasi AS belumDiverifikasi, t.internal, i.nomor, i.terlapor_ringkas AS terlapor, i.instansi_ringkas AS instansi, i.dilindungi, i.zona
    FROM tenggat_informasi t JOIN informasi i ON i.id = t.informasi_id WHERE t.terbuka = 1 ORDER BY t.batas_aman, t.informasi_id LIMIT ?`);
  const dueCount = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM tenggat_informasi WHERE terbuka = 1");

  // Letters carry the information's uid, or the uid and what of it they are about.
  const letters = db.prepare<{ uid: string }, { id: string }>("SELECT id FROM surat WHERE perkara_id IS NULL AND ref_id >= @uid AND ref_id < @uid || '0' ORDER BY dibuat_at DESC, rowid DESC");
  const media = db.prepare<[string], MediaRow>("SELECT * FROM media_sosial WHERE id = ?");
  const mediaOf = db.prepare<[number], MediaRow>("SELECT * FROM media_sosial WHERE informasi_id = ? ORDER BY waktu_tangkap, id");
  const mediaOfCase = db.prepare<[number], MediaRow>("SELECT * FROM media_sosial WHERE perkara_id = ? ORDER BY waktu_tangkap, id");
  const mediaPut = db.prepare(`INSERT INTO media_sosial (id, informasi_id, perkara_id, platform, akun, nama_akun, pemilik, dasar_pemilik, tautan, perbuatan, waktu_perbuatan, waktu_tangkap, penangkap_id, cara_tangkap, calon, isi_unggahan, catatan, tangkapan, skb, pembacaan, alasan_pembacaan, versi, dibuat_at, diubah_at)
    VALUES (@id, @informasiId, @perkaraId, @platform, @akun, @namaAkun, @pemilik, @dasarPemilik, @tautan, @perbuatan, @waktuPerbuatan, @waktuTangkap, @penangkapId, @caraTangkap, @calon, @isiUnggahan, @catatan, @tangkapan, @skb, @pembacaan, @alasanPembacaan, @versi, @at, @at)
    ON CONFLICT (id) DO UPDATE SET perkara_id = excluded.perkara_id, platform = excluded.platform, akun = excluded.akun, nama_akun = excluded.nama_akun, pemilik = excluded.pemilik, dasar_pemilik = excluded.dasar_pemilik, tautan = excluded.tautan, perbuatan = excluded.perbuatan, waktu_perbuatan = excluded.waktu_perbuatan,
      waktu_tangkap = excluded.waktu_tangkap, penangkap_id = excluded.penangkap_id, cara_tangkap = excluded.cara_tangkap, calon = excluded.calon, isi_unggahan = excluded.isi_unggahan, catatan = excluded.catatan, tangkapan = excluded.tangkapan, skb = excluded.skb, pembacaan = excluded.pembacaan, alasan_pembacaan = excluded.alasan_pembacaan,
      versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const mediaRemove = db.prepare<[string]>("DELETE FROM media_sosial WHERE id = ?");
  const file = db.prepare<[string], { ukuran: number; mime: string }>("SELECT ukuran, mime FROM berkas WHERE sha256 = ?");

  const sheet = (r: MediaRow): MediaSosial => {
    const tangkapan = JSON.parse(r.tangkapan) as MediaSosial["tangkapan"];
    const files = tangkapan.map((t) => file.get(t.sha256));
    return {
      id: r.id, versi: r.versi, informasiId: r.informasi_id, perkaraId: r.perkara_id, platform: r.platform, akun: r.akun, namaAkun: r.nama_akun, pemilik: r.pemilik, dasarPemilik: r.dasar_pemilik, tautan: r.tautan, perbuatan: JSON.parse(r.perbuatan), waktuPerbuatan: r.waktu_perbuatan, waktuTangkap: r.waktu_tangkap,
      penangkapId: r.penangkap_id, caraTangkap: r.cara_tangkap, calon: r.calon, isiUnggahan: r.isi_unggahan, catatan: r.catatan, tangkapan, skb: JSON.parse(r.skb), pembacaan: r.pembacaan, alasanPembacaan: r.alasan_pembacaan, ukuran: files.map((f) => f?.ukuran ?? 0), mime: files.map((f) => f?.mime ?? ""),
    };
  };
  const params = (i: Informasi) => ({
    ...i, dilindungi: i.dilindungi ? 1 : 0, terlaporRingkas: i.terlapor.map((p) => p.nama).join(", "), instansiRingkas: [...new Set(i.terlapor.map((p) => p.instansi).filter(Boolean))].join(", "),
    pemberi: JSON.stringify(i.pemberi), terlapor: JSON.stringify(i.terlapor), saksi: JSON.stringify(i.saksi), bukti: JSON.stringify(i.bukti), pleno: JSON.stringify(i.pleno), tugas: JSON.stringify(i.tugas), hasil: JSON.stringify(i.hasil), lhp: JSON.stringify(i.lhp),
  });
  const whole = (r: Row | undefined): Informasi | null => (r ? {
    id: r.id, uid: r.uid, versi: r.versi, tahap: r.tahap, pemilihanId: r.pemilihan_id, rezim: r.rezim, zona: r.zona, paketHukum: r.paket_hukum, nomor: r.nomor, nomorId: r.nomor_id, asalPerkaraId: r.asal_perkara_id, perkaraId: r.perkara_id, saluran: r.saluran, diterimaAt: r.diterima_at, penerimaId: r.penerima_id,
    dilindungi: r.dilindungi === 1, peristiwa: r.peristiwa, tempat: r.tempat, kecamatan: r.kecamatan, tanggalKejadian: r.tanggal_kejadian, jamKejadian: r.jam_kejadian, tanggalDiketahui: r.tanggal_diketahui, uraian: r.uraian, pemberi: JSON.parse(r.pemberi), terlapor: JSON.parse(r.terlapor),
    saksi: JSON.parse(r.saksi), bukti: JSON.parse(r.bukti), pleno: JSON.parse(r.pleno), tugas: JSON.parse(r.tugas), hasil: JSON.parse(r.hasil), lhp: JSON.parse(r.lhp), arsipAt: r.arsip_at, arsipAlasan: r.arsip_alasan, dibuatAt: r.dibuat_at, diubahAt: r.diubah_at,
  } : null);

  return {
    get: (id: number) => whole(get.get(id)),
    byUid: (uid: string) => whole(byUid.get(uid)),
    insert: (i: Omit<Informasi, "id">): number => Number(insert.run(params(i as Informasi)).lastInsertRowid),
    update: (i: Informasi) => void update.run(params(i)),
    ofCase: (perkaraId: number) => ofCase.all({ id: perkaraId }),
    list(f: DaftarInformasi): { rows: InformasiListRow[]; count: number } {
      const match = matchWords(f.teks);
      const filter = { tahap: f.tahap, saluran: f.saluran };
      if (f.teks.trim() === "") return { rows: list.all({ ...filter, lewati: f.lewati, batas: f.batas }), count: count.get(filter)!.n };
      if (match === "") return { rows: [], count: 0 };
      return { rows: found.all({ ...filter, match, lewati: f.lewati, batas: f.batas }), count: foundCount.get({ ...filter, match })!.n };
    },
    openIds: () => openIds.all().map((r) => r.id),
    index(row: { id: number; nomor: string; nama: string; instansi: string; uraian: string }) {
      wordsRemove.run(row.id);
      wordsPut.run(row);
    },
    putTenggat(id: number, rows: Array<{ ruleId: string; ref: string; nama: string; pasal: string; batasAman: string; batasTeks: string; terbuka: boolean; belumDiverifikasi: boolean; internal: boolean }>) {
      dueClear.run(id);
      for (const r of rows) duePut.run({ ...r, id, terbuka: r.terbuka ? 1 : 0, belumDiverifikasi: r.belumDiverifikasi ? 1 : 0, internal: r.internal ? 1 : 0 });
    },
    /** Ids of the letters about an information or a sheet, newest first. */
    letters: (uid: string) => letters.all({ uid }).map((r) => r.id),
    due: (limit: number) => due.all(limit),
    dueCount: () => dueCount.get()!.n,

    media: (id: string): MediaSosial | null => {
      const r = media.get(id);
      return r ? sheet(r) : null;
    },
    mediaOf: (informasiId: number): MediaSosial[] => mediaOf.all(informasiId).map(sheet),
    mediaOfCase: (perkaraId: number): MediaSosial[] => mediaOfCase.all(perkaraId).map(sheet),
    putMedia: (m: MediaInput, at: string) => void mediaPut.run({ ...m, perbuatan: JSON.stringify(m.perbuatan), tangkapan: JSON.stringify(m.tangkapan), skb: JSON.stringify(m.skb), at }),
    removeMedia: (id: string) => void mediaRemove.run(id),
  };
}
