import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";
import type { Db } from "../../electron/core/db/open";

let db: Db;
beforeEach(() => {
  db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 1);
});
afterEach(() => db.close());

test("adds the recipient book and the waves beside rows that are there, and leaves those alone", () => {
  db.exec(`INSERT INTO pemilihan VALUES ('p1', 'Pemilihan', 'pemilihan', 'PB', '2024-11-27', 1, 1);
    INSERT INTO berkas VALUES ('${"a".repeat(64)}', 3, 'application/octet-stream', 'a', '2024-01-01T00:00:00.000Z');
    INSERT INTO nomor VALUES ('n1', 'surat', 'surat|2024', 7, 0, '007/PM', '007/PM', '2024-10-01', 'dicadangkan', 'Imbauan', NULL, '', '', '2024-10-01T00:00:00.000Z');`);
  const before = db.prepare("SELECT * FROM nomor").all();
  migrate(db, 2);
  expect(db.prepare("SELECT * FROM nomor").all()).toEqual(before);
  const tables = (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as Array<{ name: string }>).map((r) => r.name);
  for (const name of ["penerima", "penerima_berbeda", "impor_penerima", "profil_impor", "gelombang", "susunan_imbauan", "imbauan", "berkas_imbauan", "ekspor_imbauan"]) expect(tables).toContain(name);
  expect(() => db.exec(`INSERT INTO gelombang VALUES ('g1', 'Gelombang', 'netralitas', 'p1', '', '', '2024-10-01', 'Penting', '-', 'Imbauan', '[]', 'k', 'entah', '', '[]', '[]', '1', 1, '', '')`)).toThrow(/CHECK/);
  db.exec(`INSERT INTO gelombang VALUES ('g1', 'Gelombang', 'netralitas', 'p1', '', '', '2024-10-01', 'Penting', '-', 'Imbauan', '[]', 'k', 'masing', '', '[]', '[]', '1', 1, '', '')`);
  db.exec(`INSERT INTO penerima VALUES ('r1', 'camat', '', 'Camat', '', '', '', '', '', '', '', '', '', '', 0, 1, 'camat|', '', '', '', 1, '', '')`);
  const put = "INSERT INTO imbauan VALUES (?, 'g1', 'r1', 1, '', '', '', '', '', '', '', NULL)";
  db.prepare(put).run("i1");
  // The same recipient stands in a wave once.
  expect(() => db.prepare(put).run("i2")).toThrow(/UNIQUE/);
  expect(() => db.exec("DELETE FROM penerima")).toThrow(/FOREIGN KEY/);
  migrate(db, 2);
});
