import type { BentukBerkas, BerkasPerkara, SebabPutus } from "../../shared/schemas/berkas-perkara";
import { createBeside, type Job } from "./beside";
import { codeOf, isFull, isOutOfReach } from "./errors";
import type { Cx } from "./cx";
import type { Actor, Log } from "./ports";

/** Why a piece of work ended without a result, and the file it stumbled over. */
export class Broken extends Error {
  readonly sebab: SebabPutus;
  readonly nama: string;
  constructor(sebab: SebabPutus, nama = "") {
    super(sebab);
    this.sebab = sebab;
    this.nama = nama;
  }
}

export interface BundleStep {
  /** Counts bytes and lets others go first; throws where it was broken off. */
  done: (bytes: number) => Promise<void>;
}
export interface BundleWork {
  id: string;
  perkaraId: number;
  bentuk: BentukBerkas;
  /** Bytes to read. */
  jumlah: number;
  /** Reads and writes; answers with what the data then keep, in one transaction with its row of the journal. `undo` takes away what lies outside. */
  run: (step: BundleStep) => Promise<{ keep: (cx: Cx) => void; undo?: () => void }>;
}

export interface BundlesDeps { log: Log; tell: () => void; within: (by: Actor, work: (cx: Cx) => void) => void }

/** Makes up the file of a case beside the work. */
export function createBundles({ log, tell, within }: BundlesDeps) {
  const beside = createBeside<BundleWork>(tell);
  let broken: BerkasPerkara["putus"] = null;

  async function makeUp(job: Job<BundleWork>): Promise<void> {
    const { work } = job;
    const halt = (): void => {
      if (job.stop) throw new Broken("dibatalkan");
    };
    try {
      halt();
      const made = await work.run({
        done: async (bytes) => {
          job.selesai += bytes;
          await beside.breathe();
          halt();
        },
      });
      try {
        halt();
        within(job.by, made.keep);
      } catch (e) {
        made.undo?.();
        throw e;
      }
    } catch (e) {
      broken = { id: work.id, perkaraId: work.perkaraId, ...(e instanceof Broken ? { sebab: e.sebab, nama: e.nama } : { sebab: reasonOf(e), nama: "" }) };
      if (broken.sebab === "gagal") log.error("berkas perkara gagal", { kind: e instanceof Error ? e.name : "", code: codeOf(e) });
    }
  }

  return {
    start(work: BundleWork, by: Actor): boolean {
      if (!beside.start(work, work.jumlah, by, makeUp)) return false;
      broken = null;
      return true;
    },
    cancel: beside.cancel,
    stop: beside.stop,
    state(): Pick<BerkasPerkara, "berjalan" | "putus"> {
      const job = beside.now();
      return { berjalan: job && { id: job.work.id, perkaraId: job.work.perkaraId, bentuk: job.work.bentuk, selesai: job.selesai, jumlah: job.jumlah, oleh: job.by.name }, putus: broken };
    },
  };
}
export type Bundles = ReturnType<typeof createBundles>;

function reasonOf(e: unknown): SebabPutus {
  const code = codeOf(e);
  return isFull(code) ? "disk_penuh" : isOutOfReach(code) ? "folder_hilang" : "gagal";
}
