import { createContext, useCallback, useContext, useRef, useState, type ComponentProps, type ElementType, type ReactNode, type KeyboardEvent } from "react";
import { FormProvider, get, set, useController, useForm, useFormContext, useFormState, type Control, type DefaultValues, type FieldErrors, type FieldPath, type FieldValues, type Resolver, type UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import type { Failure, FieldError, Result } from "../../../shared/api/result";
import { fieldErrorsOf } from "../../../shared/schemas/errors";
import { isi, kalimatGalat, kalimatIsian, kit } from "../../../shared/i18n/id";
import { Notice, type FormSection } from "./layout";

type FormSchema = z.ZodType<FieldValues, FieldValues>;
export type FormOf<S extends FormSchema> = UseFormReturn<z.input<S>, unknown, z.output<S>>;

/**
 * A form over a schema: its messages are codes and become sentences here, its values are the schema's input, and what is
 * handed to `onSubmit` is its output. `Field` is `FormField` that knows the names of this form.
 */
export function useZodForm<S extends FormSchema>(schema: S, defaults: DefaultValues<z.input<S>>): { form: FormOf<S>; Field: TypedFormField<z.input<S>> } {
  const form = useForm<z.input<S>, unknown, z.output<S>>({ defaultValues: defaults, resolver: resolverOf(schema), mode: "onSubmit", reValidateMode: "onChange", shouldFocusError: false });
  return { form, Field: FormField as unknown as TypedFormField<z.input<S>> };
}

export interface FormProps<T extends FieldValues, O> {
  form: UseFormReturn<T, unknown, O>;
  /** A failed Result is shown: its field errors at the fields, the rest above the form. */
  onSubmit: (values: O) => Promise<Result<unknown> | void> | void;
  /** Lets Enter in a text field submit: for small dialogs only, so that a long form is never sent by accident. Ctrl+Enter always submits. */
  enterSubmits?: boolean;
  /** What stands before the field's path in the procedure's input, e.g. "isi." */
  pathPrefix?: string;
  id?: string;
  className?: string;
  /** Handles a failure in its own way first; true means it is dealt with. */
  onFailure?: (failure: Failure) => boolean | void;
  children: ReactNode;
}

/** The form element: submits, shows what the core refused, leads to the first field to check. */
export function Form<T extends FieldValues, O>({ form, onSubmit, enterSubmits, pathPrefix = "", id, className, onFailure, children }: FormProps<T, O>) {
  const element = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = async (values: O) => {
    setFailure(null);
    const result = await onSubmit(values);
    if (!result || result.ok) return;
    if (onFailure?.(result.error)) return;
    setFailure(result.error);
    setFieldErrors(form, result.error.fields ?? [], pathPrefix);
    focusFirstInvalid(element.current);
  };
  const refuse = () => {
    setFailure(null);
    focusFirstInvalid(element.current);
  };
  const onKeyDown = (e: KeyboardEvent<HTMLFormElement>) => {
    if (e.key !== "Enter" || e.defaultPrevented) return;
    if (e.ctrlKey || e.metaKey) {
      e.preventDefault();
      element.current?.requestSubmit();
    } else if (!enterSubmits && e.target instanceof HTMLInputElement && e.target.type !== "submit" && e.target.type !== "button") {
      e.preventDefault();
    }
  };
  return (
    <FormProvider {...form}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only decides what Enter in a field means */}
      <form ref={element} id={id} className={className} noValidate onKeyDown={onKeyDown} onSubmit={(e) => void form.handleSubmit(take, refuse)(e)}>
        <FailureContext value={failure}>{children}</FailureContext>
      </form>
    </FormProvider>
  );
}

/** What the core refused, above the form's fields or wherever it is best seen. Stands in each Form once. */
export function FormFailure() {
  const failure = useContext(FailureContext);
  const { errors } = useFormState();
  const count = countErrors(errors);
  if (failure) {
    const { judul, rincian } = kalimatGalat(failure);
    return <Notice tone="lewat" alert title={judul}>{rincian.join(" ")}</Notice>;
  }
  return count > 0 ? <p className="sr" role="alert">{isi(kit.ringkasanGalat, { jumlah: count })}</p> : null;
}

type ControlProps<C extends ElementType> = Omit<ComponentProps<C>, "value" | "onValueChange" | "onBlur" | "error" | "name">;
export type FormFieldProps<C extends ElementType, N extends string> = { name: N; control: C; onChanged?: (value: unknown) => void } & ControlProps<C>;
export type TypedFormField<T extends FieldValues> = <C extends ElementType>(props: FormFieldProps<C, FieldPath<T>>) => ReactNode;

/** Binds a control of the kit to a name of the form around it: `<FormField name="nama" control={TextField} label="Nama" required />`. */
export function FormField<C extends ElementType>({ name, control, onChanged, ...rest }: FormFieldProps<C, string>) {
  const { control: owner } = useFormContext();
  const { field, fieldState } = useController({ name, control: owner });
  const Element = control as ElementType;
  return (
    <Element
      {...rest}
      name={name}
      value={field.value as unknown}
      onValueChange={(value: unknown) => {
        field.onChange(value);
        onChanged?.(value);
      }}
      onBlur={field.onBlur}
      error={messageOf(fieldState.error)}
    />
  );
}

/** Message at a name that has no single field (a list that must not be empty). */
export function useErrorAt(name: string): string | undefined {
  const { errors } = useFormState();
  const found = get(errors, name) as { message?: string; root?: { message?: string } } | undefined;
  return found?.root?.message ?? (typeof found?.message === "string" ? found.message : undefined);
}

/** Counts the fields to check in each section; `fields` are first parts of names. Use inside a Form or hand in its control. */
export function useSectionErrors<T extends FieldValues>(sections: ReadonlyArray<{ id: string; label: string; fields: readonly string[] }>, control?: Control<T, unknown, unknown>): FormSection[] {
  const { errors } = useFormState(control ? { control: control as unknown as Control } : undefined);
  return sections.map(({ id, label, fields }) => ({ id, label, errors: fields.reduce((n, f) => n + countErrors(get(errors, f) as unknown), 0) }));
}

/** Puts the core's field errors on the fields. */
export function setFieldErrors<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>, fields: readonly FieldError[], pathPrefix = ""): void {
  for (const f of fields) {
    const path = f.path.startsWith(pathPrefix) ? f.path.slice(pathPrefix.length) : f.path;
    const isList = Array.isArray(form.getValues(path as FieldPath<T>));
    form.setError((isList ? `${path}.root` : path) as FieldPath<T>, { type: f.code, message: kalimatIsian(f.code, f.params) });
  }
}

/** Leads to the first field that wants a look, in the order of the page. */
export function focusFirstInvalid(within: HTMLElement | null): void {
  setTimeout(() => {
    const first = within?.querySelector<HTMLElement>("[aria-invalid='true']");
    const target = first?.matches("fieldset") ? first.querySelector<HTMLElement>("input:not(:disabled)") : first;
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  }, 0);
}

function resolverOf<S extends FormSchema>(schema: S): Resolver<z.input<S>, unknown, z.output<S>> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors = {};
    for (const e of fieldErrorsOf(parsed.error)) {
      const path = Array.isArray(get(values, e.path)) ? `${e.path}.root` : e.path === "" ? "root" : e.path;
      if (!get(errors, path)) set(errors, path, { type: e.code, message: kalimatIsian(e.code, e.params) });
    }
    return { values: {}, errors: errors as FieldErrors<z.input<S>> };
  };
}

function countErrors(node: unknown): number {
  if (node === null || typeof node !== "object") return 0;
  if ("message" in node && typeof node.message === "string") return 1;
  return Object.entries(node).reduce((n, [key, child]) => (key === "ref" ? n : n + countErrors(child)), 0);
}

function messageOf(error: { message?: string | undefined; root?: { message?: string | undefined } } | undefined): string | undefined {
  return error?.message ?? error?.root?.message;
}

const FailureContext = createContext<Failure | null>(null);

/** Sets many values at once, e.g. from a suggestion, as if they had been typed. */
export function useFill(): (values: Record<string, unknown>) => void {
  const { setValue } = useFormContext();
  return useCallback((values) => {
    for (const [name, value] of Object.entries(values)) setValue(name, value, { shouldDirty: true });
  }, [setValue]);
}
