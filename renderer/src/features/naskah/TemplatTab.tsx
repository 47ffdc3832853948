import { useState } from "react";
import { angka, tanggalPendek, ukuran } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { kalimatTemuan, naskahTeks as t } from "../../../../shared/i18n/naskah";
import type { Result } from "../../../../shared/api/result";
import type { HasilPeriksa, NaskahLengkap, VersiTemplat } from "../../../../shared/schemas/naskah";
import { saveAs, useClient, useCommand, useMay } from "../../app";
import { useUploads } from "../../app/uploads";
import { Badge, Button, Card, DataTable, EmptyState, FileDrop, IconButton, IconDownload, IconFile, Notice, useToast, type Column } from "../../ui";
import { BackToOurs, useChoose } from "./pilih";

/** The office's own Word templates of a letter: out to Word, back, looked through, used. */
export function TemplatTab({ naskah: n }: { naskah: NaskahLengkap }) {
  const [brought, setBrought] = useState<{ sha256: string; nama: string; hasil: HasilPeriksa } | null>(null);
  const client = useClient();
  const toast = useToast();
  const fetch = useFetch();
  const save = useCommand("templat.simpan");
  const which = { jenis: n.jenis, rezim: n.rezim };
  const uploads = useUploads((stored) => {
    void (async () => {
      const found = await client.call("templat.periksa", { ...which, sha256: stored.sha256, nama: stored.name });
      if (found.ok) setBrought({ sha256: stored.sha256, nama: stored.name, hasil: found.value });
      else toast.failed(found.error);
    })();
  });
  if (!n.bertemplat) return <EmptyState title={t.templatJudul}>{n.formulir ? t.templatTakFormulir : t.templatTakDipakai}</EmptyState>;
  const clear = () => {
    for (const row of uploads.rows) uploads.remove(row.id);
    setBrought(null);
  };
  const take = (files: File[]) => {
    clear();
    uploads.add(files);
  };
  const store = async () => {
    if (!brought) return;
    const result = await save.run({ ...which, sha256: brought.sha256, nama: brought.nama, versi: n.versiTemplat[0]?.versi ?? 0, catatan: "" });
    if (result.ok) {
      clear();
      toast.done(isi(t.templatTersimpan, { versi: result.value.versi }));
    } else toast.failed(result.error);
  };
  return (
    <div className="naskah__dua">
      <div className="tegak">
        <Card title={t.templatJudul} actions={<BackToOurs naskah={n} />}>
          <div className="tegak tegak--rapat"><Changed naskah={n} /><p>{t.templatCara}</p></div>
          <ul className="naskah__cara">{t.templatAturan.map((line) => <li key={line}>{line}</li>)}</ul>
          <div className="baris susun__kaki">
            <Button icon={<IconDownload size={15} />} onClick={() => void fetch(() => client.call("templat.ekspor", which))}>{t.unduhAwal}</Button>
          </div>
        </Card>
        <Card className="tegak">
          <FileDrop label={t.bawa} hint={t.bawaPetunjuk} accept=".docx" multiple={false} rows={uploads.rows} onFiles={take} onCancel={uploads.cancel} onRemove={(id) => { uploads.remove(id); setBrought(null); }} onRetry={uploads.retry} />
          {brought ? <Checked brought={brought} busy={save.busy} onSave={() => void store()} /> : null}
        </Card>
        <Versions naskah={n} />
      </div>
      <div className="tegak">
        <Notice>{t.templatPratinjau}</Notice>
        <Card title={t.daftarIsian}>
          <dl className="naskah__isian">{n.isianTemplat.map((b) => <div key={b.tanda}><dt>{b.tanda}</dt><dd className="mut">{b.label}</dd></div>)}</dl>
        </Card>
      </div>
    </div>
  );
}

/** The template that is used was brought before the office set its letters otherwise. */
function Changed({ naskah: n }: { naskah: NaskahLengkap }) {
  const fits = useCommand("templat.sesuai");
  const toast = useToast();
  const canArrange = useMay("atur");
  const used = n.sumber === "templat" ? n.versiTemplat.find((v) => v.versi === n.versiSumber) : undefined;
  if (!used || used.berubah.length === 0) return null;
  const names = used.berubah.map((b) => (b.at ? isi(t.tataBerubahKapan, { bagian: t.bagianTata[b.bagian], kapan: tanggalPendek(b.at.slice(0, 10)), oleh: b.oleh }) : t.bagianTata[b.bagian]));
  const accept = async () => {
    const result = await fits.run({ jenis: n.jenis, rezim: n.rezim, versi: used.versi });
    if (result.ok) toast.done(isi(t.templatSesuaiJadi, { versi: used.versi }));
    else toast.failed(result.error);
  };
  return (
    <Notice tone="dekat" title={isi(t.tataBerubah, { daftar: names.join(", ") })} actions={canArrange ? <Button size="small" busy={fits.busy} onClick={() => void accept()}>{t.templatSesuai}</Button> : undefined}>
      {isi(t.tataBerubahIsi, { versi: used.versi })}
    </Notice>
  );
}

function Checked({ brought, busy, onSave }: { brought: { nama: string; hasil: HasilPeriksa }; busy: boolean; onSave: () => void }) {
  const { nama, hasil } = brought;
  if (hasil.temuan.length > 0) {
    return (
      <Notice tone="lewat" alert title={isi(t.perlu, { nama })}>
        <ol className="naskah__temuan">{hasil.temuan.map((f) => <li key={`${f.kode} ${f.bidang} ${f.paragraf}`}>{kalimatTemuan(f)}</li>)}</ol>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="tenang">{isi(t.baik, { nama, jumlah: hasil.dipakai.length })}</Notice>
      {hasil.hilang.length > 0 ? (
        <Notice tone="dekat" title={t.hilangJudul}>
          {t.hilangIsi}
          <ol className="naskah__temuan">{hasil.hilang.map((f) => <li key={f.bidang}>{kalimatTemuan(f)}</li>)}</ol>
        </Notice>
      ) : null}
      <div className="baris susun__kaki"><Button variant="primary" busy={busy} onClick={onSave}>{t.simpanTemplat}</Button></div>
    </>
  );
}

function Versions({ naskah: n }: { naskah: NaskahLengkap }) {
  const choose = useChoose(n);
  const client = useClient();
  const fetch = useFetch();
  const which = { jenis: n.jenis, rezim: n.rezim };
  const used = (v: VersiTemplat) => n.sumber === "templat" && n.versiSumber === v.versi;
  const columns: Array<Column<VersiTemplat>> = [
    { key: "versi", header: t.templatKolomVersi, width: "84px", cell: (v) => <>{v.versi} {used(v) ? <Badge tone="tenang">{t.templatDipakai}</Badge> : null}</> },
    { key: "berkas", header: t.templatKolomBerkas, cell: (v) => `${v.namaBerkas} (${ukuran(v.ukuran)})` },
    { key: "oleh", header: t.templatKolomOleh, cell: (v) => `${v.oleh}, ${tanggalPendek(v.at.slice(0, 10))}` },
    {
      key: "aksi", header: <span className="sr">{t.templatKolomAksi}</span>, align: "end",
      cell: (v) => (
        <span className="naskah__aksi">
          {used(v) ? null : <Button size="small" busy={choose.busy} onClick={() => void choose.run("templat", v.versi)}>{t.templatPakai}</Button>}
          <IconButton size="small" label={isi(t.templatContoh, { versi: angka(v.versi) })} icon={<IconFile size={15} />} onClick={() => void fetch(() => client.call("templat.unduh", { ...which, versi: v.versi, contoh: true }))} />
          <IconButton size="small" label={isi(t.templatUnduh, { versi: angka(v.versi) })} icon={<IconDownload size={15} />} onClick={() => void fetch(() => client.call("templat.unduh", { ...which, versi: v.versi }))} />
        </span>
      ),
    },
  ];
  return <Card title={t.templatVersi}><DataTable caption={t.templatJudul} columns={columns} rows={n.versiTemplat} rowKey={(v) => v.versi} empty={<p className="mut">{t.templatKosong}</p>} /></Card>;
}

/** Asks the core for a file and hands it to the download folder. */
function useFetch() {
  const client = useClient();
  const toast = useToast();
  return async (ask: () => Promise<Result<{ tiket: string; nama: string }>>) => {
    const ticket = await ask();
    if (!ticket.ok) {
      toast.failed(ticket.error);
      return;
    }
    const file = await client.download(ticket.value.tiket).catch(() => null);
    if (file) saveAs(file.blob, ticket.value.nama);
  };
}
