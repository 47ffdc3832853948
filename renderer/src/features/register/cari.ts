import { z } from "zod";

/** Which book is open, as it stands in the address. */
export const cariRegister = z.object({
  jenis: z.enum(["laporan", "temuan"]).optional().catch(undefined),
  tahun: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
});
export type CariRegister = z.output<typeof cariRegister>;
