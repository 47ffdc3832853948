import { useRef, type ReactNode } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { Result } from "../../../../shared/api/result";
import { UnsavedGuard, useDraft } from "../../app";
import { Button, Form, FormFailure, FormFooter, PageTitle, useZodForm } from "../../ui";
import "./kegiatan.css";

export interface NewRecordProps<S extends z.ZodType<FieldValues, FieldValues>> {
  schema: S;
  blank: DefaultValues<z.input<S>>;
  /** Name of the draft. */
  draft: string;
  title: string;
  submit: string;
  save: (values: z.output<S>) => Promise<Result<{ id: string }>>;
  onSaved: (id: string) => Promise<void>;
  children: ReactNode;
}

/** The page of a new record; what is typed is kept as a draft until it is saved. */
export function NewRecordForm<S extends z.ZodType<FieldValues, FieldValues>>({ schema, blank, draft: key, title, submit, save, onSaved, children }: NewRecordProps<S>) {
  const { form } = useZodForm(schema, blank);
  const draft = useDraft(key, form);
  const done = useRef(false);
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const result = await save(values);
        if (!result.ok) return result;
        done.current = true;
        await draft.done();
        await onSaved(result.value.id);
        return result;
      }}
    >
      <UnsavedGuard when={() => !done.current && draft.pending()} />
      <PageTitle title={title} />
      <div className="kegiatan__atas">
        {draft.notice}
        <FormFailure />
      </div>
      {children}
      <FormFooter draft={draft.status}><Button variant="primary" size="large" type="submit" busy={form.formState.isSubmitting}>{submit}</Button></FormFooter>
    </Form>
  );
}
