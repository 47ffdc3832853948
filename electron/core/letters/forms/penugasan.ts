import { p, pageBreak, signature, table, title } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import type { DocumentKind } from "../../../../shared/schemas/law";
import type { LetterContext } from "../context";
import { dasarOf, filled, form, gap, hasClock, isian, istilah, jabatanTtd, judulOf, longDate, nomorPerkara, placeAndDate, signer, temuanAtauLaporan } from "./common";
import { hearingOf } from "./klarifikasi";

/** Order to officers of the office. No official form. */
export const suratTugas = form({
  jenis: "surat_tugas",
  nama: "Surat Tugas",
  blocks: (cx) => {
    const tugas = tugasOf(cx);
    return [
      title([judulOf(cx, "surat_tugas", "Surat Tugas").toUpperCase()], { underline: true, sub: [["Nomor: ", gap("Nomor surat", cx.nomor)]] }),
      terms([
        ["Menimbang", [`bahwa untuk ${cx.informasi ? "penelusuran informasi awal" : "penanganan"} dugaan pelanggaran ${istilah(cx, "pemilu")} perlu menugaskan petugas ${cx.kantor.nama};`]],
        ["Dasar", lettered(dasarOf(cx, "surat_tugas"), "Dasar hukum")],
      ]),
      title(["MEMBERI TUGAS"], { bold: false, spaceAfterPt: 8 }),
      p("Kepada:", { align: "left", spaceAfterPt: 4, keepWithNext: true }),
      peopleTable(tugas.petugas, ["Nama", "Jabatan"]),
      terms([
        ["Untuk", [tugas.untuk]],
        ["Waktu", [tugas.waktu]],
        ["Tempat", [tugas.tempat]],
      ]),
      p("Demikian surat tugas ini diberikan untuk dilaksanakan dengan penuh tanggung jawab dan dilaporkan hasilnya."),
      signature({ above: [[placeAndDate(cx)], "", cx.kantor.nama, jabatanTtd(cx.penandatangan)], mark: "cap", name: [signer(cx)], ...(cx.penandatangan?.nip ? { below: [`NIP ${cx.penandatangan.nip}`] } : {}) }),
    ];
  },
});

/** Who is sent, for what, when and where. */
export function tugasOf(cx: LetterContext): { petugas: readonly Person[]; untuk: Inline; waktu: Inline; tempat: string } {
  const k = cx.refId && !cx.informasi ? hearingOf(cx) : undefined;
  const task = cx.informasi?.tugas;
  const person = k && cx.dossier.pihak.find((orang) => orang.id === k.pihakId);
  const typed = isian(cx, "untuk").replace(/[\s.]+$/, "");
  return {
    petugas: task?.petugas ?? (k?.petugas.length ? k.petugas : staff(cx)),
    untuk: typed ? `${typed}.` : k
      ? ["Melaksanakan klarifikasi terhadap ", gap("Nama yang diklarifikasi", person?.nama), ` terkait dengan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), "."]
      : [`Melaksanakan penanganan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), " sesuai dengan peraturan perundang-undangan."],
    waktu: task ? joined([tanggal(task.mulai), task.selesai && tanggal(task.selesai)], " sampai dengan ") : waktuTugas(cx, isian(cx, "waktu") || k?.waktu || "", cx.dossier.perkara.zona),
    tempat: isian(cx, "tempat") || (k?.cara === "daring" ? "Daring" : k?.tempat || cx.kantor.nama),
  };
}

/** Day and hour of the task; without them it runs from the day of the letter until the case is handled. */
function waktuTugas(cx: LetterContext, waktu: string, zona: string): Inline {
  if (waktu) return `${hariTanggal(waktu.slice(0, 10))}${hasClock(waktu) ? `, pukul ${jam(waktu, zona)}` : ""}`;
  return cx.tanggal ? `Sejak tanggal ${tanggal(cx.tanggal)} sampai dengan selesainya penanganan ${temuanAtauLaporan(cx)}` : filled("Waktu tugas", "");
}

/** Decree of the chair that names the officers who handle cases (Ps 25(4)). */
export const keputusanPetugas = form({
  jenis: "keputusan_petugas",
  nama: "Keputusan Petugas Penanganan",
  blocks: (cx) => decree(cx, "keputusan_petugas", {
    about: `Penunjukan Petugas Penanganan ${temuanAtauLaporan(cx)} Dugaan Pelanggaran ${istilah(cx, "pemilu")}`,
    task: "melaksanakan penanganan dan menyampaikan hasilnya kepada Ketua melalui anggota yang membidangi penanganan pelanggaran",
    role: "Petugas Penanganan",
    people: staff(cx),
  }),
});

/** Decree of the chair that sets the team for hearings (Ps 35(2)). */
export const keputusanTimKlarifikasi = form({
  jenis: "keputusan_tim_klarifikasi",
  nama: "Keputusan Tim Klarifikasi",
  blocks: (cx) => decree(cx, "keputusan_tim_klarifikasi", {
    about: `Tim Klarifikasi ${temuanAtauLaporan(cx)} Dugaan Pelanggaran ${istilah(cx, "pemilu")}`,
    task: "melaksanakan klarifikasi terhadap para pihak, saksi, dan/atau ahli serta menuangkannya dalam berita acara klarifikasi",
    role: "Tim Klarifikasi",
    people: team(cx),
  }),
});

export interface Person { nama: string; jabatan: string }
interface Decree { about: string; task: string; role: string; people: readonly Person[] }

function decree(cx: LetterContext, jenis: DocumentKind, content: Decree): Block[] {
  const head = `KEPUTUSAN KETUA ${cx.kantor.nama.toUpperCase()}`;
  const number: Inline = ["NOMOR ", gap("Nomor keputusan", cx.nomor)];
  const sign: Block = signature({
    above: [["Ditetapkan di ", gap("Tempat kedudukan kantor", cx.kantor.kedudukan, 20)], ["pada tanggal ", longDate("Tanggal keputusan", cx.tanggal)], "", `${jabatanTtd(cx.penandatangan).toUpperCase()} ${cx.kantor.nama.toUpperCase()},`],
    mark: "cap", name: [signer(cx)],
  }, { align: "left" });
  return [
    title([head, number, "TENTANG", content.about.toUpperCase()], { bold: false, spaceAfterPt: 14 }),
    p(`${jabatanTtd(cx.penandatangan).toUpperCase()} ${cx.kantor.nama.toUpperCase()},`, { align: "center", spaceAfterPt: 12 }),
    terms([
      ["Menimbang", [
        [`bahwa untuk menangani ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), ` perlu menetapkan ${content.role};`],
        `bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan Ketua ${cx.kantor.nama} tentang ${content.about};`,
      ]],
      ["Mengingat", lettered(dasarOf(cx, jenis), "Dasar hukum")],
    ]),
    title(["MEMUTUSKAN:"], { bold: false, spaceAfterPt: 8 }),
    terms([
      ["Menetapkan", [`KEPUTUSAN KETUA ${cx.kantor.nama.toUpperCase()} TENTANG ${content.about.toUpperCase()}.`]],
      ["KESATU", [`Menetapkan ${content.role} sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.`]],
      ["KEDUA", [`${content.role} sebagaimana dimaksud dalam diktum KESATU bertugas ${content.task}.`]],
      ["KETIGA", ["Keputusan ini mulai berlaku pada tanggal ditetapkan."]],
    ]),
    sign,
    pageBreak(),
    p(["LAMPIRAN\n", head, "\n", ...number, "\nTENTANG ", content.about.toUpperCase()], { align: "left", indentMm: 60, spaceAfterPt: 14 }),
    title([`SUSUNAN ${content.role.toUpperCase()}`], { bold: false, spaceAfterPt: 8 }),
    peopleTable(content.people, ["Nama", "Jabatan"]),
    sign,
  ];
}

/** "Menimbang : a. ...", as decrees and orders are set: label, colon, and the text beside them, lettered where there are several. */
export function terms(rows: ReadonlyArray<readonly [label: string, texts: readonly Inline[]]>): Block {
  const lines = rows.flatMap(([label, texts]) => texts.map((text, at): Row => ({
    cells: texts.length > 1
      ? [at === 0 ? label : "", at === 0 ? ":" : "", `${String.fromCharCode(97 + (at % 26))}.`, { content: text, align: "justify" }]
      : [label, ":", { content: text, align: "justify", span: 2 }],
    cantSplit: false,
  })));
  return table([30, 6, 8, 121], [], lines, { borders: "none" });
}

function lettered(texts: readonly string[], name: string): Inline[] {
  return texts.length ? texts.map((text, at) => `${text}${at === texts.length - 1 ? "." : ";"}`) : [filled(name, "")];
}

function peopleTable(people: readonly Person[], header: [string, string]): Block {
  const rows = people.map((orang, at): Row => [String(at + 1), orang.nama, orang.jabatan]);
  return table([{ widthMm: 12, align: "center" }, 80, 73], [["No", ...header]], rows.length ? rows : [["1", [gap("Nama petugas", "", 30)], ""]], { headerBold: false });
}

/** Officers of the office: staff first asked, members where no staff is kept. */
export function staff(cx: LetterContext): Person[] {
  const active = cx.pejabat.filter((orang) => orang.aktif);
  const officers = active.filter((orang) => orang.peran === "petugas");
  return officers.length ? officers : active.filter((orang) => orang.peran === "koordinator_divisi");
}

/** All who ask in the hearings of the case, each once; the office's division head and officers before any hearing is set. */
export function team(cx: LetterContext): Person[] {
  const asked = cx.dossier.klarifikasi.flatMap((k) => k.petugas);
  const once = [...new Map(asked.map((orang) => [orang.pejabatId, orang])).values()];
  return once.length ? once : cx.pejabat.filter((orang) => orang.aktif && ["koordinator_divisi", "petugas"].includes(orang.peran));
}

