import type { LetterDoc } from "../../../shared/letters/blocks";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { NomorInput } from "../../../shared/schemas/perkara";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { Cx } from "../cx";
import type { LetterContext } from "../letters/context";
import { renderDocx } from "../letters/docx";
import { safeFileName } from "../letters/forms/common";
import { officeSet, signerIn } from "./letters";
import { takeNumber } from "./numbers";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface PaperRequest {
  jenis: string;
  judul: string;
  /** What the paper is about: an activity, a declaration. */
  refId: string;
  subjek: string;
  tanggal: string;
  nomor: NomorInput | null;
  klasifikasi: string;
  pemilihan: Pemilihan;
  logo: LetterContext["logo"];
  build: (nomor: string) => LetterDoc;
}

/** The newest paper of a kind about something that is no case. */
const latestPaper = (cx: Cx, jenis: string, refId: string): SuratRingkas | undefined => cx.store.surat.ofRef(refId).find((s) => s.jenis === jenis && s.status === "terbit");

/** Makes a paper that belongs to no case and stores it with its blocks, bytes and hash; the last of its kind is replaced and hands its number on. */
export function issuePaper(cx: Cx, r: PaperRequest): SuratRingkas {
  const last = latestPaper(cx, r.jenis, r.refId);
  const withdrawn = last !== undefined && cx.store.jalan.get(last.id).ditarikAt !== "";
  const kept = withdrawn ? "" : (last?.nomor ?? "");
  const taken = kept === "" && r.nomor
    ? takeNumber(cx, { seri: "surat", tanggal: r.tanggal, pemilihan: r.pemilihan, paket: cx.packInForce, tmLp: "LP", klasifikasi: r.klasifikasi, input: r.nomor, perihal: `${r.judul}: ${r.subjek}`.slice(0, 500), perkaraId: null })
    : null;
  const nomor = kept || (taken?.nomor ?? "");
  const doc = officeSet(cx, r.build(nomor));
  const stored = cx.files.put(renderDocx(doc, { logo: r.logo?.bytes, watermark: cx.watermark }));
  const namaBerkas = `${safeFileName(`${r.judul} - ${r.subjek}`.slice(0, 100))}.docx`;
  cx.store.berkas.put({ sha256: stored.sha256, ukuran: stored.size, mime: DOCX, nama: namaBerkas, dibuat_at: cx.now });
  if (last && !withdrawn) cx.store.surat.markReplaced(last.id);
  const surat: SuratRingkas = {
    id: cx.uuid(), perkaraId: null, jenis: r.jenis, kodeFormulir: "", judul: r.judul, nomor, tanggal: r.tanggal, refId: r.refId, versiSurat: (last?.versiSurat ?? 0) + 1, menggantikan: last?.id ?? "", status: "terbit",
    sha256: stored.sha256, ukuran: stored.size, namaBerkas, sumber: "", dibuatAt: cx.now, dibuatOleh: cx.actor.name, penandatanganId: signerIn(cx, doc),
  };
  cx.store.surat.insert(surat, doc);
  if (last) cx.store.jalan.pindahkan(last, surat, withdrawn);
  if (taken) cx.store.surat.attachLetter(taken.id, surat.id);
  return surat;
}

/** The logo of the letterhead, where the office has one. */
export function officeLogo(cx: Cx): LetterContext["logo"] {
  const { logo } = cx.kantor().kop;
  const file = logo ? cx.store.berkas.get(logo) : null;
  return file && (file.mime === "image/png" || file.mime === "image/jpeg") ? { bytes: cx.files.read(file.sha256), mime: file.mime } : null;
}
