import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { LetterDoc } from "../../../../shared/letters/blocks";
import type { BarisBerkas } from "../../../../shared/schemas/berkas-perkara";
import { useClient, useCommand } from "../../app";
import type { Client } from "../../app/client";
import { PaperPages } from "../../print/paper-pages";
import { pagesOfPdf } from "../bukti/pdf";

/** How long the sheets must have stood still. */
const STILL_MS = 60;

/** Stands for the logo, whose room is the same. */
const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

/** Counts what is not counted yet, one after another and out of sight: letters on the preview's own sheets, PDFs from the file. */
export function HitungHalaman({ perkaraId, baris, onBusy }: { perkaraId: number; baris: readonly BarisBerkas[]; onBusy: (busy: boolean) => void }) {
  const client = useClient();
  const keep = useCommand("berkasPerkara.halaman");
  const [sheet, setSheet] = useState<{ n: number; doc: LetterDoc } | null>(null);
  const counted = useRef<{ timer?: ReturnType<typeof setTimeout>; take?: (pages: number) => void }>({});
  const tried = useRef(new Set<string>());
  const open = baris.filter((b) => b.hitung !== "" && b.berkas);
  const key = open.map((b) => b.id).join(" ");

  const measure = (doc: LetterDoc): Promise<number> =>
    new Promise((resolve) => {
      counted.current.take = resolve;
      setSheet((last) => ({ n: (last?.n ?? 0) + 1, doc }));
    });
  const go = useEffectEvent(async (gone: () => boolean) => {
    const uncounted = open.filter((b) => !tried.current.has(b.id));
    if (uncounted.length === 0) return onBusy(false);
    onBusy(true);
    const hitung: Array<{ sha256: string; halaman: number }> = [];
    for (const b of uncounted) {
      if (gone()) break;
      // oxlint-disable-next-line no-await-in-loop -- one sheet of paper, one letter after another
      const halaman = b.hitung === "pdf" ? await pdfPages(client, b) : await letterPages(client, b, measure);
      // Once it was tried to the end; a list that changed meanwhile begins again.
      tried.current.add(b.id);
      if (halaman !== null && b.berkas) hitung.push({ sha256: b.berkas.sha256, halaman });
    }
    if (!gone()) setSheet(null);
    for (let at = 0; at < hitung.length; at += 500) {
      // oxlint-disable-next-line no-await-in-loop -- in turn
      await keep.run({ perkaraId, hitung: hitung.slice(at, at + 500) });
    }
    if (!gone()) onBusy(false);
  });
  useEffect(() => {
    let left = false;
    // A page that is only looked at in passing is not counted for.
    const timer = setTimeout(() => void go(() => left), 0);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [key]);

  if (!sheet) return null;
  const settle = (pages: number): void => {
    clearTimeout(counted.current.timer);
    counted.current.timer = setTimeout(() => counted.current.take?.(pages), STILL_MS);
  };
  return <div className="berkas-perkara__hitung" aria-hidden="true" inert><PaperPages key={sheet.n} doc={sheet.doc} kopLogoUrl={BLANK} onPages={settle} /></div>;
}

async function letterPages(client: Client, b: BarisBerkas, measure: (doc: LetterDoc) => Promise<number>): Promise<number | null> {
  const letter = await client.call("surat.baca", { suratId: b.rujukan });
  return letter.ok ? measure(letter.value.doc) : null;
}

async function pdfPages(client: Client, b: BarisBerkas): Promise<number | null> {
  const ticket = b.jenis === "masuk" ? await client.call("suratMasuk.unduh", { id: b.rujukan }) : await client.call("berkas.siapkanUnduh", { jenis: b.jenis === "bukti" ? "bukti" : "suratBerkas", id: b.rujukan, lihat: true });
  if (!ticket.ok) return null;
  const file = await client.download(ticket.value.tiket).catch(() => null);
  return file && pagesOfPdf(file.blob);
}
