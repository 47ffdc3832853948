import { createContext, useContext } from "react";
import type { Dossier, Sesi, UndanganPleno } from "../../../../shared/schemas/dossier";
import type { LawPack, RegimeRow } from "../../../../shared/schemas/law";
import type { Pihak } from "../../../../shared/schemas/perkara";
import { isCalled, plenoDue, type CaseEvent, type Permitted } from "../../../../shared/domain/stages";
import { alasanLangkah, namaPeran } from "../../../../shared/i18n/perkara";
import { isi } from "../../../../shared/i18n/id";
import { halaman } from "../../../../shared/i18n/perkara-halaman";
import type { SuratSumber } from "../surat/SuratPreview";

/** A step with its form: one of the road, one beside it, or the change of a deadline. `ref` names the hearing, result or letter it is about. */
export type StepKey = CaseEvent | "tenggat.ubah" | "gakkumdu.bahas" | "gakkumdu.undang" | "pleno.undang" | "proses.catat" | "proses.coret" | "tindakLanjut.coret" | "tindakLanjut.beritahuPelapor" | "laporan.serahkanBukti" | "dugaan.tetapkan";
export interface OpenStep {
  step: StepKey;
  ref: string;
}

/** One case as every tab sees it. */
export interface CaseView {
  d: Dossier;
  sesi: Sesi;
  pack: LawPack;
  regime: RegimeRow | undefined;
  /** A protected reporter's name is covered until it is asked for. */
  revealed: boolean;
  reveal: (on: boolean) => void;
  nameOf: (who: Pihak | string | undefined) => string;
  /** Opens the form of a step over the page. */
  open: (step: StepKey, ref?: string) => void;
  /** Opens a document over the page. */
  show: (sumber: SuratSumber, judul: string, rangkap?: number) => void;
}

export const CaseContext = createContext<CaseView | null>(null);

export function useCase(): CaseView {
  const view = useContext(CaseContext);
  if (!view) throw new Error("useCase needs a case page");
  return view;
}

/** A step of the case's stage, or undefined where the stage does not know it. */
export const stepOf = (d: Dossier, event: CaseEvent): Permitted | undefined => d.langkah.find((l) => l.event === event);
export const may = (d: Dossier, event: CaseEvent): boolean => stepOf(d, event)?.allowed ?? false;
/** Why a step is held back, in words; "" where it is not. */
export const whyNot = (d: Dossier, event: CaseEvent): string => (stepOf(d, event)?.reasons ?? []).map((r) => alasanLangkah[r] ?? r).join(" ");

/** The invitation to the meeting that is due and not yet recorded. */
export const calledPleno = (d: Dossier): UndanganPleno | undefined => {
  const due = plenoDue(d.perkara.tahap);
  return due ? d.undanganPleno.find((u) => u.agenda === due && isCalled(u)) : undefined;
};

export const numberOf = (d: Dossier): string => d.perkara.nomorRegister || d.perkara.nomorPenyampaian || isi(halaman.kepala.tanpaNomor, { jenis: d.perkara.jenis === "laporan" ? halaman.rel.laporan : halaman.rel.temuan });

const COVERED: ReadonlySet<string> = new Set(["pelapor", "kuasa"]);
export const isCovered = (d: Dossier, who: Pihak): boolean => d.perkara.pelaporDilindungi && COVERED.has(who.peran);
export const coveredName = (who: Pihak): string => isi(halaman.kepala.disamarkan, { peran: namaPeran[who.peran] });

/** A name as it is written into a record: nothing while it is covered, so that no cover is ever recorded as a name. */
export const recordName = (view: CaseView, who: Pihak | undefined): string => (who && (!isCovered(view.d, who) || view.revealed) ? who.nama : "");

/** People of the office who decide: the members of the pleno. */
export const membersOf = (sesi: Sesi) => sesi.pejabat.filter((p) => p.aktif && MEMBERS.has(p.peran));
export const chairOf = (sesi: Sesi) => sesi.pejabat.find((p) => p.aktif && p.peran === "ketua") ?? membersOf(sesi)[0];
const MEMBERS: ReadonlySet<string> = new Set(["ketua", "anggota", "koordinator_divisi"]);
