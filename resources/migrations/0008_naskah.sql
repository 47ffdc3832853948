-- Every wording that the office ever gave one of its letters; `isi` holds its head and its blocks.
CREATE TABLE naskah (
  jenis TEXT NOT NULL, rezim TEXT NOT NULL CHECK (rezim IN ('pemilu', 'pemilihan')), versi INTEGER NOT NULL, isi TEXT NOT NULL CHECK (json_valid(isi)), catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (jenis, rezim, versi)
) STRICT, WITHOUT ROWID;

-- Every Word template that the office brought back and that was found good; `hilang` names fields of ours that it leaves out.
CREATE TABLE templat (
  jenis TEXT NOT NULL, rezim TEXT NOT NULL CHECK (rezim IN ('pemilu', 'pemilihan')), versi INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES berkas (sha256), nama_berkas TEXT NOT NULL, ukuran INTEGER NOT NULL,
  hilang TEXT NOT NULL CHECK (json_valid(hilang)), catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (jenis, rezim, versi)
) STRICT, WITHOUT ROWID;

-- What letters of a type are made from now, where the office chose something: our wording, a version of its own, a version of its template.
CREATE TABLE sumber_surat (
  jenis TEXT NOT NULL, rezim TEXT NOT NULL CHECK (rezim IN ('pemilu', 'pemilihan')), sumber TEXT NOT NULL CHECK (sumber IN ('bawaan', 'naskah', 'templat')), versi_sumber INTEGER NOT NULL, versi INTEGER NOT NULL,
  PRIMARY KEY (jenis, rezim)
) STRICT, WITHOUT ROWID;

-- What an issued letter was made from: '' for ours, else `naskah 3` or `templat 2`.
ALTER TABLE surat ADD COLUMN sumber TEXT NOT NULL DEFAULT '';
CREATE TRIGGER surat_sumber_tetap BEFORE UPDATE OF sumber ON surat BEGIN SELECT RAISE(ABORT, 'surat_tidak_berubah'); END;
