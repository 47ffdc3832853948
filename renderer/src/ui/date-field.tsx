import { Popover } from "@base-ui/react/popover";
import { useId, useRef, useState } from "react";
import { hariTanggal } from "../../../shared/i18n/format";
import { isian, kit } from "../../../shared/i18n/id";
import { parseTanggal } from "../../../shared/i18n/parse";
import { Calendar } from "./calendar";
import { Field, type FieldBase, type Valued } from "./field";
import { IconCalendar } from "./icons";
import { useNow } from "./now";
import { useTypedText } from "./typed-text";

export interface DateFieldProps extends FieldBase, Valued<string> {
  /** Earliest and latest day of the calendar; typing is left to the schema. */
  min?: string;
  max?: string;
  disabled?: boolean;
}

/**
 * A date as people type it, or from a calendar (button or Alt+Down). The value is `YYYY-MM-DD`; the day it means is
 * written out below.
 */
export function DateField({ label, hideLabel, hint = kit.petunjukTanggal, error, required, id, className, name, value, onValueChange, onBlur, min, max, disabled }: DateFieldProps) {
  const now = useNow();
  const own = useId();
  const base = id ?? own;
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const typed = useTypedText<string>({
    value: value ?? "",
    show: (v) => (ISO.test(v) ? `${v.slice(8)}/${v.slice(5, 7)}/${v.slice(0, 4)}` : v),
    read: (text) => {
      const read = parseTanggal(text, now.read().tanggal);
      return read.ok ? read.iso : text.trim() === "" ? "" : text;
    },
    wrong: (v) => {
      if (v.trim() === "" || ISO.test(v)) return undefined;
      const read = parseTanggal(v, now.read().tanggal);
      return read.ok ? undefined : isian[read.code];
    },
    onValueChange,
    onBlur,
  });
  const iso = value && ISO.test(value) ? value : "";
  return (
    <Field {...{ label, hideLabel, hint, required, className }} id={base} error={typed.error ?? error} below={iso ? hariTanggal(iso) : undefined}>
      {(aria) => (
        <div className="kotak-grup" ref={group}>
          <input
            {...aria}
            {...typed.input}
            ref={input}
            name={name}
            className="kotak kotak--angka"
            autoComplete="off"
            disabled={disabled}
            onKeyDown={(e) => {
              if (e.key === "ArrowDown" && e.altKey) {
                e.preventDefault();
                setOpen(true);
              }
            }}
          />
          <Popover.Root open={open} onOpenChange={setOpen}>
            <Popover.Trigger className="btn btn--ikon" aria-label={kit.bukaKalender} title={`${kit.bukaKalender} (Alt+↓)`} tabIndex={-1} disabled={disabled}>
              <IconCalendar size={16} />
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Positioner anchor={group} side="bottom" align="start" sideOffset={4} className="lapis">
                <Popover.Popup className="apung" aria-label={kit.kalender} initialFocus={(): HTMLElement | null => document.querySelector<HTMLElement>("[data-hari-aktif]")} finalFocus={input}>
                  <Calendar
                    value={iso}
                    today={now.read().tanggal}
                    min={min}
                    max={max}
                    onPick={(picked) => {
                      onValueChange?.(picked);
                      setOpen(false);
                    }}
                  />
                </Popover.Popup>
              </Popover.Positioner>
            </Popover.Portal>
          </Popover.Root>
        </div>
      )}
    </Field>
  );
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;
