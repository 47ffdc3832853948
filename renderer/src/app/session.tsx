import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Sesi } from "../../../shared/schemas/dossier";
import { lokal } from "../../../shared/i18n/format";
import { NowProvider } from "../ui";
import { useProcedure } from "./procedures";

/** Reads the session once for all and sets the clock of the office. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt } = useProcedure("sesi.baca", {});
  const offset = useMemo(() => (data ? offsetOf(data.sekarang, data.zona, dataUpdatedAt) : 0), [data, dataUpdatedAt]);
  return (
    <SessionContext value={data ?? null}>
      <NowProvider zone={data?.zona ?? "Asia/Jakarta"} offset={offset}>{children}</NowProvider>
    </SessionContext>
  );
}

/** The office, its people, elections and the one who works here; null until read. */
export function useSession(): Sesi | null {
  return useContext(SessionContext);
}

/** A version of the law pack, the one in force where none is named. What stands in a version never changes: it is read once. */
export function useLawPack(versi?: string) {
  const inForce = useSession()?.paketHukum ?? "";
  const paket = versi ?? inForce;
  return useProcedure("hukum.baca", { paket }, { enabled: paket !== "", fixed: true });
}

/** Who signs letters where nobody else is chosen. */
export const signerOf = (session: Sesi | null): string => session?.penandatangan || (session?.pejabat.find((p) => p.aktif && p.peran === "ketua")?.id ?? "");

/** How far the core's clock stands from the machine's; a difference under two seconds is none. */
function offsetOf(now: string, zone: string, readAt: number): number {
  const isInstant = /(Z|[+-]\d{2}:\d{2})$/.test(now);
  const machine = lokal(new Date(readAt), zone);
  const difference = isInstant ? Date.parse(now) - readAt : Date.parse(`${now.slice(0, 16)}Z`) - Date.parse(`${machine.tanggal}T${machine.jam}Z`);
  return Number.isFinite(difference) && Math.abs(difference) >= (isInstant ? 2000 : 60_000) ? difference : 0;
}

const SessionContext = createContext<Sesi | null>(null);
