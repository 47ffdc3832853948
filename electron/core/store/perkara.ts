import type { Bukti, Pihak, PeranPihak } from "../../../shared/schemas/perkara";
import type { Fakta, Perkara, TenggatDiubah } from "../../../shared/schemas/dossier";
import type { Dugaan } from "../../../shared/schemas/penanganan";
import type { Db } from "../db/open";

type CaseRow = {
  id: number; uid: string; jenis: Perkara["jenis"]; tahap: Perkara["tahap"]; pemilihan_id: string; rezim: Perkara["rezim"]; zona: string; paket_hukum: string; kanal: Perkara["kanal"]; pelapor_dilindungi: number;
  nomor_penyampaian: string; nomor_register: string; peristiwa: string; tempat: string; kecamatan: string; tanggal_kejadian: string; jam_kejadian: string; tanggal_diketahui: string; uraian: string; dilaporkan_di: string;
  waktu_terima: string; penerima_id: string; surat_tugas_nomor: string; lhp_nomor: string; lhp_tanggal: string; waktu_register: string; dicabut_at: string; alasan_cabut: string; alasan_akhir: string;
  terlapor_ringkas: string; kategori_ringkas: string; instansi_ringkas: string; versi: number; dibuat_at: string; diubah_at: string;
};
type PartyRow = { id: string; peran: PeranPihak; urut: number; nama: string; tempat_lahir: string; tanggal_lahir: string; jenis_kelamin: Pihak["jenisKelamin"]; pekerjaan: string; kewarganegaraan: string; agama: string; alamat: string; telepon: string; surel: string; nik: string; nip: string; kategori: Pihak["kategori"]; instansi: string; jabatan: string; pangkat: string; kedudukan: string };
type EvidenceRow = { id: string; kode: string; bentuk: string; keterangan: string; jumlah: string; sha256: string | null; nama_berkas: string; dihapus_alasan: string; ukuran: number | null; mime: string | null };

/** Cases with their people, evidence, alleged violations and facts. */
export function perkaraStore(db: Db) {
  const get = db.prepare<[number], CaseRow>("SELECT * FROM perkara WHERE id = ?");
  const insert = db.prepare(`INSERT INTO perkara (uid, jenis, tahap, pemilihan_id, rezim, zona, paket_hukum, kanal, pelapor_dilindungi, nomor_penyampaian, nomor_register, peristiwa, tempat, kecamatan, tanggal_kejadian, jam_kejadian, tanggal_diketahui,
      uraian, dilaporkan_di, waktu_terima, penerima_id, surat_tugas_nomor, lhp_nomor, lhp_tanggal, waktu_register, dicabut_at, alasan_cabut, alasan_akhir, terlapor_ringkas, kategori_ringkas, instansi_ringkas, versi, dibuat_at, diubah_at)
    VALUES (@uid, @jenis, @tahap, @pemilihan_id, @rezim, @zona, @paket_hukum, @kanal, @pelapor_dilindungi, @nomor_penyampaian, @nomor_register, @peristiwa, @tempat, @kecamatan, @tanggal_kejadian, @jam_kejadian, @tanggal_diketahui,
      @uraian, @dilaporkan_di, @waktu_terima, @penerima_id, @surat_tugas_nomor, @lhp_nomor, @lhp_tanggal, @waktu_register, @dicabut_at, @alasan_cabut, @alasan_akhir, '', '', '', @versi, @dibuat_at, @diubah_at)`);
  const update = db.prepare(`UPDATE perkara SET tahap = @tahap, pemilihan_id = @pemilihan_id, rezim = @rezim, kanal = @kanal, pelapor_dilindungi = @pelapor_dilindungi, nomor_penyampaian = @nomor_penyampaian, nomor_register = @nomor_register,
      peristiwa = @peristiwa, tempat = @tempat, kecamatan = @kecamatan, tanggal_kejadian = @tanggal_kejadian, jam_kejadian = @jam_kejadian, tanggal_diketahui = @tanggal_diketahui, uraian = @uraian, dilaporkan_di = @dilaporkan_di,
      waktu_terima = @waktu_terima, penerima_id = @penerima_id, surat_tugas_nomor = @surat_tugas_nomor, lhp_nomor = @lhp_nomor, lhp_tanggal = @lhp_tanggal, waktu_register = @waktu_register, dicabut_at = @dicabut_at,
      alasan_cabut = @alasan_cabut, alasan_akhir = @alasan_akhir, versi = @versi, diubah_at = @diubah_at WHERE id = @id`);
  const brief = db.prepare("UPDATE perkara SET terlapor_ringkas = @terlapor, kategori_ringkas = @kategori, instansi_ringkas = @instansi WHERE id = @id");

  const parties = db.prepare<[number], PartyRow>("SELECT * FROM pihak WHERE perkara_id = ? ORDER BY CASE peran WHEN 'pelapor' THEN 1 WHEN 'penemu' THEN 1 WHEN 'terlapor' THEN 2 ELSE 3 END, urut");
  const partyPut = db.prepare(`INSERT INTO pihak (id, perkara_id, peran, urut, nama, tempat_lahir, tanggal_lahir, jenis_kelamin, pekerjaan, kewarganegaraan, agama, alamat, telepon, surel, nik, nip, kategori, instansi, jabatan, pangkat, kedudukan)
    VALUES (@id, @perkara_id, @peran, @urut, @nama, @tempat_lahir, @tanggal_lahir, @jenis_kelamin, @pekerjaan, @kewarganegaraan, @agama, @alamat, @telepon, @surel, @nik, @nip, @kategori, @instansi, @jabatan, @pangkat, @kedudukan)
    ON CONFLICT (id) DO UPDATE SET urut = excluded.urut, nama = excluded.nama, tempat_lahir = excluded.tempat_lahir, tanggal_lahir = excluded.tanggal_lahir, jenis_kelamin = excluded.jenis_kelamin, pekerjaan = excluded.pekerjaan,
      kewarganegaraan = excluded.kewarganegaraan, agama = excluded.agama, alamat = excluded.alamat, telepon = excluded.telepon, surel = excluded.surel, nik = excluded.nik, nip = excluded.nip, kategori = excluded.kategori,
      instansi = excluded.instansi, jabatan = excluded.jabatan, pangkat = excluded.pangkat, kedudukan = excluded.kedudukan`);
  const partyRemove = db.prepare<[string, number]>("DELETE FROM pihak WHERE id = ? AND perkara_id = ?");

  const evidence = db.prepare<[number], EvidenceRow>("SELECT b.id, b.kode, b.bentuk, b.keterangan, b.jumlah, b.sha256, b.nama_berkas, b.dihapus_alasan, f.ukuran, f.mime FROM bukti b LEFT JOIN berkas f ON f.sha256 = b.sha256 WHERE b.perkara_id = ? ORDER BY b.urut");
  const evidencePut = db.prepare("INSERT INTO bukti (id, perkara_id, kode, urut, bentuk, keterangan, jumlah, sha256, nama_berkas, dihapus_alasan, dibuat_at) VALUES (@id, @perkara_id, @kode, @urut, @bentuk, @keterangan, @jumlah, @sha256, @nama_berkas, '', @dibuat_at) ON CONFLICT (id) DO UPDATE SET bentuk = excluded.bentuk, keterangan = excluded.keterangan, jumlah = excluded.jumlah, nama_berkas = CASE WHEN bukti.sha256 IS NULL THEN excluded.nama_berkas ELSE bukti.nama_berkas END, sha256 = coalesce(bukti.sha256, excluded.sha256)");
  const evidenceVoid = db.prepare<[string, string, number]>("UPDATE bukti SET dihapus_alasan = ? WHERE id = ? AND perkara_id = ? AND dihapus_alasan = ''");
  const evidenceGet = db.prepare<[string], EvidenceRow & { perkara_id: number }>("SELECT b.*, f.ukuran, f.mime FROM bukti b LEFT JOIN berkas f ON f.sha256 = b.sha256 WHERE b.id = ?");

  const factPut = db.prepare("INSERT INTO fakta (perkara_id, kejadian, ref, waktu, hasil, catatan) VALUES (@perkara_id, @kejadian, @ref, @waktu, @hasil, @catatan) ON CONFLICT (perkara_id, kejadian, ref) DO UPDATE SET waktu = excluded.waktu, hasil = excluded.hasil, catatan = excluded.catatan");
  const factRemove = db.prepare<[number, string, string]>("DELETE FROM fakta WHERE perkara_id = ? AND kejadian = ? AND ref = ?");
  const facts = db.prepare<[number], { kejadian: Fakta["kejadian"]; ref: string; waktu: string; hasil: string; catatan: string }>("SELECT kejadian, ref, waktu, hasil, catatan FROM fakta WHERE perkara_id = ? ORDER BY waktu, kejadian");

  const allegedClear = db.prepare<[number]>("DELETE FROM dugaan WHERE perkara_id = ?");
  const allegedPut = db.prepare("INSERT INTO dugaan (perkara_id, urut, jenis, pasal, skb, uraian) VALUES (@perkara_id, @urut, @jenis, @pasal, @skb, @uraian)");
  const alleged = db.prepare<[number], { jenis: Dugaan["jenis"]; pasal: string; skb: string; uraian: string }>("SELECT jenis, pasal, skb, uraian FROM dugaan WHERE perkara_id = ? ORDER BY urut");

  const overridePut = db.prepare("INSERT INTO tenggat_diubah (perkara_id, rule_id, ref, tanggal, alasan, oleh, at) VALUES (@perkaraId, @ruleId, @ref, @tanggal, @alasan, @oleh, @at) ON CONFLICT (perkara_id, rule_id, ref) DO UPDATE SET tanggal = excluded.tanggal, alasan = excluded.alasan, oleh = excluded.oleh, at = excluded.at");
  const overrideRemove = db.prepare<[number, string, string]>("DELETE FROM tenggat_diubah WHERE perkara_id = ? AND rule_id = ? AND ref = ?");
  const overrides = db.prepare<[number], TenggatDiubah>("SELECT rule_id AS ruleId, ref, tanggal, alasan, oleh, at FROM tenggat_diubah WHERE perkara_id = ?");

  return {
    get: (id: number): Perkara | null => {
      const r = get.get(id);
      return r ? fromRow(r) : null;
    },
    insert: (p: Omit<Perkara, "id">): number => Number(insert.run(toRow(p)).lastInsertRowid),
    update: (p: Perkara) => void update.run({ ...toRow(p), id: p.id }),
    pihak: (id: number): Pihak[] => parties.all(id).map(partyFromRow),
    /** Writes the people of one role in order; those of the role that are not named any more are removed. */
    putPihak(perkaraId: number, peran: PeranPihak, list: Pihak[]) {
      const keep = new Set(list.map((p) => p.id));
      for (const old of parties.all(perkaraId)) if (old.peran === peran && !keep.has(old.id)) partyRemove.run(old.id, perkaraId);
      for (const p of list) partyPut.run({ id: p.id, perkara_id: perkaraId, peran, urut: p.urut, nama: p.nama, tempat_lahir: p.tempatLahir, tanggal_lahir: p.tanggalLahir, jenis_kelamin: p.jenisKelamin, pekerjaan: p.pekerjaan, kewarganegaraan: p.kewarganegaraan, agama: p.agama, alamat: p.alamat, telepon: p.telepon, surel: p.surel, nik: p.nik, nip: p.nip, kategori: p.kategori, instansi: p.instansi, jabatan: p.jabatan, pangkat: p.pangkat, kedudukan: p.kedudukan });
      if (peran === "terlapor") brief.run({ id: perkaraId, terlapor: summary(list.map((p) => p.nama)), kategori: list[0]?.kategori ?? "", instansi: list[0]?.instansi ?? "" });
    },
    bukti: (id: number): Bukti[] => evidence.all(id).map(evidenceFromRow),
    buktiById: (id: string) => {
      const r = evidenceGet.get(id);
      return r ? { ...evidenceFromRow(r), perkaraId: r.perkara_id } : null;
    },
    putBukti: (perkaraId: number, b: Bukti, urut: number, at: string) => void evidencePut.run({ id: b.id, perkara_id: perkaraId, kode: b.kode, urut, bentuk: b.bentuk, keterangan: b.keterangan, jumlah: b.jumlah, sha256: b.berkas?.sha256 ?? null, nama_berkas: b.berkas?.nama ?? "", dibuat_at: at }),
    voidBukti: (perkaraId: number, buktiId: string, alasan: string) => evidenceVoid.run(alasan, buktiId, perkaraId).changes > 0,
    putFakta: (perkaraId: number, f: Fakta) => void factPut.run({ perkara_id: perkaraId, kejadian: f.kejadian, ref: f.ref, waktu: f.waktu, hasil: JSON.stringify(f.hasil), catatan: f.catatan }),
    removeFakta: (perkaraId: number, kejadian: string, ref: string) => void factRemove.run(perkaraId, kejadian, ref),
    fakta: (id: number): Fakta[] => facts.all(id).map((f) => ({ ...f, hasil: JSON.parse(f.hasil) })),
    putDugaan(perkaraId: number, list: Dugaan[]) {
      allegedClear.run(perkaraId);
      list.forEach((d, urut) => allegedPut.run({ perkara_id: perkaraId, urut, jenis: d.jenis, pasal: d.pasal, skb: JSON.stringify(d.skb), uraian: d.uraian }));
    },
    dugaan: (id: number): Dugaan[] => alleged.all(id).map((d) => ({ ...d, skb: JSON.parse(d.skb) })),
    putTenggatDiubah: (perkaraId: number, t: TenggatDiubah) => void overridePut.run({ ...t, perkaraId }),
    removeTenggatDiubah: (perkaraId: number, ruleId: string, ref: string) => void overrideRemove.run(perkaraId, ruleId, ref),
    tenggatDiubah: (id: number) => overrides.all(id),
  };
}

/** "A", "A dan B", "A dan 3 orang lain". */
function summary(names: string[]): string {
  return names.length <= 1 ? (names[0] ?? "") : names.length === 2 ? `${names[0]} dan ${names[1]}` : `${names[0]} dan ${names.length - 1} orang lain`;
}

const toRow = (p: Omit<Perkara, "id">) => ({
  uid: p.uid, jenis: p.jenis, tahap: p.tahap, pemilihan_id: p.pemilihanId, rezim: p.rezim, zona: p.zona, paket_hukum: p.paketHukum, kanal: p.kanal, pelapor_dilindungi: p.pelaporDilindungi ? 1 : 0,
  nomor_penyampaian: p.nomorPenyampaian, nomor_register: p.nomorRegister, peristiwa: p.peristiwa, tempat: p.tempat, kecamatan: p.kecamatan, tanggal_kejadian: p.tanggalKejadian, jam_kejadian: p.jamKejadian,
  tanggal_diketahui: p.tanggalDiketahui, uraian: p.uraian, dilaporkan_di: p.dilaporkanDi, waktu_terima: p.waktuTerima, penerima_id: p.penerimaId, surat_tugas_nomor: p.suratTugasNomor, lhp_nomor: p.lhpNomor, lhp_tanggal: p.lhpTanggal,
  waktu_register: p.waktuRegister, dicabut_at: p.dicabutAt, alasan_cabut: p.alasanCabut, alasan_akhir: p.alasanAkhir, versi: p.versi, dibuat_at: p.dibuatAt, diubah_at: p.diubahAt,
});
const fromRow = (r: CaseRow): Perkara => ({
  id: r.id, uid: r.uid, jenis: r.jenis, tahap: r.tahap, pemilihanId: r.pemilihan_id, rezim: r.rezim, zona: r.zona, paketHukum: r.paket_hukum, kanal: r.kanal, pelaporDilindungi: r.pelapor_dilindungi === 1,
  nomorPenyampaian: r.nomor_penyampaian, nomorRegister: r.nomor_register, peristiwa: r.peristiwa, tempat: r.tempat, kecamatan: r.kecamatan, tanggalKejadian: r.tanggal_kejadian, jamKejadian: r.jam_kejadian,
  tanggalDiketahui: r.tanggal_diketahui, uraian: r.uraian, dilaporkanDi: r.dilaporkan_di, waktuTerima: r.waktu_terima, penerimaId: r.penerima_id, suratTugasNomor: r.surat_tugas_nomor, lhpNomor: r.lhp_nomor, lhpTanggal: r.lhp_tanggal,
  waktuRegister: r.waktu_register, dicabutAt: r.dicabut_at, alasanCabut: r.alasan_cabut, alasanAkhir: r.alasan_akhir, versi: r.versi, dibuatAt: r.dibuat_at, diubahAt: r.diubah_at,
});
const partyFromRow = (r: PartyRow): Pihak => ({
  id: r.id, peran: r.peran, urut: r.urut, nama: r.nama, tempatLahir: r.tempat_lahir, tanggalLahir: r.tanggal_lahir, jenisKelamin: r.jenis_kelamin, pekerjaan: r.pekerjaan, kewarganegaraan: r.kewarganegaraan, agama: r.agama,
  alamat: r.alamat, telepon: r.telepon, surel: r.surel, nik: r.nik, nip: r.nip, kategori: r.kategori, instansi: r.instansi, jabatan: r.jabatan, pangkat: r.pangkat, kedudukan: r.kedudukan,
});
const evidenceFromRow = (r: EvidenceRow): Bukti => ({ id: r.id, kode: r.kode, bentuk: r.bentuk, keterangan: r.keterangan, jumlah: r.jumlah, berkas: r.sha256 ? { sha256: r.sha256, nama: r.nama_berkas } : null, ukuran: r.ukuran ?? 0, mime: r.mime ?? "", dihapusAlasan: r.dihapus_alasan });
