import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import { lokal } from "../../../shared/i18n/format";

export interface Now {
  /** Zone of the office, or of the case on the screen. */
  zone: string;
  /** Milliseconds to add to the machine's clock, so that a fixed clock of the core is followed. */
  offset?: number;
}

/** The clock that fields and badges read: the office's day, not the machine's. */
export function NowProvider({ zone, offset = 0, children }: Now & { children: ReactNode }) {
  return <NowContext value={{ zone, offset }}>{children}</NowContext>;
}

/** Reads the time where it is needed (in an event), without rendering every second. */
export function useNow(): { zone: string; read: () => { tanggal: string; jam: string; detik: string } } {
  const { zone, offset = 0 } = useContext(NowContext);
  return { zone, read: () => lokal(new Date(Date.now() + offset), zone) };
}

/** The current minute of the office; renders again when it changes. */
export function useMinute(): { zone: string; tanggal: string; jam: string } {
  const { zone, offset = 0 } = useContext(NowContext);
  const [tanggal, jam] = useSyncExternalStore(everySecond, () => {
    const now = lokal(new Date(Date.now() + offset), zone);
    return `${now.tanggal} ${now.jam}`;
  }).split(" ");
  return { zone, tanggal: tanggal ?? "", jam: jam ?? "" };
}

function everySecond(changed: () => void): () => void {
  const timer = setInterval(changed, 1000);
  return () => clearInterval(timer);
}

const NowContext = createContext<Now>({ zone: "Asia/Jakarta", offset: 0 });
