import Database from "better-sqlite3";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import type { Db } from "./open";

const MAGIC = "SQLite format 3\0";

/** Whether the file is a database that anyone can read. */
export function isPlainDatabase(file: string): boolean {
  if (!existsSync(file)) return false;
  const head = Buffer.alloc(16);
  const fd = openSync(file, "r");
  try {
    return readSync(fd, head, 0, 16, 0) === 16 && head.toString("latin1") === MAGIC;
  } finally {
    closeSync(fd);
  }
}

/** Newest migration that a plain database has seen. */
export function plainVersion(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
}

/** Newest migration that an open database has seen; 0 where it holds nothing yet. */
export function versionOf(db: Db): number {
  const known = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'migrasi'").get()!.n;
  return known === 0 ? 0 : db.prepare<[], { n: number }>("SELECT coalesce(max(nomor), 0) AS n FROM migrasi").get()!.n;
}

/** Opens a database as it is, without bringing it to another shape. */
export function openAsIs(file: string, key: Uint8Array | null, readonly = true): Db {
  const db = new Database(file, { readonly, fileMustExist: true });
  try {
    if (key) {
      db.pragma("cipher='chacha20'");
      db.key(rawKey(key));
    }
    db.pragma("temp_store = MEMORY");
    db.pragma("cell_size_check = ON");
    // The first read tells a wrong key.
    db.pragma("schema_version");
    return db;
  } catch (e) {
    db.close();
    throw e;
  }
}

export const rawKey = (key: Uint8Array): Buffer => Buffer.from(`raw:${Buffer.from(key).toString("hex")}`);

/** A copy of a plain database under a key; the source stays as it is, with what its WAL still held. */
export function sealDatabase(from: string, to: string, key: Uint8Array): void {
  const source = new Database(from, { fileMustExist: true });
  try {
    source.pragma("temp_store = MEMORY");
    snapshot(source, to);
  } finally {
    source.close();
  }
  const copy = new Database(to, { fileMustExist: true });
  try {
    copy.pragma("temp_store = MEMORY");
    copy.pragma("secure_delete = ON");
    copy.pragma("cipher='chacha20'");
    copy.rekey(rawKey(key));
  } finally {
    copy.close();
  }
}

/** Writes a whole, compact copy of the database, under the same key where it has one. */
export function snapshot(db: Db, to: string): void {
  db.prepare("VACUUM INTO ?").run(to);
}

/** SQLite's own word on the file: null where it is sound. */
export function faultOf(db: Db): string | null {
  const rows = db.pragma("integrity_check(1)") as Array<{ integrity_check: string }>;
  const told = rows[0]?.integrity_check ?? "ok";
  if (told !== "ok") return told;
  const foreign = db.pragma("foreign_key_check") as Array<{ table: string }>;
  return foreign.length > 0 ? `foreign key of ${foreign[0]!.table}` : null;
}

/** Rows of each table of the program. */
export function countRows(db: Db): Record<string, number> {
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name").all();
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()!.n]));
}

/** Every file that some row names. */
export function filesNamed(db: Db): Array<{ sha256: string; ukuran: number }> {
  const known = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'berkas'").get()!.n;
  return known === 0 ? [] : db.prepare<[], { sha256: string; ukuran: number }>("SELECT sha256, ukuran FROM berkas ORDER BY sha256").all();
}

/** The first number that was given twice within its series. */
export function doubleNumber(db: Db): string | null {
  return db.prepare<[], { nomor: string }>("SELECT min(nomor) AS nomor FROM nomor GROUP BY seri, sama HAVING count(*) > 1 LIMIT 1").get()?.nomor ?? null;
}
