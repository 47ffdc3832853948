import { useId, type ReactNode } from "react";
import { useFormState, type FieldValues } from "react-hook-form";
import { umum } from "../../../shared/i18n/id";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { Form, FormFailure, type FormProps } from "./form";

export interface FormDialogProps<T extends FieldValues, O> extends Omit<FormProps<T, O>, "id" | "className"> {
  title: string;
  description?: ReactNode;
  wide?: boolean | undefined;
  /** Says what it does, e.g. "Catat". */
  submit: string;
  cancel?: string;
  danger?: boolean | undefined;
  /** Something beside the saving is still on its way. */
  busy?: boolean;
  blockedBecause?: string | undefined;
  /** What is typed is kept meanwhile (`useDraft`). */
  draft?: { notice: ReactNode; status: ReactNode };
  /** Told above the fields. */
  notice?: ReactNode;
  onClose: () => void;
}

/** A form over the page, there as long as it is drawn: what the core refused stands above its fields, its buttons at the foot. */
export function FormDialog<T extends FieldValues, O>({ title, description, wide, submit, cancel = umum.batal, danger, busy = false, blockedBecause, draft, notice, onClose, children, ...form }: FormDialogProps<T, O>) {
  const id = useId();
  const { isSubmitting } = useFormState({ control: form.form.control });
  return (
    <Dialog
      open
      wide={wide}
      onOpenChange={onClose}
      title={title}
      description={description}
      actions={
        <>
          {draft ? <output className="kaki__draf">{draft.status}</output> : null}
          <Button onClick={onClose}>{cancel}</Button>
          <Button variant={danger ? "danger" : "primary"} type="submit" form={id} busy={busy || isSubmitting} blockedBecause={blockedBecause}>{submit}</Button>
        </>
      }
    >
      <Form {...form} id={id} className="tegak">
        {draft?.notice}
        {notice}
        <FormFailure />
        {children}
      </Form>
    </Dialog>
  );
}
