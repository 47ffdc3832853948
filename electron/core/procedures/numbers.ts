import { counterKey, formatNumber, hasToken, officeCode, patternFaults, readNumber, sameNumber, sequenceOf, type NumberParts, type Restart } from "../../../shared/domain/numbering";
import { tambahHari } from "../../../shared/i18n/format";
import { shippedPack } from "../../../resources/law";
import { inForce, type KeperluanKlasifikasi, type SeriesRow } from "../../../shared/schemas/law";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import { SERI_KANTOR, SERI_MASUK, type BarisNomor, type Seri, type SeriKantor } from "../../../shared/schemas/nomor";
import type { NomorInput } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";

export interface NumberRequest {
  /** Kind of a series, or the id of its row. */
  seri: string;
  tanggal: string;
  pemilihan: Pemilihan | null;
  paket: string;
  tmLp: "TM" | "LP";
  /** Rekom-KE, Terus-TPP ... of the series rekomendasi. */
  hasil?: string | undefined;
  klasifikasi?: string | undefined;
  /** Kec-... where the number is a sub-district's. */
  kode?: string | undefined;
  penandatangan?: "ketua" | "sekretariat" | undefined;
}

export interface Proposal { nomor: string; urut: number; kunci: string; /** The reserved number that is offered before a new one. */ cadangan: BarisNomor | null }

/** The number that would be given next; nothing is taken. */
export function proposeNumber(cx: Cx, r: NumberRequest): Proposal {
  const series = seriesOf(cx, r);
  const kunci = keyOf(series, r);
  const offered = cx.store.nomor.offered(kunci).find((n) => fits(cx, series, r, n));
  if (offered) return { nomor: offered.nomor, urut: offered.urut, kunci, cadangan: offered };
  const urut = nextFree(cx, series, r, nextSeq(cx, series, r, kunci));
  return { nomor: textOf(cx, series, r, urut), urut, kunci, cadangan: null };
}

/** A reserved number is offered only where it says what a new one of that day would say. */
function fits(cx: Cx, series: Seri, r: NumberRequest, n: BarisNomor): boolean {
  try {
    return sameNumber(textOf(cx, series, r, n.urut, n.sub || undefined)) === sameNumber(n.nomor);
  } catch {
    return false;
  }
}

/** The number of a back-dated letter: the next sub-number of the last number that was given up to its day. */
export function proposeBackdated(cx: Cx, r: NumberRequest): { nomor: string; urut: number; sub: number; kunci: string; induk: BarisNomor } {
  const series = seriesOf(cx, r);
  const kunci = keyOf(series, r);
  const induk = cx.store.nomor.before(kunci, r.tanggal);
  if (!induk) throw new Refusal("GUARD", { reasons: ["nomor_mundur_tanpa_induk"] });
  let sub = Math.max(series.subMulai - 1, ...cx.store.nomor.atSeq(kunci, induk.urut).map((n) => n.sub)) + 1;
  while (cx.store.surat.sameNumber(series.seri, sameNumber(textOf(cx, series, r, induk.urut, sub)))) sub += 1;
  return { nomor: textOf(cx, series, r, induk.urut, sub), urut: induk.urut, sub, kunci, induk };
}

/** A typed-in number may already stand where the counter points: the next free one is given. */
function nextFree(cx: Cx, series: Seri, r: NumberRequest, from: number): number {
  let urut = from;
  while (cx.store.surat.sameNumber(series.seri, sameNumber(textOf(cx, series, r, urut)))) urut += 1;
  return urut;
}

function nextSeq(cx: Cx, series: Seri, r: NumberRequest, kunci: string): number {
  const whole = counterOf(series, r);
  // Where the office stopped counting by year or by code, the numbers counted before are still in the book.
  const last = Math.max(
    cx.store.nomor.last(kunci) ?? -1,
    series.mulaiUlang === "tidak" ? (cx.store.nomor.lastWithin(`${whole}|`, codeOf(series, r) ? `|${codeOf(series, r)}` : "") ?? -1) : codeOf(series, r) ? -1 : (cx.store.nomor.lastWithin(`${kunci}|`, "") ?? -1),
  );
  const start = series.mulaiTahun === 0 || series.mulaiTahun === Number(r.tanggal.slice(0, 4)) ? series.mulai : 1;
  return Math.max(last + 1, start);
}

/** The office counts its letters in one series; case numbers count by election kind, and by report or finding where the number says so. */
function counterOf(series: Seri, r: NumberRequest): string {
  if (series.rezim === "keduanya") return series.seri;
  const election = `${series.seri}:${r.pemilihan?.rezim ?? series.rezim}:${r.pemilihan?.jenis ?? ""}`;
  if (series.seri === "penyampaian") return election;
  return `${election}:${r.tmLp}${r.hasil ? `:${r.hasil}` : ""}`;
}

const codeOf = (series: Seri, r: NumberRequest): string | undefined => (series.perKlasifikasi && hasToken(series.pola, "klasifikasi") ? series.nilai["klasifikasi"] || r.klasifikasi : undefined);
const keyOf = (series: Seri, r: NumberRequest): string => counterKey(counterOf(series, r), series.mulaiUlang, { tanggal: r.tanggal, pemilihanId: r.pemilihan?.id, klasifikasi: codeOf(series, r) });

/** Counter and place of a number that was typed in; a classification that it names itself counts before the one asked for. */
export function placeOf(cx: Cx, r: NumberRequest, nomor: string): { seri: string; kunci: string; urut: number; sub: number; terbaca: boolean; sesuaiPola: boolean } {
  const series = seriesOf(cx, r);
  const read = readNumber(series.pola, nomor);
  const place = read ?? sequenceOf(nomor);
  const klasifikasi = read?.bagian["klasifikasi"]?.toUpperCase() ?? r.klasifikasi;
  const check = series.diubah && series.pola !== series.polaPaket ? "" : (rowOf(cx, series.id, r.paket)?.pemeriksaan ?? "");
  return { seri: series.seri, kunci: keyOf(series, { ...r, klasifikasi }), urut: place?.seq ?? 0, sub: place?.sub ?? 0, terbaca: place !== null, sesuaiPola: read !== null || (check !== "" && new RegExp(check, "i").test(nomor.trim())) };
}

/** What is odd about a number that someone typed in. Real offices deviate: it is taken all the same. */
export function numberWarnings(cx: Cx, r: NumberRequest, nomor: string): string[] {
  const p = placeOf(cx, r, nomor);
  const warnings: string[] = [];
  if (!p.sesuaiPola) warnings.push("nomor_beda_pola");
  if (!p.terbaca) return [...warnings, "nomor_tanpa_urut"];
  const same = cx.store.nomor.atSeq(p.kunci, p.urut).filter((n) => n.status !== "dibatalkan" && n.sub === p.sub && sameNumber(n.nomor) !== sameNumber(nomor));
  if (same.length > 0) warnings.push("nomor_urut_sama");
  const last = cx.store.nomor.last(p.kunci);
  if (last !== null && p.urut > last + 1) warnings.push("nomor_melompat");
  const before = cx.store.nomor.before(p.kunci, tambahHari(r.tanggal, -1));
  if (before && p.sub === 0 && before.urut > p.urut) warnings.push("nomor_tidak_urut_tanggal");
  return warnings;
}

export interface Taken { id: string; nomor: string; peringatan: string[] }
export interface Taking { input: { cara: NomorInput["cara"] | "mundur"; nomor: string; alasan: string }; perihal: string; perkaraId: number | null; field?: string }

/**
 * Takes a number inside the running transaction: the next of its series, a back-dated one, or the one typed in. A number that the
 * series already has is refused with NUMBER_TAKEN at `field`, unless it was set aside for this. Returns the register row's id and the number.
 */
export function takeNumber(cx: Cx, r: NumberRequest & Taking): Taken {
  const field = r.field ?? "nomor.nomor";
  const typed = r.input.cara === "ketik" ? r.input.nomor.trim() : "";
  const row = { tanggal: r.tanggal, perihal: r.perihal, perkaraId: r.perkaraId, alasan: r.input.alasan, at: cx.now };
  if (typed !== "") {
    const place = placeOf(cx, r, typed);
    const sama = sameNumber(typed);
    const known = cx.store.surat.sameNumber(place.seri, sama);
    const peringatan = numberWarnings(cx, r, typed);
    if (known) {
      // Only what was set aside by hand is free to be typed in; a wave of letters keeps its own.
      if (known.status !== "dicadangkan" || cx.store.nomor.blokOf(known.id) === "") throw new Refusal("NUMBER_TAKEN", { fields: [{ path: field, code: "nomor_sudah_dipakai", params: { nomor: known.nomor, perihal: known.perihal } }] });
      cx.store.nomor.use({ id: known.id, ...row, alasan: row.alasan || known.alasan });
      return { id: known.id, nomor: known.nomor, peringatan };
    }
    const id = cx.uuid();
    cx.store.surat.putNomor({ id, seri: place.seri, kunci: place.kunci, urut: place.urut, sub: place.sub, nomor: typed, sama, status: "terpakai", suratId: "", ...row });
    return { id, nomor: typed, peringatan };
  }
  const { seri } = seriesOf(cx, r);
  const made = makeable(field, () => (r.input.cara === "mundur" ? { ...proposeBackdated(cx, r), cadangan: null } : { ...proposeNumber(cx, r), sub: 0 }));
  if (made.cadangan) {
    cx.store.nomor.use({ id: made.cadangan.id, ...row, alasan: row.alasan || made.cadangan.alasan });
    return { id: made.cadangan.id, nomor: made.nomor, peringatan: [] };
  }
  const id = cx.uuid();
  cx.store.surat.putNomor({ id, seri, kunci: made.kunci, urut: made.urut, sub: made.sub, nomor: made.nomor, sama: sameNumber(made.nomor), status: "terpakai", suratId: "", ...row });
  return { id, nomor: made.nomor, peringatan: [] };
}

/** Sets the next numbers of a series aside. */
export function reserveNumbers(cx: Cx, r: NumberRequest, jumlah: number, blok: string, alasan: string): BarisNomor[] {
  return makeable("seri", () => {
    const series = seriesOf(cx, r);
    const kunci = keyOf(series, r);
    const made: BarisNomor[] = [];
    let urut = nextSeq(cx, series, r, kunci);
    for (let i = 0; i < jumlah; i += 1, urut += 1) {
      urut = nextFree(cx, series, r, urut);
      const nomor = textOf(cx, series, r, urut);
      const id = cx.uuid();
      cx.store.surat.putNomor({ id, seri: series.seri, kunci, urut, sub: 0, nomor, sama: sameNumber(nomor), tanggal: r.tanggal, status: "dicadangkan", perihal: "", perkaraId: null, suratId: "", alasan, at: cx.now });
      cx.store.nomor.setBlok(id, blok);
      made.push(cx.store.surat.nomor(id)!);
    }
    return made;
  });
}

/** A pattern whose tokens have no value yet is told at the field, not as a fault of the program. */
export function makeable<T>(field: string, make: () => T): T {
  try {
    return make();
  } catch (e) {
    if (e instanceof Refusal || !(e instanceof Error) || !e.message.startsWith("number pattern")) throw e;
    throw new Refusal("BAD_INPUT", { fields: [{ path: field, code: "pola_nomor_belum_lengkap" }] });
  }
}

/** The archive's class of a letter of that day, by the pack in force; a pack from before classes said what for is read with the program's own. */
export function klasifikasiOf(cx: Cx, untuk: KeperluanKlasifikasi, tanggal: string): string {
  const own = cx.pack("").klasifikasi;
  const fitting = (own.some((k) => k.untuk.length > 0) ? own : shippedPack.klasifikasi).filter((k) => k.untuk.includes(untuk));
  return (fitting.find((k) => inForce(k, tanggal)) ?? fitting[0])?.kode ?? "";
}

// ---- Series: the pack's rows with what the office set over them, the agenda of incoming letters, and series of the office.

const MASUK_POLA = "{seq:3}/SM/{tahun}";

const rowOf = (cx: Cx, id: string, paket: string): SeriesRow | undefined => cx.pack(paket).seriNomor.find((s) => s.id === id);

function merge(base: Omit<Seri, "pola" | "mulaiUlang" | "mulai" | "mulaiTahun" | "perKlasifikasi" | "subMulai" | "nilai" | "diubah" | "versi" | "aktif">, own: SeriKantor | null): Seri {
  return {
    ...base, nama: own?.nama || base.nama, pola: own?.pola || base.polaPaket, mulaiUlang: own?.mulaiUlang || base.mulaiUlangPaket || "tahunan", mulai: own?.mulai ?? 1, mulaiTahun: own?.mulaiTahun ?? 0, perKlasifikasi: own?.perKlasifikasi ?? true,
    subMulai: own?.subMulai ?? 1, nilai: own?.nilai ?? {}, aktif: own?.aktif ?? true, diubah: own !== null, versi: own?.versi ?? 0,
  };
}

const fromPack = (s: SeriesRow) => ({ id: s.id, seri: s.seri, nama: s.nama, rezim: s.rezim, milikKantor: false, polaPaket: s.pola, mulaiUlangPaket: s.mulaiUlang, hasil: Object.values(s.nilai["hasil"] ?? {}), contoh: s.contoh, sumber: s.sumber, belumDiverifikasi: s.status === "belum_diverifikasi" });
const ownBase = (id: string, nama: string) => ({ id, seri: id, nama, rezim: "keduanya" as const, milikKantor: true, polaPaket: "", mulaiUlangPaket: "tahunan" as const, hasil: [], contoh: [], sumber: "", belumDiverifikasi: false });
const masukBase = { ...ownBase(SERI_MASUK, "Agenda surat masuk"), milikKantor: false, polaPaket: MASUK_POLA };

/** A series as it stands with settings that may not be stored yet. */
export function seriesWith(cx: Cx, own: SeriKantor): Seri {
  if (own.id === SERI_MASUK) return merge(masukBase, own);
  const row = rowOf(cx, own.id, "");
  return merge(row ? fromPack(row) : ownBase(own.id || `${SERI_KANTOR}baru`, own.nama), own);
}

export function allSeries(cx: Cx): Seri[] {
  const own = new Map(cx.store.nomor.semuaSeri().map((s) => [s.id, s]));
  const pack = cx.pack("").seriNomor.filter((s) => inForce(s, cx.localNow.slice(0, 10)));
  return [
    ...pack.map((s) => merge(fromPack(s), own.get(s.id) ?? null)),
    merge(masukBase, own.get(SERI_MASUK) ?? null),
    ...[...own.values()].filter((s) => s.id.startsWith(SERI_KANTOR)).map((s) => merge(ownBase(s.id, s.nama), s)),
  ];
}

export function seriesOf(cx: Cx, r: Pick<NumberRequest, "seri" | "tanggal" | "pemilihan" | "paket">): Seri {
  if (r.seri === SERI_MASUK) return merge(masukBase, cx.store.nomor.seri(SERI_MASUK));
  if (r.seri.startsWith(SERI_KANTOR)) {
    const own = cx.store.nomor.seri(r.seri);
    if (!own) throw new Refusal("NOT_FOUND", { reasons: ["seri_nomor_tidak_ada"] });
    return merge(ownBase(own.id, own.nama), own);
  }
  const rows = cx.pack(r.paket).seriNomor;
  const kind = rows.filter((s) => s.id === r.seri || (s.seri === r.seri && (s.rezim === "keduanya" || s.rezim === r.pemilihan?.rezim)));
  const row = kind.find((s) => inForce(s, r.tanggal)) ?? kind[0];
  if (!row) throw new Refusal("NOT_FOUND", { reasons: ["seri_nomor_tidak_ada"] });
  return merge(fromPack(row), cx.store.nomor.seri(row.id));
}

/** How numbers come out by the given settings: the next, one of the next month, and a back-dated one; "" where a value is missing. */
export function sampleNumbers(cx: Cx, own: SeriKantor, r: NumberRequest): { masalah: ReturnType<typeof patternFaults>; kurang: string[]; berikut: string; contoh: string; sub: string; bulanDepan: string } {
  const series = seriesWith(cx, own);
  const masalah = patternFaults(series.pola, { mulaiUlang: series.mulaiUlang as Restart });
  const values = parts(cx, series, r, 1);
  const kurang = (["jenis", "kode", "wilayah", "klasifikasi", "kode_kantor", "hasil", "tm_lp"] as const).filter((t) => hasToken(series.pola, t) && !values[t]);
  if (masalah.some((m) => m.berat)) return { masalah, kurang, berikut: "", contoh: "", sub: "", bulanDepan: "" };
  const filled = { ...r, ...Object.fromEntries(kurang.map((t) => [t, `{${t}}`])) };
  const text = (urut: number, tanggal = r.tanggal, sub?: number) => formatNumber(series.pola, { ...parts(cx, series, filled, urut, sub), ...(Object.fromEntries(kurang.map((t) => [t, `{${t}}`])) as object), tanggal });
  const [y, m] = [Number(r.tanggal.slice(0, 4)), Number(r.tanggal.slice(5, 7))];
  const urut = nextSeq(cx, series, r, keyOf(series, r));
  const next = kurang.length > 0 ? urut : nextFree(cx, series, r, urut);
  return { masalah, kurang, berikut: text(next), contoh: text(next), sub: text(Math.max(1, next - 1), r.tanggal, series.subMulai), bulanDepan: text(next + 1, `${m === 12 ? y + 1 : y}-${String((m % 12) + 1).padStart(2, "0")}-01`) };
}

const textOf = (cx: Cx, series: Seri, r: NumberRequest, seq: number, sub?: number): string => formatNumber(series.pola, parts(cx, series, r, seq, sub));

function parts(cx: Cx, series: Seri, r: NumberRequest, seq: number, sub?: number): NumberParts {
  const kantor = cx.kantor();
  const code = officeCode(kantor.kodeKantor, r.penandatangan ?? "ketua");
  const fixed = Object.fromEntries(Object.entries(series.nilai).filter(([, v]) => v !== ""));
  return {
    seq, sub, tanggal: r.tanggal, kode: r.kode || (kantor.tingkat.endsWith("kota") ? "Kota" : "Kab"), wilayah: kantor.kodeWilayah, tm_lp: r.tmLp,
    ...(r.pemilihan ? { jenis: r.pemilihan.jenis } : {}),
    ...(code ? { kode_kantor: code } : {}),
    ...(r.klasifikasi ? { klasifikasi: r.klasifikasi } : {}),
    ...(r.hasil ? { hasil: r.hasil } : {}),
    ...fixed,
  };
}
