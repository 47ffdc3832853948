import { randomUUID } from "node:crypto";
import { createCore } from "../../electron/core/core";

/** The core on an open folder, with the machine's own clock, as the children that are killed run it. */
export const openPlainCore = (dataDir: string) => createCore({
  clock: { now: () => new Date().toISOString(), machineZone: () => "Asia/Jakarta" },
  ids: { uuid: () => randomUUID(), token: () => randomUUID() },
  dataDir,
  key: null,
  log: { info: () => {}, error: () => {} },
});
