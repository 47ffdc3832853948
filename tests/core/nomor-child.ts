/** Takes numbers until it is killed; prints each one that the core gave. Arguments: data folder, name of the session. */
import { writeSync } from "node:fs";
import type { CallContext } from "../../electron/core/ports";
import { openPlainCore } from "../support/plain-core";

export async function nomorChild([dir, session]: string[]): Promise<void> {
  const core = await openPlainCore(dir!);
  const desk: CallContext = { actor: { id: "petugas", name: "Petugas", role: "petugas" }, sessionId: session! };
  /** With a point at its end: half a line is no number. */
  const say = (nomor: string) => void writeSync(1, `${nomor}.\n`);

  for (let i = 0; ; i += 1) {
    const common = { seri: "surat", tanggal: "2024-10-15", klasifikasi: "PM.00.02" };
    if (i % 5 === 4) {
      const r = await core.dispatch("nomor.cadangkan", { ...common, jumlah: 3, alasan: "blok" }, desk);
      if (r.ok) for (const b of (r.value as { baris: Array<{ nomor: string }> }).baris) say(b.nomor);
    } else {
      const r = await core.dispatch("nomor.ambil", { ...common, perihal: `Surat ${i}` }, desk);
      if (r.ok) say((r.value as { baris: { nomor: string } }).baris.nomor);
    }
  }
}
