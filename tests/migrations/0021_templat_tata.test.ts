import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0021 keeps the templates that are there, without a setting that nobody kept", () => {
  const db = new Database(":memory:");
  migrate(db, 20);
  db.exec("INSERT INTO berkas (sha256, ukuran, mime, nama, dibuat_at) VALUES ('a', 9, '', 't.docx', '')");
  db.exec("INSERT INTO templat (jenis, rezim, versi, sha256, nama_berkas, ukuran, hilang, catatan, oleh, at) VALUES ('surat_tugas', 'pemilu', 1, 'a', 't.docx', 9, '[]', '', 'Ani', '2026-10-01')");
  migrate(db, 21);
  expect(db.prepare("SELECT versi, oleh, tata, tata_at FROM templat").all()).toEqual([{ versi: 1, oleh: "Ani", tata: "", tata_at: "" }]);
  const keep = db.prepare("UPDATE templat SET tata = ?");
  expect(keep.run("{}").changes).toBe(1);
  expect(() => keep.run("{")).toThrow(/CHECK/);
  db.close();
});
