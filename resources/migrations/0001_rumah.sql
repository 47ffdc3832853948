-- The first shape of the house: office, elections, cases with their facts, documents, numbers, journal, drafts.
-- Times of a case are local to its zone (YYYY-MM-DDTHH:mm); *_at of bookkeeping are UTC instants. Absent text is ''.

CREATE TABLE kantor (
  satu INTEGER PRIMARY KEY CHECK (satu = 1),
  tingkat TEXT NOT NULL, nama TEXT NOT NULL, daerah TEXT NOT NULL, provinsi TEXT NOT NULL, kode_wilayah TEXT NOT NULL, kode_kantor TEXT NOT NULL,
  kedudukan TEXT NOT NULL, alamat TEXT NOT NULL, telepon TEXT NOT NULL, surel TEXT NOT NULL, situs TEXT NOT NULL, zona TEXT NOT NULL,
  kop_baris TEXT NOT NULL CHECK (json_valid(kop_baris)), kop_logo TEXT NOT NULL,
  kuorum INTEGER NOT NULL, contoh INTEGER NOT NULL CHECK (contoh IN (0, 1)), versi INTEGER NOT NULL
) STRICT;

CREATE TABLE pejabat (
  id TEXT PRIMARY KEY, nama TEXT NOT NULL, nip TEXT NOT NULL, peran TEXT NOT NULL, jabatan TEXT NOT NULL,
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)), urut INTEGER NOT NULL, versi INTEGER NOT NULL
) STRICT;

CREATE TABLE pemilihan (
  id TEXT PRIMARY KEY, nama TEXT NOT NULL, rezim TEXT NOT NULL CHECK (rezim IN ('pemilu', 'pemilihan')), jenis TEXT NOT NULL,
  tanggal_pemungutan TEXT NOT NULL, aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)), versi INTEGER NOT NULL
) STRICT;
CREATE TABLE tahapan_pemilihan (
  id TEXT PRIMARY KEY, pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), nama TEXT NOT NULL, mulai TEXT NOT NULL, selesai TEXT NOT NULL,
  terima_24_jam INTEGER NOT NULL CHECK (terima_24_jam IN (0, 1)), urut INTEGER NOT NULL
) STRICT;

CREATE TABLE libur_lokal (tanggal TEXT PRIMARY KEY, jenis TEXT NOT NULL, nama TEXT NOT NULL, dasar TEXT NOT NULL) STRICT;
CREATE TABLE paket_hukum (versi TEXT PRIMARY KEY, isi TEXT NOT NULL CHECK (json_valid(isi)), dimuat_at TEXT NOT NULL) STRICT;

-- Bytes live beside the database under their hash; a row says that the office holds them.
CREATE TABLE berkas (sha256 TEXT PRIMARY KEY, ukuran INTEGER NOT NULL CHECK (ukuran > 0), mime TEXT NOT NULL, nama TEXT NOT NULL, dibuat_at TEXT NOT NULL) STRICT;

CREATE TABLE perkara (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, jenis TEXT NOT NULL CHECK (jenis IN ('laporan', 'temuan')), tahap TEXT NOT NULL,
  pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), rezim TEXT NOT NULL, zona TEXT NOT NULL, paket_hukum TEXT NOT NULL,
  kanal TEXT NOT NULL, pelapor_dilindungi INTEGER NOT NULL CHECK (pelapor_dilindungi IN (0, 1)),
  nomor_penyampaian TEXT NOT NULL, nomor_register TEXT NOT NULL,
  peristiwa TEXT NOT NULL, tempat TEXT NOT NULL, kecamatan TEXT NOT NULL, tanggal_kejadian TEXT NOT NULL, jam_kejadian TEXT NOT NULL, tanggal_diketahui TEXT NOT NULL,
  uraian TEXT NOT NULL, dilaporkan_di TEXT NOT NULL, waktu_terima TEXT NOT NULL, penerima_id TEXT NOT NULL,
  surat_tugas_nomor TEXT NOT NULL, lhp_nomor TEXT NOT NULL, lhp_tanggal TEXT NOT NULL,
  waktu_register TEXT NOT NULL, dicabut_at TEXT NOT NULL, alasan_cabut TEXT NOT NULL, alasan_akhir TEXT NOT NULL,
  -- What a list shows of the reported persons, kept by the store when they change.
  terlapor_ringkas TEXT NOT NULL, kategori_ringkas TEXT NOT NULL, instansi_ringkas TEXT NOT NULL,
  versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX perkara_tahap ON perkara (tahap, id);
CREATE INDEX perkara_pemilihan ON perkara (pemilihan_id, id);
CREATE INDEX perkara_kategori ON perkara (kategori_ringkas, id);
CREATE INDEX perkara_nomor ON perkara (nomor_register, id);
CREATE INDEX perkara_terlapor ON perkara (terlapor_ringkas, id);

CREATE TABLE pihak (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), peran TEXT NOT NULL, urut INTEGER NOT NULL,
  nama TEXT NOT NULL, tempat_lahir TEXT NOT NULL, tanggal_lahir TEXT NOT NULL, jenis_kelamin TEXT NOT NULL, pekerjaan TEXT NOT NULL, kewarganegaraan TEXT NOT NULL,
  agama TEXT NOT NULL, alamat TEXT NOT NULL, telepon TEXT NOT NULL, surel TEXT NOT NULL, nik TEXT NOT NULL, nip TEXT NOT NULL,
  kategori TEXT NOT NULL, instansi TEXT NOT NULL, jabatan TEXT NOT NULL, pangkat TEXT NOT NULL, kedudukan TEXT NOT NULL
) STRICT;
CREATE INDEX pihak_perkara ON pihak (perkara_id, peran, urut);
CREATE INDEX pihak_nama ON pihak (nama);
CREATE INDEX pihak_nip ON pihak (nip) WHERE nip <> '';

CREATE TABLE bukti (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), kode TEXT NOT NULL, urut INTEGER NOT NULL,
  bentuk TEXT NOT NULL, keterangan TEXT NOT NULL, jumlah TEXT NOT NULL, sha256 TEXT REFERENCES berkas (sha256), nama_berkas TEXT NOT NULL,
  dihapus_alasan TEXT NOT NULL, dibuat_at TEXT NOT NULL, UNIQUE (perkara_id, kode)
) STRICT;

-- What happened, when; the clock counts from these.
CREATE TABLE fakta (
  perkara_id INTEGER NOT NULL REFERENCES perkara (id), kejadian TEXT NOT NULL, ref TEXT NOT NULL, waktu TEXT NOT NULL, hasil TEXT NOT NULL CHECK (json_valid(hasil)), catatan TEXT NOT NULL,
  PRIMARY KEY (perkara_id, kejadian, ref)
) STRICT, WITHOUT ROWID;

-- Index of open and met deadlines, rebuilt from facts with every change of a case.
CREATE TABLE tenggat (
  perkara_id INTEGER NOT NULL REFERENCES perkara (id), rule_id TEXT NOT NULL, ref TEXT NOT NULL, nama TEXT NOT NULL, pasal TEXT NOT NULL,
  batas_aman TEXT NOT NULL, batas_teks TEXT NOT NULL, terbuka INTEGER NOT NULL CHECK (terbuka IN (0, 1)), belum_diverifikasi INTEGER NOT NULL, internal INTEGER NOT NULL,
  PRIMARY KEY (perkara_id, rule_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX tenggat_terbuka ON tenggat (batas_aman, perkara_id) WHERE terbuka = 1;
CREATE TABLE tenggat_diubah (
  perkara_id INTEGER NOT NULL REFERENCES perkara (id), rule_id TEXT NOT NULL, ref TEXT NOT NULL, tanggal TEXT NOT NULL, alasan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (perkara_id, rule_id, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE dugaan (perkara_id INTEGER NOT NULL REFERENCES perkara (id), urut INTEGER NOT NULL, jenis TEXT NOT NULL, pasal TEXT NOT NULL, skb TEXT NOT NULL CHECK (json_valid(skb)), uraian TEXT NOT NULL, PRIMARY KEY (perkara_id, urut)) STRICT, WITHOUT ROWID;

CREATE TABLE kajian_awal (
  perkara_id INTEGER NOT NULL REFERENCES perkara (id), ke INTEGER NOT NULL CHECK (ke IN (1, 2)),
  syarat_formal TEXT NOT NULL CHECK (json_valid(syarat_formal)), syarat_materiel TEXT NOT NULL CHECK (json_valid(syarat_materiel)),
  pelimpahan TEXT NOT NULL, pengambilalihan TEXT NOT NULL, pencabutan TEXT NOT NULL, penghentian TEXT NOT NULL, kesimpulan TEXT NOT NULL,
  hasil TEXT NOT NULL, alasan TEXT NOT NULL, kekurangan TEXT NOT NULL CHECK (json_valid(kekurangan)), tujuan TEXT NOT NULL,
  pleno_id TEXT NOT NULL, diputuskan_at TEXT NOT NULL, diubah_at TEXT NOT NULL, PRIMARY KEY (perkara_id, ke)
) STRICT, WITHOUT ROWID;

CREATE TABLE pleno (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), agenda TEXT NOT NULL, ke INTEGER NOT NULL,
  waktu TEXT NOT NULL, waktu_selesai TEXT NOT NULL, tempat TEXT NOT NULL, sifat TEXT NOT NULL, pimpinan_id TEXT NOT NULL, hadir TEXT NOT NULL CHECK (json_valid(hadir)),
  cara TEXT NOT NULL, suara TEXT NOT NULL CHECK (json_valid(suara)), pembahasan TEXT NOT NULL, keputusan TEXT NOT NULL, nomor_ba TEXT NOT NULL, alasan_tanpa_kuorum TEXT NOT NULL
) STRICT;
CREATE INDEX pleno_perkara ON pleno (perkara_id);
CREATE INDEX pleno_waktu ON pleno (waktu);

CREATE TABLE kelengkapan (id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), surat_id TEXT NOT NULL, nomor TEXT NOT NULL, tanggal_surat TEXT NOT NULL, disampaikan_at TEXT NOT NULL, cara_antar TEXT NOT NULL, diterima_oleh TEXT NOT NULL) STRICT;
CREATE TABLE perbaikan (id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), waktu TEXT NOT NULL, penerima_id TEXT NOT NULL, dokumen TEXT NOT NULL CHECK (json_valid(dokumen))) STRICT;

CREATE TABLE klarifikasi (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), pihak_id TEXT NOT NULL REFERENCES pihak (id), kapasitas TEXT NOT NULL, waktu TEXT NOT NULL, cara TEXT NOT NULL,
  alasan_daring TEXT NOT NULL, tempat TEXT NOT NULL, tautan TEXT NOT NULL, petugas TEXT NOT NULL CHECK (json_valid(petugas)), sk_nomor TEXT NOT NULL, status TEXT NOT NULL,
  sumpah TEXT NOT NULL, agama TEXT NOT NULL, lafal TEXT NOT NULL, umur TEXT NOT NULL, dimulai_at TEXT NOT NULL, selesai_at TEXT NOT NULL,
  tanya TEXT NOT NULL CHECK (json_valid(tanya)), dibacakan INTEGER NOT NULL CHECK (dibacakan IN (0, 1)), tandatangan TEXT NOT NULL, alasan_menolak TEXT NOT NULL,
  tidak_hadir TEXT NOT NULL CHECK (json_valid(tidak_hadir)), versi INTEGER NOT NULL
) STRICT;
CREATE INDEX klarifikasi_perkara ON klarifikasi (perkara_id);
CREATE INDEX klarifikasi_waktu ON klarifikasi (waktu);
CREATE TABLE undangan (
  klarifikasi_id TEXT NOT NULL REFERENCES klarifikasi (id), ke INTEGER NOT NULL, surat_id TEXT NOT NULL, nomor TEXT NOT NULL, tanggal_surat TEXT NOT NULL,
  cara_antar TEXT NOT NULL, diterima_at TEXT NOT NULL, diterima_oleh TEXT NOT NULL, catatan TEXT NOT NULL, PRIMARY KEY (klarifikasi_id, ke)
) STRICT, WITHOUT ROWID;

CREATE TABLE kajian (
  perkara_id INTEGER PRIMARY KEY REFERENCES perkara (id), kasus_posisi TEXT NOT NULL, dasar_hukum TEXT NOT NULL CHECK (json_valid(dasar_hukum)), keterangan TEXT NOT NULL CHECK (json_valid(keterangan)),
  fakta TEXT NOT NULL, unsur TEXT NOT NULL CHECK (json_valid(unsur)), analisis TEXT NOT NULL, kesimpulan TEXT NOT NULL, hasil TEXT NOT NULL CHECK (json_valid(hasil)), rekomendasi TEXT NOT NULL,
  selesai_at TEXT NOT NULL, penandatangan_id TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;

CREATE TABLE penerusan (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), hasil_id TEXT NOT NULL, jenis_dokumen TEXT NOT NULL, penerima TEXT NOT NULL CHECK (json_valid(penerima)),
  tembusan TEXT NOT NULL CHECK (json_valid(tembusan)), lampiran TEXT NOT NULL CHECK (json_valid(lampiran)), surat_id TEXT NOT NULL, nomor TEXT NOT NULL, tanggal_surat TEXT NOT NULL, penandatangan_id TEXT NOT NULL,
  waktu_kirim TEXT NOT NULL, cara_kirim TEXT NOT NULL, resi TEXT NOT NULL, diterima_at TEXT NOT NULL, diterima_oleh TEXT NOT NULL, nomor_terima TEXT NOT NULL
) STRICT;
CREATE INDEX penerusan_perkara ON penerusan (perkara_id);
CREATE TABLE status_diumumkan (id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), waktu TEXT NOT NULL, status TEXT NOT NULL, instansi_atau_alasan TEXT NOT NULL, diumumkan_di TEXT NOT NULL, pelapor_diberitahu_at TEXT NOT NULL, cara_beritahu TEXT NOT NULL, penandatangan_id TEXT NOT NULL, surat_id TEXT NOT NULL) STRICT;
CREATE TABLE tindak_lanjut (id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), penerusan_id TEXT NOT NULL, tanggal TEXT NOT NULL, uraian TEXT NOT NULL, nomor_balasan TEXT NOT NULL, tanggal_balasan TEXT NOT NULL, sanksi TEXT NOT NULL) STRICT;

-- An issued document: its blocks and the hash of its bytes never change; a correction is a new row that replaces the last.
CREATE TABLE surat (
  id TEXT PRIMARY KEY, perkara_id INTEGER REFERENCES perkara (id), jenis TEXT NOT NULL, kode_formulir TEXT NOT NULL, judul TEXT NOT NULL, nomor TEXT NOT NULL, tanggal TEXT NOT NULL, ref_id TEXT NOT NULL,
  versi_surat INTEGER NOT NULL, menggantikan TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('terbit', 'digantikan')), isi TEXT NOT NULL CHECK (json_valid(isi)),
  sha256 TEXT NOT NULL REFERENCES berkas (sha256), ukuran INTEGER NOT NULL, nama_berkas TEXT NOT NULL, dibuat_at TEXT NOT NULL, dibuat_oleh TEXT NOT NULL
) STRICT;
CREATE INDEX surat_perkara ON surat (perkara_id, dibuat_at);
CREATE TRIGGER surat_tetap BEFORE UPDATE OF perkara_id, jenis, kode_formulir, judul, nomor, tanggal, ref_id, versi_surat, menggantikan, isi, sha256, ukuran, nama_berkas, dibuat_at, dibuat_oleh ON surat BEGIN SELECT RAISE(ABORT, 'surat_tidak_berubah'); END;
CREATE TRIGGER surat_tidak_dihapus BEFORE DELETE ON surat BEGIN SELECT RAISE(ABORT, 'surat_tidak_berubah'); END;

-- Every number ever given. `kunci` is the counter (series, year, ...); `sama` the number without case and spaces.
CREATE TABLE nomor (
  id TEXT PRIMARY KEY, seri TEXT NOT NULL, kunci TEXT NOT NULL, urut INTEGER NOT NULL, sub INTEGER NOT NULL, nomor TEXT NOT NULL, sama TEXT NOT NULL, tanggal TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('terpakai', 'dicadangkan', 'dibatalkan')), perihal TEXT NOT NULL, perkara_id INTEGER REFERENCES perkara (id), surat_id TEXT NOT NULL, alasan TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (seri, sama)
) STRICT;
CREATE INDEX nomor_urut ON nomor (kunci, urut, sub);

CREATE TABLE jurnal (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, pelaku_id TEXT NOT NULL, pelaku TEXT NOT NULL, tindakan TEXT NOT NULL, objek TEXT NOT NULL, objek_id TEXT NOT NULL, perkara_id INTEGER,
  ringkas TEXT NOT NULL, sebelum TEXT NOT NULL, sesudah TEXT NOT NULL, hash_sebelum TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX jurnal_perkara ON jurnal (perkara_id, seq);
CREATE TRIGGER jurnal_tetap BEFORE UPDATE ON jurnal BEGIN SELECT RAISE(ABORT, 'jurnal_tidak_berubah'); END;
CREATE TRIGGER jurnal_tidak_dihapus BEFORE DELETE ON jurnal BEGIN SELECT RAISE(ABORT, 'jurnal_tidak_berubah'); END;

CREATE TABLE draf (kunci TEXT PRIMARY KEY, isi TEXT NOT NULL, versi INTEGER NOT NULL, oleh TEXT NOT NULL, disimpan_at TEXT NOT NULL) STRICT;

-- Search: words of a case (contentless; rowid = perkara.id), and names by any part of them.
CREATE VIRTUAL TABLE perkara_fts USING fts5 (nomor, nama, instansi, uraian, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE nama_fts USING fts5 (nama, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1');
