import { salinTeks as t } from "../../../../shared/i18n/salin";
import type { FeatureRoute } from "../../app";
import { IconCopy } from "../../ui";
import { cariSalin } from "./cari";
import { LembarPage } from "./LembarPage";
import { SalinPage } from "./SalinPage";

export const routes: FeatureRoute[] = [
  { path: "/salin", component: SalinPage, search: cariSalin, nav: { label: t.judul, icon: IconCopy, order: 85 }, command: { label: t.judul } },
  { path: "/salin/$lembar/$objek/$objekId", component: LembarPage },
];
