import { useState } from "react";
import { articleOf, type Deadline } from "../../../../shared/domain/deadlines";
import { hariTanggal, hariTanggalJam, lokal, tambahHari } from "../../../../shared/i18n/format";
import { lembarTeks } from "../../../../shared/i18n/hukum";
import { isi, umum } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { deadlineSentences } from "../../../../shared/i18n/reckoning";
import { Button, Dialog, IconPrinter, MiniCalendar, useNow } from "../../ui";
import { LembarHitungan } from "../hukum/LembarHitungan";
import { numberOf, useCase } from "./case";

const t = halaman.tenggat;

/** The whole reckoning: in sentences, as a calendar, and day by day with what was skipped by which decree. Can be printed for the file. */
export function ReckoningDialog({ deadline, onClose }: { deadline: Deadline; onClose: () => void }) {
  const { d, pack, open } = useCase();
  const now = useNow();
  const [printing, setPrinting] = useState(false);
  const r = deadline.reckoning;
  const zone = d.perkara.zona;
  if (printing && r) {
    const set = d.tenggatDiubah.find((x) => x.ruleId === deadline.ruleId && x.ref === deadline.ref);
    const at = set ? lokal(set.at, zone) : null;
    return (
      <LembarHitungan
        onClose={() => setPrinting(false)}
        isi={{
          nomor: numberOf(d), rule: deadline.rule, reckoning: r, zone, paket: d.perkara.paketHukum, pasal: articleOf(pack, deadline.rule, r.extended), event: deadline.mulai.event, deadline,
          ...(set && at ? { ditetapkan: { oleh: set.oleh, kapan: hariTanggalJam(`${at.tanggal}T${at.jam}`, zone) } } : {}),
        }}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title={isi(t.hitunganJudul, { nama: deadline.rule.nama })}
      actions={
        <>
          <Button onClick={() => { onClose(); open("tenggat.ubah", `${deadline.ruleId} ${deadline.ref}`); }}>{t.ubah}</Button>
          {r ? <Button icon={<IconPrinter size={15} />} onClick={() => setPrinting(true)}>{lembarTeks.cetak}</Button> : null}
          <Button variant="primary" onClick={onClose}>{umum.tutup}</Button>
        </>
      }
    >
      <div className="hitungan">
        <p className="mut">{isi(t.untukPerkara, { nomor: numberOf(d), tanggal: hariTanggal(now.read().tanggal) })}</p>
        {deadlineSentences(deadline, zone).map((s) => <p key={s}>{s}</p>)}
        {r && r.unit !== "jam" ? (
          <div className="hitungan__kolom">
            <DayTable r={r} />
            <MiniCalendar label={isi(t.kalender, { nama: deadline.rule.nama })} start={r.start} counted={r.counted} skipped={r.skipped} aman={r.batasAman} teks={r.batasTeks} />
          </div>
        ) : null}
        <p className="mut">{isi(t.sumber, { id: deadline.ruleId, sumber: [deadline.rule.pasal, deadline.rule.sumber].filter((x) => x !== "-").join(", ") })}</p>
      </div>
    </Dialog>
  );
}

function DayTable({ r }: { r: NonNullable<Deadline["reckoning"]> }) {
  const start = r.start.slice(0, 10);
  const counted = new Map(r.counted.map((day, i) => [day, i + 1]));
  const skipped = new Map(r.skipped.map((s) => [s.tanggal, s]));
  const days = [start, ...counted.keys(), ...skipped.keys()].toSorted();
  const all: string[] = [];
  for (let day = days[0] ?? start; day <= (days.at(-1) ?? start) && all.length < 400; day = tambahHari(day, 1)) all.push(day);
  const what = (day: string): string => {
    const off = skipped.get(day);
    if (off) return isi(off.dasar ? t.dilewatiDasar : t.dilewatiHari, { alasan: off.alasan, dasar: off.dasar ?? "" });
    const n = counted.get(day);
    if (n !== undefined) return [isi(t.hariKe, { n }), day === r.batasAman ? t.iniBatasAman : "", day === r.batasTeks ? t.iniBatasTeks : ""].filter(Boolean).join(", ");
    return day === start ? [t.hariMulai, day === r.batasAman ? t.iniBatasAman : ""].filter(Boolean).join(", ") : t.tidakDihitung;
  };
  return (
    <table className="tabel">
      <caption className="sr">{t.tabelHari}</caption>
      <thead>
        <tr>
          <th scope="col">{t.kolomHari}</th>
          <th scope="col">{t.kolomHitungan}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((day) => (
          <tr key={day}>
            <td className="mono">{hariTanggal(day)}</td>
            <td>{what(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
