import { mkdirSync } from "node:fs";
import path from "node:path";
import { openDb } from "../../electron/core/db/open";
import { createStores } from "../../electron/core/store";
import { addDays } from "../../shared/domain/calendar";
import type { Tahap } from "../../shared/domain/stages";
import type { Perkara } from "../../shared/schemas/dossier";
import type { KategoriTerlapor } from "../../shared/schemas/perkara";

/** The same office every time: numbers drawn from a seed. */
export function dice(seed: number) {
  let s = seed >>> 0;
  const roll = (): number => {
    s = (s + 0x6d2b79f5) >>> 0;
    let x = Math.imul(s ^ (s >>> 15), 1 | s);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  return { roll, below: (n: number) => Math.floor(roll() * n), pick: <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]! };
}

const FIRST = "Siti Budi Ahmad Dewi Agus Sri Rina Joko Aminah Yusuf Kartini Bambang Wahyu Lestari Hendra Putri Eko Fitri Dedi Ratna Slamet Nur Indah Teguh Wati Iwan Yanti Rudi Sari Hasan Maya Anton Lina Tono Murni Gilang Citra Bayu Endang Arif".split(" ");
const LAST = "Santoso Wibowo Rahayu Hidayat Nugroho Permata Kusuma Saputra Wijaya Handayani Setiawan Purnama Mulyadi Suryana Hakim Firmansyah Gunawan Maharani Pratama Susanti Ramadhan Utami Halim Kurniawan Sihombing Nasution Ginting Tampubolon Mandagi Wenda".split(" ");
const TITLES = ["", "", "", "", ", S.Pd.", ", S.E.", ", S.H.", ", S.STP.", ", M.Si.", ", A.Md."];
const AGENCIES = "Dinas Pendidikan|Dinas Kesehatan|Kecamatan Cikole|Kecamatan Lembursitu|Sekretariat Daerah|Dinas Perhubungan|Badan Kepegawaian|Desa Mekarsari|Desa Sukamaju|Desa Wonorejo|SD Negeri 1|SMP Negeri 3|Puskesmas Melati|Kelurahan Gunungpuyuh|Dinas Sosial|Inspektorat Daerah|Satuan Polisi Pamong Praja|Kantor Urusan Agama".split("|");
const JOBS = "Camat Lurah Guru Sekretaris Kepala_Seksi Kepala_Bidang Staf Bendahara Perangkat Kepala_Desa".split(" ");
const WORDS = "terlapor pelapor melihat unggahan akun media sosial kampanye pasangan calon menyukai membagikan komentar foto simbol dukungan kegiatan kantor desa kecamatan rapat warga hadir seragam dinas kendaraan bantuan sembako amplop uang spanduk baliho jalan lapangan malam siang pagi saksi rekaman video tangkapan layar grup pesan surat undangan acara peresmian posyandu sekolah masjid balai pasar kepala sekretaris pegawai honorer perangkat mengarahkan memilih mendukung mengajak menyampaikan janji program pembangunan tim pemenangan relawan partai caleg petahana debat alat peraga dipasang dirusak dilepas petugas pengawas panitia pemungutan suara surat rekap formulir daftar pemilih tetap tambahan dicoret ganda perbaikan hitung ulang saksi mandat ditolak keberatan dicatat tidak ditindaklanjuti tanggal pukul lokasi rumah toko warung jembatan sungai sawah kebun kampung dusun lingkungan".split(" ");
const STAGES: Tahap[] = ["kajian_awal", "menunggu_perbaikan", "registrasi", "klarifikasi", "kajian", "pleno", "penerusan", "status", "tindak_lanjut"];
const CATEGORIES: KategoriTerlapor[] = ["pns", "pns", "pns", "kepala_desa", "perangkat_desa", "penyelenggara", "paslon_tim", "pejabat", "lainnya"];

interface Person { id: string; peran: string; nama: string; kategori: string; instansi: string; jabatan: string; nip: string }

/** Words that the searches of the bench look for, and how many cases hold them. */
export const KNOWN = { rare: "kalimantang", rareCases: 3, common: "kampanye", prefix: "ungg", namePart: "rmansya", number: "004321/LP" };

/**
 * Fills a folder with an office of `count` cases, three people each, search words and due dates, in one transaction. Some three in
 * ten cases are still on their way. `searchable: false` leaves the search indexes empty, which takes most of the time.
 */
export function fillOffice(dir: string, count: number, today: string, { searchable = true } = {}): void {
  mkdirSync(path.join(dir, "berkas", "tmp"), { recursive: true });
  const db = openDb(path.join(dir, "netra.db"), null);
  db.pragma("journal_mode = OFF");
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  db.pragma("cache_size = -200000");
  const store = createStores(db);
  const { roll, below, pick } = dice(20_241_015);
  const at = "2024-10-15T03:00:00.000Z";
  const name = () => `${pick(FIRST)} ${pick(LAST)}${pick(TITLES)}`;
  const person = (id: string, peran: string, more: Partial<Person> = {}): Person => ({ id, peran, nama: name(), kategori: "", instansi: "", jabatan: "", nip: "", ...more });
  const putPerson = db.prepare("INSERT INTO pihak VALUES (@id, @perkaraId, @peran, 0, @nama, '', '', '', 'Wiraswasta', 'WNI', '', 'Jalan Rekaan', '', '', '', @nip, @kategori, @instansi, @jabatan, '', '')");
  const brief = db.prepare("UPDATE perkara SET terlapor_ringkas = @terlapor, kategori_ringkas = @kategori, instansi_ringkas = @instansi WHERE id = @id");
  const putWords = db.prepare("INSERT INTO perkara_fts (rowid, nomor, nama, instansi, uraian) VALUES (?, ?, ?, ?, ?)");
  const putNames = db.prepare("INSERT INTO nama_fts (rowid, nama) VALUES (?, ?)");
  const putDue = db.prepare("INSERT INTO tenggat VALUES (?, ?, '', 'Menangani dan memutuskan', 'Ps 26(1)', ?, ?, ?, 0, 0, 0)");
  // Indexes are written once at the end, in order.
  const indexes = db.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('perkara', 'pihak', 'tenggat')").all();
  for (const i of indexes) db.exec(`DROP INDEX ${i.name}`);
  db.transaction(() => {
    store.kantor.putKantor({ tingkat: "bawaslu_kota", nama: "Bawaslu Kota Contoh", daerah: "Contoh", provinsi: "Contoh", kodeWilayah: "99.01", kodeKantor: "K.CT-01", kedudukan: "Contoh", alamat: "Jalan Rekaan 1", telepon: "", surel: "", situs: "", zona: "Asia/Jakarta", kop: { baris: ["BADAN PENGAWAS PEMILIHAN UMUM", "KOTA CONTOH"], logo: "" }, kuorum: 0, contoh: true, versi: 1 });
    (["ketua", "anggota", "koordinator_divisi", "petugas"] as const).forEach((peran, i) => store.kantor.putPejabat({ id: `p${i}`, nama: name(), nip: "", peran, jabatan: peran, aktif: true, versi: 1 }, i));
    store.kantor.putPemilihan({ id: "pemilu", nama: "Pemilu", rezim: "pemilu", jenis: "PL", tanggalPemungutan: "2024-02-14", tahapan: [], aktif: true, versi: 1 });
    store.kantor.putPemilihan({ id: "pilkada", nama: "Pemilihan", rezim: "pemilihan", jenis: "PW", tanggalPemungutan: "2024-11-27", tahapan: [], aktif: true, versi: 1 });
    for (let n = 1; n <= count; n++) {
      const open = roll() < 0.3;
      const rezim = n % 3 ? "pemilu" : "pemilihan";
      const day = addDays(today, open ? -below(30) : -30 - below(1500));
      const words = Array.from({ length: 25 + below(30) }, () => WORDS[Math.floor(roll() ** 2 * WORDS.length)]!);
      if (n % Math.floor(count / KNOWN.rareCases) === 0) words.push(KNOWN.rare);
      const finding = n % 11 === 0;
      const perkara: Omit<Perkara, "id"> = {
        uid: `u${n}`, versi: 3, jenis: finding ? "temuan" : "laporan", tahap: open ? pick(STAGES) : "selesai", pemilihanId: rezim === "pemilu" ? "pemilu" : "pilkada", rezim, zona: "Asia/Jakarta", paketHukum: "", kanal: "langsung", pelaporDilindungi: n % 50 === 0,
        nomorPenyampaian: finding ? "" : `${String(n).padStart(6, "0")}/LP/PL/Kota/99.01/X/${day.slice(0, 4)}`, nomorRegister: open && n % 2 ? "" : `${String(n).padStart(6, "0")}/Reg/LP/PL/Kota/99.01/X/${day.slice(0, 4)}`,
        peristiwa: words.slice(0, 6).join(" "), tempat: pick(AGENCIES), kecamatan: pick(["Cikole", "Baros", "Warudoyong", "Citamiang"]), tanggalKejadian: addDays(day, -2), jamKejadian: "", tanggalDiketahui: addDays(day, -1), uraian: words.join(" "), dilaporkanDi: "Kantor", waktuTerima: `${day}T10:00`,
        penerimaId: "p3", suratTugasNomor: "", lhpNomor: "", lhpTanggal: "", waktuRegister: `${day}T12:00`, dicabutAt: "", alasanCabut: "", alasanAkhir: "", dibuatAt: at, diubahAt: at,
      };
      const id = store.perkara.insert(perkara);
      const people = [person(`${n}a`, finding ? "penemu" : "pelapor"), person(`${n}b`, "terlapor", { kategori: pick(CATEGORIES), instansi: pick(AGENCIES), jabatan: pick(JOBS), nip: `9999${String(n).padStart(14, "0")}` }), person(`${n}c`, "saksi")];
      for (const p of people) putPerson.run({ ...p, perkaraId: id });
      const [, reported] = people as [Person, Person, Person];
      brief.run({ id, terlapor: reported.nama, kategori: reported.kategori, instansi: reported.instansi });
      const shown = perkara.pelaporDilindungi ? [reported] : people;
      const names = shown.map((p) => p.nama).join(" ");
      const agencies = shown.map((p) => `${p.instansi} ${p.jabatan}`).join(" ");
      if (searchable) putWords.run(id, `${perkara.nomorPenyampaian} ${perkara.nomorRegister}`, names, agencies, `${perkara.peristiwa} ${perkara.tempat} ${perkara.kecamatan} ${perkara.uraian}`);
      if (searchable) putNames.run(id, `${names} ${agencies}`);
      for (let i = open ? 1 + below(3) : 0; i > 0; i--) putDue.run(id, `P-${10 + i}`, addDays(today, below(40) - 10), addDays(today, below(40) - 9), i < 3 ? 1 : 0);
    }
  })();
  for (const i of indexes) db.exec(i.sql);
  db.close();
}
