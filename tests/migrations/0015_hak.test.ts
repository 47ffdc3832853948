import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0015 marks rights in the index of due dates; what stood there before was none", () => {
  const db = new Database(":memory:");
  migrate(db, 14);
  db.pragma("foreign_keys = OFF");
  db.prepare("INSERT INTO tenggat (perkara_id, rule_id, ref, nama, pasal, batas_aman, batas_teks, terbuka, belum_diverifikasi, internal) VALUES (1, 'P-20', '', '', '', '2024-03-07', '2024-03-08', 1, 0, 0)").run();
  migrate(db);
  expect(db.prepare("SELECT hak FROM tenggat").all()).toEqual([{ hak: 0 }]);
  expect(() => db.prepare("UPDATE tenggat SET hak = 2").run()).toThrow(/CHECK/);
  const plan = db.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT count(*) FROM tenggat t WHERE t.terbuka = 1 AND (t.hak = 0 OR t.batas_teks >= '2024')").all();
  expect(plan[0]!.detail).toContain("USING COVERING INDEX tenggat_terbuka_hak");
  db.close();
});
