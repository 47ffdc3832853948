import { pengaturan } from "../../../../shared/i18n/kantor";
import type { FeatureRoute } from "../../app";
import { IconSettings } from "../../ui";
import { cariPengaturan } from "./cari";
import { PengaturanPage, ToFirst } from "./PengaturanPage";

export const routes: FeatureRoute[] = [
  { path: "/pengaturan", component: ToFirst, nav: { label: pengaturan.judul, icon: IconSettings, order: 100 }, command: { label: pengaturan.judul } },
  { path: "/pengaturan/$bagian", component: PengaturanPage, search: cariPengaturan },
  { path: "/pengaturan/$bagian/$anak", component: PengaturanPage, search: cariPengaturan },
];
