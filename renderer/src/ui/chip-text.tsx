import { useEffect, useId, useLayoutEffect, useRef } from "react";
import { pecahBidang } from "../../../shared/schemas/susunan";
import { FieldError, type Valued } from "./field";

export interface ChipTextProps extends Valued<string> {
  label: string;
  /** What a field is called on its chip; undefined for a name that is no field. */
  chipOf: (nama: string) => string | undefined;
  error?: string | undefined;
  id?: string;
  /** Told when the caret comes in, with the way to put a chip where it stands. */
  onActive?: (insert: (nama: string) => void) => void;
}

/** Follows a chip at the end of a line, so that the caret can stand behind it. */
const STAND = "\u200B";

/** Text with fields as chips. The value holds a field as `{name}`; a name typed between braces becomes a chip when the field is left. */
export function ChipText({ label, chipOf, value, onValueChange, onBlur, error, id, onActive }: ChipTextProps) {
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  /** Where the caret stood last, as places in the text. */
  const caret = useRef<{ from: number; to: number } | null>(null);
  const text = value ?? "";
  /** A field is put in long after the caret came: by then the value's owner may have moved on. */
  const owner = useRef(onValueChange);
  useLayoutEffect(() => {
    owner.current = onValueChange;
  }, [onValueChange]);
  useLayoutEffect(() => {
    if (read(box.current!) !== text) draw(box.current!, text, chipOf);
  }, [text, chipOf]);
  useEffect(() => {
    const keep = () => {
      const range = document.getSelection()?.rangeCount ? document.getSelection()!.getRangeAt(0) : null;
      if (range && box.current?.contains(range.startContainer) && box.current.contains(range.endContainer)) caret.current = { from: placeOf(box.current, range.startContainer, range.startOffset), to: placeOf(box.current, range.endContainer, range.endOffset) };
    };
    document.addEventListener("selectionchange", keep);
    return () => document.removeEventListener("selectionchange", keep);
  }, []);
  const tell = () => onValueChange?.(read(box.current!));
  const insert = (nama: string) => {
    const el = box.current!;
    const now = read(el);
    const { from, to } = caret.current ?? { from: now.length, to: now.length };
    owner.current?.(`${now.slice(0, from)}{${nama}}${now.slice(to)}`);
    requestAnimationFrame(() => {
      el.focus();
      standAt(el, from + nama.length + 2);
    });
  };
  return (
    <div className="isian">
      <div
        ref={box}
        id={id ?? own}
        className="kotak chip-teks"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a textarea cannot hold chips
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${own}-galat` : undefined}
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        onInput={tell}
        onFocus={() => onActive?.(insert)}
        onBlur={() => {
          draw(box.current!, text, chipOf);
          onBlur?.();
        }}
      />
      <FieldError id={`${own}-galat`} error={error} />
    </div>
  );
}

/** Sets text and chips anew. */
function draw(el: HTMLElement, text: string, chipOf: ChipTextProps["chipOf"]): void {
  el.replaceChildren(...pecahBidang(text).flatMap((part): Node[] => ("teks" in part ? [document.createTextNode(part.teks)] : [chip(part.bidang, chipOf(part.bidang)), document.createTextNode(STAND)])));
}

function chip(nama: string, label: string | undefined): HTMLElement {
  const el = document.createElement("span");
  el.className = label === undefined ? "chip chip--asing" : "chip";
  el.contentEditable = "false";
  el.dataset["bidang"] = nama;
  el.textContent = label ?? `{${nama}}`;
  return el;
}

/** The text with its chips as names between braces. */
function read(el: Node): string {
  let out = "";
  for (const node of el.childNodes) {
    if (node instanceof HTMLElement && node.dataset["bidang"] !== undefined) out += `{${node.dataset["bidang"]}}`;
    else if (node instanceof HTMLBRElement) out += "\n";
    else if (node instanceof HTMLElement) out += `${out ? "\n" : ""}${read(node)}`;
    else out += node.textContent ?? "";
  }
  return el instanceof HTMLElement && el.isContentEditable ? out.replaceAll(STAND, "").replace(/\n$/, "") : out.replaceAll(STAND, "");
}

/** How much text stands before a point. */
function placeOf(el: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(el, 0);
  range.setEnd(node, offset);
  return read(range.cloneContents()).length;
}

/** Sets the caret behind that much text; behind the chip where that is one. */
function standAt(el: HTMLElement, place: number): void {
  let left = place;
  for (const node of el.childNodes) {
    const length = read(wrapped(node)).length;
    if (node instanceof Text && length > 0 && left <= length) {
      document.getSelection()?.collapse(node, left + (node.data.startsWith(STAND) ? STAND.length : 0));
      return;
    }
    left -= length;
    const next = node.nextSibling;
    if (left === 0 && node instanceof HTMLElement && next instanceof Text) {
      document.getSelection()?.collapse(next, Math.min(STAND.length, next.length));
      return;
    }
  }
  document.getSelection()?.selectAllChildren(el);
  document.getSelection()?.collapseToEnd();
}

function wrapped(node: Node): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(node.cloneNode(true));
  return fragment;
}
