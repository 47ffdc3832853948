import { BULAN, hariTanggal, tambahHari } from "../../../shared/i18n/format";
import { isi, kit } from "../../../shared/i18n/id";
import { HARI_SINGKAT, mondayOf } from "./calendar";
import { cx } from "./cx";

export interface MiniCalendarProps {
  /** Name of what is counted, read out before the table. */
  label: string;
  /** First day, the fact that starts the count. Dates, or date-times of which the day counts. */
  start: string;
  counted: readonly string[];
  skipped?: ReadonlyArray<{ tanggal: string; alasan: string }>;
  /** Batas aman and batas teks. */
  aman?: string | undefined;
  teks?: string | undefined;
  /** Other days worth a mark, e.g. a pleno. */
  marks?: ReadonlyArray<{ tanggal: string; label: string }>;
  today?: string | undefined;
  /** Hides the line of signs below; it is read out still. */
  hideLegend?: boolean;
}

/**
 * The reckoning of a legal date as weeks: start dark, counted days tinted, skipped days hatched, batas aman dashed, batas teks
 * solid. Each day says in words what it is, so colour never speaks alone.
 */
export function MiniCalendar({ label, start, counted, skipped = [], aman, teks, marks = [], today, hideLegend }: MiniCalendarProps) {
  const day = (s: string | undefined) => s?.slice(0, 10) ?? "";
  const first = day(start);
  const [safe, limit] = [day(aman), day(teks)];
  const numbers = new Map(counted.map((d, i) => [day(d), i + 1]));
  const gone = new Map(skipped.map((s) => [day(s.tanggal), s.alasan]));
  const others = new Map(marks.map((m) => [day(m.tanggal), m.label]));
  const all = [first, safe, limit, ...numbers.keys(), ...gone.keys(), ...others.keys()].filter(Boolean).toSorted();
  const [from, to] = [all[0] ?? first, all[all.length - 1] ?? first];

  const kindOf = (d: string) => (d === first ? "mulai" : d === limit ? "teks" : gone.has(d) ? "dilewati" : numbers.has(d) ? "dihitung" : undefined);
  const wordsOf = (d: string): string => {
    const words = [
      d === first ? kit.kalMulai : "",
      gone.has(d) ? `${kit.kalDilewati}: ${gone.get(d)}` : "",
      numbers.has(d) ? isi(kit.kalHariKe, { n: numbers.get(d) }) : "",
      d === safe ? kit.kalAman : "",
      d === limit ? kit.kalTeks : "",
      others.get(d) ?? "",
      d === today ? kit.hariIni.toLowerCase() : "",
    ];
    return words.filter(Boolean).join(", ");
  };
  const used = new Set<string>(["mulai", ...(numbers.size > 0 ? ["dihitung"] : []), ...(gone.size > 0 ? ["dilewati"] : []), ...(safe ? ["aman"] : []), ...(limit ? ["teks"] : [])]);

  return (
    <div>
      <table className="rekon">
        <caption className="sr">{label}</caption>
        <thead>
          <tr>
            {HARI_SINGKAT.map(([short, long]) => <th key={short} scope="col" abbr={long}>{short}</th>)}
          </tr>
        </thead>
        <tbody>
          {weeks(from, to).map((week) => (
            <tr key={week[0]}>
              {week.map((d) => {
                const words = wordsOf(d);
                const newMonth = d.endsWith("-01") || (d === mondayOf(from) && from.slice(0, 7) !== to.slice(0, 7));
                return (
                  <td key={d} data-jenis={kindOf(d)} data-aman={d === safe ? "" : undefined} data-hari-ini={d === today ? "" : undefined} data-luar={d > to ? "" : undefined} title={words ? `${hariTanggal(d)}: ${words}` : hariTanggal(d)}>
                    {Number(d.slice(8))}
                    {newMonth ? <small>{BULAN[Number(d.slice(5, 7)) - 1]?.slice(0, 3)}</small> : null}
                    {words ? <span className="sr">, {words}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={cx(hideLegend ? "sr" : "rekon__ket")} aria-label={kit.kalLegenda}>
        {LEGEND.filter(([kind]) => used.has(kind)).map(([kind, word]) => (
          <li key={kind}>
            <i data-jenis={kind} aria-hidden="true" />
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

function weeks(from: string, to: string): string[][] {
  const out: string[][] = [];
  for (let monday = mondayOf(from); monday <= to && out.length < 60; monday = tambahHari(monday, 7)) {
    const start = monday;
    out.push(Array.from({ length: 7 }, (_, i) => tambahHari(start, i)));
  }
  return out;
}

const LEGEND: ReadonlyArray<[string, string]> = [
  ["mulai", kit.kalMulai],
  ["dihitung", kit.kalDihitung],
  ["dilewati", kit.kalDilewati],
  ["aman", kit.kalAman],
  ["teks", kit.kalTeks],
];
