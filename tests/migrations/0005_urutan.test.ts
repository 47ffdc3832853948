import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { TAHAP } from "../../shared/domain/stages";
import { migrate } from "../../electron/core/db/migrate";

test("0005 lets a list sort by the shown number and by the order of the stages, each on an index", () => {
  const db = new Database(":memory:");
  migrate(db, 5);
  const plan = (order: string) => (db.prepare(`EXPLAIN QUERY PLAN SELECT p.id FROM perkara p ORDER BY ${order}, p.id LIMIT 100`).all() as Array<{ detail: string }>).map((r) => r.detail).join();
  const number = plan("coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian)");
  const stage = plan(`CASE p.tahap ${TAHAP.map((t, i) => `WHEN '${t}' THEN ${i}`).join(" ")} END`);
  expect(number).toMatch(/INDEX perkara_nomor_tampil/);
  expect(stage).toMatch(/INDEX perkara_urutan_tahap/);
  expect(number + stage).not.toMatch(/TEMP B-TREE/);
  db.close();
});
