import { tindakTeks } from "../../../../shared/i18n/tindak-lanjut";
import { useProcedure, type FeatureRoute } from "../../app";
import { IconForward } from "../../ui";
import { cariTindakLanjut } from "./cari";
import { TindakLanjutPage } from "./TindakLanjutPage";

/** How many letters have gone past their limit without a word. */
function useLate(): number | undefined {
  const { data } = useProcedure("tindakLanjut.jumlah", {});
  return data?.lewat || undefined;
}

export const routes: FeatureRoute[] = [{ path: "/tindak-lanjut", component: TindakLanjutPage, search: cariTindakLanjut, nav: { label: tindakTeks.judul, icon: IconForward, order: 25, useCount: useLate }, command: { label: tindakTeks.judul } }];
