import { istilahRezim, kelolaHukum as t, kolomHukum, kolomHukumBagian, namaHariKerja, pilihanHukum } from "../../../../shared/i18n/hukum";
import { angka, jam, tanggal } from "../../../../shared/i18n/format";
import { caraNomor, namaRezim, pelakuTenggat, tingkatSanksi } from "../../../../shared/i18n/kantor";
import { namaJenisPelanggaran } from "../../../../shared/i18n/perkara";
import { EVENT_PHRASES } from "../../../../shared/i18n/reckoning";
import { DOCUMENT_KINDS, EVENT_KEYS, VIOLATION_KINDS, type LawPack } from "../../../../shared/schemas/law";
import type { Option } from "../../ui";

/** How a column is typed: one line, prose, a date, a number, a clock time, yes or no, one of, several of, lines, `key = value` lines, words of a regime. */
export type JenisKolom = "teks" | "prosa" | "tanggal" | "angka" | "jam" | "ya" | "pilih" | "banyak" | "daftar" | "peta" | "istilah";
type Sumber = "rezim" | "peristiwa" | "surat" | "pelanggaran" | "kategori" | "aturan" | "hasil" | "hari" | "pelaku" | "bernomor" | "tingkat" | keyof typeof pilihanHukum;

export interface Kolom {
  nama: string;
  label: string;
  jenis: JenisKolom;
  wajib: boolean;
  /** An empty field is `null` in the pack, not "". */
  nol: boolean;
  pilihan?: Sumber;
}

export type Nilai = Record<string, unknown>;
export type Pilihan = Record<Sumber, Option[]>;

/** Choices of the columns, some of which are rows of the pack itself. */
export function pilihanPaket(pack: LawPack): Pilihan {
  const words = (of: Readonly<Record<string, string>>): Option[] => Object.entries(of).map(([value, label]) => ({ value, label }));
  const unique = (all: Option[]): Option[] => [...new Map(all.map((o) => [o.value, o])).values()];
  const title = (kind: string): string => pack.dokumen.find((d) => d.jenis === kind)?.judul ?? kind.replaceAll("_", " ");
  const kinds = VIOLATION_KINDS.map((value) => ({ value, label: namaJenisPelanggaran[value] }));
  return {
    rezim: words(namaRezim),
    peristiwa: EVENT_KEYS.map((value) => ({ value, label: EVENT_PHRASES[value] })),
    surat: DOCUMENT_KINDS.map((value) => ({ value, label: title(value) })),
    pelanggaran: kinds,
    kategori: unique(pack.kategoriTerlapor.map((k) => ({ value: k.id, label: k.label }))),
    aturan: unique(pack.tenggat.map((r) => ({ value: r.id, label: `${r.id} ${r.nama}` }))),
    hasil: unique([...pack.hasilKajianAwal.map((h) => ({ value: h.hasil, label: h.label })), ...kinds]),
    hari: namaHariKerja.map((label, i) => ({ value: String(i + 1), label })),
    pelaku: words(pelakuTenggat),
    bernomor: words(caraNomor),
    tingkat: words(tingkatSanksi),
    ...(Object.fromEntries(Object.entries(pilihanHukum).map(([k, v]) => [k, words(v)])) as Record<keyof typeof pilihanHukum, Option[]>),
  };
}

/** `tenggat` of `tenggat`, `regulasi` of `rezim.pemilu.regulasi`. */
export const jenisBagian = (part: string): string => part.split(".").at(-1) ?? part;

/** The columns of a part in the order in which they are read: what the row says first, then its basis. */
export function kolomBagian(part: string): Kolom[] {
  const kind = jenisBagian(part);
  return [...(ISI[kind] ?? []), ...DASAR].map((s) => kolom(kind, s));
}

/** How many of the first columns say what the row means; the rest are its basis. */
export const jumlahIsi = (part: string): number => ISI[jenisBagian(part)]?.length ?? 0;

/** A value of a column in words, as it is read in a list of changes. */
export function kataNilai(k: Kolom, value: unknown, pilihan: Pilihan): string {
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return t.kosong;
  const named = (v: unknown): string => (k.pilihan && pilihan[k.pilihan].find((o) => o.value === String(v))?.label) || String(v);
  if (k.jenis === "ya") return value === true ? t.ya : t.tidak;
  if (k.jenis === "tanggal") return tanggal(value as string);
  if (k.jenis === "jam") return jam(value as string);
  if (k.jenis === "angka" && typeof value === "number") return angka(value);
  if (k.jenis === "peta") return tulisPeta(value).replaceAll("\n", "; ") || t.kosong;
  if (k.jenis === "istilah") return Object.entries(value as Record<string, string>).map(([key, word]) => `${istilahRezim[key] ?? key}: ${word}`).join("; ");
  return Array.isArray(value) ? value.map(named).join("; ") : named(value);
}

/** The same for a column that is known by its name only, as in the difference of two packs. */
export function kataKolom(part: string, name: string, value: unknown, pilihan: Pilihan): string {
  const k = kolomBagian(part).find((x) => x.nama === name);
  return k ? kataNilai(k, value, pilihan) : value === null || value === undefined ? t.kosong : typeof value === "string" ? value : JSON.stringify(value);
}

export const labelKolom = (part: string, name: string): string => kolomHukumBagian[`${jenisBagian(part)}.${name}`] ?? kolomHukum[name] ?? name;

/** Columns in which two rows differ. */
export function bedaBaris(before: Nilai, after: Nilai): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((k) => JSON.stringify(before[k]) !== JSON.stringify(after[k]));
}

/** An empty row of a part. */
export function barisKosong(part: string): Nilai {
  const values = kolomBagian(part).map((k): [string, unknown] => [k.nama, k.jenis === "ya" ? false : k.jenis === "banyak" || k.jenis === "daftar" ? [] : k.jenis === "peta" || k.jenis === "istilah" ? {} : k.nol ? null : ""]);
  const [, regime] = part.split(".");
  const own = kolomBagian(part).some((k) => k.nama === "rezim");
  return { ...Object.fromEntries(values), ...BAWAAN, ...AWAL[jenisBagian(part)], ...(own ? { rezim: regime ?? "" } : {}) };
}

/** `{ kode: { bawaslu_kota: "Kota" } }` as lines `kode.bawaslu_kota = Kota`. */
export function tulisPeta(value: unknown): string {
  return Object.entries((value ?? {}) as Record<string, Record<string, string>>).flatMap(([a, inner]) => Object.entries(inner).map(([b, word]) => `${a}.${b} = ${word}`)).join("\n");
}
export function bacaPeta(text: string): Record<string, Record<string, string>> {
  const out: Record<string, Record<string, string>> = {};
  for (const line of text.split("\n")) {
    const m = /^\s*([\w-]+)\.([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (m) (out[m[1]!] ??= {})[m[2]!] = m[3]!;
  }
  return out;
}

/** A code for a new row from its words. */
export const kodeDari = (words: string): string => words.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

type Ringkas = [nama: string, jenis: JenisKolom, pilihan?: Sumber | "", tanda?: "wajib" | "nol"];

function kolom(kind: string, [nama, jenis, pilihan, tanda]: Ringkas): Kolom {
  return { nama, label: labelKolom(kind, nama), jenis, wajib: tanda === "wajib", nol: tanda === "nol", ...(pilihan ? { pilihan } : {}) };
}

const REZIM: Ringkas = ["rezim", "pilih", "rezim", "wajib"];
const ISI: Record<string, Ringkas[]> = {
  rezim: [["nama", "prosa", "", "wajib"], ["istilah", "istilah", "", "wajib"]],
  regulasi: [["judul", "prosa", "", "wajib"], ["singkat", "teks", "", "wajib"]],
  dasarSurat: [["teks", "prosa", "", "wajib"], ["dokumen", "banyak", "surat"]],
  jenisPemilihan: [["kode", "teks", "", "wajib"], ["nama", "teks", "", "wajib"]],
  pelapor: [["label", "prosa", "", "wajib"]],
  syaratFormal: [["label", "prosa", "", "wajib"]],
  syaratMateriel: [["label", "prosa", "", "wajib"]],
  tenggat: [
    ["nama", "prosa", "", "wajib"], REZIM, ["pelaku", "pilih", "pelaku", "wajib"], ["panjang", "angka", "", "nol"], ["satuan", "pilih", "satuan", "nol"], ["satuanTeks", "teks"], ["panjangDiperpanjang", "angka", "", "nol"], ["arah", "pilih", "arah", "wajib"],
    ["pemicu", "banyak", "peristiwa"], ["bilaHasil", "banyak", "hasil"], ["selesai", "banyak", "peristiwa"], ["gugurBila", "banyak", "peristiwa"], ["tandaHari", "angka", "", "nol"], ["perpanjanganDari", "pilih", "aturan", "nol"], ["didalam", "pilih", "aturan", "nol"],
    ["keterlambatan", "prosa"], ["sifat", "pilih", "sifat", "wajib"], ["hak", "ya"], ["dalamPerkara", "ya"], ["bolehTargetInternal", "ya"], ["alias", "daftar"],
  ],
  tahap: [["label", "teks", "", "wajib"], REZIM, ["keputusan", "teks", "", "wajib"], ["wajibPleno", "ya"], ["dokumen", "pilih", "surat", "nol"]],
  hasilKajianAwal: [["label", "teks", "", "wajib"], REZIM, ["hasil", "teks", "", "wajib"], ["huruf", "teks"], ["bunyi", "prosa", "", "wajib"], ["diregistrasi", "ya"]],
  jamPenerimaan: [REZIM, ["hari", "banyak", "hari"], ["mulai", "jam", "", "nol"], ["selesai", "jam", "", "nol"], ["tahapan", "daftar"], ["akibat", "prosa"]],
  dokumen: [["judul", "prosa", "", "wajib"], ["jenis", "pilih", "surat", "wajib"], REZIM, ["kodeFormulir", "teks", "", "nol"], ["kodeDugaan", "teks", "", "nol"], ["penandatangan", "teks", "", "wajib"], ["bernomor", "pilih", "bernomor", "wajib"], ["rangkap", "angka", "", "wajib"], ["materai", "ya"]],
  jenisPelanggaran: [["label", "teks", "", "wajib"], ["jenis", "pilih", "pelanggaran", "wajib"], REZIM, ["uraian", "prosa"], ["hasil", "teks"], ["dokumen", "pilih", "surat", "nol"]],
  pasal: [["isi", "prosa", "", "wajib"], ["undangUndang", "teks", "", "wajib"], REZIM, ["jenis", "pilih", "pelanggaran", "wajib"], ["subjek", "banyak", "kategori"], ["ancaman", "prosa"]],
  skb: [["perbuatan", "prosa", "", "wajib"], ["daftar", "pilih", "daftarSkb", "wajib"], ["kode", "teks", "", "wajib"], ["tingkat", "pilih", "tingkat", "wajib"], ["bertentangan", "ya"], ["keterangan", "prosa"], ["media", "banyak", "media"]],
  kategoriTerlapor: [["label", "teks", "", "wajib"]],
  sanksi: [["label", "prosa", "", "wajib"], ["tingkat", "pilih", "tingkatSanksi", "wajib"], ["kategori", "banyak", "kategori"], ["lama", "daftar"]],
  penerima: [
    ["jabatan", "teks", "", "wajib"], ["instansi", "teks", "", "wajib"], REZIM, ["jenis", "pilih", "pelanggaran", "wajib"], ["kategori", "banyak", "kategori"], ["untuk", "teks"], ["produk", "pilih", "produk", "wajib"], ["dokumen", "pilih", "surat", "nol"], ["lewat", "teks"], ["tembusan", "daftar"],
  ],
  seriNomor: [["nama", "teks", "", "wajib"], ["seri", "pilih", "seri", "wajib"], REZIM, ["pola", "teks", "", "wajib"], ["contoh", "daftar"], ["mulaiUlang", "pilih", "mulaiUlang", "wajib"], ["nilai", "peta"], ["pemeriksaan", "teks"]],
  klasifikasi: [["kode", "teks", "", "wajib"], ["label", "teks", "", "wajib"], ["untuk", "banyak", "keperluan"]],
};
const DASAR: Ringkas[] = [
  ["pasal", "teks", "", "wajib"], ["sumber", "prosa", "", "wajib"], ["berlakuSejak", "tanggal", "", "wajib"], ["berlakuSampai", "tanggal", "", "nol"], ["status", "pilih", "status", "wajib"], ["tag", "pilih", "tag", "wajib"], ["catatan", "prosa"], ["id", "teks", "", "wajib"],
];
/** A new row rests on a text that is at hand, unless the person says otherwise. */
const BAWAAN: Nilai = { status: "belum_diverifikasi", tag: "C", pasal: "" };
const AWAL: Record<string, Nilai> = { dokumen: { rangkap: 1 }, tenggat: { arah: "maju", sifat: "tenggat", dalamPerkara: true }, seriNomor: { mulaiUlang: "tahunan" } };
