import type { Tahap } from "../../../../shared/domain/stages";
import type { LinkTarget } from "../../ui";

/** Where a case is opened when its stage says what is to be done there. */
export function alamatPerkara(perkaraId: number, tahap?: Tahap): LinkTarget {
  const tab = tahap ? TAB[tahap] : undefined;
  return tab ? { to: "/perkara/$perkaraId/$tab", params: { perkaraId: String(perkaraId), tab } } : { to: "/perkara/$perkaraId", params: { perkaraId: String(perkaraId) } };
}

const TAB: Partial<Record<Tahap, string>> = {
  kajian_awal: "kajian-awal",
  menunggu_perbaikan: "kajian-awal",
  penelitian_perbaikan: "kajian-awal",
  klarifikasi: "klarifikasi",
  kajian: "kajian",
  pleno: "pleno",
};
