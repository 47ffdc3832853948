import type { z } from "zod";
import { akunProcedures } from "./contract/akun";
import { berkasPerkaraProcedures } from "./contract/berkas-perkara";
import { buktiProcedures } from "./contract/bukti";
import { cadanganProcedures } from "./contract/cadangan";
import { hukumProcedures } from "./contract/hukum";
import { imbauanProcedures } from "./contract/imbauan";
import { informasiProcedures } from "./contract/informasi";
import { kantorProcedures } from "./contract/kantor";
import { kegiatanProcedures } from "./contract/kegiatan";
import { naskahProcedures } from "./contract/naskah";
import { nomorProcedures } from "./contract/nomor";
import { penangananProcedures } from "./contract/penanganan";
import { periksaProcedures } from "./contract/periksa";
import { perkaraProcedures } from "./contract/perkara";
import { rekapProcedures } from "./contract/rekap";
import { salinProcedures } from "./contract/salin";
import { suratProcedures } from "./contract/surat";
import { tindakLanjutProcedures } from "./contract/tindak-lanjut";
import type { Output, Procedure } from "./procedure";

/** The procedure table: every call that a page can make to the core. Handlers, client types and permissions come from it. */
export const contract = { ...akunProcedures, ...cadanganProcedures, ...kantorProcedures, ...hukumProcedures, ...perkaraProcedures, ...buktiProcedures, ...berkasPerkaraProcedures, ...periksaProcedures, ...penangananProcedures, ...suratProcedures, ...naskahProcedures, ...nomorProcedures, ...imbauanProcedures, ...kegiatanProcedures, ...informasiProcedures, ...tindakLanjutProcedures, ...rekapProcedures, ...salinProcedures };

/** The row of a name known only when it runs. Without the cast each use compares the types of all rows. */
export const procedureOf = (name: ProcName): Procedure => (contract as unknown as Record<ProcName, Procedure>)[name];

export type Contract = typeof contract;
export type ProcName = keyof Contract;
/** What a caller sends (defaults may be left out). */
export type In<K extends ProcName> = z.input<Contract[K]["input"]>;
/** What a handler gets. */
export type Parsed<K extends ProcName> = z.output<Contract[K]["input"]>;
export type Out<K extends ProcName> = Contract[K]["output"] extends Output<infer O> ? O : never;
