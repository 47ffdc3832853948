import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0009 keeps letters without a case as they are and holds a sheet of social-media evidence to what it belongs to", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 8);
  db.exec("INSERT INTO berkas VALUES ('a', 1, 'application/vnd', 'a.docx', ''); INSERT INTO surat VALUES ('s1', NULL, 'imbauan', '', 'Imbauan', '001', '2024-10-01', 'g1', 1, '', 'terbit', '{}', 'a', 1, 'a.docx', '', '')");
  migrate(db, 9);
  expect(db.prepare("SELECT id, ref_id FROM surat").all()).toEqual([{ id: "s1", ref_id: "g1" }]);
  expect(db.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT id FROM surat WHERE perkara_id IS NULL AND ref_id = 'g1' AND jenis = 'imbauan'").all().map((r) => r.detail).join()).toMatch(/surat_ref/);
  const put = db.prepare("INSERT INTO media_sosial VALUES (?, ?, NULL, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '', '[]', '[]', '', '', 1, '', '')");
  expect(() => put.run("m1", null)).toThrow(/CHECK/);
  expect(() => put.run("m2", 9)).toThrow(/FOREIGN KEY/);
  db.close();
});
