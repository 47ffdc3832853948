-- What a letter that came in is, where the law knows it as a form: the minutes and the status of a correction (made by the upper office, only received here).
ALTER TABLE surat_masuk ADD COLUMN jenis TEXT NOT NULL DEFAULT '' CHECK (jenis IN ('', 'ba_koreksi', 'status_koreksi'));
