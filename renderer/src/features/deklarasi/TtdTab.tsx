import { useState } from "react";
import { angka } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { deklarasiTeks as t, kegiatanTeks, keadaanTtdTeks } from "../../../../shared/i18n/kegiatan";
import { KEADAAN_TTD, penandatangan as skema, type BarisPenandatangan, type DeklarasiLengkap, type KeadaanTtd, type Penandatangan } from "../../../../shared/schemas/kegiatan";
import { Loaded, useCommand, useProcedure } from "../../app";
import { Button, Card, DataTable, EmptyState, FormDialog, FormField, IconButton, IconPencil, IconTrash, Meter, SelectField, TextField, useToast, useZodForm, type Column } from "../../ui";
import { LoadGroups, TypePeople } from "../kegiatan/daftar-orang";

/** Who signs, who signed, who stayed away. */
export function TtdTab({ d }: { d: DeklarasiLengkap }) {
  const deklarasiId = d.deklarasi.id;
  const query = useProcedure("deklarasi.penandatangan", { deklarasiId }, { keep: true });
  const load = useCommand("deklarasi.muat");
  const typePeople = useCommand("deklarasi.ketik");
  const toast = useToast();
  const fromActivity = async () => {
    const result = await load.run({ deklarasiId, dariUndangan: true });
    if (result.ok) toast.done(isi(kegiatanTeks.ditambah, { jumlah: angka(result.value.ditambah) }));
    else toast.failed(result.error);
  };
  return (
    <div className="halaman-dua">
      <Loaded query={query}>{(rows) => <Signers d={d} rows={rows} />}</Loaded>
      <div className="tegak">
        {d.belumDimuat > 0 ? <Button wide variant={d.hitung.jumlah === 0 ? "primary" : "quiet"} busy={load.busy} onClick={() => void fromActivity()}>{isi(t.muatKegiatan, { jumlah: angka(d.belumDimuat) })}</Button> : null}
        <TypePeople title={t.ketik} hint={t.ketikPetunjuk} button={t.ketikTambah} added={kegiatanTeks.ditambah} onAdd={(baris) => typePeople.run({ deklarasiId, baris })} />
        <LoadGroups title={t.muatKelompok} button={kegiatanTeks.muatKelompokTombol} added={kegiatanTeks.ditambah} none={kegiatanTeks.tanpaTambahan} initial={[]} onLoad={(kelompok) => load.run({ deklarasiId, kelompok })} />
      </div>
    </div>
  );
}

function Signers({ d, rows }: { d: DeklarasiLengkap; rows: BarisPenandatangan[] }) {
  const deklarasiId = d.deklarasi.id;
  const mark = useCommand("deklarasi.keadaan");
  const remove = useCommand("deklarasi.keluarkan");
  const [find, setFind] = useState("");
  const [edit, setEdit] = useState<BarisPenandatangan | null>(null);
  const toast = useToast();
  const set = async (ids: string[], keadaan: KeadaanTtd) => {
    const result = await mark.run({ deklarasiId, ids, keadaan });
    if (!result.ok) toast.failed(result.error);
  };
  const take = async (r: BarisPenandatangan) => {
    const result = await remove.run({ deklarasiId, ids: [r.id] });
    if (!result.ok) toast.failed(result.error);
  };
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = rows.filter((r) => words.every((w) => `${r.nama} ${r.jabatan} ${r.instansi} ${r.nip}`.toLowerCase().includes(w)));
  const open = rows.filter((r) => r.keadaan === "belum").map((r) => r.id);
  const columns: Array<Column<BarisPenandatangan>> = [
    { key: "nama", header: kegiatanTeks.namaJabatan, cell: (r) => <>{r.nama}<span className="mut"> {r.jabatan}</span></> },
    { key: "instansi", header: kegiatanTeks.instansi, width: "24%", cell: (r) => r.instansi },
    { key: "keadaan", header: t.kolomTtd, width: "168px", cell: (r) => <SelectField<KeadaanTtd> hideLabel label={isi(t.keadaanUntuk, { nama: r.nama })} value={r.keadaan} placeholder={null} onValueChange={(k) => void set([r.id], k)} options={KEADAAN_TTD.map((k) => ({ value: k, label: keadaanTtdTeks[k] }))} /> },
    {
      key: "aksi", header: <span className="sr">{kegiatanTeks.aksi}</span>, width: "76px", align: "end",
      cell: (r) => (
        <span className="deklarasi__aksi">
          <IconButton size="small" label={isi(t.ubah, { nama: r.nama })} icon={<IconPencil size={14} />} onClick={() => setEdit(r)} />
          <IconButton size="small" label={isi(kegiatanTeks.keluarkan, { nama: r.nama })} icon={<IconTrash size={14} />} onClick={() => void take(r)} />
        </span>
      ),
    },
  ];
  const h = d.hitung;
  return (
    <Card title={t.tabTtd} actions={open.length > 0 ? <><Button size="small" busy={mark.busy} onClick={() => void set(open, "tanda_tangan")}>{t.semuaTtd}</Button><Button size="small" onClick={() => void set(open, "tidak_hadir")}>{t.sisanyaTidak}</Button></> : undefined}>
      <div className="tegak">
        {rows.length > 0 ? (
          <>
            <Meter value={h.tandaTangan} max={h.jumlah} label={t.kolomTtd} tone="tenang" />
            <p>{[isi(t.ttdDari, { ttd: angka(h.tandaTangan), jumlah: angka(h.jumlah) }), h.tidakHadir ? isi(t.tidakHadir, { jumlah: angka(h.tidakHadir) }) : "", h.menolak ? isi(t.menolak, { jumlah: angka(h.menolak) }) : ""].filter(Boolean).join(", ")}</p>
            {rows.length > 12 ? <TextField type="search" label={kegiatanTeks.cariPeserta} value={find} onValueChange={setFind} maxLength={200} /> : null}
          </>
        ) : null}
        <DataTable caption={t.tabTtd} columns={columns} rows={shown} rowKey={(r) => r.id} empty={rows.length ? <EmptyState title={kegiatanTeks.takAda} /> : <EmptyState title={t.ttdKosong}>{t.ttdKosongIsi}</EmptyState>} />
      </div>
      {edit ? <EditSigner deklarasiId={deklarasiId} row={edit} onClose={() => setEdit(null)} /> : null}
    </Card>
  );
}

function EditSigner({ deklarasiId, row, onClose }: { deklarasiId: string; row: BarisPenandatangan; onClose: () => void }) {
  const { form } = useZodForm(skema, { id: row.id, nama: row.nama, nip: row.nip, nik: row.nik, jabatan: row.jabatan, instansi: row.instansi, kelompok: row.kelompok, keadaan: row.keadaan, catatan: row.catatan });
  const save = useCommand("deklarasi.simpanPenandatangan");
  const submit = async (penandatangan: Penandatangan) => {
    const result = await save.run({ deklarasiId, penandatangan });
    if (result.ok) onClose();
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      pathPrefix="penandatangan."
      enterSubmits
      title={t.ubahJudul}
      submit={t.simpanOrang}
      onClose={onClose}
    >
      <FormField name="nama" control={TextField} label={kegiatanTeks.nama} required />
      <FormField name="jabatan" control={TextField} label={kegiatanTeks.jabatan} required={false} />
      <FormField name="instansi" control={TextField} label={kegiatanTeks.instansi} required={false} />
      <div className="dua">
        <FormField name="nip" control={TextField} label={t.nip} mono inputMode="numeric" required={false} />
        <FormField name="nik" control={TextField} label={t.nik} mono inputMode="numeric" required={false} />
      </div>
      <FormField name="keadaan" control={SelectField} label={t.kolomTtd} placeholder={null} options={KEADAAN_TTD.map((k) => ({ value: k as string, label: keadaanTtdTeks[k] }))} />
      <FormField name="catatan" control={TextField} label={t.catatan} required={false} />
    </FormDialog>
  );
}
