import type { z } from "zod";
import { kantorTeks, kopTeks, pengaturan as t } from "../../../../shared/i18n/kantor";
import { kantor as kantorSchema, type Kantor } from "../../../../shared/schemas/kantor";
import { UnsavedGuard, useCommand } from "../../app";
import { Form, FormFailure, useToast, useZodForm } from "../../ui";
import { HanyaBaca, Isian } from "./HanyaBaca";
import { kantorIsian, tanpaBarisKosong } from "./isian";
import { KantorFields } from "./KantorFields";
import { SaveBar } from "./SaveBar";
import { useStoredForm } from "./use-stored-form";

/** The office's record; its letterhead is set with its letters. */
export function KantorTab({ kantor }: { kantor: Kantor }) {
  const { form } = useZodForm(kantorSchema, kantorIsian(kantor));
  const save = useCommand("kantor.simpan");
  const toast = useToast();
  const { isDirty, submit, take, notice } = useStoredForm<IsianKantor, Kantor>({
    form, stored: kantor, read: kantorIsian, versions: (k) => ({ versi: k?.versi ?? 0 }), labels: LABELS, save: () => save.run(tanpaBarisKosong(form.getValues())), onSaved: () => toast.done(t.tersimpan),
  });
  return (
    <Form form={form} onSubmit={submit} onFailure={take} id={FORM} className="isi-penuh">
      <UnsavedGuard when={isDirty} />
      {notice}
      <FormFailure />
      <HanyaBaca />
      <div className="pengaturan__lebar"><Isian><KantorFields /></Isian></div>
      <SaveBar form={FORM} dirty={isDirty} busy={save.busy} />
    </Form>
  );
}

type IsianKantor = z.input<typeof kantorSchema>;
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
