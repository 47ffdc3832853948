/** What a role may do. Accounts come later; the core asks this table for every procedure already now. */
export const CAPABILITIES = ["baca", "catat", "putus", "atur"] as const;
export type Capability = (typeof CAPABILITIES)[number];

export const ROLES: Record<string, readonly Capability[]> = {
  ketua: ["baca", "catat", "putus", "atur"],
  anggota: ["baca", "catat", "putus"],
  koordinator_divisi: ["baca", "catat", "putus", "atur"],
  kepala_sekretariat: ["baca", "catat", "putus", "atur"],
  koordinator_sekretariat: ["baca", "catat", "putus", "atur"],
  /** Records decisions that a pleno has taken; the pleno itself is recorded with its attendance. */
  petugas: ["baca", "catat", "putus", "atur"],
  pembaca: ["baca"],
};

export function may(role: string, capability: Capability): boolean {
  return Object.hasOwn(ROLES, role) && ROLES[role]!.includes(capability);
}
