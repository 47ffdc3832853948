import type { Kajian, KajianAwal, Kelengkapan, Klarifikasi, Penerusan, Perbaikan, Pleno, StatusDiumumkan, TindakLanjut, Undangan, UndanganPleno } from "../../../shared/schemas/dossier";
import type { Db } from "../db/open";

type Row = Record<string, unknown>;
type PlenoStored = Omit<Pleno, "kuorum" | "nomor">;
type PenerusanStored = Penerusan & { penandatanganId: string };

/** What is done with a case: kajian awal, completion, hearings, kajian, pleno, forwarding, status, follow-up. Nested lists are JSON columns. */
export function penangananStore(db: Db) {
  const kajianAwalAll = db.prepare<[number], Row>("SELECT * FROM kajian_awal WHERE perkara_id = ? ORDER BY ke");
  const kajianAwalPut = db.prepare(`INSERT INTO kajian_awal (perkara_id, ke, syarat_formal, syarat_materiel, pelimpahan, pengambilalihan, pencabutan, penghentian, kesimpulan, hasil, alasan, kekurangan, tujuan, pleno_id, diputuskan_at, diubah_at)
    VALUES (@perkara_id, @ke, @syarat_formal, @syarat_materiel, @pelimpahan, @pengambilalihan, @pencabutan, @penghentian, @kesimpulan, @hasil, @alasan, @kekurangan, @tujuan, @pleno_id, @diputuskan_at, @diubah_at)
    ON CONFLICT (perkara_id, ke) DO UPDATE SET syarat_formal = excluded.syarat_formal, syarat_materiel = excluded.syarat_materiel, pelimpahan = excluded.pelimpahan, pengambilalihan = excluded.pengambilalihan, pencabutan = excluded.pencabutan,
      penghentian = excluded.penghentian, kesimpulan = excluded.kesimpulan, hasil = excluded.hasil, alasan = excluded.alasan, kekurangan = excluded.kekurangan, tujuan = excluded.tujuan, pleno_id = excluded.pleno_id,
      diputuskan_at = excluded.diputuskan_at, diubah_at = excluded.diubah_at`);
  const plenoAll = db.prepare<[number], Row>("SELECT * FROM pleno WHERE perkara_id = ? ORDER BY waktu, ke");
  const plenoPut = db.prepare("INSERT INTO pleno (id, perkara_id, agenda, ke, waktu, waktu_selesai, tempat, sifat, pimpinan_id, hadir, cara, suara, pembahasan, keputusan, nomor_ba, alasan_tanpa_kuorum) VALUES (@id, @perkara_id, @agenda, @ke, @waktu, @waktu_selesai, @tempat, @sifat, @pimpinan_id, @hadir, @cara, @suara, @pembahasan, @keputusan, @nomor_ba, @alasan_tanpa_kuorum)");
  const undanganPlenoAll = db.prepare<[number], Row>("SELECT u.id, u.agenda, u.waktu, u.tempat, u.acara, u.peserta, u.nomor, u.tanggal_surat, u.surat_id, u.pleno_id, coalesce(j.ditarik_at, '') <> '' AS ditarik FROM undangan_pleno u LEFT JOIN surat_jalan j ON j.surat_id = u.surat_id WHERE u.perkara_id = ? ORDER BY u.waktu, u.rowid");
  const undanganPlenoPut = db.prepare(`INSERT INTO undangan_pleno (id, perkara_id, agenda, waktu, tempat, acara, peserta, nomor, tanggal_surat, surat_id, pleno_id, dibuat_at) VALUES (@id, @perkara_id, @agenda, @waktu, @tempat, @acara, @peserta, @nomor, @tanggal_surat, @surat_id, @pleno_id, @at)
    ON CONFLICT (id) DO UPDATE SET waktu = excluded.waktu, tempat = excluded.tempat, acara = excluded.acara, peserta = excluded.peserta, tanggal_surat = excluded.tanggal_surat, surat_id = excluded.surat_id, pleno_id = excluded.pleno_id`);
  const kelengkapanAll = db.prepare<[number], Row>("SELECT * FROM kelengkapan WHERE perkara_id = ? ORDER BY disampaikan_at");
  const kelengkapanPut = db.prepare("INSERT INTO kelengkapan (id, perkara_id, surat_id, nomor, tanggal_surat, disampaikan_at, cara_antar, diterima_oleh) VALUES (@id, @perkara_id, @surat_id, @nomor, @tanggal_surat, @disampaikan_at, @cara_antar, @diterima_oleh) ON CONFLICT (id) DO UPDATE SET surat_id = excluded.surat_id, disampaikan_at = excluded.disampaikan_at, cara_antar = excluded.cara_antar, diterima_oleh = excluded.diterima_oleh");
  const perbaikanAll = db.prepare<[number], Row>("SELECT * FROM perbaikan WHERE perkara_id = ? ORDER BY waktu");
  const perbaikanPut = db.prepare("INSERT INTO perbaikan (id, perkara_id, waktu, penerima_id, dokumen) VALUES (@id, @perkara_id, @waktu, @penerima_id, @dokumen)");
  const klarifikasiAll = db.prepare<[number], Row>("SELECT * FROM klarifikasi WHERE perkara_id = ? ORDER BY waktu, id");
  const klarifikasiPut = db.prepare(`INSERT INTO klarifikasi (id, perkara_id, pihak_id, kapasitas, waktu, cara, alasan_daring, tempat, tautan, petugas, sk_nomor, status, sumpah, agama, lafal, umur, dimulai_at, selesai_at, tanya, dibacakan, tandatangan, alasan_menolak, tidak_hadir, versi)
    VALUES (@id, @perkara_id, @pihak_id, @kapasitas, @waktu, @cara, @alasan_daring, @tempat, @tautan, @petugas, @sk_nomor, @status, @sumpah, @agama, @lafal, @umur, @dimulai_at, @selesai_at, @tanya, @dibacakan, @tandatangan, @alasan_menolak, @tidak_hadir, @versi)
    ON CONFLICT (id) DO UPDATE SET pihak_id = excluded.pihak_id, kapasitas = excluded.kapasitas, waktu = excluded.waktu, cara = excluded.cara, alasan_daring = excluded.alasan_daring, tempat = excluded.tempat, tautan = excluded.tautan,
      petugas = excluded.petugas, sk_nomor = excluded.sk_nomor, status = excluded.status, sumpah = excluded.sumpah, agama = excluded.agama, lafal = excluded.lafal, umur = excluded.umur, dimulai_at = excluded.dimulai_at,
      selesai_at = excluded.selesai_at, tanya = excluded.tanya, dibacakan = excluded.dibacakan, tandatangan = excluded.tandatangan, alasan_menolak = excluded.alasan_menolak, tidak_hadir = excluded.tidak_hadir, versi = excluded.versi`);
  const undanganAll = db.prepare<[number], Row>("SELECT u.* FROM undangan u JOIN klarifikasi k ON k.id = u.klarifikasi_id WHERE k.perkara_id = ? ORDER BY u.ke");
  const undanganPut = db.prepare("INSERT INTO undangan (klarifikasi_id, ke, surat_id, nomor, tanggal_surat, cara_antar, diterima_at, diterima_oleh, catatan) VALUES (@klarifikasi_id, @ke, @surat_id, @nomor, @tanggal_surat, @cara_antar, @diterima_at, @diterima_oleh, @catatan) ON CONFLICT (klarifikasi_id, ke) DO UPDATE SET surat_id = excluded.surat_id, cara_antar = excluded.cara_antar, diterima_at = excluded.diterima_at, diterima_oleh = excluded.diterima_oleh, catatan = excluded.catatan");
  const kajianGet = db.prepare<[number], Row>("SELECT * FROM kajian WHERE perkara_id = ?");
  const kajianPut = db.prepare(`INSERT INTO kajian (perkara_id, kasus_posisi, dasar_hukum, keterangan, fakta, unsur, analisis, kesimpulan, hasil, rekomendasi, selesai_at, penandatangan_id, diubah_at)
    VALUES (@perkara_id, @kasus_posisi, @dasar_hukum, @keterangan, @fakta, @unsur, @analisis, @kesimpulan, @hasil, @rekomendasi, @selesai_at, @penandatangan_id, @diubah_at)
    ON CONFLICT (perkara_id) DO UPDATE SET kasus_posisi = excluded.kasus_posisi, dasar_hukum = excluded.dasar_hukum, keterangan = excluded.keterangan, fakta = excluded.fakta, unsur = excluded.unsur, analisis = excluded.analisis,
      kesimpulan = excluded.kesimpulan, hasil = excluded.hasil, rekomendasi = excluded.rekomendasi, selesai_at = excluded.selesai_at, penandatangan_id = excluded.penandatangan_id, diubah_at = excluded.diubah_at`);
  const penerusanAll = db.prepare<[number], Row>("SELECT * FROM penerusan WHERE perkara_id = ? ORDER BY tanggal_surat, id");
  const penerusanPut = db.prepare(`INSERT INTO penerusan (id, perkara_id, hasil_id, jenis_dokumen, penerima, tembusan, lampiran, surat_id, nomor, tanggal_surat, penandatangan_id, waktu_kirim, cara_kirim, resi, diterima_at, diterima_oleh, nomor_terima)
    VALUES (@id, @perkara_id, @hasil_id, @jenis_dokumen, @penerima, @tembusan, @lampiran, @surat_id, @nomor, @tanggal_surat, @penandatangan_id, @waktu_kirim, @cara_kirim, @resi, @diterima_at, @diterima_oleh, @nomor_terima)
    ON CONFLICT (id) DO UPDATE SET surat_id = excluded.surat_id, waktu_kirim = excluded.waktu_kirim, cara_kirim = excluded.cara_kirim, resi = excluded.resi, diterima_at = excluded.diterima_at, diterima_oleh = excluded.diterima_oleh, nomor_terima = excluded.nomor_terima`);
  const statusAll = db.prepare<[number], Row>("SELECT * FROM status_diumumkan WHERE perkara_id = ? ORDER BY waktu");
  const statusPut = db.prepare("INSERT INTO status_diumumkan (id, perkara_id, waktu, status, instansi_atau_alasan, diumumkan_di, pelapor_diberitahu_at, cara_beritahu, penandatangan_id, surat_id) VALUES (@id, @perkara_id, @waktu, @status, @instansi_atau_alasan, @diumumkan_di, @pelapor_diberitahu_at, @cara_beritahu, @penandatangan_id, @surat_id) ON CONFLICT (id) DO UPDATE SET surat_id = excluded.surat_id");
  const tindakAll = db.prepare<[number], Row>("SELECT * FROM tindak_lanjut WHERE perkara_id = ? ORDER BY tanggal, rowid");
  const tindakPut = db.prepare(`INSERT INTO tindak_lanjut (id, perkara_id, penerusan_id, tanggal, uraian, nomor_balasan, tanggal_balasan, sanksi, jenis, terlapor_id, pejabat, keputusan_nomor, keputusan_tanggal, sanksi_id, sanksi_lama, sanksi_mulai, sanksi_sampai, pelaksanaan, selesai, surat_id, dicoret_alasan)
    VALUES (@id, @perkara_id, @penerusan_id, @tanggal, @uraian, @nomor_balasan, @tanggal_balasan, @sanksi, @jenis, @terlapor_id, @pejabat, @keputusan_nomor, @keputusan_tanggal, @sanksi_id, @sanksi_lama, @sanksi_mulai, @sanksi_sampai, @pelaksanaan, @selesai, @surat_id, @dicoret_alasan)
    ON CONFLICT (id) DO UPDATE SET surat_id = excluded.surat_id, dicoret_alasan = excluded.dicoret_alasan`);

  return {
    kajianAwal: (perkaraId: number, dugaan: KajianAwal["dugaan"], versi: number): KajianAwal[] => kajianAwalAll.all(perkaraId).map((r) => ({ ...fromRow<KajianAwal>(r, ["syaratFormal", "syaratMateriel", "kekurangan"]), dugaan, versi })),
    putKajianAwal: (k: KajianAwal) => { const { dugaan: _d, versi: _v, ...row } = k; kajianAwalPut.run(toRow(row)); },
    pleno: (perkaraId: number): PlenoStored[] => plenoAll.all(perkaraId).map((r) => fromRow<PlenoStored>(r, ["hadir", "suara"])),
    putPleno: (perkaraId: number, p: PlenoStored) => void plenoPut.run(toRow({ ...p, perkaraId })),
    undanganPleno: (perkaraId: number): UndanganPleno[] => undanganPlenoAll.all(perkaraId).map((r) => ({ ...fromRow<UndanganPleno>(r, ["peserta"]), ditarik: r["ditarik"] === 1 })),
    putUndanganPleno: (perkaraId: number, u: Omit<UndanganPleno, "ditarik">, at: string) => void undanganPlenoPut.run(toRow({ ...u, perkaraId, at })),
    kelengkapan: (perkaraId: number) => kelengkapanAll.all(perkaraId).map((r) => fromRow<Kelengkapan>(r)),
    putKelengkapan: (perkaraId: number, k: Kelengkapan) => void kelengkapanPut.run(toRow({ ...k, perkaraId })),
    perbaikan: (perkaraId: number) => perbaikanAll.all(perkaraId).map((r) => fromRow<Perbaikan>(r, ["dokumen"])),
    putPerbaikan: (perkaraId: number, p: Perbaikan) => void perbaikanPut.run(toRow({ ...p, perkaraId })),
    klarifikasi: (perkaraId: number): Klarifikasi[] => {
      const invitations = undanganAll.all(perkaraId).map((r) => fromRow<Undangan & { klarifikasiId: string }>(r));
      return klarifikasiAll.all(perkaraId).map((r) => {
        const k = fromRow<Omit<Klarifikasi, "undangan" | "dibacakan"> & { dibacakan: number }>(r, ["petugas", "tanya", "tidakHadir"]);
        return { ...k, dibacakan: k.dibacakan === 1, undangan: invitations.filter((u) => u.klarifikasiId === k.id).map(({ klarifikasiId: _k, ...u }) => u) };
      });
    },
    putKlarifikasi: (perkaraId: number, k: Klarifikasi) => { const { undangan: _u, ...row } = k; klarifikasiPut.run(toRow({ ...row, dibacakan: k.dibacakan ? 1 : 0, perkaraId })); },
    putUndangan: (klarifikasiId: string, u: Undangan) => void undanganPut.run(toRow({ ...u, klarifikasiId })),
    kajian: (perkaraId: number, versi: number): Omit<Kajian, "terbuka"> | null => {
      const r = kajianGet.get(perkaraId);
      return r ? { ...fromRow<Omit<Kajian, "terbuka">>(r, ["dasarHukum", "keterangan", "unsur", "hasil"]), versi } : null;
    },
    putKajian: (k: Omit<Kajian, "terbuka">) => { const { versi: _v, ...row } = k; kajianPut.run(toRow(row)); },
    penerusan: (perkaraId: number): PenerusanStored[] => penerusanAll.all(perkaraId).map((r) => fromRow<PenerusanStored>(r, ["penerima", "tembusan", "lampiran"])),
    putPenerusan: (perkaraId: number, p: PenerusanStored) => void penerusanPut.run(toRow({ ...p, perkaraId })),
    status: (perkaraId: number) => statusAll.all(perkaraId).map((r) => fromRow<StatusDiumumkan & { penandatanganId: string }>(r)),
    putStatus: (perkaraId: number, s: StatusDiumumkan & { penandatanganId: string }) => void statusPut.run(toRow({ ...s, perkaraId })),
    tindakLanjut: (perkaraId: number): TindakLanjut[] => tindakAll.all(perkaraId).map((r) => { const { perkaraId: _p, ...t } = fromRow<TindakLanjut & { perkaraId: number }>(r); return { ...t, selesai: r["selesai"] === 1 }; }),
    putTindakLanjut: (perkaraId: number, t: TindakLanjut) => void tindakPut.run(toRow({ ...t, selesai: t.selesai ? 1 : 0, perkaraId })),
  };
}

const snake = (s: string) => s.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const known = new Map<string, string>();
function camel(s: string): string {
  let name = known.get(s);
  if (name === undefined) known.set(s, (name = s.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())));
  return name;
}

/** An object as the parameters of a statement: camelCase becomes snake_case, arrays and objects become JSON. */
function toRow(o: object): Row {
  return Object.fromEntries(Object.entries(o).map(([k, v]) => [snake(k), v !== null && typeof v === "object" ? JSON.stringify(v) : v]));
}
/** The other way: the named columns are parsed from JSON. */
function fromRow<T>(r: Row, json: string[] = []): T {
  const o: Row = {};
  for (const column in r) {
    const name = camel(column);
    o[name] = json.includes(name) ? JSON.parse(r[column] as string) : r[column];
  }
  return o as T;
}
