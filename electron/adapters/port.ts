import { fail, type Result } from "../../shared/api/result";
import type { FromCore, ToCore } from "../../shared/api/wire";
import type { Core } from "../core/api";
import type { Actor, CallContext, Log } from "../core/ports";
import { factsOf } from "../core/errors";

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export interface PortLike {
  postMessage(message: unknown): void;
  on(event: "message" | "close", listener: (message: unknown) => void): unknown;
  start?(): void;
  close(): void;
}

export interface PortOptions {
  core: Core;
  port: PortLike;
  /** One page: its drafts and tickets belong to it. */
  sessionId: string;
  actor: (sessionId: string) => Actor;
  log?: Log | undefined;
}

/** Bytes of one message on the way out, and the most that one may bring in. */
export const CHUNK = 256 * 1024;
const CHUNK_LIMIT = 4 * 1024 * 1024;
/** Uploads and downloads of one page at a time. */
const TRANSFER_LIMIT = 16;
const TICKET_LIMIT = 256;
const NAME_LIMIT = 128;

/** Serves the core to one page over a port. Whatever a page posts, the core process stays up, and a call is answered. */
export function servePort(options: PortOptions): { close(): void } {
  const { core, port, sessionId } = options;
  const transfers = new Map<number, Transfer>();
  let open = true;

  const post = (message: FromCore): void => {
    if (open) port.postMessage(message);
  };
  /** An answer that cannot be copied still leaves an answer. */
  const answer = (id: number, result: Result<unknown>): void => {
    try {
      post({ t: "answer", id, result });
    } catch (error) {
      note(options.log, "jawaban tidak dapat dikirim", error);
      post({ t: "answer", id, result: fail("INTERNAL") });
    }
  };
  const context = (): CallContext => ({ actor: options.actor(sessionId), sessionId });

  async function call(id: number, name: string, input: unknown): Promise<void> {
    answer(id, await core.dispatch(name, input, context()));
  }

  async function takeUpload(id: number, ticket: string): Promise<void> {
    const inbox = createInbox(() => post({ t: "ack", id }));
    transfers.set(id, inbox);
    post({ t: "ack", id });
    try {
      answer(id, await core.receive(ticket, inbox.bytes(), context()));
    } finally {
      transfers.delete(id);
      inbox.abort();
    }
  }

  async function giveDownload(id: number, ticket: string): Promise<void> {
    const turn = createTurn();
    transfers.set(id, turn);
    try {
      const file = await core.send(ticket, context());
      if (file === null) return answer(id, fail("NOT_FOUND"));
      try {
        post({ t: "meta", id, name: file.name, mime: file.mime, size: file.size });
        for await (const piece of file.stream as AsyncIterable<Uint8Array>) {
          for (let at = 0; at < piece.length; at += CHUNK) {
            await turn.next();
            post({ t: "chunk", id, bytes: new Uint8Array(piece.subarray(at, at + CHUNK)) });
          }
        }
        await turn.next();
        post({ t: "end", id });
      } finally {
        file.stream.destroy();
      }
    } finally {
      transfers.delete(id);
    }
  }

  /** Runs one conversation; a failure inside becomes its answer. */
  function run(id: number, work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (error instanceof Aborted) return;
      note(options.log, "percakapan gagal", error);
      answer(id, fail("INTERNAL"));
    });
  }

  function start(message: Extract<ToCore, { t: "up" | "down" }>): void {
    if (transfers.has(message.id) || transfers.size >= TRANSFER_LIMIT) return answer(message.id, fail("BUSY"));
    run(message.id, message.t === "up" ? takeUpload(message.id, message.ticket) : giveDownload(message.id, message.ticket));
  }

  function receive(raw: unknown): void {
    const message = readMessage(raw);
    if (message === null) {
      const id = idOf(raw);
      if (id !== null) answer(id, fail("BAD_INPUT"));
      return;
    }
    if (message.t === "call") run(message.id, call(message.id, message.name, message.input));
    else if (message.t === "up" || message.t === "down") start(message);
    else transfers.get(message.id)?.receive(message);
  }

  function close(): void {
    if (!open) return;
    open = false;
    stopListening();
    for (const transfer of transfers.values()) transfer.abort();
    port.close();
  }

  const stopListening = core.onChange(() => post({ t: "event", name: "changed" }));
  port.on("message", receive);
  port.on("close", close);
  port.start?.();
  return { close };
}

/** An upload or a download under way. */
interface Transfer {
  receive(message: ToCore): void;
  abort(): void;
}

class Aborted extends Error {}

/** Chunks on their way in: one lies here at a time, and taking it asks the page for the next. */
function createInbox(taken: () => void): Transfer & { bytes(): AsyncIterable<Uint8Array> } {
  let held: Uint8Array | null = null;
  let state: "open" | "ended" | "aborted" = "open";
  let wake: () => void = () => {};
  const change = (apply: () => void): void => {
    if (state !== "open") return;
    apply();
    wake();
  };
  return {
    receive(message) {
      change(() => {
        if (message.t === "chunk" && held === null) held = message.bytes;
        else state = message.t === "end" ? "ended" : "aborted";
      });
    },
    abort: () => change(() => (state = "aborted")),
    async *bytes() {
      for (;;) {
        if (state === "aborted") throw new Aborted("the page took its upload back");
        if (held !== null) {
          const bytes: Uint8Array = held;
          held = null;
          yield bytes;
          if (state === "open") taken();
        } else if (state === "ended") return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

/** Lets one chunk out each time the page asks for more. */
function createTurn(): Transfer & { next(): Promise<void> } {
  let asked = 0;
  let aborted = false;
  let wake: () => void = () => {};
  return {
    receive(message) {
      if (message.t === "more") asked = Math.min(asked + 1, 4);
      else aborted = true;
      wake();
    },
    abort() {
      aborted = true;
      wake();
    },
    async next() {
      while (asked === 0 && !aborted) await new Promise<void>((resolve) => (wake = resolve));
      if (aborted) throw new Aborted("the page took its download back");
      asked--;
    },
  };
}

/** Electron wraps what was posted in an event; Node hands over the message itself. */
function unwrap(raw: unknown): unknown {
  return isRecord(raw) && !Object.hasOwn(raw, "t") && "data" in raw ? raw["data"] : raw;
}

/** Reads a message; null where it is none of the wire's. Only own fields count. */
function readMessage(raw: unknown): ToCore | null {
  const message = unwrap(raw);
  const id = idOf(message);
  if (!isRecord(message) || id === null) return null;
  const own = (field: string): unknown => (Object.hasOwn(message, field) ? message[field] : undefined);
  switch (own("t")) {
    case "call": {
      const name = own("name");
      return isText(name, NAME_LIMIT) ? { t: "call", id, name, input: own("input") } : null;
    }
    case "up":
    case "down": {
      const ticket = own("ticket");
      return isText(ticket, TICKET_LIMIT) ? { t: own("t") as "up" | "down", id, ticket } : null;
    }
    case "chunk": {
      const bytes = own("bytes");
      return bytes instanceof Uint8Array && bytes.length > 0 && bytes.length <= CHUNK_LIMIT ? { t: "chunk", id, bytes } : null;
    }
    case "end":
    case "abort":
    case "more":
      return { t: own("t") as "end" | "abort" | "more", id };
    default:
      return null;
  }
}

function idOf(raw: unknown): number | null {
  const message = unwrap(raw);
  const id = isRecord(message) && Object.hasOwn(message, "id") ? message["id"] : undefined;
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isText = (value: unknown, limit: number): value is string => typeof value === "string" && value !== "" && value.length <= limit;

function note(log: Log | undefined, message: string, error: unknown): void {
  log?.error(message, factsOf(error));
}
