-- The recipient book and imbauan in waves. Absent text is ''.

-- One office, post or person that letters go to. `kunci_*` are the normalised texts by which doubles are suggested.
CREATE TABLE penerima (
  id TEXT PRIMARY KEY, kelompok TEXT NOT NULL, instansi TEXT NOT NULL, jabatan TEXT NOT NULL, status_jabatan TEXT NOT NULL, nama TEXT NOT NULL, nip TEXT NOT NULL, sapaan TEXT NOT NULL,
  alamat TEXT NOT NULL, tempat TEXT NOT NULL, kecamatan TEXT NOT NULL, telepon TEXT NOT NULL, surel TEXT NOT NULL, rute TEXT NOT NULL, urut INTEGER NOT NULL, aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)),
  kunci_jabatan TEXT NOT NULL, kunci_nama TEXT NOT NULL, impor_id TEXT NOT NULL, digabung_ke TEXT NOT NULL, versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX penerima_kelompok ON penerima (kelompok, aktif);
CREATE INDEX penerima_kunci_jabatan ON penerima (kunci_jabatan) WHERE kunci_jabatan <> '';
CREATE INDEX penerima_kunci_nama ON penerima (kunci_nama) WHERE kunci_nama <> '';
CREATE INDEX penerima_nip ON penerima (nip) WHERE nip <> '';
CREATE INDEX penerima_impor ON penerima (impor_id) WHERE impor_id <> '';

-- Two entries that look alike and were said to be different.
CREATE TABLE penerima_berbeda (a TEXT NOT NULL REFERENCES penerima (id) ON DELETE CASCADE, b TEXT NOT NULL REFERENCES penerima (id) ON DELETE CASCADE, PRIMARY KEY (a, b), CHECK (a < b)) STRICT, WITHOUT ROWID;

-- What one import did; `sebelum` holds the rows it changed as they were, so that it can be taken back.
CREATE TABLE impor_penerima (
  id TEXT PRIMARY KEY, nama_berkas TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES berkas (sha256), masuk INTEGER NOT NULL, diperbarui INTEGER NOT NULL, dilewati INTEGER NOT NULL, ditolak INTEGER NOT NULL,
  sebelum TEXT NOT NULL CHECK (json_valid(sebelum)), dibatalkan_at TEXT NOT NULL, at TEXT NOT NULL, oleh TEXT NOT NULL
) STRICT;
CREATE TABLE profil_impor (nama TEXT PRIMARY KEY, pemetaan TEXT NOT NULL CHECK (json_valid(pemetaan)), at TEXT NOT NULL) STRICT;

CREATE TABLE gelombang (
  id TEXT PRIMARY KEY, nama TEXT NOT NULL, jenis TEXT NOT NULL, pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), tahapan_id TEXT NOT NULL, induk_id TEXT NOT NULL,
  tanggal TEXT NOT NULL, sifat TEXT NOT NULL, lampiran TEXT NOT NULL, hal TEXT NOT NULL, tembusan TEXT NOT NULL CHECK (json_valid(tembusan)), penandatangan_id TEXT NOT NULL,
  cara_nomor TEXT NOT NULL CHECK (cara_nomor IN ('satu', 'masing', 'kosong')), nomor_ketik TEXT NOT NULL,
  dasar TEXT NOT NULL CHECK (json_valid(dasar)), dasar_lain TEXT NOT NULL CHECK (json_valid(dasar_lain)), paket_hukum TEXT NOT NULL, versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX gelombang_tanggal ON gelombang (tanggal, id);

-- Every wording a wave ever had; the newest one is used.
CREATE TABLE susunan_imbauan (
  gelombang_id TEXT NOT NULL REFERENCES gelombang (id), versi INTEGER NOT NULL, isi TEXT NOT NULL CHECK (json_valid(isi)), catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (gelombang_id, versi)
) STRICT, WITHOUT ROWID;

-- One letter of a wave: to whom, its number, what it was made from (`sidik`) and its receipt. Without `surat_id` it is still to be made.
CREATE TABLE imbauan (
  id TEXT PRIMARY KEY, gelombang_id TEXT NOT NULL REFERENCES gelombang (id), penerima_id TEXT NOT NULL REFERENCES penerima (id), urut INTEGER NOT NULL,
  nomor TEXT NOT NULL, nomor_id TEXT NOT NULL, sidik TEXT NOT NULL, surat_id TEXT NOT NULL,
  terima_nama TEXT NOT NULL, terima_waktu TEXT NOT NULL, terima_cara TEXT NOT NULL, terima_foto TEXT REFERENCES berkas (sha256),
  UNIQUE (gelombang_id, penerima_id)
) STRICT;
CREATE INDEX imbauan_penerima ON imbauan (penerima_id);

-- Files made for a wave as a whole: for the printer, labels, expedition list.
CREATE TABLE berkas_imbauan (
  id TEXT PRIMARY KEY, gelombang_id TEXT NOT NULL REFERENCES gelombang (id), jenis TEXT NOT NULL, nama TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES berkas (sha256), ukuran INTEGER NOT NULL, surat INTEGER NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX berkas_imbauan_gelombang ON berkas_imbauan (gelombang_id, jenis, at);

-- What was last written to the export folder, so that a file changed by hand is known and left alone.
CREATE TABLE ekspor_imbauan (imbauan_id TEXT PRIMARY KEY REFERENCES imbauan (id), nama TEXT NOT NULL, sha256 TEXT NOT NULL, at TEXT NOT NULL) STRICT;
