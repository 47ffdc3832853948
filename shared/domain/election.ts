import type { Pemilihan } from "../schemas/kantor";

/** The stage that runs on a day; where stages overlap, the one that began last. */
export function stageOn(election: Pick<Pemilihan, "tahapan"> | null | undefined, day: string): Pemilihan["tahapan"][number] | undefined {
  return election?.tahapan.filter((s) => s.mulai <= day && day <= s.selesai).toSorted((a, b) => b.mulai.localeCompare(a.mulai))[0];
}

/**
 * The election that is meant where none is named: the active one a stage of which runs on that day, else the active one that votes last,
 * else any. Where two run at once, the one whose stage began last.
 */
export function electionOn<P extends Pick<Pemilihan, "aktif" | "tanggalPemungutan" | "tahapan">>(elections: readonly P[], day: string): P | undefined {
  const active = elections.filter((p) => p.aktif);
  const latest = (active.length > 0 ? active : elections).toSorted((a, b) => b.tanggalPemungutan.localeCompare(a.tanggalPemungutan));
  const began = (p: P): string => stageOn(p, day)?.mulai ?? "";
  return latest.toSorted((a, b) => began(b).localeCompare(began(a)))[0];
}
