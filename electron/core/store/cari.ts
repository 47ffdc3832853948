import type { BarisPerkara, TenggatRingkas } from "../../../shared/schemas/dossier";
import type { DaftarPerkara } from "../../../shared/schemas/perkara";
import type { Tahap } from "../../../shared/domain/stages";
import type { Db } from "../db/open";

export interface ListRow {
  id: number; jenis: BarisPerkara["jenis"]; rezim: BarisPerkara["rezim"]; tahap: Tahap; nomorPenyampaian: string; nomorRegister: string; terlapor: string; kategori: string; instansi: string; peristiwa: string; waktuTerima: string; zona: string; pelaporDilindungi: number;
  ruleId: string | null; ref: string | null; namaTenggat: string | null; batasAman: string | null; batasTeks: string | null; pasal: string | null; belumDiverifikasi: number | null; internal: number | null;
}
export interface DueRow extends Omit<TenggatRingkas, "urgensi" | "belumDiverifikasi" | "internal"> { belumDiverifikasi: number; internal: number; nomorPenyampaian: string; nomorRegister: string; tahap: Tahap; terlapor: string; kategori: string; instansi: string; pelaporDilindungi: number; zona: string }

const COLUMNS = `p.id, p.jenis, p.rezim, p.tahap, p.nomor_penyampaian AS nomorPenyampaian, p.nomor_register AS nomorRegister, p.terlapor_ringkas AS terlapor, p.kategori_ringkas AS kategori, p.instansi_ringkas AS instansi, p.peristiwa, p.waktu_terima AS waktuTerima, p.zona, p.pelapor_dilindungi AS pelaporDilindungi,
  t.rule_id AS ruleId, t.ref, t.nama AS namaTenggat, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.pasal, t.belum_diverifikasi AS belumDiverifikasi, t.internal`;
const FIRST_DUE = "LEFT JOIN tenggat t ON t.perkara_id = p.id AND t.terbuka = 1 AND (t.rule_id, t.ref) = (SELECT rule_id, ref FROM tenggat d WHERE d.perkara_id = p.id AND d.terbuka = 1 ORDER BY d.batas_aman, d.rule_id LIMIT 1)";

/** A person whose name may be suggested: neither reporter nor witness of a case whose reporter is protected. */
const OPEN_PERSON = "NOT (h.peran IN ('pelapor', 'saksi') AND EXISTS (SELECT 1 FROM perkara p WHERE p.id = h.perkara_id AND p.pelapor_dilindungi = 1))";

/** Lists and search. Words come from FTS newest first (rowid DESC), never ranked: see the search rule in the performance notes of docs/design.md. */
export function cariStore(db: Db) {
  const ftsRemove = db.prepare<[number]>("DELETE FROM perkara_fts WHERE rowid = ?");
  const ftsPut = db.prepare("INSERT INTO perkara_fts (rowid, nomor, nama, instansi, uraian) VALUES (@id, @nomor, @nama, @instansi, @uraian)");
  const namesRemove = db.prepare<[number]>("DELETE FROM nama_fts WHERE rowid = ?");
  const namesPut = db.prepare("INSERT INTO nama_fts (rowid, nama) VALUES (?, ?)");
  const byWords = db.prepare<[string, number], { rowid: number }>("SELECT rowid FROM perkara_fts WHERE perkara_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
  const byNamePart = db.prepare<[string, number], { rowid: number }>("SELECT rowid FROM nama_fts WHERE nama_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
  const rowsOf = db.prepare<[string], ListRow>(`SELECT ${COLUMNS} FROM json_each(?) j JOIN perkara p ON p.id = j.value ${FIRST_DUE} ORDER BY j.key`);
  const dueClear = db.prepare<[number]>("DELETE FROM tenggat WHERE perkara_id = ?");
  const duePut = db.prepare("INSERT INTO tenggat (perkara_id, rule_id, ref, nama, pasal, batas_aman, batas_teks, terbuka, belum_diverifikasi, internal) VALUES (@perkaraId, @ruleId, @ref, @nama, @pasal, @batasAman, @batasTeks, @terbuka, @belumDiverifikasi, @internal)");
  const due = db.prepare<[number], DueRow>(`SELECT t.perkara_id AS perkaraId, t.rule_id AS ruleId, t.ref, t.nama, t.pasal, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.belum_diverifikasi AS belumDiverifikasi, t.internal,
      p.nomor_penyampaian AS nomorPenyampaian, p.nomor_register AS nomorRegister, p.tahap, p.terlapor_ringkas AS terlapor, p.kategori_ringkas AS kategori, p.instansi_ringkas AS instansi, p.pelapor_dilindungi AS pelaporDilindungi, p.zona
    FROM tenggat t JOIN perkara p ON p.id = t.perkara_id WHERE t.terbuka = 1 ORDER BY t.batas_aman, t.perkara_id LIMIT ?`);
  const dueCount = db.prepare<[], { n: number }>("SELECT count(*) AS n FROM tenggat WHERE terbuka = 1");
  const stages = db.prepare<[], { tahap: Tahap; jumlah: number }>("SELECT tahap, count(*) AS jumlah FROM perkara GROUP BY tahap");
  const hearings = db.prepare<[string, string], { waktu: string; nama: string; kapasitas: string; status: string; perkaraId: number; nomor: string; dilindungi: number }>(`SELECT k.waktu, h.nama, k.kapasitas, k.status, k.perkara_id AS perkaraId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian) AS nomor, p.pelapor_dilindungi AS dilindungi
    FROM klarifikasi k JOIN pihak h ON h.id = k.pihak_id JOIN perkara p ON p.id = k.perkara_id WHERE k.waktu >= ? AND k.waktu < ? ORDER BY k.waktu`);
  const meetings = db.prepare<[string, string], { waktu: string; agenda: string; perkaraId: number; nomor: string }>(`SELECT l.waktu, l.agenda, l.perkara_id AS perkaraId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian) AS nomor FROM pleno l JOIN perkara p ON p.id = l.perkara_id WHERE l.waktu >= ? AND l.waktu < ? ORDER BY l.waktu`);
  const people = db.prepare<{ q: string; peran: string }, Record<string, string> & { perkara: number }>(`SELECT nama, alamat, pekerjaan, instansi, jabatan, nip, nik, kategori, telepon, surel, tempat_lahir AS tempatLahir, tanggal_lahir AS tanggalLahir, jenis_kelamin AS jenisKelamin, agama, kewarganegaraan, pangkat, count(DISTINCT perkara_id) AS perkara
    FROM pihak h WHERE rowid IN (SELECT rowid FROM pihak WHERE nama LIKE @q ESCAPE '\\' AND (@peran = '' OR peran = @peran) ORDER BY rowid DESC LIMIT 200)
      AND ${OPEN_PERSON} GROUP BY nama, instansi, nip ORDER BY nama LIMIT 8`);
  const texts = Object.fromEntries(
    Object.entries({ instansi: `instansi FROM pihak h WHERE ${OPEN_PERSON}`, jabatan: `jabatan FROM pihak h WHERE ${OPEN_PERSON}`, pekerjaan: `pekerjaan FROM pihak h WHERE ${OPEN_PERSON}`, tempat: "tempat FROM perkara", kecamatan: "kecamatan FROM perkara", bentukBukti: "bentuk FROM bukti", caraAntar: "cara_antar FROM undangan", penerima: "json_extract(penerima, '$.jabatan') FROM penerusan" })
      .map(([k, v]) => [k, db.prepare<[string], { v: string }>(`SELECT v, count(*) AS n FROM (SELECT ${v.replace(" FROM", " AS v FROM")}) WHERE v LIKE ? ESCAPE '\\' AND v <> '' GROUP BY v ORDER BY n DESC, v LIMIT 8`)]),
  );
  const register = db.prepare<{ jenis: string; tahun: string }, { perkaraId: number; nomor: string; tanggal: string; pelapor: string; terlapor: string; peristiwa: string; status: string; dilindungi: number }>(`SELECT p.id AS perkaraId, p.nomor_register AS nomor, p.waktu_register AS tanggal,
      coalesce((SELECT group_concat(nama, ', ') FROM pihak h WHERE h.perkara_id = p.id AND h.peran IN ('pelapor', 'penemu')), '') AS pelapor, p.terlapor_ringkas AS terlapor, p.peristiwa, p.tahap AS status, p.pelapor_dilindungi AS dilindungi
    FROM perkara p WHERE p.jenis = @jenis AND p.nomor_register <> '' AND substr(p.waktu_register, 1, 4) = @tahun ORDER BY p.waktu_register, p.id`);

  return {
    index(row: { id: number; nomor: string; nama: string; instansi: string; uraian: string }) {
      ftsRemove.run(row.id);
      ftsPut.run(row);
      namesRemove.run(row.id);
      namesPut.run(row.id, `${row.nama} ${row.instansi}`);
    },
    /** Ids that hold every word (the last as a prefix), else those whose names contain the text; newest first. */
    ids(teks: string, limit: number): number[] {
      const words = matchWords(teks);
      const found = words ? byWords.all(words, limit).map((r) => r.rowid) : [];
      const part = teks.trim();
      if (found.length || part.length < 3) return found;
      return byNamePart.all(`"${part.replace(/"/g, '""')}"`, limit).map((r) => r.rowid);
    },
    rows: (ids: number[]): ListRow[] => rowsOf.all(JSON.stringify(ids)),
    list(f: DaftarPerkara): { rows: ListRow[]; count: number } {
      const where: string[] = [];
      const params: Record<string, string | number> = {};
      const add = (sql: string, name: string, value: string) => { if (value !== "") { where.push(sql); params[name] = value; } };
      add("p.pemilihan_id = @pemilihanId", "pemilihanId", f.pemilihanId);
      add("p.rezim = @rezim", "rezim", f.rezim);
      add("p.jenis = @jenis", "jenis", f.jenis);
      add("p.tahap = @tahap", "tahap", f.tahap);
      if (f.kategori !== "") { where.push("EXISTS (SELECT 1 FROM pihak h WHERE h.perkara_id = p.id AND h.peran = 'terlapor' AND h.kategori = @kategori)"); params["kategori"] = f.kategori; }
      if (f.keadaan === "berjalan") where.push("p.tahap <> 'selesai'");
      if (f.keadaan === "selesai") where.push("p.tahap = 'selesai'");
      if (f.teks.trim() !== "") {
        const ids = this.ids(f.teks, 5000);
        where.push("p.id IN (SELECT value FROM json_each(@ids))");
        params["ids"] = JSON.stringify(ids);
      }
      const cond = where.length ? `WHERE ${where.join(" AND ")}` : "";
      const dir = f.arah === "naik" ? "ASC" : "DESC";
      const page = "LIMIT @batas OFFSET @lewati";
      const count = db.prepare<typeof params, { n: number }>(`SELECT count(*) AS n FROM perkara p ${cond}`).get(params)!.n;
      // The page of ids is found on an index first; only its rows are joined with their deadlines.
      const ids = f.urut === "tenggat"
        ? `SELECT p.id, d.batas AS k FROM perkara p LEFT JOIN (SELECT perkara_id, min(batas_aman) AS batas FROM tenggat WHERE terbuka = 1 GROUP BY perkara_id) d ON d.perkara_id = p.id ${cond} ORDER BY d.batas IS NULL, d.batas ${dir}, p.id DESC ${page}`
        : `SELECT p.id, 0 AS k FROM perkara p ${cond} ORDER BY ${{ terbaru: `p.id ${dir}`, nomor: `p.nomor_register ${dir}, p.id ${dir}`, tahap: `p.tahap ${dir}, p.id ${dir}`, terlapor: `p.terlapor_ringkas ${dir}, p.id ${dir}` }[f.urut]} ${page}`;
      const found = db.prepare<typeof params, { id: number }>(ids).all({ ...params, batas: f.batas, lewati: f.lewati }).map((r) => r.id);
      return { rows: this.rows(found), count };
    },
    putTenggat(perkaraId: number, rows: Array<{ ruleId: string; ref: string; nama: string; pasal: string; batasAman: string; batasTeks: string; terbuka: boolean; belumDiverifikasi: boolean; internal: boolean }>) {
      dueClear.run(perkaraId);
      for (const r of rows) duePut.run({ ...r, perkaraId, terbuka: r.terbuka ? 1 : 0, belumDiverifikasi: r.belumDiverifikasi ? 1 : 0, internal: r.internal ? 1 : 0 });
    },
    due: (limit: number) => due.all(limit),
    dueCount: () => dueCount.get()!.n,
    perTahap: () => stages.all(),
    hearings: (from: string, to: string) => hearings.all(from, to),
    meetings: (from: string, to: string) => meetings.all(from, to),
    people: (teks: string, peran: string) => (teks.trim().length < 2 ? [] : people.all({ q: likePart(teks), peran })),
    texts: (bidang: string, teks: string) => texts[bidang]!.all(likePart(teks)).map((r) => r.v),
    register: (jenis: string, tahun: number) => register.all({ jenis, tahun: String(tahun) }),
  };
}

const likePart = (s: string) => `%${s.trim().replace(/[\\%_]/g, "\\$&")}%`;

/** FTS5 query: every word quoted (nothing typed is an operator), the last one as a prefix. */
function matchWords(teks: string): string {
  const words = teks.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 12).map((w, i) => (i === Math.min(words.length, 12) - 1 ? `"${w}"*` : `"${w}"`)).join(" ");
}
