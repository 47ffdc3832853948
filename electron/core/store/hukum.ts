import type { UbahanHukum } from "../../../shared/api/contract/hukum";
import type { LiburDicoret } from "../../../shared/schemas/kantor";
import type { Db } from "../db/open";

export interface TargetRow { ruleId: string; panjang: number; satuan: "HK" | "KAL" | "jam"; alasan: string; oleh: string; at: string }

/** Which law is in force here, what the office corrected, its own targets, and holidays it struck out. */
export function hukumStore(db: Db) {
  const inForce = db.prepare<[], { versi: string; bawaan: string }>("SELECT versi, bawaan FROM paket_berlaku WHERE satu = 1");
  const setInForce = db.prepare("INSERT INTO paket_berlaku (satu, versi, bawaan) VALUES (1, ?, ?) ON CONFLICT (satu) DO UPDATE SET versi = excluded.versi, bawaan = excluded.bawaan");
  const packs = db.prepare<[], { versi: string; dimuatAt: string; perkara: number }>("SELECT versi, dimuat_at AS dimuatAt, (SELECT count(*) FROM perkara p WHERE p.paket_hukum = h.versi) AS perkara FROM paket_hukum h ORDER BY dimuat_at DESC");
  const changes = db.prepare<[], UbahanHukum>("SELECT id, versi_sebelum AS versiSebelum, versi_sesudah AS versiSesudah, bagian, baris_id AS barisId, berlaku_sejak AS berlakuSejak, cara, sebelum, sesudah, alasan, oleh, at FROM hukum_ubahan ORDER BY at DESC, rowid DESC LIMIT 500");
  const changeCount = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM hukum_ubahan");
  const putChange = db.prepare("INSERT INTO hukum_ubahan (id, versi_sebelum, versi_sesudah, bagian, baris_id, berlaku_sejak, cara, sebelum, sesudah, alasan, oleh, at) VALUES (@id, @versiSebelum, @versiSesudah, @bagian, @barisId, @berlakuSejak, @cara, @sebelum, @sesudah, @alasan, @oleh, @at)");
  const targets = db.prepare<[], TargetRow>("SELECT rule_id AS ruleId, panjang, satuan, alasan, oleh, at FROM target_internal ORDER BY rule_id");
  const putTarget = db.prepare("INSERT INTO target_internal (rule_id, panjang, satuan, alasan, oleh, at) VALUES (@ruleId, @panjang, @satuan, @alasan, @oleh, @at) ON CONFLICT (rule_id) DO UPDATE SET panjang = excluded.panjang, satuan = excluded.satuan, alasan = excluded.alasan, oleh = excluded.oleh, at = excluded.at");
  const removeTarget = db.prepare<[string]>("DELETE FROM target_internal WHERE rule_id = ?");
  const struck = db.prepare<[], LiburDicoret>("SELECT tanggal, alasan, oleh, at FROM libur_dicoret ORDER BY tanggal");
  const strike = db.prepare("INSERT INTO libur_dicoret (tanggal, alasan, oleh, at) VALUES (@tanggal, @alasan, @oleh, @at) ON CONFLICT (tanggal) DO NOTHING");
  const unstrike = db.prepare<[string]>("DELETE FROM libur_dicoret WHERE tanggal = ?");
  const openCases = db.prepare<[], { id: number }>("SELECT id FROM perkara WHERE tahap <> 'selesai' ORDER BY id");
  return {
    inForce: () => inForce.get() ?? null,
    setInForce: (versi: string, bawaan: string) => void setInForce.run(versi, bawaan),
    packs: () => packs.all(),
    changes: () => changes.all(),
    changeCount: () => changeCount.get()!.n,
    putChange: (c: UbahanHukum) => void putChange.run(c),
    targets: () => targets.all(),
    putTarget: (t: TargetRow) => void putTarget.run(t),
    removeTarget: (ruleId: string) => removeTarget.run(ruleId).changes > 0,
    struck: () => new Map(struck.all().map((r) => [r.tanggal, r])),
    strike: (r: LiburDicoret) => void strike.run(r),
    unstrike: (tanggal: string) => void unstrike.run(tanggal),
    openCases: () => openCases.all().map((r) => r.id),
  };
}
