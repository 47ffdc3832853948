import { loadLawPack, PARTS, REGIME_PARTS, rowsOf, type LawPack, type LoadedPack } from "../schemas/law";

/** Names a row across packs: `bagian|id|berlakuSejak`. */
export const rowKey = (bagian: string, row: { id: string; berlakuSejak: string }): string => `${bagian}|${row.id}|${row.berlakuSejak}`;

/**
 * The pack with one row replaced (`at` names it) or added (`at` null), under a new version name. The result is checked like a file:
 * a row that breaks the pack's rules is refused with the reason.
 */
export function withRow(pack: LawPack, bagian: string, at: { id: string; berlakuSejak: string } | null, nilai: Record<string, unknown>, versi: string): LoadedPack | null {
  const copy = structuredClone(pack) as LawPack;
  const list = listOf(copy, bagian);
  if (!list) return null;
  const index = at ? list.findIndex((r) => r["id"] === at.id && r["berlakuSejak"] === at.berlakuSejak) : list.length;
  if (index < 0) return null;
  // A regime's own row keeps the lists that hang on it.
  list[index] = bagian === "rezim" ? { ...list[index], ...nilai } : nilai;
  return loadLawPack({ ...copy, versi });
}

/** `next` with the named rows of `now` kept as they are. */
export function keepRows(now: LawPack, next: LawPack, keys: readonly string[], versi: string): LoadedPack {
  const copy = structuredClone(next) as LawPack;
  const before = rowMap(now);
  for (const key of keys) {
    const kept = before.get(key);
    if (!kept) continue;
    const list = listOf(copy, kept.part);
    if (!list) continue;
    const index = list.findIndex((r) => rowKey(kept.part, r as { id: string; berlakuSejak: string }) === key);
    if (index < 0) list.push(kept.row);
    else list[index] = kept.part === "rezim" ? { ...list[index], ...kept.row } : kept.row;
  }
  return loadLawPack({ ...copy, versi });
}

export function findRow(pack: LawPack, bagian: string, id: string, berlakuSejak: string): Record<string, unknown> | null {
  return rowMap(pack).get(rowKey(bagian, { id, berlakuSejak }))?.row ?? null;
}

type Plain = Record<string, unknown>;

function listOf(pack: LawPack, bagian: string): Plain[] | null {
  if (bagian === "rezim") return pack.rezim as unknown as Plain[];
  if ((PARTS as readonly string[]).includes(bagian)) return pack[bagian as (typeof PARTS)[number]] as unknown as Plain[];
  const [, regime, part] = /^rezim\.(pemilu|pemilihan)\.(\w+)$/.exec(bagian) ?? [];
  const owner = pack.rezim.find((r) => r.id === regime);
  return owner && (REGIME_PARTS as readonly string[]).includes(part!) ? (owner[part as (typeof REGIME_PARTS)[number]] as unknown as Plain[]) : null;
}

function rowMap(pack: LawPack): Map<string, { part: string; row: Plain }> {
  return new Map(rowsOf(pack).map(({ part, row }) => [rowKey(part, row), { part, row: part === "rezim" ? ownColumns(row) : (row as Plain) }]));
}

/** A regime's own columns, without the lists that hang on it. */
function ownColumns(row: object): Plain {
  return Object.fromEntries(Object.entries(row).filter(([k]) => !(REGIME_PARTS as readonly string[]).includes(k)));
}
