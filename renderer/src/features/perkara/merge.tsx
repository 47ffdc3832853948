import { useRef, useState, type ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Failure } from "../../../../shared/api/result";
import type { Dossier } from "../../../../shared/schemas/dossier";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { Button, Notice } from "../../ui";

const t = halaman.banding;

export interface Merge {
  /** Takes a STALE failure over; false leaves it to the form. */
  take: (failure: Failure) => boolean;
  /** Both values of each field that was changed here and there. */
  notice: ReactNode;
}

/**
 * Two windows on one long record. Against the record that this window began with, what only the other one changed is taken over, what
 * only this one changed stays, and what both changed is shown side by side to choose from. Nothing is lost, nothing overwritten unseen.
 */
export function useMerge<T extends FieldValues, O>(form: UseFormReturn<T, unknown, O>, { read, labels, again }: { read: (d: Dossier) => T; labels: Partial<Record<keyof T & string, string>>; again: () => void }): Merge {
  const [base] = useState(() => structuredClone(form.formState.defaultValues) as T);
  const known = useRef<T>(base);
  const [open, setOpen] = useState<Conflict[] | null>(null);
  const put = (key: string, value: unknown) => form.setValue(key as never, value as never, { shouldDirty: true });

  const take = (failure: Failure): boolean => {
    const current = failure.current as Dossier | undefined;
    if (failure.code !== "STALE" || !current?.perkara) return false;
    const theirs = read(current);
    const mine = form.getValues() as T;
    // A draft from before the last change has no record to compare with: then every difference is asked for.
    const began = mine["versi"] === known.current["versi"] ? known.current : null;
    const conflicts: Conflict[] = [];
    for (const [key, label] of Object.entries(labels) as Array<[string, string]>) {
      if (same(theirs[key], mine[key]) || (began !== null && same(theirs[key], began[key]))) continue;
      if (began !== null && same(mine[key], began[key])) put(key, theirs[key]);
      else conflicts.push({ key, label, mine: mine[key], theirs: theirs[key] });
    }
    known.current = theirs;
    put("versi", current.perkara.versi);
    if (conflicts.length > 0) setOpen(conflicts);
    else again();
    return true;
  };

  const settle = (c: Conflict, value: unknown) => {
    put(c.key, value);
    setOpen((all) => {
      const left = (all ?? []).filter((x) => x.key !== c.key);
      return left.length > 0 ? left : [];
    });
  };
  const notice = open ? (
    open.length === 0 ? <Notice tone="tenang" alert>{t.selesai}</Notice> : (
      <Notice tone="dekat" alert title={t.judul}>
        {t.petunjuk}
        {open.map((c) => (
          <div key={c.key} className="banding">
            <h3>{c.label}</h3>
            <div>
              <strong>{t.saya}</strong>
              <p>{words(c.mine)}</p>
              <Button size="small" onClick={() => settle(c, c.mine)}>{t.pakaiSaya}</Button>
            </div>
            <div>
              <strong>{t.tersimpan}</strong>
              <p>{words(c.theirs)}</p>
              <Button size="small" onClick={() => settle(c, c.theirs)}>{t.pakaiTersimpan}</Button>
            </div>
          </div>
        ))}
      </Notice>
    )
  ) : null;
  return { take, notice };
}

interface Conflict {
  key: string;
  label: string;
  mine: unknown;
  theirs: unknown;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A value as text to compare by: long prose as it is, lists line by line. */
function words(value: unknown): string {
  if (value === null || value === undefined || value === "") return t.kosong;
  if (Array.isArray(value)) return value.length === 0 ? t.kosong : value.map((v, i) => `${i + 1}. ${words(v)}`).join("\n");
  if (typeof value === "object") return Object.entries(value).filter(([key, v]) => key !== "id" && v !== "" && !(Array.isArray(v) && v.length === 0)).map(([, v]) => words(v)).join(" · ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
