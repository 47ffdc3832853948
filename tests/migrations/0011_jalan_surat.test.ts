import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

test("0011 leaves issued letters without a kept signer, and never lets a letter's signer or the files of its life change", () => {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 11);
  db.prepare("INSERT INTO berkas VALUES ('a', 1, 'application/pdf', 'a.pdf', '')").run();
  db.prepare("INSERT INTO surat (id, perkara_id, jenis, kode_formulir, judul, nomor, tanggal, ref_id, versi_surat, menggantikan, status, isi, sha256, ukuran, nama_berkas, dibuat_at, dibuat_oleh) VALUES ('s1', NULL, 'imbauan', '', '', '', '', '', 1, '', 'terbit', '{}', 'a', 1, '', '', '')").run();
  migrate(db, 11);
  expect(db.prepare("SELECT id, penandatangan_id FROM surat").all()).toEqual([{ id: "s1", penandatangan_id: "" }]);
  expect(() => db.prepare("UPDATE surat SET penandatangan_id = 'lain'").run()).toThrow(/surat_tidak_berubah/);
  const file = db.prepare("INSERT INTO surat_berkas VALUES (?, 's1', ?, '', ?, 'a.pdf', '', '', '', '', '', '')");
  file.run("b1", "pindaian", "a");
  expect(() => file.run("b2", "lampiran", "a")).toThrow(/CHECK/);
  expect(() => file.run("b3", "pindaian", "tidak-ada")).toThrow(/FOREIGN KEY/);
  expect(() => db.prepare("UPDATE surat_berkas SET sha256 = 'b'").run()).toThrow(/berkas_surat_tidak_berubah/);
  expect(() => db.prepare("DELETE FROM surat_berkas").run()).toThrow(/berkas_surat_tidak_berubah/);
  expect(db.prepare("UPDATE surat_berkas SET dicoret_alasan = 'salah pindai'").run().changes).toBe(1);
  expect(() => db.prepare("INSERT INTO surat_jalan VALUES ('s1', '', '', '', '', 0)").run()).toThrow(/CHECK/);
  expect(() => db.prepare("INSERT INTO tata_surat VALUES (1, 'bukan json', '', '', '')").run()).toThrow(/CHECK/);
  db.close();
});
