-- First information of what may be a violation (B.8), its tracing and the report of supervision; sheets of social-media evidence. Absent text is ''.

CREATE TABLE informasi (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, tahap TEXT NOT NULL CHECK (tahap IN ('diterima', 'penelusuran', 'lhp', 'temuan', 'arsip')),
  pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), rezim TEXT NOT NULL, zona TEXT NOT NULL, paket_hukum TEXT NOT NULL,
  nomor TEXT NOT NULL, nomor_id TEXT NOT NULL REFERENCES nomor (id),
  -- The report it came out of, and the finding it became.
  asal_perkara_id INTEGER REFERENCES perkara (id), perkara_id INTEGER REFERENCES perkara (id),
  saluran TEXT NOT NULL, diterima_at TEXT NOT NULL, penerima_id TEXT NOT NULL, dilindungi INTEGER NOT NULL CHECK (dilindungi IN (0, 1)),
  peristiwa TEXT NOT NULL, tempat TEXT NOT NULL, kecamatan TEXT NOT NULL, tanggal_kejadian TEXT NOT NULL, jam_kejadian TEXT NOT NULL, tanggal_diketahui TEXT NOT NULL, uraian TEXT NOT NULL,
  pemberi TEXT NOT NULL CHECK (json_valid(pemberi)), terlapor TEXT NOT NULL CHECK (json_valid(terlapor)), saksi TEXT NOT NULL CHECK (json_valid(saksi)), bukti TEXT NOT NULL CHECK (json_valid(bukti)),
  pleno TEXT NOT NULL CHECK (json_valid(pleno)), tugas TEXT NOT NULL CHECK (json_valid(tugas)), hasil TEXT NOT NULL CHECK (json_valid(hasil)), lhp TEXT NOT NULL CHECK (json_valid(lhp)),
  arsip_at TEXT NOT NULL, arsip_alasan TEXT NOT NULL,
  -- What a list shows of whom it concerns.
  terlapor_ringkas TEXT NOT NULL, instansi_ringkas TEXT NOT NULL,
  versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX informasi_tahap ON informasi (tahap, id);
CREATE INDEX informasi_asal ON informasi (asal_perkara_id) WHERE asal_perkara_id IS NOT NULL;
CREATE INDEX informasi_perkara ON informasi (perkara_id) WHERE perkara_id IS NOT NULL;

-- Open deadlines before there is a case, rebuilt with every change like those of cases.
CREATE TABLE tenggat_informasi (
  informasi_id INTEGER NOT NULL REFERENCES informasi (id), rule_id TEXT NOT NULL, ref TEXT NOT NULL, nama TEXT NOT NULL, pasal TEXT NOT NULL,
  batas_aman TEXT NOT NULL, batas_teks TEXT NOT NULL, terbuka INTEGER NOT NULL CHECK (terbuka IN (0, 1)), belum_diverifikasi INTEGER NOT NULL, internal INTEGER NOT NULL,
  PRIMARY KEY (informasi_id, rule_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX tenggat_informasi_terbuka ON tenggat_informasi (batas_aman, informasi_id) WHERE terbuka = 1;

-- One act on social media as it was captured. It belongs to an information, a case, or both once the one became the other.
CREATE TABLE media_sosial (
  id TEXT PRIMARY KEY, informasi_id INTEGER REFERENCES informasi (id), perkara_id INTEGER REFERENCES perkara (id),
  platform TEXT NOT NULL, akun TEXT NOT NULL, nama_akun TEXT NOT NULL, pemilik TEXT NOT NULL, dasar_pemilik TEXT NOT NULL, tautan TEXT NOT NULL, perbuatan TEXT NOT NULL CHECK (json_valid(perbuatan)),
  waktu_perbuatan TEXT NOT NULL, waktu_tangkap TEXT NOT NULL, penangkap_id TEXT NOT NULL, cara_tangkap TEXT NOT NULL, calon TEXT NOT NULL, isi_unggahan TEXT NOT NULL, catatan TEXT NOT NULL,
  tangkapan TEXT NOT NULL CHECK (json_valid(tangkapan)), skb TEXT NOT NULL CHECK (json_valid(skb)), pembacaan TEXT NOT NULL, alasan_pembacaan TEXT NOT NULL,
  versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL, CHECK (informasi_id IS NOT NULL OR perkara_id IS NOT NULL)
) STRICT;
CREATE INDEX media_sosial_informasi ON media_sosial (informasi_id) WHERE informasi_id IS NOT NULL;
CREATE INDEX media_sosial_perkara ON media_sosial (perkara_id) WHERE perkara_id IS NOT NULL;

-- Search: words of an information (contentless; rowid = informasi.id).
CREATE VIRTUAL TABLE informasi_fts USING fts5 (nomor, nama, instansi, uraian, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
