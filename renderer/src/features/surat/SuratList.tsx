import type { SuratRingkas } from "../../../../shared/schemas/dossier";

export interface SuratListProps {
  perkaraId: number;
  /** Documents of the case where the page has them; else they are read. */
  surat?: SuratRingkas[];
  /** Nothing can be issued anew. */
  hanyaBaca?: boolean;
}

/** Issued documents of a case with number, date and version; opens the preview and issues anew with a reason. */
export function SuratList({ perkaraId }: SuratListProps) {
  return <p>{perkaraId}</p>;
}
