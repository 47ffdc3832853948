import { mkdtempSync, rmSync } from "node:fs";
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

/** The product as a person meets it: the real core on a folder of its own, the real host, the built page in a real Chromium. */
export async function startApp(options: { now: string; zone: string; viewport?: { width: number; height: number } }): Promise<App> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-app-"));
  let shift = 0;
  const instant = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(options.zone).epochMilliseconds;
  shift = instant(options.now) - Date.now();
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
