/**
 * Puts text on the clipboard without the clipboard of a secure page: the host speaks plain HTTP. False where the system refuses. The
 * focus stays where it was.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  area.readOnly = true;
  // Inside a window over the page the focus may not leave it.
  (before?.closest("[role='dialog']") ?? document.body).append(area);
  area.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the newer clipboard is only given to safe origins
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

/** Marks what stands in an element, so that Ctrl+C takes it. */
export function selectText(element: Element | null): void {
  const selection = getSelection();
  if (element && selection) selection.selectAllChildren(element);
}
