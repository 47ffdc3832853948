/**
 * Makes any text safe for a letter: NFC, one kind of line break (`\n`), tabs as spaces, no control characters, no bidi overrides and
 * no invisible marks that shift a layout. Letters of every script, apostrophes, `& < >` and emoji stay.
 */
export function clean(text: string): string {
  if (plain.test(text)) return text;
  return text.toWellFormed().normalize("NFC").replace(lineBreaks, "\n").replace(tabs, " ").replace(harmful, "");
}

/** The value, or a row of `n` dots where it is empty: the gap a person fills in by hand. */
export function dots(value: string | null | undefined, n = 30): string {
  const text = value?.trim();
  return text ? text : ".".repeat(n);
}

/** Joins the parts that hold something: `joined([place, date], ", ")`. */
export function joined(parts: readonly (string | null | undefined)[], separator = ", "): string {
  return parts.flatMap((part) => part?.trim() || []).join(separator);
}

const plain = /^[\n\x20-\x7e]*$/;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
const tabs = /\t/g;
// Controls (but the line break), soft hyphen, bidi marks and overrides, zero-width fillers, annotations, tags and non-characters.
// ZWNJ and ZWJ (200C, 200D) and variation selectors stay: Arabic script and emoji need them.
const harmful = /(?!\n)\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
