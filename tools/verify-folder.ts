import { existsSync } from "node:fs";
import path from "node:path";
import { openWithCode, readKeyFile } from "../electron/core/crypto/keyfile";
import { deriveKeys } from "../electron/core/crypto/keys";
import { doubleNumber, faultOf, filesNamed, openAsIs } from "../electron/core/db/sealed";
import { fileStore } from "../electron/core/files/store";
import { jurnalStore } from "../electron/core/store/jurnal";
import { lostSteps, readWitness } from "../electron/core/witness";

export interface Verdict { ok: boolean; lines: string[] }

/**
 * Looks a data folder over from outside, without changing it: the database's own integrity, the chain of the journal, every file against
 * its hash, no number twice. Stops at the first fault.
 */
export async function verifyFolder(folder: string, code: string): Promise<Verdict> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const fault = (line: string): Verdict => ({ ok: false, lines: [...lines, `SALAH: ${line}`] });
  const database = path.join(folder, "netra.db");
  if (!existsSync(database)) return fault("netra.db tidak ada di folder ini");
  const found = readKeyFile(folder);
  if (found.kind !== "found") return fault(found.kind === "none" ? "kunci.json tidak ada" : "kunci.json tidak terbaca");
  const opened = openWithCode(found.file, code);
  if (opened === "TYPO") return fault("kode pemulihan salah ketik");
  if (opened === null) return fault("kode pemulihan bukan untuk folder ini");
  const keys = deriveKeys(opened);
  let db: ReturnType<typeof openAsIs>;
  try {
    db = openAsIs(database, keys.database);
  } catch {
    return fault("basis data tidak dapat dibuka dengan kunci ini");
  }
  try {
    const broken = faultOf(db);
    if (broken !== null) return fault(`basis data: ${broken}`);
    say("basis data utuh");
    const journal = jurnalStore(db);
    const wrong = journal.firstFault();
    if (wrong) return fault(`jurnal baris ${wrong.seq}: ${JOURNAL[wrong.reason]}`);
    const head = journal.head();
    say(`jurnal utuh, ${head.seq} baris, kode kepala ${head.hash.slice(0, 16)}`);
    const lost = lostSteps(db, folder, keys.witness);
    if (lost) return fault(`jurnal: ${LOST[lost.sebab](lost.saksi, lost.kepala)}`);
    const seen = readWitness(folder, keys.witness);
    say(seen ? `saksi jurnal cocok, langkah ${seen.seq}` : "saksi jurnal belum ada");
    const double = doubleNumber(db);
    if (double !== null) return fault(`nomor diberikan dua kali: ${double}`);
    say("nomor tidak ada yang ganda");
    const named = filesNamed(db);
    const store = fileStore(folder, keys, true);
    for (const { sha256, ukuran } of named) {
      const what = await store.check(sha256, ukuran);
      if (what) return fault(`berkas ${sha256}: ${what === "missing" ? "hilang" : "berubah atau rusak"}`);
    }
    say(`berkas utuh, ${named.length} berkas`);
    return { ok: true, lines };
  } catch (e) {
    return fault(`basis data tidak terbaca: ${e instanceof Error && "code" in e ? String(e.code) : "sebab lain"}`);
  } finally {
    db.close();
  }
}

type Step = { seq: number; at: string };
const LOST: Record<"terpotong" | "bercabang" | "tanpa_saksi", (saksi: Step, kepala: Step) => string> = {
  terpotong: (saksi, kepala) => `langkah terakhir yang pernah tersimpan adalah ${saksi.seq} (${saksi.at}), folder ini berhenti di ${kepala.seq} (${kepala.at}): ${saksi.seq - kepala.seq} langkah hilang`,
  bercabang: (saksi) => `langkah ${saksi.seq} (${saksi.at}) yang pernah tersimpan tidak ada di jurnal ini`,
  tanpa_saksi: () => "jurnal.saksi hilang atau tidak terbaca",
};
const JOURNAL = { hash: "isi tidak cocok dengan kodenya", link: "tidak menyambung dengan baris sebelumnya", gap: "ada baris yang hilang" };
