import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0019 leaves what stands beside it alone, and holds an invitation to a case and an agenda", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 18);
  db.exec("INSERT INTO draf VALUES ('k', '{}', 1, '', '')");
  migrate(db, 19);
  expect(db.prepare("SELECT kunci FROM draf").all()).toEqual([{ kunci: "k" }]);
  const put = db.prepare("INSERT INTO undangan_pleno VALUES ('u1', ?, ?, '2024-10-18T09:00', 'Ruang rapat', '', '[]', '', '2024-10-17', '', '', '')");
  expect(() => put.run(9, "kajian")).toThrow(/FOREIGN KEY/);
  expect(() => put.run(9, "lainnya")).toThrow(/CHECK/);
  db.close();
});
