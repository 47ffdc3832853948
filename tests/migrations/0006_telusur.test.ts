import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0006 indexes what is there, and the list's questions are answered from the indexes", () => {
  const db = new Database(":memory:");
  migrate(db, 5);
  db.prepare("INSERT INTO pemilihan (id, nama, rezim, jenis, tanggal_pemungutan, aktif, versi) VALUES ('e1', 'Pemilu', 'pemilu', 'PL', '', 1, 1)").run();
  const columns = (db.pragma("table_info(perkara)") as Array<{ name: string; type: string }>).filter((c) => c.name !== "id");
  const put = db.prepare(`INSERT INTO perkara (${columns.map((c) => c.name).join(", ")}) VALUES (${columns.map((c) => `@${c.name}`).join(", ")})`);
  const blank = Object.fromEntries(columns.map((c) => [c.name, c.type === "INTEGER" ? 0 : ""]));
  for (let i = 1; i <= 3; i++) put.run({ ...blank, uid: `u${i}`, jenis: i === 3 ? "temuan" : "laporan", rezim: "pemilu", tahap: "kajian_awal", pemilihan_id: "e1", nomor_register: i === 1 ? "" : `00${i}/Reg`, waktu_register: i === 1 ? "" : `202${i}-01-01T10:00` });
  migrate(db, 6);
  const plan = (sql: string) => db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all().map((r) => r.detail).join(" | ");
  expect(plan("SELECT count(*) FROM perkara WHERE rezim = 'pemilu' AND jenis = 'laporan'")).toContain("COVERING INDEX perkara_saring");
  expect(plan("SELECT perkara_id FROM pihak WHERE kategori = 'pns' AND kategori <> '' AND peran = 'terlapor'")).toContain("COVERING INDEX pihak_kategori");
  expect(plan("SELECT id FROM perkara WHERE jenis = 'laporan' AND nomor_register <> '' AND waktu_register >= '2022' AND waktu_register < '2023' ORDER BY waktu_register, id")).toMatch(/INDEX perkara_register/);
  expect(db.prepare("SELECT count(*) AS n FROM perkara WHERE rezim = 'pemilu' AND jenis = 'laporan'").get()).toEqual({ n: 2 });
  expect(db.prepare("SELECT nomor_register AS nomor FROM perkara WHERE jenis = 'laporan' AND nomor_register <> '' AND waktu_register >= '2022' AND waktu_register < '2023'").all()).toEqual([{ nomor: "002/Reg" }]);
  db.close();
});
