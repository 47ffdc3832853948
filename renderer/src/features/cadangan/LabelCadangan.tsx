import type { BarisCadangan, IsiCadangan } from "../../../../shared/api/contract/cadangan";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { labelTeks as t } from "../../../../shared/i18n/bukti";
import { angka, hariTanggal, jam, lokal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { Button, Dialog, IconPrinter, useNow } from "../../ui";
import "./label.css";

/** What is stuck on the stick or written in the book: which backup it is, what it holds, and the code of the journal in it. */
export function LabelCadangan({ row, holds, onTutup }: { row: BarisCadangan; holds: IsiCadangan; onTutup: () => void }) {
  const { zone } = useNow();
  const at = lokal(holds.at, zone);
  return (
    <Dialog open onOpenChange={onTutup} title={t.judul} description={t.isi} actions={<Button variant="primary" icon={<IconPrinter size={15} />} onClick={() => window.print()}>{t.cetak}</Button>}>
      <section className="label-cadangan" aria-label={t.judul}>
        <h3>{holds.kantor || t.tanpaKantor}</h3>
        <p>{hariTanggal(at.tanggal)}, {jam(at.jam, zone)}</p>
        <p>{isi(t.muatan, { perkara: angka(holds.perkara), surat: angka(holds.surat), berkas: angka(holds.berkas) })}</p>
        <p className="label-cadangan__kode">{isi(t.kode, { baris: angka(holds.jurnal.seq), kode: kodeSingkat(holds.jurnal.hash) })}</p>
        <p className="mut">{row.nama}</p>
      </section>
    </Dialog>
  );
}
