import type { Pembahasan, Proses, UndanganPembahasan } from "../../../shared/schemas/dossier";
import type { AnggotaGakkumdu } from "../../../shared/schemas/tindak-lanjut";
import type { PeranPihak } from "../../../shared/schemas/perkara";
import type { Db } from "../db/open";
import { containing } from "./words";

type Row = Record<string, unknown>;
export interface LetterRow { penerusanId: string; perkaraId: number; penerima: string; instansi: string; nomorSurat: string; dikirimAt: string; diterimaAt: string; jenis: string | null; nomor: string; batas: string | null; ruleId: string | null; namaTenggat: string | null; internal: number | null; belumDiverifikasi: number | null }
export interface PersonRow { id: string; perkaraId: number; peran: PeranPihak; nama: string; nip: string; nik: string; jabatan: string; instansi: string; nomor: string; tanggal: string; pemilihan: string; dilindungi: number }
export interface Judgement { a: string; b: string; sama: number; alasan: string; catatan: string; oleh: string; at: string }

/** Due rows that belong to one forwarding: its id, or its id with a count behind it. */
const OWN = "t.perkara_id = p.perkara_id AND t.terbuka = 1 AND (t.ref = p.id OR substr(t.ref, 1, length(p.id) + 1) = p.id || '~')";
const LETTERS = `SELECT p.id AS penerusanId, p.perkara_id AS perkaraId, json_extract(p.penerima, '$.jabatan') AS penerima, coalesce(json_extract(p.penerima, '$.instansi'), '') AS instansi, p.nomor AS nomorSurat, p.waktu_kirim AS dikirimAt, p.diterima_at AS diterimaAt,
    (SELECT json_extract(h.value, '$.jenis') FROM kajian j, json_each(j.hasil) h WHERE j.perkara_id = p.perkara_id AND json_extract(h.value, '$.id') = p.hasil_id) AS jenis,
    coalesce(nullif(k.nomor_register, ''), k.nomor_penyampaian) AS nomor, k.tahap = 'selesai' OR EXISTS (SELECT 1 FROM fakta f WHERE f.perkara_id = p.perkara_id AND f.kejadian = 'tindak_lanjut_selesai' AND f.ref = p.id) AS selesai,
    t.rule_id AS ruleId, t.nama AS namaTenggat, t.batas_teks AS batas, t.internal, t.belum_diverifikasi AS belumDiverifikasi, k.terlapor_ringkas AS terlapor
  FROM penerusan p JOIN perkara k ON k.id = p.perkara_id LEFT JOIN tenggat t ON ${OWN} AND t.rule_id = (SELECT t.rule_id FROM tenggat t WHERE ${OWN} ORDER BY t.batas_teks, t.rule_id LIMIT 1)
  WHERE p.waktu_kirim <> ''`;
const STATE = "(@keadaan = 'semua' OR (@keadaan = 'selesai') = selesai) AND (@keadaan <> 'lewat' OR substr(batas, 1, 10) < @hariIni)";
const FILTER = `${STATE} AND (@penerima = '' OR penerima || ', ' || instansi = @penerima) AND (@teks = '' OR nomor || ' ' || nomorSurat || ' ' || penerima || ' ' || instansi || ' ' || terlapor LIKE @teks ESCAPE '\\')`;
const PERSON = `SELECT h.id, h.perkara_id AS perkaraId, h.peran, h.nama, h.nip, h.nik, h.jabatan, h.instansi, coalesce(nullif(k.nomor_register, ''), k.nomor_penyampaian) AS nomor, substr(k.waktu_terima, 1, 10) AS tanggal, m.nama AS pemilihan, k.pelapor_dilindungi AS dilindungi
  FROM pihak h JOIN perkara k ON k.id = h.perkara_id JOIN pemilihan m ON m.id = k.pemilihan_id WHERE`;

/** What stands beside and after a case: Sentra Gakkumdu, steps of others, what is awaited, and the same person in several cases. */
export function tindakLanjutStore(db: Db) {
  const members = db.prepare<[], Omit<AnggotaGakkumdu, "aktif"> & { aktif: number }>("SELECT id, lembaga, nama, nip, pangkat, jabatan, aktif, versi FROM gakkumdu_anggota ORDER BY CASE lembaga WHEN 'bawaslu' THEN 1 WHEN 'polri' THEN 2 ELSE 3 END, urut");
  const memberPut = db.prepare("INSERT INTO gakkumdu_anggota (id, lembaga, nama, nip, pangkat, jabatan, aktif, urut, versi) VALUES (@id, @lembaga, @nama, @nip, @pangkat, @jabatan, @aktif, (SELECT coalesce(max(urut), 0) + 1 FROM gakkumdu_anggota), @versi) ON CONFLICT (id) DO UPDATE SET lembaga = excluded.lembaga, nama = excluded.nama, nip = excluded.nip, pangkat = excluded.pangkat, jabatan = excluded.jabatan, aktif = excluded.aktif, versi = excluded.versi");
  const discussions = db.prepare<[number], Row>("SELECT id, ke, waktu, waktu_selesai AS waktuSelesai, tempat, pimpinan, peserta, pasal, pendapat, hasil, kesimpulan, nomor_ba AS nomorBa, surat_id AS suratId, diubah_at AS diubahAt FROM pembahasan WHERE perkara_id = ? ORDER BY ke, waktu, rowid");
  const discussionPut = db.prepare(`INSERT INTO pembahasan (id, perkara_id, ke, waktu, waktu_selesai, tempat, pimpinan, peserta, pasal, pendapat, hasil, kesimpulan, nomor_ba, surat_id, diubah_at)
    VALUES (@id, @perkaraId, @ke, @waktu, @waktuSelesai, @tempat, @pimpinan, @peserta, @pasal, @pendapat, @hasil, @kesimpulan, @nomorBa, @suratId, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET ke = excluded.ke, waktu = excluded.waktu, waktu_selesai = excluded.waktu_selesai, tempat = excluded.tempat, pimpinan = excluded.pimpinan, peserta = excluded.peserta, pasal = excluded.pasal, pendapat = excluded.pendapat,
      hasil = excluded.hasil, kesimpulan = excluded.kesimpulan, surat_id = excluded.surat_id, diubah_at = excluded.diubah_at`);
  const invitations = db.prepare<[number], Row>("SELECT id, ke, waktu, tempat, agenda, peserta, nomor, tanggal_surat AS tanggalSurat, surat_id AS suratId FROM undangan_pembahasan WHERE perkara_id = ? ORDER BY waktu, rowid");
  const invitationPut = db.prepare(`INSERT INTO undangan_pembahasan (id, perkara_id, ke, waktu, tempat, agenda, peserta, nomor, tanggal_surat, surat_id, dibuat_at) VALUES (@id, @perkaraId, @ke, @waktu, @tempat, @agenda, @peserta, @nomor, @tanggalSurat, @suratId, @at)
    ON CONFLICT (id) DO UPDATE SET ke = excluded.ke, waktu = excluded.waktu, tempat = excluded.tempat, agenda = excluded.agenda, peserta = excluded.peserta, tanggal_surat = excluded.tanggal_surat, surat_id = excluded.surat_id`);
  const steps = db.prepare<[number], Proses>("SELECT id, penerusan_id AS penerusanId, kejadian, waktu, nomor, uraian, dicoret_alasan AS dicoretAlasan, dicatat_oleh AS dicatatOleh, dicatat_at AS dicatatAt FROM proses WHERE perkara_id = ? ORDER BY waktu, rowid");
  const stepPut = db.prepare("INSERT INTO proses (id, perkara_id, penerusan_id, kejadian, waktu, nomor, uraian, dicoret_alasan, dicatat_oleh, dicatat_at) VALUES (@id, @perkaraId, @penerusanId, @kejadian, @waktu, @nomor, @uraian, @dicoretAlasan, @dicatatOleh, @dicatatAt) ON CONFLICT (id) DO UPDATE SET dicoret_alasan = excluded.dicoret_alasan");
  const letters = db.prepare<Record<string, string | number>, LetterRow>(`SELECT * FROM (${LETTERS}) WHERE ${FILTER} ORDER BY batas IS NULL, batas, dikirimAt, penerusanId LIMIT @batas OFFSET @lewati`);
  const letterCount = db.prepare<Record<string, string | number>, { n: number }>(`SELECT count(*) AS n FROM (${LETTERS}) WHERE ${FILTER}`);
  const addressees = db.prepare<{ hariIni: string }, { penerima: string; instansi: string; menunggu: number; lewat: number; terlama: string }>(`SELECT penerima, instansi, count(*) AS menunggu, sum(coalesce(substr(batas, 1, 10) < @hariIni, 0)) AS lewat, substr(min(dikirimAt), 1, 10) AS terlama FROM (${LETTERS}) WHERE selesai = 0 GROUP BY penerima, instansi ORDER BY lewat DESC, menunggu DESC, penerima`);
  const late = db.prepare<{ hariIni: string }, { n: number }>("SELECT count(DISTINCT p.id) AS n FROM tenggat t JOIN penerusan p ON p.perkara_id = t.perkara_id AND p.waktu_kirim <> '' AND (t.ref = p.id OR substr(t.ref, 1, length(p.id) + 1) = p.id || '~') WHERE t.terbuka = 1 AND t.batas_aman < @hariIni AND substr(t.batas_teks, 1, 10) < @hariIni");
  const byNip = db.prepare<[string, number], PersonRow>(`${PERSON} h.nip = ? AND h.nip <> '' AND h.perkara_id <> ? LIMIT 100`);
  const byNik = db.prepare<[string, number], PersonRow>(`${PERSON} h.nik = ? AND h.nik <> '' AND h.perkara_id <> ? LIMIT 100`);
  const byName = db.prepare<[string, number], PersonRow>(`${PERSON} h.perkara_id IN (SELECT rowid FROM perkara_fts WHERE perkara_fts MATCH ? ORDER BY rowid DESC LIMIT 300) AND h.perkara_id <> ? AND h.peran IN ('terlapor', 'saksi', 'pelapor', 'penemu', 'ahli')`);
  const person = db.prepare<[string], PersonRow>(`${PERSON} h.id = ?`);
  const judgements = db.prepare<[string, string], Judgement>("SELECT pihak_a AS a, pihak_b AS b, sama, alasan, catatan, oleh, at FROM orang_sama WHERE pihak_a IN (SELECT value FROM json_each(?)) OR pihak_b IN (SELECT value FROM json_each(?))");
  const judge = db.prepare("INSERT INTO orang_sama (pihak_a, pihak_b, sama, alasan, catatan, oleh, at) VALUES (@a, @b, @sama, @alasan, @catatan, @oleh, @at) ON CONFLICT (pihak_a, pihak_b) DO UPDATE SET sama = excluded.sama, alasan = excluded.alasan, catatan = excluded.catatan, oleh = excluded.oleh, at = excluded.at");
  const same = db.prepare<[string], { id: string }>(`WITH RECURSIVE satu (id) AS (VALUES (?) UNION SELECT CASE o.pihak_a WHEN s.id THEN o.pihak_b ELSE o.pihak_a END FROM satu s JOIN orang_sama o ON o.sama = 1 AND (o.pihak_a = s.id OR o.pihak_b = s.id)) SELECT id FROM satu LIMIT 200`);

  return {
    anggota: (): AnggotaGakkumdu[] => members.all().map((m) => ({ ...m, aktif: m.aktif === 1 })),
    putAnggota: (m: AnggotaGakkumdu) => void memberPut.run({ ...m, aktif: m.aktif ? 1 : 0 }),
    pembahasan: (perkaraId: number): Pembahasan[] => discussions.all(perkaraId).map((r) => ({ ...r, peserta: JSON.parse(r["peserta"] as string), pendapat: JSON.parse(r["pendapat"] as string) }) as unknown as Pembahasan),
    putPembahasan: (perkaraId: number, p: Pembahasan) => void discussionPut.run({ ...p, perkaraId, peserta: JSON.stringify(p.peserta), pendapat: JSON.stringify(p.pendapat) }),
    undanganPembahasan: (perkaraId: number): UndanganPembahasan[] => invitations.all(perkaraId).map((r) => ({ ...r, peserta: JSON.parse(r["peserta"] as string) }) as unknown as UndanganPembahasan),
    putUndanganPembahasan: (perkaraId: number, u: UndanganPembahasan, at: string) => void invitationPut.run({ ...u, perkaraId, peserta: JSON.stringify(u.peserta), at }),
    proses: (perkaraId: number): Proses[] => steps.all(perkaraId),
    putProses: (perkaraId: number, p: Proses) => void stepPut.run({ ...p, perkaraId }),
    /** Letters that were sent, the most pressing first. */
    letters(f: { keadaan: string; penerima: string; teks: string; lewati: number; batas: number; hariIni: string }) {
      const params = { ...f, teks: containing(f.teks) };
      return { rows: letters.all(params), count: letterCount.get(params)!.n };
    },
    lateCount: (hariIni: string) => late.get({ hariIni })!.n,
    addressees: (hariIni: string) => addressees.all({ hariIni }),
    /** People of other cases with the same number, or with every word of the name. */
    alike(p: { nip: string; nik: string; perkaraId: number }, words: string[]): PersonRow[] {
      const named = words.length ? byName.all(`nama : (${words.map((w) => `"${w}"`).join(" AND ")})`, p.perkaraId) : [];
      return [...new Map([...byNip.all(p.nip, p.perkaraId), ...byNik.all(p.nik, p.perkaraId), ...named].map((r) => [r.id, r])).values()];
    },
    person: (id: string) => person.get(id) ?? null,
    judgements: (ids: string[]) => judgements.all(JSON.stringify(ids), JSON.stringify(ids)),
    judge: (j: Judgement) => void judge.run(j),
    /** Everyone who was judged to be this person, directly or through another; the person included. */
    same: (id: string) => same.all(id).map((r) => r.id),
  };
}
