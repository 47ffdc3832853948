import { periksaTeks } from "../../../../shared/i18n/bukti";
import type { FeatureRoute } from "../../app";
import { PeriksaPage } from "./PeriksaPage";
import { PitaPeriksa } from "./PitaPeriksa";

export const routes: FeatureRoute[] = [{ path: "/pemeriksaan", component: PeriksaPage, command: { label: periksaTeks.nama }, band: PitaPeriksa }];
