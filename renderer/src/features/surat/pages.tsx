import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { angka, hariTanggal, tanggalPendek } from "../../../../shared/i18n/format";
import { nomor as teksNomor, surat as teks } from "../../../../shared/i18n/laporan";
import type { BarisNomor } from "../../../../shared/api/contract/surat";
import type { SuratRingkas } from "../../../../shared/schemas/dossier";
import { Loaded, useCommand, useProcedure, useProcedurePages } from "../../app";
import { Badge, Card, ConfirmDialog, DataTable, EmptyState, IconButton, IconClose, PageTitle, SelectField, TextField, VirtualTable, useMinute, useToast, type Column } from "../../ui";
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
  const columns: Array<Column<SuratRingkas>> = [
    { key: "judul", header: teks.kolomJudul, opens: true, width: "38%", cell: (s) => <LetterName surat={s} /> },
    { key: "nomor", header: teks.kolomNomor, mono: true, width: "32%", cell: (s) => s.nomor || <span className="mut">{teks.tanpaNomor}</span> },
    { key: "tanggal", header: teks.kolomTanggal, mono: true, width: "120px", cell: (s) => tanggalPendek(s.tanggal) },
    { key: "versi", header: teks.kolomVersi, width: "150px", cell: (s) => <Version surat={s} /> },
  ];
  return (
    <>
      <PageTitle title={teks.judul} actions={<Link to="/buku-nomor" className="btn">{teksNomor.judul}</Link>} />
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
          <SuratPreview sumber={{ suratId }} utama />
          <p className="mut">{isi(teks.terbitOleh, { oleh: s.dibuatOleh || "-" })} <span className="mono sidik">{isi(teks.sidik, { hash: s.sha256 })}</span></p>
        </div>
      )}
    </Loaded>
  );
}

/** The number register: each number with what it was given to, voids with their reason, and the gaps. */
export function NumbersPage() {
  const { tanggal } = useMinute();
  const [tahun, setTahun] = useState(Number(tanggal.slice(0, 4)));
  const [seri, setSeri] = useState("");
  const query = useProcedure("nomor.daftar", { seri, tahun }, { keep: true });
  const [batal, setBatal] = useState<BarisNomor | null>(null);
  const batalkan = useCommand("nomor.batalkan");
  const toast = useToast();
  const columns: Array<Column<BarisNomor>> = [
    { key: "nomor", header: teksNomor.kolomNomor, mono: true, opens: true, cell: (n) => n.nomor },
    { key: "tanggal", header: teksNomor.kolomTanggal, mono: true, cell: (n) => tanggalPendek(n.tanggal) },
    { key: "seri", header: teksNomor.seri, cell: (n) => teksNomor.seriNama[n.seri] ?? n.seri },
    { key: "perihal", header: teksNomor.kolomPerihal, cell: (n) => <>{n.perihal}{n.alasan ? <span className="mut"> {isi(teksNomor.alasan, { alasan: n.alasan })}</span> : null}</> },
    { key: "status", header: teksNomor.kolomStatus, cell: (n) => (n.status === "terpakai" ? teksNomor.status.terpakai : <Badge tone={n.status === "dibatalkan" ? "lewat" : "dekat"}>{teksNomor.status[n.status]}</Badge>) },
    { key: "aksi", header: <span className="sr">{teksNomor.kolomAksi}</span>, align: "end", cell: (n) => (n.status === "dibatalkan" ? null : <IconButton size="small" label={isi(teksNomor.batalkanSatu, { nomor: n.nomor })} icon={<IconClose size={15} />} onClick={() => setBatal(n)} />) },
  ];
  return (
    <>
      <PageTitle title={teksNomor.judul} />
      <div className="surat-halaman__cari">
        <SelectField label={teksNomor.seri} value={seri} onValueChange={setSeri} placeholder={teksNomor.semuaSeri} options={Object.entries(teksNomor.seriNama).map(([value, label]) => ({ value, label }))} />
        <SelectField label={teksNomor.tahun} placeholder={null} value={String(tahun)} onValueChange={(t) => setTahun(Number(t))} options={yearsAround(Number(tanggal.slice(0, 4))).map((t) => ({ value: String(t), label: String(t) }))} />
      </div>
      <Loaded query={query}>
        {({ baris, celah }) => (
          <div className="halaman-dua">
            <DataTable caption={teksNomor.judul} columns={columns} rows={baris} rowKey={(n) => n.id} linkTo={numberLink} empty={<EmptyState title={teksNomor.kosong}>{teksNomor.kosongIsi}</EmptyState>} />
            <Card title={teksNomor.celahJudul}>
              <p className="mut">{isi(teksNomor.jumlah, { terpakai: angka(baris.filter((n) => n.status === "terpakai").length), dibatalkan: angka(baris.filter((n) => n.status === "dibatalkan").length), celah: angka(celah.length) })}</p>
              {celah.length === 0 ? <p>{teksNomor.celahKosong}</p> : <Gaps celah={celah} baris={baris} />}
            </Card>
          </div>
        )}
      </Loaded>
      <ConfirmDialog
        open={batal !== null}
        onOpenChange={(open) => {
          if (!open) setBatal(null);
        }}
        title={isi(teksNomor.batalkanJudul, { nomor: batal?.nomor ?? "" })}
        description={teksNomor.batalkanIsi}
        reason
        danger
        confirmLabel={teksNomor.batalkan}
        onConfirm={async (alasan) => {
          if (!batal) return true;
          const result = await batalkan.run({ id: batal.id, alasan });
          if (!result.ok) {
            toast.failed(result.error);
            return false;
          }
          toast.done(isi(teksNomor.dibatalkan, { nomor: batal.nomor }));
          return true;
        }}
      />
    </>
  );
}

/** Numbers that were never given, by the counter they belong to; one of its numbers shows which counter it is. */
function Gaps({ celah, baris }: { celah: Array<{ lingkup: string; urut: number }>; baris: BarisNomor[] }) {
  const groups = [...Map.groupBy(celah, (c) => c.lingkup)];
  return (
    <>
      <p className="mut">{teksNomor.celahIsi}</p>
      {groups.map(([lingkup, rows]) => {
        const contoh = baris.find((n) => n.lingkup === lingkup);
        return (
          <div key={lingkup} className="celah__kelompok">
            <h3>{contoh ? `${teksNomor.seriNama[contoh.seri] ?? contoh.seri}, ${isi(teksNomor.seperti, { nomor: contoh.nomor })}` : lingkup}</h3>
            <ul className="celah">{rows.slice(0, 200).map((c) => <li key={c.urut}>{c.urut}</li>)}</ul>
          </div>
        );
      })}
    </>
  );
}

function numberLink(n: BarisNomor): { to: string; params?: Record<string, string> } {
  if (n.suratId) return { to: "/surat/$suratId", params: { suratId: n.suratId } };
  return n.perkaraId === null ? { to: "/buku-nomor" } : { to: "/perkara/$perkaraId", params: { perkaraId: String(n.perkaraId) } };
}

const yearsAround = (year: number): number[] => Array.from({ length: 10 }, (_, i) => year + 1 - i);
