import { nomorBuku } from "../../../../shared/i18n/nomor";
import type { FeatureRoute } from "../../app";
import { cariBuku } from "./cari";
import { BukuNomorPage } from "./BukuNomorPage";

export const routes: FeatureRoute[] = [
  { path: "/buku-nomor", component: BukuNomorPage, search: cariBuku, command: { label: nomorBuku.judul } },
  { path: "/buku-nomor/$bagian", component: BukuNomorPage, search: cariBuku },
];
