import type { Alinea, BerkasImbauan, Gelombang, Kelompok, Pemetaan, Penerima, RingkasGelombang, RingkasImpor, VersiSusunan } from "../../../shared/schemas/imbauan";
import type { Db } from "../db/open";
import { containing } from "./words";

export interface PenerimaRow extends Penerima { kunciJabatan: string; kunciNama: string; imporId: string; digabungKe: string; dibuatAt: string; diubahAt: string }
export interface GelombangRow extends Gelombang { indukId: string; /** The activity it invites to, or "". */ kegiatanId: string; paketHukum: string; dibuatAt: string; diubahAt: string }
/** A letter of a wave with its recipient. */
export interface ImbauanRow { id: string; gelombangId: string; urutSurat: number; nomor: string; nomorId: string; sidik: string; suratId: string; terimaNama: string; terimaWaktu: string; terimaCara: string; terimaFoto: string | null; penerima: Penerima }
export interface ImporRow extends RingkasImpor { sha256: string; sebelum: PenerimaRow[] }

type PenerimaSql = Omit<PenerimaRow, "aktif"> & { aktif: number };
type ImbauanSql = Omit<ImbauanRow, "penerima"> & Omit<Penerima, "aktif"> & { aktif: number; iid: string };
type GelombangSql = Omit<GelombangRow, "tembusan" | "dasar" | "dasarLain"> & { tembusan: string; dasar: string; dasarLain: string };

/** What a letter says of its recipient. */
const NAMED = "p.id, p.kelompok, p.instansi, p.jabatan, p.status_jabatan AS statusJabatan, p.nama, p.nip, p.sapaan, p.alamat, p.tempat, p.kecamatan, p.telepon, p.surel, p.rute, p.urut, p.aktif, p.versi";
const RECIPIENT = `${NAMED}, p.kunci_jabatan AS kunciJabatan, p.kunci_nama AS kunciNama, p.impor_id AS imporId, p.digabung_ke AS digabungKe, p.dibuat_at AS dibuatAt, p.diubah_at AS diubahAt`;
const LETTER = `i.id AS iid, i.gelombang_id AS gelombangId, i.urut AS urutSurat, i.nomor, i.nomor_id AS nomorId, i.sidik, i.surat_id AS suratId, i.terima_nama AS terimaNama, i.terima_waktu AS terimaWaktu, i.terima_cara AS terimaCara, i.terima_foto AS terimaFoto, ${NAMED}`;
/** The way a messenger goes: by route and place on it, then by kecamatan and group. */
const DELIVERY = "p.rute = '', p.rute, p.urut = 0, p.urut, p.kecamatan = '', p.kecamatan, p.kelompok, p.jabatan, p.instansi, p.id";
const WAVE = "id, nama, jenis, pemilihan_id AS pemilihanId, tahapan_id AS tahapanId, induk_id AS indukId, kegiatan_id AS kegiatanId, tanggal, sifat, lampiran, hal, tembusan, penandatangan_id AS penandatanganId, cara_nomor AS caraNomor, nomor_ketik AS nomorKetik, dasar, dasar_lain AS dasarLain, paket_hukum AS paketHukum, versi, dibuat_at AS dibuatAt, diubah_at AS diubahAt";
const IMPORT = "id, nama_berkas AS namaBerkas, sha256, masuk, diperbarui, dilewati, ditolak, sebelum, dibatalkan_at AS dibatalkanAt, at, oleh";

/** The recipient book and the waves of imbauan. */
export function imbauanStore(db: Db) {
  const get = db.prepare<[string], PenerimaSql>(`SELECT ${RECIPIENT} FROM penerima p WHERE p.id = ?`);
  const put = db.prepare(`INSERT INTO penerima (id, kelompok, instansi, jabatan, status_jabatan, nama, nip, sapaan, alamat, tempat, kecamatan, telepon, surel, rute, urut, aktif, kunci_jabatan, kunci_nama, impor_id, digabung_ke, versi, dibuat_at, diubah_at)
    VALUES (@id, @kelompok, @instansi, @jabatan, @statusJabatan, @nama, @nip, @sapaan, @alamat, @tempat, @kecamatan, @telepon, @surel, @rute, @urut, @aktif, @kunciJabatan, @kunciNama, @imporId, @digabungKe, @versi, @dibuatAt, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET kelompok = excluded.kelompok, instansi = excluded.instansi, jabatan = excluded.jabatan, status_jabatan = excluded.status_jabatan, nama = excluded.nama, nip = excluded.nip, sapaan = excluded.sapaan,
      alamat = excluded.alamat, tempat = excluded.tempat, kecamatan = excluded.kecamatan, telepon = excluded.telepon, surel = excluded.surel, rute = excluded.rute, urut = excluded.urut, aktif = excluded.aktif,
      kunci_jabatan = excluded.kunci_jabatan, kunci_nama = excluded.kunci_nama, impor_id = excluded.impor_id, digabung_ke = excluded.digabung_ke, versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const remove = db.prepare<[string]>("DELETE FROM penerima WHERE id = ?");
  const used = db.prepare<[string], { n: number }>("SELECT count(*) AS n FROM imbauan WHERE penerima_id = ?");
  const where = `(@aktif = 2 OR p.aktif = @aktif) AND p.digabung_ke = '' AND (@kelompok = '' OR p.kelompok = @kelompok) AND (@kecamatan = '' OR p.kecamatan = @kecamatan)
    AND (@pola = '' OR p.jabatan LIKE @pola ESCAPE '\\' OR p.instansi LIKE @pola ESCAPE '\\' OR p.nama LIKE @pola ESCAPE '\\' OR p.kecamatan LIKE @pola ESCAPE '\\' OR p.nip LIKE @pola ESCAPE '\\' OR p.alamat LIKE @pola ESCAPE '\\')`;
  const list = db.prepare<Filter & { lewati: number; batas: number }, PenerimaSql>(`SELECT ${RECIPIENT} FROM penerima p WHERE ${where} ORDER BY p.kelompok, p.kecamatan, p.jabatan, p.instansi, p.nama, p.id LIMIT @batas OFFSET @lewati`);
  const count = db.prepare<Filter, { n: number }>(`SELECT count(*) AS n FROM penerima p WHERE ${where}`);
  const active = db.prepare<[], PenerimaSql>(`SELECT ${RECIPIENT} FROM penerima p WHERE p.aktif = 1 AND p.digabung_ke = '' ORDER BY p.dibuat_at, p.id`);
  const groups = db.prepare<[], { kelompok: Kelompok; jumlah: number }>("SELECT kelompok, count(*) AS jumlah FROM penerima WHERE aktif = 1 AND digabung_ke = '' GROUP BY kelompok");
  const districts = db.prepare<[], { nama: string }>("SELECT DISTINCT kecamatan AS nama FROM penerima WHERE kecamatan <> '' ORDER BY kecamatan");
  const routes = db.prepare<[], { nama: string }>("SELECT DISTINCT rute AS nama FROM penerima WHERE rute <> '' ORDER BY rute");
  const different = db.prepare<[], { a: string; b: string }>("SELECT a, b FROM penerima_berbeda");
  const putDifferent = db.prepare("INSERT INTO penerima_berbeda (a, b) VALUES (?, ?) ON CONFLICT DO NOTHING");

  const imports = db.prepare<[], Omit<ImporRow, "sebelum"> & { sebelum: string }>(`SELECT ${IMPORT} FROM impor_penerima ORDER BY at DESC, id DESC LIMIT 50`);
  const importGet = db.prepare<[string], Omit<ImporRow, "sebelum"> & { sebelum: string }>(`SELECT ${IMPORT} FROM impor_penerima WHERE id = ?`);
  const importPut = db.prepare("INSERT INTO impor_penerima (id, nama_berkas, sha256, masuk, diperbarui, dilewati, ditolak, sebelum, dibatalkan_at, at, oleh) VALUES (@id, @namaBerkas, @sha256, @masuk, @diperbarui, @dilewati, @ditolak, @sebelum, '', @at, @oleh)");
  const importUndone = db.prepare<[string, string]>("UPDATE impor_penerima SET dibatalkan_at = ? WHERE id = ?");
  const ofImport = db.prepare<[string], PenerimaSql>(`SELECT ${RECIPIENT} FROM penerima p WHERE p.impor_id = ?`);
  const profiles = db.prepare<[], { nama: string; pemetaan: string }>("SELECT nama, pemetaan FROM profil_impor ORDER BY nama");
  const profilePut = db.prepare("INSERT INTO profil_impor (nama, pemetaan, at) VALUES (?, ?, ?) ON CONFLICT (nama) DO UPDATE SET pemetaan = excluded.pemetaan, at = excluded.at");

  const wave = db.prepare<[string], GelombangSql>(`SELECT ${WAVE} FROM gelombang WHERE id = ?`);
  const wavePut = db.prepare(`INSERT INTO gelombang (id, nama, jenis, pemilihan_id, tahapan_id, induk_id, kegiatan_id, tanggal, sifat, lampiran, hal, tembusan, penandatangan_id, cara_nomor, nomor_ketik, dasar, dasar_lain, paket_hukum, versi, dibuat_at, diubah_at)
    VALUES (@id, @nama, @jenis, @pemilihanId, @tahapanId, @indukId, @kegiatanId, @tanggal, @sifat, @lampiran, @hal, @tembusan, @penandatanganId, @caraNomor, @nomorKetik, @dasar, @dasarLain, @paketHukum, @versi, @dibuatAt, @diubahAt)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, jenis = excluded.jenis, pemilihan_id = excluded.pemilihan_id, tahapan_id = excluded.tahapan_id, tanggal = excluded.tanggal, sifat = excluded.sifat, lampiran = excluded.lampiran, hal = excluded.hal,
      tembusan = excluded.tembusan, penandatangan_id = excluded.penandatangan_id, cara_nomor = excluded.cara_nomor, nomor_ketik = excluded.nomor_ketik, dasar = excluded.dasar, dasar_lain = excluded.dasar_lain, paket_hukum = excluded.paket_hukum, versi = excluded.versi, diubah_at = excluded.diubah_at`);
  const waves = db.prepare<[string], RingkasGelombang>(`SELECT g.id, g.nama, g.jenis, g.tanggal, p.nama AS pemilihan, coalesce((SELECT t.nama FROM tahapan_pemilihan t WHERE t.id = g.tahapan_id), '') AS tahapan, g.induk_id AS indukId,
      count(i.id) AS jumlah, count(nullif(i.surat_id, '')) AS jadi, count(nullif(i.terima_waktu, '')) AS diterima,
      coalesce((SELECT x.nomor FROM imbauan x WHERE x.gelombang_id = g.id AND x.nomor <> '' ORDER BY x.urut LIMIT 1), '') AS nomorAwal, coalesce((SELECT x.nomor FROM imbauan x WHERE x.gelombang_id = g.id AND x.nomor <> '' ORDER BY x.urut DESC LIMIT 1), '') AS nomorAkhir
    FROM gelombang g JOIN pemilihan p ON p.id = g.pemilihan_id LEFT JOIN imbauan i ON i.gelombang_id = g.id WHERE g.kegiatan_id = ? GROUP BY g.id ORDER BY g.tanggal DESC, g.dibuat_at DESC`);
  const wordings = db.prepare<[string], VersiSusunan>("SELECT versi, catatan, oleh, at FROM susunan_imbauan WHERE gelombang_id = ? ORDER BY versi DESC");
  const wordingGet = db.prepare<[string, number], { isi: string }>("SELECT isi FROM susunan_imbauan WHERE gelombang_id = ? AND versi = ?");
  const wordingNow = db.prepare<[string], { versi: number; isi: string }>("SELECT versi, isi FROM susunan_imbauan WHERE gelombang_id = ? ORDER BY versi DESC LIMIT 1");
  const wordingPut = db.prepare("INSERT INTO susunan_imbauan (gelombang_id, versi, isi, catatan, oleh, at) VALUES (?, ?, ?, ?, ?, ?)");

  const letters = db.prepare<[string], ImbauanSql>(`SELECT ${LETTER} FROM imbauan i JOIN penerima p ON p.id = i.penerima_id WHERE i.gelombang_id = ? ORDER BY ${DELIVERY}`);
  const letterGet = db.prepare<[string], ImbauanSql>(`SELECT ${LETTER} FROM imbauan i JOIN penerima p ON p.id = i.penerima_id WHERE i.id = ?`);
  const chosen = db.prepare<[string], { penerima_id: string }>("SELECT penerima_id FROM imbauan WHERE gelombang_id = ?");
  const letterPut = db.prepare("INSERT INTO imbauan (id, gelombang_id, penerima_id, urut, nomor, nomor_id, sidik, surat_id, terima_nama, terima_waktu, terima_cara, terima_foto) VALUES (?, ?, ?, 0, '', '', '', '', '', '', '', NULL)");
  const letterRemove = db.prepare<[string]>("DELETE FROM imbauan WHERE id = ?");
  const letterNumber = db.prepare("UPDATE imbauan SET nomor = ?, nomor_id = ?, urut = ? WHERE id = ?");
  const letterMade = db.prepare("UPDATE imbauan SET sidik = ?, surat_id = ?, urut = ? WHERE id = ?");
  const lastPlace = db.prepare<[string], { n: number | null }>("SELECT max(urut) AS n FROM imbauan WHERE gelombang_id = ?");
  const received = db.prepare("UPDATE imbauan SET terima_nama = ?, terima_waktu = ?, terima_cara = ?, terima_foto = ? WHERE id = ? AND gelombang_id = ?");
  const numberState = db.prepare<[string, string]>("UPDATE nomor SET status = ? WHERE id = ? AND status <> 'dibatalkan'");

  const numbersVoid = db.prepare<[string], { id: string }>("SELECT i.id FROM imbauan i JOIN nomor n ON n.id = i.nomor_id WHERE i.gelombang_id = ? AND i.surat_id = '' AND i.nomor_id <> '' AND n.status = 'dibatalkan'");

  const files = db.prepare<[string], Omit<BerkasImbauan, "usang"> & { sha256: string }>("SELECT id, jenis, nama, sha256, ukuran, surat, at FROM berkas_imbauan WHERE gelombang_id = ? ORDER BY at DESC, id DESC");
  const fileGet = db.prepare<[string], Omit<BerkasImbauan, "usang"> & { sha256: string }>("SELECT id, jenis, nama, sha256, ukuran, surat, at FROM berkas_imbauan WHERE id = ?");
  const filePut = db.prepare("INSERT INTO berkas_imbauan (id, gelombang_id, jenis, nama, sha256, ukuran, surat, at) VALUES (@id, @gelombangId, @jenis, @nama, @sha256, @ukuran, @surat, @at)");
  const lastMade = db.prepare<[{ id: string }], { at: string | null }>(`SELECT max(at) AS at FROM (
      SELECT s.dibuat_at AS at FROM imbauan i JOIN surat s ON s.id = i.surat_id WHERE i.gelombang_id = @id UNION ALL SELECT j.ditarik_at FROM imbauan i JOIN surat_jalan j ON j.surat_id = i.surat_id WHERE i.gelombang_id = @id
      UNION ALL SELECT b.dicatat_at FROM imbauan i JOIN surat_berkas b ON b.surat_id = i.surat_id AND b.jenis = 'suntingan' WHERE i.gelombang_id = @id)`);
  const exported = db.prepare<[string], { imbauan_id: string; nama: string; sha256: string }>("SELECT e.imbauan_id, e.nama, e.sha256 FROM ekspor_imbauan e JOIN imbauan i ON i.id = e.imbauan_id WHERE i.gelombang_id = ?");
  const exportPut = db.prepare("INSERT INTO ekspor_imbauan (imbauan_id, nama, sha256, at) VALUES (?, ?, ?, ?) ON CONFLICT (imbauan_id) DO UPDATE SET nama = excluded.nama, sha256 = excluded.sha256, at = excluded.at");
  const ofLetter = db.prepare<[string], { sha256: string }>("SELECT sha256 FROM surat WHERE jenis IN ('imbauan', 'undangan_kegiatan') AND ref_id = ?");

  return {
    penerima: (id: string): PenerimaRow | null => person(get.get(id)),
    putPenerima: (p: PenerimaRow) => void put.run({ ...p, aktif: p.aktif ? 1 : 0 }),
    hapusPenerima: (id: string) => void remove.run(id),
    dipakai: (id: string) => used.get(id)!.n > 0,
    daftarPenerima(f: { teks: string; kelompok: string; kecamatan: string; aktif: "ya" | "tidak" | "semua"; lewati: number; batas: number }): { baris: Penerima[]; jumlah: number } {
      const filter: Filter = { pola: containing(f.teks), kelompok: f.kelompok, kecamatan: f.kecamatan, aktif: f.aktif === "semua" ? 2 : f.aktif === "ya" ? 1 : 0 };
      return { baris: list.all({ ...filter, lewati: f.lewati, batas: f.batas }).map((r) => plain(r)), jumlah: count.get(filter)!.n };
    },
    semuaAktif: (): PenerimaRow[] => active.all().map((r) => person(r)!),
    kelompok: () => groups.all(),
    kecamatan: () => districts.all().map((r) => r.nama),
    rute: () => routes.all().map((r) => r.nama),
    berbeda: () => new Set(different.all().map((r) => `${r.a} ${r.b}`)),
    putBerbeda: (a: string, b: string) => void (a < b ? putDifferent.run(a, b) : putDifferent.run(b, a)),

    impor: (id: string): ImporRow | null => {
      const r = importGet.get(id);
      return r ? { ...r, sebelum: JSON.parse(r.sebelum) } : null;
    },
    daftarImpor: (): RingkasImpor[] => imports.all().map((r) => ({ id: r.id, namaBerkas: r.namaBerkas, masuk: r.masuk, diperbarui: r.diperbarui, dilewati: r.dilewati, ditolak: r.ditolak, dibatalkanAt: r.dibatalkanAt, at: r.at, oleh: r.oleh })),
    putImpor: (r: Omit<ImporRow, "dibatalkanAt">) => void importPut.run({ ...r, sebelum: JSON.stringify(r.sebelum) }),
    imporBatal: (id: string, at: string) => void importUndone.run(at, id),
    dariImpor: (id: string): PenerimaRow[] => ofImport.all(id).map((r) => person(r)!),
    profil: (): Array<{ nama: string; pemetaan: Pemetaan }> => profiles.all().map((r) => ({ nama: r.nama, pemetaan: JSON.parse(r.pemetaan) as Pemetaan })),
    putProfil: (nama: string, isi: Pemetaan, at: string) => void profilePut.run(nama, JSON.stringify(isi), at),

    gelombang: (id: string): GelombangRow | null => {
      const r = wave.get(id);
      return r ? { ...r, tembusan: JSON.parse(r.tembusan), dasar: JSON.parse(r.dasar), dasarLain: JSON.parse(r.dasarLain) } : null;
    },
    putGelombang: (g: GelombangRow) => void wavePut.run({ ...g, tembusan: JSON.stringify(g.tembusan), dasar: JSON.stringify(g.dasar), dasarLain: JSON.stringify(g.dasarLain) }),
    /** Waves of imbauan, or the invitations to an activity. */
    daftarGelombang: (kegiatanId = ""): RingkasGelombang[] => waves.all(kegiatanId),
    versiSusunan: (gelombangId: string) => wordings.all(gelombangId),
    susunan: (gelombangId: string, versi: number): Alinea[] | null => {
      const r = wordingGet.get(gelombangId, versi);
      return r ? (JSON.parse(r.isi) as Alinea[]) : null;
    },
    susunanKini: (gelombangId: string): { versi: number; isi: Alinea[] } => {
      const r = wordingNow.get(gelombangId);
      return r ? { versi: r.versi, isi: JSON.parse(r.isi) as Alinea[] } : { versi: 0, isi: [] };
    },
    putSusunan: (gelombangId: string, versi: number, isi: readonly Alinea[], catatan: string, oleh: string, at: string) => void wordingPut.run(gelombangId, versi, JSON.stringify(isi), catatan, oleh, at),

    /** Letters of a wave in the order they are carried out. */
    surat: (gelombangId: string): ImbauanRow[] => letters.all(gelombangId).map(letter),
    satu: (id: string): ImbauanRow | null => {
      const r = letterGet.get(id);
      return r ? letter(r) : null;
    },
    terpilih: (gelombangId: string) => new Set(chosen.all(gelombangId).map((r) => r.penerima_id)),
    tambah: (id: string, gelombangId: string, penerimaId: string) => void letterPut.run(id, gelombangId, penerimaId),
    keluarkan: (id: string) => void letterRemove.run(id),
    beriNomor: (id: string, nomor: string, nomorId: string, urut: number) => void letterNumber.run(nomor, nomorId, urut, id),
    jadi: (id: string, sidik: string, suratId: string, urut: number) => void letterMade.run(sidik, suratId, urut, id),
    tempatAkhir: (gelombangId: string) => lastPlace.get(gelombangId)?.n ?? 0,
    terima: (gelombangId: string, id: string, nama: string, waktu: string, cara: string, foto: string) => received.run(nama, waktu, cara, foto || null, id, gelombangId).changes > 0,
    /** Letters not made yet whose reserved number was cancelled in the register. */
    nomorBatal: (gelombangId: string) => new Set(numbersVoid.all(gelombangId).map((r) => r.id)),
    statusNomor: (id: string, status: "terpakai" | "dicadangkan") => void numberState.run(status, id),

    berkas: (gelombangId: string) => files.all(gelombangId),
    satuBerkas: (id: string) => fileGet.get(id) ?? null,
    putBerkas: (r: Omit<BerkasImbauan, "usang"> & { gelombangId: string; sha256: string }) => void filePut.run(r),
    suratTerakhir: (gelombangId: string) => lastMade.get({ id: gelombangId })?.at ?? "",
    ekspor: (gelombangId: string) => new Map(exported.all(gelombangId).map((r) => [r.imbauan_id, { nama: r.nama, sha256: r.sha256 }])),
    putEkspor: (imbauanId: string, nama: string, sha256: string, at: string) => void exportPut.run(imbauanId, nama, sha256, at),
    /** Hashes of every version of a letter that was ever issued. */
    sidikSurat: (imbauanId: string) => new Set(ofLetter.all(imbauanId).map((r) => r.sha256)),
  };
}

interface Filter { pola: string; kelompok: string; kecamatan: string; aktif: number }

function person(r: PenerimaSql | undefined): PenerimaRow | null {
  return r ? { ...r, aktif: r.aktif === 1 } : null;
}

function plain(r: Omit<Penerima, "aktif"> & { aktif: number }): Penerima {
  return { id: r.id, kelompok: r.kelompok, instansi: r.instansi, jabatan: r.jabatan, statusJabatan: r.statusJabatan, nama: r.nama, nip: r.nip, sapaan: r.sapaan, alamat: r.alamat, tempat: r.tempat, kecamatan: r.kecamatan, telepon: r.telepon, surel: r.surel, rute: r.rute, urut: r.urut, aktif: r.aktif === 1, versi: r.versi };
}

function letter(r: ImbauanSql): ImbauanRow {
  return { id: r.iid, gelombangId: r.gelombangId, urutSurat: r.urutSurat, nomor: r.nomor, nomorId: r.nomorId, sidik: r.sidik, suratId: r.suratId, terimaNama: r.terimaNama, terimaWaktu: r.terimaWaktu, terimaCara: r.terimaCara, terimaFoto: r.terimaFoto, penerima: plain(r) };
}

