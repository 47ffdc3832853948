import { citationInFull } from "../../../../shared/domain/citation";
import { fields, li, list, p } from "../../../../shared/letters/blocks";
import type { Block, Run } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { angkaTerbilang } from "../../../../shared/letters/words";
import { hariTanggal, hariTanggalJam } from "../../../../shared/i18n/format";
import { inForce } from "../../../../shared/schemas/law";
import type { DeadlineRule, LabelledRow } from "../../../../shared/schemas/law";
import type { KajianAwal, Kelengkapan } from "../../../../shared/schemas/dossier";
import { says } from "./kajian";
import { skbText } from "./penerusan";
import type { LetterContext } from "../context";
import {
  addressee, dasarItem, eachPerson, filled, form, formTitle, gap, istilah, judulOf, lawDate, letterRows, listed, longDate, pihakOf, prose, proseOrDash, rezimOf, ttdKetua,
} from "./common";

/** B.7: whether a report meets the conditions, and what becomes of it. Only the chosen recommendation is printed. */
export const kajianAwal = form({
  jenis: "kajian_awal",
  nama: (cx) => ((kajianAwalOf(cx)?.ke ?? 1) > 1 ? "Kajian Awal setelah Perbaikan" : "Kajian Awal"),
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    const kajian = kajianAwalOf(cx);
    const title = judulOf(cx, "kajian_awal", "Kajian Awal Dugaan Pelanggaran").toUpperCase();
    return [
      formTitle(title, ["NOMOR: ", gap("Nomor penyampaian", cx.nomor || perkara.nomorPenyampaian, 34)]),
      list("I.", [
        li("Bahwa terhadap Laporan dugaan Pelanggaran yang disampaikan oleh:", ...eachPerson(pihakOf(cx, "pelapor"), "Pelapor", (orang) => fields([
          { number: "a.", label: "Nama", value: filled("Nama pelapor", orang?.nama) },
          { number: "b.", label: "Alamat", value: filled("Alamat pelapor", orang?.alamat) },
          { number: "c.", label: "Pekerjaan", value: filled("Pekerjaan pelapor", orang?.pekerjaan) },
        ], { labelWidthMm: 26 }))),
        li("Uraian peristiwa dugaan pelanggaran yang dilaporkan", ...prose("Uraian kejadian", perkara.uraian)),
        li("Dilakukan analisis terhadap keterpenuhan syarat formal dan materiel laporan sebagai berikut:", list("a.", [
          li("Syarat Formal", ...syaratBlocks(kajian?.syaratFormal ?? [], rezimOf(cx)?.syaratFormal ?? [], "Analisis syarat formal", lawDate(cx))),
          li("Syarat Materiel", ...syaratBlocks(kajian?.syaratMateriel ?? [], rezimOf(cx)?.syaratMateriel ?? [], "Analisis syarat materiel", lawDate(cx)), ...dugaanBlocks(cx, kajian)),
          li("Pelimpahan Laporan", ...proseOrDash(kajian?.pelimpahan)),
          li("Pengambilalihan Laporan", ...proseOrDash(kajian?.pengambilalihan)),
          li("Pencabutan Laporan", ...proseOrDash(kajian?.pencabutan || withdrawn(cx))),
          li("Penghentian Laporan", ...proseOrDash(kajian?.penghentian)),
        ], { hangMm: 7 })),
        li("Kesimpulan", ...conclusion(cx, kajian)),
        li("Rekomendasi", ...rekomendasi(cx, kajian)),
      ], { hangMm: 13, spaceAfterPt: 12 }),
      ttdKetua(cx),
    ];
  },
});

/** B.5: a report goes to the office that is to handle it. */
export const pelimpahan = form({
  jenis: "pelimpahan",
  nama: "Pelimpahan Laporan",
  blocks: (cx) => {
    const tujuan = gap("Kantor tujuan", tujuanOf(cx), 40);
    return [
      letterRows(cx, judulOf(cx, "pelimpahan", "Pelimpahan Laporan Dugaan Pelanggaran"), [["Sifat", "Segera"], ["Lampiran", lampiran(cx)]]),
      addressee([["Ketua ", tujuan]], tujuanPlace(cx)),
      list("1.", [
        dasarItem(cx, "pelimpahan"),
        li([
          ...followingReport(cx), `, dengan ini ${cx.kantor.nama} melimpahkan Laporan dimaksud kepada `, tujuan, ";",
        ]),
        li([
          "Sehubungan dengan hal tersebut diminta kepada ", tujuan,
          ` untuk meregister dan menindaklanjuti Laporan dimaksud sesuai dengan peraturan perundang-undangan dan melaporkan kepada ${cx.kantor.nama} pada kesempatan pertama terkait dengan perkembangan penanganan Laporan tersebut.`,
        ]),
      ], letterItems),
      p("Demikian pelimpahan ini disampaikan.", { indentMm: 8 }),
      ttdKetua(cx),
    ];
  },
});

/** B.6: a lower office asks the upper one to take a report over. */
export const pengambilalihan = form({
  jenis: "pengambilalihan",
  nama: "Permintaan Pengambilalihan",
  blocks: (cx) => {
    const tujuan = gap("Kantor tujuan", tujuanOf(cx), 40);
    const alasan = kajianAwalOf(cx)?.pengambilalihan || kajianAwalOf(cx)?.alasan || "";
    return [
      letterRows(cx, judulOf(cx, "pengambilalihan", "Permintaan Pengambilalihan Laporan Dugaan Pelanggaran"), [["Sifat", "Segera"], ["Lampiran", lampiran(cx)]]),
      addressee([["Ketua ", tujuan]], tujuanPlace(cx)),
      list("1.", [
        dasarItem(cx, "pengambilalihan"),
        li([
          ...followingReport(cx), `, dengan ini ${cx.kantor.nama} mengajukan permintaan pengambilalihan kepada `, tujuan,
          " dengan alasan ", gap("Alasan pengambilalihan", alasan.replace(/[\s;.]+$/, ""), 60), ";",
        ]),
      ], letterItems),
      p("Demikian permintaan pengambilalihan ini disampaikan.", { indentMm: 8 }),
      ttdKetua(cx),
    ];
  },
});

/** Ragged: a case number has no place to break, and justified lines before it would be torn apart. */
const letterItems = { hangMm: 8, spaceAfterPt: 2, align: "left" } as const;

/** The examination the document is about: `1` or `2` as reference, else the last. */
export function kajianAwalOf(cx: LetterContext): KajianAwal | undefined {
  return cx.dossier.kajianAwal.find((kajian) => String(kajian.ke) === cx.refId) ?? cx.dossier.kajianAwal.at(-1);
}

export function kelengkapanOf(cx: LetterContext): Kelengkapan | undefined {
  return cx.dossier.kelengkapan.find((notice) => notice.id === cx.refId) ?? cx.dossier.kelengkapan.at(-1);
}

/** Conditions with the answer and the remark of each; those of the law where none was answered yet. */
function syaratBlocks(answers: KajianAwal["syaratFormal"], law: readonly LabelledRow[], name: string, date: string): Block[] {
  const known = new Map(law.filter((row) => inForce(row, date)).map((row) => [row.id, row.label]));
  const ids = [...known.keys(), ...answers.map((answer) => answer.id).filter((id) => !known.has(id))];
  if (ids.length === 0) return [p(filled(name, ""))];
  return [list("1)", ids.map((id) => {
    const answer = answers.find((a) => a.id === id);
    const label = `${known.get(id) ?? id}: `;
    if (!answer?.terpenuhi) return [label, gap(name, "", 30)];
    return joined([`${label}${answer.terpenuhi === "ya" ? "terpenuhi" : "tidak terpenuhi"}.`, answer.catatan], " ");
  }), { hangMm: 8, spaceAfterPt: 2 })];
}

/** Kind of alleged violation, as the material analysis names it. */
function dugaanBlocks(cx: LetterContext, kajian: KajianAwal | undefined): Block[] {
  const items = kajian?.dugaan ?? [];
  if (items.length === 0) return [];
  return [
    p("Jenis dugaan pelanggaran:", { align: "left", spaceAfterPt: 2, keepWithNext: true }),
    list("-", items.map((dugaan) => joined([jenisLabel(cx, dugaan.jenis), listed([...(dugaan.pasal ? [citationInFull(dugaan.pasal)] : []), ...dugaan.skb.map((kode) => skbText(cx, kode))]), dugaan.uraian], "; "))),
  ];
}

function jenisLabel(cx: LetterContext, jenis: string): string {
  const rows = cx.pack.jenisPelanggaran.filter((row) => row.jenis === jenis && inForce(row, lawDate(cx)));
  return (rows.find((row) => row.rezim === cx.dossier.perkara.rezim) ?? rows.find((row) => row.rezim === "keduanya"))?.label ?? jenis;
}

function withdrawn(cx: LetterContext): string {
  const { dicabutAt, alasanCabut, zona } = cx.dossier.perkara;
  return dicabutAt ? joined([`Laporan dicabut oleh Pelapor pada ${hariTanggalJam(dicabutAt, zona)}.`, alasanCabut], " ") : "";
}

/** The office's own words and the official conclusion, once. */
function conclusion(cx: LetterContext, kajian: KajianAwal | undefined): Block[] {
  const official = kesimpulan(cx, kajian);
  const own = kajian?.kesimpulan ? prose("", kajian.kesimpulan) : [];
  return typeof official === "string" && says(kajian?.kesimpulan, official) ? own : [...own, p(official, { spaceAfterPt: 4 })];
}

/** One of the three official conclusions, read from the outcome and the answers. */
function kesimpulan(cx: LetterContext, kajian: KajianAwal | undefined): Run[] | string {
  if (kajian?.hasil === "tidak_diregistrasi_dicabut") return `Laporan dicabut oleh Pelapor atau telah diselesaikan pada ${istilah(cx, "pengawas")} di tingkatan tertentu.`;
  const answers = [...(kajian?.syaratFormal ?? []), ...(kajian?.syaratMateriel ?? [])].map((syarat) => syarat.terpenuhi);
  if (answers.includes("tidak")) return "Laporan tidak memenuhi syarat formal dan/atau materiel.";
  if (answers.length > 0 && answers.every((answer) => answer === "ya")) return "Laporan memenuhi syarat formal dan materiel.";
  return filled("Kesimpulan", "");
}

/** The chosen outcome in the official wording, its openings filled: the receiving office, what is missing. */
function rekomendasi(cx: LetterContext, kajian: KajianAwal | undefined): Block[] {
  const rows = cx.pack.hasilKajianAwal.filter((row) => row.hasil === kajian?.hasil && inForce(row, lawDate(cx)));
  const bunyi = (rows.find((row) => row.rezim === cx.dossier.perkara.rezim) ?? rows.find((row) => row.rezim === "keduanya"))?.bunyi;
  if (!kajian || !bunyi) return [p(filled("Rekomendasi kajian awal", ""))];
  const [before, after] = bunyi.split("{kekurangan}");
  if (after !== undefined) return [p([before!, gap("Hal yang perlu dilengkapi", listed(kajian.kekurangan.map((k) => k.replace(/[\s;.]+$/, ""))), 50), `${after}.`])];
  const named = kajian.hasil === "dilimpahkan" || kajian.hasil === "pengambilalihan";
  return [
    p(named ? [bunyi.replace(/ kepada .*$/, " kepada "), gap("Kantor tujuan", kajian.tujuan, 40), "."] : `${bunyi}.`, { spaceAfterPt: 4 }),
    ...(kajian.alasan && !kajian.hasil.startsWith("diregistrasi") ? prose("", kajian.alasan) : []),
  ];
}

function tujuanOf(cx: LetterContext): string {
  return kajianAwalOf(cx)?.tujuan.replace(/^ketua\s+/i, "") ?? "";
}

/** Place of the receiving office, where its name tells one: `Bawaslu Kabupaten Contoh` is in Contoh; a province does not tell. */
function tujuanPlace(cx: LetterContext): string {
  return /(?:kabupaten|kota|kecamatan)\s+(.+)$/i.exec(tujuanOf(cx))?.[1] ?? "";
}

function lampiran(cx: LetterContext): string {
  const count = cx.dossier.bukti.filter((bukti) => bukti.dihapusAlasan === "").length;
  return count ? "1 (satu) berkas" : "-";
}

/** "Menindaklanjuti Laporan ... Nomor ...": how letters to another office name the report. */
function followingReport(cx: LetterContext): Run[] {
  const { waktuTerima, nomorPenyampaian } = cx.dossier.perkara;
  return [
    "Menindaklanjuti Laporan dugaan pelanggaran yang telah disampaikan oleh ", gap("Nama pelapor", listed(pihakOf(cx, "pelapor").map((orang) => orang.nama))), " pada tanggal ", longDate("Tanggal laporan", waktuTerima),
    " sebagaimana dimaksud dalam Tanda Bukti Penyampaian Laporan Nomor ", gap("Nomor penyampaian", nomorPenyampaian, 26),
  ];
}

/** The reporter's limit as the law gives it, and its last day once the notice was delivered. */
export function lastDay(cx: LetterContext, notice: Kelengkapan | undefined): string {
  const starts = (rule: DeadlineRule) => rule.pemicu.includes("kelengkapan_diberitahukan") && rule.selesai.includes("perbaikan_diterima") && rule.sifat === "tenggat";
  const rule = cx.pack.tenggat.find((row) => starts(row) && row.panjang !== null && [cx.dossier.perkara.rezim, "keduanya"].includes(row.rezim) && inForce(row, lawDate(cx)));
  const running = cx.dossier.tenggat.filter((tenggat) => starts(tenggat.rule));
  const date = (running.find((tenggat) => tenggat.mulai.ref === notice?.id) ?? running.at(-1))?.batasTeks ?? "";
  const unit = rule?.satuan === "jam" ? "jam" : rule?.satuan === "HK" ? "hari kerja" : "hari";
  const length = rule?.satuanTeks.match(/\d/) ? rule.satuanTeks : rule?.panjang ? `${angkaTerbilang(rule.panjang)} ${unit}` : "";
  return joined([length && `${length} setelah pemberitahuan ini disampaikan`, date && `${length ? "yaitu " : ""}${hariTanggal(date)}`]);
}
