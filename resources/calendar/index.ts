import { type Holiday, loadHolidays } from "../../shared/domain/calendar";
import rows from "./libur.json" with { type: "json" };

/** National holidays, joint leave and voting days the program comes with, each with its decree. */
export const libur: readonly Holiday[] = read();

function read(): Holiday[] {
  const loaded = loadHolidays(rows);
  if (loaded.ok) return loaded.rows;
  throw new Error(`shipped holidays: ${loaded.problems.map((p) => `${p.row}: ${p.message}`).join("; ")}`);
}
