import { useCallback } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { kit } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { useUploads } from "../../app";
import { DateField, FileDrop, TimeField, useErrorAt, useFill, type FieldBase, type Valued } from "../../ui";

/** Day and clock of one moment, `YYYY-MM-DDTHH:mm`. */
export function WaktuField({ label, error, required, name, value, onValueChange, onBlur }: FieldBase & Valued<string>) {
  const [day = "", clock = ""] = (value ?? "").split("T");
  const put = (d: string, c: string) => onValueChange?.(d === "" && c === "" ? "" : `${d}T${c}`);
  return (
    <div className="dua">
      <DateField label={label} required={required} name={name} value={day} onValueChange={(d) => put(d, clock)} onBlur={onBlur} error={error} hint={day === "" ? kit.petunjukTanggal : null} />
      <TimeField label={halaman.isian.pukul} hint={null} value={clock} onValueChange={(c) => put(day, c)} onBlur={onBlur} />
    </div>
  );
}

export interface BerkasIsian { sha256: string; nama: string }

/** Files that go with the form, each sent as soon as it is chosen. Several make a list, one stands alone. */
export function BerkasField({ name, label, hint, accept, multiple = false }: { name: string; label: string; hint?: string; accept: string; multiple?: boolean }) {
  const fill = useFill();
  const { getValues } = useFormContext();
  const kept = useWatch({ name }) as BerkasIsian[] | BerkasIsian | null;
  const whole = useErrorAt(name);
  const first = useErrorAt(`${name}.0`);
  const list = useCallback((): BerkasIsian[] => {
    const value = getValues(name) as BerkasIsian[] | BerkasIsian | null;
    return Array.isArray(value) ? value : value ? [value] : [];
  }, [getValues, name]);
  const put = useCallback((files: BerkasIsian[]) => fill({ [name]: multiple ? files : (files.at(-1) ?? null) }), [fill, name, multiple]);
  const uploads = useUploads(useCallback((f: { sha256: string; name: string }) => put([...list().filter((x) => x.sha256 !== f.sha256), { sha256: f.sha256, nama: f.name }]), [put, list]));
  const remove = (id: string) => {
    const row = uploads.rows.find((r) => r.id === id);
    uploads.remove(id);
    if (row) put(list().filter((f) => f.nama !== row.name));
  };
  const add = (files: File[]) => {
    if (!multiple) for (const r of uploads.rows) uploads.remove(r.id);
    uploads.add(multiple ? files : files.slice(0, 1));
  };
  const count = Array.isArray(kept) ? kept.length : kept ? 1 : 0;
  return (
    <div className="isian">
      <span className="isian__label" aria-hidden="true">{label}</span>
      <FileDrop label={label} hint={hint} accept={accept} multiple={multiple} rows={uploads.rows} onFiles={add} onCancel={uploads.cancel} onRemove={remove} onRetry={uploads.retry} error={count === 0 || first ? (whole ?? first) : whole} />
    </div>
  );
}

export const PINDAIAN = ".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/*";
