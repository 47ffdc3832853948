import { useEffect, useEffectEvent } from "react";

/**
 * Runs `handler` on a key: "n", "escape", "ctrl+k". A plain key does nothing while one types or a dialog is open; with Ctrl it
 * always works.
 */
export function useShortcut(combo: string, handler: (e: KeyboardEvent) => void, enabled = true): void {
  const run = useEffectEvent((e: KeyboardEvent) => {
    const { key, ctrl, alt, shift } = parse(combo);
    if (!enabled || e.defaultPrevented || e.repeat || e.key.toLowerCase() !== key) return;
    if (ctrl !== (e.ctrlKey || e.metaKey) || alt !== e.altKey || (shift && !e.shiftKey)) return;
    if (!ctrl && (isTyping(e.target) || isCovered())) return;
    handler(e);
  });
  useEffect(() => {
    const listener = (e: KeyboardEvent) => run(e);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

/** Whether the key belongs to a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit", "file"].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/**
 * Whether something floats over the page and takes the keys. A message at the foot does not, though it calls itself a dialog too;
 * nor does what is fading away.
 */
export function isCovered(): boolean {
  return document.querySelector(":is([role='dialog']:not(.toast), [role='alertdialog']:not(.toast), [role='menu'], [role='listbox']):not([data-closed], [data-closed] *)") !== null;
}

function parse(combo: string): { key: string; ctrl: boolean; alt: boolean; shift: boolean } {
  const parts = combo.toLowerCase().split("+");
  return { key: parts[parts.length - 1] ?? "", ctrl: parts.includes("ctrl"), alt: parts.includes("alt"), shift: parts.includes("shift") };
}
