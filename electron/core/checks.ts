import type { HasilPeriksa, JenisPeriksa, KeadaanPeriksa, KodeJurnal } from "../../shared/schemas/periksa";
import { createBeside, type Job } from "./beside";
import type { FileStore } from "./files/store";
import type { Actor, Log } from "./ports";
import type { Stores } from "./store";
import { GENESIS } from "./store/jurnal";

/** A check is due a month after the last sound one. */
const MONTH_DAYS = 31;
const DAY_MS = 86_400_000;
/** Rows of the journal that are held against each other before other work gets its turn. */
const ROWS = 500;
/** Damaged files that are named. */
const EXAMPLES = 20;
const KEY: Record<JenisPeriksa, string> = { berkas: "periksa_berkas", jurnal: "periksa_jurnal" };

export interface ChecksDeps {
  store: Stores;
  files: FileStore;
  log: Log;
  now: () => string;
  tell: () => void;
  record: (by: Actor, name: string, entry: { objek: string; objekId: string; perkaraId: null; ringkas: string; sesudah: unknown }) => void;
}

/** Who a check runs for that nobody asked for. */
export const ITSELF: Actor = { id: "", name: "Netra (otomatis)", role: "sistem" };

/** Reads all files against their hashes, or the journal from its first row, beside the work; the result goes into the journal. */
export function createChecks({ store, files, log, now, tell, record }: ChecksDeps) {
  const beside = createBeside<JenisPeriksa>(tell);
  let broken: KeadaanPeriksa["putus"] = null;
  const last = (jenis: JenisPeriksa): HasilPeriksa | null => store.akun.setting<HasilPeriksa | null>(KEY[jenis], null);

  function late(): boolean {
    const good = store.akun.setting("periksa_berkas_baik", "") || store.berkas.oldest();
    return good !== "" && Date.parse(now()) - Date.parse(good) > MONTH_DAYS * DAY_MS;
  }

  async function readFiles(job: Job<JenisPeriksa>): Promise<Omit<HasilPeriksa, "at" | "oleh"> | null> {
    const bad: HasilPeriksa["contoh"] = [];
    let [hilang, rusak] = [0, 0];
    for (const f of store.berkas.all()) {
      const what = await files.check(f.sha256, f.ukuran, () => job.stop);
      if (job.stop) return null;
      if (what === "missing") hilang += 1;
      if (what === "damaged") rusak += 1;
      if (what && bad.length < EXAMPLES) bad.push({ nama: f.nama, sha256: f.sha256, apa: what === "missing" ? "hilang" : "rusak" });
      job.selesai += 1;
      await beside.breathe();
    }
    return { jenis: "berkas", baik: hilang + rusak === 0, jumlah: job.selesai, hilang, rusak, contoh: bad, salah: null, kepala: null, cocok: null };
  }

  async function readJournal(job: Job<JenisPeriksa>, code: KodeJurnal | null): Promise<Omit<HasilPeriksa, "at" | "oleh"> | null> {
    let at = { seq: 0, hash: GENESIS };
    let salah: HasilPeriksa["salah"] = null;
    for (let done = false; !done; ) {
      const step = store.jurnal.walk(at, ROWS);
      ({ done } = step);
      at = { seq: step.seq, hash: step.hash };
      if (step.fault) salah = { seq: step.fault.seq, sebab: step.fault.reason };
      job.selesai = at.seq;
      job.jumlah = Math.max(job.jumlah, at.seq);
      if (job.stop) return null;
      await beside.breathe();
    }
    const row = code ? store.jurnal.row(code.baris) : null;
    const cocok = code && { baris: code.baris, kode: code.kode, hasil: row === null ? ("tidak_ada" as const) : row.hash.startsWith(code.kode) ? ("cocok" as const) : ("beda" as const), at: row?.at ?? "" };
    return { jenis: "jurnal", baik: salah === null && (cocok === null || cocok.hasil === "cocok"), jumlah: at.seq, hilang: 0, rusak: 0, contoh: [], salah, kepala: at, cocok };
  }

  async function check(job: Job<JenisPeriksa>, code: KodeJurnal | null): Promise<void> {
    const { work: jenis, by } = job;
    try {
      const found = await (jenis === "berkas" ? readFiles(job) : readJournal(job, code));
      if (!found) {
        broken = { jenis, sebab: "dibatalkan" };
        return;
      }
      const result: HasilPeriksa = { ...found, at: now(), oleh: by.name };
      record(by, `periksa.${jenis}`, { objek: "periksa", objekId: jenis, perkaraId: null, ringkas: sentence(result), sesudah: result });
      store.akun.putSetting(KEY[jenis], result);
      if (jenis === "berkas" && result.baik) store.akun.putSetting("periksa_berkas_baik", result.at);
    } catch (e) {
      broken = { jenis, sebab: "gagal" };
      log.error("pemeriksaan gagal", { jenis, kind: e instanceof Error ? e.name : "" });
    }
  }

  function start(jenis: JenisPeriksa, by: Actor, code: KodeJurnal | null): boolean {
    const jumlah = jenis === "berkas" ? store.berkas.count() : store.jurnal.head().seq;
    if (!beside.start(jenis, jumlah, by, (job) => check(job, code))) return false;
    broken = null;
    return true;
  }

  return {
    start,
    cancel: beside.cancel,
    stop: beside.stop,
    state(): KeadaanPeriksa {
      const job = beside.now();
      return {
        berjalan: job && { jenis: job.work, selesai: job.selesai, jumlah: job.jumlah, oleh: job.by.name, otomatis: job.by === ITSELF },
        berkas: last("berkas"), jurnal: last("jurnal"), putus: broken, terlambat: late(),
      };
    },
    /** The monthly check of the files, where it is due. */
    startIfDue: (): boolean => late() && start("berkas", ITSELF, null),
  };
}
export type Checks = ReturnType<typeof createChecks>;

function sentence(r: HasilPeriksa): string {
  if (r.jenis === "berkas") return r.baik ? `Pemeriksaan berkas: ${r.jumlah} berkas utuh` : `Pemeriksaan berkas: ${r.hilang} hilang, ${r.rusak} rusak dari ${r.jumlah} berkas`;
  const chain = r.salah ? `tidak utuh pada baris ${r.salah.seq}` : `${r.jumlah} baris utuh`;
  return `Pemeriksaan jurnal: ${chain}${r.cocok ? `; kode baris ${r.cocok.baris} dari kertas ${r.cocok.hasil === "cocok" ? "cocok" : "tidak cocok"}` : ""}`;
}
