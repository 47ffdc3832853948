import { useEffect, useEffectEvent, useState } from "react";
import { kegiatanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { Failure } from "../../../../shared/api/result";
import { kegiatan as skema, type Kegiatan, type KegiatanLengkap } from "../../../../shared/schemas/kegiatan";
import { useCommand } from "../../app";
import { Button, Notice, useToast, useZodForm } from "../../ui";

/** A form over the whole activity that follows the record while nothing is typed; `own` names the fields that it shows. */
export function useKegiatanForm(k: KegiatanLengkap, own: ReadonlyArray<keyof Kegiatan>) {
  const { form } = useZodForm(skema, k.kegiatan);
  const save = useCommand("kegiatan.simpan");
  const toast = useToast();
  const [theirs, setTheirs] = useState<Kegiatan | null>(null);
  const { isDirty, dirtyFields, defaultValues } = form.formState;
  const follow = useEffectEvent(() => {
    const typed = Object.keys(dirtyFields) as Array<keyof Kegiatan>;
    const moved = (key: keyof Kegiatan) => JSON.stringify(defaultValues?.[key]) !== JSON.stringify(k.kegiatan[key]);
    // Where somebody changed the very field that is typed in, the save is refused and asked about.
    if (typed.some(moved)) return;
    const mine = typed.map((key) => [key, form.getValues(key)] as const);
    form.reset(k.kegiatan);
    for (const [key, value] of mine) form.setValue(key, value as never, { shouldDirty: true });
  });
  useEffect(() => follow(), [k.kegiatan.versi]);
  const submit = async (values: Kegiatan) => {
    const result = await save.run(values);
    if (result.ok) {
      form.reset(result.value);
      setTheirs(null);
      toast.done(t.tersimpan);
    }
    return result;
  };
  const onFailure = (failure: Failure): boolean => {
    if (failure.code !== "STALE" || !failure.current) return false;
    setTheirs(failure.current as Kegiatan);
    return true;
  };
  /** The record as it now stands, with or without what is typed here. */
  const goOn = (record: Kegiatan, withMine: boolean) => {
    const mine = own.map((key) => [key, form.getValues(key)] as const);
    form.reset(record);
    if (withMine) for (const [key, value] of mine) form.setValue(key, value as never, { shouldDirty: true });
    setTheirs(null);
  };
  const stale = theirs ? (
    <Notice
      tone="dekat"
      alert
      actions={
        <>
          <Button size="small" onClick={() => goOn(theirs, false)}>{t.ambilBaru}</Button>
          <Button size="small" onClick={() => goOn(theirs, true)}>{t.pertahankan}</Button>
        </>
      }
    >
      {t.berubahLain}
    </Notice>
  ) : null;
  return { form, submit, onFailure, stale, busy: save.busy, isDirty };
}
