import type { z } from "zod";
import type { Capability } from "../domain/permissions";

/** One row of the procedure table. `output` exists for the type only: what the core answers is its own. */
export interface Procedure<I extends z.ZodType = z.ZodType, O = unknown> {
  /** query reads; command writes with a journal row; draft writes what is not yet a record (drafts, tickets, the chosen person) without one. */
  kind: "query" | "command" | "draft";
  allow: Capability;
  input: I;
  output: Output<O>;
}
export interface Output<O> { readonly __type?: O }

export const query = <I extends z.ZodType, O>(allow: Capability, input: I, output: Output<O>): Procedure<I, O> => ({ kind: "query", allow, input, output });
export const command = <I extends z.ZodType, O>(allow: Capability, input: I, output: Output<O>): Procedure<I, O> => ({ kind: "command", allow, input, output });
export const draft = <I extends z.ZodType, O>(allow: Capability, input: I, output: Output<O>): Procedure<I, O> => ({ kind: "draft", allow, input, output });
export const out = <O>(): Output<O> => ({});
