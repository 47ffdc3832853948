import type { BentukBerkas, BerkasPerkara, SebabPutus } from "../../shared/schemas/berkas-perkara";
import { createBreath } from "./breath";
import { codeOf } from "./errors";
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

/** Makes up the file of a case beside the work: one at a time, telling how far it is, to be broken off at any moment. */
export function createBundles({ log, tell, within }: BundlesDeps) {
  let running = null as { work: BundleWork; by: Actor; selesai: number; stop: boolean; ended: Promise<void> } | null;
  let broken: BerkasPerkara["putus"] = null;
  const breathe = createBreath(tell);

  return {
    start(work: BundleWork, by: Actor): boolean {
      if (running) return false;
      broken = null;
      const job = { work, by, selesai: 0, stop: false, ended: Promise.resolve() };
      running = job;
      const halt = (): void => {
        if (job.stop) throw new Broken("dibatalkan");
      };
      const go = async (): Promise<void> => {
        try {
          await new Promise<void>((resolve) => setImmediate(resolve));
          halt();
          const made = await work.run({
            done: async (bytes) => {
              job.selesai += bytes;
              await breathe();
              halt();
            },
          });
          try {
            halt();
            within(by, made.keep);
          } catch (e) {
            made.undo?.();
            throw e;
          }
        } catch (e) {
          broken = { id: work.id, perkaraId: work.perkaraId, ...(e instanceof Broken ? { sebab: e.sebab, nama: e.nama } : { sebab: reasonOf(e), nama: "" }) };
          if (broken.sebab === "gagal") log.error("berkas perkara gagal", { kind: e instanceof Error ? e.name : "", code: codeOf(e) });
        } finally {
          running = null;
          tell();
        }
      };
      job.ended = go();
      return true;
    },
    cancel(by: Actor, anyones: boolean): boolean {
      if (!running || (!anyones && running.by.id !== by.id)) return false;
      running.stop = true;
      return true;
    },
    state: (): Pick<BerkasPerkara, "berjalan" | "putus"> => ({
      berjalan: running && { id: running.work.id, perkaraId: running.work.perkaraId, bentuk: running.work.bentuk, selesai: running.selesai, jumlah: running.work.jumlah, oleh: running.by.name },
      putus: broken,
    }),
    /** Ends what runs, before the database is closed. */
    async stop(): Promise<void> {
      if (!running) return;
      running.stop = true;
      await running.ended;
    },
  };
}
export type Bundles = ReturnType<typeof createBundles>;

function reasonOf(e: unknown): SebabPutus {
  const code = codeOf(e);
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) return "disk_penuh";
  if (["ENOENT", "EACCES", "EPERM", "EROFS", "EIO", "ENODEV", "ENXIO"].includes(code)) return "folder_hilang";
  return "gagal";
}
