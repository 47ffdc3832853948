import { bulanTahun, selisihHari, tambahHari, tanggalPendek } from "../../../../shared/i18n/format";
import { tahapanTeks as t } from "../../../../shared/i18n/kegiatan";
import type { IsiTahapan, TahapanPemilihan } from "../../../../shared/schemas/kegiatan";
import { useMinute } from "../../ui";

const ROW = 30;
const HEAD = 22;
const WIDTH = 1000;
const LABEL = 210;

/** The stages as bars over the months, with a mark for each wave, activity and declaration. The cards below say the same in words. */
export function Kalender({ p }: { p: TahapanPemilihan }) {
  const { tanggal: today } = useMinute();
  const stages = p.tahapan.filter((s) => s.id !== "");
  const days = [...stages.flatMap((s) => [s.mulai, s.selesai, ...marksOf(s).map((m) => m.tanggal)]), ...(p.tanggalPemungutan ? [p.tanggalPemungutan] : [])].filter(Boolean).toSorted((a, b) => a.localeCompare(b));
  const first = `${(days[0] ?? today).slice(0, 7)}-01`;
  const last = tambahHari(days.at(-1) ?? today, 5);
  const span = Math.max(1, selisihHari(first, last));
  const x = (date: string) => LABEL + (selisihHari(first, date) / span) * (WIDTH - LABEL);
  const months: string[] = [];
  for (let m = first; m <= last && months.length < 60; m = `${tambahHari(m, 32).slice(0, 7)}-01`) months.push(m);
  const step = Math.ceil(months.length / 10);
  const height = HEAD + stages.length * ROW + 6;
  return (
    <div className="tahapan__kalender">
      <p className="sr">{stages.map((s) => `${s.nama}: ${tanggalPendek(s.mulai)} – ${tanggalPendek(s.selesai)}`).join("; ")}</p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {months.map((m, i) => <g key={m}><line className="tahapan__garis" x1={x(m)} x2={x(m)} y1={HEAD - 4} y2={height} />{i % step === 0 ? <text className="tahapan__bulan" x={x(m) + 4} y={14}>{bulanTahun(m).replace(/^(\S{3})\S*/, "$1")}</text> : null}</g>)}
        {today >= first && today <= last ? <line className="tahapan__kini" x1={x(today)} x2={x(today)} y1={HEAD - 6} y2={height} /> : null}
        {stages.map((s, i) => {
          const y = HEAD + i * ROW;
          const from = x(s.mulai);
          const wide = Math.max(6, x(tambahHari(s.selesai, 1)) - from);
          return (
            <g key={s.id}>
              <text className="tahapan__nama" x={0} y={y + 18}>{s.nama.length > 32 ? `${s.nama.slice(0, 31)}…` : s.nama}</text>
              <rect className={s.terima24Jam ? "tahapan__bilah tahapan__bilah--24" : "tahapan__bilah"} x={from} y={y + 5} width={wide} height={18} rx={3} />
              {s.jumlah > 0 ? <rect className="tahapan__tuntas" x={from} y={y + 20} width={(wide * s.tuntas) / s.jumlah} height={3} /> : null}
              {marksOf(s).map((m) => <circle key={m.id} className={m.selesai ? "tahapan__tanda tahapan__tanda--selesai" : "tahapan__tanda"} cx={x(m.tanggal)} cy={y + 12} r={4}><title>{`${m.nama}, ${tanggalPendek(m.tanggal)}`}</title></circle>)}
            </g>
          );
        })}
      </svg>
      <p className="mut">{t.legenda}</p>
    </div>
  );
}

const marksOf = (s: IsiTahapan) => [...s.imbauan, ...s.kegiatan, ...s.deklarasi];
