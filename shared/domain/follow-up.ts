import type { Dossier, Fakta, TindakLanjut } from "../schemas/dossier";
import type { EventKey } from "../schemas/law";
import { KEJADIAN_PROSES, PROSES, type KejadianProses } from "../schemas/tindak-lanjut";

/** Facts that are counted anew from what was recorded after a forwarding. */
export const FOLLOW_EVENTS: readonly EventKey[] = ["ditindaklanjuti", "tidak_ditindaklanjuti", "sanksi_dijatuhkan", "menunggu_tindak_lanjut", "tindak_lanjut_selesai", ...KEJADIAN_PROSES];

type Parts = Pick<Dossier, "penerusan" | "tindakLanjut" | "proses" | "kajian">;

/**
 * What the rows after the forwardings mean for the clock: each fact once for each letter. A row that is struck out counts for nothing;
 * the wait for an addressee begins again with every word from them and every reminder, and ends with the row that ends it.
 */
export function followFacts(d: Parts): Fakta[] {
  const out: Fakta[] = [];
  for (const p of d.penerusan) {
    const jenis = d.kajian?.hasil.find((h) => h.id === p.hasilId)?.jenis;
    const put = (kejadian: EventKey, waktu: string | undefined, catatan = "") => { if (waktu) out.push({ kejadian, waktu, ref: p.id, hasil: jenis ? [jenis] : [], catatan }); };
    for (const kejadian of KEJADIAN_PROSES) {
      const last = d.proses.filter((r) => r.penerusanId === p.id && r.kejadian === kejadian && r.dicoretAlasan === "").toSorted(byTime).at(-1);
      put(kejadian, last?.waktu, last?.nomor);
    }
    if (p.waktuKirim === "") continue;
    const rows = liveRows(d, p.id);
    put("ditindaklanjuti", rows.find((r) => r.jenis === "tindakan" || r.jenis === "keputusan")?.tanggal);
    put("tidak_ditindaklanjuti", rows.findLast((r) => r.jenis === "tidak_ditindaklanjuti")?.tanggal);
    put("sanksi_dijatuhkan", rows.find((r) => r.jenis === "keputusan" && (r.sanksiId !== "" || r.sanksi !== ""))?.tanggal);
    const end = endOf(rows);
    const asked = rows.filter((r) => !r.selesai && r.jenis !== "kabar_pelapor" && (!end || r.tanggal <= end.tanggal)).at(-1)?.tanggal ?? "";
    const from = p.diterimaAt || p.waktuKirim;
    put("menunggu_tindak_lanjut", asked > from.slice(0, 10) ? asked : end && end.tanggal < from.slice(0, 10) ? end.tanggal : from);
    put("tindak_lanjut_selesai", end?.tanggal);
  }
  // What was recorded for the case as a whole, before it was told for which letter.
  const whole = d.tindakLanjut.filter((r) => r.penerusanId === "" && r.dicoretAlasan === "" && (r.jenis === "tindakan" || r.jenis === "keputusan")).toSorted(byDate)[0];
  if (whole) out.push({ kejadian: "ditindaklanjuti", waktu: whole.tanggal, ref: "", hasil: [], catatan: "" });
  return out;
}

/** The rows of one letter that stand, oldest first. */
export const liveRows = (d: Pick<Dossier, "tindakLanjut">, penerusanId: string): TindakLanjut[] => d.tindakLanjut.filter((r) => r.penerusanId === penerusanId && r.dicoretAlasan === "").toSorted(byDate);

/** The row after which nothing is awaited from the addressee; an appeal opens the wait again. */
export function endOf(rows: readonly TindakLanjut[]): TindakLanjut | undefined {
  const at = rows.findLastIndex((r) => r.selesai);
  return at < 0 || rows.slice(at + 1).some((r) => r.jenis === "upaya") ? undefined : rows[at];
}

export type KeadaanPenerusan = "belum_dikirim" | "dikirim" | "diterima" | "ditanggapi" | "diputus" | "upaya" | "selesai";
/** Where one forwarding stands with its addressee. */
export function standingOf(d: Pick<Dossier, "tindakLanjut" | "proses">, p: Dossier["penerusan"][number]): KeadaanPenerusan {
  if (p.waktuKirim === "") return "belum_dikirim";
  const rows = liveRows(d, p.id);
  if (endOf(rows)) return "selesai";
  if (rows.some((r) => r.jenis === "tidak_ditindaklanjuti")) return "ditanggapi";
  if (rows.some((r) => r.jenis === "upaya") && rows.findLastIndex((r) => r.jenis === "upaya") > rows.findLastIndex((r) => r.jenis === "putusan_upaya")) return "upaya";
  if (rows.some((r) => r.jenis === "keputusan" || r.jenis === "tindakan")) return "diputus";
  if (rows.some((r) => r.jenis === "kabar" || r.jenis === "balasan") || d.proses.some((r) => r.penerusanId === p.id && r.dicoretAlasan === "" && r.kejadian !== "polisi_menerima")) return "ditanggapi";
  return p.diterimaAt === "" ? "dikirim" : "diterima";
}

/** Steps that the case's kind of result can take, as far as its law knows them; those that end a clock always. */
export function stepsAfter(jenis: string, known: ReadonlySet<string>): KejadianProses[] {
  const list: readonly KejadianProses[] = PROSES[jenis as keyof typeof PROSES] ?? [];
  return list.filter((k) => !k.startsWith("koreksi_") || known.has(k));
}

/** Whether the Sentra Gakkumdu has a place beside the case: a crime is suspected or was, and the case is registered. */
export function isCrime(d: Pick<Dossier, "dugaan" | "kajian" | "gakkumdu">): boolean {
  return d.gakkumdu.length > 0 || d.dugaan.some((x) => x.jenis === "pidana") || (d.kajian?.hasil ?? []).some((h) => h.jenis === "pidana");
}

const byTime = (a: { waktu: string }, b: { waktu: string }): number => (a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0);
const byDate = (a: { tanggal: string }, b: { tanggal: string }): number => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0);
