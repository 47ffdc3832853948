import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrations, type Migration } from "../../electron/core/db/migrate";
import { faultOf } from "../../electron/core/db/sealed";
import { openDb } from "../../electron/core/db/open";
import { jurnalStore } from "../../electron/core/store/jurnal";
import { openTestCore, report, seedOffice, type Office } from "../fixtures/core";
import { openTestHouse, type House } from "../fixtures/house";
import { buildReleased, released, writeReleased } from "../fixtures/released";

let dir: string;
let h: House | null = null;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "netra-rilis-"));
});
afterEach(async () => {
  (migrations as Migration[]).splice(shipped);
  await h?.close();
  h = null;
  rmSync(dir, { recursive: true, force: true });
});
const shipped = migrations.length;
const newest = migrations.at(-1)!.number;
/** A migration of a release to come. */
function release(sql: string, number = migrations.at(-1)!.number + 1): void {
  (migrations as Migration[]).push({ number, name: "uji", sql, hash: createHash("sha256").update(sql).digest("hex") });
}

if (process.env["NETRA_RELEASE"]) await writeReleased(mkdtempSync(path.join(tmpdir(), "netra-rilis-baru-")));

test.each(released())("what release %i wrote goes to the newest schema whole, and is read and worked on there", async (version) => {
  const rows = buildReleased(path.join(dir, "netra.db"), version);
  const db = openDb(path.join(dir, "netra.db"), null);
  try {
    expect(faultOf(db)).toBeNull();
    expect(jurnalStore(db).firstFault()).toBeNull();
    expect(db.prepare("SELECT max(nomor) AS n FROM migrasi").get()).toEqual({ n: newest });
    for (const [table, list] of Object.entries(rows)) {
      if (table === "migrasi") continue;
      const now = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
      expect([table, now.length]).toEqual([table, list.length]);
      // Nothing of a row is lost: later columns may come beside it.
      expect(now.map((row, i) => Object.fromEntries(Object.keys(list[i]!).map((k) => [k, row[k]])))).toEqual(list);
    }
  } finally {
    db.close();
  }
  const t = await openTestCore({ dir, now: "2024-11-20T09:00", ids: "rilis" });
  const cases = (await t.call("perkara.daftar", {})).baris;
  expect(cases).toHaveLength(rows["perkara"]!.length);
  for (const c of cases) expect((await t.call("perkara.baca", { perkaraId: c.id })).surat.length).toBe(rows["surat"]!.filter((s) => s["perkara_id"] === c.id).length);
  const sesi = await t.call("sesi.baca", {});
  const office = { pemilihan: sesi.pemilihan.find((p) => p.rezim === "pemilihan"), petugas: sesi.pejabat.find((p) => p.peran === "petugas") } as Office;
  expect((await t.call("laporan.terima", report(office))).perkaraId).toBeGreaterThan(0);
  await t.core.close();
});

async function worked(): Promise<Office> {
  h = await openTestHouse({ dir });
  await h.setUp();
  const office = await seedOffice(h.asTestCore());
  await h.call("laporan.terima", report(office));
  await h.core.close();
  return office;
}
const backups = async () => (await h!.call("cadangan.daftar", {})).daftar;

test("a house is backed up before its data take a new shape, once", async () => {
  await worked();
  release("CREATE TABLE uji_satu (a TEXT) STRICT");
  await h!.reopen();
  await h!.logIn();
  const [own, ...more] = await backups();
  expect(more).toEqual([]);
  expect(await h!.call("cadangan.isi", { tempat: "utama", nama: own!.nama })).toMatchObject({ sebab: "migrasi", perkara: 1 });
  expect((await h!.call("cadangan.periksa", { tempat: "utama", nama: own!.nama })).perkara).toBe(1);
  await h!.reopen();
  await h!.logIn();
  expect(await backups()).toHaveLength(1);
});

test("a migration that breaks off leaves what it found, says so, and goes on where it stopped once it can", async () => {
  const office = await worked();
  release("CREATE TABLE uji_satu (a TEXT) STRICT");
  release("CREATE TABLE uji_dua (a TEXT) STRICT; INSERT INTO tidak_ada VALUES (1)");
  await h!.reopen();
  expect(await h!.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: "awan teduh rekaan" })).toMatchObject({ code: "GUARD", reasons: ["migrasi_gagal"] });
  expect(readdirSync(path.join(dir, "cadangan")).filter((n) => n.endsWith(".cadangan"))).toHaveLength(1);
  (migrations as Migration[]).splice(shipped + 1);
  release("CREATE TABLE uji_dua (a TEXT) STRICT");
  await h!.logIn();
  expect((await h!.call("perkara.daftar", {})).jumlah).toBe(1);
  expect((await h!.call("laporan.terima", report(office))).perkaraId).toBe(2);
});

test("without room for the backup nothing is changed", async () => {
  await worked();
  release("CREATE TABLE uji_satu (a TEXT) STRICT");
  const was = readFileSync(path.join(dir, "netra.db"));
  writeFileSync(path.join(dir, "cadangan"), "a file stands where the folder should be");
  await h!.reopen();
  expect(await h!.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: "awan teduh rekaan" })).toMatchObject({ code: "GUARD", reasons: ["cadangan_migrasi"] });
  expect(readFileSync(path.join(dir, "netra.db")).equals(was)).toBe(true);
  rmSync(path.join(dir, "cadangan"));
  await h!.logIn();
  expect(await backups()).toHaveLength(1);
});

test("what a newer program wrote is refused politely and stays as it is; the backup from before is there", async () => {
  await worked();
  release("CREATE TABLE uji_satu (a TEXT) STRICT");
  await h!.reopen();
  await h!.logIn();
  const [before] = await backups();
  await h!.core.close();
  (migrations as Migration[]).splice(shipped);
  const was = readFileSync(path.join(dir, "netra.db"));
  await h!.reopen();
  expect(await h!.refused("akun.masuk", { namaMasuk: "rekayasa", sandi: "awan teduh rekaan" })).toEqual({ code: "NEWER_DATABASE" });
  expect(readFileSync(path.join(dir, "netra.db")).equals(was)).toBe(true);
  expect(before).toBeDefined();
});
