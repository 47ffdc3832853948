import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { tanggalPendek } from "../../../../shared/i18n/format";
import { surat as teks } from "../../../../shared/i18n/laporan";
import { jalanSurat } from "../../../../shared/i18n/jalan-surat";
import type { LangkahSurat } from "../../../../shared/domain/letter-life";
import type { SuratRingkas } from "../../../../shared/schemas/dossier";
import type { BarisSurat } from "../../../../shared/schemas/surat";
import { salinanTeks } from "../../../../shared/i18n/bukti";
import { Loaded, useCommand, useDownload, useMay, useProcedure } from "../../app";
import { Badge, Button, ConfirmDialog, DataTable, EmptyState, IconButton, IconCopy, IconDownload, IconHistory, IconPlus, IconRetry, TextButton, useToast, type Column } from "../../ui";
import { BuatSurat } from "./BuatSurat";
import { JalanDialog, KeadaanBadge } from "./JalanSurat";
import { LangkahDialog } from "./LangkahSurat";
import { Copies, SalinanDialog } from "./Salinan";
import { SuratPreviewDialog } from "./SuratPreview";
import "./surat.css";

export interface SuratListProps {
  perkaraId: number;
  /** Nothing can be issued anew; what happens to the letters is still recorded. */
  hanyaBaca?: boolean;
}

/** Documents of a case, how far each has come and what comes next; opens the preview and the letter's life, and issues anew with a reason. */
export function SuratList({ perkaraId, hanyaBaca = false }: SuratListProps) {
  const query = useProcedure("surat.daftar", { perkaraId, batas: 200 }, { keep: true });
  return <Loaded query={query}>{({ baris }) => <List perkaraId={perkaraId} surat={baris} hanyaBaca={hanyaBaca} />}</Loaded>;
}

function List({ perkaraId, surat, hanyaBaca }: { perkaraId: number; surat: BarisSurat[]; hanyaBaca: boolean }) {
  const [lama, setLama] = useState(false);
  const [lihat, setLihat] = useState<BarisSurat | null>(null);
  const [ulang, setUlang] = useState<BarisSurat | null>(null);
  const [jalan, setJalan] = useState<BarisSurat | null>(null);
  const [langkah, setLangkah] = useState<{ surat: BarisSurat; langkah: LangkahSurat } | null>(null);
  const [salin, setSalin] = useState<BarisSurat | null>(null);
  const [buat, setBuat] = useState(false);
  const may = useMay("catat");
  const terbitkan = useCommand("surat.terbitkan");
  const unduh = useDownloadLetter();
  const toast = useToast();
  const urut = surat.toSorted((a, b) => b.dibuatAt.localeCompare(a.dibuatAt) || b.versiSurat - a.versiSurat);
  const diganti = urut.filter((s) => s.status === "digantikan");
  const rows = lama ? urut : urut.filter((s) => s.status === "terbit");
  const columns: Array<Column<BarisSurat>> = [
    { key: "judul", header: teks.kolomJudul, opens: true, width: "34%", cell: (s) => <LetterName surat={s} versi /> },
    { key: "nomor", header: teks.kolomNomor, mono: true, cell: (s) => <>{s.nomor ? <span className="surat-daftar__nomor">{s.nomor}</span> : <span className="mut">{teks.tanpaNomor}</span>}<div className="mut">{tanggalPendek(s.tanggal)}</div></> },
    { key: "keadaan", header: jalanSurat.kolomKeadaan, cell: (s) => <span className="surat-daftar__judul"><KeadaanBadge keadaan={s.keadaan} />{s.disunting ? <Badge tone="dekat">{jalanSurat.disunting}</Badge> : s.disuntingDulu && s.status === "terbit" ? <Badge>{jalanSurat.disuntingDulu}</Badge> : null}</span> },
    {
      key: "berikut",
      header: jalanSurat.kolomBerikut,
      cell: (s) => {
        if (!may) return null;
        if (s.keadaan === "ditarik" && !hanyaBaca && !surat.some((x) => x.menggantikan === s.id)) return <Button size="small" onClick={() => setUlang(s)}>{jalanSurat.buatPengganti}</Button>;
        const next = s.berikut;
        return next ? <Button size="small" aria-label={isi(jalanSurat.berikutUntuk, { langkah: jalanSurat.berikut[next] ?? next, judul: s.judul })} onClick={() => setLangkah({ surat: s, langkah: next })}>{jalanSurat.berikut[next]}</Button> : null;
      },
    },
    {
      key: "aksi",
      header: <span className="sr">{teks.kolomAksi}</span>,
      align: "end",
      cell: (s) => (
        <div className="surat-daftar__aksi">
          <IconButton size="small" label={isi(teks.unduhSurat, { judul: s.judul })} icon={<IconDownload size={15} />} onClick={() => void unduh(s)} />
          <IconButton size="small" label={isi(jalanSurat.bukaUntuk, { judul: s.judul })} icon={<IconHistory size={15} />} onClick={() => setJalan(s)} />
          {may && s.perkaraId !== null && s.keadaan !== "ditarik" ? <IconButton size="small" label={isi(salinanTeks.beri, { judul: s.judul })} icon={<IconCopy size={15} />} onClick={() => setSalin(s)} /> : null}
          {hanyaBaca || !may || s.status === "digantikan" || s.keadaan === "ditarik" ? null : <IconButton size="small" label={isi(teks.terbitkanUlangSurat, { judul: s.judul })} icon={<IconRetry size={15} />} onClick={() => setUlang(s)} />}
        </div>
      ),
    },
  ];
  return (
    <div className="tegak">
      <DataTable caption={teks.judul} columns={columns} rows={rows} rowKey={(s) => s.id} onOpen={setLihat} empty={<EmptyState title={teks.kosong}>{teks.kosongIsi}</EmptyState>} />
      {diganti.length > 0 ? <div><TextButton aria-expanded={lama} onClick={() => setLama(!lama)}>{lama ? teks.sembunyikanLama : isi(teks.tampilkanLama, { jumlah: diganti.length })}</TextButton></div> : null}
      {hanyaBaca || !may ? null : <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => setBuat(true)}>{jalanSurat.buatSurat}</Button></div>}
      {buat ? <BuatSurat perkaraId={perkaraId} onClose={() => setBuat(false)} /> : null}
      {jalan ? <JalanDialog suratId={jalan.id} judul={[jalan.judul, jalan.nomor].filter(Boolean).join(" · ")} onClose={() => setJalan(null)} /> : null}
      {langkah ? <LangkahDialog langkah={langkah.langkah} surat={langkah.surat} onClose={() => setLangkah(null)} /> : null}
      {lihat ? (
        <SuratPreviewDialog
          open
          onOpenChange={() => setLihat(null)}
          judul={[lihat.judul, lihat.nomor].filter(Boolean).join(" · ")}
          sumber={{ suratId: lihat.id }}
        />
      ) : null}
      <Copies perkaraId={perkaraId} surat={surat} />
      {salin ? <SalinanDialog perkaraId={perkaraId} surat={salin} onTutup={() => setSalin(null)} /> : null}
      <ConfirmDialog
        open={ulang !== null}
        onOpenChange={() => setUlang(null)}
        title={isi(teks.terbitkanUlangJudul, { judul: ulang?.judul ?? "" })}
        description={ulang ? <Peringatan surat={ulang} /> : null}
        reason
        confirmLabel={teks.terbitkanUlang}
        onConfirm={async (alasan) => {
          if (!ulang) return true;
          const result = await terbitkan.run({ perkaraId, jenis: ulang.jenis, refId: ulang.refId, alasan, meskiDisunting: ulang.disunting });
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

/** What a new version leaves behind: edits by hand, a signature. */
function Peringatan({ surat }: { surat: BarisSurat }) {
  const query = useProcedure("surat.jalan", { suratId: surat.id }, { enabled: surat.disunting });
  const edits = (query.data?.suntingan ?? []).filter((f) => f.dicoretAlasan === "");
  return (
    <>
      <p>{isi(teks.terbitkanUlangIsi, { n: surat.versiSurat })}</p>
      {surat.disunting && edits.length > 0 ? <p><strong>{isi(jalanSurat.ulangDisunting, { n: surat.versiSurat, daftar: edits.map((f) => `${f.nama}, ${f.oleh}, ${tanggalPendek(f.pada)}`).join("; ") })}</strong></p> : null}
      {["ditandatangani", "terkirim", "diterima"].includes(surat.keadaan) ? <p>{isi(jalanSurat.ulangTertanda, { n: surat.versiSurat })}</p> : null}
    </>
  );
}

/** Title of a letter with its form code. */
export function LetterName({ surat: s, versi = false }: { surat: SuratRingkas; versi?: boolean }) {
  return (
    <span className="surat-daftar__judul">
      {s.judul}
      {s.kodeFormulir ? <span className="mut mono">{s.kodeFormulir}</span> : null}
      {versi && s.versiSurat > 1 ? <span className="mut">{isi(teks.versi, { n: s.versiSurat })}</span> : null}
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
