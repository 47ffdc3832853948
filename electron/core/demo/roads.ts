import { addDays } from "../../../shared/domain/calendar";
import { inForce } from "../../../shared/schemas/law";
import { shippedPack } from "../../../resources/law";
import type { In } from "../../../shared/api/contract";
import type { HasilKajianAwal } from "../../../shared/schemas/penanganan";
import type { Tahap } from "../../../shared/domain/stages";
import type { Rezim } from "../../../shared/schemas/primitives";
import { workday, type Desk, type Elections, type People } from "./desk";
import { plainPdf, stripedPng } from "./files";
import { EVENTS, KECAMATAN, nik, nip, personName, type Event } from "./invented";
import { captured, traced } from "./prevention";

/** How a case goes on, as long as the days last. */
export type Road = "diteruskan" | "bukan" | "diperbaiki" | "tidak_dilengkapi" | "tidak_memenuhi" | "dicabut" | "dilimpahkan" | "pengambilalihan" | "langsung" | "terlambat" | "administratif" | "temuan" | "temuan_ditolak";
export interface Plan { n: number; road: Road; rezim: Rezim; /** Day on which it comes in. */ day: string; /** Stays where it stands once it is there, as cases do that wait or were forgotten. */ stands?: Tahap; /** Which of the events; the n-th where it is left out. */ event?: number; /** Begins as a first information. */ informasi?: boolean; /** A sheet of social-media evidence was made of it. */ media?: boolean }
/** The case has come to where it stands. */
export class Standing extends Error {}
export interface Desks { desk: Desk; people: People; elections: Elections }

/** A pleno of the three members. */
export const meetingOf = (people: People) => (waktu: string, keputusan: string): In<"kajianAwal.putuskan">["pleno"] => ({
  waktu, tempat: "Ruang rapat kantor", pimpinanId: people.ketua.id, keputusan,
  hadir: [people.ketua, people.koordinator, people.anggota].map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan, hadir: true })),
});

/** One case from its first day on. Gives the local time of each step before it takes it. */
export async function* walkCase({ desk, people, elections }: Desks, plan: Plan): AsyncGenerator<string, void> {
  const { n, road, rezim, day } = plan;
  const event = EVENTS[(plan.event ?? n) % EVENTS.length]!;
  const kec = KECAMATAN[n % KECAMATAN.length]!;
  const named = { ...event, instansi: event.instansi.replace("{kec}", kec) };
  const found = road === "temuan" || road === "temuan_ditolak";
  const election = elections[rezim];
  const hour = (h: number): string => `${String(h).padStart(2, "0")}:${String((n * 7) % 60).padStart(2, "0")}`;
  const chair = { penandatanganId: people.ketua.id };
  const meeting = meetingOf(people);

  // --- It comes in.

  const late = road === "terlambat";
  const known = addDays(day, late ? -12 : -1 - (n % 4));
  const happened = addDays(known, -(n % 2));
  const first = workday(day, 0);
  if (!plan.informasi) yield `${first}T${hour(9)}`;
  const bukti = plan.informasi ? [] : await evidence(desk, n, named);
  const side = {
    pelaporDilindungi: n % 9 === 4,
    terlapor: [
      { ...person(n * 3 + 1), kategori: named.kategori, jabatan: named.jabatan, instansi: named.instansi, ...(["pns", "pppk", "pejabat"].includes(named.kategori) ? { nip: nip(n), pangkat: "Penata (III/c)" } : {}) },
      ...(n % 11 === 6 ? [{ ...person(n * 3 + 61), kategori: "lainnya" as const, jabatan: "Pendukung", instansi: "" }] : []),
    ],
    saksi: n % 3 === 0 ? [person(n * 3 + 2), person(n * 3 + 32)] : [person(n * 3 + 2)],
    peristiwa: named.peristiwa, tempat: `Kecamatan ${kec}`, kecamatan: kec, tanggalKejadian: happened, jamKejadian: n % 2 ? "19:30" : "", tanggalDiketahui: known, uraian: named.uraian, bukti,
  };
  const arrived = (tahap: string): void => {
    if (tahap === plan.stands) throw new Standing();
  };
  const begun = plan.informasi
    ? yield* traced(desk, people, elections.pemilihan, { n, day: first, event: named, terlapor: side.terlapor, kec, meeting })
    : found
      ? await desk.call("temuan.catat", { pemilihanId: election.id, ...side, penemu: [{ nama: people.anggota.nama, jabatan: people.anggota.jabatan, pekerjaan: "Pengawas", alamat: "Jalan Rekaan Nomor 1, Contoh" }], lhpNomor: `${String(n + 1).padStart(3, "0")}/LHP/PM.01.02/${known.slice(5, 7)}/2024`, lhpTanggal: known, waktuCatat: `${first}T${hour(9)}` })
      : await desk.call("laporan.terima", { pemilihanId: election.id, kanal: (["langsung", "surat", "media_sosial", "langsung"] as const)[n % 4]!, ...side, pelapor: [{ ...person(n * 3), kewarganegaraan: "WNI", kedudukan: "Pemilih" }], dilaporkanDi: "Kantor Bawaslu Kabupaten Contoh", waktuLapor: `${first}T${hour(9)}`, penerimaId: people.penerima.id });
  if (plan.media) await captured(desk, people, { perkaraId: begun.perkaraId }, { n, event: named, nama: side.terlapor[0]!.nama, at: `${first}T${hour(9)}` });
  const c = desk.follow(begun, arrived);

  if (road === "dicabut") {
    yield `${workday(first, 1)}T${hour(10)}`;
    await c.do("laporan.cabut", { waktu: `${workday(first, 1)}T${hour(10)}`, alasan: "Pelapor dan Terlapor telah saling memaafkan di hadapan tokoh masyarakat." });
    return yield* announce(workday(first, 3), "Dihentikan", "Laporan dicabut Pelapor sebelum diregistrasi");
  }

  // --- Kajian awal and registration.

  const study = (hasil: HasilKajianAwal, more: Partial<In<"kajianAwal.simpan">> = {}): Omit<In<"kajianAwal.simpan">, "perkaraId" | "versi"> => {
    const law = shippedPack.rezim.find((r) => r.id === rezim)!;
    return {
      syaratFormal: law.syaratFormal.map((s) => ({ id: s.id, terpenuhi: "ya" })),
      syaratMateriel: law.syaratMateriel.map((s, i) => ({ id: s.id, terpenuhi: (hasil === "perbaikan" || hasil === "tidak_diregistrasi_syarat") && i === law.syaratMateriel.length - 1 ? "tidak" : "ya" })),
      dugaan: [{ jenis: road === "administratif" ? "administratif" : named.jenis, pasal: named.pasal[rezim], skb: named.skb, uraian: named.peristiwa }],
      kesimpulan: hasil.startsWith("diregistrasi") ? "Laporan memenuhi syarat formal dan syarat materiel." : "Laporan diteliti menurut syarat formal dan syarat materiel.", hasil, ...more,
    };
  };
  const decide = async function* (at: string, hasil: HasilKajianAwal, keputusan: string, more: Partial<In<"kajianAwal.simpan">> = {}): AsyncGenerator<string, void> {
    yield `${at}T${hour(9)}`;
    await c.do("kajianAwal.simpan", study(hasil, more));
    yield `${at}T${hour(15)}`;
    await c.do("kajianAwal.putuskan", { pleno: meeting(`${at}T${hour(14)}`, keputusan) });
  };

  let decided = workday(first, 1);
  if (found) {
    yield `${decided}T${hour(14)}`;
    const ditetapkan = road === "temuan";
    await c.do("temuan.tetapkan", { ditetapkan, alasan: ditetapkan ? "" : "Hasil penelusuran belum menunjukkan dugaan pelanggaran.", pleno: meeting(`${decided}T${hour(13)}`, ditetapkan ? "Hasil pengawasan ditetapkan sebagai Temuan." : "Hasil pengawasan tidak ditetapkan sebagai Temuan.") });
    if (!ditetapkan) return;
    // What the finding is suspected of is read off its sheet.
    if (plan.informasi) await c.do("dugaan.tetapkan", { dugaan: [{ jenis: named.jenis, pasal: named.pasal[rezim], skb: named.skb, uraian: named.peristiwa }] });
  } else if (road === "diperbaiki" || road === "tidak_dilengkapi" || road === "tidak_memenuhi") {
    yield* decide(decided, "perbaikan", "Pelapor diberi kesempatan melengkapi laporan.", { kekurangan: ["Bukti yang memuat tanggal dan akun pengunggah"] });
    const told = workday(decided, 1);
    yield `${told}T${hour(10)}`;
    await c.do("kelengkapan.beritahukan", { tanggalSurat: told, disampaikanAt: `${told}T${hour(9)}`, caraAntar: "Diantar langsung", diterimaOleh: personName(n * 3), ...chair });
    const back = workday(told, 2);
    yield `${back}T${hour(15)}`;
    if (road === "tidak_dilengkapi") {
      await c.do("perbaikan.tidakDatang", { waktu: `${back}T${hour(15)}`, alasan: "Pelapor tidak melengkapi laporan sampai batas waktu." });
      return yield* announce(workday(back, 1), "Tidak diregistrasi", "Syarat materiel tidak dilengkapi");
    }
    const nama = `perbaikan-${n}.png`;
    await c.do("perbaikan.terima", { waktu: `${back}T${hour(14)}`, penerimaId: people.penerima.id, dokumen: [{ bentuk: "Tangkapan layar", jumlah: "1 lembar", berkas: { sha256: await desk.upload(nama, stripedPng(n + 500)), nama } }] });
    decided = workday(back, 1);
    if (road === "tidak_memenuhi") {
      yield* decide(decided, "tidak_diregistrasi_syarat", "Laporan tidak diregistrasi.", { alasan: "Bukti yang diserahkan tidak menunjukkan perbuatan Terlapor." });
      return yield* announce(workday(decided, 1), "Tidak diregistrasi", "Syarat materiel tidak terpenuhi");
    }
    yield* decide(decided, "diregistrasi", "Laporan diregistrasi.");
  } else if (late) {
    yield* decide(decided, "tidak_diregistrasi_terlambat", "Laporan tidak diregistrasi.", { alasan: "Laporan disampaikan melewati batas waktu sejak diketahui." });
    return yield* announce(workday(decided, 1), "Tidak diregistrasi", "Melewati batas waktu");
  } else if (road === "dilimpahkan" || road === "pengambilalihan") {
    const tujuan = road === "dilimpahkan" ? `Panwaslu Kecamatan ${kec}` : "Bawaslu Provinsi Contoh Raya";
    yield* decide(decided, road, road === "dilimpahkan" ? "Laporan dilimpahkan." : "Dimintakan pengambilalihan.", { tujuan, [road === "dilimpahkan" ? "pelimpahan" : "pengambilalihan"]: "Tempat kejadian dan para pihak berada di wilayah pengawas yang dituju." });
    const sent = workday(decided, 1);
    yield `${sent}T${hour(11)}`;
    await c.do("pelimpahan.kirim", { waktu: `${sent}T${hour(10)}`, tujuan, alasan: "Tempat kejadian berada di wilayah pengawas yang dituju.", caraKirim: "Diantar langsung", ...chair });
    return yield* announce(workday(sent, 1), road === "dilimpahkan" ? "Dilimpahkan" : "Dimintakan pengambilalihan", tujuan);
  } else if (road === "langsung") {
    yield* decide(decided, "diteruskan_hukum_lain", "Laporan diteruskan kepada instansi yang berwenang.", { dugaan: [{ jenis: "hukum_lain", pasal: named.pasal[rezim], skb: named.skb, uraian: named.peristiwa }] });
    return yield* forward(decided);
  } else yield* decide(decided, road === "administratif" ? "diregistrasi_administratif" : "diregistrasi", "Laporan diregistrasi dan ditangani.");

  const registered = workday(decided, n % 3 === 0 ? 1 : 0);
  yield `${registered}T${hour(16)}`;
  await c.do("registrasi.catat", { waktu: `${registered}T${hour(16)}` });

  // --- Hearings.

  const parties = (await c.dossier()).pihak;
  const heard = parties.filter((p) => p.peran === "terlapor" || (p.peran === "pelapor" && n % 2 === 0) || (p.peran === "saksi" && n % 3 === 0));
  const team = [people.koordinator, people.petugas].map((p) => ({ pejabatId: p.id, nama: p.nama, jabatan: p.jabatan }));
  let hearingDay = workday(registered, 1);
  for (const [i, p] of heard.entries()) {
    const kapasitas = p.peran as "terlapor" | "pelapor" | "saksi";
    const invited = workday(registered, 1);
    yield `${invited}T${hour(9)}`;
    hearingDay = workday(invited, 1 + Math.floor(i / 2));
    await c.do("klarifikasi.jadwalkan", { pihakId: p.id, kapasitas, waktu: `${hearingDay}T${10 + (i % 2) * 3}:00`, tempat: "Ruang klarifikasi", petugas: team });
    const hearing = (await c.dossier()).klarifikasi.find((k) => k.pihakId === p.id)!.id;
    await c.do("klarifikasi.undang", { klarifikasiId: hearing, tanggalSurat: invited, ...chair });
    yield `${invited}T${hour(15)}`;
    await c.do("klarifikasi.antar", { klarifikasiId: hearing, ke: 1, caraAntar: "Diantar langsung", diterimaAt: `${invited}T${hour(14)}`, diterimaOleh: p.nama });
    const h = 10 + (i % 2) * 3;
    yield `${hearingDay}T${h}:40`;
    await c.do("klarifikasi.catat", { klarifikasiId: hearing, dimulaiAt: `${hearingDay}T${h}:05`, sumpah: kapasitas === "terlapor" ? "menolak" : "bersedia", agama: "Islam", umur: String(25 + (n % 30)), tanya: questions(kapasitas, named) });
    yield `${hearingDay}T${h + 1}:10`;
    await c.do("klarifikasi.selesai", { klarifikasiId: hearing, selesaiAt: `${hearingDay}T${h + 1}:00`, dibacakan: true, tandatangan: "bersedia" });
  }
  const heardAll = hearingDay;
  if (n % 4 === 0) {
    yield `${heardAll}T${hour(16)}`;
    await c.do("keteranganTambahan.putuskan", { waktu: `${heardAll}T${hour(16)}`, alasan: "Diperlukan keterangan dan dokumen tambahan." });
  }

  // --- Kajian, pleno, and what follows.

  const studied = workday(heardAll, 1);
  yield `${studied}T${hour(8)}`;
  await c.do("kajian.mulai", { waktu: `${studied}T${hour(8)}` });
  const kinds = road === "bukan" ? (["bukan_pelanggaran"] as const) : n % 10 === 3 && named.jenis === "pidana" ? (["pidana", "hukum_lain"] as const) : [road === "administratif" ? ("administratif" as const) : named.jenis];
  const reported = parties.filter((p) => p.peran === "terlapor");
  const hasil = kinds.map((jenis, i) => ({ id: `h${i + 1}`, jenis, terlaporIds: reported.map((p) => p.id), pasal: jenis === "bukan_pelanggaran" ? "" : named.pasal[rezim], skb: jenis === "hukum_lain" ? named.skb : [], uraian: named.peristiwa, ...(jenis === "bukan_pelanggaran" ? { penerima: null, tembusan: [] } : addressee(rezim, jenis, named.kategori, studied)) }));
  yield `${studied}T${hour(11)}`;
  await c.do("kajian.simpan", {
    kasusPosisi: named.uraian, dasarHukum: [rezim === "pemilu" ? "Undang-Undang Nomor 7 Tahun 2017" : "Undang-Undang Nomor 10 Tahun 2016", "Peraturan Bawaslu"], keterangan: heard.map((p, i) => ({ id: `k${i}`, nama: p.nama, kapasitas: p.peran, isi: p.peran === "terlapor" ? "Membenarkan keberadaannya di tempat kejadian dan membantah maksudnya." : "Melihat sendiri kejadian yang dilaporkan." })),
    fakta: `Kejadian di Kecamatan ${kec} pada ${happened} terbukti dari keterangan dan bukti yang diserahkan.`, unsur: [{ id: "u1", pasal: named.pasal[rezim], unsur: "Setiap orang yang dimaksud dalam ketentuan", fakta: `Terlapor adalah ${named.jabatan}`, bukti: bukti.length ? "P-1" : "", terpenuhi: "ya" }, { id: "u2", pasal: named.pasal[rezim], unsur: "Perbuatan yang dilarang", fakta: named.peristiwa, bukti: bukti.length ? "P-1" : "", terpenuhi: road === "bukan" ? "tidak" : "ya" }],
    analisis: road === "bukan" ? "Salah satu unsur tidak terpenuhi." : "Unsur-unsur terpenuhi menurut keterangan dan bukti.", kesimpulan: road === "bukan" ? "Bukan merupakan pelanggaran." : "Terdapat dugaan pelanggaran.", rekomendasi: road === "bukan" ? "Penanganan dihentikan." : "Diteruskan kepada instansi yang berwenang.", hasil,
  });
  const finished = workday(studied, 1);
  yield `${finished}T${hour(15)}`;
  await c.do("kajian.selesai", { waktu: `${finished}T${hour(15)}`, ...chair });
  const met = workday(finished, 1);
  yield `${met}T${hour(11)}`;
  await c.do("pleno.putuskan", { pleno: meeting(`${met}T${hour(10)}`, road === "bukan" ? "Penanganan dihentikan karena bukan pelanggaran." : "Hasil kajian diteruskan kepada instansi yang berwenang.") });
  if (road === "bukan") return yield* announce(workday(met, 1), "Dihentikan", "Bukan merupakan pelanggaran");
  return yield* forward(met);

  async function* forward(from: string): AsyncGenerator<string, void> {
    const servant = (hasilId: string): boolean => ["pns", "pppk"].includes(named.kategori) && results.some((h) => h.id === hasilId && h.jenis === "hukum_lain");
    const issued = workday(from, 1);
    yield `${issued}T${hour(10)}`;
    const results = (await c.dossier()).kajian!.hasil;
    for (const h of results)
      await c.do("penerusan.terbitkan", { hasilId: h.id, penerima: h.penerima!, tembusan: h.tembusan, lampiran: [{ nama: "Formulir Laporan", jumlah: "1 berkas" }, { nama: "Kajian Dugaan Pelanggaran", jumlah: "1 berkas" }, { nama: "Salinan bukti", jumlah: "1 berkas" }], tanggalSurat: issued, ...chair });
    const sent = workday(issued, 1);
    yield `${sent}T${hour(9)}`;
    const letters = (await c.dossier()).penerusan;
    for (const p of letters) await c.do("penerusan.kirim", { penerusanId: p.id, waktu: `${sent}T${hour(8)}`, caraKirim: "Diantar langsung", resi: "" });
    // A recommendation about a civil servant goes into BKN's system; the last of them wait for it.
    for (const p of letters) if (servant(p.hasilId) && `${sent}` < "2024-11-10") await c.do("proses.catat", { penerusanId: p.id, kejadian: "sbt_diinput", waktu: `${sent}T${hour(8)}`, nomor: `SBT-${n + 1}`, uraian: "" });
    const stated = workday(sent, 1);
    yield* announce(stated, "Diteruskan", letters.map((p) => p.penerima.instansi || p.penerima.jabatan).join(" dan "));
    const got = workday(stated, 2);
    yield `${got}T${hour(13)}`;
    for (const p of letters) await c.do("penerusan.terima", { penerusanId: p.id, waktu: `${got}T${hour(9)}`, diterimaOleh: "Petugas loket", nomorTerima: `TT-${n + 1}` });
    const answered = workday(got, 12 + (n % 9));
    yield `${answered}T${hour(10)}`;
    for (const p of letters) await c.do("tindakLanjut.catat", {
      penerusanId: p.id, tanggal: answered, nomorBalasan: `B-${n + 1}/TL/2024`, tanggalBalasan: answered, selesai: true,
      ...(servant(p.hasilId) ? { jenis: "keputusan", uraian: "Pejabat yang berwenang menjatuhkan sanksi.", pejabat: "Bupati Contoh", keputusanNomor: `800/${n + 1}/BKPSDM/2024`, keputusanTanggal: answered, ...SANCTIONS[n % SANCTIONS.length]! } : { jenis: "tindakan", uraian: "Instansi penerima memberitahukan tindak lanjut atas penerusan.", sanksi: n % 2 ? "Teguran tertulis" : "" }),
    });
    yield `${workday(answered, 2)}T${hour(9)}`;
    await c.do("perkara.tutup", { waktu: `${workday(answered, 2)}T${hour(9)}`, alasan: "Seluruh tindak lanjut telah diterima." });
  }

  async function* announce(at: string, status: string, why: string): AsyncGenerator<string, void> {
    yield `${at}T${hour(14)}`;
    await c.do("status.umumkan", { waktu: `${at}T${hour(13)}`, status, instansiAtauAlasan: why, diumumkanDi: "Papan pengumuman kantor", ...chair });
  }
}

/** What civil servants are given, from the catalogue. */
const SANCTIONS = ["pp42-terbuka", "pp94-ringan-lisan"].map((id) => ({ sanksiId: id, sanksi: shippedPack.sanksi.find((x) => x.id === id)!.label }));

function person(n: number) {
  return {
    nama: personName(n), tempatLahir: "Contoh", tanggalLahir: `${1960 + (n % 40)}-0${1 + (n % 9)}-1${n % 9}`, jenisKelamin: n % 2 ? ("L" as const) : ("P" as const), pekerjaan: ["Petani", "Pedagang", "Wiraswasta", "Guru", "Nelayan"][n % 5]!, agama: "Islam",
    alamat: `Desa ${KECAMATAN[n % KECAMATAN.length]} RT ${String(1 + (n % 12)).padStart(2, "0")}`, telepon: `0000-0000-${String(n % 10_000).padStart(4, "0")}`, nik: nik(n),
  };
}

async function evidence(desk: Desk, n: number, event: Event): Promise<NonNullable<In<"laporan.terima">["bukti"]>> {
  const put = async (nama: string, bytes: Uint8Array) => ({ sha256: await desk.upload(nama, bytes), nama });
  const list: NonNullable<In<"laporan.terima">["bukti"]> = [{ bentuk: "Tangkapan layar", keterangan: event.peristiwa, jumlah: "1 lembar", berkas: await put(`tangkapan-layar-${n}.png`, stripedPng(n)) }];
  if (n % 3 === 0) list.push({ bentuk: "Surat pernyataan", keterangan: "Pernyataan saksi", jumlah: "1 lembar", berkas: await put(`pernyataan-${n}.pdf`, plainPdf(["SURAT PERNYATAAN", "", "Contoh untuk latihan. Tidak ada orang dan kejadian yang nyata.", event.peristiwa, `Nomor latihan ${n}`])) });
  if (n % 5 === 0) list.push({ bentuk: "Paket barang", keterangan: "Disimpan di lemari barang bukti", jumlah: "1 paket" });
  return list;
}

function questions(kapasitas: string, event: Event): In<"klarifikasi.catat">["tanya"] {
  return [
    { id: "q1", kelompok: "pembuka", pertanyaan: "Apakah Saudara dalam keadaan sehat dan bersedia memberi keterangan?", jawaban: "Sehat dan bersedia." },
    { id: "q2", kelompok: "kasus", pertanyaan: "Apa yang Saudara ketahui mengenai kejadian yang dilaporkan?", jawaban: kapasitas === "terlapor" ? "Saya ada di tempat itu, tetapi tidak bermaksud memihak." : `Saya melihat sendiri: ${event.peristiwa.toLowerCase()}.` },
    { id: "q3", kelompok: "kasus", pertanyaan: "Siapa lagi yang mengetahui kejadian itu?", jawaban: "Beberapa warga yang hadir." },
    { id: "q4", kelompok: "penutup", pertanyaan: "Apakah ada yang hendak ditambahkan?", jawaban: "Tidak ada." },
  ];
}

/** The first addressee of the law for such a result and such a person. */
function addressee(rezim: Rezim, jenis: string, kategori: string, date: string) {
  const rows = shippedPack.penerima.filter((r) => r.jenis === jenis && (r.rezim === rezim || r.rezim === "keduanya") && inForce(r, date));
  const row = rows.find((r) => r.kategori.includes(kategori as never)) ?? rows.find((r) => r.kategori.length === 0) ?? rows[0]!;
  return { penerima: { id: row.id, jabatan: row.jabatan, instansi: row.instansi, tempat: "Contoh", lewat: row.lewat }, tembusan: row.tembusan };
}
