import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { deklarasiTeks as t, kegiatanTeks } from "../../../../shared/i18n/kegiatan";
import type { RingkasDeklarasi } from "../../../../shared/schemas/kegiatan";
import { Loaded, Only, useProcedure } from "../../app";
import { Badge, DataTable, EmptyState, IconPlus, PageTitle, TextField, type Column } from "../../ui";
import { PreventionTabs } from "../kegiatan/bagian";

/** Declarations of neutrality, newest first; found by name, signer or agency. */
export function DeklarasiDaftar() {
  const { teks = "" } = useSearch({ strict: false }) as { teks?: string };
  const navigate = useNavigate();
  const [typed, setTyped] = useState(teks);
  useEffect(() => {
    if (typed === teks) return undefined;
    const timer = setTimeout(() => void navigate({ to: "/deklarasi", search: (typed ? { teks: typed } : {}) as never, replace: true }), 200);
    return () => clearTimeout(timer);
  }, [typed, teks, navigate]);
  const query = useProcedure("deklarasi.daftar", { teks }, { keep: true });
  return (
    <>
      <PageTitle title={t.judul} actions={<Only may="catat"><Link to="/deklarasi/baru" className="btn btn--utama"><IconPlus size={15} />{t.baru}</Link></Only>}>{t.anak}</PageTitle>
      <PreventionTabs />
      <div className="kegiatan__cari"><TextField type="search" label={t.cari} value={typed} onValueChange={setTyped} maxLength={200} /></div>
      <Loaded query={query}>
        {(rows) => (
          <DataTable caption={t.daftar} columns={COLUMNS} rows={rows} rowKey={(d) => d.id} linkTo={(d) => ({ to: "/deklarasi/$deklarasiId", params: { deklarasiId: d.id } })} empty={teks ? <EmptyState title={kegiatanTeks.takAda}>{kegiatanTeks.takAdaIsi}</EmptyState> : <EmptyState title={t.kosong} action={<Only may="catat"><Link to="/deklarasi/baru" className="btn">{t.baru}</Link></Only>}>{t.kosongIsi}</EmptyState>} />
        )}
      </Loaded>
    </>
  );
}

const COLUMNS: Array<Column<RingkasDeklarasi>> = [
  { key: "nama", header: t.kolomNama, opens: true, cell: (d) => <>{d.nama}<span className="mut"> {d.tempat}</span></> },
  { key: "waktu", header: t.kolomWaktu, width: "120px", mono: true, cell: (d) => tanggalPendek(d.waktu.slice(0, 10)) },
  { key: "ttd", header: t.kolomTtd, width: "120px", mono: true, align: "end", cell: (d) => `${angka(d.hitung.tandaTangan)} / ${angka(d.hitung.jumlah)}` },
  { key: "tidak", header: t.kolomTidak, width: "100px", mono: true, align: "end", cell: (d) => angka(d.hitung.tidakHadir + d.hitung.menolak) },
  { key: "pindaian", header: t.kolomPindaian, width: "96px", cell: (d) => (d.pindaian ? <Badge tone="tenang" done>{t.ada}</Badge> : null) },
];
