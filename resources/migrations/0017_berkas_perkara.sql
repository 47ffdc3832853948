-- What was made up as the file of a case: every file with its name and hash, what was left out and why, and the newest row of the journal at that moment. A row never changes.
CREATE TABLE berkas_perkara (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), bentuk TEXT NOT NULL CHECK (bentuk IN ('zip', 'folder', 'gabungan')), nama TEXT NOT NULL, jumlah INTEGER NOT NULL, ukuran INTEGER NOT NULL,
  isi TEXT NOT NULL CHECK (json_valid(isi)), tanpa TEXT NOT NULL CHECK (json_valid(tanpa)), sha256 TEXT NOT NULL REFERENCES berkas (sha256), baris INTEGER NOT NULL, kepala TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX berkas_perkara_perkara ON berkas_perkara (perkara_id, at);
CREATE INDEX berkas_perkara_sha256 ON berkas_perkara (sha256);
CREATE TRIGGER berkas_perkara_tetap BEFORE UPDATE ON berkas_perkara BEGIN SELECT RAISE(ABORT, 'berkas_perkara_tidak_berubah'); END;
CREATE TRIGGER berkas_perkara_tidak_dihapus BEFORE DELETE ON berkas_perkara BEGIN SELECT RAISE(ABORT, 'berkas_perkara_tidak_berubah'); END;

-- Pages of a kept file: as the preview lays the letter out, as the PDF says of itself, or one for a picture. A kept file never changes, so it is counted once.
CREATE TABLE berkas_halaman (
  sha256 TEXT PRIMARY KEY REFERENCES berkas (sha256), halaman INTEGER NOT NULL CHECK (halaman > 0), cara TEXT NOT NULL CHECK (cara IN ('pratinjau', 'pdf'))
) STRICT;
