import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { direktori as t, kelompokTeks } from "../../../../shared/i18n/imbauan";
import { KELOMPOK, type Kelompok, type Penerima } from "../../../../shared/schemas/imbauan";
import { Only, useProcedure, useProcedurePages } from "../../app";
import { Button, EmptyState, IconPlus, PageTitle, SelectField, TextField, VirtualTable, type Column } from "../../ui";
import { PenerimaDialog } from "./PenerimaDialog";
import "./direktori.css";

interface Cari { teks?: string | undefined; kelompok?: Kelompok | undefined; kecamatan?: string | undefined; aktif?: "tidak" | "semua" | undefined }

/** Who gets letters: every office, post and person, found by what is typed. */
export function DirektoriPage() {
  const cari = useSearch({ strict: false }) as Cari;
  const { teks = "", kelompok, kecamatan = "", aktif } = cari;
  const navigate = useNavigate();
  const [ketik, setKetik] = useState(teks);
  const [buka, setBuka] = useState<Penerima | "baru" | null>(null);
  const go = (more: Cari) => void navigate({ to: "/direktori", search: { ...cari, ...more } as never, replace: true });
  useEffect(() => {
    if (ketik === teks) return undefined;
    const timer = setTimeout(() => void navigate({ to: "/direktori", search: { ...cari, teks: ketik || undefined } as never, replace: true }), 200);
    return () => clearTimeout(timer);
  }, [ketik, teks, cari, navigate]);
  const ringkas = useProcedure("direktori.ringkasan", {}, { keep: true });
  const pages = useProcedurePages("direktori.daftar", (lewati) => ({ teks, kelompok: kelompok ?? "", kecamatan, aktif: aktif ?? "ya", lewati, batas: 100 }), (p) => ({ rows: p.baris, total: p.jumlah }));
  const counts = new Map(ringkas.data?.kelompok.map((k) => [k.kelompok, k.jumlah]));
  const ganda = ringkas.data?.ganda ?? 0;
  const searched = Boolean(teks || kelompok || kecamatan || aktif);
  const columns: Array<Column<Penerima>> = [
    { key: "jabatan", header: t.kolomTujuan, width: "27%", opens: true, cell: (p) => [p.statusJabatan, p.jabatan].filter(Boolean).join(" ") || p.instansi || p.nama },
    { key: "nama", header: t.kolomNama, width: "21%", cell: (p) => p.nama },
    { key: "instansi", header: t.kolomInstansi, width: "22%", cell: (p) => p.instansi },
    { key: "kelompok", header: t.kelompok, width: "11%", cell: (p) => kelompokTeks[p.kelompok] },
    { key: "kecamatan", header: t.kolomKecamatan, width: "11%", cell: (p) => p.kecamatan },
    { key: "rute", header: t.kolomRute, width: "8%", cell: (p) => p.rute },
  ];
  return (
    <>
      <PageTitle
        title={t.judul}
        actions={
          <>
            {ganda > 0 ? <Link to="/direktori/ganda" className="btn">{isi(t.gandaJumlah, { jumlah: ganda })}</Link> : null}
            <Only may="catat">
              <Link to="/direktori/impor" className="btn">{t.impor}</Link>
              <Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setBuka("baru")}>{t.tambah}</Button>
            </Only>
          </>
        }
      >
        {t.anak}
      </PageTitle>
      <div className="direktori__cari">
        <TextField type="search" label={t.cari} value={ketik} onValueChange={setKetik} maxLength={200} />
        <SelectField label={t.kelompok} value={kelompok ?? ""} placeholder={t.semuaKelompok} onValueChange={(k) => go({ kelompok: (k || undefined) as Kelompok | undefined })} options={KELOMPOK.map((k) => ({ value: k, label: counts.get(k) ? `${kelompokTeks[k]} (${counts.get(k)})` : kelompokTeks[k] }))} />
        <SelectField label={t.kecamatan} value={kecamatan} placeholder={t.semuaKecamatan} onValueChange={(k) => go({ kecamatan: k || undefined })} options={(ringkas.data?.kecamatan ?? []).map((k) => ({ value: k, label: k }))} />
        <SelectField label={t.keadaan} value={aktif ?? "ya"} placeholder={null} onValueChange={(a) => go({ aktif: a === "ya" ? undefined : (a as "tidak" | "semua") })} options={[{ value: "ya", label: t.aktif }, { value: "tidak", label: t.tidakAktif }, { value: "semua", label: t.semua }]} />
      </div>
      <VirtualTable
        caption={t.daftar}
        columns={columns}
        rows={pages.rows}
        rowKey={(p) => p.id}
        onOpen={setBuka}
        total={pages.total}
        loading={pages.loading}
        loadingMore={pages.loadingMore}
        onEndReached={pages.more}
        empty={searched ? <EmptyState title={t.takAda}>{t.takAdaIsi}</EmptyState> : <EmptyState title={t.kosong} action={<Only may="catat"><Link to="/direktori/impor" className="btn">{t.impor}</Link></Only>}>{t.kosongIsi}</EmptyState>}
      />
      {buka ? <PenerimaDialog key={buka === "baru" ? "baru" : `${buka.id} ${buka.versi}`} penerima={buka === "baru" ? null : buka} kelompok={kelompok} rute={ringkas.data?.rute ?? []} onClose={() => setBuka(null)} /> : null}
    </>
  );
}
