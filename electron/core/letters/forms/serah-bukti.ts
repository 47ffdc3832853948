import { fields, p, table, title } from "../../../../shared/letters/blocks";
import type { Row } from "../../../../shared/letters/blocks";
import { kodeSingkat } from "../../../../shared/domain/kode-jurnal";
import { padaHari } from "../../../../shared/letters/words";
import { jam } from "../../../../shared/i18n/format";
import type { JenisSerah, SerahBukti } from "../../../../shared/schemas/bukti";
import type { LetterContext } from "../context";
import { filled, form, gap, hasClock, nomorPerkara, orDash, signName, signatures, temuanAtauLaporan } from "./common";

/** Title of the slip, who stands on the other side, and what was done. */
const KINDS: Record<JenisSerah, { judul: string; pihak: string; kami: string; perbuatan: string }> = {
  diterima: { judul: "BERITA ACARA PENERIMAAN BARANG BUKTI", pihak: "Yang menyerahkan", kami: "Yang menerima", perbuatan: "telah menerima dari pihak tersebut di bawah ini" },
  diperlihatkan: { judul: "BERITA ACARA MEMPERLIHATKAN BARANG BUKTI", pihak: "Yang melihat", kami: "Yang memperlihatkan", perbuatan: "telah memperlihatkan kepada pihak tersebut di bawah ini" },
  disalin: { judul: "BERITA ACARA PENYERAHAN SALINAN BARANG BUKTI", pihak: "Yang menerima salinan", kami: "Yang menyerahkan", perbuatan: "telah menyerahkan salinan kepada pihak tersebut di bawah ini" },
  dikembalikan: { judul: "BERITA ACARA PENGEMBALIAN BARANG BUKTI", pihak: "Yang menerima kembali", kami: "Yang mengembalikan", perbuatan: "telah mengembalikan kepada pihak tersebut di bawah ini" },
};

/** The slip that both sign when evidence passes from hand to hand. No official form. */
export const serahBukti = form({
  jenis: "serah_bukti",
  nama: "BA Serah Terima Bukti",
  subjek: (cx) => (serahOf(cx)?.buktiIds.length === 1 ? (cx.dossier.bukti.find((b) => b.id === serahOf(cx)!.buktiIds[0])?.kode ?? "") : ""),
  note: "Bentuk kantor, bukan formulir resmi",
  kodeJurnal: true,
  blocks: (cx) => {
    const s = serahOf(cx);
    const kind = KINDS[s?.jenis ?? "diterima"];
    const { zona } = cx.dossier.perkara;
    const pieces = cx.dossier.bukti.filter((b) => s?.buktiIds.includes(b.id));
    const rows = pieces.map((b, at): Row => ({ cells: [String(at + 1), b.kode, [b.bentuk, b.keterangan].filter(Boolean).join(", "), orDash(b.jumlah), b.berkas ? kodeSingkat(b.berkas.sha256) : "-"] }));
    return [
      title([kind.judul, cx.kantor.nama.toUpperCase()], { bold: true, spaceAfterPt: 14, ...(cx.nomor ? { sub: [["Nomor: ", gap("Nomor berita acara", cx.nomor, 28)]] } : {}) }),
      p([`Pada ${padaHari(s?.waktu.slice(0, 10))}, pukul `, gap("Jam serah terima", hasClock(s?.waktu) ? jam(s!.waktu, zona) : "", 10), ", bertempat di ", gap("Tempat serah terima", s?.tempat || cx.kantor.nama, 24), `, ${cx.kantor.nama} melalui:`]),
      fields([["Nama", filled("Nama petugas", s?.petugas)], ["Jabatan", filled("Jabatan petugas", s?.petugasJabatan)]], { labelWidthMm: 40 }),
      p(`${kind.perbuatan}:`, { spaceBeforePt: 4 }),
      fields([["Nama", filled("Nama pihak lain", s?.nama)], ["Kedudukan", orDash(s?.kedudukan)]], { labelWidthMm: 40 }),
      p([`barang bukti dalam penanganan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), " sebagai berikut:"], { align: "left", spaceBeforePt: 4 }),
      table([{ widthMm: 10, align: "center" }, 16, 70, 22, 47], [["No", "Kode", "Bentuk dan keterangan", "Jumlah", "Sidik berkas (SHA-256)"]], rows.length ? rows : [["1", "", "", "", ""]], { sizePt: 10, headerBold: false }),
      ...(s?.catatan ? [p(`Catatan: ${s.catatan}`)] : []),
      p("Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua) dan ditandatangani oleh kedua pihak.", { spaceBeforePt: 8, keepTogether: true }),
      ...signatures([
        { above: [kind.kami], name: [signName("Nama petugas", s?.petugas)], spaceMm: 20 },
        { above: [kind.pihak], name: [signName("Nama pihak lain", s?.nama)], spaceMm: 20 },
      ]),
    ];
  },
});

const serahOf = (cx: LetterContext): SerahBukti | undefined => cx.serah?.find((s) => s.id === cx.refId) ?? (cx.refId ? undefined : cx.serah?.at(-1));
