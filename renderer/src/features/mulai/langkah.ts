import { mulai } from "../../../../shared/i18n/kantor";

/** The steps of the set-up, in order; the current one stands in the address. */
export const LANGKAH = ["kantor", "kop", "orang", "pemilihan"] as const;
export type Langkah = (typeof LANGKAH)[number];

export const namaLangkahMulai: Record<Langkah, string> = { kantor: mulai.kantor, kop: mulai.kop, orang: mulai.orang, pemilihan: mulai.pemilihan };
