import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { bulanTahun, hariTanggal, jam, tambahHari } from "../../../../shared/i18n/format";
import { kalenderTenggat as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import { isDate } from "../../../../shared/schemas/primitives";
import { Loaded, useProcedure } from "../../app";
import { Badge, Button, IconAlert, IconButton, IconChevronLeft, IconChevronRight, IconClock, Notice, PageTitle, useMinute } from "../../ui";
import type { CariBulan } from "./cari";
import { geserBulan, isWeekend, keadaanHari, mingguBulan, senin, tanpaGanda, type Hari, type TenggatHari } from "./hari";
import { KalenderLain, TabTenggat } from "./TabTenggat";
import "./tenggat.css";

/** A month of the office: what is due, who is heard, which stage runs, which days do not count. */
export function BulanPage() {
  const { tanggal: today } = useMinute();
  const search = useSearch({ strict: false }) as CariBulan;
  const navigate = useNavigate();
  const chosen = search.hari && isDate(search.hari) ? search.hari : today;
  const bulan = chosen.slice(0, 7);
  const go = (hari: string) => void navigate({ to: "/tenggat/bulan", search: { hari }, replace: true });
  const query = useProcedure("tenggat.bulan", { bulan }, { keep: true });
  return (
    <>
      <PageTitle
        title={`${t.judul} ${bulanTahun(chosen)}`}
        actions={
          <>
            <IconButton label={t.bulanLalu} icon={<IconChevronLeft size={16} />} onClick={() => go(geserBulan(chosen, -1))} />
            <Button onClick={() => go(today)}>{t.hariIni}</Button>
            <IconButton label={t.bulanDepan} icon={<IconChevronRight size={16} />} onClick={() => go(geserBulan(chosen, 1))} />
          </>
        }
      />
      <TabTenggat />
      <Loaded query={query} rows={10}>
        {(read) => {
          const data = { ...read, hari: tanpaGanda(read.hari) };
          return (
            <div className="bulan">
              <div className="tegak tegak--rapat">
                {data.adaTabel ? null : <Notice tone="dekat">{isi(t.tanpaTabel, { tahun: data.bulan.slice(0, 4) })}</Notice>}
                <Kisi bulan={data.bulan} hari={data.hari} chosen={chosen} today={today} onPick={go} />
                <p className="mut bulan__arti">{t.arti} {t.petunjuk}</p>
              </div>
              <div className="tegak">
                <SatuHari hari={data.hari.find((h) => h.tanggal === chosen)} tanggal={chosen} today={today} />
                <KalenderLain />
              </div>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

/** Days as a grid to walk in: arrows days, Home and End the week, PageUp and PageDown months (with Shift years). */
function Kisi({ bulan, hari, chosen, today, onPick }: { bulan: string; hari: Hari[]; chosen: string; today: string; onPick: (iso: string) => void }) {
  const grid = useRef<HTMLTableElement>(null);
  const walked = useRef(false);
  const days = new Map(hari.map((h) => [h.tanggal, h]));
  useEffect(() => {
    if (walked.current && chosen.startsWith(bulan)) {
      walked.current = false;
      grid.current?.querySelector<HTMLElement>("[data-hari-aktif]")?.focus();
    }
  }, [chosen, bulan]);
  const onKeyDown = (e: KeyboardEvent) => {
    const to = e.altKey || e.ctrlKey || e.metaKey ? undefined : KEYS[e.key]?.(chosen, e.shiftKey);
    if (!to) return;
    e.preventDefault();
    walked.current = true;
    onPick(to);
  };
  const active = days.has(chosen) ? chosen : `${bulan}-01`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is a grid to walk in
    <table role="grid" className="bulan__kisi" ref={grid} aria-label={isi(t.kisi, { bulan: bulanTahun(bulan) })} onKeyDown={onKeyDown}>
      <thead>
        <tr>{HARI.map((h) => <th key={h} scope="col">{h}</th>)}</tr>
      </thead>
      <tbody>
        {mingguBulan(bulan).map((week) => (
          <tr key={week[0]}>
            {week.map((iso) => {
              const h = days.get(iso);
              return h ? (
                <td key={iso} data-libur={h.libur || isWeekend(iso) ? "" : undefined}>
                  <button type="button" className="bulan__hari" tabIndex={iso === active ? 0 : -1} data-hari-aktif={iso === active ? "" : undefined} data-hari-ini={iso === today ? "" : undefined} aria-pressed={iso === chosen} aria-current={iso === today ? "date" : undefined} aria-label={summaryOf(h)} onClick={() => onPick(iso)}>
                    <Sel h={h} today={today} />
                  </button>
                </td>
              ) : (
                <td key={iso} className="bulan__luar">{Number(iso.slice(8))}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What fits into a cell; the panel beside tells the rest. */
function Sel({ h, today }: { h: Hari; today: string }) {
  const room = 3 - (h.libur ? 1 : 0);
  const all = [
    ...h.tenggat.map((x, i) => ({ key: `t${i}`, x, text: x.nama })),
    ...h.agenda.map((a, i) => ({ key: `a${i}`, x: null, text: `${jam(a.waktu)} ${a.judul}` })),
  ];
  const shown = all.length > room ? all.slice(0, Math.max(1, room - 1)) : all;
  return (
    <>
      <span className="bulan__kepala">
        <span className="bulan__angka">{Number(h.tanggal.slice(8))}</span>
        {h.tahapan.length ? <span className="bulan__tahap">{h.tanggal.endsWith("-01") || h.tanggal === senin(h.tanggal) ? h.tahapan[0] : "\u00a0"}</span> : null}
      </span>
      {h.libur ? <span className="bulan__libur">{h.libur.replace(/^(Libur nasional|Cuti bersama|Libur khusus|Libur lokal) /, "")}</span> : null}
      {shown.map(({ key, x, text }) => (x ? <Keping key={key} x={x} tanggal={h.tanggal} today={today} text={text} /> : <span key={key} className="bulan__acara">{text}</span>))}
      {all.length > shown.length ? <span className="bulan__lagi">{isi(t.lagi, { n: all.length - shown.length })}</span> : null}
    </>
  );
}

function Keping({ x, tanggal, today, text }: { x: TenggatHari; tanggal: string; today: string; text: string }) {
  const state = keadaanHari(x, tanggal, today);
  return (
    <span className="bulan__keping" data-aman={x.aman ? "" : undefined} data-teks={x.teks ? "" : undefined} data-keadaan={state}>
      {state === "lewat" ? <IconAlert size={11} /> : state === "hari_ini" ? <IconClock size={11} /> : null}
      <span>{text}</span>
    </span>
  );
}

/** Everything of one day, each with its case. */
function SatuHari({ hari, tanggal, today }: { hari: Hari | undefined; tanggal: string; today: string }) {
  const empty = !hari || (hari.tenggat.length === 0 && hari.agenda.length === 0);
  return (
    <section className="kartu bulan__panel" aria-labelledby="hari-judul" aria-live="polite">
      <h2 id="hari-judul">{hariTanggal(tanggal)}</h2>
      {hari?.libur ? <p><Badge>{t.libur}</Badge> {hari.libur}</p> : isWeekend(tanggal) ? <p><Badge>{t.libur}</Badge> {t.akhirPekan}</p> : null}
      {hari?.tahapan.length ? <p className="mut">{t.tahapanHari}: {hari.tahapan.join(", ")}</p> : null}
      {empty ? <p className="mut">{t.hariKosong}</p> : null}
      {hari?.tenggat.length ? (
        <>
          <h3 className="subjudul">{t.tenggatHari}</h3>
          <ul className="bulan__daftar">
            {hari.tenggat.slice(0, MOST).map((x, i) => (
              <li key={`${x.perkaraId} ${x.nama} ${i}`}>
                <strong>{x.nama}</strong>
                <Perkara id={x.perkaraId} informasi={x.informasiId} nomor={x.nomor} />
                <span className="baris baris--rapat"><Badge tone={NADA[keadaanHari(x, tanggal, today)]}>{x.aman && x.teks ? t.amanTeks : x.aman ? t.aman : t.teks}</Badge><span className="mut">{x.pasal === "-" ? "" : x.pasal}</span></span>
              </li>
            ))}
          </ul>
          {hari.tenggat.length > MOST ? <p className="mut">{isi(t.lebih, { n: hari.tenggat.length - MOST })}</p> : null}
        </>
      ) : null}
      {hari?.agenda.length ? (
        <>
          <h3 className="subjudul">{t.agendaHari}</h3>
          <ul className="bulan__daftar">
            {hari.agenda.map((a) => (
              <li key={`${a.perkaraId} ${a.waktu} ${a.judul}`}>
                <strong>{jam(a.waktu)} {a.judul}</strong>
                <Perkara id={a.perkaraId} nomor={a.nomor} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

export function Perkara({ id, informasi, nomor }: { id: number; informasi?: number | undefined; nomor: string }) {
  if (informasi) return <Link to="/informasi-awal/$informasiId" params={{ informasiId: String(informasi) } as never} className="mono">{nomor}</Link>;
  return <Link to="/perkara/$perkaraId" params={{ perkaraId: String(id) }} className="mono">{nomor || t.tanpaNomor}</Link>;
}

function summaryOf(h: Hari): string {
  return [
    hariTanggal(h.tanggal),
    h.libur,
    h.tenggat.length ? isi(t.ringkasTenggat, { n: h.tenggat.length }) : "",
    h.agenda.length ? isi(t.ringkasAgenda, { n: h.agenda.length }) : "",
    h.tenggat.length + h.agenda.length === 0 ? t.ringkasTanpa : "",
    h.tahapan.length ? isi(t.tahap, { nama: h.tahapan.join(", ") }) : "",
  ].filter(Boolean).join(", ");
}

const HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const MOST = 60;
const NADA = { lewat: "lewat", hari_ini: "dekat", lalu: "netral", nanti: "tenang" } as const;
const KEYS: Record<string, (iso: string, shift: boolean) => string> = {
  ArrowLeft: (d) => tambahHari(d, -1),
  ArrowRight: (d) => tambahHari(d, 1),
  ArrowUp: (d) => tambahHari(d, -7),
  ArrowDown: (d) => tambahHari(d, 7),
  Home: senin,
  End: (d) => tambahHari(senin(d), 6),
  PageUp: (d, shift) => geserBulan(d, shift ? -12 : -1),
  PageDown: (d, shift) => geserBulan(d, shift ? 12 : 1),
};
