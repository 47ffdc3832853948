import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0008 leaves letters issued before as made from our wording, and holds a source to a regime and a kind", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 7);
  db.prepare("INSERT INTO berkas (sha256, ukuran, mime, nama, dibuat_at) VALUES (?, 1, '', 's.docx', '')").run("a".repeat(64));
  db.prepare("INSERT INTO surat (id, perkara_id, jenis, kode_formulir, judul, nomor, tanggal, ref_id, versi_surat, menggantikan, status, isi, sha256, ukuran, nama_berkas, dibuat_at, dibuat_oleh) VALUES ('s1', NULL, 'surat_tugas', '', 'Surat Tugas', '1', '2024-10-01', '', 1, '', 'terbit', '{}', ?, 1, 's.docx', '', '')").run("a".repeat(64));
  migrate(db, 8);
  expect(db.prepare("SELECT id, sumber FROM surat").all()).toEqual([{ id: "s1", sumber: "" }]);
  expect(() => db.prepare("UPDATE surat SET sumber = 'naskah 1'").run()).toThrow(/surat_tidak_berubah/);
  const choose = db.prepare("INSERT INTO sumber_surat VALUES ('surat_tugas', ?, ?, 1, 1)");
  choose.run("pemilu", "naskah");
  expect(() => choose.run("pemilu", "templat")).toThrow(/UNIQUE/);
  expect(() => choose.run("pemilihan", "word")).toThrow(/CHECK/);
  expect(() => choose.run("pilkades", "naskah")).toThrow(/CHECK/);
  expect(() => db.prepare("INSERT INTO templat VALUES ('surat_tugas', 'pemilu', 1, 'tidak-ada', '', 1, '[]', '', '', '')").run()).toThrow(/FOREIGN KEY/);
  db.close();
});
