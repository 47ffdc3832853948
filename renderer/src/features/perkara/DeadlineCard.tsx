import { useState } from "react";
import type { Deadline } from "../../../../shared/domain/deadlines";
import { jam, pendek, relatif } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaKeadaanTenggat, peringatanTenggat } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import { EVENT_PHRASES, UNIT_LABELS } from "../../../../shared/i18n/reckoning";
import { Badge, Card, DeadlineBadge, MiniCalendar, TextButton, Unverified, useMinute, type BadgeTone } from "../../ui";
import { useCase } from "./case";
import { ReckoningDialog } from "./ReckoningDialog";

const t = halaman.tenggat;

export const keyOf = (d: Deadline): string => `${d.ruleId} ${d.ref}`;
const runs = (d: Deadline) => d.state === "berjalan" || d.state === "lewat";

/** The deadline that counts most now: the office's own first, then what others owe it. */
export function mostUrgent(all: readonly Deadline[]): Deadline | undefined {
  const open = all.filter((d) => runs(d) && d.batasAman !== null && d.sifat !== "peringatan").toSorted((a, b) => (a.batasAman ?? "").localeCompare(b.batasAman ?? ""));
  return open.find((d) => d.rule.pelaku === "kantor") ?? open.find((d) => d.state === "berjalan");
}

/** A limit in few words: the day, and the hour where it has one. */
export const limitText = (at: string): string => (at.length > 10 ? `${pendek(at.slice(0, 10))} ${jam(at)}` : pendek(at));

/** Nothing is called late that the text of the law still allows. */
export const urgencyOf = (x: Deadline, today: string): Deadline["urgency"] => (x.urgency === "lewat" && (x.batasTeks ?? "").slice(0, 10) >= today ? "hari_ini" : x.urgency);

export function Deadlines() {
  const { d } = useCase();
  const [shown, setShown] = useState<Deadline | null>(null);
  const first = d.perkara.tahap === "selesai" ? undefined : mostUrgent(d.tenggat);
  const others = d.tenggat.filter((x) => x !== first && runs(x) && x.batasAman !== null && d.perkara.tahap !== "selesai");
  const ended = d.tenggat.filter((x) => x !== first && !others.includes(x));
  return (
    <>
      {first ? <Urgent deadline={first} onShow={setShown} /> : null}
      {!first || others.length + ended.length > 0 ? (
        <Card title={first ? t.lain : t.judulKosong}>
          {others.length > 0 ? <Rows list={others} onShow={setShown} /> : first ? null : <p className="mut">{t.tidakAda}</p>}
          {ended.length > 0 ? (
            <details>
              <summary>{isi(t.sudah, { n: ended.length })}</summary>
              <Rows list={ended} onShow={setShown} />
            </details>
          ) : null}
        </Card>
      ) : null}
      {shown ? <ReckoningDialog deadline={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}

function Urgent({ deadline, onShow }: { deadline: Deadline; onShow: (d: Deadline) => void }) {
  const { open } = useCase();
  const { tanggal: today } = useMinute();
  const r = deadline.reckoning;
  const safe = deadline.batasAman ?? "";
  const text = deadline.batasTeks ?? "";
  const doubts = deadline.warnings.filter((w) => w !== "belum_diverifikasi");
  return (
    <Card title={deadline.rule.nama} id="tenggat-utama">
      <div className="tegak tegak--rapat">
        <div className="baris baris--rapat">
          <DeadlineBadge urgency={urgencyOf(deadline, today)} text={deadline.override ? isi(t.ditetapkan, { kapan: limitText(safe) }) : isi(safe === text ? t.batas : t.batasAman, { relatif: relatif(safe.slice(0, 10), today), kapan: limitText(safe) })} />
          {deadline.override || safe === text ? null : <Badge tone={toneOf(text, today)}>{isi(t.batasTeks, { kapan: limitText(text) })}</Badge>}
          {deadline.sifat === "internal" ? <Badge>{t.internal}</Badge> : null}
          {deadline.rule.pelaku === "kantor" ? null : <Badge>{t.pelaku[deadline.rule.pelaku]}</Badge>}
        </div>
        <p>{sentence(deadline)}</p>
        {deadline.tanda ? <p>{isi(t.tanda, { n: deadline.tanda.length, tanggal: limitText(deadline.tanda.batasTeks) })}</p> : null}
        {deadline.override ? <p>{isi(t.diubahKarena, { alasan: deadline.override.alasan })}</p> : null}
        {r && r.unit !== "jam" ? <MiniCalendar label={isi(t.kalender, { nama: deadline.rule.nama })} start={r.start} counted={r.counted} skipped={r.skipped} aman={r.batasAman} teks={r.batasTeks} today={today} marks={[...(deadline.override ? [{ tanggal: deadline.override.tanggal, label: t.tanggalDitetapkan }] : []), ...(deadline.tanda ? [{ tanggal: deadline.tanda.batasTeks, label: isi(t.tandaSingkat, { n: deadline.tanda.length }) }] : [])]} hideLegend /> : null}
        {doubts.map((w) => <p key={w} className="mut">{peringatanTenggat[w]}</p>)}
        <p className="mut baris baris--rapat">
          <span>{[deadline.rule.pasal, deadline.rule.sumber].filter((x) => x !== "-").join(" · ")}</span>
          {deadline.rule.status === "belum_diverifikasi" ? <Unverified source={deadline.rule.catatan || deadline.rule.sumber} /> : null}
        </p>
        <p className="mut">
          <TextButton onClick={() => onShow(deadline)}>{t.lihatHitungan}</TextButton> · <TextButton onClick={() => open("tenggat.ubah", keyOf(deadline))}>{t.ubah}</TextButton>
        </p>
      </div>
    </Card>
  );
}

function Rows({ list, onShow }: { list: readonly Deadline[]; onShow: (d: Deadline) => void }) {
  const { nameOf, d } = useCase();
  const { tanggal: today } = useMinute();
  const about = (x: Deadline) => {
    const k = d.klarifikasi.find((h) => h.id === x.mulai.ref);
    return k ? `${x.rule.nama}: ${nameOf(k.pihakId)}` : x.rule.nama;
  };
  return (
    <ul className="daftar-tenggat">
      {list.map((x) => (
        <li key={`${keyOf(x)} ${x.mulai.at}`}>
          <TextButton onClick={() => onShow(x)}>{about(x)}</TextButton>
          {x.sifat === "peringatan" ? <Badge>{t.peringatan}</Badge> : null}
          {runs(x) ? <DeadlineBadge urgency={urgencyOf(x, today)} text={x.batasAman ? `${relatif(x.batasAman.slice(0, 10), today)}, ${limitText(x.batasAman)}` : namaKeadaanTenggat[x.state]} /> : <span className="mut">{namaKeadaanTenggat[x.state]}{x.terpenuhiOleh ? `, ${limitText(x.terpenuhiOleh.at)}` : ""}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Why this day: how long, since what, and how the days are counted. */
export function sentence(x: Deadline): string {
  const r = x.reckoning;
  if (!r) return t.tanpaPanjang;
  const words = { n: r.length, satuan: UNIT_LABELS[r.unit], kejadian: EVENT_PHRASES[x.mulai.event], mulai: limitText(x.mulai.at) };
  const base = isi(r.direction === "mundur" ? t.kalimatMundur : r.length === 0 ? t.kalimatHariSama : r.extended ? t.kalimatDiperpanjang : t.kalimat, words);
  if (r.unit === "KAL") return `${base} ${t.hariKalender}`;
  if (r.unit === "HK") return `${base} ${r.skipped.length > 0 ? isi(t.dilewati, { n: r.skipped.length }) : t.tanpaDilewati}`;
  return base;
}

const toneOf = (limit: string, today: string): BadgeTone => (limit.slice(0, 10) < today ? "lewat" : limit.slice(0, 10) === today ? "dekat" : "tenang");
