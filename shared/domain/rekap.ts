import type { BarisRekap } from "../schemas/rekap";

/** A row with how many of it come from cases whose reporter is protected. */
export interface BarisPeka extends BarisRekap { dilindungi: number }

/** Fewer than this, and a row could lead to a person. */
export const KECIL = 3;
export const DIGABUNG = "digabung";

/**
 * Puts small rows that hold a protected case together, so that no row of one or two gives a protected reporter away. Where they are still
 * few, the next smallest rows join them: otherwise one subtraction from the total would tell. `label` is the name of the joined row.
 */
export function guardSmall(rows: readonly BarisPeka[], label: string): { baris: BarisRekap[]; digabung: number } {
  const isSmall = (r: BarisPeka) => r.dilindungi > 0 && r.jumlah < KECIL;
  const hidden = rows.filter(isSmall);
  const rest = rows.filter((r) => !isSmall(r)).toSorted((a, b) => b.jumlah - a.jumlah || a.label.localeCompare(b.label, "id"));
  const plain = (r: BarisPeka): BarisRekap => ({ kunci: r.kunci, label: r.label, jumlah: r.jumlah });
  if (hidden.length === 0) return { baris: rest.map(plain), digabung: 0 };
  const sum = () => hidden.reduce((n, r) => n + r.jumlah, 0);
  while ((hidden.length === 1 || sum() < KECIL) && rest.length > 0) hidden.push(rest.pop()!);
  return { baris: [...rest.map(plain), { kunci: DIGABUNG, label, jumlah: sum() }], digabung: hidden.length };
}

/** The middle of a list of numbers; of two middles the mean. Null for an empty list. */
export function median(list: readonly number[]): number | null {
  if (list.length === 0) return null;
  const sorted = list.toSorted((a, b) => a - b);
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
