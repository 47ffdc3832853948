-- What the camera wrote into a file, as it was read when the file came; a proposal only.
CREATE TABLE berkas_ciri (sha256 TEXT PRIMARY KEY REFERENCES berkas (sha256), direkam TEXT NOT NULL, alat TEXT NOT NULL) STRICT;

-- When a piece of evidence was recorded, where that is known from, and who confirmed it.
CREATE TABLE bukti_rekaman (
  bukti_id TEXT PRIMARY KEY REFERENCES bukti (id), waktu TEXT NOT NULL, sumber TEXT NOT NULL CHECK (sumber IN ('exif', 'berkas', 'peramban', 'keterangan')), alamat TEXT NOT NULL, catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL
) STRICT;

-- Custody: who had evidence in hand, when, with whose knowledge. A mistake is struck out with a reason, never removed.
CREATE TABLE serah_bukti (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), jenis TEXT NOT NULL CHECK (jenis IN ('diterima', 'diperlihatkan', 'disalin', 'dikembalikan')), waktu TEXT NOT NULL,
  nama TEXT NOT NULL, kedudukan TEXT NOT NULL, petugas_id TEXT NOT NULL, petugas TEXT NOT NULL, petugas_jabatan TEXT NOT NULL, tempat TEXT NOT NULL, catatan TEXT NOT NULL,
  surat_id TEXT NOT NULL, batal_alasan TEXT NOT NULL, dicatat_oleh TEXT NOT NULL, dicatat_at TEXT NOT NULL
) STRICT;
CREATE INDEX serah_bukti_perkara ON serah_bukti (perkara_id, waktu);
CREATE TABLE serah_bukti_isi (serah_id TEXT NOT NULL REFERENCES serah_bukti (id), bukti_id TEXT NOT NULL REFERENCES bukti (id), PRIMARY KEY (serah_id, bukti_id)) STRICT, WITHOUT ROWID;
CREATE INDEX serah_bukti_isi_bukti ON serah_bukti_isi (bukti_id);

-- Copies of a document that were handed to someone.
CREATE TABLE surat_salinan (
  id TEXT PRIMARY KEY, surat_id TEXT NOT NULL REFERENCES surat (id), perkara_id INTEGER NOT NULL REFERENCES perkara (id), kepada TEXT NOT NULL, kedudukan TEXT NOT NULL, waktu TEXT NOT NULL, catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX surat_salinan_perkara ON surat_salinan (perkara_id);
