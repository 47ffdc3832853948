import type { Akun } from "../../../shared/schemas/akun";
import type { Db } from "../db/open";

export interface AccountRow { id: string; pejabatId: string; namaMasuk: string; peran: string; wajibGanti: boolean; versi: number }
type Row = Omit<Akun, "wajibGanti"> & { wajibGanti: number };

const COLUMNS = "a.id, a.pejabat_id AS pejabatId, p.nama, p.jabatan, a.nama_masuk AS namaMasuk, a.peran, a.wajib_ganti AS wajibGanti, a.terakhir_masuk_at AS terakhirMasukAt, a.ditutup_at AS ditutupAt, a.ditutup_alasan AS ditutupAlasan, a.versi";

/** The settings of this installation. */
export function settingsStore(db: Db) {
  const setting = db.prepare<[string], { isi: string }>("SELECT isi FROM pengaturan WHERE kunci = ?");
  const putSetting = db.prepare("INSERT INTO pengaturan (kunci, isi) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET isi = excluded.isi");
  return {
    setting<T>(kunci: string, fallback: T): T {
      const r = setting.get(kunci);
      return r ? (JSON.parse(r.isi) as T) : fallback;
    },
    putSetting: (kunci: string, isi: unknown) => void putSetting.run(kunci, JSON.stringify(isi)),
  };
}

/** Accounts, and the settings of this installation. */
export function akunStore(db: Db) {
  const all = db.prepare<[], Row>(`SELECT ${COLUMNS} FROM akun a JOIN pejabat p ON p.id = a.pejabat_id ORDER BY a.ditutup_at <> '', p.urut, a.nama_masuk`);
  const get = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM akun a JOIN pejabat p ON p.id = a.pejabat_id WHERE a.id = ?`);
  const put = db.prepare(`INSERT INTO akun (id, pejabat_id, nama_masuk, peran, wajib_ganti, terakhir_masuk_at, ditutup_at, ditutup_alasan, dibuat_at, versi) VALUES (@id, @pejabatId, @namaMasuk, @peran, @wajibGanti, '', '', '', @at, @versi)
    ON CONFLICT (id) DO UPDATE SET pejabat_id = excluded.pejabat_id, nama_masuk = excluded.nama_masuk, peran = excluded.peran, wajib_ganti = excluded.wajib_ganti, versi = excluded.versi`);
  const close = db.prepare<[string, string, string]>("UPDATE akun SET ditutup_at = ?, ditutup_alasan = ?, versi = versi + 1 WHERE id = ? AND ditutup_at = ''");
  const seen = db.prepare<[string, string]>("UPDATE akun SET terakhir_masuk_at = ? WHERE id = ?");
  const changeNext = db.prepare<[number, string]>("UPDATE akun SET wajib_ganti = ?, versi = versi + 1 WHERE id = ?");
  const counts = db.prepare<[], { perkara: number; surat: number }>("SELECT (SELECT count(*) FROM perkara) AS perkara, (SELECT count(*) FROM surat) AS surat");
  const caseIds = db.prepare<[], { id: number }>("SELECT id FROM perkara ORDER BY id");
  const akun = (r: Row): Akun => ({ ...r, wajibGanti: r.wajibGanti === 1 });
  return {
    all: (): Akun[] => all.all().map(akun),
    get: (id: string): Akun | null => {
      const r = get.get(id);
      return r ? akun(r) : null;
    },
    put: (a: AccountRow, at: string) => void put.run({ ...a, wajibGanti: a.wajibGanti ? 1 : 0, at }),
    close: (id: string, at: string, alasan: string) => close.run(at, alasan, id).changes > 0,
    counts: () => counts.get()!,
    caseIds: () => caseIds.all().map((r) => r.id),
    seen: (id: string, at: string) => void seen.run(at, id),
    changeNext: (id: string, on: boolean) => void changeNext.run(on ? 1 : 0, id),
    ...settingsStore(db),
  };
}
