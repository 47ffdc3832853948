import { kalkulator } from "../../../../shared/i18n/beranda";
import type { FeatureRoute } from "../../app";
import { IconTimer } from "../../ui";
import { cariTenggat } from "./cari";
import { TenggatPage } from "./TenggatPage";

export const routes: FeatureRoute[] = [
  { path: "/tenggat", component: TenggatPage, search: cariTenggat, nav: { label: kalkulator.menu, icon: IconTimer, order: 70 }, command: { label: kalkulator.judul } },
];
