import { useState } from "react";
import { isi } from "../../../../shared/i18n/id";
import { akunTeks as t, artiPeran, masuk, namaPeran } from "../../../../shared/i18n/akun";
import { lokal, tanggalPendek, jam } from "../../../../shared/i18n/format";
import { PERAN_AKUN } from "../../../../shared/domain/permissions";
import { akun as akunSchema, aturKunci, siapkan, type Akun } from "../../../../shared/schemas/akun";
import { sandi as sandiSchema } from "../../../../shared/schemas/akun";
import { Loaded, useClient, useCommand, useHouse, useMay, useProcedure, useSession } from "../../app";
import { Badge, Button, Card, ConfirmRow, DataTable, Dialog, EmptyState, Form, FormFailure, IconPlus, NumberField, SelectField, TextField, useNow, useToast, useZodForm, type Column } from "../../ui";
import { PasswordField } from "../masuk/PasswordField";
import { SheetOver } from "../masuk/Sheet";
import { z } from "zod";

/** Who may come in, in which role; the recovery sheet; when the screen locks. */
export function AkunTab() {
  const house = useHouse();
  const may = useMay("akun");
  if (house && !house.berakun) return <EmptyState title={t.tanpaAkun}>{t.tanpaAkunIsi}</EmptyState>;
  if (!may) return <EmptyState title={t.tidakBerwenang} />;
  return (
    <div className="halaman-dua">
      <Accounts />
      <div className="tegak">
        <RecoverySheet />
        <ScreenLock />
      </div>
    </div>
  );
}

function Accounts() {
  const query = useProcedure("akun.daftar", {});
  const { zone } = useNow();
  const [editing, setEditing] = useState<Akun | "baru" | null>(null);
  const [resetting, setResetting] = useState<Akun | null>(null);
  const [closing, setClosing] = useState<Akun | null>(null);
  const close = useCommand("akun.tutup");
  const own = useHouse()?.akun?.id;
  const columns: Column<Akun>[] = [
    { key: "orang", header: t.orang, width: "30%", cell: (a) => <>{a.nama} <span className="mut">{a.jabatan}</span></> },
    { key: "nama", header: t.namaMasuk, width: "13%", cell: (a) => a.namaMasuk },
    { key: "peran", header: t.peran, width: "16%", cell: (a) => namaPeran[a.peran] ?? a.peran },
    { key: "terakhir", header: t.terakhir, width: "16%", mono: true, cell: (a) => (a.ditutupAt ? <Badge tone="netral">{t.ditutup}</Badge> : a.wajibGanti ? <Badge tone="dekat">{t.wajibGanti}</Badge> : a.terakhirMasukAt ? clock(a.terakhirMasukAt, zone) : <span className="mut">{t.belumPernah}</span>) },
    { key: "aksi", header: <span className="sr">{t.tindakan}</span>, width: "230px", cell: (a) => (a.ditutupAt ? null : (
      <span className="baris">
        <Button size="small" onClick={() => setEditing(a)}>{t.ubah}</Button>
        <Button size="small" onClick={() => setResetting(a)}>{t.aturUlang}</Button>
        {a.id === own ? null : <Button size="small" variant="danger" onClick={() => setClosing(a)}>{t.tutup}</Button>}
      </span>
    )) },
  ];
  return (
    <div className="tegak">
      <p className="mut">{t.isi}</p>
      <Loaded query={query}>{(rows) => <DataTable caption={t.tab} columns={columns} rows={rows} rowKey={(a) => a.id} empty={<EmptyState title={t.kosong} />} />}</Loaded>
      <div><Button icon={<IconPlus size={15} />} onClick={() => setEditing("baru")}>{t.tambah}</Button></div>
      <Dialog open={editing !== null} onOpenChange={() => setEditing(null)} title={editing === "baru" ? t.tambahJudul : t.ubahJudul}>
        {editing === null ? null : <EditAccount account={editing === "baru" ? null : editing} onDone={() => setEditing(null)} />}
      </Dialog>
      <Dialog open={resetting !== null} onOpenChange={() => setResetting(null)} title={isi(t.aturUlangJudul, { nama: resetting?.nama })} description={t.aturUlangIsi}>
        {resetting === null ? null : <ResetPassword account={resetting} onDone={() => setResetting(null)} />}
      </Dialog>
      <ConfirmRow
        row={closing}
        onClose={() => setClosing(null)}
        title={(a) => isi(t.tutupJudul, { nama: a.nama })}
        description={() => t.tutupIsi}
        confirmLabel={t.tutup}
        danger
        reason
        run={(a, alasan) => close.run({ akunId: a.id, alasan })}
        done={() => t.ditutupPesan}
      />
    </div>
  );
}

function EditAccount({ account, onDone }: { account: Akun | null; onDone: () => void }) {
  const session = useSession();
  const save = useCommand("akun.simpan");
  const toast = useToast();
  const { form, Field } = useZodForm(akunSchema, { id: account?.id ?? "", pejabatId: account?.pejabatId ?? "", namaMasuk: account?.namaMasuk ?? "", peran: (account?.peran ?? "petugas") as "petugas", sandi: "", versi: account?.versi ?? 0 });
  const role = form.watch("peran");
  const people = (session?.pejabat ?? []).filter((p) => p.aktif || p.id === account?.pejabatId).map((p) => ({ value: p.id, label: p.nama }));
  return (
    <Form
      form={form}
      className="tegak"
      enterSubmits
      onSubmit={async (values) => {
        const r = await save.run(values);
        if (!r.ok) return r;
        toast.done(t.disimpan);
        onDone();
        return r;
      }}
    >
      <FormFailure />
      <Field name="pejabatId" control={SelectField} label={t.orang} required options={people} />
      <Field name="peran" control={SelectField} label={t.peran} required options={PERAN_AKUN.map((value) => ({ value, label: namaPeran[value] ?? value }))} hint={artiPeran[role]} />
      <Field name="namaMasuk" control={TextField} label={t.namaMasuk} required spellCheck={false} />
      <Field name="sandi" control={PasswordField} label={t.sandiSementara} required={account === null} hint={masuk.sandiPetunjuk} />
      <Button variant="primary" type="submit" busy={save.busy}>{t.simpan}</Button>
    </Form>
  );
}

const reset = z.object({ sandi: siapkan.shape.sandi });
function ResetPassword({ account, onDone }: { account: Akun; onDone: () => void }) {
  const run = useCommand("akun.aturUlang");
  const toast = useToast();
  const { form, Field } = useZodForm(reset, { sandi: "" });
  return (
    <Form
      form={form}
      className="tegak"
      enterSubmits
      onSubmit={async ({ sandi }) => {
        const r = await run.run({ akunId: account.id, sandi });
        if (!r.ok) return r;
        toast.done(t.disimpan);
        onDone();
        return r;
      }}
    >
      <FormFailure />
      <Field name="sandi" control={PasswordField} label={t.sandiSementara} required hint={masuk.sandiPetunjuk} />
      <Button variant="primary" type="submit" busy={run.busy}>{t.simpan}</Button>
    </Form>
  );
}

const proof = z.object({ sandi: sandiSchema });
function RecoverySheet() {
  const client = useClient();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const { form, Field } = useZodForm(proof, { sandi: "" });
  return (
    <Card title={t.lembar}>
      <div className="tegak">
        <p className="mut">{t.lembarIsi}</p>
        <div><Button onClick={() => setOpen(true)}>{t.lembarTombol}</Button></div>
      </div>
      <Dialog open={open} onOpenChange={setOpen} title={t.lembarTombol} description={t.lembarIsi}>
        <Form
          form={form}
          className="tegak"
          enterSubmits
          onSubmit={async (values) => {
            const r = await client.call("akun.lembarBaru", values);
            if (!r.ok) return r;
            form.reset();
            setOpen(false);
            setCode(r.value.kode);
            return r;
          }}
        >
          <FormFailure />
          <Field name="sandi" control={PasswordField} label={t.lembarSandi} required />
          <Button variant="primary" type="submit" busy={form.formState.isSubmitting}>{t.lembarTombol}</Button>
        </Form>
      </Dialog>
      {code === null ? null : <SheetOver code={code} office={session?.kantor?.nama ?? ""} onDone={() => setCode(null)} />}
    </Card>
  );
}

function ScreenLock() {
  const house = useHouse();
  const run = useCommand("akun.aturKunciLayar");
  const toast = useToast();
  const { form, Field } = useZodForm(aturKunci, { menit: house?.kunciMenit ?? 15 });
  return (
    <Card title={t.kunciLayar}>
      <Form
        form={form}
        className="tegak"
        enterSubmits
        onSubmit={async (values) => {
          const r = await run.run(values);
          if (r.ok) toast.done(t.disimpan);
          return r;
        }}
      >
        <p className="mut">{t.kunciLayarIsi}</p>
        <FormFailure />
        <Field name="menit" control={NumberField} label={t.kunciMenit} suffix={t.menit} />
        <Button type="submit" busy={run.busy}>{t.simpan}</Button>
      </Form>
    </Card>
  );
}

function clock(instant: string, zone: string): string {
  const at = lokal(instant, zone);
  return `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`;
}
