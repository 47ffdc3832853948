import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { readKeyFile, openWithPassword } from "../../electron/core/crypto/keyfile";
import { deriveKeys } from "../../electron/core/crypto/keys";
import { openAsIs } from "../../electron/core/db/sealed";
import { keepers } from "../../electron/core/backup/keep";
import { report, road, seedOffice, type Office } from "../fixtures/core";
import { CHEAP, filesHolding, filesUnder, openTestHouse, PASSWORD, type House } from "../fixtures/house";

let h: House;
const folders: string[] = [];
const folder = () => {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-cadangan-"));
  folders.push(dir);
  return dir;
};
afterEach(async () => {
  await h.close();
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

async function worked(): Promise<{ code: string; office: Office; sha: string[] }> {
  h = await openTestHouse();
  const code = await h.setUp();
  const t = h.asTestCore();
  const office = await seedOffice(t);
  const sha: string[] = [];
  for (let i = 0; i < 3; i++) {
    const up = await h.upload(`bukti-${i}.bin`, Buffer.from(`Warga Rekaan ${i} `.repeat(9_000)));
    if (!up.ok) throw new Error("upload");
    sha.push(up.value.sha256);
  }
  await t.call("laporan.terima", report(office, { bukti: sha.map((s, i) => ({ bentuk: "Foto", berkas: { sha256: s, nama: `bukti-${i}.bin` } })) }));
  await road(t, office, "pemilihan", { stop: "registrasi" });
  return { code, office, sha };
}

/** Everything that a restore must give back. */
async function all(house = h): Promise<unknown> {
  const { baris } = await house.call("perkara.daftar", {});
  const cases = await Promise.all(baris.map((b) => house.call("perkara.baca", { perkaraId: b.id })));
  return { cases: cases.map((d) => ({ ...d, jurnal: [], tenggat: [] })), letters: (await house.call("surat.daftar", {})).baris.map((s) => [s.id, s.sha256]), files: await house.call("berkas.periksa", {}) };
}

describe("backups", () => {
  test("one that was made while work went on is whole, checked, sealed, and comes back on another PC with the recovery code alone", async () => {
    const { code, office } = await worked();
    const second = folder();
    await h.call("cadangan.atur", { folderKedua: second, batasHari: 3 });
    const t = h.asTestCore();
    const running = h.call("cadangan.buat", {});
    const meanwhile = await t.call("laporan.terima", report(office, { peristiwa: "Sewaktu cadangan dibuat" }));
    expect((await running).tempat).toEqual([{ tempat: "utama", baik: true, sebab: "" }, { tempat: "kedua", baik: true, sebab: "" }]);
    expect(meanwhile.perkaraId).toBeGreaterThan(0);
    const before = await all();
    await h.call("cadangan.buat", {});
    const list = (await h.call("cadangan.daftar", {})).daftar;
    expect(list.filter((b) => b.tempat === "kedua").length).toBeGreaterThan(0);
    for (const b of list) expect(await h.call("cadangan.periksa", { tempat: b.tempat as "utama", nama: b.nama })).toMatchObject({ kantor: "Bawaslu Kota Sukabumi" });
    expect(filesHolding(second, ["Warga Rekaan", "Budi Misal", "Sukabumi", "rekayasa", code])).toEqual([]);
    expect(readdirSync(path.join(h.dir, "cadangan")).filter((n) => n.includes(".belum"))).toEqual([]);
    expect((await h.call("sesi.baca", {})).cadanganTerakhir).toMatchObject({ baik: true, terlambat: false });
    h.later(4 * 24 * 60);
    await h.logIn();
    expect((await h.call("sesi.baca", {})).cadanganTerakhir).toMatchObject({ terlambat: true });

    const newest = list.find((b) => b.tempat === "kedua")!;
    const other = await openTestHouse({ now: "2024-11-20T09:00" });
    try {
      expect((await other.refused("cadangan.pulihkanAwal", { folder: second, nama: newest.nama, kode: "" })).fields).toMatchObject([{ path: "kode" }]);
      expect(await other.call("cadangan.temukan", { folder: second })).toMatchObject([{ tempat: "folder" }, { tempat: "folder" }]);
      expect(await other.call("cadangan.pulihkanAwal", { folder: second, nama: newest.nama, kode: code })).toMatchObject({ keadaan: "terkunci" });
      expect((await other.refused("cadangan.temukan", { folder: second })).code).toBe("FORBIDDEN");
      await other.logIn();
      expect(await all(other)).toEqual(before);
      expect(await other.call("jurnal.periksa", {})).toMatchObject({ utuh: true });
    } finally {
      await other.close();
    }
  }, 40_000);

  test("a backup that was changed, cut, or misses a file is called so and never restored", async () => {
    await worked();
    const second = folder();
    await h.call("cadangan.atur", { folderKedua: second, batasHari: 3 });
    await h.call("cadangan.buat", {});
    const [own] = (await h.call("cadangan.daftar", {})).daftar.filter((b) => b.tempat === "kedua");
    const file = path.join(second, own!.nama);
    const sound = readFileSync(file);
    const asked = { tempat: "kedua" as const, nama: own!.nama };
    const spoilt = async (reason: string) => {
      expect((await h.refused("cadangan.periksa", asked)).reasons).toEqual([reason]);
      expect((await h.refused("cadangan.pulihkan", { ...asked, sandi: PASSWORD })).reasons).toEqual([reason]);
      expect(await h.call("perkara.daftar", {})).toMatchObject({ jumlah: 2 });
    };
    const flipped = Buffer.from(sound);
    flipped[sound.length - 5_000]! ^= 1;
    writeFileSync(file, flipped);
    await spoilt("cadangan_rusak");
    writeFileSync(file, sound);
    truncateSync(file, sound.length - 70_000);
    await spoilt("cadangan_rusak");
    writeFileSync(file, sound);
    const [evidence] = filesUnder(path.join(second, "berkas")).toSorted((a, b) => readFileSync(b).length - readFileSync(a).length);
    const bytes = readFileSync(evidence!);
    appendFileSync(evidence!, "x");
    await spoilt("berkas_cadangan_hilang");
    bytes[100]! ^= 1;
    writeFileSync(evidence!, bytes);
    await spoilt("berkas_cadangan_rusak");
    rmSync(evidence!);
    await spoilt("berkas_cadangan_hilang");
    // The next backup heals the folder.
    expect((await h.call("cadangan.buat", {})).tempat).toMatchObject([{ baik: true }, { baik: true }]);
    expect(await h.call("cadangan.periksa", asked)).toMatchObject({ perkara: 2 });
  }, 40_000);

  test("going back tells what would be lost, keeps what was, and asks for the password", async () => {
    const { office } = await worked();
    const was = await all();
    await h.call("cadangan.buat", {});
    const [own] = (await h.call("cadangan.daftar", {})).daftar;
    await h.call("laporan.terima", report(office));
    const asked = { tempat: "utama" as const, nama: own!.nama };
    expect(await h.call("cadangan.isi", asked)).toMatchObject({ perkara: 2, hilang: { perkara: 1, surat: 2, jurnal: 1 } });
    expect((await h.refused("cadangan.pulihkan", { ...asked, sandi: "bukan sandinya" })).code).toBe("BAD_INPUT");
    expect(await h.call("cadangan.pulihkan", { ...asked, sandi: PASSWORD })).toMatchObject({ keadaan: "terkunci" });
    expect((await h.refused("sesi.baca", {})).code).toBe("LOCKED");
    await h.logIn();
    expect(await all()).toEqual(was);
    expect(readdirSync(h.dir).filter((n) => n.startsWith("sebelum-pulih-"))).toHaveLength(1);
    // What was done since lies in the backup made just before.
    const before = (await h.call("cadangan.daftar", {})).daftar.find((b) => b.nama !== own!.nama)!;
    expect(await h.call("cadangan.isi", { tempat: "utama", nama: before.nama })).toMatchObject({ perkara: 3, sebab: "sebelum_pulih" });
  }, 40_000);

  test("a stick that is away or full leaves the other folder's backup good and is told", async () => {
    await worked();
    const stick = folder();
    await h.call("cadangan.atur", { folderKedua: stick, batasHari: 3 });
    rmSync(stick, { recursive: true });
    expect((await h.call("cadangan.buat", {})).tempat).toEqual([{ tempat: "utama", baik: true, sebab: "" }, { tempat: "kedua", baik: false, sebab: "folder_cadangan_hilang" }]);
    expect((await h.refused("cadangan.atur", { folderKedua: path.join(stick, "tidak", "ada"), batasHari: 3 })).fields).toMatchObject([{ code: "folder_tidak_ada" }]);
    // A file where the folder of the files should be.
    mkdirSync(stick);
    writeFileSync(path.join(stick, "berkas"), "");
    expect((await h.call("cadangan.buat", {})).tempat[1]).toMatchObject({ baik: false });
  });

  test("of a year of daily backups 7 days, 4 weeks and 12 months stay", () => {
    const times = Array.from({ length: 500 }, (_, i) => new Date(Date.UTC(2026, 0, 1, 8) + i * 86_400_000).toISOString());
    const kept = [...keepers(times)].toSorted();
    expect(kept.at(-1)).toBe(times.at(-1));
    expect(kept.slice(-7)).toEqual(times.slice(-7));
    expect(kept.length).toBeGreaterThanOrEqual(7 + 2 + 10);
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
    expect(new Set(kept.map((k) => k.slice(0, 7))).size).toBe(12);
    expect(keepers([])).toEqual(new Set());
  });
});

describe("a damaged database", () => {
  test("is answered with the last good backup", async () => {
    await worked();
    const was = await all();
    await h.call("cadangan.buat", {});
    await h.core.close();
    const file = path.join(h.dir, "netra.db");
    const bytes = readFileSync(file);
    bytes.fill(0, 0, 4096);
    writeFileSync(file, bytes);
    await h.reopen();
    expect(await h.logIn()).toMatchObject({ keadaan: "rusak", sebab: "data_rusak" });
    expect((await h.refused("cadangan.pulihkanAwal", { folder: "", nama: "netra-x.cadangan", kode: "" }, "orang-lain")).code).not.toBe("INTERNAL");
    const [own] = await h.call("cadangan.temukan", { folder: "" });
    expect((await h.refused("cadangan.pulihkanAwal", { folder: "", nama: own!.nama, kode: "" }, "orang-lain")).fields).toMatchObject([{ path: "kode" }]);
    expect((await h.refused("cadangan.selamatkan", {})).reasons).toEqual(["tidak_terbaca_sama_sekali"]);
    expect(await h.call("cadangan.pulihkanAwal", { folder: "", nama: own!.nama, kode: "" })).toMatchObject({ keadaan: "terkunci" });
    await h.logIn();
    expect(await all()).toEqual(was);
    const [aside] = readdirSync(h.dir).filter((n) => n.startsWith("sebelum-pulih-"));
    expect(readFileSync(path.join(h.dir, aside!, "netra.db")).equals(bytes)).toBe(true);
  }, 30_000);

  test("without its key file gets it back from a backup, and loses nothing that came later", async () => {
    const { code, office } = await worked();
    await h.call("cadangan.buat", {});
    await h.call("laporan.terima", report(office));
    const was = await all();
    await h.core.close();
    for (const n of ["kunci.json", "kunci-salinan.json"]) rmSync(path.join(h.dir, n));
    await h.reopen();
    const [own] = await h.call("cadangan.temukan", { folder: "" });
    expect(await h.call("cadangan.pulihkanAwal", { folder: "", nama: own!.nama, kode: code })).toMatchObject({ keadaan: "terkunci" });
    await h.logIn();
    expect(await all()).toEqual(was);
  }, 30_000);

  test("what can be read is saved into a new file with a list of what is missing; the damaged one is kept", async () => {
    await worked();
    await h.core.close();
    const found = readKeyFile(h.dir);
    if (found.kind !== "found") throw new Error(found.kind);
    const { dataKey } = (await openWithPassword(found.file, "rekayasa", PASSWORD, CHEAP))!;
    const file = path.join(h.dir, "netra.db");
    const db = openAsIs(file, deriveKeys(dataKey).database);
    const roots = db.prepare<[], { name: string; rootpage: number }>("SELECT name, rootpage FROM sqlite_schema WHERE name IN ('migrasi', 'dugaan', 'fakta')").all();
    db.close();
    const bytes = readFileSync(file);
    for (const { rootpage } of roots) bytes.fill(1, (rootpage - 1) * 4096, rootpage * 4096);
    writeFileSync(file, bytes);
    await h.reopen();
    expect((await h.refused("cadangan.selamatkan", {})).code).toBe("FORBIDDEN");
    expect(await h.logIn()).toMatchObject({ keadaan: "rusak", sebab: "data_rusak" });
    const saved = await h.call("cadangan.selamatkan", {});
    expect(saved.keadaan.keadaan).toBe("terkunci");
    expect(saved.hilang).toEqual([{ tabel: "dugaan", dibaca: 0 }, { tabel: "fakta", dibaca: 0 }]);
    await h.logIn();
    expect((await h.call("perkara.daftar", {})).jumlah).toBe(2);
    expect(await h.call("perkara.cari", { teks: "Budi Misal" })).toHaveLength(2);
    expect(await h.call("berkas.periksa", {})).toMatchObject({ hilang: 0, rusak: 0 });
    const [aside] = readdirSync(h.dir).filter((n) => n.startsWith("sebelum-rusak-"));
    expect(readFileSync(path.join(h.dir, aside!, "netra.db")).equals(bytes)).toBe(true);
  }, 60_000);
});
