import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { checkBackup } from "../../electron/core/backup/backup";
import { openWithCode, readKeyFile } from "../../electron/core/crypto/keyfile";
import { deriveKeys, type HouseKeys } from "../../electron/core/crypto/keys";
import { doubleNumber, faultOf, filesNamed, openAsIs, versionOf } from "../../electron/core/db/sealed";
import { fileStore } from "../../electron/core/files/store";
import { jurnalStore } from "../../electron/core/store/jurnal";
import { lostSteps } from "../../electron/core/witness";
import { verifyFolder } from "../../tools/verify-folder";
import { seedOffice } from "../fixtures/core";
import { openTestHouse } from "../fixtures/house";
import { startChild } from "../support/children";

export const WORKS = ["simpan", "surat", "berkas", "migrasi", "cadangan"] as const;
type Work = (typeof WORKS)[number];
export interface Soak { rounds: number; /** Bytes of the file that is added. */ file: number; /** Letters of a wave. */ letters: number; /** Longest time until the kill, in milliseconds. */ longest: Record<Work, number>; /** Where the house stands; the temp folder by default. */ base?: string; told?: (line: string) => void }

/**
 * Kills a house at random moments of its work, and after each kill holds the folder against what was acknowledged: sound, nothing lost,
 * no number doubled, files and rows agreeing, the journal unbroken, every backup that has its name whole.
 */
export async function soak({ rounds, file, letters, longest, base = tmpdir(), told = () => {} }: Soak): Promise<{ acknowledged: number; killedWithin: Record<string, number> }> {
  const dir = mkdtempSync(path.join(base, "netra-tahan-"));
  try {
    const h = await openTestHouse({ dir });
    const code = await h.setUp();
    await seedOffice(h.asTestCore());
    for (let n = 0; n < letters; n++) await h.call("direktori.simpan", { kelompok: "opd", jabatan: `Kepala Unit ${n}`, nama: `Pejabat Rekaan ${n}`, instansi: `Unit Rekaan ${n}`, alamat: `Jalan Rekaan ${n}`, tempat: "Sukabumi", versi: 0 });
    await h.core.close();
    const found = readKeyFile(dir);
    const dataKey = found.kind === "found" ? openWithCode(found.file, code) : null;
    if (dataKey === null || dataKey === "TYPO") throw new Error("the house does not open");
    const keys = deriveKeys(dataKey);

    const known = { cases: new Map<number, string>(), letters: new Set<string>(), files: new Map<string, number>() };
    const checkedBackups = new Set<string>();
    const killedWithin: Record<string, number> = {};
    let acknowledged = 0;
    let future = 0;
    const start = async (work: Work) => {
      if (work === "migrasi") future += 2;
      return { work, ...(await startChild("soak", [dir, work, String(file), String(future)])) };
    };
    let next = await start(WORKS[0]);
    for (let round = 1; round <= rounds; round++) {
      const now = next;
      await now.lines(1);
      if (round < rounds) next = await start(WORKS[round % WORKS.length]!);
      await now.go();
      // What comes before the work itself (opening, logging in) is killed at once in ten; a migration happens there.
      if (now.work === "migrasi" || round % 10 === 0) await now.lines(2);
      else await now.lines(now.work === "berkas" ? 3 : 3 + Math.ceil(Math.random() * 3));
      await wait(Math.random() * longest[now.work]);
      const said = await now.kill();
      const lines = said.slice(0, said.lastIndexOf("\n") + 1).split("\n").filter(Boolean).map((l) => JSON.parse(l) as Record<string, unknown>);
      for (const line of lines) {
        expect(line["refused"], JSON.stringify(line)).toBeUndefined();
        if (line["waiting"] || line["opening"] || line["open"]) continue;
        acknowledged++;
        if (typeof line["perkara"] === "number") known.cases.set(line["perkara"], String(line["nomor"]));
        for (const id of (line["surat"] as string[] | undefined) ?? []) known.letters.add(id);
        if (typeof line["berkas"] === "string") known.files.set(line["berkas"], Number(line["ukuran"]));
        if ("sama" in line) expect(line["sama"]).toBe(true);
        if ("cadangan" in line) expect(line["cadangan"]).toBe(true);
      }
      killedWithin[now.work] = (killedWithin[now.work] ?? 0) + 1;
      await examine(dir, keys, known, checkedBackups);
      if (round % 20 === 0) told(`${round} putaran, ${acknowledged} jawaban, ${known.cases.size} perkara, ${known.letters.size} surat, ${known.files.size} berkas, ${checkedBackups.size} cadangan`);
    }
    // Opened once more by its own program, then looked over from outside.
    const last = await startChild("soak", [dir, "simpan", "1", String(future)]);
    await last.go();
    await last.lines(4);
    await last.kill();
    expect(readdirSync(path.join(dir, "berkas", "tmp"))).toEqual([]);
    const verdict = await verifyFolder(dir, code);
    expect(verdict.lines.join("\n")).not.toContain("SALAH");
    expect(verdict.ok).toBe(true);
    return { acknowledged, killedWithin };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function examine(dir: string, keys: HouseKeys, known: { cases: Map<number, string>; letters: Set<string>; files: Map<string, number> }, checkedBackups: Set<string>): Promise<void> {
  const db = openAsIs(path.join(dir, "netra.db"), keys.database, false);
  const store = fileStore(dir, keys, true);
  try {
    expect(faultOf(db)).toBeNull();
    expect(versionOf(db)).toBeGreaterThan(0);
    expect(jurnalStore(db).firstFault()).toBeNull();
    // The witness was never ahead of a commit.
    expect(lostSteps(db, dir, keys.witness)).toBeNull();
    expect(doubleNumber(db)).toBeNull();
    expect(db.prepare("SELECT kunci FROM nomor GROUP BY kunci HAVING max(urut) <> count(*)").all()).toEqual([]);
    const nomor = db.prepare<[number], { nomor_penyampaian: string }>("SELECT nomor_penyampaian FROM perkara WHERE id = ?");
    for (const [id, told] of known.cases) expect(nomor.get(id)?.nomor_penyampaian).toBe(told);
    const issued = new Set(db.prepare<[], { id: string }>("SELECT id FROM surat").all().map((s) => s.id));
    for (const id of known.letters) expect(issued.has(id)).toBe(true);
    expect(db.prepare("SELECT id FROM perkara p WHERE (SELECT count(*) FROM surat s WHERE s.perkara_id = p.id) <> 2 OR NOT EXISTS (SELECT 1 FROM jurnal j WHERE j.perkara_id = p.id)").all()).toEqual([]);
    expect(db.prepare("SELECT id FROM surat s WHERE jenis = 'imbauan' AND NOT EXISTS (SELECT 1 FROM imbauan i WHERE i.surat_id = s.id)").all()).toEqual([]);
    const named = new Map(filesNamed(db).map((f) => [f.sha256, f.ukuran]));
    for (const [sha, ukuran] of named) expect([sha, store.has(sha, ukuran)]).toEqual([sha, true]);
    for (const [sha, ukuran] of known.files) expect([sha, named.get(sha)]).toEqual([sha, ukuran]);
  } finally {
    db.close();
  }
  const place = path.join(dir, "cadangan");
  for (const name of safeList(place).filter((n) => n.endsWith(".cadangan") && !checkedBackups.has(n))) {
    await checkBackup(place, name, keys, false, dir, (n) => randomBytes(n));
    checkedBackups.add(name);
  }
}

function safeList(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}
