import { mkdtempSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { createCore, type InnerCore } from "../../electron/core/core";
import { openTestCore, report, seedOffice, type Office, type TestCore } from "../fixtures/core";
import { tmpdir } from "node:os";
import path from "node:path";

const WORK = ["laporan dengan dua surat", "halaman perkara", "daftar perkara", "cari nama", "bukti 100 MB masuk", "bukti 100 MB dibaca dan diperiksa"] as const;
type Figures = Record<(typeof WORK)[number], number>;

/** The same work in an open and in an encrypted folder, side by side. */
test("what encryption costs", async () => {
  const runs: Figures[][] = [[], []];
  // Turn by turn, so that a machine that grows busy slows both alike.
  for (let turn = 0; turn < 3; turn++) for (const sealed of [0, 1]) runs[sealed]!.push(await work(sealed === 1));
  const best = (sealed: number, what: (typeof WORK)[number]): number => Math.min(...runs[sealed]!.map((r) => r[what]));
  console.log(["| Pekerjaan | terbuka ms | tersandi ms | beda |", "| --- | ---: | ---: | ---: |", ...WORK.map((w) => `| ${w} | ${best(0, w).toFixed(2)} | ${best(1, w).toFixed(2)} | ${((best(1, w) / best(0, w) - 1) * 100).toFixed(0)} % |`)].join("\n"));
  // Encryption may cost something; it must not make the work another one.
  for (const w of WORK) expect([w, best(1, w) < best(0, w) * 4 + 5]).toEqual([w, true]);
}, 300_000);

async function work(sealed: boolean): Promise<Figures> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-sandi-"));
  let t: TestCore;
  if (sealed) {
    const plain = await openTestCore();
    const key = new Uint8Array(32).fill(9);
    let local = "2024-10-15T11:00";
    let n = 0;
    const core: InnerCore = await createCore({ clock: { now: () => new Date(Date.parse(`${local}:00+07:00`) + n++).toISOString(), machineZone: () => "Asia/Jakarta" }, ids: { uuid: () => `s-${++n}`, token: () => `t-${++n}` }, dataDir: dir, key: () => key, log: { info: () => {}, error: () => {} } });
    await plain.close();
    const call = async (name: string, input: unknown): Promise<never> => {
      const r = await core.dispatch(name, input, { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: "s" });
      if (!r.ok) throw new Error(`${name}: ${r.error.code}`);
      return r.value as never;
    };
    t = { ...plain, core, dir, at: (l) => void (local = l), call: call as TestCore["call"], close: async () => core.close() } as TestCore;
  } else t = await openTestCore({ dir, now: "2024-10-15T11:00" });
  try {
    const office: Office = await seedOffice(t);
    const figures = {} as Figures;
    const each = async (what: (typeof WORK)[number], times: number, one: (i: number) => Promise<unknown>): Promise<void> => {
      await one(0);
      const all: number[] = [];
      for (let i = 1; i <= times; i++) {
        const from = performance.now();
        await one(i);
        all.push(performance.now() - from);
      }
      figures[what] = all.toSorted((a, b) => a - b)[Math.floor(times / 2)]!;
    };
    await each("laporan dengan dua surat", 60, () => t.call("laporan.terima", report(office)));
    await each("halaman perkara", 60, (i) => t.call("perkara.baca", { perkaraId: 1 + (i % 50) }));
    await each("daftar perkara", 60, () => t.call("perkara.daftar", {}));
    await each("cari nama", 60, () => t.call("perkara.cari", { teks: "Warga Rek" }));
    const piece = new Uint8Array(1_000_000).fill(5);
    const size = 100_000_000;
    let sha = "";
    await each("bukti 100 MB masuk", 2, async (i) => {
      const { tiket } = await t.call("berkas.siapkanUnggah", { nama: `rekaman-${i}.bin`, ukuran: size });
      piece[0] = i;
      const r = await t.core.receive(tiket, (async function* () { for (let n = 0; n < 100; n++) yield piece; })(), { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: sealed ? "s" : "jendela-1" });
      if (!r.ok) throw new Error("upload");
      sha = r.value.sha256;
    });
    await each("bukti 100 MB dibaca dan diperiksa", 2, async () => expect(await (t.core as InnerCore).files.check(sha, size)).toBeNull());
    return figures;
  } finally {
    await t.core.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
