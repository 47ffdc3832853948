import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDb } from "../../electron/core/db/open";
import { jurnalStore } from "../../electron/core/store/jurnal";
import { openTestCore, seedOffice } from "../fixtures/core";
import { startChild } from "../support/children";

const ROUNDS = 50;
/** Two folders at a time: while one waits for the disk or a child, the other works. */
const LANES = 2;
const dirs: string[] = [];

beforeAll(async () => {
  for (let lane = 0; lane < LANES; lane++) {
    const t = await openTestCore({ dir: mkdtempSync(path.join(tmpdir(), "netra-kill-")) });
    dirs.push(t.dir);
    await seedOffice(t);
    await t.core.close();
  }
}, 60_000);
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

interface Acknowledged { step: string; perkaraId: number; versi: number; tahap: string; nomor: string; jawaban?: string; surat: Array<{ id: string; nomor: string }> }

test("killed fifty times while saving, the folder stays sound and keeps every acknowledged change", async () => {
  const steps = await Promise.all(dirs.map((dir, lane) => run(dir, lane * 1000, ROUNDS / LANES)));
  // A run that saves nothing would prove nothing.
  expect(steps.reduce((a, b) => a + b)).toBeGreaterThan(ROUNDS);
}, 120_000);

async function run(dir: string, first: number, rounds: number): Promise<number> {
  const cases = new Map<number, Acknowledged>();
  const letters = new Set<string>();
  const uploads = new Set<string>();
  const hashed = new Set<string>();
  let steps = 0;
  const child = (round: number) => startChild("kill", [dir, String(first + round)]);
  let next = await child(1);
  for (let round = 1; round <= rounds; round++) {
    const now = next;
    if (round < rounds) next = await child(round + 1);
    await now.go();
    // One round in five dies while it opens the folder, the others at a random moment behind each of their first answers in turn.
    if (round % 5 > 0) await now.lines(2 + (round % 6));
    await wait(Math.random() * 25);
    const said = await now.kill();
    // The last line counts only when it arrived whole.
    for (const line of said.slice(0, said.lastIndexOf("\n") + 1).split("\n").filter(Boolean)) {
      const told = JSON.parse(line) as Partial<Acknowledged> & { refused?: string; berkas?: string };
      expect(told.refused, line).toBeUndefined();
      if (told.berkas) uploads.add(told.berkas);
      if (told.step) {
        steps++;
        cases.set(told.perkaraId!, told as Acknowledged);
        for (const s of told.surat!) letters.add(s.id);
      }
    }
    examine();
  }
  for (const sha of uploads) expect(existsSync(path.join(dir, "berkas", sha.slice(0, 2), sha))).toBe(true);

  // Every file of the store is whole: its name is the hash of its bytes. What was half written is gone once the folder is opened.
  const t = await openTestCore({ dir });
  expect(readdirSync(path.join(dir, "berkas", "tmp"))).toEqual([]);
  for (const ab of readdirSync(path.join(dir, "berkas")).filter((x) => x !== "tmp"))
    for (const name of readdirSync(path.join(dir, "berkas", ab))) expect(sha256(name)).toBe(name);
  expect((await t.call("perkara.daftar", {})).jumlah).toBeGreaterThanOrEqual(cases.size);
  await t.core.close();
  return steps;

  function sha256(name: string): string {
    return createHash("sha256").update(readFileSync(path.join(dir, "berkas", name.slice(0, 2), name))).digest("hex");
  }

  function examine(): void {
    const db = openDb(path.join(dir, "netra.db"), null);
    try {
      expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(db.pragma("foreign_key_check")).toEqual([]);
      expect(jurnalStore(db).firstFault()).toBeNull();
      // Numbers: none twice, none of an acknowledged step missing, and the counters without a hole.
      expect(db.prepare("SELECT sama FROM nomor GROUP BY seri, sama HAVING count(*) > 1").all()).toEqual([]);
      expect(db.prepare("SELECT kunci FROM nomor GROUP BY kunci HAVING max(urut) <> count(*)").all()).toEqual([]);
      const row = db.prepare<[number], { versi: number; tahap: string; nomor_penyampaian: string; nomor_register: string }>("SELECT versi, tahap, nomor_penyampaian, nomor_register FROM perkara WHERE id = ?");
      const answers = db.prepare<[number], { tanya: string }>("SELECT tanya FROM klarifikasi WHERE perkara_id = ?");
      for (const [id, a] of cases) {
        const kept = row.get(id);
        expect(kept, `case ${id} of ${a.step}`).toBeDefined();
        expect(kept!.versi).toBeGreaterThanOrEqual(a.versi);
        expect([kept!.nomor_penyampaian, kept!.nomor_register]).toContain(a.nomor);
        if (kept!.versi > a.versi) continue;
        expect(kept!.tahap).toBe(a.tahap);
        if (a.jawaban) expect((JSON.parse(answers.get(id)!.tanya) as Array<{ jawaban: string }>)[0]!.jawaban).toBe(a.jawaban);
      }
      const issued = db.prepare<[], { id: string; sha256: string; ukuran: number }>("SELECT id, sha256, ukuran FROM surat").all();
      const known = new Set(issued.map((s) => s.id));
      for (const id of letters) expect(known.has(id)).toBe(true);
      // A case and its journal row, its letters and its evidence stand or fall together.
      expect(db.prepare("SELECT id FROM perkara p WHERE (SELECT count(*) FROM jurnal j WHERE j.perkara_id = p.id) <> p.versi").all()).toEqual([]);
      expect(db.prepare("SELECT id FROM perkara p WHERE (SELECT count(*) FROM surat s WHERE s.perkara_id = p.id AND s.jenis = 'tanda_bukti_penyampaian') <> 1").all()).toEqual([]);
      expect(db.prepare("SELECT id FROM perkara p WHERE NOT EXISTS (SELECT 1 FROM perkara_fts f WHERE f.rowid = p.id)").all()).toEqual([]);
      for (const f of [...issued, ...db.prepare<[], { sha256: string; ukuran: number }>("SELECT sha256, ukuran FROM berkas").all()]) {
        if (hashed.has(f.sha256)) continue;
        hashed.add(f.sha256);
        expect(sha256(f.sha256)).toBe(f.sha256);
      }
    } finally {
      db.close();
    }
  }
}
