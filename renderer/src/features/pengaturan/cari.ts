import { z } from "zod";

/** What stands in the address of the settings. */
export const cariPengaturan = z.object({
  /** The election that is open, or "baru". */
  pilih: z.string().max(64).optional().catch(undefined),
  tahun: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  cari: z.string().max(200).optional().catch(undefined),
  rezim: z.enum(["pemilu", "pemilihan"]).optional().catch(undefined),
  belum: z.boolean().optional().catch(undefined),
});
export type CariPengaturan = z.output<typeof cariPengaturan>;
