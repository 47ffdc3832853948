import path from "node:path";
import type { HouseKeys } from "../crypto/keys";
import { filesNamed, openAsIs, sealDatabase } from "../db/sealed";
import { fileStore } from "../files/store";

/** Makes a sealed copy of plain data: the database under its key, and every file that it names. */
export async function sealInto(folder: string, made: string, keys: HouseKeys, stop: (point: string) => void = () => {}): Promise<void> {
  const database = path.join(made, "netra.db");
  sealDatabase(path.join(folder, "netra.db"), database, keys.database);
  stop("database");
  const from = fileStore(folder, null, true);
  const to = fileStore(made, keys);
  const db = openAsIs(database, keys.database);
  let named: ReturnType<typeof filesNamed>;
  try {
    named = filesNamed(db);
  } finally {
    db.close();
  }
  for (const { sha256, ukuran } of named) {
    // A file that is gone stays gone; the check of the files tells of it.
    if (!from.has(sha256, ukuran)) continue;
    const got = await to.receive(from.open(sha256), ukuran, (read) => (read.sha256 === sha256 ? null : "berubah"));
    if ("refused" in got && got.refused !== "berubah") throw new Error("a stored file cannot be read");
    stop("file");
  }
}
