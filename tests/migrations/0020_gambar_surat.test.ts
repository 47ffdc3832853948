import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0020 leaves the files alone, and knows one small picture of each for a room", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 19);
  db.exec("INSERT INTO berkas (sha256, ukuran, mime, nama, dibuat_at) VALUES ('a', 9, 'image/jpeg', 'foto.jpg', '')");
  migrate(db, 20);
  expect(db.prepare("SELECT sha256, ukuran FROM berkas").all()).toEqual([{ sha256: "a", ukuran: 9 }]);
  const put = db.prepare("INSERT INTO gambar_surat VALUES (?, ?, 106, 'b', '')");
  put.run("a", 180);
  expect(() => put.run("a", 180)).toThrow(/UNIQUE/);
  expect(() => put.run("a", 0)).toThrow(/CHECK/);
  expect(() => put.run("x", 180)).toThrow(/FOREIGN KEY/);
  db.close();
});
