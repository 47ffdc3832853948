import { counterKey, formatNumber, sameNumber, sequenceOf, type NumberParts } from "../../../shared/domain/numbering";
import { inForce, type SeriesRow } from "../../../shared/schemas/law";
import type { Pemilihan } from "../../../shared/schemas/kantor";
import type { NomorInput } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";

export interface NumberRequest {
  seri: SeriesRow["seri"];
  tanggal: string;
  pemilihan: Pemilihan;
  paket: string;
  tmLp: "TM" | "LP";
  /** Rekom-KE, Terus-TPP ... of the series rekomendasi. */
  hasil?: string | undefined;
  klasifikasi?: string | undefined;
}

/** The number that would be given next; nothing is taken. */
export function proposeNumber(cx: Cx, r: NumberRequest): { nomor: string; urut: number; kunci: string } {
  const row = seriesOf(cx, r);
  const kunci = counterKey(counterOf(r), row.mulaiUlang, { tanggal: r.tanggal, pemilihanId: r.pemilihan.id, klasifikasi: r.klasifikasi });
  let urut = cx.store.surat.lastSeq(kunci) + 1;
  // A typed-in number may already stand where the counter points: the next free one is given.
  while (cx.store.surat.sameNumber(r.seri, sameNumber(formatNumber(row.pola, parts(cx, r, urut))))) urut += 1;
  return { nomor: formatNumber(row.pola, parts(cx, r, urut)), urut, kunci };
}

/** The office counts its letters in one series; case numbers count by election kind, and by report or finding where the number says so. */
function counterOf(r: NumberRequest): string {
  if (r.seri === "surat") return "surat";
  const election = `${r.seri}:${r.pemilihan.rezim}:${r.pemilihan.jenis}`;
  if (r.seri === "penyampaian") return election;
  return `${election}:${r.tmLp}${r.hasil ? `:${r.hasil}` : ""}`;
}

/**
 * Takes a number inside the running transaction: the next of its series, or the one typed in. A number that the series already has is
 * refused with NUMBER_TAKEN at `field`. Returns the register row's id and the number.
 */
export function takeNumber(cx: Cx, r: NumberRequest & { input: NomorInput; perihal: string; perkaraId: number | null; field?: string }): { id: string; nomor: string } {
  const field = r.field ?? "nomor.nomor";
  const typed = r.input.cara === "ketik" ? r.input.nomor.trim() : "";
  let proposal: ReturnType<typeof proposeNumber>;
  try {
    proposal = proposeNumber(cx, r);
  } catch (e) {
    if (e instanceof Refusal || typed === "") throw e instanceof Refusal ? e : new Refusal("BAD_INPUT", { fields: [{ path: field, code: "pola_nomor_belum_lengkap" }] });
    proposal = { nomor: typed, urut: 0, kunci: counterKey(r.seri, "tahunan", { tanggal: r.tanggal }) };
  }
  const nomor = typed || proposal.nomor;
  const own = typed ? sequenceOf(typed) : { seq: proposal.urut, sub: null };
  const taken = cx.store.surat.sameNumber(r.seri, sameNumber(nomor));
  if (taken) throw new Refusal("NUMBER_TAKEN", { fields: [{ path: field, code: "nomor_sudah_dipakai", params: { nomor: taken.nomor, perihal: taken.perihal } }] });
  const id = cx.uuid();
  cx.store.surat.putNomor({ id, seri: r.seri, kunci: proposal.kunci, urut: own?.seq ?? 0, sub: own?.sub ?? 0, nomor, sama: sameNumber(nomor), tanggal: r.tanggal, status: "terpakai", perihal: r.perihal, perkaraId: r.perkaraId, suratId: "", alasan: r.input.alasan, at: cx.now });
  return { id, nomor };
}

/** Classification of a letter about a report or a finding (Perbawaslu 11/2020: PP.01.02, PP.00.02 for a Kabupaten/Kota). */
export const klasifikasiOf = (jenis: "laporan" | "temuan"): string => (jenis === "laporan" ? "PP.01.02" : "PP.00.02");

function seriesOf(cx: Cx, r: NumberRequest): SeriesRow {
  const rows = cx.pack(r.paket).seriNomor.filter((s) => s.seri === r.seri && (s.rezim === r.pemilihan.rezim || s.rezim === "keduanya"));
  const row = rows.find((s) => inForce(s, r.tanggal)) ?? rows[0];
  if (!row) throw new Refusal("NOT_FOUND", { reasons: ["seri_nomor_tidak_ada"] });
  return row;
}

function parts(cx: Cx, r: NumberRequest, seq: number): NumberParts {
  const kantor = cx.kantor();
  return {
    seq, tanggal: r.tanggal, jenis: r.pemilihan.jenis, kode: kantor.tingkat.endsWith("kota") ? "Kota" : "Kab", wilayah: kantor.kodeWilayah, tm_lp: r.tmLp,
    ...(kantor.kodeKantor ? { kode_kantor: kantor.kodeKantor } : {}),
    ...(r.klasifikasi ? { klasifikasi: r.klasifikasi } : {}),
    ...(r.hasil ? { hasil: r.hasil } : {}),
  };
}
