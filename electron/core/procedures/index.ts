import type { ProcName } from "../../../shared/api/contract";
import type { Ahead, Handlers } from "../cx";
import { akunHandlers } from "./akun";
import { berkasPerkaraHandlers } from "./berkas-perkara";
import { buktiHandlers } from "./bukti";
import { cadanganHandlers } from "./cadangan";
import { hukumHandlers } from "./hukum";
import { fillAhead, imbauanHandlers, joinAhead } from "./imbauan";
import { informasiHandlers } from "./informasi";
import { kantorHandlers } from "./kantor";
import { deklarasiHandlers } from "./deklarasi";
import { kegiatanHandlers } from "./kegiatan";
import { tahapanHandlers } from "./tahapan";
import { naskahHandlers } from "./naskah";
import { nomorHandlers, sheetAhead } from "./nomor";
import { penangananHandlers } from "./penanganan";
import { periksaHandlers } from "./periksa";
import { perkaraHandlers } from "./perkara";
import { rekapAhead, rekapHandlers } from "./rekap";
import { salinHandlers } from "./salin";
import { suratHandlers } from "./surat";
import { tindakLanjutHandlers } from "./tindak-lanjut";

/** One handler for each name of the contract; TypeScript refuses a missing one. */
export const handlers: Handlers = { ...akunHandlers, ...cadanganHandlers, ...kantorHandlers, ...hukumHandlers, ...perkaraHandlers, ...buktiHandlers, ...berkasPerkaraHandlers, ...periksaHandlers, ...penangananHandlers, ...suratHandlers, ...naskahHandlers, ...nomorHandlers, ...imbauanHandlers, ...kegiatanHandlers, ...deklarasiHandlers, ...tahapanHandlers, ...informasiHandlers, ...tindakLanjutHandlers, ...rekapHandlers, ...salinHandlers };

/** Procedures with slow work before they run. */
export const ahead: Partial<Record<ProcName, Ahead<never>>> = { "imbauan.buat": fillAhead, "imbauan.cetak": joinAhead, "nomor.ekspor": sheetAhead, "rekap.ekspor": rekapAhead };
