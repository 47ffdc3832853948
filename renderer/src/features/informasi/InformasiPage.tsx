import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { informasiTeks as t, namaSaluran, namaTahapInformasi } from "../../../../shared/i18n/informasi";
import { SALURAN, TAHAP_INFORMASI, type BarisInformasi, type DaftarInformasi } from "../../../../shared/schemas/informasi";
import { Only, useProcedurePages } from "../../app";
import { Badge, DeadlineBadge, EmptyState, IconPlus, PageTitle, SelectField, StageBadge, VirtualTable, useMinute, type Column } from "../../ui";
import { kataTenggat } from "../beranda/mendesak";
import { useNarrow } from "../beranda/narrow";
import { SearchBox } from "../perkara-daftar/SearchBox";
import "./informasi.css";

type Saring = { teks?: string; tahap?: DaftarInformasi["tahap"]; saluran?: DaftarInformasi["saluran"] };

/** All first information, newest first. */
export function InformasiPage() {
  const saring = useSearch({ strict: false }) as Saring;
  const navigate = useNavigate();
  const { tanggal: today } = useMinute();
  const narrow = useNarrow();
  const set = (next: Saring) => void navigate({ to: "/informasi-awal", search: Object.fromEntries(Object.entries({ ...saring, ...next }).filter(([, v]) => v)) as never, replace: true });
  const pages = useProcedurePages("informasi.daftar", (lewati) => ({ teks: saring.teks ?? "", tahap: saring.tahap ?? "", saluran: saring.saluran ?? "", lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const narrowed = Boolean(saring.teks || saring.tahap || saring.saluran);
  const columns: Array<Column<BarisInformasi>> = [
    { key: "nomor", header: t.kolomNomor, mono: true, width: narrow ? "24%" : "18%", opens: true, cell: (r) => r.nomor },
    { key: "peristiwa", header: t.kolomPeristiwa, cell: (r) => <>{r.dilindungi ? <><Badge tone="rahasia">{t.dilindungi}</Badge> </> : null}{r.peristiwa}</> },
    { key: "terlapor", header: t.kolomTerlapor, width: "19%", cell: (r) => (r.terlapor ? <>{r.terlapor}{r.instansi ? <span className="mut"> · {r.instansi}</span> : null}</> : <span className="mut">{t.belumDiketahui}</span>) },
    ...(narrow ? [] : [{ key: "saluran", header: t.kolomSaluran, width: "17%", cell: (r: BarisInformasi) => <>{namaSaluran[r.saluran]} <span className="mut mono">{tanggalPendek(r.diterimaAt.slice(0, 10))}</span></> }]),
    { key: "keadaan", header: t.kolomKeadaan, width: narrow ? "18%" : "13%", cell: (r) => <StageBadge text={namaTahapInformasi[r.tahap]} closed={r.tahap === "temuan" || r.tahap === "arsip"} /> },
    { key: "tenggat", header: t.kolomTenggat, width: narrow ? "16%" : "12%", cell: (r) => (r.tenggat ? <Due due={r.tenggat} today={today} /> : null) },
  ];
  return (
    <>
      <PageTitle title={t.judul} actions={<Only may="catat"><Link to={"/informasi-awal/baru" as string} className="btn btn--utama"><IconPlus size={15} /> {t.baru}</Link></Only>}>{t.anak}</PageTitle>
      <div className="informasi__saring">
        <SearchBox label={t.cari} value={saring.teks ?? ""} onValue={(teks) => set({ teks })} />
        <SelectField label={t.saringTahap} value={saring.tahap ?? ""} placeholder={t.semua} options={[{ value: "berjalan", label: t.berjalan }, ...TAHAP_INFORMASI.map((value) => ({ value, label: namaTahapInformasi[value] }))]} onValueChange={(v) => set({ tahap: v as DaftarInformasi["tahap"] })} />
        <SelectField label={t.saringSaluran} value={saring.saluran ?? ""} placeholder={t.semua} options={SALURAN.map((value) => ({ value, label: namaSaluran[value] }))} onValueChange={(v) => set({ saluran: v as DaftarInformasi["saluran"] })} />
      </div>
      <VirtualTable
        caption={t.daftar}
        columns={columns}
        rows={pages.rows}
        rowKey={(r) => r.id}
        linkTo={(r) => ({ to: "/informasi-awal/$informasiId", params: { informasiId: String(r.id) } })}
        total={pages.total}
        loading={pages.loading}
        loadingMore={pages.loadingMore}
        onEndReached={pages.more}
        empty={narrowed ? <EmptyState title={t.takAda}>{t.takAdaIsi}</EmptyState> : <EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>}
      />
    </>
  );
}

function Due({ due, today }: { due: NonNullable<BarisInformasi["tenggat"]>; today: string }) {
  const { urgency, text, title } = kataTenggat(due, today);
  return <span title={`${due.nama}. ${title}`}><DeadlineBadge urgency={urgency} text={text} /></span>;
}
