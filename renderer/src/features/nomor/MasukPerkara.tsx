import { tanggalPendek } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { nomorBuku as t } from "../../../../shared/i18n/nomor";
import type { SuratMasuk } from "../../../../shared/schemas/nomor";
import { useProcedure } from "../../app";
import { Badge, Card, DataTable, IconButton, IconPaperclip, type Column } from "../../ui";
import { useUnduhMasuk } from "./MasukTab";
import "./nomor.css";

/** Letters that came in about a case, the results of a correction among them; nothing where none came. */
export function MasukPerkara({ perkaraId }: { perkaraId: number }) {
  const unduh = useUnduhMasuk();
  const rows = useProcedure("suratMasuk.daftar", { perkaraId, batas: 200 }).data?.baris ?? [];
  if (rows.length === 0) return null;
  const columns: Array<Column<SuratMasuk>> = [
    { key: "perihal", header: t.kolomPerihal, opens: true, cell: (m) => <>{m.status === "dibatalkan" ? <Badge tone="lewat">{t.status["dibatalkan"]}</Badge> : null} {m.judul ? <Badge>{[m.kodeFormulir, m.judul].filter(Boolean).join(" ")}</Badge> : null} {m.perihal}<br /><span className="mut">{m.pengirim}</span></> },
    { key: "nomor", header: t.nomorSurat, mono: true, width: "246px", cell: (m) => <span className="nomor__surat">{m.nomorSurat}<span className="mut">{m.tanggalSurat ? tanggalPendek(m.tanggalSurat) : ""}</span></span> },
    { key: "agenda", header: t.masukAgenda, mono: true, width: "116px", cell: (m) => m.agenda },
    { key: "berkas", header: <span className="sr">{t.pindaian}</span>, width: "48px", align: "end", cell: (m) => (m.berkas ? <IconButton size="small" label={isi(t.pindaianBuka, { nama: m.berkas.nama })} icon={<IconPaperclip size={15} />} onClick={() => void unduh(m)} /> : null) },
  ];
  return <Card title={t.masukPerkara}><DataTable caption={t.masukPerkara} columns={columns} rows={rows} rowKey={(m) => m.id} /></Card>;
}
