import { useNavigate } from "@tanstack/react-router";
import { may } from "../../../../shared/domain/permissions";
import { plenoDue, type CaseEvent } from "../../../../shared/domain/stages";
import { lokal, relatif, yangLalu } from "../../../../shared/i18n/format";
import { isi } from "../../../../shared/i18n/id";
import { namaLangkah } from "../../../../shared/i18n/perkara";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { BarisJurnal } from "../../../../shared/schemas/dossier";
import { Button, Card, DeadlineBadge, TextButton, useMinute, useNow } from "../../ui";
import { DeclarationHint } from "../deklarasi/SaranDeklarasi";
import { SalinCard } from "../salin/SalinCard";
import { calledPleno, stepOf, useCase } from "./case";
import { Deadlines, limitText, mostUrgent, urgencyOf } from "./DeadlineCard";
import { nextStep } from "./next";
import { WithoutHearing } from "./parts";

const t = halaman.berikutnya;

/** What stands beside every tab: the next step, what is due, and what was done last. */
export function Aside({ tab }: { tab: string }) {
  const { d } = useCase();
  return (
    <aside className="tegak" aria-label={t.samping}>
      <NextCard tab={tab} />
      <Deadlines />
      <DeclarationHint perkaraId={d.perkara.id} />
      <SalinCard objek="perkara" objekId={String(d.perkara.id)} />
      <LastRows />
    </aside>
  );
}

/** The next step and the nearest limit in one line, for screens too narrow for two columns. */
export function NextStrip({ tab }: { tab: string }) {
  const { d, open } = useCase();
  const navigate = useNavigate();
  const { tanggal: today } = useMinute();
  const toRoom = useRoom();
  const step = nextStep(d);
  const due = d.perkara.tahap === "selesai" ? undefined : mostUrgent(d.tenggat);
  if (!step) return null;
  const act = () => (step.room && step.allowed ? toRoom(step.room) : step.onTab || !step.allowed ? void navigate({ to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(d.perkara.id), tab: step.tab } }) : open(step.event, step.ref));
  const here = tab === step.tab && (step.onTab || !step.allowed);
  return (
    <section className="lajur-langkah" aria-label={t.ringkas}>
      <div>
        <span className="mut">{t.judul}:</span> <strong>{step.title}</strong>
        {step.allowed ? <span className="mut"> {step.siapa}</span> : <span className="mut"> {step.text}</span>}
      </div>
      {due?.batasAman ? <DeadlineBadge urgency={urgencyOf(due, today)} text={isi(halaman.tenggat.batas, { relatif: relatif(due.batasAman.slice(0, 10), today), kapan: limitText(due.batasAman) })} /> : null}
      {here ? null : <Button size="small" onClick={act}>{step.allowed ? step.title : t.bukaTempatnya}</Button>}
    </section>
  );
}

function NextCard({ tab }: { tab: string }) {
  const { d, open } = useCase();
  const navigate = useNavigate();
  const toRoom = useRoom();
  const step = nextStep(d);
  if (!step) return <Card title={t.judul}><p className="mut">{d.perkara.tahap === "selesai" ? t.selesai : t.tidakAda}</p></Card>;
  const go = (to: string) => void navigate({ to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(d.perkara.id), tab: to } });
  // A tab with its own form or hearing already holds the screen's one primary button.
  const here = tab === step.tab && step.onTab;
  const shared = tab === step.tab && step.tab === "klarifikasi" && step.event !== "kajian.mulai";
  const hearing = step.event === "kajian.mulai" && !step.allowed;
  const others = OTHERS.filter((e) => e !== step.event && stepOf(d, e)?.allowed);
  return (
    <Card title={t.judul} id="langkah-berikutnya">
      <div className="tegak tegak--rapat">
        <strong>{step.title}</strong>
        {step.text ? <p className="mut">{step.text}</p> : null}
        <div className="baris">
          {here ? null : step.onTab ? <Button variant="primary" onClick={() => go(step.tab)}>{step.title}</Button> : <Button variant={step.allowed && !shared ? "primary" : "quiet"} blockedBecause={step.allowed ? undefined : step.text} onClick={() => (step.room ? toRoom(step.room) : open(step.event, step.ref))}>{step.title}</Button>}
          {hearing && tab !== "klarifikasi" ? <Button variant="primary" onClick={() => go("klarifikasi")}>{t.keKlarifikasi}</Button> : null}
        </div>
        <p className="mut"><WithoutHearing /></p>
        <InviteHint tab={tab} />
        {others.length > 0 ? <p className="mut">{t.lain} {others.map((e, i) => <span key={e}>{i > 0 ? " · " : ""}<TextButton onClick={() => open(e)}>{namaLangkah[e]}</TextButton></span>)}</p> : null}
      </div>
    </Card>
  );
}

/** Leads into the room of a hearing. */
function useRoom(): (klarifikasiId: string) => void {
  const { d } = useCase();
  const navigate = useNavigate();
  return (klarifikasiId) => void navigate({ to: "/perkara/$perkaraId/klarifikasi/$klarifikasiId", params: { perkaraId: String(d.perkara.id), klarifikasiId } });
}

/** The invitation comes before the meeting: offered where the next step is to record one. */
function InviteHint({ tab }: { tab: string }) {
  const { d, sesi, open } = useCase();
  const due = plenoDue(d.perkara.tahap);
  if (!due || tab === (due === "kajian" ? "pleno" : "kajian-awal") || calledPleno(d) || !may(sesi.pelaku.peran, "catat")) return null;
  return <p className="mut">{t.sebelumPleno} <TextButton onClick={() => open("pleno.undang")}>{halaman.undanganPleno.undang}</TextButton></p>;
}

/** Steps beside the road. */
const OTHERS: readonly CaseEvent[] = ["perbaikan.tidakDatang", "laporan.cabut", "keteranganTambahan.putuskan", "kajian.buka", "perkara.tutup"];

function LastRows() {
  const { d } = useCase();
  const navigate = useNavigate();
  const rows = d.jurnal.slice(0, 4);
  if (rows.length === 0) return null;
  return (
    <Card title={t.jurnal} actions={d.jurnal.length > rows.length ? <TextButton onClick={() => void navigate({ to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(d.perkara.id), tab: "jurnal" } })}>{t.semuaJurnal}</TextButton> : undefined}>
      <ul className="jurnal-ringkas">
        {rows.map((j) => <li key={j.seq}><JournalTime row={j} /> {j.ringkas}</li>)}
      </ul>
    </Card>
  );
}

export function JournalTime({ row }: { row: BarisJurnal }) {
  const { d } = useCase();
  const now = useNow();
  const { tanggal, jam } = lokal(row.at, d.perkara.zona);
  const clock = jam.replace(":", ".");
  const day = yangLalu(tanggal, now.read().tanggal);
  return <time dateTime={row.at} className="mono">{day === "hari ini" ? clock : isi(t.hariJam, { hari: day, jam: clock })}</time>;
}
