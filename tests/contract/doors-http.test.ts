import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CALLS_AT_ONCE } from "../../shared/api/wire";
import { CALL_LIMIT, contentDisposition, startHttpHost, type HttpHost } from "../../electron/adapters/http";
import { fakeCore, outgoing, type FakeCore } from "../support/fake-core";
import { anyPoint } from "../fixtures/text";

const actor = { id: "petugas", name: "Petugas", role: "petugas" };
let base = "";
let core: FakeCore;
let host: HttpHost;
let cookie = "";

beforeAll(() => {
  base = mkdtempSync(path.join(os.tmpdir(), "netra-doors-"));
  mkdirSync(path.join(base, "page", "assets"), { recursive: true });
  writeFileSync(path.join(base, "page", "index.html"), "<!doctype html><title>Netra</title>");
  writeFileSync(path.join(base, "page", "assets", "index-1.js"), "export {};");
  writeFileSync(path.join(base, "rahasia.txt"), "rahasia");
  mkdirSync(path.join(base, "page-lain"));
  writeFileSync(path.join(base, "page-lain", "rahasia.txt"), "rahasia");
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeEach(async () => {
  core = fakeCore();
  host = await startHttpHost({ core, root: path.join(base, "page"), actor: () => actor, linkSecret: "kunci" });
  cookie = await enter(host.url);
});
afterEach(() => host.close());

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** A request with nothing added: what is not given is not sent. */
function request(target: string, options: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string | Uint8Array } = {}): Promise<Answer> {
  const { port, host: authority } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const sent = http.request({ host: "127.0.0.1", port, path: target, method: options.method ?? "GET", headers: { Host: authority, ...options.headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(options.body);
  });
}

const get = (target: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> => request(target, { headers: { Cookie: cookie, ...headers } });

const post = (target: string, body: string | Uint8Array, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> =>
  request(target, { method: "POST", headers: { Cookie: cookie, Origin: host.origin, "Content-Type": "application/json", ...headers }, body });

const parsed = (answer: Answer): unknown => JSON.parse(answer.body.toString());

async function enter(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("entry", () => {
  test("a link opens one session and is used up", async () => {
    const url = host.link();
    const first = await fetch(url, { redirect: "manual" });
    expect(first.status).toBe(303);
    expect(first.headers.get("location")).toBe("/");
    expect(first.headers.get("set-cookie")).toMatch(/^netra_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await fetch(url, { redirect: "manual" });
    expect(second.status).toBe(401);
    expect(second.headers.get("set-cookie")).toBeNull();
  });

  test("each link is a session of its own", async () => {
    const other = await enter(host.link());
    await post("/api/gema", "1");
    await post("/api/gema", "1", { Cookie: other });
    const [first, second] = core.calls.map((call) => call.context.sessionId);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  test("a page that has its session is led to the start by a used link", async () => {
    expect((await get(new URL(host.url).search)).status).toBe(400);
    expect((await get(`/${new URL(host.url).search}`)).status).toBe(303);
  });

  test("without a cookie nothing is served", async () => {
    for (const target of ["/", "/index.html", "/assets/index-1.js", "/perkara/1", "/berkas/x", "/peristiwa", "/api/gema"]) {
      expect([target, (await request(target)).status]).toEqual([target, 401]);
    }
    for (const target of ["/api/gema", "/unggah/x"]) {
      expect([target, (await request(target, { method: "POST", headers: { Origin: host.origin, "Content-Type": "application/json" }, body: "{}" })).status]).toEqual([target, 401]);
    }
    expect(core.calls).toEqual([]);
  });

  test("a made-up cookie is none", async () => {
    for (const made of [`${cookie}x`, cookie.slice(0, -1), "netra=1", "netra_=", "=;=;", "__proto__=1"]) expect((await get("/", { Cookie: made })).status).toBe(401);
  });

  test("wrong tokens are counted and then no longer heard", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await request(`/?t=${randomBytes(32).toString("base64url")}`)).status);
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
    expect((await get("/")).status).toBe(200);
  });

  test("a second start with the secret gets a link, another gets none", async () => {
    const answer = await request("/tautan", { method: "POST", headers: { "X-Netra-Kunci": "kunci" } });
    expect(await enter(answer.body.toString())).toMatch(/^netra_/);
    expect((await request("/tautan", { method: "POST", headers: { "X-Netra-Kunci": "salah" } })).status).toBe(401);
    expect((await request("/tautan", { method: "POST", headers: { Cookie: cookie, Origin: host.origin } })).status).toBe(401);
  });
});

describe("headers", () => {
  test("every answer carries them", async () => {
    for (const answer of [await get("/"), await get("/assets/index-1.js"), await post("/api/gema", "1"), await get("/api/x"), await request("/")]) {
      expect(answer.headers).toMatchObject({
        "content-security-policy":
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  test("a foreign Host is refused", async () => {
    const { port } = new URL(host.origin);
    for (const name of ["evil.test", `evil.test:${port}`, `localhost:${port}`, "127.0.0.1", `127.0.0.1:${port}.evil.test`]) {
      expect([name, (await get("/", { Host: name })).status]).toEqual([name, 421]);
    }
  });

  test("a foreign Origin or none is refused", async () => {
    for (const origin of ["http://evil.test", "null", host.origin.replace("http:", "https:"), `${host.origin}/`, host.origin.replace("127.0.0.1", "localhost"), undefined]) {
      const headers: http.OutgoingHttpHeaders = { Cookie: cookie, "Content-Type": "application/json", ...(origin === undefined ? {} : { Origin: origin }) };
      expect([String(origin), (await request("/api/gema", { method: "POST", headers, body: "1" })).status]).toEqual([String(origin), 403]);
      expect([String(origin), (await request("/unggah/x", { method: "POST", headers, body: "1" })).status]).toEqual([String(origin), 403]);
    }
    expect(core.calls).toEqual([]);
    expect(core.uploads.size).toBe(0);
  });

  test("a page of another site, even on this machine, reads nothing", async () => {
    for (const site of ["cross-site", "same-site"]) expect((await get("/berkas/x", { "Sec-Fetch-Site": site })).status).toBe(403);
    for (const site of ["same-origin", "none"]) expect((await get("/", { "Sec-Fetch-Site": site })).status).toBe(200);
  });

  test("other methods are refused", async () => {
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]) expect([method, (await request("/", { method, headers: { Cookie: cookie, Origin: host.origin } })).status]).toEqual([method, 405]);
  });
});

describe("calls", () => {
  test("the core's result comes back, whatever it is", async () => {
    expect(parsed(await post("/api/gema", '{"a":"é"}'))).toEqual({ ok: true, value: { a: "é" } });
    expect(parsed(await post("/api/tidak.ada", "{}"))).toEqual({ ok: false, error: { code: "NO_SUCH_PROCEDURE" } });
    expect(core.calls[0]).toMatchObject({ name: "gema", context: { actor } });
  });

  test("other content types are refused", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""]) expect([type, (await post("/api/gema", "1", { "Content-Type": type })).status]).toEqual([type, 415]);
    expect((await post("/api/gema", "1", { "Content-Type": "application/json; charset=utf-8" })).status).toBe(200);
  });

  test("malformed bodies are refused", async () => {
    for (const body of ["", "{", "undefined", "{'a':1}", new Uint8Array([0x22, 0xff, 0xfe, 0x22])]) expect((await post("/api/gema", body)).status).toBe(400);
    expect(core.calls).toEqual([]);
  });

  test("a body over the limit is refused, told or found out", async () => {
    const big = Buffer.alloc(CALL_LIMIT + 1, 0x20);
    expect((await post("/api/gema", big)).status).toBe(413);
    const chunked = await request("/api/gema", { method: "POST", headers: { Cookie: cookie, Origin: host.origin, "Content-Type": "application/json", "Transfer-Encoding": "chunked" }, body: big });
    expect(chunked.status).toBe(413);
    const atLimit = `"${"a".repeat(CALL_LIMIT - 2)}"`;
    expect((await post("/api/gema", atLimit)).status).toBe(200);
  });

  test("the calls of one moment come in one request, and are answered in their order", async () => {
    const together = async (calls: unknown) => parsed(await post("/api", JSON.stringify(calls)));
    const bad = { ok: false, error: { code: "BAD_INPUT" } };
    expect(await together([["gema", 1], ["tidak.ada", {}], ["runtuh", {}], ["gema", { a: "é" }]])).toEqual([{ ok: true, value: 1 }, { ok: false, error: { code: "NO_SUCH_PROCEDURE" } }, { ok: false, error: { code: "INTERNAL" } }, { ok: true, value: { a: "é" } }]);
    expect(core.calls.map((c) => c.name)).toEqual(["gema", "tidak.ada", "runtuh", "gema"]);
    expect(core.calls.every((c) => c.context.sessionId === core.calls[0]!.context.sessionId)).toBe(true);
    expect(await together([])).toEqual([]);
    expect(await together([["gema", 2], null, ["gema"], [3, "gema"], "gema"])).toEqual([{ ok: true, value: 2 }, bad, { ok: true }, bad, bad]);
    for (const calls of [{}, null, "gema", Array.from({ length: CALLS_AT_ONCE + 1 }, () => ["gema", 1])]) expect(await together(calls)).toEqual(bad);
    expect((await post("/api", "[]", { Cookie: "" })).status).toBe(401);
    expect((await post("/api", "[]", { "Content-Type": "text/plain" })).status).toBe(415);
  });

  test("an error inside the core says nothing of itself", async () => {
    const answer = await post("/api/runtuh", "{}");
    expect(answer.status).toBe(500);
    expect(answer.body.toString()).toBe('{"ok":false,"error":{"code":"INTERNAL"}}');
  });

  test("names out of the object's depths reach nothing but the core", async () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) expect(parsed(await post(`/api/${name}`, "{}"))).toEqual({ ok: false, error: { code: "NO_SUCH_PROCEDURE" } });
    const input = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    expect((await post("/api/gema", input)).body.toString()).toBe(`{"ok":true,"value":${input}}`);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("any JSON goes through unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        expect((await post("/api/gema", text)).body.toString()).toBe(`{"ok":true,"value":${text}}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe("targets", () => {
  test("the page and its files", async () => {
    for (const target of ["/", "/index.html", "/?lain=1"]) {
      const answer = await get(target);
      expect([target, answer.status]).toEqual([target, 200]);
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    }
    expect((await get("/assets/index-1.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
    for (const target of ["/assets/none.js", "/assets", "/assets/", "/perkara/12"]) expect([target, (await get(target)).status]).toEqual([target, 404]);
    expect((await request("/", { method: "HEAD", headers: { Cookie: cookie } })).body.length).toBe(0);
  });

  test("nothing outside the page's folder", async () => {
    for (const target of [
      "/../rahasia.txt",
      "/%2e%2e/rahasia.txt",
      "/..%2frahasia.txt",
      "/..%5crahasia.txt",
      "/assets/../../rahasia.txt",
      "/assets/..%2f..%2frahasia.txt",
      "/../page-lain/rahasia.txt",
      "/%2e%2e%2fpage-lain%2frahasia.txt",
      "/C:%5crahasia.txt",
      "/.%00./rahasia.txt",
      `/${path.join(base, "rahasia.txt")}`,
      `/${encodeURIComponent(path.join(base, "rahasia.txt"))}`,
      "/assets/index-1.js%00.txt",
    ]) {
      const answer = await get(target);
      expect(answer.status === 404 || answer.status === 400 ? "refused" : target).toBe("refused");
      expect(answer.body.toString()).not.toContain("rahasia");
    }
  });

  test("malformed encodings are refused", async () => {
    for (const target of ["/%", "/%zz", "/%c3%28", "/api/%", "/berkas/%ff", "/unggah/%e0%a4%a", "/?t=%", "//evil.test/", "/%00"]) expect([target, (await get(target)).status]).toEqual([target, 400]);
    for (const target of ["/api/%", "/unggah/%ff"]) expect([target, (await post(target, "{}")).status]).toEqual([target, 400]);
  });

  test("any target gets an answer, and the host lives on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom("/", ".", "%", "2", "e", "f", "5", "c", "?", "t", "=", "\\", ":", "a", "api", "berkas"), maxLength: 24 }), async (text) => {
        const answer = await get(`/${text}`);
        expect([200, 303, 400, 401, 404, 429]).toContain(answer.status);
        expect(answer.body.toString()).not.toContain("rahasia");
      }),
      { numRuns: 300 },
    );
    expect((await get("/")).status).toBe(200);
  });

  test("noise on the socket does not end the host", async () => {
    const { port } = new URL(host.origin);
    for (const noise of ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", `GET / HTTP/1.1\r\nHost: ${"a".repeat(70_000)}\r\n\r\n`, "POST /api/gema HTTP/1.1\r\nContent-Length: -1\r\n\r\n", randomBytes(2_000)]) {
      await new Promise<void>((resolve) => {
        const socket = net.connect(Number(port), "127.0.0.1", () => socket.write(noise));
        socket.on("data", () => socket.end());
        socket.on("error", () => resolve());
        socket.on("close", () => resolve());
        socket.setTimeout(500, () => socket.destroy());
      });
    }
    expect((await get("/")).status).toBe(200);
  });
});

describe("files", () => {
  test("an upload reaches the core whole", async () => {
    const bytes = randomBytes(3_000_000);
    const answer = await post("/unggah/satu", bytes, { "Content-Type": "application/octet-stream" });
    expect(parsed(answer)).toEqual({ ok: true, value: { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length, mime: "application/octet-stream" } });
  });

  test("an upload that the core refuses early is still answered", async () => {
    const answer = await post("/unggah/small", Buffer.alloc(12_000_000), { "Content-Type": "application/octet-stream" });
    expect(parsed(answer)).toEqual({ ok: false, error: { code: "FILE_REFUSED" } });
    expect(core.uploads.get("small")?.size).toBeLessThan(1_000_000);
  });

  test("a slow core holds the sender back", async () => {
    const { port, host: authority } = new URL(host.origin);
    const socket = net.connect(Number(port), "127.0.0.1");
    const total = 64 * 1024 * 1024;
    socket.write(`POST /unggah/slow HTTP/1.1\r\nHost: ${authority}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\nContent-Length: ${total}\r\n\r\n`);
    socket.write(Buffer.alloc(total));
    await new Promise((resolve) => setTimeout(resolve, 300));
    // What the kernel and the streams buffer on the way is far less than the file.
    expect(socket.writableLength).toBeGreaterThan(total / 2);
    socket.destroy();
    await expect.poll(() => core.uploads.get("slow")?.end).toBe("broken");
  });

  test("an upload that breaks off is broken for the core too", async () => {
    const { port, host: authority } = new URL(host.origin);
    const socket = net.connect(Number(port), "127.0.0.1");
    socket.write(`POST /unggah/putus HTTP/1.1\r\nHost: ${authority}\r\nOrigin: ${host.origin}\r\nCookie: ${cookie}\r\nContent-Length: 1000000\r\n\r\nawal`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await expect.poll(() => core.uploads.get("putus")?.end).toBe("broken");
    expect((await get("/")).status).toBe(200);
  });

  test("a download ticket gives its file once", async () => {
    const bytes = randomBytes(700_000);
    core.downloads.set("tiket", () => outgoing(bytes, { name: 'Surat "A" é;\r\nX: 1.docx' }));
    const first = await get("/berkas/tiket");
    expect(first.status).toBe(200);
    expect(first.body.equals(bytes)).toBe(true);
    expect(first.headers["content-disposition"]).toBe(`attachment; filename="Surat _A_ _;__X: 1.docx"; filename*=UTF-8''Surat%20%22A%22%20%C3%A9%3B__X%3A%201.docx`);
    expect((await get("/berkas/tiket")).status).toBe(404);
    expect((await get("/berkas/tidak-ada")).status).toBe(404);
  });

  test("only harmless types are shown, in a sandbox", async () => {
    const show = async (mime: string, inline = true): Promise<Answer> => {
      core.downloads.set("t", () => outgoing(Buffer.from("x"), { mime, inline }));
      return get("/berkas/t");
    };
    for (const mime of ["image/png", "text/plain", "video/mp4", "application/pdf"]) expect([mime, (await show(mime)).headers["content-disposition"]]).toEqual([mime, expect.stringMatching(/^inline/)]);
    for (const mime of ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/x-msdownload"]) expect([mime, (await show(mime)).headers["content-disposition"]]).toEqual([mime, expect.stringMatching(/^attachment/)]);
    expect((await show("image/png", false)).headers["content-disposition"]).toMatch(/^attachment/);
    expect((await show("image/png")).headers["content-security-policy"]).toMatch(/^default-src 'none'.*; sandbox$/);
    expect((await show("image/png")).headers["x-content-type-options"]).toBe("nosniff");
    expect((await show("text/plain\r\nX-Evil: 1")).headers).not.toHaveProperty("x-evil");
  });

  test("a file that breaks on the way is not taken for whole", async () => {
    core.downloads.set("rusak", () => outgoing(new Uint8Array(10), { size: 100, stream: Readable.from((async function* () { yield Buffer.alloc(10); throw new Error("disk"); })()) }));
    await expect(get("/berkas/rusak")).rejects.toThrow("aborted");
    expect((await get("/")).status).toBe(200);
  });

  test("any name makes a valid header", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyPoint }), (name) => {
        const header = contentDisposition("attachment", name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/);
      }),
    );
  });
});

describe("events", () => {
  test("a page hears of changes until it leaves", async () => {
    const abort = new AbortController();
    const response = await fetch(`${host.origin}/peristiwa`, { headers: { Cookie: cookie }, signal: abort.signal });
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    core.change();
    while (!heard.includes("event: changed")) heard += (await reader.read()).value ?? "";
    abort.abort();
    core.change();
    expect((await get("/")).status).toBe(200);
  });

  test("closing ends open streams and refuses new requests", async () => {
    const response = await fetch(`${host.origin}/peristiwa`, { headers: { Cookie: cookie } });
    const began = performance.now();
    await host.close();
    await response.text();
    expect(performance.now() - began).toBeLessThan(2_000);
    await expect(fetch(host.origin)).rejects.toThrow("fetch failed");
  });
});
