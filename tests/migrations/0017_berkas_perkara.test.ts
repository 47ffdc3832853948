import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0017 keeps what left as the file of a case as it was, and counts the pages of kept files only", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 17);
  db.prepare("INSERT INTO berkas VALUES ('a', 1, 'application/json', 'manifest.json', '')").run();
  db.exec(`INSERT INTO pemilihan VALUES ('pm', 'Pemilihan', 'pemilihan', 'PB', '2024-11-27', 1, 1)`);
  const columns = db.prepare<[], { name: string; type: string }>("SELECT name, type FROM pragma_table_info('perkara')").all();
  const values: Record<string, string | number> = { id: 1, uid: "u", jenis: "temuan", tahap: "tindak_lanjut", pemilihan_id: "pm" };
  db.prepare(`INSERT INTO perkara (${columns.map((c) => c.name).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`).run(...columns.map((c) => values[c.name] ?? (c.type === "INTEGER" ? 0 : "")));
  const put = db.prepare("INSERT INTO berkas_perkara VALUES (?, ?, ?, 'Berkas', 1, 1, '[]', ?, 'a', 1, 'kode', '', '')");
  put.run("x", 1, "zip", "[]");
  expect(() => put.run("y", 1, "rar", "[]")).toThrow(/CHECK/);
  expect(() => put.run("y", 1, "zip", "bukan json")).toThrow(/CHECK/);
  expect(() => put.run("y", 2, "zip", "[]")).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("UPDATE berkas_perkara SET tanpa = '[]'").run()).toThrow(/berkas_perkara_tidak_berubah/);
  expect(() => db.prepare("DELETE FROM berkas_perkara").run()).toThrow(/berkas_perkara_tidak_berubah/);
  const pages = db.prepare("INSERT INTO berkas_halaman VALUES (?, ?, ?)");
  pages.run("a", 3, "pdf");
  expect(() => pages.run("b", 3, "pdf")).toThrow(/FOREIGN KEY/);
  expect(() => pages.run("a", 0, "pdf")).toThrow(/CHECK|UNIQUE/);
  db.close();
});
