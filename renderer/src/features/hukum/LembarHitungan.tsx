import { useEffect, useMemo, useRef, useState } from "react";
import { lembarTeks as t } from "../../../../shared/i18n/hukum";
import { umum } from "../../../../shared/i18n/id";
import type { Kop } from "../../../../shared/letters/blocks";
import type { Kantor } from "../../../../shared/schemas/kantor";
import { useClient, useProcedure, useSession } from "../../app";
import { PaperPages } from "../../print/paper-pages";
import { Button, Dialog, IconPrinter, useNow } from "../../ui";
import { lembarHitungan, type IsiLembar } from "./lembar";
import "../surat/surat.css";
import "./hukum.css";

/** The reckoning as a sheet for the file, on a desk, to be printed. */
export function LembarHitungan({ isi: sheet, onClose }: { isi: IsiLembar; onClose: () => void }) {
  const session = useSession();
  const now = useNow();
  const [at] = useState(() => now.read());
  const office = session?.kantor ?? null;
  const logo = useLogo(office);
  const tampilan = useProcedure("tataSurat.baca", {}).data?.tata.kop.tampilan;
  const doc = useMemo(() => lembarHitungan(sheet, office, at, session?.pelaku.nama ?? "", logo?.kop, tampilan), [sheet, office, at, session?.pelaku.nama, logo, tampilan]);
  const desk = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0.9);
  useEffect(() => {
    const width = desk.current?.clientWidth ?? 0;
    if (width > 0) setZoom(Math.min(1, width / (doc.page.widthMm * (96 / 25.4) + 64)));
  }, [doc.page.widthMm]);
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={t.dialog}
      initialFocus={desk}
      description={`${sheet.rule.id}. ${sheet.rule.nama}`}
      actions={
        <>
          <Button onClick={onClose}>{umum.tutup}</Button>
          <Button variant="primary" icon={<IconPrinter size={15} />} onClick={() => window.print()}>{t.cetak}</Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a desk higher than the window is scrolled with the arrow keys */}
      <section className="lembar-meja" ref={desk} tabIndex={0} aria-label={t.dialog}>
        <div className="surat__lembar" style={{ zoom }}>
          <PaperPages doc={doc} kopLogoUrl={logo?.url} />
        </div>
      </section>
    </Dialog>
  );
}

/** The office's logo with the measure it has on letters. */
function useLogo(office: Kantor | null): { url: string; kop: NonNullable<Kop["logo"]> } | undefined {
  const client = useClient();
  const sha = office?.kop.logo ?? "";
  const [logo, setLogo] = useState<{ url: string; kop: NonNullable<Kop["logo"]> }>();
  useEffect(() => {
    if (!sha) return undefined;
    let made = "";
    let gone = false;
    void (async () => {
      const ticket = await client.call("berkas.siapkanUnduh", { jenis: "logo", id: sha, lihat: true });
      const file = ticket.ok && !gone ? await client.download(ticket.value.tiket).catch(() => null) : null;
      const mime = file?.blob.type ?? "";
      if (!file || gone || (mime !== "image/png" && mime !== "image/jpeg")) return;
      made = URL.createObjectURL(file.blob);
      const image = new Image();
      image.src = made;
      await image.decode().catch(() => undefined);
      if (gone) return;
      const ratio = Math.min(2.5, Math.max(0.4, image.naturalWidth / (image.naturalHeight || 1) || 1));
      const heightMm = Math.min(24, 42 / ratio);
      setLogo({ url: made, kop: { sha256: sha, mime, widthMm: heightMm * ratio, heightMm } });
    })();
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [client, sha]);
  return sha ? logo : undefined;
}
