import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { fail, ok, type Result } from "../../shared/api/result";
import type { Core, OutgoingFile } from "../../electron/core/api";
import type { CallContext } from "../../electron/core/ports";

export interface FakeCore extends Core {
  /** Every dispatch, in order. */
  calls: { name: string; input: unknown; context: CallContext }[];
  /** What each upload ticket received, and how it ended. */
  uploads: Map<string, { size: number; sha256: string; end: "stored" | "broken" | "refused" }>;
  downloads: Map<string, () => OutgoingFile>;
  change(): void;
  closed: boolean;
}

/** A core without an application: enough for a door to be tried from every side. */
export function fakeCore(): FakeCore {
  const listeners = new Set<() => void>();
  const core: FakeCore = {
    calls: [],
    uploads: new Map(),
    downloads: new Map(),
    closed: false,
    change() {
      for (const listener of listeners) listener();
    },
    async dispatch(name, input, context) {
      core.calls.push({ name, input, context });
      return answers(name, input);
    },
    async receive(ticket, bytes) {
      const hash = createHash("sha256");
      let size = 0;
      const done = (end: "stored" | "broken" | "refused"): void => void core.uploads.set(ticket, { size, sha256: hash.copy().digest("hex"), end });
      try {
        for await (const piece of bytes) {
          size += piece.length;
          hash.update(piece);
          if (ticket === "small" && size > 1024) {
            done("refused");
            return fail("FILE_REFUSED");
          }
          if (ticket === "slow") await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } catch (error) {
        done("broken");
        throw error;
      }
      done("stored");
      return ok({ sha256: hash.digest("hex"), size, mime: "application/octet-stream" });
    },
    async send(ticket) {
      const make = core.downloads.get(ticket);
      core.downloads.delete(ticket);
      return make?.() ?? null;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      core.closed = true;
    },
  };
  return core;
}

/** A file to hand out; `size` may differ from what the stream gives, as on a broken disk. */
export function outgoing(bytes: Uint8Array, more: Partial<OutgoingFile> = {}): OutgoingFile {
  return { name: "berkas.bin", mime: "application/octet-stream", size: bytes.length, inline: false, stream: Readable.from(pieces(bytes)), ...more };
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function answers(name: string, input: unknown): Result<unknown> {
  switch (name) {
    case "gema":
      return ok(input);
    case "runtuh":
      throw new TypeError("a name that must not leak: Siti");
    case "tak-tersalin":
      return ok(() => "functions cannot be copied");
    default:
      return fail("NO_SUCH_PROCEDURE");
  }
}
