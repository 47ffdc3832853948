import { may } from "../../../shared/domain/permissions";
import type { Dossier, Perkara } from "../../../shared/schemas/dossier";
import type { Informasi } from "../../../shared/schemas/informasi";
import type { Pihak } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";

/** Who is never named where a reporter is protected: the reporter, and the witnesses through whom one would know them. */
const HIDDEN: ReadonlySet<string> = new Set(["pelapor", "saksi"]);
const MASK = "[disamarkan]";

export const mayKnow = (cx: Cx, p: Pick<Perkara, "pelaporDilindungi">): boolean => !p.pelaporDilindungi || may(cx.actor.role, "identitas");

/** Work on a case whose reporter is protected is for those who may know them: masked text must never be written back. */
export function requireKnown(cx: Cx, perkara: Perkara | null): void {
  if (!perkara) return;
  if (!mayKnow(cx, perkara)) throw new Refusal("FORBIDDEN", { reasons: ["identitas_dilindungi"] });
}

/** Tells the journal that a protected identity was seen: once an hour for a session and a case. */
export function noteLook(cx: Cx, perkara: Pick<Perkara, "id" | "pelaporDilindungi">): void {
  if (!cx.accounts || !perkara.pelaporDilindungi || !cx.firstLook(perkara.id)) return;
  cx.store.jurnal.append({ at: cx.now, pelakuId: cx.actor.id, pelaku: cx.actor.name, tindakan: "identitas.lihat", objek: "perkara", objekId: String(perkara.id), perkaraId: perkara.id, ringkas: "Identitas yang dilindungi dibuka", sebelum: undefined, sesudah: undefined });
}

/** The words that would tell who the hidden people are: names with and without titles, numbers, addresses. */
export function secretsOf(pihak: readonly Pihak[]): RegExp | null {
  return wordsOf(pihak.filter((p) => HIDDEN.has(p.peran)).flatMap((p) => [p.nama, p.nama.split(",")[0]!, p.nik, p.nip, p.telepon, p.surel, p.alamat]));
}

/** A pattern for any of the words; null where none is long enough to tell anything. */
export function wordsOf(list: readonly string[]): RegExp | null {
  const words = list
    .map((w) => w.trim())
    .filter((w) => w.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  return words.length === 0 ? null : new RegExp([...new Set(words)].map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|"), "giu");
}

export function mask<T>(value: T, secrets: RegExp | null): T {
  if (secrets === null) return value;
  if (typeof value === "string") return value.replace(secrets, MASK) as T;
  if (Array.isArray(value)) return value.map((v) => mask(v as unknown, secrets)) as T;
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mask(v as unknown, secrets)])) as T;
  return value;
}

/** The case as its reader may see it: without the hidden people, and without a kajian that is still closed. */
export function maskDossier(cx: Cx, d: Dossier): Dossier {
  const open = may(cx.actor.role, "kajian") ? d : { ...d, kajian: d.kajian?.terbuka ? d.kajian : null, kajianAwal: d.kajianAwal.filter((k) => k.diputuskanAt !== ""), gakkumdu: d.kajian?.terbuka ? d.gakkumdu : [], undanganGakkumdu: d.kajian?.terbuka ? d.undanganGakkumdu : [] };
  if (mayKnow(cx, d.perkara)) {
    noteLook(cx, d.perkara);
    return open;
  }
  const pihak = open.pihak.map((p) => (HIDDEN.has(p.peran) ? masked(p) : p));
  return { ...mask({ ...open, pihak: [] }, secretsOf(d.pihak)), pihak };
}

function masked(p: Pihak): Pihak {
  const empty = Object.fromEntries(Object.entries(p).map(([k, v]) => [k, typeof v === "string" ? "" : v])) as unknown as Pihak;
  return { ...empty, id: p.id, peran: p.peran, urut: p.urut, kategori: p.kategori, nama: `${p.peran === "pelapor" ? "Pelapor" : "Saksi"} ${p.urut + 1} (disamarkan)` };
}

/** Rows about several cases, each without the words that tell who is hidden in its case. */
export function maskRows<R>(cx: Cx, rows: R[], caseOf: (row: R) => number | null): R[] {
  if (may(cx.actor.role, "identitas")) return rows;
  const known = new Map<number, RegExp | null>();
  const secretsIn = (id: number): RegExp | null => {
    if (!known.has(id)) known.set(id, cx.store.perkara.get(id)?.pelaporDilindungi ? secretsOf(cx.store.perkara.pihak(id)) : null);
    return known.get(id) ?? null;
  };
  return rows.map((r) => {
    const id = caseOf(r);
    return id === null ? r : mask(r, secretsIn(id));
  });
}

/** A kajian, and what was discussed beside it, is closed until its pleno. */
export const isClosedKajian = (cx: Cx, perkaraId: number, jenis: string): boolean => /^(kajian(?!_awal)|ba_gakkumdu|undangan_pembahasan)/.test(jenis) && !cx.store.penanganan.pleno(perkaraId).some((p) => p.agenda === "kajian");

/** A letter or file of a case: whether this reader may have it. */
export function requireReadable(cx: Cx, perkaraId: number | null, jenis: string): void {
  const perkara = perkaraId === null ? null : cx.store.perkara.get(perkaraId);
  requireKnown(cx, perkara);
  if (perkara) noteLook(cx, perkara);
  if (perkara && !may(cx.actor.role, "kajian") && isClosedKajian(cx, perkara.id, jenis)) throw new Refusal("FORBIDDEN", { reasons: ["kajian_tertutup"] });
}

/** Work on an information whose giver is protected is for those who may know who it is. */
export function requireOpen(cx: Cx, i: Pick<Informasi, "dilindungi">): void {
  if (i.dilindungi && !may(cx.actor.role, "identitas")) throw new Refusal("FORBIDDEN", { reasons: ["identitas_dilindungi"] });
}

/** A letter that belongs to no case: whether this reader may have it. */
export function requireLetter(cx: Cx, surat: { perkaraId: number | null; refId: string; jenis: string }): void {
  if (surat.perkaraId !== null) return requireReadable(cx, surat.perkaraId, surat.jenis);
  const sheet = cx.store.informasi.media(surat.refId)?.informasiId ?? null;
  const about = sheet === null ? cx.store.informasi.byUid(surat.refId.split("/")[0]!) : cx.store.informasi.get(sheet);
  if (about) requireOpen(cx, about);
}
