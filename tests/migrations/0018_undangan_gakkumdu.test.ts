import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0018 leaves what stands beside it alone, and holds an invitation to a case", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 17);
  db.exec("INSERT INTO draf VALUES ('k', '{}', 1, '', '')");
  migrate(db, 18);
  expect(db.prepare("SELECT kunci FROM draf").all()).toEqual([{ kunci: "k" }]);
  const put = db.prepare("INSERT INTO undangan_pembahasan VALUES ('u1', ?, ?, '2024-10-16T09:00', 'Ruang Sentra', '', '[]', '', '2024-10-15', '', '')");
  expect(() => put.run(9, 1)).toThrow(/FOREIGN KEY/);
  expect(() => put.run(9, 12)).toThrow(/CHECK/);
  db.close();
});
