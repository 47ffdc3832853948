import type { TanyaRekap } from "../../../shared/schemas/rekap";
import type { Db } from "../db/open";

/** Rows of one section: how many, and how many of them come from a case whose reporter is protected. */
export interface Hitungan { kunci: string; jumlah: number; dilindungi: number }
export interface PerkaraRekap { id: number; nomorPenyampaian: string; nomorRegister: string; jenis: string; tanggalTerima: string; kecamatan: string; tahap: string; nama: string; kategori: string; nip: string; instansi: string; jabatan: string }

/** The cases of a period; every count stands on these. */
const SCOPE = "perkara p WHERE p.waktu_terima >= @dari AND p.waktu_terima < @sesudah AND (@pemilihanId = '' OR p.pemilihan_id = @pemilihanId)";
const IDS = `SELECT p.id FROM ${SCOPE}`;
const COUNT = "count(*) AS jumlah, sum(p.pelapor_dilindungi) AS dilindungi";
const hasFact = (kejadian: string): string => `EXISTS (SELECT 1 FROM fakta f WHERE f.perkara_id = p.id AND f.kejadian = '${kejadian}')`;

const NOT_REGISTERED = `(${hasFact("tidak_diregistrasi")} OR (p.nomor_register = '' AND EXISTS (SELECT 1 FROM kajian_awal k WHERE k.perkara_id = p.id AND k.diputuskan_at <> '' AND k.hasil LIKE 'tidak_diregistrasi%'
  AND k.ke = (SELECT max(m.ke) FROM kajian_awal m WHERE m.perkara_id = p.id))))`;

/** A case in exactly one of these, the first that fits. */
const KEADAAN = `CASE WHEN ${NOT_REGISTERED} THEN 'tidak_diregistrasi' WHEN p.dicabut_at <> '' AND p.nomor_register = '' THEN 'dicabut' WHEN ${hasFact("dilimpahkan")} THEN 'dilimpahkan'
  WHEN p.nomor_register = '' AND p.tahap = 'selesai' THEN 'selesai_tanpa_register' WHEN p.nomor_register = '' THEN 'belum_diregistrasi' WHEN p.tahap = 'selesai' THEN 'diregistrasi_selesai' ELSE 'diregistrasi_berjalan' END`;

/** What was answered no in the last kajian awal of a case that was not registered. */
const ALASAN = `CASE k.hasil WHEN 'tidak_diregistrasi_syarat' THEN
  CASE WHEN EXISTS (SELECT 1 FROM json_each(k.syarat_formal) s WHERE s.value ->> 'terpenuhi' = 'tidak') THEN CASE WHEN EXISTS (SELECT 1 FROM json_each(k.syarat_materiel) s WHERE s.value ->> 'terpenuhi' = 'tidak') THEN 'formal_materiel' ELSE 'formal' END
    WHEN EXISTS (SELECT 1 FROM json_each(k.syarat_materiel) s WHERE s.value ->> 'terpenuhi' = 'tidak') THEN 'materiel' ELSE 'syarat' END
  ELSE k.hasil END`;

/** Numbers of a period, counted from the cases themselves. */
export function rekapStore(db: Db) {
  type Range = { dari: string; sesudah: string; pemilihanId: string };
  const rows = (sql: string) => db.prepare<[Range], Hitungan>(sql);
  const sections = {
    masuk: rows(`SELECT p.jenis AS kunci, ${COUNT} FROM ${SCOPE} GROUP BY 1`),
    kanal: rows(`SELECT p.kanal AS kunci, ${COUNT} FROM ${SCOPE} AND p.jenis = 'laporan' GROUP BY 1`),
    keadaan: rows(`SELECT ${KEADAAN} AS kunci, ${COUNT} FROM ${SCOPE} GROUP BY 1`),
    tidak_diregistrasi: rows(`SELECT coalesce((SELECT ${ALASAN} FROM kajian_awal k WHERE k.perkara_id = p.id ORDER BY k.ke DESC LIMIT 1), '') AS kunci, ${COUNT} FROM ${SCOPE} AND ${NOT_REGISTERED} GROUP BY 1`),
    dugaan: rows(`SELECT jenis AS kunci, count(*) AS jumlah, sum(dilindungi) AS dilindungi FROM (SELECT DISTINCT d.perkara_id, d.jenis, p.pelapor_dilindungi AS dilindungi FROM dugaan d JOIN perkara p ON p.id = d.perkara_id WHERE p.id IN (${IDS})) GROUP BY 1`),
    kategori: rows(`SELECT h.kategori AS kunci, ${COUNT} FROM pihak h JOIN perkara p ON p.id = h.perkara_id WHERE h.peran = 'terlapor' AND p.id IN (${IDS}) GROUP BY 1`),
    skb: rows(`SELECT kunci, count(*) AS jumlah, sum(dilindungi) AS dilindungi FROM (SELECT DISTINCT d.perkara_id, s.value AS kunci, p.pelapor_dilindungi AS dilindungi FROM dugaan d JOIN perkara p ON p.id = d.perkara_id, json_each(d.skb) s WHERE p.id IN (${IDS})) GROUP BY 1`),
    hasil: rows(`SELECT kunci, count(*) AS jumlah, sum(dilindungi) AS dilindungi FROM (SELECT DISTINCT k.perkara_id, h.value ->> 'jenis' AS kunci, p.pelapor_dilindungi AS dilindungi FROM kajian k JOIN perkara p ON p.id = k.perkara_id, json_each(k.hasil) h WHERE p.id IN (${IDS}) AND ${hasFact("diputuskan")}) GROUP BY 1`),
    penerima: rows(`SELECT t.penerima ->> 'jabatan' || CASE WHEN t.penerima ->> 'instansi' IN ('', t.penerima ->> 'jabatan') THEN '' ELSE ', ' || (t.penerima ->> 'instansi') END AS kunci, ${COUNT} FROM penerusan t JOIN perkara p ON p.id = t.perkara_id WHERE t.waktu_kirim <> '' AND p.id IN (${IDS}) GROUP BY 1`),
    sanksi: rows(`SELECT CASE WHEN t.sanksi_id <> '' THEN 'id:' || t.sanksi_id ELSE t.sanksi END AS kunci, ${COUNT} FROM tindak_lanjut t JOIN perkara p ON p.id = t.perkara_id WHERE (t.sanksi_id <> '' OR t.sanksi <> '') AND t.dicoret_alasan = '' AND p.id IN (${IDS}) GROUP BY 1`),
    kecamatan: rows(`SELECT p.kecamatan AS kunci, ${COUNT} FROM ${SCOPE} GROUP BY 1`),
  };
  const ids = db.prepare<[Range], { id: number }>(`${IDS} ORDER BY p.id`);
  const list = db.prepare<[Range], PerkaraRekap>(`SELECT p.id, p.nomor_penyampaian AS nomorPenyampaian, p.nomor_register AS nomorRegister, p.jenis, substr(p.waktu_terima, 1, 10) AS tanggalTerima, p.kecamatan, p.tahap, h.nama, h.kategori, h.nip, h.instansi, h.jabatan
    FROM perkara p LEFT JOIN pihak h ON h.perkara_id = p.id AND h.peran = 'terlapor' WHERE p.id IN (${IDS}) ORDER BY p.id, h.urut`);
  const range = (t: TanyaRekap): Range => ({ dari: t.dari, sesudah: `${t.sampai}U`, pemilihanId: t.pemilihanId });
  return {
    hitung: (bagian: keyof typeof sections, t: TanyaRekap) => sections[bagian].all(range(t)),
    ids: (t: TanyaRekap) => ids.all(range(t)).map((r) => r.id),
    daftar: (t: TanyaRekap) => list.all(range(t)),
  };
}
