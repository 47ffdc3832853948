/**
 * Commands are synchronous, so that they run strictly one after another; a few values take time (a template filled by a library). Asking for one that
 * is not there ends the attempt, its transaction is rolled back, and the call begins again once the value is there.
 */
export class Waiting extends Error {
  readonly key: string;
  readonly work: () => Promise<unknown>;
  constructor(key: string, work: () => Promise<unknown>) {
    super("waiting");
    this.key = key;
    this.work = work;
  }
}

/** More values than any one call needs; a call that asks on and on is stopped. */
export const MOST_WAITS = 400;

export interface Waits {
  ask: <T>(key: string, work: () => Promise<T>) => T;
  /** Done in the first attempt only; the later ones get its answer. */
  once: <T>(key: string, work: () => T) => T;
  settle: (w: Waiting) => Promise<void>;
  count: () => number;
}

/** Values of one call. A work that failed answers with its failure. */
export function createWaits(): Waits {
  const done = new Map<string, unknown>();
  const ready = new Map<string, { value: unknown } | { error: unknown }>();
  return {
    ask<T>(key: string, work: () => Promise<T>): T {
      const got = ready.get(key);
      if (!got) throw new Waiting(key, work);
      if ("error" in got) throw got.error as Error;
      return got.value as T;
    },
    once<T>(key: string, work: () => T): T {
      if (!done.has(key)) done.set(key, work());
      return done.get(key) as T;
    },
    settle: async (w) => void ready.set(w.key, await w.work().then((value) => ({ value }), (error: unknown) => ({ error }))),
    count: () => ready.size,
  };
}
