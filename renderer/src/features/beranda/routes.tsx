import { beranda } from "../../../../shared/i18n/beranda";
import type { FeatureRoute } from "../../app";
import { IconHome } from "../../ui";
import { BerandaPage, useUrgentCount } from "./BerandaPage";

export const routes: FeatureRoute[] = [
  { path: "/", component: BerandaPage, nav: { label: beranda.nama, icon: IconHome, order: 10, useCount: useUrgentCount }, command: { label: beranda.nama } },
];
