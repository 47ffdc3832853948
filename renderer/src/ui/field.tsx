import { useId, type ComponentPropsWithRef, type ReactNode } from "react";
import { umum } from "../../../shared/i18n/id";
import { parseAngka, parseJam } from "../../../shared/i18n/parse";
import { angka, jam, singkatanZona } from "../../../shared/i18n/format";
import { isian, kit } from "../../../shared/i18n/id";
import { cx } from "./cx";
import { IconAlert } from "./icons";
import { useNow } from "./now";
import { useTypedText } from "./typed-text";

/** What every field takes beside its value. */
export interface FieldBase {
  label: ReactNode;
  /** Reads out the label without showing it, for fields inside tables. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** true writes "wajib", false writes "opsional", absent writes nothing. */
  required?: boolean | undefined;
  name?: string | undefined;
  id?: string | undefined;
  className?: string | undefined;
}

/** A value going in and out, as every control of the kit speaks it. */
export interface Valued<T> {
  value?: T | null | undefined;
  onValueChange?: ((value: T) => void) | undefined;
  onBlur?: (() => void) | undefined;
}

export interface FieldAria {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

/** Label, hint and message around any control. `below` replaces the hint where there is something better to say. */
export function Field({ label, hideLabel, hint, error, required, id, className, below, children }: FieldBase & { below?: ReactNode; children: (aria: FieldAria) => ReactNode }) {
  const own = useId();
  const base = id ?? own;
  const under = below ?? hint;
  const describedBy = cx(error ? `${base}-galat` : null, under ? `${base}-petunjuk` : null) || undefined;
  return (
    <div className={cx("isian", className)}>
      <label className={hideLabel ? "sr" : "isian__label"} htmlFor={base}>
        {label}
        <RequiredMark required={required} />
      </label>
      {children({ id: base, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined, "aria-required": required ? true : undefined })}
      <FieldError id={`${base}-galat`} error={error} />
      {under ? <div id={`${base}-petunjuk`} className={below ? "isian__gema" : "isian__petunjuk"}>{under}</div> : null}
    </div>
  );
}

export function RequiredMark({ required }: { required: boolean | undefined }) {
  return required === undefined ? null : <span className="isian__tanda"> {required ? umum.wajib : umum.opsional}</span>;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <div id={id} className="isian__galat">
      <IconAlert size={13} />
      <span>{error}</span>
    </div>
  ) : null;
}

export interface TextFieldProps extends FieldBase, Valued<string>, Omit<ComponentPropsWithRef<"input">, keyof FieldBase | keyof Valued<string> | "type" | "required" | "autoComplete"> {
  autoComplete?: "off" | "on";
  type?: "text" | "email" | "tel" | "url" | "password" | "search";
  /** Digits in columns: numbers of letters, NIK, NIP. */
  mono?: boolean;
}

export function TextField({ label, hideLabel, hint, error, required, id, className, value, onValueChange, onBlur, mono, type = "text", autoComplete = "off", ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, required, id, className }}>
      {(aria) => <input {...rest} {...aria} type={type} className={cx("kotak", mono && "kotak--angka")} value={value ?? ""} onChange={(e) => onValueChange?.(e.target.value)} onBlur={onBlur} autoComplete={autoComplete} />}
    </Field>
  );
}

export interface TextAreaProps extends FieldBase, Valued<string>, Omit<ComponentPropsWithRef<"textarea">, keyof FieldBase | keyof Valued<string> | "required"> {
  /** Least number of lines; it grows with the text. */
  rows?: number;
}

export function TextArea({ label, hideLabel, hint, error, required, id, className, value, onValueChange, onBlur, rows = 3, style, ...rest }: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, hint, error, required, id, className }}>
      {(aria) => <textarea {...rest} {...aria} className="kotak" rows={rows} style={{ minHeight: rows * 19 + 12, ...style }} value={value ?? ""} onChange={(e) => onValueChange?.(e.target.value)} onBlur={onBlur} />}
    </Field>
  );
}

export interface NumberFieldProps extends FieldBase, Valued<number | string> {
  suffix?: string;
  placeholder?: string;
  disabled?: boolean;
}

/** A number as it is written here: 1.234,5. What is no number stays as typed and is told. An empty field gives "". */
export function NumberField({ label, hideLabel, hint, error, required, id, className, name, value, onValueChange, onBlur, suffix, placeholder, disabled }: NumberFieldProps) {
  const typed = useTypedText<number | string>({
    value: value ?? "",
    show: (v) => (typeof v === "number" ? angka(v) : v),
    read: (text) => (text.trim() === "" ? "" : (parseAngka(text) ?? text)),
    wrong: (v) => (typeof v === "string" && v.trim() !== "" ? isian["angka_salah"] : undefined),
    onValueChange,
    onBlur,
  });
  return (
    <Field {...{ label, hideLabel, hint, required, id, className }} error={typed.error ?? error}>
      {(aria) => (
        <div className="kotak-grup">
          <input {...aria} {...typed.input} name={name} className="kotak kotak--angka" inputMode="decimal" autoComplete="off" placeholder={placeholder} disabled={disabled} />
          {suffix ? <span className="kotak-grup__sufiks">{suffix}</span> : null}
        </div>
      )}
    </Field>
  );
}

export interface TimeFieldProps extends FieldBase, Valued<string> {
  /** Zone shown after the clock; the office's where absent. */
  zone?: string;
  disabled?: boolean;
}

/** A clock time: "1430" and "14.30" both give `14:30`. */
export function TimeField({ label, hideLabel, hint = kit.petunjukJam, error, required, id, className, name, value, onValueChange, onBlur, zone, disabled }: TimeFieldProps) {
  const now = useNow();
  const typed = useTypedText<string>({
    value: value ?? "",
    show: (v) => (/^\d{2}:\d{2}$/.test(v) ? jam(v) : v),
    read: (text) => (text.trim() === "" ? "" : (parseJam(text) ?? text)),
    wrong: (v) => (v.trim() !== "" && !/^\d{2}:\d{2}$/.test(v) ? isian["jam_salah"] : undefined),
    onValueChange,
    onBlur,
  });
  return (
    <Field {...{ label, hideLabel, hint, required, id, className }} error={typed.error ?? error}>
      {(aria) => (
        <div className="kotak-grup">
          <input {...aria} {...typed.input} name={name} className="kotak kotak--angka" inputMode="numeric" autoComplete="off" disabled={disabled} />
          <span className="kotak-grup__sufiks">{singkatanZona(zone ?? now.zone)}</span>
        </div>
      )}
    </Field>
  );
}

export interface Option<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
  disabled?: boolean;
}

export interface SelectFieldProps<T extends string = string> extends FieldBase, Valued<T>, Omit<ComponentPropsWithRef<"select">, keyof FieldBase | keyof Valued<T> | "required"> {
  options: ReadonlyArray<Option<T>> | ReadonlyArray<{ group: string; options: ReadonlyArray<Option<T>> }>;
  /** Text of the empty choice; null leaves it out. */
  placeholder?: string | null;
}

/** A list to choose from: the system's own, so that it works everywhere. */
export function SelectField<T extends string = string>({ label, hideLabel, hint, error, required, id, className, value, onValueChange, onBlur, options, placeholder = kit.pilihDulu, ...rest }: SelectFieldProps<T>) {
  return (
    <Field {...{ label, hideLabel, hint, error, required, id, className }}>
      {(aria) => (
        <select {...rest} {...aria} className="kotak" value={value ?? ""} onChange={(e) => onValueChange?.(e.target.value as T)} onBlur={onBlur}>
          {placeholder === null ? null : <option value="">{placeholder}</option>}
          {options.map((o) => "group" in o ? <optgroup key={o.group} label={o.group}>{o.options.map(optionTag)}</optgroup> : optionTag(o))}
        </select>
      )}
    </Field>
  );
}

export interface RadioGroupProps<T extends string = string> extends FieldBase, Valued<T> {
  options: ReadonlyArray<Option<T>>;
  inline?: boolean;
  disabled?: boolean;
}

export function RadioGroup<T extends string = string>({ label, hideLabel, hint, error, required, id, className, name, value, onValueChange, onBlur, options, inline, disabled }: RadioGroupProps<T>) {
  const own = useId();
  const base = id ?? own;
  const describedBy = cx(error ? `${base}-galat` : null, hint ? `${base}-petunjuk` : null) || undefined;
  return (
    <fieldset className={cx("isian", className)} id={base} aria-describedby={describedBy} role="radiogroup" aria-required={required ? true : undefined} aria-invalid={error ? true : undefined} disabled={disabled}>
      <legend className={hideLabel ? "sr" : "isian__label"}>
        {label}
        <RequiredMark required={required} />
      </legend>
      <div className={cx("pilihan", inline && "pilihan--sebaris")}>
        {options.map((o) => (
          <label key={o.value} className="pilih">
            <input type="radio" name={name ?? base} value={o.value} checked={value === o.value} disabled={o.disabled} onChange={() => onValueChange?.(o.value)} onBlur={onBlur} />
            <span>
              {o.label}
              {o.hint ? <small>{o.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${base}-galat`} error={error} />
      {hint ? <div id={`${base}-petunjuk`} className="isian__petunjuk">{hint}</div> : null}
    </fieldset>
  );
}

export interface CheckboxProps extends FieldBase, Valued<boolean> {
  disabled?: boolean;
}

export function Checkbox({ label, hint, error, required, id, className, name, value, onValueChange, onBlur, disabled }: CheckboxProps) {
  const own = useId();
  const base = id ?? own;
  const describedBy = cx(error ? `${base}-galat` : null, hint ? `${base}-petunjuk` : null) || undefined;
  return (
    <div className={cx("isian", className)}>
      <label className="pilih">
        <input id={base} type="checkbox" name={name} checked={value ?? false} disabled={disabled} aria-describedby={describedBy} aria-invalid={error ? true : undefined} aria-required={required ? true : undefined} onChange={(e) => onValueChange?.(e.target.checked)} onBlur={onBlur} />
        <span>
          {label}
          <RequiredMark required={required} />
          {hint ? <small id={`${base}-petunjuk`}>{hint}</small> : null}
        </span>
      </label>
      <FieldError id={`${base}-galat`} error={error} />
    </div>
  );
}

function optionTag(o: Option) {
  return <option key={o.value} value={o.value} disabled={o.disabled}>{o.label}</option>;
}
