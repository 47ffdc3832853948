import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { surat as teks } from "../../../../shared/i18n/laporan";
import type { SuratRingkas } from "../../../../shared/schemas/dossier";
import { Loaded, useCommand, useDownload, useProcedure } from "../../app";
import { Badge, ConfirmDialog, DataTable, EmptyState, IconButton, IconDownload, IconRetry, TextButton, useToast, type Column } from "../../ui";
import { SuratPreviewDialog } from "./SuratPreview";
import "./surat.css";

export interface SuratListProps {
  perkaraId: number;
  /** Documents of the case where the page has them; else they are read. */
  surat?: SuratRingkas[];
  /** Nothing can be issued anew. */
  hanyaBaca?: boolean;
}

/** Issued documents of a case with number, date and version; opens the preview and issues anew with a reason. */
export function SuratList({ perkaraId, surat, hanyaBaca = false }: SuratListProps) {
  const query = useProcedure("surat.daftar", { perkaraId, batas: 200 }, { enabled: surat === undefined, keep: true });
  if (surat) return <List perkaraId={perkaraId} surat={surat} hanyaBaca={hanyaBaca} />;
  return <Loaded query={query}>{({ baris }) => <List perkaraId={perkaraId} surat={baris} hanyaBaca={hanyaBaca} />}</Loaded>;
}

function List({ perkaraId, surat, hanyaBaca }: { perkaraId: number; surat: SuratRingkas[]; hanyaBaca: boolean }) {
  const [lama, setLama] = useState(false);
  const [lihat, setLihat] = useState<SuratRingkas | null>(null);
  const [ulang, setUlang] = useState<SuratRingkas | null>(null);
  const terbitkan = useCommand("surat.terbitkan");
  const unduh = useDownloadLetter();
  const toast = useToast();
  const urut = surat.toSorted((a, b) => b.dibuatAt.localeCompare(a.dibuatAt) || b.versiSurat - a.versiSurat);
  const diganti = urut.filter((s) => s.status === "digantikan");
  const rows = lama ? urut : urut.filter((s) => s.status === "terbit");
  const columns: Array<Column<SuratRingkas>> = [
    { key: "judul", header: teks.kolomJudul, opens: true, cell: (s) => <LetterName surat={s} /> },
    { key: "nomor", header: teks.kolomNomor, mono: true, cell: (s) => s.nomor || <span className="mut">{teks.tanpaNomor}</span> },
    { key: "tanggal", header: teks.kolomTanggal, mono: true, cell: (s) => tanggalPendek(s.tanggal) },
    { key: "versi", header: teks.kolomVersi, cell: (s) => <Version surat={s} /> },
    {
      key: "aksi",
      header: <span className="sr">{teks.kolomAksi}</span>,
      align: "end",
      cell: (s) => (
        <div className="surat-daftar__aksi">
          <IconButton size="small" label={isi(teks.unduhSurat, { judul: s.judul })} icon={<IconDownload size={15} />} onClick={() => void unduh(s)} />
          {hanyaBaca || s.status === "digantikan" ? null : <IconButton size="small" label={isi(teks.terbitkanUlangSurat, { judul: s.judul })} icon={<IconRetry size={15} />} onClick={() => setUlang(s)} />}
        </div>
      ),
    },
  ];
  return (
    <div className="tegak">
      <DataTable caption={teks.judul} columns={columns} rows={rows} rowKey={(s) => s.id} onOpen={setLihat} empty={<EmptyState title={teks.kosong}>{teks.kosongIsi}</EmptyState>} />
      {diganti.length > 0 ? <div><TextButton aria-expanded={lama} onClick={() => setLama(!lama)}>{lama ? teks.sembunyikanLama : isi(teks.tampilkanLama, { jumlah: diganti.length })}</TextButton></div> : null}
      {lihat ? (
        <SuratPreviewDialog
          open
          onOpenChange={() => setLihat(null)}
          judul={[lihat.judul, lihat.nomor].filter(Boolean).join(" · ")}
          sumber={{ suratId: lihat.id }}
        />
      ) : null}
      <ConfirmDialog
        open={ulang !== null}
        onOpenChange={(open) => {
          if (!open) setUlang(null);
        }}
        title={isi(teks.terbitkanUlangJudul, { judul: ulang?.judul ?? "" })}
        description={isi(teks.terbitkanUlangIsi, { n: ulang?.versiSurat ?? 1 })}
        reason
        confirmLabel={teks.terbitkanUlang}
        onConfirm={async (alasan) => {
          if (!ulang) return true;
          const result = await terbitkan.run({ perkaraId, jenis: ulang.jenis, refId: ulang.refId, alasan });
          if (!result.ok) {
            toast.failed(result.error);
            return false;
          }
          toast.done(isi(teks.terbit, { judul: result.value.judul, n: result.value.versiSurat }));
          return true;
        }}
      />
    </div>
  );
}

/** Title of a letter with its form code. */
export function LetterName({ surat: s }: { surat: SuratRingkas }) {
  return (
    <span className="surat-daftar__judul">
      {s.judul}
      {s.kodeFormulir ? <span className="mut mono">{s.kodeFormulir}</span> : null}
    </span>
  );
}

export function Version({ surat: s }: { surat: SuratRingkas }) {
  if (s.status === "digantikan") return <Badge>{isi(teks.digantikanVersi, { n: s.versiSurat })}</Badge>;
  return s.versiSurat > 1 ? <span className="mono">{s.versiSurat}</span> : <span className="mono mut">1</span>;
}

export function useDownloadLetter(): (s: SuratRingkas) => Promise<void> {
  const unduh = useDownload();
  const toast = useToast();
  return async (s) => {
    const result = await unduh({ jenis: "surat", id: s.id, perkaraId: s.perkaraId });
    if (!result.ok) toast.failed(result.error);
  };
}
