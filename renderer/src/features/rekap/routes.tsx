import { z } from "zod";
import { rekapTeks as t } from "../../../../shared/i18n/rekap";
import { isDate } from "../../../../shared/schemas/primitives";
import type { FeatureRoute } from "../../app";
import { IconChart } from "../../ui";
import { RekapPage } from "./RekapPage";

const day = z.string().refine(isDate).optional().catch(undefined);
export const cariRekap = z.object({ dari: day, sampai: day, pemilihan: z.string().max(64).optional().catch(undefined) });
export type CariRekap = z.output<typeof cariRekap>;

export const routes: FeatureRoute[] = [{ path: "/rekap", component: RekapPage, search: cariRekap, nav: { label: t.judul, icon: IconChart, order: 80 }, command: { label: t.judul } }];
