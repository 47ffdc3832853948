import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { startHttpHost } from "../../electron/adapters/http";
import type { Core } from "../../electron/core/api";
import { createCore } from "../../electron/core/core";
import { deskActor, nodePorts } from "../../electron/node-ports";
import type { Log } from "../../electron/core/ports";
import { newDesk } from "./browser";

export interface App {
  core: Core;
  dir: string;
  page: Page;
  /** Errors of the console, of the page and of the core's log; a test ends with none. */
  problems: string[];
  /** Sets the present for core and page, local time of the zone. The clock goes on from there. */
  at(local: string): Promise<void>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Start {
  /** The present, local time of the zone. */
  now: string;
  zone: string;
  viewport?: { width: number; height: number };
  /** With the invented office in the folder, else with an empty one. */
  sample?: boolean;
}

/** The product as a person meets it: the real core on a folder of its own, the real host, the built page in a real Chromium. */
export async function startApp(options: Start): Promise<App> {
  // Each question to the browser takes a stack, and the runner looks up the source of every frame.
  Error.stackTraceLimit = 10;
  const dir = mkdtempSync(path.join(tmpdir(), "netra-app-"));
  if (options.sample) cpSync(await sampleFolder(options), dir, { recursive: true });
  const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(options.zone).epochMilliseconds;
  let shift = instant(options.now) - Date.now();
  const problems: string[] = [];
  const log: Log = { info: () => {}, error: (message, fields) => void problems.push(`core: ${message} ${JSON.stringify(fields ?? {})}`) };
  const core = await createCore({ ...nodePorts(dir), log, clock: { now: () => new Date(Date.now() + shift).toISOString(), machineZone: () => options.zone } });
  const host = await startHttpHost({ core, root: path.resolve("out/renderer"), actor: deskActor });
  const context = await newDesk(options.zone, options.viewport);
  const watch = (page: Page) => {
    page.on("console", (m) => { if (m.type() === "error") problems.push(m.text()); });
    page.on("pageerror", (e) => problems.push(String(e)));
    return page;
  };
  // Whatever the policy has to stop is a fault of ours, also where the console stays silent.
  await context.exposeBinding("tellViolation", (_source, what: string) => void problems.push(`CSP: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (e) => (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation(`${e.violatedDirective} ${e.blockedURI}`));
  });
  await context.clock.install({ time: instant(options.now) });
  const page = watch(await context.newPage());
  await page.goto(host.url);
  return {
    core, dir, page, problems,
    async at(local) {
      shift = instant(local) - Date.now();
      await context.clock.setSystemTime(instant(local));
    },
    newPage: async () => {
      const p = watch(await context.newPage());
      await p.goto(host.origin);
      return p;
    },
    async close() {
      await context.close();
      await host.close();
      await core.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const samples = new Map<string, Promise<string>>();
/** A folder with the invented office as it is made at that moment, made once in this process. */
function sampleFolder({ now, zone }: Start): Promise<string> {
  const key = `${now} ${zone}`;
  const made = samples.get(key) ?? makeSample(now, zone);
  samples.set(key, made);
  return made;
}

async function makeSample(now: string, zone: string): Promise<string> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-contoh-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  const present = Temporal.PlainDateTime.from(now).toZonedDateTime(zone).toInstant().toString();
  const core = await createCore({ ...nodePorts(dir), clock: { now: () => present, machineZone: () => zone } });
  const made = await core.dispatch("kantor.buatContoh", {}, { actor: deskActor(), sessionId: "contoh" });
  if (!made.ok) throw new Error(`kantor.buatContoh: ${JSON.stringify(made.error)}`);
  await core.close();
  return dir;
}
