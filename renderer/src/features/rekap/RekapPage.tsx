import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { angka, pendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { bagianRekap, panjangTenggat, rekapTeks as t } from "../../../../shared/i18n/rekap";
import { isDate } from "../../../../shared/schemas/primitives";
import type { BagianRekap, BarisRekap, Rekap, TanyaRekap, WaktuRekap } from "../../../../shared/schemas/rekap";
import { Loaded, saveAs, useClient, useCommand, useMay, useProcedure, useSession } from "../../app";
import { Badge, Button, Card, DataTable, DateField, EmptyState, IconDownload, Meter, Notice, PageTitle, SelectField, useMinute, useToast, type Column } from "../../ui";
import { SuratPreviewDialog } from "../surat/SuratPreview";
import type { CariRekap } from "./routes";
import "./rekap.css";

/** Numbers of a period for the province and the press: on the screen, as Excel and as a report with its number. */
export function RekapPage() {
  const { tanggal: today } = useMinute();
  const session = useSession();
  const search = useSearch({ strict: false }) as CariRekap;
  const navigate = useNavigate();
  const { dari = `${today.slice(0, 4)}-01-01`, sampai = today, pemilihan: pemilihanId = "" } = search;
  const go = (change: CariRekap) => void navigate({ to: "/rekap", search: { ...search, ...change }, replace: true });
  const range: TanyaRekap = { dari, sampai, pemilihanId };
  const good = isDate(dari) && isDate(sampai) && dari <= sampai;
  const query = useProcedure("rekap.baca", range, { keep: true, enabled: good });
  const election = session?.pemilihan.find((p) => p.id === pemilihanId);
  const stage = election?.tahapan.find((x) => x.mulai === dari && x.selesai === sampai)?.nama ?? "";
  return (
    <>
      <PageTitle title={t.judul}>{t.uraian}</PageTitle>
      <div className="rekap__rentang">
        <SelectField label={t.pemilihan} value={pemilihanId} placeholder={t.semuaPemilihan} onValueChange={(v) => go({ pemilihan: v || undefined })} options={(session?.pemilihan ?? []).map((p) => ({ value: p.id, label: p.nama }))} />
        <SelectField
          label={t.tahapan}
          value={stage}
          placeholder={t.semuaTahapan}
          onValueChange={(v) => {
            const found = election?.tahapan.find((x) => x.nama === v);
            if (found) go({ dari: found.mulai, sampai: found.selesai });
          }}
          options={(election?.tahapan ?? []).map((x) => ({ value: x.nama, label: x.nama }))}
        />
        <DateField label={t.dari} value={dari} onValueChange={(v) => go({ dari: v })} />
        <DateField label={t.sampai} value={sampai} error={isDate(sampai) && isDate(dari) && dari > sampai ? t.terbalik : undefined} onValueChange={(v) => go({ sampai: v })} />
      </div>
      {good ? (
        <>
          <Loaded query={query}>{(r) => <Numbers r={r} />}</Loaded>
          <Times range={range} />
          <Report key={JSON.stringify(range)} range={range} />
        </>
      ) : null}
    </>
  );
}

function Numbers({ r }: { r: Rekap }) {
  const of = (id: BagianRekap["id"]) => r.bagian.find((b) => b.id === id)!;
  const sum = (b: BagianRekap) => b.baris.reduce((n, x) => n + x.jumlah, 0);
  const total = sum(of("masuk"));
  if (total === 0) return <EmptyState title={t.kosong} />;
  return (
    <div className="tegak">
      <dl className="rekap__angka">
        {[{ label: t.total, jumlah: total }, ...of("masuk").baris, ...of("keadaan").baris.filter((x) => /^(tidak_diregistrasi|diregistrasi_)/.test(x.kunci))].map((x) => <div key={x.label}><dt>{x.label}</dt><dd>{angka(x.jumlah)}</dd></div>)}
      </dl>
      {r.bagian.some((b) => b.digabung > 0) ? <p className="mut">{t.catatan}</p> : null}
      <div className="rekap__dua">{r.bagian.filter((b) => b.id !== "masuk").map((b) => <Section key={b.id} b={b} />)}</div>
    </div>
  );
}

function Section({ b }: { b: BagianRekap }) {
  const most = Math.max(1, ...b.baris.map((x) => x.jumlah));
  const columns: Array<Column<BarisRekap>> = [
    { key: "label", header: t.rincian, cell: (x) => x.label },
    { key: "bilah", header: <span className="sr">{bagianRekap[b.id]}</span>, width: "28%", cell: (x) => <Meter value={x.jumlah} max={most} label={x.label} /> },
    { key: "jumlah", header: t.jumlah, mono: true, align: "end", width: "80px", cell: (x) => angka(x.jumlah) },
  ];
  return <Card title={bagianRekap[b.id]}>{b.baris.length ? <DataTable caption={bagianRekap[b.id]} columns={columns} rows={b.baris} rowKey={(x) => x.kunci} /> : <p className="mut">{t.kosongBagian}</p>}</Card>;
}

/** Days taken against days allowed, rule by rule. */
function Times({ range }: { range: TanyaRekap }) {
  const query = useProcedure("rekap.waktu", range, { keep: true });
  const columns: Array<Column<WaktuRekap>> = [
    { key: "nama", header: t.aturan, cell: (w) => <>{w.nama} <small className="mut">{w.pasal}</small>{w.belumDiverifikasi ? <> <Badge tone="dekat">{t.belumDiverifikasi}</Badge></> : null}</> },
    { key: "izin", header: t.diizinkan, width: "120px", cell: panjangTenggat },
    ...(["tepat", "terlambat", "berjalan", "lewat"] as const).map((k): Column<WaktuRekap> => ({ key: k, header: t[k], mono: true, align: "end", width: "96px", cell: (w) => angka(w[k]) })),
    { key: "hari", header: t.hari, mono: true, align: "end", width: "110px", cell: (w) => (w.hari === null ? "-" : angka(w.hari)) },
  ];
  return (
    <Card title={t.waktu} className="rekap__kartu">
      <p className="mut">{t.waktuIsi}</p>
      <Loaded query={query}>
        {(data) => (data.terlaluBanyak ? <Notice tone="dekat">{isi(t.waktuTerlalu, { n: angka(data.perkara), batas: angka(data.batas) })}</Notice> : <DataTable caption={t.waktu} columns={columns} rows={data.baris} rowKey={(w) => w.ruleId} empty={<p className="mut">{t.kosongBagian}</p>} />)}
      </Loaded>
    </Card>
  );
}

/** What leaves the office: two spreadsheets, and the report with its number. */
function Report({ range }: { range: TanyaRekap }) {
  const { tanggal: today } = useMinute();
  const [date, setDate] = useState(today);
  const [made, setMade] = useState<{ id: string; judul: string; nomor: string } | null>(null);
  const [look, setLook] = useState(false);
  const client = useClient();
  const toast = useToast();
  const issue = useCommand("rekap.terbitkan");
  const mayIssue = useMay("catat");
  const sheet = async (part: "angka" | "perkara") => {
    const ticket = await client.call("rekap.ekspor", { rentang: range, isi: part });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  const make = async () => {
    const done = await issue.run({ rentang: range, tanggal: date });
    if (!done.ok) return toast.failed(done.error);
    setMade(done.value);
    setLook(true);
    toast.done(t.sudah);
  };
  return (
    <Card title={t.keluar} className="rekap__kartu">
      <div className="rekap__keluar">
        <Button icon={<IconDownload size={15} />} onClick={() => void sheet("angka")}>{t.excelAngka}</Button>
        <Button icon={<IconDownload size={15} />} onClick={() => void sheet("perkara")}>{t.excelPerkara}</Button>
        {mayIssue ? (
          <div className="rekap__laporan">
            <DateField label={t.tanggalLaporan} value={date} onValueChange={setDate} />
            <Button variant="primary" busy={issue.busy} blockedBecause={isDate(date) ? undefined : t.tanggalLaporan} onClick={() => void make()}>{made ? t.buatLagi : t.buat}</Button>
          </div>
        ) : null}
        {made ? <p>{isi(t.nomorLaporan, { nomor: made.nomor, tanggal: pendek(date) })} <Button size="small" onClick={() => setLook(true)}>{t.pratinjau}</Button></p> : null}
      </div>
      {made && look ? <SuratPreviewDialog open onOpenChange={() => setLook(false)} judul={made.judul} sumber={{ suratId: made.id }} /> : null}
    </Card>
  );
}
