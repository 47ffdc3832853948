import { useState } from "react";
import { TextArea, type FieldBase, type Valued } from "./field";

/** A list of short texts, one on each line. */
export function LinesField({ label, hint, required, value, onValueChange, onBlur, error, rows = 2 }: FieldBase & Valued<string[]> & { rows?: number }) {
  const [text, setText] = useState((value ?? []).join("\n"));
  const own = text.split("\n").map((l) => l.trim()).filter(Boolean);
  const shown = JSON.stringify(own) === JSON.stringify(value ?? []) ? text : (value ?? []).join("\n");
  return (
    <TextArea
      label={label}
      hint={hint}
      error={error}
      required={required}
      rows={rows}
      value={shown}
      onBlur={onBlur}
      onValueChange={(next) => {
        setText(next);
        onValueChange?.(next.split("\n").map((l) => l.trim()).filter(Boolean));
      }}
    />
  );
}
