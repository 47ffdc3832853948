import type { Actor } from "./ports";

/** What goes on beside the work: for whom, and whether it is to end. */
export interface Job<W> { work: W; by: Actor; selesai: number; jumlah: number; stop: boolean }

/** One piece of work at a time beside the work: others go first, the screens hear how far it is, and it can be broken off at any moment. */
export function createBeside<W>(tell: () => void) {
  let running = null as { job: Job<W>; ended: Promise<void> } | null;
  let told = 0;

  return {
    /** Begins the work, where none is going on. `run` leaves what went wrong with whoever asks for it; it never throws. */
    start(work: W, jumlah: number, by: Actor, run: (job: Job<W>) => Promise<void>): boolean {
      if (running) return false;
      const job: Job<W> = { work, by, selesai: 0, jumlah, stop: false };
      const go = async (): Promise<void> => {
        try {
          await breath();
          await run(job);
        } finally {
          running = null;
          tell();
        }
      };
      running = { job, ended: Promise.resolve() };
      running.ended = go();
      return true;
    },
    /** Lets others go first, and tells the screens a few times a second. */
    async breathe(): Promise<void> {
      await breath();
      if (performance.now() - told < 300) return;
      told = performance.now();
      tell();
    },
    now: (): Job<W> | null => running?.job ?? null,
    /** Whoever began it may break it off; `anyones` for who looks after the office. */
    cancel: (by: Actor, anyones: boolean): boolean => {
      if (!running || (!anyones && running.job.by.id !== by.id)) return false;
      running.job.stop = true;
      return true;
    },
    /** Ends what runs, before the database is closed. */
    stop: async (): Promise<void> => {
      if (!running) return;
      running.job.stop = true;
      await running.ended;
    },
  };
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
