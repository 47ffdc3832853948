import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { soak, WORKS } from "../soak/rounds";
import { pullTheStick } from "../soak/stick";

/** The short version of `npm run soak`: one kill within each kind of work. */
test("a locked house killed while it saves, issues letters, takes a file, migrates and backs up keeps all it acknowledged", async () => {
  const { acknowledged, killedWithin } = await soak({ rounds: WORKS.length, file: 2_000_000, letters: 30, longest: { simpan: 60, surat: 150, berkas: 60, migrasi: 150, cadangan: 120 }, base: tmpdir() });
  expect(acknowledged).toBeGreaterThan(0);
  expect(Object.keys(killedWithin).toSorted((a, b) => a.localeCompare(b))).toEqual([...WORKS].toSorted((a, b) => a.localeCompare(b)));
}, 120_000);

test("a stick that is pulled in the middle of a backup leaves nothing that calls itself one; put back, it restores a fresh folder whole", async () => {
  const { issuedMeanwhile } = await pullTheStick(12, 300_000);
  expect(issuedMeanwhile).toBeGreaterThan(0);
}, 60_000);
