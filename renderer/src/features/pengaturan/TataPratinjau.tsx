import { useMemo, useState } from "react";
import { tataTeks as t } from "../../../../shared/i18n/tata-surat";
import { KERTAS, TATA_BAWAAN, tataSurat, type TataSurat } from "../../../../shared/schemas/tata-surat";
import { saveAs, useClient, useProcedure } from "../../app";
import { PaperPages } from "../../print/paper-pages";
import { Button, Card, IconDownload, IconPrinter, Notice, RadioGroup, Skeleton, useToast } from "../../ui";
import type { LogoBaru } from "./KopFields";
import { useLogoUrl } from "../surat/Kertas";
import "../surat/surat.css";

const PX_PER_MM = 96 / 25.4;
/** Width that the sheet takes beside the form. */
const LEBAR = 380;

/** One sheet as it would be printed, the page to try it on the office's own printer, and the same as DOCX. */
export function TataPratinjau({ typed, logo }: { typed: unknown; logo: LogoBaru | null }) {
  const [jenis, setJenis] = useState<"surat" | "formulir">("surat");
  const read = useMemo(() => tataSurat.safeParse(typed), [typed]);
  const [last, setLast] = useState<TataSurat | null>(null);
  if (read.success && JSON.stringify(read.data) !== JSON.stringify(last)) setLast(read.data);
  const tata = last ?? { ...TATA_BAWAAN, kop: { ...TATA_BAWAAN.kop, baris: [], logo: "" } };
  const input = { tata, formulir: jenis === "formulir" };
  const query = useProcedure("tataSurat.pratinjau", input, { enabled: last !== null, keep: true });
  const chosen = tata.kop.logo !== "" && logo?.sha256 === tata.kop.logo ? logo.url : "";
  const stored = useLogoUrl(chosen ? "" : tata.kop.logo);
  const client = useClient();
  const toast = useToast();
  const unduh = async () => {
    const ticket = await client.call("tataSurat.halamanUji", input);
    if (!ticket.ok) {
      toast.failed(ticket.error);
      return;
    }
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  const doc = query.data?.doc;
  const zoom = LEBAR / ((doc?.page.widthMm ?? KERTAS.F4.widthMm) * PX_PER_MM);
  return (
    <aside className="tata__contoh">
      <Card title={t.pratinjau}>
        <div className="tegak tegak--rapat">
          <RadioGroup label={t.pratinjauPilihan} hideLabel inline value={jenis} onValueChange={(v) => setJenis(v as typeof jenis)} options={[{ value: "surat", label: t.pratinjauSurat }, { value: "formulir", label: t.pratinjauFormulir }]} />
          {read.success ? null : <Notice tone="dekat">{t.pratinjauGalat}</Notice>}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a sheet longer than the window is scrolled with the arrow keys */}
          <section className="tata__meja surat__lembar" tabIndex={0} aria-label={t.pratinjau}>
            {doc ? <div style={{ zoom }}><PaperPages doc={doc} kopLogoUrl={chosen || stored} /></div> : <Skeleton rows={8} />}
          </section>
          <div className="baris">
            <Button size="small" icon={<IconDownload size={14} />} onClick={() => void unduh()}>{t.halamanUji}</Button>
            <Button size="small" icon={<IconPrinter size={14} />} onClick={() => window.print()}>{t.cetakUji}</Button>
          </div>
        </div>
      </Card>
    </aside>
  );
}
