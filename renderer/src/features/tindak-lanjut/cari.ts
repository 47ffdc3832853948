import { z } from "zod";
import { KEADAAN_TINDAK_LANJUT } from "../../../../shared/schemas/tindak-lanjut";

/** What is chosen of the list, as it stands in the address. */
export const cariTindakLanjut = z.object({
  keadaan: z.enum(KEADAAN_TINDAK_LANJUT).optional().catch(undefined),
  penerima: z.string().max(200).optional().catch(undefined),
  teks: z.string().max(200).optional().catch(undefined),
});
export type CariTindakLanjut = z.output<typeof cariTindakLanjut>;
