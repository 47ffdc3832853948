import { expect, test } from "vitest";
import { lazily } from "../../electron/core/db/lazily";
import { openDb } from "../../electron/core/db/open";
import { createStores } from "../../electron/core/store";

test("every statement of every store fits the newest shape, and none is prepared before it runs", () => {
  const db = openDb(":memory:", null);
  const prepared: string[] = [];
  const watched = Object.create(db, { prepare: { value: (sql: string) => (prepared.push(sql), db.prepare(sql)) } }) as typeof db;
  createStores(watched);
  expect(prepared.length).toBeGreaterThan(300);

  prepared.length = 0;
  const stores = createStores(lazily(watched));
  expect(prepared).toEqual([]);
  expect(stores.kantor.kantor()).toBeNull();
  expect(stores.kantor.kantor()).toBeNull();
  expect(prepared).toEqual(["SELECT * FROM kantor WHERE satu = 1"]);
  db.close();
});
