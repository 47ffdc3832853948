import { laporan } from "../../../../shared/i18n/laporan";
import type { FeatureRoute } from "../../app";
import { ReceivedPage } from "../laporan/received";
import { draftSearch } from "../laporan/routes";
import { NewFindingPage } from "./new-finding";

export const routes: FeatureRoute[] = [
  { path: "/temuan/baru", component: NewFindingPage, search: draftSearch, command: { label: laporan.temuanJudul, needs: "catat" } },
  { path: "/temuan/$perkaraId/dicatat", component: ReceivedPage },
];
