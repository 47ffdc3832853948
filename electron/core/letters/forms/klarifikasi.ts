import { fill, heading, li, list, numberedFields, p, signature, spacer } from "../../../../shared/letters/blocks";
import type { Block, Footer, Inline, Run, SignatureColumn } from "../../../../shared/letters/blocks";
import { clean } from "../../../../shared/letters/text";
import { tanggalTerbilang } from "../../../../shared/letters/words";
import { jam, namaHari, tanggal } from "../../../../shared/i18n/format";
import type { Klarifikasi } from "../../../../shared/schemas/dossier";
import type { TanyaJawab } from "../../../../shared/schemas/penanganan";
import type { Pihak } from "../../../../shared/schemas/perkara";
import type { LetterContext } from "../context";
import { addressee, clock, dasarItem, filled, form, formTitle, gap, hasClock, judulOf, letterRows, listed, nomorRegister, pejabatOf, dayAndDate, signName, signatures, stopAfter, temuanAtauLaporan, ttdKetua, istilah } from "./common";

/**
 * B.9, first or second. The reference is the hearing's id; `<id>:2` asks for the second invitation. Without the mark it is the invitation
 * that carries the document's number, else the next one to be sent.
 */
export const undanganKlarifikasi = form({
  jenis: "undangan_klarifikasi",
  nama: (cx) => (invitation(cx) > 1 ? "Undangan Klarifikasi Kedua" : "Undangan Klarifikasi"),
  subjek: (cx) => personOf(cx)?.nama ?? "",
  blocks: (cx) => {
    const k = hearingOf(cx);
    const person = personOf(cx);
    const second = invitation(cx) > 1;
    const first = second ? k?.undangan.find((u) => u.ke === 1) : undefined;
    const { zona } = cx.dossier.perkara;
    return [
      letterRows(cx, `${judulOf(cx, "undangan_klarifikasi", "Undangan Klarifikasi")}${second ? " Kedua" : ""}`),
      addressee([filled("Nama yang diundang", person?.nama)], person?.alamat, "Kepada Yth"),
      list("1.", [
        dasarItem(cx, "undangan_klarifikasi", "Dasar:"),
        li([
          `${cx.kantor.nama} mengundang Sdr. `, gap("Nama yang diundang", person?.nama, 34), ` untuk memberikan klarifikasi terkait dengan ${temuanAtauLaporan(cx)} Nomor `, nomorRegister(cx), ".",
          ...(first?.nomor ? [` Undangan ini merupakan undangan kedua setelah undangan Nomor ${first.nomor}${first.tanggalSurat ? ` tanggal ${tanggal(first.tanggalSurat)}` : ""}.`] : []),
        ]),
        li("Klarifikasi akan dilaksanakan pada:", numberedFields("a.", [
          ["Hari dan Tanggal", dayAndDate("Tanggal klarifikasi", k?.waktu)],
          ["Pukul", clock("Jam klarifikasi", k?.waktu, zona)],
          ["Tempat", k?.cara === "daring" ? k.tempat || "Daring" : filled("Tempat klarifikasi", k?.tempat)],
          ["Bertemu secara daring/luring", meeting(k)],
        ], { labelWidthMm: 66 })),
      ], { hangMm: 8, spaceAfterPt: 2, align: "left" }),
      p("Demikian untuk menjadi maklum."),
      ttdKetua(cx),
    ];
  },
});

/** B.10: oath or promise of the person heard. */
export const baSumpah = form({
  jenis: "ba_sumpah",
  nama: "BA Sumpah",
  subjek: (cx) => personOf(cx)?.nama ?? "",
  blocks: (cx) => oath(cx, judulOf(cx, "ba_sumpah", "Berita Acara Sumpah/Janji"), "bahwa saya akan memberi keterangan yang sebenarnya dan tidak lain daripada yang sebenarnya"),
});

/** B.11: oath or promise of an expert. */
export const baSumpahAhli = form({
  jenis: "ba_sumpah_ahli",
  nama: "BA Sumpah Ahli",
  subjek: (cx) => personOf(cx)?.nama ?? "",
  blocks: (cx) => oath(cx, judulOf(cx, "ba_sumpah_ahli", "Berita Acara Sumpah/Janji Ahli"), "bahwa saya akan memberikan pendapat sesuai dengan pengetahuan dan keahlian saya"),
});

/** B.12: the hearing as it was typed, read back, and signed or refused; heard online only the questioners sign (Ps 33). */
export const baKlarifikasi = form({
  jenis: "ba_klarifikasi",
  kodeJurnal: true,
  nama: "BA Klarifikasi",
  subjek: (cx) => personOf(cx)?.nama ?? "",
  footer: (cx) => initials(hearingOf(cx)),
  blocks: (cx) => {
    const k = hearingOf(cx);
    const person = personOf(cx);
    const { zona } = cx.dossier.perkara;
    const begun = k ? k.dimulaiAt || k.waktu : "";
    const { members, officials } = askers(cx, k);
    const several = (k?.petugas.length ?? 1) !== 1;
    return [
      formTitle(judulOf(cx, "ba_klarifikasi", "Berita Acara Klarifikasi").toUpperCase()),
      p([`--------- Pada hari ini ${dayInWords(begun, "Tanggal")}, pukul `, gap("Jam klarifikasi", hasClock(begun) ? jam(begun, zona) : "", 9), `, ${several ? "kami" : "saya"}`], { fill: "dash", spaceAfterPt: 4 }),
      ...members.flatMap((m) => nameLine("Nama peminta keterangan", m.nama)),
      ...(members.length ? [p(`${role(members)} ${cx.kantor.nama},`)] : []),
      ...(members.length && officials.length ? [p("dan", { align: "center" })] : []),
      ...officials.flatMap((o) => nameLine("Nama peminta keterangan", o.nama)),
      ...(members.length || officials.length ? [] : nameLine("Nama peminta keterangan", "")),
      p([
        ...(officials.length ? [`Pejabat/Pegawai ${cx.kantor.nama} `] : []), `berdasarkan Surat Keputusan Ketua ${cx.kantor.nama} Nomor: `, gap("Nomor surat keputusan tim klarifikasi", k?.skNomor), " telah meminta keterangan dari seorang yang bernama:",
      ]),
      ...nameLine("Nama pemberi keterangan", person?.nama),
      p(identity(person, k, begun)),
      p(["Dia (", gap("Nama pemberi keterangan", person?.nama, 17), ") didengar keterangannya sebagai ", gap("Kapasitas", k ? kapasitas(cx, k.kapasitas) : "", 24), `, terkait dengan ${temuanAtauLaporan(cx)} Nomor: `, nomorRegister(cx), "."]),
      p(`Atas pertanyaan ${several ? "kami" : "saya"}, yang bersangkutan menjawab serta menerangkan sebagai berikut:`),
      p("PERTANYAAN:", { align: "left", spaceAfterPt: 0, keepWithNext: true }),
      ...questions(cx, k?.tanya ?? []),
      p(readBack(cx, k), { fill: "dash", keepTogether: true }),
      ...giverSignature(k, person),
      p([
        "Demikian berita acara klarifikasi ini dibuat dengan sebenar-benarnya, kemudian ditutup dan ditanda tangani di ", gap("Tempat penutupan", cx.kantor.kedudukan, 18), ", pada Pukul ",
        gap("Jam selesai klarifikasi", hasClock(k?.selesaiAt) ? jam(k!.selesaiAt, zona) : "", 10), ", hari ", gap("Hari selesai klarifikasi", namaHari(k?.selesaiAt ?? ""), 9), " tanggal ",
        gap("Tanggal selesai klarifikasi", dayAndMonth(k?.selesaiAt ?? ""), 9), " Tahun ", gap("Tahun selesai klarifikasi", (k?.selesaiAt ?? "").slice(0, 4), 10),
      ], { fill: "dash", keepTogether: true }),
      ...askerSignatures(k),
    ];
  },
});

/** The opening and closing questions of the official form; `laporan` stands for the kind of the case. */
export function pertanyaanBaku(cx: LetterContext): { pembuka: string[]; penutup: string[] } {
  const about = temuanAtauLaporan(cx).toLowerCase();
  return {
    pembuka: [
      `Apakah Saudara pada hari ini berada dalam kondisi sehat jasmani dan rohani untuk memberikan keterangan atau jawaban terkait dengan ${about} di atas?`,
      `Apakah pada hari ini (sesuai tanggal, bulan, dan tahun tersebut di atas), Saudara bersedia untuk memberikan keterangan atau jawaban terkait dengan adanya ${about} tersebut?`,
      "Mengertikah Saudara mengapa dimintai keterangan seperti saat ini? Jelaskan!",
    ],
    penutup: [
      "Apakah menurut Saudara, semua keterangan atau jawaban yang Saudara sampaikan sudah benar dan dapat dipertanggung jawabkan di depan hukum?",
      "Apakah masih ada keterangan lain atau keterangan tambahan yang ingin Saudara sampaikan?",
      "Apakah Saudara bersedia untuk memberikan keterangan kembali apabila diperlukan ?",
      "Apakah Saudara dalam memberi keterangan atau jawaban merasa tertekan atau terpaksa?",
    ],
  };
}

/** The hearing a document is about; the last one where the reference names none. */
export function hearingOf(cx: LetterContext): Klarifikasi | undefined {
  const id = cx.refId.split(":")[0];
  return cx.dossier.klarifikasi.find((k) => k.id === id) ?? (id ? undefined : cx.dossier.klarifikasi.at(-1));
}

function personOf(cx: LetterContext): Pihak | undefined {
  const k = hearingOf(cx);
  return k && cx.dossier.pihak.find((orang) => orang.id === k.pihakId);
}

function invitation(cx: LetterContext): number {
  const asked = Number(cx.refId.split(":")[1]);
  if (asked) return asked;
  const sent = hearingOf(cx)?.undangan ?? [];
  return sent.find((u) => u.nomor !== "" && u.nomor === cx.nomor)?.ke ?? Math.min(2, sent.length + 1);
}

/** Whom one meets, or the link: the footnote of the form. An online hearing is recorded, and the invitation says so (Ps 29(4)). */
function meeting(k: Klarifikasi | undefined): Inline {
  if (k?.cara === "daring") return ["Daring, melalui tautan ", gap("Tautan klarifikasi", k.tautan, 30), ". Klarifikasi secara daring direkam."];
  const names = listed((k?.petugas ?? []).map((petugas) => petugas.nama));
  return ["Luring, bertemu dengan ", gap("Petugas klarifikasi", names, 30)];
}

function oath(cx: LetterContext, title: string, promise: string): Block[] {
  const k = hearingOf(cx);
  const person = personOf(cx);
  const begun = k ? k.dimulaiAt || k.waktu : "";
  const lafal = clean(k?.lafal ?? "").trim().replace(/[\s,.]+$/, "");
  const whole = lafal.includes("bahwa saya");
  return [
    formTitle(title.toUpperCase()),
    p([`Pada hari ini ${dayInWords(begun, "tanggal")}, pukul `, gap("Jam sumpah", hasClock(begun) ? jam(begun, cx.dossier.perkara.zona) : "", 9), ", saya:"], { spaceBeforePt: 16 }),
    ...nameLine("Nama yang bersumpah/berjanji", person?.nama),
    p([
      "Bersumpah/berjanji sesuai dengan agama dan kepercayaan yang saya anut, yakni agama ", gap("Agama", k?.agama || person?.agama, 20), ` terkait dengan ${temuanAtauLaporan(cx)} Nomor: `, nomorRegister(cx),
      // The number has no place to break: justified, the words before it would be torn apart.
    ], { align: "left", spaceAfterPt: 26 }),
    p(whole ? `${lafal}.` : [gap("Lafal sumpah/janji", lafal, 40), `, ${promise}.`], { indentMm: 10, spaceAfterPt: 26 }),
    p("Demikian sumpah/janji saya, dan akan saya pertanggungjawabkan sesuai tuntunan agama dan kepercayaan yang saya anut.", { spaceAfterPt: 26 }),
    signature({ above: ["Saya yang bersumpah/berjanji"], mark: "materai", name: [signName("Nama yang bersumpah/berjanji", person?.nama)] }),
  ];
}

/** "Rabu tanggal dua puluh satu bulan Oktober tahun dua ribu dua puluh enam"; dots where there is no date. */
function dayInWords(local: string, word: "tanggal" | "Tanggal"): string {
  const words = tanggalTerbilang(local.slice(0, 10));
  return `${words?.hari ?? "......"} ${word} ${words?.tanggal ?? "......"} bulan ${words?.bulan ?? "......"} tahun ${words?.tahun ?? "......"}`;
}

/** `-----: NAME :-----`; a name too long for one line stands alone. */
function nameLine(field: string, nama: string | null | undefined): Block[] {
  const text = nama?.trim() ?? "";
  if (text.length > 44) return [p([{ text, field, underline: true }], { align: "center" })];
  const middle: Run = text ? { text, field, underline: true } : { text: "", field, gap: 28 };
  return [p([fill("dash"), ": ", middle, " :", fill("dash")], { align: "left" })];
}

interface Asker { nama: string; jabatan: string }

/** Questioners: members of the office, and officials or staff who act by decree of the chair. */
function askers(cx: LetterContext, k: Klarifikasi | undefined): { members: Asker[]; officials: Asker[] } {
  const isMember = (petugas: { pejabatId: string; jabatan: string }) => {
    const peran = pejabatOf(cx, petugas.pejabatId)?.peran;
    return peran ? ["ketua", "anggota", "koordinator_divisi"].includes(peran) : /^(ketua|anggota)\b/i.test(petugas.jabatan);
  };
  const all = k?.petugas ?? [];
  return { members: all.filter(isMember), officials: all.filter((petugas) => !isMember(petugas)) };
}

/** "Anggota", or "Ketua dan Anggota" where the chair asks too. */
function role(members: readonly Asker[]): string {
  const chairs = members.filter((m) => /^(plt\.?\s+|plh\.?\s+)?ketua\b/i.test(m.jabatan)).length;
  return chairs === 0 ? "Anggota" : chairs === members.length ? "Ketua" : "Ketua dan Anggota";
}

function identity(person: Pihak | undefined, k: Klarifikasi | undefined, begun: string): Run[] {
  const born = person?.tanggalLahir ?? "";
  return [
    "Dilahirkan di ", gap("Tempat lahir", person?.tempatLahir, 10), " tanggal ", gap("Tanggal lahir", born ? String(Number(born.slice(8, 10))) : "", 10), " Bulan ", gap("Tanggal lahir", born ? tanggal(born).split(" ")[1] : "", 10),
    " Tahun ", gap("Tanggal lahir", born.slice(0, 4), 10), " (umur ", gap("Umur", (k?.umur ?? "").replace(/\s*tahun\s*$/i, "") || ageAt(born, begun), 10), " Tahun), pekerjaan ", gap("Pekerjaan", person?.pekerjaan || person?.jabatan, 10),
    ", Agama: ", gap("Agama", k?.agama || person?.agama, 10), `, Kewarganegaraan ${person?.kewarganegaraan.trim() || "Indonesia"}, tempat tinggal di `, gap("Alamat", person?.alamat, 40), stopAfter(person?.alamat),
  ];
}

function ageAt(born: string, at: string): string {
  if (!born || !at) return "";
  const years = Number(at.slice(0, 4)) - Number(born.slice(0, 4)) - (at.slice(5, 10) < born.slice(5, 10) ? 1 : 0);
  return years >= 0 && years < 130 ? String(years) : "";
}

function kapasitas(cx: LetterContext, of: Klarifikasi["kapasitas"]): string {
  return of === "penemu" ? `Penemu (${istilah(cx, "pengawas")})` : `${of[0]!.toUpperCase()}${of.slice(1)}`;
}

/** The three groups, numbered through. Where a group was not typed yet, the form's own questions stand with dots for the answer. */
function questions(cx: LetterContext, tanya: readonly TanyaJawab[]): Block[] {
  const fixed = pertanyaanBaku(cx);
  const blank = (pertanyaan: string): Pick<TanyaJawab, "pertanyaan" | "jawaban"> => ({ pertanyaan, jawaban: "" });
  const group = (kelompok: TanyaJawab["kelompok"], otherwise: readonly string[]) => {
    const typed = tanya.filter((t) => t.kelompok === kelompok);
    return typed.length ? typed : otherwise.map(blank);
  };
  let n = 0;
  const ask = (items: ReturnType<typeof group>, width: 1 | 2): Block[] => items.flatMap((item) => {
    n += 1;
    return questionBlocks(String(n).padStart(width, "0"), String(n).padStart(2, "0"), item);
  });
  const label = (text: string) => p(text, { align: "left", spaceAfterPt: 0, keepWithNext: true });
  return [
    label("Pertanyaan Pembuka"), ...ask(group("pembuka", fixed.pembuka), 1), spacer(3),
    label("Pertanyaan Isi (Berkaitan dengan Kasus)"), ...ask(group("kasus", ["", "", ""]), 2), spacer(3),
    label("Pertanyaan Penutup"), ...ask(group("penutup", fixed.penutup), 1), spacer(3),
  ];
}

function questionBlocks(number: string, answerNumber: string, item: Pick<TanyaJawab, "pertanyaan" | "jawaban">): Block[] {
  const [question, answer] = [linesOf(item.pertanyaan), linesOf(item.jawaban)];
  const lastOf = (all: readonly unknown[], at: number) => (at === all.length - 1 ? ({ fill: "dash" } as const) : {});
  const asked: Inline = question.length ? (question.length === 1 ? [question[0]!, fill("dash")] : question[0]!) : [gap("Pertanyaan", "", 60), fill("dash")];
  return [
    heading(asked, { number: `${number}.`, hangMm: 10, bold: false, align: "justify", spaceAfterPt: 0 }),
    ...question.slice(1).map((line, at, rest) => p(line, { indentMm: 10, spaceAfterPt: 0, keepWithNext: true, ...lastOf(rest, at) })),
    ...(answer.length ? answer : [""]).map((line, at, all) => p(at === 0 ? [`----------${answerNumber}. `, gap("Jawaban", line, 24)] : line, { indentMm: 10, spaceAfterPt: at === all.length - 1 ? 4 : 0, ...lastOf(all, at) })),
  ];
}

/** Read back, and signed or refused; both stand open while the hearing is not closed. */
function readBack(cx: LetterContext, k: Klarifikasi | undefined): string {
  const closed = k?.tandatangan !== undefined && k.tandatangan !== "";
  const read = closed && !k.dibacakan
    ? "Setelah keterangan diberikan/disampaikan, hasilnya tidak dibacakan kembali kepada pihak yang memberi keterangan/jawaban."
    : "Setelah keterangan diberikan/disampaikan, hasilnya dibacakan kembali kepada pihak yang memberi keterangan/jawaban dengan bahasa yang jelas dan mudah dimengerti.";
  if (k?.cara === "daring") return `${read} Klarifikasi dilakukan secara daring dan direkam, sehingga berita acara ini diparaf dan ditandatangani oleh pihak yang meminta keterangan.`;
  const sign = "membubuhkan tanda tangan seperti di bawah ini";
  const refuse = "tidak bersedia membubuhkan tanda tangan";
  const then = k?.tandatangan === "menolak" ? `${refuse} karena ${k.alasanMenolak.trim().replace(/[\s.]+$/, "") || ".".repeat(40)}` : k?.tandatangan === "bersedia" ? sign : `${sign}/${refuse}`;
  const acknowledged = k?.tandatangan === "menolak" ? "Terhadap" : "Setelah diakui kebenaran atas";
  return `${read} ${acknowledged} keterangan/jawaban yang disampaikan kepada ${istilah(cx, "pengawas")}, pemberi keterangan ${then}.`;
}

function giverSignature(k: Klarifikasi | undefined, person: Pihak | undefined): Block[] {
  if (k?.cara === "daring") return [];
  const refused = k?.tandatangan === "menolak";
  return [signature({
    above: ["YANG MEMBERI KETERANGAN,", ...(refused ? ["(tidak bersedia membubuhkan tanda tangan)"] : [])],
    name: inBrackets("Nama pemberi keterangan", person?.nama),
    ...(refused ? { spaceMm: 6 } : {}),
  })];
}

function askerSignatures(k: Klarifikasi | undefined): Block[] {
  const all = k?.petugas.length ? k.petugas : [{ nama: "" }];
  const column = (petugas: { nama: string }, at: number): SignatureColumn => ({ above: [at === 0 || all.length > 1 ? "YANG MEMINTA KETERANGAN," : ""], name: inBrackets("Nama peminta keterangan", petugas.nama) });
  return all.length === 1 ? [signature(column(all[0]!, 0))] : signatures(all.map(column));
}

function inBrackets(field: string, nama: string | undefined): Inline {
  return ["(", { ...signName(field, nama), gap: 34 }, ")"];
}

function initials(k: Klarifikasi | undefined): Footer {
  return { pageNumber: "dash", initials: k?.cara === "daring" ? ["Peminta keterangan"] : ["Pemberi keterangan", "Peminta keterangan"] };
}

function linesOf(text: string): string[] {
  return clean(text).split("\n").map((line) => line.trimEnd()).filter((line) => line.trim() !== "");
}

function dayAndMonth(local: string): string {
  return local ? tanggal(local.slice(0, 10)).split(" ").slice(0, 2).join(" ") : "";
}

