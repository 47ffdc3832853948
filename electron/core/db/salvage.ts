import { openAsIs } from "./sealed";
import { openDb, type Db } from "./open";

export interface SalvagedTable { tabel: string; dibaca: number; utuh: boolean }

/**
 * Reads what can still be read of a damaged database into a new one: each table from its beginning until a damaged page, then from its
 * end until it meets one. The damaged file is only read. Throws SQLite's own error where not even its first page opens.
 */
export function salvage(from: string, to: string, key: Uint8Array): SalvagedTable[] {
  const source = openAsIs(from, key);
  const target = openDb(to, key);
  try {
    target.pragma("foreign_keys = OFF");
    const tables = target.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' AND name <> 'migrasi' ORDER BY name").all();
    return tables.map(({ name }) => salvageTable(source, target, name)).filter((t) => t.dibaca > 0 || !t.utuh);
  } finally {
    source.close();
    target.close();
  }
}

function salvageTable(source: Db, target: Db, tabel: string): SalvagedTable {
  const names = (db: Db): string[] => (db.pragma(`table_info("${tabel}")`) as Array<{ name: string }>).map((c) => c.name);
  let columns: string[];
  try {
    const known = new Set(names(source));
    columns = names(target).filter((c) => known.has(c));
  } catch {
    return { tabel, dibaca: 0, utuh: false };
  }
  if (columns.length === 0) return { tabel, dibaca: 0, utuh: true };
  const key = (target.pragma(`table_info("${tabel}")`) as Array<{ name: string; pk: number }>).filter((c) => c.pk > 0).toSorted((a, b) => a.pk - b.pk).map((c) => `"${c.name}"`);
  const list = columns.map((c) => `"${c}"`).join(", ");
  const put = target.prepare<unknown[]>(`INSERT OR IGNORE INTO "${tabel}" (${list}) VALUES (${columns.map(() => "?").join(", ")})`);
  let dibaca = 0;
  const read = (order: string): boolean => {
    try {
      for (const row of source.prepare<[], unknown[]>(`SELECT ${list} FROM "${tabel}"${order}`).raw().iterate()) dibaca += put.run(...row).changes;
      return true;
    } catch {
      return false;
    }
  };
  target.exec("BEGIN");
  const utuh = read("");
  if (!utuh) read(key.length > 0 ? ` ORDER BY ${key.map((k) => `${k} DESC`).join(", ")}` : " ORDER BY rowid DESC");
  target.exec("COMMIT");
  return { tabel, dibaca, utuh };
}
