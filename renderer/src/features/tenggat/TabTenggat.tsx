import { useState } from "react";
import { kalenderTenggat as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { saveAs, useClient } from "../../app";
import { Button, Card, IconDownload, Tabs, useToast } from "../../ui";

/** The deadlines without a case, as a month, and as a week to print. */
export function TabTenggat() {
  return (
    <div className="tenggat-tab tanpa-cetak">
      <Tabs label={t.tab} tabs={[{ label: t.kalkulator, to: "/tenggat", exact: true }, { label: t.bulan, to: "/tenggat/bulan" }, { label: t.minggu, to: "/tenggat/minggu" }]} />
    </div>
  );
}

/** What is due as a file for other calendars, with a sentence that says what leaves the office. */
export function KalenderLain() {
  const client = useClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const made = await client.call("tenggat.ics", {});
    setBusy(false);
    if (!made.ok) {
      toast.failed(made.error);
      return;
    }
    saveAs(new Blob([made.value.isi], { type: "text/calendar;charset=utf-8" }), made.value.nama);
    toast.done(isi(t.icsSelesai, { nama: made.value.nama }));
  };
  return (
    <Card className="tanpa-cetak">
      <div className="tegak tegak--rapat">
        <div><Button icon={<IconDownload size={15} />} busy={busy} onClick={() => void take()}>{t.ics}</Button></div>
        <p className="mut">{t.icsIsi}</p>
      </div>
    </Card>
  );
}
