import { citationInFull } from "../../../../shared/domain/citation";
import { fields, heading, li, list, p, table, title } from "../../../../shared/letters/blocks";
import type { Block, Row, SignatureColumn } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { tanggalTerbilang } from "../../../../shared/letters/words";
import { jam, tanggal } from "../../../../shared/i18n/format";
import { EVENT_PHRASES } from "../../../../shared/i18n/reckoning";
import { liveRows } from "../../../../shared/domain/follow-up";
import type { Pembahasan, Penerusan, UndanganPembahasan } from "../../../../shared/schemas/dossier";
import { LEMBAGA, type Lembaga } from "../../../../shared/schemas/tindak-lanjut";
import type { LetterContext } from "../context";
import { addressee, clock, dasarItem, dayAndDate, filled, form, gap, hasClock, istilah, judulOf, letterRows, listed, longDate, nomorPerkara, orDash, pembawa, penerimaText, pihakOf, prose, signName, signatures, temuanAtauLaporan, ttdKetua } from "./common";

const bodyOf = (cx: LetterContext, body: Lembaga): string => (body === "bawaslu" ? cx.kantor.nama : body === "polri" ? "Kepolisian" : "Kejaksaan");
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
const OUTCOME = { dilanjutkan: "Penanganan dilanjutkan.", dihentikan: "Penanganan dihentikan.", ditunda: "Pembahasan ditunda dan dilanjutkan pada waktu yang ditentukan kemudian." } as const;

/** Minutes of a discussion of the Sentra Gakkumdu, signed by all three bodies. No official form is known. */
export const baGakkumdu = form({
  jenis: "ba_gakkumdu",
  nama: (cx) => `Berita Acara Pembahasan ${ROMAN[talk(cx)?.ke ?? 0] ?? ""} Gakkumdu`.replace(/\s+/g, " "),
  blocks: (cx) => {
    const g = talk(cx);
    const { zona } = cx.dossier.perkara;
    const words = tanggalTerbilang((g?.waktu ?? "").slice(0, 10));
    const number = g ? ROMAN[g.ke]! : ".....";
    const present = (g?.peserta ?? []).filter((x) => x.hadir);
    const reported = pihakOf(cx, "terlapor").map((x) => joined([x.nama, x.jabatan], ", "));
    return [
      title([judulOf(cx, "ba_gakkumdu", "Berita Acara Pembahasan Sentra Gakkumdu").toUpperCase(), `PEMBAHASAN ${number}`], { bold: true, sub: [["Nomor: ", gap("Nomor berita acara", cx.nomor || g?.nomorBa, 28)]], spaceAfterPt: 16 }),
      p([
        `Pada hari ini ${words?.hari ?? "......"} tanggal ${words?.tanggal ?? "......"} bulan ${words?.bulan ?? "......"} tahun ${words?.tahun ?? "......"}, pukul `, gap("Jam pembahasan", hasClock(g?.waktu) ? jam(g!.waktu, zona) : "", 10),
        ", bertempat di ", gap("Tempat pembahasan", g?.tempat), `, telah dilaksanakan Pembahasan ${number} Sentra Penegakan Hukum Terpadu yang dipimpin oleh `, gap("Pimpinan pembahasan", g?.pimpinan, 30), ` atas ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), ".",
      ]),
      section("A.", "Perkara"),
      fields([
        ["Peristiwa", filled("Peristiwa", cx.dossier.perkara.peristiwa)],
        ["Terlapor", filled("Nama terlapor", reported.join("; "))],
        [`Dugaan ${istilah(cx, "pidana")}`, filled("Pasal yang dibahas", citationInFull(g?.pasal ?? ""))],
      ], { labelWidthMm: 46 }),
      section("B.", "Pendapat"),
      ...LEMBAGA.flatMap((body, at): Block[] => [
        p(`${at + 1}. ${bodyOf(cx, body)}`, { align: "left", indentMm: 10, spaceAfterPt: 2, keepWithNext: true }),
        ...(g?.pendapat[body].trim() ? prose("", g.pendapat[body], { indentMm: 16 }) : [p("-", { indentMm: 16 })]),
      ]),
      section("C.", "Kesimpulan"),
      ...prose("Kesimpulan pembahasan", g?.kesimpulan, { indentMm: 10 }),
      p(g ? OUTCOME[g.hasil] : filled("Hasil pembahasan", ""), { indentMm: 10 }),
      section("D.", "Peserta"),
      table([{ widthMm: 10, align: "center" }, 60, 60, 35], [["No", "Nama", "Jabatan dan Unsur", "Kehadiran"]], people(cx, g), { headerBold: false, sizePt: 11 }),
      p(`Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.${hasClock(g?.waktuSelesai) ? ` Pembahasan ditutup pada pukul ${jam(g!.waktuSelesai, zona)}.` : ""}`, { spaceBeforePt: 8, keepTogether: true, keepWithNext: true }),
      ...signatures(present.length ? present.map((x): SignatureColumn => ({ above: [bodyOf(cx, x.lembaga), orDash(x.jabatan)], name: [signName("Peserta pembahasan", x.nama)], spaceMm: 12 })) : LEMBAGA.map((body): SignatureColumn => ({ above: [bodyOf(cx, body)], name: "" }))),
    ];
  },
});

/** The invitation of the three bodies to a discussion. No official form is known. */
export const undanganPembahasan = form({
  jenis: "undangan_pembahasan",
  nama: (cx) => `Undangan Pembahasan ${ROMAN[invitation(cx)?.ke ?? 0] ?? ""} Gakkumdu`.replace(/\s+/g, " "),
  blocks: (cx) => {
    const u = invitation(cx);
    const { zona } = cx.dossier.perkara;
    const number = u ? ROMAN[u.ke]! : ".....";
    const guests = u?.peserta ?? [];
    return [
      letterRows(cx, `${judulOf(cx, "undangan_pembahasan", "Undangan Pembahasan Sentra Gakkumdu").replace("Pembahasan", `Pembahasan ${number}`)}`, [["Sifat", "Segera"], ["Lampiran", "-"]]),
      addressee(guests.length ? guests.map((x, at) => `${guests.length > 1 ? `${at + 1}. ` : ""}${joined([x.nama, x.jabatan, bodyOf(cx, x.lembaga)], ", ")}`) : [filled("Yang diundang", "")], cx.kantor.kedudukan),
      list("1.", [
        dasarItem(cx, "undangan_pembahasan"),
        li([`Sehubungan dengan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), ` yang diduga mengandung ${istilah(cx, "pidana")}, bersama ini diundang mengikuti Pembahasan ${number} Sentra Penegakan Hukum Terpadu yang dilaksanakan pada:`],
          list("a.", [
            li(["Hari dan tanggal: ", ...dayAndDate("Hari pembahasan", u?.waktu)]), li(["Pukul: ", ...clock("Jam pembahasan", u?.waktu, zona)]), li(["Tempat: ", ...filled("Tempat pembahasan", u?.tempat)]),
            ...(u?.agenda.trim() ? [li(`Agenda: ${u.agenda.trim()}`)] : []),
          ], { hangMm: 7 })),
      ], { hangMm: 8, spaceAfterPt: 4, align: "left" }),
      p("Demikian atas perhatian dan kehadirannya diucapkan terima kasih."),
      ttdKetua(cx),
    ];
  },
});

/** What came of a report after it was forwarded, told to who brought it. No official form. */
export const kabarTindakLanjut = form({
  jenis: "kabar_tindak_lanjut",
  nama: "Pemberitahuan Tindak Lanjut",
  blocks: (cx) => {
    const row = cx.dossier.tindakLanjut.find((x) => x.id === cx.refId);
    const brought = pembawa(cx);
    const about = temuanAtauLaporan(cx);
    const sent = cx.dossier.penerusan.filter((x) => x.waktuKirim !== "");
    return [
      letterRows(cx, judulOf(cx, "kabar_tindak_lanjut", "Pemberitahuan Perkembangan Tindak Lanjut"), [["Sifat", "Biasa"], ["Lampiran", "-"]]),
      addressee(brought.length ? brought.map((x) => x.nama) : [filled("Nama pelapor", "")], brought[0]?.alamat),
      list("1.", [
        dasarItem(cx, "kabar_tindak_lanjut"),
        li([`Sehubungan dengan ${about} yang Saudara sampaikan pada tanggal `, longDate("Tanggal laporan", cx.dossier.perkara.waktuTerima), " dengan Nomor ", nomorPerkara(cx), ", bersama ini disampaikan perkembangan tindak lanjutnya sampai dengan tanggal surat ini:"],
          list("a.", sent.length ? sent.map((x) => li(progress(cx, x))) : [filled("Penerima", "")], { hangMm: 7 })),
        ...(row?.uraian.trim() ? [li(row.uraian.trim())] : []),
      ], { hangMm: 8, spaceAfterPt: 4, align: "left" }),
      p("Demikian untuk menjadi maklum."),
      ttdKetua(cx),
    ];
  },
});

const section = (number: string, text: string): Block => heading(text, { number, bold: false, spaceBeforePt: 4 });

function invitation(cx: LetterContext): UndanganPembahasan | undefined {
  return cx.dossier.undanganGakkumdu.find((u) => u.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.undanganGakkumdu.at(-1));
}

function talk(cx: LetterContext): Pembahasan | undefined {
  return cx.dossier.gakkumdu.find((g) => g.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.gakkumdu.at(-1));
}

function people(cx: LetterContext, g: Pembahasan | undefined): Row[] {
  const rows = g?.peserta ?? [];
  if (!rows.length) return LEMBAGA.map((body, at): Row => [String(at + 1), "", bodyOf(cx, body), ""]);
  return rows.map((x, at): Row => ({ cells: [String(at + 1), x.nama, joined([x.jabatan, bodyOf(cx, x.lembaga)], ", "), x.hadir ? "Hadir" : `Tidak hadir${x.keterangan ? ` (${x.keterangan})` : ""}`], cantSplit: true }));
}

/** To whom it went and when, what was done there, and what was decided. */
function progress(cx: LetterContext, sent: Penerusan) {
  const steps = cx.dossier.proses.filter((r) => r.penerusanId === sent.id && r.dicoretAlasan === "").map((r) => `${EVENT_PHRASES[r.kejadian]} tanggal ${tanggal(r.waktu.slice(0, 10))}`);
  const told = liveRows(cx.dossier, sent.id).filter((r) => r.jenis === "tindakan" || r.jenis === "keputusan" || r.jenis === "tidak_ditindaklanjuti")
    .map((r) => (r.jenis === "tidak_ditindaklanjuti" ? `dinyatakan tidak ditindaklanjuti tanggal ${tanggal(r.tanggal)}` : r.sanksi ? `dijatuhkan ${r.sanksi.charAt(0).toLowerCase()}${r.sanksi.slice(1)}${r.sanksiLama ? ` selama ${r.sanksiLama}` : ""} tanggal ${tanggal(r.keputusanTanggal || r.tanggal)}` : `ditindaklanjuti tanggal ${tanggal(r.tanggal)}`));
  const known = listed([...steps, ...told]);
  return ["Diteruskan kepada ", penerimaText(sent.penerima), " tanggal ", longDate("Tanggal pengiriman", sent.waktuKirim), known ? `: ${known}.` : "; sampai saat ini belum ada informasi tindak lanjut."];
}
