import { z } from "zod";
import { deklarasiTeks, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { JENIS_KEGIATAN, STATUS_KEGIATAN } from "../../../../shared/schemas/kegiatan";
import type { FeatureRoute } from "../../app";
import { IconActivity } from "../../ui";
import { KegiatanBaru } from "./KegiatanBaru";
import { KegiatanDaftar } from "./KegiatanDaftar";
import { KegiatanPage } from "./KegiatanPage";
import { StatistikPage } from "./StatistikPage";

export const routes: FeatureRoute[] = [
  {
    path: "/kegiatan",
    component: KegiatanDaftar,
    search: z.object({ teks: z.string().max(200).optional().catch(undefined), jenis: z.enum(JENIS_KEGIATAN).optional().catch(undefined), status: z.enum(STATUS_KEGIATAN).optional().catch(undefined) }),
    nav: { label: t.judul, icon: IconActivity, order: 60, also: ["/deklarasi", "/tahapan"] },
    command: { label: `${t.judul}, ${deklarasiTeks.judul.toLowerCase()}` },
  },
  { path: "/kegiatan/baru", component: KegiatanBaru, command: { label: t.baru, needs: "catat" } },
  { path: "/kegiatan/statistik", component: StatistikPage, command: { label: t.statistik } },
  { path: "/kegiatan/$kegiatanId", component: KegiatanPage },
  { path: "/kegiatan/$kegiatanId/$bagian", component: KegiatanPage },
];
