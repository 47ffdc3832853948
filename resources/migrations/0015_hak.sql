-- A right that is not used lapses by time alone; whoever asks what is open compares its last day with the present.
ALTER TABLE tenggat ADD COLUMN hak INTEGER NOT NULL DEFAULT 0 CHECK (hak IN (0, 1));
-- Counting what is open reads this index alone.
CREATE INDEX tenggat_terbuka_hak ON tenggat (batas_aman, perkara_id, hak, batas_teks) WHERE terbuka = 1;
