/** Patterns of official numbers. A pattern is data (`resources/law`, office settings): text with tokens in braces. */

export interface NumberParts {
  seq: number;
  /** Sub-number of a back-dated letter, e.g. 1 in `012.1`; absent otherwise. */
  sub?: number | undefined;
  /** PL, PP, PB, PW, PG. */
  jenis?: string;
  /** Kab or Kota (Prov, Kec-... elsewhere). */
  kode?: string;
  wilayah?: string;
  /** `YYYY-MM-DD` of the number. */
  tanggal: string;
  klasifikasi?: string;
  kode_kantor?: string;
  hasil?: string;
  tm_lp?: "TM" | "LP";
}

export const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;
export const TOKENS = ["seq", "jenis", "kode", "wilayah", "bulan_romawi", "bulan2", "bulan", "hari2", "tahun", "klasifikasi", "kode_kantor", "hasil", "tm_lp"] as const;
/** Tokens whose value comes from outside the date and the counter; an office can fix it for a series. */
export const VALUE_TOKENS = ["jenis", "kode", "wilayah", "klasifikasi", "kode_kantor", "hasil", "tm_lp"] as const;

/** Fills a pattern. Throws where a token is unknown or has no value: a number with a hole is never issued. */
export function formatNumber(pattern: string, parts: NumberParts): string {
  const month = Number(parts.tanggal.slice(5, 7));
  return pattern.replace(/\{([^{}]*)\}/g, (_, token: string) => {
    const [name, width] = token.split(":");
    switch (name) {
      case "seq":
        return String(parts.seq).padStart(Number(width ?? 1), "0") + (parts.sub ? `.${parts.sub}` : "");
      case "bulan_romawi":
        return ROMAN[month - 1]!;
      case "bulan2":
        return String(month).padStart(2, "0");
      case "bulan":
        return String(month);
      case "hari2":
        return parts.tanggal.slice(8, 10);
      case "tahun":
        return parts.tanggal.slice(0, 4);
      case "jenis":
      case "kode":
      case "wilayah":
      case "klasifikasi":
      case "kode_kantor":
      case "hasil":
      case "tm_lp": {
        const v = parts[name];
        if (!v) throw new Error(`number pattern: no value for {${name}}`);
        return v;
      }
      default:
        throw new Error(`number pattern: unknown token {${token}}`);
    }
  });
}

/** Names the tokens of a pattern that do not exist; empty where the pattern is sound and has a `{seq}`. */
export function patternProblems(pattern: string): string[] {
  const used = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]!.split(":")[0]!);
  const bad = used.filter((t) => !(TOKENS as readonly string[]).includes(t));
  return used.includes("seq") ? bad : [...bad, "seq"];
}

export interface PatternFault {
  kode: "pola_kosong" | "pola_kurung" | "pola_token_tidak_dikenal" | "pola_tanpa_urut" | "pola_urut_ganda" | "pola_lebar" | "pola_menempel" | "pola_tanpa_tahun" | "pola_tanpa_pemilihan" | "pola_tanpa_klasifikasi";
  /** What of the pattern it is about, as it stands there. */
  token: string;
  /** Numbers can not be made with it; the others are warnings. */
  berat: boolean;
}

/** Everything that is wrong or doubtful about a pattern and the way its series counts. */
export function patternFaults(pattern: string, count: { mulaiUlang?: Restart; perKlasifikasi?: boolean } = {}): PatternFault[] {
  const faults: PatternFault[] = [];
  const add = (kode: PatternFault["kode"], token = "", berat = true) => void faults.push({ kode, token, berat });
  if (pattern.trim() === "") return [{ kode: "pola_kosong", token: "", berat: true }];
  if (/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ""))) add("pola_kurung");
  const used = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((m) => m[1]!);
  const names = used.map((t) => t.split(":")[0]!);
  for (const token of used) {
    const [name, ...width] = token.split(":");
    if (!(TOKENS as readonly string[]).includes(name!)) add("pola_token_tidak_dikenal", `{${token}}`);
    else if (width.length > 0 && (name !== "seq" || !/^[1-9]$/.test(width.join(":")))) add("pola_lebar", `{${token}}`);
  }
  const counters = names.filter((n) => n === "seq").length;
  if (counters === 0) add("pola_tanpa_urut", "{seq:3}");
  if (counters > 1) add("pola_urut_ganda", "{seq}");
  for (const m of pattern.matchAll(/\{[^{}]*\}\{[^{}]*\}/g)) add("pola_menempel", m[0], false);
  if (count.mulaiUlang === "tahunan" && !names.includes("tahun")) add("pola_tanpa_tahun", "{tahun}", false);
  if (count.mulaiUlang === "per_pemilihan" && !names.includes("jenis") && !names.includes("tahun")) add("pola_tanpa_pemilihan", "{jenis}", false);
  if (count.perKlasifikasi && !names.includes("klasifikasi")) add("pola_tanpa_klasifikasi", "{klasifikasi}", false);
  return faults;
}

export const hasToken = (pattern: string, token: string): boolean => new RegExp(`\\{${token}(:[^{}]*)?\\}`).test(pattern);

const SHAPES: Record<string, RegExp> = {
  seq: /^\d{1,6}(\.\d{1,3})?$/, jenis: /^(PL|PP|PB|PW|PG)$/i, kode: /^[^/]+$/, wilayah: /^[^/]+$/, bulan_romawi: /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)$/i, bulan2: /^(0[1-9]|1[0-2])$/, bulan: /^([1-9]|1[0-2])$/, hari2: /^(0[1-9]|[12]\d|3[01])$/,
  tahun: /^(19|20|21)\d\d$/, klasifikasi: /^[A-Z]{1,3}(\.\d{2}){0,3}$/i, kode_kantor: /^[^/]+$/, hasil: /^[^/]+$/, tm_lp: /^(TM|LP)$/i,
};

export interface ReadNumber { seq: number; sub: number | null; bagian: Record<string, string> }

/** Reads a number by the pattern that made it, whatever its letters' case; null where it does not follow the pattern. */
export function readNumber(pattern: string, nomor: string): ReadNumber | null {
  const text = nomor.replace(/\s+/g, "");
  const pieces = pattern.replace(/\s+/g, "").split(/(\{[^{}]*\})/).filter((p) => p !== "");
  const bagian: Record<string, string> = {};
  // Places where nothing followed are remembered, so that a strange pattern costs no more than its length.
  const dead = new Set<number>();
  const match = (piece: number, at: number): boolean => {
    const p = pieces[piece];
    if (p === undefined) return at === text.length;
    const key = piece * 1000 + at;
    if (dead.has(key)) return false;
    if (!p.startsWith("{")) {
      if (text.slice(at, at + p.length).toUpperCase() === p.toUpperCase() && match(piece + 1, at + p.length)) return true;
    } else {
      const name = p.slice(1, -1).split(":")[0]!;
      const shape = SHAPES[name];
      if (!shape) return false;
      for (let end = text.length; end > at; end -= 1) {
        const value = text.slice(at, end);
        if (!shape.test(value) || !match(piece + 1, end)) continue;
        bagian[name] = value;
        return true;
      }
    }
    dead.add(key);
    return false;
  };
  if (text.length > 200 || !match(0, 0) || bagian["seq"] === undefined) return null;
  const [seq, sub] = bagian["seq"].split(".");
  return { seq: Number(seq), sub: sub === undefined ? null : Number(sub), bagian };
}

/** The office's code in a letter number: K before it where the Ketua signs, without K for the head of the secretariat. */
export function officeCode(kodeKantor: string, penandatangan: "ketua" | "sekretariat"): string {
  return penandatangan === "ketua" ? kodeKantor : kodeKantor.replace(/^K[.-](?=[A-Z0-9])/i, "");
}

/** Running number inside a typed-in number: its leading digits, and the sub-number after a point. Null where there is none. */
export function sequenceOf(nomor: string): { seq: number; sub: number | null } | null {
  const m = /^(\d{1,6})(?:\.(\d{1,3}))?(?=\/|$)/.exec(nomor.trim());
  return m ? { seq: Number(m[1]), sub: m[2] ? Number(m[2]) : null } : null;
}

export type Restart = "tahunan" | "per_pemilihan" | "tidak";

/** Key of the counter that a number belongs to: a series starts again where this key changes. */
export function counterKey(series: string, restart: Restart, at: { tanggal: string; pemilihanId?: string | undefined; klasifikasi?: string | undefined }): string {
  const scope = restart === "tahunan" ? at.tanggal.slice(0, 4) : restart === "per_pemilihan" ? `p:${at.pemilihanId ?? ""}` : "semua";
  return at.klasifikasi ? `${series}|${scope}|${at.klasifikasi}` : `${series}|${scope}`;
}

/** Two numbers are the same when they differ only in case or spaces: offices write Reg and REG, Kab and KAB. */
export const sameNumber = (nomor: string): string => nomor.replace(/\s+/g, "").toUpperCase();
