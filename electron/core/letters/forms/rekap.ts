import { citationInFull } from "../../../../shared/domain/citation";
import { angka, tanggal } from "../../../../shared/i18n/format";
import { bagianRekap, panjangTenggat, rekapTeks as t } from "../../../../shared/i18n/rekap";
import { heading, kop, letter, p, table, title } from "../../../../shared/letters/blocks";
import type { Block, LetterDoc, Row } from "../../../../shared/letters/blocks";
import type { Rekap, WaktuRekap } from "../../../../shared/schemas/rekap";
import type { LetterContext } from "../context";
import { kodeLine, kopOf, ttdKetua } from "./common";

/** The report of a period: the same numbers as the screen, section by section. */
export function rekapDoc(cx: LetterContext, r: Rekap, waktu: readonly WaktuRekap[]): LetterDoc {
  let at = 0;
  const section = (text: string): Block => heading(text, { number: `${String.fromCharCode(65 + at++)}.`, spaceBeforePt: 8, spaceAfterPt: 2 });
  const numbers = (rows: Row[]): Block => table([124, { widthMm: 30, align: "right" }], [[t.rincian, t.jumlah]], rows, { spaceAfterPt: 4 });
  return letter([
    kop(),
    title(["LAPORAN REKAPITULASI", "PENANGANAN PELANGGARAN"], { sub: cx.nomor ? [["Nomor: ", cx.nomor]] : [], spaceAfterPt: 10 }),
    p(`Rekapitulasi ini memuat ${r.pemilihan ? `perkara ${r.pemilihan}` : "perkara semua pemilihan"} yang diterima ${cx.kantor.nama} sejak ${tanggal(r.dari)} sampai dengan ${tanggal(r.sampai)}, dengan keadaannya pada ${tanggal(cx.tanggal)}.`, { firstLineMm: 10, spaceAfterPt: 4 }),
    ...r.bagian.flatMap((b) => [section(bagianRekap[b.id]), numbers(b.baris.length ? b.baris.map((x): Row => [x.label, angka(x.jumlah)]) : [[t.kosongBagian, "0"]])]),
    ...(waktu.length ? [section(t.waktu), table([64, 30, { widthMm: 20, align: "right" }, { widthMm: 20, align: "right" }, { widthMm: 20, align: "right" }], [[t.aturan, t.diizinkan, t.tepat, t.terlambat, t.hari]], waktu.map((w): Row => [`${w.nama} (${citationInFull(w.pasal)})`, panjangTenggat(w), angka(w.tepat), angka(w.terlambat), w.hari === null ? "-" : angka(w.hari)]), { sizePt: 10.5, spaceAfterPt: 4 })] : []),
    ...(r.bagian.some((b) => b.digabung) ? [p(t.catatan, { sizePt: 10, spaceBeforePt: 4 })] : []),
    p("Demikian laporan ini dibuat untuk dipergunakan sebagaimana mestinya.", { spaceBeforePt: 8, keepTogether: true }),
    ttdKetua(cx),
  ], { kop: kopOf(cx), footer: { pageNumber: "ofTotal", align: "right", ...(cx.kodeJurnal ? { note: kodeLine(cx.kodeJurnal) } : {}) } });
}
