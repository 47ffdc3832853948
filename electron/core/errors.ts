/** The code of a system or database error (`ENOSPC`, `SQLITE_BUSY`), or an empty word. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** What a log may say of an error: its kind and code, never its text, which can hold a name. */
export function factsOf(error: unknown): { kind: string; code: string } {
  return { kind: error instanceof Error ? error.name : typeof error, code: codeOf(error) };
}

/** The place takes no more. */
export const isFull = (code: string): boolean => ["ENOSPC", "EDQUOT", "EFBIG"].includes(code);

/** The place is gone, or lets nobody write. */
export const isOutOfReach = (code: string): boolean => ["ENOENT", "EACCES", "EPERM", "EROFS", "EIO", "ENODEV", "ENXIO"].includes(code);
