import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0007 leaves the numbers given before as they are, outside any block, and holds incoming letters to their number", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 6);
  const put = db.prepare("INSERT INTO nomor (id, seri, kunci, urut, sub, nomor, sama, tanggal, status, perihal, perkara_id, surat_id, alasan, at) VALUES (?, 'surat', 'surat|2024', ?, 0, ?, ?, '2024-10-01', ?, '', NULL, '', '', '2024-10-01T00:00:00.000Z')");
  put.run("n1", 1, "001/A", "001/A", "terpakai");
  put.run("n2", 2, "002/A", "002/A", "dicadangkan");
  migrate(db, 7);
  expect(db.prepare("SELECT id, status, blok FROM nomor ORDER BY urut").all()).toEqual([{ id: "n1", status: "terpakai", blok: "" }, { id: "n2", status: "dicadangkan", blok: "" }]);
  const letter = db.prepare("INSERT INTO surat_masuk (id, nomor_id, pengirim, nomor_surat, tanggal_surat, diterima_at, perihal, perkara_id, sha256, nama_berkas, keterangan, versi, dicatat_oleh, dicatat_at) VALUES (?, ?, 'BKN', '', '', '2024-10-02T09:00', 'Hal', NULL, NULL, '', '', 1, '', '')");
  letter.run("m1", "n1");
  expect(() => letter.run("m2", "n1")).toThrow(/UNIQUE/);
  expect(() => letter.run("m3", "tidak-ada")).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("INSERT INTO seri_kantor VALUES ('surat', '', '', 'mingguan', 1, 0, 1, 1, '{}', 1, 1)").run()).toThrow(/CHECK/);
  expect(db.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT id FROM nomor WHERE blok = 'b' AND blok <> '' ORDER BY urut").all().map((r) => r.detail).join()).toMatch(/nomor_blok_isi/);
  db.close();
});
