import { z } from "zod";

/** What is chosen of the list, as it stands in the address. */
export const cariSalin = z.object({
  lembar: z.string().max(40).optional().catch(undefined),
  keadaan: z.enum(["belum", "sudah", "semua"]).optional().catch(undefined),
  pemilihan: z.string().max(64).optional().catch(undefined),
  teks: z.string().max(200).optional().catch(undefined),
});
export type CariSalin = z.output<typeof cariSalin>;
