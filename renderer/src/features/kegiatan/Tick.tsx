import { useState } from "react";

/** A box to tick that shows its tick at once, and takes it back where the core refuses. Give it the record's value as key. */
export function Tick({ label, checked, disabled, onTick }: { label: string; checked: boolean; disabled?: boolean; onTick: (on: boolean) => Promise<boolean> }) {
  const [mine, setMine] = useState<boolean | null>(null);
  return (
    <input
      type="checkbox"
      className="kegiatan__centang"
      aria-label={label}
      checked={mine ?? checked}
      disabled={disabled}
      onChange={(e) => {
        setMine(e.target.checked);
        void onTick(e.target.checked).then((ok) => (ok ? undefined : setMine(null)));
      }}
    />
  );
}
