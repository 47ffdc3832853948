import { useEffect, useEffectEvent, useState } from "react";
import type { DefaultValues, FieldValues, Path, PathValue } from "react-hook-form";
import type { z } from "zod";
import type { Failure, Result } from "../../../../shared/api/result";
import { Button, Notice, useToast, useZodForm } from "../../ui";

export interface RecordFormOptions<S extends z.ZodType<FieldValues, FieldValues>> {
  schema: S;
  /** The record as it is stored. */
  record: z.output<S> & { versi: number };
  /** The fields that this form shows. */
  own: ReadonlyArray<keyof z.output<S> & string>;
  save: (values: z.output<S>) => Promise<Result<z.output<S>>>;
  words: { tersimpan: string; ambilBaru: string; pertahankan: string; berubahLain: string };
}

/** A form over a whole record that follows it while nothing is typed, and asks where somebody changed the very field that is typed in. */
export function useRecordForm<S extends z.ZodType<FieldValues, FieldValues>>({ schema, record, own, save, words }: RecordFormOptions<S>) {
  type In = z.input<S>;
  const { form } = useZodForm(schema, record as DefaultValues<In>);
  const toast = useToast();
  const [theirs, setTheirs] = useState<z.output<S> | null>(null);
  const { isDirty, dirtyFields, defaultValues, isSubmitting } = form.formState;
  const valuesOf = (keys: readonly string[]) => keys.map((key) => [key as Path<In>, form.getValues(key as Path<In>)] as const);
  /** The record as it now stands, with what is typed here put over it. */
  const startFrom = (next: z.output<S>, mine: ReturnType<typeof valuesOf>) => {
    form.reset(next as DefaultValues<In>);
    for (const [key, value] of mine) form.setValue(key, value as PathValue<In, Path<In>>, { shouldDirty: true });
  };
  const follow = useEffectEvent(() => {
    const typed = Object.keys(dirtyFields);
    const before = (defaultValues ?? {}) as FieldValues;
    // Where somebody changed the very field that is typed in, the save is refused and asked about.
    if (typed.some((key) => JSON.stringify(before[key]) !== JSON.stringify((record as FieldValues)[key]))) return;
    startFrom(record, valuesOf(typed));
  });
  useEffect(() => follow(), [record.versi]);
  const submit = async (values: z.output<S>) => {
    const result = await save(values);
    if (result.ok) {
      form.reset(result.value as DefaultValues<In>);
      setTheirs(null);
      toast.done(words.tersimpan);
    }
    return result;
  };
  const onFailure = (failure: Failure): boolean => {
    if (failure.code !== "STALE" || !failure.current) return false;
    setTheirs(failure.current as z.output<S>);
    return true;
  };
  const goOn = (next: z.output<S>, withMine: boolean) => {
    startFrom(next, withMine ? valuesOf(own) : []);
    setTheirs(null);
  };
  const stale = theirs ? (
    <Notice
      tone="dekat"
      alert
      actions={
        <>
          <Button size="small" onClick={() => goOn(theirs, false)}>{words.ambilBaru}</Button>
          <Button size="small" onClick={() => goOn(theirs, true)}>{words.pertahankan}</Button>
        </>
      }
    >
      {words.berubahLain}
    </Notice>
  ) : null;
  return { form, submit, onFailure, stale, busy: isSubmitting, isDirty };
}
