import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { angka, jam, tanggalPendek } from "../../../../shared/i18n/format";
import { jenisKegiatanTeks, kegiatanTeks as t, statusKegiatanTeks } from "../../../../shared/i18n/kegiatan";
import { JENIS_KEGIATAN, STATUS_KEGIATAN, type JenisKegiatan, type RingkasKegiatan, type StatusKegiatan } from "../../../../shared/schemas/kegiatan";
import { Only, useProcedurePages } from "../../app";
import { Badge, EmptyState, IconPlus, PageTitle, SelectField, TextField, VirtualTable, type BadgeTone, type Column } from "../../ui";
import { PreventionTabs } from "./bagian";
import "./kegiatan.css";

interface Search { teks?: string; jenis?: JenisKegiatan; status?: StatusKegiatan }

/** Activities of prevention, newest first. */
export function KegiatanDaftar() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const [typed, setTyped] = useState(search.teks ?? "");
  const put = (more: Record<string, string | undefined>) => void navigate({ to: "/kegiatan", search: Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, v]) => v)) as never, replace: true });
  useEffect(() => {
    if (typed === (search.teks ?? "")) return undefined;
    const timer = setTimeout(() => put({ teks: typed }), 200);
    return () => clearTimeout(timer);
  });
  const pages = useProcedurePages("kegiatan.daftar", (lewati) => ({ teks: search.teks ?? "", jenis: search.jenis ?? "", status: search.status ?? "", lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const filtered = Boolean(search.teks ?? search.jenis ?? search.status);
  return (
    <>
      <PageTitle title={t.judul} actions={<Only may="catat"><Link to="/kegiatan/baru" className="btn btn--utama"><IconPlus size={15} />{t.baru}</Link></Only>}>{t.anak}</PageTitle>
      <PreventionTabs />
      <div className="kegiatan__cari">
        <TextField type="search" label={t.cari} value={typed} onValueChange={setTyped} maxLength={200} />
        <SelectField label={t.jenis} value={search.jenis ?? ""} placeholder={t.semuaJenis} onValueChange={(jenis: string) => put({ jenis })} options={JENIS_KEGIATAN.map((j) => ({ value: j as string, label: jenisKegiatanTeks[j] }))} />
        <SelectField label={t.keadaan} value={search.status ?? ""} placeholder={t.semuaKeadaan} onValueChange={(status: string) => put({ status })} options={STATUS_KEGIATAN.map((s) => ({ value: s as string, label: statusKegiatanTeks[s] }))} />
      </div>
      <VirtualTable
        caption={t.daftar}
        columns={COLUMNS}
        rows={pages.rows}
        rowKey={(k) => k.id}
        linkTo={(k) => ({ to: "/kegiatan/$kegiatanId", params: { kegiatanId: k.id } })}
        total={pages.total}
        loading={pages.loading}
        loadingMore={pages.loadingMore}
        onEndReached={pages.more}
        height="calc(100dvh - 310px)"
        empty={filtered ? <EmptyState title={t.takAda}>{t.takAdaIsi}</EmptyState> : <EmptyState title={t.kosong} action={<Only may="catat"><Link to="/kegiatan/baru" className="btn">{t.baru}</Link></Only>}>{t.kosongIsi}</EmptyState>}
      />
    </>
  );
}

export const STATUS_TONE: Record<StatusKegiatan, BadgeTone> = { rencana: "netral", selesai: "tenang", batal: "lewat" };

const COLUMNS: Array<Column<RingkasKegiatan>> = [
  { key: "tema", header: t.kolomTema, opens: true, cell: (k) => <>{k.tema}<span className="mut"> {jenisKegiatanTeks[k.jenis]}</span></> },
  { key: "waktu", header: t.kolomWaktu, width: "152px", mono: true, cell: (k) => `${tanggalPendek(k.mulai.slice(0, 10))} ${jam(k.mulai)}` },
  { key: "tempat", header: t.kolomTempat, width: "20%", cell: (k) => k.tempat },
  { key: "undangan", header: t.kolomUndangan, width: "88px", mono: true, align: "end", cell: (k) => (k.undangan ? angka(k.undangan) : "") },
  { key: "hadir", header: t.kolomHadir, width: "88px", mono: true, align: "end", cell: (k) => (k.peserta ? `${angka(k.hadir)} / ${angka(k.peserta)}` : "") },
  { key: "keadaan", header: t.keadaan, width: "132px", cell: (k) => <Badge tone={STATUS_TONE[k.status]} done={k.status === "selesai"}>{statusKegiatanTeks[k.status]}</Badge> },
];
