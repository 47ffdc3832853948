import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";

const home = path.resolve("node_modules/.cache/chromium-153");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  // Electron gives every page this event; a browser keeps it behind a switch.
  "--enable-blink-features=MessagePortCloseEvent",
  // A page lives for seconds: what its scripts gain from the last compiler, and from marking the heap bit by bit, costs more than it saves.
  "--js-flags=--no-turbofan --no-incremental-marking --no-memory-reducer",
];

/** Unpacks the Chromium of @sparticuz/chromium once; safe when two processes do it at a time. Vitest's globalSetup for E2E. */
export default async function ensureBrowser(): Promise<void> {
  if (process.env["CHROMIUM"] || existsSync(home)) return;
  const own = `${home}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  // It unpacks into os.tmpdir(), and brings its own NSS, NSPR and expat where it believes to run on Lambda.
  const restore = withEnvironment({ TMPDIR: own, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" }, ["LD_LIBRARY_PATH", "FONTCONFIG_PATH"]);
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    packed.setGraphicsMode = false;
    await packed.executablePath();
  } finally {
    restore();
  }
  writeFileSync(
    path.join(own, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(own, home);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
}

let shared: Promise<Browser> | undefined;
/** The Chromium of this worker, started when it is first asked for; files share it, each in contexts of its own. It ends with the worker. */
const sharedBrowser = (): Promise<Browser> => (shared ??= launch());

/** A desk of its own in that browser: an old office screen, in a zone of Indonesia. */
export const newDesk = async (zone: string, viewport = { width: 1366, height: 768 }): Promise<BrowserContext> =>
  (await sharedBrowser()).newContext({ viewport, timezoneId: zone, locale: "id-ID", acceptDownloads: true, reducedMotion: "reduce" });

/** Starts a headless Chromium that can reach 127.0.0.1 only. `CHROMIUM=<path>` chooses another one. */
async function launch(): Promise<Browser> {
  await ensureBrowser();
  const { chromium } = await import("playwright-core");
  const given = process.env["CHROMIUM"];
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (!given) Object.assign(env, { LD_LIBRARY_PATH: path.join(home, "al2023", "lib"), FONTCONFIG_PATH: path.join(home, "fonts") });
  return chromium.launch({ executablePath: given ?? path.join(home, "chromium"), headless: true, args: flags, env });
}

/** Sets variables and returns the way back, for those set and those that the callee sets itself. */
function withEnvironment(set: Record<string, string>, others: string[]): () => void {
  const before = [...Object.keys(set), ...others].map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, set);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
