import { useEffect, useMemo, useRef, useState } from "react";
import type { LetterDoc } from "../../../../shared/letters/blocks";
import { NO_FILES, useClient, useFileUrls, type AskFile } from "../../app";
import { PaperPages } from "../../print/paper-pages";
import "./kertas.css";

const PX_PER_MM = 96 / 25.4;

/** A letter as paper beside its form, as wide as there is room. */
export function Kertas({ doc, label }: { doc: LetterDoc; label: string }) {
  const desk = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(0.5);
  const logo = useLogoUrl(doc.kop?.logo?.sha256);
  const width = doc.page.widthMm * PX_PER_MM;
  useEffect(() => {
    const el = desk.current;
    if (!el) return undefined;
    const fit = () => setZoom(Math.min(1, Math.max(0.3, el.clientWidth / (width + 64))));
    const watcher = new ResizeObserver(fit);
    watcher.observe(el);
    fit();
    return () => watcher.disconnect();
  }, [width]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the desk is scrolled with the arrow keys
    <section className="kertas" ref={desk} tabIndex={0} aria-label={label}>
      <div style={{ zoom }}><PaperPages doc={doc} kopLogoUrl={logo} /></div>
    </section>
  );
}

/** Address of the logo, as bytes in the page: a ticket serves once only. */
export function useLogoUrl(sha: string | undefined): string | undefined {
  const client = useClient();
  const urls = useFileUrls(sha ? [sha] : NO_FILES, (id) => client.call("berkas.siapkanUnduh", { jenis: "logo", id, lihat: true }));
  return sha ? urls.get(sha) : undefined;
}

/** Addresses of the pictures that a letter shows. */
export function usePictureUrls(doc: LetterDoc, ask: AskFile): ReadonlyMap<string, string> {
  return useFileUrls(useMemo(() => [...new Set(doc.blocks.flatMap((block) => (block.type === "picture" && "sha256" in block.source ? [block.source.sha256] : [])))], [doc]), ask);
}
