import type { Inline, TableBlock } from "../../../../shared/letters/blocks";
import { ordinal } from "../../../../shared/letters/blocks";
import { joined } from "../../../../shared/letters/text";
import { hariTanggal, jam, tanggal } from "../../../../shared/i18n/format";
import { judulNaskah } from "../../../../shared/i18n/naskah";
import type { DocumentKind } from "../../../../shared/schemas/law";
import type { IsiNaskah, JenisNaskah } from "../../../../shared/schemas/naskah";
import type { Rezim } from "../../../../shared/schemas/primitives";
import wording from "../../../../resources/letters/kantor.json" with { type: "json" };
import type { LetterContext } from "../context";
import { dasarOf, hasClock, istilah, jabatanTtd, judulOf, listed, orDash, pembawa, penerimaLines, penerimaText, pihakOf, temuanAtauLaporan, wilayah } from "../forms/common";
import { BIDANG_IMBAUAN_PERKARA, imbauanBawaan } from "../forms/imbauan";
import { kajianAwalOf, kelengkapanOf, lastDay } from "../forms/kajian-awal";
import { alleged, attachments, kelanjutanOf, pelanggaranText, reportedOf, resultOf } from "../forms/penerusan";
import { staff, team, tugasOf } from "../forms/penugasan";
import { beritaAcaraOf, rapatOf } from "../forms/pleno";
import { statusOf } from "../forms/status";
import { plain, type Nilai } from "./isi";

/** A part of a letter that the program makes from the case: a lettered list, a table of rows, or labels with their values. */
export type Bagian =
  | { bentuk: "huruf"; daftar: string }
  | { bentuk: "rincian"; baris: ReadonlyArray<readonly [label: string, bidang: string]>; labelMm: number; huruf?: boolean }
  /** Text as it was typed, a paragraph for each line. */
  | { bentuk: "prosa"; bidang: string; indentMm: number }
  | { bentuk: "tabel"; daftar: string; /** Room for a signature in each row. */ tinggiMm?: number; lebar: Array<number | TableBlock["columns"][number]>; kepala: string[]; kolom: Array<Array<{ kolom: string; sebelum?: string }>>; sizePt?: number; rapat?: boolean };

/** A letter whose wording the office may choose. */
export interface Naskah {
  jenis: JenisNaskah;
  rangka: "surat" | "tugas" | "keputusan" | "pengantar" | "beritaAcara" | "imbauan" | "formulir";
  /** Fields besides those of every letter. */
  bidang: readonly string[];
  /** Lists that a template can repeat, with their columns. */
  daftar: Record<string, readonly string[]>;
  bagian: Record<string, Bagian>;
  /** A page behind the signature. */
  lampiran?: { judul: string; bagian: Bagian };
  tembusan?: boolean;
  /** Only its wording is the office's to choose; no Word template makes it. */
  tanpaTemplat?: true;
  /** The foot carries the code of the journal. */
  kodeJurnal?: true;
  /** How the numbered points stand, where it is not as usual, and how far a paragraph is moved in. */
  butir?: { hangMm?: number; spaceAfterPt?: number; align?: "left" };
  alineaMm?: number;
  /** Fields that only some letters have, each a sentence of its own: where one is empty nothing stands there. */
  kadang?: readonly string[];
  /** Each group wants one of its fields or parts in the wording. */
  wajib: readonly (readonly string[])[];
  nilai: (cx: LetterContext) => Nilai;
}

/** Fields that every letter has. */
export const BIDANG_UMUM = [
  "surat.nomor", "surat.tanggal", "surat.hal", "surat.halKapital", "kantor.nama", "kantor.namaKapital", "kantor.wilayah", "kantor.kedudukan", "kantor.alamat", "kantor.telepon", "kantor.surel", "kantor.hubungi",
  "ttd.nama", "ttd.jabatan", "ttd.jabatanKapital", "ttd.nip", "pemilihan.nama", "pemilihan.sebutan", "perkara.jenis", "perkara.nomor", "perkara.nomorPenyampaian", "perkara.tanggalTerima",
] as const;
/** What no letter goes without. */
const SURAT_WAJIB = ["surat.nomor", "surat.tanggal", "ttd.nama"] as const;
/** Fields that only stand in the frame around the wording. */
export const BIDANG_RANGKA: readonly string[] = ["surat.halKapital", "kantor.namaKapital", "ttd.nama", "ttd.jabatan", "ttd.jabatanKapital", "ttd.nip"];

const people: Bagian = { bentuk: "tabel", daftar: "petugas", lebar: [{ widthMm: 12, align: "center" }, 80, 73], kepala: ["No", "Nama", "Jabatan"], kolom: [[{ kolom: "no" }], [{ kolom: "nama" }], [{ kolom: "jabatan" }]] };
const dasar = ["no", "huruf", "teks"] as const;
const addressed = { tujuan: ["teks"], dasar } as const;

const naskahJenis: Record<JenisNaskah, Omit<Naskah, "jenis">> = {
  pemberitahuan_kelengkapan: {
    rangka: "surat", bidang: ["tujuan.tempat", "pelapor.nama", "batas.waktu"], daftar: { ...addressed, kekurangan: ["no", "huruf", "teks"] },
    bagian: { kekurangan: { bentuk: "huruf", daftar: "kekurangan" }, batas: { bentuk: "rincian", baris: [["Batas waktu", "batas.waktu"], ["Tempat", "batas.tempat"]], labelMm: 32, huruf: true } },
    wajib: [["dasar"], ["kekurangan"], ["batas", "batas.waktu"]], butir: { hangMm: 10 },
    nilai: (cx) => {
      const kajian = cx.dossier.kajianAwal.findLast((k) => k.hasil === "perbaikan") ?? kajianAwalOf(cx);
      const pelapor = pihakOf(cx, "pelapor");
      return {
        bidang: { "tujuan.tempat": pelapor[0]?.alamat ?? "", "pelapor.nama": names(pelapor), "batas.waktu": lastDay(cx, kelengkapanOf(cx)), "batas.tempat": `Kantor ${cx.kantor.nama}` },
        daftar: { tujuan: pelapor.map((o) => ({ teks: o.nama })), kekurangan: punctuated((kajian?.kekurangan ?? []).map((k) => k.replace(/[\s;.]+$/, ""))) },
      };
    },
  },
  surat_tugas: {
    rangka: "tugas", bidang: ["tugas.hal", "tugas.uraian", "tugas.waktu", "tugas.tempat"], daftar: { dasar, petugas: ["no", "nama", "jabatan"] }, bagian: { petugas: people }, wajib: [["dasar"], ["petugas"], ["tugas.uraian"]],
    nilai: (cx) => {
      const task = tugasOf(cx);
      return { bidang: { "tugas.hal": cx.informasi ? "penelusuran informasi awal" : "penanganan", "tugas.uraian": plain(task.untuk), "tugas.waktu": plain(task.waktu), "tugas.tempat": task.tempat }, daftar: { petugas: numbered(task.petugas.map((o) => ({ nama: o.nama, jabatan: o.jabatan }))) } };
    },
  },
  keputusan_petugas: {
    rangka: "keputusan", bidang: [], daftar: { dasar, petugas: ["no", "nama", "jabatan"] }, bagian: {}, lampiran: { judul: "SUSUNAN PETUGAS PENANGANAN", bagian: people }, wajib: [["dasar"]],
    nilai: (cx) => ({ bidang: {}, daftar: { petugas: numbered(staff(cx).map((o) => ({ nama: o.nama, jabatan: o.jabatan }))) } }),
  },
  keputusan_tim_klarifikasi: {
    rangka: "keputusan", bidang: [], daftar: { dasar, petugas: ["no", "nama", "jabatan"] }, bagian: {}, lampiran: { judul: "SUSUNAN TIM KLARIFIKASI", bagian: people }, wajib: [["dasar"]],
    nilai: (cx) => ({ bidang: {}, daftar: { petugas: numbered(team(cx).map((o) => ({ nama: o.nama, jabatan: o.jabatan }))) } }),
  },
  undangan_pleno: {
    rangka: "surat", bidang: ["tujuan.tempat", "rapat.tanggal", "rapat.jam", "rapat.tempat", "rapat.agenda"], daftar: { ...addressed },
    bagian: { rapat: { bentuk: "rincian", baris: [["Hari dan Tanggal", "rapat.tanggal"], ["Pukul", "rapat.jam"], ["Tempat", "rapat.tempat"], ["Agenda", "rapat.agenda"]], labelMm: 40 } }, wajib: [["dasar"], ["rapat", "rapat.tanggal"], ["rapat", "rapat.jam"], ["rapat", "rapat.tempat"]],
    nilai: (cx) => {
      const meeting = rapatOf(cx);
      return {
        bidang: { "tujuan.tempat": cx.kantor.kedudukan, "rapat.tanggal": meeting.waktu ? hariTanggal(meeting.waktu.slice(0, 10)) : "", "rapat.jam": hasClock(meeting.waktu) ? jam(meeting.waktu, cx.dossier.perkara.zona) : "", "rapat.tempat": meeting.tempat, "rapat.agenda": plain(meeting.agenda) },
        daftar: { tujuan: meeting.undangan.map((o, at) => ({ teks: `${meeting.undangan.length > 1 ? `${at + 1}. ` : ""}${o.nama}` })) },
      };
    },
  },
  ba_pleno: {
    rangka: "beritaAcara", tanpaTemplat: true, kodeJurnal: true, bidang: ["rapat.hariHuruf", "rapat.tanggal", "rapat.jam", "rapat.tempat", "rapat.sifat", "rapat.pimpinan", "rapat.kuorum", "rapat.agenda", "rapat.cara", "rapat.ditutup"], daftar: {},
    bagian: { pembahasan: { bentuk: "prosa", bidang: "rapat.pembahasan", indentMm: 10 }, keputusan: { bentuk: "prosa", bidang: "rapat.keputusan", indentMm: 10 } },
    lampiran: { judul: "DAFTAR HADIR", bagian: { bentuk: "tabel", daftar: "hadir", lebar: [{ widthMm: 11, align: "center" }, 58, 52, 44], kepala: ["No", "Nama", "Jabatan", "Tanda Tangan"], kolom: [[{ kolom: "no" }], [{ kolom: "nama" }], [{ kolom: "jabatan" }], [{ kolom: "tanda" }]], tinggiMm: 14 } },
    wajib: [["rapat.hariHuruf", "rapat.tanggal"], ["rapat.kuorum"], ["rapat.agenda"], ["keputusan"]], nilai: beritaAcaraOf,
  },
  undangan_klarifikasi: { rangka: "formulir", bidang: [], daftar: {}, bagian: {}, wajib: [], nilai: () => ({ bidang: {}, daftar: {} }) },
  surat_pengantar: {
    rangka: "pengantar", bidang: ["tujuan.tempat"], daftar: { tujuan: ["teks"], kiriman: ["no", "nama", "jumlah", "keterangan"] },
    bagian: { kiriman: { bentuk: "tabel", daftar: "kiriman", lebar: [{ widthMm: 10, align: "center" }, 82, { widthMm: 23, align: "center" }, 50], kepala: ["No", "Jenis yang Dikirim", "Banyaknya", "Keterangan"], kolom: [[{ kolom: "no" }], [{ kolom: "nama" }], [{ kolom: "jumlah" }], [{ kolom: "keterangan" }]], sizePt: 10 } }, wajib: [["kiriman"]],
    nilai: (cx) => {
      const result = resultOf(cx);
      const about = temuanAtauLaporan(cx);
      const main = { nama: result.judul ? `${result.judul}${result.nomor ? ` Nomor ${result.nomor}` : ""}` : `Berkas penanganan ${about}`, jumlah: "1 (satu) berkas", keterangan: `${about} Nomor ${nomor(cx) || ".".repeat(24)}` };
      return { bidang: { "tujuan.tempat": result.penerima?.tempat ?? "" }, daftar: { tujuan: to(cx), kiriman: numbered([main, ...result.lampiran.map((l) => ({ nama: l.nama, jumlah: orDash(l.jumlah), keterangan: " " }))]) } };
    },
  },
  penerusan_bkn: {
    rangka: "surat", bidang: ["tujuan.tempat", "penerima.sebutan", "pelanggaran.uraian", "terlapor.nama", "lampiran.jumlah"], daftar: { ...addressed, tembusan: ["no", "teks"], pegawai: ["no", "nama", "nip", "nik", "pangkat", "jabatan", "instansi", "perbuatan", "waktu"] }, bagian: {}, tembusan: true, butir: { spaceAfterPt: 2, align: "left" }, alineaMm: 8,
    lampiran: {
      judul: "DATA PEGAWAI APARATUR SIPIL NEGARA",
      bagian: { bentuk: "tabel", daftar: "pegawai", lebar: [{ widthMm: 9, align: "center" }, 56, 50, 50], kepala: ["No", "Nama\nNIP\nNIK", "Pangkat/Golongan\nJabatan\nUnit Kerja/Instansi", "Perbuatan, Waktu, dan Tempat"], kolom: [[{ kolom: "no" }], [{ kolom: "nama" }, { kolom: "nip", sebelum: "NIP " }, { kolom: "nik", sebelum: "NIK " }], [{ kolom: "pangkat" }, { kolom: "jabatan" }, { kolom: "instansi" }], [{ kolom: "perbuatan" }, { kolom: "waktu" }]], sizePt: 10, rapat: true },
    },
    wajib: [["dasar"], ["pelanggaran.uraian"], ["perkara.nomor"]],
    nilai: (cx) => {
      const result = resultOf(cx, "hukum_lain");
      const all = reportedOf(cx, result.hasil);
      const asn = all.filter((o) => o.kategori === "" || o.kategori === "pns" || o.kategori === "pppk" || o.nip !== "");
      const { perkara } = cx.dossier;
      const acts = (result.hasil?.skb ?? []).map((kode) => `SKB ${kode}: ${cx.pack.skb.find((row) => row.kode === kode)?.perbuatan ?? "-"}`);
      return {
        bidang: { "tujuan.tempat": result.penerima?.tempat ?? "", "penerima.sebutan": penerimaText(result.penerima).text, "pelanggaran.uraian": pelanggaranText(cx, result.hasil ?? alleged(cx)), "terlapor.nama": names(all), "lampiran.jumlah": attachments(result) },
        daftar: {
          tujuan: to(cx, "hukum_lain"), ...below(result),
          pegawai: numbered((asn.length ? asn : all).map((o) => ({
            nama: o.nama, nip: o.nip || (o.nik ? "-" : ""), nik: orDash(o.nik), pangkat: orDash(o.pangkat), jabatan: o.jabatan, instansi: o.instansi,
            perbuatan: [orDash(perkara.peristiwa), ...acts].join("\n"), waktu: `${perkara.tanggalKejadian ? tanggal(perkara.tanggalKejadian) : "-"}, ${orDash(perkara.tempat)}`,
          }))),
        },
      };
    },
  },
  permintaan_tindak_lanjut: {
    rangka: "surat", bidang: ["tujuan.tempat", "rekomendasi.nomor", "rekomendasi.tanggal", "pengingat.sebelum", "pengingat.keadaan", "terlapor.nama"], daftar: { ...addressed, tembusan: ["no", "teks"] }, bagian: {}, tembusan: true, butir: { align: "left" }, kadang: ["pengingat.sebelum"], wajib: [["dasar"], ["rekomendasi.nomor"]],
    nilai: (cx) => {
      const result = resultOf(cx);
      const reported = reportedOf(cx, result.hasil);
      const { sebelum, keadaan } = kelanjutanOf(cx);
      return {
        bidang: { "tujuan.tempat": result.penerima?.tempat ?? "", "pengingat.sebelum": sebelum, "pengingat.keadaan": keadaan, "rekomendasi.nomor": result.nomor, "rekomendasi.tanggal": result.tanggalSurat ? tanggal(result.tanggalSurat) : "", "terlapor.nama": reported.length > 5 ? `${reported.slice(0, 5).map((o) => o.nama).join(", ")}, dan ${reported.length - 5} orang lainnya` : names(reported) },
        daftar: { tujuan: to(cx), tembusan: below(result).tembusan },
      };
    },
  },
  pengantar_status: {
    rangka: "surat", bidang: ["tujuan.tempat", "pelapor.nama", "status.status", "status.alasan", "status.tempat"], daftar: { ...addressed }, bagian: {}, butir: { align: "left" }, wajib: [["dasar"], ["status.status"], ["perkara.nomor"]],
    nilai: (cx) => {
      const status = statusOf(cx);
      const brought = pembawa(cx);
      return {
        bidang: { "tujuan.tempat": brought[0]?.alamat ?? "", "pelapor.nama": names(brought), "status.status": status.status, "status.alasan": status.instansiAtauAlasan, "status.tempat": status.diumumkanDi || `papan pengumuman ${cx.kantor.nama}` },
        daftar: { tujuan: brought.map((o) => ({ teks: o.nama })) },
      };
    },
  },
  imbauan: { rangka: "imbauan", tanpaTemplat: true, bidang: BIDANG_IMBAUAN_PERKARA, daftar: {}, bagian: {}, wajib: [["dasar"]], nilai: () => ({ bidang: {}, daftar: {} }) },
};

export function naskahOf(jenis: string): Naskah | null {
  return Object.hasOwn(naskahJenis, jenis) ? { jenis: jenis as JenisNaskah, ...naskahJenis[jenis as JenisNaskah] } : null;
}

/** Our wording. The words of the two regimes come from the law pack, so that both have the same. */
export function naskahBawaan(jenis: JenisNaskah, rezim: Rezim): IsiNaskah {
  if (jenis === "imbauan") return imbauanBawaan(rezim);
  const w = wording.jenis[jenis];
  return { hal: w.hal, sifat: w.sifat, lampiran: w.lampiran, isi: w.isi.map((b) => ({ label: "", ...b })) as IsiNaskah["isi"] };
}

/** All values of a letter: those of every letter, those of its type, its law bases by date. */
export function nilaiOf(naskah: Naskah, wording_: Pick<IsiNaskah, "hal">, cx: LetterContext): Nilai {
  const own = naskah.nilai(cx);
  const { kantor, penandatangan: p, dossier } = cx;
  const bidang: Record<string, string> = {
    "surat.nomor": cx.nomor, "surat.tanggal": cx.tanggal ? tanggal(cx.tanggal) : "",
    "kantor.nama": kantor.nama, "kantor.namaKapital": kantor.nama.toUpperCase(), "kantor.wilayah": wilayah(cx), "kantor.kedudukan": kantor.kedudukan, "kantor.alamat": kantor.alamat, "kantor.telepon": kantor.telepon, "kantor.surel": kantor.surel,
    "kantor.hubungi": joined([kantor.nama, kantor.alamat, kantor.telepon && `telepon ${kantor.telepon}`, kantor.surel]),
    "ttd.nama": p?.nama ?? "", "ttd.jabatan": jabatanTtd(p), "ttd.jabatanKapital": jabatanTtd(p).toUpperCase(), "ttd.nip": p?.nip ?? "",
    "pemilihan.nama": dossier.pemilihan.nama, "pemilihan.sebutan": istilah(cx, "pemilu"), "perkara.jenis": temuanAtauLaporan(cx), "perkara.nomor": nomor(cx), "perkara.nomorPenyampaian": dossier.perkara.nomorPenyampaian,
    "perkara.tanggalTerima": dossier.perkara.waktuTerima ? tanggal(dossier.perkara.waktuTerima.slice(0, 10)) : "",
    ...own.bidang,
  };
  const hal = (wording_.hal || judulOf(cx, naskah.jenis as DocumentKind, judulNaskah[naskah.jenis])).replace(/\{([^{}]*)\}/g, (all, name: string) => (Object.hasOwn(bidang, name.trim()) ? bidang[name.trim()]! : all));
  bidang["surat.hal"] = hal;
  bidang["surat.halKapital"] = hal.toUpperCase();
  const daftar: Nilai["daftar"] = { ...own.daftar, dasar: punctuated(dasarOf(cx, naskah.jenis as DocumentKind)) };
  for (const name of ["lampiran", "tembusan"]) bidang[`${name}.jumlah`] ??= daftar[name]?.length ? String(daftar[name].length) : "";
  return { bidang, daftar };
}

/** Everything a template of the type may name: fields, and columns of its lists. */
export function bidangTemplat(naskah: Naskah): { bidang: string[]; daftar: Record<string, readonly string[]>; wajib: string[][] } {
  const inFrame = naskah.lampiran?.bagian.bentuk === "tabel" ? [[naskah.lampiran.bagian.daftar]] : [];
  const wanted = naskah.wajib.map((group) => {
    const own = group.filter((name) => !(name in naskah.bagian));
    return own.length ? own : group.flatMap((name) => {
      const part = naskah.bagian[name]!;
      return part.bentuk === "rincian" ? part.baris.map(([, field]) => field) : [part.bentuk === "prosa" ? part.bidang : part.daftar];
    });
  });
  return { bidang: [...BIDANG_UMUM, ...naskah.bidang, ...(naskah.bagian["batas"] ? ["batas.tempat"] : [])], daftar: { ...naskah.daftar, ...(naskah.rangka === "surat" ? { tembusan: ["no", "teks"] } : {}), ...(naskah.rangka === "tugas" || naskah.rangka === "pengantar" ? { berNip: ["nip"] } : {}) }, wajib: [...SURAT_WAJIB.map((name) => [name]), ...wanted, ...inFrame] };
}

const names = (people_: ReadonlyArray<{ nama: string }>): string => listed(people_.map((o) => o.nama));
const nomor = (cx: LetterContext): string => cx.dossier.perkara.nomorRegister || cx.dossier.perkara.nomorPenyampaian;
const numbered = (rows: ReadonlyArray<Record<string, string>>): Array<Record<string, string>> => rows.map((row, at) => ({ no: String(at + 1), ...row }));
const punctuated = (texts: readonly string[]): Array<Record<string, string>> => texts.map((teks, at) => ({ no: String(at + 1), huruf: ordinal("a.", at + 1).slice(0, -1), teks: `${teks}${at === texts.length - 1 ? "." : ";"}` }));
const to = (cx: LetterContext, jenis?: "hukum_lain"): Array<Record<string, string>> => penerimaLines(resultOf(cx, jenis).penerima).map((line: Inline) => ({ teks: plain(line) })).filter((row) => row.teks !== "");

function below(result: { lampiran: ReadonlyArray<{ nama: string; jumlah: string }>; tembusan: readonly string[] }): { lampiran: Array<Record<string, string>>; tembusan: Array<Record<string, string>> } {
  const copies = result.tembusan.length && !result.tembusan.some((c) => /^arsip/i.test(c)) ? [...result.tembusan, "Arsip"] : [...result.tembusan];
  return { lampiran: numbered(result.lampiran.map((l) => ({ teks: l.jumlah ? `${l.nama} (${l.jumlah})` : l.nama }))), tembusan: numbered(copies.map((teks) => ({ teks }))) };
}

