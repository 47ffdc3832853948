import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0014 leaves letters that came in before as plain letters, and knows no other form than those of a correction", () => {
  const db = new Database(":memory:");
  migrate(db, 13);
  db.prepare("INSERT INTO nomor (id, seri, kunci, urut, sub, nomor, sama, tanggal, status, perihal, perkara_id, surat_id, alasan, at) VALUES ('n1', 'surat_masuk', 'surat_masuk|2024', 1, 0, '001', '001', '2024-10-01', 'terpakai', '', NULL, '', '', '')").run();
  db.prepare("INSERT INTO surat_masuk (id, nomor_id, pengirim, nomor_surat, tanggal_surat, diterima_at, perihal, perkara_id, sha256, nama_berkas, keterangan, versi, dicatat_oleh, dicatat_at) VALUES ('m1', 'n1', 'BKN', '', '', '2024-10-02T09:00', 'Hal', NULL, NULL, '', '', 1, '', '')").run();
  migrate(db, 14);
  expect(db.prepare("SELECT id, jenis FROM surat_masuk").all()).toEqual([{ id: "m1", jenis: "" }]);
  expect(() => db.prepare("UPDATE surat_masuk SET jenis = 'laporan'").run()).toThrow(/CHECK/);
  db.prepare("UPDATE surat_masuk SET jenis = 'ba_koreksi'").run();
  db.close();
});
