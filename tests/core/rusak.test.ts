import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { Refused, report, seedOffice, type Office } from "../fixtures/core";
import { openTestHouse, PASSWORD, type House } from "../fixtures/house";
import { verifyFolder } from "../../tools/verify-folder";

/**
 * A folder as a power cut, a failing disk or a hand has left it. Whatever was done to it: either it opens with everything up to some
 * acknowledged step and says how many are missing, or the recovery screen comes, keeps the damaged file, and the last good backup brings back all it held. Never a silent loss.
 */
const RUNS = Number(process.env["NETRA_RUSAK_RUNS"] ?? 4);
let dir: string;
/** The folder as it stood open, after each of some acknowledged reports. */
let copies: Array<{ dir: string; cases: number; steps: number }>;
let backedUp: number;
let code: string;
/** The folder as it was left, with a backup of all that is in it. */
let later: { dir: string; steps: number; backup: string };

beforeAll(async () => {
  const h = await openTestHouse();
  code = await h.setUp();
  const office = await seedOffice(h.asTestCore());
  await h.call("akun.simpan", { id: "", pejabatId: office.petugas.id, namaMasuk: "pembaca", peran: "pembaca", sandi: PASSWORD, versi: 0 });
  await h.call("laporan.terima", report(office));
  await h.call("laporan.terima", report(office));
  backedUp = 2;
  await h.call("cadangan.buat", {});
  dir = h.dir;
  copies = [];
  const base = mkdtempSync(path.join(tmpdir(), "netra-rusak-"));
  for (let n = 0; n < 4; n++) {
    await h.call("laporan.terima", report(office));
    const copy = path.join(base, String(n));
    cpSync(dir, copy, { recursive: true });
    copies.push({ dir: copy, cases: 3 + n, steps: await steps(h) });
  }
  const all = await steps(h);
  await h.core.close();
  const closed = path.join(base, "tertutup");
  cpSync(dir, closed, { recursive: true });
  copies.push({ dir: closed, cases: 6, steps: all });
  await h.reopen();
  h.later(60);
  await h.logIn();
  await h.call("cadangan.buat", {});
  later = { dir, steps: await steps(h), backup: (await h.call("cadangan.daftar", {})).daftar[0]!.nama };
  await h.core.close();
});
afterAll(() => {
  for (const at of [dir, path.dirname(copies[0]!.dir)]) rmSync(at, { recursive: true, force: true });
});

const steps = async (h: House): Promise<number> => (await h.call("jurnal.daftar", {})).baris[0]!.seq;

/** Opens a spoilt copy as a person would, and goes the way that the screen offers. */
async function outcome(from: { dir: string; steps: number }, spoil: (dir: string) => void): Promise<{ opened: boolean; cases: number; told?: boolean }> {
  const place = mkdtempSync(path.join(tmpdir(), "netra-rusak-satu-"));
  cpSync(from.dir, place, { recursive: true });
  spoil(place);
  const spoilt = existsSync(path.join(place, "netra.db")) ? readFileSync(path.join(place, "netra.db")) : null;
  let h: House | null = null;
  try {
    h = await openTestHouse({ dir: place });
    let state = await h.logIn();
    const wrote = state.keadaan === "terbuka";
    if (wrote) {
      const read = await readAll(h);
      // Opened without a word: not one step may be missing. The log-in is one more.
      if (read !== null) expect(await steps(h)).toBe(from.steps + 1);
      if (read !== null) return { opened: true, cases: read };
      state = await h.call("akun.keadaan", {});
      // A backup that found the damage leaves the house open, with what still reads, and says so.
      if (state.keadaan === "terbuka") return { opened: false, cases: -1 };
    }
    if (state.keadaan === "rusak" && state.hilang) {
      expect(state.sebab).toBe("langkah_hilang");
      expect(state.hilang.saksi.seq).toBeGreaterThan(state.hilang.kepala.seq);
      expect(await h.call("jurnal.lanjutkan", {})).toMatchObject({ keadaan: "terbuka" });
      expect((await h.call("jurnal.daftar", {})).baris[1]!.ringkas).toBe(`Dilanjutkan dari langkah ${state.hilang.kepala.seq}, padahal langkah ${state.hilang.saksi.seq} pernah tersimpan`);
      const read = await readAll(h);
      await h.reopen();
      // Told once; from then on it is the journal as it stands.
      expect(await h.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
      return { opened: true, cases: read!, told: true };
    }
    expect(state).toMatchObject({ keadaan: "rusak", sebab: "data_rusak" });
    const [last] = await h.call("cadangan.temukan", { folder: "" });
    await h.call("cadangan.pulihkanAwal", { folder: "", nama: last!.nama, kode: "" });
    await h.logIn();
    const [aside] = readdirSync(place).filter((n) => n.startsWith("sebelum-pulih-"));
    // What lay beside it in a WAL, or was written until the damage was met, is folded in; else it is kept as it was, byte for byte.
    if (spoilt) expect(wrote || existsSync(path.join(from.dir, "netra.db-wal")) || readFileSync(path.join(place, aside!, "netra.db")).equals(spoilt)).toBe(true);
    return { opened: false, cases: (await h.call("perkara.daftar", {})).jumlah };
  } finally {
    expect(h?.logged.filter((l) => /Warga|Rekaan/.test(l)) ?? []).toEqual([]);
    await h?.core.close();
    rmSync(place, { recursive: true, force: true });
  }
}
/** How many cases there are where every page of it reads; null where damage was met and told. */
async function readAll(h: House): Promise<number | null> {
  try {
    const rows = (await h.call("perkara.daftar", {})).baris;
    for (const r of rows) await h.call("perkara.baca", { perkaraId: r.id });
    const chain = await h.call("jurnal.periksa", {});
    const made = (await h.call("cadangan.buat", {})).tempat[0]!;
    return chain.utuh && made.baik ? rows.length : null;
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    expect(e.failure).toMatchObject({ code: "GUARD", reasons: ["data_rusak"] });
    return null;
  }
}
const db = (at: string): string => path.join(at, "netra.db");
const which = fc.nat({ max: 4 });
const part = fc.double({ min: 0, max: 0.999, noNaN: true });

test("copied at any moment with its WAL, it opens with everything that was acknowledged", async () => {
  for (const c of copies) expect(await outcome(c, () => {})).toEqual({ opened: true, cases: c.cases });
});

test("with its WAL cut at any byte, or gone, it opens with all that was acknowledged, or tells which steps are missing", async () => {
  await fc.assert(fc.asyncProperty(fc.nat({ max: 3 }), fc.oneof(part, fc.constant(-1)), async (n, at) => {
    const r = await outcome(copies[n]!, (dir) => {
      const wal = `${db(dir)}-wal`;
      if (at < 0) rmSync(wal);
      else truncateSync(wal, Math.floor(statSync(wal).size * at));
    });
    // Nothing is half there: a WAL is read frame by frame, each of them whole.
    if (r.told) expect(r.cases).toBeLessThanOrEqual(copies[n]!.cases);
    else if (r.opened) expect(r.cases).toBe(copies[n]!.cases);
    else expect([backedUp, -1]).toContain(r.cases);
  }), { numRuns: RUNS, examples: [[3, 0.98], [0, -1]] });
});

describe("what the witness of the journal has seen", () => {
  let h: House | null = null;
  let place: string;
  const open = async (spoil: (dir: string) => void): Promise<House> => {
    place = mkdtempSync(path.join(tmpdir(), "netra-saksi-"));
    cpSync(later.dir, place, { recursive: true });
    spoil(place);
    h = await openTestHouse({ dir: place, now: "2024-10-16T09:00" });
    return h;
  };
  afterEach(async () => {
    await h?.close();
    h = null;
  });
  /** The database as it was some steps before, closed and whole, and its witness left as it is. */
  const older = (dir: string): void => {
    for (const name of ["netra.db", "netra.db-wal"]) cpSync(path.join(copies[0]!.dir, name), path.join(dir, name));
    rmSync(path.join(dir, "netra.db-shm"), { force: true });
  };

  test("an older database in its place is told, from outside too; only who may decides, and a newer backup brings all back", async () => {
    const [had, here] = [later.steps, copies[0]!.steps];
    await open(older);
    expect((await verifyFolder(place, code)).lines.at(-1)).toContain(`folder ini berhenti di ${here}`);
    const told = { keadaan: "rusak", sebab: "langkah_hilang", hilang: { sebab: "terpotong", saksi: { seq: had }, kepala: { seq: here } } };
    expect(await h!.logIn("pembaca", PASSWORD, "lain")).toMatchObject({ ...told, hilang: { lanjut: false, pulih: false } });
    for (const [name, input] of [["jurnal.lanjutkan", {}], ["cadangan.pulihkanAwal", { folder: "", nama: later.backup, kode: "" }]] as const) expect((await h!.refused(name, input, "lain")).code).toBe("FORBIDDEN");
    expect((await h!.refused("cadangan.selamatkan", {}, "lain")).code).toBe("LOCKED");
    expect((await h!.refused("perkara.daftar", {}, "lain")).code).toBe("LOCKED");
    expect((await h!.refused("jurnal.lanjutkan", {})).code).toBe("LOCKED");
    expect(await h!.call("akun.keadaan", {})).toMatchObject({ keadaan: "terkunci", hilang: null });
    expect(await h!.logIn()).toMatchObject({ ...told, hilang: { lanjut: true, pulih: true } });
    expect(await h!.call("akun.keluar", {}, "lain")).toMatchObject({ keadaan: "terkunci" });
    expect(await h!.call("cadangan.pulihkanAwal", { folder: "", nama: later.backup, kode: "" })).toMatchObject({ keadaan: "terkunci" });
    expect(await h!.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
    expect((await h!.call("perkara.daftar", {})).jumlah).toBe(6);
    expect(await steps(h!)).toBe(had + 1);
  });

  test("a journal that went another way, and a witness that is gone, are told as well; the recovery code may go on too", async () => {
    await open(older);
    await h!.logIn();
    await h!.call("jurnal.lanjutkan", {});
    const office = await h!.call("sesi.baca", {});
    for (let n = 0; n < 8; n++) await h!.call("laporan.terima", report({ petugas: office.pejabat.find((p) => p.peran === "petugas")!, pemilihan: office.pemilihan.find((p) => p.rezim === "pemilihan")! } as Office));
    await h!.core.close();
    cpSync(path.join(later.dir, "jurnal.saksi"), path.join(place, "jurnal.saksi"));
    await h!.reopen();
    expect(await h!.call("akun.pulihkan", { kode: code, namaMasuk: "rekayasa", sandi: "sandi sesudah lupa", ulang: "sandi sesudah lupa" })).toMatchObject({ sebab: "langkah_hilang", hilang: { sebab: "bercabang", lanjut: true, pulih: true } });
    expect(await h!.call("jurnal.lanjutkan", {})).toMatchObject({ keadaan: "terkunci" });
    await h!.logIn();
    expect((await h!.call("jurnal.daftar", {})).baris[1]).toMatchObject({ tindakan: "jurnal.lanjutkan", pelaku: "Pemegang kode pemulihan" });
    for (const spoil of [(at: string) => rmSync(at), (at: string) => writeFileSync(at, Buffer.alloc(5000, 0xe9))]) {
      await h!.core.close();
      spoil(path.join(place, "jurnal.saksi"));
      await h!.reopen();
      expect(await h!.logIn()).toMatchObject({ sebab: "langkah_hilang", hilang: { sebab: "tanpa_saksi" } });
      expect(await h!.call("jurnal.lanjutkan", {})).toMatchObject({ keadaan: "terbuka" });
    }
  });

  test("a witness that a power cut left some steps behind, or with one of its two places spoilt, raises no alarm", async () => {
    await open((dir) => cpSync(path.join(copies[0]!.dir, "jurnal.saksi"), path.join(dir, "jurnal.saksi")));
    expect(await h!.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
    for (const at of [0, 4096]) {
      await h!.core.close();
      const bytes = readFileSync(path.join(place, "jurnal.saksi"));
      bytes.fill(9, at, at + 300);
      writeFileSync(path.join(place, "jurnal.saksi"), bytes);
      await h!.reopen();
      expect(await h!.logIn()).toMatchObject({ keadaan: "terbuka", hilang: null });
    }
    expect((await verifyFolder(place, code)).ok).toBe(true);
  });
});

test.each([
  ["bytes flipped", (dir: string, at: number) => {
    const bytes = readFileSync(db(dir));
    for (let n = 0; n < 8; n++) bytes[Math.floor(((at + n / 8) % 1) * bytes.length)]! ^= 0x55;
    writeFileSync(db(dir), bytes);
  }],
  ["pages zeroed", (dir: string, at: number) => {
    const bytes = readFileSync(db(dir));
    const page = Math.floor(at * (bytes.length / 4096));
    bytes.fill(0, page * 4096, (page + 1) * 4096);
    writeFileSync(db(dir), bytes);
  }],
  ["the file cut", (dir: string, at: number) => truncateSync(db(dir), Math.floor(statSync(db(dir)).size * at))],
])("with %s it never opens as if nothing were", async (_name, spoil) => {
  await fc.assert(fc.asyncProperty(which, part, async (n, at) => {
    const c = copies[n]!;
    const r = await outcome(c, (dir) => spoil(dir, at));
    // What still lies in the WAL may stand over the damage; then nothing is lost. Else it is told and the backup is there.
    if (r.opened) expect(r.cases).toBe(c.cases);
    else expect([backedUp, -1]).toContain(r.cases);
  // Cut at its end, it opens; logging in is what meets the damage.
  }), { numRuns: RUNS, endOnFailure: true, examples: [[4, 0.9966]] });
});

test("replaced by text, emptied or gone, it leads to the recovery screen", async () => {
  const ways: Array<(dir: string) => void> = [(at) => writeFileSync(db(at), "Ini bukan basis data.\n".repeat(400)), (at) => writeFileSync(db(at), "x"), (at) => writeFileSync(db(at), ""), (at) => rmSync(db(at))];
  for (const spoil of ways) expect(await outcome(copies[4]!, spoil)).toEqual({ opened: false, cases: backedUp });
});
