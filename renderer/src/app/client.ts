import type { In, Out, ProcName } from "../../../shared/api/contract";
import { ERROR_CODES, fail, type Failure, type Result } from "../../../shared/api/result";
import { CALLS_AT_ONCE, type FromCore, type ToCore } from "../../../shared/api/wire";
import type { HasilArsipKantor } from "../../../shared/schemas/berkas-perkara";
import { withSmallPictures } from "./gambar-surat";

/** What the core says of a stored file. */
export interface StoredFile {
  sha256: string;
  size: number;
  mime: string;
  /** When and with what a picture was taken, where it says so itself. */
  direkam?: { waktu: string; alat: string } | null;
  /** What was found in the file of a case that was only read through. */
  arsip?: HasilArsipKantor;
}

export interface Download {
  name: string;
  mime: string;
  blob: Blob;
}

/** The core as the page sees it, whichever door it lies behind. */
export interface Client {
  /** Calls a procedure. Never rejects: a door that does not answer is a result with OFFLINE. */
  call<K extends ProcName>(name: K, input: In<K>): Promise<Result<Out<K>>>;
  /** Sends the bytes of an upload ticket. */
  upload(ticket: string, blob: Blob, onProgress?: (sent: number, total: number) => void, signal?: AbortSignal): Promise<Result<StoredFile>>;
  /** Fetches the file of a download ticket. Rejects with a `DownloadError`. */
  download(ticket: string): Promise<Download>;
  /** An address of the file that an image, a frame or a link can use; null behind the port, where `download` must be used. */
  fileUrl(ticket: string): string | null;
  /** Calls `listener` whenever some window has written, and after the door was closed for a time. Returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export class DownloadError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = "DownloadError";
    this.failure = failure;
  }
}

/** Finds the page's door: the port that the desktop window hands over, else the host that served the page. */
export function createClient(): Client {
  return withSmallPictures(location.protocol === "netra:" ? createPortClient() : createHttpClient());
}

const OFFLINE = fail("OFFLINE");

// --- HTTP ---------------------------------------------------------------------------------------------------------

function createHttpClient(): Client {
  const waiting: Waiting[] = [];
  const send = async (calls: Waiting[]): Promise<void> => {
    const [only] = calls;
    if (calls.length === 1 && only) return only.resolve(readResult(await post(`/api/${encodeURIComponent(only.name)}`, only.input)));
    const answers = await post("/api", calls.map(({ name, input }) => [name, input]));
    for (const [i, { resolve }] of calls.entries()) resolve(readResult(Array.isArray(answers) ? answers[i] : answers));
  };
  /** A page reads a dozen things at once: they go in one request, which costs an old machine as much as one of them. */
  const sendTogether = (): void => {
    while (waiting.length > 0) void send(waiting.splice(0, CALLS_AT_ONCE));
  };
  return {
    call(name, input) {
      return new Promise((resolve) => {
        if (waiting.push({ name, input, resolve: resolve as Waiting["resolve"] }) === 1) queueMicrotask(sendTogether);
      });
    },

    upload(ticket, blob, onProgress, signal) {
      return new Promise((resolve) => {
        // fetch does not tell how much has been sent.
        const request = new XMLHttpRequest();
        const stop = (): void => request.abort();
        const settle = (result: Result<StoredFile>): void => {
          signal?.removeEventListener("abort", stop);
          resolve(result);
        };
        request.open("POST", `/unggah/${encodeURIComponent(ticket)}`);
        request.upload.onprogress = (event) => onProgress?.(event.loaded, blob.size);
        request.onload = () => settle(parseResult(request.responseText));
        request.onerror = request.onabort = request.ontimeout = () => settle(OFFLINE);
        signal?.addEventListener("abort", stop, { once: true });
        if (signal?.aborted) settle(OFFLINE);
        else request.send(blob);
      });
    },

    async download(ticket) {
      const response = await fetch(`/berkas/${encodeURIComponent(ticket)}`).catch(() => null);
      if (response === null) throw new DownloadError(OFFLINE.error);
      if (!response.ok) throw new DownloadError(failureOf(await response.json().catch(() => null)));
      const mime = response.headers.get("Content-Type") ?? "application/octet-stream";
      const bytes = await response.arrayBuffer().catch(() => null);
      if (bytes === null) throw new DownloadError(OFFLINE.error);
      return { name: nameIn(response.headers.get("Content-Disposition")), mime, blob: new Blob([bytes], { type: mime }) };
    },

    fileUrl: (ticket) => `/berkas/${encodeURIComponent(ticket)}`,

    onChange(listener) {
      let source: EventSource | null = null;
      // A browser opens few connections to one host: a tab in the background gives its own back.
      const follow = (): void => {
        if (document.visibilityState === "hidden") {
          source?.close();
          source = null;
          return;
        }
        if (source !== null) return;
        let opened = 0;
        source = new EventSource("/peristiwa");
        source.addEventListener("changed", listener);
        source.addEventListener("open", () => {
          if (opened++ > 0) listener();
        });
      };
      const wake = (): void => {
        const wasAway = source === null && document.visibilityState !== "hidden";
        follow();
        if (wasAway) listener();
      };
      document.addEventListener("visibilitychange", wake);
      follow();
      return () => {
        document.removeEventListener("visibilitychange", wake);
        source?.close();
        source = null;
      };
    },
  };
}

interface Waiting {
  name: string;
  input: unknown;
  resolve: (result: Result<unknown>) => void;
}

/** What the host answers to a call; null where nothing came that can be read. */
async function post(address: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    return (await response.json()) as unknown;
  } catch {
    return null;
  }
}

function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  try {
    return encoded === undefined ? "berkas" : decodeURIComponent(encoded);
  } catch {
    return "berkas";
  }
}

function parseResult<T>(text: string): Result<T> {
  try {
    return readResult<T>(JSON.parse(text));
  } catch {
    return OFFLINE;
  }
}

/** Trusts the core for the value, but not whoever else may have answered for the shape. */
function readResult<T>(value: unknown): Result<T> {
  const result = value as { ok?: unknown; error?: { code?: unknown } } | null;
  if (result?.ok === true) return value as Result<T>;
  if (result?.ok === false && ERROR_CODES.some((code) => code === result.error?.code)) return value as Result<T>;
  return OFFLINE;
}

function failureOf(value: unknown): Failure {
  const result = readResult(value);
  return result.ok ? OFFLINE.error : result.error;
}

// --- Port ---------------------------------------------------------------------------------------------------------

/** Bytes of one upload message. */
const CHUNK = 256 * 1024;

/** Gets the messages of one conversation; `lost` when the port has closed. */
interface Conversation {
  message(message: FromCore): void;
  lost(): void;
}

function createPortClient(): Client {
  const listeners = new Set<() => void>();
  const conversations = new Map<number, Conversation>();
  let nextId = 1;
  let port: MessagePort | null = null;
  let hadPort = false;
  let waiting: (() => void)[] = [];

  window.addEventListener("message", (event: MessageEvent) => {
    const handed = event.ports[0];
    if (event.source !== window || (event.data as { netra?: unknown } | null)?.netra !== "port" || handed === undefined) return;
    const again = hadPort;
    drop();
    hadPort = true;
    port = handed;
    port.addEventListener("message", (message: MessageEvent<FromCore>) => receive(message.data));
    port.addEventListener("close", () => {
      if (port === handed) drop();
    });
    port.start();
    for (const go of waiting.splice(0)) go();
    if (again) tellChange();
  });

  function drop(): void {
    port?.close();
    port = null;
    const lost = [...conversations.values()];
    conversations.clear();
    for (const conversation of lost) conversation.lost();
  }

  function receive(message: FromCore): void {
    if (message.t === "event") tellChange();
    else conversations.get(message.id)?.message(message);
  }

  function tellChange(): void {
    for (const listener of listeners) listener();
  }

  function post(message: ToCore): void {
    port?.postMessage(message);
  }

  /** Starts a conversation as soon as the first port is there; between two ports the core is away. */
  function converse(first: (id: number) => ToCore, make: (id: number, end: () => void) => Conversation): void {
    const id = nextId++;
    const end = (): void => void conversations.delete(id);
    const conversation = make(id, end);
    const go = (): void => {
      conversations.set(id, conversation);
      try {
        post(first(id));
      } catch {
        // The input cannot be copied.
        end();
        conversation.message({ t: "answer", id, result: fail("BAD_INPUT") });
      }
    };
    if (port !== null) go();
    else if (hadPort) conversation.lost();
    else waiting.push(go);
  }

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        converse(
          (id) => ({ t: "call", id, name, input }),
          (_id, end) => ({
            message(message) {
              if (message.t !== "answer") return;
              end();
              resolve(readResult(message.result));
            },
            lost: () => resolve(OFFLINE),
          }),
        );
      }),

    upload: (ticket, blob, onProgress, signal) =>
      new Promise((resolve) => {
        let sent = 0;
        converse(
          (id) => ({ t: "up", id, ticket }),
          (id, end) => {
            const settle = (result: Result<StoredFile>): void => {
              end();
              signal?.removeEventListener("abort", stop);
              resolve(result);
            };
            const stop = (): void => {
              post({ t: "abort", id });
              settle(OFFLINE);
            };
            const next = async (): Promise<void> => {
              if (sent > 0) onProgress?.(sent, blob.size);
              if (sent >= blob.size) return post({ t: "end", id });
              const bytes = new Uint8Array(await blob.slice(sent, sent + CHUNK).arrayBuffer());
              sent += bytes.length;
              if (conversations.has(id)) post({ t: "chunk", id, bytes });
            };
            if (signal?.aborted) queueMicrotask(stop);
            else signal?.addEventListener("abort", stop, { once: true });
            return {
              message(message) {
                if (message.t === "ack") next().catch(stop);
                else if (message.t === "answer") settle(readResult(message.result));
              },
              lost: () => settle(OFFLINE),
            };
          },
        );
      }),

    download: (ticket) =>
      new Promise((resolve, reject) => {
        let meta = { name: "berkas", mime: "application/octet-stream" };
        const parts: BlobPart[] = [];
        converse(
          (id) => ({ t: "down", id, ticket }),
          (id, end) => ({
            message(message) {
              if (message.t === "meta") meta = { name: message.name, mime: message.mime };
              // A blob of its own lets the browser put a long file on the disk piece by piece.
              else if (message.t === "chunk") parts.push(new Blob([message.bytes as Uint8Array<ArrayBuffer>]));
              if (message.t === "meta" || message.t === "chunk") return post({ t: "more", id });
              end();
              if (message.t === "end") resolve({ ...meta, blob: new Blob(parts, { type: meta.mime }) });
              else reject(new DownloadError(message.t === "answer" && !message.result.ok ? message.result.error : OFFLINE.error));
            },
            lost: () => reject(new DownloadError(OFFLINE.error)),
          }),
        );
      }),

    fileUrl: () => null,

    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
