-- What was typed into another system from a copy sheet, once for each sheet and object. 'tidak_perlu' carries its reason in `catatan`; what changed stands in the journal.
CREATE TABLE salin (
  lembar TEXT NOT NULL, objek TEXT NOT NULL CHECK (objek IN ('perkara', 'gelombang', 'kegiatan', 'deklarasi')), objek_id TEXT NOT NULL, keadaan TEXT NOT NULL CHECK (keadaan IN ('dimasukkan', 'tidak_perlu')),
  nomor TEXT NOT NULL, tanggal TEXT NOT NULL, oleh TEXT NOT NULL, catatan TEXT NOT NULL, versi INTEGER NOT NULL, diubah_oleh TEXT NOT NULL, diubah_at TEXT NOT NULL, PRIMARY KEY (lembar, objek, objek_id)
) STRICT, WITHOUT ROWID;
