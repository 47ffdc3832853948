import { plainCell } from "./csv";

/** One column of a sheet; a `hari` holds `YYYY-MM-DD` and becomes a day that the spreadsheet can sort and count with. */
export interface SheetColumn { judul: string; lebar: number; jenis?: "teks" | "hari" | "angka" }

/** A sheet with its head row in place. Text stays text: a number of 18 digits keeps them all, and nothing is run as a formula. */
export async function writeSheet(nama: string, columns: readonly SheetColumn[], rows: ReadonlyArray<ReadonlyArray<string | number>>): Promise<Uint8Array> {
  // Loaded with the first sheet: no office should wait for it at the start.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const head = columns.map((c) => ({ value: plainText(c.judul), type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) => columns.map((c, i) => cellOf(c, row[i] ?? "")));
  return writeXlsxFile([head, ...body], { sheet: nama.replace(/[\\/?*[\]:]/g, " ").slice(0, 31), columns: columns.map((c) => ({ width: c.lebar })), stickyRowsCount: 1 }).toBuffer();
}

function cellOf(column: SheetColumn, value: string | number) {
  if (value === "") return null;
  if (column.jenis === "angka" && typeof value === "number") return { value, type: Number };
  const day = column.jenis === "hari" ? /^\d{4}-\d{2}-\d{2}$/.exec(String(value)) : null;
  if (day) return { value: new Date(`${day[0]}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
  return { value: plainText(String(value)), type: String, format: "@" };
}

/** Signs that a spreadsheet would run when the cell is typed over or saved as CSV, and those that XML can not hold. */
function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, 32_767);
  return plainCell(clean);
}
