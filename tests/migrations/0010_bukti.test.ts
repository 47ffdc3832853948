import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0010 leaves evidence as it is and holds custody to what exists", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 9);
  db.pragma("foreign_keys = OFF");
  db.prepare("INSERT INTO bukti (id, perkara_id, kode, urut, bentuk, keterangan, jumlah, sha256, nama_berkas, dihapus_alasan, dibuat_at) VALUES ('b1', 1, 'P-1', 0, 'Foto', '', '1', NULL, '', '', '2024-10-15T00:00:00.000Z')").run();
  migrate(db, 10);
  expect(db.prepare("SELECT id, kode FROM bukti").all()).toEqual([{ id: "b1", kode: "P-1" }]);
  const hand = db.prepare("INSERT INTO serah_bukti VALUES (?, 1, ?, '2024-10-15T09:00', 'Contoh', '', '', '', '', '', '', '', '', '', '')");
  hand.run("s1", "diterima");
  expect(() => hand.run("s2", "dipinjam")).toThrow(/CHECK/);
  expect(() => db.prepare("INSERT INTO bukti_rekaman VALUES ('b1', '', 'kira-kira', '', '', '', '')").run()).toThrow(/CHECK/);
  db.pragma("foreign_keys = ON");
  db.prepare("INSERT INTO serah_bukti_isi VALUES ('s1', 'b1')").run();
  expect(() => db.prepare("INSERT INTO serah_bukti_isi VALUES ('s1', 'tidak-ada')").run()).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("INSERT INTO surat_salinan VALUES ('c1', 'tidak-ada', 1, '', '', '', '', '', '')").run()).toThrow(/FOREIGN KEY/);
  db.close();
});
