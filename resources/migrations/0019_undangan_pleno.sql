-- Who is invited to a pleno about a case, before it is held; `pleno_id` names the meeting once it is recorded.
CREATE TABLE undangan_pleno (
  id TEXT PRIMARY KEY, perkara_id INTEGER NOT NULL REFERENCES perkara (id), agenda TEXT NOT NULL CHECK (agenda IN ('kajian_awal', 'temuan', 'kajian')), waktu TEXT NOT NULL, tempat TEXT NOT NULL, acara TEXT NOT NULL,
  peserta TEXT NOT NULL CHECK (json_valid(peserta)), nomor TEXT NOT NULL, tanggal_surat TEXT NOT NULL, surat_id TEXT NOT NULL, pleno_id TEXT NOT NULL, dibuat_at TEXT NOT NULL
) STRICT;
CREATE INDEX undangan_pleno_perkara ON undangan_pleno (perkara_id, waktu);
CREATE INDEX undangan_pleno_waktu ON undangan_pleno (waktu) WHERE pleno_id = '';
