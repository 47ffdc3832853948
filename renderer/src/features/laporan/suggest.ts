import { useMemo } from "react";
import type { In, Out } from "../../../../shared/api/contract";
import { useClient } from "../../app";
import type { Suggestion } from "../../ui";
import { tentang } from "./intake";

export type OrangDikenal = Out<"saran.orang">[number];
type Bidang = In<"saran.teks">["bidang"];

/** People and words typed before, offered while one types. */
export function useSaran() {
  const client = useClient();
  return useMemo(
    () => ({
      orang: async (teks: string, _signal: AbortSignal): Promise<Array<Suggestion<OrangDikenal>>> => {
        const found = await client.call("saran.orang", { teks: teks.slice(0, 200) });
        return found.ok ? found.value.map((p) => ({ label: p.nama, hint: tentang(p), data: p })) : [];
      },
      teks: (bidang: Bidang) => async (teks: string): Promise<Suggestion[]> => {
        const found = await client.call("saran.teks", { bidang, teks: teks.slice(0, 200) });
        return found.ok ? found.value.map((label) => ({ label })) : [];
      },
      /** A fixed list, narrowed by what is typed. */
      dari: (daftar: readonly string[]) => (teks: string): Promise<Suggestion[]> =>
        Promise.resolve(daftar.filter((d) => d.toLowerCase().includes(teks.trim().toLowerCase())).map((label) => ({ label }))),
    }),
    [client],
  );
}
