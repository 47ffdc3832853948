import { heading, kop, letter, list, p, table, title } from "../../../../shared/letters/blocks";
import type { Block, LetterDoc, Row, SignatureColumn } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { tempatTanggal } from "../../../../shared/letters/words";
import { tanggal } from "../../../../shared/i18n/format";
import { masaTeks } from "../../../../shared/i18n/kegiatan";
import { MASA, type BarisPenandatangan, type Deklarasi, type NaskahDeklarasi } from "../../../../shared/schemas/kegiatan";
import wording from "../../../../resources/letters/kegiatan.json" with { type: "json" };
import { kopOf, prose, signatures, signName } from "./common";
import { officeOf, type KegiatanContext } from "./kegiatan";

export interface DeklarasiContext extends Pick<KegiatanContext, "kantor" | "logo" | "pack" | "penandatangan" | "nomor" | "tanggal" | "barisKosong"> {
  deklarasi: Deklarasi;
  penandatanganan: readonly BarisPenandatangan[];
}

/** Our wording of a declaration. */
export function naskahBawaan(rezim: "pemilu" | "pemilihan"): NaskahDeklarasi {
  return wording.deklarasi[rezim] as NaskahDeklarasi;
}

/** The sheet to sign: the points by time, then as many rows as people. */
export function deklarasiDoc(cx: DeklarasiContext): LetterDoc {
  const { deklarasi: d } = cx;
  let start = 1;
  const points = MASA.flatMap((masa): Block[] => {
    const own = d.butir.filter((b) => b.masa === masa);
    if (own.length === 0) return [];
    const blocks: Block[] = [heading(masaTeks[masa], { spaceBeforePt: 4, spaceAfterPt: 2 }), list("1.", own.map((b) => b.teks), { start, spaceAfterPt: 2 })];
    start += own.length;
    return blocks;
  });
  const empty = Array.from({ length: cx.barisKosong + (cx.penandatanganan.length ? 0 : 10) }, () => ["", ""] as const);
  const people = [...cx.penandatanganan.map((s) => [joined([s.nama, s.nip && `NIP ${s.nip}`], "\n"), joined([s.jabatan, s.jabatan.toLowerCase().includes(s.instansi.toLowerCase()) ? "" : s.instansi])] as const), ...empty];
  const rows = people.map(([nama, jabatan], at): Row => ({ cells: [`${at + 1}.`, nama, jabatan, { content: `${at + 1}.`, align: at % 2 ? "center" : "left" }], minHeightMm: 13, cantSplit: true }));
  const witnesses = d.mengetahui.map((m): SignatureColumn => ({ above: [m.jabatan], name: [signName("Mengetahui", m.nama)], spaceMm: 20 }));
  return letter([
    kop(),
    title([d.nama.toLocaleUpperCase("id-ID")], { sub: cx.nomor ? [["Nomor: ", cx.nomor]] : [], spaceAfterPt: 12 }),
    ...prose("Pembuka", d.pembuka, { spaceAfterPt: 6 }),
    ...points,
    ...(d.penutup.trim() ? prose("", d.penutup, { spaceBeforePt: 6 }) : []),
    p([tempatTanggal(cx.kantor.kedudukan, tanggal(d.waktu.slice(0, 10)))], { align: "right", spaceBeforePt: 8, spaceAfterPt: 6, keepWithNext: true }),
    table([{ widthMm: 13, align: "center" }, 57, 55, 40], [["No.", "Nama", "Jabatan, instansi", "Tanda tangan"]], rows, { sizePt: 10.5, spaceAfterPt: 8 }),
    ...(witnesses.length ? [p("Mengetahui,", { align: "center", keepWithNext: true, spaceBeforePt: 6 }), ...signatures(witnesses)] : []),
  ], { kop: kopOf(officeOf(cx)), footer: { pageNumber: "ofTotal", align: "right" } });
}
