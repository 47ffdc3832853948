export const HOLIDAY_KINDS = ["libur_nasional", "cuti_bersama", "libur_khusus", "libur_lokal"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** One non-working day with the decree that set it. */
export interface Holiday {
  tanggal: string;
  jenis: HolidayKind;
  nama: string;
  dasar: string;
}

/** Why a day does not count as a working day. */
export interface OffDay {
  tanggal: string;
  jenis: HolidayKind | "akhir_pekan";
  alasan: string;
  dasar: string | null;
}

export interface Calendar {
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>;
  readonly years: ReadonlySet<number>;
}

