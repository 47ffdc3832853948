import type { Tahap } from "../../../../shared/domain/stages";
import type { LinkTarget } from "../../ui";

/** Where something due is opened: its case, or the information that is no case yet. */
export function alamatTenggat(d: { perkaraId: number; informasiId?: number; tahap?: Tahap | "" }): LinkTarget {
  return d.informasiId ? { to: "/informasi-awal/$informasiId", params: { informasiId: String(d.informasiId) } } : alamatPerkara(d.perkaraId, d.tahap || undefined);
}

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
  penerusan: "penerusan",
  status: "penerusan",
  tindak_lanjut: "penerusan",
};
