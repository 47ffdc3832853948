import { naskahTeks } from "../../../../shared/i18n/naskah";
import type { FeatureRoute } from "../../app";
import { NaskahListPage } from "./NaskahListPage";
import { NaskahPage } from "./NaskahPage";

export const routes: FeatureRoute[] = [
  { path: "/susunan", component: NaskahListPage, command: { label: naskahTeks.judul } },
  { path: "/susunan/$jenis/$rezim", component: NaskahPage },
  { path: "/susunan/$jenis/$rezim/$bagian", component: NaskahPage },
];
