import { fields, li, list, p, pageBreak, signature, table, tembusan, title, heading, ordinal } from "../../../../shared/letters/blocks";
import type { Block, Inline, LetterDoc, ListItem, Row, Run, TableBlock } from "../../../../shared/letters/blocks";
import type { DocumentKind } from "../../../../shared/schemas/law";
import type { IsiNaskah } from "../../../../shared/schemas/naskah";
import type { Blok } from "../../../../shared/schemas/susunan";
import type { LetterContext } from "../context";
import { namaBidang } from "../../../../shared/i18n/naskah";
import { addressee, form, prose, signatures, signName } from "../forms/common";
import { terms } from "../forms/penugasan";
import { plain, terisi, type Isi } from "./isi";
import type { Bagian, Naskah } from "./jenis";

/** The letter of a type in a wording, filled with a case or with marks for Word. */
export function rakit(naskah: Naskah, wording: IsiNaskah, cx: LetterContext, isi: Isi): LetterDoc {
  return form({ jenis: naskah.jenis as DocumentKind, nama: "", ...(naskah.kodeJurnal ? { kodeJurnal: true } : {}), blocks: () => blokSurat(naskah, wording, isi) }).build(cx);
}

/** The blocks of a letter in a wording. */
export const blokSurat = (naskah: Naskah, wording: IsiNaskah, isi: Isi): Block[] => rangka[naskah.rangka](naskah, wording, isi);

/** An official form with what the office adds to it, before its closing sentence. Its own text stays. */
export function tambahkan(doc: LetterDoc, rows: readonly Blok[], isi: Isi): LetterDoc {
  const at = doc.blocks.findLastIndex((b) => b.type === "list");
  const before = doc.blocks[at];
  if (rows.length === 0 || before?.type !== "list") return doc;
  const own = badan({ bagian: {}, rangka: "formulir" }, rows, isi, (before.start ?? 1) + before.items.length);
  return { ...doc, blocks: [...doc.blocks.slice(0, at + 1), ...own, ...doc.blocks.slice(at + 1)] };
}

/** What stands around the wording: number, address, signature, copies. It is no wording and stays. */
const rangka: Record<Naskah["rangka"], (naskah: Naskah, w: IsiNaskah, isi: Isi) => Block[]> = {
  surat: (naskah, w, isi) => [
    fields([
      ["Nomor", isi.bidang("surat.nomor")], ...(w.sifat ? [["Sifat", terisi(w.sifat, isi)] as const] : []), ...(w.lampiran ? [["Lampiran", terisi(w.lampiran, isi)] as const] : []), ["Hal", isi.bidang("surat.hal")],
    ], { labelWidthMm: 26, spaceAfterPt: 22 }),
    tujuan(isi),
    ...badan(naskah, w.isi, isi),
    ttd(isi),
    ...salinan(naskah, isi),
    ...(naskah.lampiran ? [pageBreak(), p(["Lampiran surat ", ...isi.bidang("kantor.nama"), "\nNomor ", ...isi.bidang("surat.nomor"), "\nTanggal ", ...isi.bidang("surat.tanggal")], { align: "left", spaceAfterPt: 14 }), title([naskah.lampiran.judul], { bold: false, spaceAfterPt: 10 }), ...bagian(naskah.lampiran.bagian, isi)] : []),
  ],
  tugas: (naskah, w, isi) => [
    title([isi.bidang("surat.halKapital")], { underline: true, sub: [["Nomor: ", ...isi.bidang("surat.nomor")]] }),
    ...badan(naskah, w.isi, isi),
    signature({ above: [tempatTanggal(isi), "", isi.bidang("kantor.nama"), isi.bidang("ttd.jabatan")], mark: "cap", name: isi.bidang("ttd.nama"), ...nip(isi) }),
  ],
  keputusan: (naskah, w, isi) => {
    const head: Run[] = ["KEPUTUSAN KETUA ", ...isi.bidang("kantor.namaKapital")];
    const number: Run[] = ["NOMOR ", ...isi.bidang("surat.nomor")];
    const chair: Run[] = [...isi.bidang("ttd.jabatanKapital"), " ", ...isi.bidang("kantor.namaKapital"), ","];
    const sign = signature({ above: [["Ditetapkan di ", ...isi.bidang("kantor.kedudukan")], ["pada tanggal ", ...isi.bidang("surat.tanggal")], "", chair], mark: "cap", name: isi.bidang("ttd.nama") }, { align: "left" });
    return [
      title([head, number, "TENTANG", isi.bidang("surat.halKapital")], { bold: false, spaceAfterPt: 14 }),
      p(chair, { align: "center", spaceAfterPt: 12 }),
      ...badan(naskah, w.isi, isi),
      sign,
      ...(naskah.lampiran ? [
        pageBreak(),
        p(["LAMPIRAN\n", ...head, "\n", ...number, "\nTENTANG ", ...isi.bidang("surat.halKapital")], { align: "left", indentMm: 60, spaceAfterPt: 14 }),
        title([naskah.lampiran.judul], { bold: false, spaceAfterPt: 8 }), ...bagian(naskah.lampiran.bagian, isi), sign,
      ] : []),
    ];
  },
  pengantar: (naskah, w, isi) => [
    p(tempatTanggal(isi), { align: "right", spaceAfterPt: 12 }),
    tujuan(isi),
    title([isi.bidang("surat.halKapital")], { bold: false, underline: true, sub: [["Nomor: ", ...isi.bidang("surat.nomor")]], spaceAfterPt: 12 }),
    ...badan(naskah, w.isi, isi),
    signature({ above: [isi.bidang("kantor.nama"), isi.bidang("ttd.jabatan")], mark: "cap", name: isi.bidang("ttd.nama"), ...nip(isi) }),
    p("-".repeat(60), { align: "center", spaceBeforePt: 16, spaceAfterPt: 8 }),
    p("TANDA TERIMA", { align: "center", spaceAfterPt: 6, keepWithNext: true }),
    p(["Telah diterima Surat Pengantar Nomor ", ...isi.bidang("surat.nomor"), " dari ", ...isi.bidang("kantor.nama"), " pada hari .................... tanggal .................... pukul .........."], { keepWithNext: true }),
    signature({ above: ["Yang menerima,"], name: "", below: ["Nama jelas: ....................", "Jabatan: ...................."] }),
  ],
  beritaAcara: (naskah, w, isi) => [
    title([isi.bidang("surat.halKapital"), isi.bidang("kantor.namaKapital")], { bold: true, sub: [["Nomor: ", ...isi.bidang("surat.nomor")]], spaceAfterPt: 16 }),
    ...badan(naskah, w.isi, isi),
    ...signatures(isi.baris("peserta").map((row) => ({ above: [row("jabatan")], name: [signName("Peserta rapat", plain(row("nama")))], spaceMm: 18 }))),
    pageBreak(),
    title([naskah.lampiran!.judul, "RAPAT PLENO", isi.bidang("kantor.namaKapital")], { spaceAfterPt: 12 }),
    fields([["Hari dan Tanggal", isi.bidang("rapat.tanggal")], ["Pukul", isi.bidang("rapat.jam")], ["Tempat", isi.bidang("rapat.tempat")], ["Agenda", isi.bidang("rapat.agenda")]], { labelWidthMm: 40 }),
    ...bagian(naskah.lampiran!.bagian, isi),
  ],
  // An imbauan is set by the builder of the waves.
  imbauan: () => [],
  formulir: () => [],
};

/** The NIP below a name, for a signer who has one. */
const nip = (isi: Isi): { below?: Inline[] } => (isi.tanda ? { below: [["{#berNip}NIP {nip}{/berNip}"]] } : isi.kosong("ttd.nip") ? {} : { below: [["NIP ", ...isi.bidang("ttd.nip")]] });

const tempatTanggal = (isi: Isi): Run[] => [...isi.bidang("kantor.kedudukan"), ", ", ...isi.bidang("surat.tanggal")];

function ttd(isi: Isi): Block {
  return signature({ above: [tempatTanggal(isi), "", isi.bidang("kantor.nama"), isi.bidang("ttd.jabatan")], mark: "cap", name: isi.bidang("ttd.nama") });
}

function tujuan(isi: Isi): Block {
  if (!isi.tanda) return addressee(isi.baris("tujuan").map((row) => row("teks")), plain(isi.bidang("tujuan.tempat")));
  return { type: "address", opening: "Kepada Yth.", lines: [["{#tujuan [loopOver: \"paragraph\"]}{teks}{/tujuan}"]], place: isi.bidang("tujuan.tempat"), placeIndentMm: 0, spaceAfterPt: 18 };
}

/** Attachments and copies; a letter that has none says nothing of them. */
function salinan(naskah: Naskah, isi: Isi): Block[] {
  if (!naskah.tembusan) return [];
  if (isi.tanda) return [p("Tembusan:", { align: "left", spaceBeforePt: 14, spaceAfterPt: 2, keepWithNext: true }), loopTable("tembusan", [10, 155], ["{no}.", "{teks}"])];
  const lines = (daftar: string): Inline[] => (isi.kosong(`${daftar}.jumlah`) ? [] : isi.baris(daftar).map((row) => row("teks")));
  const [attached, copies] = [lines("lampiran"), lines("tembusan")];
  return [...(attached.length ? [tembusan(attached, { label: "Lampiran:" })] : []), ...(copies.length ? [tembusan(copies)] : [])];
}

// ---- The wording itself.

const daftarIsi = { hangMm: 8, spaceAfterPt: 4 };
/** The line above a part of its own: `Kepada:` before the table of officers. */
const pembukaBagian = { align: "left", spaceAfterPt: 4, keepWithNext: true } as const;

export function badan(naskah: Pick<Naskah, "bagian" | "rangka" | "butir" | "alineaMm" | "kadang">, rows: readonly Blok[], isi: Isi, mulai = 1): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  let istilah: Array<[string, Inline[]]> = [];
  let start = mulai;
  let carried = "";
  let section = 0;
  const flush = () => {
    if (items.length) blocks.push(list("1.", items, { ...daftarIsi, ...naskah.butir, start }));
    if (istilah.length) blocks.push(terms(istilah));
    start += items.length;
    items = [];
    istilah = [];
  };
  /** Below the point before, where there is one; else on its own. */
  const below = (more: readonly Block[]) => {
    const above = items.at(-1);
    if (above) above.children = [...(above.children ?? []), ...more];
    else {
      flush();
      blocks.push(...more);
    }
  };
  for (const [at, row] of rows.entries()) {
    const alone = naskah.kadang?.find((nama) => row.teks.trim() === `{${nama}}`);
    if (alone !== undefined && isi.kosong(alone)) continue;
    if (alone !== undefined && isi.tanda) {
      // In Word an empty point would keep its number: there the sentence opens the next one.
      carried = `${row.teks.trim()} `;
      continue;
    }
    if (row.jenis === "butir") {
      if (istilah.length) flush();
      items.push(li(terisi(`${carried}${row.teks}`, isi)));
      carried = "";
    } else if (row.jenis === "anak") {
      const last = items.at(-1)?.children?.at(-1);
      if (last?.type === "list" && last.style === "a.") last.items.push(li(terisi(row.teks, isi)));
      else below([list("a.", [li(terisi(row.teks, isi))], { hangMm: 7 })]);
    } else if (row.jenis === "istilah") {
      if (items.length) flush();
      const text = row.teks ? [terisi(row.teks, isi)] : [];
      const last = istilah.at(-1);
      if (row.label || !last) istilah.push([row.label, text]);
      else last[1].push(...text);
    } else if (row.jenis === "dasar") {
      const last = istilah.at(-1);
      if (!last) below([huruf("dasar", isi)]);
      else if (isi.tanda) last[1].push([`{#dasar [loopOver: "paragraph"]}{huruf}. {teks}{/dasar}`]);
      else last[1].push(...isi.baris("dasar").map((b) => b("teks")));
    } else if (row.jenis === "bagian") {
      const part = Object.hasOwn(naskah.bagian, row.teks) ? naskah.bagian[row.teks] : undefined;
      if (istilah.length) flush();
      if (part) below(bagian(part, isi));
    } else {
      flush();
      if (naskah.rangka === "beritaAcara") {
        // Headings count A., B., C.; what stands below one is moved in, and the last paragraph closes the minutes.
        if (row.jenis === "judul") blocks.push(heading(terisi(row.teks, isi), { number: ordinal("A.", ++section), bold: false, spaceBeforePt: 4 }));
        else blocks.push(p(terisi(row.teks, isi), section === 0 ? {} : at === rows.length - 1 ? { spaceBeforePt: 8, keepTogether: true } : { indentMm: 10 }));
        start = 1;
      } else if (row.jenis === "judul") {
        start = 1;
        blocks.push(naskah.rangka === "tugas" || naskah.rangka === "keputusan" ? title([terisi(row.teks, isi)], { bold: false, spaceAfterPt: 8 }) : heading(terisi(row.teks, isi), { spaceAfterPt: 4 }));
      } else blocks.push(p(terisi(row.teks, isi), rows[at + 1]?.jenis === "bagian" && row.teks.endsWith(":") ? pembukaBagian : naskah.alineaMm ? { indentMm: naskah.alineaMm } : {}));
    }
  }
  flush();
  return blocks;
}

/** A list lettered a., b. */
function huruf(daftar: string, isi: Isi): Block {
  return isi.tanda ? loopTable(daftar, [8, 140], ["{huruf}.", "{teks}"]) : list("a.", isi.baris(daftar).map((row) => row("teks")), { hangMm: 7 });
}

function bagian(part: Bagian, isi: Isi): Block[] {
  if (part.bentuk === "huruf") return [huruf(part.daftar, isi)];
  if (part.bentuk === "rincian") {
    return [fields(part.baris.map(([name, nama], at) => ({ ...(part.huruf ? { number: ordinal("a.", at + 1) } : {}), label: name, value: isi.bidang(nama) })), { labelWidthMm: part.labelMm })];
  }
  if (part.bentuk === "prosa") {
    const text = plain(isi.bidang(part.bidang));
    return text === "-" ? [p("-", { indentMm: part.indentMm })] : prose(namaBidang(part.bidang), text, { indentMm: part.indentMm });
  }
  const rows = isi.baris(part.daftar);
  const cells = (row: (kolom: string) => Run[], mark: string): Row => ({
    cells: part.kolom.map((names, at) => {
      const lines = names.map((n): Run[] => [...(n.sebelum ? [n.sebelum] : []), ...row(n.kolom)]);
      if (isi.tanda && at === 0) lines[0]!.unshift(`{#${mark}}`);
      if (isi.tanda && at === part.kolom.length - 1) lines.at(-1)!.push(`{/${mark}}`);
      return lines.length === 1 ? lines[0]! : { content: lines.map((paragraph) => ({ paragraph })) };
    }),
    ...(part.rapat ? { cantSplit: false } : {}),
    ...(part.tinggiMm ? { minHeightMm: part.tinggiMm } : {}),
  });
  return [table(part.lebar, part.kepala.length ? [part.kepala] : [], rows.map((row) => cells(row, part.daftar)), { headerBold: false, ...(part.sizePt ? { sizePt: part.sizePt } : {}) })];
}

/** A list for Word: one row of a table without lines, repeated for each entry. */
function loopTable(daftar: string, columns: number[], cells: string[]): TableBlock {
  const texts = [...cells];
  texts[0] = `{#${daftar}}${texts[0]!}`;
  texts[texts.length - 1] += `{/${daftar}}`;
  return table(columns, [], [texts], { borders: "none" });
}
