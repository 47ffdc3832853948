import type { Database, Statement } from "better-sqlite3";
import type { Db } from "./open";

/** The database for the stores: each statement is prepared when it first runs, so that an office opens without waiting for hundreds of them. */
export function lazily(db: Db): Db {
  const prepare = (sql: string): Pick<Statement, "get" | "all" | "run" | "iterate"> => {
    let prepared: Statement | undefined;
    const statement = (): Statement => (prepared ??= db.prepare(sql));
    return {
      get: (...values) => statement().get(...values),
      all: (...values) => statement().all(...values),
      run: (...values) => statement().run(...values),
      iterate: (...values) => statement().iterate(...values),
    };
  };
  return Object.create(db, { prepare: { value: prepare } }) as Database;
}
