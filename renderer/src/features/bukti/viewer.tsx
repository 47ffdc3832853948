import { useEffect, useEffectEvent, useState } from "react";
import { isi, kalimatGalat } from "../../../../shared/i18n/id";
import { angka, ukuran } from "../../../../shared/i18n/format";
import { bukti as teks } from "../../../../shared/i18n/laporan";
import type { Failure, Result } from "../../../../shared/api/result";
import type { Bukti } from "../../../../shared/schemas/perkara";
import { DownloadError } from "../../app/client";
import { useClient, useDownload } from "../../app";
import { Button, Dialog, IconButton, IconChevronLeft, IconChevronRight, IconDownload, IconMinus, IconPlus, Notice, Skeleton, TextButton, useToast } from "../../ui";
import { pdfTeks } from "../../../../shared/i18n/bukti";
import { PdfView } from "./PdfView";
import "./bukti.css";

/** Kinds that the page can show by itself. */
export function canShow(b: Bukti): boolean {
  return kindOf(b.mime) !== null;
}

/** One piece of evidence on the screen, with the way to the one before and after. */
export function EvidenceViewer({ perkaraId, bukti, kini, onKini }: { perkaraId: number; bukti: Bukti[]; kini: string | null; onKini: (id: string | null) => void }) {
  const client = useClient();
  const unduh = useDownload();
  const toast = useToast();
  const at = bukti.findIndex((b) => b.id === kini);
  const b = bukti[at];
  if (!b?.berkas) return null;
  const ke = (i: number) => onKini(bukti[i]?.id ?? null);
  return (
    <Dialog open onOpenChange={() => onKini(null)} title={`${b.kode} · ${b.bentuk}`} wide description={<span className="bukti__berkas">{b.berkas.nama} <span className="mono">{ukuran(b.ukuran)}</span></span>}>
      <div className="baris">
        <IconButton label={teks.sebelumnya} icon={<IconChevronLeft size={16} />} disabled={at === 0} onClick={() => ke(at - 1)} />
        <span className="mono">{angka(at + 1)} / {angka(bukti.length)}</span>
        <IconButton label={teks.berikutnya} icon={<IconChevronRight size={16} />} disabled={at === bukti.length - 1} onClick={() => ke(at + 1)} />
        <Button className="dorong" size="small" icon={<IconDownload size={14} />} onClick={() => void unduh({ jenis: "bukti", id: b.id, perkaraId }).then((r) => (r.ok ? undefined : toast.failed(r.error)))}>{isi(teks.unduh, { kode: b.kode })}</Button>
      </div>
      <FileView key={b.id} mime={b.mime} size={b.ukuran} name={b.berkas.nama} about={b.keterangan || b.bentuk} ask={() => client.call("berkas.siapkanUnduh", { jenis: "bukti", id: b.id, perkaraId, lihat: true })} />
    </Dialog>
  );
}

interface FileViewProps {
  mime: string;
  size: number;
  name: string;
  /** What a picture shows, for those who do not see it. */
  about: string;
  /** Asks for a ticket to its bytes. */
  ask: () => Promise<Result<{ tiket: string }>>;
}

/** A file on the screen, by kind; nothing is handed to another program. */
export function FileView({ mime, size, name, about, ask }: FileViewProps) {
  const kind = kindOf(mime);
  const { url, blob, failure } = useFile(ask, kind, size);
  const [zoom, setZoom] = useState(0);
  if (kind === null) return <Notice>{teks.takBisaLihat}</Notice>;
  if (kind === "pdf" && size > BLOB_MOST) return <Notice>{pdfTeks.besar}</Notice>;
  if (failure) return <Notice tone="lewat" alert title={teks.gagalBuka}>{[kalimatGalat(failure).judul, ...kalimatGalat(failure).rincian].join(" ")}</Notice>;
  if (kind === "pdf") return blob ? <PdfView blob={blob} name={name} /> : <Skeleton rows={6} />;
  if (!url) return <Skeleton rows={6} />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- evidence is shown as it was handed in
  if (kind === "video") return <video className="bukti__media" src={url} controls />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- evidence is shown as it was handed in
  if (kind === "audio") return <audio className="bukti__suara" src={url} controls />;
  return (
    <>
      <div className="baris">
        <IconButton size="small" label={teks.perkecil} icon={<IconMinus size={15} />} disabled={zoom === 0} onClick={() => setZoom(zoom <= 1 ? 0 : zoom / 1.5)} />
        <IconButton size="small" label={teks.perbesar} icon={<IconPlus size={15} />} disabled={zoom >= 6} onClick={() => setZoom(zoom === 0 ? 1.5 : zoom * 1.5)} />
        <TextButton onClick={() => setZoom(0)}>{teks.pasUkuran}</TextButton>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture larger than the window is scrolled with the arrow keys */}
      <section className="bukti__gambar" tabIndex={0} aria-label={name}>
        <img src={url} alt={about} style={zoom === 0 ? undefined : { maxWidth: "none", maxHeight: "none", width: `${zoom * 100}%` }} />
      </section>
    </>
  );
}

/** Beyond this a recording is streamed from its address instead of being held in the page. */
const BLOB_MOST = 200 * 1024 * 1024;

interface Shown { url: string | null; blob: Blob | null; failure: Failure | null }

/** The bytes of a file and an address of the page's own for them; the host's address for a recording that is too long to be held. */
function useFile(ask: FileViewProps["ask"], kind: ReturnType<typeof kindOf>, size: number): Shown {
  const client = useClient();
  const [state, setState] = useState<Shown>({ url: null, blob: null, failure: null });
  const askNow = useEffectEvent(ask);
  const enabled = kind !== null && !(kind === "pdf" && size > BLOB_MOST);
  useEffect(() => {
    if (!enabled) return undefined;
    let gone = false;
    let made: string | null = null;
    const show = (to: Partial<Shown>) => (gone ? undefined : setState({ url: null, blob: null, failure: null, ...to }));
    const load = async () => {
      const ticket = await askNow();
      if (gone) return;
      if (!ticket.ok) return show({ failure: ticket.error });
      const address = size > BLOB_MOST ? client.fileUrl(ticket.value.tiket) : null;
      if (address) return show({ url: address });
      try {
        const { blob } = await client.download(ticket.value.tiket);
        if (gone) return;
        made = URL.createObjectURL(blob);
        show({ url: made, blob });
      } catch (error) {
        show({ failure: error instanceof DownloadError ? error.failure : { code: "OFFLINE" } });
      }
    };
    void load();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, enabled, size]);
  return state;
}

function kindOf(mime: string): "image" | "pdf" | "audio" | "video" | null {
  if (mime === "application/pdf") return "pdf";
  if (/^image\/(png|jpeg|gif|webp|bmp)$/.test(mime)) return "image";
  if (mime.startsWith("audio/")) return "audio";
  return mime.startsWith("video/") ? "video" : null;
}
