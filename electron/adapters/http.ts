import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { fail, type ErrorCode, type Result } from "../../shared/api/result";
import { CALLS_AT_ONCE } from "../../shared/api/wire";
import type { Core, OutgoingFile } from "../core/api";
import type { Actor, CallContext, Log } from "../core/ports";
import { factsOf } from "../core/errors";
import { readPageFile } from "./page-files";
import { PAGE_HEADERS } from "./page-policy";

// An import would read every name that the module offers, and with it load a whole HTTP client: a tenth of a second before the first page.
const { createServer } = process.getBuiltinModule("node:http");

export interface HttpHostOptions {
  core: Core;
  /** Folder of the built page. */
  root: string;
  /** 0 or nothing lets the system choose. */
  port?: number | undefined;
  /** Who acts in a browser session. */
  actor: (sessionId: string) => Actor;
  log?: Log | undefined;
  /** A secret that lets another process of the same user ask for a link (`POST /tautan`). */
  linkSecret?: string | undefined;
}

export interface HttpHost {
  /** A link that opens one browser session, once. */
  url: string;
  origin: string;
  /** A further such link. */
  link(): string;
  close(): Promise<void>;
}

/** Longest body of a call; files take the way of tickets. */
export const CALL_LIMIT = 8 * 1024 * 1024;

/** Serves the core and its page to a browser on this machine. Every request proves its host, its origin and its session. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const host = createHostState();
  const server = createServer((request, response) => {
    host.running.add(response);
    response.on("close", () => host.running.delete(response));
    handle(options, host, request, response).catch((error: unknown) => {
      options.log?.error("permintaan gagal", factsOf(error));
      if (response.headersSent) response.destroy();
      else refuse(request, response, 500, "INTERNAL");
    });
  });
  server.on("clientError", (_error, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  // A film of a hearing on a slow disk takes longer than Node's five minutes.
  server.requestTimeout = 60 * 60 * 1000;
  const stopListening = options.core.onChange(() => {
    for (const stream of host.streams) stream.write("event: changed\ndata: {}\n\n");
  });
  await listen(server, options.port ?? 0);
  host.authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  host.cookie = `netra_${(server.address() as AddressInfo).port}`;
  const origin = `http://${host.authority}`;
  const link = (): string => `${origin}/?t=${host.tokens.issue()}`;
  host.link = link;
  return {
    url: link(),
    origin,
    link,
    async close() {
      stopListening();
      for (const stream of host.streams) stream.end();
      await closeServer(server, host.running);
    },
  };
}

interface HostState {
  authority: string;
  cookie: string;
  tokens: ReturnType<typeof createTokens>;
  /** Session id by the hash of its cookie. */
  sessions: Map<string, string>;
  streams: Set<ServerResponse>;
  running: Set<ServerResponse>;
  wrongTokens: ReturnType<typeof createThrottle>;
  link: () => string;
}

function createHostState(): HostState {
  return {
    authority: "",
    cookie: "",
    tokens: createTokens(),
    sessions: new Map(),
    streams: new Set(),
    running: new Set(),
    wrongTokens: createThrottle(20, 60_000),
    link: () => "",
  };
}

async function handle(options: HttpHostOptions, host: HostState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(HOST_HEADERS)) response.setHeader(name, value);
  if (request.headers.host !== host.authority) return refuse(request, response, 421, "FORBIDDEN");

  const target = parseTarget(request.url ?? "/");
  if (target === null) return refuse(request, response, 400, "BAD_INPUT");
  const { method } = request;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") return refuse(request, response, 405, "BAD_INPUT");
  if (method === "POST" && target.segments[0] === "tautan") return giveLink(options, host, request, response);
  if (method === "POST" && request.headers.origin !== `http://${host.authority}`) return refuse(request, response, 403, "FORBIDDEN");
  // Another page on this machine counts as the same site, so the cookie alone does not keep it out.
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return refuse(request, response, 403, "FORBIDDEN");

  const sessionId = sessionOf(host, request);
  if (method !== "POST" && target.pathname === "/" && target.token !== null) return openSession(host, request, response, sessionId, target.token);
  if (sessionId === null) {
    if (method !== "POST" && target.segments.length === 0) return page(response, 401, LOCKED_PAGE);
    return refuse(request, response, 401, "FORBIDDEN");
  }

  const context: CallContext = { actor: options.actor(sessionId), sessionId };
  const [area, ticket, ...rest] = target.segments;
  const named = ticket !== undefined && rest.length === 0;
  if (method === "POST") {
    if (area === "api" && named) return call(request, response, (input) => options.core.dispatch(ticket, input, context));
    if (area === "api" && ticket === undefined) return call(request, response, (input) => callAll(options, input, context));
    if (area === "unggah" && named) return receive(options.core, ticket, context, request, response);
    return refuse(request, response, 404, "NOT_FOUND");
  }
  if (area === "berkas" && named) return send(options.core, ticket, context, request, response);
  if (area === "peristiwa" && ticket === undefined) return events(host, request, response);
  if (area !== undefined && RESERVED.has(area)) return refuse(request, response, 404, "NOT_FOUND");
  const file = await readPageFile(options.root, target.pathname);
  if (file === "malformed") return refuse(request, response, 400, "BAD_INPUT");
  if (file === null) return refuse(request, response, 404, "NOT_FOUND");
  response.writeHead(200, { "Content-Type": file.type, "Content-Length": file.bytes.length });
  response.end(method === "HEAD" ? undefined : file.bytes);
}

const RESERVED = new Set(["api", "unggah", "berkas", "peristiwa", "tautan"]);

const HOST_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

interface Target {
  pathname: string;
  /** Path segments, decoded. */
  segments: string[];
  token: string | null;
}

/** Reads the request target; null where it is not a plain path with valid percent-encodings. */
function parseTarget(raw: string): Target | null {
  if (!raw.startsWith("/") || raw.startsWith("//")) return null;
  const mark = raw.indexOf("?");
  const pathname = mark < 0 ? raw : raw.slice(0, mark);
  try {
    decodeURIComponent(raw);
    const segments = pathname.split("/").slice(1).map(decodeURIComponent);
    if (segments.some((segment) => segment.includes("\0"))) return null;
    if (segments.at(-1) === "") segments.pop();
    return { pathname, segments, token: mark < 0 ? null : new URLSearchParams(raw.slice(mark + 1)).get("t") };
  } catch {
    return null;
  }
}

/** Trades a fresh token for a session cookie. A page that has its session keeps it and is only led to the start. */
function openSession(host: HostState, request: IncomingMessage, response: ServerResponse, sessionId: string | null, token: string): void {
  if (sessionId !== null) return void response.writeHead(303, { Location: "/" }).end();
  if (host.wrongTokens.full()) return page(response, 429, LOCKED_PAGE);
  if (!host.tokens.use(token)) {
    host.wrongTokens.count();
    return page(response, 401, LOCKED_PAGE);
  }
  if (request.method === "HEAD") return page(response, 401, LOCKED_PAGE);
  const secret = randomBytes(32).toString("base64url");
  host.sessions.set(digest(secret), randomBytes(16).toString("hex"));
  response.writeHead(303, { Location: "/", "Set-Cookie": `${host.cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/` }).end();
}

function sessionOf(host: HostState, request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === host.cookie && value !== undefined) return host.sessions.get(digest(value)) ?? null;
  }
  return null;
}

/** Gives a link to a second start of the program, which knows the secret from the data folder's lock file. */
function giveLink(options: HttpHostOptions, host: HostState, request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const given = request.headers["x-netra-kunci"];
  if (host.wrongTokens.full()) return refuse(request, response, 429, "FORBIDDEN");
  if (options.linkSecret === undefined || typeof given !== "string" || !sameText(given, options.linkSecret)) {
    host.wrongTokens.count();
    return refuse(request, response, 401, "FORBIDDEN");
  }
  response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end(host.link());
}

async function call(request: IncomingMessage, response: ServerResponse, run: (input: unknown) => Promise<Result<unknown> | Result<unknown>[]>): Promise<void> {
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) return refuse(request, response, 415, "BAD_INPUT");
  const body = await readBody(request, CALL_LIMIT);
  if (body === "too large") return refuse(request, response, 413, "BAD_INPUT");
  if (body === "aborted") return void response.destroy();
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return refuse(request, response, 400, "BAD_INPUT");
  }
  answer(response, 200, await run(input));
}

/** The calls of one moment, `[[name, input], …]`, begun in that order as if each came alone; their results in the same order. */
async function callAll({ core, log }: HttpHostOptions, calls: unknown, context: CallContext): Promise<Result<unknown> | Result<unknown>[]> {
  if (!Array.isArray(calls) || calls.length > CALLS_AT_ONCE) return fail("BAD_INPUT");
  return Promise.all((calls as unknown[]).map(async (one) => {
    const [name, input] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof name !== "string") return fail("BAD_INPUT");
    return core.dispatch(name, input, context).catch((error: unknown) => {
      log?.error("permintaan gagal", factsOf(error));
      return fail("INTERNAL");
    });
  }));
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | "too large" | "aborted"> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return "too large";
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return "too large";
      chunks.push(chunk);
    }
  } catch {
    return "aborted";
  }
  return Buffer.concat(chunks);
}

/** Streams the body into the core, no faster than the core takes it. */
async function receive(core: Core, ticket: string, context: CallContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const result = await core.receive(ticket, request.iterator({ destroyOnReturn: false }), context);
  if (request.errored !== null || (request.destroyed && !request.complete)) return void response.destroy();
  if (!request.complete) return discard(request, response, () => answer(response, 200, result));
  answer(response, 200, result);
}

async function send(core: Core, ticket: string, context: CallContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "HEAD") return refuse(request, response, 405, "BAD_INPUT");
  const file = await core.send(ticket, context);
  if (file === null) return refuse(request, response, 404, "NOT_FOUND");
  const inline = file.inline && INLINE_TYPES.test(file.mime);
  for (const [name, value] of Object.entries(fileHeaders(file, inline))) response.setHeader(name, value);
  if (inline) response.removeHeader("X-Frame-Options");
  try {
    await pipeline(file.stream, response);
  } catch {
    response.destroy();
  }
}

/** Types a browser shows without running anything; all others are saved. */
const INLINE_TYPES = /^(image\/(png|jpeg|webp|gif|bmp)|application\/pdf|text\/plain|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

function fileHeaders(file: OutgoingFile, inline: boolean): Record<string, string | number> {
  // A browser's PDF viewer does not start in a sandbox; it keeps the document apart from this origin by itself.
  const sandbox = file.mime === "application/pdf" ? "" : "; sandbox";
  return {
    "Content-Type": /^[\w.+-]+\/[\w.+-]+$/.test(file.mime) ? file.mime : "application/octet-stream",
    "Content-Length": file.size,
    "Content-Disposition": contentDisposition(inline ? "inline" : "attachment", file.name),
    "Content-Security-Policy": `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'${sandbox}`,
  };
}

/** RFC 6266: an ASCII name for old readers, and the true one in UTF-8 percent-encoding (RFC 5987). */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const whole = name.toWellFormed().replace(/[\p{Cc}\p{Cf}/\\]/gu, "_");
  const plain = whole.replace(/[^\x20-\x7e]|["%]/g, "_");
  const encoded = encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Keeps a stream open that tells the page when some command has written. */
function events(host: HostState, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  if (request.method === "HEAD") return void response.end();
  response.write("retry: 2000\n\n");
  const beat = setInterval(() => response.write(": masih di sini\n\n"), 25_000);
  host.streams.add(response);
  response.on("close", () => {
    clearInterval(beat);
    host.streams.delete(response);
  });
}

function answer(response: ServerResponse, status: number, result: Result<unknown> | Result<unknown>[]): void {
  const body = JSON.stringify(result);
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) }).end(body);
}

/** Refuses in the shape of a result; what is left of the body is read away, so that the sender gets to see the answer. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, code: ErrorCode): void {
  const tell = (): void => answer(response, status, fail(code));
  if (request.complete || request.method === "GET" || request.method === "HEAD") tell();
  else discard(request, response, tell);
}

function discard(request: IncomingMessage, response: ServerResponse, tell: () => void): void {
  request.on("error", () => response.destroy());
  request.resume();
  tell();
  const done = new AbortController();
  request.on("close", () => done.abort());
  setTimeout(60_000, undefined, { ref: false, signal: done.signal }).then(() => request.destroy(), () => {});
}

function page(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(html);
}

const LOCKED_PAGE =
  '<!doctype html><html lang="id"><meta charset="utf-8"><title>Netra</title><h1>Tautan ini sudah tidak berlaku</h1>' +
  "<p>Demi keamanan, setiap tautan hanya dapat dibuka satu kali. Jalankan Netra sekali lagi untuk mendapat tautan baru.</p></html>";

function createTokens(): { issue(): string; use(token: string): boolean } {
  const open = new Set<string>();
  return {
    issue() {
      const token = randomBytes(32).toString("base64url");
      open.add(digest(token));
      return token;
    },
    use: (token) => open.delete(digest(token)),
  };
}

/** Counts within a moving window; `full` once the limit is reached. */
function createThrottle(limit: number, windowMs: number): { count(): void; full(): boolean } {
  let times: number[] = [];
  const recent = (): number[] => (times = times.filter((time) => performance.now() - time < windowMs));
  return { count: () => void recent().push(performance.now()), full: () => recent().length >= limit };
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

const sameText = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)));

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Lets running answers finish, but not for ever; a connection that only waits is closed at once. */
async function closeServer(server: Server, running: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const limit = performance.now() + 3_000;
  while (running.size > 0 && performance.now() < limit) await setTimeout(10);
  server.closeAllConnections();
  await closed;
}
