import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import type { Result } from "../../../../shared/api/result";
import { isi } from "../../../../shared/i18n/id";
import { orangTeks } from "../../../../shared/i18n/kantor";
import type { Pejabat } from "../../../../shared/schemas/kantor";
import { UnsavedGuard, useClient, useSession } from "../../app";
import { Card, Form, FormFailure, Skeleton, useToast, useZodForm } from "../../ui";
import { daftarPejabat, orangIsian, type OrangIsian } from "./isian";
import { HanyaBaca, Isian } from "./HanyaBaca";
import { OrangFields } from "./OrangFields";
import { SaveBar } from "./SaveBar";
import { StaleNotice, useStale } from "./stale";

export function OrangTab() {
  const session = useSession();
  return session ? <Orang stored={session.pejabat} /> : <Skeleton />;
}

function Orang({ stored }: { stored: readonly Pejabat[] }) {
  const client = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const { form } = useZodForm(daftarPejabat, orangIsian(stored));
  const stale = useStale<Pejabat>();
  const [busy, setBusy] = useState(false);
  const { isDirty } = form.formState;
  const followRecord = useEffectEvent(() => {
    if (!isDirty && !busy) form.reset(orangIsian(stored));
  });
  useEffect(() => followRecord(), [stored]);

  /** Saves the people that were changed, one command each; stops at the first refusal with its row. */
  const submit = async (): Promise<Result<unknown>> => {
    setBusy(true);
    let saved = 0;
    try {
      const before = new Map(stored.map((p) => [p.id, p]));
      for (const [i, person] of form.getValues().pejabat.entries()) {
        if (same(before.get(person.id ?? ""), person)) continue;
        const result = await client.call("pejabat.simpan", person);
        if (!result.ok) return { ok: false, error: { ...result.error, fields: (result.error.fields ?? []).map((f) => ({ ...f, path: `pejabat.${i}.${f.path}` })) } };
        form.setValue(`pejabat.${i}`, result.value);
        saved += 1;
      }
    } finally {
      setBusy(false);
      if (saved > 0) await queries.invalidateQueries();
    }
    form.reset(form.getValues());
    toast.done(isi(orangTeks.disimpan, { jumlah: saved }));
    return { ok: true, value: saved };
  };
  const rowOf = (id: string): number => form.getValues().pejabat.findIndex((p) => p.id === id);
  return (
    <Form form={form} onSubmit={submit} onFailure={stale.take} id={FORM} className="isi-penuh">
      <UnsavedGuard when={isDirty} />
      {stale.theirs ? (
        <StaleNotice
          mine={form.getValues().pejabat[rowOf(stale.theirs.id)] ?? {}}
          theirs={stale.theirs}
          labels={{ nama: orangTeks.nama, peran: orangTeks.peran, jabatan: orangTeks.jabatan, nip: orangTeks.nip, aktif: orangTeks.aktif }}
          onTakeTheirs={() => {
            if (stale.theirs) form.setValue(`pejabat.${rowOf(stale.theirs.id)}`, stale.theirs, { shouldDirty: true });
            stale.clear();
          }}
          onKeepMine={() => {
            if (stale.theirs) form.setValue(`pejabat.${rowOf(stale.theirs.id)}.versi`, stale.theirs.versi);
            stale.clear();
            void form.handleSubmit(() => submit())();
          }}
        />
      ) : null}
      <FormFailure />
      <HanyaBaca />
      <Card><Isian><OrangFields /></Isian></Card>
      <SaveBar form={FORM} dirty={isDirty} busy={busy} />
    </Form>
  );
}

function same(a: Pejabat | undefined, b: OrangIsian): boolean {
  return a !== undefined && a.nama === b.nama && a.peran === b.peran && a.jabatan === b.jabatan && a.nip === b.nip && a.aktif === b.aktif;
}

const FORM = "pengaturan-orang";
