-- The law as the office keeps it: which pack is in force, every correction with its old value, the office's own targets, holidays struck out.
CREATE TABLE paket_berlaku (satu INTEGER PRIMARY KEY CHECK (satu = 1), versi TEXT NOT NULL REFERENCES paket_hukum (versi), bawaan TEXT NOT NULL) STRICT;
CREATE TABLE hukum_ubahan (
  id TEXT PRIMARY KEY, versi_sebelum TEXT NOT NULL, versi_sesudah TEXT NOT NULL, bagian TEXT NOT NULL, baris_id TEXT NOT NULL, berlaku_sejak TEXT NOT NULL,
  cara TEXT NOT NULL CHECK (cara IN ('ubah', 'konfirmasi', 'tambah', 'muat')), sebelum TEXT NOT NULL, sesudah TEXT NOT NULL, alasan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX hukum_ubahan_at ON hukum_ubahan (at);
CREATE TABLE target_internal (rule_id TEXT PRIMARY KEY, panjang INTEGER NOT NULL CHECK (panjang > 0), satuan TEXT NOT NULL CHECK (satuan IN ('HK', 'KAL', 'jam')), alasan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE libur_dicoret (tanggal TEXT PRIMARY KEY, alasan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL) STRICT;
