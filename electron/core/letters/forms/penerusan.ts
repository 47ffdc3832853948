import { li, list, p, pageBreak, signature, table, title } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row } from "../../../../shared/letters/blocks";
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
  addressee, belowLetter, dasarItem, filled, form, gap, istilah, jabatanTtd, judulOf, lawDate, letterRows, listed, longDate, nomorPerkara, orDash, penerimaLines, penerimaText, pihakOf, placeAndDate, signer, stopAfter, temuanAtauLaporan, ttdKetua, wilayah,
} from "./common";

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

/** The content of B.17 for BKN, with the data of each civil servant that its application asks for. */
export const penerusanBkn = form({
  jenis: "penerusan_bkn",
  nama: "Penerusan kepada BKN",
  blocks: (cx) => {
    const result = resultOf(cx, "hukum_lain");
    const people = reportedOf(cx, result.hasil).filter((orang) => orang.kategori === "" || orang.kategori === "pns" || orang.kategori === "pppk" || orang.nip !== "");
    const rows = people.length ? people : reportedOf(cx, result.hasil);
    return [
      letterRows(cx, judulOf(cx, "penerusan_bkn", "Penerusan Dugaan Pelanggaran Netralitas ASN"), [["Sifat", "Penting"], ["Lampiran", attachments(result)]]),
      addressee(penerimaLines(result.penerima), result.penerima?.tempat),
      list("1.", [
        dasarItem(cx, "penerusan_bkn"),
        li(otherLaw(cx, result)),
        li("Data pegawai Aparatur Sipil Negara dan uraian perbuatan tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari surat ini."),
      ], letterItems),
      p("Demikian untuk menjadi maklum.", { indentMm: 8 }),
      ttdKetua(cx),
      ...belowLetter(result.lampiran, result.tembusan),
      pageBreak(),
      p(["Lampiran surat ", cx.kantor.nama, "\nNomor ", gap("Nomor surat", cx.nomor), "\nTanggal ", longDate("Tanggal surat", cx.tanggal)], { align: "left", spaceAfterPt: 14 }),
      title(["DATA PEGAWAI APARATUR SIPIL NEGARA"], { bold: false, spaceAfterPt: 10 }),
      asnTable(cx, rows, result.hasil),
    ];
  },
});

/** Cover letter: what is sent, how much, and the slip that comes back signed. */
export const suratPengantar = form({
  jenis: "surat_pengantar",
  nama: "Surat Pengantar",
  subjek: (cx) => resultOf(cx).penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx);
    const about = temuanAtauLaporan(cx);
    const main: Row = ["1", result.judul ? `${result.judul}${result.nomor ? ` Nomor ${result.nomor}` : ""}` : `Berkas penanganan ${about}`, "1 (satu) berkas", `${about} Nomor ${cx.dossier.perkara.nomorRegister || cx.dossier.perkara.nomorPenyampaian || ".".repeat(24)}`];
    return [
      p([placeAndDate(cx)], { align: "right", spaceAfterPt: 12 }),
      addressee(penerimaLines(result.penerima), result.penerima?.tempat),
      title([judulOf(cx, "surat_pengantar", "Surat Pengantar").toUpperCase()], { bold: false, underline: true, sub: [["Nomor: ", gap("Nomor surat", cx.nomor)]], spaceAfterPt: 12 }),
      table([{ widthMm: 10, align: "center" }, 82, { widthMm: 23, align: "center" }, 50], [["No", "Jenis yang Dikirim", "Banyaknya", "Keterangan"]],
        [main, ...result.lampiran.map((item, at): Row => [String(at + 2), item.nama, orDash(item.jumlah), ""])], { headerBold: false, sizePt: 10 }),
      signature({ above: [cx.kantor.nama, jabatanTtd(cx.penandatangan)], mark: "cap", name: [signer(cx)], ...(cx.penandatangan?.nip ? { below: [`NIP ${cx.penandatangan.nip}`] } : {}) }),
      p("-".repeat(60), { align: "center", spaceBeforePt: 16, spaceAfterPt: 8 }),
      p("TANDA TERIMA", { align: "center", spaceAfterPt: 6, keepWithNext: true }),
      p(["Telah diterima Surat Pengantar Nomor ", gap("Nomor surat", cx.nomor), ` dari ${cx.kantor.nama} pada hari .................... tanggal .................... pukul ..........`], { keepWithNext: true }),
      signature({ above: ["Yang menerima,"], name: "", below: ["Nama jelas: ....................", "Jabatan: ...................."] }),
    ];
  },
});

/** A reminder to the addressee of a recommendation (Ps 60 leaves no deadline). No official form. */
export const permintaanTindakLanjut = form({
  jenis: "permintaan_tindak_lanjut",
  nama: "Permintaan Tindak Lanjut",
  subjek: (cx) => resultOf(cx).penerima?.instansi || "",
  blocks: (cx) => {
    const result = resultOf(cx);
    const reported = reportedOf(cx, result.hasil).map((orang) => orang.nama);
    const { sebelum, keadaan } = kelanjutanOf(cx);
    const names = reported.length > 5 ? `${reported.slice(0, 5).join(", ")}, dan ${reported.length - 5} orang lainnya` : listed(reported);
    return [
      letterRows(cx, judulOf(cx, "permintaan_tindak_lanjut", "Permintaan Informasi Tindak Lanjut Rekomendasi"), [["Sifat", "Penting"], ["Lampiran", "-"]]),
      addressee(penerimaLines(result.penerima), result.penerima?.tempat),
      list("1.", [
        dasarItem(cx, "permintaan_tindak_lanjut"),
        li([
          `${cx.kantor.nama} telah menyampaikan surat Nomor `, gap("Nomor surat rekomendasi", result.nomor), " tanggal ", longDate("Tanggal surat rekomendasi", result.tanggalSurat), ` terkait dengan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx),
          " dengan Terlapor ", gap("Nama terlapor", names), stopAfter(names),
        ]),
        ...(sebelum ? [li(sebelum)] : []),
        li(`${keadaan} Untuk keperluan pengawasan tindak lanjut, kami mohon informasi tertulis mengenai langkah yang telah atau akan dilakukan beserta hasilnya.`),
        li(["Informasi dapat disampaikan ke ", gap("Alamat kantor", joined([cx.kantor.nama, cx.kantor.alamat, cx.kantor.telepon && `telepon ${cx.kantor.telepon}`, cx.kantor.surel]), 60), "."]),
      ], { hangMm: 8, spaceAfterPt: 4, align: "left" }),
      p("Demikian atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."),
      ttdKetua(cx),
      ...belowLetter([], result.tembusan),
    ];
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
  const by = joined([hasil.pasal, listed(skb)], " dan ");
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

function asnTable(cx: LetterContext, people: readonly Pihak[], hasil: HasilKajian | null): Block {
  const { perkara } = cx.dossier;
  const act: Inline[] = [
    orDash(perkara.peristiwa),
    ...(hasil?.skb ?? []).map((kode) => `SKB ${kode}: ${cx.pack.skb.find((row) => row.kode === kode)?.perbuatan ?? "-"}`),
    `${perkara.tanggalKejadian ? tanggal(perkara.tanggalKejadian) : "-"}, ${orDash(perkara.tempat)}`,
  ];
  return table([{ widthMm: 9, align: "center" }, 56, 50, 50], [["No", "Nama\nNIP\nNIK", "Pangkat/Golongan\nJabatan\nUnit Kerja/Instansi", "Perbuatan, Waktu, dan Tempat"]],
    people.map((orang, at): Row => ({
      cells: [
        String(at + 1),
        { content: [{ paragraph: filled("Nama terlapor", orang.nama) }, { paragraph: ["NIP ", orang.nip ? orang.nip : gap("NIP atau NIK terlapor", orang.nik ? "-" : "", 20)] }, { paragraph: `NIK ${orDash(orang.nik)}` }] },
        { content: [{ paragraph: orDash(orang.pangkat) }, { paragraph: filled("Jabatan terlapor", orang.jabatan) }, { paragraph: filled("Instansi terlapor", orang.instansi) }] },
        { content: act.map((paragraph) => ({ paragraph })) },
      ],
      cantSplit: false,
    })), { sizePt: 10, headerBold: false });
}
