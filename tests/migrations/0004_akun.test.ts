import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0004 adds accounts to the people there are; of the open ones no two share a log-in name", () => {
  const db = new Database(":memory:");
  migrate(db, 3);
  db.prepare("INSERT INTO pejabat (id, nama, nip, peran, jabatan, aktif, urut, versi) VALUES ('p1', 'Siti Contoh', '', 'ketua', 'Ketua', 1, 0, 1)").run();
  migrate(db, 4);
  db.pragma("foreign_keys = ON");
  expect(db.prepare("SELECT id, nama FROM pejabat").all()).toEqual([{ id: "p1", nama: "Siti Contoh" }]);
  const put = db.prepare("INSERT INTO akun VALUES (?, ?, ?, 'ketua', 0, '', ?, '', '2024-10-01T00:00:00.000Z', 1)");
  put.run("a1", "p1", "siti", "2024-10-02T00:00:00.000Z");
  put.run("a2", "p1", "siti", "");
  expect(() => put.run("a3", "p1", "siti", "")).toThrow(/UNIQUE/);
  expect(() => put.run("a4", "tidak-ada", "lain", "")).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("INSERT INTO pengaturan VALUES ('x', 'bukan json')").run()).toThrow(/CHECK/);
  db.close();
});
