-- Beside and after a case: Sentra Gakkumdu, what others did with what was forwarded, what came of a recommendation, and one person in several cases.

CREATE TABLE gakkumdu_anggota (
  id TEXT PRIMARY KEY, lembaga TEXT NOT NULL CHECK (lembaga IN ('bawaslu', 'polri', 'kejaksaan')), nama TEXT NOT NULL, nip TEXT NOT NULL, pangkat TEXT NOT NULL, jabatan TEXT NOT NULL,
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)), urut INTEGER NOT NULL, versi INTEGER NOT NULL
) STRICT;

-- A discussion of the Sentra. One that was put off is held again under the same number.
CREATE TABLE pembahasan (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), ke INTEGER NOT NULL CHECK (ke BETWEEN 1 AND 9), waktu TEXT NOT NULL, waktu_selesai TEXT NOT NULL, tempat TEXT NOT NULL, pimpinan TEXT NOT NULL,
  peserta TEXT NOT NULL CHECK (json_valid(peserta)), pasal TEXT NOT NULL, pendapat TEXT NOT NULL CHECK (json_valid(pendapat)), hasil TEXT NOT NULL CHECK (hasil IN ('dilanjutkan', 'dihentikan', 'ditunda')), kesimpulan TEXT NOT NULL,
  nomor_ba TEXT NOT NULL, surat_id TEXT NOT NULL, diubah_at TEXT NOT NULL
) STRICT;
CREATE INDEX pembahasan_perkara ON pembahasan (perkara_id, waktu);

-- Steps of others after a forwarding: police, prosecutor, court, BKN, correction. The clock's facts are counted from the rows that stand.
CREATE TABLE proses (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), penerusan_id TEXT NOT NULL REFERENCES penerusan (id), kejadian TEXT NOT NULL, waktu TEXT NOT NULL, nomor TEXT NOT NULL, uraian TEXT NOT NULL,
  dicoret_alasan TEXT NOT NULL, dicatat_oleh TEXT NOT NULL, dicatat_at TEXT NOT NULL
) STRICT;
CREATE INDEX proses_perkara ON proses (perkara_id, waktu);

ALTER TABLE tindak_lanjut ADD COLUMN jenis TEXT NOT NULL DEFAULT 'tindakan';
ALTER TABLE tindak_lanjut ADD COLUMN terlapor_id TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN pejabat TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN keputusan_nomor TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN keputusan_tanggal TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN sanksi_id TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN sanksi_lama TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN sanksi_mulai TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN sanksi_sampai TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN pelaksanaan TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN selesai INTEGER NOT NULL DEFAULT 0 CHECK (selesai IN (0, 1));
ALTER TABLE tindak_lanjut ADD COLUMN surat_id TEXT NOT NULL DEFAULT '';
ALTER TABLE tindak_lanjut ADD COLUMN dicoret_alasan TEXT NOT NULL DEFAULT '';
CREATE INDEX tindak_lanjut_perkara ON tindak_lanjut (perkara_id, tanggal);
CREATE INDEX penerusan_kirim ON penerusan (waktu_kirim, perkara_id) WHERE waktu_kirim <> '';

-- What a person decided of two names in two cases: one person, or two.
CREATE TABLE orang_sama (
  pihak_a TEXT NOT NULL REFERENCES pihak (id) ON DELETE CASCADE, pihak_b TEXT NOT NULL REFERENCES pihak (id) ON DELETE CASCADE, sama INTEGER NOT NULL CHECK (sama IN (0, 1)),
  alasan TEXT NOT NULL, catatan TEXT NOT NULL, oleh TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (pihak_a, pihak_b), CHECK (pihak_a < pihak_b)
) STRICT, WITHOUT ROWID;
CREATE INDEX orang_sama_b ON orang_sama (pihak_b, pihak_a);
CREATE INDEX pihak_nik ON pihak (nik) WHERE nik <> '';
