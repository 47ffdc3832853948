import { z } from "zod";
import { surat } from "../../../../shared/i18n/laporan";
import type { FeatureRoute } from "../../app";
import { IconMail } from "../../ui";
import { LetterPage, LettersPage } from "./pages";

export const routes: FeatureRoute[] = [
  { path: "/surat", component: LettersPage, search: z.object({ teks: z.string().max(200).optional().catch(undefined) }), nav: { label: surat.judul, icon: IconMail, order: 40, also: ["/buku-nomor", "/susunan"] }, command: { label: surat.judul } },
  { path: "/surat/$suratId", component: LetterPage },
];
