import { Temporal } from "temporal-polyfill";

/** Most calls ask for the minute of the call before. */
let last = { minute: "", zone: "", local: "" };

/** Local date and time `YYYY-MM-DDTHH:mm` of an instant in a zone. */
export function localTime(instant: string, zone: string): string {
  // As a clock of this program writes it: 2024-10-15T03:00:00.000Z.
  const minute = instant.length === 24 && instant.endsWith("Z") ? instant.slice(0, 16) : "";
  if (minute && last.minute === minute && last.zone === zone) return last.local;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
  last = { minute, zone, local };
  return local;
}
