/** What every procedure answers. Errors are data: a code that the renderer turns into a sentence, and the fields it concerns. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ERROR_CODES = [
  "NO_SUCH_PROCEDURE",
  "BAD_INPUT",
  "FORBIDDEN",
  "LOCKED",
  "NOT_FOUND",
  "CONFLICT",
  "STALE",
  "GUARD",
  "NUMBER_TAKEN",
  "FILE_REFUSED",
  "DISK_FULL",
  "READ_ONLY",
  "BUSY",
  "NEWER_DATABASE",
  "OFFLINE",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One field's trouble: `path` is the dotted path inside the input, `code` a key of the message catalogue. */
export interface FieldError {
  path: string;
  code: string;
  params?: Record<string, string | number> | undefined;
}

export interface Failure {
  code: ErrorCode;
  /** Reason codes of a refused step (guards), a conflict's detail, or nothing. */
  reasons?: string[] | undefined;
  fields?: FieldError[] | undefined;
  /** With STALE: the record as it now stands. */
  current?: unknown;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, more: Omit<Failure, "code"> = {}): { ok: false; error: Failure } => ({ ok: false, error: { code, ...more } });
