/**
 * A core in a process of its own, where limits of the system apply: `tulis` saves until something refuses, `buka` opens the folder,
 * `kunci` opens it, takes its own right to write away and saves. Each line is an answer. Arguments: what, data folder.
 */
import { chmodSync, readdirSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { createCore } from "../../electron/core/core";
import type { CallContext } from "../../electron/core/ports";
import { openFailure } from "../../electron/node-ports";

export async function limitsChild([what, dir]: string[]): Promise<void> {
  const say = (line: object) => void writeSync(1, `${JSON.stringify(line)}\n`);
  let ids = Date.now();

  try {
    const core = await createCore({
      clock: { now: () => "2024-10-15T03:00:00.000Z", machineZone: () => "Asia/Jakarta" },
      ids: { uuid: () => `id-${++ids}`, token: () => `t-${++ids}` },
      dataDir: dir!,
      key: null,
      log: { info: () => {}, error: (message, facts) => say({ log: message, ...facts }) },
    });
    say({ open: true });
    const desk: CallContext = { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: "s" };
    const call = async (name: string, input: unknown): Promise<{ ok: boolean; value?: never; error?: { code: string } }> => core.dispatch(name, input, desk) as never;
    const { pejabat, pemilihan } = (await call("sesi.baca", {})).value as unknown as { pejabat: Array<{ id: string }>; pemilihan: Array<{ id: string }> };
    const report = (n: number) => ({
      pemilihanId: pemilihan[0]!.id, kanal: "langsung", pelapor: [{ nama: `Pelapor ${n}` }], terlapor: [{ nama: `Terlapor ${n}`, kategori: "pns" }], peristiwa: "Peristiwa", tempat: "Tempat", tanggalKejadian: "2024-10-14", tanggalDiketahui: "2024-10-14",
      uraian: `Uraian ${"panjang ".repeat(2000)}`, dilaporkanDi: "Kantor", waktuLapor: "2024-10-15T09:00", penerimaId: pejabat[0]!.id,
    });
    if (what === "tulis") {
      for (let n = 0; n < 2000; n++) {
        const r = await call("laporan.terima", report(n));
        say(r.ok ? { saved: (r.value as unknown as { nomor: string }).nomor } : { refused: r.error!.code });
        if (!r.ok) break;
      }
      const size = 8_000_000;
      const ticket = (await call("berkas.siapkanUnggah", { nama: "besar.bin", ukuran: size })).value as unknown as { tiket: string };
      const got = await core.receive(ticket.tiket, (async function* () { for (let at = 0; at < size; at += 100_000) yield new Uint8Array(100_000).fill(at % 251); })(), desk);
      say({ upload: got.ok ? "stored" : got.error.code, left: readdirSync(path.join(dir!, "berkas", "tmp")) });
      say({ reads: (await call("perkara.daftar", {})).ok });
    }
    if (what === "kunci") {
      const lock = (at: string): void => {
        if (statSync(at).isDirectory()) for (const name of readdirSync(at)) lock(path.join(at, name));
        chmodSync(at, statSync(at).isDirectory() ? 0o555 : 0o444);
      };
      lock(dir!);
      const r = await call("laporan.terima", report(1));
      say(r.ok ? { saved: true } : { refused: r.error!.code });
      say({ reads: (await call("perkara.daftar", {})).ok });
    }
  } catch (error) {
    say({ failed: (error as { code?: string }).code ?? String(error), sentence: openFailure(error) });
  }
}
