import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist";
import { angka } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { bukti as teks } from "../../../../shared/i18n/laporan";
import { pdfTeks as t } from "../../../../shared/i18n/bukti";
import { openPdf } from "./pdf";
import { IconButton, IconChevronLeft, IconChevronRight, IconMinus, IconPlus, Notice, Skeleton, TextButton } from "../../ui";

/** Steps of the magnifier; 0 fits the page to the width. */
const ZOOM = [0, 1.4, 2, 2.8] as const;
/** Most pixels of one side of a drawn page. */
const MOST_SIDE = 4096;

/**
 * The pages of a PDF, drawn by the page itself one at a time: the same in the desktop window, where there is no PDF viewer, and in a
 * browser. Scripts, forms and links of the PDF stay dead; its text is there for a screen reader.
 */
export function PdfView({ blob, name }: { blob: Blob; name: string }) {
  const { doc, failed } = useDocument(blob);
  const [nomor, setNomor] = useState(1);
  const [zoom, setZoom] = useState(0);
  const [text, setText] = useState("");
  const [broken, setBroken] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!doc || !canvas.current || !frame.current) return undefined;
    const [at, within] = [canvas.current, frame.current.clientWidth - 2];
    let task: RenderTask | null = null;
    let gone = false;
    void (async () => {
      try {
        const page = await doc.getPage(nomor);
        if (gone) return;
        task = draw(page, at, within, ZOOM[zoom] ?? 0);
        await task.promise;
        const content = await page.getTextContent();
        if (gone) return;
        setBroken(false);
        setText(content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("").slice(0, 20_000));
      } catch {
        if (!gone) setBroken(true);
      }
    })();
    return () => {
      gone = true;
      task?.cancel();
    };
  }, [doc, nomor, zoom]);

  if (failed) return <Notice tone="dekat" alert>{t[failed]}</Notice>;
  return (
    <>
      <div className="baris">
        <IconButton size="small" label={t.sebelum} icon={<IconChevronLeft size={15} />} disabled={nomor <= 1} onClick={() => setNomor(nomor - 1)} />
        <span className="mono" aria-live="polite">{doc ? isi(t.halaman, { n: angka(nomor), dari: angka(doc.numPages) }) : t.membuka}</span>
        <IconButton size="small" label={t.sesudah} icon={<IconChevronRight size={15} />} disabled={!doc || nomor >= doc.numPages} onClick={() => setNomor(nomor + 1)} />
        <IconButton size="small" label={teks.perkecil} icon={<IconMinus size={15} />} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <IconButton size="small" label={teks.perbesar} icon={<IconPlus size={15} />} disabled={zoom === ZOOM.length - 1} onClick={() => setZoom(zoom + 1)} />
        <TextButton onClick={() => setZoom(0)}>{teks.pasUkuran}</TextButton>
      </div>
      {broken ? <Notice tone="dekat" alert>{t.rusak}</Notice> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page larger than the window is scrolled with the arrow keys */}
      <section className="bukti__pdf" tabIndex={0} aria-label={name} ref={frame}>
        {doc ? null : <Skeleton rows={8} />}
        <canvas ref={canvas} hidden={!doc} aria-hidden="true" />
        <p className="sr">{text}</p>
      </section>
    </>
  );
}

function useDocument(blob: Blob): { doc: PDFDocumentProxy | null; failed: "sandi" | "rusak" | null } {
  const [state, setState] = useState<{ doc: PDFDocumentProxy | null; failed: "sandi" | "rusak" | null }>({ doc: null, failed: null });
  useEffect(() => {
    let gone = false;
    let close: (() => Promise<void>) | null = null;
    void (async () => {
      try {
        const task = await openPdf(blob);
        close = () => task.destroy();
        if (gone) return void close();
        const doc = await task.promise;
        if (!gone) setState({ doc, failed: null });
      } catch (error) {
        if (!gone) setState({ doc: null, failed: error instanceof Error && error.name === "PasswordException" ? "sandi" : "rusak" });
      }
    })();
    return () => {
      gone = true;
      void close?.();
    };
  }, [blob]);
  return state;
}

/** Draws a page as sharp as the screen is; the canvas keeps the page's shape. */
function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, within: number, zoom: number): RenderTask {
  const natural = page.getViewport({ scale: 1 });
  const shown = (Math.max(200, within) / natural.width) * (zoom || 1);
  const sharp = Math.min(shown * (window.devicePixelRatio || 1), MOST_SIDE / natural.width, MOST_SIDE / natural.height);
  const viewport = page.getViewport({ scale: sharp });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(natural.width * shown)}px`;
  return page.render({ canvas, viewport });
}
