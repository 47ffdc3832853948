import { createHash } from "node:crypto";
import type { BarisJurnal } from "../../../shared/schemas/dossier";
import type { Db } from "../db/open";

/** One row of the journal before it is chained. `sebelum` and `sesudah` are plain data of what changed. */
export interface JournalEntry {
  at: string;
  pelakuId: string;
  pelaku: string;
  tindakan: string;
  objek: string;
  objekId: string;
  perkaraId: number | null;
  ringkas: string;
  sebelum: unknown;
  sesudah: unknown;
}

export const GENESIS = "0".repeat(64);

type Row = { seq: number; at: string; pelaku_id: string; pelaku: string; tindakan: string; objek: string; objek_id: string; perkara_id: number | null; ringkas: string; sebelum: string; sesudah: string; hash_sebelum: string; hash: string };

export function jurnalStore(db: Db) {
  const head = db.prepare<[], { seq: number; hash: string; at: string }>("SELECT seq, hash, at FROM jurnal ORDER BY seq DESC LIMIT 1");
  const insert = db.prepare("INSERT INTO jurnal (seq, at, pelaku_id, pelaku, tindakan, objek, objek_id, perkara_id, ringkas, sebelum, sesudah, hash_sebelum, hash) VALUES (@seq, @at, @pelaku_id, @pelaku, @tindakan, @objek, @objek_id, @perkara_id, @ringkas, @sebelum, @sesudah, @hash_sebelum, @hash)");
  const ofCase = db.prepare<[number, number], Row>("SELECT * FROM jurnal WHERE perkara_id = ? ORDER BY seq DESC LIMIT ?");
  const page = db.prepare<{ perkara: number | null; sebelum: number; batas: number }, Row>("SELECT * FROM jurnal WHERE (@perkara IS NULL OR perkara_id = @perkara) AND (@sebelum = 0 OR seq < @sebelum) ORDER BY seq DESC LIMIT @batas");
  const after = db.prepare<[number, number], Row>("SELECT * FROM jurnal WHERE seq > ? ORDER BY seq LIMIT ?");
  const one = db.prepare<[number], Row>("SELECT * FROM jurnal WHERE seq = ?");
  const all = db.prepare<[], Row>("SELECT * FROM jurnal ORDER BY seq");

  return {
    /** The newest row, or the empty chain's head. */
    head: () => head.get() ?? { seq: 0, hash: GENESIS, at: "" },
    /** Writes the row behind the newest one, holding its hash. Inside the transaction of the command it tells of. */
    append(e: JournalEntry): { seq: number; hash: string } {
      const last = head.get() ?? { seq: 0, hash: GENESIS };
      const row: Omit<Row, "hash"> = {
        seq: last.seq + 1, at: e.at, pelaku_id: kept(e.pelakuId), pelaku: kept(e.pelaku), tindakan: e.tindakan, objek: e.objek, objek_id: kept(e.objekId), perkara_id: e.perkaraId,
        ringkas: kept(e.ringkas), sebelum: e.sebelum === undefined ? "" : JSON.stringify(e.sebelum), sesudah: e.sesudah === undefined ? "" : JSON.stringify(e.sesudah), hash_sebelum: last.hash,
      };
      const hash = hashOf(row);
      insert.run({ ...row, hash });
      return { seq: row.seq, hash };
    },
    row: (seq: number): { seq: number; at: string; hash: string } | null => one.get(seq) ?? null,
    /** The rows behind `from`, each held against the one before it: how far they hold, or the first that does not. For a check that goes step by step. */
    walk(from: { seq: number; hash: string }, batas: number): { seq: number; hash: string; done: boolean; fault: { seq: number; reason: "hash" | "link" | "gap" } | null } {
      let { seq, hash } = from;
      const rows = after.all(seq, batas);
      for (const row of rows) {
        const reason = row.seq !== seq + 1 ? "gap" : row.hash_sebelum !== hash ? "link" : hashOf(row) !== row.hash ? "hash" : null;
        if (reason) return { seq, hash, done: true, fault: { seq: row.seq, reason } };
        ({ seq, hash } = row);
      }
      return { seq, hash, done: rows.length < batas, fault: null };
    },
    ofCase: (perkaraId: number, limit: number): BarisJurnal[] => ofCase.all(perkaraId, limit).map(brief),
    page: (perkara: number | null, sebelum: number, batas: number): BarisJurnal[] => page.all({ perkara, sebelum, batas }).map(brief),
    /** First row whose hash or link is wrong, or null when the chain is whole. */
    firstFault(): { seq: number; reason: "hash" | "link" | "gap" } | null {
      let prev = GENESIS;
      let seq = 0;
      for (const row of all.iterate()) {
        if (row.seq !== seq + 1) return { seq: row.seq, reason: "gap" };
        if (row.hash_sebelum !== prev) return { seq: row.seq, reason: "link" };
        if (hashOf(row) !== row.hash) return { seq: row.seq, reason: "hash" };
        prev = row.hash;
        seq = row.seq;
      }
      return null;
    },
  };
}

/** Text as the database keeps it: half a character is no UTF-8, and a hash over it would not hold when the row is read again. */
const kept = (text: string): string => text.toWellFormed();

/** SHA-256 over the row's values in fixed order; numbers and text keep their kind in JSON. */
function hashOf(r: Omit<Row, "hash">): string {
  return createHash("sha256").update(JSON.stringify([r.seq, r.at, r.pelaku_id, r.pelaku, r.tindakan, r.objek, r.objek_id, r.perkara_id, r.ringkas, r.sebelum, r.sesudah, r.hash_sebelum])).digest("hex");
}

const brief = (r: Row): BarisJurnal => ({ seq: r.seq, at: r.at, pelaku: r.pelaku, tindakan: r.tindakan, objek: r.objek, objekId: r.objek_id, perkaraId: r.perkara_id, ringkas: r.ringkas, hash: r.hash });
