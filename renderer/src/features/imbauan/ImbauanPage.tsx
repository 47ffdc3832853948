import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWatch, type Control } from "react-hook-form";
import { electionOn, stageOn } from "../../../../shared/domain/election";
import { angka, tanggalPendek } from "../../../../shared/i18n/format";
import { imbauanTeks as t, jenisImbauanTeks } from "../../../../shared/i18n/imbauan";
import { gelombang as skema, JENIS_IMBAUAN, type Gelombang, type JenisImbauan, type RingkasGelombang } from "../../../../shared/schemas/imbauan";
import { Loaded, Only, signerOf, useClient, useCommand, useProcedure, useSession } from "../../app";
import { Button, DataTable, DateField, EmptyState, FormDialog, FormField, IconPlus, PageTitle, RadioGroup, SelectField, TextField, useMinute, useToast, useZodForm, type Column } from "../../ui";
import "./imbauan.css";

/** Waves of imbauan, newest first, with how far each is. */
export function ImbauanPage() {
  const [open, setOpen] = useState(false);
  const query = useProcedure("imbauan.daftar", {}, { keep: true });
  const direktori = useProcedure("direktori.ringkasan", {}, { keep: true }).data;
  const start = direktori?.kelompok.length === 0
    ? <Link to="/direktori" className="btn">{t.keDirektori}</Link>
    : direktori && <Only may="catat"><Button onClick={() => setOpen(true)}>{t.baru}</Button></Only>;
  const columns: Array<Column<RingkasGelombang>> = [
    { key: "nama", header: t.kolomGelombang, opens: true, cell: (g) => <span>{g.nama}<span className="mut"> {jenisImbauanTeks[g.jenis]}</span></span> },
    { key: "tahapan", header: t.kolomTahapan, cell: (g) => g.tahapan || <span className="mut">{t.tahapanTanpa}</span> },
    { key: "tanggal", header: t.kolomTanggal, mono: true, cell: (g) => tanggalPendek(g.tanggal) },
    { key: "nomor", header: t.kolomNomor, mono: true, cell: (g) => (g.nomorAwal === g.nomorAkhir ? g.nomorAwal : `${g.nomorAwal} – ${g.nomorAkhir.split("/")[0]}`) },
    { key: "jadi", header: t.kolomSurat, mono: true, align: "end", cell: (g) => `${angka(g.jadi)} / ${angka(g.jumlah)}` },
    { key: "terima", header: t.kolomTerima, mono: true, align: "end", cell: (g) => angka(g.diterima) },
  ];
  return (
    <>
      <PageTitle title={t.judul} actions={<Only may="catat"><Button variant="primary" icon={<IconPlus size={15} />} onClick={() => setOpen(true)}>{t.baru}</Button></Only>}>{t.anak}</PageTitle>
      <div className="imbauan__daftar">
        <Loaded query={query}>
          {(rows) => (
            <DataTable caption={t.daftar} columns={columns} rows={rows} rowKey={(g) => g.id} linkTo={(g) => ({ to: "/imbauan/$gelombangId", params: { gelombangId: g.id } })} empty={<EmptyState title={t.kosong} action={start}>{t.kosongIsi}</EmptyState>} />
          )}
        </Loaded>
      </div>
      {open ? <NewWave onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The least a wave needs; the rest comes from our wording and is changed on its page. */
function NewWave({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { tanggal } = useMinute();
  const client = useClient();
  const navigate = useNavigate();
  const toast = useToast();
  const save = useCommand("imbauan.simpan");
  const election = electionOn(session?.pemilihan ?? [], tanggal);
  const stage = stageOn(election, tanggal);
  const { form } = useZodForm(skema, {
    id: "", versi: 0, nama: "", jenis: "netralitas", pemilihanId: election?.id ?? "", tahapanId: stage?.id ?? "", tanggal, sifat: "Penting", lampiran: "-", hal: jenisImbauanTeks.netralitas,
    tembusan: [], penandatanganId: signerOf(session), caraNomor: "masing", nomorKetik: "", dasar: [], dasarLain: [],
  });
  const submit = async (values: Gelombang) => {
    const regime = session?.pemilihan.find((p) => p.id === values.pemilihanId)?.rezim ?? "pemilu";
    const own = await client.call("imbauan.bawaan", { jenis: values.jenis, rezim: regime });
    if (!own.ok) return own;
    const result = await save.run({ ...values, hal: own.value.hal, tembusan: own.value.tembusan, dasar: own.value.dasar });
    if (result.ok) void navigate({ to: "/imbauan/$gelombangId/$bagian", params: { gelombangId: result.value.id, bagian: "penerima" } as never });
    else if (!result.error.fields?.length) toast.failed(result.error);
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      enterSubmits
      title={t.baru}
      submit={t.buat}
      onClose={onClose}
    >
      <FormField name="nama" control={TextField} label={t.nama} hint={t.namaPetunjuk} required />
      <FormField name="jenis" control={RadioGroup<JenisImbauan>} label={t.jenis} options={JENIS_IMBAUAN.map((j) => ({ value: j, label: jenisImbauanTeks[j] }))} required />
      <ElectionFields control={form.control as unknown as Control} />
      <FormField name="tanggal" control={DateField} label={t.tanggal} required />
    </FormDialog>
  );
}

/** The election and its stage; the stages follow the election. */
export function ElectionFields({ control }: { control: Control }) {
  const session = useSession();
  const chosen = useWatch({ control, name: "pemilihanId" }) as string;
  const stages = session?.pemilihan.find((p) => p.id === chosen)?.tahapan ?? [];
  return (
    <div className="dua">
      <FormField name="pemilihanId" control={SelectField} label={t.pemilihan} required options={(session?.pemilihan ?? []).map((p) => ({ value: p.id, label: p.nama }))} />
      <FormField name="tahapanId" control={SelectField} label={t.tahapan} placeholder={t.tahapanTanpa} options={stages.map((s) => ({ value: s.id, label: s.nama }))} />
    </div>
  );
}
