/** Writes every document type of both regimes, from the invented cases and events, as DOCX with an index. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { documentTypes } from "../electron/core/letters/catalogue";
import { renderDocx } from "../electron/core/letters/docx";
import { kodeFormulir } from "../electron/core/letters/forms/common";
import { shippedPack } from "../resources/law/index";
import type { DocumentKind } from "../shared/schemas/law";
import { letterSamples } from "../tests/fixtures/dossiers";
import { paperSamples } from "../tests/fixtures/kegiatan-surat";

export interface SampleEntry { file: string; type: string; regime: string; formCode: string | null; case: string }

/** Writes the samples and `index.json` into the folder; answers with the index. */
export async function writeSamples(dir: string): Promise<SampleEntry[]> {
  await mkdir(dir, { recursive: true });
  const index: SampleEntry[] = [];
  for (const sample of letterSamples(Object.keys(documentTypes), shippedPack)) {
    const formCode = kodeFormulir(sample.cx, sample.type as DocumentKind);
    const file = [sample.regime, sample.case, formCode?.replaceAll(".", "-"), sample.type, sample.variant].filter(Boolean).join("_") + ".docx";
    await writeFile(join(dir, file), renderDocx(documentTypes[sample.type]!.build(sample.cx), { pictures: sample.cx.gambar?.bytes }));
    index.push({ file, type: sample.type, regime: sample.regime, formCode, case: sample.case });
  }
  for (const sample of paperSamples(shippedPack)) {
    const file = `${[sample.regime, sample.case, sample.type].join("_")}.docx`;
    await writeFile(join(dir, file), renderDocx(sample.doc, { pictures: sample.pictures }));
    index.push({ file, type: sample.type, regime: sample.regime, formCode: null, case: sample.case });
  }
  await writeFile(join(dir, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
  return index;
}
