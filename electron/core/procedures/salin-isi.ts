import { acaraText } from "../letters/forms/kegiatan";
import { gender } from "../letters/forms/common";
import { singkatanZona, tanggal as longDay, jam as clock } from "../../../shared/i18n/format";
import { kelompokTeks } from "../../../shared/i18n/imbauan";
import { namaPerbuatan, namaPlatform } from "../../../shared/i18n/informasi";
import { jenisKegiatanTeks, masaTeks } from "../../../shared/i18n/kegiatan";
import { namaHasilKajianAwal, namaJenisPelanggaran, namaKanal, namaKategori, namaPeran, namaTahap } from "../../../shared/i18n/perkara";
import { salinTeks as t } from "../../../shared/i18n/salin";
import type { Dossier } from "../../../shared/schemas/dossier";
import type { MediaSosial } from "../../../shared/schemas/informasi";
import type { BagianSalin, ISI_SALIN, LembarSalin, ObjekSalin } from "../../../shared/schemas/salin";
import type { Pihak } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { plainCell } from "../files/csv";
import { Refusal } from "../refusal";
import { electionOf } from "./kegiatan";
import { preventionOf } from "./imbauan";

type Values<K extends keyof typeof ISI_SALIN> = Record<(typeof ISI_SALIN)[K][number], string>;
type Sheet = LembarSalin["objek"][number];

const day = (iso: string): string => (iso ? longDay(iso.slice(0, 10)) : "");
const hour = (local: string, zone: string): string => (local.length > 10 ? clock(local, zone) : "");
const list = (parts: readonly string[]): string => [...new Set(parts.filter(Boolean))].join("; ");

/** The fields of a sheet with the case's values, sections that repeat once for each entry. */
export function caseSections(cx: Cx, sheet: Sheet, d: Dossier, media: readonly MediaSosial[]): BagianSalin[] {
  const whole = caseValues(cx, d);
  return sheet.bagian.flatMap((b): BagianSalin[] => {
    if (b.ulang === "") return [filled(b, whole)];
    const entries: Array<[string, Record<string, string>]> =
      b.ulang === "bukti" ? d.bukti.filter((x) => x.dihapusAlasan === "").map((x): [string, Values<"bukti">] => [`${b.judul} ${x.kode}`, { kode: x.kode, bentuk: x.bentuk, keterangan: x.keterangan, jumlah: x.jumlah, berkas: x.berkas?.nama ?? "" }])
      : b.ulang === "penerusan" ? d.penerusan.filter((x) => x.waktuKirim !== "" && fits(sheet.hasil, d, x.hasilId)).map((x): [string, Values<"penerusan">] => [b.judul, { nomor: x.nomor, tanggal: day(x.tanggalSurat), penerima: x.penerima.jabatan, instansi: x.penerima.instansi, dikirim: day(x.waktuKirim), nomorTerima: x.nomorTerima }])
      : b.ulang === "media" ? media.map((m): [string, Values<"media">] => [b.judul, { platform: namaPlatform[m.platform], akun: m.akun, tautan: m.tautan, perbuatan: list(m.perbuatan.map((x) => namaPerbuatan[x])), waktu: m.waktuPerbuatan ? `${day(m.waktuPerbuatan)} ${hour(m.waktuPerbuatan, d.perkara.zona)}`.trim() : "" }])
      : d.pihak.filter((p) => belongs(b.ulang, p) && (p.peran !== "terlapor" || sheet.kategori.length === 0 || sheet.kategori.includes(p.kategori as never))).map((p): [string, Values<"orang">] => [p.peran === "penemu" ? namaPeran.penemu : b.judul, personValues(p)]);
    return entries.map(([judul, values], i) => filled(b, values, entries.length > 1 && b.ulang !== "bukti" ? `${judul} ${i + 1}` : judul));
  });
}

/** One section of a sheet with its values. */
export const filled = (b: Sheet["bagian"][number], values: Record<string, string>, judul = b.judul): BagianSalin => ({ judul, kolom: b.kolom.map((k) => ({ nama: k.nama, isi: values[k.isi] ?? "" })) });

/** A finding has nobody who reported it; whoever found it stands in that place. */
const belongs = (ulang: string, p: Pihak): boolean => p.peran === ulang || (ulang === "pelapor" && p.peran === "penemu");

/** A forwarding whose result is of these kinds; one without a kajian is of other law. */
export function fits(kinds: readonly string[], d: Pick<Dossier, "kajian">, hasilId: string): boolean {
  return kinds.length === 0 || kinds.includes(d.kajian?.hasil.find((h) => h.id === hasilId)?.jenis ?? "hukum_lain");
}

function caseValues(cx: Cx, d: Dossier): Values<"perkara"> {
  const p = d.perkara;
  const open = d.kajian?.hasil ?? [];
  const decided = d.fakta.some((f) => f.kejadian === "diputuskan");
  const preliminary = d.kajianAwal.findLast((k) => k.diputuskanAt !== "");
  const status = d.statusDiumumkan.at(-1);
  return {
    nomorPenyampaian: p.nomorPenyampaian, nomorRegister: p.nomorRegister, tanggalRegister: day(p.waktuRegister), jenis: t.jenis[p.jenis], pemilihan: d.pemilihan.nama, tahap: namaTahap[p.tahap], kanal: p.kanal ? namaKanal[p.kanal] : "", dilaporkanDi: p.dilaporkanDi,
    tanggalTerima: day(p.waktuTerima), jamTerima: hour(p.waktuTerima, p.zona), peristiwa: p.peristiwa, tempat: p.tempat, kecamatan: p.kecamatan, tanggalKejadian: day(p.tanggalKejadian), jamKejadian: p.jamKejadian ? `${p.jamKejadian.replace(":", ".")} ${singkatanZona(p.zona)}` : "", tanggalDiketahui: day(p.tanggalDiketahui),
    uraian: p.uraian, dugaan: list(d.dugaan.map((x) => namaJenisPelanggaran[x.jenis])), pasal: list(open.length > 0 ? open.map((h) => h.pasal) : d.dugaan.map((x) => x.pasal)), skb: list((open.some((h) => h.skb.length > 0) ? open : d.dugaan).flatMap((x) => x.skb)),
    hasilKajianAwal: preliminary?.hasil ? namaHasilKajianAwal[preliminary.hasil] : "", hasil: decided ? list(open.map((h) => namaJenisPelanggaran[h.jenis])) : "", status: status ? [status.status, status.instansiAtauAlasan].filter(Boolean).join(": ") : "", suratTugas: p.suratTugasNomor, lhp: p.lhpNomor, kantor: cx.kantor().nama,
  };
}

function personValues(p: Pihak): Values<"orang"> {
  return {
    nama: p.nama, nik: p.nik, nip: p.nip, tempatLahir: p.tempatLahir, tanggalLahir: day(p.tanggalLahir), jenisKelamin: gender(p), pekerjaan: p.pekerjaan, kewarganegaraan: p.kewarganegaraan, agama: p.agama, alamat: p.alamat, telepon: p.telepon, surel: p.surel,
    kategori: p.kategori ? namaKategori[p.kategori] : "", jabatan: p.jabatan, pangkat: p.pangkat, instansi: p.instansi, kedudukan: p.kedudukan,
  };
}

/** What is not a case: its values, and how the sheet names it. */
export function otherValues(cx: Cx, objek: Exclude<ObjekSalin, "perkara">, id: string): { judul: string; nomor: string; values: Record<string, string> } {
  if (objek === "gelombang") {
    const { nama, values } = preventionOf(cx, id);
    return { judul: nama, nomor: values.nomorSurat, values };
  }
  return objek === "kegiatan" ? activityValues(cx, id) : declarationValues(cx, id);
}

function activityValues(cx: Cx, id: string): { judul: string; nomor: string; values: Values<"kegiatan"> } {
  const k = cx.store.kegiatan.satu(id);
  if (!k) throw new Refusal("NOT_FOUND");
  const pemilihan = electionOf(cx, k.pemilihanId);
  const counted = cx.store.kegiatan.hitung(id);
  const report = cx.store.surat.ofRef(id).find((s) => s.jenis === "laporan_kegiatan" && s.status === "terbit");
  const sent = cx.store.imbauan.daftarGelombang(id).reduce((n, w) => n + w.jadi, 0);
  return {
    judul: k.tema, nomor: report?.nomor ?? "",
    values: {
      tanggal: day(k.mulai), pukul: acaraText(k, cx.kantor().zona).pukul ?? "", bentuk: jenisKegiatanTeks[k.jenis], pemilihan: pemilihan.nama, tahapan: stageOf(pemilihan, k.tahapanId), tema: k.tema, tempat: k.tempat, kecamatan: k.kecamatan, pembuka: k.pembuka,
      narasumber: list(k.narasumber.map((n) => [n.nama, n.jabatan || n.latar].filter(Boolean).join(", "))), sasaran: list(k.sasaran.map((x) => kelompokTeks[x])), dapil: list(k.dapil), jumlahUndangan: String(sent), jumlahHadir: String(counted.hadir),
      anggaran: k.anggaran, nomorLaporan: report?.nomor ?? "", uraian: k.uraian, hasil: k.hasil, rencanaLanjut: k.rencanaLanjut,
    },
  };
}

function declarationValues(cx: Cx, id: string): { judul: string; nomor: string; values: Values<"deklarasi"> } {
  const d = cx.store.deklarasi.satu(id);
  if (!d) throw new Refusal("NOT_FOUND");
  const pemilihan = electionOf(cx, d.pemilihanId);
  const counted = cx.store.deklarasi.hitung(id);
  const paper = cx.store.surat.ofRef(id).find((s) => s.status === "terbit");
  return {
    judul: d.nama, nomor: paper?.nomor ?? "",
    values: {
      tanggal: day(d.waktu), pukul: hour(d.waktu, cx.kantor().zona), bentuk: t.bentukDeklarasi, pemilihan: pemilihan.nama, tahapan: stageOf(pemilihan, d.tahapanId), nama: d.nama, tempat: d.tempat, kegiatan: d.kegiatanId ? (cx.store.kegiatan.satu(d.kegiatanId)?.tema ?? "") : "",
      butir: d.butir.map((b) => `${masaTeks[b.masa]}: ${b.teks}`).join("\n"), jumlahPenandatangan: String(counted.jumlah), jumlahTandaTangan: String(counted.tandaTangan), jumlahTidakHadir: String(counted.tidakHadir), mengetahui: list(d.mengetahui.map((m) => [m.nama, m.jabatan].filter(Boolean).join(", "))), keterangan: d.catatan,
    },
  };
}

const stageOf = (pemilihan: { tahapan: Array<{ id: string; nama: string }> }, id: string): string => pemilihan.tahapan.find((s) => s.id === id)?.nama ?? "";

/** All fields as one row of a spreadsheet: a long number stays text, nothing is run as a formula. */
export function asRow(sections: readonly BagianSalin[]): string {
  return sections.flatMap((b) => b.kolom).map(({ isi }) => {
    const text = isi.replace(/[\t\r\n]+/g, " ");
    return /^\d{12,}$/.test(text) ? `="${text}"` : plainCell(text);
  }).join("\t");
}

