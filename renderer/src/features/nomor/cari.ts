import { z } from "zod";

/** What stands after `?` in the address of the number register. */
export const cariBuku = z.object({
  seri: z.string().max(80).optional().catch(undefined),
  tahun: z.number().int().min(1990).max(2200).optional().catch(undefined),
  keadaan: z.enum(["terpakai", "dicadangkan", "dibatalkan"]).optional().catch(undefined),
  teks: z.string().max(200).optional().catch(undefined),
});
export type CariBuku = z.output<typeof cariBuku>;
