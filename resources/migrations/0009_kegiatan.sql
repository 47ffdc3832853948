-- Activities of prevention, declarations of neutrality and the plan of each stage. Absent text is ''.

CREATE TABLE kegiatan (
  id TEXT PRIMARY KEY, jenis TEXT NOT NULL, tema TEXT NOT NULL, pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), tahapan_id TEXT NOT NULL,
  mulai TEXT NOT NULL, selesai TEXT NOT NULL, tempat TEXT NOT NULL, kecamatan TEXT NOT NULL, pembuka TEXT NOT NULL,
  narasumber TEXT NOT NULL CHECK (json_valid(narasumber)), sasaran TEXT NOT NULL CHECK (json_valid(sasaran)), dapil TEXT NOT NULL CHECK (json_valid(dapil)), anggaran TEXT NOT NULL, penandatangan_id TEXT NOT NULL,
  uraian TEXT NOT NULL, tanya TEXT NOT NULL CHECK (json_valid(tanya)), hasil TEXT NOT NULL, rencana_lanjut TEXT NOT NULL, berita_judul TEXT NOT NULL, berita_isi TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('rencana', 'selesai', 'batal')), alasan_batal TEXT NOT NULL, versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX kegiatan_mulai ON kegiatan (mulai, id);
CREATE INDEX kegiatan_tahapan ON kegiatan (tahapan_id) WHERE tahapan_id <> '';

-- Who is expected or came. `penerima_id` is '' for one who was typed in; `wakil` is who came in place of the invited.
CREATE TABLE peserta_kegiatan (
  id TEXT PRIMARY KEY, kegiatan_id TEXT NOT NULL REFERENCES kegiatan (id), penerima_id TEXT NOT NULL, urut INTEGER NOT NULL, nama TEXT NOT NULL, jabatan TEXT NOT NULL, instansi TEXT NOT NULL, kelompok TEXT NOT NULL,
  hadir TEXT NOT NULL CHECK (hadir IN ('belum', 'hadir', 'mewakili', 'tidak')), wakil TEXT NOT NULL, catatan TEXT NOT NULL
) STRICT;
CREATE INDEX peserta_kegiatan_urut ON peserta_kegiatan (kegiatan_id, urut);
CREATE UNIQUE INDEX peserta_kegiatan_penerima ON peserta_kegiatan (kegiatan_id, penerima_id) WHERE penerima_id <> '';

-- Photos, scans and papers of an activity or a declaration; the bytes lie in the sealed store. One taken out keeps its reason.
CREATE TABLE berkas_kegiatan (
  id TEXT PRIMARY KEY, ref_id TEXT NOT NULL, jenis TEXT NOT NULL CHECK (jenis IN ('foto', 'daftar_hadir', 'pindaian', 'lainnya')), sha256 TEXT NOT NULL REFERENCES berkas (sha256), nama TEXT NOT NULL, keterangan TEXT NOT NULL,
  urut INTEGER NOT NULL, dihapus_alasan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX berkas_kegiatan_ref ON berkas_kegiatan (ref_id, urut);

-- A wave of letters that invites to an activity.
ALTER TABLE gelombang ADD COLUMN kegiatan_id TEXT NOT NULL DEFAULT '';
CREATE INDEX gelombang_kegiatan ON gelombang (kegiatan_id) WHERE kegiatan_id <> '';
-- Papers that belong to no case are found by what they are about.
CREATE INDEX surat_ref ON surat (ref_id, dibuat_at) WHERE perkara_id IS NULL;

CREATE TABLE deklarasi (
  id TEXT PRIMARY KEY, nama TEXT NOT NULL, pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), tahapan_id TEXT NOT NULL, kegiatan_id TEXT NOT NULL, waktu TEXT NOT NULL, tempat TEXT NOT NULL,
  pembuka TEXT NOT NULL, butir TEXT NOT NULL CHECK (json_valid(butir)), penutup TEXT NOT NULL, mengetahui TEXT NOT NULL CHECK (json_valid(mengetahui)), catatan TEXT NOT NULL, versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX deklarasi_waktu ON deklarasi (waktu, id);
CREATE INDEX deklarasi_kegiatan ON deklarasi (kegiatan_id) WHERE kegiatan_id <> '';

-- Who signs. `kunci_nama` is the name without titles, by which a later case finds the signer.
CREATE TABLE penandatangan_deklarasi (
  id TEXT PRIMARY KEY, deklarasi_id TEXT NOT NULL REFERENCES deklarasi (id), penerima_id TEXT NOT NULL, urut INTEGER NOT NULL, nama TEXT NOT NULL, nip TEXT NOT NULL, nik TEXT NOT NULL, jabatan TEXT NOT NULL, instansi TEXT NOT NULL, kelompok TEXT NOT NULL,
  keadaan TEXT NOT NULL CHECK (keadaan IN ('belum', 'tanda_tangan', 'tidak_hadir', 'menolak')), catatan TEXT NOT NULL, kunci_nama TEXT NOT NULL
) STRICT;
CREATE INDEX penandatangan_urut ON penandatangan_deklarasi (deklarasi_id, urut);
CREATE UNIQUE INDEX penandatangan_penerima ON penandatangan_deklarasi (deklarasi_id, penerima_id) WHERE penerima_id <> '';
CREATE INDEX penandatangan_kunci ON penandatangan_deklarasi (kunci_nama) WHERE kunci_nama <> '';
CREATE INDEX penandatangan_nip ON penandatangan_deklarasi (nip) WHERE nip <> '';
CREATE INDEX penandatangan_nik ON penandatangan_deklarasi (nik) WHERE nik <> '';

-- What a person said of a suggestion: the signer is this party of the case, or is not.
CREATE TABLE deklarasi_perkara (
  perkara_id INTEGER NOT NULL REFERENCES perkara (id), pihak_id TEXT NOT NULL, penandatangan_id TEXT NOT NULL REFERENCES penandatangan_deklarasi (id),
  keputusan TEXT NOT NULL CHECK (keputusan IN ('sama', 'bukan')), dasar TEXT NOT NULL, catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (perkara_id, pihak_id, penandatangan_id)
) STRICT, WITHOUT ROWID;

-- What the office means to do in a stage. One that points at a wave, an activity or a declaration is done when that is; else by hand.
CREATE TABLE rencana_tahapan (
  id TEXT PRIMARY KEY, pemilihan_id TEXT NOT NULL REFERENCES pemilihan (id), tahapan_id TEXT NOT NULL, jenis TEXT NOT NULL CHECK (jenis IN ('imbauan', 'kegiatan', 'deklarasi', 'lainnya')), uraian TEXT NOT NULL, paling_lambat TEXT NOT NULL, pelaksana TEXT NOT NULL,
  ref_id TEXT NOT NULL, selesai_pada TEXT NOT NULL, catatan TEXT NOT NULL, versi INTEGER NOT NULL, dibuat_at TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX rencana_tahapan_tahap ON rencana_tahapan (pemilihan_id, tahapan_id);
