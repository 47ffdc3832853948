/**
 * Messages between a page and the core over a MessagePort. Calls are answered once; file bytes travel as chunks, one
 * acknowledged before the next is sent, so that a large file never piles up in memory.
 */
import type { Result } from "./result";

export type ToCore =
  | { t: "call"; id: number; name: string; input: unknown }
  | { t: "up"; id: number; ticket: string }
  | { t: "chunk"; id: number; bytes: Uint8Array }
  | { t: "end"; id: number }
  | { t: "abort"; id: number }
  | { t: "down"; id: number; ticket: string }
  | { t: "more"; id: number };

export type FromCore =
  | { t: "answer"; id: number; result: Result<unknown> }
  | { t: "ack"; id: number }
  | { t: "meta"; id: number; name: string; mime: string; size: number }
  | { t: "chunk"; id: number; bytes: Uint8Array }
  | { t: "end"; id: number }
  | { t: "event"; name: CoreEvent };

/** `changed` tells every page that a command of some window has written: queries are read again. */
export type CoreEvent = "changed";

/** Most calls that one request to the host brings. */
export const CALLS_AT_ONCE = 100;
