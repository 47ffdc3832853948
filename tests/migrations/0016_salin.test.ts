import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0016 leaves what stands beside it alone, and keeps one entry for each sheet and object", () => {
  const db = new Database(":memory:");
  migrate(db, 15);
  db.exec("INSERT INTO draf VALUES ('k', '{}', 1, '', '')");
  migrate(db, 16);
  expect(db.prepare("SELECT kunci FROM draf").all()).toEqual([{ kunci: "k" }]);
  const put = db.prepare("INSERT INTO salin VALUES ('sbt', ?, '1', ?, 'SBT-1', '2024-10-20', 'Petugas', '', 1, 'Petugas', '')");
  put.run("perkara", "dimasukkan");
  expect(() => put.run("perkara", "dimasukkan")).toThrow(/UNIQUE/);
  expect(() => put.run("orang", "dimasukkan")).toThrow(/CHECK/);
  expect(() => put.run("kegiatan", "lupa")).toThrow(/CHECK/);
  db.close();
});
