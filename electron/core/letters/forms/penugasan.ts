import { table } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import type { LetterContext } from "../context";
import { filled, gap, hasClock, isian, nomorPerkara, temuanAtauLaporan } from "./common";
import { hearingOf } from "./klarifikasi";

/** Who is sent, for what, when and where. */
export function tugasOf(cx: LetterContext): { petugas: readonly Person[]; untuk: Inline; waktu: Inline; tempat: string } {
  const k = cx.refId && !cx.informasi ? hearingOf(cx) : undefined;
  const task = cx.informasi?.tugas;
  const person = k && cx.dossier.pihak.find((orang) => orang.id === k.pihakId);
  const typed = isian(cx, "untuk").replace(/[\s.]+$/, "");
  return {
    petugas: task?.petugas ?? (k?.petugas.length ? k.petugas : staff(cx)),
    untuk: typed ? `${typed}.` : k
      ? ["Melaksanakan klarifikasi terhadap ", gap("Nama yang diklarifikasi", person?.nama), ` terkait dengan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), "."]
      : [`Melaksanakan penanganan ${temuanAtauLaporan(cx)} Nomor `, nomorPerkara(cx), " sesuai dengan peraturan perundang-undangan."],
    waktu: task ? joined([tanggal(task.mulai), task.selesai && tanggal(task.selesai)], " sampai dengan ") : waktuTugas(cx, isian(cx, "waktu") || k?.waktu || "", cx.dossier.perkara.zona),
    tempat: isian(cx, "tempat") || (k?.cara === "daring" ? "Daring" : k?.tempat || cx.kantor.nama),
  };
}

/** Day and hour of the task; without them it runs from the day of the letter until the case is handled. */
function waktuTugas(cx: LetterContext, waktu: string, zona: string): Inline {
  if (waktu) return `${hariTanggal(waktu.slice(0, 10))}${hasClock(waktu) ? `, pukul ${jam(waktu, zona)}` : ""}`;
  return cx.tanggal ? `Sejak tanggal ${tanggal(cx.tanggal)} sampai dengan selesainya penanganan ${temuanAtauLaporan(cx)}` : filled("Waktu tugas", "");
}

export interface Person { nama: string; jabatan: string }

/** "Menimbang : a. ...", as decrees and orders are set: label, colon, and the text beside them, lettered where there are several. */
export function terms(rows: ReadonlyArray<readonly [label: string, texts: readonly Inline[]]>): Block {
  const lines = rows.flatMap(([label, texts]) => texts.map((text, at): Row => ({
    cells: texts.length > 1
      ? [at === 0 ? label : "", at === 0 ? ":" : "", `${String.fromCharCode(97 + (at % 26))}.`, { content: text, align: "justify" }]
      : [label, ":", { content: text, align: "justify", span: 2 }],
    cantSplit: false,
  })));
  return table([30, 6, 8, 121], [], lines, { borders: "none" });
}

/** Officers of the office: staff first asked, members where no staff is kept. */
export function staff(cx: LetterContext): Person[] {
  const active = cx.pejabat.filter((orang) => orang.aktif);
  const officers = active.filter((orang) => orang.peran === "petugas");
  return officers.length ? officers : active.filter((orang) => orang.peran === "koordinator_divisi");
}

/** All who ask in the hearings of the case, each once; the office's division head and officers before any hearing is set. */
export function team(cx: LetterContext): Person[] {
  const asked = cx.dossier.klarifikasi.flatMap((k) => k.petugas);
  const once = [...new Map(asked.map((orang) => [orang.pejabatId, orang])).values()];
  return once.length ? once : cx.pejabat.filter((orang) => orang.aktif && ["koordinator_divisi", "petugas"].includes(orang.peran));
}

