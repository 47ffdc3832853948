import { fields, heading, kop, letter, li, list, p, pageBreak, table, title } from "../../../../shared/letters/blocks";
import type { Block, LetterDoc, Row } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { angkaTerbilang } from "../../../../shared/letters/words";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import { jenisKegiatanTeks, kehadiranTeks } from "../../../../shared/i18n/kegiatan";
import { kelompokTeks } from "../../../../shared/i18n/imbauan";
import type { BarisPeserta, BerkasKegiatan, Kegiatan, RingkasDeklarasi } from "../../../../shared/schemas/kegiatan";
import type { Kantor, Pejabat, Pemilihan } from "../../../../shared/schemas/kantor";
import { inForce, type LawPack } from "../../../../shared/schemas/law";
import type { LetterContext } from "../context";
import type { Pictures } from "../pictures";
import { filled, gap, kopOf, listed, orDash, pictureBlock, prose, proseOrDash, stopAfter, ttdKetua } from "./common";
import type { Acara } from "./imbauan";

/** Everything a paper of an activity is made from. */
/** Most that a photo is high on paper: two stand on a page. */
export const TINGGI_FOTO = 106;

export interface KegiatanContext {
  kantor: Kantor;
  logo: LetterContext["logo"];
  pack: LawPack;
  penandatangan: Pejabat | null;
  pemilihan: Pick<Pemilihan, "nama" | "rezim">;
  tahapan: string;
  kegiatan: Kegiatan;
  peserta: readonly BarisPeserta[];
  foto: readonly Pick<BerkasKegiatan, "nama" | "keterangan" | "sha256">[];
  gambar?: Pictures;
  deklarasi: readonly Pick<RingkasDeklarasi, "nama" | "hitung">[];
  undangan: { jumlah: number; awal: string; akhir: string };
  nomor: string;
  /** `YYYY-MM-DD` of the paper. */
  tanggal: string;
  barisKosong: number;
}

/** The activity in the words of its invitation. */
export function acaraText(k: Pick<Kegiatan, "jenis" | "tema" | "mulai" | "selesai" | "tempat">, zone: string): Acara {
  const sameDay = k.selesai.slice(0, 10) === k.mulai.slice(0, 10);
  return {
    jenis: jenisKegiatanTeks[k.jenis].toLowerCase(), tema: k.tema, tempat: k.tempat,
    hari: k.selesai && !sameDay ? `${hariTanggal(k.mulai.slice(0, 10))} s.d. ${hariTanggal(k.selesai.slice(0, 10))}` : hariTanggal(k.mulai.slice(0, 10)),
    pukul: k.selesai && sameDay ? `${jam(k.mulai)} s.d. ${jam(k.selesai, zone)}` : `${jam(k.mulai, zone)} s.d. selesai`,
  };
}

/** The part of a context that letterhead and signature read. */
export function officeOf(cx: Pick<KegiatanContext, "kantor" | "logo" | "pack" | "penandatangan" | "tanggal" | "nomor">): LetterContext {
  return { kantor: cx.kantor, logo: cx.logo, tanggal: cx.tanggal, penandatangan: cx.penandatangan, pejabat: [], pack: cx.pack, nomor: cx.nomor, refId: "" } as Partial<LetterContext> as LetterContext;
}

// ---- Attendance.

/** The attendance sheet: as many rows as people, and empty ones for those who come unannounced. */
export function daftarHadirDoc(cx: KegiatanContext): LetterDoc {
  const acara = acaraText(cx.kegiatan, cx.kantor.zona);
  const empty: BarisPeserta[] = Array.from({ length: cx.barisKosong + (cx.peserta.length ? 0 : 10) }, () => ({ id: "", nama: "", jabatan: "", instansi: "", kelompok: "", hadir: "belum", wakil: "", catatan: "", penerimaId: "", urut: 0 }));
  const rows = [...cx.peserta, ...empty].map((o, at): Row => ({
    cells: [`${at + 1}.`, namaPeserta(o), joined([o.jabatan, sameText(o.jabatan, o.instansi) ? "" : o.instansi]), { content: `${at + 1}.`, align: at % 2 ? "center" : "left" }], minHeightMm: 12, cantSplit: true,
  }));
  return letter([
    kop(),
    title(["DAFTAR HADIR", jenisKegiatanTeks[cx.kegiatan.jenis].toLocaleUpperCase("id-ID")], { spaceAfterPt: 10 }),
    fields([["Tema", orDash(cx.kegiatan.tema)], ["Hari, tanggal", acara.hari], ["Pukul", acara.pukul], ["Tempat", orDash(acara.tempat)]], { labelWidthMm: 32, spaceAfterPt: 8 }),
    table([{ widthMm: 13, align: "center" }, 55, 55, 42], [["No.", "Nama", "Jabatan, instansi", "Tanda tangan"]], rows, { sizePt: 10.5, spaceAfterPt: 8 }),
    ttdKetua(officeOf(cx)),
  ], { kop: kopOf(officeOf(cx)), footer: { pageNumber: "ofTotal", align: "right" } });
}

const namaPeserta = (o: BarisPeserta): string => (o.hadir === "mewakili" && o.wakil ? `${o.wakil} (mewakili ${o.nama || o.jabatan || o.instansi})` : o.nama);
const sameText = (a: string, b: string): boolean => b !== "" && a.toLowerCase().includes(b.toLowerCase());

// ---- Report.

export function laporanKegiatanDoc(cx: KegiatanContext): LetterDoc {
  const { kegiatan: k } = cx;
  const acara = acaraText(k, cx.kantor.zona);
  let letterOf = 0;
  const section = (text: string): Block => heading(text, { number: `${String.fromCharCode(65 + letterOf++)}.`, spaceBeforePt: 8, spaceAfterPt: 2 });
  const bases = dasarUmum(cx);
  const blocks: Block[] = [
    kop(),
    title(["LAPORAN KEGIATAN", jenisKegiatanTeks[k.jenis].toLocaleUpperCase("id-ID")], { sub: cx.nomor ? [["Nomor: ", cx.nomor]] : [], spaceAfterPt: 10 }),
    section("Dasar"),
    list("1.", bases.length ? bases.map((text, at) => `${text}${at === bases.length - 1 ? "." : ";"}`) : [filled("Dasar hukum", "")], { indentMm: 10 }),
    section("Data kegiatan"),
    fields([
      ["Tema", filled("Tema", k.tema)], ["Pemilihan", cx.pemilihan.nama], ["Tahapan", orDash(cx.tahapan)], ["Hari, tanggal", acara.hari], ["Pukul", acara.pukul], ["Tempat", joined([acara.tempat, k.kecamatan && !sameText(acara.tempat, k.kecamatan) ? `Kecamatan ${k.kecamatan}` : ""])],
      ["Dibuka oleh", orDash(k.pembuka)], ["Sasaran", orDash(listed(k.sasaran.map((s) => kelompokTeks[s])))], ["Daerah pemilihan", orDash(k.dapil.join(", "))], ["Anggaran", orDash(k.anggaran)],
      ["Undangan", cx.undangan.jumlah ? `${angkaTerbilang(cx.undangan.jumlah)} surat${cx.undangan.awal ? `, nomor ${cx.undangan.awal}${cx.undangan.akhir && cx.undangan.akhir !== cx.undangan.awal ? ` sampai dengan ${cx.undangan.akhir}` : ""}` : ""}` : "-"],
    ], { labelWidthMm: 40, indentMm: 10 }),
    section("Narasumber"),
    ...(k.narasumber.length ? [table([{ widthMm: 13, align: "center" }, 47, 60, 45], [["No.", "Nama", "Jabatan dan latar belakang", "Materi"]], k.narasumber.map((n, at): Row => [`${at + 1}.`, n.nama, joined([n.jabatan, n.latar]), orDash(n.materi)]), { sizePt: 10.5, spaceAfterPt: 4 })] : [p("-", { indentMm: 10 })]),
    section("Peserta"),
    p(pesertaKalimat(cx), { indentMm: 10, spaceAfterPt: 4 }),
    ...(cx.peserta.length ? [table([70, { widthMm: 40, align: "center" }, { widthMm: 40, align: "center" }], [["Kelompok", "Tercatat", "Hadir"]], perKelompok(cx.peserta).map((g): Row => [g.nama, String(g.jumlah), String(g.hadir)]), { sizePt: 10.5, indentMm: 10, spaceAfterPt: 4 })] : []),
    section("Jalannya kegiatan"),
    ...prose("Jalannya kegiatan", k.uraian, { indentMm: 10 }),
    section("Pertanyaan dan tanggapan"),
    ...(k.tanya.length ? [list("1.", k.tanya.map((x) => li([x.penanya || x.asal ? { text: `${joined([x.penanya, x.asal])}: `, bold: true } : "", x.tanya], ...(x.jawab ? [p(["Tanggapan: ", x.jawab], { spaceAfterPt: 4 })] : []))), { indentMm: 10 })] : [p("-", { indentMm: 10 })]),
    section("Hasil"),
    ...prose("Hasil", k.hasil, { indentMm: 10 }),
    ...(cx.deklarasi.length ? [section("Deklarasi"), ...cx.deklarasi.map((d) => p(`${d.nama}: ditandatangani ${angkaTerbilang(d.hitung.tandaTangan)} dari ${angkaTerbilang(d.hitung.jumlah)} orang.`, { indentMm: 10 }))] : []),
    section("Rencana tindak lanjut"),
    ...proseOrDash(k.rencanaLanjut, { indentMm: 10 }),
    section("Dokumentasi"),
    ...(cx.foto.length ? [table([{ widthMm: 13, align: "center" }, 82, 70], [["No.", "Keterangan", "Berkas"]], cx.foto.map((f, at): Row => [`${at + 1}.`, orDash(f.keterangan), `${f.nama} (${f.sha256.slice(0, 12)})`]), { sizePt: 10, spaceAfterPt: 4 })] : [p("-", { indentMm: 10 })]),
    p("Demikian laporan kegiatan ini dibuat untuk dipergunakan sebagaimana mestinya.", { spaceBeforePt: 8, keepTogether: true }),
    ttdKetua(officeOf(cx)),
  ];
  if (cx.peserta.length) {
    blocks.push(pageBreak(), title(["LAMPIRAN", "DAFTAR KEHADIRAN"], { spaceAfterPt: 8 }), table([{ widthMm: 13, align: "center" }, 57, 65, 30], [["No.", "Nama", "Jabatan, instansi", "Kehadiran"]],
      cx.peserta.map((o, at): Row => ({ cells: [`${at + 1}.`, orDash(namaPeserta(o)), orDash(joined([o.jabatan, sameText(o.jabatan, o.instansi) ? "" : o.instansi])), kehadiranTeks[o.hadir]], cantSplit: true })), { sizePt: 10 }));
  }
  if (cx.foto.length && cx.gambar) {
    blocks.push(pageBreak(), title(["LAMPIRAN", "FOTO KEGIATAN"], { spaceAfterPt: 8 }), ...cx.foto.flatMap((f, at) => pictureBlock(cx.gambar, f.sha256, f.keterangan || `Foto ${at + 1} ${acara.jenis}`, [`Foto ${at + 1}${f.keterangan ? `. ${f.keterangan}` : `: ${f.nama}`}`], TINGGI_FOTO)));
  }
  return letter(blocks, { kop: kopOf(officeOf(cx)), footer: { pageNumber: "dash", skipFirst: true } });
}

/** Law bases of every letter of the regime on the day of the activity. */
function dasarUmum(cx: KegiatanContext): string[] {
  const day = cx.kegiatan.mulai.slice(0, 10);
  const regime = cx.pack.rezim.find((r) => r.id === cx.pemilihan.rezim && inForce(r, day)) ?? cx.pack.rezim.find((r) => r.id === cx.pemilihan.rezim);
  return (regime?.dasarSurat ?? []).filter((d) => inForce(d, day) && (d.dokumen.length === 0 || d.id === "dasar-perbawaslu-6-2018")).map((d) => d.teks.replace(/[\s;.,]+$/, ""));
}

const came = (o: BarisPeserta): boolean => o.hadir === "hadir" || o.hadir === "mewakili";

function pesertaKalimat(cx: KegiatanContext): string {
  const present = cx.peserta.filter(came).length;
  const proxies = cx.peserta.filter((o) => o.hadir === "mewakili").length;
  const absent = cx.peserta.filter((o) => o.hadir === "tidak").length;
  if (cx.peserta.length === 0) return "Kehadiran belum dicatat.";
  return `Tercatat ${angkaTerbilang(cx.peserta.length)} orang dalam daftar hadir: hadir ${angkaTerbilang(present)} orang${proxies ? `, di antaranya ${angkaTerbilang(proxies)} orang mewakili` : ""}${absent ? `; tidak hadir ${angkaTerbilang(absent)} orang` : ""}.`;
}

/** Counts by group in the order of the book; those without a group stand last. */
export function perKelompok(peserta: readonly BarisPeserta[]): Array<{ nama: string; jumlah: number; hadir: number }> {
  const groups = Map.groupBy(peserta, (o) => o.kelompok);
  const names = [...Object.keys(kelompokTeks), ""] as Array<keyof typeof kelompokTeks | "">;
  return names.flatMap((g) => {
    const own = groups.get(g) ?? [];
    return own.length ? [{ nama: g === "" ? "Tanpa kelompok" : kelompokTeks[g], jumlah: own.length, hadir: own.filter(came).length }] : [];
  });
}

// ---- News.

/** A short news text from what is recorded: title and paragraphs, ready for the website. */
export function teksBerita(cx: KegiatanContext): { judul: string; isi: string; sendiri: boolean } {
  const { kegiatan: k, kantor } = cx;
  const acara = acaraText(k, kantor.zona);
  const present = cx.peserta.filter(came);
  const groups = perKelompok(present).filter((g) => g.nama !== "Tanpa kelompok").map((g) => g.nama);
  const speakers = k.narasumber.map((n) => (n.jabatan || n.latar ? `${n.nama} (${joined([n.jabatan, n.latar])})` : n.nama));
  const signed = cx.deklarasi.filter((d) => d.hitung.tandaTangan > 0);
  const made = [
    `${kantor.kedudukan} - ${kantor.nama} melaksanakan ${acara.jenis} dengan tema “${k.tema}” pada ${acara.hari} di ${acara.tempat}${k.kecamatan && !sameText(acara.tempat, k.kecamatan) ? `, Kecamatan ${k.kecamatan}` : ""}${cx.tahapan ? `, pada tahapan ${cx.tahapan} ${cx.pemilihan.nama}` : ""}${stopAfter(cx.tahapan ? cx.pemilihan.nama : acara.tempat)}`,
    joined([
      k.pembuka ? `Kegiatan dibuka oleh ${k.pembuka}${stopAfter(k.pembuka)}` : "",
      present.length ? `Hadir ${present.length} peserta${groups.length ? ` dari unsur ${listed(groups)}` : ""}${k.dapil.length ? ` (${listed(k.dapil)})` : ""}.` : "",
    ], " "),
    speakers.length ? `Narasumber kegiatan: ${listed(speakers)}${stopAfter(speakers.at(-1))}` : "",
    k.hasil.trim() || k.uraian.trim(),
    ...signed.map((d) => `Pada kesempatan itu ${d.hitung.tandaTangan} orang menandatangani ${d.nama}${stopAfter(d.nama)}`),
    `Masyarakat yang mengetahui dugaan pelanggaran dapat menyampaikannya secara lisan, tertulis, melalui media sosial, atau langsung ke sekretariat ${kantor.nama}, ${kantor.alamat}${stopAfter(kantor.alamat)}`,
  ].filter((x) => x.trim() !== "");
  return {
    judul: k.beritaJudul.trim() || `${kantor.nama} Gelar ${k.tema.toLowerCase().startsWith(jenisKegiatanTeks[k.jenis].toLowerCase()) ? k.tema : `${jenisKegiatanTeks[k.jenis]}: ${k.tema}`}`,
    isi: k.beritaIsi.trim() || made.join("\n\n"),
    sendiri: k.beritaIsi.trim() !== "" || k.beritaJudul.trim() !== "",
  };
}

export function beritaDoc(cx: KegiatanContext): LetterDoc {
  const { judul, isi } = teksBerita(cx);
  return letter([
    kop(),
    title([judul], { sizePt: 14, spaceAfterPt: 4, sub: [tanggal(cx.tanggal)] }),
    ...isi.split(/\n+/).filter((x) => x.trim() !== "").map((x) => p(x, { spaceAfterPt: 8 })),
    ...(cx.foto.length ? [p(["Foto: ", gap("Foto", cx.foto.map((f) => f.keterangan || f.nama).join("; "), 20)], { sizePt: 10 })] : []),
  ], { kop: kopOf(officeOf(cx)), footer: { pageNumber: "dash", skipFirst: true } });
}
