import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { makeDemo } from "../../electron/core/demo/demo";
import { REHEARSAL_PASSWORD } from "../../shared/domain/rehearsal";
import { CHEAP, openTestHouse } from "../fixtures/house";
import { proveRekap } from "../fixtures/rekap";

/** The long version of the recount in `demo.test.ts`. */
test("the recap of the whole invented office of 200 cases is its slow recount, for the year, for each election and for a month", async () => {
  const base = mkdtempSync(path.join(os.tmpdir(), "netra-rekap-"));
  try {
    const dir = path.join(base, "kantor");
    await makeDemo(dir, { now: "2026-03-02T01:00:00.000Z", cost: CHEAP });
    const h = await openTestHouse({ dir, now: "2026-03-02T08:30" });
    await h.logIn("petugas", REHEARSAL_PASSWORD);
    const read = async (tiket: string) => new Uint8Array(await buffer((await h.core.send(tiket, { actor: { id: "", name: "", role: "" }, sessionId: "jendela-1" }))!.stream));
    const elections = (await h.call("sesi.baca", {})).pemilihan;
    const year = { dari: "2024-01-01", sampai: "2024-12-31", pemilihanId: "" };
    const ranges = [year, ...elections.map((p) => ({ ...year, pemilihanId: p.id })), { dari: "2024-10-01", sampai: "2024-10-31", pemilihanId: "" }];
    const counted = [];
    for (const range of ranges) counted.push((await proveRekap({ call: (name, input) => h.call(name, input), read }, range, "2024-11-20")).perkara);
    expect([counted[0], counted[1]! + counted[2]!]).toEqual([200, 200]);
    await h.close();
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
