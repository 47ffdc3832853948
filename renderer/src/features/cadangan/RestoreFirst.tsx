import { useState } from "react";
import { z } from "zod";
import type { BarisCadangan } from "../../../../shared/api/contract/cadangan";
import { cadanganTeks as t } from "../../../../shared/i18n/akun";
import { lokal, tanggalPendek, jam } from "../../../../shared/i18n/format";
import { useClient, useTakeState } from "../../app";
import { Button, Form, FormFailure, Notice, SelectField, TextField, useNow, useToast, useZodForm } from "../../ui";

const wanted = z.object({ nama: z.string().min(1, "wajib"), kode: z.string().max(120) });

/** Before a log-in, on a new or a damaged folder: finds backups and brings one back. */
export function RestoreFirst({ codeOptional }: { codeOptional: boolean }) {
  const client = useClient();
  const take = useTakeState();
  const toast = useToast();
  const { zone } = useNow();
  const [folder, setFolder] = useState("");
  const [found, setFound] = useState<BarisCadangan[] | null>(null);
  const { form, Field } = useZodForm(wanted, { nama: "", kode: "" });
  const look = async (): Promise<void> => {
    const r = await client.call("cadangan.temukan", { folder });
    if (!r.ok) return toast.failed(r.error);
    setFound(r.value);
    form.setValue("nama", r.value[0]?.nama ?? "");
  };
  return (
    <section className="tegak" aria-labelledby="pulih-awal">
      <h2 className="masuk__bagian" id="pulih-awal">{t.awalJudul}</h2>
      <TextField label={t.awalFolder} hint={t.awalFolderPetunjuk} value={folder} onValueChange={setFolder} spellCheck={false} />
      <div><Button onClick={() => void look()}>{t.awalCari}</Button></div>
      {found?.length === 0 ? <Notice>{t.awalTidakAda}</Notice> : null}
      {found && found.length > 0 ? (
        <Form
          form={form}
          className="tegak"
          onSubmit={async (values) => {
            const r = await client.call("cadangan.pulihkanAwal", { folder, ...values });
            if (r.ok) take(r.value);
            return r;
          }}
        >
          <FormFailure />
          <Field name="nama" control={SelectField} label={t.awalPilih} options={found.map((b) => ({ value: b.nama, label: clock(b.at, zone) }))} />
          <Field name="kode" control={TextField} label={t.awalKode} mono spellCheck={false} {...(codeOptional ? { hint: t.awalKodeKosong } : {})} />
          <Button variant="primary" type="submit" busy={form.formState.isSubmitting}>{t.awalTombol}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function clock(instant: string, zone: string): string {
  const at = lokal(instant, zone);
  return `${tanggalPendek(at.tanggal)} ${jam(at.jam)}`;
}
