import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate, migrations, NewerDatabase, type Migration } from "../../electron/core/db/migrate";

const of = (number: number, sql: string): Migration => ({ number, name: `m${number}`, sql, hash: `hash of ${sql}` });
const list = [of(1, "CREATE TABLE satu (a TEXT NOT NULL) STRICT;"), of(2, "CREATE TABLE dua (b TEXT NOT NULL) STRICT; INSERT INTO dua VALUES ('isi');")];
const tables = (db: Database.Database) => db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrasi' ORDER BY name").all().map((r) => r.name);

test("each migration has a test of its own on rows, named after its number", () => {
  const tests = readdirSync(import.meta.dirname);
  for (const m of migrations) {
    const own = tests.find((f) => f.startsWith(String(m.number).padStart(4, "0")) && f.endsWith(".test.ts"));
    expect(own, `test of migration ${m.number}_${m.name}`).toBeDefined();
    const text = readFileSync(path.join(import.meta.dirname, own!), "utf8");
    expect(text, m.name).toMatch(new RegExp(`migrate\\(\\w+, ${m.number}\\)|migrate\\(\\w+\\)`));
    expect(text, m.name).toMatch(/INSERT INTO/);
  }
});

test("migrations only add: no table, column or index of an earlier shape goes away or changes", () => {
  const db = new Database(":memory:");
  const shape = () => {
    const out = new Map<string, string>();
    for (const { name } of db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").all())
      for (const c of db.pragma(`table_info(${name})`) as Array<{ name: string; type: string; notnull: number; pk: number }>) out.set(`${name}.${c.name}`, `${c.type} ${c.notnull} ${c.pk}`);
    for (const r of db.prepare<[], { name: string; type: string; sql: string | null }>("SELECT name, type, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL").all()) out.set(`${r.type} ${r.name}`, r.sql!);
    return out;
  };
  let before = new Map<string, string>();
  for (const m of migrations) {
    migrate(db, m.number);
    const now = shape();
    for (const [what, kind] of before) expect([m.name, what, now.get(what)]).toEqual([m.name, what, kind]);
    before = now;
  }
  db.close();
});

test("applied once each, in order, and never again", () => {
  const db = new Database(":memory:");
  migrate(db, 1, list);
  expect(tables(db)).toEqual(["satu"]);
  migrate(db, Number.POSITIVE_INFINITY, list);
  migrate(db, Number.POSITIVE_INFINITY, list);
  expect(tables(db)).toEqual(["dua", "satu"]);
  expect(db.prepare("SELECT count(*) AS n FROM dua").get()).toEqual({ n: 1 });
  db.close();
});

test("a migration that was edited after it was applied is refused", () => {
  const db = new Database(":memory:");
  migrate(db, Number.POSITIVE_INFINITY, list);
  const edited = [list[0]!, of(2, "CREATE TABLE dua (b INTEGER NOT NULL) STRICT;")];
  expect(() => migrate(db, Number.POSITIVE_INFINITY, edited)).toThrow(/edited/);
  db.close();
});

test("data of a newer program, or of one with another history, is refused and not touched", () => {
  const db = new Database(":memory:");
  migrate(db, Number.POSITIVE_INFINITY, [...list, of(3, "CREATE TABLE tiga (c TEXT) STRICT;")]);
  expect(() => migrate(db, Number.POSITIVE_INFINITY, list)).toThrow(NewerDatabase);
  expect(() => migrate(db, Number.POSITIVE_INFINITY, [list[0]!, of(3, "CREATE TABLE tiga (c TEXT) STRICT;"), of(4, "CREATE TABLE empat (d TEXT) STRICT;")])).toThrow(NewerDatabase);
  expect(tables(db)).toEqual(["dua", "satu", "tiga"]);
  db.close();
});

test("a migration that breaks off leaves the old shape and its rows, and can be run again", () => {
  const db = new Database(":memory:");
  migrate(db, 1, list);
  db.prepare("INSERT INTO satu VALUES ('lama')").run();
  const broken = [list[0]!, of(2, "CREATE TABLE dua (b TEXT NOT NULL) STRICT; UPDATE satu SET a = 'baru'; INSERT INTO tidak_ada VALUES (1);")];
  expect(() => migrate(db, Number.POSITIVE_INFINITY, broken)).toThrow(/no such table/);
  expect(db.inTransaction).toBe(false);
  expect(tables(db)).toEqual(["satu"]);
  expect(db.prepare("SELECT a FROM satu").all()).toEqual([{ a: "lama" }]);
  migrate(db, Number.POSITIVE_INFINITY, list);
  expect(tables(db)).toEqual(["dua", "satu"]);
  db.close();
});

test("line ends do not change the hash: a checkout on Windows opens data made elsewhere", () => {
  for (const m of migrations) expect(m.sql).not.toContain("\r");
});
