import type { Bukti } from "../../../../shared/schemas/perkara";

export interface BuktiPanelProps {
  perkaraId: number;
  /** Version of the case the page shows; an addition or removal carries it. */
  versi: number;
  /** All evidence of the case, removed pieces included. */
  bukti: Bukti[];
  /** Nothing can be added or removed (a case that is closed). */
  hanyaBaca?: boolean;
}

/** The evidence of a case: list, viewing inside the program, adding and removing with a reason. */
export function BuktiPanel({ bukti }: BuktiPanelProps) {
  return <p>{bukti.length}</p>;
}
