import { Link, useParams } from "@tanstack/react-router";
import { hariTanggal } from "../../../../shared/i18n/format";
import { imbauanTeks as t, jenisImbauanTeks } from "../../../../shared/i18n/imbauan";
import { Loaded, useProcedure } from "../../app";
import { Badge, PageTitle, Tabs } from "../../ui";
import { BuatTab } from "./BuatTab";
import { PenerimaTab } from "./PenerimaTab";
import { SuratTab } from "./SuratTab";
import { TerimaTab } from "./TerimaTab";
import "./imbauan.css";

/** One wave: its letter, to whom it goes, making it, and what came back. */
export function GelombangPage() {
  const { gelombangId, bagian = "surat" } = useParams({ strict: false }) as { gelombangId: string; bagian?: string };
  const query = useProcedure("imbauan.baca", { gelombangId }, { keep: true });
  const params = { gelombangId };
  return (
    <Loaded query={query} rows={8}>
      {(w) => (
        <>
          <PageTitle title={w.gelombang.nama} badges={<Badge>{jenisImbauanTeks[w.gelombang.jenis]}</Badge>} actions={w.kegiatanId ? <Link to={"/kegiatan/$kegiatanId" as string} params={{ kegiatanId: w.kegiatanId } as never} className="btn">{t.keKegiatan}</Link> : <Link to="/imbauan" className="btn">{t.judul}</Link>}>
            {[w.pemilihan, w.tahapan, hariTanggal(w.gelombang.tanggal)].filter(Boolean).join(" · ")}
          </PageTitle>
          <div className="imbauan__tab">
            <Tabs
              label={t.tab}
              tabs={[
                { label: t.tabSurat, to: "/imbauan/$gelombangId", params, exact: true },
                { label: t.tabPenerima, to: "/imbauan/$gelombangId/$bagian", params: { ...params, bagian: "penerima" }, count: w.hitung.jumlah },
                { label: t.tabBuat, to: "/imbauan/$gelombangId/$bagian", params: { ...params, bagian: "buat" }, count: w.hitung.jadi },
                { label: t.tabTerima, to: "/imbauan/$gelombangId/$bagian", params: { ...params, bagian: "terima" }, count: w.hitung.diterima },
              ]}
            />
          </div>
          {bagian === "penerima" ? <PenerimaTab wave={w} /> : bagian === "buat" ? <BuatTab wave={w} /> : bagian === "terima" ? <TerimaTab wave={w} /> : <SuratTab wave={w} />}
        </>
      )}
    </Loaded>
  );
}
