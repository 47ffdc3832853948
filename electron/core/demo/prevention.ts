import { addDays } from "../../../shared/domain/calendar";
import type { In } from "../../../shared/api/contract";
import type { Langkah } from "../../../shared/api/contract/perkara";
import type { Kelompok } from "../../../shared/schemas/imbauan";
import type { PihakInput } from "../../../shared/schemas/perkara";
import { workday, type Desk, type Elections, type People } from "./desk";
import { stripedPng } from "./files";
import { KECAMATAN, nip, personName, type Event } from "./invented";

/** Pleno of the three members. */
export type Meeting = (waktu: string, keputusan: string) => In<"kajianAwal.putuskan">["pleno"];
interface Told { n: number; day: string; event: Event; terlapor: Array<Partial<PihakInput> & { nama: string }>; kec: string; meeting: Meeting }

/** A sheet of social-media evidence with its screenshot. */
export async function captured(desk: Desk, people: People, of: { informasiId: number } | { perkaraId: number }, { n, event, nama, at }: { n: number; event: Event; nama: string; at: string }): Promise<string> {
  const file = `tangkapan-media-${n}.png`;
  const { id } = await desk.call("media.simpan", {
    versi: 0, ...of, platform: "facebook", akun: `@${nama.toLowerCase().replace(/\W+/g, ".")}`, namaAkun: nama, pemilik: nama, dasarPemilik: "Nama dan foto pada akun", tautan: `https://media.contoh.invalid/p/${n}`, perbuatan: ["suka", "bagikan"], waktuPerbuatan: `${addDays(at.slice(0, 10), -2)}T19:45`, waktuTangkap: at,
    penangkapId: people.petugas.id, caraTangkap: "Tangkapan layar peramban", calon: "Pasangan calon nomor urut 1", isiUnggahan: "Ajakan memilih pasangan calon.", tangkapan: [{ sha256: await desk.upload(file, stripedPng(n + 900)), nama: file }], skb: event.skb, pembacaan: "keduanya",
    alasanPembacaan: "Peserta sudah ditetapkan saat unggahan disukai.",
  });
  return id;
}

/** A first information, traced until it is a finding: pleno, order, what was found, capture sheet, Form A. The finding stands on `day`. */
export async function* traced(desk: Desk, people: People, election: Elections["pemilihan"], { n, day, event, terlapor, kec, meeting }: Told): AsyncGenerator<string, Langkah> {
  const came = workday(addDays(day, -7), 0);
  yield `${came}T09:30`;
  let last = await desk.call("informasi.catat", {
    pemilihanId: election.id, saluran: "pesan", diterimaAt: `${came}T09:15`, penerimaId: people.penerima.id, pemberi: { nama: personName(n * 3), telepon: "0000-0000-0700" }, terlapor, peristiwa: event.peristiwa, tempat: "Media sosial", kecamatan: kec,
    tanggalKejadian: addDays(came, -2), tanggalDiketahui: came, uraian: event.uraian,
  });
  const next = workday(came, 1);
  yield `${next}T10:00`;
  last = await desk.call("informasi.putuskan", { informasiId: last.informasiId, versi: last.versi, hasil: "telusuri", pleno: meeting(`${next}T09:00`, "Informasi awal ditelusuri.") });
  yield `${next}T11:00`;
  last = await desk.call("informasi.tugaskan", { informasiId: last.informasiId, versi: last.versi, petugas: [people.petugas, people.koordinator].map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan })), mulai: next, selesai: day, tempat: `Kecamatan ${kec}`, untuk: "Menelusuri kebenaran informasi awal", tanggalSurat: next, penandatanganId: people.ketua.id });
  const order = last.surat[0]!.nomor;
  yield `${next}T15:00`;
  await captured(desk, people, { informasiId: last.informasiId }, { n, event, nama: terlapor[0]!.nama, at: `${next}T14:20` });
  const read = await desk.call("informasi.baca", { informasiId: last.informasiId });
  last = await desk.call("informasi.simpanHasil", { informasiId: last.informasiId, versi: read.informasi.versi, kegiatan: [{ tanggal: next, tempat: event.instansi, uraian: "Menemui rekan sekantor dan memeriksa akun." }], ditemui: [{ nama: personName(n * 3 + 2), alamat: `Kecamatan ${kec}`, tanggal: next, keterangan: "Akun itu memang miliknya." }], temuan: "Akun benar milik yang disebut dalam informasi." });
  const written = workday(next, 1);
  yield `${written}T10:00`;
  last = await desk.call("informasi.buatLhp", {
    informasiId: last.informasiId, versi: last.versi, tanggal: written, tahapan: "Masa kampanye", pengawas: [{ pejabatId: people.koordinator.id, nama: people.koordinator.nama, jabatan: people.koordinator.jabatan, alamat: "Jalan Rekaan Nomor 1, Contoh" }], suratTugasNomor: order, bentuk: "Penelusuran informasi awal", tujuan: "Memastikan kebenaran informasi awal",
    sasaran: "Akun media sosial", waktuTempat: `Kecamatan ${kec}`, ringkas: "Penelusuran menemukan akun dan unggahan yang dimaksud.", uraian: event.uraian, fakta: "Akun aktif dan dapat dibuka umum.", analisa: "Patut diduga melanggar netralitas.",
  });
  yield `${day}T09:00`;
  const { perkaraId } = await desk.call("informasi.jadikanTemuan", { informasiId: last.informasiId, versi: last.versi, waktuCatat: `${day}T08:45` });
  const { perkara } = await desk.call("perkara.baca", { perkaraId });
  return { perkaraId, versi: perkara.versi, tahap: perkara.tahap, nomor: "", surat: [] };
}

/** Two more first informations: one in the archive with its reason, one still being traced. */
export async function* hearsay(desk: Desk, people: People, elections: Elections, meeting: Meeting): AsyncGenerator<string, void> {
  for (const [i, [day, hasil]] of ([["2024-10-21", "arsip"], ["2024-11-18", "telusuri"]] as const).entries()) {
    yield `${day}T13:20`;
    const told = await desk.call("informasi.catat", {
      pemilihanId: elections.pemilihan.id, saluran: i ? "media_sosial" : "telepon", diterimaAt: `${day}T13:05`, penerimaId: people.penerima.id, dilindungi: i === 1, pemberi: i ? { nama: personName(177), telepon: "0000-0000-0711" } : {},
      terlapor: i ? [{ nama: personName(178), kategori: "pns", jabatan: "Kepala Seksi", instansi: "Unit Rekaan 3", nip: nip(5178) }] : [], peristiwa: i ? "Mengikuti siaran langsung kampanye dengan atribut dinas" : "Kabar pembagian bahan kampanye di tempat ibadah", tempat: `Kecamatan ${KECAMATAN[i]}`, kecamatan: KECAMATAN[i]!,
      tanggalKejadian: addDays(day, -1), tanggalDiketahui: day, uraian: "Disampaikan dengan lisan; pemberi tidak hadir sendiri.",
    });
    const met = workday(day, 1);
    yield `${met}T11:00`;
    await desk.call("informasi.putuskan", { informasiId: told.informasiId, versi: told.versi, hasil, alasan: hasil === "arsip" ? "Tidak ada petunjuk tempat, waktu, dan orang yang dapat ditelusuri." : "", pleno: meeting(`${met}T10:00`, hasil === "arsip" ? "Informasi diarsipkan." : "Informasi awal ditelusuri.") });
  }
}

const GUESTS: ReadonlyArray<[Kelompok, string, string]> = [
  ["opd", "Sekretaris Daerah", "Sekretariat Daerah Contoh"], ["opd", "Kepala Badan Kepegawaian", "BKPSDM Contoh"], ["opd", "Kepala Dinas Pendidikan", "Dinas Pendidikan Contoh"],
  ...KECAMATAN.map((kec): [Kelompok, string, string] => ["camat", `Camat ${kec}`, `Kecamatan ${kec}`]), ["tni", "Komandan Kodim Contoh", "Kodim Contoh"], ["polri", "Kepala Polres Contoh", "Polres Contoh"],
];

/** One activity held with its invitations, attendance, report and declaration of neutrality, signed also by `reported`, of whom a report speaks later; the next one planned. */
export async function* activities(desk: Desk, people: People, elections: Elections, reported: number): AsyncGenerator<string, void> {
  const { pemilihan } = elections;
  const stage = pemilihan.tahapan[0]!.id;
  yield "2024-10-07T09:00";
  const ids: string[] = [];
  for (const [i, [kelompok, jabatan, instansi]] of GUESTS.entries()) ids.push((await desk.call("direktori.simpan", { kelompok, jabatan, nama: personName(i + 140), instansi, nip: kelompok === "tni" || kelompok === "polri" ? "" : nip(5000 + i), tempat: "Contoh", rute: "Rute 6", versi: 0 })).id);
  const k = await desk.call("kegiatan.simpan", {
    id: "", jenis: "sosialisasi", tema: "Netralitas ASN, TNI, dan Polri", pemilihanId: pemilihan.id, tahapanId: stage, mulai: "2024-10-17T09:00", selesai: "2024-10-17T12:00", tempat: "Aula Kantor Bupati Contoh", kecamatan: KECAMATAN[0], pembuka: `${people.ketua.nama}, Ketua`,
    narasumber: [{ nama: people.koordinator.nama, jabatan: people.koordinator.jabatan, latar: "Bawaslu Kabupaten Contoh", materi: "Perbuatan di media sosial yang menjadi dugaan pelanggaran" }], sasaran: ["opd", "camat", "tni", "polri"], dapil: [], anggaran: "DIPA Bawaslu Kabupaten Contoh", penandatanganId: people.ketua.id, versi: 0,
  });
  await desk.call("tahapan.simpanRencana", { id: "", pemilihanId: pemilihan.id, tahapanId: stage, jenis: "kegiatan", uraian: "Sosialisasi netralitas bagi pimpinan perangkat daerah", palingLambat: "2024-10-31", pelaksana: people.koordinator.nama, refId: k.id, versi: 0 });
  yield "2024-10-08T10:00";
  const wave = await desk.call("kegiatan.undang", { kegiatanId: k.id, tanggal: "2024-10-08", penandatanganId: people.ketua.id, penerimaIds: ids });
  for (let sisa = 1; sisa > 0; ) ({ sisa } = await desk.call("imbauan.buat", { gelombangId: wave.id, batas: 50, denganTitik: true }));
  await desk.call("kegiatan.muatPeserta", { kegiatanId: k.id, dariUndangan: true });
  const d = await desk.call("deklarasi.bawaan", { rezim: "pemilihan" });
  const deklarasi = await desk.call("deklarasi.simpan", { id: "", nama: "Deklarasi Netralitas ASN, TNI, dan Polri Kabupaten Contoh", pemilihanId: pemilihan.id, tahapanId: stage, kegiatanId: k.id, waktu: "2024-10-17T11:30", tempat: "Aula Kantor Bupati Contoh", pembuka: d.pembuka, butir: d.butir, penutup: d.penutup, mengetahui: [{ nama: people.ketua.nama, jabatan: people.ketua.jabatan }], catatan: "", versi: 0 });
  yield "2024-10-17T13:00";
  const guests = await desk.call("kegiatan.peserta", { kegiatanId: k.id });
  await desk.call("kegiatan.hadir", { kegiatanId: k.id, ids: guests.slice(1).map((g) => g.id), hadir: "hadir" });
  await desk.call("kegiatan.hadir", { kegiatanId: k.id, ids: [guests[0]!.id], hadir: "tidak" });
  await desk.call("kegiatan.ketikPeserta", { kegiatanId: k.id, baris: `${personName(171)}; Wartawan; Harian Rekaan` });
  await desk.call("deklarasi.muat", { deklarasiId: deklarasi.id, dariUndangan: true });
  await desk.call("deklarasi.ketik", { deklarasiId: deklarasi.id, baris: `${personName(reported * 3 + 1)}; Kepala Seksi; Kantor Kecamatan ${KECAMATAN[reported % KECAMATAN.length]}` });
  const signers = await desk.call("deklarasi.penandatangan", { deklarasiId: deklarasi.id });
  await desk.call("deklarasi.keadaan", { deklarasiId: deklarasi.id, ids: signers.filter((s) => s.keadaan === "belum").map((s) => s.id), keadaan: "tanda_tangan" });
  const stored = await desk.call("kegiatan.simpan", {
    ...k, uraian: "Peserta diingatkan menjaga jari di media sosial. Setiap informasi tentang pegawai ditelusuri.", hasil: "Para pimpinan sepakat meneruskan imbauan kepada jajarannya.", rencanaLanjut: "Memantau akun resmi perangkat daerah.",
    tanya: [{ penanya: `Camat ${KECAMATAN[1]}`, asal: `Kecamatan ${KECAMATAN[1]}`, tanya: "Apakah menyukai unggahan sudah melanggar?", jawab: "Dapat menjadi dugaan pelanggaran dan akan ditelusuri." }],
  });
  await desk.call("kegiatan.tandai", { kegiatanId: k.id, versi: stored.versi, status: "selesai" });
  yield "2024-10-18T10:00";
  await desk.call("kegiatan.terbitkan", { kegiatanId: k.id, jenis: "laporan_kegiatan", tanggal: "2024-10-18", nomor: { cara: "otomatis" } });
  await desk.call("deklarasi.terbitkan", { deklarasiId: deklarasi.id, tanggal: "2024-10-17", nomor: null, barisKosong: 5 });
  await desk.call("salin.catat", { lembar: "form_pencegahan", objek: "kegiatan", objekId: k.id, versi: 0, tanggal: "2024-10-18", nomor: "", olehId: people.petugas.id });
  yield "2024-11-15T10:00";
  await desk.call("kegiatan.simpan", { id: "", jenis: "rapat_koordinasi", tema: "Persiapan pengawasan masa tenang", pemilihanId: pemilihan.id, tahapanId: stage, mulai: "2024-11-22T09:00", selesai: "", tempat: "Ruang rapat kantor", sasaran: ["camat", "polri"], versi: 0 });
}
