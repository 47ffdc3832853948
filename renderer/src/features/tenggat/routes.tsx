import { kalkulator } from "../../../../shared/i18n/beranda";
import { kalenderTenggat } from "../../../../shared/i18n/hukum";
import type { FeatureRoute } from "../../app";
import { IconTimer } from "../../ui";
import { BulanPage } from "./BulanPage";
import { cariBulan, cariMinggu, cariTenggat } from "./cari";
import { MingguPage } from "./MingguPage";
import { Pengingat } from "./Pengingat";
import { PeringatanMesin } from "./PeringatanMesin";
import { TenggatPage } from "./TenggatPage";

export const routes: FeatureRoute[] = [
  { path: "/tenggat", component: TenggatPage, search: cariTenggat, nav: { label: kalkulator.menu, icon: IconTimer, order: 70 }, command: { label: kalkulator.judul }, head: Pengingat, band: PeringatanMesin },
  { path: "/tenggat/bulan", component: BulanPage, search: cariBulan, command: { label: `${kalenderTenggat.judul}: ${kalenderTenggat.bulan}` } },
  { path: "/tenggat/minggu", component: MingguPage, search: cariMinggu, command: { label: `${kalenderTenggat.judul}: ${kalenderTenggat.minggu}` } },
];
