import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import type { KeadaanAkun } from "../../../shared/schemas/akun";
import type { Capability } from "../../../shared/domain/permissions";

/** Who is logged in and what that account may do; null until the core has told. */
export const HouseContext = createContext<KeadaanAkun | null>(null);

export function useHouse(): KeadaanAkun | null {
  return useContext(HouseContext);
}

/** Whether this is an office to practise in; told before anyone has logged in. */
export const RehearsalContext = createContext(false);
export const useRehearsal = (): boolean => useContext(RehearsalContext);

/** Whether the one at the screen has a capability. The core decides; this only hides what it would refuse. */
export function useMay(capability: Capability): boolean {
  return useRights()(capability);
}

/** The same for many at once; what needs nothing is anybody's. */
export function useRights(): (capability: Capability | undefined) => boolean {
  const house = useContext(HouseContext);
  return (capability) => capability === undefined || house === null || house.akun === null || house.akun.hak.includes(capability);
}

/** What leads to work that the one at the screen would be refused at its end is not shown to them. */
export function Only({ may, children }: { may: Capability; children: ReactNode }) {
  return useMay(may) ? children : null;
}

/** Takes over a state that a log-in, a lock or a log-out has answered. */
export function useTakeState(): (state: KeadaanAkun) => void {
  const queries = useQueryClient();
  return (state) => {
    queries.setQueryData(["akun.keadaan", {}], state);
    void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "akun.keadaan" });
  };
}
