import { existsSync } from "node:fs";
import path from "node:path";
import { readKeyFile } from "../crypto/keyfile";
import { finishReplacing } from "../gate/swap";
import type { Ports } from "../ports";

/** The folder holds something else than an office to practise in. */
export class NoRehearsalFolder extends Error {}

/** Whether an office to practise in stands in the folder already; refuses a folder with anything else. */
export function rehearsalStands(folder: string): boolean {
  finishReplacing(folder);
  const found = readKeyFile(folder);
  if (found.kind === "found" && found.file.latihan) return true;
  if (found.kind !== "none" || existsSync(path.join(folder, "netra.db"))) throw new NoRehearsalFolder();
  return false;
}

/** Makes the office to practise in where there is none yet. */
export async function prepareRehearsal({ dataDir: folder, clock, log }: Ports): Promise<void> {
  if (rehearsalStands(folder)) return;
  const { makeDemo } = await import("./demo");
  await makeDemo(folder, { now: clock.now(), log });
}
