import rows from "./wilayah.json" with { type: "json" };

/** A region code of the numbering annex. The official list has gaps, so an office may enter its own. */
export interface Wilayah {
  kode: string;
  tingkat: string;
  provinsi: string;
  nama: string;
}

/** Provinces and regencies of the annex of Perbawaslu 7/2022, 34 provinces. */
export const wilayah: readonly Wilayah[] = rows;
