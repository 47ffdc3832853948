import { useMemo, type ReactNode } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { z } from "zod";
import type { In, Out } from "../../../../shared/api/contract";
import type { Result } from "../../../../shared/api/result";
import { informasiTeks as t } from "../../../../shared/i18n/informasi";
import type { Sesi } from "../../../../shared/schemas/dossier";
import type { InformasiLengkap } from "../../../../shared/schemas/informasi";
import { useCommand, useDraft } from "../../app";
import { FormDialog, useToast, useZodForm } from "../../ui";
import { CaseContext, type CaseView } from "../perkara/case";

/** Lets the fields of a case (pleno, number, officer, day and hour) stand in the forms of an information. */
export function CaseFields({ x, sesi, children }: { x: InformasiLengkap; sesi: Sesi; children: ReactNode }) {
  const { zona, pemilihanId } = x.informasi;
  const view = useMemo(() => ({ sesi, d: { perkara: { zona, pemilihanId, jenis: "temuan" } } }) as unknown as CaseView, [sesi, zona, pemilihanId]);
  return <CaseContext value={view}>{children}</CaseContext>;
}

export type StepName = "informasi.putuskan" | "informasi.tugaskan" | "informasi.arsipkan" | "informasi.jadikanTemuan" | "informasi.simpanHasil" | "informasi.buatLhp";
type StepSchema = z.ZodType<FieldValues, FieldValues>;

/** Runs a step; one on an older state is told and goes by the new one with the next press. */
export function useInformasiStep<K extends StepName>(name: K): { run: (input: In<K>) => Promise<Result<Out<K>>>; busy: boolean } {
  const command = useCommand(name);
  const toast = useToast();
  return {
    busy: command.busy,
    run: async (input) => {
      const result = (await command.run(input)) as Result<Out<K>>;
      if (!result.ok && result.error.code === "STALE") toast.failed(t.berubah);
      return result;
    },
  };
}

export interface StepDialogProps<K extends StepName, S extends StepSchema> {
  x: InformasiLengkap;
  step: K;
  schema: S;
  title: string;
  description?: ReactNode;
  submit: string;
  wide?: boolean;
  defaults: DefaultValues<z.input<S>>;
  onClose: () => void;
  onDone: (made: Out<K>) => void;
  children: ReactNode;
}

/** The form of one step over the page. What is typed is kept as a draft until the step is taken. */
export function StepDialog<K extends StepName, S extends StepSchema>({ x, step, schema, title, description, submit, wide, defaults, onClose, onDone, children }: StepDialogProps<K, S>) {
  const { form } = useZodForm(schema, defaults);
  const draft = useDraft(`informasi/${x.informasi.id}/${step}`, form);
  const { run } = useInformasiStep(step);
  return (
    <FormDialog
      form={form}
      title={title}
      description={description}
      wide={wide}
      submit={submit}
      draft={draft}
      onClose={onClose}
      onSubmit={async (values) => {
        // A draft may be older than the information: its version is always that of the page.
        const result = await run({ ...(values as object), informasiId: x.informasi.id, versi: x.informasi.versi } as In<K>);
        if (result.ok) {
          await draft.done();
          onClose();
          onDone(result.value);
        }
        return result;
      }}
    >
      {children}
    </FormDialog>
  );
}
