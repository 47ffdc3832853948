import { fields, li, list, numberedFields, p, pageBreak, signature, table } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row, SignatureColumn } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { tanggalTerbilang } from "../../../../shared/letters/words";
import { hariTanggal, jam } from "../../../../shared/i18n/format";
import type { Pihak } from "../../../../shared/schemas/perkara";
import type { Informasi, Saluran } from "../../../../shared/schemas/informasi";
import type { Perbaikan } from "../../../../shared/schemas/dossier";
import type { LetterContext } from "../context";
import {
  addressee, birth, buktiOf, buktiText, clock, dasarItem, dayAndDate, dokumenOf, eachPerson, filled, form, formTitle, gap, gender, hasClock, istilah, judulOf, longDate, orDash, pejabatOf, pembawa, pihakOf, placeAndDate,
  prose, rezimOf, signName, signatures, signer, stopAfter,
} from "./common";

/** B.1: the report as it was told, with the statement of truth. */
export const laporan = form({
  jenis: "laporan",
  nama: "Laporan",
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    const pelapor = pihakOf(cx, "pelapor");
    return [
      formTitle(judulOf(cx, "laporan", "Formulir Laporan").toUpperCase(), ["Nomor: ", gap("Nomor penyampaian", cx.nomor || perkara.nomorPenyampaian, 28)]),
      list("1.", [
        li("Identitas Pelapor:", ...eachPerson(pelapor, "Pelapor", (orang) => numberedFields("a.", [
          ["Nama", filled("Nama pelapor", orang?.nama)],
          ["Tempat/Tgl Lahir", filled("Tempat dan tanggal lahir pelapor", birth(orang))],
          ["Jenis Kelamin", filled("Jenis kelamin pelapor", gender(orang))],
          ["Pekerjaan", filled("Pekerjaan pelapor", orang?.pekerjaan)],
          ["Kewarganegaraan", filled("Kewarganegaraan pelapor", orang?.kewarganegaraan)],
          ["Alamat", filled("Alamat pelapor", orang?.alamat)],
          ["No.Telp/HP", filled("Nomor telepon pelapor", orang?.telepon)],
          ["E-Mail", orDash(orang?.surel)],
        ], wide))),
        li("Identitas Terlapor", ...terlaporBlocks(cx)),
        li("Peristiwa yang dilaporkan:", peristiwaBlock(cx)),
        li("Saksi –saksi:", ...saksiBlocks(cx)),
        li("Bukti-Bukti:", list("a.", buktiLines(cx), { hangMm: 7, align: "left" })),
        li("Uraian kejadian:", ...prose("Uraian kejadian", perkara.uraian)),
      ], sections),
      fields([
        ["Dilaporkan di", filled("Tempat melapor", perkara.dilaporkanDi)],
        ["Hari dan Tanggal", dayAndDate("Tanggal laporan", perkara.waktuTerima)],
        ["Pukul", clock("Jam laporan", perkara.waktuTerima, perkara.zona)],
      ], { labelWidthMm: 42, spaceAfterPt: 18 }),
      p("Saya menyatakan bahwa isi laporan ini adalah yang sebenar-benarnya dan saya bersedia mempertanggungjawabkannya di hadapan hukum.", { keepTogether: true, spaceAfterPt: 12 }),
      ...signatures([
        { above: ["Penerima Laporan"], mark: "cap", name: [penerima(cx, perkara.penerimaId)] },
        ...orBlank(pelapor).map((orang): SignatureColumn => ({ above: ["Pelapor"], name: [signName("Nama pelapor", orang?.nama)] })),
      ]),
    ];
  },
});

/** B.2: what supervision found. */
export const temuan = form({
  jenis: "temuan",
  nama: "Temuan",
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    const penemu = pihakOf(cx, "penemu");
    return [
      formTitle(judulOf(cx, "temuan", "Formulir Temuan").toUpperCase(), ["Nomor: ", gap("Nomor register", cx.nomor || perkara.nomorRegister, 26)]),
      list("1.", [
        li("Data Pengawas yang menemukan:", ...eachPerson(penemu, "Pengawas", (orang) => numberedFields("a.", [
          ["Nama", filled("Nama penemu", orang?.nama)],
          ["Jabatan", filled("Jabatan penemu", orang?.jabatan || orang?.pekerjaan)],
          ["Alamat", filled("Alamat penemu", orang?.alamat)],
        ], wide))),
        li("Identitas Terlapor", ...terlaporBlocks(cx)),
        li("Peristiwa yang ditemukan:", peristiwaBlock(cx)),
        li("Saksi –saksi:", ...saksiBlocks(cx)),
        li("Bukti-Bukti:", list("a.", [
          ["Surat Tugas Pengawasan Nomor: ", gap("Nomor surat tugas pengawasan", perkara.suratTugasNomor)],
          ["Laporan Hasil Pengawasan Nomor: ", gap("Nomor laporan hasil pengawasan", perkara.lhpNomor)],
          ...buktiOf(cx).map((bukti) => buktiText(bukti)),
        ], { hangMm: 7, align: "left" })),
        li("Uraian singkat kejadian:", ...prose("Uraian kejadian", perkara.uraian)),
      ], sections),
      p(placeAndDateTemuan(cx), { align: "left", spaceAfterPt: 12, keepWithNext: true }),
      ...orBlank(penemu).map((orang, at) => signature({
        above: at === 0 ? [cx.kantor.nama] : [],
        name: [orang ? { ...signName("Nama penemu", orang.nama), underline: true } : signer(cx)],
        below: [[gap("Jabatan penemu", orang?.jabatan || orang?.pekerjaan, 30)]],
      }, { position: "left", align: "left", widthMm: 110, keepWithPrevious: at === 0 })),
    ];
  },
});

/** B.3: the receipt for a report, in as many copies as the law asks for. */
export const tandaBuktiPenyampaian = form({
  jenis: "tanda_bukti_penyampaian",
  nama: "Tanda Bukti Penyampaian",
  blocks: (cx) => copies(cx, "tanda_bukti_penyampaian", () => {
    const { perkara } = cx.dossier;
    return receipt(cx, {
      title: judulOf(cx, "tanda_bukti_penyampaian", "Tanda Bukti Penyampaian Laporan"),
      waktu: perkara.waktuTerima,
      dokumen: buktiOf(cx).map((bukti) => [joined([bukti.bentuk, bukti.keterangan]), bukti.jumlah]),
      penerimaId: perkara.penerimaId,
    });
  }),
});

/** B.3.1: the receipt for what completes a report; it carries the number of B.3. */
export const tandaBuktiPerbaikan = form({
  jenis: "tanda_bukti_perbaikan",
  nama: "Tanda Bukti Perbaikan",
  blocks: (cx) => copies(cx, "tanda_bukti_perbaikan", () => {
    const perbaikan = perbaikanOf(cx);
    return receipt(cx, {
      title: judulOf(cx, "tanda_bukti_perbaikan", "Tanda Bukti Perbaikan Laporan"),
      waktu: perbaikan?.waktu ?? "",
      dokumen: (perbaikan?.dokumen ?? []).map((dokumen) => [dokumen.bentuk, dokumen.jumlah]),
      penerimaId: perbaikan?.penerimaId ?? "",
    });
  }),
});

/** B.4: the reporter withdraws the report; a paper of the reporter, without the office's letterhead. */
export const pencabutan = form({
  jenis: "pencabutan",
  nama: "Pencabutan Laporan",
  kop: false,
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    const received = perkara.waktuTerima.slice(0, 10);
    return [
      p(`Hal: ${judulOf(cx, "pencabutan", "Pencabutan Laporan")}`, { align: "left", spaceAfterPt: 24 }),
      addressee([`Ketua ${cx.kantor.nama}`], cx.kantor.kedudukan),
      p([
        "Sehubungan dengan laporan yang telah saya sampaikan pada hari ", gap("Hari laporan", hariTanggal(received).split(",")[0], 12), " tanggal ", longDate("Tanggal laporan", received),
        " sebagaimana dimaksud Tanda Bukti Penyampaian Laporan Nomor: ", gap("Nomor penyampaian", perkara.nomorPenyampaian, 26),
        " dengan ini saya sebagai Pelapor menyatakan mencabut laporan dimaksud dengan alasan ", gap("Alasan pencabutan", perkara.alasanCabut, 60), stopAfter(perkara.alasanCabut),
      ], { firstLineMm: 10 }),
      p("Demikian pencabutan ini disampaikan.", { firstLineMm: 10 }),
      ...orBlank(pihakOf(cx, "pelapor")).map((orang, at) => signature({
        above: [...(at === 0 ? [[placeAndDate(cx, perkara.dicabutAt.slice(0, 10) || cx.tanggal)], ""] : []), "Pelapor"],
        mark: "materai",
        name: [signName("Nama pelapor", orang?.nama)],
      }, { keepWithPrevious: at === 0 })),
    ];
  },
});

/** B.8: first information of something that may be a violation. */
export const informasiAwal = form({
  jenis: "informasi_awal",
  nama: "Informasi Awal",
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    return [
      formTitle(judulOf(cx, "informasi_awal", "Informasi Awal").toUpperCase()),
      list("1.", [
        dasarItem(cx, "informasi_awal"),
        li(["Telah diterima informasi awal yang berasal dari ", gap("Sumber informasi", sumber(cx), 40)]),
        li("Bukti-Bukti:", list("a.", buktiLines(cx), { hangMm: 7, align: "left" })),
        li("Uraian kejadian:", ...prose("Uraian kejadian", perkara.uraian)),
      ], { hangMm: 10, spaceAfterPt: 12 }),
      p([placeAndDate(cx)], { align: "left", spaceAfterPt: 12, keepWithNext: true }),
      signature({ above: ["Penerima Informasi Awal"], mark: "cap", name: [penerima(cx, perkara.penerimaId)] }, { position: "left", align: "left", widthMm: 80 }),
    ];
  },
});

/**
 * A.6.1: what a person told the office about first information, as the forms of the Pemilihan name it. The regulation's own layout was not
 * read: it follows the opening, the identity and the signatures of the minutes of a hearing.
 */
export const baKeteranganInformasiAwal = form({
  jenis: "ba_keterangan_informasi_awal",
  nama: "BA Keterangan Informasi Awal",
  subjek: (cx) => pembawa(cx)[0]?.nama ?? "",
  blocks: (cx) => {
    const { perkara } = cx.dossier;
    const giver = pembawa(cx)[0];
    const words = tanggalTerbilang(perkara.waktuTerima.slice(0, 10));
    const asker = penerima(cx, perkara.penerimaId);
    const officer = pejabatOf(cx, perkara.penerimaId);
    return [
      formTitle(judulOf(cx, "ba_keterangan_informasi_awal", "Berita Acara Keterangan Informasi Awal").toUpperCase()),
      p([
        `Pada hari ini ${words?.hari ?? "......"} tanggal ${words?.tanggal ?? "......"} bulan ${words?.bulan ?? "......"} tahun ${words?.tahun ?? "......"}, pukul `, gap("Jam keterangan", hasClock(perkara.waktuTerima) ? jam(perkara.waktuTerima, perkara.zona) : "", 10),
        ", bertempat di ", gap("Tempat keterangan", perkara.dilaporkanDi || cx.kantor.nama), ", saya ", { ...asker, gap: 30 }, officer?.jabatan ? `, ${officer.jabatan} ${cx.kantor.nama}` : ` pada ${cx.kantor.nama}`, ", telah meminta keterangan dari:",
      ]),
      fields([
        ["Nama", filled("Nama pemberi keterangan", giver?.nama)],
        ["Tempat/Tgl Lahir", filled("Tempat dan tanggal lahir", birth(giver))],
        ["Jenis Kelamin", filled("Jenis kelamin", gender(giver))],
        ["Pekerjaan/Jabatan", filled("Pekerjaan", giver?.pekerjaan || giver?.jabatan)],
        ["Alamat", filled("Alamat", giver?.alamat)],
        ["No.Telp/HP", orDash(giver?.telepon)],
      ], { labelWidthMm: 50 }),
      p(["terkait dengan informasi awal dugaan pelanggaran ", istilah(cx, "pemilu"), " mengenai ", gap("Peristiwa", perkara.peristiwa, 40), stopAfter(perkara.peristiwa), " Yang bersangkutan memberi keterangan sebagai berikut:"]),
      list("1.", [
        li("Peristiwa:", peristiwaBlock(cx)),
        li("Identitas pihak yang diduga melakukan pelanggaran:", ...terlaporBlocks(cx)),
        li("Saksi-saksi yang mengetahui:", ...saksiBlocks(cx)),
        li("Bukti-Bukti:", list("a.", buktiLines(cx), { hangMm: 7, align: "left" })),
        li("Keterangan:", ...prose("Keterangan", perkara.uraian)),
      ], sections),
      p("Demikian berita acara keterangan ini dibuat dengan sebenar-benarnya, dibacakan kembali kepada pemberi keterangan, dan ditandatangani bersama.", { keepTogether: true, spaceAfterPt: 12 }),
      ...signatures([
        { above: ["Yang meminta keterangan,"], name: [asker] },
        { above: ["Yang memberi keterangan,"], name: [signName("Nama pemberi keterangan", giver?.nama)] },
      ]),
    ];
  },
});

const sections = { hangMm: 12, spaceAfterPt: 12 };
const wide = { labelWidthMm: 62, numberWidthMm: 8 };

function terlaporBlocks(cx: LetterContext): Block[] {
  return eachPerson(pihakOf(cx, "terlapor"), "Terlapor", (orang) => numberedFields("a.", [
    ["Nama", filled("Nama terlapor", orang?.nama)],
    ["Alamat", filled("Alamat terlapor", orang?.alamat)],
    ["No.Telp/HP", orDash(orang?.telepon)],
  ], wide));
}

function peristiwaBlock(cx: LetterContext): Block {
  const { perkara } = cx.dossier;
  const place = joined([perkara.tempat, perkara.kecamatan && !/^kec(?:amatan|\.)/i.test(perkara.kecamatan) ? `Kecamatan ${perkara.kecamatan}` : perkara.kecamatan]);
  const happened = perkara.tanggalKejadian ? joined([hariTanggal(perkara.tanggalKejadian), perkara.jamKejadian && `pukul ${jam(perkara.jamKejadian, perkara.zona)}`]) : "";
  return numberedFields("a.", [
    ["Peristiwa", filled("Peristiwa", perkara.peristiwa)],
    ["Tempat Kejadian", filled("Tempat kejadian", place)],
    ["Hari dan Tanggal Kejadian", filled("Tanggal kejadian", happened)],
    ["Hari dan Tanggal diketahui", dayAndDate("Tanggal diketahui", perkara.tanggalDiketahui)],
  ], wide);
}

/** Witnesses 1), 2); the form asks for none, so that a dash stands where nobody is named. */
function saksiBlocks(cx: LetterContext): Block[] {
  return orBlank(pihakOf(cx, "saksi")).map((orang, at) => fields([
    { number: `${at + 1})`, label: "Nama", value: orDash(orang?.nama) },
    { label: "Alamat", value: orDash(orang?.alamat) },
    { label: "No.Telp/Hp", value: orDash(orang?.telepon) },
  ], { labelWidthMm: 33, numberWidthMm: at < 99 ? 8 : 10 }));
}

function buktiLines(cx: LetterContext): Inline[] {
  const lines = buktiOf(cx).map((bukti) => buktiText(bukti));
  return lines.length ? lines : [filled("Bukti", "")];
}

function perbaikanOf(cx: LetterContext): Perbaikan | undefined {
  return cx.dossier.perbaikan.find((perbaikan) => perbaikan.id === cx.refId) ?? cx.dossier.perbaikan.at(-1);
}

interface Receipt { title: string; waktu: string; dokumen: Array<[bentuk: string, jumlah: string]>; penerimaId: string }

function receipt(cx: LetterContext, content: Receipt): Block[] {
  const { perkara } = cx.dossier;
  const pelapor = pihakOf(cx, "pelapor");
  const labels = { labelWidthMm: 50, spaceAfterPt: 0 };
  const rows: Row[] = content.dokumen.map(([bentuk, jumlah], at) => [String(at + 1), bentuk, orDash(jumlah)]);
  return [
    formTitle(content.title.toUpperCase(), ["NOMOR: ", gap("Nomor penyampaian", cx.nomor || perkara.nomorPenyampaian, 34)]),
    p("Telah diterima dari", { align: "left", spaceAfterPt: 0, keepWithNext: true }),
    ...eachPerson(pelapor, "Pelapor", (orang) => fields([
      ["Nama", filled("Nama pelapor", orang?.nama)],
      ["Tempat Tanggal Lahir", filled("Tempat dan tanggal lahir pelapor", birth(orang))],
      ["Alamat", filled("Alamat pelapor", orang?.alamat)],
      ["No.Telp/HP", filled("Nomor telepon pelapor", orang?.telepon)],
    ], labels)),
    fields([
      ["Hari dan Tanggal", dayAndDate("Tanggal penyampaian", content.waktu)],
      ["Waktu", clock("Jam penyampaian", content.waktu, perkara.zona)],
    ], { labelWidthMm: 50 }),
    p("Dokumen:", { align: "left", spaceAfterPt: 0, keepWithNext: true }),
    table([{ widthMm: 12, align: "center" }, 110, { widthMm: 43, align: "center" }], [["No", "Bentuk Dokumen", "Jumlah"]], rows.length ? rows : ["", "", ""].map(() => ["", "", ""]), { headerBold: false }),
    p(`Terkait dengan Laporan dugaan pelanggaran ${electionOf(cx)}.`, { spaceAfterPt: 16 }),
    p([placeAndDate(cx, content.waktu.slice(0, 10) || cx.tanggal)], { align: "left", spaceAfterPt: 12, keepWithNext: true }),
    ...signatures([
      { above: ["Diterima oleh,"], mark: "cap", name: [{ ...penerima(cx, content.penerimaId), underline: true }], below: ["Penerima Laporan"] },
      ...orBlank(pelapor).map((orang): SignatureColumn => ({ above: [""], name: [{ ...signName("Nama pelapor", orang?.nama), underline: true }], below: ["Pelapor"] })),
    ]),
  ];
}

/** The kind of election in the words of the form: `Pemilu DPR/DPD/...`, `Pemilihan Bupati dan Wakil Bupati`. */
function electionOf(cx: LetterContext): string {
  const { jenis, rezim } = cx.dossier.pemilihan;
  if (rezim === "pemilu" && jenis === "PL") return `${istilah(cx, "pemilu")} DPR/DPD/DPRD Provinsi/DPRD Kabupaten/Kota`;
  if (rezim === "pemilu" && jenis === "PP") return `${istilah(cx, "pemilu")} Presiden dan Wakil Presiden`;
  const nama = rezimOf(cx)?.jenisPemilihan.find((row) => row.kode === jenis)?.nama ?? "";
  const word = istilah(cx, "pemilu");
  return nama.toLowerCase().startsWith(word.toLowerCase()) ? nama : joined([word, nama], " ");
}

function copies(cx: LetterContext, jenis: "tanda_bukti_penyampaian" | "tanda_bukti_perbaikan", one: () => Block[]): Block[] {
  const rangkap = Math.min(dokumenOf(cx, jenis)?.rangkap ?? 1, 5);
  return Array.from({ length: rangkap }, (_, at) => (at === 0 ? one() : [pageBreak(), ...copyHead(cx, jenis), ...one()])).flat();
}

/** Form code and letterhead again on the page of a further copy. */
function copyHead(cx: LetterContext, jenis: "tanda_bukti_penyampaian" | "tanda_bukti_perbaikan"): Block[] {
  const code = dokumenOf(cx, jenis)?.kodeFormulir;
  return [...(code ? [{ type: "formCode", text: `FORMULIR MODEL ${code}` } as const] : []), { type: "kop" }];
}

function penerima(cx: LetterContext, id: string) {
  const officer = pejabatOf(cx, id) ?? (cx.penandatangan?.peran === "petugas" ? cx.penandatangan : null);
  return signName("Penerima laporan", officer?.nama);
}

function placeAndDateTemuan(cx: LetterContext): Inline {
  const on = cx.tanggal || cx.dossier.perkara.waktuTerima.slice(0, 10);
  return [gap("Tempat kedudukan kantor", cx.kantor.kedudukan, 17), ", tanggal ", longDate("Tanggal temuan", on)];
}

/** Where the first information came from, without naming a person. */
function sumber(cx: LetterContext): string {
  const { perkara } = cx.dossier;
  if (cx.informasi) return sumberInformasi(cx.informasi);
  if (perkara.dicabutAt) return `Laporan Nomor ${perkara.nomorPenyampaian} yang dicabut oleh Pelapor`;
  if (cx.dossier.kajianAwal.at(-1)?.hasil.startsWith("tidak_diregistrasi")) return `Laporan Nomor ${perkara.nomorPenyampaian} yang tidak diregistrasi`;
  return perkara.kanal ? kanal[perkara.kanal] : "";
}

/** Channel and, unless it is protected, the name of who gave it. */
function sumberInformasi(i: Informasi): string {
  const who = i.dilindungi ? "" : i.pemberi.nama;
  return joined([saluranSurat[i.saluran], who && `dari ${who}`, `diterima ${hariTanggal(i.diterimaAt.slice(0, 10))}`]);
}

const saluranSurat: Record<Saluran, string> = {
  lisan: "informasi lisan yang disampaikan secara langsung",
  tertulis: "informasi tertulis melalui surat atau jasa ekspedisi",
  surel: "informasi tertulis melalui surat elektronik",
  telepon: "informasi lisan melalui saluran telepon",
  pesan: "informasi melalui pesan singkat atau WhatsApp",
  langsung: "informasi yang disampaikan langsung di sekretariat",
  media_sosial: "informasi di media sosial",
  media: "pemberitaan media massa",
  panwascam: "penyampaian Panwaslu Kecamatan",
  laporan_dicabut: "Laporan yang dicabut oleh Pelapor",
  laporan_tidak_diregistrasi: "Laporan yang tidak diregistrasi",
};

const kanal = {
  langsung: "informasi yang disampaikan secara langsung",
  sigaplapor: "informasi melalui SigapLapor",
  surat: "informasi tertulis melalui surat",
  lisan_telepon: "informasi lisan atau melalui telepon",
  media_sosial: "informasi di media sosial",
  pelimpahan: "pelimpahan dari Pengawas lain",
} as const;

/** At least one place to fill, also where nobody is named. */
function orBlank(people: readonly Pihak[]): Array<Pihak | undefined> {
  return people.length ? [...people] : [undefined];
}
