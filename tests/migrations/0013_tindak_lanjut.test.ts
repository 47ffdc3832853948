import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0013 keeps the follow-ups recorded before as what an addressee did, and forgets a judgement on two names with one of them", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 12);
  db.exec(`INSERT INTO pemilihan VALUES ('pm', 'Pemilihan', 'pemilihan', 'PB', '2024-11-27', 1, 1)`);
  const columns = db.prepare<[], { name: string; type: string }>("SELECT name, type FROM pragma_table_info('perkara')").all();
  const values: Record<string, string | number> = { id: 1, uid: "u", jenis: "temuan", tahap: "tindak_lanjut", pemilihan_id: "pm" };
  db.prepare(`INSERT INTO perkara (${columns.map((c) => c.name).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`).run(...columns.map((c) => values[c.name] ?? (c.type === "INTEGER" ? 0 : "")));
  db.exec("INSERT INTO tindak_lanjut VALUES ('t1', 1, 'pn', '2024-11-11', 'BKN meneruskan kepada PPK.', '9953', '2024-11-08', 'Teguran')");
  migrate(db, 13);
  expect(db.prepare("SELECT * FROM tindak_lanjut").get()).toMatchObject({ id: "t1", uraian: "BKN meneruskan kepada PPK.", sanksi: "Teguran", jenis: "tindakan", selesai: 0, sanksi_id: "", surat_id: "", dicoret_alasan: "" });
  const people = db.prepare<[], { name: string; type: string }>("SELECT name, type FROM pragma_table_info('pihak')").all();
  const person = db.prepare(`INSERT INTO pihak (${people.map((c) => c.name).join(", ")}) VALUES (${people.map(() => "?").join(", ")})`);
  for (const id of ["a", "b"]) person.run(...people.map((c) => ({ id, perkara_id: 1 } as Record<string, string | number>)[c.name] ?? (c.type === "INTEGER" ? 0 : "")));
  const judge = db.prepare("INSERT INTO orang_sama VALUES (?, ?, 1, 'nip', '', '', '')");
  judge.run("a", "b");
  expect(() => judge.run("b", "a")).toThrow(/CHECK/);
  db.exec("DELETE FROM pihak WHERE id = 'b'");
  expect(db.prepare("SELECT count(*) AS n FROM orang_sama").get()).toEqual({ n: 0 });
  expect(() => db.exec("INSERT INTO proses VALUES ('p', 1, 'tidak-ada', 'banding', '', '', '', '', '', '')")).toThrow(/FOREIGN KEY/);
  db.close();
});
