import type { LetterDoc } from "../../../shared/letters/blocks";
import type { SuratRingkas } from "../../../shared/schemas/dossier";
import type { KeperluanKlasifikasi } from "../../../shared/schemas/law";
import type { NomorInput } from "../../../shared/schemas/perkara";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { Cx } from "../cx";
import type { LetterContext } from "../letters/context";
import { renderDocx } from "../letters/docx";
import type { Pictures } from "../letters/pictures";
import { safeFileName } from "../letters/forms/common";
import { isWithdrawn, keepPaper, officeSet, signerIn } from "./letters";
import { klasifikasiOf, takeNumber } from "./numbers";

export interface PaperRequest {
  jenis: string;
  judul: string;
  /** What the paper is about: an activity, a declaration. */
  refId: string;
  subjek: string;
  tanggal: string;
  nomor: NomorInput | null;
  untuk: KeperluanKlasifikasi;
  pemilihan: Pemilihan;
  logo: LetterContext["logo"];
  gambar?: Pictures;
  build: (nomor: string) => LetterDoc;
}

/** The newest paper of a kind about something that is no case. */
const latestPaper = (cx: Cx, jenis: string, refId: string): SuratRingkas | null => cx.store.surat.ofRef(refId).find((s) => s.jenis === jenis && s.status === "terbit") ?? null;

/** Makes a paper that belongs to no case and stores it with its blocks, bytes and hash; the last of its kind is replaced and hands its number on. */
export function issuePaper(cx: Cx, r: PaperRequest): SuratRingkas {
  const last = latestPaper(cx, r.jenis, r.refId);
  const kept = last && !isWithdrawn(cx, last) ? last.nomor : "";
  const taken = kept === "" && r.nomor
    ? takeNumber(cx, { seri: "surat", tanggal: r.tanggal, pemilihan: r.pemilihan, paket: cx.packInForce, tmLp: "LP", klasifikasi: klasifikasiOf(cx, r.untuk, r.tanggal), input: r.nomor, perihal: `${r.judul}: ${r.subjek}`.slice(0, 500), perkaraId: null })
    : null;
  const nomor = kept || (taken?.nomor ?? "");
  const doc = officeSet(cx, r.build(nomor), { nomor, tanggal: r.tanggal });
  return keepPaper(cx, {
    perkaraId: null, jenis: r.jenis, kodeFormulir: "", judul: r.judul, nomor, tanggal: r.tanggal, refId: r.refId, namaBerkas: `${safeFileName(`${r.judul} - ${r.subjek}`.slice(0, 100))}.docx`, sumber: "", penandatanganId: signerIn(cx, doc),
  }, { doc, bytes: renderDocx(doc, { logo: r.logo?.bytes, watermark: cx.watermark, pictures: r.gambar?.bytes }), nomorId: taken?.id }, last);
}
