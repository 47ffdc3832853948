import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startHttpHost, type HttpHost } from "../../electron/adapters/http";
import type { Client } from "../../renderer/src/app/client";
import { CALLS_AT_ONCE } from "../../shared/api/wire";
import { newDesk } from "../support/browser";
import { fakeCore, outgoing, type FakeCore } from "../support/fake-core";

/** The client as a bundle, in a real browser, through the real host. */
declare global {
  interface Window {
    client: Client;
    changes: number;
  }
}

let folder = "";
let core: FakeCore;
let host: HttpHost;
let page: Page;
let trouble: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "netra-client-"));
  await bundle("index", {});
  // The same client as the desktop window has it, whose scheme no browser knows.
  await bundle("desktop", { "location.protocol": '"netra:"' });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundle(name: string, define: Record<string, string>): Promise<void> {
  const entry = path.resolve("renderer/src/app/client.ts");
  const script = `import { createClient } from ${JSON.stringify(entry)}; window.client = createClient(); window.changes = 0; window.client.onChange(() => { window.changes++; });`;
  await build({
    configFile: false,
    logLevel: "silent",
    define,
    plugins: [{ name: "page", resolveId: (id) => (id === "virtual:page" ? "\0page" : null), load: (id) => (id === "\0page" ? script : null) }],
    build: { outDir: folder, emptyOutDir: false, rolldownOptions: { input: "virtual:page", output: { entryFileNames: `${name}.js` } } },
  });
  writeFileSync(path.join(folder, `${name}.html`), `<!doctype html><title>Netra</title><link rel="icon" href="data:,"><script type="module" src="/${name}.js"></script>`);
}

beforeEach(async () => {
  trouble = [];
  core = fakeCore();
  host = await startHttpHost({ core, root: folder, actor: () => ({ id: "petugas", name: "Petugas", role: "petugas" }) });
  page = await (await newDesk("Asia/Jakarta")).newPage();
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.goto(host.url);
  await page.waitForFunction(() => "client" in window);
  return async () => {
    await page.context().close();
    await host.close();
  };
});

test("the link opens the page, and its address keeps no token", async () => {
  expect(page.url()).toBe(`${host.origin}/`);
  expect(await page.evaluate(() => document.cookie)).toBe("");
  expect(trouble).toEqual([]);
  await page.goto(`${host.origin}/#/perkara/12`);
  await page.reload();
  await page.waitForFunction(() => "client" in window);
  expect(trouble).toEqual([]);
});

test("a call and its result", async () => {
  const call = (name: string, input: unknown): Promise<unknown> => page.evaluate(([name, input]) => window.client.call(name as "sesi.baca", input as Record<string, never>), [name, input] as const);
  expect(await call("gema", { a: "é" })).toEqual({ ok: true, value: { a: "é" } });
  expect(await call("tidak.ada/../gema", {})).toEqual({ ok: false, error: { code: "NO_SUCH_PROCEDURE" } });
  await host.close();
  expect(await call("gema", {})).toEqual({ ok: false, error: { code: "OFFLINE" } });
});

test("calls of one moment go in one request, and each gets its own answer", async () => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  const together = () => page.evaluate(() => Promise.all([1, "dua", null].map((input) => window.client.call("gema" as "sesi.baca", input as never)).concat(window.client.call("tidak.ada" as "sesi.baca", {}))));
  const refused = (code: string) => ({ ok: false, error: { code } });
  expect(await together()).toEqual([...[1, "dua", null].map((value) => ({ ok: true, value })), refused("NO_SUCH_PROCEDURE")]);
  expect(asked).toEqual(["/api"]);
  // More than one request may bring go in several.
  const many = await page.evaluate((n) => Promise.all(Array.from({ length: n }, (_, i) => window.client.call("gema" as "sesi.baca", i as never))), CALLS_AT_ONCE + 1);
  expect(many).toEqual(Array.from({ length: CALLS_AT_ONCE + 1 }, (_, value) => ({ ok: true, value })));
  expect(asked).toEqual(["/api", "/api", "/api/gema"]);
  await host.close();
  expect(await together()).toEqual(Array.from({ length: 4 }, () => refused("OFFLINE")));
});

test("an upload shows its progress, and can be taken back", async () => {
  const done = await page.evaluate(async () => {
    const progress: number[] = [];
    const result = await window.client.upload("satu", new Blob([new Uint8Array(20_000_000)]), (sent, total) => progress.push(sent / total));
    return { result, last: progress.at(-1) };
  });
  expect(done).toEqual({ result: { ok: true, value: { size: 20_000_000, mime: "application/octet-stream", sha256: createHash("sha256").update(new Uint8Array(20_000_000)).digest("hex") } }, last: 1 });
  const refused = await page.evaluate(() => window.client.upload("small", new Blob([new Uint8Array(20_000_000)])));
  expect(refused).toEqual({ ok: false, error: { code: "FILE_REFUSED" } });
  const aborted = await page.evaluate(() => {
    const abort = new AbortController();
    return window.client.upload("slow", new Blob([new Uint8Array(50_000_000)]), () => abort.abort(), abort.signal);
  });
  expect(aborted).toEqual({ ok: false, error: { code: "OFFLINE" } });
  await expect.poll(() => core.uploads.get("slow")?.end).toBe("broken");
});

test("a download keeps its name, type and bytes", async () => {
  const bytes = randomBytes(2_000_000);
  core.downloads.set("tiket", () => outgoing(bytes, { name: "Surat (1) é.docx", mime: "application/pdf" }));
  const file = await page.evaluate(async () => {
    const { name, mime, blob } = await window.client.download("tiket");
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    return { name, mime, hash: [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
  });
  expect(file).toEqual({ name: "Surat (1) é.docx", mime: "application/pdf", hash: createHash("sha256").update(bytes).digest("hex") });
  const again = await page.evaluate(() => window.client.download("tiket").catch((error: { failure: unknown }) => error.failure));
  expect(again).toEqual({ code: "NOT_FOUND" });
  expect(await page.evaluate(() => window.client.fileUrl("a/b"))).toBe("/berkas/a%2Fb");
});

test("a change in another window is heard", async () => {
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType("resource").length)).toBeGreaterThan(0);
  await expect
    .poll(() => {
      core.change();
      return page.evaluate(() => window.changes);
    })
    .toBeGreaterThan(0);
});

test("the page runs nothing that is not its own", async () => {
  const outcome = await page.evaluate(async () => {
    const image = document.createElement("div");
    image.innerHTML = '<img src="/x.png" onerror="window.injected = 1"><script>window.injected = 1</script>';
    document.body.append(image);
    const script = document.createElement("script");
    script.textContent = "window.injected = 1";
    document.body.append(script);
    const foreign = await fetch("http://127.0.0.1:9/").then(() => "reached", () => "blocked");
    // Later than the evaluation itself, which a debugger exempts from the policy.
    const dynamic = await new Promise((resolve) => setTimeout(resolve, 100)).then(() => Reflect.construct(Function, ["return 1"]) as unknown).then(() => "ran", () => "blocked");
    return { injected: "injected" in window, foreign, dynamic };
  });
  expect(outcome).toEqual({ injected: false, foreign: "blocked", dynamic: "blocked" });
});

test("a page of another origin on this machine gets nothing, cookie or not", async () => {
  const other = await startHttpHost({ core: fakeCore(), root: folder, actor: () => ({ id: "x", name: "x", role: "x" }) });
  const stranger = await page.context().newPage();
  await stranger.goto(other.url);
  core.downloads.set("tiket", () => outgoing(Buffer.from("rahasia")));
  const tried = stranger.waitForResponse((response) => response.url().startsWith(host.origin));
  await stranger.evaluate((target) => void (location.href = target), `${host.origin}/berkas/tiket`);
  expect((await tried).status()).toBe(403);
  await other.close();
});

test("the desktop page takes its port from its own window, and knows when it has gone", async () => {
  await page.goto(`${host.origin}/desktop.html`);
  await page.waitForFunction(() => "client" in window);
  const outcome = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ t: string; id: number; input: unknown }>) => {
      if (data.t === "call" && data.input !== "diam") port1.postMessage({ t: "answer", id: data.id, result: { ok: true, value: data.input } });
    };
    const call = (input: unknown): Promise<unknown> => window.client.call("sesi.baca", input as Record<string, never>);
    const early = call("awal");
    // As the preload does it.
    window.postMessage({ netra: "port" }, location.origin, [port2]);
    const answered = await early;
    port1.postMessage({ t: "event", name: "changed" });
    const hanging = call("diam");
    await new Promise((resolve) => setTimeout(resolve, 50));
    port1.close();
    return { answered, lost: await hanging, after: await call("sesudah"), changes: window.changes, url: window.client.fileUrl("x") };
  });
  const offline = { ok: false, error: { code: "OFFLINE" } };
  expect(outcome).toEqual({ answered: { ok: true, value: "awal" }, lost: offline, after: offline, changes: 1, url: null });
  expect(trouble).toEqual([]);
});
