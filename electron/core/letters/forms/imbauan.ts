import { setempat } from "../../../../shared/domain/daerah";
import { address, fields, kop, letter, letterHead, li, list, p, signature, table, tembusan } from "../../../../shared/letters/blocks";
import type { Block, LetterDoc, ListItem, Page, Row, Run, TextRun } from "../../../../shared/letters/blocks";
import { F4, heading, pageBreak, title } from "../../../../shared/letters/blocks";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import { bidangTeks } from "../../../../shared/i18n/imbauan";
import { BIDANG, menyebutKasn, pecahBidang, type Alinea, type Bidang, type Gelombang, type Penerima } from "../../../../shared/schemas/imbauan";
import type { Kantor, Pejabat, Pemilihan } from "../../../../shared/schemas/kantor";
import type { IsiNaskah } from "../../../../shared/schemas/naskah";
import type { TataSurat } from "../../../../shared/schemas/tata-surat";
import { inForce, type LawPack } from "../../../../shared/schemas/law";
import wording from "../../../../resources/letters/imbauan.json" with { type: "json" };
import type { DocumentType, LetterContext } from "../context";
import { dress } from "../tata";
import { hasClock, isian, jabatanTtd, kopOf, placeAndDate, safeFileName, signer } from "./common";

/** What all letters of a wave share. */
export interface ImbauanContext {
  kantor: Kantor;
  pack: LawPack;
  logo: LetterContext["logo"];
  penandatangan: Pejabat | null;
  gelombang: Pick<Gelombang, "tanggal" | "lampiran" | "hal" | "tembusan" | "dasar" | "dasarLain"> & { sifat: string };
  pemilihan: Pick<Pemilihan, "nama" | "rezim" | "tanggalPemungutan">;
  tahapan: string;
  isi: readonly Alinea[];
  /** The activity that an invitation is about, in words. */
  acara?: Acara | null | undefined;
  /** How the office sets its letters; a letter of a case is set where it is issued. */
  tata?: TataSurat;
}
export interface Acara { jenis: string; tema: string; hari: string; pukul: string; tempat: string }

/** What differs from letter to letter: values of the fields, and the lines of the address. */
export type ImbauanValues = Record<Bidang | "alamat.nama" | "alamat.jabatan" | "alamat.instansi" | "alamat.tempat", string>;
export const VALUE_KEYS = [...BIDANG.filter((b) => /^(penerima|surat\.nomor|asal\.nomor)/.test(b)), "alamat.nama", "alamat.jabatan", "alamat.instansi", "alamat.tempat"] as ReadonlyArray<keyof ImbauanValues>;

/** Our wording, as shipped. */
export function susunanBawaan(jenis: keyof typeof wording.jenis, rezim: "pemilu" | "pemilihan"): { hal: string; tembusan: string[]; dasar: string[]; isi: Alinea[]; versi: number } {
  const w = wording.jenis[jenis];
  return { hal: w.hal, tembusan: w.tembusan, dasar: w.dasar[rezim], isi: w[rezim] as Alinea[], versi: wording.versi };
}

/** The letter for one recipient. What is empty prints dots and carries the field's name. */
export function buildImbauan(cx: ImbauanContext, v: ImbauanValues): LetterDoc {
  const office = officeOf(cx);
  const { gelombang: g } = cx;
  const run = (key: keyof ImbauanValues): TextRun => ({ text: v[key], field: key, gap: 24 });
  const doc = letter([
    kop(),
    letterHead([["Nomor", [run("surat.nomor")]], ["Sifat", g.sifat], ["Lampiran", g.lampiran || "-"], ["Hal", g.hal]], [placeAndDate(office)], { spaceAfterPt: 14 }),
    address([...(v["alamat.nama"] ? [[run("alamat.nama")]] : []), [run("alamat.jabatan")], ...(v["alamat.instansi"] ? [[run("alamat.instansi")]] : [])], [run("alamat.tempat")], { spaceAfterPt: 14 }),
    ...bodyOf(cx, v),
    signature({ above: [cx.kantor.nama, `${jabatanTtd(cx.penandatangan)},`], spaceMm: 24, name: [signer(office)], nameBold: true }),
    ...(g.tembusan.length ? [tembusan(g.tembusan.map((t, i) => `${t}${i === g.tembusan.length - 1 ? "." : ";"}`))] : []),
  ], { kop: kopOf(office), footer: { pageNumber: "dash", skipFirst: true } });
  // The journal goes on while a wave is made: its code would make every letter of it another one.
  return cx.tata ? dress(doc, cx.tata, false, { nomor: v["surat.nomor"], tanggal: g.tanggal }) : doc;
}

function bodyOf(cx: ImbauanContext, v: ImbauanValues): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  let start = 1;
  const flush = () => {
    if (items.length) blocks.push(list("1.", items, { spaceAfterPt: 4, start }));
    start += items.length;
    items = [];
  };
  for (const a of cx.isi) {
    if (a.jenis === "butir") {
      items.push({ content: filled(a.teks, v) });
      continue;
    }
    if (a.jenis === "anak") {
      const above = items.at(-1);
      const child: ListItem = { content: filled(a.teks, v) };
      if (!above) items.push(child);
      else {
        const last = above.children?.at(-1);
        if (last?.type === "list") last.items.push(child);
        else above.children = [...(above.children ?? []), { type: "list", style: "a.", items: [child] }];
      }
      continue;
    }
    flush();
    if (a.jenis === "acara") {
      blocks.push(acaraBlock(cx));
      start = 1;
    } else if (a.jenis === "alinea") blocks.push(p(filled(a.teks, v), { firstLineMm: 10 }));
    else if (a.jenis === "judul") {
      start = 1;
      blocks.push(heading(filled(a.teks, v), { spaceAfterPt: 4 }));
    } else {
      const bases = dasarOf(cx);
      if (bases.length) blocks.push(list("1.", bases.map((t, i) => li(`${t}${i === bases.length - 1 ? "." : ";"}`))));
      start = 1;
    }
  }
  flush();
  return blocks;
}

/** Day, time, place and subject of the activity, as invitations set them. */
function acaraBlock(cx: ImbauanContext): Block {
  const { hari = "", pukul = "", tempat = "", jenis = "", tema = "" } = cx.acara ?? {};
  const value = (name: string, text: string): Run[] => [{ text, field: name, gap: 40 }];
  return fields([["Hari, tanggal", value("kegiatan.hari", hari)], ["Pukul", value("kegiatan.pukul", pukul)], ["Tempat", value("kegiatan.tempat", tempat)], ["Acara", value("kegiatan.tema", [jenis, tema].filter(Boolean).join(": "))]], { labelWidthMm: 32, indentMm: 10, spaceAfterPt: 8 });
}

function filled(teks: string, v: ImbauanValues): Run[] {
  return pecahBidang(teks).map((part) => {
    if ("teks" in part) return part.teks;
    // A name that no field answers to stays as typed, so that nobody overlooks it.
    if (!(BIDANG as readonly string[]).includes(part.bidang)) return `{${part.bidang}}`;
    return { text: v[part.bidang as Bidang], field: part.bidang, gap: 24 };
  });
}

/** The chosen bases that are in force on the letter's date, in the pack's order, then the office's own. */
export function dasarOf(cx: Pick<ImbauanContext, "pack" | "pemilihan" | "gelombang">): string[] {
  return [...dasarPilihan(cx.pack, cx.pemilihan.rezim, cx.gelombang.tanggal).filter((d) => cx.gelombang.dasar.includes(d.id)).map((d) => d.teks), ...cx.gelombang.dasarLain.map((t) => t.replace(/[\s;.,]+$/, ""))];
}

/** Bases for imbauan of a regime on a date. */
export function dasarPilihan(pack: LawPack, rezim: "pemilu" | "pemilihan", date: string): Array<{ id: string; teks: string; sumber: string; belumDiverifikasi: boolean }> {
  const regime = pack.rezim.find((r) => r.id === rezim && inForce(r, date)) ?? pack.rezim.find((r) => r.id === rezim);
  return (regime?.dasarSurat ?? []).filter((d) => inForce(d, date) && (d.dokumen.length === 0 || d.dokumen.includes("imbauan")))
    .map((d) => ({ id: d.id, teks: withoutKasn(d.teks, date).replace(/[\s;.,]+$/, ""), sumber: d.sumber, belumDiverifikasi: d.status !== "terkonfirmasi" }));
}

/** The joint decision of 2022 is cited by its date: its list of signers names an institution that was dissolved on 24 August 2024. */
function withoutKasn(teks: string, date: string): string {
  return menyebutKasn(teks, date) ? teks.replace(/^(Keputusan Bersama) .*? (tanggal \d)/, "$1 $2") : teks;
}

/** Values that all letters of a wave share, reckoned once. */
function sharedValues(cx: ImbauanContext): SharedValues {
  let known = shared.get(cx);
  if (!known) {
    known = {
      "pemilihan.nama": cx.pemilihan.nama, "pemilihan.sebutan": cx.pemilihan.rezim === "pemilu" ? "Pemilu" : "Pemilihan", "pemilihan.tanggal": cx.pemilihan.tanggalPemungutan ? hariTanggal(cx.pemilihan.tanggalPemungutan) : "", "tahapan.nama": cx.tahapan,
      "kantor.nama": cx.kantor.nama, "kantor.daerah": cx.kantor.daerah, "kantor.alamat": cx.kantor.alamat, "kantor.telepon": cx.kantor.telepon, "kantor.surel": cx.kantor.surel, "surat.tanggal": tanggal(cx.gelombang.tanggal),
      "kegiatan.jenis": cx.acara?.jenis ?? "", "kegiatan.tema": cx.acara?.tema ?? "", "kegiatan.hari": cx.acara?.hari ?? "", "kegiatan.pukul": cx.acara?.pukul ?? "", "kegiatan.tempat": cx.acara?.tempat ?? "",
    };
    shared.set(cx, known);
  }
  return known;
}
type SharedValues = Pick<ImbauanValues, "pemilihan.nama" | "pemilihan.sebutan" | "pemilihan.tanggal" | "tahapan.nama" | "kantor.nama" | "kantor.daerah" | "kantor.alamat" | "kantor.telepon" | "kantor.surel" | "surat.tanggal" | "kegiatan.jenis" | "kegiatan.tema" | "kegiatan.hari" | "kegiatan.pukul" | "kegiatan.tempat">;
const shared = new WeakMap<ImbauanContext, SharedValues>();

/** Values for a recipient; what the address does not need is left out. */
export function valuesFor(cx: ImbauanContext, r: Penerima, nomor: string, asal: { nomor: string; tanggal: string } | null): ImbauanValues {
  const post = [r.statusJabatan, r.jabatan].filter(Boolean).join(" ");
  const jabatan = r.jabatan ? post : r.instansi ? `Pimpinan ${r.instansi}` : r.nama;
  const named = r.instansi !== "" && jabatan.toLowerCase().includes(r.instansi.toLowerCase());
  return {
    "penerima.jabatan": jabatan, "penerima.nama": r.nama, "penerima.sapaan": r.sapaan, "penerima.instansi": r.instansi, "penerima.tempat": r.tempat, "penerima.alamat": r.alamat, "penerima.kecamatan": r.kecamatan,
    ...sharedValues(cx),
    "surat.nomor": nomor, "asal.nomor": asal?.nomor ?? "", "asal.tanggal": asal ? tanggal(asal.tanggal) : "",
    "alamat.nama": r.nama && (r.jabatan || r.instansi) ? [r.sapaan, r.nama].filter(Boolean).join(" ") : "",
    "alamat.jabatan": jabatan, "alamat.instansi": named || !r.jabatan ? "" : r.instansi, "alamat.tempat": r.tempat || "Tempat",
  };
}

/** Fields that the wording names; the number is told elsewhere. */
export function bidangTerpakai(isi: readonly Alinea[]): Bidang[] {
  return [...new Set(isi.flatMap((a) => pecahBidang(a.teks).flatMap((x) => ("bidang" in x && x.bidang !== "surat.nomor" && (BIDANG as readonly string[]).includes(x.bidang) ? [x.bidang as Bidang] : []))))];
}

/** Those of them without a value for this recipient. */
export function kosongPada(terpakai: readonly Bidang[], v: ImbauanValues): Bidang[] {
  return terpakai.filter((b) => v[b].trim() === "");
}

/** The parts of the letter context that letterhead and signature read. */
function officeOf(cx: ImbauanContext): LetterContext {
  return { kantor: cx.kantor, logo: cx.logo, tanggal: cx.gelombang.tanggal, penandatangan: cx.penandatangan, pejabat: [], pack: cx.pack, nomor: "", refId: "" } as Partial<LetterContext> as LetterContext;
}

// ---- Papers of the wave as a whole.

export interface Tujuan { nama: string; jabatan: string; instansi: string; alamat: string; tempat: string; telepon: string; kecamatan: string; rute: string; nomor: string }

/** Labels for envelopes: two beside each other, eight below each other on F4. */
export function labelDoc(tujuan: readonly Tujuan[]): LetterDoc {
  const page: Page = { ...F4, marginMm: { top: 12, right: 10, bottom: 12, left: 10 } };
  const cell = (t: Tujuan | undefined) => ({
    valign: "center" as const,
    content: t ? [{ paragraph: ["Kepada Yth.", t.nomor ? `   (${t.nomor})` : ""] }, ...[t.nama, t.jabatan, t.instansi, t.alamat].filter(Boolean).map((x, i) => ({ paragraph: i === 0 ? [{ text: x, bold: true }] : x })), { paragraph: `di ${t.tempat || "Tempat"}` }] : "",
  });
  const rows: Row[] = [];
  for (let i = 0; i < tujuan.length; i += 2) rows.push({ cells: [cell(tujuan[i]), cell(tujuan[i + 1])], minHeightMm: 37, cantSplit: true });
  return letter([table([97, 97], [], rows, { sizePt: 9.5, borders: "all" })], { page, font: { name: "Arial", sizePt: 9.5, lineSpacing: 1 } });
}

/** The list that the messenger carries: one table for each route, with lines to sign. */
export function ekspedisiDoc(cx: Pick<ImbauanContext, "kantor">, nama: string, tanggalSurat: string, tujuan: readonly Tujuan[]): LetterDoc {
  const page: Page = { widthMm: 330, heightMm: 215, marginMm: { top: 15, right: 12, bottom: 15, left: 12 } };
  const routes = [...Map.groupBy(tujuan, (t) => t.rute)];
  const blocks = routes.flatMap(([rute, rows], at): Block[] => [
    ...(at > 0 ? [pageBreak()] : []),
    title(["DAFTAR EKSPEDISI", cx.kantor.nama.toLocaleUpperCase("id-ID")], { sizePt: 13, sub: [`${nama}, surat tanggal ${tanggal(tanggalSurat)}${rute ? `, ${/^rute\b/i.test(rute) ? rute : `rute ${rute}`}` : ""}`], spaceAfterPt: 8 }),
    table(
      [{ widthMm: 11, align: "center" }, { widthMm: 62 }, { widthMm: 100 }, { widthMm: 50 }, { widthMm: 34 }, { widthMm: 49 }],
      [["No.", "Nomor surat", "Ditujukan kepada", "Nama penerima", "Tanggal, jam", "Tanda tangan"]],
      rows.map((t, i) => ({ cells: [`${i + 1}.`, t.nomor, { content: [{ paragraph: [{ text: t.jabatan, bold: true }, t.nama ? `, ${t.nama}` : ""] }, { paragraph: [t.instansi, t.alamat, t.kecamatan && `Kec. ${t.kecamatan.replace(/^Kecamatan /i, "")}`, t.telepon].filter(Boolean).join(", ") }].filter((x) => typeof x.paragraph !== "string" || x.paragraph !== "") }, "", "", ""], minHeightMm: 13, cantSplit: true })),
      { sizePt: 9.5 },
    ),
    signature([{ above: ["Yang menyerahkan,"], name: "" }, { above: ["Mengetahui,"], name: "" }], { spaceBeforePt: 10 }),
  ]);
  return letter(blocks, { page, font: { name: "Arial", sizePt: 10, lineSpacing: 1 }, footer: { pageNumber: "ofTotal", align: "right" } });
}

/** The same letters from a case: imbauan to the office of the first reported person, an invitation to whom it was typed for. */
export const imbauan = alone("imbauan", "Imbauan");
export const undanganKegiatan = alone("undangan_kegiatan", "Undangan Kegiatan");

function alone(jenis: "imbauan" | "undangan_kegiatan", nama: string): DocumentType {
  const values = (cx: LetterContext, context = fromCase(cx, jenis)) => valuesFor(context, target(cx, jenis), cx.nomor, null);
  return {
    jenis,
    fileName: (cx) => safeFileName([nama, jenis === "imbauan" ? target(cx, jenis).instansi || target(cx, jenis).jabatan : isian(cx, "kegiatan")].filter(Boolean).join(" - ")),
    build: (cx) => {
      const context = fromCase(cx, jenis);
      return buildImbauan(context, values(cx, context));
    },
    missing: (cx) => {
      const context = fromCase(cx, jenis);
      const used = [...bidangTerpakai(context.isi), ...(context.isi.some((a) => a.jenis === "acara") ? (["kegiatan.hari", "kegiatan.pukul", "kegiatan.tempat"] as const) : [])];
      return [...(cx.nomor ? [] : ["Nomor surat"]), ...kosongPada(used, values(cx, context)).map((b) => bidangTeks[b] ?? b)];
    },
  };
}

/** Our wording of the imbauan that a case gives rise to, as the editor of wordings has it. */
export function imbauanBawaan(rezim: "pemilu" | "pemilihan"): IsiNaskah {
  const { hal, isi } = susunanBawaan("netralitas", rezim);
  return { hal, sifat: "Penting", lampiran: "-", isi: isi.map(({ jenis, teks }) => ({ jenis: jenis === "acara" ? "alinea" : jenis, teks, label: "" })) };
}

/** The imbauan of a case in a wording of the office. */
export function imbauanDari(cx: LetterContext, w: IsiNaskah): LetterDoc {
  const context = fromCase(cx, "imbauan");
  const v = valuesFor(context, target(cx, "imbauan"), cx.nomor, null);
  const text = (teks: string): string => filled(teks, v).map((run) => (typeof run === "string" ? run : "text" in run ? run.text : "")).join("");
  const isi = w.isi.flatMap(({ jenis, teks }): Alinea[] => (jenis === "bagian" ? [] : [{ jenis: jenis === "istilah" ? "alinea" : jenis, teks }]));
  return buildImbauan({ ...context, isi, gelombang: { ...context.gelombang, sifat: text(w.sifat), lampiran: text(w.lampiran), hal: text(w.hal) || context.gelombang.hal } }, v);
}
/** Fields that its wording may name. */
export const BIDANG_IMBAUAN_PERKARA: readonly string[] = BIDANG.filter((b) => !/^(asal|kegiatan)\./.test(b));

function fromCase(cx: LetterContext, jenis: "imbauan" | "undangan_kegiatan"): ImbauanContext {
  const { pemilihan, perkara } = cx.dossier;
  const asked = jenis === "imbauan" ? isian(cx, "jenisImbauan") : jenis;
  const own = susunanBawaan(Object.hasOwn(wording.jenis, asked) ? (asked as keyof typeof wording.jenis) : "netralitas", perkara.rezim);
  const waktu = isian(cx, "waktu");
  /** The free wording leaves open what it is about, and what it asks for. */
  const typed = (a: Alinea): string => (a.jenis === "butir" || a.jenis === "anak" ? isian(cx, "isi") : isian(cx, "tentang")) || "…";
  const tanggalSurat = cx.tanggal || perkara.waktuTerima.slice(0, 10);
  const stage = pemilihan.tahapan.find((t) => t.mulai <= tanggalSurat && tanggalSurat <= t.selesai);
  return {
    kantor: cx.kantor, pack: cx.pack, logo: cx.logo, penandatangan: cx.penandatangan, pemilihan, tahapan: stage?.nama ?? "", isi: own.isi.map((a) => (a.teks.includes("…") ? { ...a, teks: a.teks.replaceAll("…", typed(a)) } : a)),
    acara: jenis === "imbauan" ? null : { jenis: isian(cx, "bentuk"), tema: isian(cx, "kegiatan"), hari: waktu ? hariTanggal(waktu.slice(0, 10)) : "", pukul: hasClock(waktu) ? jam(waktu, perkara.zona) : "", tempat: isian(cx, "tempat") },
    gelombang: { tanggal: tanggalSurat, sifat: jenis === "imbauan" ? "Penting" : "Biasa", lampiran: "-", hal: own.hal, tembusan: own.tembusan.map((t) => setempat(t, cx.kantor)), dasar: own.dasar, dasarLain: [] },
  };
}

function target(cx: LetterContext, jenis: "imbauan" | "undangan_kegiatan"): Penerima {
  const person = jenis === "imbauan" ? cx.dossier.pihak.find((x) => x.peran === "terlapor") : undefined;
  return { id: "", kelompok: "lainnya", instansi: person?.instansi ?? "", jabatan: jenis === "imbauan" ? "" : isian(cx, "undangan"), statusJabatan: "", nama: "", nip: "", sapaan: "", alamat: "", tempat: "", kecamatan: "", telepon: "", surel: "", rute: "", urut: 0, aktif: true, versi: 0 };
}
