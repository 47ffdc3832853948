import type { Deadline } from "../../../../shared/domain/deadlines";
import type { Dossier, Klarifikasi } from "../../../../shared/schemas/dossier";
import type { Pihak, PeranPihak } from "../../../../shared/schemas/perkara";
import { KAPASITAS } from "../../../../shared/schemas/penanganan";
import { tambahHari } from "../../../../shared/i18n/format";
import { may } from "./case";

export type Kapasitas = (typeof KAPASITAS)[number];
export const capacityOf = (peran: PeranPihak): Kapasitas => KAPASITAS.find((k) => k === peran) ?? "saksi";

export const personOf = (d: Dossier, k: Pick<Klarifikasi, "pihakId">): Pihak | undefined => d.pihak.find((p) => p.id === k.pihakId);

/** By when the invitation to a hearing must have been received. */
export const invitationDeadline = (d: Dossier, k: Pick<Klarifikasi, "id">): Deadline | undefined => d.tenggat.findLast((t) => t.mulai.event === "klarifikasi_dijadwalkan" && t.mulai.ref === k.id);

/** What a hearing asks for next. */
export type HearingNext = "undang" | "antar" | "mulai" | "lanjutkan" | "jadwalUlang" | "selesai" | "cukup";
export function nextOfHearing(k: Klarifikasi): HearingNext {
  if (k.status === "selesai") return "selesai";
  if (k.status === "berlangsung") return "lanjutkan";
  if (k.status === "tidak_hadir") return k.tidakHadir.length >= 2 ? "cukup" : "jadwalUlang";
  const issued = k.undangan.length;
  if (issued === 0 || (issued === 1 && k.tidakHadir.length === 1)) return "undang";
  return k.undangan.at(-1)?.diterimaAt ? "mulai" : "antar";
}

/** The hearing that holds the case up, until the kajian may start. */
export const leadHearing = (d: Dossier): Klarifikasi | undefined => (may(d, "kajian.mulai") ? undefined : d.klarifikasi.find((k) => !["selesai", "cukup"].includes(nextOfHearing(k))));

/** People of the case who can be heard, those without a hearing first. */
export function peopleToHear(d: Dossier): Pihak[] {
  const has = (p: Pihak) => Number(d.klarifikasi.some((k) => k.pihakId === p.id));
  return d.pihak.filter((p) => p.peran !== "kuasa").toSorted((a, b) => has(a) - has(b));
}

/** A day that leaves a working day for the invitation: the second week day after today. */
export function proposedHearing(today: string): string {
  let date = today;
  for (let days = 0; days < 2; ) {
    date = tambahHari(date, 1);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days += 1;
  }
  return `${date}T09:00`;
}
