import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";

let db: Database.Database;
beforeEach(() => {
  db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db, 1);
});
afterEach(() => db.close());

/** Inserts a row; columns that are not named get what their type allows as least. */
function put(table: string, row: Record<string, string | number | null>): void {
  const columns = db.pragma(`table_info(${table})`) as Array<{ name: string; type: string; pk: number }>;
  const full: Record<string, string | number | null> = {};
  for (const c of columns) if (!(c.name === "id" && c.type === "INTEGER" && !("id" in row))) full[c.name] = c.name in row ? row[c.name]! : c.type === "INTEGER" ? 0 : "";
  const names = Object.keys(full);
  db.prepare(`INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((n) => `@${n}`).join(", ")})`).run(full);
}
const one = (sql: string) => db.prepare(sql).get();

function caseWithEverything(): void {
  put("kantor", { satu: 1, nama: "Bawaslu Contoh", kop_baris: '["SATU"]', contoh: 1, versi: 1 });
  put("pejabat", { id: "p1", nama: "Ketua, S.H.", peran: "ketua", aktif: 1 });
  put("pemilihan", { id: "e1", nama: "Pemilu", rezim: "pemilu", jenis: "PL", aktif: 1 });
  put("tahapan_pemilihan", { id: "t1", pemilihan_id: "e1", nama: "Masa tenang", terima_24_jam: 1 });
  put("libur_lokal", { tanggal: "2024-01-01", jenis: "libur_lokal", nama: "Hari jadi" });
  put("paket_hukum", { versi: "2024.1", isi: "{}" });
  put("berkas", { sha256: "a".repeat(64), ukuran: 3, mime: "text/plain", nama: "a.txt" });
  put("perkara", { id: 7, uid: "u7", jenis: "laporan", tahap: "kajian_awal", pemilihan_id: "e1", pelapor_dilindungi: 0, nomor_penyampaian: "001/LP", versi: 1 });
  put("pihak", { id: "h1", perkara_id: 7, peran: "terlapor", nama: "O'Brien" });
  put("bukti", { id: "b1", perkara_id: 7, kode: "P-1", sha256: "a".repeat(64) });
  put("fakta", { perkara_id: 7, kejadian: "diketahui", waktu: "2024-01-01", hasil: "[]" });
  put("tenggat", { perkara_id: 7, rule_id: "P-08", terbuka: 1 });
  put("tenggat_diubah", { perkara_id: 7, rule_id: "P-08", tanggal: "2024-01-03" });
  put("dugaan", { perkara_id: 7, jenis: "pidana", skb: '["B6"]' });
  put("kajian_awal", { perkara_id: 7, ke: 1, syarat_formal: "[]", syarat_materiel: "[]", kekurangan: "[]" });
  put("pleno", { id: "l1", perkara_id: 7, hadir: "[]", suara: "{}" });
  put("kelengkapan", { id: "k1", perkara_id: 7 });
  put("perbaikan", { id: "r1", perkara_id: 7, dokumen: "[]" });
  put("klarifikasi", { id: "q1", perkara_id: 7, pihak_id: "h1", petugas: "[]", tanya: "[]", tidak_hadir: "[]" });
  put("undangan", { klarifikasi_id: "q1", ke: 1 });
  put("kajian", { perkara_id: 7, dasar_hukum: "[]", keterangan: "[]", unsur: "[]", hasil: "[]" });
  put("penerusan", { id: "n1", perkara_id: 7, penerima: "{}", tembusan: "[]", lampiran: "[]" });
  put("status_diumumkan", { id: "s1", perkara_id: 7 });
  put("tindak_lanjut", { id: "d1", perkara_id: 7 });
  put("surat", { id: "w1", perkara_id: 7, jenis: "laporan", status: "terbit", isi: "{}", sha256: "a".repeat(64), nomor: "001/LP" });
  put("nomor", { id: "m1", seri: "penyampaian", kunci: "x|2024", urut: 1, nomor: "001/LP", sama: "001/LP", status: "terpakai", perkara_id: 7 });
  put("jurnal", { seq: 1, hash: "h1", perkara_id: 7 });
  put("draf", { kunci: "laporan:baru", isi: "{}" });
}

test("every table takes a row, is STRICT, and refuses what is not its kind", () => {
  caseWithEverything();
  const tables = db.prepare<[], { name: string; strict: number; type: string }>("SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts%'").all();
  expect(tables.filter((t) => t.strict !== 1)).toEqual([]);
  for (const { name } of tables) expect(one(`SELECT count(*) AS n FROM ${name}`)).toEqual({ n: 1 });
  for (const [table, row] of [
    ["pemilihan", { id: "e2", rezim: "lain" }],
    ["perkara", { uid: "u7", jenis: "laporan", pemilihan_id: "e1" }],
    ["perkara", { uid: "u8", jenis: "rumor", pemilihan_id: "e1" }],
    ["perkara", { uid: "u8", jenis: "laporan", pemilihan_id: "e1", pelapor_dilindungi: 2 }],
    ["perkara", { uid: "u8", jenis: "laporan", pemilihan_id: "e9" }],
    ["pihak", { id: "h2", perkara_id: 8 }],
    ["bukti", { id: "b2", perkara_id: 7, kode: "P-1", sha256: null }],
    ["bukti", { id: "b2", perkara_id: 7, kode: "P-2", sha256: "b".repeat(64) }],
    ["berkas", { sha256: "b".repeat(64), ukuran: 0 }],
    ["fakta", { perkara_id: 7, kejadian: "x", hasil: "bukan json" }],
    ["kajian_awal", { perkara_id: 7, ke: 3, syarat_formal: "[]", syarat_materiel: "[]", kekurangan: "[]" }],
    ["surat", { id: "w2", perkara_id: 7, status: "lain", isi: "{}", sha256: "a".repeat(64) }],
    ["nomor", { id: "m2", seri: "penyampaian", sama: "001/LP", status: "terpakai", perkara_id: 7 }],
    ["kantor", { satu: 2, kop_baris: "[]" }],
  ] as Array<[string, Record<string, string | number | null>]>) expect(() => put(table, row), `${table} ${JSON.stringify(row)}`).toThrow(/constraint failed/);
  expect(() => db.prepare("INSERT INTO draf (kunci, isi, versi, oleh, disimpan_at) VALUES ('x', 'y', 'satu', '', '')").run()).toThrow(/cannot store TEXT/);
});

test("an issued letter may only be marked as replaced, the journal not even that", () => {
  caseWithEverything();
  db.prepare("UPDATE surat SET status = 'digantikan' WHERE id = 'w1'").run();
  expect(() => db.prepare("UPDATE surat SET isi = '[]' WHERE id = 'w1'").run()).toThrow("surat_tidak_berubah");
  expect(() => db.prepare("UPDATE surat SET nomor = '002' WHERE id = 'w1'").run()).toThrow("surat_tidak_berubah");
  expect(() => db.prepare("DELETE FROM surat").run()).toThrow("surat_tidak_berubah");
  expect(() => db.prepare("UPDATE jurnal SET ringkas = 'x'").run()).toThrow("jurnal_tidak_berubah");
  expect(() => db.prepare("DELETE FROM jurnal").run()).toThrow("jurnal_tidak_berubah");
});

test("words and parts of names are found, replaced and forgotten by the case's id", () => {
  db.prepare("INSERT INTO perkara_fts (rowid, nomor, nama, instansi, uraian) VALUES (7, '006/PL', 'Siti Aminah', 'Kecamatan', 'Menyukai unggahan')").run();
  db.prepare("INSERT INTO nama_fts (rowid, nama) VALUES (7, 'Siti Aminah Kecamatan')").run();
  expect(db.prepare("SELECT rowid FROM perkara_fts WHERE perkara_fts MATCH '\"ungg\"*'").all()).toEqual([{ rowid: 7 }]);
  expect(db.prepare("SELECT rowid FROM nama_fts WHERE nama_fts MATCH '\"minah\"'").all()).toEqual([{ rowid: 7 }]);
  db.prepare("DELETE FROM perkara_fts WHERE rowid = 7").run();
  expect(db.prepare("SELECT rowid FROM perkara_fts WHERE perkara_fts MATCH '\"ungg\"*'").all()).toEqual([]);
});

test("its rows live on in the newest shape", () => {
  caseWithEverything();
  const count = () => db.prepare<[], { n: number }>("SELECT (SELECT count(*) FROM perkara) + (SELECT count(*) FROM pihak) + (SELECT count(*) FROM surat) + (SELECT count(*) FROM jurnal) + (SELECT count(*) FROM nomor) AS n").get()!.n;
  const before = count();
  migrate(db);
  expect(count()).toBe(before);
  expect(one("SELECT nama FROM pihak")).toEqual({ nama: "O'Brien" });
  expect(db.pragma("foreign_key_check")).toEqual([]);
});
