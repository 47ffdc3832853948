import { type LawPack, loadLawPack } from "../../shared/schemas/law";
import dokumen from "./dokumen.json" with { type: "json" };
import pelanggaran from "./pelanggaran.json" with { type: "json" };
import penerima from "./penerima.json" with { type: "json" };
import rezim from "./rezim.json" with { type: "json" };
import seriNomor from "./seri-nomor.json" with { type: "json" };
import tahap from "./tahap.json" with { type: "json" };
import tenggat from "./tenggat.json" with { type: "json" };

/** The pack the program comes with. A pack that fails its own checks stops the program at once, with the row. */
export const shippedPack: LawPack = read();

function read(): LawPack {
  const loaded = loadLawPack({ ...rezim, ...tenggat, ...tahap, ...dokumen, ...pelanggaran, ...penerima, ...seriNomor });
  if (loaded.ok) return loaded.pack;
  throw new Error(`shipped law pack: ${loaded.problems.map((p) => `${p.path} ${p.row ?? ""}: ${p.message}`).join("; ")}`);
}
