import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { angka, jam, lokal, tanggalPendek } from "../../../../shared/i18n/format";
import { jurnalTeks as t, tindakanKantor } from "../../../../shared/i18n/beranda";
import { periksaTeks } from "../../../../shared/i18n/bukti";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { isi, kalimatGalat, umum } from "../../../../shared/i18n/id";
import { namaTindakan } from "../../../../shared/i18n/perkara";
import type { Out } from "../../../../shared/api/contract";
import type { BarisJurnal } from "../../../../shared/schemas/dossier";
import { ProcedureError, useClient } from "../../app";
import { Button, Card, DataTable, EmptyState, Notice, PageTitle, Skeleton, useNow, type Column } from "../../ui";
import "./jurnal.css";

/** Everything that was done, newest first, and the code that the newest row carries. */
export function JurnalPage() {
  const client = useClient();
  const { zone } = useNow();
  const query = useInfiniteQuery<Page, ProcedureError, { pages: Page[] }, string[], number>({
    queryKey: ["jurnal.daftar", "pages"],
    queryFn: async ({ pageParam }) => {
      const page = await client.call("jurnal.daftar", { sebelum: pageParam, batas: PAGE });
      if (page.ok) return page.value;
      throw new ProcedureError(page.error);
    },
    initialPageParam: 0,
    getNextPageParam: (last) => (last.baris.length === PAGE ? last.baris[last.baris.length - 1]?.seq : undefined),
  });
  const rows = query.data?.pages.flatMap((p) => p.baris) ?? [];
  const head = query.data?.pages[0]?.kepala;
  const columns: Column<BarisJurnal>[] = [
    { key: "seq", header: "#", width: "52px", mono: true, align: "end", cell: (b) => angka(b.seq) },
    { key: "waktu", header: t.waktu, width: "152px", mono: true, cell: (b) => clock(b.at, zone) },
    { key: "pelaku", header: t.pelaku, width: "15%", cell: (b) => b.pelaku || "–" },
    { key: "tindakan", header: t.tindakan, width: "19%", cell: (b) => tindakanKantor[b.tindakan] ?? namaTindakan[b.tindakan] ?? b.tindakan },
    { key: "ringkas", header: t.ringkas, cell: (b) => (b.perkaraId === null ? b.ringkas : <Link to="/perkara/$perkaraId" params={{ perkaraId: String(b.perkaraId) }}>{b.ringkas || isi(t.perkara, { id: b.perkaraId })}</Link>) },
    { key: "kode", header: t.kode, width: "90px", mono: true, cell: (b) => <span className="mut" title={b.hash}>{b.hash.slice(0, 8)}</span> },
  ];
  return (
    <div className="halaman-dua">
      <div className="tegak">
        <PageTitle title={t.judul}>{t.anak}</PageTitle>
        {query.error ? <Notice tone="lewat" alert title={kalimatGalat(query.error.failure).judul} actions={<Button size="small" onClick={() => void query.refetch()}>{umum.cobaLagi}</Button>} /> : null}
        {query.isPending ? <Skeleton rows={10} /> : <div className="jurnal"><DataTable caption={t.caption} columns={columns} rows={rows} rowKey={(b) => b.seq} empty={<EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState>} /></div>}
        {query.hasNextPage ? <div><Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{isi(t.lagi, { jumlah: PAGE })}</Button></div> : rows.length > 0 ? <p className="mut">{t.semua}</p> : null}
      </div>
      {head && head.seq > 0 ? (
        <Card title={t.kepala}>
          <p className="jurnal__kode">{kodeSingkat(head.hash)}</p>
          <p className="mut">{isi(t.barisKe, { n: angka(head.seq) })}</p>
          <p className="jurnal__arti">{t.kepalaIsi}</p>
          <p className="jurnal__arti mut">{t.kepalaBatas}</p>
          <p className="jurnal__arti"><Link to="/pemeriksaan">{periksaTeks.cocokJudul}</Link></p>
        </Card>
      ) : null}
    </div>
  );
}

type Page = Out<"jurnal.daftar">;
const PAGE = 100;

function clock(instant: string, zone: string): string {
  const at = lokal(instant, zone);
  return `${tanggalPendek(at.tanggal)} ${jam(at.jam)}.${at.detik}`;
}
