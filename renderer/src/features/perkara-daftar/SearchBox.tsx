import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { TextField } from "../../ui";

/**
 * A search field whose words stand in the address: what is typed is handed out after a short pause, and follows when the address
 * is changed from elsewhere. Down or Enter walks into the list below it.
 */
export function SearchBox({ label, value, onValue, hideLabel, className, maxLength = 500 }: { label: string; value: string; onValue: (text: string) => void; hideLabel?: boolean; className?: string; maxLength?: number }) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (value !== seen) {
    setSeen(value);
    if (value !== typed) setTyped(value);
  }
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSeen(text);
      onValue(text);
    }, 120);
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    const row = e.key === "ArrowDown" || e.key === "Enter" ? document.querySelector<HTMLElement>("[data-baris][tabindex='0']") : null;
    if (!row) return;
    e.preventDefault();
    row.focus();
  };
  return <TextField className={className} hideLabel={hideLabel ?? false} label={label} placeholder={hideLabel ? label : undefined} type="search" value={typed} maxLength={maxLength} onValueChange={type} onKeyDown={onKeyDown} />;
}
