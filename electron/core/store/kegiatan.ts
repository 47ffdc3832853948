import type { Kelompok } from "../../../shared/schemas/imbauan";
import type { BarisPeserta, BerkasKegiatan, HitungPeserta, JenisKegiatan, Kegiatan, Kehadiran, RingkasKegiatan, StatusKegiatan } from "../../../shared/schemas/kegiatan";
import type { Db } from "../db/open";
import { containing } from "./words";

export interface KegiatanRow extends Kegiatan { status: StatusKegiatan; alasanBatal: string; dibuatAt: string; diubahAt: string }
export interface PesertaRow extends BarisPeserta { kegiatanId: string }
export interface BerkasRow extends Omit<BerkasKegiatan, "mime" | "ukuran"> { refId: string; urut: number; dihapusAlasan: string }

type Lists = "narasumber" | "sasaran" | "dapil" | "tanya";
type KegiatanSql = Omit<KegiatanRow, Lists> & Record<Lists, string>;

const ROW = `id, jenis, tema, pemilihan_id AS pemilihanId, tahapan_id AS tahapanId, mulai, selesai, tempat, kecamatan, pembuka, narasumber, sasaran, dapil, anggaran, penandatangan_id AS penandatanganId, uraian, tanya, hasil,
  rencana_lanjut AS rencanaLanjut, berita_judul AS beritaJudul, berita_isi AS beritaIsi, status, alasan_batal AS alasanBatal, versi, dibuat_at AS dibuatAt, diubah_at AS diubahAt`;
const GUEST = "id, kegiatan_id AS kegiatanId, penerima_id AS penerimaId, urut, nama, jabatan, instansi, kelompok, hadir, wakil, catatan";
const FILE = "b.id, b.ref_id AS refId, b.jenis, b.sha256, b.nama, b.keterangan, b.urut, b.dihapus_alasan AS dihapusAlasan, b.oleh, b.at";
const CAME = "hadir IN ('hadir', 'mewakili')";
const WHERE = `(@jenis = '' OR k.jenis = @jenis) AND (@status = '' OR k.status = @status) AND (@pemilihanId = '' OR k.pemilihan_id = @pemilihanId)
  AND (@pola = '' OR k.tema LIKE @pola ESCAPE '\\' OR k.tempat LIKE @pola ESCAPE '\\' OR k.kecamatan LIKE @pola ESCAPE '\\' OR k.narasumber LIKE @pola ESCAPE '\\' OR k.dapil LIKE @pola ESCAPE '\\' OR k.hasil LIKE @pola ESCAPE '\\')`;
const PERIOD = "substr(k.mulai, 1, 10) BETWEEN @dari AND @sampai AND (@pemilihanId = '' OR k.pemilihan_id = @pemilihanId)";

interface Filter { pola: string; jenis: string; status: string; pemilihanId: string }
interface Period { dari: string; sampai: string; pemilihanId: string }

/** Activities of prevention with who came and the files they left. */
export function kegiatanStore(db: Db) {
  const get = db.prepare<[string], KegiatanSql>(`SELECT ${ROW} FROM kegiatan WHERE id = ?`);
  const put = db.prepare(`INSERT INTO kegiatan (id, jenis, tema, pemilihan_id, tahapan_id, mulai, selesai, tempat, kecamatan, pembuka, narasumber, sasaran, dapil, anggaran, penandatangan_id, uraian, tanya, hasil, rencana_lanjut, berita_judul, berita_isi, status, alasan_batal, versi, dibuat_at, diubah_at)
    VALUES (@id, @jenis, @tema, @pemilihanId, @tahapanId, @mulai, @selesai, @tempat, @kecamatan, @pembuka, @narasumber, @sasaran, @dapil, @anggaran, @penandatanganId, @uraian, @tanya, @hasil, @rencanaLanjut, @beritaJudul, @beritaIsi, @status, @alasanBatal, @versi, @dibuatAt, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET jenis = excluded.jenis, tema = excluded.tema, pemilihan_id = excluded.pemilihan_id, tahapan_id = excluded.tahapan_id, mulai = excluded.mulai, selesai = excluded.selesai, tempat = excluded.tempat, kecamatan = excluded.kecamatan,
      pembuka = excluded.pembuka, narasumber = excluded.narasumber, sasaran = excluded.sasaran, dapil = excluded.dapil, anggaran = excluded.anggaran, penandatangan_id = excluded.penandatangan_id, uraian = excluded.uraian, tanya = excluded.tanya, hasil = excluded.hasil,
      rencana_lanjut = excluded.rencana_lanjut, berita_judul = excluded.berita_judul, berita_isi = excluded.berita_isi, status = excluded.status, alasan_batal = excluded.alasan_batal, versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const list = db.prepare<Filter & { lewati: number; batas: number }, RingkasKegiatan>(`SELECT k.id, k.jenis, k.tema, k.mulai, k.tempat, k.status, p.nama AS pemilihan, coalesce((SELECT t.nama FROM tahapan_pemilihan t WHERE t.id = k.tahapan_id), '') AS tahapan,
      (SELECT count(*) FROM gelombang g JOIN imbauan i ON i.gelombang_id = g.id WHERE g.kegiatan_id = k.id AND g.kegiatan_id <> '') AS undangan,
      (SELECT count(*) FROM peserta_kegiatan x WHERE x.kegiatan_id = k.id) AS peserta, (SELECT count(*) FROM peserta_kegiatan x WHERE x.kegiatan_id = k.id AND x.${CAME}) AS hadir
    FROM kegiatan k JOIN pemilihan p ON p.id = k.pemilihan_id WHERE ${WHERE} ORDER BY k.mulai DESC, k.id LIMIT @batas OFFSET @lewati`);
  const count = db.prepare<Filter, { n: number }>(`SELECT count(*) AS n FROM kegiatan k WHERE ${WHERE}`);
  const ofElection = db.prepare<[string], KegiatanSql>(`SELECT ${ROW} FROM kegiatan WHERE pemilihan_id = ? ORDER BY mulai, id`);

  const guests = db.prepare<[string], PesertaRow>(`SELECT ${GUEST} FROM peserta_kegiatan WHERE kegiatan_id = ? ORDER BY urut, id`);
  const guest = db.prepare<[string], PesertaRow>(`SELECT ${GUEST} FROM peserta_kegiatan WHERE id = ?`);
  const guestPut = db.prepare(`INSERT INTO peserta_kegiatan (id, kegiatan_id, penerima_id, urut, nama, jabatan, instansi, kelompok, hadir, wakil, catatan) VALUES (@id, @kegiatanId, @penerimaId, @urut, @nama, @jabatan, @instansi, @kelompok, @hadir, @wakil, @catatan)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, jabatan = excluded.jabatan, instansi = excluded.instansi, kelompok = excluded.kelompok, hadir = excluded.hadir, wakil = excluded.wakil, catatan = excluded.catatan`);
  const guestCame = db.prepare<[string, string, string]>("UPDATE peserta_kegiatan SET hadir = ? WHERE id = ? AND kegiatan_id = ?");
  const guestRemove = db.prepare<[string, string]>("DELETE FROM peserta_kegiatan WHERE id = ? AND kegiatan_id = ?");
  const counted = db.prepare<[string], HitungPeserta>(`SELECT count(*) AS jumlah, coalesce(sum(${CAME}), 0) AS hadir, coalesce(sum(hadir = 'tidak'), 0) AS tidak, coalesce(sum(hadir = 'belum'), 0) AS belum FROM peserta_kegiatan WHERE kegiatan_id = ?`);
  const invited = db.prepare<[string], { id: string }>("SELECT DISTINCT i.penerima_id AS id FROM imbauan i JOIN gelombang g ON g.id = i.gelombang_id JOIN penerima p ON p.id = i.penerima_id WHERE g.kegiatan_id = ? AND g.kegiatan_id <> '' ORDER BY p.kelompok, p.kecamatan, p.jabatan, p.instansi, p.nama, p.id");

  const files = db.prepare<[string], BerkasRow & { mime: string; ukuran: number }>(`SELECT ${FILE}, f.mime, f.ukuran FROM berkas_kegiatan b JOIN berkas f ON f.sha256 = b.sha256 WHERE b.ref_id = ? AND b.dihapus_alasan = '' ORDER BY b.urut, b.id`);
  const file = db.prepare<[string], BerkasRow & { mime: string; ukuran: number }>(`SELECT ${FILE}, f.mime, f.ukuran FROM berkas_kegiatan b JOIN berkas f ON f.sha256 = b.sha256 WHERE b.id = ?`);
  const filePut = db.prepare("INSERT INTO berkas_kegiatan (id, ref_id, jenis, sha256, nama, keterangan, urut, dihapus_alasan, oleh, at) VALUES (@id, @refId, @jenis, @sha256, @nama, @keterangan, @urut, '', @oleh, @at)");
  const fileGone = db.prepare<[string, string]>("UPDATE berkas_kegiatan SET dihapus_alasan = ? WHERE id = ?");

  const totals = db.prepare<Period, { jumlah: number; rencana: number; batal: number }>(`SELECT coalesce(sum(k.status = 'selesai'), 0) AS jumlah, coalesce(sum(k.status = 'rencana'), 0) AS rencana, coalesce(sum(k.status = 'batal'), 0) AS batal FROM kegiatan k WHERE ${PERIOD}`);
  const came = `(SELECT count(*) FROM peserta_kegiatan x WHERE x.kegiatan_id = k.id AND x.${CAME})`;
  const byMonth = db.prepare<Period, { bulan: string; jumlah: number; hadir: number }>(`SELECT substr(k.mulai, 1, 7) AS bulan, count(*) AS jumlah, sum(${came}) AS hadir FROM kegiatan k WHERE k.status = 'selesai' AND ${PERIOD} GROUP BY 1 ORDER BY 1`);
  const byKind = db.prepare<Period, { jenis: JenisKegiatan; jumlah: number; hadir: number }>(`SELECT k.jenis, count(*) AS jumlah, sum(${came}) AS hadir FROM kegiatan k WHERE k.status = 'selesai' AND ${PERIOD} GROUP BY 1 ORDER BY 2 DESC, 1`);
  const byGroup = db.prepare<Period, { kelompok: Kelompok | ""; peserta: number; hadir: number }>(`SELECT x.kelompok, count(*) AS peserta, sum(x.${CAME}) AS hadir FROM kegiatan k JOIN peserta_kegiatan x ON x.kegiatan_id = k.id WHERE k.status = 'selesai' AND ${PERIOD} GROUP BY 1 ORDER BY 3 DESC, 1`);

  const filter = (f: { teks: string; jenis: string; status: string; pemilihanId: string }): Filter => ({ pola: containing(f.teks), jenis: f.jenis, status: f.status, pemilihanId: f.pemilihanId });
  return {
    satu: (id: string): KegiatanRow | null => whole(get.get(id)),
    simpan: (k: KegiatanRow) => void put.run({ ...k, narasumber: JSON.stringify(k.narasumber), sasaran: JSON.stringify(k.sasaran), dapil: JSON.stringify(k.dapil), tanya: JSON.stringify(k.tanya) }),
    daftar(f: { teks: string; jenis: string; status: string; pemilihanId: string; lewati: number; batas: number }): { baris: RingkasKegiatan[]; jumlah: number } {
      return { baris: list.all({ ...filter(f), lewati: f.lewati, batas: f.batas }), jumlah: count.get(filter(f))!.n };
    },
    dariPemilihan: (pemilihanId: string): KegiatanRow[] => ofElection.all(pemilihanId).map((r) => whole(r)!),

    peserta: (kegiatanId: string) => guests.all(kegiatanId),
    satuPeserta: (id: string) => guest.get(id) ?? null,
    putPeserta: (p: PesertaRow) => void guestPut.run(p),
    hadir: (kegiatanId: string, id: string, hadir: Kehadiran) => guestCame.run(hadir, id, kegiatanId).changes > 0,
    keluarkan: (kegiatanId: string, id: string) => guestRemove.run(id, kegiatanId).changes > 0,
    hitung: (kegiatanId: string) => counted.get(kegiatanId)!,
    /** Recipients of the invitations, in the order of the book. */
    diundang: (kegiatanId: string) => invited.all(kegiatanId).map((r) => r.id),

    berkas: (refId: string) => files.all(refId),
    satuBerkas: (id: string) => file.get(id) ?? null,
    putBerkas: (b: Omit<BerkasRow, "dihapusAlasan">) => void filePut.run(b),
    hapusBerkas: (id: string, alasan: string) => void fileGone.run(alasan, id),

    statistik: (p: Period) => ({ ...totals.get(p)!, bulan: byMonth.all(p), jenis: byKind.all(p), kelompok: byGroup.all(p) }),
  };
}

function whole(r: KegiatanSql | undefined): KegiatanRow | null {
  return r ? { ...r, narasumber: JSON.parse(r.narasumber), sasaran: JSON.parse(r.sasaran), dapil: JSON.parse(r.dapil), tanya: JSON.parse(r.tanya) } : null;
}
