import type { LetterDoc } from "../../../../shared/letters/blocks";

/** What is shown: an issued document by its id, or a document as it would be issued now. */
export type SuratSumber =
  | { suratId: string }
  | { perkaraId: number; jenis: string; refId?: string; isian?: Record<string, string> };

export interface SuratPreviewProps {
  sumber: SuratSumber;
  /** Copies that are printed; 2 for the receipt. */
  rangkap?: number;
  /** Stands in the page instead of filling it (no title of its own). */
  tertanam?: boolean;
}

/** A document as paper on a grey desk, with zoom, print and DOCX. Stands anywhere in a page. */
export function SuratPreview({ sumber }: SuratPreviewProps) {
  return <p>{"suratId" in sumber ? sumber.suratId : sumber.jenis}</p>;
}

export interface SuratPreviewDialogProps extends SuratPreviewProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  judul: string;
}

/** The same in a window over the page. */
export function SuratPreviewDialog({ open, judul }: SuratPreviewDialogProps) {
  return open ? <p>{judul}</p> : null;
}

export type { LetterDoc };
