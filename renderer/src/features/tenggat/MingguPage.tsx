import { useNavigate, useSearch } from "@tanstack/react-router";
import { hariTanggal, hariTanggalJam, jam, pendek, tambahHari, tanggal } from "../../../../shared/i18n/format";
import { kalenderTenggat as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import type { Beranda } from "../../../../shared/schemas/dossier";
import { isDate } from "../../../../shared/schemas/primitives";
import { Loaded, useProcedure, useSession } from "../../app";
import { Badge, Button, EmptyState, IconButton, IconChevronLeft, IconChevronRight, IconPrinter, PageTitle, useMinute } from "../../ui";
import { Perkara } from "./BulanPage";
import type { CariMinggu } from "./cari";
import { isWeekend, keadaanHari, senin, tanpaGanda, type Hari } from "./hari";
import { KalenderLain, TabTenggat } from "./TabTenggat";
import "./tenggat.css";

/** What is due in one week, to be printed and hung up: article and number of the case, no names. */
export function MingguPage() {
  const { tanggal: today, jam: clock, zone } = useMinute();
  const session = useSession();
  const { mulai } = useSearch({ strict: false }) as CariMinggu;
  const navigate = useNavigate();
  const from = senin(mulai && isDate(mulai) ? mulai : today);
  const to = tambahHari(from, 6);
  const go = (iso: string) => void navigate({ to: "/tenggat/minggu", search: senin(iso) === senin(today) ? {} : { mulai: senin(iso) }, replace: true });
  const first = useProcedure("tenggat.bulan", { bulan: from.slice(0, 7) });
  const second = useProcedure("tenggat.bulan", { bulan: to.slice(0, 7) }, { enabled: to.slice(0, 7) !== from.slice(0, 7) });
  const home = useProcedure("beranda.baca", {});
  const isNow = from === senin(today);
  const late = isNow ? (home.data?.tenggat ?? []).filter((d) => d.batasTeks.slice(0, 10) < from) : [];
  return (
    <>
      <PageTitle
        title={isi(t.mingguJudul, { dari: from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : tanggal(from).replace(/ \d{4}$/, ""), sampai: tanggal(to) })}
        actions={
          <>
            <IconButton label={t.mingguLalu} icon={<IconChevronLeft size={16} />} onClick={() => go(tambahHari(from, -7))} />
            <Button onClick={() => go(today)}>{t.mingguKini}</Button>
            <IconButton label={t.mingguDepan} icon={<IconChevronRight size={16} />} onClick={() => go(tambahHari(from, 7))} />
            <Button variant="primary" icon={<IconPrinter size={15} />} onClick={() => window.print()}>{t.cetakMinggu}</Button>
          </>
        }
      />
      <TabTenggat />
      <div className="minggu">
        <p className="hanya-cetak minggu__kop">{session?.kantor?.nama}</p>
        <h2 className="hanya-cetak minggu__judul">{isi(t.mingguJudul, { dari: hariTanggal(from), sampai: hariTanggal(to) })}</h2>
        {late.length ? <Terlewat late={late} /> : null}
        <Loaded query={first} rows={8}>
          {(a) => {
            const days = [...a.hari, ...(to.slice(0, 7) === from.slice(0, 7) ? [] : (second.data?.hari ?? []))].filter((h) => from <= h.tanggal && h.tanggal <= to);
            return <Minggu days={tanpaGanda(days)} today={today} />;
          }}
        </Loaded>
        <p className="hanya-cetak mut">{isi(t.dicetak, { kapan: hariTanggalJam(`${today}T${clock}`, zone) })}</p>
        <KalenderLain />
      </div>
    </>
  );
}

function Minggu({ days, today }: { days: Hari[]; today: string }) {
  const nothing = days.every((h) => h.tenggat.length === 0);
  return (
    <>
      {nothing ? <EmptyState title={t.kosong}>{t.kosongIsi}</EmptyState> : null}
      {nothing && days.every((h) => h.agenda.length === 0 && !h.libur) ? null : (
        <table className="tabel minggu__tabel">
          <caption className="sr">{t.minggu}</caption>
          <Kepala />
          {days.filter((h) => !isWeekend(h.tanggal) || h.tenggat.length + h.agenda.length > 0 || h.libur).map((h) => (
            <tbody key={h.tanggal}>
              <tr className="minggu__hari" data-hari-ini={h.tanggal === today ? "" : undefined}>
                <th scope="rowgroup" colSpan={4}>
                  {hariTanggal(h.tanggal)}
                  {[h.libur, ...h.tahapan].filter(Boolean).map((s) => <span key={s} className="mut"> · {s}</span>)}
                  {h.tenggat.length + h.agenda.length === 0 ? <span className="mut"> · {t.ringkasTanpa}</span> : null}
                </th>
                <td className="minggu__paraf">{"\u00a0"}</td>
              </tr>
              {h.tenggat.map((x, i) => (
                <tr key={`${x.perkaraId} ${x.nama} ${i}`}>
                  <td><Perkara id={x.perkaraId} informasi={x.informasiId} nomor={x.nomor} /></td>
                  <td>{x.nama}</td>
                  <td>{x.pasal === "-" ? "–" : x.pasal}</td>
                  <td><Badge tone={NADA[keadaanHari(x, h.tanggal, today)]}>{x.aman && x.teks ? t.amanTeks : x.aman ? t.aman : t.teks}</Badge></td>
                  <td className="minggu__paraf">{"\u00a0"}</td>
                </tr>
              ))}
              {h.agenda.map((a) => (
                <tr key={`${a.perkaraId} ${a.waktu} ${a.judul}`}>
                  <td><Perkara id={a.perkaraId} nomor={a.nomor} /></td>
                  <td>{a.judul}</td>
                  <td>–</td>
                  <td>{isi(t.pukul, { jam: jam(a.waktu) })}</td>
                  <td className="minggu__paraf">{"\u00a0"}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}

/** What was due before this week and still stands open. */
function Terlewat({ late }: { late: Beranda["tenggat"] }) {
  return (
    <section aria-labelledby="terlewat">
      <h2 id="terlewat" className="subjudul">{t.terlewat}</h2>
      <table className="tabel minggu__tabel">
        <caption className="sr">{t.terlewatIsi}</caption>
        <Kepala />
        <tbody>
          {late.map((d) => (
            <tr key={`${d.perkaraId} ${d.informasiId ?? 0} ${d.ruleId} ${d.ref}`}>
              <td><Perkara id={d.perkaraId} informasi={d.informasiId} nomor={d.nomor} /></td>
              <td>{d.nama}</td>
              <td>{d.pasal === "-" ? "–" : d.pasal}</td>
              <td><Badge tone="lewat">{isi(t.lewatSejak, { kapan: pendek(d.batasTeks) })}</Badge></td>
              <td className="minggu__paraf">{"\u00a0"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Kepala() {
  return (
    <thead>
      <tr>
        <th scope="col" className="minggu__perkara">{t.perkara}</th>
        <th scope="col">{t.yangSelesai}</th>
        <th scope="col" className="minggu__pasal">{t.pasal}</th>
        <th scope="col" className="minggu__batas">{t.batas}</th>
        <th scope="col" className="minggu__paraf">{t.paraf}</th>
      </tr>
    </thead>
  );
}

const NADA = { lewat: "lewat", hari_ini: "dekat", lalu: "netral", nanti: "tenang" } as const;
