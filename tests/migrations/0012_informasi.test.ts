import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0012 leaves cases as they are and holds a sheet of social-media evidence to an information or a case", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 11);
  db.exec("INSERT INTO draf VALUES ('k', '{}', 1, '', '')");
  migrate(db, 12);
  expect(db.prepare("SELECT kunci FROM draf").all()).toEqual([{ kunci: "k" }]);
  const put = db.prepare("INSERT INTO media_sosial VALUES (?, ?, NULL, '', '', '', '', '', '', '[]', '', '', '', '', '', '', '', '[]', '[]', '', '', 1, '', '')");
  expect(() => put.run("m1", null)).toThrow(/CHECK/);
  expect(() => put.run("m2", 9)).toThrow(/FOREIGN KEY/);
  expect(db.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT rule_id FROM tenggat_informasi WHERE terbuka = 1 ORDER BY batas_aman, informasi_id").all().map((r) => r.detail).join()).toMatch(/tenggat_informasi_terbuka/);
  db.close();
});
