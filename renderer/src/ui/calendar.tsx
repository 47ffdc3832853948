import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { bulanTahun, hariTanggal, tambahHari } from "../../../shared/i18n/format";
import { kit } from "../../../shared/i18n/id";
import { Button, IconButton } from "./button";
import { IconChevronLeft, IconChevronRight } from "./icons";

export const HARI_SINGKAT = [["Sn", "Senin"], ["Sl", "Selasa"], ["Rb", "Rabu"], ["Km", "Kamis"], ["Jm", "Jumat"], ["Sb", "Sabtu"], ["Mg", "Minggu"]] as const;

/** One month to pick a day from: arrows walk days, PageUp and PageDown months (with Shift years), Home and End the week. */
export function Calendar({ value, today, min, max, onPick }: { value: string; today: string; min?: string | undefined; max?: string | undefined; onPick: (iso: string) => void }) {
  const [active, setActive] = useState(value || today);
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  useEffect(() => {
    if (walked.current) grid.current?.querySelector<HTMLElement>("[data-hari-aktif]")?.focus();
  }, [active]);
  const walk = (to: string) => {
    walked.current = true;
    setActive(to);
  };
  const outside = (iso: string) => (min !== undefined && min !== "" && iso < min) || (max !== undefined && max !== "" && iso > max);
  const onKeyDown = (e: KeyboardEvent) => {
    const to = KEYS[e.key]?.(active, e.shiftKey);
    if (!to) return;
    e.preventDefault();
    walk(to);
  };
  return (
    <div className="kalender">
      <div className="kalender__kepala">
        <IconButton size="small" label={kit.bulanLalu} icon={<IconChevronLeft size={16} />} onClick={() => setActive(shiftMonth(active, -1))} />
        <span aria-live="polite">{bulanTahun(active)}</span>
        <IconButton size="small" label={kit.bulanDepan} icon={<IconChevronRight size={16} />} onClick={() => setActive(shiftMonth(active, 1))} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is a grid to walk in */}
      <table role="grid" ref={grid} aria-label={bulanTahun(active)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {HARI_SINGKAT.map(([short, long]) => <th key={short} scope="col" abbr={long}>{short}</th>)}
          </tr>
        </thead>
        <tbody>
          {weeksOf(active).map((week) => (
            <tr key={week[0]}>
              {week.map((iso) => (
                <td key={iso}>
                  <button
                    type="button"
                    tabIndex={iso === active ? 0 : -1}
                    data-hari-aktif={iso === active ? "" : undefined}
                    data-luar={iso.slice(0, 7) === active.slice(0, 7) ? undefined : ""}
                    data-hari-ini={iso === today ? "" : undefined}
                    aria-pressed={iso === value}
                    aria-current={iso === today ? "date" : undefined}
                    aria-label={hariTanggal(iso)}
                    disabled={outside(iso)}
                    onClick={() => onPick(iso)}
                  >
                    {Number(iso.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={() => onPick(today)} disabled={outside(today)}>{kit.hariIni}</Button>
    </div>
  );
}

/** Monday of the week of a day. */
export function mondayOf(iso: string): string {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return tambahHari(iso, -((weekday + 6) % 7));
}

function weeksOf(iso: string): string[][] {
  const first = mondayOf(`${iso.slice(0, 7)}-01`);
  const weeks: string[][] = [];
  for (let w = 0; w < 6; w++) {
    const monday = tambahHari(first, w * 7);
    if (w > 3 && monday.slice(0, 7) > iso.slice(0, 7)) break;
    weeks.push(Array.from({ length: 7 }, (_, d) => tambahHari(monday, d)));
  }
  return weeks;
}

function shiftMonth(iso: string, by: number): string {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1 + by, Number(iso.slice(8))];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

const KEYS: Record<string, (iso: string, shift: boolean) => string> = {
  ArrowLeft: (d) => tambahHari(d, -1),
  ArrowRight: (d) => tambahHari(d, 1),
  ArrowUp: (d) => tambahHari(d, -7),
  ArrowDown: (d) => tambahHari(d, 7),
  Home: (d) => mondayOf(d),
  End: (d) => tambahHari(mondayOf(d), 6),
  PageUp: (d, shift) => shiftMonth(d, shift ? -12 : -1),
  PageDown: (d, shift) => shiftMonth(d, shift ? 12 : 1),
};
