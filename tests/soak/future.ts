import { createHash } from "node:crypto";
import type { Migration } from "../../electron/core/db/migrate";

/** A migration of a release to come, with enough work in it to be killed at. */
export function futureMigration(n: number): Migration {
  const sql = `CREATE TABLE kelak_${n} (n INTEGER PRIMARY KEY, teks TEXT NOT NULL) STRICT;
WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 4000) INSERT INTO kelak_${n} SELECT n, hex(randomblob(40)) FROM c;
CREATE INDEX kelak_${n}_teks ON kelak_${n} (teks);`;
  return { number: 9000 + n, name: `kelak_${n}`, sql, hash: createHash("sha256").update(sql).digest("hex") };
}
