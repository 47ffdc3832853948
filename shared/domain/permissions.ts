/** What a role may do. The core asks this table for every procedure. */
export const CAPABILITIES = [
  /** Reads. */
  "baca",
  /** Records what happens in a case. */
  "catat",
  /** Records decisions. */
  "putus",
  /** Office, people, elections, law, calendar, backups. */
  "atur",
  /** Accounts, recovery sheet, restoring a backup. */
  "akun",
  /** Sees who a protected reporter is. Each look is told to the journal. */
  "identitas",
  /** Reads a kajian before its pleno. */
  "kajian",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ROLES: Record<string, readonly Capability[]> = {
  ketua: ["baca", "catat", "putus", "atur", "akun", "identitas", "kajian"],
  anggota: ["baca", "catat", "putus", "identitas", "kajian"],
  koordinator_divisi: ["baca", "catat", "putus", "atur", "akun", "identitas", "kajian"],
  kepala_sekretariat: ["baca", "catat", "putus", "atur", "akun", "kajian"],
  koordinator_sekretariat: ["baca", "catat", "putus", "atur", "akun", "kajian"],
  /** Records decisions that a pleno has taken; the pleno itself is recorded with its attendance. */
  petugas: ["baca", "catat", "putus", "atur", "identitas", "kajian"],
  pembaca: ["baca"],
  /** For the sub-district's own work, once it comes; until then it reads. */
  panwascam: ["baca"],
};

/** Roles that an account can have. */
export const PERAN_AKUN = ["ketua", "anggota", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat", "petugas", "pembaca", "panwascam"] as const;

export function may(role: string, capability: Capability): boolean {
  return Object.hasOwn(ROLES, role) && ROLES[role]!.includes(capability);
}
