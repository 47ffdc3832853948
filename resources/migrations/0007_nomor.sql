-- What the office set for a series of numbers, over what the pack says; and series of its own (`kantor:...`).
CREATE TABLE seri_kantor (
  id TEXT PRIMARY KEY, nama TEXT NOT NULL, pola TEXT NOT NULL, mulai_ulang TEXT NOT NULL CHECK (mulai_ulang IN ('', 'tahunan', 'per_pemilihan', 'tidak')), mulai INTEGER NOT NULL, mulai_tahun INTEGER NOT NULL,
  per_klasifikasi INTEGER NOT NULL CHECK (per_klasifikasi IN (0, 1)), sub_mulai INTEGER NOT NULL CHECK (sub_mulai IN (1, 2)), nilai TEXT NOT NULL CHECK (json_valid(nilai)), aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)), versi INTEGER NOT NULL
) STRICT;

-- A block of numbers set aside, with its reason. `nomor.blok` names the block a number came from.
CREATE TABLE nomor_blok (id TEXT PRIMARY KEY, seri TEXT NOT NULL, jumlah INTEGER NOT NULL, alasan TEXT NOT NULL, tawarkan INTEGER NOT NULL CHECK (tawarkan IN (0, 1)), oleh TEXT NOT NULL, at TEXT NOT NULL) STRICT;
ALTER TABLE nomor ADD COLUMN blok TEXT NOT NULL DEFAULT '';
CREATE INDEX nomor_blok_isi ON nomor (blok, urut) WHERE blok <> '';
CREATE INDEX nomor_tanggal ON nomor (tanggal);

-- Letters that came in. The agenda number is a number of the register like any other.
CREATE TABLE surat_masuk (
  id TEXT PRIMARY KEY, nomor_id TEXT NOT NULL UNIQUE REFERENCES nomor (id), pengirim TEXT NOT NULL, nomor_surat TEXT NOT NULL, tanggal_surat TEXT NOT NULL, diterima_at TEXT NOT NULL, perihal TEXT NOT NULL,
  perkara_id INTEGER REFERENCES perkara (id), sha256 TEXT REFERENCES berkas (sha256), nama_berkas TEXT NOT NULL, keterangan TEXT NOT NULL, versi INTEGER NOT NULL, dicatat_oleh TEXT NOT NULL, dicatat_at TEXT NOT NULL
) STRICT;
CREATE INDEX surat_masuk_diterima ON surat_masuk (diterima_at);
CREATE INDEX surat_masuk_perkara ON surat_masuk (perkara_id) WHERE perkara_id IS NOT NULL;
