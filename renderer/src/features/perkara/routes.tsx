import type { FeatureRoute } from "../../app";
import { CasePage } from "./CasePage";
import { HearingPage } from "./HearingPage";

export const routes: FeatureRoute[] = [
  { path: "/perkara/$perkaraId", component: CasePage },
  { path: "/perkara/$perkaraId/$tab", component: CasePage },
  { path: "/perkara/$perkaraId/klarifikasi/$klarifikasiId", component: HearingPage },
];
