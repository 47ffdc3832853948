import { codeOf, isFull } from "./errors";
import type { ErrorCode, Failure } from "../../shared/api/result";

/** A step that may not happen. Thrown inside a procedure; rolls the transaction back and becomes the Result's error. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode, more: Omit<Failure, "code"> = {}) {
    super(code);
    this.failure = { code, ...more };
  }
}

/** What a system error means to the person at the screen. */
export function failureOf(e: unknown): Failure | null {
  if (e instanceof Refusal) return e.failure;
  const code = codeOf(e);
  // SQLite knows only ENOSPC as a full disk: a quota, or the largest file a stick can hold, is a failed write to it.
  if (isFull(code) || ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"].includes(code)) return { code: "DISK_FULL" };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN")) return { code: "READ_ONLY" };
  if (isHeld(code)) return { code: "BUSY" };
  // A damaged page that only this call has met: the house takes it from there.
  if (isDamage(e)) return { code: "GUARD", reasons: [DAMAGED] };
  return null;
}

/** Another program has the file; on Windows SQLite says so in some failures of input and output. */
export const isHeld = (code: string): boolean => /^(EBUSY|SQLITE_(BUSY|LOCKED).*|SQLITE_IOERR_(LOCK|UNLOCK|RDLOCK|CHECKRESERVEDLOCK|SHMLOCK|SHMOPEN|SHMMAP|DELETE|ACCESS))$/.test(code);

/** The word of the catalogue for a database that does not read. */
export const DAMAGED = "data_rusak";

/** A page of the database does not read. */
export const isDamage = (e: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(e));
