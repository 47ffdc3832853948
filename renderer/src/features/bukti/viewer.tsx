import { useEffect, useState } from "react";
import { isi, kalimatGalat } from "../../../../shared/i18n/id";
import { angka, ukuran } from "../../../../shared/i18n/format";
import { bukti as teks } from "../../../../shared/i18n/laporan";
import type { Failure } from "../../../../shared/api/result";
import type { Bukti } from "../../../../shared/schemas/perkara";
import { DownloadError } from "../../app/client";
import { useClient, useDownload } from "../../app";
import { Button, Dialog, IconButton, IconChevronLeft, IconChevronRight, IconDownload, IconMinus, IconPlus, Notice, Skeleton, TextButton, useToast } from "../../ui";
import "./bukti.css";

/** Kinds that the page can show by itself. */
export function canShow(b: Bukti): boolean {
  return kindOf(b.mime) !== null;
}

/** One piece of evidence on the screen, with the way to the one before and after. */
export function EvidenceViewer({ perkaraId, bukti, kini, onKini }: { perkaraId: number; bukti: Bukti[]; kini: string | null; onKini: (id: string | null) => void }) {
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
      <Shown key={b.id} perkaraId={perkaraId} b={b} />
    </Dialog>
  );
}

function Shown({ perkaraId, b }: { perkaraId: number; b: Bukti }) {
  const kind = kindOf(b.mime);
  const { url, failure } = useFileAddress(perkaraId, b, kind !== null);
  const [zoom, setZoom] = useState(0);
  if (kind === null) return <Notice>{teks.takBisaLihat}</Notice>;
  if (failure) return <Notice tone="lewat" alert title={teks.gagalBuka}>{[kalimatGalat(failure).judul, ...kalimatGalat(failure).rincian].join(" ")}</Notice>;
  if (!url) return <Skeleton rows={6} />;
  if (kind === "pdf") return <iframe className="bukti__pdf" src={url} title={b.berkas?.nama ?? b.bentuk} />;
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
      <section className="bukti__gambar" tabIndex={0} aria-label={b.berkas?.nama}>
        <img src={url} alt={b.keterangan || b.bentuk} style={zoom === 0 ? undefined : { maxWidth: "none", maxHeight: "none", width: `${zoom * 100}%` }} />
      </section>
    </>
  );
}

/** Beyond this a recording is streamed from its address instead of being held in the page. */
const BLOB_MOST = 200 * 1024 * 1024;

/**
 * An address that the page may show. The host's own address serves a PDF (its viewer wants a document of its own) and long
 * recordings; everything else, and everything behind the port, is fetched into the page.
 */
function useFileAddress(perkaraId: number, b: Bukti, enabled: boolean): { url: string | null; failure: Failure | null } {
  const client = useClient();
  const [state, setState] = useState<{ url: string | null; failure: Failure | null }>({ url: null, failure: null });
  const langsung = b.mime === "application/pdf" || b.ukuran > BLOB_MOST;
  useEffect(() => {
    if (!enabled) return undefined;
    let gone = false;
    let made: string | null = null;
    void (async () => {
      const ticket = await client.call("berkas.siapkanUnduh", { jenis: "bukti", id: b.id, perkaraId, lihat: true });
      if (gone) return;
      if (!ticket.ok) return setState({ url: null, failure: ticket.error });
      const address = langsung ? client.fileUrl(ticket.value.tiket) : null;
      if (address) return setState({ url: address, failure: null });
      try {
        const file = await client.download(ticket.value.tiket);
        if (gone) return;
        made = URL.createObjectURL(file.blob);
        setState({ url: made, failure: null });
      } catch (error) {
        if (!gone) setState({ url: null, failure: error instanceof DownloadError ? error.failure : { code: "OFFLINE" } });
      }
    })();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, perkaraId, b.id, langsung, enabled]);
  return state;
}

function kindOf(mime: string): "image" | "pdf" | "audio" | "video" | null {
  if (mime === "application/pdf") return "pdf";
  if (/^image\/(png|jpeg|gif|webp|bmp)$/.test(mime)) return "image";
  if (mime.startsWith("audio/")) return "audio";
  return mime.startsWith("video/") ? "video" : null;
}
