-- Who is invited to a discussion of the Sentra Gakkumdu, before it is held.
CREATE TABLE undangan_pembahasan (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), ke INTEGER NOT NULL CHECK (ke BETWEEN 1 AND 9), waktu TEXT NOT NULL, tempat TEXT NOT NULL, agenda TEXT NOT NULL, peserta TEXT NOT NULL CHECK (json_valid(peserta)),
  nomor TEXT NOT NULL, tanggal_surat TEXT NOT NULL, surat_id TEXT NOT NULL, dibuat_at TEXT NOT NULL
) STRICT;
CREATE INDEX undangan_pembahasan_perkara ON undangan_pembahasan (perkara_id, waktu);
