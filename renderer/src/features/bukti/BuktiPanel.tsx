import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { z } from "zod";
import { isi } from "../../../../shared/i18n/id";
import { ukuran } from "../../../../shared/i18n/format";
import { bukti as teks, laporan as teksLaporan } from "../../../../shared/i18n/laporan";
import { bukti as skemaBukti, KETERANGAN_PERBAIKAN, type Bukti } from "../../../../shared/schemas/perkara";
import { rekaman as skemaRekaman, SUMBER_REKAMAN } from "../../../../shared/schemas/bukti";
import { serahTeks } from "../../../../shared/i18n/bukti";
import { useCommand, useDownload, useMay } from "../../app";
import { Button, ComboField, ConfirmRow, DataTable, EmptyState, FileDrop, FormDialog, FormField, IconButton, IconDownload, IconEye, IconForward, IconHistory, IconPlus, IconTrash, SelectField, TextButton, TextField, useToast, useZodForm, type Column } from "../../ui";
import { bentukDari } from "../laporan/intake";
import { useSaran } from "../laporan/suggest";
import { useEvidenceFiles, type StoredEvidence } from "./use-evidence-files";
import { PindaiPanel } from "./PindaiPanel";
import { RekamanFields } from "./RekamanFields";
import { RiwayatDialog } from "./RiwayatDialog";
import { SerahDialog } from "./SerahDialog";
import { EvidenceViewer, canShow } from "./viewer";
import "./bukti.css";

export interface BuktiPanelProps {
  perkaraId: number;
  /** Version of the case the page shows; an addition or removal carries it. */
  versi: number;
  /** All evidence of the case, removed pieces included. */
  bukti: Bukti[];
  /** Nothing can be added or removed (a case that is closed). */
  hanyaBaca?: boolean;
}

/** The evidence of a case: list, viewing inside the program, adding and removing with a reason. */
export function BuktiPanel({ perkaraId, versi, bukti, hanyaBaca = false }: BuktiPanelProps) {
  const [dihapus, setDihapus] = useState(false);
  const [lihat, setLihat] = useState<string | null>(null);
  const [hapus, setHapus] = useState<Bukti | null>(null);
  const [riwayat, setRiwayat] = useState<string | null>(null);
  const [serah, setSerah] = useState(false);
  const bolehCatat = useMay("catat");
  const unduh = useDownload();
  const hapusBukti = useCommand("bukti.hapus");
  const toast = useToast();
  const ada = bukti.filter((b) => b.dihapusAlasan === "");
  const hilang = bukti.length - ada.length;
  const columns: Array<Column<Bukti>> = [
    { key: "kode", header: teks.kode, mono: true, cell: (b) => <b>{b.kode}</b> },
    {
      key: "bentuk",
      header: teksLaporan.buktiBentuk,
      opens: true,
      cell: (b) => (
        <>
          {b.bentuk}
          {b.keterangan ? <span className="mut"> · {b.keterangan}</span> : null}
          {b.dihapusAlasan ? <span className="bukti__dihapus"> {isi(teks.dihapus, { alasan: b.dihapusAlasan })}</span> : null}
        </>
      ),
    },
    { key: "jumlah", header: teksLaporan.buktiJumlah, cell: (b) => b.jumlah },
    { key: "berkas", header: teksLaporan.buktiBerkas, cell: (b) => (b.berkas ? <span className="bukti__berkas">{b.berkas.nama}</span> : <span className="mut">{b.keterangan === KETERANGAN_PERBAIKAN ? teksLaporan.buktiBerkasBelum : teksLaporan.buktiTanpaBerkas}</span>) },
    { key: "ukuran", header: teks.ukuran, mono: true, align: "end", cell: (b) => (b.berkas ? ukuran(b.ukuran) : "") },
    { key: "sidik", header: <abbr title={teks.sidik}>SHA-256</abbr>, mono: true, cell: (b) => (b.berkas ? <span className="mut" title={b.berkas.sha256}>{b.berkas.sha256.slice(0, 8)}</span> : "") },
    {
      key: "aksi",
      header: <span className="sr">{teks.aksi}</span>,
      align: "end",
      cell: (b) => (
        <span className="bukti__aksi">
          {b.berkas && canShow(b) ? <IconButton size="small" label={isi(teks.lihat, { kode: b.kode })} icon={<IconEye size={15} />} onClick={() => setLihat(b.id)} /> : null}
          <IconButton size="small" label={isi(serahTeks.riwayat, { kode: b.kode })} icon={<IconHistory size={15} />} onClick={() => setRiwayat(b.id)} />
          {b.berkas ? <IconButton size="small" label={isi(teks.unduh, { kode: b.kode })} icon={<IconDownload size={15} />} onClick={() => void unduh({ jenis: "bukti", id: b.id, perkaraId }).then((r) => (r.ok ? undefined : toast.failed(r.error)))} /> : null}
          {hanyaBaca || b.dihapusAlasan ? null : <IconButton size="small" label={isi(teks.hapus, { kode: b.kode })} icon={<IconTrash size={15} />} onClick={() => setHapus(b)} />}
        </span>
      ),
    },
  ];
  const terlihat = dihapus ? bukti : ada;
  const dibuka = bukti.find((b) => b.id === riwayat);
  const bisaDilihat = terlihat.filter((b) => b.berkas !== null);
  return (
    <div className="tegak">
      <DataTable
        caption={teks.judul}
        columns={columns}
        rows={terlihat}
        rowKey={(b) => b.id}
        onOpen={(b) => (b.berkas ? setLihat(b.id) : undefined)}
        empty={<EmptyState title={teks.kosong}>{hanyaBaca ? null : teks.kosongIsi}</EmptyState>}
      />
      {hilang > 0 ? <div><TextButton aria-expanded={dihapus} onClick={() => setDihapus(!dihapus)}>{dihapus ? teks.sembunyikanDihapus : isi(teks.tampilkanDihapus, { jumlah: hilang })}</TextButton></div> : null}
      {bolehCatat && ada.length > 0 ? <div><Button size="small" icon={<IconForward size={14} />} onClick={() => setSerah(true)}>{serahTeks.catat}</Button></div> : null}
      {hanyaBaca || !bolehCatat ? null : <AddEvidence perkaraId={perkaraId} versi={versi} tanpaBerkas={ada.filter((b) => b.berkas === null)} />}
      {dibuka ? <RiwayatDialog perkaraId={perkaraId} versi={versi} b={dibuka} bolehUbah={bolehCatat} onTutup={() => setRiwayat(null)} /> : null}
      {serah ? <SerahDialog perkaraId={perkaraId} versi={versi} bukti={ada} pilih={ada.length === 1 ? ada.map((b) => b.id) : []} onTutup={() => setSerah(false)} /> : null}
      <EvidenceViewer perkaraId={perkaraId} bukti={bisaDilihat} kini={lihat} onKini={setLihat} />
      <ConfirmRow
        row={hapus}
        onClose={() => setHapus(null)}
        title={(b) => isi(teks.hapusJudul, { kode: b.kode })}
        description={() => teks.hapusIsi}
        reason
        danger
        confirmLabel={teks.hapusTombol}
        run={(b, alasan) => hapusBukti.run({ perkaraId, versi, buktiId: b.id, alasan })}
        done={(b) => isi(teks.terhapus, { kode: b.kode })}
      />
    </div>
  );
}

/** Takes new files; each asks what it is before it becomes evidence. */
function AddEvidence({ perkaraId, versi, tanpaBerkas }: { perkaraId: number; versi: number; tanpaBerkas: readonly Bukti[] }) {
  const [antre, setAntre] = useState<Array<StoredEvidence | null>>([]);
  const uploads = useEvidenceFiles((f) => setAntre((all) => [...all, f]));
  const [nomor, setNomor] = useState(0);
  const berikut = () => {
    setAntre((all) => all.slice(1));
    setNomor(nomor + 1);
  };
  return (
    <>
      <FileDrop label={teks.tambah} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRemove={uploads.remove} onRetry={uploads.retry} />
      <PindaiPanel onFiles={uploads.add} />
      <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => setAntre([...antre, null])}>{teksLaporan.buktiTambahTanpa}</Button></div>
      {antre.length > 0 ? <AddDialog key={nomor} perkaraId={perkaraId} versi={versi} tanpaBerkas={tanpaBerkas} berkas={antre[0] ?? null} sisa={antre.length - 1} onSelesai={berikut} /> : null}
    </>
  );
}

/** What is said of the recording counts only once it is said where it is known from. */
const skema = z.object({ bukti: skemaBukti, rekaman: z.object({ sumber: z.enum(["", ...SUMBER_REKAMAN]), waktu: z.string(), alamat: z.string(), catatan: z.string() }) }).superRefine(({ rekaman }, cx) => {
  const read = rekaman.sumber === "" ? null : skemaRekaman.safeParse(rekaman);
  for (const issue of read?.error?.issues ?? []) cx.addIssue({ code: "custom", path: ["rekaman", ...issue.path], message: issue.message });
});

function AddDialog({ perkaraId, versi, tanpaBerkas, berkas, sisa, onSelesai }: { perkaraId: number; versi: number; tanpaBerkas: readonly Bukti[]; berkas: StoredEvidence | null; sisa: number; onSelesai: () => void }) {
  const saran = useSaran();
  const toast = useToast();
  const tambah = useCommand("bukti.tambah");
  const { form } = useZodForm(skema, { rekaman: { sumber: berkas?.direkam ? ("exif" as const) : ("" as const), waktu: berkas?.direkam?.waktu ?? "", alamat: "", catatan: berkas?.direkam?.alat ?? "" }, bukti: { id: "", bentuk: berkas ? bentukDari(berkas.name, berkas.mime) : "", keterangan: "", jumlah: "1", berkas: berkas ? { sha256: berkas.sha256, nama: berkas.name } : null } });
  return (
    <FormDialog
      form={form}
      enterSubmits
      title={sisa > 0 ? isi(teks.tambahSisa, { sisa }) : teks.tambah}
      description={berkas ? <span className="bukti__berkas">{berkas.name} <span className="mono mut">{ukuran(berkas.size)}</span></span> : teksLaporan.buktiTanpaBerkas}
      submit={teks.tambahTombol}
      cancel={teks.lewati}
      onClose={onSelesai}
      onSubmit={async ({ bukti, rekaman }) => {
        const result = await tambah.run({ perkaraId, versi, bukti, rekaman: rekaman.sumber === "" ? null : { ...rekaman, sumber: rekaman.sumber } });
        if (!result.ok) return result;
        toast.done(isi(teks.ditambah, { kode: result.value.kode }));
        onSelesai();
        return result;
      }}
    >
      {berkas && tanpaBerkas.length > 0 ? <PieceField tanpaBerkas={tanpaBerkas} /> : null}
      <FormField name="bukti.bentuk" control={ComboField} label={teksLaporan.buktiBentuk} required minLength={0} suggest={saran.teks("bentukBukti")} />
      <FormField name="bukti.keterangan" control={TextField} label={teksLaporan.buktiKeterangan} />
      <FormField name="bukti.jumlah" control={TextField} label={teksLaporan.buktiJumlah} />
      {berkas ? <RekamanFields /> : null}
    </FormDialog>
  );
}

/** The file may be of a piece that was taken in on paper: what is said of that piece comes into the fields. */
function PieceField({ tanpaBerkas }: { tanpaBerkas: readonly Bukti[] }) {
  const { setValue } = useFormContext();
  const chosen = useWatch({ name: "bukti.id" }) as string;
  const pick = (id: string): void => {
    setValue("bukti.id", id);
    const piece = tanpaBerkas.find((b) => b.id === id);
    if (piece) for (const name of ["bentuk", "keterangan", "jumlah"] as const) setValue(`bukti.${name}`, piece[name]);
  };
  return <SelectField label={teks.berkasUntuk} value={chosen} options={[{ value: "", label: teks.buktiBaru }, ...tanpaBerkas.map((b) => ({ value: b.id, label: `${b.kode} ${b.bentuk}` }))]} onValueChange={pick} />;
}
