import { z } from "zod";
import { direktori } from "../../../../shared/i18n/imbauan";
import { KELOMPOK } from "../../../../shared/schemas/imbauan";
import type { FeatureRoute } from "../../app";
import { IconBook } from "../../ui";
import { DirektoriPage } from "./DirektoriPage";
import { GandaPage } from "./GandaPage";
import { ImporPage } from "./ImporPage";

export const routes: FeatureRoute[] = [
  {
    path: "/direktori",
    component: DirektoriPage,
    search: z.object({ teks: z.string().max(200).optional().catch(undefined), kelompok: z.enum(KELOMPOK).optional().catch(undefined), kecamatan: z.string().max(120).optional().catch(undefined), aktif: z.enum(["tidak", "semua"]).optional().catch(undefined) }),
    nav: { label: direktori.judul, icon: IconBook, order: 80 },
    command: { label: direktori.judul },
  },
  { path: "/direktori/impor", component: ImporPage, command: { label: direktori.impor, needs: "catat" } },
  { path: "/direktori/ganda", component: GandaPage },
];
