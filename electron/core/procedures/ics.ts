import type { DueRow } from "../store/cari";
import { addDays } from "../../../shared/domain/calendar";

/** Deadlines as all-day events on their batas aman (RFC 5545). Numbers and rules only, never a name: the file leaves the office's hands. */
export function calendarFile(rows: readonly DueRow[], now: string, kantor: string): string {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Netra//Tenggat//ID", `X-WR-CALNAME:${escape(`Tenggat ${kantor}`)}`];
  for (const r of rows) {
    const day = r.batasAman.slice(0, 10);
    lines.push(
      "BEGIN:VEVENT", `UID:${r.informasiId ? `i${r.informasiId}` : r.perkaraId}-${r.ruleId}-${r.ref || "0"}@netra`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
      `SUMMARY:${escape(`${r.nama} (${r.nomorRegister || r.nomorPenyampaian})`)}`, `DESCRIPTION:${escape(`${r.pasal}. Batas aman ${r.batasAman}, batas teks ${r.batasTeks}${r.belumDiverifikasi ? ". Belum diverifikasi" : ""}`)}`,
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15H", `DESCRIPTION:${escape(r.nama)}`, "END:VALARM", "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const escape = (s: string) => s.replace(/\\/g, "\\\\").replace(/;/g, "\\;").replace(/,/g, "\\,").replace(/\r?\n/g, "\\n");

/** Lines are folded at 74 octets at most, never inside a character. */
function fold(line: string): string {
  const out: string[] = [];
  let part = "";
  for (const c of line) {
    if (new TextEncoder().encode(part + c).length > 74) {
      out.push(part);
      part = ` ${c}`;
    } else part += c;
  }
  return [...out, part].join("\r\n");
}
