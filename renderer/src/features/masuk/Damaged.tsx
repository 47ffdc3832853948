import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { cadanganTeks, masuk as t } from "../../../../shared/i18n/akun";
import type { KeadaanAkun } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Notice, useToast } from "../../ui";
import { RestoreFirst } from "../cadangan/RestoreFirst";
import { Frame } from "./Frame";

/** Data that do not open: what is the matter, and what leads out of it. Nothing here removes anything. */
export function Damaged({ state }: { state: KeadaanAkun }) {
  const client = useClient();
  const take = useTakeState();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<{ state: KeadaanAkun; missing: string } | null>(null);
  const salvage = async (): Promise<void> => {
    setBusy(true);
    const r = await client.call("cadangan.selamatkan", {});
    setBusy(false);
    if (!r.ok) return toast.failed(r.error);
    if (r.value.hilang.length === 0) return take(r.value.keadaan);
    setSaved({ state: r.value.keadaan, missing: r.value.hilang.map((h) => h.tabel).join(", ") });
  };
  if (saved) {
    return (
      <Frame title={cadanganTeks.selamatkan} wide>
        <Notice tone="dekat" alert>{isi(cadanganTeks.selamatkanHasil, { tabel: saved.missing })}</Notice>
        <Button variant="primary" onClick={() => take(saved.state)}>{cadanganTeks.lanjut}</Button>
      </Frame>
    );
  }
  return (
    <Frame title={t.rusakJudul} wide>
      <Notice tone="lewat" alert>{t.rusak[state.sebab] ?? t.rusak["data_rusak"]}</Notice>
      <RestoreFirst codeOptional={state.sebab === "data_rusak"} />
      {state.sebab === "data_rusak" ? (
        <section className="masuk__lupa">
          <p>{cadanganTeks.selamatkanIsi}</p>
          <Button busy={busy} onClick={() => void salvage()}>{cadanganTeks.selamatkan}</Button>
        </section>
      ) : null}
    </Frame>
  );
}
