import { useState } from "react";
import { angka } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { dokumenKegiatanTeks, kegiatanTeks as t, kehadiranTeks } from "../../../../shared/i18n/kegiatan";
import { KEHADIRAN, type BarisPeserta, type KegiatanLengkap, type Kehadiran } from "../../../../shared/schemas/kegiatan";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Button, Card, DataTable, EmptyState, IconButton, IconPrinter, IconTrash, Meter, NumberField, SelectField, TextField, useToast, type Column } from "../../ui";
import { useDownloadLetter } from "../surat/SuratList";
import { LoadGroups, TypePeople } from "./daftar-orang";
import { Tick } from "./Tick";

/** Who is expected and who came: loaded from the invitations, ticked row by row or all at once, typed or pasted. */
export function HadirTab({ k }: { k: KegiatanLengkap }) {
  const kegiatanId = k.kegiatan.id;
  const query = useProcedure("kegiatan.peserta", { kegiatanId }, { keep: true });
  const load = useCommand("kegiatan.muatPeserta");
  const typePeople = useCommand("kegiatan.ketikPeserta");
  const [as, setAs] = useState<Kehadiran>("hadir");
  const toast = useToast();
  const fromInvitations = async () => {
    const result = await load.run({ kegiatanId, dariUndangan: true });
    if (result.ok) toast.done(isi(t.ditambah, { jumlah: angka(result.value.ditambah) }));
    else toast.failed(result.error);
  };
  return (
    <div className="halaman-dua">
      <Loaded query={query}>{(rows) => <Sheet k={k} rows={rows} />}</Loaded>
      <div className="tegak">
        {k.belumDimuat > 0 ? <Button wide variant={k.hitung.jumlah === 0 ? "primary" : "quiet"} busy={load.busy} onClick={() => void fromInvitations()}>{isi(t.muatUndangan, { jumlah: angka(k.belumDimuat) })}</Button> : null}
        <PrintSheet k={k} />
        <TypePeople title={t.ketik} hint={t.ketikPetunjuk} button={t.ketikTambah} added={t.ditambah} onAdd={(baris) => typePeople.run({ kegiatanId, baris, hadir: as })}>
          <SelectField<Kehadiran> label={t.ketikHadir} value={as} placeholder={null} onValueChange={setAs} options={(["hadir", "belum"] as const).map((h) => ({ value: h, label: kehadiranTeks[h] }))} />
        </TypePeople>
        <LoadGroups title={t.muatKelompok} button={t.muatKelompokTombol} added={t.ditambah} none={t.tanpaTambahan} initial={[]} onLoad={(kelompok) => load.run({ kegiatanId, kelompok })} />
      </div>
    </div>
  );
}

function Sheet({ k, rows }: { k: KegiatanLengkap; rows: BarisPeserta[] }) {
  const kegiatanId = k.kegiatan.id;
  const mark = useCommand("kegiatan.hadir");
  const save = useCommand("kegiatan.simpanPeserta");
  const remove = useCommand("kegiatan.keluarkanPeserta");
  const [find, setFind] = useState("");
  const toast = useToast();
  const set = async (ids: string[], hadir: Kehadiran): Promise<boolean> => {
    const result = await mark.run({ kegiatanId, ids, hadir });
    if (!result.ok) toast.failed(result.error);
    else if (ids.length > 1) toast.done(isi(t.semuaHadirIsi, { jumlah: angka(ids.length), keadaan: kehadiranTeks[hadir].toLowerCase() }));
    return result.ok;
  };
  const take = async (r: BarisPeserta) => {
    const result = await remove.run({ kegiatanId, ids: [r.id] });
    if (!result.ok) toast.failed(result.error);
  };
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((r) => words.every((w) => `${r.nama} ${r.jabatan} ${r.instansi} ${r.wakil}`.toLowerCase().includes(w)));
  const open = rows.filter((r) => r.hadir === "belum").map((r) => r.id);
  const columns: Array<Column<BarisPeserta>> = [
    { key: "ada", header: t.hadirAda, width: "62px", cell: (r) => <Tick key={r.hadir} label={isi(t.adaHadir, { nama: nameOf(r) })} checked={r.hadir === "hadir" || r.hadir === "mewakili"} onTick={(on) => set([r.id], on ? "hadir" : "belum")} /> },
    { key: "nama", header: t.namaJabatan, cell: (r) => <>{r.nama || r.jabatan}{r.nama && r.jabatan ? <span className="mut"> {r.jabatan}</span> : null}</> },
    { key: "instansi", header: t.instansi, width: "22%", cell: (r) => r.instansi },
    {
      key: "hadir", header: t.kehadiran, width: "216px",
      cell: (r) => (
        <span className="kegiatan__hadir">
          <SelectField<Kehadiran> hideLabel label={isi(t.kehadiranUntuk, { nama: nameOf(r) })} value={r.hadir} placeholder={null} onValueChange={(h) => void set([r.id], h)} options={KEHADIRAN.map((h) => ({ value: h, label: kehadiranTeks[h] }))} />
          {r.hadir === "mewakili" ? <Proxy key={r.wakil} r={r} onSave={(wakil) => void save.run({ kegiatanId, peserta: { ...r, wakil } })} /> : null}
        </span>
      ),
    },
    { key: "aksi", header: <span className="sr">{t.aksi}</span>, width: "44px", align: "end", cell: (r) => <IconButton size="small" label={isi(t.keluarkan, { nama: nameOf(r) })} icon={<IconTrash size={14} />} onClick={() => void take(r)} /> },
  ];
  return (
    <Card title={t.hadirJudul} actions={open.length > 0 && rows.length > 0 ? <><Button size="small" busy={mark.busy} onClick={() => void set(open, "hadir")}>{t.semuaHadir}</Button><Button size="small" onClick={() => void set(open, "tidak")}>{t.sisanyaTidak}</Button></> : undefined}>
      <div className="tegak">
        {rows.length > 0 ? (
          <>
            <Meter value={k.hitung.hadir} max={k.hitung.jumlah} label={t.hadirJudul} tone="tenang" />
            <p>{isi(t.hadirDari, { hadir: angka(k.hitung.hadir), jumlah: angka(k.hitung.jumlah) })}</p>
            {rows.length > 12 ? <TextField type="search" label={t.cariPeserta} value={find} onValueChange={setFind} maxLength={200} /> : null}
          </>
        ) : null}
        <DataTable caption={t.hadirJudul} columns={columns} rows={shown} rowKey={(r) => r.id} empty={rows.length ? <EmptyState title={t.takAda} /> : <EmptyState title={t.hadirKosong}>{t.hadirKosongIsi}</EmptyState>} />
      </div>
    </Card>
  );
}

/** Who came in place of the invited; kept on leaving the field. */
function Proxy({ r, onSave }: { r: BarisPeserta; onSave: (wakil: string) => void }) {
  const [text, setText] = useState(r.wakil);
  return <TextField hideLabel label={isi(t.wakilUntuk, { nama: nameOf(r) })} placeholder={t.wakil} value={text} onValueChange={setText} maxLength={200} onBlur={() => { if (text.trim() !== r.wakil) onSave(text.trim()); }} />;
}

const nameOf = (r: BarisPeserta): string => r.nama || r.jabatan || r.instansi;

function PrintSheet({ k }: { k: KegiatanLengkap }) {
  const [extra, setExtra] = useState<number | string>(5);
  const make = useCommand("kegiatan.terbitkan");
  const download = useDownloadLetter();
  const toast = useToast();
  const run = async () => {
    const result = await make.run({ kegiatanId: k.kegiatan.id, jenis: "daftar_hadir", barisKosong: typeof extra === "number" ? extra : 0 });
    if (!result.ok) return toast.failed(result.error);
    await download(result.value);
    toast.done(isi(t.dokumenJadi, { judul: dokumenKegiatanTeks.daftar_hadir }));
  };
  return (
    <Card title={t.cetakHadir}>
      <div className="tegak">
        <NumberField label={t.barisKosong} value={extra} onValueChange={setExtra} />
        <Button wide icon={<IconPrinter size={15} />} busy={make.busy} onClick={() => void run()}>{t.cetakHadirTombol}</Button>
      </div>
    </Card>
  );
}
