import { heading, p, pageBreak, fields, table, title } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row, SignatureColumn } from "../../../../shared/letters/blocks";
import { angkaTerbilang, tanggalTerbilang } from "../../../../shared/letters/words";
import { plenoDue } from "../../../../shared/domain/stages";
import { jam } from "../../../../shared/i18n/format";
import type { Pleno } from "../../../../shared/schemas/dossier";
import type { LetterContext } from "../context";
import { clock, dayAndDate, filled, form, gap, hasClock, isian, judulOf, listed, nomorPerkara, pejabatOf, prose, signName, signatures, stopAfter, temuanAtauLaporan } from "./common";

/** Minutes of a plenary meeting, with the attendance list on a page of its own. No official form. */
export const baPleno = form({
  jenis: "ba_pleno",
  kodeJurnal: true,
  nama: "Berita Acara Rapat Pleno",
  subjek: (cx) => plenoOf(cx)?.nomorBa ?? "",
  blocks: (cx) => {
    const pleno = plenoOf(cx);
    const { zona } = cx.dossier.perkara;
    const present = (pleno?.hadir ?? []).filter((orang) => orang.hadir);
    const chair = chairOf(cx, pleno);
    const words = tanggalTerbilang((pleno?.waktu ?? "").slice(0, 10));
    return [
      title([judulOf(cx, "ba_pleno", "Berita Acara Rapat Pleno").toUpperCase(), cx.kantor.nama.toUpperCase()], { bold: true, sub: [["Nomor: ", gap("Nomor berita acara", cx.nomor || pleno?.nomorBa, 28)]], spaceAfterPt: 16 }),
      p([
        `Pada hari ini ${words?.hari ?? "......"} tanggal ${words?.tanggal ?? "......"} bulan ${words?.bulan ?? "......"} tahun ${words?.tahun ?? "......"}, pukul `, gap("Jam rapat pleno", hasClock(pleno?.waktu) ? jam(pleno!.waktu, zona) : "", 10),
        ", bertempat di ", gap("Tempat rapat pleno", pleno?.tempat), `, ${cx.kantor.nama} telah melaksanakan rapat pleno ${pleno?.sifat ?? "tertutup"} yang dipimpin oleh `, gap("Pimpinan rapat", chair, 30), ".",
      ]),
      p(quorum(cx, pleno)),
      section("A.", "Agenda"),
      p(agenda(cx, pleno?.agenda ?? ""), { indentMm: 10 }),
      section("B.", "Pembahasan"),
      ...(pleno?.pembahasan.trim() ? prose("", pleno.pembahasan, { indentMm: 10 }) : [p("-", { indentMm: 10 })]),
      section("C.", "Keputusan"),
      ...prose("Keputusan rapat pleno", pleno?.keputusan, { indentMm: 10 }),
      p(manner(pleno), { indentMm: 10 }),
      ...closing(cx, pleno),
      ...signatures(present.length ? present.map((orang): SignatureColumn => ({ above: [orang.jabatan], name: [signName("Peserta rapat", orang.nama)], spaceMm: 18 })) : [{ above: ["Ketua"], name: "" }, { above: ["Anggota"], name: "" }]),
      pageBreak(),
      ...attendance(cx, pleno),
    ];
  },
});

/** The meeting that an invitation is to: as it was planned; an older letter may name the recorded meeting itself. */
export function rapatOf(cx: LetterContext): { waktu: string; tempat: string; agenda: Inline; undangan: ReadonlyArray<{ nama: string; jabatan: string }> } {
  const typed = isian(cx, "waktu") !== "";
  const planned = typed ? undefined : cx.dossier.undanganPleno.find((u) => u.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.undanganPleno.at(-1));
  const pleno = typed || planned ? undefined : plenoOf(cx);
  const invited = planned?.peserta ?? pleno?.hadir ?? [];
  return {
    waktu: isian(cx, "waktu") || planned?.waktu || pleno?.waktu || "",
    tempat: isian(cx, "tempat") || planned?.tempat || pleno?.tempat || cx.kantor.nama,
    agenda: isian(cx, "acara") || planned?.acara.trim() || agenda(cx, planned?.agenda ?? pleno?.agenda ?? plenoDue(cx.dossier.perkara.tahap) ?? "lainnya"),
    undangan: invited.length ? invited : cx.pejabat.filter((orang) => orang.aktif && ["ketua", "anggota", "koordinator_divisi"].includes(orang.peran)),
  };
}

/** The meeting the reference names; the last one where it names none. */
function plenoOf(cx: LetterContext): Pleno | undefined {
  return cx.dossier.pleno.find((pleno) => pleno.id === cx.refId) ?? (cx.refId ? undefined : cx.dossier.pleno.at(-1));
}

function chairOf(cx: LetterContext, pleno: Pleno | undefined): string {
  const listed_ = pleno?.hadir.find((orang) => orang.pejabatId === pleno.pimpinanId);
  const chair = listed_ ?? pejabatOf(cx, pleno?.pimpinanId);
  return chair ? `${chair.nama} (${chair.jabatan})` : "";
}

/** "dihadiri oleh 4 (empat) dari 5 (lima) orang", and whether that is enough. */
function quorum(cx: LetterContext, pleno: Pleno | undefined): string {
  if (!pleno) return "Rapat pleno dihadiri oleh .......... dari .......... orang Ketua dan Anggota.";
  const { hadir, anggota, perlu, terpenuhi } = pleno.kuorum;
  const absent = pleno.hadir.filter((orang) => !orang.hadir);
  const names = listed(absent.map((orang) => (orang.keterangan ? `${orang.nama} (${orang.keterangan})` : orang.nama)));
  const who = names ? ` Tidak hadir: ${names}${stopAfter(names)}` : "";
  const without = pleno.alasanTanpaKuorum.trim().replace(/[\s.]+$/, "");
  const enough = terpenuhi ? "Kuorum terpenuhi dan rapat pleno dinyatakan sah." : `Kuorum tidak terpenuhi.${without ? ` Rapat pleno tetap dilanjutkan dengan alasan: ${without}.` : ""}`;
  return `Rapat pleno dihadiri oleh ${angkaTerbilang(hadir)} dari ${angkaTerbilang(anggota)} orang Ketua dan Anggota ${cx.kantor.nama}; kuorum paling sedikit ${angkaTerbilang(perlu)} orang. ${enough}${who}`;
}

function agenda(cx: LetterContext, agendaPleno: string): Inline {
  if (cx.informasi) return ["Tindak lanjut Informasi Awal Nomor ", gap("Nomor informasi awal", cx.informasi.nomor, 26)];
  const about = temuanAtauLaporan(cx);
  const what: Record<string, string> = {
    kajian_awal: `Pembahasan hasil kajian awal ${about}`,
    temuan: "Penetapan Temuan",
    kajian: `Pembahasan hasil kajian dugaan pelanggaran ${about}`,
    keterangan_tambahan: `Keterangan tambahan dalam penanganan ${about}`,
    lainnya: `Pembahasan penanganan ${about}`,
  };
  return [`${what[agendaPleno] ?? what["lainnya"]} Nomor `, nomorPerkara(cx)];
}

function manner(pleno: Pleno | undefined): string {
  if (pleno?.cara !== "suara_terbanyak") return "Keputusan diambil secara musyawarah mufakat.";
  const { setuju, tidak, abstain } = pleno.suara;
  return `Keputusan diambil berdasarkan suara terbanyak: setuju ${angkaTerbilang(setuju)} suara, tidak setuju ${angkaTerbilang(tidak)} suara, abstain ${angkaTerbilang(abstain)} suara.`;
}

function closing(cx: LetterContext, pleno: Pleno | undefined): Block[] {
  const ended = hasClock(pleno?.waktuSelesai) ? ` Rapat pleno ditutup pada pukul ${jam(pleno!.waktuSelesai, cx.dossier.perkara.zona)}.` : "";
  return [p(`Demikian berita acara rapat pleno ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.${ended}`, { spaceBeforePt: 8, keepTogether: true })];
}

/** Title and table of those who came, with a place to sign; one who did not come has a dash. */
function attendance(cx: LetterContext, pleno: Pleno | undefined): Block[] {
  const { zona } = cx.dossier.perkara;
  const rows = (pleno?.hadir ?? []).map((orang, at): Row => ({
    cells: [String(at + 1), orang.nama, orang.jabatan, orang.hadir ? `${at + 1}.` : `Tidak hadir${orang.keterangan ? ` (${orang.keterangan})` : ""}`], minHeightMm: 14,
  }));
  return [
    title(["DAFTAR HADIR", "RAPAT PLENO", cx.kantor.nama.toUpperCase()], { spaceAfterPt: 12 }),
    fields([
      ["Hari dan Tanggal", dayAndDate("Tanggal rapat pleno", pleno?.waktu)],
      ["Pukul", clock("Jam rapat pleno", pleno?.waktu, zona)],
      ["Tempat", filled("Tempat rapat pleno", pleno?.tempat)],
      ["Agenda", agenda(cx, pleno?.agenda ?? "")],
    ], { labelWidthMm: 40 }),
    table([{ widthMm: 11, align: "center" }, 58, 52, 44], [["No", "Nama", "Jabatan", "Tanda Tangan"]], rows.length ? rows : ["1", "2", "3"].map((n): Row => ({ cells: [n, "", "", `${n}.`], minHeightMm: 14 })), { headerBold: false }),
  ];
}

const section = (number: string, text: string): Block => heading(text, { number, bold: false, spaceBeforePt: 4 });

