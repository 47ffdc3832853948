import { jurnalTeks } from "../../../../shared/i18n/beranda";
import type { FeatureRoute } from "../../app";
import { JurnalPage } from "./JurnalPage";

export const routes: FeatureRoute[] = [{ path: "/jurnal", component: JurnalPage, command: { label: jurnalTeks.judul } }];
