import { createHash } from "node:crypto";
import type { Db } from "./open";

const files = import.meta.glob<string>("../../../resources/migrations/*.sql", { query: "?raw", import: "default", eager: true });

export interface Migration { number: number; name: string; sql: string; hash: string }

/** All migrations in order; a migration once released is never edited. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const m = /(\d{4})_(\w+)\.sql$/.exec(path);
    if (!m) throw new Error(`migration with a wrong name: ${path}`);
    const text = sql.replace(/\r\n/g, "\n");
    return { number: Number(m[1]), name: m[2]!, sql: text, hash: createHash("sha256").update(text).digest("hex") };
  })
  .sort((a, b) => a.number - b.number);

/** The file was written by a newer Netra; it is left as it is. */
export class NewerDatabase extends Error {
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`database version ${found}, this program knows ${known}`);
    this.found = found;
    this.known = known;
  }
}

/** Applies what is missing: to a new file all at once, to an older one each migration in its own transaction. `upTo` is for tests. */
export function migrate(db: Db, upTo = Number.POSITIVE_INFINITY, list: readonly Migration[] = migrations): void {
  db.exec("CREATE TABLE IF NOT EXISTS migrasi (nomor INTEGER PRIMARY KEY, nama TEXT NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))) STRICT");
  const applied = new Map((db.prepare("SELECT nomor, hash FROM migrasi").all() as Array<{ nomor: number; hash: string }>).map((r) => [r.nomor, r.hash]));
  const known = list.at(-1)?.number ?? 0;
  const foreign = [...applied.keys()].filter((n) => !list.some((m) => m.number === n));
  if (foreign.length) throw new NewerDatabase(Math.max(...foreign), known);
  const edited = list.find((m) => applied.has(m.number) && applied.get(m.number) !== m.hash);
  if (edited) throw new Error(`migration ${edited.number} was edited after it was applied`);
  const missing = list.filter((m) => !applied.has(m.number) && m.number <= upTo);
  const apply = db.transaction((some: readonly Migration[]) => {
    for (const m of some) {
      db.exec(m.sql);
      db.prepare("INSERT INTO migrasi (nomor, nama, hash) VALUES (?, ?, ?)").run(m.number, m.name, m.hash);
    }
  });
  if (applied.size === 0) apply.immediate(missing);
  else for (const m of missing) apply.immediate([m]);
}
