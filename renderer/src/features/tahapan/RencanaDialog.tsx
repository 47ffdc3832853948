import { useWatch, type Control } from "react-hook-form";
import { jenisRencanaTeks, tahapanTeks as t } from "../../../../shared/i18n/kegiatan";
import { JENIS_RENCANA, rencana as skema, type BarisRencana, type IsiTahapan, type JenisRencana, type Rencana } from "../../../../shared/schemas/kegiatan";
import { useCommand } from "../../app";
import { DateField, FormDialog, FormField, SelectField, TextField, useFill, useToast, useZodForm } from "../../ui";

/** One thing that the office means to do in a stage. */
export function RencanaDialog({ pemilihanId, stage, stages, row, onClose }: { pemilihanId: string; stage: IsiTahapan; stages: readonly IsiTahapan[]; row: BarisRencana | null; onClose: () => void }) {
  const { form } = useZodForm(skema, row ? { id: row.id, versi: row.versi, pemilihanId, tahapanId: row.tahapanId, jenis: row.jenis, uraian: row.uraian, palingLambat: row.palingLambat, pelaksana: row.pelaksana, refId: row.refId } : { id: "", versi: 0, pemilihanId, tahapanId: stage.id, jenis: "kegiatan", uraian: "", palingLambat: "", pelaksana: "", refId: "" });
  const save = useCommand("tahapan.simpanRencana");
  const toast = useToast();
  const submit = async (values: Rencana) => {
    const result = await save.run(values);
    if (result.ok) {
      toast.done(t.tersimpan);
      onClose();
    }
    return result;
  };
  return (
    <FormDialog
      form={form}
      onSubmit={submit}
      enterSubmits
      title={row ? t.rencanaUbah : t.rencanaBaru}
      description={stage.nama}
      submit={t.simpan}
      onClose={onClose}
    >
      <FormField name="uraian" control={TextField} label={t.uraian} required maxLength={500} />
      <Kind control={form.control as unknown as Control} stages={stages} />
      <div className="dua">
        <FormField name="palingLambat" control={DateField} label={t.palingLambat} required={false} />
        <FormField name="pelaksana" control={TextField} label={t.pelaksana} required={false} />
      </div>
    </FormDialog>
  );
}

/** The kind, and what does it: the waves, activities or declarations of the election. */
function Kind({ control, stages }: { control: Control; stages: readonly IsiTahapan[] }) {
  const fill = useFill();
  const kind = useWatch({ control, name: "jenis" }) as JenisRencana;
  const offered = kind === "lainnya" ? [] : stages.flatMap((s) => s[kind].map((x) => ({ value: x.id, label: x.nama })));
  return (
    <>
      <FormField name="jenis" control={SelectField} label={t.jenis} placeholder={null} onChanged={() => fill({ refId: "" })} options={JENIS_RENCANA.map((j) => ({ value: j as string, label: jenisRencanaTeks[j] }))} />
      {offered.length > 0 ? <FormField name="refId" control={SelectField} label={t.kait} hint={t.kaitPetunjuk} placeholder={t.kaitTanpa} options={offered} /> : null}
    </>
  );
}
