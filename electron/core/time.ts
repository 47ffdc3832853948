import { Temporal } from "temporal-polyfill";

/** Local date and time `YYYY-MM-DDTHH:mm` of an instant in a zone. */
export const localTime = (instant: string, zone: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });
