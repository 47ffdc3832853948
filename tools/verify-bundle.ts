import { createReadStream, existsSync, statSync } from "node:fs";
import { checkArchive, checkFolder } from "../electron/core/files/bundle-check";
import { kodeSingkat } from "../shared/domain/kode-jurnal";
import { salahArsip } from "../shared/i18n/berkas-perkara";
import type { Verdict } from "./verify-folder";

/** Looks the file of a case over, as an archive or a folder, with nothing but what it holds itself. Tells the first fault. */
export async function verifyBundle(place: string): Promise<Verdict> {
  if (!existsSync(place)) return { ok: false, lines: ["SALAH: tidak ada di tempat ini"] };
  const found = statSync(place).isDirectory() ? await checkFolder(place) : await checkArchive(createReadStream(place, { highWaterMark: 256 * 1024 }));
  const m = found.manifest;
  const lines = m ? [`${m.nomor}, ${m.kantor}, disusun ${m.dibuatAt} oleh ${m.dibuatOleh}`, `kode jurnal baris ${m.jurnal.baris}: ${kodeSingkat(m.jurnal.kode)}`, ...(m.tidakDisertakan.length > 0 ? [`tidak disertakan: ${m.tidakDisertakan.length}`] : [])] : [];
  if (found.salah) return { ok: false, lines: [...lines, `SALAH: ${salahArsip[found.salah.apa].replaceAll("{nama}", found.salah.nama)}`] };
  return { ok: true, lines: [...lines, `berkas perkara utuh, ${m!.berkas.length} berkas`] };
}
