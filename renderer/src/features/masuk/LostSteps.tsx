import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { masuk as t } from "../../../../shared/i18n/akun";
import { angka, jam, lokal, singkatanZona, tanggalPendek } from "../../../../shared/i18n/format";
import type { KeadaanAkun } from "../../../../shared/schemas/akun";
import { useClient, useTakeState } from "../../app";
import { Button, Notice, TextButton, useNow, useToast } from "../../ui";
import { RestoreFirst } from "../cadangan/RestoreFirst";
import { Frame } from "./Frame";

/** The journal here is less than it once was: what is missing, and the two ways on. */
export function LostSteps({ lost }: { lost: NonNullable<KeadaanAkun["hilang"]> }) {
  const client = useClient();
  const take = useTakeState();
  const toast = useToast();
  const { zone } = useNow();
  const [busy, setBusy] = useState(false);
  const ask = async (name: "jurnal.lanjutkan" | "akun.keluar"): Promise<void> => {
    setBusy(true);
    const r = await client.call(name, {});
    setBusy(false);
    if (!r.ok) return toast.failed(r.error);
    take(r.value);
  };
  const when = (instant: string): string => {
    if (instant === "") return "-";
    const at = lokal(instant, zone);
    return `${tanggalPendek(at.tanggal)} pukul ${jam(at.jam)} ${singkatanZona(zone)}`;
  };
  const facts = { saksi: angka(lost.saksi.seq), saksiKapan: when(lost.saksi.at), kepala: angka(lost.kepala.seq), kepalaKapan: when(lost.kepala.at), jumlah: angka(Math.max(0, lost.saksi.seq - lost.kepala.seq)) };
  return (
    <Frame title={t.hilangJudul} wide>
      <Notice tone="lewat" alert>{isi(t.hilang[lost.sebab] ?? "", facts)}</Notice>
      <p>{t.hilangSebab}</p>
      {lost.pulih ? (
        <>
          <p>{isi(t.hilangCadangan, facts)}</p>
          <RestoreFirst codeOptional />
        </>
      ) : null}
      {lost.lanjut ? (
        <section className="masuk__lupa">
          <p>{t.hilangLanjutIsi}</p>
          <Button busy={busy} onClick={() => void ask("jurnal.lanjutkan")}>{t.hilangLanjut}</Button>
        </section>
      ) : <Notice>{t.hilangMinta}</Notice>}
      <div className="masuk__lupa"><TextButton onClick={() => void ask("akun.keluar")}>{t.orangLain}</TextButton></div>
    </Frame>
  );
}
