/**
 * FTS5 query: every word quoted (nothing typed is an operator), the last one as a prefix. A last word of one letter is still being typed
 * and would match half of all words: it waits for its second letter.
 */
export function matchWords(teks: string): string {
  const words = (teks.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 12);
  if (words.length > 1 && Array.from(words.at(-1)!).length === 1) words.pop();
  return words.map((w, i) => (i === words.length - 1 && Array.from(w).length > 1 ? `"${w}"*` : `"${w}"`)).join(" ");
}

/** LIKE pattern (`ESCAPE '\\'`) of what holds the text somewhere; "" for an empty one. */
export function containing(teks: string): string {
  const part = teks.trim();
  return part && `%${part.replace(/[\\%_]/g, "\\$&")}%`;
}
