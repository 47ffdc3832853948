import { useState } from "react";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { dokumenKegiatanTeks, kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { DokumenKegiatan, KegiatanLengkap } from "../../../../shared/schemas/kegiatan";
import type { SuratRingkas } from "../../../../shared/schemas/dossier";
import { useCommand } from "../../app";
import { Button, Card, copyText, DateField, IconButton, IconCopy, IconDownload, RadioGroup, TextArea, TextButton, TextField, useMinute, useToast } from "../../ui";
import { SalinCard } from "../salin/SalinCard";
import { useDownloadLetter } from "../surat/SuratList";
import { SuratPreviewDialog } from "../surat/SuratPreview";

type NumberWay = keyof typeof t.laporanNomorPilihan;

/** The report, the news text and everything made of this activity. */
export function DokumenTab({ k }: { k: KegiatanLengkap }) {
  return (
    <div className="halaman-dua">
      <News k={k} />
      <div className="tegak">
        <Report k={k} />
        <Papers title={t.dokumen} surat={k.surat} />
        <SalinCard objek="kegiatan" objekId={k.kegiatan.id} />
      </div>
    </div>
  );
}

function useMake(k: KegiatanLengkap) {
  const make = useCommand("kegiatan.terbitkan");
  const download = useDownloadLetter();
  const toast = useToast();
  const run = async (jenis: DokumenKegiatan, more: { tanggal?: string; nomor?: { cara: "otomatis" | "ketik"; nomor: string } | null } = {}) => {
    const result = await make.run({ kegiatanId: k.kegiatan.id, jenis, ...more });
    if (!result.ok) {
      toast.failed(result.error);
      return;
    }
    await download(result.value);
    toast.done(isi(t.dokumenJadi, { judul: dokumenKegiatanTeks[jenis] }));
  };
  return { run, busy: make.busy };
}

function Report({ k }: { k: KegiatanLengkap }) {
  const { tanggal } = useMinute();
  const [date, setDate] = useState(tanggal);
  const [way, setWay] = useState<NumberWay>("otomatis");
  const [number, setNumber] = useState("");
  const { run, busy } = useMake(k);
  const last = k.surat.find((s) => s.jenis === "laporan_kegiatan" && s.status === "terbit");
  return (
    <Card title={t.laporan}>
      <div className="tegak">
        <DateField label={t.tanggalDokumen} value={date} onValueChange={setDate} required />
        {last?.nomor ? <p>{t.laporanNomor}: <strong className="mono">{last.nomor}</strong></p> : (
          <>
            <RadioGroup<NumberWay> label={t.laporanNomor} value={way} onValueChange={setWay} options={(Object.keys(t.laporanNomorPilihan) as NumberWay[]).map((w) => ({ value: w, label: t.laporanNomorPilihan[w] }))} />
            {way === "ketik" ? <TextField label={t.nomorKetik} mono value={number} onValueChange={setNumber} maxLength={120} required /> : null}
          </>
        )}
        <Button wide variant={last ? "quiet" : "primary"} busy={busy} blockedBecause={way === "ketik" && !number.trim() && !last?.nomor ? t.nomorKetik : undefined} onClick={() => void run("laporan_kegiatan", { tanggal: date, nomor: way === "tanpa" ? null : { cara: way, nomor: way === "ketik" ? number : "" } })}>{last ? t.buatUlang : t.buatLaporan}</Button>
      </div>
    </Card>
  );
}

/** The news text: made from the record until somebody writes their own; copied or taken as DOCX. */
function News({ k }: { k: KegiatanLengkap }) {
  const [title, setTitle] = useState(k.berita.judul);
  const [text, setText] = useState(k.berita.isi);
  const [from, setFrom] = useState(k.berita);
  if (from !== k.berita && JSON.stringify(from) !== JSON.stringify(k.berita)) {
    // What came anew from the record is taken over where nothing was typed.
    if (title === from.judul) setTitle(k.berita.judul);
    if (text === from.isi) setText(k.berita.isi);
    setFrom(k.berita);
  }
  const save = useCommand("kegiatan.simpan");
  const toast = useToast();
  const { run, busy } = useMake(k);
  const changed = title !== k.berita.judul || text !== k.berita.isi;
  const store = async (beritaJudul: string, beritaIsi: string) => {
    const result = await save.run({ ...k.kegiatan, beritaJudul, beritaIsi });
    if (result.ok) toast.done(t.tersimpan);
    else toast.failed(result.error);
  };
  const copy = () => {
    if (copyText(`${title}\n\n${text}`)) toast.done(t.tersalin);
    else toast.failed(t.salinGagal);
  };
  return (
    <Card title={t.berita} actions={<Button size="small" icon={<IconCopy size={14} />} onClick={copy}>{t.salinBerita}</Button>}>
      <div className="tegak">
        <TextField label={t.beritaJudul} value={title} onValueChange={setTitle} maxLength={300} />
        <TextArea label={t.beritaIsi} hint={t.beritaPetunjuk} rows={12} value={text} onValueChange={setText} maxLength={20_000} />
        <div className="baris">
          {k.berita.sendiri ? <Button size="small" onClick={() => void store("", "")}>{t.beritaBawaan}</Button> : null}
          <Button className="dorong" busy={save.busy} blockedBecause={changed ? undefined : t.beritaPetunjuk} onClick={() => void store(title, text)}>{t.simpanBerita}</Button>
          <Button busy={busy} blockedBecause={changed ? t.simpanBerita : undefined} onClick={() => void run("berita_kegiatan")}>{t.buatBerita}</Button>
        </div>
      </div>
    </Card>
  );
}

/** Papers that were made, newest first, to look at or to take. */
export function Papers({ title, surat }: { title: string; surat: readonly SuratRingkas[] }) {
  const [look, setLook] = useState<SuratRingkas | null>(null);
  const download = useDownloadLetter();
  const rows = surat.filter((s) => s.status === "terbit");
  return (
    <Card title={title}>
      {rows.length === 0 ? <p className="mut">{t.dokumenKosong}</p> : (
        <ul className="kegiatan__berkas">
          {rows.map((s) => (
            <li key={s.id}>
              <div>
                <TextButton aria-label={isi(t.lihat, { judul: s.judul })} onClick={() => setLook(s)}>{s.judul}</TextButton>
                <p className="mut">{[s.nomor, tanggalPendek(s.tanggal), s.versiSurat > 1 ? isi(t.versi, { n: s.versiSurat }) : ""].filter(Boolean).join(" · ")}</p>
              </div>
              <IconButton size="small" label={isi(t.unduhBerkas, { nama: s.judul })} icon={<IconDownload size={14} />} onClick={() => void download(s)} />
            </li>
          ))}
        </ul>
      )}
      {look ? <SuratPreviewDialog open onOpenChange={() => setLook(null)} judul={look.judul} sumber={{ suratId: look.id }} /> : null}
    </Card>
  );
}
