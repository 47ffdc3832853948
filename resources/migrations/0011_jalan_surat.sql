-- Who signs an issued letter; '' where it was issued before this was kept.
ALTER TABLE surat ADD COLUMN penandatangan_id TEXT NOT NULL DEFAULT '';
CREATE TRIGGER surat_penandatangan_tetap BEFORE UPDATE OF penandatangan_id ON surat BEGIN SELECT RAISE(ABORT, 'surat_tidak_berubah'); END;

-- The life of a letter after it is issued: when it was signed, and whether it was withdrawn. `versi` counts every change of its life.
CREATE TABLE surat_jalan (
  surat_id TEXT PRIMARY KEY REFERENCES surat (id), ditandatangani_pada TEXT NOT NULL, ditarik_at TEXT NOT NULL, ditarik_alasan TEXT NOT NULL, ditarik_oleh TEXT NOT NULL, versi INTEGER NOT NULL CHECK (versi > 0)
) STRICT;

-- How a letter left the office. A row with `tautan` adds to what the case itself records (penerusan, undangan ...) and repeats none of it.
CREATE TABLE surat_kirim (
  id TEXT PRIMARY KEY, surat_id TEXT NOT NULL REFERENCES surat (id), tautan TEXT NOT NULL, tujuan TEXT NOT NULL, cara TEXT NOT NULL, waktu TEXT NOT NULL, oleh TEXT NOT NULL, resi TEXT NOT NULL,
  diterima_pada TEXT NOT NULL, diterima_oleh TEXT NOT NULL, nomor_terima TEXT NOT NULL, catatan TEXT NOT NULL, dicoret_alasan TEXT NOT NULL, dicatat_oleh TEXT NOT NULL, dicatat_at TEXT NOT NULL
) STRICT;
CREATE INDEX surat_kirim_surat ON surat_kirim (surat_id);

-- Files of a letter's life: scans of the signed paper, proofs of delivery, and what was edited by hand. None is ever replaced or deleted.
CREATE TABLE surat_berkas (
  id TEXT PRIMARY KEY, surat_id TEXT NOT NULL REFERENCES surat (id), jenis TEXT NOT NULL CHECK (jenis IN ('pindaian', 'bukti_kirim', 'suntingan')), kirim_id TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES berkas (sha256), nama_berkas TEXT NOT NULL,
  oleh TEXT NOT NULL, pada TEXT NOT NULL, alasan TEXT NOT NULL, dicoret_alasan TEXT NOT NULL, dicatat_oleh TEXT NOT NULL, dicatat_at TEXT NOT NULL
) STRICT;
CREATE INDEX surat_berkas_surat ON surat_berkas (surat_id, jenis);
CREATE TRIGGER surat_berkas_tetap BEFORE UPDATE OF id, surat_id, jenis, kirim_id, sha256, nama_berkas, oleh, pada, alasan, dicatat_oleh, dicatat_at ON surat_berkas BEGIN SELECT RAISE(ABORT, 'berkas_surat_tidak_berubah'); END;
CREATE TRIGGER surat_berkas_tidak_dihapus BEFORE DELETE ON surat_berkas BEGIN SELECT RAISE(ABORT, 'berkas_surat_tidak_berubah'); END;

-- How the office sets its letters: every version that was ever saved; the newest is followed.
CREATE TABLE tata_surat (versi INTEGER PRIMARY KEY, isi TEXT NOT NULL CHECK (json_valid(isi)), catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL) STRICT;
