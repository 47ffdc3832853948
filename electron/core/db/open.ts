import Database from "better-sqlite3";
import { migrate } from "./migrate";

export type Db = Database.Database;

/**
 * Opens the database file and brings it to the newest shape. WAL with synchronous=FULL: what was acknowledged survives a power cut.
 * Throws NewerDatabase where the file was written by a newer program, and SQLite's own error where it is damaged or the key is wrong.
 */
export function openDb(file: string, key: Uint8Array | null): Db {
  const db = new Database(file, { timeout: 5000 });
  try {
    if (key) {
      db.pragma("cipher='chacha20'");
      db.key(Buffer.from(`raw:${Buffer.from(key).toString("hex")}`));
    }
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    db.pragma("trusted_schema = OFF");
    db.pragma("cell_size_check = ON");
    db.pragma("temp_store = MEMORY");
    migrate(db);
    return db;
  } catch (e) {
    db.close();
    throw e;
  }
}
