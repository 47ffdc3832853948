import { fields, heading, li, list, numberedFields, p, pageBreak, signature, table, title } from "../../../../shared/letters/blocks";
import type { Block, Inline, Row, SignatureColumn } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import { namaPerbuatan, namaPlatform, pembacaanSurat } from "../../../../shared/i18n/informasi";
import { tingkatSanksi } from "../../../../shared/i18n/kantor";
import type { MediaSosial } from "../../../../shared/schemas/informasi";
import { inForce } from "../../../../shared/schemas/law";
import type { LetterContext } from "../context";
import { witnessesOf } from "../informasi";
import { buktiOf, buktiText, filled, form, formTitle, gap, istilah, judulOf, orDash, pejabatOf, pictureBlock, placeAndDate, prose, proseOrDash, signName, signatures } from "./common";

/** Form A: the report of supervision in its five sections. Layout of templates in use; the regulation's own was not read. */
export const laporanHasilPengawasan = form({
  jenis: "laporan_hasil_pengawasan",
  nama: "LHP",
  subjek: (cx) => cx.informasi?.lhp?.nomor ?? "",
  blocks: (cx) => {
    const i = cx.informasi;
    const l = i?.lhp;
    const supervisors = l?.pengawas.length ? l.pengawas : [undefined];
    return [
      formTitle(judulOf(cx, "laporan_hasil_pengawasan", "Laporan Hasil Pengawasan").toUpperCase(), ["Nomor: ", gap("Nomor LHP", cx.nomor || l?.nomor, 28)]),
      section("I.", `Data ${istilah(cx, "pengawas")}`),
      ...supervisors.map((s, at): Block => numberedFields("a.", [
        ["Tahapan yang diawasi", orDash(l?.tahapan)],
        ["Nama Pelaksana Tugas", filled("Nama pengawas", s?.nama)],
        ["Jabatan", filled("Jabatan pengawas", s?.jabatan)],
        ["Nomor Surat Perintah Tugas", filled("Nomor surat tugas", l?.suratTugasNomor)],
        ["Alamat", orDash(s?.alamat)],
      ].slice(at === 0 ? 0 : 1) as Array<[string, Inline]>, wide)),
      section("II.", "Kegiatan Pengawasan"),
      numberedFields("a.", [
        ["Bentuk", filled("Bentuk pengawasan", l?.bentuk)],
        ["Tujuan", filled("Tujuan pengawasan", l?.tujuan)],
        ["Sasaran", filled("Sasaran pengawasan", l?.sasaran)],
        ["Waktu dan Tempat", filled("Waktu dan tempat pengawasan", l?.waktuTempat)],
      ], wide),
      section("III.", "Uraian Singkat Hasil Pengawasan"),
      ...prose("Uraian hasil pengawasan", l?.ringkas, { indentMm: 10 }),
      section("IV.", "Informasi Dugaan Pelanggaran"),
      ...(l && !l.adaDugaan ? [p("Tidak ditemukan informasi dugaan pelanggaran.", { indentMm: 10 })] : allegation(cx)),
      section("V.", `Informasi Potensi Sengketa ${istilah(cx, "pemilu")}`),
      ...proseOrDash(l?.sengketa, { indentMm: 10 }),
      p([placeAndDate(cx, l?.tanggal ?? cx.tanggal)], { align: "left", spaceBeforePt: 10, spaceAfterPt: 6, keepWithNext: true }),
      ...signatures(supervisors.map((s): SignatureColumn => ({ above: [s?.jabatan ?? `${istilah(cx, "pengawas")}`], name: [signName("Nama pengawas", s?.nama)] }))),
    ];
  },
});

function allegation(cx: LetterContext): Block[] {
  const i = cx.informasi;
  const l = i?.lhp;
  const happened = i?.tanggalKejadian ? joined([hariTanggal(i.tanggalKejadian), i.jamKejadian && `pukul ${jam(i.jamKejadian, i.zona)}`]) : "";
  const who = i?.terlapor.map((t) => joined([t.nama, t.jabatan, t.instansi, t.alamat])) ?? [];
  const witnesses = (i ? witnessesOf(i) : []).map((s) => joined([s.nama, s.alamat]));
  const evidence = [...buktiOf(cx).map((b) => buktiText(b)), ...(cx.media ?? []).map((m) => mediaText(m))];
  const lines = (name: string, texts: readonly string[]): Block => list("a.", texts.length ? texts : [name ? filled(name, "") : "-"], { hangMm: 7, align: "left" });
  return [list("1.", [
    li("Peristiwa", numberedFields("a.", [
      ["Peristiwa", filled("Peristiwa", i?.peristiwa)],
      ["Tempat Kejadian", filled("Tempat kejadian", joined([i?.tempat, i?.kecamatan && `Kecamatan ${i.kecamatan.replace(/^kec(amatan|\.)\s*/i, "")}`]))],
      ["Waktu Kejadian", filled("Waktu kejadian", happened)],
    ], wide)),
    li("Pelaku", lines("Pelaku", who)),
    li("Saksi-saksi", lines("", witnesses)),
    li("Alat Bukti", lines("Alat bukti", evidence)),
    li("Barang Bukti", ...proseOrDash(l?.barangBukti)),
    li("Uraian Dugaan Pelanggaran", ...prose("Uraian dugaan pelanggaran", l?.uraian)),
    li("Fakta dan Keterangan", ...facts(cx)),
    li("Analisa", ...proseOrDash(l?.analisa)),
  ], { hangMm: 10, spaceAfterPt: 4 })];
}

/** What was typed as facts, and what those who were met told. */
function facts(cx: LetterContext): Block[] {
  const told = (cx.informasi?.hasil?.ditemui ?? []).filter((d) => d.keterangan.trim() !== "");
  return [
    ...proseOrDash(cx.informasi?.lhp?.fakta),
    ...told.flatMap((d) => [p(`Keterangan ${joined([d.nama, d.jabatan || d.pekerjaan])}${d.tanggal ? `, ${tanggal(d.tanggal)}` : ""}:`, { align: "left", spaceAfterPt: 0, keepWithNext: true }), ...prose("", d.keterangan)]),
  ];
}

/** "Instagram @akun, menyukai, 12 Oktober 2024" */
export function mediaText(m: MediaSosial): string {
  return joined([`${namaPlatform[m.platform]} ${m.akun}`, m.perbuatan.map((x) => namaPerbuatan[x].toLowerCase()).join(", "), m.waktuPerbuatan ? hariTanggal(m.waktuPerbuatan.slice(0, 10)) : ""]);
}

/** One act on social media as it was captured, with the fingerprints of its screenshots. No official form. */
export const lembarMediaSosial = form({
  jenis: "lembar_media_sosial",
  nama: "Lembar Bukti Media Sosial",
  subjek: (cx) => mediaOf(cx)?.akun ?? "",
  blocks: (cx) => {
    const m = mediaOf(cx);
    const officer = pejabatOf(cx, m?.penangkapId);
    const { perkara } = cx.dossier;
    const about = cx.informasi ? `Informasi Awal Nomor ${cx.informasi.nomor}` : perkara.nomorRegister || perkara.nomorPenyampaian ? `${perkara.jenis === "temuan" ? "Temuan" : "Laporan"} Nomor ${perkara.nomorRegister || perkara.nomorPenyampaian}` : "";
    return [
      title([judulOf(cx, "lembar_media_sosial", "Lembar Bukti Media Sosial").toUpperCase()], { spaceAfterPt: 14, ...(about ? { sub: [about] } : {}) }),
      section("A.", "Akun dan Perbuatan"),
      fields([
        ["Media sosial", filled("Media sosial", m ? namaPlatform[m.platform] : "")],
        ["Akun", filled("Akun", joined([m?.akun, m?.namaAkun && `nama akun ${m.namaAkun}`]))],
        ["Pemilik akun", filled("Pemilik akun", m?.pemilik)],
        ["Diketahui dari", orDash(m?.dasarPemilik)],
        ["Alamat unggahan", filled("Alamat unggahan", m?.tautan)],
        ["Perbuatan", filled("Perbuatan", m?.perbuatan.map((x) => namaPerbuatan[x]).join(", "))],
        ["Waktu perbuatan", filled("Waktu perbuatan", when(m?.waktuPerbuatan, perkara.zona))],
        ["Calon atau peserta", orDash(m?.calon)],
        ["Isi unggahan", orDash(m?.isiUnggahan)],
      ], labels),
      section("B.", "Tangkapan"),
      fields([
        ["Waktu tangkapan", filled("Waktu tangkapan", when(m?.waktuTangkap, perkara.zona))],
        ["Oleh", filled("Petugas", joined([officer?.nama, officer?.jabatan]))],
        ["Cara", orDash(m?.caraTangkap)],
      ], labels),
      table([{ widthMm: 11, align: "center" }, 52, 102], [["No", "Berkas", "Sidik SHA-256"]], (m?.tangkapan ?? []).map((t, at): Row => [String(at + 1), `${t.nama}${m!.ukuran[at] ? ` (${m!.ukuran[at]!.toLocaleString("id-ID")} bita)` : ""}`, t.sha256]), { headerBold: false, sizePt: 9, spaceAfterPt: 8 }),
      section("C.", "Pembacaan menurut SKB 22 September 2022"),
      ...readings(cx, m),
      ...(m?.catatan.trim() ? [section("D.", "Catatan"), ...prose("", m.catatan, { indentMm: 10 })] : []),
      p("Tangkapan layar di atas diambil sebagaimana tampak pada waktu tersebut. Sidik berkas dihitung dari berkas aslinya; berkas yang berubah mempunyai sidik yang lain.", { spaceBeforePt: 6, keepTogether: true }),
      signature({ above: [[placeAndDate(cx, m?.waktuTangkap.slice(0, 10) || cx.tanggal)], "Yang mengambil tangkapan,"], name: [signName("Petugas", officer?.nama)], below: officer?.jabatan ? [officer.jabatan] : [] }),
      ...shots(cx, m),
    ];
  },
});

/** Most that a screenshot is high on paper. */
export const heightOfShots = (count: number): number => (count === 1 ? 200 : 102);

/** The screenshots themselves, each with its name and fingerprint below: one fills a page, more stand two to a page. */
function shots(cx: LetterContext, m: MediaSosial | undefined): Block[] {
  const list = m?.tangkapan ?? [];
  if (list.length === 0 || !cx.gambar) return [];
  return [
    pageBreak(),
    title(["LAMPIRAN", "TANGKAPAN LAYAR"], { spaceAfterPt: 8 }),
    ...list.flatMap((t, at) => pictureBlock(cx.gambar, t.sha256, `Tangkapan layar ${at + 1} dari ${namaPlatform[m!.platform]} ${m!.akun}`, [`Tangkapan ${at + 1}: ${t.nama}`, `SHA-256 ${t.sha256}`], heightOfShots(list.length))),
  ];
}

/** The items that were chosen, each with its list, and how they were read. */
function readings(cx: LetterContext, m: MediaSosial | undefined): Block[] {
  const rows = cx.pack.skb.filter((s) => m?.skb.includes(s.kode) && inForce(s, m.waktuTangkap.slice(0, 10)));
  if (!m || (!rows.length && !m.pembacaan)) return [p("Belum ditentukan.", { indentMm: 10 })];
  return [
    ...(rows.length ? [table([{ widthMm: 16, align: "center" }, 40, 72, 37], [["Butir", "Daftar", "Perbuatan", "Akibat"]], rows.map((s): Row => [s.kode, s.daftar === "A" ? "Kode etik" : "Disiplin", s.perbuatan, tingkatSanksi[s.tingkat] ?? s.tingkat]), { headerBold: false, sizePt: 10, spaceAfterPt: 6 })] : []),
    p(`Dibaca sebagai: ${pembacaanSurat[m.pembacaan]}.${m.alasanPembacaan.trim() ? ` ${m.alasanPembacaan.trim()}` : ""}`, { indentMm: 10 }),
  ];
}

const mediaOf = (cx: LetterContext): MediaSosial | undefined => cx.media?.find((m) => m.id === cx.refId) ?? cx.media?.[0];
const when = (at: string | undefined, zone: string): string => (at ? joined([hariTanggal(at.slice(0, 10)), at.length > 10 ? `pukul ${jam(at.slice(0, 16), zone)}` : ""]) : "");
const section = (number: string, text: string): Block => heading(text, { number, spaceBeforePt: 6 });
const wide = { labelWidthMm: 56, numberWidthMm: 8 };
const labels = { labelWidthMm: 42, indentMm: 10, spaceAfterPt: 6 };
