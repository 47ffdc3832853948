import { citationInFull } from "../../../../shared/domain/citation";
import { fields, li, list, p, table } from "../../../../shared/letters/blocks";
import type { Block, FieldRow, Inline, Row } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { tanggal } from "../../../../shared/i18n/format";
import type { HasilKajian } from "../../../../shared/schemas/penanganan";
import type { Kajian } from "../../../../shared/schemas/dossier";
import type { LetterContext } from "../context";
import { buktiOf, buktiText, dasarList, dasarOf, filled, form, formTitle, gap, istilah, judulOf, orDash, pembawa, penerimaText, pihakOf, prose, temuanAtauLaporan, ttdKetua, wilayah } from "./common";
import { pelanggaranText } from "./penerusan";

/** B.13: the study of a case, element by element, and what it recommends. */
export const kajian = form({
  jenis: "kajian",
  nama: "Kajian Dugaan Pelanggaran",
  blocks: (cx) => {
    const { perkara, kajian: k } = cx.dossier;
    const kasus = temuanAtauLaporan(cx);
    return [
      formTitle(judulOf(cx, "kajian", "Kajian Dugaan Pelanggaran").toUpperCase(), ["Nomor: ", gap("Nomor register", cx.nomor || perkara.nomorRegister, 21)]),
      list("I.", [
        li("Kasus Posisi:", ...prose("Kasus posisi", k?.kasusPosisi)),
        li("Data:", dataFields(cx)),
        li("Kajian", list("1.", [
          li("Dasar Hukum:", dasarHukum(cx, k)),
          li("Fakta dan Analisis:", ...faktaDanAnalisis(k)),
        ], { hangMm: 8, spaceAfterPt: 6 })),
        li("Kesimpulan:", ...(k?.kesimpulan ? prose("", k.kesimpulan) : []), ...choices(kesimpulan(cx, k?.hasil ?? [], kasus).filter((said) => !says(k?.kesimpulan, said)), "Kesimpulan", k?.kesimpulan)),
        li("Rekomendasi:", ...(k?.rekomendasi ? prose("", k.rekomendasi) : []), ...(k?.rekomendasi.trim() ? [] : choices((k?.hasil ?? []).map((hasil) => rekomendasi(cx, hasil, kasus)), "Rekomendasi", ""))),
      ], { hangMm: 12, spaceAfterPt: 12 }),
      ttdKetua(cx),
    ];
  },
});

/** Who, against whom, when, with what: numbered 1 to 5 as in the form, the persons repeated where there are several. */
function dataFields(cx: LetterContext): Block {
  const { perkara } = cx.dossier;
  const evidence = buktiOf(cx).map((bukti) => buktiText(bukti, true));
  const rows: FieldRow[] = [];
  orOne(pembawa(cx)).forEach((orang, at) => rows.push(
    { ...(at === 0 ? { number: "1." } : {}), label: "Nama Penemu/Pelapor", value: filled("Nama penemu/pelapor", orang?.nama) },
    { label: "Pekerjaan/Jabatan", value: filled("Pekerjaan/jabatan penemu/pelapor", orang?.pekerjaan || orang?.jabatan) },
    { label: "Alamat", value: filled("Alamat penemu/pelapor", orang?.alamat) },
  ));
  orOne(pihakOf(cx, "terlapor")).forEach((orang, at) => rows.push(
    { ...(at === 0 ? { number: "2." } : {}), label: "Nama Terlapor", value: filled("Nama terlapor", orang?.nama) },
    { label: "Pekerjaan", value: filled("Pekerjaan terlapor", orang?.pekerjaan || orang?.jabatan) },
    { label: "Alamat", value: filled("Alamat terlapor", orang?.alamat) },
  ));
  rows.push(
    { number: "3.", label: "Tanggal Temuan/Laporan", value: filled("Tanggal temuan/laporan", longOf(perkara.waktuTerima)) },
    { number: "4.", label: "Tanggal Peristiwa", value: filled("Tanggal peristiwa", longOf(perkara.tanggalKejadian)) },
    { number: "5.", label: "Bukti-Bukti", value: filled("Bukti", evidence[0]) },
    ...evidence.slice(1).map((text): FieldRow => ({ label: "", value: text })),
  );
  return fields(rows, { labelWidthMm: 62, numberWidthMm: 8 });
}

/** The law of the letter day first, then what the kajian adds; nothing twice. */
function dasarHukum(cx: LetterContext, k: Kajian | null): Block {
  const own = (k?.dasarHukum ?? []).map((text) => citationInFull(text.trim().replace(/[\s;.,]+$/, ""))).filter(Boolean);
  if (own.length === 0) return dasarList(cx, "kajian");
  const fromPack = dasarOf(cx, "kajian").filter((text) => !own.some((o) => o.toLowerCase().startsWith(text.toLowerCase())));
  const all = [...fromPack, ...own];
  return list("a.", all.map((text, at) => `${text}${at === all.length - 1 ? "." : ";"}`), { hangMm: 8 });
}

function faktaDanAnalisis(k: Kajian | null): Block[] {
  const keterangan = k?.keterangan ?? [];
  const unsur = k?.unsur ?? [];
  const parts: Array<{ label: string; blocks: Block[] }> = [
    ...(keterangan.length ? [{ label: "Keterangan hasil klarifikasi", blocks: [statements(keterangan)] }] : []),
    { label: "Fakta", blocks: prose("Fakta", k?.fakta) },
    ...(unsur.length ? [{ label: "Keterpenuhan unsur", blocks: [elements(unsur)] }] : []),
    { label: "Analisis", blocks: prose("Analisis", k?.analisis) },
  ];
  return [list("a.", parts.map((part) => li(part.label, ...part.blocks)), { hangMm: 8, spaceAfterPt: 4 })];
}

function statements(keterangan: Kajian["keterangan"]): Block {
  return table([{ widthMm: 10, align: "center" }, 42, 90], [["No", "Nama dan Kapasitas", "Keterangan"]],
    keterangan.map((item, at): Row => ({ cells: [String(at + 1), item.kapasitas ? `${item.nama}\n(${item.kapasitas})` : item.nama, { content: paragraphs(item.isi) }], cantSplit: false })), { sizePt: 10, headerBold: false });
}

function elements(unsur: Kajian["unsur"]): Block {
  return table([{ widthMm: 9, align: "center" }, 40, 50, 22, { widthMm: 24, align: "center" }], [["No", "Unsur", "Fakta", "Bukti", "Terpenuhi/\nTidak"]],
    unsur.map((item, at): Row => ({
      cells: [String(at + 1), item.pasal ? `${item.unsur}\n(${citationInFull(item.pasal)})` : item.unsur, { content: paragraphs(item.fakta) }, orDash(item.bukti), item.terpenuhi === "ya" ? "Terpenuhi" : item.terpenuhi === "tidak" ? "Tidak terpenuhi" : "-"],
      cantSplit: false,
    })), { sizePt: 10, headerBold: false });
}

/** Whether a sentence of the form stands in the office's own text already. */
export const says = (text: string | undefined, sentence: string): boolean => (text ?? "").toLowerCase().includes(sentence.toLowerCase().replace(/\.$/, ""));

/** Conclusions in the words of the form, one for each kind of result. */
function kesimpulan(cx: LetterContext, hasil: readonly HasilKajian[], kasus: string): string[] {
  const kinds = new Set(hasil.map((h) => h.jenis));
  const said: string[] = [];
  if (kinds.has("kode_etik") || kinds.has("administratif")) said.push(`${kasus} terbukti sebagai pelanggaran ${istilah(cx, "pemilu")}`);
  if (kinds.has("pidana")) said.push(`${kasus} terbukti sebagai ${istilah(cx, "pidana")}`);
  if (kinds.has("bukan_pelanggaran")) said.push(`${kasus} tidak terbukti sebagai pelanggaran/${istilah(cx, "pidana")}`);
  if (kinds.has("hukum_lain")) said.push(`${kasus} mengandung dugaan pelanggaran peraturan perundang-undangan lainnya`);
  return said;
}

/** One recommendation of the form, for one result. */
function rekomendasi(cx: LetterContext, hasil: HasilKajian, kasus: string): Inline {
  switch (hasil.jenis) {
    case "pidana": return [`meneruskan kepada Penyidik Kepolisian pada Gakkumdu ${wilayah(cx)}`];
    case "bukan_pelanggaran": return [`menghentikan penanganan ${kasus}`];
    case "hukum_lain": return ["merekomendasikan dugaan pelanggaran ", gap("Uraian pelanggaran", pelanggaranText(cx, hasil), 40), " kepada ", penerimaText(hasil.penerima)];
    default: return [`merekomendasikan ${joined([istilah(cx, hasil.jenis === "kode_etik" ? "kodeEtik" : "administratif"), described(pelanggaranText(cx, hasil), hasil.uraian)], " ")} kepada `, penerimaText(hasil.penerima)];
  }
}

/** "berupa ..." before the office's own words, "sebagaimana dimaksud dalam ..." before articles alone. */
function described(text: string, uraian: string): string {
  return text && `${uraian.trim() ? "berupa" : "sebagaimana dimaksud dalam"} ${text}`;
}

/** Choices of the form as a., b.; one alone stands without a letter. Dots where nothing is chosen or typed. */
function choices(items: readonly Inline[], name: string, typed: string | undefined): Block[] {
  if (items.length === 0) return typed?.trim() ? [] : [p(filled(name, ""))];
  const ended = items.map((item, at): Inline => [...(typeof item === "string" ? [item] : item), at === items.length - 1 ? "." : ";"]);
  return ended.length === 1 ? [p(capitalised(ended[0]!), { spaceAfterPt: 4 })] : [list("a.", ended, { hangMm: 8 })];
}

function capitalised(runs: Inline): Inline {
  const [first, ...rest] = runs;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...(rest as Exclude<Inline, string>)] : runs;
}

function paragraphs(text: string): Array<{ paragraph: string }> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "").slice(0, 500);
  return lines.length ? lines.map((paragraph) => ({ paragraph })) : [{ paragraph: "-" }];
}

function longOf(iso: string): string {
  return iso ? tanggal(iso.slice(0, 10)) : "";
}

function orOne<T>(people: readonly T[]): Array<T | undefined> {
  return people.length ? [...people] : [undefined];
}
