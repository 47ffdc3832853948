import { imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import type { FeatureRoute } from "../../app";
import { IconMegaphone } from "../../ui";
import { GelombangPage } from "./GelombangPage";
import { ImbauanPage } from "./ImbauanPage";

export const routes: FeatureRoute[] = [
  { path: "/imbauan", component: ImbauanPage, nav: { label: t.judul, icon: IconMegaphone, order: 50 }, command: { label: t.judul } },
  { path: "/imbauan/$gelombangId", component: GelombangPage },
  { path: "/imbauan/$gelombangId/$bagian", component: GelombangPage },
];
