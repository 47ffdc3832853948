import { Popover } from "@base-ui/react/popover";
import { Link, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { jam as jamTeks, selisihHari } from "../../../../shared/i18n/format";
import { kalenderTenggat, pengingatTeks as t } from "../../../../shared/i18n/hukum";
import { isi } from "../../../../shared/i18n/id";
import type { Beranda } from "../../../../shared/schemas/dossier";
import { useClient, useProcedure } from "../../app";
import { DeadlineBadge, IconBell, REMINDER_MS, useMinute, useToast } from "../../ui";
import { alamatTenggat } from "../beranda/alamat";
import { kataTenggat } from "../beranda/mendesak";
import "./tenggat.css";

type Baris = Beranda["tenggat"][number];

/** A quiet bell: how many deadlines fall today or are late, and a message at the start of the day, at eight, and two hours before an hour runs out. */
export function Pengingat() {
  const { tanggal: today, jam } = useMinute();
  const { data, refetch } = useProcedure("beranda.baca", {});
  const [open, setOpen] = useState(false);
  const hour = jam.slice(0, 2);
  // What was calm becomes due by the clock alone.
  useEffect(() => void refetch(), [refetch, today, hour]);
  const due = (data?.tenggat ?? []).filter((d) => d.batasAman.slice(0, 10) <= today);
  useReminders(data, due);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="btn btn--ikon lonceng" aria-label={due.length ? isi(t.loncengJumlah, { n: due.length }) : t.loncengKosong} title={t.lonceng}>
        <IconBell size={17} />
        {due.length ? <span className="lonceng__jumlah" aria-hidden="true">{due.length > 99 ? "99+" : due.length}</span> : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="lapis">
          <Popover.Popup className="apung lonceng__isi">
            <Popover.Title>{t.judul}</Popover.Title>
            {due.length === 0 ? <Popover.Description>{t.kosong}</Popover.Description> : null}
            <ul>
              {due.slice(0, SHOWN).map((d) => {
                const { urgency, text } = kataTenggat(d, today);
                return (
                  <li key={`${d.perkaraId} ${d.informasiId ?? 0} ${d.ruleId} ${d.ref}`}>
                    <DeadlineBadge urgency={urgency} text={text} />
                    <Link {...alamatTenggat({ perkaraId: d.perkaraId, ...(d.informasiId ? { informasiId: d.informasiId } : {}) })} onClick={() => setOpen(false)}>{d.nama}<small className="mono">{d.nomor || kalenderTenggat.tanpaNomor}</small></Link>
                  </li>
                );
              })}
            </ul>
            {due.length > SHOWN ? <p className="mut">{isi(t.lagi, { n: due.length - SHOWN })}</p> : null}
            <p><Link to="/" onClick={() => setOpen(false)}>{t.semua}</Link></p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Tells each reminder once; one that was closed stays closed for the day, in every window and after a restart. */
function useReminders(data: Beranda | undefined, due: Baris[]): void {
  const { tanggal: today, jam } = useMinute();
  const { remind } = useToast();
  const navigate = useNavigate();
  const closed = useClosed();
  const told = useRef(new Set<string>());
  const began = useRef({ tanggal: "", jam: "" });
  const tell = (key: string, title: string, description: string, go: () => void) => {
    const id = `${today} ${key}`;
    if (told.current.has(id) || closed.has(today, key)) return;
    told.current.add(id);
    const since = Date.now();
    remind({
      title,
      ...(description ? { description } : {}),
      action: { label: t.buka, onClick: go },
      onClose: () => {
        // One that went by itself was not closed by anybody: it comes again with the next window.
        if (Date.now() - since < REMINDER_MS - 500) void closed.add(today, key);
      },
    });
  };
  const look = useEffectEvent(() => {
    if (!data || !closed.ready || data.hariIni !== today) return;
    if (began.current.tanggal !== today) began.current = { tanggal: today, jam };
    const home = () => void navigate({ to: "/" });
    const names = due.slice(0, 2).map((d) => `${d.nama}, ${d.nomor || kalenderTenggat.tanpaNomor}`).join("; ");
    if (due.length) {
      tell("hari", isi(t.awalHari, { n: due.length }), names, home);
      if (began.current.jam < MORNING && jam >= MORNING) tell("pukul8", isi(t.pukul8, { n: due.length }), names, home);
    }
    for (const d of data.tenggat) {
      const left = minutesTo(d.batasAman, today, jam);
      if (left !== null && left >= 0 && left <= BEFORE)
        tell(`jam ${d.informasiId ? `i${d.informasiId}` : d.perkaraId} ${d.ruleId} ${d.ref}`, isi(t.duaJam, { nama: d.nama }), isi(t.duaJamIsi, { nomor: d.nomor || kalenderTenggat.tanpaNomor, jam: jamTeks(d.batasAman.slice(0, 16)) }), () => void navigate(alamatTenggat({ perkaraId: d.perkaraId, ...(d.informasiId ? { informasiId: d.informasiId } : {}) })));
    }
  });
  useEffect(() => look(), [data, today, jam, closed.ready]);
}

/** Reminders closed today, kept in the data folder as a draft: no record, but it outlives the window. */
function useClosed(): { ready: boolean; has: (day: string, key: string) => boolean; add: (day: string, key: string) => Promise<void> } {
  const client = useClient();
  const kept = useRef<Kept>({ tanggal: "", ditutup: [] });
  const [ready, setReady] = useState(false);
  const read = useCallback(async (): Promise<number> => {
    const found = await client.call("draf.ambil", { kunci: KEY });
    if (!found.ok || !found.value) return 0;
    try {
      const value = JSON.parse(found.value.isi) as Kept;
      if (typeof value.tanggal === "string" && Array.isArray(value.ditutup)) kept.current = value.tanggal === kept.current.tanggal ? { tanggal: value.tanggal, ditutup: [...new Set([...kept.current.ditutup, ...value.ditutup])] } : value;
    } catch {
      // What cannot be read was closed by nobody.
    }
    return found.value.versi;
  }, [client]);
  useEffect(() => {
    let gone = false;
    void read().then(() => (gone ? undefined : setReady(true)));
    return () => {
      gone = true;
    };
  }, [read]);
  const add = async (day: string, key: string) => {
    const version = await read();
    const old = kept.current.tanggal === day ? kept.current.ditutup : [];
    kept.current = { tanggal: day, ditutup: [...new Set([...old, key])] };
    await client.call("draf.simpan", { kunci: KEY, isi: JSON.stringify(kept.current), versi: version });
  };
  return { ready, has: (day, key) => kept.current.tanggal === day && kept.current.ditutup.includes(key), add };
}

interface Kept { tanggal: string; ditutup: string[] }

/** Minutes until an hour that runs out; null for a deadline of whole days. */
function minutesTo(at: string, today: string, clock: string): number | null {
  if (at.length <= 10) return null;
  const minutes = (s: string) => Number(s.slice(0, 2)) * 60 + Number(s.slice(3, 5));
  return selisihHari(today, at.slice(0, 10)) * 1440 + minutes(at.slice(11, 16)) - minutes(clock);
}

const KEY = "pengingat";
const SHOWN = 8;
const MORNING = "08:00";
const BEFORE = 120;
