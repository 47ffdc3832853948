import type { BarisPenandatangan, Deklarasi, HitungTtd, KeadaanTtd, NaskahDeklarasi, RingkasDeklarasi } from "../../../shared/schemas/kegiatan";
import type { Db } from "../db/open";
import { containing } from "./words";

export interface DeklarasiRow extends Deklarasi { dibuatAt: string; diubahAt: string }
export interface PenandatanganRow extends BarisPenandatangan { deklarasiId: string; kunciNama: string }
/** A signer with the declaration, as a case looks for them. */
export interface CalonRow extends PenandatanganRow { deklarasi: string; waktu: string }
export interface PenilaianRow { perkaraId: number; pihakId: string; penandatanganId: string; keputusan: "sama" | "bukan"; dasar: string; catatan: string; oleh: string; at: string }

type DeklarasiSql = Omit<DeklarasiRow, "butir" | "mengetahui"> & { butir: string; mengetahui: string };

const ROW = "id, nama, pemilihan_id AS pemilihanId, tahapan_id AS tahapanId, kegiatan_id AS kegiatanId, waktu, tempat, pembuka, butir, penutup, mengetahui, catatan, versi, dibuat_at AS dibuatAt, diubah_at AS diubahAt";
const SIGNER = "s.id, s.deklarasi_id AS deklarasiId, s.penerima_id AS penerimaId, s.urut, s.nama, s.nip, s.nik, s.jabatan, s.instansi, s.kelompok, s.keadaan, s.catatan, s.kunci_nama AS kunciNama";
const COUNTS = "count(s.id) AS jumlah, coalesce(sum(s.keadaan = 'tanda_tangan'), 0) AS tandaTangan, coalesce(sum(s.keadaan = 'tidak_hadir'), 0) AS tidakHadir, coalesce(sum(s.keadaan = 'menolak'), 0) AS menolak, coalesce(sum(s.keadaan = 'belum'), 0) AS belum";

/** Declarations of neutrality, who signed, and the cases they were held against. */
export function deklarasiStore(db: Db) {
  const get = db.prepare<[string], DeklarasiSql>(`SELECT ${ROW} FROM deklarasi WHERE id = ?`);
  const put = db.prepare(`INSERT INTO deklarasi (id, nama, pemilihan_id, tahapan_id, kegiatan_id, waktu, tempat, pembuka, butir, penutup, mengetahui, catatan, versi, dibuat_at, diubah_at)
    VALUES (@id, @nama, @pemilihanId, @tahapanId, @kegiatanId, @waktu, @tempat, @pembuka, @butir, @penutup, @mengetahui, @catatan, @versi, @dibuatAt, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, pemilihan_id = excluded.pemilihan_id, tahapan_id = excluded.tahapan_id, kegiatan_id = excluded.kegiatan_id, waktu = excluded.waktu, tempat = excluded.tempat, pembuka = excluded.pembuka,
      butir = excluded.butir, penutup = excluded.penutup, mengetahui = excluded.mengetahui, catatan = excluded.catatan, versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const list = db.prepare<{ pola: string; kegiatanId: string; pemilihanId: string }, Omit<RingkasDeklarasi, "hitung"> & HitungTtd & { tahapanId: string }>(`SELECT d.id, d.nama, d.waktu, d.tempat, d.kegiatan_id AS kegiatanId, d.tahapan_id AS tahapanId, p.nama AS pemilihan, coalesce((SELECT t.nama FROM tahapan_pemilihan t WHERE t.id = d.tahapan_id), '') AS tahapan,
      (SELECT count(*) FROM berkas_kegiatan b WHERE b.ref_id = d.id AND b.jenis = 'pindaian' AND b.dihapus_alasan = '') AS pindaian, ${COUNTS}
    FROM deklarasi d JOIN pemilihan p ON p.id = d.pemilihan_id LEFT JOIN penandatangan_deklarasi s ON s.deklarasi_id = d.id
    WHERE (@kegiatanId = '' OR d.kegiatan_id = @kegiatanId) AND (@pemilihanId = '' OR d.pemilihan_id = @pemilihanId)
      AND (@pola = '' OR d.nama LIKE @pola ESCAPE '\\' OR d.tempat LIKE @pola ESCAPE '\\' OR EXISTS (SELECT 1 FROM penandatangan_deklarasi x WHERE x.deklarasi_id = d.id AND (x.nama LIKE @pola ESCAPE '\\' OR x.instansi LIKE @pola ESCAPE '\\')))
    GROUP BY d.id ORDER BY d.waktu DESC, d.id`);
  const signers = db.prepare<[string], PenandatanganRow>(`SELECT ${SIGNER} FROM penandatangan_deklarasi s WHERE s.deklarasi_id = ? ORDER BY s.urut, s.id`);
  const signer = db.prepare<[string], PenandatanganRow>(`SELECT ${SIGNER} FROM penandatangan_deklarasi s WHERE s.id = ?`);
  const signerPut = db.prepare(`INSERT INTO penandatangan_deklarasi (id, deklarasi_id, penerima_id, urut, nama, nip, nik, jabatan, instansi, kelompok, keadaan, catatan, kunci_nama)
    VALUES (@id, @deklarasiId, @penerimaId, @urut, @nama, @nip, @nik, @jabatan, @instansi, @kelompok, @keadaan, @catatan, @kunciNama)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, nip = excluded.nip, nik = excluded.nik, jabatan = excluded.jabatan, instansi = excluded.instansi, kelompok = excluded.kelompok, keadaan = excluded.keadaan, catatan = excluded.catatan, kunci_nama = excluded.kunci_nama`);
  const signerState = db.prepare<[string, string, string, string]>("UPDATE penandatangan_deklarasi SET keadaan = ?, catatan = ? WHERE id = ? AND deklarasi_id = ?");
  const signerRemove = db.prepare<[string, string]>("DELETE FROM penandatangan_deklarasi WHERE id = ? AND deklarasi_id = ?");
  const judgedAny = db.prepare<[string], { n: number }>("SELECT count(*) AS n FROM deklarasi_perkara WHERE penandatangan_id = ?");
  const counted = db.prepare<[string], HitungTtd>(`SELECT ${COUNTS} FROM penandatangan_deklarasi s WHERE s.deklarasi_id = ?`);
  const candidates = db.prepare<{ nama: string; nip: string; nik: string }, CalonRow>(`SELECT ${SIGNER}, d.nama AS deklarasi, d.waktu FROM penandatangan_deklarasi s JOIN deklarasi d ON d.id = s.deklarasi_id
    WHERE s.id IN (SELECT id FROM penandatangan_deklarasi WHERE nip = @nip AND nip <> '' UNION SELECT id FROM penandatangan_deklarasi WHERE nik = @nik AND nik <> '' UNION SELECT id FROM penandatangan_deklarasi WHERE kunci_nama = @nama AND kunci_nama <> '') ORDER BY d.waktu DESC, s.id`);
  const judged = db.prepare<[number], PenilaianRow>("SELECT perkara_id AS perkaraId, pihak_id AS pihakId, penandatangan_id AS penandatanganId, keputusan, dasar, catatan, oleh, at FROM deklarasi_perkara WHERE perkara_id = ?");
  const judge = db.prepare(`INSERT INTO deklarasi_perkara (perkara_id, pihak_id, penandatangan_id, keputusan, dasar, catatan, oleh, at) VALUES (@perkaraId, @pihakId, @penandatanganId, @keputusan, @dasar, @catatan, @oleh, @at)
    ON CONFLICT (perkara_id, pihak_id, penandatangan_id) DO UPDATE SET keputusan = excluded.keputusan, dasar = excluded.dasar, catatan = excluded.catatan, oleh = excluded.oleh, at = excluded.at`);
  const setting = db.prepare<[string], { isi: string }>("SELECT isi FROM pengaturan WHERE kunci = ?");
  const settingPut = db.prepare("INSERT INTO pengaturan (kunci, isi) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET isi = excluded.isi");
  const settingRemove = db.prepare("DELETE FROM pengaturan WHERE kunci = ?");
  const key = (rezim: string) => `deklarasi.naskah.${rezim}`;

  return {
    satu: (id: string): DeklarasiRow | null => {
      const r = get.get(id);
      return r ? { ...r, butir: JSON.parse(r.butir), mengetahui: JSON.parse(r.mengetahui) } : null;
    },
    simpan: (d: DeklarasiRow) => void put.run({ ...d, butir: JSON.stringify(d.butir), mengetahui: JSON.stringify(d.mengetahui) }),
    daftar(f: { teks?: string; kegiatanId?: string; pemilihanId?: string }): Array<RingkasDeklarasi & { tahapanId: string }> {
      const pola = containing(f.teks ?? "");
      return list.all({ pola, kegiatanId: f.kegiatanId ?? "", pemilihanId: f.pemilihanId ?? "" }).map(({ jumlah, tandaTangan, tidakHadir, menolak, belum, ...r }) => ({ ...r, hitung: { jumlah, tandaTangan, tidakHadir, menolak, belum } }));
    },
    penandatangan: (deklarasiId: string) => signers.all(deklarasiId),
    satuPenandatangan: (id: string) => signer.get(id) ?? null,
    putPenandatangan: (p: PenandatanganRow) => void signerPut.run(p),
    keadaan: (deklarasiId: string, id: string, keadaan: KeadaanTtd, catatan: string) => signerState.run(keadaan, catatan, id, deklarasiId).changes > 0,
    keluarkan: (deklarasiId: string, id: string) => signerRemove.run(id, deklarasiId).changes > 0,
    /** True where a case was held against this signer. */
    dinilai: (id: string) => judgedAny.get(id)!.n > 0,
    hitung: (deklarasiId: string) => counted.get(deklarasiId)!,
    /** Signers with one of the numbers, or with the name. */
    calon: (nama: string, nip: string, nik: string) => candidates.all({ nama, nip, nik }),
    penilaian: (perkaraId: number) => judged.all(perkaraId),
    nilai: (p: PenilaianRow) => void judge.run(p),
    naskah: (rezim: string): NaskahDeklarasi | null => {
      const r = setting.get(key(rezim));
      return r ? (JSON.parse(r.isi) as NaskahDeklarasi) : null;
    },
    putNaskah: (rezim: string, isi: NaskahDeklarasi | null) => void (isi ? settingPut.run(key(rezim), JSON.stringify(isi)) : settingRemove.run(key(rezim))),
  };
}
