import { JENIS_NASKAH, type JenisNaskah } from "../../../../shared/schemas/naskah";
import type { DocumentKind } from "../../../../shared/schemas/law";
import type { DocumentType, LetterContext } from "../context";
import { form } from "../forms/common";
import { plenoOf } from "../forms/pleno";
import { resultOf } from "../forms/penerusan";
import { isiPerkara } from "./isi";
import { naskahBawaan, naskahOf, nilaiOf } from "./jenis";
import { blokSurat } from "./rakit";

/** Short names for files. */
const NAMA: Partial<Record<JenisNaskah, string>> = {
  pemberitahuan_kelengkapan: "Pemberitahuan Kelengkapan Laporan", surat_tugas: "Surat Tugas", keputusan_petugas: "Keputusan Petugas Penanganan", keputusan_tim_klarifikasi: "Keputusan Tim Klarifikasi", undangan_pleno: "Undangan Rapat Pleno", ba_pleno: "Berita Acara Rapat Pleno",
  surat_pengantar: "Surat Pengantar", penerusan_bkn: "Penerusan kepada BKN", permintaan_tindak_lanjut: "Permintaan Tindak Lanjut", pengantar_status: "Penyampaian Status",
};
/** What a file is called by beside its short name, where that is not the case: who gets the letter, or the number of the minutes. */
const recipient = (cx: LetterContext): string => resultOf(cx).penerima?.instansi || "";
const SUBJEK: Partial<Record<JenisNaskah, (cx: LetterContext) => string>> = { surat_pengantar: recipient, permintaan_tindak_lanjut: recipient, ba_pleno: (cx) => plenoOf(cx)?.nomorBa ?? "" };

/** The letters of the office in our own wording, as `resources/letters/kantor.json` has it: what the editor starts from is what they are made of. */
export const suratKantor: DocumentType[] = JENIS_NASKAH.flatMap((jenis) => {
  const naskah = naskahOf(jenis)!;
  const nama = NAMA[jenis];
  if (naskah.rangka === "formulir" || !nama) return [];
  return [form({
    jenis: jenis as DocumentKind, nama,
    ...(SUBJEK[jenis] ? { subjek: SUBJEK[jenis] } : {}), ...(naskah.kodeJurnal ? { kodeJurnal: true } : {}),
    blocks: (cx) => {
      const wording = naskahBawaan(jenis, cx.dossier.perkara.rezim);
      return blokSurat(naskah, wording, isiPerkara(nilaiOf(naskah, wording, cx)));
    },
  })];
});
