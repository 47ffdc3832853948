/** Parts of the file of a case, in the order of the road. */
export const BAGIAN_BERKAS = ["informasi", "penerimaan", "kajian_awal", "kelengkapan", "registrasi", "klarifikasi", "kajian", "gakkumdu", "pleno", "penerusan", "status", "tindak_lanjut", "bukti", "lain"] as const;
export type BagianBerkas = (typeof BAGIAN_BERKAS)[number];

interface Tempat {
  bagian: BagianBerkas;
  /** Kind of document; letters that came in are `masuk`, or `masuk:` with their kind. */
  jenis: string;
  /** Only letters of the information that became the case. */
  informasi?: true;
  /** Only papers of a pleno about this. */
  agenda?: string;
}

/** Where each kind of document stands in the file of a case: the first row that fits. Within a row by date. */
export const URUTAN_BERKAS: readonly Tempat[] = [
  { bagian: "informasi", jenis: "informasi_awal", informasi: true },
  { bagian: "informasi", jenis: "ba_keterangan_informasi_awal", informasi: true },
  { bagian: "informasi", jenis: "lembar_media_sosial", informasi: true },
  { bagian: "informasi", jenis: "ba_pleno", informasi: true },
  { bagian: "informasi", jenis: "surat_tugas", informasi: true },
  { bagian: "informasi", jenis: "laporan_hasil_pengawasan", informasi: true },
  { bagian: "penerimaan", jenis: "laporan" },
  { bagian: "penerimaan", jenis: "temuan" },
  { bagian: "penerimaan", jenis: "tanda_bukti_penyampaian" },
  { bagian: "penerimaan", jenis: "laporan_hasil_pengawasan" },
  { bagian: "penerimaan", jenis: "lembar_media_sosial" },
  { bagian: "kajian_awal", jenis: "kajian_awal" },
  { bagian: "kajian_awal", jenis: "undangan_pleno", agenda: "kajian_awal" },
  { bagian: "kajian_awal", jenis: "undangan_pleno", agenda: "temuan" },
  { bagian: "kajian_awal", jenis: "ba_pleno", agenda: "kajian_awal" },
  { bagian: "kajian_awal", jenis: "ba_pleno", agenda: "temuan" },
  { bagian: "kelengkapan", jenis: "pemberitahuan_kelengkapan" },
  { bagian: "kelengkapan", jenis: "tanda_bukti_perbaikan" },
  { bagian: "registrasi", jenis: "pencabutan" },
  { bagian: "registrasi", jenis: "informasi_awal" },
  { bagian: "registrasi", jenis: "ba_keterangan_informasi_awal" },
  { bagian: "registrasi", jenis: "pelimpahan" },
  { bagian: "registrasi", jenis: "pengambilalihan" },
  { bagian: "registrasi", jenis: "keputusan_petugas" },
  { bagian: "registrasi", jenis: "surat_tugas" },
  { bagian: "klarifikasi", jenis: "keputusan_tim_klarifikasi" },
  { bagian: "klarifikasi", jenis: "undangan_klarifikasi" },
  { bagian: "klarifikasi", jenis: "ba_sumpah" },
  { bagian: "klarifikasi", jenis: "ba_sumpah_ahli" },
  { bagian: "klarifikasi", jenis: "ba_klarifikasi" },
  { bagian: "kajian", jenis: "kajian" },
  { bagian: "gakkumdu", jenis: "undangan_pembahasan" },
  { bagian: "gakkumdu", jenis: "ba_gakkumdu" },
  { bagian: "pleno", jenis: "undangan_pleno" },
  { bagian: "pleno", jenis: "ba_pleno" },
  { bagian: "penerusan", jenis: "rekomendasi_administratif" },
  { bagian: "penerusan", jenis: "rekomendasi_kode_etik" },
  { bagian: "penerusan", jenis: "penerusan_pidana" },
  { bagian: "penerusan", jenis: "rekomendasi_hukum_lain" },
  { bagian: "penerusan", jenis: "penerusan_bkn" },
  { bagian: "penerusan", jenis: "surat_pengantar" },
  { bagian: "status", jenis: "pemberitahuan_status" },
  { bagian: "status", jenis: "pengantar_status" },
  { bagian: "tindak_lanjut", jenis: "permintaan_tindak_lanjut" },
  { bagian: "tindak_lanjut", jenis: "kabar_tindak_lanjut" },
  { bagian: "tindak_lanjut", jenis: "imbauan" },
  { bagian: "tindak_lanjut", jenis: "permintaan_koreksi" },
  { bagian: "tindak_lanjut", jenis: "masuk:ba_koreksi" },
  { bagian: "tindak_lanjut", jenis: "masuk:status_koreksi" },
  { bagian: "bukti", jenis: "serah_bukti" },
];

/** What is placed: its kind, and what may decide between two rows of that kind. */
export interface DitempatkanBerkas { jenis: string; informasi: boolean; agenda: string; tanggal: string }

/** Row of the table; -1 where the kind has none. */
function rowOf({ jenis, informasi, agenda }: DitempatkanBerkas): number {
  return URUTAN_BERKAS.findIndex((r) => r.jenis === jenis && (r.informasi !== true || informasi) && (r.agenda === undefined || r.agenda === agenda));
}

/**
 * Documents in the order of the road. What has no row of its own stands where the case stood on its day: behind the last part that a
 * document of the table had reached by then; before any of them, at the beginning.
 */
export function inOrder<D extends DitempatkanBerkas>(list: readonly D[]): Array<D & { bagian: BagianBerkas }> {
  const rows = list.map((d) => ({ d, row: rowOf(d) }));
  const placed = rows.filter((r) => r.row >= 0);
  const last = URUTAN_BERKAS.length;
  const place = ({ d, row }: (typeof rows)[number]): { bagian: BagianBerkas; row: number } => {
    if (row >= 0) return { bagian: URUTAN_BERKAS[row]!.bagian, row };
    if (!d.jenis.startsWith("masuk")) return { bagian: "lain", row: last };
    const before = placed.filter((p) => p.d.tanggal <= d.tanggal && URUTAN_BERKAS[p.row]!.bagian !== "bukti").map((p) => p.row);
    const bagian = before.length > 0 ? URUTAN_BERKAS[Math.max(...before)]!.bagian : "penerimaan";
    return { bagian, row: URUTAN_BERKAS.findLastIndex((r) => r.bagian === bagian) + 0.5 };
  };
  return rows.map((r) => ({ ...r.d, ...place(r) }))
    .toSorted((a, b) => BAGIAN_BERKAS.indexOf(a.bagian) - BAGIAN_BERKAS.indexOf(b.bagian) || a.row - b.row || a.tanggal.localeCompare(b.tanggal))
    .map(({ row: _row, ...d }) => d as unknown as D & { bagian: BagianBerkas });
}
