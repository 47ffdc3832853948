import { useNavigate } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { angka, pendekJam } from "../../../../shared/i18n/format";
import { isi, umum } from "../../../../shared/i18n/id";
import { imbauanTeks as t } from "../../../../shared/i18n/imbauan";
import { tandaTerima, type BarisImbauan, type GelombangLengkap, type TandaTerima } from "../../../../shared/schemas/imbauan";
import { Loaded, saveAs, useClient, useCommand, useProcedure, useUploads } from "../../app";
import { Button, Card, Checkbox, ComboField, ConfirmDialog, ConfirmRow, DataTable, DateField, EmptyState, FileDrop, FormDialog, FormField, IconButton, IconPaperclip, IconTrash, Meter, TextField, TimeField, useMinute, useToast, useZodForm, type Column } from "../../ui";
import { SalinCard } from "../salin/SalinCard";

/** What came back: who has signed, who has not, and whether it was entered elsewhere. */
export function TerimaTab({ wave }: { wave: GelombangLengkap }) {
  const gelombangId = wave.gelombang.id;
  const waiting = useProcedure("imbauan.belumTerima", { gelombangId }, { keep: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const made = wave.hitung.jadi + wave.hitung.berubah + wave.hitung.disunting;
  const set = (ids: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const x of ids) if (on) next.add(x); else next.delete(x);
    setChosen(next);
  };
  return (
    <div className="halaman-dua">
      <div className="tegak">
        <Loaded query={waiting}>
          {(groups) => (groups.length === 0 ? <EmptyState title={made === 0 ? t.keadaan.belum : t.semuaTerima} /> : (
            <Card title={t.belumTerima} actions={<Button size="small" variant="primary" blockedBecause={chosen.size ? undefined : t.pilihDulu} onClick={() => setOpen(true)}>{chosen.size > 1 ? isi(t.catatTerimaN, { jumlah: angka(chosen.size) }) : t.catatTerima}</Button>}>
              {groups.map((g) => {
                const ids = g.baris.map((r) => r.id);
                const name = [g.kecamatan || t.tanpaKecamatan, g.rute ? (/^rute\b/i.test(g.rute) ? g.rute : isi(t.rute, { nama: g.rute })) : ""].filter(Boolean).join(", ");
                return (
                  <details key={name} className="imbauan__belum" open={groups.length <= 3}>
                    <summary>{name} <span className="mut">({angka(g.baris.length)})</span></summary>
                    <Checkbox label={isi(t.pilihSemua, { nama: name })} value={ids.every((x) => chosen.has(x))} onValueChange={(on) => set(ids, on)} />
                    <ul>
                      {g.baris.map((r) => <li key={r.id}><Checkbox label={<>{r.tujuan}{r.nama ? <span className="mut"> {r.nama}</span> : null} <span className="mut mono">{r.nomor}</span></>} value={chosen.has(r.id)} onValueChange={(on) => set([r.id], on)} /></li>)}
                    </ul>
                  </details>
                );
              })}
            </Card>
          ))}
        </Loaded>
        <Received wave={wave} />
      </div>
      <div className="tegak">
        <Card title={t.terimaJudul}>
          <div className="tegak">
            <Meter value={wave.hitung.diterima} max={made} label={t.kolomTerima} tone="tenang" />
            <p>{isi(t.diterimaDari, { diterima: angka(wave.hitung.diterima), jumlah: angka(made) })}</p>
            {wave.kegiatanId ? null : <Remind wave={wave} made={made} />}
          </div>
        </Card>
        {wave.kegiatanId ? null : <SalinCard objek="gelombang" objekId={gelombangId} />}
      </div>
      {open ? <ReceiptDialog gelombangId={gelombangId} ids={[...chosen]} onClose={(done) => { setOpen(false); if (done) setChosen(new Set()); }} /> : null}
    </div>
  );
}

function ReceiptDialog({ gelombangId, ids, onClose }: { gelombangId: string; ids: string[]; onClose: (done: boolean) => void }) {
  const { tanggal, jam } = useMinute();
  const [hari, setHari] = useState(tanggal);
  const [pukul, setPukul] = useState(jam);
  const { form } = useZodForm(tandaTerima, { nama: "", waktu: `${tanggal}T${jam}`, cara: t.caraPilihan[0], foto: "" });
  const save = useCommand("imbauan.terima");
  const toast = useToast();
  const uploads = useUploads(useCallback((f: { sha256: string }) => form.setValue("foto", f.sha256), [form]));
  const when = (day: string, clock: string) => form.setValue("waktu", `${day}T${clock}`);
  const submit = async (terima: TandaTerima) => {
    const result = await save.run({ gelombangId, ids, terima });
    if (result.ok) {
      toast.done(isi(t.terimaTercatat, { jumlah: angka(ids.length) }));
      onClose(true);
    }
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      pathPrefix="terima."
      enterSubmits
      title={ids.length > 1 ? isi(t.catatTerimaN, { jumlah: angka(ids.length) }) : t.catatTerima}
      submit={t.catatTerima}
      busy={save.busy || uploads.busy}
      onClose={() => onClose(false)}
    >
      <FormField name="nama" control={TextField} label={t.namaPenerima} required />
      <div className="dua">
        <DateField label={t.waktuTerima} value={hari} required onValueChange={(d) => { setHari(d); when(d, pukul); }} error={form.formState.errors.waktu?.message} />
        <TimeField label={t.jamTerima} value={pukul} required onValueChange={(c) => { setPukul(c); when(hari, c); }} />
      </div>
      <FormField name="cara" control={ComboField} label={t.caraTerima} required minLength={0} suggest={async (teks: string) => t.caraPilihan.filter((c) => c.toLowerCase().includes(teks.toLowerCase())).map((label) => ({ label }))} />
      <FileDrop label={t.foto} hint={t.foto} rows={uploads.rows} onFiles={uploads.add} onCancel={uploads.cancel} onRetry={uploads.retry} onRemove={(id) => { uploads.remove(id); form.setValue("foto", ""); }} accept="image/*,.pdf" multiple={false} />
    </FormDialog>
  );
}

function Received({ wave }: { wave: GelombangLengkap }) {
  const gelombangId = wave.gelombang.id;
  const query = useProcedure("imbauan.penerima", { gelombangId, saring: "terima", batas: 200 }, { keep: true, enabled: wave.hitung.diterima > 0 });
  const [undo, setUndo] = useState<BarisImbauan | null>(null);
  const run = useCommand("imbauan.batalTerima");
  const client = useClient();
  const toast = useToast();
  if (wave.hitung.diterima === 0) return null;
  const photo = async (r: BarisImbauan) => {
    const ticket = await client.call("imbauan.unduh", { jenis: "foto", id: r.id });
    if (!ticket.ok) return toast.failed(ticket.error);
    const got = await client.download(ticket.value.tiket).catch(() => null);
    if (got) saveAs(got.blob, ticket.value.nama);
  };
  const columns: Array<Column<BarisImbauan>> = [
    { key: "tujuan", header: t.penerima, cell: (r) => r.tujuan },
    { key: "nama", header: t.namaPenerima, cell: (r) => r.terima?.nama },
    { key: "waktu", header: t.waktuTerima, mono: true, cell: (r) => pendekJam(r.terima?.waktu ?? "") },
    { key: "cara", header: t.caraTerima, cell: (r) => r.terima?.cara },
    {
      key: "aksi", header: <span className="sr">{t.aksi}</span>, align: "end",
      cell: (r) => (
        <span className="imbauan__susunan-aksi">
          {r.terima?.foto ? <IconButton size="small" label={isi(t.unduhFoto, { nama: r.tujuan })} icon={<IconPaperclip size={14} />} onClick={() => void photo(r)} /> : null}
          <IconButton size="small" label={isi(t.hapusTerima, { nama: r.tujuan })} icon={<IconTrash size={14} />} onClick={() => setUndo(r)} />
        </span>
      ),
    },
  ];
  return (
    <Card title={t.saringPilihan.terima}>
      <Loaded query={query}>{({ baris }) => <DataTable caption={t.saringPilihan.terima} columns={columns} rows={baris} rowKey={(r) => r.id} />}</Loaded>
      <ConfirmRow
        row={undo}
        onClose={() => setUndo(null)}
        title={(r) => isi(t.hapusTerima, { nama: r.tujuan })}
        description={() => t.hapusTerimaIsi}
        reason
        danger
        confirmLabel={umum.hapus}
        run={(r, alasan) => run.run({ gelombangId, ids: [r.id], alasan })}
      />
    </Card>
  );
}

function Remind({ wave, made }: { wave: GelombangLengkap; made: number }) {
  const [open, setOpen] = useState(false);
  const { tanggal } = useMinute();
  const [date, setDate] = useState(tanggal);
  const run = useCommand("imbauan.pengingat");
  const toast = useToast();
  const navigate = useNavigate();
  const left = made - wave.hitung.diterima;
  if (left <= 0) return null;
  return (
    <>
      <Button wide onClick={() => setOpen(true)}>{isi(t.pengingat, { jumlah: angka(left) })}</Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={isi(t.pengingat, { jumlah: angka(left) })}
        description={t.pengingatIsi}
        confirmLabel={t.buat}
        onConfirm={async () => {
          const result = await run.run({ gelombangId: wave.gelombang.id, tanggal: date });
          if (!result.ok) {
            toast.failed(result.error);
            return false;
          }
          void navigate({ to: "/imbauan/$gelombangId", params: { gelombangId: result.value.id } as never });
          return true;
        }}
      >
        <DateField label={t.tanggal} value={date} onValueChange={setDate} />
      </ConfirmDialog>
    </>
  );
}

