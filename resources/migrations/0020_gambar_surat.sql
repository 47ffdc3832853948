-- Pictures made small for paper: which was made of which, for the room it has in the letter. An empty hash: the screen could not read it.
CREATE TABLE gambar_surat (
  asal TEXT NOT NULL REFERENCES berkas (sha256), lebar_mm INTEGER NOT NULL CHECK (lebar_mm > 0), tinggi_mm INTEGER NOT NULL CHECK (tinggi_mm > 0), sha256 TEXT NOT NULL, dibuat_at TEXT NOT NULL,
  PRIMARY KEY (asal, lebar_mm, tinggi_mm)
) STRICT;
