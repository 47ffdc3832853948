import type { BarisPerkara, TenggatRingkas } from "../../../shared/schemas/dossier";
import type { DaftarPerkara } from "../../../shared/schemas/perkara";
import { PLENO_STAGES, TAHAP, type Tahap } from "../../../shared/domain/stages";
import type { Db } from "../db/open";
import { containing, matchWords } from "./words";

export interface ListRow {
  id: number; jenis: BarisPerkara["jenis"]; rezim: BarisPerkara["rezim"]; tahap: Tahap; nomorPenyampaian: string; nomorRegister: string; terlapor: string; kategori: string; instansi: string; peristiwa: string; waktuTerima: string; zona: string; pelaporDilindungi: number;
  ruleId: string | null; ref: string | null; namaTenggat: string | null; batasAman: string | null; batasTeks: string | null; pasal: string | null; belumDiverifikasi: number | null; internal: number | null;
}
/** A due row is of a case, or of an information (`informasiId`, with `perkaraId` 0 and no stage of a case). */
export interface DueRow extends Omit<TenggatRingkas, "urgensi" | "belumDiverifikasi" | "internal"> { belumDiverifikasi: number; internal: number; nomorPenyampaian: string; nomorRegister: string; tahap: Tahap | ""; terlapor: string; kategori: string; instansi: string; pelaporDilindungi: number; zona: string }

const COLUMNS = `p.id, p.jenis, p.rezim, p.tahap, p.nomor_penyampaian AS nomorPenyampaian, p.nomor_register AS nomorRegister, p.terlapor_ringkas AS terlapor, p.kategori_ringkas AS kategori, p.instansi_ringkas AS instansi, p.peristiwa, p.waktu_terima AS waktuTerima, p.zona, p.pelapor_dilindungi AS pelaporDilindungi,
  t.rule_id AS ruleId, t.ref, t.nama AS namaTenggat, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.pasal, t.belum_diverifikasi AS belumDiverifikasi, t.internal`;
/** A deadline that stands open now: a right left unused lapses by time alone, so that no row need be written when it does. */
const isOpen = (a: string): string => `${a}.terbuka = 1 AND (${a}.hak = 0 OR ${a}.batas_teks >= substr(@kini, 1, length(${a}.batas_teks)))`;
/** Stages in the order of the road; the same expression stands on an index. */
const STAGE_ORDER = `CASE p.tahap ${TAHAP.map((t, i) => `WHEN '${t}' THEN ${i}`).join(" ")} END`;
const FIRST_DUE = `LEFT JOIN tenggat t ON t.perkara_id = p.id AND (t.rule_id, t.ref) = (SELECT rule_id, ref FROM tenggat d WHERE d.perkara_id = p.id AND ${isOpen("d")} ORDER BY d.batas_aman, d.rule_id, d.ref LIMIT 1)`;

/** A person whose name may be suggested: neither reporter nor witness of a case whose reporter is protected. */
const OPEN_PERSON = "NOT (h.peran IN ('pelapor', 'saksi') AND EXISTS (SELECT 1 FROM perkara p WHERE p.id = h.perkara_id AND p.pelapor_dilindungi = 1))";

/** The row of a case's most urgent open deadline. */
const FIRST_OF_CASE = `NOT EXISTS (SELECT 1 FROM tenggat d WHERE d.perkara_id = t.perkara_id AND ${isOpen("d")} AND (d.batas_aman < t.batas_aman OR (d.batas_aman = t.batas_aman AND (d.rule_id, d.ref) < (t.rule_id, t.ref))))`;
/** Suggestions look at so many newest rows; hits beyond `MANY` are not sorted but filtered. */
const RECENT = 20_000;
const MANY = 5000;

/** Lists and search. Words come from FTS newest first (rowid DESC), never ranked: see the search rule in the performance notes of docs/design.md. */
export function cariStore(db: Db) {
  const ftsRemove = db.prepare<[number]>("DELETE FROM perkara_fts WHERE rowid = ?");
  const ftsPut = db.prepare("INSERT INTO perkara_fts (rowid, nomor, nama, instansi, uraian) VALUES (@id, @nomor, @nama, @instansi, @uraian)");
  const namesRemove = db.prepare<[number]>("DELETE FROM nama_fts WHERE rowid = ?");
  const namesPut = db.prepare("INSERT INTO nama_fts (rowid, nama) VALUES (?, ?)");
  const byWords = db.prepare<[string, number], { rowid: number }>("SELECT rowid FROM perkara_fts WHERE perkara_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
  const byNamePart = db.prepare<[string, number], { rowid: number }>("SELECT rowid FROM nama_fts WHERE nama_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
  const rowsOf = db.prepare<[{ ids: string; kini: string }], ListRow>(`SELECT ${COLUMNS} FROM json_each(@ids) j JOIN perkara p ON p.id = j.value ${FIRST_DUE} ORDER BY j.key`);
  const dueClear = db.prepare<[number]>("DELETE FROM tenggat WHERE perkara_id = ?");
  const duePut = db.prepare("INSERT INTO tenggat (perkara_id, rule_id, ref, nama, pasal, batas_aman, batas_teks, terbuka, belum_diverifikasi, internal, hak) VALUES (@perkaraId, @ruleId, @ref, @nama, @pasal, @batasAman, @batasTeks, @terbuka, @belumDiverifikasi, @internal, @hak)");
  const due = db.prepare<[{ kini: string; batas: number }], DueRow>(`SELECT t.perkara_id AS perkaraId, t.rule_id AS ruleId, t.ref, t.nama, t.pasal, t.batas_aman AS batasAman, t.batas_teks AS batasTeks, t.belum_diverifikasi AS belumDiverifikasi, t.internal,
      p.nomor_penyampaian AS nomorPenyampaian, p.nomor_register AS nomorRegister, p.tahap, p.terlapor_ringkas AS terlapor, p.kategori_ringkas AS kategori, p.instansi_ringkas AS instansi, p.pelapor_dilindungi AS pelaporDilindungi, p.zona
    FROM tenggat t JOIN perkara p ON p.id = t.perkara_id WHERE ${isOpen("t")} ORDER BY t.batas_aman, t.perkara_id LIMIT @batas`);
  const dueCount = db.prepare<[{ kini: string }], { n: number }>(`SELECT count(*) AS n FROM tenggat t WHERE ${isOpen("t")}`);
  const stages = db.prepare<[], { tahap: Tahap; jumlah: number }>("SELECT tahap, count(*) AS jumlah FROM perkara GROUP BY tahap");
  const hearings = db.prepare<[string, string], { waktu: string; nama: string; kapasitas: string; status: string; perkaraId: number; nomor: string; dilindungi: number }>(`SELECT k.waktu, h.nama, k.kapasitas, k.status, k.perkara_id AS perkaraId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian) AS nomor, p.pelapor_dilindungi AS dilindungi
    FROM klarifikasi k JOIN pihak h ON h.id = k.pihak_id JOIN perkara p ON p.id = k.perkara_id WHERE k.waktu >= ? AND k.waktu < ? ORDER BY k.waktu`);
  /** Meetings that were held, and those that are called and not yet recorded. */
  const meetings = db.prepare<[{ dari: string; sampai: string }], { waktu: string; agenda: string; perkaraId: number; nomor: string; direncanakan: number }>(`SELECT m.waktu, m.agenda, m.perkara_id AS perkaraId, coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian) AS nomor, m.direncanakan FROM (
      SELECT waktu, agenda, perkara_id, 0 AS direncanakan FROM pleno WHERE waktu >= @dari AND waktu < @sampai
      UNION ALL SELECT u.waktu, u.agenda, u.perkara_id, 1 FROM undangan_pleno u LEFT JOIN surat_jalan j ON j.surat_id = u.surat_id WHERE u.pleno_id = '' AND u.waktu >= @dari AND u.waktu < @sampai AND coalesce(j.ditarik_at, '') = ''
    ) m JOIN perkara p ON p.id = m.perkara_id WHERE m.direncanakan = 0 OR p.tahap IN (${PLENO_STAGES.map((t) => `'${t}'`).join(", ")}) ORDER BY m.waktu`);
  const peopleFrom = (rows: string) => db.prepare<{ q: string; part: string; peran: string }, Record<string, string> & { perkara: number }>(`SELECT nama, alamat, pekerjaan, instansi, jabatan, nip, nik, kategori, telepon, surel, tempat_lahir AS tempatLahir, tanggal_lahir AS tanggalLahir, jenis_kelamin AS jenisKelamin, agama, kewarganegaraan, pangkat, count(DISTINCT perkara_id) AS perkara
    FROM pihak h WHERE ${rows} AND nama LIKE @q ESCAPE '\\' AND (@peran = '' OR peran = @peran) AND ${OPEN_PERSON} GROUP BY nama, instansi, nip ORDER BY nama LIMIT 8`);
  const peopleByPart = peopleFrom("perkara_id IN (SELECT rowid FROM nama_fts WHERE nama_fts MATCH @part ORDER BY rowid DESC LIMIT 300)");
  const peopleRecent = peopleFrom(`rowid > (SELECT max(rowid) FROM pihak) - ${RECENT} AND @part = ''`);
  const texts = Object.fromEntries(
    Object.entries({ instansi: "pihak", jabatan: "pihak", pekerjaan: "pihak", tempat: "perkara", kecamatan: "perkara", bentukBukti: "bentuk FROM bukti", caraAntar: "cara_antar FROM undangan", penerima: "json_extract(penerima, '$.jabatan') FROM penerusan" })
      .map(([k, from]) => {
        const [value, table] = from.includes(" FROM ") ? (from.split(" FROM ") as [string, string]) : [k, from];
        const newest = table === "undangan" ? "" : "ORDER BY rowid DESC";
        const shown = table === "pihak" ? ` AND ${OPEN_PERSON}` : "";
        return [k, db.prepare<[string], { v: string }>(`SELECT v, count(*) AS n FROM (SELECT ${value} AS v${shown ? ", peran, perkara_id" : ""} FROM ${table} ${newest} LIMIT ${RECENT}) h WHERE v LIKE ? ESCAPE '\\' AND v <> ''${shown} GROUP BY v ORDER BY n DESC, v LIMIT 8`)];
      }),
  );
  const register = db.prepare<{ jenis: string; tahun: string; sampai: string }, { perkaraId: number; nomor: string; tanggal: string; pelapor: string; terlapor: string; peristiwa: string; status: string; dilindungi: number }>(`SELECT p.id AS perkaraId, p.nomor_register AS nomor, p.waktu_register AS tanggal,
      coalesce((SELECT group_concat(nama, ', ') FROM pihak h WHERE h.perkara_id = p.id AND h.peran IN ('pelapor', 'penemu')), '') AS pelapor, p.terlapor_ringkas AS terlapor, p.peristiwa, p.tahap AS status, p.pelapor_dilindungi AS dilindungi
    FROM perkara p WHERE p.jenis = @jenis AND p.nomor_register <> '' AND p.waktu_register >= @tahun AND p.waktu_register < @sampai ORDER BY p.waktu_register, p.id`);

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
      const found = words ? byWords.all(words, limit) : [];
      const part = found.length ? "" : namePart(teks);
      return (part ? byNamePart.all(part, limit) : found).map((r) => r.rowid);
    },
    /** `kini` is the local time of the office. */
    rows: (ids: number[], kini: string): ListRow[] => rowsOf.all({ ids: JSON.stringify(ids), kini }),
    list(f: DaftarPerkara, kini: string): { rows: ListRow[]; count: number } {
      const where: string[] = [];
      const params: Record<string, string | number> = { kini };
      const add = (sql: string, name: string, value: string) => { if (value !== "") { where.push(sql); params[name] = value; } };
      add("p.pemilihan_id = @pemilihanId", "pemilihanId", f.pemilihanId);
      add("p.rezim = @rezim", "rezim", f.rezim);
      add("p.jenis = @jenis", "jenis", f.jenis);
      add("p.tahap = @tahap", "tahap", f.tahap);
      add("p.id IN (SELECT perkara_id FROM pihak WHERE kategori = @kategori AND kategori <> '' AND peran = 'terlapor')", "kategori", f.kategori);
      if (f.keadaan === "berjalan") where.push("p.tahap <> 'selesai'");
      if (f.keadaan === "selesai") where.push("p.tahap = 'selesai'");
      const numbers = <R>(sql: string) => db.prepare<typeof params, R>(sql);
      const dir = f.arah === "naik" ? "ASC" : "DESC";

      let words: { table: string; count: number } | null = null;
      if (f.teks.trim() !== "") {
        const match = matchWords(f.teks);
        const table = match && byWords.get(match, 1) ? "perkara_fts" : "nama_fts";
        params["match"] = table === "perkara_fts" ? match : namePart(f.teks);
        if (params["match"] === "") return { rows: [], count: 0 };
        words = { table, count: numbers<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${table} MATCH @match`).get({ match: params["match"] })!.n };
        if (words.count === 0) return { rows: [], count: 0 };
      }
      const page = { ...params, batas: f.batas, lewati: f.lewati };
      // Many hits are looked up while the order's own index is walked; few hits come first and are then put in order.
      const hit = (column: string) => (words ? [`${words.count > MANY ? "+" : ""}${column} IN (SELECT rowid FROM ${words.table} WHERE ${words.table} MATCH @match)`] : []);
      const cond = (more: string[]) => { const all = [...where, ...more]; return all.length ? `WHERE ${all.join(" AND ")}` : ""; };
      const count = words && !where.length ? words.count : numbers<{ n: number }>(`SELECT count(*) AS n FROM perkara p ${cond(hit("p.id"))}`).get(params)!.n;

      const byDue = (): number[] => {
        const first = `FROM tenggat t CROSS JOIN perkara p ON p.id = t.perkara_id ${cond([...hit("t.perkara_id"), isOpen("t"), FIRST_OF_CASE])}`;
        const due = numbers<{ id: number }>(`SELECT p.id ${first} ORDER BY t.batas_aman ${dir}, t.perkara_id DESC LIMIT @batas OFFSET @lewati`).all(page).map((r) => r.id);
        if (due.length === f.batas) return due;
        const withDue = due.length ? f.lewati + due.length : numbers<{ n: number }>(`SELECT count(*) AS n ${first}`).get(params)!.n;
        const rest = numbers<{ id: number }>(`SELECT p.id FROM perkara p ${cond([...hit("p.id"), `NOT EXISTS (SELECT 1 FROM tenggat d WHERE d.perkara_id = p.id AND ${isOpen("d")})`])} ORDER BY p.id DESC LIMIT @batas OFFSET @lewati`);
        return [...due, ...rest.all({ ...page, batas: f.batas - due.length, lewati: Math.max(0, f.lewati - withDue) }).map((r) => r.id)];
      };
      const byNewest = (): number[] =>
        words
          ? numbers<{ id: number }>(`SELECT w.rowid AS id FROM ${words.table} w ${where.length ? "CROSS JOIN perkara p ON p.id = w.rowid" : ""} ${cond([`${words.table} MATCH @match`])} ORDER BY w.rowid ${dir} LIMIT @batas OFFSET @lewati`).all(page).map((r) => r.id)
          : ordered("p.id");
      const ordered = (...columns: string[]): number[] => numbers<{ id: number }>(`SELECT p.id FROM perkara p ${cond(hit("p.id"))} ORDER BY ${columns.map((c) => `${c} ${dir}`).join(", ")} LIMIT @batas OFFSET @lewati`).all(page).map((r) => r.id);
      const ids = { tenggat: byDue, terbaru: byNewest, nomor: () => ordered("coalesce(nullif(p.nomor_register, ''), p.nomor_penyampaian)", "p.id"), tahap: () => ordered(STAGE_ORDER, "p.id"), terlapor: () => ordered("p.terlapor_ringkas", "p.id") }[f.urut]();
      return { rows: this.rows(ids, kini), count };
    },
    putTenggat(perkaraId: number, rows: Array<{ ruleId: string; ref: string; nama: string; pasal: string; batasAman: string; batasTeks: string; terbuka: boolean; belumDiverifikasi: boolean; internal: boolean; hak: boolean }>) {
      dueClear.run(perkaraId);
      for (const r of rows) duePut.run({ ...r, perkaraId, terbuka: r.terbuka ? 1 : 0, belumDiverifikasi: r.belumDiverifikasi ? 1 : 0, internal: r.internal ? 1 : 0, hak: r.hak ? 1 : 0 });
    },
    /** Open deadlines, the most urgent first. */
    due: (kini: string, batas: number) => due.all({ kini, batas }),
    dueCount: (kini: string) => dueCount.get({ kini })!.n,
    perTahap: () => stages.all(),
    hearings: (from: string, to: string) => hearings.all(from, to),
    meetings: (dari: string, sampai: string) => meetings.all({ dari, sampai }),
    people(teks: string, peran: string) {
      const part = namePart(teks);
      return teks.trim().length < 2 ? [] : (part ? peopleByPart : peopleRecent).all({ q: containing(teks), part, peran });
    },
    texts: (bidang: string, teks: string) => texts[bidang]!.all(containing(teks) || "%").map((r) => r.v),
    register: (jenis: string, tahun: number) => register.all({ jenis, tahun: String(tahun), sampai: String(tahun + 1) }),
  };
}

/** FTS5 query of the trigram index: the text as part of a name; "" where it is too short. */
function namePart(teks: string): string {
  const part = teks.trim();
  return Array.from(part).length < 3 ? "" : `"${part.replace(/"/g, '""')}"`;
}
