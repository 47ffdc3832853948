import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { claimFolder, dataFolder, refuseFolder, rehearsalFolder, type LockFacts } from "./adapters/data-folder";
import { codeOf, factsOf } from "./core/errors";
import { startHttpHost } from "./adapters/http";

/**
 * Entry of the plain host: Netra in the browser of this machine.
 * `--data <folder>`, `--port <number>`, `--no-open`; NETRA_DATA names the folder too. `--latihan` opens the office to practise in,
 * which lies beside that folder.
 */
async function start(): Promise<void> {
  const options = readOptions();
  if (Number(process.versions.node.split(".")[0]) < 22) return give("Netra memerlukan Node 24. Jalankan dengan `npm start`.");
  const refused = refuseFolder(options.data);
  if (refused !== null) return give(refused);

  // What Netra writes is for the person who runs it, and for no other account of the machine.
  process.umask(0o077);
  const claimed = claimFolder(options.data);
  if ("holder" in claimed) return meetRunning(claimed.holder, options);
  const { claim } = claimed;

  const { openHouse } = await import("./core/gate");
  const { deskActor, nodePorts } = await import("./node-ports");
  const ports = nodePorts(options.data);
  if (options.rehearsal) {
    const { rehearsalStands, prepareRehearsal } = await import("./core/demo/rehearsal");
    if (!rehearsalStands(options.data)) {
      console.log("Menyiapkan kantor latihan. Pertama kali memakan waktu sampai satu menit.");
      await prepareRehearsal(ports);
    }
  }
  const rehearsals = new Set<ChildProcess>();
  ports.openRehearsal = () => openRehearsal(options, rehearsals);
  const core = await openHouse(ports);
  process.on("uncaughtExceptionMonitor", (error) => ports.log.error("galat tak tertangkap", factsOf(error)));

  const secret = randomBytes(32).toString("base64url");
  const host = await startHttpHost({
    core,
    root: path.join(import.meta.dirname, "../renderer"),
    port: options.port,
    actor: deskActor,
    log: ports.log,
    linkSecret: secret,
  });

  let closingSince: number | null = null;
  const close = async (): Promise<void> => {
    // A terminal and its shell may both pass on one Ctrl+C; only a later one is impatience.
    if (closingSince !== null) return performance.now() - closingSince > 2_000 ? process.exit(130) : undefined;
    closingSince = performance.now();
    for (const child of rehearsals) child.kill("SIGTERM");
    await host.close();
    await core.close();
    ports.log.info("host ditutup");
    claim.release();
    console.log("Netra ditutup.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      close().catch((error: unknown) => {
        console.error("Netra tidak tertutup dengan bersih.");
        ports.log.error("penutupan gagal", factsOf(error));
        process.exit(1);
      });
    });
  }

  claim.announce({ port: Number(new URL(host.origin).port), secret });
  ports.log.info("host berjalan");
  console.log(`Netra berjalan di ${host.url}`);
  console.log("Tautan itu hanya dapat dibuka satu kali. Tekan Ctrl+C untuk menutup Netra.");
  if (options.open) openBrowser(host.url);
}

interface Options {
  data: string;
  port: number;
  open: boolean;
  rehearsal: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { data: { type: "string" }, port: { type: "string" }, "no-open": { type: "boolean", default: false }, latihan: { type: "boolean", default: false } },
  });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError("--port");
  const data = dataFolder(values.data);
  return { data: values.latihan ? rehearsalFolder(data) : data, port, open: !values["no-open"], rehearsal: values.latihan };
}

/** A second start leads to the host that runs already. */
async function meetRunning(holder: LockFacts, options: Options): Promise<void> {
  const link = await askLink(holder);
  if (link === null) return give("Netra sudah berjalan dengan folder data ini. Pakai jendela yang sudah terbuka, atau tutup dahulu Netra yang berjalan.");
  console.log(`Netra sudah berjalan. Buka di ${link}`);
  if (options.open) openBrowser(link);
}

async function askLink({ port, secret }: LockFacts): Promise<string | null> {
  if (port === undefined || secret === undefined) return null;
  const origin = `http://127.0.0.1:${port}`;
  try {
    const response = await fetch(`${origin}/tautan`, { method: "POST", headers: { "X-Netra-Kunci": secret }, signal: AbortSignal.timeout(3_000) });
    const link = await response.text();
    return response.ok && link.startsWith(`${origin}/?t=`) ? link : null;
  } catch {
    return null;
  }
}

/** The office to practise in, in a process of its own; gives the link that opens it. A second one leads to the first. */
function openRehearsal(options: Options, running: Set<ChildProcess>): Promise<string> {
  const child = spawn(process.execPath, [import.meta.filename, "--latihan", "--data", options.data, ...(options.open ? [] : ["--no-open"])], { stdio: ["ignore", "pipe", "ignore"], windowsHide: true });
  running.add(child);
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const link = /http:\/\/127\.0\.0\.1:\d+\/\?t=\S+/.exec(said)?.[0];
      if (link) resolve(link);
    });
    child.once("error", reject);
    child.once("exit", () => {
      running.delete(child);
      reject(new Error("the rehearsal did not start"));
    });
  });
}

/** Opens the system's browser where there is one; the printed link serves where there is none. */
function openBrowser(url: string): void {
  const [command, args] = BROWSERS[process.platform] ?? ["xdg-open", []];
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return;
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => {});
  child.unref();
}

const BROWSERS: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  win32: ["rundll32.exe", ["url.dll,FileProtocolHandler"]],
  darwin: ["open", []],
};

function give(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

start().catch(async (error: unknown) => {
  const code = codeOf(error);
  if (code === "EADDRINUSE") console.error("Nomor port itu sedang dipakai program lain. Pilih yang lain dengan --port.");
  else if (code.startsWith("ERR_PARSE_ARGS") || (error instanceof TypeError && error.message === "--port")) {
    console.error("Pilihan tidak dikenal. Yang ada: --data <folder>, --port <nomor>, --no-open, --latihan.");
  } else {
    const { openFailure } = await import("./node-ports");
    console.error(openFailure(error));
  }
  process.exit(1);
});
