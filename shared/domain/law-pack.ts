import { loadLawPack, PARTS, REGIME_PARTS, type LawPack, type LoadedPack, type LawRow } from "../schemas/law";

export interface PackDifference {
  /** `bagian|id|berlakuSejak`. */
  kunci: string;
  bagian: string;
  id: string;
  berlakuSejak: string;
  jenis: "baru" | "berubah" | "hilang";
  sebelum: Record<string, unknown> | null;
  sesudah: Record<string, unknown> | null;
  /** Columns that differ. */
  kolom: string[];
}

export const rowKey = (bagian: string, row: { id: string; berlakuSejak: string }): string => `${bagian}|${row.id}|${row.berlakuSejak}`;

/** Rows that are new, changed or gone in `next` against `now`, in the reading order of the pack. */
export function comparePacks(now: LawPack, next: LawPack): PackDifference[] {
  const before = rowMap(now);
  const after = rowMap(next);
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap((kunci): PackDifference[] => {
    const a = before.get(kunci);
    const b = after.get(kunci);
    const { part, row } = (b ?? a)!;
    const kolom = a && b ? [...new Set([...Object.keys(a.row), ...Object.keys(b.row)])].filter((c) => JSON.stringify(a.row[c]) !== JSON.stringify(b.row[c])) : [];
    if (a && b && kolom.length === 0) return [];
    return [{ kunci, bagian: part, id: String(row["id"]), berlakuSejak: String(row["berlakuSejak"]), jenis: !a ? "baru" : !b ? "hilang" : "berubah", sebelum: a?.row ?? null, sesudah: b?.row ?? null, kolom }];
  });
}

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
  const map = new Map<string, { part: string; row: Plain }>();
  const add = (part: string, row: LawRow) => map.set(rowKey(part, row), { part, row: row as Plain });
  for (const r of pack.rezim) {
    const { regulasi: _a, dasarSurat: _b, jenisPemilihan: _c, pelapor: _d, syaratFormal: _e, syaratMateriel: _f, ...own } = r;
    add("rezim", own);
    for (const part of REGIME_PARTS) for (const row of r[part]) add(`rezim.${r.id}.${part}`, row);
  }
  for (const part of PARTS) for (const row of pack[part]) add(part, row);
  return map;
}
