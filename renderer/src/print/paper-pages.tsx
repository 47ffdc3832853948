import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CSSProperties } from "react";
import type { Font, LetterDoc, Page } from "../../../shared/letters/blocks";
import { hasPageNumber, layOut, lineFactor } from "../../../shared/letters/layout";
import type { Flow, Layout } from "../../../shared/letters/layout";
import { FlowView } from "./flow-view";
import type { Sheet } from "./flow-view";
import { paginate } from "./paginate";
import "./print.css";

export interface PaperPagesProps {
  doc: LetterDoc;
  /** Address of the logo named by `doc.kop.logo`. */
  kopLogoUrl?: string | undefined;
  /** Addresses of the pictures of the letter, by their hash; the room of one that is not here stands empty. */
  pictures?: ReadonlyMap<string, string> | undefined;
  /** Told how many sheets the letter takes, each time that changes. */
  onPages?: ((count: number) => void) | undefined;
}

/** A letter on sheets of paper, for preview, print and PDF: one element per sheet, breaking near where the DOCX breaks. */
export function PaperPages({ doc, kopLogoUrl, pictures = NONE, onPages }: PaperPagesProps) {
  const layout = useMemo(() => layOut(doc), [doc]);
  const column = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [paged, setPaged] = useState<{ layout: Layout; pages: Flow[][] } | null>(null);
  const [fontsReady, setFontsReady] = useState(false);
  usePaperSize(doc.page);

  useEffect(() => {
    // What the first layout needs it has asked for: with nothing on its way, that layout stands.
    if (document.fonts.status === "loaded") return undefined;
    let live = true;
    void document.fonts.ready.then(() => live && setFontsReady(true));
    return () => {
      live = false;
    };
  }, []);

  useLayoutEffect(() => {
    if (!column.current) return;
    const pxPerMm = column.current.getBoundingClientRect().width / layout.widthMm;
    const footMm = pxPerMm > 0 ? (foot.current?.getBoundingClientRect().height ?? 0) / pxPerMm : 0;
    const { top, bottom } = doc.page.marginMm;
    const room = doc.page.heightMm - top - Math.max(bottom, bottom / 2 + footMm);
    setPaged({ layout, pages: paginate(layout.flow, column.current, room * pxPerMm, (pxPerMm * 25.4) / 72) });
  }, [layout, doc.page, fontsReady]);

  const pages = paged?.pages ?? NO_PAGES;
  useEffect(() => {
    if (pages.length > 0) onPages?.(pages.length);
  }, [pages.length, onPages]);

  const type: CSSProperties = { fontFamily: familyOf(doc.font.name), fontSize: `${doc.font.sizePt}pt`, lineHeight: lineFactor(doc.font.name) * doc.font.lineSpacing };
  const { font, page } = doc;
  // Hundreds of pieces: they are drawn anew when the letter is another one, not with whatever stands around it.
  const measure = useMemo(() => {
    const sheet: Sheet = { font, logoUrl: kopLogoUrl, pictures: NONE, page: 1, pages: 1 };
    return (
      <div className="paper-measure" aria-hidden="true">
        <div ref={column} style={{ width: `${layout.widthMm}mm` }}><FlowView items={layout.flow} sheet={sheet} /></div>
        <div ref={foot} style={{ width: `${layout.widthMm}mm` }}><FooterView footer={layout.footer} sheet={sheet} /></div>
      </div>
    );
  }, [layout, font, kopLogoUrl]);
  const sheets = useMemo(() => {
    const { top, right, bottom, left } = page.marginMm;
    return pages.map((items, at) => {
      const sheet: Sheet = { font, logoUrl: kopLogoUrl, pictures, page: at + 1, pages: pages.length };
      return (
        <section key={at} className="paper-sheet" aria-label={`${at + 1} / ${pages.length}`} style={{ width: `${page.widthMm}mm`, height: `${page.heightMm}mm`, padding: `${top}mm ${right}mm 0 ${left}mm` }}>
          <FlowView items={items} sheet={sheet} />
          <div className="paper-foot" style={{ left: `${left}mm`, right: `${right}mm`, bottom: `${bottom / 2}mm` }}><FooterView footer={layout.footer} sheet={sheet} /></div>
        </section>
      );
    });
  }, [pages, layout, font, page, kopLogoUrl, pictures]);
  return (
    <div className="paper-pages" style={type}>
      {measure}
      {sheets}
    </div>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();
const NO_PAGES: Flow[][] = [];

function FooterView({ footer, sheet }: { footer: Layout["footer"]; sheet: Sheet }) {
  if (!footer) return null;
  const paras = footer.skipFirst && sheet.page === 1 ? footer.paras.filter((para) => !hasPageNumber(para)) : footer.paras;
  return <FlowView items={footer.table ? [footer.table, ...paras] : paras} sheet={sheet} />;
}

/** Tells the printer the paper; a constructed sheet passes a content policy that forbids inline styles. */
function usePaperSize(page: Page): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${page.widthMm}mm ${page.heightMm}mm; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [page.widthMm, page.heightMm]);
}

/** The letter type with what may stand in for it, in the order of likeness. */
function familyOf(name: Font["name"]): string {
  const quoted = `"${name.replaceAll(/["\\]/g, "")}"`;
  const like = { "bookman old style": `"URW Bookman", "Bookman", serif`, arial: `"Liberation Sans", Helvetica, sans-serif`, "times new roman": `"Liberation Serif", Times, serif` }[name.toLowerCase()];
  return `${quoted}, ${like ?? "serif"}`;
}
