import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { isi, kalimatGalat, kalimatIsian } from "../../../../shared/i18n/id";
import { direktori, impor as t, kelompokTeks, kolomTeks } from "../../../../shared/i18n/imbauan";
import { KELOMPOK, KOLOM_PENERIMA, type GalatImpor, type Kelompok, type Pemetaan, type PratinjauImpor, type RingkasImpor } from "../../../../shared/schemas/imbauan";
import { Loaded, saveAs, useClient, useCommand, useProcedure, useUploads } from "../../app";
import { Badge, Button, Card, ConfirmDialog, DataTable, FileDrop, IconDownload, Notice, PageTitle, RadioGroup, SelectField, Skeleton, TextField, useToast, type Column } from "../../ui";
import "./direktori.css";

/** Brings a list from Excel or CSV: shows how it would go in, then does it in one go, and can take it back. */
export function ImporPage() {
  const [file, setFile] = useState<{ sha256: string; nama: string } | null>(null);
  const uploads = useUploads(useCallback((f: { sha256: string; name: string }) => setFile({ sha256: f.sha256, nama: f.name }), []));
  const take = (files: File[]) => {
    setFile(null);
    for (const r of uploads.rows) uploads.remove(r.id);
    uploads.add(files.slice(0, 1));
  };
  return (
    <div className="tegak direktori__lebar">
      <PageTitle title={t.judul} actions={<Link to="/direktori" className="btn">{direktori.judul}</Link>} />
      <Card title={t.berkas}>
        <FileDrop label={t.berkas} rows={uploads.rows} onFiles={take} onCancel={uploads.cancel} onRemove={(id) => { uploads.remove(id); setFile(null); }} onRetry={uploads.retry} accept=".xlsx,.csv,.txt,.tsv" multiple={false} hint={t.petunjuk} />
      </Card>
      {file ? <Preview key={file.sha256} file={file} onDone={() => { setFile(null); for (const r of uploads.rows) uploads.remove(r.id); }} /> : null}
      <History />
    </div>
  );
}

function Preview({ file, onDone }: { file: { sha256: string; nama: string }; onDone: () => void }) {
  const [lembar, setLembar] = useState(0);
  const [profil, setProfil] = useState("");
  const [own, setOwn] = useState<Pemetaan | null>(null);
  const query = useProcedure("direktori.pratinjauImpor", { ...file, lembar, pemetaan: own, profil: own ? "" : profil }, { keep: true });
  if (query.error) {
    const { judul, rincian } = kalimatGalat(query.error.failure);
    return <Notice tone="lewat" alert title={judul}>{rincian.join(" ")}</Notice>;
  }
  if (!query.data) return <Skeleton rows={6} />;
  return (
    <Mapped
      file={file}
      lembar={lembar}
      // What was chosen stands at once; what it means for the rows follows.
      shown={{ ...query.data, pemetaan: own ?? query.data.pemetaan }}
      profil={profil}
      onSheet={(n) => { setLembar(n); setOwn(null); }}
      onProfile={(p) => { setProfil(p); setOwn(null); }}
      onMapping={setOwn}
      onDone={onDone}
    />
  );
}

interface MappedProps {
  file: { sha256: string; nama: string };
  lembar: number;
  shown: PratinjauImpor;
  profil: string;
  onSheet: (n: number) => void;
  onProfile: (nama: string) => void;
  onMapping: (m: Pemetaan) => void;
  onDone: () => void;
}

function Mapped({ file, lembar, shown, profil, onSheet, onProfile, onMapping, onDone }: MappedProps) {
  const [nama, setNama] = useState(profil);
  const run = useCommand("direktori.impor");
  const client = useClient();
  const toast = useToast();
  const m = shown.pemetaan;
  const ready = m.ganda === "tambah" ? shown.siap : m.ganda === "perbarui" ? shown.siap - shown.ganda.filter((g) => g.diBerkas).length : shown.siap - shown.jumlahGanda;
  const map = (field: (typeof KOLOM_PENERIMA)[number], value: string) => {
    const kolom = { ...m.kolom };
    delete kolom[field];
    if (value !== "") kolom[field] = Number(value);
    onMapping({ ...m, kolom });
  };
  const faults = async () => {
    const ticket = await client.call("direktori.berkasGalat", { ...file, lembar, pemetaan: m });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  const start = async () => {
    const result = await run.run({ ...file, lembar, pemetaan: m, profil: nama });
    if (!result.ok) return toast.failed(result.error);
    toast.done(isi(t.selesai, { masuk: angka(result.value.masuk), diperbarui: angka(result.value.diperbarui), dilewati: angka(result.value.dilewati), ditolak: angka(result.value.ditolak) }));
    onDone();
  };
  return (
    <>
      <Card title={t.pemetaan}>
        <div className="tegak">
          <div className="tiga">
            {shown.profil.length > 0 ? <SelectField label={t.profil} value={profil} placeholder={t.profilTanpa} onValueChange={onProfile} options={shown.profil.map((p) => ({ value: p, label: p }))} /> : null}
            {shown.lembar.length > 1 ? <SelectField label={t.lembar} value={String(lembar)} placeholder={null} onValueChange={(n) => onSheet(Number(n))} options={shown.lembar.map((l, i) => ({ value: String(i), label: l }))} /> : null}
          </div>
          <div className="direktori__peta">
            {KOLOM_PENERIMA.map((k) => (
              <SelectField key={k} label={kolomTeks[k]} value={m.kolom[k] === undefined ? "" : String(m.kolom[k])} placeholder={t.tidakDipakai} onValueChange={(v) => map(k, v)} options={shown.kepala.map((h, i) => ({ value: String(i), label: h || `${t.kolom} ${i + 1}` }))} />
            ))}
            <SelectField label={t.kelompokBaku} value={m.kelompok} placeholder={t.kelompokTanpa} onValueChange={(k) => onMapping({ ...m, kelompok: k as Kelompok | "" })} options={KELOMPOK.map((k) => ({ value: k, label: kelompokTeks[k] }))} />
          </div>
          <RadioGroup inline label={t.ganda} value={m.ganda} onValueChange={(g) => onMapping({ ...m, ganda: g })} options={(["lewati", "perbarui", "tambah"] as const).map((g) => ({ value: g, label: t.gandaPilihan[g] }))} />
        </div>
      </Card>
      <Card title={t.contoh}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the page is scrolled with the arrow keys */}
        <section className="tabel__gulung" tabIndex={0} aria-label={t.contohTabel}>
          <table className="tabel">
            <caption className="sr">{t.contoh}</caption>
            <thead><tr>{shown.kepala.map((h, i) => <th key={i} scope="col">{h || `${t.kolom} ${i + 1}`}</th>)}</tr></thead>
            <tbody>{shown.contoh.map((r, i) => <tr key={i}>{r.map((c, j) => <td key={j}>{c}</td>)}</tr>)}</tbody>
          </table>
        </section>
      </Card>
      <Notice tone={shown.jumlahGalat > 0 ? "dekat" : "tenang"} actions={shown.jumlahGalat > 0 ? <Button size="small" icon={<IconDownload size={14} />} onClick={() => void faults()}>{t.unduhGalat}</Button> : null}>
        {isi(t.ringkas, { jumlah: angka(shown.jumlah), siap: angka(shown.siap), ganda: angka(shown.jumlahGanda), galat: angka(shown.jumlahGalat) })}
      </Notice>
      {shown.galat.length > 0 ? <Card title={t.galatJudul}><DataTable caption={t.galatJudul} columns={GALAT} rows={shown.galat.slice(0, 50)} rowKey={(g) => `${g.baris} ${g.kolom} ${g.alasan}`} /></Card> : null}
      {shown.ganda.length > 0 ? <Card title={t.gandaJudul}><DataTable caption={t.gandaJudul} columns={GANDA} rows={shown.ganda.slice(0, 50)} rowKey={(g) => g.baris} /></Card> : null}
      <div className="baris direktori__jalan">
        <TextField label={t.simpanProfil} value={nama} onValueChange={setNama} maxLength={80} required={false} />
        <Button variant="primary" busy={run.busy} blockedBecause={ready > 0 ? undefined : kalimatIsian("impor_tanpa_baris")} onClick={() => void start()}>{isi(t.jalankan, { jumlah: angka(ready) })}</Button>
      </div>
    </>
  );
}

function History() {
  const query = useProcedure("direktori.riwayatImpor", {}, { keep: true });
  const [undo, setUndo] = useState<RingkasImpor | null>(null);
  const run = useCommand("direktori.batalkanImpor");
  const toast = useToast();
  const columns: Array<Column<RingkasImpor>> = [
    { key: "at", header: t.waktu, mono: true, cell: (r) => tanggalPendek(r.at.slice(0, 10)) },
    { key: "berkas", header: t.berkas, cell: (r) => r.namaBerkas },
    { key: "hasil", header: t.hasil, cell: (r) => isi(t.selesai, { masuk: r.masuk, diperbarui: r.diperbarui, dilewati: r.dilewati, ditolak: r.ditolak }) },
    { key: "oleh", header: t.oleh, cell: (r) => r.oleh },
    { key: "aksi", header: <span className="sr">{t.batalkan}</span>, align: "end", cell: (r) => (r.dibatalkanAt ? <Badge>{t.dibatalkan}</Badge> : <Button size="small" onClick={() => setUndo(r)}>{t.batalkan}</Button>) },
  ];
  return (
    <Card title={t.riwayat}>
      <Loaded query={query} rows={2}>{(rows) => (rows.length === 0 ? <p className="mut">{t.riwayatKosong}</p> : <DataTable caption={t.riwayat} columns={columns} rows={rows} rowKey={(r) => r.id} />)}</Loaded>
      <ConfirmDialog
        open={undo !== null}
        onOpenChange={() => setUndo(null)}
        title={t.batalkan}
        description={t.batalkanIsi}
        reason
        danger
        confirmLabel={t.batalkan}
        onConfirm={async (alasan) => {
          if (!undo) return true;
          const result = await run.run({ id: undo.id, alasan });
          if (!result.ok) {
            toast.failed(result.error);
            return false;
          }
          toast.done({ title: t.dibatalkan, description: isi(t.dibatalkanIsi, { ...result.value }) });
          return true;
        }}
      />
    </Card>
  );
}

const GALAT: Array<Column<GalatImpor>> = [
  { key: "baris", header: t.baris, mono: true, width: "60px", cell: (g) => g.baris },
  { key: "kolom", header: t.kolom, width: "140px", cell: (g) => (g.kolom ? kolomTeks[g.kolom] : "") },
  { key: "isi", header: t.isi, width: "30%", cell: (g) => g.isi },
  { key: "alasan", header: t.alasan, cell: (g) => kalimatIsian(g.alasan) },
];
const GANDA: Array<Column<PratinjauImpor["ganda"][number]>> = [
  { key: "baris", header: t.baris, mono: true, width: "60px", cell: (g) => g.baris },
  { key: "isi", header: t.isi, cell: (g) => g.isi },
  { key: "dengan", header: t.dengan, cell: (g) => g.dengan },
];
