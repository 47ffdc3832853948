/** The code of a system or database error (`ENOSPC`, `SQLITE_BUSY`), or an empty word. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** What a log may say of an error: its kind and code, never its text, which can hold a name. */
export function factsOf(error: unknown): { kind: string; code: string } {
  return { kind: error instanceof Error ? error.name : typeof error, code: codeOf(error) };
}
