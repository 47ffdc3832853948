import type { Kantor } from "../schemas/kantor";
import type { RecipientRow } from "../schemas/law";

type Tempat = Pick<Kantor, "tingkat" | "daerah">;

/** Words that hold for a regency and a city, said for the one that the office stands in: `Bupati/Wali Kota` becomes `Bupati Contoh`. */
export function setempat(teks: string, { tingkat, daerah }: Tempat): string {
  const kota = tingkat.endsWith("_kota");
  return teks
    .replace(/Bupati\s*\/\s*Wali\s?kota/gi, `${kota ? "Wali Kota" : "Bupati"} ${daerah}`)
    .replace(/Kabupaten\s*\/\s*Kota/gi, `${kota ? "Kota" : "Kabupaten"} ${daerah}`);
}

/** Addressees of the pack with the copies of their letters, as they are called where the office stands. */
export const penerimaSetempat = (rows: readonly RecipientRow[], di: Tempat): RecipientRow[] =>
  rows.map((r) => ({ ...r, jabatan: setempat(r.jabatan, di), instansi: setempat(r.instansi, di), tembusan: r.tembusan.map((t) => setempat(t, di)) }));
