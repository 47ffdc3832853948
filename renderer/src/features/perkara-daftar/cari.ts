import { z } from "zod";
import { TAHAP } from "../../../../shared/domain/stages";
import { KATEGORI_TERLAPOR, URUT_PERKARA } from "../../../../shared/schemas/perkara";
import { REZIM } from "../../../../shared/schemas/primitives";

/** Filters and order of the list, as they stand in the address. */
export const cariPerkara = z.object({
  teks: z.coerce.string().max(500).optional().catch(undefined),
  keadaan: z.enum(["berjalan", "selesai"]).optional().catch(undefined),
  tahap: z.enum(TAHAP).optional().catch(undefined),
  jenis: z.enum(["laporan", "temuan"]).optional().catch(undefined),
  rezim: z.enum(REZIM).optional().catch(undefined),
  pemilihan: z.string().max(64).optional().catch(undefined),
  kategori: z.enum(KATEGORI_TERLAPOR).optional().catch(undefined),
  urut: z.enum(URUT_PERKARA).optional().catch(undefined),
  arah: z.enum(["naik", "turun"]).optional().catch(undefined),
});
export type CariPerkara = z.output<typeof cariPerkara>;
