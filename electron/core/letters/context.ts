import type { LetterDoc } from "../../../shared/letters/blocks";
import type { Dossier } from "../../../shared/schemas/dossier";
import type { SerahBukti } from "../../../shared/schemas/bukti";
import type { Kantor, Pejabat } from "../../../shared/schemas/kantor";
import type { Informasi, MediaSosial } from "../../../shared/schemas/informasi";
import type { LawPack } from "../../../shared/schemas/law";
import type { Pictures } from "./pictures";

/** Everything a document is made from. Nothing else of the world reaches a form. */
export interface LetterContext {
  dossier: Dossier;
  kantor: Kantor;
  pejabat: Pejabat[];
  /** The case's own pack. */
  pack: LawPack;
  /** Bytes of the logo, where the office has one. */
  logo: { bytes: Uint8Array; mime: "image/png" | "image/jpeg" } | null;
  /** Number of the document; "" before it is given, shown as dots. */
  nomor: string;
  /** `YYYY-MM-DD` of the document. */
  tanggal: string;
  /** Who signs; null shows dots. */
  penandatangan: Pejabat | null;
  /** The hearing, pleno, forwarding, completion ... the document is about; "" where the case itself is. */
  refId: string;
  /** What was typed for this document alone (time and place of a meeting, name of an event), where no record of the case holds it. */
  isian?: Record<string, string>;
  /** The information the document is about, where there is no case yet; `dossier` then holds what it shares with a case. */
  informasi?: Informasi;
  /** Sheets of social-media evidence; the capture sheet is about the one that `refId` names. */
  media?: MediaSosial[];
  /** The pictures that the document shows, read from the office's files. */
  gambar?: Pictures;
  /** Passings of evidence from hand to hand; a slip is about one of them. */
  serah?: SerahBukti[];
  /** Newest row of the journal when the document is made; its code goes on minutes. */
  kodeJurnal?: { baris: number; hash: string; tanggal: string } | null;
}

/** One document type: how its blocks are made, and what it says is still missing. */
export interface DocumentType {
  jenis: string;
  /** Name of the file without ending, safe on every system, e.g. `B.9 Undangan Klarifikasi Siti`. */
  fileName(cx: LetterContext): string;
  build(cx: LetterContext): LetterDoc;
  /** Names (Indonesian) of the fields that the document wants and the case does not have. */
  missing(cx: LetterContext): string[];
}
