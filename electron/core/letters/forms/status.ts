import { li, list, p, table } from "../../../../shared/letters/blocks";
import type { Row } from "../../../../shared/letters/blocks";
import { inForce } from "../../../../shared/schemas/law";
import type { StatusDiumumkan } from "../../../../shared/schemas/dossier";
import type { LetterContext } from "../context";
import { filled, form, formTitle, istilah, judulOf, lawDate, nomorPerkara, pembawa, pihakOf, ttdKetua } from "./common";

/** B.18: the sheet for the notice board. A protected reporter is not named. */
export const pemberitahuanStatus = form({
  jenis: "pemberitahuan_status",
  nama: "Pemberitahuan Status",
  blocks: (cx) => {
    const pengawas = istilah(cx, "pengawas");
    const status = statusOf(cx);
    const header: Row = ["NO", `NAMA ${pengawas.toUpperCase()}/ PELAPOR DAN TERLAPOR`, "NOMOR TEMUAN/ LAPORAN", "STATUS TEMUAN/ LAPORAN", "INSTANSI TUJUAN/ ALASAN"];
    const row: Row = {
      cells: ["1", { content: people(cx) }, { content: [{ paragraph: [nomorPerkara(cx)] }] }, { content: [{ paragraph: filled("Status", status.status) }] }, { content: [{ paragraph: filled("Instansi tujuan atau alasan", status.instansiAtauAlasan) }] }],
      minHeightMm: 20, cantSplit: false,
    };
    return [
      formTitle(judulOf(cx, "pemberitahuan_status", "Pemberitahuan Status Temuan/Laporan").toUpperCase()),
      p("Berdasarkan hasil kajian awal atau kajian terhadap Temuan/Laporan, diberitahukan status Temuan/Laporan sebagai berikut:"),
      table([{ widthMm: 11, align: "center" }, 51, 32, 36, 35], [header], [row], { headerBold: false, sizePt: 11 }),
      p([{ text: "Catatan:", underline: true }], { align: "left", spaceAfterPt: 0, keepWithNext: true }),
      list("1.", [
        li("Ditindaklanjuti ke instansi tujuan:", list("a.", [
          "Dewan Kehormatan Penyelenggara Pemilu;", "KPU/KPU Provinsi/KPU Kabupaten/Kota;", "Mabes Polri/Polda/Polrestabes/Polresta/Polres; dan/atau", "Instansi lain.",
        ], { hangMm: 7 })),
        li("Alasan tidak ditindaklanjuti, karena:", list("a.", [
          "Laporan yang diberikan tidak memenuhi syarat formal dan/atau materil pelaporan;",
          "Laporan tidak memenuhi syarat formal karena penyampaian laporan melebihi batas waktu yang telah ditentukan Undang-Undang;",
          "Laporan dicabut oleh Pelapor;",
          `Pokok Laporan telah ditangani dan diselesaikan oleh jajaran ${pengawas}; atau`,
          `Temuan/Laporan yang diberikan tidak memenuhi unsur-unsur pelanggaran ${istilah(cx, "pemilu")}.`,
        ], { hangMm: 7 })),
      ], { hangMm: 6 }),
      ttdKetua(cx),
    ];
  },
});

/** The status announced; before that, what the decisions of the case already say. */
export function statusOf(cx: LetterContext): Pick<StatusDiumumkan, "status" | "instansiAtauAlasan" | "diumumkanDi"> {
  const announced = cx.dossier.statusDiumumkan.find((status) => status.id === cx.refId) ?? cx.dossier.statusDiumumkan.at(-1);
  if (announced) return announced;
  const blank = { status: "", instansiAtauAlasan: "", diumumkanDi: "" };
  const results = cx.dossier.kajian?.hasil ?? [];
  const followed = results.filter((hasil) => hasil.penerima !== null);
  if (followed.length) return { ...blank, status: "Ditindaklanjuti", instansiAtauAlasan: [...new Set(followed.map((hasil) => hasil.penerima!.instansi || hasil.penerima!.jabatan))].join("; ") };
  if (results.length) return { ...blank, status: "Tidak ditindaklanjuti", instansiAtauAlasan: `Temuan/Laporan yang diberikan tidak memenuhi unsur-unsur pelanggaran ${istilah(cx, "pemilu")}` };
  const awal = cx.dossier.kajianAwal.at(-1);
  const outcome = awal && cx.pack.hasilKajianAwal.find((row) => row.hasil === awal.hasil && inForce(row, lawDate(cx)));
  return outcome && !outcome.diregistrasi && awal.hasil !== "perbaikan" ? { ...blank, status: outcome.label, instansiAtauAlasan: awal.tujuan || awal.alasan } : blank;
}

function people(cx: LetterContext): Array<{ paragraph: string }> {
  const finding = cx.dossier.perkara.jenis === "temuan";
  const brought = cx.dossier.perkara.pelaporDilindungi ? ["Identitas dilindungi"] : pembawa(cx).map((orang) => orang.nama);
  const reported = pihakOf(cx, "terlapor").map((orang) => orang.nama);
  const named = (label: string, names: readonly string[]) => [{ paragraph: `${label}:` }, ...(names.length ? names : [".".repeat(20)]).map((name, at) => ({ paragraph: names.length > 1 ? `${at + 1}. ${name}` : name }))];
  return [...named(finding ? istilah(cx, "pengawas") : "Pelapor", brought), ...named("Terlapor", reported)];
}
