import { z } from "zod";
import { laporan } from "../../../../shared/i18n/laporan";
import type { FeatureRoute } from "../../app";
import { EditIntakePage } from "./edit";
import { NewReportPage } from "./new-report";
import { ReceivedPage } from "./received";

export const draftSearch = z.object({ draf: z.string().max(80).optional().catch(undefined) });

export const routes: FeatureRoute[] = [
  { path: "/laporan/baru", component: NewReportPage, search: draftSearch, command: { label: laporan.judul, key: "n", needs: "catat" } },
  { path: "/laporan/$perkaraId/diterima", component: ReceivedPage },
  { path: "/perkara/$perkaraId/ubah", component: EditIntakePage },
];
