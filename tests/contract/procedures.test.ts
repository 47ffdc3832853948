import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { handlers } from "../../electron/core/procedures";
import { contract, type ProcName } from "../../shared/api/contract";
import { ERROR_CODES } from "../../shared/api/result";
import { may } from "../../shared/domain/permissions";
import { DESK, openTestCore, report, road, seedOffice, type Office, type TestCore } from "../fixtures/core";

const names = Object.keys(contract) as ProcName[];
let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());
const journal = (x = t) => x.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal")[0]!.n;

test("each name of the table has its handler, and no handler is without a name", () => {
  expect(Object.keys(handlers).toSorted((a, b) => a.localeCompare(b))).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
});

test("who may only read gets nothing done, who is unknown nothing at all", async () => {
  const before = journal();
  for (const name of names) {
    const reader = await t.ask(name, {}, { actor: { id: "x", name: "Pembaca", role: "pembaca" } });
    expect([name, !reader.ok && reader.error.code === "FORBIDDEN"]).toEqual([name, !may("pembaca", contract[name].allow)]);
    expect([name, await t.refused(name, {}, { actor: { id: "x", name: "Siapa", role: "siapa" } })]).toEqual([name, { code: "FORBIDDEN" }]);
  }
  expect(journal()).toBe(before);
});

test("whatever a page sends, the answer is a Result with a code of the table, and nothing falls over", async () => {
  await t.call("laporan.terima", report(o));
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(fc.constantFrom("perkaraId", "versi", "teks", "id", "jenis", "nama", "waktu", "tanggal", "alasan", "isi", "kunci", "batas", "__proto__", "constructor"), fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(1, 0, -1, 2 ** 53, Number.NaN, "1", "", "2024-02-30", "<img onerror=x>", "'; DROP TABLE perkara"))),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names.filter((n) => n !== "kantor.buatContoh")), junk, async (name, input) => {
      const before = journal();
      const r = await t.core.dispatch(name, input, DESK);
      if (!r.ok) {
        expect(ERROR_CODES).toContain(r.error.code);
        expect([name, r.error.code, t.logged.filter((l) => l.startsWith("ERROR"))]).not.toContain("INTERNAL");
        expect(journal()).toBe(before);
      }
    }),
    { numRuns: 600 },
  );
  expect(t.logged.filter((l) => l.startsWith("ERROR"))).toEqual([]);
});

/** Every place in a value where something else could stand. */
function places(value: unknown, at: Array<string | number> = []): Array<Array<string | number>> {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([k, v]) => places(v, [...at, Array.isArray(value) ? Number(k) : k]))];
}
function withAt(value: unknown, at: Array<string | number>, put: unknown): unknown {
  if (!at.length) return put;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[at[0]!] = withAt(copy[at[0]!], at.slice(1), put);
  return copy;
}
const STRANGE: unknown[] = [null, undefined, "", " ", "x".repeat(300), -1, 0, 1.5, 1e308, 2 ** 60, Number.NaN, [], {}, [[]], true, "<img src=x onerror=alert(1)>", "2024-02-30", "2024-02-30T25:61", "0000-00-00", "9999-12-31", "9999-12-31T23:59", "tidak-ada", "\uD800", "\0", "../../x"];

test.each(["pemilu", "pemilihan"] as const)("every step of the %s road, with any one field of its input made strange, is done or refused with a code, with or without exactly one journal row", async (regime) => {
  const steps: Array<{ name: string; input: Record<string, unknown>; dir: string; now: string }> = [];
  // Each step is tried on a copy of the folder as it was before the step.
  let now = "2024-10-15T11:00";
  const at = t.at.bind(t);
  t.at = (local) => { now = local; at(local); };
  const call = t.call.bind(t);
  t.call = (async (name: ProcName, input: never) => {
    if (contract[name].kind === "command") {
      const dir = mkdtempSync(path.join(tmpdir(), "netra-langkah-"));
      cpSync(t.dir, dir, { recursive: true });
      steps.push({ name, input, dir, now });
    }
    return call(name, input);
  }) as typeof t.call;
  await road(t, o, regime);
  let seed = regime === "pemilu" ? 11 : 23;
  const pick = <T>(list: readonly T[]): T => list[(seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % list.length]!;
  for (const step of steps) {
    const copy = await openTestCore({ dir: step.dir, now: step.now });
    try {
      const perkaraId = step.input["perkaraId"] as number | undefined;
      const all = places(step.input).filter((p) => p.length > 0 && p[0] !== "perkaraId" && p[0] !== "versi");
      for (let i = 0; i < 8; i++) {
        const place = pick(all);
        const versi = perkaraId === undefined ? step.input["versi"] : copy.sql<{ versi: number }>("SELECT versi FROM perkara WHERE id = ?", perkaraId)[0]!.versi;
        const before = journal(copy);
        const input = withAt({ ...step.input, ...(versi === undefined ? {} : { versi }) }, place, pick(STRANGE));
        const r = await copy.core.dispatch(step.name, input, DESK);
        const told = `${step.name} ${place.join(".")} ${JSON.stringify(input).slice(0, 400)} ${copy.logged.join(" ")}`;
        if (!r.ok) expect(r.error.code, told).not.toBe("INTERNAL");
        expect(journal(copy) - before, told).toBe(r.ok ? 1 : 0);
        if (perkaraId !== undefined) expect((await copy.ask("perkara.baca", { perkaraId })).ok, told).toBe(true);
      }
    } finally {
      await copy.close();
    }
  }
});
