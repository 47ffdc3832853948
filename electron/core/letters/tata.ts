import type { Block, LetterDoc, SignatureColumn } from "../../../shared/letters/blocks";
import { barisKop, tampilanKop } from "../../../shared/letters/kop";
import { isDeepStrictEqual } from "node:util";
import { BAGIAN_TATA, type BagianTata } from "../../../shared/schemas/naskah";
import type { Kantor, Pejabat } from "../../../shared/schemas/kantor";
import type { LawPack } from "../../../shared/schemas/law";
import { KERTAS, TATA_BAWAAN, type TataSurat } from "../../../shared/schemas/tata-surat";
import { qrOf, type BahanQr } from "./qr";

/** How the office sets its letters: what it chose, over how we set them; lines and logo of the letterhead stand in the office's record. */
export function tataOf(chosen: TataSurat | null, kantor: Pick<Kantor, "kop">): TataSurat {
  const own = chosen ?? TATA_BAWAAN;
  const { tinggiLogo, garis } = own.kop;
  const { baris, logo } = kantor.kop;
  // Settings of before had two sizes in place of a look for each line, and no code of our own.
  return { ...TATA_BAWAAN, ...own, ttd: { ...TATA_BAWAAN.ttd, ...own.ttd }, kop: { tinggiLogo, garis, baris, logo, tampilan: tampilanKop({ ...own.kop, baris }) } };
}

/** What the office sets otherwise than it did, of that which a Word template carries from the day it left. */
export function tataBerubah(then: TataSurat, now: TataSurat): BagianTata[] {
  const parts = (t: TataSurat): Record<BagianTata, unknown> => ({ kop: t.kop, kertas: t.kertas, margin: t.margin, huruf: t.huruf, ttd: t.ttd, penandatangan: t.penandatangan, tembusan: t.tembusan });
  return BAGIAN_TATA.filter((part) => !isDeepStrictEqual(parts(then)[part], parts(now)[part]));
}

/** True for a kind that has an official form in any regime, confirmed code or not. */
export function isOfficial(pack: LawPack, jenis: string): boolean {
  return pack.dokumen.some((d) => d.jenis === jenis && (d.kodeFormulir !== null || d.kodeDugaan !== null));
}

/**
 * A letter as the office sets it. Forms come with the paper and type of their annex and keep them unless the office says otherwise;
 * the letterhead, the place to sign and the copies follow the office everywhere they stand. `bahan` is what a code of our own may hold.
 */
export function dress(doc: LetterDoc, tata: TataSurat, official: boolean, bahan: BahanQr = { nomor: "", tanggal: "" }): LetterDoc {
  const own = !official || tata.formulirIkut;
  const { atas, kanan, bawah, kiri } = tata.margin;
  // Only upright sheets of ours are changed: labels and lists have a paper of their own.
  const upright = doc.page.widthMm < doc.page.heightMm;
  return {
    ...doc,
    ...(own && upright ? { page: { ...KERTAS[tata.kertas], marginMm: { top: atas, right: kanan, bottom: bawah, left: kiri } }, font: { name: tata.huruf.nama, sizePt: tata.huruf.ukuran, lineSpacing: tata.huruf.spasi } } : {}),
    ...(doc.kop ? { kop: kopAs(doc.kop, tata) } : {}),
    blocks: withCopies(doc.blocks.map((block) => signedAs(block, tata, bahan)), official ? [] : tata.tembusan),
  };
}

function kopAs(kop: NonNullable<LetterDoc["kop"]>, tata: TataSurat): NonNullable<LetterDoc["kop"]> {
  const { tinggiLogo, garis } = tata.kop;
  const lines = barisKop({ kop: tata.kop, nama: "", alamat: "", telepon: "", surel: "", situs: "" }, tata.kop.tampilan);
  const grown = Math.min(tinggiLogo / TATA_BAWAAN.kop.tinggiLogo, kop.logo ? 60 / kop.logo.widthMm : 1);
  const round = (mm: number) => Math.round(mm * 10) / 10;
  return {
    ...kop,
    // An office without lines of its own has its name and address there, as we print them.
    lines: lines.length > 0 ? lines : kop.lines,
    ...(kop.logo ? { logo: { ...kop.logo, widthMm: round(kop.logo.widthMm * grown), heightMm: round(kop.logo.heightMm * grown) } } : {}),
    rule: garis,
  };
}

/** The office's own place to sign; those of others, and of the materai, stay as the form has them, but for the word CAP that the office does without. */
function signedAs(block: Block, tata: TataSurat, bahan: BahanQr): Block {
  const ours = TATA_BAWAAN.ttd;
  if (block.type !== "signature" || (tata.ttd.cara === ours.cara && tata.ttd.tinggi === ours.tinggi && tata.ttd.cap === ours.cap)) return block;
  const code = tata.ttd.cara === "qr_isi" ? qrOf(tata.ttd.qr, bahan) : null;
  return { ...block, columns: block.columns.map((column) => (isOffice(column) ? placeOf(column, tata, code) : column.mark === "cap" && !tata.ttd.cap ? { ...column, mark: undefined } : column)) };
}

const isOffice = (column: SignatureColumn): boolean => column.mark !== "materai" && typeof column.name === "object" && column.name.some((run) => typeof run === "object" && "field" in run && run.field === "Penandatangan");

function placeOf(column: SignatureColumn, tata: TataSurat, code: SignatureColumn["code"] | null): SignatureColumn {
  const { mark, ...rest } = column;
  const shown = tata.ttd.cara === "qr" || code ? "qr" : tata.ttd.cap ? mark : undefined;
  const least = code ? 34 : tata.ttd.cara === "qr" ? 28 : 0;
  return { ...rest, ...(shown ? { mark: shown } : {}), ...(code ? { code } : {}), spaceMm: Math.max(least, tata.ttd.tinggi === TATA_BAWAAN.ttd.tinggi ? (column.spaceMm ?? tata.ttd.tinggi) : tata.ttd.tinggi) };
}

/** The office's standing copies below a letter to someone, those already named left out. */
function withCopies(blocks: Block[], copies: readonly string[]): Block[] {
  if (copies.length === 0 || !blocks.some((block) => block.type === "address")) return blocks;
  const plain = (text: string) => text.toLowerCase().replace(/[\s;.,]+$/, "");
  const at = blocks.findLastIndex((block) => block.type === "tembusan" && (block.label === undefined || /tembusan/i.test(block.label)));
  const standing = blocks[at];
  if (standing?.type !== "tembusan") {
    // Below the office's signature and what is listed there; a slip to tear off comes after.
    let after = blocks.findLastIndex((block) => block.type === "signature" && block.columns.some(isOffice)) + 1;
    while (after > 0 && blocks[after]?.type === "tembusan") after += 1;
    return blocks.toSpliced(after || blocks.length, 0, { type: "tembusan", items: [...copies] });
  }
  const items = standing.items.map((item) => (typeof item === "string" ? item : item.map((run) => (typeof run === "string" ? run : "text" in run ? run.text : "")).join("")));
  const missing = copies.filter((copy) => !items.some((item) => plain(item) === plain(copy)));
  const archive = items.findIndex((item) => /^arsip/i.test(item));
  const joined = archive < 0 ? [...standing.items, ...missing] : [...standing.items.slice(0, archive), ...missing, ...standing.items.slice(archive)];
  return missing.length === 0 ? blocks : blocks.with(at, { ...standing, items: joined });
}

/** Letters of the secretariat are signed by its head. */
export function isSecretariat(pack: LawPack, jenis: string): boolean {
  return pack.dokumen.some((d) => d.jenis === jenis && /^kepala sekretariat/i.test(d.penandatangan));
}

/** Who signs where nobody is named: the office's choice for the kind, else the chair in office. */
export function defaultSigner(tata: TataSurat, pejabat: readonly Pejabat[], secretariat: boolean, jenis = ""): Pejabat | null {
  const chosen = tata.penandatangan[secretariat ? "sekretariat" : "ketua"];
  // A decree of the chair is not signed on the chair's behalf.
  const own = jenis.startsWith("keputusan_") && chosen.cara === "a.n.";
  const named = own ? undefined : pejabat.find((p) => p.id === chosen.pejabatId && p.aktif);
  if (named) return named;
  const head = secretariat ? pejabat.find((p) => p.aktif && (p.peran === "kepala_sekretariat" || p.peran === "koordinator_sekretariat")) : undefined;
  return head ?? pejabat.find((p) => p.aktif && p.peran === "ketua") ?? null;
}

/** The signer with the title that is printed: "Plt. Ketua", or "a.n. Ketua" above the own one. */
export function titled(signer: Pejabat | null, tata: TataSurat): Pejabat | null {
  if (!signer) return null;
  const as = Object.values(tata.penandatangan).find((p) => p.pejabatId === signer.id && p.cara !== "");
  if (!as) return signer;
  return { ...signer, jabatan: as.cara === "a.n." ? `a.n. ${as.jabatan}\n${signer.jabatan}` : `${as.cara} ${as.jabatan}` };
}
