import { useParams } from "@tanstack/react-router";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import { PageTitle, Tabs } from "../../ui";
import { BukuTab } from "./BukuTab";
import { CadanganTab } from "./CadanganTab";
import { MasukTab } from "./MasukTab";
import { SeriTab } from "./SeriTab";
import "./nomor.css";

/** The number register: the book, what is set aside, how each series counts, and letters that came in. */
export function BukuNomorPage() {
  const { bagian = "buku" } = useParams({ strict: false }) as { bagian?: string };
  const part = (b: string) => ({ to: "/buku-nomor/$bagian", params: { bagian: b } });
  return (
    <div className="nomor">
      <PageTitle title={t.judul} />
      <Tabs
        label={t.tab}
        tabs={[{ label: t.tabBuku, to: "/buku-nomor", exact: true }, { label: t.tabCadangan, ...part("cadangan") }, { label: t.tabSeri, ...part("seri") }, { label: t.tabMasuk, ...part("surat-masuk") }]}
      />
      {bagian === "cadangan" ? <CadanganTab /> : bagian === "seri" ? <SeriTab /> : bagian === "surat-masuk" ? <MasukTab /> : <BukuTab />}
    </div>
  );
}
