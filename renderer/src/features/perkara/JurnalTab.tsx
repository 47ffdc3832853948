import { hariTanggalJam, lokal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaTindakan } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { DataTable } from "../../ui";
import { useCase } from "./case";

const t = halaman.jurnal;

/** What was done in this case, by whom and when, newest first. */
export function JurnalTab() {
  const { d } = useCase();
  const at = (instant: string) => {
    const { tanggal, jam } = lokal(instant, d.perkara.zona);
    return hariTanggalJam(`${tanggal}T${jam}`);
  };
  return (
    <div className="tegak">
      <div className="gulung-samping">
        <DataTable
          caption={t.judul}
          rows={d.jurnal}
          rowKey={(j) => j.seq}
          columns={[
            { key: "seq", header: t.urut, mono: true, cell: (j) => j.seq },
            { key: "at", header: t.waktu, mono: true, cell: (j) => at(j.at) },
            { key: "ringkas", header: t.apa, cell: (j) => j.ringkas || (namaTindakan[j.tindakan] ?? j.tindakan) },
            { key: "pelaku", header: t.oleh, cell: (j) => j.pelaku },
            { key: "kode", header: t.kode, mono: true, cell: (j) => <span className="mut">{j.hash.slice(0, 8)}</span> },
          ]}
        />
      </div>
      <p className="mut">{isi(t.penjelasan, { n: d.jurnal.length })}</p>
    </div>
  );
}
