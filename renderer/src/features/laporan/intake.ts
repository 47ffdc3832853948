import { electionOn } from "../../../../shared/domain/election";
import { laporan as teks } from "../../../../shared/i18n/laporan";
import type { laporan, temuan } from "../../../../shared/schemas/perkara";
import type { Dossier, Sesi } from "../../../../shared/schemas/dossier";
import type { KategoriTerlapor, PeranPihak } from "../../../../shared/schemas/perkara";
import type { z } from "zod";

/** The two forms of intake. A laporan is B.1, a temuan B.2; they share the parts about people, event and evidence. */
export type Jenis = "laporan" | "temuan";
export type LaporanIsian = z.input<typeof laporan>;
export type TemuanIsian = z.input<typeof temuan>;
export type PihakIsian = LaporanIsian["pelapor"][number];
export type BuktiIsian = NonNullable<LaporanIsian["bukti"]>[number];
/** Lists of people of a form, by the name they have in it. */
export type DaftarPihak = Extract<PeranPihak, "pelapor" | "penemu" | "terlapor" | "saksi">;

export const PIHAK_KOSONG: Required<PihakIsian> = {
  id: "", nama: "", tempatLahir: "", tanggalLahir: "", jenisKelamin: "", pekerjaan: "", kewarganegaraan: "", agama: "", alamat: "", telepon: "", surel: "",
  nik: "", nip: "", kategori: "", instansi: "", jabatan: "", pangkat: "", kedudukan: "",
};

const PERISTIWA_KOSONG = { peristiwa: "", tempat: "", kecamatan: "", tanggalKejadian: "", jamKejadian: "", tanggalDiketahui: "", uraian: "" };

/** A blank B.1 as it is met at the counter: now, here, received by the person at the screen. */
export function laporanKosong(sesi: Sesi, now: { tanggal: string; jam: string }): LaporanIsian {
  return {
    pemilihanId: electionOn(sesi.pemilihan, now.tanggal)?.id ?? "",
    kanal: "langsung",
    pelaporDilindungi: false,
    pelapor: [{ ...PIHAK_KOSONG, kewarganegaraan: "Indonesia" }],
    terlapor: [{ ...PIHAK_KOSONG }],
    saksi: [],
    ...PERISTIWA_KOSONG,
    bukti: [],
    dilaporkanDi: sesi.kantor?.nama ?? "",
    waktuLapor: `${now.tanggal}T${now.jam}`,
    penerimaId: penerimaBawaan(sesi),
    nomor: { cara: "otomatis", nomor: "", alasan: "" },
  };
}

export function temuanKosong(sesi: Sesi, now: { tanggal: string; jam: string }): TemuanIsian {
  const penemu = sesi.pejabat.find((p) => p.aktif && p.id === sesi.pelaku.id);
  return {
    pemilihanId: electionOn(sesi.pemilihan, now.tanggal)?.id ?? "",
    pelaporDilindungi: false,
    penemu: [{ ...PIHAK_KOSONG, nama: penemu?.nama ?? "", jabatan: penemu?.jabatan ?? "", nip: penemu?.nip ?? "", alamat: penemu ? (sesi.kantor?.alamat ?? "") : "" }],
    terlapor: [{ ...PIHAK_KOSONG }],
    saksi: [],
    ...PERISTIWA_KOSONG,
    bukti: [],
    suratTugasNomor: "",
    lhpNomor: "",
    lhpTanggal: "",
    waktuCatat: `${now.tanggal}T${now.jam}`,
  };
}

/** The form of a case as it is stored, for correcting it. */
export function laporanDari(d: Dossier): LaporanIsian {
  return {
    ...bersama(d),
    kanal: d.perkara.kanal || "langsung",
    pelapor: orang(d, "pelapor"),
    dilaporkanDi: d.perkara.dilaporkanDi,
    waktuLapor: d.perkara.waktuTerima,
    penerimaId: d.perkara.penerimaId,
    nomor: { cara: "ketik", nomor: d.perkara.nomorPenyampaian, alasan: "" },
  };
}

export function temuanDari(d: Dossier): TemuanIsian {
  return {
    ...bersama(d),
    penemu: orang(d, "penemu"),
    suratTugasNomor: d.perkara.suratTugasNomor,
    lhpNomor: d.perkara.lhpNomor,
    lhpTanggal: d.perkara.lhpTanggal,
    waktuCatat: d.perkara.waktuTerima,
  };
}

function bersama(d: Dossier) {
  const { pemilihanId, pelaporDilindungi, peristiwa, tempat, kecamatan, tanggalKejadian, jamKejadian, tanggalDiketahui, uraian } = d.perkara;
  const bukti = d.bukti.filter((b) => b.dihapusAlasan === "").map(({ id, bentuk, keterangan, jumlah, berkas }) => ({ id, bentuk, keterangan, jumlah, berkas }));
  return { pemilihanId, pelaporDilindungi, peristiwa, tempat, kecamatan, tanggalKejadian, jamKejadian, tanggalDiketahui, uraian, terlapor: orang(d, "terlapor"), saksi: orang(d, "saksi"), bukti };
}

function orang(d: Dossier, peran: DaftarPihak): PihakIsian[] {
  return d.pihak.filter((p) => p.peran === peran).toSorted((a, b) => a.urut - b.urut).map(({ peran: _peran, urut: _urut, ...p }) => p);
}

/** The person at the screen, else the first of the office's petugas. */
function penerimaBawaan(sesi: Sesi): string {
  const aktif = sesi.pejabat.filter((p) => p.aktif);
  return (aktif.find((p) => p.id === sesi.pelaku.id) ?? aktif.find((p) => p.peran === "petugas"))?.id ?? "";
}

/** What a person does, in one line: for a folded row and for a suggestion. */
export function tentang(p: { jabatan?: string | undefined; instansi?: string | undefined; pekerjaan?: string | undefined; alamat?: string | undefined }): string {
  const kerja = [p.jabatan || p.pekerjaan, p.instansi].filter(Boolean).join(", ");
  return kerja || p.alamat || "";
}

/** "Terlapor 2", as the buttons of a row call it. */
export const sebutan = (peran: DaftarPihak, index: number): string => `${{ pelapor: "pelapor", penemu: "pengawas", terlapor: "terlapor", saksi: "saksi" }[peran]} ${index + 1}`;

/** Categories whose persons have a NIP and a rank. */
const BER_NIP: ReadonlySet<string> = new Set<KategoriTerlapor | "">(["", "pns", "pppk", "pejabat", "penyelenggara", "lainnya"]);
const BERPANGKAT: ReadonlySet<string> = new Set<KategoriTerlapor | "">(["", "pns", "pppk", "pejabat", "tni", "polri", "lainnya"]);
export const berNip = (p: Pick<PihakIsian, "kategori" | "nip">): boolean => BER_NIP.has(p.kategori ?? "") || Boolean(p.nip);
export const berpangkat = (p: Pick<PihakIsian, "kategori" | "pangkat">): boolean => BERPANGKAT.has(p.kategori ?? "") || Boolean(p.pangkat);

/** Form of a piece of evidence that its file suggests. */
export function bentukDari(nama: string, mime: string): string {
  const ekstensi = nama.toLowerCase().split(".").at(-1) ?? "";
  if (/^(tangkapan|screenshot|screen shot|screen_shot)/i.test(nama)) return teks.bentuk.tangkapan;
  if (mime.startsWith("image/") || ["jpg", "jpeg", "png", "webp", "heic"].includes(ekstensi)) return teks.bentuk.gambar;
  if (mime.startsWith("video/") || ["mp4", "mkv", "mov", "3gp", "avi"].includes(ekstensi)) return teks.bentuk.video;
  if (mime.startsWith("audio/") || ["mp3", "m4a", "ogg", "opus", "wav", "aac"].includes(ekstensi)) return teks.bentuk.suara;
  return mime === "application/pdf" || ekstensi === "pdf" ? teks.bentuk.pdf : teks.bentuk.lain;
}

/** Keys of drafts: one form open several times keeps apart. */
export const kunciDraf = (jenis: Jenis, id: string): string => `${jenis}-baru:${id}`;
export const idDraf = (jenis: Jenis, kunci: string): string | null => (kunci.startsWith(`${jenis}-baru:`) ? kunci.slice(jenis.length + 6) : null);

/** Name for a new draft; no secure-context API is used. */
export function drafBaru(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))].map((b) => b.toString(36).padStart(2, "0")).join("");
}

