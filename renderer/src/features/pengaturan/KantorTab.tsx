import { useEffect, useEffectEvent } from "react";
import { kantorTeks, kopTeks, pengaturan as t } from "../../../../shared/i18n/kantor";
import { kantor as kantorSchema, type Kantor } from "../../../../shared/schemas/kantor";
import { UnsavedGuard, useCommand } from "../../app";
import { Form, FormFailure, useToast, useZodForm } from "../../ui";
import { kantorIsian, tanpaBarisKosong } from "./isian";
import { KantorFields } from "./KantorFields";
import { SaveBar } from "./SaveBar";
import { StaleNotice, useStale } from "./stale";

/** The office's record; its letterhead is set with its letters. */
export function KantorTab({ kantor }: { kantor: Kantor }) {
  const { form } = useZodForm(kantorSchema, kantorIsian(kantor));
  const save = useCommand("kantor.simpan");
  const toast = useToast();
  const stale = useStale<Kantor>();
  const { isDirty } = form.formState;
  const followRecord = useEffectEvent(() => {
    if (!isDirty) form.reset(kantorIsian(kantor));
  });
  useEffect(() => followRecord(), [kantor.versi]);
  const submit = async () => {
    const saved = await save.run(tanpaBarisKosong(form.getValues()));
    if (saved.ok) {
      form.reset(kantorIsian(saved.value));
      stale.clear();
      toast.done(t.tersimpan);
    }
    return saved;
  };
  return (
    <Form form={form} onSubmit={submit} onFailure={stale.take} id={FORM} className="isi-penuh">
      <UnsavedGuard when={isDirty} />
      {stale.theirs ? (
        <StaleNotice
          mine={form.getValues()}
          theirs={stale.theirs}
          labels={LABELS}
          onTakeTheirs={() => {
            form.reset(kantorIsian(stale.theirs));
            stale.clear();
          }}
          onKeepMine={() => {
            form.setValue("versi", stale.theirs?.versi ?? 0);
            stale.clear();
            void form.handleSubmit(() => submit())();
          }}
        />
      ) : null}
      <FormFailure />
      <div className="pengaturan__lebar"><KantorFields /></div>
      <SaveBar form={FORM} dirty={isDirty} busy={save.busy} />
    </Form>
  );
}

const FORM = "pengaturan-kantor";
const LABELS: Record<string, string> = {
  nama: kantorTeks.nama,
  tingkat: kantorTeks.tingkat,
  daerah: kantorTeks.daerah,
  provinsi: kantorTeks.provinsi,
  kodeWilayah: kantorTeks.kodeWilayah,
  kodeKantor: kantorTeks.kodeKantor,
  kedudukan: kantorTeks.kedudukan,
  alamat: kantorTeks.alamat,
  telepon: kantorTeks.telepon,
  surel: kantorTeks.surel,
  situs: kantorTeks.situs,
  zona: kantorTeks.zona,
  kuorum: kantorTeks.kuorum,
  kop: kopTeks.baris,
};
