import { jam, pendek, relatif, selisihHari } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { beranda as t } from "../../../../shared/i18n/beranda";
import type { TenggatRingkas } from "../../../../shared/schemas/dossier";
import type { Urgency } from "../../ui";

/**
 * A deadline in the words of its badge. Batas aman counts; once it has passed while batas teks has not, the badge says what is left
 * by the text of the law, so that nothing is called late that is not.
 */
export function kataTenggat(d: Pick<TenggatRingkas, "batasAman" | "batasTeks" | "urgensi">, today: string): { urgency: Urgency; text: string; title: string } {
  const [safe, limit] = [d.batasAman.slice(0, 10), d.batasTeks.slice(0, 10)];
  const title = safe === limit ? `${t.batas} ${when(d.batasTeks, today)}` : `${t.batasAman} ${when(d.batasAman, today)}, ${t.batasTeks} ${when(d.batasTeks, today)}`;
  if (safe < today && limit >= today) return { urgency: "hari_ini", text: isi(t.teksSaja, { kapan: when(d.batasTeks, today) }), title };
  if (limit < today) return { urgency: "lewat", text: isi(t.lewat, { hari: selisihHari(limit, today) }), title };
  const text = when(d.batasAman, today);
  return { urgency: d.urgensi, text: text.charAt(0).toUpperCase() + text.slice(1), title };
}

/** "hari ini 14.30", "besok", "Jum, 18 Okt" */
function when(at: string, today: string): string {
  const date = at.slice(0, 10);
  const near = Math.abs(selisihHari(today, date)) <= 1;
  return [near ? relatif(date, today) : pendek(date), at.length > 10 ? jam(at.slice(0, 16)) : ""].filter(Boolean).join(" ");
}
