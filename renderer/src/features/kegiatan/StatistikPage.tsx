import { useState } from "react";
import { angka, bulanTahun } from "../../../../shared/i18n/format";
import { kelompokTeks } from "../../../../shared/i18n/imbauan";
import { jenisKegiatanTeks, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import { isDate } from "../../../../shared/schemas/primitives";
import type { StatistikKegiatan } from "../../../../shared/schemas/kegiatan";
import { Loaded, useProcedure, useSession } from "../../app";
import { Card, DataTable, DateField, EmptyState, Meter, PageTitle, SelectField, useMinute, type Column } from "../../ui";
import { PreventionTabs } from "./bagian";
import "./kegiatan.css";

/** Activities that took place, by month, kind and group. */
export function StatistikPage() {
  const { tanggal } = useMinute();
  const session = useSession();
  const [dari, setDari] = useState(`${tanggal.slice(0, 4)}-01-01`);
  const [sampai, setSampai] = useState(`${tanggal.slice(0, 4)}-12-31`);
  const [pemilihanId, setPemilihanId] = useState("");
  const query = useProcedure("kegiatan.statistik", { dari, sampai, pemilihanId }, { keep: true, enabled: isDate(dari) && isDate(sampai) });
  return (
    <>
      <PageTitle title={t.statistik}>{t.statistikIsi}</PageTitle>
      <PreventionTabs />
      <div className="kegiatan__rentang">
        <DateField label={t.dari} value={dari} onValueChange={setDari} />
        <DateField label={t.sampai} value={sampai} onValueChange={setSampai} />
        <SelectField label={t.pemilihan} value={pemilihanId} placeholder={t.semuaPemilihan} onValueChange={setPemilihanId} options={(session?.pemilihan ?? []).map((p) => ({ value: p.id, label: p.nama }))} />
      </div>
      <Loaded query={query}>{(s) => <Numbers s={s} />}</Loaded>
    </>
  );
}

function Numbers({ s }: { s: StatistikKegiatan }) {
  return (
    <div className="tegak">
      <dl className="kegiatan__angka">
        {([[t.jumlahKegiatan, s.jumlah], [t.jumlahHadir, s.hadir], [t.jumlahRencana, s.rencana], [t.jumlahBatal, s.batal]] as const).map(([label, n]) => <div key={label}><dt>{label}</dt><dd>{angka(n)}</dd></div>)}
      </dl>
      {s.jumlah === 0 ? <EmptyState title={t.statistikKosong} /> : (
        <div className="kegiatan__dua">
          <Counts title={t.perBulan} head={t.bulan} rows={s.bulan.map((b) => ({ key: b.bulan, nama: bulanTahun(b.bulan), a: b.jumlah, b: b.hadir }))} />
          <Counts title={t.perJenis} head={t.jenis} rows={s.jenis.map((j) => ({ key: j.jenis, nama: jenisKegiatanTeks[j.jenis], a: j.jumlah, b: j.hadir }))} />
          <Counts title={t.perKelompok} head={t.kelompok} first={t.tercatat} rows={s.kelompok.map((g) => ({ key: g.kelompok, nama: g.kelompok ? kelompokTeks[g.kelompok] : t.tanpaKelompok, a: g.peserta, b: g.hadir }))} byCame />
        </div>
      )}
    </div>
  );
}

interface Count { key: string; nama: string; a: number; b: number }

function Counts({ title, head, first = t.kegiatanKolom, rows, byCame = false }: { title: string; head: string; first?: string; rows: Count[]; byCame?: boolean }) {
  const most = Math.max(1, ...rows.map((r) => (byCame ? r.b : r.a)));
  const columns: Array<Column<Count>> = [
    { key: "nama", header: head, cell: (r) => r.nama },
    { key: "bilah", header: <span className="sr">{title}</span>, width: "30%", cell: (r) => <Meter value={byCame ? r.b : r.a} max={most} label={r.nama} /> },
    { key: "a", header: first, mono: true, align: "end", width: "92px", cell: (r) => angka(r.a) },
    { key: "b", header: t.kolomHadir, mono: true, align: "end", width: "80px", cell: (r) => angka(r.b) },
  ];
  return <Card title={title}><DataTable caption={title} columns={columns} rows={rows} rowKey={(r) => r.key} /></Card>;
}
