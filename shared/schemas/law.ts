import { z } from "zod";
import { isDate, jam, rezim } from "./primitives";

/**
 * The law pack: everything legal as rows of data, each with its source, article, in-force dates and state. Dates are inclusive on both
 * ends. A row that changes over time is several rows with one id whose dates do not overlap.
 */
export type LawPack = z.output<typeof lawPackShape>;

/** What is wrong with a pack, told to the person who loads it: where, which row, and why (Indonesian). */
export interface PackProblem {
  path: string;
  row: string | null;
  message: string;
}
export type LoadedPack = { ok: true; pack: LawPack } | { ok: false; problems: PackProblem[] };

/** Facts of a case that start or end a clock. */
export const EVENT_KEYS = [
  "diketahui",
  "ditemukan",
  "lhp_dibuat",
  "laporan_disampaikan",
  "laporan_daring_disampaikan",
  "bukti_daring_diserahkan",
  "laporan_diterima_panwas_bawah",
  "diteruskan_ke_panwascam",
  "tanda_bukti_diberikan",
  "informasi_diterima",
  "penelusuran_diputuskan",
  "penelusuran_selesai",
  "informasi_diarsipkan",
  "kajian_awal_selesai",
  "kelengkapan_diberitahukan",
  "perbaikan_diterima",
  "penelitian_perbaikan_selesai",
  "temuan_ditetapkan",
  "diregistrasi",
  "tidak_diregistrasi",
  "dicabut",
  "dilimpahkan",
  "pengambilalihan_diminta",
  "panwascam_kajian_awal_selesai",
  "panwascam_menyerahkan",
  "keterangan_tambahan_diperlukan",
  "klarifikasi_dijadwalkan",
  "undangan_diterima",
  "klarifikasi_dilaksanakan",
  "gakkumdu_1",
  "gakkumdu_2",
  "gakkumdu_3",
  "gakkumdu_dihentikan",
  "kajian_selesai",
  "diputuskan",
  "diteruskan",
  "rekomendasi_dikirim",
  "rekomendasi_diterima",
  "ditindaklanjuti",
  "status_diumumkan",
  "koreksi_diminta",
  "koreksi_diterima",
  "koreksi_diputus",
  "menunggu_tindak_lanjut",
  "tindak_lanjut_selesai",
  "tidak_ditindaklanjuti",
  "polisi_menerima",
  "penyidikan_dihentikan",
  "penuntutan_dihentikan",
  "berkas_ke_jaksa",
  "jaksa_mengembalikan",
  "polisi_melengkapi",
  "jaksa_ke_pn",
  "pn_memutus",
  "banding",
  "pt_memutus",
  "sbt_diinput",
  "sbt_diverifikasi",
  "sbt_divalidasi",
  "sanksi_dijatuhkan",
  "diregistrasi_administratif",
  "putusan_administratif",
  "putusan_dilaksanakan",
  "acara_cepat_dimulai",
  "acara_cepat_diputus",
  "ma_menerima",
  "ma_memutus",
  "tsm_diregistrasi",
  "tsm_diputus",
  "tsm_diberitahukan",
  "kontra_memori_diserahkan",
  "tsm_perbaikan_diberitahukan",
  "tsm_diperbaiki",
  "pemanggilan_disiplin",
  "pemeriksaan_disiplin",
] as const;
export type EventKey = (typeof EVENT_KEYS)[number];

/** Internal document types; the form code and title of each are rows of the pack. */
export const DOCUMENT_KINDS = [
  "laporan",
  "temuan",
  "tanda_bukti_penyampaian",
  "tanda_bukti_perbaikan",
  "pencabutan",
  "pelimpahan",
  "pengambilalihan",
  "kajian_awal",
  "informasi_awal",
  "ba_keterangan_informasi_awal",
  "laporan_hasil_pengawasan",
  "lembar_media_sosial",
  "undangan_klarifikasi",
  "ba_sumpah",
  "ba_sumpah_ahli",
  "ba_klarifikasi",
  "kajian",
  "rekomendasi_kode_etik",
  "rekomendasi_administratif",
  "penerusan_pidana",
  "rekomendasi_hukum_lain",
  "pemberitahuan_status",
  "permintaan_koreksi",
  "ba_koreksi",
  "status_koreksi",
  "pemberitahuan_kelengkapan",
  "ba_pleno",
  "undangan_pleno",
  "surat_tugas",
  "keputusan_petugas",
  "keputusan_tim_klarifikasi",
  "surat_pengantar",
  "penerusan_bkn",
  "permintaan_tindak_lanjut",
  "imbauan",
  "undangan_kegiatan",
  "pengantar_status",
  "serah_bukti",
  "ba_gakkumdu",
  "undangan_pembahasan",
  "kabar_tindak_lanjut",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const UNITS = ["HK", "KAL", "jam"] as const;
/** HK = working days, KAL = calendar days, jam = hours. */
export type Unit = (typeof UNITS)[number];

/** What may be done on social media, as a sheet of evidence names it. */
export const PERBUATAN_MEDIA = ["unggah", "foto", "cerita", "komentar", "suka", "bagikan", "ikuti", "grup"] as const;
export type PerbuatanMedia = (typeof PERBUATAN_MEDIA)[number];

export const VIOLATION_KINDS = ["kode_etik", "administratif", "pidana", "hukum_lain", "bukan_pelanggaran"] as const;

/** Reads a pack from parsed JSON. Unknown units, overlapping dates of one id, a missing source and double rows are refused with the row. */
export function loadLawPack(json: unknown): LoadedPack {
  const parsed = lawPackShape.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.slice(0, MOST_PROBLEMS).map((i) => shapeProblem(json, i)) };
  const problems = [...doubleAndOverlapping(parsed.data), ...brokenReferences(parsed.data)];
  return problems.length ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) } : { ok: true, pack: parsed.data };
}

/** The pack that the program is built with: its tests have checked it, so only what its rows leave out is filled in. A full check costs the time of a third of a start. */
export function builtInPack(json: unknown): LawPack {
  return withDefaults(lawPackShape, json) as LawPack;
}

/** Reads a pack from the text of a file: too large, wrongly encoded or no JSON at all is refused with the reason. */
export function readLawPack(text: string): LoadedPack {
  const refuse = (message: string): LoadedPack => ({ ok: false, problems: [{ path: "", row: null, message }] });
  if (text.length > MOST_CHARACTERS) return refuse("berkas terlalu besar untuk paket hukum");
  if (/[\0\uFFFD]/.test(text)) return refuse("pengodean berkas salah; paket hukum harus JSON UTF-8");
  try {
    return loadLawPack(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return refuse("berkas bukan JSON");
  }
}

/** One row that two packs do not share in the same form; `fields` names what changed in a changed row. */
export interface PackDifference {
  part: string;
  id: string;
  berlakuSejak: string;
  change: "baru" | "hilang" | "berubah";
  fields: Array<{ field: string; before: unknown; after: unknown }>;
}

/** What loading `next` in place of `current` would change, row by row. Rows are the same when part, id and first day in force are. */
export function comparePacks(current: LawPack, next: LawPack): PackDifference[] {
  const keyed = (pack: LawPack) => new Map(rowsOf(pack).map((x) => [`${x.part}\n${x.row.id}\n${x.row.berlakuSejak}`, x]));
  const [before, after] = [keyed(current), keyed(next)];
  const out: PackDifference[] = [];
  for (const [key, { part, row }] of before) {
    const fields = after.has(key) ? changedFields(row, after.get(key)!.row) : [];
    if (!after.has(key)) out.push({ part, id: row.id, berlakuSejak: row.berlakuSejak, change: "hilang", fields });
    else if (fields.length) out.push({ part, id: row.id, berlakuSejak: row.berlakuSejak, change: "berubah", fields });
  }
  for (const [key, { part, row }] of after) if (!before.has(key)) out.push({ part, id: row.id, berlakuSejak: row.berlakuSejak, change: "baru", fields: [] });
  return out;
}

/** True when the row is in force on the date (`YYYY-MM-DD`, both ends inclusive). */
export function inForce(row: { berlakuSejak: string; berlakuSampai: string | null }, date: string): boolean {
  return row.berlakuSejak <= date && (row.berlakuSampai === null || date <= row.berlakuSampai);
}

/** Every row of the pack with the part it stands in, in reading order; rows inside a regime carry `rezim.<id>.<part>`. */
export function rowsOf(pack: LawPack): Array<{ part: string; row: LawRow }> {
  const nested = pack.rezim.flatMap((r) => REGIME_PARTS.flatMap((p) => r[p].map((row): { part: string; row: LawRow } => ({ part: `rezim.${r.id}.${p}`, row }))));
  return [...pack.rezim.map((row) => ({ part: "rezim", row })), ...nested, ...PARTS.flatMap((part) => pack[part].map((row): { part: string; row: LawRow } => ({ part, row })))];
}

const MOST_PROBLEMS = 200;
const MOST_CHARACTERS = 5_000_000;
const text = z.string({ error: "harus berupa teks" }).trim();
const filled = text.min(1, "wajib diisi");
const date = z.string({ error: "harus berupa tanggal" }).refine(isDate, "bukan tanggal yang ada (tahun-bulan-hari)");
const length = z.number({ error: "harus berupa angka" }).int("harus bilangan bulat").min(0, "tidak boleh negatif").max(3660, "terlalu panjang");
const regimeScope = z.enum(["pemilu", "pemilihan", "keduanya"], { error: "rezim tidak dikenal (pemilu, pemilihan, keduanya)" });
const event = z.enum(EVENT_KEYS, { error: "peristiwa tidak dikenal" });
const documentKind = z.enum(DOCUMENT_KINDS, { error: "jenis dokumen tidak dikenal" });
const violationKind = z.enum(VIOLATION_KINDS, { error: "jenis pelanggaran tidak dikenal" });

const rowFields = {
  id: filled,
  /** Where the row was read. */
  sumber: z.string({ error: "sumber tidak ada" }).trim().min(1, "sumber tidak ada"),
  /** Article, or "-" when the source names none. */
  pasal: z.string({ error: "pasal tidak ada" }).trim().min(1, "pasal tidak ada (isi \"-\" bila sumber tidak menyebutnya)"),
  berlakuSejak: date,
  berlakuSampai: date.nullable(),
  status: z.enum(["terkonfirmasi", "belum_diverifikasi"], { error: "status tidak dikenal (terkonfirmasi, belum_diverifikasi)" }),
  /** How the row was known when it was written: primary text, secondary source, memory, not found, or inference. */
  tag: z.enum(["C", "C2", "C2+", "R", "U", "DESIGN"], { error: "tag tidak dikenal" }),
  catatan: text.default(""),
};
const row = <T extends z.ZodRawShape>(fields: T) => z.strictObject({ ...rowFields, ...fields });

const labelled = row({ label: filled });

const regimeRow = z.strictObject({
  ...rowFields,
  id: rezim,
  nama: filled,
  regulasi: z.array(row({ judul: filled, singkat: filled })),
  /** The regime's own words; a letter never mixes them. */
  istilah: z.strictObject({
    pemilu: filled,
    pengawas: filled,
    kopForm: filled,
    penyelenggara: filled,
    peserta: filled,
    kodeEtik: filled,
    administratif: filled,
    pidana: filled,
    hukumLain: filled,
  }),
  /** Law bases that open a letter ("Dasar"), in order; empty `dokumen` means every kind of letter. */
  dasarSurat: z.array(row({ teks: filled, dokumen: z.array(documentKind).default([]) })),
  jenisPemilihan: z.array(row({ kode: filled, nama: filled })),
  pelapor: z.array(labelled),
  syaratFormal: z.array(labelled),
  syaratMateriel: z.array(labelled),
});

const deadlineRule = row({
  /** Other ids this row answers to. */
  alias: z.array(filled).default([]),
  rezim: regimeScope,
  /** What must be done. */
  nama: filled,
  /** Who must do it. */
  pelaku: z.enum(["kantor", "pelapor", "pihak", "pengawas_bawah", "pengawas_atas", "kpu", "bkn", "ppk", "penyidik", "penuntut", "pengadilan"], { error: "pelaku tidak dikenal" }),
  /** Any of these facts starts the clock; for `mundur` it is the fact counted back from. */
  pemicu: z.array(event),
  /** The rule runs only when the starting fact has one of these results; empty = always. */
  bilaHasil: z.array(filled).default([]),
  selesai: z.array(event),
  /** Facts that end the clock without doing what it asks. */
  gugurBila: z.array(event).default([]),
  satuan: z.enum(UNITS, { error: "satuan tidak dikenal (HK, KAL, jam)" }).nullable(),
  /** The unit as the text prints it, where it is only "hari". */
  satuanTeks: text.default(""),
  panjang: length.nullable(),
  /** Length in all once extended; it replaces `panjang`, it is not added. */
  panjangDiperpanjang: length.nullable().default(null),
  /** The rule whose extended length this row states. */
  perpanjanganDari: filled.nullable().default(null),
  arah: z.enum(["maju", "mundur"], { error: "arah tidak dikenal (maju, mundur)" }).default("maju"),
  /** A mark inside one longer clock: the case shows the extended clock with a mark at this day. */
  tandaHari: length.nullable().default(null),
  /** The rule whose clock this one runs inside; the clocks are nested, never added. */
  didalam: filled.nullable().default(null),
  /** Effect of being late. */
  keterlambatan: text.default(""),
  /** A right that may be left unused: once its days have passed it has lapsed, and nobody is late. */
  hak: z.boolean().default(false),
  /** A warning states another reading of the law; it is shown beside the deadline, never instead of it. `internal` is the office's own habit, no law. */
  sifat: z.enum(["tenggat", "peringatan", "internal"]).default("tenggat"),
  /** False for rows that answer to a question but put no deadline of their own on a case. */
  dalamPerkara: z.boolean().default(true),
  bolehTargetInternal: z.boolean().default(false),
});

const plenoRule = row({ keputusan: filled, label: filled, rezim: regimeScope, wajibPleno: z.boolean(), dokumen: documentKind.nullable().default(null) });

const outcomeRow = row({
  /** Key of the outcome ("diregistrasi"); the id also names the regime. */
  hasil: filled,
  rezim: regimeScope,
  /** Letter of the choice in the official form, or "" where the form has none. */
  huruf: text.default(""),
  label: filled,
  /** Official wording of the recommendation. */
  bunyi: filled,
  diregistrasi: z.boolean(),
});

const receptionRow = row({
  rezim: regimeScope,
  /** ISO week days, Monday = 1. */
  hari: z.array(z.number().int().min(1).max(7)).default([]),
  mulai: jam.nullable(),
  selesai: jam.nullable(),
  /** Stages of the election the row speaks of; a row without hours means reception around the clock in them. */
  tahapan: z.array(filled).default([]),
  akibat: text.default(""),
});

const documentRow = row({
  jenis: documentKind,
  rezim: regimeScope,
  judul: filled,
  /** Official form code, or null where none is confirmed. */
  kodeFormulir: filled.nullable(),
  /** Code that is said to be used; shown as a guess, never printed unless the office enters it. */
  kodeDugaan: filled.nullable().default(null),
  penandatangan: filled,
  bernomor: z.enum(["penyampaian", "register", "rekomendasi", "surat", "koreksi", "sendiri", "tanpa"], { error: "cara penomoran tidak dikenal" }),
  materai: z.boolean().default(false),
  rangkap: z.number().int().min(1).default(1),
});

const violationRow = row({ jenis: violationKind, rezim: regimeScope, label: filled, uraian: text.default(""), hasil: text.default(""), dokumen: documentKind.nullable().default(null) });
const articleRow = row({ rezim: regimeScope, jenis: violationKind, undangUndang: filled, isi: filled, subjek: z.array(filled).default([]), ancaman: text.default("") });
const skbRow = row({
  daftar: z.enum(["A", "B"]),
  kode: filled,
  perbuatan: filled,
  tingkat: z.enum(["moral", "sedang", "berat", "ptdh", "terbuka"]),
  bertentangan: z.boolean().default(false),
  keterangan: text.default(""),
  /** Acts on social media for which the item is suggested. */
  media: z.array(z.enum(PERBUATAN_MEDIA)).default([]),
});
const categoryRow = row({ label: filled });
const sanctionRow = row({
  label: filled,
  tingkat: z.enum(["moral", "ringan", "sedang", "berat", "ptdh", "etik", "administratif", "lain"]),
  /** Categories of reported persons it can meet; empty = any. */
  kategori: z.array(filled).default([]),
  /** Lengths it can have, as the law states them; empty = it has none. */
  lama: z.array(filled).default([]),
});

const recipientRow = row({
  rezim: regimeScope,
  jenis: violationKind,
  /** Categories of reported persons; empty = any. */
  kategori: z.array(filled).default([]),
  /** Whom among the category it concerns, when not all. */
  untuk: text.default(""),
  instansi: filled,
  /** Title the letter is addressed to ("Kepala ..."). */
  jabatan: filled,
  produk: z.enum(["rekomendasi", "putusan", "penerusan", "keputusan"]),
  dokumen: documentKind.nullable(),
  /** Authority through which the letter travels, or "". */
  lewat: text.default(""),
  tembusan: z.array(filled).default([]),
});

const seriesRow = row({
  seri: z.enum(["penyampaian", "register", "rekomendasi", "koreksi", "surat", "informasi", "lhp"]),
  rezim: regimeScope,
  nama: filled,
  pola: filled,
  contoh: z.array(filled).default([]),
  mulaiUlang: z.enum(["tahunan", "per_pemilihan", "tidak"]).default("tahunan"),
  /** Values of the pattern's own tokens, e.g. {hasil}. */
  nilai: z.record(z.string(), z.record(z.string(), filled)).default({}),
  /** Accepts, warns, never blocks: real offices deviate. Case-insensitive. */
  pemeriksaan: text.default(""),
});
/** What the office writes about, as the archive's classification tells letters apart. */
export const KEPERLUAN_KLASIFIKASI = ["laporan", "temuan", "rekap", "penelusuran", "lhp", "imbauan", "sosialisasi", "rapat_koordinasi", "pendidikan", "kunjungan", "patroli", "siaran", "deklarasi"] as const;
export type KeperluanKlasifikasi = (typeof KEPERLUAN_KLASIFIKASI)[number];
/** `untuk`: the letters whose numbers take this code of themselves. */
const classificationRow = row({ kode: filled, label: filled, untuk: z.array(z.enum(KEPERLUAN_KLASIFIKASI)).default([]) });

const lawPackShape = z.strictObject({
  versi: filled,
  tanggal: date,
  rezim: z.array(regimeRow),
  tenggat: z.array(deadlineRule),
  tahap: z.array(plenoRule),
  hasilKajianAwal: z.array(outcomeRow),
  jamPenerimaan: z.array(receptionRow),
  dokumen: z.array(documentRow),
  jenisPelanggaran: z.array(violationRow),
  pasal: z.array(articleRow),
  skb: z.array(skbRow),
  kategoriTerlapor: z.array(categoryRow),
  /** A pack written before sanctions were rows has none. */
  sanksi: z.array(sanctionRow).default([]),
  penerima: z.array(recipientRow),
  seriNomor: z.array(seriesRow),
  klasifikasi: z.array(classificationRow),
});

/** Parts of a pack that hold rows, in reading order, without the regimes. */
export const PARTS = ["tenggat", "tahap", "hasilKajianAwal", "jamPenerimaan", "dokumen", "jenisPelanggaran", "pasal", "skb", "kategoriTerlapor", "sanksi", "penerima", "seriNomor", "klasifikasi"] as const;
export const REGIME_PARTS = ["regulasi", "dasarSurat", "jenisPemilihan", "pelapor", "syaratFormal", "syaratMateriel"] as const;

export type LawRow = z.output<z.ZodObject<typeof rowFields>>;
export type RegimeRow = z.output<typeof regimeRow>;
export type DeadlineRule = z.output<typeof deadlineRule>;
export type OutcomeRow = z.output<typeof outcomeRow>;
export type ReceptionRow = z.output<typeof receptionRow>;
export type DocumentRow = z.output<typeof documentRow>;
export type ArticleRow = z.output<typeof articleRow>;
export type SanctionRow = z.output<typeof sanctionRow>;
export type RecipientRow = z.output<typeof recipientRow>;
export type SeriesRow = z.output<typeof seriesRow>;
export type SkbRow = z.output<typeof skbRow>;
export type LabelledRow = z.output<typeof labelled>;

function withDefaults(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "default":
      return value === undefined ? def.defaultValue : withDefaults(def.innerType, value);
    case "nullable":
      return value === null ? null : withDefaults(def.innerType, value);
    case "array":
      return (value as unknown[]).map((v) => withDefaults(def.element, v));
    case "object":
      return Object.fromEntries(Object.entries(def.shape).map(([key, field]) => [key, withDefaults(field, (value as Record<string, unknown>)[key])]));
    default:
      return value;
  }
}

function shapeProblem(json: unknown, issue: z.core.$ZodIssue): PackProblem {
  const message = issue.code === "unrecognized_keys" ? `kolom tidak dikenal: ${issue.keys.join(", ")}` : /^(Invalid|Expected|Required|Unrecognized)/.test(issue.message) ? "bentuk salah" : issue.message;
  return { path: issue.path.map(String).join("."), row: rowIdAt(json, issue.path), message };
}

/** Id of the innermost row on the path, so that a person can find it. */
function rowIdAt(json: unknown, path: PropertyKey[]): string | null {
  let at: unknown = json;
  let id: string | null = null;
  for (const key of path) {
    if (typeof at !== "object" || at === null) break;
    at = (at as Record<PropertyKey, unknown>)[key];
    if (typeof at === "object" && at !== null && "id" in at && typeof at.id === "string") id = at.id;
  }
  return id;
}

/** Fields that differ; the rows nested in a regime are compared as rows of their own. */
function changedFields(before: LawRow, after: LawRow): PackDifference["fields"] {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !(REGIME_PARTS as readonly string[]).includes(name)));
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name])).map((field) => ({ field, before: a[field], after: b[field] }));
}

function doubleAndOverlapping(pack: LawPack): PackProblem[] {
  const problems: PackProblem[] = [];
  const seen = new Map<string, LawRow[]>();
  for (const { part, row: r } of rowsOf(pack)) {
    if (r.berlakuSampai !== null && r.berlakuSampai < r.berlakuSejak) problems.push({ path: part, row: r.id, message: "berlaku sampai lebih awal daripada berlaku sejak" });
    const key = `${part}\n${r.id}`;
    for (const other of seen.get(key) ?? [])
      if (other.berlakuSejak === r.berlakuSejak && other.berlakuSampai === r.berlakuSampai) problems.push({ path: part, row: r.id, message: "baris ganda: id dan masa berlaku sama" });
      else if (inForce(other, r.berlakuSejak) || inForce(r, other.berlakuSejak)) problems.push({ path: part, row: r.id, message: `masa berlaku tumpang tindih dengan baris lain ber-id sama (sejak ${other.berlakuSejak})` });
    seen.set(key, [...(seen.get(key) ?? []), r]);
  }
  return problems;
}

function brokenReferences(pack: LawPack): PackProblem[] {
  const problems: PackProblem[] = [];
  const say = (path: string, id: string, message: string) => problems.push({ path, row: id, message });
  const rules = new Set(pack.tenggat.map((r) => r.id));
  const categories = new Set(pack.kategoriTerlapor.map((r) => r.id));
  const aliasOf = new Map<string, string>();
  for (const r of pack.tenggat) {
    if ((r.panjang === null) !== (r.satuan === null)) say("tenggat", r.id, "panjang dan satuan harus ada bersama");
    if (r.panjang === null && !r.bolehTargetInternal && r.dalamPerkara && r.pemicu.length) say("tenggat", r.id, "aturan tanpa panjang harus membolehkan target internal");
    if (r.panjangDiperpanjang !== null && (r.panjang === null || r.panjangDiperpanjang <= r.panjang)) say("tenggat", r.id, "panjang diperpanjang adalah panjang seluruhnya dan harus lebih besar");
    for (const ref of [r.perpanjanganDari, r.didalam]) if (ref !== null && !rules.has(ref)) say("tenggat", r.id, `menunjuk aturan yang tidak ada: ${ref}`);
    for (const alias of r.alias) {
      if (rules.has(alias) || (aliasOf.get(alias) ?? r.id) !== r.id) say("tenggat", r.id, `alias sudah dipakai: ${alias}`);
      aliasOf.set(alias, r.id);
    }
  }
  for (const r of pack.penerima) for (const k of r.kategori) if (!categories.has(k)) say("penerima", r.id, `kategori terlapor tidak dikenal: ${k}`);
  for (const r of pack.sanksi) for (const k of r.kategori) if (!categories.has(k)) say("sanksi", r.id, `kategori terlapor tidak dikenal: ${k}`);
  for (const r of pack.jamPenerimaan) if ((r.mulai === null) !== (r.selesai === null) || (r.mulai !== null && r.selesai !== null && r.mulai >= r.selesai)) say("jamPenerimaan", r.id, "jam mulai harus sebelum jam selesai");
  for (const r of pack.pasal) for (const k of r.subjek) if (!categories.has(k)) say("pasal", r.id, `kategori terlapor tidak dikenal: ${k}`);
  return problems;
}
