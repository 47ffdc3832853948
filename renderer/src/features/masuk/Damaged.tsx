import { masuk as t } from "../../../../shared/i18n/akun";
import type { KeadaanAkun } from "../../../../shared/schemas/akun";
import { Notice } from "../../ui";
import { Frame } from "./Frame";

/** Data that do not open: what is the matter, and what leads out of it. Nothing here removes anything. */
export function Damaged({ state }: { state: KeadaanAkun }) {
  return (
    <Frame title={t.rusakJudul} wide>
      <Notice tone="lewat" alert>{t.rusak[state.sebab] ?? t.rusak["data_rusak"]}</Notice>
    </Frame>
  );
}
