-- Indexes for an office with very many cases: counting under the list's filters, the category of any reported person, the register book of a year.
CREATE INDEX perkara_saring ON perkara (rezim, jenis, tahap, pemilihan_id, id);
CREATE INDEX perkara_register ON perkara (jenis, waktu_register, id) WHERE nomor_register <> '';
CREATE INDEX pihak_kategori ON pihak (kategori, peran, perkara_id) WHERE kategori <> '';
