import { Autocomplete } from "@base-ui/react/autocomplete";
import { useEffect, useRef, useState } from "react";
import { isi, kit, umum } from "../../../shared/i18n/id";
import { Field, type FieldBase, type Valued } from "./field";

export interface Suggestion<T = unknown> {
  /** Text that stands in the field when chosen. */
  label: string;
  hint?: string | undefined;
  /** What belongs to it: handed to `onPick`. */
  data?: T;
}

export interface ComboFieldProps<T = unknown> extends FieldBase, Valued<string> {
  /** Suggestions for what is typed; called as one types, with a pause. */
  suggest: (text: string, signal: AbortSignal) => Promise<Array<Suggestion<T>>>;
  /** A suggestion was taken. The field's text is set already. */
  onPick?: (suggestion: Suggestion<T>) => void;
  /** Asks from the first letter on (1), or already when the field is entered (0). */
  minLength?: 0 | 1 | 2 | 3;
  placeholder?: string;
  disabled?: boolean;
}

/** A text field that offers what was typed before; any text is allowed. */
export function ComboField<T = unknown>({ label, hideLabel, hint, error, required, id, className, name, value, onValueChange, onBlur, suggest, onPick, minLength = 1, placeholder, disabled }: ComboFieldProps<T>) {
  const [items, setItems] = useState<Array<Suggestion<T>>>([]);
  const [open, setOpen] = useState(false);
  const asked = useRef<AbortController | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => {
    clearTimeout(timer.current);
    asked.current?.abort();
  }, []);

  const shown = open && items.length > 0;
  useEffect(() => {
    if (!shown) return undefined;
    nameDismissButtons();
    const later = requestAnimationFrame(nameDismissButtons);
    return () => cancelAnimationFrame(later);
  }, [shown]);

  const ask = (text: string) => {
    clearTimeout(timer.current);
    asked.current?.abort();
    if (text.trim().length < minLength) {
      setItems([]);
      return;
    }
    const controller = new AbortController();
    asked.current = controller;
    timer.current = setTimeout(() => {
      suggest(text, controller.signal).then(
        (found) => {
          if (!controller.signal.aborted) setItems(found.slice(0, 50));
        },
        () => {
          if (!controller.signal.aborted) setItems([]);
        },
      );
    }, 120);
  };

  return (
    <Field {...{ label, hideLabel, hint, error, required, id, className }}>
      {(aria) => (
        <Autocomplete.Root
          items={items}
          filter={null}
          value={value ?? ""}
          open={shown}
          onOpenChange={setOpen}
          openOnInputClick
          itemToStringValue={(s: Suggestion<T>) => s.label}
          onValueChange={(text, details) => {
            // Esc closes the list or the dialog around; what was typed stays.
            if (details.reason === "escape-key") return;
            onValueChange?.(text);
            if (details.reason !== "item-press") ask(text);
          }}
          disabled={disabled}
        >
          <Autocomplete.Input
            {...aria}
            name={name}
            className="kotak"
            placeholder={placeholder}
            autoComplete="off"
            onFocus={() => ask(value ?? "")}
            onBlur={(e) => {
              clearTimeout(timer.current);
              asked.current?.abort();
              // Left before the list was quite open: nothing else would close it.
              if (!e.relatedTarget?.closest(".saran")) setOpen(false);
              onBlur?.();
            }}
          />
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} className="lapis">
              <Autocomplete.Popup className="saran" ref={nameDismissButtons}>
                <Autocomplete.Status className="sr">{isi(kit.saran, { jumlah: items.length })}</Autocomplete.Status>
                <Autocomplete.List>
                  {(s: Suggestion<T>, i: number) => (
                    <Autocomplete.Item key={`${i} ${s.label}`} value={s} className="saran__butir" onClick={() => onPick?.(s)}>
                      {s.label}
                      {s.hint ? <small>{s.hint}</small> : null}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  );
}

/** The list brings two unseen buttons that close it, with an English name that can not be given otherwise. */
function nameDismissButtons(): void {
  for (const button of document.querySelectorAll('[role="button"][aria-label="Dismiss"]')) button.setAttribute("aria-label", umum.tutup);
}
