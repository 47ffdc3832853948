import { randomUUID } from "node:crypto";
import { claimFolder, dataFolder, type FolderClaim } from "./adapters/data-folder";
import { factsOf } from "./core/errors";
import { servePort, type PortLike } from "./adapters/port";
import type { FromCoreProcess, ToCoreProcess } from "./adapters/process-messages";
import type { Core } from "./core/api";
import { prepareRehearsal } from "./core/demo/rehearsal";
import { openHouse } from "./core/gate";
import { deskActor, nodePorts, openFailure } from "./node-ports";

/**
 * Entry of Electron's utility process: one core, and a port for each page. NETRA_DATA names the data folder; with NETRA_LATIHAN it is
 * that of the office to practise in.
 */
class HeldError extends Error {}

const HELD = "Netra sudah berjalan dengan folder data ini. Tutup dahulu Netra yang berjalan, lalu coba lagi.";

const tell = (message: FromCoreProcess): void => process.parentPort.postMessage(message);

/** The desktop has one window: a reload of its page stays in its session. */
const sessionId = randomUUID();

const opened = open();
opened.then(
  () => tell({ type: "ready" }),
  (error: unknown) => tell({ type: "failed", reason: error instanceof HeldError ? HELD : openFailure(error) }),
);

process.parentPort.on("message", ({ data, ports }) => {
  const message = data as ToCoreProcess;
  if (message.type === "close") close().catch(() => process.exit(1));
  const port = ports[0];
  if (message.type !== "port" || port === undefined) return;
  opened.then(
    ({ core, log }) => servePort({ core, log, port: port as unknown as PortLike, sessionId, actor: deskActor }),
    () => port.close(),
  );
});

interface Opened {
  core: Core;
  log: ReturnType<typeof nodePorts>["log"];
  claim: FolderClaim;
}

async function open(): Promise<Opened> {
  const folder = dataFolder(undefined);
  const claimed = claimFolder(folder);
  if ("holder" in claimed) throw new HeldError();
  const ports = nodePorts(folder);
  process.on("uncaughtExceptionMonitor", (error) => ports.log.error("galat tak tertangkap", factsOf(error)));
  try {
    if (process.env["NETRA_LATIHAN"] === "1") await prepareRehearsal(ports);
    ports.openRehearsal = async () => {
      tell({ type: "rehearsal" });
      return "";
    };
    return { core: await openHouse(ports), log: ports.log, claim: claimed.claim };
  } catch (error) {
    ports.log.error("data tidak dapat dibuka", factsOf(error));
    claimed.claim.release();
    throw error;
  }
}

async function close(): Promise<void> {
  const { core, claim } = await opened;
  await core.close();
  claim.release();
  process.exit(0);
}
