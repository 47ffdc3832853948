import { useState } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import type { In } from "../../../../shared/api/contract";
import { tanggal as tulisTanggal } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t } from "../../../../shared/i18n/informasi";
import type { Sesi } from "../../../../shared/schemas/dossier";
import { lhp as skema, type InformasiLengkap } from "../../../../shared/schemas/informasi";
import { useDraft } from "../../app";
import { Button, Card, Checkbox, DateField, Form, FormFailure, FormField, FormFooter, IconButton, IconPlus, IconTrash, PageTitle, TextArea, TextField, useMinute, useToast, useZodForm } from "../../ui";
import { nomorAwal, NumberFields } from "../perkara/fields";
import { useInformasiStep } from "./frame";
import "../laporan/laporan.css";

type Isian = In<"informasi.buatLhp">;

/** Form A, filled from the information and its tracing; what it says beside them is typed here. */
export function LhpForm({ x, sesi, onDone }: { x: InformasiLengkap; sesi: Sesi; onDone: () => void }) {
  const { informasi: i } = x;
  const toast = useToast();
  const { tanggal: today } = useMinute();
  const [awal] = useState((): Isian => first(x, sesi, today));
  const { form } = useZodForm(skema, awal);
  const draft = useDraft(`informasi/${i.id}/lhp`, form);
  const { run, busy } = useInformasiStep("informasi.buatLhp");
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await run({ ...values, informasiId: i.id, versi: i.versi });
        if (!result.ok) return result;
        await draft.done();
        toast.done(isi(t.lhpTerbit, { nomor: result.value.surat[0]?.nomor ?? "" }));
        onDone();
        return result;
      }}
    >
      <div className="tegak">
        <PageTitle title={t.lhpJudul} actions={<Button onClick={onDone}>{i.nomor}</Button>}>{t.lhpAnak}</PageTitle>
        {draft.notice}
        <FormFailure />
        <Card title={t.lhpI}>
          <div className="tegak">
            <div className="dua">
              <FormField name="tanggal" control={DateField} label={t.lhpTanggal} hint={t.lhpTanggalPetunjuk} required />
              <FormField name="tahapan" control={TextField} label={t.lhpTahapan} />
            </div>
            {i.lhp ? <FormField name="alasan" control={TextField} label={t.lhpAlasan} required /> : <Number_ />}
            <Supervisors />
            <FormField name="suratTugasNomor" control={TextField} mono label={t.lhpSuratTugas} />
          </div>
        </Card>
        <Card title={t.lhpII}>
          <div className="tegak">
            <FormField name="bentuk" control={TextField} label={t.lhpBentuk} required />
            <FormField name="tujuan" control={TextArea} rows={2} label={t.lhpTujuan} required />
            <FormField name="sasaran" control={TextArea} rows={2} label={t.lhpSasaran} required />
            <FormField name="waktuTempat" control={TextArea} rows={2} label={t.lhpWaktuTempat} required />
          </div>
        </Card>
        <Card title={t.lhpIII}><FormField name="ringkas" control={TextArea} rows={5} label={t.lhpRingkas} hideLabel required /></Card>
        <Card title={t.lhpIV}><Allegation /></Card>
        <Card title={t.lhpV}><FormField name="sengketa" control={TextArea} rows={2} label={t.lhpSengketa} hint={t.lhpSengketaPetunjuk} /></Card>
      </div>
      <FormFooter draft={draft.status}>
        <Button size="large" variant="primary" type="submit" busy={busy} aria-keyshortcuts="Control+Enter">{i.lhp ? t.lhpUlang : t.lhpSimpan}</Button>
      </FormFooter>
    </Form>
  );
}

function first({ informasi: i }: InformasiLengkap, sesi: Sesi, today: string): Isian {
  const common = { informasiId: i.id, versi: i.versi, nomor: nomorAwal, alasan: "" };
  if (i.lhp) return { ...i.lhp, ...common };
  const election = sesi.pemilihan.find((p) => p.id === i.pemilihanId);
  const stage = election?.tahapan.find((s) => s.mulai <= today && today <= s.selesai);
  const lead = i.tugas?.petugas.slice(0, 1) ?? [];
  const visits = (i.hasil?.kegiatan ?? []).map((k) => [tulisTanggal(k.tanggal), k.tempat].filter(Boolean).join(", "));
  return {
    ...common, tanggal: today, tahapan: stage?.nama ?? "", pengawas: lead.map((p) => ({ pejabatId: p.pejabatId, nama: p.nama, jabatan: p.jabatan, alamat: sesi.kantor?.alamat ?? "" })), suratTugasNomor: i.tugas?.nomor ?? "", bentuk: t.lhpBentukAwal, tujuan: isi(t.lhpTujuanAwal, { nomor: i.nomor }),
    sasaran: i.terlapor.map((p) => [p.nama, p.jabatan, p.instansi].filter(Boolean).join(", ")).join("; ") || i.peristiwa, waktuTempat: (visits.length ? visits : [[i.tugas ? tulisTanggal(i.tugas.mulai) : "", i.tugas?.tempat ?? ""].filter(Boolean).join(", ")]).filter(Boolean).join("; "),
    ringkas: [...(i.hasil?.kegiatan ?? []).map((k) => k.uraian), i.hasil?.temuan ?? ""].filter((s) => s.trim()).join("\n"), adaDugaan: true, uraian: i.uraian, barangBukti: "", fakta: i.hasil?.temuan ?? "", analisa: "", sengketa: "",
  };
}

function Number_() {
  const date = (useWatch({ name: "tanggal" }) ?? "") as string;
  return <NumberFields seri="lhp" tanggal={date} untuk="lhp" label={t.lhpNomor} />;
}

function Supervisors() {
  const { control } = useFormContext<Isian>();
  const { fields, append, remove } = useFieldArray({ control, name: "pengawas", keyName: "kunci" });
  return (
    <>
      {fields.map((f, i) => {
        const siapa = isi(t.lhpPengawas, { n: i + 1 });
        return (
          <fieldset key={f.kunci} className="pihak" aria-label={siapa}>
            <div className="pihak__kepala"><b className="pihak__nama">{siapa}</b>{fields.length > 1 ? <IconButton size="small" label={isi(t.keluarkan, { siapa })} icon={<IconTrash size={14} />} onClick={() => remove(i)} /> : null}</div>
            <div className="pihak__isian">
              <FormField name={`pengawas.${i}.nama`} control={TextField} label={t.lhpNama} required className="k6" />
              <FormField name={`pengawas.${i}.jabatan`} control={TextField} label={t.lhpJabatan} required className="k6" />
              <FormField name={`pengawas.${i}.alamat`} control={TextField} label={t.lhpAlamat} className="k12" />
            </div>
          </fieldset>
        );
      })}
      <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => append({ pejabatId: "", nama: "", jabatan: "", alamat: "" })}>{t.lhpPengawasTambah}</Button></div>
    </>
  );
}

function Allegation() {
  const ada = useWatch({ name: "adaDugaan" }) as boolean;
  return (
    <div className="tegak">
      <FormField name="adaDugaan" control={Checkbox} label={t.lhpAda} />
      {ada ? (
        <>
          <FormField name="uraian" control={TextArea} rows={5} label={t.lhpUraian} hint={t.lhpUraianPetunjuk} required />
          <FormField name="barangBukti" control={TextArea} rows={2} label={t.lhpBarang} />
          <FormField name="fakta" control={TextArea} rows={3} label={t.lhpFakta} hint={t.lhpFaktaPetunjuk} />
          <FormField name="analisa" control={TextArea} rows={3} label={t.lhpAnalisa} />
        </>
      ) : null}
    </div>
  );
}
