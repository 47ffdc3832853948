import type { LetterDoc } from "../../../shared/letters/blocks";
import { letter, p, table } from "../../../shared/letters/blocks";
import type { IsiNaskah, Sumber } from "../../../shared/schemas/naskah";
import type { Rezim } from "../../../shared/schemas/primitives";
import type { Cx } from "../cx";
import type { DocumentType, LetterContext } from "../letters/context";
import { renderDocx } from "../letters/docx";
import { namaBidang } from "../../../shared/i18n/naskah";
import { missingIn } from "../letters/forms/common";
import { imbauanDari } from "../letters/forms/imbauan";
import { dress, isOfficial, tataOf } from "../letters/tata";
import { isiPerkara, isiTanda } from "../letters/naskah/isi";
import { naskahBawaan, naskahOf, nilaiOf, type Naskah } from "../letters/naskah/jenis";
import { openPackage } from "../letters/naskah/ooxml";
import { rakit, tambahkan } from "../letters/naskah/rakit";
import { bacaIsi, dataTemplat, isiTemplat, periksa } from "../letters/naskah/templat";
import { Refusal } from "../refusal";

/** A letter as it would be made now, by what the office chose for its type. */
export interface Jadi {
  doc: LetterDoc;
  bytes: () => Uint8Array;
  /** '' for our wording, else `naskah 3` or `templat 2`. */
  sumber: string;
  kosong: () => string[];
}

export function susun(cx: Cx, type: DocumentType, context: LetterContext, copies = true): Jadi {
  const dressed = setelan(cx, context, type.jenis, copies);
  const naskah = naskahOf(type.jenis);
  const { rezim } = context.dossier.perkara;
  const chosen = naskah ? cx.store.naskah.sumber(type.jenis, rezim) : null;
  const assets = { logo: context.logo?.bytes, watermark: cx.watermark, pictures: context.gambar?.bytes };
  if (naskah && chosen?.sumber === "naskah") {
    const doc = dressed(dariNaskah(naskah, naskahVersi(cx, naskah, rezim, chosen.versiSumber), context, type));
    return { doc, bytes: () => renderDocx(doc, assets), sumber: `naskah ${chosen.versiSumber}`, kosong: () => missingIn(doc.blocks).map(namaBidang) };
  }
  // In a folder for trying out every letter carries its mark, and a template of the office has no place for it: our own letter is made there.
  if (naskah && chosen?.sumber === "templat" && !cx.watermark) {
    const made = dariTemplat(cx, naskah, templatVersi(cx, naskah, rezim, chosen.versiSumber), context);
    return { doc: tampilan(made.bytes), bytes: () => made.bytes, sumber: `templat ${chosen.versiSumber}`, kosong: () => made.kosong };
  }
  const doc = dressed(type.build(context));
  return { doc, bytes: () => renderDocx(doc, assets), sumber: "", kosong: () => type.missing(context) };
}

/** How the office sets letters of a type: paper, letterhead, place to sign, standing copies. */
export function setelan(cx: Cx, context: LetterContext, jenis: string, copies = true): (doc: LetterDoc) => LetterDoc {
  const tata = tataOf(cx.store.tata.kini()?.isi ?? null, context.kantor);
  return (doc) => dress(doc, copies ? tata : { ...tata, tembusan: [] }, isOfficial(context.pack, jenis), context);
}

/** The letter in a wording; an official form keeps its own and takes what the office adds. */
export function dariNaskah(naskah: Naskah, isi: IsiNaskah, context: LetterContext, type: DocumentType): LetterDoc {
  if (naskah.rangka === "imbauan") return imbauanDari(context, isi);
  const values = isiPerkara(nilaiOf(naskah, isi, context));
  return naskah.rangka === "formulir" ? tambahkan(type.build(context), isi.isi, values) : rakit(naskah, isi, context, values);
}

/** Our letter or the office's wording with `{fields}` in place of values. */
export function denganTanda(cx: Cx, naskah: Naskah, isi: IsiNaskah, context: LetterContext): Uint8Array {
  const hal = nilaiOf(naskah, isi, context).bidang["surat.hal"]!;
  // A subject without fields is text of the letter, and edited in Word as such.
  const marked = { ...isiTanda, bidang: (nama: string) => (naskah.rangka === "surat" && nama === "surat.hal" && !isi.hal.includes("{") ? [hal] : isiTanda.bidang(nama)) };
  const copies = naskah.tembusan || (naskah.rangka === "surat" && standingCopies(cx, context).length > 0);
  return renderDocx(setelan(cx, { ...context, nomor: "", tanggal: "", kodeJurnal: null }, naskah.jenis, false)(rakit({ ...naskah, tembusan: copies }, isi, context, marked)), context.logo ? { logo: context.logo.bytes } : {});
}

export function dariTemplat(cx: Cx, naskah: Naskah, sha256: string, context: LetterContext): { bytes: Uint8Array; kosong: string[] } {
  const template = cx.files.read(sha256);
  const nilai = nilaiOf(naskah, { hal: kiniOf(cx, naskah, context.dossier.perkara.rezim).hal }, context);
  const { data, kosong } = dataTemplat(naskah, { ...nilai, daftar: { ...nilai.daftar, tembusan: withStanding(nilai.daftar["tembusan"] ?? [], standingCopies(cx, context)) } }, dipakai(naskah, template));
  const made = cx.wait(`templat ${sha256} ${JSON.stringify(data)}`, async () => {
    try {
      return await isiTemplat(template, data);
    } catch {
      return null;
    }
  });
  if (!made) throw new Refusal("GUARD", { reasons: ["templat_gagal_diisi"] });
  return { bytes: made, kosong };
}

const standingCopies = (cx: Cx, context: LetterContext): string[] => tataOf(cx.store.tata.kini()?.isi ?? null, context.kantor).tembusan;

/** Copies of the letter and the office's standing ones, each once, the archive last. */
function withStanding(rows: ReadonlyArray<Record<string, string>>, standing: readonly string[]): Array<Record<string, string>> {
  const plain = (text: string) => text.toLowerCase().replace(/[\s;.,]+$/, "");
  const all = [...rows.map((row) => row["teks"] ?? ""), ...standing].filter((text, at, list) => list.findIndex((x) => plain(x) === plain(text)) === at);
  const archive = (text: string) => /^arsip/i.test(text);
  return [...all.filter((text) => !archive(text)), ...all.filter(archive)].map((teks, at) => ({ no: String(at + 1), teks }));
}

function dipakai(naskah: Naskah, template: Uint8Array): string[] {
  const own = openPackage(template);
  return periksa(naskah, own, own).dipakai;
}

/** What a letter from a template says, as blocks for the screen; how it looks only the DOCX knows. */
function tampilan(bytes: Uint8Array): LetterDoc {
  const align = { center: "center", right: "right", both: "justify" } as const;
  return letter(bacaIsi(bytes).map((part) => {
    if ("teks" in part) return p(part.teks, { align: align[part.rata as keyof typeof align] ?? "left", spaceAfterPt: 3 });
    const columns = Math.max(1, ...part.tabel.map((row) => row.length));
    return table(Array.from({ length: columns }, () => 165 / columns), [], part.tabel.map((cells) => ({ cells, cantSplit: false })), { borders: "horizontal", sizePt: 10 });
  }), { font: { name: "Arial", sizePt: 11, lineSpacing: 1 } });
}

export function naskahVersi(cx: Cx, naskah: Naskah, rezim: Rezim, versi: number): IsiNaskah {
  const isi = versi === 0 ? naskahBawaan(naskah.jenis, rezim) : cx.store.naskah.naskah(naskah.jenis, rezim, versi);
  if (!isi) throw new Refusal("NOT_FOUND", { reasons: ["naskah_versi_tidak_ada"] });
  return isi;
}

export function templatVersi(cx: Cx, naskah: Naskah, rezim: Rezim, versi: number): string {
  const found = cx.store.naskah.daftarTemplat(naskah.jenis, rezim).find((t) => t.versi === versi);
  if (!found) throw new Refusal("NOT_FOUND", { reasons: ["naskah_versi_tidak_ada"] });
  return found.sha256;
}

/** The newest wording of the office, or ours. */
export function kiniOf(cx: Cx, naskah: Naskah, rezim: Rezim): IsiNaskah & { versi: number } {
  const versi = cx.store.naskah.daftarNaskah(naskah.jenis, rezim)[0]?.versi ?? 0;
  return { ...naskahVersi(cx, naskah, rezim, versi), versi };
}

export const sumberKini = (cx: Cx, naskah: Naskah, rezim: Rezim): { sumber: Sumber; versiSumber: number; versi: number } => cx.store.naskah.sumber(naskah.jenis, rezim) ?? { sumber: "bawaan", versiSumber: 0, versi: 0 };
