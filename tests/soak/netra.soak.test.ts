import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { makeDemo } from "../../electron/core/demo/demo";
import { KECAMATAN, nik, nip, personName } from "../../electron/core/demo/invented";
import { openHouse } from "../../electron/core/gate";
import { nodePorts } from "../../electron/node-ports";
import { REHEARSAL_PASSWORD, REHEARSAL_PEOPLE } from "../../shared/domain/rehearsal";
import { verifyFolder } from "../../tools/verify-folder";
import { filesHolding } from "../fixtures/house";
import { soak } from "./rounds";
import { pullTheStick } from "./stick";

const ROUNDS = Number(process.env["NETRA_SOAK_ROUNDS"] ?? 200);

test(`${ROUNDS} kills at random moments of saving, issuing 300 letters, adding 500 MB, migrating and backing up`, async () => {
  const began = performance.now();
  const { acknowledged, killedWithin } = await soak({ rounds: ROUNDS, file: 500_000_000, letters: 300, longest: { simpan: 300, surat: 1500, berkas: 4000, migrasi: 900, cadangan: 700 }, told: (line) => console.log(line) });
  console.log(`${acknowledged} jawaban, ${JSON.stringify(killedWithin)}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  expect(acknowledged).toBeGreaterThan(ROUNDS / 2);
});

test("1 GB backed up to a stick while letters are issued, pulled in the middle, restored on a fresh folder", async () => {
  const began = performance.now();
  const { issuedMeanwhile, size, memory } = await pullTheStick(200, 5_000_000);
  console.log(`${issuedMeanwhile} laporan dengan suratnya sewaktu cadangan, ${(size / 1e6).toFixed(0)} MB, memori paling banyak ${(memory / 1e6).toFixed(0)} MB, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  expect(size).toBeGreaterThan(1_000_000_000);
  expect(issuedMeanwhile).toBeGreaterThan(0);
});

test("after a day's use of the whole invented office no name and no NIK lies readable in data folder, temp folder or log", async () => {
  const base = mkdtempSync(path.join(os.tmpdir(), "netra-sehari-"));
  const temp = path.join(base, "sementara");
  mkdirSync(temp);
  const was = process.env["TMPDIR"];
  process.env["TMPDIR"] = temp;
  try {
    const dir = path.join(base, "kantor");
    const demo = await makeDemo(dir, { now: new Date().toISOString() });
    const house = await openHouse(nodePorts(dir), { backups: false });
    const desk = { actor: { id: "", name: "", role: "" }, sessionId: "sehari" };
    const call = async (name: string, input: unknown): Promise<never> => {
      const r = await house.dispatch(name, input, desk);
      if (!r.ok) throw new Error(`${name}: ${JSON.stringify(r.error)}`);
      return r.value as never;
    };
    for (const p of REHEARSAL_PEOPLE) {
      await call("akun.masuk", { namaMasuk: p.namaMasuk, sandi: REHEARSAL_PASSWORD });
      await call("beranda.baca", {});
      for (let n = 0; n < 40; n++) await call("perkara.cari", { teks: personName(n * 5) });
      const { baris } = await call("perkara.daftar", { batas: 200 }) as { baris: Array<{ id: number }> };
      for (const b of baris) await call("perkara.baca", { perkaraId: b.id });
    }
    await call("draf.simpan", { kunci: "laporan-baru", isi: JSON.stringify({ nama: personName(1), nik: nik(1) }), versi: 0 });
    const { baris: letters } = await call("surat.daftar", { batas: 200 }) as { baris: Array<{ id: string }> };
    for (const s of letters.slice(0, 60)) {
      const { tiket } = await call("berkas.siapkanUnduh", { jenis: "surat", id: s.id }) as { tiket: string };
      for await (const piece of (await house.send(tiket, desk))!.stream) void piece;
    }
    await call("cadangan.buat", {});
    await house.dispatch("akun.masuk", { namaMasuk: personName(3), sandi: nik(3) }, { ...desk, sessionId: "lain" });
    const copy = path.join(base, "sewaktu-terbuka");
    cpSync(dir, copy, { recursive: true });
    await house.close();
    const words = [...Array.from({ length: 200 }, (_, n) => personName(n)), ...Array.from({ length: 600 }, (_, n) => nik(n)), ...Array.from({ length: 200 }, (_, n) => nip(n)), ...KECAMATAN, ...REHEARSAL_PEOPLE.map((p) => p.nama), demo.kode, REHEARSAL_PASSWORD];
    for (const place of [dir, copy, temp]) expect(filesHolding(place, words)).toEqual([]);
    expect(readdirSync(path.join(dir, "log"))).toContain("netra.log");
    expect(await verifyFolder(dir, demo.kode)).toMatchObject({ ok: true });
  } finally {
    if (was === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = was;
    rmSync(base, { recursive: true, force: true });
  }
});
