import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { In } from "../../../../shared/api/contract";
import { isi } from "../../../../shared/i18n/id";
import { informasiTeks as t } from "../../../../shared/i18n/informasi";
import { laporan as teksLaporan } from "../../../../shared/i18n/laporan";
import { hasilTelusur, type InformasiLengkap } from "../../../../shared/schemas/informasi";
import { useDraft } from "../../app";
import { Button, Card, Checkbox, DateField, Form, FormFailure, FormField, FormFooter, IconButton, IconPlus, IconTrash, PageTitle, TextArea, TextField, useMinute, useToast, useZodForm } from "../../ui";
import { EvidenceSection } from "../laporan/evidence";
import { PIHAK_KOSONG } from "../laporan/intake";
import { useInformasiStep } from "./frame";
import "../laporan/laporan.css";

type Isian = In<"informasi.simpanHasil">;

/** What was done while tracing, whom the officers met, and what they brought. */
export function HasilForm({ x: { informasi: i }, onDone }: { x: InformasiLengkap; onDone: () => void }) {
  const toast = useToast();
  const [awal] = useState((): Isian => ({ informasiId: i.id, versi: i.versi, kegiatan: i.hasil?.kegiatan ?? [], ditemui: i.hasil?.ditemui ?? [], temuan: i.hasil?.temuan ?? "", bukti: i.hasil?.bukti ?? [] }));
  const { form } = useZodForm(hasilTelusur, awal);
  const draft = useDraft(`informasi/${i.id}/hasil`, form);
  const { run, busy } = useInformasiStep("informasi.simpanHasil");
  const [sending, setSending] = useState(false);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        if (sending) return toast.failed(teksLaporan.buktiMenunggu);
        const result = await run({ ...values, informasiId: i.id, versi: i.versi });
        if (!result.ok) return result;
        await draft.done();
        toast.done(t.hasilTersimpan);
        onDone();
        return result;
      }}
    >
      <div className="tegak">
        <PageTitle title={t.hasilJudul} actions={<Button onClick={onDone}>{i.nomor}</Button>}>{i.peristiwa}</PageTitle>
        {draft.notice}
        <FormFailure />
        <Activities />
        <Met />
        <Card title={t.hasilTemuan}><FormField name="temuan" control={TextArea} rows={4} label={t.hasilTemuan} hideLabel /></Card>
        <EvidenceSection id="bagian-bukti" onBusy={setSending} />
      </div>
      <FormFooter draft={draft.status}>
        <Button size="large" variant="primary" type="submit" busy={busy} aria-keyshortcuts="Control+Enter">{t.hasilSimpan}</Button>
      </FormFooter>
    </Form>
  );
}

function Activities() {
  const { control } = useFormContext<Isian>();
  const { tanggal } = useMinute();
  const { fields, append, remove } = useFieldArray({ control, name: "kegiatan", keyName: "kunci" });
  return (
    <Card title={t.hasilKegiatan}>
      <div className="tegak">
        {fields.map((f, i) => {
          const siapa = isi(t.hasilKegiatanKe, { n: i + 1 });
          return (
            <fieldset key={f.kunci} className="pihak" aria-label={siapa}>
              <div className="pihak__kepala"><b className="pihak__nama">{siapa}</b><IconButton size="small" label={isi(t.keluarkan, { siapa })} icon={<IconTrash size={14} />} onClick={() => remove(i)} /></div>
              <div className="pihak__isian">
                <FormField name={`kegiatan.${i}.tanggal`} control={DateField} label={t.hasilTanggal} required className="k5" />
                <FormField name={`kegiatan.${i}.tempat`} control={TextField} label={t.hasilTempat} className="k7" />
                <FormField name={`kegiatan.${i}.uraian`} control={TextArea} rows={3} label={t.hasilUraian} required className="k12" />
              </div>
            </fieldset>
          );
        })}
        <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => append({ tanggal, tempat: "", uraian: "" })}>{t.hasilKegiatanTambah}</Button></div>
      </div>
    </Card>
  );
}

function Met() {
  const { control } = useFormContext<Isian>();
  const { tanggal } = useMinute();
  const { fields, append, remove } = useFieldArray({ control, name: "ditemui", keyName: "kunci" });
  return (
    <Card title={t.hasilDitemui}>
      <div className="tegak">
        {fields.map((f, i) => {
          const siapa = isi(t.hasilDitemuiKe, { n: i + 1 });
          return (
            <fieldset key={f.kunci} className="pihak" aria-label={siapa}>
              <div className="pihak__kepala"><b className="pihak__nama">{siapa}</b><IconButton size="small" label={isi(t.keluarkan, { siapa })} icon={<IconTrash size={14} />} onClick={() => remove(i)} /></div>
              <div className="pihak__isian">
                <FormField name={`ditemui.${i}.nama`} control={TextField} label={t.hasilNama} required className="k7" />
                <FormField name={`ditemui.${i}.tanggal`} control={DateField} label={t.hasilTanggal} className="k5" />
                <FormField name={`ditemui.${i}.pekerjaan`} control={TextField} label={t.hasilPekerjaan} className="k6" />
                <FormField name={`ditemui.${i}.telepon`} control={TextField} label={t.hasilTelepon} inputMode="tel" className="k6" />
                <FormField name={`ditemui.${i}.alamat`} control={TextField} label={t.hasilAlamat} className="k12" />
                <FormField name={`ditemui.${i}.keterangan`} control={TextArea} rows={3} label={t.hasilKeterangan} className="k12" />
                <FormField name={`ditemui.${i}.saksi`} control={Checkbox} label={t.hasilSaksi} className="k12" />
              </div>
            </fieldset>
          );
        })}
        <div><Button size="small" icon={<IconPlus size={14} />} onClick={() => append({ ...PIHAK_KOSONG, tanggal, keterangan: "", saksi: true })}>{t.hasilDitemuiTambah}</Button></div>
      </div>
    </Card>
  );
}
