import type { Deadline } from "../domain/deadlines";
import type { OffDay } from "../domain/calendar";
import type { Reckoning } from "../domain/clock";
import type { DeadlineRule, EventKey, Unit } from "../schemas/law";
import { hariTanggal, hariTanggalJam, jam } from "./format";

/**
 * A reckoning as sentences that can be read aloud in a pleno or printed for the file: the rule and its article, what started it, both
 * limits, every day counted and every day skipped with its decree, and what makes the result doubtful.
 *
 * @param event the fact that started the clock; without it the sentence names only the time
 * @param article the article the length rests on (that of the extension where it is extended)
 */
export function reckoningSentences(r: Reckoning, rule: DeadlineRule, more: { zone: string; event?: EventKey | undefined; article?: string | undefined }): string[] {
  const law = [more.article ?? rule.pasal, rule.sumber].filter((x) => x !== "-").join(", ");
  const when = hariTanggalJam(r.start, more.zone);
  const from = more.event ? `${EVENT_PHRASES[more.event]} pada ${when}` : when;
  return [
    `${rule.nama}: ${lengthOf(r)} ${from} (${law}).`,
    ...(r.unit === "jam" ? hourSentences(r, more.zone) : daySentences(r)),
    ...doubts(r, rule),
  ];
}

/** The same for a deadline of a case, with the mark, the override and the fact that fulfilled it. */
export function deadlineSentences(d: Deadline, zone: string, article?: string): string[] {
  const limit = (at: string) => limitText(at, zone);
  const out = d.reckoning ? reckoningSentences(d.reckoning, d.rule, { zone, event: d.mulai.event, article }) : [`${d.rule.nama}: peraturan tidak menyebut panjang waktu dan kantor belum menetapkan target (${d.rule.pasal}, ${d.rule.sumber}).`];
  if (d.sifat === "internal") out.push("Ini target kantor sendiri, bukan tenggat peraturan.");
  if (d.sifat === "peringatan") out.push(`Ini bacaan lain dari aturan, ditunjukkan sebagai peringatan. ${d.rule.catatan}`.trim());
  if (d.tanda) out.push(`Tanda hari ke-${d.tanda.length}: batas aman ${limit(d.tanda.batasAman)}, batas teks ${limit(d.tanda.batasTeks)}. Sesudahnya hanya untuk keterangan tambahan.`);
  if (d.override) out.push(`Tanggal ditetapkan ${limit(d.override.tanggal)} dengan alasan: ${d.override.alasan}. Hasil hitungan di atas tetap dicatat.`);
  if (d.terpenuhiOleh) out.push(`${d.state === "terpenuhi_terlambat" ? "Dilaksanakan terlambat" : "Dilaksanakan"}: ${EVENT_PHRASES[d.terpenuhiOleh.event]} pada ${hariTanggalJam(d.terpenuhiOleh.at, zone)}.`);
  return out;
}

/** "hari kerja", "hari kalender", "jam" */
export const UNIT_LABELS: Record<Unit, string> = { HK: "hari kerja", KAL: "hari kalender", jam: "jam" };

/** Each fact as the words that follow "sejak". */
export const EVENT_PHRASES: Record<EventKey, string> = {
  diketahui: "peristiwa diketahui",
  ditemukan: "dugaan pelanggaran ditemukan",
  lhp_dibuat: "laporan hasil pengawasan dibuat",
  laporan_disampaikan: "laporan disampaikan",
  laporan_daring_disampaikan: "laporan disampaikan melalui SigapLapor",
  bukti_daring_diserahkan: "tanda bukti dan bukti laporan daring diserahkan",
  laporan_diterima_panwas_bawah: "laporan diterima Panwaslu Kelurahan/Desa atau Pengawas TPS",
  diteruskan_ke_panwascam: "laporan diteruskan ke Panwaslu Kecamatan",
  tanda_bukti_diberikan: "tanda bukti penyampaian laporan diberikan",
  informasi_diterima: "informasi awal diterima",
  penelusuran_diputuskan: "penelusuran diputuskan",
  penelusuran_selesai: "penelusuran selesai",
  informasi_diarsipkan: "informasi awal diarsipkan",
  kajian_awal_selesai: "kajian awal selesai",
  kelengkapan_diberitahukan: "pemberitahuan kelengkapan disampaikan",
  perbaikan_diterima: "perbaikan laporan diterima",
  penelitian_perbaikan_selesai: "penelitian perbaikan selesai",
  temuan_ditetapkan: "temuan ditetapkan",
  diregistrasi: "temuan atau laporan diregistrasi",
  tidak_diregistrasi: "laporan dinyatakan tidak diregistrasi",
  dicabut: "laporan dicabut",
  dilimpahkan: "laporan dilimpahkan",
  pengambilalihan_diminta: "pengambilalihan diminta",
  panwascam_kajian_awal_selesai: "kajian awal Panwaslu Kecamatan selesai",
  panwascam_menyerahkan: "perkara diserahkan Panwaslu Kecamatan",
  keterangan_tambahan_diperlukan: "keterangan tambahan dinyatakan perlu",
  klarifikasi_dijadwalkan: "klarifikasi",
  undangan_diterima: "undangan klarifikasi diterima",
  klarifikasi_dilaksanakan: "klarifikasi dilaksanakan",
  gakkumdu_1: "Pembahasan I Gakkumdu",
  gakkumdu_2: "Pembahasan II Gakkumdu",
  gakkumdu_3: "Pembahasan III Gakkumdu",
  gakkumdu_dihentikan: "pembahasan Gakkumdu menghentikan perkara",
  kajian_selesai: "kajian selesai",
  diputuskan: "diputuskan dalam rapat pleno",
  diteruskan: "diteruskan",
  rekomendasi_dikirim: "rekomendasi dikeluarkan",
  rekomendasi_diterima: "rekomendasi diterima",
  ditindaklanjuti: "rekomendasi ditindaklanjuti",
  status_diumumkan: "status diumumkan",
  koreksi_diminta: "koreksi diminta",
  koreksi_diterima: "permintaan koreksi diterima",
  koreksi_diputus: "permintaan koreksi diputus",
  menunggu_tindak_lanjut: "surat, kabar, atau pengingat terakhir",
  tindak_lanjut_selesai: "tindak lanjut dinyatakan selesai",
  tidak_ditindaklanjuti: "rekomendasi dinyatakan tidak ditindaklanjuti",
  polisi_menerima: "laporan diterima penyidik",
  penyidikan_dihentikan: "penyidikan dihentikan",
  penuntutan_dihentikan: "penuntutan dihentikan",
  berkas_ke_jaksa: "berkas diterima penuntut umum",
  jaksa_mengembalikan: "berkas dikembalikan penuntut umum",
  polisi_melengkapi: "berkas yang dilengkapi diterima penuntut umum",
  jaksa_ke_pn: "berkas dilimpahkan ke pengadilan negeri",
  pn_memutus: "putusan pengadilan negeri",
  banding: "banding diajukan",
  pt_memutus: "putusan pengadilan tinggi",
  sbt_diinput: "laporan dimasukkan ke SBT",
  sbt_diverifikasi: "laporan diverifikasi BKN",
  sbt_divalidasi: "laporan divalidasi dalam SBT",
  sanksi_dijatuhkan: "sanksi dijatuhkan",
  diregistrasi_administratif: "perkara administratif diregistrasi",
  putusan_administratif: "putusan administratif dibacakan",
  putusan_dilaksanakan: "putusan dilaksanakan",
  acara_cepat_dimulai: "acara cepat dimulai",
  acara_cepat_diputus: "acara cepat diputus",
  ma_menerima: "permohonan diterima Mahkamah Agung",
  ma_memutus: "putusan Mahkamah Agung",
  tsm_diregistrasi: "laporan TSM diregistrasi",
  tsm_diputus: "laporan TSM diputus",
  tsm_diberitahukan: "pemberitahuan perkara TSM",
  kontra_memori_diserahkan: "kontra memori diserahkan",
  tsm_perbaikan_diberitahukan: "pemberitahuan perbaikan laporan TSM",
  tsm_diperbaiki: "laporan TSM diperbaiki",
  pemanggilan_disiplin: "pemanggilan pegawai",
  pemeriksaan_disiplin: "pemeriksaan pegawai",
};

function lengthOf(r: Reckoning): string {
  if (r.direction === "mundur") return `paling lambat ${r.length} ${UNIT_LABELS[r.unit]} sebelum`;
  if (r.length === 0) return "pada hari yang sama dengan";
  return `paling lama ${r.length} ${UNIT_LABELS[r.unit]}${r.extended ? " seluruhnya, termasuk perpanjangan," : ""} sejak`;
}

function daySentences(r: Reckoning): string[] {
  if (r.length === 0) return [`Batas: ${hariTanggal(r.batasTeks)}.`];
  const skipped = r.skipped.length ? `Dilewati: ${r.skipped.map(offDayText).join("; ")}.` : "Tidak ada hari yang dilewati.";
  if (r.direction === "mundur") return [`Hari terakhir: ${hariTanggal(r.batasTeks)}, dihitung mundur mulai hari sebelum ${hariTanggal(r.start.slice(0, 10))}.`, skipped];
  const numbered = r.counted.map((day, i) => `hari ke-${i + 1} ${hariTanggal(day)}`).join("; ");
  return [
    `Batas teks: ${hariTanggal(r.batasTeks)}; hari sesudah hari mulai adalah hari pertama yang dapat dihitung.`,
    `Dihitung: ${numbered}.`,
    skipped,
    r.batasAman === r.batasTeks
      ? "Batas aman jatuh pada hari yang sama, karena hari mulai bukan hari yang dihitung."
      : `Batas aman: ${hariTanggal(r.batasAman)}, bila hari mulai dihitung sebagai hari pertama.`,
  ];
}

function hourSentences(r: Reckoning, zone: string): string[] {
  if (r.batasAman === r.batasTeks) return [`Batas: ${limitText(r.batasTeks, zone)}.`];
  return [`Batas aman: ${limitText(r.batasAman, zone)}; batas teks: ${limitText(r.batasTeks, zone)}.`];
}

function doubts(r: Reckoning, rule: DeadlineRule): string[] {
  const out: string[] = [];
  if (r.hourUnknown) out.push("Jam mulai tidak dicatat: batas aman memakai menit pertama hari itu, batas teks menit terakhir.");
  if (r.yearsWithoutTable.length) out.push(`Perhatian: tidak ada tabel hari libur untuk tahun ${r.yearsWithoutTable.join(", ")}; hanya Sabtu dan Minggu yang dilewati.`);
  if (rule.status === "belum_diverifikasi") out.push("Perhatian: aturan ini belum diverifikasi pada naskahnya.");
  return out;
}

function offDayText(day: OffDay): string {
  const reasons = day.jenis === "akhir_pekan" ? ["akhir pekan", ...day.alasan.split(", ").slice(1)] : [day.alasan];
  return `${hariTanggal(day.tanggal)} (${[...reasons, ...(day.dasar ? [day.dasar] : [])].join(", ")})`;
}

function limitText(at: string, zone: string): string {
  return at.length > 10 ? `${hariTanggal(at.slice(0, 10))} pukul ${jam(at, zone)}` : hariTanggal(at);
}
