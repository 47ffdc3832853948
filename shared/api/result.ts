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

/** A stored picture that a letter is to show, and what the screen is asked to make of it: a JPEG of these sides, upright. */
export interface GambarDiminta {
  asal: string;
  lebarMm: number;
  tinggiMm: number;
  lebar: number;
  tinggi: number;
  /** Leads to the picture itself. */
  tiket: string;
}

export interface Failure {
  code: ErrorCode;
  /** Reason codes of a refused step (guards), a conflict's detail, or nothing. */
  reasons?: string[] | undefined;
  fields?: FieldError[] | undefined;
  /** With STALE: the record as it now stands. */
  current?: unknown;
  /** With GUARD: pictures that must be made small before the letter can be; the same call goes through afterwards. */
  gambar?: GambarDiminta[] | undefined;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, more: Omit<Failure, "code"> = {}): { ok: false; error: Failure } => ({ ok: false, error: { code, ...more } });
