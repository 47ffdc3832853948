import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CHUNK, servePort } from "../../electron/adapters/port";
import { createClient, type Client, type DownloadError } from "../../renderer/src/app/client";
import type { FromCore } from "../../shared/api/wire";
import { fakeCore, outgoing, type FakeCore } from "../support/fake-core";

const actor = { id: "petugas", name: "Petugas", role: "petugas" };
let core: FakeCore;
let page: MessagePort;
let door: { close(): void };
let heard: FromCore[];

beforeEach(() => {
  core = fakeCore();
  ({ page, door } = open());
  heard = [];
  page.on("message", (message: FromCore) => heard.push(message));
});
afterEach(() => {
  door.close();
  page.close();
});

function open(): { page: MessagePort; door: { close(): void } } {
  const { port1, port2 } = new MessageChannel();
  return { page: port2, door: servePort({ core, port: port1, sessionId: "jendela-1", actor: () => actor }) };
}

const answerTo = (id: number): Promise<FromCore> =>
  vi.waitUntil(() => heard.find((message) => message.t === "answer" && message.id === id), { timeout: 10_000, interval: 2 });

describe("calls", () => {
  test("the core's result comes back to the id that asked", async () => {
    page.postMessage({ t: "call", id: 7, name: "gema", input: { a: 1 } });
    page.postMessage({ t: "call", id: 8, name: "tidak.ada", input: {} });
    expect(await answerTo(7)).toEqual({ t: "answer", id: 7, result: { ok: true, value: { a: 1 } } });
    expect(await answerTo(8)).toEqual({ t: "answer", id: 8, result: { ok: false, error: { code: "NO_SUCH_PROCEDURE" } } });
    expect(core.calls[0]?.context).toEqual({ actor, sessionId: "jendela-1" });
  });

  test("an error inside the core says nothing of itself", async () => {
    page.postMessage({ t: "call", id: 1, name: "runtuh", input: {} });
    expect(await answerTo(1)).toEqual({ t: "answer", id: 1, result: { ok: false, error: { code: "INTERNAL" } } });
  });

  test("an answer that cannot be copied is still an answer", async () => {
    page.postMessage({ t: "call", id: 1, name: "tak-tersalin", input: {} });
    expect(await answerTo(1)).toEqual({ t: "answer", id: 1, result: { ok: false, error: { code: "INTERNAL" } } });
  });

  test("messages of a wrong shape never reach the core; those with an id are answered", async () => {
    const wrong = [
      { t: "call", id: 1 },
      { t: "call", id: 2, name: 5, input: {} },
      { t: "call", id: 3, name: "a".repeat(200), input: {} },
      { t: "call", id: 4, name: "", input: {} },
      { t: "up", id: 5, ticket: {} },
      { t: "down", id: 6, ticket: "x".repeat(1_000) },
      { t: "chunk", id: 7, bytes: "teks" },
      { t: "chunk", id: 8, bytes: new Uint8Array(0) },
      { t: "chunk", id: 9, bytes: new Uint8Array(5 * 1024 * 1024) },
      { t: "__proto__", id: 10 },
      { id: 11 },
      { t: "lain", id: 12 },
    ];
    for (const message of wrong) page.postMessage(message);
    for (const { id } of wrong) expect(await answerTo(id)).toEqual({ t: "answer", id, result: { ok: false, error: { code: "BAD_INPUT" } } });
    for (const nothing of [null, undefined, 1, "call", [], { t: "call", name: "gema", input: 1 }, { t: "call", id: -1, name: "gema" }, { t: "call", id: 1.5, name: "gema" }, { t: "call", id: "1", name: "gema" }, { t: "call", id: Number.NaN, name: "gema" }]) {
      page.postMessage(nothing);
    }
    page.postMessage({ t: "call", id: 99, name: "gema", input: 1 });
    await answerTo(99);
    expect(core.calls.map((call) => call.input)).toEqual([1]);
    expect(heard.filter((message) => message.t === "answer")).toHaveLength(wrong.length + 1);
  });

  test("fields that are inherited do not count", async () => {
    page.postMessage(JSON.parse('{"__proto__":{"t":"call","id":1,"name":"gema","input":1}}'));
    page.postMessage({ t: "call", id: 2, name: "gema", input: JSON.parse('{"__proto__":{"polluted":true}}') });
    await answerTo(2);
    expect(core.calls).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("whatever is posted, the door lives on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, withBigInt: true, withSparseArray: true }), fc.constantFrom("call", "up", "down", "chunk", "end", "abort", "more", "event"), async (value, t) => {
        page.postMessage(value);
        page.postMessage({ t, id: value, name: value, ticket: value, bytes: value, input: value });
        page.postMessage({ t, id: 1_000_000, name: "gema", ticket: "t", bytes: value, input: value });
      }),
      { numRuns: 200 },
    );
    page.postMessage({ t: "call", id: 2_000_000, name: "gema", input: "hidup" });
    expect(await answerTo(2_000_000)).toMatchObject({ result: { ok: true, value: "hidup" } });
  });

  test("a change is told to every page", async () => {
    core.change();
    await expect.poll(() => heard).toContainEqual({ t: "event", name: "changed" });
    door.close();
    core.change();
  });
});

describe("files", () => {
  test("the next chunk is asked for only when the core has taken the last", async () => {
    page.postMessage({ t: "up", id: 1, ticket: "satu" });
    await expect.poll(() => heard.filter((message) => message.t === "ack")).toHaveLength(1);
    page.postMessage({ t: "chunk", id: 1, bytes: Buffer.from("halo ") });
    await expect.poll(() => heard.filter((message) => message.t === "ack")).toHaveLength(2);
    page.postMessage({ t: "chunk", id: 1, bytes: Buffer.from("dunia") });
    page.postMessage({ t: "end", id: 1 });
    expect(await answerTo(1)).toMatchObject({ result: { ok: true, value: { size: 10, sha256: createHash("sha256").update("halo dunia").digest("hex") } } });
  });

  test("a page that does not wait for its turn loses the upload", async () => {
    page.postMessage({ t: "up", id: 1, ticket: "slow" });
    for (let i = 0; i < 20; i++) page.postMessage({ t: "chunk", id: 1, bytes: new Uint8Array(10) });
    page.postMessage({ t: "end", id: 1 });
    await expect.poll(() => core.uploads.get("slow")?.end).toBe("broken");
  });

  test("an upload that is taken back, or whose page has gone, is broken for the core", async () => {
    for (const [ticket, leave] of [["a", () => page.postMessage({ t: "abort", id: 1 })], ["b", () => page.close()]] as const) {
      page.postMessage({ t: "up", id: 1, ticket });
      page.postMessage({ t: "chunk", id: 1, bytes: new Uint8Array(10) });
      await expect.poll(() => heard.filter((message) => message.t === "ack").length).toBeGreaterThan(1);
      leave();
      await expect.poll(() => core.uploads.get(ticket)?.end).toBe("broken");
    }
  });

  test("a download waits for the page before each chunk", async () => {
    const bytes = randomBytes(CHUNK * 2 + 5);
    core.downloads.set("tiket", () => outgoing(bytes, { stream: Readable.from([bytes]) }));
    page.postMessage({ t: "down", id: 1, ticket: "tiket" });
    await expect.poll(() => heard).toEqual([{ t: "meta", id: 1, name: "berkas.bin", mime: "application/octet-stream", size: bytes.length }]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toHaveLength(1);
    for (let turn = 2; turn <= 5; turn++) {
      page.postMessage({ t: "more", id: 1 });
      await expect.poll(() => heard).toHaveLength(turn);
    }
    const parts = heard.flatMap((message) => (message.t === "chunk" ? [message.bytes] : []));
    expect(parts.map((part) => part.length)).toEqual([CHUNK, CHUNK, 5]);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect(heard.at(-1)).toEqual({ t: "end", id: 1 });
  });

  test("a page that leaves lets go of the file", async () => {
    const file = outgoing(new Uint8Array(CHUNK * 4));
    core.downloads.set("tiket", () => file);
    page.postMessage({ t: "down", id: 1, ticket: "tiket" });
    await expect.poll(() => heard).toHaveLength(1);
    page.close();
    await expect.poll(() => file.stream.destroyed).toBe(true);
  });

  test("no more transfers at a time than a page can need", async () => {
    for (let id = 1; id <= 17; id++) page.postMessage({ t: "up", id, ticket: `t${id}` });
    expect(await answerTo(17)).toMatchObject({ result: { error: { code: "BUSY" } } });
  });
});

describe("the page's client over a port", () => {
  let client: Client;
  let windowLike: EventTarget;
  let ports: MessagePort[];

  beforeEach(() => {
    windowLike = new EventTarget();
    ports = [];
    vi.stubGlobal("window", windowLike);
    vi.stubGlobal("location", { protocol: "netra:" });
    client = createClient();
  });
  afterEach(() => {
    for (const port of ports) port.close();
    vi.unstubAllGlobals();
  });

  function hand(port: MessagePort, source: unknown = windowLike, data: unknown = { netra: "port" }): void {
    ports.push(port);
    windowLike.dispatchEvent(Object.assign(new Event("message"), { source, data, ports: [port] }));
  }

  // The contract's names are typed; a fake core has its own.
  const call = (name: string, input: unknown): Promise<unknown> => client.call(name as "sesi.baca", input as Record<string, never>);

  test("calls made before the port wait for it", async () => {
    const early = call("gema", { a: 1 });
    hand(open().page);
    expect(await early).toEqual({ ok: true, value: { a: 1 } });
  });

  test("a port of another window is not taken", async () => {
    hand(open().page, {});
    hand(open().page, windowLike, { netra: "lain" });
    hand(open().page, windowLike, null);
    const early = call("gema", 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(core.calls).toEqual([]);
    hand(open().page);
    await early;
  });

  test("an input that cannot be copied is bad input", async () => {
    hand(open().page);
    expect(await call("gema", () => 1)).toEqual({ ok: false, error: { code: "BAD_INPUT" } });
  });

  test("files go both ways whole", async () => {
    hand(open().page);
    const bytes = randomBytes(CHUNK * 3 + 17);
    const progress: number[] = [];
    const result = await client.upload("satu", new Blob([bytes]), (sent, total) => progress.push(sent / total));
    expect(result).toEqual({ ok: true, value: { size: bytes.length, mime: "application/octet-stream", sha256: createHash("sha256").update(bytes).digest("hex") } });
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);

    core.downloads.set("tiket", () => outgoing(bytes, { name: "Surat é.docx", mime: "application/pdf" }));
    const { name, mime, blob } = await client.download("tiket");
    expect([name, mime]).toEqual(["Surat é.docx", "application/pdf"]);
    expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
    await expect(client.download("tiket")).rejects.toMatchObject({ failure: { code: "NOT_FOUND" } } satisfies Partial<DownloadError>);
    expect(client.fileUrl("tiket")).toBeNull();
  });

  test("an early refusal and an empty file end an upload", async () => {
    hand(open().page);
    expect(await client.upload("small", new Blob([new Uint8Array(CHUNK * 8)]))).toEqual({ ok: false, error: { code: "FILE_REFUSED" } });
    expect(await client.upload("kosong", new Blob([]))).toMatchObject({ ok: true, value: { size: 0 } });
  });

  test("an upload is taken back by its signal", async () => {
    hand(open().page);
    const abort = new AbortController();
    const result = await client.upload("satu", new Blob([new Uint8Array(CHUNK * 50)]), () => abort.abort(), abort.signal);
    expect(result).toEqual({ ok: false, error: { code: "OFFLINE" } });
    await expect.poll(() => core.uploads.get("satu")?.end).toBe("broken");
    const never = await client.upload("dua", new Blob(["x"]), undefined, AbortSignal.abort());
    expect(never).toEqual({ ok: false, error: { code: "OFFLINE" } });
  });

  test("a core that goes is offline, and one that comes back is used", async () => {
    const first = open();
    hand(first.page);
    await call("gema", 1);
    core.dispatch = () => new Promise(() => {});
    const hanging = call("gema", 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.door.close();
    expect(await hanging).toEqual({ ok: false, error: { code: "OFFLINE" } });

    expect(await call("gema", 2)).toEqual({ ok: false, error: { code: "OFFLINE" } });

    core = fakeCore();
    const changed = vi.fn<() => void>();
    client.onChange(changed);
    hand(open().page);
    expect(await call("gema", 3)).toEqual({ ok: true, value: 3 });
    expect(changed).toHaveBeenCalledOnce();
    core.change();
    await expect.poll(() => changed.mock.calls.length).toBe(2);
  });
});
