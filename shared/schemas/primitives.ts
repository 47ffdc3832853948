import { z } from "zod";

/**
 * Building blocks of all inputs. An absent optional text is "", never null. Messages are codes of the catalogue
 * (`shared/i18n/id.ts`), so that the same schema serves the form and the core.
 */
/** A letter is made anew although the version before was edited by hand: chosen, never supposed. */
export const meskiDisunting = z.boolean().default(false);
export const wajib = (max = 200) => z.string({ error: "wajib" }).trim().min(1, "wajib").max(max, "terlalu_panjang");
export const opsional = (max = 200) => z.string({ error: "bentuk_salah" }).trim().max(max, "terlalu_panjang").default("");
/** Long prose kept as typed, line breaks included. */
export const uraianWajib = (max = 100_000) => z.string({ error: "wajib" }).max(max, "terlalu_panjang").refine((s) => s.trim() !== "", "wajib");
export const uraianOpsional = (max = 100_000) => z.string({ error: "bentuk_salah" }).max(max, "terlalu_panjang").default("");

/** A calendar date `YYYY-MM-DD` that exists. */
export const tanggal = z.string({ error: "wajib" }).min(1, "wajib").refine(isDate, "tanggal_tidak_ada");
export const tanggalOpsional = z.string().refine((s) => s === "" || isDate(s), "tanggal_tidak_ada").default("");
/** A clock time `HH:mm`. */
export const jam = z.string({ error: "wajib" }).min(1, "wajib").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "jam_salah");
export const jamOpsional = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "jam_salah").default("");
/** A local date and time `YYYY-MM-DDTHH:mm` in the zone of its case or office. */
export const waktu = z.string({ error: "wajib" }).min(1, "wajib").refine(isDateTime, "waktu_salah");
export const waktuOpsional = z.string().refine((s) => s === "" || isDateTime(s), "waktu_salah").default("");

export const id = z.string({ error: "wajib" }).min(1, "wajib").max(64, "bentuk_salah");
export const perkaraId = z.number({ error: "bentuk_salah" }).int().positive();
/** Version that an edit started from (0 for a new record). */
export const versi = z.number({ error: "bentuk_salah" }).int().min(0);
export const nik = z.string().trim().regex(/^(\d{16})?$/, "nik_16_angka").default("");
export const nip = z.string().trim().regex(/^(\d{18})?$/, "nip_18_angka").default("");
export const surel = z.string().trim().max(200, "terlalu_panjang").regex(/^([^\s@]+@[^\s@]+)?$/, "surel_salah").default("");
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "bentuk_salah");
export const zona = z.enum(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"], { error: "wajib" });

export const REZIM = ["pemilu", "pemilihan"] as const;
export const rezim = z.enum(REZIM, { error: "wajib" });
export type Rezim = z.output<typeof rezim>;

export function isDate(s: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(s);
  if (!m) return false;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return y >= 1900 && y <= 2200 && mo >= 1 && mo <= 12 && d >= 1 && d <= new Date(Date.UTC(y, mo, 0)).getUTCDate();
}

function isDateTime(s: string): boolean {
  return s.length === 16 && s[10] === "T" && isDate(s.slice(0, 10)) && /^([01]\d|2[0-3]):[0-5]\d$/.test(s.slice(11));
}
