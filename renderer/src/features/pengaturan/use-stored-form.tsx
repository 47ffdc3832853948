import { useEffect, useEffectEvent, type ReactNode } from "react";
import type { DefaultValues, FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import type { Failure, Result } from "../../../../shared/api/result";
import { StaleNotice, useStale } from "./stale";

export interface StoredFormOptions<T extends FieldValues, S extends object> {
  form: UseFormReturn<T, unknown, unknown>;
  stored: S | null;
  /** The form's values of a record. */
  read: (stored: S | null) => DefaultValues<T>;
  /** The versions that the form starts from, by field. */
  versions: (stored: S | null) => Partial<Record<Path<T>, number>>;
  /** What is put beside the fields where two windows differ. */
  shown?: (stored: S) => object;
  labels: Record<string, string>;
  save: () => Promise<Result<S>>;
  onSaved: (saved: S) => void;
}

/** A form over a stored record: follows it while nothing is typed, and shows both values where another window saved meanwhile. */
export function useStoredForm<T extends FieldValues, S extends object>({ form, stored, read, versions, shown = (s) => s, labels, save, onSaved }: StoredFormOptions<T, S>): { isDirty: boolean; submit: () => Promise<Result<S>>; take: (failure: Failure) => boolean; notice: ReactNode } {
  const { isDirty } = form.formState;
  const stale = useStale<S>();
  const follow = useEffectEvent(() => {
    if (!isDirty) form.reset(read(stored));
  });
  const stamp = JSON.stringify(versions(stored));
  useEffect(() => follow(), [stamp]);
  const submit = async () => {
    const saved = await save();
    if (saved.ok) {
      form.reset(read(saved.value));
      stale.clear();
      onSaved(saved.value);
    }
    return saved;
  };
  const { theirs } = stale;
  const notice = theirs ? (
    <StaleNotice
      mine={form.getValues()}
      theirs={shown(theirs)}
      labels={labels}
      onTakeTheirs={() => {
        form.reset(read(theirs));
        stale.clear();
      }}
      onKeepMine={() => {
        for (const [name, version] of Object.entries(versions(theirs))) form.setValue(name as Path<T>, version as PathValue<T, Path<T>>);
        stale.clear();
        void form.handleSubmit(() => submit())();
      }}
    />
  ) : null;
  return { isDirty, submit, take: stale.take, notice };
}
