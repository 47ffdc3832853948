import { angka, jam, lokal, tanggal, tanggalPendek, ukuran } from "../../../../shared/i18n/format";
import { bagianBerkas, berkasPerkaraTeks as t } from "../../../../shared/i18n/berkas-perkara";
import { isi } from "../../../../shared/i18n/id";
import { namaPeran, namaTahap } from "../../../../shared/i18n/perkara";
import { fields, heading, kop, letter, p, pageBreak, spacer, table, title } from "../../../../shared/letters/blocks";
import type { Block, Inline, LetterDoc, Row } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import type { BarisBerkas } from "../../../../shared/schemas/berkas-perkara";
import type { Perkara } from "../../../../shared/schemas/dossier";
import type { Pihak } from "../../../../shared/schemas/perkara";
import type { LetterContext } from "../context";
import { kodeLine, kopOf } from "./common";

export interface SampulBerkas {
  perkara: Pick<Perkara, "jenis" | "tahap" | "nomorPenyampaian" | "nomorRegister" | "peristiwa" | "tempat" | "kecamatan" | "pelaporDilindungi">;
  pihak: ReadonlyArray<Pick<Pihak, "peran" | "urut" | "nama" | "jabatan" | "instansi">>;
  pemilihan: string;
  /** What goes along, in order, each with its name in the archive. */
  ikut: ReadonlyArray<BarisBerkas & { nama: string }>;
  tanpa: ReadonlyArray<{ judul: string; alasan: string }>;
  /** UTC instant, and who. */
  at: string;
  zona: string;
  oleh: string;
  /** Joined for the printer: what has no place in it is an annex. */
  gabungan: boolean;
}

/** Cover and index of the file of a case: what it holds in the order of the road, the evidence with its hashes, what was left out and why. */
export function berkasPerkaraDoc(cx: Pick<LetterContext, "kantor" | "logo" | "kodeJurnal">, s: SampulBerkas): LetterDoc {
  const { perkara } = s;
  const documents = s.ikut.filter((b) => b.jenis !== "bukti");
  const evidence = s.ikut.filter((b) => b.jenis === "bukti");
  const at = lokal(s.at, s.zona);
  return letter([
    kop(),
    spacer(18),
    title([t.sampul], { sizePt: 20, spaceAfterPt: 6 }),
    title([perkara.nomorRegister || perkara.nomorPenyampaian || "-"], { sizePt: 13, spaceAfterPt: 26 }),
    fields([
      [t.nomorPenyampaian, perkara.nomorPenyampaian || "-"],
      [t.nomorRegister, perkara.nomorRegister || "-"],
      [t.jenis, perkara.jenis === "temuan" ? "Temuan" : "Laporan"],
      [t.pemilihan, s.pemilihan || "-"],
      [t.peristiwa, perkara.peristiwa || "-"],
      [t.tempat, joined([perkara.tempat, perkara.kecamatan]) || "-"],
      [perkara.jenis === "temuan" ? t.penemu : t.pelapor, namesOf(s, perkara.jenis === "temuan" ? "penemu" : "pelapor")],
      [t.terlapor, namesOf(s, "terlapor")],
      [t.tahap, namaTahap[perkara.tahap]],
      [t.isiBerkas, isi(t.isiRingkas, { dokumen: angka(documents.length), bukti: angka(evidence.length) }) + (s.tanpa.length > 0 ? `; ${isi(t.dikeluarkan, { n: angka(s.tanpa.length) })}` : "")],
      [t.dibuat, `${tanggal(at.tanggal)}, ${jam(at.jam, s.zona)}, ${isi(t.oleh, { oleh: s.oleh || "-" })}`],
    ], { labelWidthMm: 48, spaceAfterPt: 12 }),
    pageBreak(),
    title([t.daftarIsi], { spaceAfterPt: 10 }),
    index(documents, s.gabungan),
    heading(t.daftarBukti, { align: "center", spaceBeforePt: 10, spaceAfterPt: 6 }),
    evidence.length > 0 ? evidenceTable(evidence) : p(t.tidakAda, { align: "left" }),
    heading(t.tidakDisertakan, { align: "center", spaceBeforePt: 10, spaceAfterPt: 6 }),
    s.tanpa.length > 0 ? table([13, 70, 82], [[t.no, t.dokumenTanpa, t.alasanKolom]], s.tanpa.map((x, i): Row => [`${i + 1}.`, x.judul, x.alasan]), { sizePt: 10, spaceAfterPt: 8 }) : p(t.tidakAda, { align: "left" }),
    p(s.gabungan ? `${t.catatanGabungan} ${t.catatanDaftar}` : t.catatanDaftar, { sizePt: 9, spaceAfterPt: 0 }),
  ], { kop: kopOf(cx as LetterContext), footer: { pageNumber: s.gabungan ? "plain" : "ofTotal", align: "right", ...(cx.kodeJurnal ? { note: kodeLine(cx.kodeJurnal) } : {}) } });
}

/** A protected reporter is called by what they are. */
function namesOf(s: SampulBerkas, peran: "pelapor" | "penemu" | "terlapor"): Inline {
  const people = s.pihak.filter((x) => x.peran === peran);
  if (people.length === 0) return "-";
  if (peran === "pelapor" && s.perkara.pelaporDilindungi) return people.map((x) => isi(t.disamarkan, { peran: `${namaPeran[x.peran]} ${x.urut + 1}` })).join("; ");
  return people.map((x) => joined([x.nama, x.jabatan && peran === "terlapor" ? x.jabatan : "", x.instansi && peran === "terlapor" ? x.instansi : ""])).join("; ");
}

const section = (text: string): Row => ({ cells: [{ content: text, span: 4, bold: true, shade: true }], keepWithNext: true });
const pagesOf = (b: BarisBerkas): string => (b.halaman === null ? t.terputus : angka(b.halaman));

function index(list: SampulBerkas["ikut"], gabungan: boolean): Block {
  let part = "";
  const rows = list.flatMap((b, i): Row[] => {
    const row: Row = [`${i + 1}.`, joined([b.kode, b.judul, b.keterangan && `(${b.keterangan})`, gabungan && !b.gabung ? `(${t.lampiran})` : ""], " "), joined([b.nomor, b.tanggal ? tanggalPendek(b.tanggal) : ""], "\n"), pagesOf(b)];
    if (b.bagian === part) return [row];
    part = b.bagian;
    return [section(bagianBerkas[b.bagian]), row];
  });
  const known = list.filter((b) => b.halaman !== null);
  const total = isi(t.jumlahHalaman, { halaman: angka(known.reduce((sum, b) => sum + b.halaman!, 0)), dokumen: angka(known.length) }) + (known.length < list.length ? ` ${isi(t.ringkasTanpa, { n: angka(list.length - known.length) })}.` : "");
  return table([13, 82, 56, { widthMm: 14, align: "right" }], [[t.no, t.dokumen, t.nomorTanggal, t.halaman]], rows.length > 0 ? [...rows, [{ content: total, span: 4, bold: true }]] : [["", t.tidakAda, "", ""]], { sizePt: 10, spaceAfterPt: 8 });
}

function evidenceTable(list: SampulBerkas["ikut"]): Block {
  return table([14, 62, 71, { widthMm: 18, align: "right" }], [[t.kodeBukti, t.bukti, t.sidik, t.ukuran]], list.map((b): Row => [b.kode, joined([b.judul, b.keterangan, b.halaman !== null ? `${angka(b.halaman)} hal.` : ""]), b.berkas ? [b.nama.split("/").at(-1)!, `\n${b.berkas.sha256.replace(/(.{16})(?=.)/g, "$1 ")}`] : t.tanpaBerkas, b.berkas ? ukuran(b.berkas.ukuran) : "-"]), { sizePt: 9, spaceAfterPt: 8 });
}
