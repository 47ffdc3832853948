import { addDays, isWorkingDay } from "../../../shared/domain/calendar";
import type { Pejabat } from "../../../shared/schemas/kantor";
import type { PihakInput } from "../../../shared/schemas/perkara";
import type { Cx } from "../cx";
import { Refusal } from "../refusal";

/**
 * Fills an empty data folder with an invented office and a few cases on the way, so that a newcomer has something to look at.
 * Names are invented; NIP and NIK are numbers that cannot exist. The office is marked as a sample for good.
 */
export function fillSampleOffice(cx: Cx): { perkara: number } {
  if (cx.store.kantor.kantor()) throw new Refusal("CONFLICT", { reasons: ["kantor_sudah_ada"] });
  const call = cx.run;

  cx.store.kantor.putKantor({
    tingkat: "bawaslu_kabupaten", nama: "Bawaslu Kabupaten Contoh", daerah: "Contoh", provinsi: "Provinsi Contoh", kodeWilayah: "99.01", kodeKantor: "K.CT-01", kedudukan: "Contoh", alamat: "Jalan Rekaan Nomor 1, Contoh",
    telepon: "(0000) 000000", surel: "kantor@contoh.invalid", situs: "", zona: "Asia/Makassar", kop: { baris: ["BADAN PENGAWAS PEMILIHAN UMUM", "KABUPATEN CONTOH"], logo: "" }, kuorum: 0, contoh: true, versi: 1,
  });
  const office: Pejabat[] = PEOPLE.map(([nama, peran, jabatan, nip]) => call("pejabat.simpan", { id: "", nama, peran, jabatan, nip, aktif: true, versi: 0 }));
  const [ketua, , koordinator, , , petugas] = office as [Pejabat, Pejabat, Pejabat, Pejabat, Pejabat, Pejabat];
  const today = cx.localNow.slice(0, 10);
  const workday = (offset: number) => {
    let d = addDays(today, offset);
    while (!isWorkingDay(cx.calendar(), d)) d = addDays(d, -1);
    return d;
  };
  /** An hour of a day, or the present where that is still to come. */
  const at = (day: string, hour: string) => [`${day}T${hour}`, cx.localNow].toSorted()[0]!;
  const nextWorkday = (days: number) => {
    let d = today;
    for (let left = days; left > 0; left -= isWorkingDay(cx.calendar(), d) ? 1 : 0) d = addDays(d, 1);
    return d;
  };
  const pemilu = call("pemilihan.simpan", { id: "", nama: "Pemilu Contoh (DPRD)", rezim: "pemilu", jenis: "PL", tanggalPemungutan: addDays(today, 90), versi: 0, tahapan: [
    { nama: "Masa kampanye", mulai: addDays(today, -30), selesai: addDays(today, 80) }, { nama: "Masa tenang", mulai: addDays(today, 87), selesai: addDays(today, 89), terima24Jam: true }] });
  const pilkada = call("pemilihan.simpan", { id: "", nama: "Pemilihan Bupati Contoh", rezim: "pemilihan", jenis: "PB", tanggalPemungutan: addDays(today, 60), versi: 0, tahapan: [
    { nama: "Masa kampanye", mulai: addDays(today, -20), selesai: addDays(today, 56) }, { nama: "Masa tenang", mulai: addDays(today, 57), selesai: addDays(today, 59), terima24Jam: true }] });

  const report = (n: number, pemilihanId: string, day: string) => {
    const [peristiwa, terlapor, uraian] = EVENTS[n]!;
    return call("laporan.terima", {
      pemilihanId, kanal: n % 2 ? "media_sosial" : "langsung", pelaporDilindungi: n === 1, pelapor: [REPORTERS[n]!], terlapor: [terlapor], saksi: [{ nama: `Saksi Rekaan ${n + 1}`, alamat: "Desa Rekaan" }],
      peristiwa, tempat: "Kecamatan Bukit Rekaan", kecamatan: "Bukit Rekaan", tanggalKejadian: addDays(day, -2), tanggalDiketahui: addDays(day, -1), uraian,
      bukti: [{ bentuk: "Tangkapan layar", keterangan: "Unggahan yang dilaporkan", jumlah: "1 lembar" }], dilaporkanDi: "Kantor Bawaslu Kabupaten Contoh", waktuLapor: at(day, "10:15"), penerimaId: petugas.id,
    });
  };
  const meeting = (day: string, hour: string, keputusan: string) => ({ waktu: at(day, hour), tempat: "Ruang rapat kantor", pimpinanId: ketua.id, hadir: office.slice(0, 3).map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: true })), keputusan });
  const study = (made: { perkaraId: number; versi: number }, rezim: "pemilu" | "pemilihan", day: string, hasil: "diregistrasi" | "perbaikan") => {
    const law = cx.pack("").rezim.find((r) => r.id === rezim)!;
    const saved = call("kajianAwal.simpan", {
      perkaraId: made.perkaraId, versi: made.versi, syaratFormal: law.syaratFormal.map((s) => ({ id: s.id, terpenuhi: "ya" })), syaratMateriel: law.syaratMateriel.map((s, i) => ({ id: s.id, terpenuhi: hasil === "perbaikan" && i === law.syaratMateriel.length - 1 ? "tidak" : "ya" })),
      dugaan: [{ jenis: "hukum_lain", pasal: "", skb: ["B6"], uraian: "Dugaan pelanggaran netralitas" }], kesimpulan: hasil === "diregistrasi" ? "Laporan memenuhi syarat formal dan materiel." : "Laporan belum memenuhi syarat materiel.", hasil, kekurangan: hasil === "perbaikan" ? ["Bukti unggahan yang menunjukkan akun terlapor"] : [],
    });
    return call("kajianAwal.putuskan", { perkaraId: made.perkaraId, versi: saved.versi, pleno: meeting(day, "14:00", hasil === "diregistrasi" ? "Laporan diregistrasi dan ditangani." : "Pelapor diberi kesempatan melengkapi laporan.") });
  };

  report(0, pemilu.id, workday(0));
  study(report(1, pilkada.id, workday(-1)), "pemilihan", workday(0), "perbaikan");
  const third = study(report(2, pemilu.id, workday(-4)), "pemilu", workday(-3), "diregistrasi");
  const registered = call("registrasi.catat", { perkaraId: third.perkaraId, versi: third.versi, waktu: `${workday(-3)}T15:30` });
  const person = cx.store.perkara.pihak(third.perkaraId).find((p) => p.peran === "terlapor")!;
  call("klarifikasi.jadwalkan", { perkaraId: third.perkaraId, versi: registered.versi, pihakId: person.id, kapasitas: "terlapor", waktu: `${nextWorkday(2)}T10:00`, tempat: "Ruang klarifikasi", petugas: [{ pejabatId: koordinator.id, nama: koordinator.nama, jabatan: koordinator.jabatan }] });

  fillPrevention(cx, { koordinator, ketua }, pilkada.id, pilkada.tahapan[0]!.id, workday(-3));
  cx.record({ objek: "kantor", objekId: "kantor", perkaraId: null, ringkas: "Kantor contoh dibuat: semua nama dan perkara rekaan" });
  return { perkara: 3 };
}

/** What came before the cases: an activity that was held, and a declaration that was signed there. */
function fillPrevention(cx: Cx, { koordinator, ketua }: Record<"koordinator" | "ketua", Pejabat>, pemilihanId: string, tahapanId: string, day: string): void {
  const call = cx.run;
  const held = call("kegiatan.simpan", {
    id: "", jenis: "sosialisasi", tema: "Netralitas ASN di media sosial", pemilihanId, tahapanId, mulai: `${day}T09:00`, selesai: `${day}T11:30`, tempat: "Aula Kecamatan Bukit Rekaan", kecamatan: "Bukit Rekaan", pembuka: `${ketua.nama}, Ketua`, sasaran: ["opd", "camat"], penandatanganId: ketua.id,
    narasumber: [{ nama: koordinator.nama, jabatan: koordinator.jabatan, materi: "Jenis pelanggaran dan sanksi" }], uraian: "Peserta diingatkan menjaga jari di media sosial.", hasil: "Peserta sepakat meneruskan imbauan kepada jajarannya.", versi: 0,
  });
  const guests = "Camat Umpama, S.STP.; Camat; Kecamatan Bukit Rekaan\nSekretaris Misal, S.Sos.; Sekretaris; Dinas Rekaan";
  call("kegiatan.ketikPeserta", { kegiatanId: held.id, baris: guests });
  call("kegiatan.tandai", { kegiatanId: held.id, versi: held.versi, status: "selesai" });
  const own = call("deklarasi.bawaan", { rezim: "pemilihan" });
  const signed = call("deklarasi.simpan", { id: "", nama: "Deklarasi Netralitas ASN Kecamatan Bukit Rekaan", pemilihanId, tahapanId, kegiatanId: held.id, waktu: `${day}T11:00`, tempat: "Aula Kecamatan Bukit Rekaan", pembuka: own.pembuka, butir: own.butir, penutup: own.penutup, mengetahui: [{ nama: ketua.nama, jabatan: ketua.jabatan }], versi: 0 });
  call("deklarasi.ketik", { deklarasiId: signed.id, baris: guests });
  call("deklarasi.keadaan", { deklarasiId: signed.id, ids: cx.store.deklarasi.penandatangan(signed.id).map((s) => s.id), keadaan: "tanda_tangan" });
}

const PEOPLE: Array<[string, Pejabat["peran"], string, string]> = [
  ["Rekayasa Utama, S.H.", "ketua", "Ketua", ""],
  ["Contoh Wibawa, S.IP.", "anggota", "Anggota", ""],
  ["Misalina Adil, S.H., M.H.", "koordinator_divisi", "Anggota, Koordinator Divisi Penanganan Pelanggaran", ""],
  ["Umpama Tertib, S.Sos.", "koordinator_sekretariat", "Koordinator Sekretariat", "999999999999999901"],
  ["Andai Cermat, S.Kom.", "petugas", "Staf Penanganan Pelanggaran", "999999999999999902"],
  ["Semisal Rapi", "petugas", "Petugas Penerima Laporan", ""],
];
const REPORTERS: Array<Partial<PihakInput> & { nama: string }> = [
  { nama: "Warga Rekaan", tempatLahir: "Contoh", tanggalLahir: "1988-03-14", jenisKelamin: "L", pekerjaan: "Wiraswasta", kewarganegaraan: "WNI", alamat: "Desa Awan Rekaan RT 01", telepon: "0000-0000-0001" },
  { nama: "Pelapor Terlindung", jenisKelamin: "P", pekerjaan: "Guru", kewarganegaraan: "WNI", alamat: "Desa Hening Rekaan RT 02", telepon: "0000-0000-0002" },
  { nama: "Pemilih Umpama", tempatLahir: "Contoh", tanggalLahir: "1975-11-02", jenisKelamin: "L", pekerjaan: "Petani", kewarganegaraan: "WNI", alamat: "Desa Teduh Rekaan RT 03" },
];
const EVENTS: Array<[string, Partial<PihakInput> & { nama: string; kategori: "pns" | "kepala_desa" }, string]> = [
  ["Menyukai dan membagikan unggahan calon anggota DPRD", { nama: "Budi Misal, S.STP.", kategori: "pns", nip: "999999999999999911", jabatan: "Camat Bukit Rekaan", instansi: "Kecamatan Bukit Rekaan", alamat: "Kecamatan Bukit Rekaan" }, "Pelapor melihat akun media sosial atas nama terlapor menyukai dan membagikan unggahan kampanye seorang calon. Tangkapan layar dibuat pada malam yang sama."],
  ["Mengarahkan warga memilih pasangan calon pada rapat desa", { nama: "Kades Rekaan", kategori: "kepala_desa", jabatan: "Kepala Desa Hening Rekaan", instansi: "Desa Hening Rekaan", alamat: "Desa Hening Rekaan" }, "Dalam rapat desa terlapor meminta warga memilih salah satu pasangan calon. Rapat dihadiri sekitar empat puluh orang."],
  ["Menghadiri kampanye dengan seragam dinas", { nama: "Rina Umpama, S.Pd.", kategori: "pns", nip: "999999999999999912", jabatan: "Kepala Sekolah", instansi: "SD Negeri 1 Contoh", alamat: "Kecamatan Lembah Rekaan" }, "Terlapor hadir dalam kampanye terbuka dengan seragam dinas dan berfoto dengan calon."],
];
