/** A text that a spreadsheet would run as a formula. */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** Keeps a text a text where a spreadsheet would run it. */
export const plainCell = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** A cell between semicolons, as Excel reads CSV here. */
export const quotedCell = (text: string): string => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
