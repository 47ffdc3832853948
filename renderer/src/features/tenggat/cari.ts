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

/** The day that is open in the month. */
export const cariBulan = z.object({ hari: z.coerce.string().max(10).optional().catch(undefined) });
export type CariBulan = z.output<typeof cariBulan>;

/** A day of the week that is shown; this week where absent. */
export const cariMinggu = z.object({ mulai: z.coerce.string().max(10).optional().catch(undefined) });
export type CariMinggu = z.output<typeof cariMinggu>;
