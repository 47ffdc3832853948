import { citationInFull } from "../../../../shared/domain/citation";
import { li, list, p } from "../../../../shared/letters/blocks";
import type { Block, Inline } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { angkaTerbilang } from "../../../../shared/letters/words";
import { tanggal } from "../../../../shared/i18n/format";
import { liveRows } from "../../../../shared/domain/follow-up";
import { inForce } from "../../../../shared/schemas/law";
import type { DocumentKind } from "../../../../shared/schemas/law";
import type { Penerusan } from "../../../../shared/schemas/dossier";
import type { Dugaan, HasilKajian, JenisPelanggaran, Penerima } from "../../../../shared/schemas/penanganan";
import type { Pihak } from "../../../../shared/schemas/perkara";
import type { LetterContext } from "../context";
import {
  addressee, belowLetter, dasarItem, form, gap, istilah, judulOf, lawDate, letterRows, listed, nomorPerkara, penerimaLines, penerimaText, pihakOf, temuanAtauLaporan, ttdKetua, wilayah } from "./common";

/** B.14: ethics of organisers, to DKPP or KPU. */
export const rekomendasiKodeEtik = form({
  jenis: "rekomendasi_kode_etik",
  nama: "Rekomendasi Kode Etik",
  subjek: (cx) => resultOf(cx, "kode_etik").penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx, "kode_etik");
    const kodeEtik = istilah(cx, "kodeEtik");
    const to = result.penerima;
    return forwarding(cx, "rekomendasi_kode_etik", `Rekomendasi ${kodeEtik}`, result, [
      ...accordingTo(cx), ` menyatakan sebagai dugaan ${kodeEtik} untuk selanjutnya direkomendasikan kepada `, gap("Penerima", to?.instansi || to?.jabatan, 40), ".",
    ], "Demikian atas perhatiannya diucapkan terimakasih.");
  },
});

/** B.15: an administrative violation; to the KPU directly, or through the office that passes it on. */
export const rekomendasiAdministratif = form({
  jenis: "rekomendasi_administratif",
  nama: "Rekomendasi Administratif",
  subjek: (cx) => resultOf(cx, "administratif").penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx, "administratif");
    const adm = istilah(cx, "administratif");
    const toKpu = /kpu|komisi pemilihan/i.test(joined([result.penerima?.jabatan, result.penerima?.instansi], " "));
    return forwarding(cx, "rekomendasi_administratif", `Rekomendasi ${adm}`, result, [
      ...accordingTo(cx), ` menyatakan sebagai ${adm} dan selanjutnya merekomendasikan kepada `, gap("Penerima", result.penerima?.instansi || result.penerima?.jabatan, 40),
      ...(toKpu ? [] : [` untuk diteruskan kepada KPU ${wilayah(cx)}`]), " untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.",
    ]);
  },
});

/** B.16: a crime, to the police. */
export const penerusanPidana = form({
  jenis: "penerusan_pidana",
  nama: "Penerusan Tindak Pidana",
  subjek: (cx) => resultOf(cx, "pidana").penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx, "pidana");
    return forwarding(cx, "penerusan_pidana", `Penerusan ${istilah(cx, "pidana")}`, result, [
      ...accordingTo(cx), ` menyatakan sebagai tindak pidana ${istilah(cx, "pemilu")}, dan selanjutnya diteruskan kepada `, penerimaText(result.penerima), " untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.",
    ]);
  },
});

/** B.17: other laws: civil servants, village heads, TNI, Polri. */
export const rekomendasiHukumLain = form({
  jenis: "rekomendasi_hukum_lain",
  nama: "Rekomendasi Peraturan Perundang-undangan Lain",
  subjek: (cx) => resultOf(cx, "hukum_lain").penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx, "hukum_lain");
    return forwarding(cx, "rekomendasi_hukum_lain", "Rekomendasi Dugaan Pelanggaran Peraturan Perundang-Undangan Lain", result, otherLaw(cx, result));
  },
});

/** What a reminder says of those before it, and of what was heard last. */
export function kelanjutanOf(cx: LetterContext): { sebelum: string; keadaan: string } {
  const row = cx.dossier.tindakLanjut.find((x) => x.id === cx.refId);
  const before = row ? listed(liveRows(cx.dossier, row.penerusanId).filter((x) => x.jenis === "pengingat" && x.id !== row.id && x.tanggal <= row.tanggal).map((x) => `Nomor ${x.keputusanNomor} tanggal ${tanggal(x.tanggal)}`)) : "";
  const told = row ? liveRows(cx.dossier, row.penerusanId).findLast((x) => (x.jenis === "balasan" || x.jenis === "kabar") && x.tanggal <= row.tanggal) : undefined;
  return {
    sebelum: before ? `Permintaan yang sama telah disampaikan dengan surat ${before}.` : "",
    keadaan: `${told ? `Informasi terakhir yang kami terima bertanggal ${tanggal(told.tanggalBalasan || told.tanggal)}${told.nomorBalasan ? `, surat Nomor ${told.nomorBalasan}` : ""}. ` : ""}Sampai dengan tanggal surat ini kami belum menerima informasi mengenai ${told ? "hasil akhir" : "tindak lanjut"} atas surat tersebut.`,
  };
}

/** One result with the letter that carries it, if there is one yet. */
export interface Result {
  hasil: HasilKajian | null;
  penerima: Penerima | null;
  tembusan: string[];
  lampiran: Penerusan["lampiran"];
  nomor: string;
  tanggalSurat: string;
  /** Title of the letter, "" before it is made. */
  judul: string;
}

/** The forwarding or the result that the reference names; else the first result of the kind, else the last forwarding. */
export function resultOf(cx: LetterContext, jenis?: JenisPelanggaran): Result {
  const { penerusan: letters, kajian } = cx.dossier;
  const results = kajian?.hasil ?? [];
  // A reminder is named by its own row; what it is about stands in it.
  const about = cx.dossier.tindakLanjut.find((row) => row.id === cx.refId)?.penerusanId ?? cx.refId;
  const byRef = letters.find((letter) => letter.id === about);
  const hasil = results.find((h) => h.id === (byRef?.hasilId ?? cx.refId)) ?? (byRef ? undefined : results.find((h) => (jenis ? h.jenis === jenis : h.jenis !== "bukan_pelanggaran")));
  const letter = byRef ?? letters.findLast((l) => l.hasilId === hasil?.id) ?? (hasil || jenis ? undefined : letters.at(-1));
  return {
    hasil: hasil ?? null,
    penerima: letter?.penerima ?? hasil?.penerima ?? null,
    tembusan: letter?.tembusan ?? hasil?.tembusan ?? [],
    lampiran: letter?.lampiran ?? [],
    nomor: letter?.nomor ?? "",
    tanggalSurat: letter?.tanggalSurat ?? "",
    judul: letter ? judulOf(cx, letter.jenisDokumen as DocumentKind, "") : "",
  };
}

/** What was violated, as it follows the word "pelanggaran": the office's words, the articles, the item of the joint decree. */
export function pelanggaranText(cx: LetterContext, hasil: Pick<HasilKajian, "pasal" | "skb" | "uraian"> | null): string {
  if (!hasil) return "";
  const skb = hasil.skb.map((kode) => skbText(cx, kode));
  const by = joined([citationInFull(hasil.pasal), listed(skb)], " dan ");
  const what = hasil.uraian.trim().replace(/^(?:dugaan\s+)?pelanggaran\s+(?=\S)/i, "").replace(/[\s.;]+$/, "");
  if (!what) return by;
  return by ? `${what} sebagaimana dimaksud dalam ${by}` : what;
}

/** "SKB 22 September 2022, Lampiran II huruf B angka 6" of `B6`. */
export function skbText(cx: LetterContext, kode: string): string {
  const row = cx.pack.skb.find((r) => r.kode === kode && inForce(r, lawDate(cx)));
  if (!row) return kode;
  const angka = /\d+$/.exec(kode)?.[0];
  return joined([`${row.sumber}`, /huruf/i.test(row.pasal) ? row.pasal.replace(/^Huruf/, "huruf") : `huruf ${row.daftar}`, angka && `angka ${angka}`], " ");
}

/** Reported persons that a result concerns; all of them where it names none. */
export function reportedOf(cx: LetterContext, hasil: HasilKajian | null): Pihak[] {
  const all = pihakOf(cx, "terlapor");
  const named = all.filter((orang) => hasil?.terlaporIds.includes(orang.id));
  return named.length ? named : all;
}

/** Ragged: a case number has no place to break, and justified lines before it would be torn apart. */
const letterItems = { hangMm: 8, spaceAfterPt: 2, align: "left" } as const;

/** Nomor and Hal, addressee, 1 Dasar, 2 the statement, closing, signature: B.14 to B.17 differ only in the statement. */
function forwarding(cx: LetterContext, jenis: DocumentKind, hal: string, result: Result, statement: Inline, closing = "Demikian untuk menjadi maklum."): Block[] {
  return [
    letterRows(cx, judulOf(cx, jenis, hal)),
    addressee(penerimaLines(result.penerima), result.penerima?.tempat),
    list("1.", [dasarItem(cx, jenis), li(statement)], letterItems),
    p(closing, { indentMm: 8 }),
    ttdKetua(cx),
    ...belowLetter(result.lampiran, result.tembusan),
  ];
}

/** "Bawaslu ... terhadap dugaan pelanggaran Pemilu sebagaimana dimaksud dalam Laporan Nomor: ... (terlampir)" */
function accordingTo(cx: LetterContext): Array<Exclude<Inline, string>[number]> {
  return [`${cx.kantor.nama} terhadap dugaan pelanggaran ${istilah(cx, "pemilu")} sebagaimana dimaksud dalam ${temuanAtauLaporan(cx)} Nomor: `, nomorPerkara(cx), " (terlampir)"];
}

function otherLaw(cx: LetterContext, result: Result): Inline {
  return [
    ...accordingTo(cx), ", menyatakan terdapat dugaan pelanggaran ", gap("Uraian pelanggaran", pelanggaranText(cx, result.hasil ?? alleged(cx)), 25), " dan selanjutnya diteruskan kepada ", penerimaText(result.penerima),
    ", untuk ditindaklanjuti sesuai peraturan perundang-undangan yang berlaku.",
  ];
}

/** What the kajian awal alleged: a report passed on at that stage has no kajian yet. */
export function alleged(cx: LetterContext): Dugaan | null {
  const all = cx.dossier.kajianAwal.at(-1)?.dugaan ?? cx.dossier.dugaan;
  return all.find((dugaan) => dugaan.jenis === "hukum_lain") ?? null;
}

export function attachments(result: Result): string {
  return result.lampiran.length ? `${angkaTerbilang(result.lampiran.length)} berkas` : "1 (satu) berkas";
}

