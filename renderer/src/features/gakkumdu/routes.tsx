import { gakkumduTeks } from "../../../../shared/i18n/tindak-lanjut";
import type { FeatureRoute } from "../../app";
import { AnggotaPage } from "./AnggotaPage";

export const routes: FeatureRoute[] = [{ path: "/gakkumdu", component: AnggotaPage, command: { label: gakkumduTeks.anggotaJudul } }];
