import { useEffect, useEffectEvent, useState } from "react";
import type { Control } from "react-hook-form";
import { isi } from "../../../../shared/i18n/id";
import { imbauanTeks as t, jenisImbauanTeks } from "../../../../shared/i18n/imbauan";
import { gelombang as skema, JENIS_IMBAUAN, SIFAT, type Alinea, type Gelombang, type GelombangLengkap, type JenisImbauan } from "../../../../shared/schemas/imbauan";
import { UnsavedGuard, useCommand, useSession } from "../../app";
import { Button, Card, Checkbox, DateField, Form, FormFailure, FormField, LinesField, Notice, RadioGroup, SelectField, TextField, Unverified, useToast, useZodForm, type Valued } from "../../ui";
import { ElectionFields } from "./ImbauanPage";
import { Pratinjau } from "./Pratinjau";
import { SusunanEditor } from "./SusunanEditor";

/** What the letter says: its head, its wording, and how it looks for each recipient. */
export function SuratTab({ wave }: { wave: GelombangLengkap }) {
  const [draft, setDraft] = useState<Alinea[] | null>(null);
  return (
    <div className="imbauan__dua">
      <div className="tegak">
        <Head wave={wave} />
        <SusunanEditor wave={wave} draft={draft} onDraft={setDraft} />
      </div>
      <Pratinjau wave={wave} isi={draft} />
    </div>
  );
}

function Head({ wave }: { wave: GelombangLengkap }) {
  const session = useSession();
  const toast = useToast();
  const save = useCommand("imbauan.simpan");
  const { form } = useZodForm(skema, wave.gelombang);
  const { isDirty } = form.formState;
  const follow = useEffectEvent(() => {
    if (!isDirty) form.reset(wave.gelombang);
  });
  useEffect(() => follow(), [wave.gelombang.versi]);
  const submit = async (values: Gelombang) => {
    const result = await save.run(values);
    if (result.ok) {
      form.reset(result.value);
      toast.done(t.kepalaTersimpan);
    }
    return result;
  };
  const numbered = wave.hitung.bernomor > 0;
  return (
    <Card>
      <Form form={form} onSubmit={submit} id={FORM} className="tegak">
        <UnsavedGuard when={isDirty} />
        <FormFailure />
        <FormField name="nama" control={TextField} label={t.nama} required />
        {wave.gelombang.jenis === "pengingat" || wave.kegiatanId ? null : <FormField name="jenis" control={SelectField<JenisImbauan>} label={t.jenis} placeholder={null} options={JENIS_IMBAUAN.map((j) => ({ value: j, label: jenisImbauanTeks[j] }))} />}
        <ElectionFields control={form.control as unknown as Control} />
        <div className="tiga">
          <FormField name="tanggal" control={DateField} label={t.tanggal} required />
          <FormField name="sifat" control={SelectField} label={t.sifat} placeholder={null} options={SIFAT.map((s) => ({ value: s, label: s }))} />
          <FormField name="lampiran" control={TextField} label={t.lampiran} />
        </div>
        <FormField name="hal" control={TextField} label={t.hal} required />
        <FormField name="penandatanganId" control={SelectField} label={t.penandatangan} required options={(session?.pejabat ?? []).filter((p) => p.aktif || p.id === wave.gelombang.penandatanganId).map((p) => ({ value: p.id, label: `${p.nama}, ${p.jabatan}` }))} />
        <FormField name="caraNomor" control={RadioGroup} label={t.caraNomor} disabled={numbered} options={(["masing", "satu", "kosong"] as const).map((c) => ({ value: c, label: t.caraNomorPilihan[c] }))} />
        {form.watch("caraNomor") === "satu" ? <FormField name="nomorKetik" control={TextField} label={t.nomorKetik} hint={t.nomorKetikPetunjuk} mono required={false} /> : null}
        <FormField name="dasar" control={Bases} label={t.dasar} wave={wave} />
        <FormField name="dasarLain" control={LinesField} label={t.dasarLain} hint={t.dasarLainPetunjuk} />
        <FormField name="tembusan" control={LinesField} label={t.tembusan} hint={t.tembusanPetunjuk} />
        <div className="baris">
          <Button variant={isDirty ? "primary" : "quiet"} type="submit" form={FORM} busy={save.busy} className="dorong">{t.simpanKepala}</Button>
        </div>
      </Form>
    </Card>
  );
}

/** Law bases of the letter's date; those that rest on memory say so. */
function Bases({ wave, label, value, onValueChange }: { wave: GelombangLengkap; label: string } & Valued<string[]>) {
  const chosen = value ?? [];
  return (
    <fieldset className="isian">
      <legend className="isian__label">{label}</legend>
      <div className="isian__petunjuk">{t.dasarPetunjuk}</div>
      <div className="imbauan__dasar">
        {wave.dasarPilihan.map((d) => (
          <div key={d.id} className="baris imbauan__dasar-baris">
            <Checkbox label={d.teks} value={chosen.includes(d.id)} onValueChange={(on) => onValueChange?.(on ? [...chosen, d.id] : chosen.filter((x) => x !== d.id))} />
            {d.belumDiverifikasi ? <Unverified source={d.sumber} /> : null}
          </div>
        ))}
      </div>
      {wave.dasarGugur.length > 0 ? <Notice tone="dekat">{isi(t.dasarGugur, { jumlah: wave.dasarGugur.length })}</Notice> : null}
    </fieldset>
  );
}

const FORM = "imbauan-kepala";
