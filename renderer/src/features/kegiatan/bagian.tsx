import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { Tabs } from "../../ui";

/** The four places of prevention beside imbauan. */
export function PreventionTabs() {
  return <div className="kegiatan__tab"><Tabs label={t.tab} tabs={[{ label: t.tabDaftar, to: "/kegiatan", exact: true }, { label: t.tabDeklarasi, to: "/deklarasi", exact: true }, { label: t.tabTahapan, to: "/tahapan" }, { label: t.tabStatistik, to: "/kegiatan/statistik" }]} /></div>;
}
