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
const TOKENS = ["seq", "jenis", "kode", "wilayah", "bulan_romawi", "bulan2", "bulan", "tahun", "klasifikasi", "kode_kantor", "hasil", "tm_lp"] as const;

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
