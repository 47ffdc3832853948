/** Paragraphs of two texts that stand in one and not in the other, in their order; white space does not count. */
export function bedaAlinea(before: string, after: string): { hilang: string[]; tambah: string[] } {
  const a = paragraphs(before);
  const b = paragraphs(after);
  return { hilang: without(a, b), tambah: without(b, a) };
}

const paragraphs = (text: string): string[] => text.split("\n").map((p) => p.replace(/\s+/g, " ").trim()).filter(Boolean);

/** What `list` has more of than `other`. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const p of other) left.set(p, (left.get(p) ?? 0) + 1);
  return list.filter((p) => {
    const n = left.get(p) ?? 0;
    if (n > 0) left.set(p, n - 1);
    return n === 0;
  });
}
