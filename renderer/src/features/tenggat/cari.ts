import { z } from "zod";
import { REZIM } from "../../../../shared/schemas/primitives";

/** The question of the calculator, as it stands in the address. */
export const cariTenggat = z.object({
  rezim: z.enum(REZIM).optional().catch(undefined),
  aturan: z.coerce.string().max(20).optional().catch(undefined),
  mulai: z.coerce.string().max(20).optional().catch(undefined),
  jam: z.coerce.string().max(10).optional().catch(undefined),
  panjang: z.boolean().optional().catch(undefined),
});
export type CariTenggat = z.output<typeof cariTenggat>;
