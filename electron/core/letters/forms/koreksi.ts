import { citationInFull } from "../../../../shared/domain/citation";
import { letterHead, list, numberedFields, p, signature } from "../../../../shared/letters/blocks";
import type { Block, Inline } from "../../../../shared/letters/blocks";
import { tanggal } from "../../../../shared/i18n/format";
import { inForce } from "../../../../shared/schemas/law";
import type { LetterContext } from "../context";
import { addressee, birth, filled, form, gap, gender, lawDate, longDate, nomorRegister, orDash, pihakOf, rezimOf, signName, temuanAtauLaporan } from "./common";
import { pelanggaranText, resultOf } from "./penerusan";

/**
 * B.19: a reporter or reported person asks the upper office to correct a recommendation. The office hands it out filled as far as it
 * knows; the reference is the forwarding, or `<forwarding>:<person>` where it is not the first reporter who asks.
 */
export const permintaanKoreksi = form({
  jenis: "permintaan_koreksi",
  nama: "Permintaan Koreksi",
  subjek: (cx) => person(cx)?.nama ?? "",
  kop: false,
  blocks: (cx) => {
    const who = person(cx);
    const proxy = pihakOf(cx, "kuasa")[0];
    const asks = who?.peran === "terlapor" ? "Terlapor" : "Pelapor";
    const result = resultOf({ ...cx, refId: cx.refId.split(":")[0]! });
    const { nama, provinsi } = cx.kantor;
    const number = gap("Nomor surat rekomendasi", result.nomor, 10);
    const dated = longDate("Tanggal surat rekomendasi", result.tanggalSurat);
    const upper = "Badan Pengawas Pemilihan Umum Provinsi";
    // The form asks for the name of the upper office; in Aceh it is called otherwise, and left to be written.
    const chair = `Ketua ${upper}${cx.kantor.tingkat.startsWith("bawaslu") ? ` ${provinsi.replace(/^provinsi\s+/i, "")}` : ""}`;
    const what = pelanggaranText(cx, result.hasil);
    const recommends = what ? `Dugaan pelanggaran ${what}${result.penerima ? ` kepada ${result.penerima.jabatan}` : ""}.` : "";
    return [
      letterHead([["Nomor", gapped("Nomor surat", cx.nomor)], ["Lamp", ".".repeat(24)], ["Perihal", [`Permintaan Koreksi Atas Rekomendasi ${nama} Nomor `, number, " Tanggal ", dated]]],
        [`${".".repeat(14)}, `, cx.tanggal ? tanggal(cx.tanggal) : ".".repeat(25)], { labelWidthMm: 24 }),
      addressee([chair], "", "Kepada Yth,"),
      p("Dengan hormat,", { align: "left", spaceAfterPt: 10 }),
      p("Yang bertandatangan di bawah ini:", { align: "left", spaceAfterPt: 10 }),
      numberedFields("a.", [
        ["Nama Pelapor/Terlapor", filled("Nama pelapor/terlapor", who?.nama)],
        ["Tempat/Tgl Lahir", filled("Tempat dan tanggal lahir", birth(who))],
        ["Jenis Kelamin", filled("Jenis kelamin", gender(who))],
        ["Pekerjaan", filled("Pekerjaan", who?.pekerjaan || who?.jabatan)],
        ["Kewarganegaraan", filled("Kewarganegaraan", who?.kewarganegaraan)],
        ["Alamat", filled("Alamat", who?.alamat)],
        ["No.Telp/HP", filled("Nomor telepon", who?.telepon)],
        ["E-Mail", orDash(who?.surel)],
      ], { labelWidthMm: 58, numberWidthMm: 8 }),
      ...(proxy ? [p(["Memberikan Kuasa kepada ", gap("Nama kuasa", proxy.nama), `, berdasarkan Surat Kuasa Khusus Nomor: ${".".repeat(20)}, tanggal ${".".repeat(20)}, dalam hal ini memilih domisili di Kantor Kuasanya `, gap("Alamat kuasa", proxy.alamat, 40)])] : []),
      p([`Dengan ini mengajukan permintaan koreksi atas Rekomendasi ${nama} Nomor `, number, ", tanggal ", dated, `, terkait dengan ${temuanAtauLaporan(cx)} Nomor: `, nomorRegister(cx), " yang isi rekomendasinya adalah sebagai berikut:"]),
      p("Merekomendasikan", { align: "center", spaceAfterPt: 0, keepWithNext: true }),
      list("1.", recommends ? [recommends] : [filled("Isi rekomendasi", ""), filled("Isi rekomendasi", ""), filled("Isi rekomendasi", "")]),
      part("TENGGANG WAKTU PENGAJUAN PERMINTAAN KOREKSI"),
      p([`Bahwa rekomendasi ${nama}, Nomor: `, number, ", diterbitkan pada tanggal ", dated, `. Sementara ${asks} mengajukan permintaan koreksi kepada ${upper} pada tanggal `, longDate("Tanggal permintaan", cx.tanggal), "."]),
      p(["Dengan demikian, permintaan koreksi ini diajukan masih dalam rentang waktu pengajuan sebagaimana diatur dalam ", gap("Dasar tenggang waktu koreksi", basis(cx), 60), "."]),
      part("ALASAN PERMINTAAN KOREKSI"),
      p(["Pada pokoknya alasan permintaan koreksi adalah rekomendasi ", nama, " Nomor ", number, ", Tanggal ", dated, ", bertentangan dengan ketentuan perundang-undangan, dengan uraian sebagai berikut:"], { spaceAfterPt: 2 }),
      ...[1, 2, 3].map(() => p(filled("", ""), { spaceAfterPt: 2 })),
      part("HAL YANG DIMINTA UNTUK DIKOREKSI"),
      p(`Berdasarkan alasan-alasan tersebut di atas, mohon kepada ${upper} untuk memeriksa dan mengoreksi rekomendasi ${nama}, sebagai berikut:`, { spaceAfterPt: 2 }),
      list("a.", [`Menerima permintaan koreksi ${asks};`, [`Menyatakan membatalkan Rekomendasi ${nama}, Nomor `, number, ", tanggal ", dated, ";"], filled("", "")], { hangMm: 8 }),
      p(`Demikianlah permintaan koreksi ${asks}, dengan harapan ${upper} dapat segera memeriksa, dan memutuskan permintaan koreksi ini secara adil.`),
      signature({ above: ["Hormat kami,", proxy ? `Kuasa ${asks}` : asks], name: [signName("Nama pelapor/terlapor", proxy?.nama ?? who?.nama)] }, { position: "center" }),
    ];
  },
});

const part = (text: string): Block => p(text, { align: "left", spaceBeforePt: 14, spaceAfterPt: 10, keepWithNext: true });

function person(cx: LetterContext) {
  const id = cx.refId.split(":")[1];
  return cx.dossier.pihak.find((orang) => orang.id === id) ?? pihakOf(cx, "pelapor")[0] ?? pihakOf(cx, "terlapor")[0];
}

/** Article and rule of the limit for a correction, from the pack; empty where the regime's rule was not read. */
function basis(cx: LetterContext): string {
  const row = cx.pack.tenggat.find((rule) => rule.selesai.includes("koreksi_diminta") && rule.rezim === cx.dossier.perkara.rezim && rule.panjang !== null && inForce(rule, lawDate(cx)));
  const rule = row && rezimOf(cx)?.regulasi.find((regulasi) => regulasi.singkat === row.sumber);
  return row && row.pasal !== "-" ? `${citationInFull(row.pasal)} ${rule?.judul ?? row.sumber}` : "";
}

function gapped(name: string, value: string): Inline {
  return [gap(name, value, 24)];
}

