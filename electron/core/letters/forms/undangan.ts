import { fields, li, list, p } from "../../../../shared/letters/blocks";
import { addressee, clock, dasarItem, dayAndDate, filled, form, gap, isian, istilah, judulOf, letterRows, ttdKetua } from "./common";

/** Invitation to an event of the office (sosialisasi, rapat koordinasi, bimbingan teknis). No official form; what it says is typed for it. */
export const undanganKegiatan = form({
  jenis: "undangan_kegiatan",
  nama: "Undangan Kegiatan",
  subjek: (cx) => isian(cx, "kegiatan"),
  blocks: (cx) => {
    const waktu = isian(cx, "waktu");
    const invited = isian(cx, "undangan").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
    const event = isian(cx, "kegiatan").replace(/[\s.]+$/, "");
    return [
      letterRows(cx, event ? `${judulOf(cx, "undangan_kegiatan", "Undangan")} ${event}` : judulOf(cx, "undangan_kegiatan", "Undangan"), [["Sifat", isian(cx, "sifat") || "Biasa"], ["Lampiran", isian(cx, "lampiran") || "-"]]),
      addressee(invited.length ? invited.map((line, at) => (invited.length > 1 ? `${at + 1}. ${line}` : line)) : [filled("Yang diundang", "")], isian(cx, "tujuan") || "Tempat"),
      list("1.", [
        dasarItem(cx, "undangan_kegiatan"),
        li([`Dalam rangka pelaksanaan tugas pengawasan ${istilah(cx, "pemilu")}, ${cx.kantor.nama} akan menyelenggarakan `, gap("Nama kegiatan", event, 40), "."]),
        li("Sehubungan dengan hal tersebut, kami mengundang Saudara untuk hadir pada:", fields([
          ["Hari dan Tanggal", dayAndDate("Tanggal kegiatan", waktu)],
          ["Pukul", clock("Jam kegiatan", waktu, cx.dossier.perkara.zona)],
          ["Tempat", filled("Tempat kegiatan", isian(cx, "tempat"))],
          ["Acara", filled("Acara", isian(cx, "acara") || event)],
        ], { labelWidthMm: 40 })),
      ], { hangMm: 8, spaceAfterPt: 4 }),
      p("Demikian undangan ini disampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih."),
      ttdKetua(cx),
    ];
  },
});
