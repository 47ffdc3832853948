import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "../../electron/core/db/migrate";
import { GENESIS, jurnalStore, type JournalEntry } from "../../electron/core/store/jurnal";
import { anyPoint } from "../fixtures/text";

let db: Database.Database;
let jurnal: ReturnType<typeof jurnalStore>;
const first = new Database(":memory:");
migrate(first, 1);
const empty = first.serialize();
first.close();
beforeEach(() => {
  db = new Database(empty);
  jurnal = jurnalStore(db);
});
afterEach(() => db.close());

const entry = (more: Partial<JournalEntry> = {}): JournalEntry => ({ at: "2024-10-15T03:00:00.000Z", pelakuId: "p1", pelaku: "Petugas", tindakan: "laporan.terima", objek: "perkara", objekId: "1", perkaraId: 1, ringkas: "Laporan diterima", sebelum: undefined, sesudah: { a: 1 }, ...more });
const fill = (n: number) => { for (let i = 1; i <= n; i++) jurnal.append(entry({ ringkas: `Baris ${i}`, objekId: String(i), perkaraId: i % 3 ? i : null, sesudah: { i } })); };
/** What a person with an SQLite tool can do: the triggers do not hold them. */
const tamper = (...sql: string[]) => {
  db.exec("DROP TRIGGER IF EXISTS jurnal_tetap; DROP TRIGGER IF EXISTS jurnal_tidak_dihapus;");
  for (const s of sql) db.exec(s);
};

test("each row holds the hash of the one before it, from a known beginning", () => {
  expect(jurnal.head()).toEqual({ seq: 0, hash: GENESIS, at: "" });
  fill(3);
  const rows = db.prepare<[], { seq: number; hash: string; hash_sebelum: string }>("SELECT seq, hash, hash_sebelum FROM jurnal ORDER BY seq").all();
  expect(rows.map((r) => r.hash_sebelum)).toEqual([GENESIS, rows[0]!.hash, rows[1]!.hash]);
  expect(new Set(rows.map((r) => r.hash)).size).toBe(3);
  expect(jurnal.head()).toMatchObject({ seq: 3, hash: rows[2]!.hash });
  expect(jurnal.firstFault()).toBeNull();
});

test("whatever is written, the chain holds when it is read again", () => {
  const text = fc.oneof(fc.string({ unit: anyPoint, maxLength: 40 }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), maxLength: 20 }), fc.constantFrom("O'Brien", "\0", "\uD800", "a\uDFFFb", "😀", "\u202E", ""));
  fc.assert(
    fc.property(fc.array(fc.record({ pelaku: text, ringkas: text, objekId: text, sebelum: fc.option(fc.jsonValue(), { nil: undefined }), sesudah: fc.option(fc.jsonValue(), { nil: undefined }), perkaraId: fc.option(fc.nat()) }), { maxLength: 8 }), (rows) => {
      const own = new Database(empty);
      const chain = jurnalStore(own);
      for (const r of rows) chain.append(entry(r));
      expect(chain.firstFault()).toBeNull();
      own.close();
    }),
    { numRuns: 150 },
  );
});

test("an edited row is found, whichever column it was", () => {
  fill(6);
  const columns = ["at", "pelaku_id", "pelaku", "tindakan", "objek", "objek_id", "perkara_id", "ringkas", "sebelum", "sesudah", "hash_sebelum", "hash"];
  for (const column of columns) {
    const old = db.prepare<[], { v: unknown }>(`SELECT ${column} AS v FROM jurnal WHERE seq = 4`).get()!.v;
    tamper(`UPDATE jurnal SET ${column} = ${column === "perkara_id" ? 99 : `'${"f".repeat(64)}'`} WHERE seq = 4`);
    // A changed hash shows where the row after it no longer links, or in the row itself.
    expect(jurnal.firstFault(), column).toEqual({ seq: 4, reason: column === "hash_sebelum" ? "link" : "hash" });
    db.prepare(`UPDATE jurnal SET ${column} = ? WHERE seq = 4`).run(old);
    expect(jurnal.firstFault()).toBeNull();
  }
  // A number that became text of the same digits is another value.
  tamper("UPDATE jurnal SET ringkas = ringkas || ' '  WHERE seq = 1");
  expect(jurnal.firstFault()).toEqual({ seq: 1, reason: "hash" });
});

test("a row that was taken out, put in or moved is found", () => {
  const damage: Array<[string, string[], { seq: number; reason: string }]> = [
    ["the first row taken out", ["DELETE FROM jurnal WHERE seq = 1"], { seq: 2, reason: "gap" }],
    ["a middle row taken out", ["DELETE FROM jurnal WHERE seq = 3"], { seq: 4, reason: "gap" }],
    ["taken out and closed up", ["DELETE FROM jurnal WHERE seq = 3", "UPDATE jurnal SET seq = seq - 1 WHERE seq > 3"], { seq: 3, reason: "link" }],
    ["two rows exchanged", ["UPDATE jurnal SET seq = 100 WHERE seq = 2", "UPDATE jurnal SET seq = 2 WHERE seq = 3", "UPDATE jurnal SET seq = 3 WHERE seq = 100"], { seq: 2, reason: "link" }],
    ["a row put in", ["UPDATE jurnal SET seq = -seq WHERE seq >= 3", "UPDATE jurnal SET seq = 1 - seq WHERE seq < 0", "INSERT INTO jurnal SELECT 3, at, pelaku_id, pelaku, tindakan, objek, objek_id, perkara_id, 'sisipan', sebelum, sesudah, hash, 'palsu' FROM jurnal WHERE seq = 2"], { seq: 3, reason: "hash" }],
    ["a row put in at the front", ["UPDATE jurnal SET seq = -seq", "UPDATE jurnal SET seq = 1 - seq", `INSERT INTO jurnal VALUES (1, '', '', '', '', '', '', NULL, 'sisipan', '', '', '${GENESIS}', 'palsu')`], { seq: 1, reason: "hash" }],
    ["a row put in behind the last", ["INSERT INTO jurnal SELECT seq + 1, at, pelaku_id, pelaku, tindakan, objek, objek_id, perkara_id, 'sisipan', sebelum, sesudah, hash, 'palsu' FROM jurnal WHERE seq = 6"], { seq: 7, reason: "hash" }],
  ];
  for (const [what, sql, fault] of damage) {
    db.close();
    db = new Database(empty);
    jurnal = jurnalStore(db);
    fill(6);
    tamper(...sql);
    expect([what, jurnal.firstFault()]).toEqual([what, fault]);
  }
});

test("cutting off the newest rows is not seen without a head kept elsewhere; the head tells it", () => {
  fill(6);
  const printed = jurnal.head();
  tamper("DELETE FROM jurnal WHERE seq > 4");
  expect(jurnal.firstFault()).toBeNull();
  expect(jurnal.head().hash).not.toBe(printed.hash);
});

test("pages go from the newest backwards, for the office or for one case", () => {
  fill(7);
  expect(jurnal.page(null, 0, 3).map((r) => r.seq)).toEqual([7, 6, 5]);
  expect(jurnal.page(null, 5, 3).map((r) => r.seq)).toEqual([4, 3, 2]);
  expect(jurnal.page(4, 0, 10).map((r) => r.seq)).toEqual([4]);
  expect(jurnal.ofCase(5, 10).map((r) => r.ringkas)).toEqual(["Baris 5"]);
});
