import { z } from "zod";
import { informasiTeks as t } from "../../../../shared/i18n/informasi";
import { SALURAN, TAHAP_INFORMASI } from "../../../../shared/schemas/informasi";
import type { FeatureRoute } from "../../app";
import { IconInbox } from "../../ui";
import { InformasiDetail } from "./InformasiDetail";
import { InformasiPage } from "./InformasiPage";
import { EditMedia, NewMedia } from "./MediaPage";
import { NewInformasi } from "./InformasiForm";

const daftar = z.object({ teks: z.string().max(500).optional(), tahap: z.enum([...TAHAP_INFORMASI, "berjalan"]).optional(), saluran: z.enum(SALURAN).optional() });
const dari = z.object({ dari: z.coerce.number().int().positive().optional() });
const milik = z.object({ informasi: z.coerce.number().int().positive().optional(), perkara: z.coerce.number().int().positive().optional() });

export const routes: FeatureRoute[] = [
  { path: "/informasi-awal", component: InformasiPage, search: daftar, nav: { label: t.judul, icon: IconInbox, order: 30, also: ["/media-sosial"] }, command: { label: t.judul } },
  { path: "/informasi-awal/baru", component: NewInformasi, search: dari, command: { label: t.baru, needs: "catat" } },
  { path: "/informasi-awal/$informasiId", component: InformasiDetail },
  { path: "/informasi-awal/$informasiId/$bagian", component: InformasiDetail },
  { path: "/media-sosial/baru", component: NewMedia, search: milik },
  { path: "/media-sosial/$mediaId", component: EditMedia },
];
