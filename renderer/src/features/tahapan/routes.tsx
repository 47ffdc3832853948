import { z } from "zod";
import { tahapanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { FeatureRoute } from "../../app";
import { TahapanPage } from "./TahapanPage";

export const routes: FeatureRoute[] = [{ path: "/tahapan", component: TahapanPage, search: z.object({ pemilihan: z.string().max(64).optional().catch(undefined) }), command: { label: t.judul } }];
