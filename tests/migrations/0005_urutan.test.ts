import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { TAHAP } from "../../shared/domain/stages";
import { migrate } from "../../electron/core/db/migrate";

test("0005 lets a list sort by the shown number and by the order of the stages, each on an index", () => {
  const db = new Database(":memory:");
  migrate(db, 4);
  db.prepare("INSERT INTO pemilihan (id, nama, rezim, jenis, tanggal_pemungutan, aktif, versi) VALUES ('e1', 'Pemilu', 'pemilu', 'PL', '', 1, 1)").run();
  const columns = (db.pragma("table_info(perkara)") as Array<{ name: string; type: string }>).filter((c) => c.name !== "id");
  const put = db.prepare(`INSERT INTO perkara (${columns.map((c) => c.name).join(", ")}) VALUES (${columns.map((c) => `@${c.name}`).join(", ")})`);
  const blank = { ...Object.fromEntries(columns.map((c) => [c.name, c.type === "INTEGER" ? 0 : ""])), jenis: "laporan", pemilihan_id: "e1" };
  put.run({ ...blank, uid: "u1", tahap: "selesai", nomor_penyampaian: "001/LP", nomor_register: "009/Reg" });
  put.run({ ...blank, uid: "u2", tahap: "kajian_awal", nomor_penyampaian: "005/LP" });
  migrate(db, 5);
  const order = (by: string) => db.prepare<[], { uid: string }>(`SELECT uid FROM perkara p ORDER BY ${by}`).all().map((r) => r.uid);
  expect(order("coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian)")).toEqual(["u2", "u1"]);
  expect(order(`CASE p.tahap ${TAHAP.map((t, i) => `WHEN '${t}' THEN ${i}`).join(" ")} END`)).toEqual(["u2", "u1"]);
  const plan = (order: string) => (db.prepare(`EXPLAIN QUERY PLAN SELECT p.id FROM perkara p ORDER BY ${order}, p.id LIMIT 100`).all() as Array<{ detail: string }>).map((r) => r.detail).join();
  const number = plan("coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian)");
  const stage = plan(`CASE p.tahap ${TAHAP.map((t, i) => `WHEN '${t}' THEN ${i}`).join(" ")} END`);
  expect(number).toMatch(/INDEX perkara_nomor_tampil/);
  expect(stage).toMatch(/INDEX perkara_urutan_tahap/);
  expect(number + stage).not.toMatch(/TEMP B-TREE/);
  db.close();
});
