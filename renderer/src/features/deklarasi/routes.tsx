import { z } from "zod";
import { deklarasiTeks as t } from "../../../../shared/i18n/kegiatan";
import type { FeatureRoute } from "../../app";
import { DeklarasiBaru } from "./DeklarasiBaru";
import { DeklarasiDaftar } from "./DeklarasiDaftar";
import { DeklarasiPage } from "./DeklarasiPage";

export const routes: FeatureRoute[] = [
  { path: "/deklarasi", component: DeklarasiDaftar, search: z.object({ teks: z.string().max(200).optional().catch(undefined) }), command: { label: t.judul } },
  { path: "/deklarasi/baru", component: DeklarasiBaru, search: z.object({ kegiatan: z.string().max(64).optional().catch(undefined) }), command: { label: t.baru, needs: "catat" } },
  { path: "/deklarasi/$deklarasiId", component: DeklarasiPage },
  { path: "/deklarasi/$deklarasiId/$bagian", component: DeklarasiPage },
];
