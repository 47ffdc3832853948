import { perkaraDaftar } from "../../../../shared/i18n/beranda";
import type { FeatureRoute } from "../../app";
import { IconFolder } from "../../ui";
import { cariPerkara } from "./cari";
import { PerkaraPage } from "./PerkaraPage";

export const routes: FeatureRoute[] = [
  { path: "/perkara", component: PerkaraPage, search: cariPerkara, nav: { label: perkaraDaftar.judul, icon: IconFolder, order: 20, also: ["/laporan", "/temuan", "/register"] }, command: { label: perkaraDaftar.judul } },
];
