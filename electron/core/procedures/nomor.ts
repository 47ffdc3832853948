import { electionOn } from "../../../shared/domain/election";
import type { nomorProcedures } from "../../../shared/api/contract/nomor";
import { patternFaults, readNumber, sameNumber, sequenceOf } from "../../../shared/domain/numbering";
import { tanggalPendek } from "../../../shared/i18n/format";
import { nomorBuku } from "../../../shared/i18n/nomor";
import { parseTanggal } from "../../../shared/i18n/parse";
import { inForce, type KeperluanKlasifikasi } from "../../../shared/schemas/law";
import { isDate } from "../../../shared/schemas/primitives";
import { SERI_KANTOR, SERI_MASUK, type BarisImporNomor, type BarisNomor, type PratinjauImporNomor, type Seri, type SeriKantor, type SuratMasuk } from "../../../shared/schemas/nomor";
import type { Ahead, Cx, Handlers } from "../cx";
import { isFormula, quotedCell } from "../files/csv";
import { MOST_ROWS, readTable, TableRefused, type TableCell, type TableRow } from "../files/table";
import { XLSX } from "../files/mime";
import { writeSheet } from "../files/xlsx";
import { safeFileName } from "../letters/forms/common";
import { Refusal } from "../refusal";
import { allSeries, klasifikasiOf, makeable, numberWarnings, placeOf, proposeBackdated, proposeNumber, reserveNumbers, sampleNumbers, seriesOf, seriesWith, takeNumber, type NumberRequest } from "./numbers";

/** Gaps that are told one by one; a number typed far ahead is told by their count. */
const MOST_GAPS = 500;

export const nomorHandlers: Handlers<keyof typeof nomorProcedures> = {
  "nomor.usul"(input, cx) {
    const { nomor, urut, cadangan } = makeable("nomor.nomor", () => proposeNumber(cx, requestOf(cx, input)));
    return { nomor, urut, ...(cadangan ? { cadangan: cadangan.id } : {}) };
  },
  "nomor.usulMundur"(input, cx) {
    const { nomor, induk } = makeable("nomor", () => proposeBackdated(cx, requestOf(cx, input)));
    return { nomor, induk: induk.nomor, indukTanggal: induk.tanggal };
  },
  "nomor.periksa"(input, cx) {
    if (input.nomor === "") return { peringatan: [], terpakai: null, cadangan: "" };
    const request = requestOf(cx, input);
    const known = cx.store.surat.sameNumber(placeOf(cx, request, input.nomor).seri, sameNumber(input.nomor));
    const free = known?.status === "dicadangkan" && cx.store.nomor.blokOf(known.id) !== "";
    return { peringatan: numberWarnings(cx, request, input.nomor), terpakai: known && !free ? { nomor: known.nomor, perihal: known.perihal, tanggal: known.tanggal } : null, cadangan: known && free ? known.id : "" };
  },
  "nomor.ambil"(input, cx) {
    const { cara, nomor, perihal, alasan } = input;
    const taken = takeNumber(cx, { ...requestOf(cx, input), input: { cara, nomor, alasan }, perihal, perkaraId: null, field: "nomor" });
    const baris = cx.store.surat.nomor(taken.id)!;
    cx.record({ objek: "nomor", objekId: taken.id, perkaraId: null, ringkas: `Nomor ${baris.nomor} diambil untuk ${perihal}${alasan ? ` (${alasan})` : ""}`, sesudah: { ...baris, cara, peringatan: taken.peringatan } });
    return { baris, peringatan: taken.peringatan };
  },
  "nomor.cadangkan"(input, cx) {
    const id = cx.uuid();
    const request = requestOf(cx, input);
    const { seri } = seriesOf(cx, request);
    cx.store.nomor.putBlok({ id, seri, jumlah: input.jumlah, alasan: input.alasan, tawarkan: input.tawarkan, oleh: cx.actor.name, at: cx.now });
    const baris = reserveNumbers(cx, request, input.jumlah, id, input.alasan);
    cx.record({ objek: "nomor_blok", objekId: id, perkaraId: null, ringkas: `${baris.length} nomor dicadangkan, ${baris[0]!.nomor}${baris.length > 1 ? ` sampai ${baris.at(-1)!.nomor}` : ""}: ${input.alasan}`, sesudah: { ...input, nomor: baris.map((b) => b.nomor) } });
    return { id, baris };
  },
  "nomor.cadangan": (_, cx) => cx.store.nomor.blok(),
  "nomor.batalkanBlok"({ id, alasan }, cx) {
    const left = cx.store.nomor.isiBlok(id).filter((n) => n.status === "dicadangkan");
    if (left.length === 0) throw new Refusal("GUARD", { reasons: ["cadangan_sudah_habis"] });
    for (const n of left) cx.store.surat.voidNomor(n.id, alasan);
    cx.record({ objek: "nomor_blok", objekId: id, perkaraId: null, ringkas: `${left.length} nomor cadangan dibatalkan: ${alasan}`, sebelum: left, sesudah: { alasan } });
    return { dibatalkan: left.length };
  },
  "nomor.daftar"({ seri, tahun }, cx) {
    const baris = cx.store.nomor.book(seri, tahun);
    return { baris, ...gapsAndDoubles(cx, baris, tahun) };
  },
  "nomor.batalkan"({ id, alasan }, cx) {
    const old = cx.store.surat.nomor(id);
    if (!old) throw new Refusal("NOT_FOUND");
    if (old.status === "dibatalkan") throw new Refusal("GUARD", { reasons: ["nomor_sudah_dibatalkan"] });
    const perkara = old.perkaraId === null ? null : cx.store.perkara.get(old.perkaraId);
    const carried = perkara !== null && (perkara.nomorPenyampaian === old.nomor || perkara.nomorRegister === old.nomor);
    if (carried || (old.suratId !== "" && cx.store.surat.get(old.suratId)?.status === "terbit")) throw new Refusal("GUARD", { reasons: ["nomor_masih_dipakai"] });
    cx.store.surat.voidNomor(id, alasan);
    const nomor = cx.store.surat.nomor(id)!;
    cx.record({ objek: "nomor", objekId: id, perkaraId: old.perkaraId, ringkas: `Nomor ${old.nomor} dibatalkan: ${alasan}`, sebelum: old, sesudah: nomor });
    return nomor;
  },

  "nomor.seri": (_, cx) => allSeries(cx),
  "nomor.pratinjauSeri"(own, cx) {
    const row = seriesWith(cx, own);
    const pemilihan = electionFor(cx, "", cx.localNow.slice(0, 10), row);
    return sampleNumbers(cx, own, { seri: row.id, tanggal: cx.localNow.slice(0, 10), pemilihan, paket: "", tmLp: "LP", ...(row.hasil[0] ? { hasil: row.hasil[0] } : {}), klasifikasi: klasifikasiOf(cx, "laporan", cx.localNow.slice(0, 10)) });
  },
  "nomor.simpanSeri"({ alasan, ...input }, cx) {
    const own = input.id === "" ? { ...input, id: `${SERI_KANTOR}${cx.uuid()}` } : input;
    const known = allSeries(cx).find((s) => s.id === own.id);
    const old = cx.store.nomor.seri(own.id);
    if (input.id !== "" && !known) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== own.versi) throw new Refusal("STALE", { current: known });
    if (own.id.startsWith(SERI_KANTOR)) {
      if (own.nama === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "nama", code: "wajib" }] });
      if (own.pola === "") throw new Refusal("BAD_INPUT", { fields: [{ path: "pola", code: "wajib" }] });
    }
    const fault = patternFaults(seriesWith(cx, own).pola).find((f) => f.berat);
    if (fault) throw new Refusal("BAD_INPUT", { fields: [{ path: "pola", code: fault.kode, params: { token: fault.token } }] });
    cx.store.nomor.putSeri({ ...own, versi: own.versi + 1 } as SeriKantor);
    const series = allSeries(cx).find((s) => s.id === own.id)!;
    cx.record({ objek: "seri_nomor", objekId: own.id, perkaraId: null, ringkas: `Seri ${series.nama} ${known ? (known.pola === series.pola ? "diubah" : `diubah dari ${known.pola} menjadi ${series.pola}`) : `ditambah dengan pola ${series.pola}`}: ${alasan}`, sebelum: known, sesudah: series });
    return series;
  },

  "nomor.ekspor"({ seri, tahun, bentuk }, cx) {
    const { names, rows } = bookRows(cx, seri, tahun);
    const bytes = bentuk === "xlsx" ? (cx.ahead as Uint8Array) : Buffer.from(`\uFEFF${[nomorBuku.kepalaCsv, ...rows.map(([nomor, tanggal, ...rest]) => [nomor!, tanggalPendek(tanggal!), ...rest])].map((r) => r.map((c, i) => csvCell(c ?? "", i)).join(";")).join("\r\n")}\r\n`, "utf8");
    const stored = cx.files.put(bytes);
    const nama = `${safeFileName(`Buku nomor ${tahun}${seri ? ` ${names.get(seri) ?? ""}` : ""}`)}.${bentuk}`;
    return { tiket: cx.tickets.download(cx.sessionId, { nama, mime: bentuk === "xlsx" ? XLSX : "text/csv", ukuran: stored.size, sha256: stored.sha256, inline: false }), nama };
  },
  "nomor.pratinjauImpor"(input, cx) {
    const rows = readBook(cx, input);
    return { ...counted(rows), baris: [...rows.filter((r) => r.keadaan !== "siap"), ...rows.filter((r) => r.keadaan === "siap")].slice(0, 300).toSorted((a, b) => a.baris - b.baris) };
  },
  "nomor.impor"(input, cx) {
    const rows = readBook(cx, input);
    const { siap: masuk, ganda, galat } = counted(rows);
    if (masuk === 0) throw new Refusal("GUARD", { reasons: ["impor_tanpa_baris"] });
    for (const r of rows) {
      if (r.keadaan !== "siap") continue;
      const place = placeOf(cx, bookRequest(cx, input, r.nomor, r.tanggal), r.nomor);
      cx.store.surat.putNomor({ id: cx.uuid(), seri: place.seri, kunci: place.kunci, urut: place.urut, sub: place.sub, nomor: r.nomor, sama: sameNumber(r.nomor), tanggal: r.tanggal, status: isVoid(r.keterangan) ? "dibatalkan" : "terpakai", perihal: r.perihal, perkaraId: null, suratId: "", alasan: r.keterangan, at: cx.now });
    }
    cx.record({ objek: "nomor", objekId: input.sha256, perkaraId: null, ringkas: `Buku nomor diimpor dari ${input.nama}: ${masuk} masuk, ${ganda} sudah ada, ${galat} perlu diperbaiki`, sesudah: { ...input, masuk, ganda, galat, nomor: rows.filter((r) => r.keadaan === "siap").map((r) => r.nomor) } });
    return { masuk, ganda, galat };
  },

  "suratMasuk.daftar"({ perkaraId, teks, tahun, lewati, batas }, cx) {
    const { baris, jumlah } = cx.store.nomor.daftarMasuk(perkaraId, tahun, teks, lewati, batas);
    return { baris: baris.map((m) => named(cx, m)), jumlah };
  },
  "suratMasuk.simpan"(input, cx) {
    const old = input.id === "" ? null : cx.store.nomor.masuk(input.id);
    if (input.id !== "" && !old) throw new Refusal("NOT_FOUND");
    if ((old?.versi ?? 0) !== input.versi) throw new Refusal("STALE", { current: old && named(cx, old) });
    if (old?.status === "dibatalkan") throw new Refusal("GUARD", { reasons: ["nomor_sudah_dibatalkan"] });
    if (input.perkaraId !== null && !cx.store.perkara.get(input.perkaraId)) throw new Refusal("BAD_INPUT", { fields: [{ path: "perkaraId", code: "perkara_tidak_ada" }] });
    if (input.berkas && !cx.store.berkas.get(input.berkas.sha256)) throw new Refusal("BAD_INPUT", { fields: [{ path: "berkas", code: "berkas_hilang" }] });
    if (input.diterimaAt > cx.localNow) throw new Refusal("BAD_INPUT", { fields: [{ path: "diterimaAt", code: "setelah_sekarang" }] });
    const id = old?.id ?? cx.uuid();
    const perihal = `${input.pengirim}: ${input.perihal}`.slice(0, 500);
    const nomorId = old?.nomorId ?? takeNumber(cx, { seri: SERI_MASUK, tanggal: input.diterimaAt.slice(0, 10), pemilihan: electionFor(cx, "", input.diterimaAt.slice(0, 10)), paket: "", tmLp: "LP", input: input.nomor, perihal, perkaraId: input.perkaraId }).id;
    if (old) cx.store.nomor.subjectOf(nomorId, perihal, input.perkaraId);
    const { berkas, nomor: _nomor, ...rest } = input;
    cx.store.nomor.putMasuk({ ...rest, id, nomorId, sha256: berkas?.sha256 ?? null, namaBerkas: berkas?.nama ?? "", versi: input.versi + 1, dicatatOleh: old?.dicatatOleh ?? cx.actor.name, dicatatAt: old?.dicatatAt ?? cx.now });
    const stored = named(cx, cx.store.nomor.masuk(id)!);
    cx.record({ objek: "surat_masuk", objekId: id, perkaraId: input.perkaraId, ringkas: `${stored.judul || "Surat"} masuk ${stored.agenda} dari ${input.pengirim} ${old ? "diubah" : "dicatat"}`, sebelum: old ?? undefined, sesudah: stored });
    return stored;
  },
  "suratMasuk.unduh"({ id, lihat }, cx) {
    const m = cx.store.nomor.masuk(id);
    const file = m?.berkas ? cx.store.berkas.get(m.berkas.sha256) : null;
    if (!m?.berkas || !file) throw new Refusal("NOT_FOUND");
    if (!cx.files.has(file.sha256, file.ukuran)) throw new Refusal("FILE_REFUSED", { reasons: ["berkas_hilang"] });
    return { tiket: cx.tickets.download(cx.sessionId, { nama: m.berkas.nama, mime: file.mime, ukuran: file.ukuran, sha256: file.sha256, inline: lihat && /^(application\/pdf|image\/(png|jpeg|webp))$/.test(file.mime) }), nama: m.berkas.nama, mime: file.mime };
  },
};

/** A letter that came in, with the title and code of the form it is. */
function named(cx: Cx, m: Omit<SuratMasuk, "judul" | "kodeFormulir">): SuratMasuk {
  const day = m.tanggalSurat || m.diterimaAt.slice(0, 10);
  const rows = m.jenis === "" ? [] : cx.pack(m.perkaraId === null ? "" : (cx.store.perkara.get(m.perkaraId)?.paketHukum ?? "")).dokumen.filter((d) => d.jenis === m.jenis);
  const row = rows.find((d) => inForce(d, day)) ?? rows[0];
  return { ...m, judul: m.jenis === "" ? "" : (row?.judul ?? nomorBuku.jenisMasuk[m.jenis]), kodeFormulir: row?.kodeFormulir ?? "" };
}

/** The book of a year, row by row: number, day, subject, remark, state, series. */
function bookRows(cx: Cx, seri: string, tahun: number): { names: Map<string, string>; rows: string[][] } {
  const names = new Map(allSeries(cx).map((s) => [s.seri, s.milikKantor ? s.nama : (nomorBuku.seriNama[s.seri] ?? s.nama)]));
  return { names, rows: cx.store.nomor.book(seri, tahun).map((n) => [n.nomor, n.tanggal, n.perihal, n.alasan, nomorBuku.status[n.status] ?? n.status, names.get(n.seri) ?? n.seri]) };
}

/** The book as a spreadsheet: packing it takes its time. */
export const sheetAhead: Ahead<"nomor.ekspor"> = async ({ seri, tahun, bentuk }, cx) => {
  if (bentuk !== "xlsx") return undefined;
  const widths = [34, 12, 60, 40, 14, 28];
  return writeSheet(`${nomorBuku.judul} ${tahun}`, nomorBuku.kepalaCsv.map((judul, i) => ({ judul, lebar: widths[i] ?? 20, ...(i === 1 ? { jenis: "hari" as const } : {}) })), bookRows(cx, seri, tahun).rows);
};

type Asked = { seri: string; tanggal: string; pemilihanId: string; tmLp: "TM" | "LP"; hasil: string; klasifikasi: string; untuk: KeperluanKlasifikasi | ""; kode: string; penandatangan: "ketua" | "sekretariat" };

/** The election that a number of this series is about: the one named, or the one at work on its day under the series' regime. */
function electionFor(cx: Cx, pemilihanId: string, tanggal: string, series?: Pick<Seri, "rezim">) {
  const all = cx.store.kantor.pemilihan();
  const named = all.find((p) => p.id === pemilihanId);
  if (named) return named;
  const fitting = all.filter((p) => !series || series.rezim === "keduanya" || p.rezim === series.rezim);
  return electionOn(fitting, tanggal) ?? null;
}

function requestOf(cx: Cx, a: Asked): NumberRequest {
  const wanted = allSeries(cx).find((s) => s.id === a.seri);
  // The kinds of a series hold a row of each regime: the election decides.
  const kind = wanted ?? allSeries(cx).find((s) => s.seri === a.seri);
  if (!kind) throw new Refusal("BAD_INPUT", { fields: [{ path: "seri", code: "bentuk_salah" }] });
  const pemilihan = electionFor(cx, a.pemilihanId, a.tanggal, wanted);
  if (!pemilihan && kind.rezim !== "keduanya") throw new Refusal("GUARD", { reasons: ["kantor_belum_diatur"] });
  if (pemilihan && wanted && wanted.rezim !== "keduanya" && wanted.rezim !== pemilihan.rezim) throw new Refusal("BAD_INPUT", { fields: [{ path: "pemilihanId", code: "pemilihan_beda_rezim" }] });
  return {
    seri: a.seri, tanggal: a.tanggal, pemilihan, paket: "", tmLp: a.tmLp, penandatangan: a.penandatangan,
    ...(a.hasil ? { hasil: a.hasil } : {}), ...(a.kode ? { kode: a.kode } : {}),
    ...(kind.rezim === "keduanya" ? { klasifikasi: a.klasifikasi || klasifikasiOf(cx, a.untuk || (a.tmLp === "TM" ? "temuan" : "laporan"), a.tanggal) } : {}),
  };
}

/** What each counter skipped, and what it gave twice. */
function gapsAndDoubles(cx: Cx, baris: BarisNomor[], tahun: number) {
  const starts = new Map(allSeries(cx).filter((s) => s.diubah && (s.mulaiTahun === 0 || s.mulaiTahun === tahun)).map((s) => [s.seri, s.mulai]));
  const celah: Array<{ lingkup: string; urut: number }> = [];
  const ganda: Array<{ lingkup: string; urut: number; sub: number; nomor: string[] }> = [];
  let jumlahCelah = 0;
  for (const [lingkup, rows] of Map.groupBy(baris, (n) => n.lingkup)) {
    const counted = rows.filter((n) => n.urut > 0 || /^\D*0+(\D|$)/.test(n.nomor));
    if (counted.length === 0) continue;
    const taken = new Set(counted.map((n) => n.urut));
    const top = counted.reduce((a, n) => Math.max(a, n.urut), 0);
    const low = counted.reduce((a, n) => Math.min(a, n.urut), top);
    const start = Math.min(low, starts.get(counted[0]!.seri) ?? low);
    jumlahCelah += top - start + 1 - taken.size;
    for (let n = start, told = 0; n < top && told < MOST_GAPS; n += 1) {
      if (taken.has(n)) continue;
      celah.push({ lingkup, urut: n });
      told += 1;
    }
    for (const same of Map.groupBy(counted.filter((n) => n.status !== "dibatalkan"), (n) => `${n.urut}.${n.sub}`).values())
      if (same.length > 1) ganda.push({ lingkup, urut: same[0]!.urut, sub: same[0]!.sub, nomor: same.map((n) => n.nomor) });
  }
  return { celah, jumlahCelah, ganda };
}

/** One cell of a CSV: what a spreadsheet would run as a formula, or make a number or a date of, stays the text it is. */
export function csvCell(text: string, column = 1): string {
  const numeral = column === 0 && /^[\d\s.,/:-]+$/.test(text);
  return quotedCell(isFormula(text) || numeral ? `'${text}` : text);
}

// ---- The secretariat's book.

type BookColumn = "nomor" | "tanggal" | "perihal" | "keterangan" | "keadaan";
const HEADS: Record<BookColumn, RegExp> = {
  nomor: /^(no(mor)?\.?( surat)?|nomor agenda)$/, tanggal: /^(tanggal|tgl)\.?( surat)?$/, perihal: /^(perihal|hal|isi( ringkas)?|tentang|uraian)$/, keterangan: /^(keterangan|ket|catatan)\.?$/, keadaan: /^(keadaan|status)$/,
};

function bookColumns(rows: readonly TableRow[]): { at: number; columns: Partial<Record<BookColumn, number>> } | null {
  for (const [at, row] of rows.slice(0, 15).entries()) {
    const columns: Partial<Record<BookColumn, number>> = {};
    for (const [name, shape] of Object.entries(HEADS) as Array<[BookColumn, RegExp]>) {
      const found = row.sel.findIndex((c) => shape.test(c.teks.trim().toLowerCase().replace(/\s+/g, " ")));
      if (found >= 0) columns[name] = found;
    }
    if (columns.nomor !== undefined && columns.tanggal !== undefined) return { at, columns };
  }
  return null;
}

const isVoid = (keterangan: string): boolean => /^(di)?batal/i.test(keterangan.trim());

/** A day as it is written, or as a spreadsheet counts it. */
function readDay(cell: TableCell, today: string): { iso: string } | { salah: string } {
  const text = cell.teks.trim().replace(/^'/, "").replace(/[ T]00:00(:00)?$/, "");
  if (/^\d{5}(\.0+)?$/.test(text) && Number(text) > 30_000 && Number(text) < 80_000) return { iso: new Date(Date.UTC(1899, 11, 30) + Number.parseInt(text, 10) * 86_400_000).toISOString().slice(0, 10) };
  const read = parseTanggal(text, today);
  if (read.ok) return isDate(read.iso) ? { iso: read.iso } : { salah: "tanggal_tidak_ada" };
  return { salah: read.code === "kosong" ? "tanggal_kosong" : read.code };
}

/** What a row of the book asks of the register: the election and the result are read off the number where it tells them. */
function bookRequest(cx: Cx, input: { seri: string; pemilihanId: string }, nomor: string, tanggal: string): NumberRequest {
  const series = allSeries(cx).find((s) => s.id === input.seri);
  if (!series) throw new Refusal("BAD_INPUT", { fields: [{ path: "seri", code: "bentuk_salah" }] });
  const told = readNumber(series.pola, nomor)?.bagian ?? {};
  const election = electionFor(cx, input.pemilihanId, tanggal, series);
  const pemilihan = election && told["jenis"] && told["jenis"].toUpperCase() !== election.jenis ? (cx.store.kantor.pemilihan().find((p) => p.rezim === election.rezim && p.jenis === told["jenis"]!.toUpperCase()) ?? election) : election;
  return { seri: series.id, tanggal, pemilihan, paket: "", tmLp: told["tm_lp"]?.toUpperCase() === "TM" ? "TM" : "LP", ...(told["hasil"] ? { hasil: told["hasil"] } : {}), ...(series.rezim === "keduanya" ? { klasifikasi: told["klasifikasi"] ?? "" } : {}) };
}

function readBook(cx: Cx, input: { seri: string; sha256: string; lembar: number; pemilihanId: string }): BarisImporNomor[] {
  const stored = cx.store.berkas.get(input.sha256);
  if (!stored) throw new Refusal("NOT_FOUND");
  let rows: TableRow[];
  try {
    if (stored.ukuran > 20 * 1024 ** 2) throw new TableRefused("impor_terlalu_besar");
    rows = readTable(cx.files.read(input.sha256), input.lembar).baris;
  } catch (e) {
    if (e instanceof TableRefused) throw new Refusal("FILE_REFUSED", { reasons: [e.code] });
    throw e;
  }
  if (rows.length > MOST_ROWS + 1) throw new Refusal("FILE_REFUSED", { reasons: ["impor_baris_terlalu_banyak"] });
  const head = bookColumns(rows);
  if (!head) throw new Refusal("FILE_REFUSED", { reasons: ["buku_tanpa_kepala"] });
  const today = cx.localNow.slice(0, 10);
  const seen = new Map<string, number>();
  const { seri } = seriesOf(cx, bookRequest(cx, input, "", today));
  return rows.slice(head.at + 1).map((row): BarisImporNomor => {
    const cell = (c: BookColumn): TableCell => (head.columns[c] === undefined ? undefined : row.sel[head.columns[c]]) ?? { teks: "", angka: false };
    const text = (c: BookColumn, most: number) => cell(c).teks.replace(/\s+/g, " ").trim().replace(/^'(?=[=+\-@\d])/, "").slice(0, most);
    const nomor = text("nomor", 200);
    const state = text("keadaan", 60);
    const keterangan = text("keterangan", 500);
    const out = { baris: row.nomor, nomor, tanggal: "", perihal: text("perihal", 500), keterangan: isVoid(state) && !isVoid(keterangan) ? [nomorBuku.status.dibatalkan, keterangan].filter(Boolean).join(": ") : keterangan, alasan: "", dengan: "", peringatan: "" };
    const wrong = (alasan: string): BarisImporNomor => ({ ...out, keadaan: "galat", alasan });
    if (nomor === "") return wrong("nomor_kosong");
    if (nomor.length > 120) return wrong("nomor_terlalu_panjang");
    if (/^[\d.,]+e\+?\d+$/i.test(nomor)) return wrong("nomor_rusak_angka");
    const day = readDay(cell("tanggal"), today);
    if ("salah" in day) return wrong(day.salah);
    out.tanggal = day.iso;
    const sama = sameNumber(nomor);
    const known = cx.store.surat.sameNumber(seri, sama);
    if (known) return { ...out, keadaan: "ganda", alasan: known.tanggal === day.iso ? "nomor_sudah_ada" : "nomor_sudah_ada_lain_tanggal", dengan: [tanggalPendek(known.tanggal), known.perihal].filter(Boolean).join(", ") };
    const before = seen.get(sama);
    if (before !== undefined) return { ...out, keadaan: "ganda", alasan: "nomor_ganda_di_berkas", dengan: String(before) };
    seen.set(sama, row.nomor);
    const place = placeOf(cx, bookRequest(cx, input, nomor, day.iso), nomor);
    return { ...out, keadaan: "siap", peringatan: sequenceOf(nomor) === null && !place.terbaca ? "nomor_tanpa_urut" : place.sesuaiPola ? "" : "nomor_beda_pola" };
  });
}

const counted = (rows: readonly BarisImporNomor[]): Omit<PratinjauImporNomor, "baris"> => {
  const of = (k: BarisImporNomor["keadaan"]) => rows.filter((r) => r.keadaan === k).length;
  return { jumlah: rows.length, siap: of("siap"), ganda: of("ganda"), galat: of("galat") };
};

