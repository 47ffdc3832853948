import { KOLOM_PENERIMA, penerima, STATUS_JABATAN, type GalatImpor, type Kelompok, type KolomPenerima, type Pemetaan, type Penerima, type PratinjauImpor } from "../../../shared/schemas/imbauan";
import { nameKey, plainWords } from "../../../shared/domain/person";
import { fieldErrorsOf } from "../../../shared/schemas/errors";
import { MOST_ROWS, readTable, TableRefused, type TableCell, type TableFile, type TableRow } from "../files/table";
import { plainCell, quotedCell } from "../files/csv";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";
import type { PenerimaRow } from "../store/imbauan";

/** A row of a file that can go in, and whom it looks like. */
export interface SiapRow { baris: number; isi: Penerima; serupa: PenerimaRow | null; diBerkas: number }
export interface Terbaca { tabel: TableFile; kepala: string[]; data: TableRow[]; pemetaan: Pemetaan; siap: SiapRow[]; galat: GalatImpor[] }

/** Reads the stored file with the given mapping, or with one guessed from its head. Writes nothing. */
export function readImport(cx: Cx, sha256: string, lembar: number, given: Pemetaan | null): Terbaca {
  const stored = cx.store.berkas.get(sha256);
  if (!stored) throw new Refusal("NOT_FOUND");
  let tabel: TableFile;
  try {
    if (stored.ukuran > 20 * 1024 ** 2) throw new TableRefused("impor_terlalu_besar");
    tabel = readTable(cx.files.read(sha256), lembar);
  } catch (e) {
    if (e instanceof TableRefused) throw new Refusal("FILE_REFUSED", { reasons: [e.code] });
    throw e;
  }
  if (tabel.baris.length > MOST_ROWS + 1) throw new Refusal("FILE_REFUSED", { reasons: ["impor_baris_terlalu_banyak"] });
  const head = headOf(tabel.baris);
  if (!head) throw new Refusal("FILE_REFUSED", { reasons: ["impor_kosong"] });
  const kepala = head.row.sel.map((c) => c.teks.trim());
  const data = tabel.baris.slice(head.at + 1);
  const pemetaan = given ?? { kolom: guess(kepala), kelompok: "", ganda: "lewati" };
  return { tabel, kepala, data, pemetaan, ...check(cx, data, pemetaan) };
}

export function previewOf(cx: Cx, r: Terbaca): PratinjauImpor {
  const ganda = r.siap.filter((s) => s.serupa || s.diBerkas);
  return {
    jenis: r.tabel.jenis, lembar: r.tabel.lembar, kepala: r.kepala, contoh: r.data.slice(0, 5).map((x) => r.kepala.map((_, i) => x.sel[i]?.teks.trim() ?? "")), jumlah: r.data.length, pemetaan: r.pemetaan,
    siap: r.siap.length, galat: r.galat.slice(0, 200), jumlahGalat: new Set(r.galat.map((g) => g.baris)).size,
    ganda: ganda.slice(0, 200).map((s) => ({ baris: s.baris, isi: nameOf(s.isi), dengan: s.serupa ? nameOf(s.serupa) : `baris ${s.diBerkas}`, diBerkas: !s.serupa })), jumlahGanda: ganda.length,
    profil: cx.store.imbauan.profil().map((p) => p.nama),
  };
}

/** The refused rows as they came, with the reason in a first column. */
export function faultsCsv(r: Terbaca, sentence: (code: string) => string): string {
  const reasons = Map.groupBy(r.galat, (g) => g.baris);
  // A number with a sign is no formula.
  const quote = (s: string) => quotedCell(/^[+-]?[\d.,\s]+$/.test(s) ? s : plainCell(s));
  const lines = [["Alasan", "Baris", ...r.kepala]];
  for (const row of r.data) {
    const why = reasons.get(row.nomor);
    if (why) lines.push([why.map((g) => `${g.kolom ? `${r.kepala[r.pemetaan.kolom[g.kolom] ?? -1] ?? g.kolom}: ` : ""}${sentence(g.alasan)}`).join(" "), String(row.nomor), ...r.kepala.map((_, i) => row.sel[i]?.teks ?? "")]);
  }
  return `\uFEFF${lines.map((l) => l.map(quote).join(";")).join("\r\n")}\r\n`;
}

/** The first row that has at least two named columns; titles above a table are passed over. */
function headOf(rows: readonly TableRow[]): { at: number; row: TableRow } | null {
  const near = rows.slice(0, 15);
  const scored = near.map((row, at) => ({ at, row, score: Object.keys(guess(row.sel.map((c) => c.teks))).length }));
  const best = scored.toSorted((a, b) => b.score - a.score || a.at - b.at)[0];
  if (!best) return null;
  if (best.score >= 2) return best;
  return scored.find((s) => s.row.sel.filter((c) => c.teks.trim() !== "").length >= 2) ?? best;
}

const WORDS: Record<KolomPenerima, RegExp> = {
  kelompok: /^(kelompok|grup|golongan|kategori|jenis)\b/,
  statusJabatan: /^(status( jabatan)?|plt|pj|pjs)\b/,
  jabatan: /^(jabatan|nama jabatan|kedudukan|tujuan|kepada)\b/,
  nip: /^(nip|nomor induk pegawai)\b/,
  sapaan: /^(sapaan|panggilan|gelar sapaan)\b/,
  nama: /^(nama( lengkap)?( pejabat| penerima)?|pejabat|penerima)$/,
  instansi: /^(instansi|nama instansi|unit kerja|opd|skpd|dinas|kantor|lembaga|satuan kerja|nama (desa|sekolah|partai|kecamatan))\b/,
  kecamatan: /^(kec|kecamatan)\b/,
  tempat: /^(tempat|kota|di|kedudukan surat)\b/,
  alamat: /^alamat\b/,
  telepon: /^(telepon|telp|no hp|hp|no telp|nomor hp|wa|whatsapp|kontak)\b/,
  surel: /^(surel|email|e mail)\b/,
  rute: /^(rute|jalur|kurir)\b/,
  urut: /^(urut|urutan|no urut)\b/,
};

function guess(kepala: readonly string[]): Pemetaan["kolom"] {
  const kolom: Pemetaan["kolom"] = {};
  const taken = new Set<number>();
  for (const field of KOLOM_PENERIMA) {
    const at = kepala.findIndex((h, i) => !taken.has(i) && WORDS[field].test(plainWords(h)));
    if (at >= 0) {
      kolom[field] = at;
      taken.add(at);
    }
  }
  return kolom;
}

function check(cx: Cx, data: readonly TableRow[], m: Pemetaan): { siap: SiapRow[]; galat: GalatImpor[] } {
  const known = index(cx.store.imbauan.semuaAktif());
  const inFile = new Map<string, number>();
  const siap: SiapRow[] = [];
  const galat: GalatImpor[] = [];
  for (const row of data) {
    const faults: GalatImpor[] = [];
    const cell = (k: KolomPenerima): TableCell => (m.kolom[k] === undefined ? undefined : row.sel[m.kolom[k]]) ?? { teks: "", angka: false };
    const text = (k: KolomPenerima) => cell(k).teks.replace(/\s+/g, " ").trim();
    const fault = (kolom: KolomPenerima | "", alasan: string, isi: string) => void faults.push({ baris: row.nomor, kolom, alasan, isi: isi.slice(0, 200) });

    const kelompok = groupOf(text("kelompok")) ?? (text("kelompok") === "" ? m.kelompok : "");
    if (kelompok === "") fault("kelompok", text("kelompok") === "" ? "kelompok_belum_dipilih" : "kelompok_tidak_dikenal", text("kelompok"));
    const nip = readNip(cell("nip"));
    if ("salah" in nip) fault("nip", nip.salah, cell("nip").teks);
    const [statusJabatan, jabatan] = splitStatus(text("statusJabatan"), text("jabatan"));
    if (statusJabatan === null) fault("statusJabatan", "status_jabatan_tidak_dikenal", text("statusJabatan"));
    const urut = text("urut") === "" ? 0 : Number(text("urut"));
    const parsed = penerima.safeParse({
      id: "", versi: 0, aktif: true, kelompok: kelompok || "lainnya", statusJabatan: statusJabatan ?? "", jabatan, nip: "nip" in nip ? nip.nip : "", urut, nama: text("nama"), sapaan: text("sapaan"), instansi: text("instansi"), alamat: text("alamat"),
      tempat: text("tempat"), kecamatan: text("kecamatan").replace(/^(kecamatan|kec\.?)\s+/i, ""), telepon: readPhone(cell("telepon")), surel: text("surel"), rute: text("rute"),
    });
    if (!parsed.success) for (const e of fieldErrorsOf(parsed.error)) fault((KOLOM_PENERIMA as readonly string[]).includes(e.path) ? (e.path as KolomPenerima) : "", e.code, text(e.path as KolomPenerima) || row.sel.map((c) => c.teks).join(" "));
    if (faults.length > 0 || !parsed.success) {
      galat.push(...faults);
      continue;
    }
    const keys = keysOf(parsed.data);
    const serupa = keys.map((k) => known.get(k)).find((x) => x !== undefined) ?? null;
    const diBerkas = keys.map((k) => inFile.get(k)).find((x) => x !== undefined) ?? 0;
    for (const k of keys) if (!inFile.has(k)) inFile.set(k, row.nomor);
    siap.push({ baris: row.nomor, isi: parsed.data, serupa, diBerkas });
  }
  return { siap, galat };
}

/** A NIP as text is taken as it is; one that the spreadsheet made a number has often lost its last digits, and is then refused. */
function readNip(c: TableCell): { nip: string } | { salah: string } {
  const raw = c.teks.trim().replace(/^'/, "");
  if (raw === "" || raw === "-") return { nip: "" };
  if (/^[\d.,]+e\+?\d+$/i.test(raw)) return { salah: "nip_rusak_angka" };
  const digits = raw.replace(/[\s.\-/]/g, "");
  if (/^\d{18}$/.test(digits)) return c.angka && digits.endsWith("000") ? { salah: "nip_rusak_angka" } : { nip: digits };
  return { salah: "nip_18_angka" };
}

/** A telephone number that became a number has lost its zero. */
function readPhone(c: TableCell): string {
  const raw = c.teks.trim();
  return c.angka && /^[1-9]\d{7,12}$/.test(raw) ? `0${raw}` : raw.replace(/\s+/g, " ");
}

/** Plt. in its own column, or before the post. */
function splitStatus(status: string, jabatan: string): [(typeof STATUS_JABATAN)[number] | null, string] {
  const find = (s: string) => STATUS_JABATAN.find((x) => x !== "" && plainWords(x) === plainWords(s));
  if (status !== "" && status !== "-" && !/^(definitif|tetap|aktif)$/i.test(status)) return [find(status) ?? null, jabatan];
  const m = /^(plt|plh|pjs|pj)\.?\s+(.+)$/i.exec(jabatan);
  return m ? [find(m[1]!) ?? null, m[2]!] : ["", jabatan];
}

const GROUPS: Array<[RegExp, Kelompok]> = [
  [/^(opd|skpd|dinas|badan|organisasi perangkat daerah|perangkat daerah)/, "opd"], [/^camat|^kecamatan/, "camat"], [/^lurah|^kelurahan/, "lurah"], [/^(kepala desa|kades|keuchik|wali nagari|desa)/, "kepala_desa"], [/^bpd|^badan permusyawaratan/, "bpd"],
  [/^(sekolah|sd|smp|sma|smk|kepala sekolah)/, "sekolah"], [/^(bumd|perumda|perusahaan daerah)/, "bumd"], [/^(tni|kodim|koramil|danramil|dandim)/, "tni"], [/^(polri|polres|polsek|kapolsek|kapolres)/, "polri"], [/^(partai|parpol)/, "partai"], [/^tim/, "tim"], [/^lain/, "lainnya"],
];
/** Whole names of groups only: `Badan` alone is an OPD, BPD is not. */
function groupOf(text: string): Kelompok | null {
  const plain = plainWords(text);
  if (plain === "") return null;
  if (/^bpd|^badan permusyawaratan/.test(plain)) return "bpd";
  return GROUPS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

// ---- Doubles.

/** Post and office together; a post alone says too little where many have it. */
export function postKey(p: Pick<Penerima, "jabatan" | "instansi" | "kecamatan">): string {
  const post = plainWords(p.jabatan);
  const office = plainWords(p.instansi);
  if (post === "" && office === "") return "";
  if (office === "" && post.split(" ").length < 2) return "";
  return `${post}|${post.includes(office) ? "" : office}${office === "" ? `|${plainWords(p.kecamatan)}` : ""}`;
}

/** Keys under which two entries are the same. A name alone counts only with its office. */
export function keysOf(p: Penerima): string[] {
  const name = nameKey(p.nama);
  const post = postKey(p);
  return [...(p.nip ? [`nip ${p.nip}`] : []), ...(post ? [`jabatan ${post}|${p.kelompok === "bpd" || p.kelompok === "partai" || p.kelompok === "tim" ? name : ""}`] : []), ...(name && p.instansi ? [`nama ${name}|${plainWords(p.instansi)}`] : [])];
}

function index(rows: readonly PenerimaRow[]): Map<string, PenerimaRow> {
  const known = new Map<string, PenerimaRow>();
  for (const r of rows) for (const k of keysOf(r)) if (!known.has(k)) known.set(k, r);
  return known;
}

export const nameOf = (p: Penerima): string => [[p.statusJabatan, p.jabatan].filter(Boolean).join(" "), p.instansi, p.nama].filter(Boolean).join(", ");
