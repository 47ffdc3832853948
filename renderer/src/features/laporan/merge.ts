import { hariTanggal, hariTanggalJam, jam } from "../../../../shared/i18n/format";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import { namaKanal, namaKategori, namaPeran } from "../../../../shared/i18n/perkara";

type Isian = Record<string, unknown>;

/** One place of a form where what is typed and what is stored differ. */
export interface Beda {
  path: string;
  label: string;
  anda: unknown;
  tersimpan: unknown;
  /** Changed on both sides: a person chooses. Else only one side changed, and that one is taken. */
  bentrok: boolean;
  pakai: "anda" | "tersimpan";
}

/** Sets three versions of a form side by side: as it was opened, as it is typed now, as another window has stored it. */
export function beda(awal: Isian, anda: Isian, tersimpan: Isian): Beda[] {
  const paths = new Set(leaves(awal, anda, tersimpan));
  return [...paths].flatMap((path) => {
    const [a, mine, theirs] = [at(awal, path), at(anda, path), at(tersimpan, path)];
    if (same(mine, theirs)) return [];
    const sayaUbah = !same(mine, a);
    return [{ path, label: labelOf(path), anda: mine, tersimpan: theirs, bentrok: sayaUbah && !same(theirs, a), pakai: sayaUbah ? ("anda" as const) : ("tersimpan" as const) }];
  });
}

/** The value in words, as the form would show it. */
export function dalamKata(path: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((v: { nama?: string; bentuk?: string }) => v.nama ?? v.bentuk ?? "").filter(Boolean).join("; ") || teks.kosong;
  if (typeof value === "boolean") return value ? teks.ya : teks.tidak;
  if (typeof value !== "string" || value === "") return teks.kosong;
  const field = path.split(".").at(-1)!;
  if (field === "kanal") return (namaKanal as Record<string, string>)[value] ?? value;
  if (field === "kategori") return (namaKategori as Record<string, string>)[value] ?? value;
  if (field === "jenisKelamin") return value === "L" ? teks.laki : teks.perempuan;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return hariTanggalJam(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return hariTanggal(value);
  return /^\d\d:\d\d$/.test(value) ? jam(value) : value;
}

const LISTS = ["pelapor", "penemu", "terlapor", "saksi"] as const;
/** Not of this comparison: the number stays, evidence has its own place. */
const SKIP = new Set(["nomor", "bukti", "pemilihanId"]);

/** Names of single values; a list of people counts as one value once its length or order differs. */
function leaves(...versions: Isian[]): string[] {
  const keys = new Set(versions.flatMap((v) => Object.keys(v)).filter((k) => !SKIP.has(k)));
  return [...keys].flatMap((key) => {
    if (!(LISTS as readonly string[]).includes(key)) return [key];
    const lists = versions.map((v) => (Array.isArray(v[key]) ? (v[key] as Array<{ id?: string }>) : []));
    const sameRows = lists.every((l) => l.length === lists[0]!.length && l.every((p, i) => (p.id ?? "") === (lists[0]![i]!.id ?? "")));
    if (!sameRows) return [key];
    const fields = new Set(lists.flatMap((l) => l.flatMap((p) => Object.keys(p))));
    fields.delete("id");
    return lists[0]!.flatMap((_, i) => [...fields].map((f) => `${key}.${i}.${f}`));
  });
}

function labelOf(path: string): string {
  const [list, index, field] = path.split(".") as [string, string | undefined, string | undefined];
  const names = teks as unknown as Record<string, string>;
  if (index === undefined || field === undefined) return (namaPeran as Record<string, string>)[list] ?? LABELS[list] ?? names[list] ?? list;
  return `${(namaPeran as Record<string, string>)[list] ?? list} ${Number(index) + 1}: ${names[field] ?? field}`;
}

const LABELS: Record<string, string> = { penerimaId: teks.penerima, pelaporDilindungi: teks.lindungi };

function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((v, key) => (v !== null && typeof v === "object" ? (v as Isian)[key] : undefined), value);
}

function same(a: unknown, b: unknown): boolean {
  const plain = (v: unknown) => (v === undefined || v === null ? "" : typeof v === "object" ? JSON.stringify(v) : v);
  return plain(a) === plain(b);
}
