-- How the office set its letters when a template came, or when someone last held the template to be right for it; empty where it came before this was kept.
ALTER TABLE templat ADD COLUMN tata TEXT NOT NULL DEFAULT '' CHECK (tata = '' OR json_valid(tata));
ALTER TABLE templat ADD COLUMN tata_at TEXT NOT NULL DEFAULT '';
