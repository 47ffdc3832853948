import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Fragment, useEffect, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { hariTanggal, tanggalPendek } from "../../../../shared/i18n/format";
import { surat as teks } from "../../../../shared/i18n/laporan";
import { naskahTeks } from "../../../../shared/i18n/naskah";
import { nomorBuku } from "../../../../shared/i18n/nomor";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import type { BarisSurat } from "../../../../shared/schemas/surat";
import { Loaded, useProcedure, useProcedurePages } from "../../app";
import { Badge, Card, EmptyState, PageTitle, TextField, VirtualTable, type Column } from "../../ui";
import { JalanPanel, KeadaanBadge } from "./JalanSurat";
import { LetterName, Version } from "./SuratList";
import { SuratPreview } from "./SuratPreview";
import "./surat.css";

/** All letters of the office, newest first, found by number or title. */
export function LettersPage() {
  const { teks: dicari = "" } = useSearch({ strict: false }) as { teks?: string };
  const navigate = useNavigate();
  const [ketik, setKetik] = useState(dicari);
  useEffect(() => {
    if (ketik === dicari) return undefined;
    const timer = setTimeout(() => void navigate({ to: "/surat", search: (ketik ? { teks: ketik } : {}) as never, replace: true }), 200);
    return () => clearTimeout(timer);
  }, [ketik, dicari, navigate]);
  const pages = useProcedurePages("surat.daftar", (lewati) => ({ teks: dicari, lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const columns: Array<Column<BarisSurat>> = [
    { key: "judul", header: teks.kolomJudul, opens: true, width: "38%", cell: (s) => <LetterName surat={s} /> },
    { key: "nomor", header: teks.kolomNomor, mono: true, width: "32%", cell: (s) => (s.nomor ? <span className="surat-halaman__nomor" title={s.nomor}>{s.nomor.split("/").map((part, at) => (at === 0 ? part : <Fragment key={at}>/<wbr />{part}</Fragment>))}</span> : <span className="mut">{teks.tanpaNomor}</span>) },
    { key: "tanggal", header: teks.kolomTanggal, mono: true, width: "108px", cell: (s) => tanggalPendek(s.tanggal) },
    { key: "versi", header: teks.kolomVersi, width: "min(150px, 7vw)", cell: (s) => <Version surat={s} /> },
    { key: "keadaan", header: jalanSurat.kolomKeadaan, width: "min(170px, 14vw)", cell: (s) => <KeadaanBadge keadaan={s.keadaan} /> },
  ];
  return (
    <>
      <PageTitle title={teks.judul} actions={<><Link to={"/susunan" as string} className="btn">{naskahTeks.tombol}</Link><Link to="/buku-nomor" className="btn">{nomorBuku.judul}</Link></>} />
      <div className="surat-halaman__cari">
        <TextField type="search" label={teks.cari} value={ketik} onValueChange={setKetik} maxLength={200} />
      </div>
      <VirtualTable
        caption={teks.judul}
        columns={columns}
        rows={pages.rows}
        rowKey={(s) => s.id}
        linkTo={(s) => ({ to: "/surat/$suratId", params: { suratId: s.id } })}
        total={pages.total}
        loading={pages.loading}
        loadingMore={pages.loadingMore}
        onEndReached={pages.more}
        empty={dicari ? <EmptyState title={teks.takAda}>{teks.takAdaIsi}</EmptyState> : <EmptyState title={teks.kosong}>{teks.kosongIsi}</EmptyState>}
      />
    </>
  );
}

/** One issued letter on its desk. */
export function LetterPage() {
  const { suratId } = useParams({ strict: false }) as { suratId: string };
  const query = useProcedure("surat.baca", { suratId });
  return (
    <Loaded query={query} rows={8}>
      {({ surat: s }) => (
        <div className="tegak">
          <PageTitle
            title={s.judul}
            badges={s.status === "digantikan" ? <Badge tone="dekat">{isi(teks.digantikanVersi, { n: s.versiSurat })}</Badge> : s.versiSurat > 1 ? <Badge>{isi(teks.versi, { n: s.versiSurat })}</Badge> : null}
            actions={s.perkaraId === null ? null : <Link to={"/perkara/$perkaraId" as string} params={{ perkaraId: String(s.perkaraId) } as never} className="btn">{teks.bukaPerkara}</Link>}
          >
            {[s.nomor || teks.tanpaNomor, hariTanggal(s.tanggal), s.kodeFormulir].filter(Boolean).join(" · ")}
          </PageTitle>
          <div className="halaman-dua">
            <SuratPreview sumber={{ suratId }} utama />
            <aside><Card title={jalanSurat.judul}><JalanPanel suratId={suratId} /></Card></aside>
          </div>
          <p className="mut">{isi(teks.terbitOleh, { oleh: s.dibuatOleh || "-" })} <span className="mono">{isi(teks.sidik, { hash: s.sha256 })}</span></p>
        </div>
      )}
    </Loaded>
  );
}
