import { useEffect, useRef, useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { bidangTeks, imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import type { LetterDoc } from "../../../../shared/letters/blocks";
import type { Alinea, GelombangLengkap } from "../../../../shared/schemas/imbauan";
import { Loaded, useClient, useProcedure } from "../../app";
import { PaperPages } from "../../print/paper-pages";
import { IconButton, IconChevronLeft, IconChevronRight, Notice } from "../../ui";

/** The letter as paper, for any of its recipients; follows the wording as it is typed. */
export function Pratinjau({ wave, isi: typed }: { wave: GelombangLengkap; isi: Alinea[] | null }) {
  const [at, setAt] = useState(0);
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const { jumlah } = wave.hitung;
  const one = useProcedure("imbauan.penerima", { gelombangId: wave.gelombang.id, lewati: Math.min(at, Math.max(0, jumlah - 1)), batas: 1 }, { keep: true });
  const recipient = one.data?.baris[0];
  const query = useProcedure("imbauan.pratinjau", { gelombangId: wave.gelombang.id, imbauanId: recipient?.id ?? "", isi: settled && settled.length > 0 ? settled : null }, { keep: true });
  return (
    <div className="imbauan__pratinjau">
      <div className="imbauan__alat">
        <IconButton size="small" label={t.sebelumnya} icon={<IconChevronLeft size={15} />} disabled={at <= 0} onClick={() => setAt(at - 1)} />
        <IconButton size="small" label={t.berikutnya} icon={<IconChevronRight size={15} />} disabled={at >= jumlah - 1} onClick={() => setAt(at + 1)} />
        <span className="potong">{recipient ? `${at + 1} / ${jumlah} · ${recipient.tujuan}` : t.contohPenerima}</span>
      </div>
      <Loaded query={query} rows={8}>
        {({ doc, kosong, takDikenal }) => (
          <>
            {takDikenal.length > 0 ? <Notice tone="lewat">{isi(t.takDikenal, { nama: takDikenal.join(", ") })}</Notice> : null}
            {kosong.length > 0 ? <Notice tone="dekat">{isi(t.kosongUntuk, { nama: kosong.map((k) => bidangTeks[k] ?? k).join(", ") })}</Notice> : null}
            <Paper doc={doc} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const PX_PER_MM = 96 / 25.4;

function Paper({ doc }: { doc: LetterDoc }) {
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
    <section className="imbauan__meja" ref={desk} tabIndex={0} aria-label={t.pratinjau}>
      <div style={{ zoom }}><PaperPages doc={doc} kopLogoUrl={logo} /></div>
    </section>
  );
}

/** Address of the logo, as bytes in the page: a ticket serves once only. */
function useLogoUrl(sha: string | undefined): string | undefined {
  const client = useClient();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!sha) return undefined;
    let made: string | undefined;
    let gone = false;
    void (async () => {
      const ticket = await client.call("berkas.siapkanUnduh", { jenis: "logo", id: sha, lihat: true });
      if (!ticket.ok || gone) return;
      const file = await client.download(ticket.value.tiket).catch(() => null);
      if (!file || gone) return;
      made = URL.createObjectURL(file.blob);
      setUrl(made);
    })();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, sha]);
  return sha ? url : undefined;
}
