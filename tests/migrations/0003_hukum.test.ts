import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0003 adds the office's law beside the packs and keeps the packs there are", () => {
  const db = new Database(":memory:");
  migrate(db, 2);
  db.prepare("INSERT INTO paket_hukum (versi, isi, dimuat_at) VALUES ('2024.1', '{}', '2024-10-01T00:00:00.000Z')").run();
  migrate(db, 3);
  expect(db.prepare("SELECT versi, isi FROM paket_hukum").all()).toEqual([{ versi: "2024.1", isi: "{}" }]);
  db.prepare("INSERT INTO paket_berlaku (satu, versi, bawaan) VALUES (1, '2024.1', '2024.1')").run();
  expect(() => db.prepare("INSERT INTO paket_berlaku (satu, versi, bawaan) VALUES (2, '2024.1', '2024.1')").run()).toThrow(/CHECK/);
  db.pragma("foreign_keys = ON");
  expect(() => db.prepare("UPDATE paket_berlaku SET versi = 'tidak-ada'").run()).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("INSERT INTO target_internal VALUES ('P-22', 0, 'HK', '', '', '')").run()).toThrow(/CHECK/);
  db.close();
});
