import type { HariLibur, Kantor, Pejabat, Pemilihan } from "../../../shared/schemas/kantor";
import type { Db } from "../db/open";

type KantorRow = { tingkat: Kantor["tingkat"]; nama: string; daerah: string; provinsi: string; kode_wilayah: string; kode_kantor: string; kedudukan: string; alamat: string; telepon: string; surel: string; situs: string; zona: Kantor["zona"]; kop_baris: string; kop_logo: string; kuorum: number; contoh: number; versi: number };
type PejabatRow = { id: string; nama: string; nip: string; peran: Pejabat["peran"]; jabatan: string; aktif: number; urut: number; versi: number };
type PemilihanRow = { id: string; nama: string; rezim: Pemilihan["rezim"]; jenis: Pemilihan["jenis"]; tanggal_pemungutan: string; aktif: number; versi: number };
type TahapanRow = { id: string; pemilihan_id: string; nama: string; mulai: string; selesai: string; terima_24_jam: number };

/** The office, its people, elections, local holidays and law packs. */
export function kantorStore(db: Db) {
  const kantorGet = db.prepare<[], KantorRow>("SELECT * FROM kantor WHERE satu = 1");
  const kantorPut = db.prepare(`INSERT INTO kantor (satu, tingkat, nama, daerah, provinsi, kode_wilayah, kode_kantor, kedudukan, alamat, telepon, surel, situs, zona, kop_baris, kop_logo, kuorum, contoh, versi)
    VALUES (1, @tingkat, @nama, @daerah, @provinsi, @kode_wilayah, @kode_kantor, @kedudukan, @alamat, @telepon, @surel, @situs, @zona, @kop_baris, @kop_logo, @kuorum, @contoh, @versi)
    ON CONFLICT (satu) DO UPDATE SET tingkat = excluded.tingkat, nama = excluded.nama, daerah = excluded.daerah, provinsi = excluded.provinsi, kode_wilayah = excluded.kode_wilayah, kode_kantor = excluded.kode_kantor,
      kedudukan = excluded.kedudukan, alamat = excluded.alamat, telepon = excluded.telepon, surel = excluded.surel, situs = excluded.situs, zona = excluded.zona, kop_baris = excluded.kop_baris, kop_logo = excluded.kop_logo,
      kuorum = excluded.kuorum, contoh = excluded.contoh, versi = excluded.versi`);
  const pejabatAll = db.prepare<[], PejabatRow>("SELECT * FROM pejabat ORDER BY urut, nama");
  const pejabatPut = db.prepare(`INSERT INTO pejabat (id, nama, nip, peran, jabatan, aktif, urut, versi) VALUES (@id, @nama, @nip, @peran, @jabatan, @aktif, @urut, @versi)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, nip = excluded.nip, peran = excluded.peran, jabatan = excluded.jabatan, aktif = excluded.aktif, urut = excluded.urut, versi = excluded.versi`);
  const pemilihanAll = db.prepare<[], PemilihanRow>("SELECT * FROM pemilihan ORDER BY aktif DESC, tanggal_pemungutan DESC, nama");
  const pemilihanPut = db.prepare(`INSERT INTO pemilihan (id, nama, rezim, jenis, tanggal_pemungutan, aktif, versi) VALUES (@id, @nama, @rezim, @jenis, @tanggal_pemungutan, @aktif, @versi)
    ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, rezim = excluded.rezim, jenis = excluded.jenis, tanggal_pemungutan = excluded.tanggal_pemungutan, aktif = excluded.aktif, versi = excluded.versi`);
  const tahapanAll = db.prepare<[], TahapanRow>("SELECT * FROM tahapan_pemilihan ORDER BY pemilihan_id, urut");
  const tahapanClear = db.prepare<[string]>("DELETE FROM tahapan_pemilihan WHERE pemilihan_id = ?");
  const tahapanPut = db.prepare("INSERT INTO tahapan_pemilihan (id, pemilihan_id, nama, mulai, selesai, terima_24_jam, urut) VALUES (@id, @pemilihan_id, @nama, @mulai, @selesai, @terima_24_jam, @urut)");
  const pemilihanDipakai = db.prepare<[string, string], { ada: number }>("SELECT EXISTS (SELECT 1 FROM perkara WHERE pemilihan_id = ?) OR EXISTS (SELECT 1 FROM informasi WHERE pemilihan_id = ?) AS ada");
  const liburAll = db.prepare<[], HariLibur>("SELECT * FROM libur_lokal ORDER BY tanggal");
  const liburPut = db.prepare("INSERT INTO libur_lokal (tanggal, jenis, nama, dasar) VALUES (@tanggal, @jenis, @nama, @dasar) ON CONFLICT (tanggal) DO UPDATE SET jenis = excluded.jenis, nama = excluded.nama, dasar = excluded.dasar");
  const liburRemove = db.prepare<[string]>("DELETE FROM libur_lokal WHERE tanggal = ?");
  const paketGet = db.prepare<[string], { isi: string }>("SELECT isi FROM paket_hukum WHERE versi = ?");
  const paketPut = db.prepare("INSERT INTO paket_hukum (versi, isi, dimuat_at) VALUES (?, ?, ?) ON CONFLICT (versi) DO NOTHING");

  return {
    kantor: (): Kantor | null => {
      const r = kantorGet.get();
      return r ? { tingkat: r.tingkat, nama: r.nama, daerah: r.daerah, provinsi: r.provinsi, kodeWilayah: r.kode_wilayah, kodeKantor: r.kode_kantor, kedudukan: r.kedudukan, alamat: r.alamat, telepon: r.telepon, surel: r.surel, situs: r.situs, zona: r.zona, kop: { baris: JSON.parse(r.kop_baris), logo: r.kop_logo }, kuorum: r.kuorum, contoh: r.contoh === 1, versi: r.versi } : null;
    },
    putKantor: (k: Kantor) =>
      void kantorPut.run({ tingkat: k.tingkat, nama: k.nama, daerah: k.daerah, provinsi: k.provinsi, kode_wilayah: k.kodeWilayah, kode_kantor: k.kodeKantor, kedudukan: k.kedudukan, alamat: k.alamat, telepon: k.telepon, surel: k.surel, situs: k.situs, zona: k.zona, kop_baris: JSON.stringify(k.kop.baris), kop_logo: k.kop.logo, kuorum: k.kuorum, contoh: k.contoh ? 1 : 0, versi: k.versi }),
    pejabat: (): Pejabat[] => pejabatAll.all().map((r) => ({ id: r.id, nama: r.nama, nip: r.nip, peran: r.peran, jabatan: r.jabatan, aktif: r.aktif === 1, versi: r.versi })),
    putPejabat: (p: Pejabat, urut: number) => void pejabatPut.run({ ...p, aktif: p.aktif ? 1 : 0, urut }),
    pemilihan: (): Pemilihan[] => {
      const stages = tahapanAll.all();
      return pemilihanAll.all().map((r) => ({
        id: r.id, nama: r.nama, rezim: r.rezim, jenis: r.jenis, tanggalPemungutan: r.tanggal_pemungutan, aktif: r.aktif === 1, versi: r.versi,
        tahapan: stages.filter((t) => t.pemilihan_id === r.id).map((t) => ({ id: t.id, nama: t.nama, mulai: t.mulai, selesai: t.selesai, terima24Jam: t.terima_24_jam === 1 })),
      }));
    },
    /** Something that froze its regime stands under this election. */
    pemilihanDipakai: (id: string) => pemilihanDipakai.get(id, id)!.ada === 1,
    putPemilihan: (p: Pemilihan) => {
      pemilihanPut.run({ id: p.id, nama: p.nama, rezim: p.rezim, jenis: p.jenis, tanggal_pemungutan: p.tanggalPemungutan, aktif: p.aktif ? 1 : 0, versi: p.versi });
      tahapanClear.run(p.id);
      p.tahapan.forEach((t, urut) => tahapanPut.run({ id: t.id, pemilihan_id: p.id, nama: t.nama, mulai: t.mulai, selesai: t.selesai, terima_24_jam: t.terima24Jam ? 1 : 0, urut }));
    },
    libur: () => liburAll.all(),
    putLibur: (h: HariLibur) => void liburPut.run(h),
    removeLibur: (tanggal: string) => liburRemove.run(tanggal).changes > 0,
    paket: (versi: string): string | null => paketGet.get(versi)?.isi ?? null,
    putPaket: (versi: string, isi: string, at: string) => void paketPut.run(versi, isi, at),
  };
}
