-- Accounts: who may open the house, in which role. Their passwords are not here: the key file holds the data key wrapped by each.
CREATE TABLE akun (
  id TEXT PRIMARY KEY, pejabat_id TEXT NOT NULL REFERENCES pejabat (id), nama_masuk TEXT NOT NULL, peran TEXT NOT NULL, wajib_ganti INTEGER NOT NULL CHECK (wajib_ganti IN (0, 1)),
  terakhir_masuk_at TEXT NOT NULL, ditutup_at TEXT NOT NULL, ditutup_alasan TEXT NOT NULL, dibuat_at TEXT NOT NULL, versi INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX akun_nama_masuk ON akun (nama_masuk) WHERE ditutup_at = '';
CREATE INDEX akun_pejabat ON akun (pejabat_id);

-- Settings of this installation that are no facts of the office: screen lock, backup folders, what was last backed up.
CREATE TABLE pengaturan (kunci TEXT PRIMARY KEY, isi TEXT NOT NULL CHECK (json_valid(isi))) STRICT;
