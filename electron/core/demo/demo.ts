import { existsSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import path from "node:path";
import type { Pejabat } from "../../../shared/schemas/kantor";
import type { Tahap } from "../../../shared/domain/stages";
import { addDays } from "../../../shared/domain/calendar";
import { REHEARSAL_PASSWORD, REHEARSAL_PEOPLE } from "../../../shared/domain/rehearsal";
import { createCore } from "../core";
import { openWithCode, readKeyFile, writeKeyFile } from "../crypto/keyfile";
import type { Cost } from "../crypto/keys";
import { openHouse } from "../gate";
import { replaceData } from "../gate/swap";
import type { Ports } from "../ports";
import { demoWorld, openDesk, workday, ZONE, type Elections, type People } from "./desk";
import { KECAMATAN, personName } from "./invented";
import { activities, hearsay } from "./prevention";
import { meetingOf, Standing, walkCase, type Plan, type Road } from "./roads";

export interface DemoOptions {
  cases?: number;
  /** Letters of the imbauan wave. */
  letters?: number;
  /** The real present: the folder's own clock stands as far from it as the office's last day does. */
  now: string;
  cost?: Cost;
  log?: Ports["log"];
  progress?: (done: number, of: number) => void;
}
export interface Demo { kode: string; sandi: string; akun: Array<{ nama: string; jabatan: string; namaMasuk: string }>; hari: string; perkara: number; surat: number; berkas: number }

/** The morning on which the demo's office stands still. */
export const DEMO_DAY = "2024-11-20T08:00";
/** Cheap to try: everyone may know this password. */
const DEMO_COST: Cost = { N: 2 ** 14, r: 8, p: 1 };
const quiet: Ports["log"] = { info: () => {}, error: () => {} };

/**
 * Fills a folder with an invented, locked office: two elections, cases in every stage with their letters and evidence, all of it through
 * the core's own procedures, day by day. The same every time. It is made beside and takes its place last, so that a folder with a
 * key holds all of it.
 */
export async function makeDemo(folder: string, options: DemoOptions): Promise<Demo> {
  if (existsSync(folder) && readdirSync(folder).some((name) => !/^(netra\.lock.*|log)$/.test(name))) throw new DemoFolderTaken();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let demo: Demo | undefined;
  await replaceData(folder, ASIDE, async (made) => {
    demo = await fill(made, options);
  });
  rmdirSync(path.join(folder, ASIDE));
  return demo!;
}
/** Nothing goes there: the folder was empty. */
const ASIDE = "sebelum-latihan";

export class DemoFolderTaken extends Error {}

async function fill(folder: string, options: DemoOptions): Promise<Demo> {
  const count = options.cases ?? 200;
  const cost = options.cost ?? DEMO_COST;
  const world = demoWorld("netra latihan 1");
  const ports: Ports = { ...world.ports, dataDir: folder, key: null, log: options.log ?? quiet };
  world.at("2024-01-02T08:00");
  const [chief] = REHEARSAL_PEOPLE;
  const house = await openHouse(ports, { cost, backups: false, rehearsal: { shift: 0 } });
  const page = { actor: { id: "", name: "", role: "" }, sessionId: "latihan" };
  const ask = async (name: string, input: unknown, sessionId = page.sessionId): Promise<never> => {
    const r = await house.dispatch(name, input, { ...page, sessionId });
    if (!r.ok) throw new Error(`${name}: ${JSON.stringify(r.error)}`);
    return r.value as never;
  };
  const sandi = REHEARSAL_PASSWORD;
  const { kode } = (await ask("akun.siapkan", { nama: chief.nama, jabatan: chief.jabatan, peran: chief.peran, namaMasuk: chief.namaMasuk, sandi, ulang: sandi })) as { kode: string };
  await ask("kantor.simpan", {
    tingkat: "bawaslu_kabupaten", nama: "Bawaslu Kabupaten Contoh", daerah: "Contoh", provinsi: "Contoh Raya", kodeWilayah: "99.01", kodeKantor: "K.CT-01", kedudukan: "Contoh", alamat: "Jalan Rekaan Nomor 1, Contoh", telepon: "(0000) 000000", surel: "kantor@contoh.invalid", situs: "",
    zona: ZONE, kop: { baris: ["BADAN PENGAWAS PEMILIHAN UMUM", "KABUPATEN CONTOH"], logo: "" }, kuorum: 0, versi: 0,
  });
  // Everyone chooses the same password anew, as one does whose first one was given.
  for (const { nama, peran, jabatan, nip, namaMasuk } of REHEARSAL_PEOPLE.slice(1)) {
    const p = (await ask("pejabat.simpan", { id: "", nama, peran, jabatan, nip, aktif: true, versi: 0 })) as Pejabat;
    await ask("akun.simpan", { id: "", pejabatId: p.id, namaMasuk, peran, sandi: `${sandi}-awal`, versi: 0 });
    await ask("akun.masuk", { namaMasuk, sandi: `${sandi}-awal` }, namaMasuk);
    await ask("akun.gantiSandi", { sandiLama: `${sandi}-awal`, sandi, ulang: sandi }, namaMasuk);
    await ask("akun.keluar", {}, namaMasuk);
  }
  await ask("akun.aturKunciLayar", { menit: 60 });
  await house.close();

  const found = readKeyFile(folder);
  if (found.kind !== "found") throw new Error("the demo has no key file");
  const dataKey = openWithCode(found.file, kode);
  if (dataKey === null || dataKey === "TYPO") throw new Error("the demo does not open");
  const core = await createCore({ ...ports, key: () => dataKey, rehearsal: true, unsynced: true }, true);
  let demo: Demo;
  try {
    const everyone = core.store.kantor.pejabat();
    const by = (nama: string): Pejabat => everyone.find((p) => p.nama === nama)!;
    const [ketua, koordinator, anggota, sekretaris, petugas, penerima] = REHEARSAL_PEOPLE.map((p) => by(p.nama)) as [Pejabat, Pejabat, Pejabat, Pejabat, Pejabat, Pejabat];
    const people: People = { ketua, koordinator, anggota, sekretaris, petugas, penerima };
    const desk = openDesk(core, () => petugas);
    const elections = await holdElections(desk);
    const cases = plans(count).map((plan) => ({ steps: walkCase({ desk, people, elections }, plan), next: `${plan.informasi ? addDays(plan.day, -14) : plan.day}T00:00` }));
    const wave = sendWave(desk, people, elections, options.letters ?? 40);
    // The last that stands, at kajian awal, is of someone who signed the declaration.
    const beside = [wave, ...(options.letters === 0 ? [] : [activities(desk, people, elections, count - 2), hearsay(desk, people, elections, meetingOf(people))])];
    const open = [...cases, ...beside.map((steps) => ({ steps, next: "2024-10-01T08:00" }))];
    let ended = 0;
    while (open.length > 0) {
      // The earliest step of all is the next; of two at one time the older case goes first.
      const one = open.reduce((a, b) => (b.next < a.next ? b : a));
      world.at(one.next);
      const { value, done } = await one.steps.next().catch((e: unknown) => {
        if (e instanceof Standing) return { value: "", done: true };
        throw e;
      });
      if (done || value! >= DEMO_DAY) {
        open.splice(open.indexOf(one), 1);
        options.progress?.(++ended, count + beside.length);
      } else one.next = value!;
    }
    const counts = core.store.akun.counts();
    demo = { kode, sandi, akun: REHEARSAL_PEOPLE.map(({ nama, jabatan, namaMasuk }) => ({ nama, jabatan, namaMasuk })), hari: DEMO_DAY, perkara: counts.perkara, surat: counts.surat, berkas: core.store.berkas.all().length };
    world.at(DEMO_DAY);
  } finally {
    await core.close();
  }
  writeKeyFile(folder, { ...found.file, latihan: { geser: Date.parse(ports.clock.now()) - Date.parse(options.now) } });
  return demo;
}

async function holdElections(desk: ReturnType<typeof openDesk>): Promise<Elections> {
  const pemilu = await desk.call("pemilihan.simpan", {
    id: "", nama: "Pemilu 2024", rezim: "pemilu", jenis: "PL", tanggalPemungutan: "2024-02-14", versi: 0,
    tahapan: [{ nama: "Masa kampanye", mulai: "2023-11-28", selesai: "2024-02-10" }, { nama: "Masa tenang", mulai: "2024-02-11", selesai: "2024-02-13", terima24Jam: true }, { nama: "Pemungutan dan penghitungan suara", mulai: "2024-02-14", selesai: "2024-02-15", terima24Jam: true }],
  });
  const pemilihan = await desk.call("pemilihan.simpan", {
    id: "", nama: "Pemilihan Bupati Contoh 2024", rezim: "pemilihan", jenis: "PB", tanggalPemungutan: "2024-11-27", versi: 0,
    tahapan: [{ nama: "Masa kampanye", mulai: "2024-09-25", selesai: "2024-11-23" }, { nama: "Masa tenang", mulai: "2024-11-24", selesai: "2024-11-26", terima24Jam: true }, { nama: "Pemungutan dan penghitungan suara", mulai: "2024-11-27", selesai: "2024-11-28", terima24Jam: true }],
  });
  return { pemilu, pemilihan };
}

/** As many of each road as an office sees: most are handled, a few end early. */
const OFTEN: readonly Road[] = [
  "diteruskan", "diperbaiki", "bukan", "temuan", "diteruskan", "tidak_dilengkapi", "administratif", "diteruskan", "langsung", "dicabut", "diteruskan", "bukan", "tidak_memenuhi", "temuan", "dilimpahkan", "diteruskan", "terlambat", "diperbaiki", "pengambilalihan", "temuan_ditolak",
];
/** One case of the Pemilihan stands at each stage, whatever else is there. */
const STANDING: ReadonlyArray<[Tahap, Road, day: string]> = [
  ["tindak_lanjut", "diteruskan", "2024-10-21"], ["status", "diteruskan", "2024-10-28"], ["penerusan", "diteruskan", "2024-10-30"], ["pleno", "administratif", "2024-11-01"], ["kajian", "temuan", "2024-11-04"], ["klarifikasi", "diteruskan", "2024-11-11"], ["penelitian_perbaikan", "diperbaiki", "2024-11-11"],
  ["pelimpahan", "dilimpahkan", "2024-11-14"], ["registrasi", "diteruskan", "2024-11-15"], ["menunggu_perbaikan", "diperbaiki", "2024-11-18"], ["penetapan_temuan", "temuan", "2024-11-19"], ["kajian_awal", "diteruskan", "2024-11-19"],
];
/** Began as a first information, was traced, and came back with a sanction. */
const TRACED = { road: "temuan", rezim: "pemilihan", day: "2024-10-02", event: 0, informasi: true } as const;

/** Two in five in the Pemilu of the winter, the others in the Pemilihan of the autumn, more of them the nearer the vote is. */
function plans(count: number): Plan[] {
  const first = Math.max(0, Math.min(Math.round(count * 0.4), count - STANDING.length - 1));
  const moving = count - first - STANDING.length - 1;
  return Array.from({ length: count }, (_, n): Plan => {
    const road = OFTEN[n % OFTEN.length]!;
    // A few of the winter still wait for an answer.
    if (n < first) return { n, road, rezim: "pemilu", day: workday(addDays("2024-01-04", Math.floor((n / first) * 62)), 0), ...(n % 15 === 7 ? { stands: "tindak_lanjut" } : {}) };
    if (n === count - 1) return { n, ...TRACED };
    const at = n - first - moving;
    const standing = STANDING[at];
    if (standing) return { n, road: standing[1], rezim: "pemilihan", day: standing[2], stands: standing[0], ...(standing[0] === "kajian_awal" ? { event: 0, media: true } : {}) };
    return { n, road, rezim: "pemilihan", day: workday(addDays("2024-09-26", Math.floor(53 * ((n - first) / moving) ** 0.8)), 0) };
  });
}

/** One wave of letters to the offices of the sub-districts. */
async function* sendWave(desk: ReturnType<typeof openDesk>, people: People, elections: Elections, letters: number): AsyncGenerator<string, void> {
  if (letters === 0) return;
  yield "2024-10-02T09:00";
  for (let n = 0; n < letters; n++) {
    const kec = KECAMATAN[n % KECAMATAN.length]!;
    await desk.call("direktori.simpan", { kelompok: n % 2 ? "kepala_desa" : "opd", jabatan: n % 2 ? `Kepala Desa ${kec} ${Math.floor(n / 2) + 1}` : `Kepala Unit Rekaan ${Math.floor(n / 2) + 1}`, nama: personName(n + 90), instansi: n % 2 ? `Desa ${kec} ${Math.floor(n / 2) + 1}` : `Unit Rekaan ${Math.floor(n / 2) + 1}`, alamat: `Jalan Rekaan ${n + 1}`, tempat: "Contoh", kecamatan: kec, rute: `Rute ${1 + (n % 5)}`, versi: 0 });
  }
  yield "2024-10-02T10:00";
  const own = await desk.call("imbauan.bawaan", { jenis: "netralitas", rezim: "pemilihan" });
  const wave = await desk.call("imbauan.simpan", { id: "", nama: "Netralitas masa kampanye", jenis: "netralitas", pemilihanId: elections.pemilihan.id, tahapanId: elections.pemilihan.tahapan[0]!.id, tanggal: "2024-10-02", hal: own.hal, tembusan: own.tembusan, penandatanganId: people.ketua.id, dasar: own.dasar, versi: 0 });
  await desk.call("imbauan.simpanSusunan", { gelombangId: wave.id, versi: wave.versi, isi: own.isi.map((a) => ({ ...a, teks: a.teks.replaceAll("…", "1") })) });
  await desk.call("imbauan.pilih", { gelombangId: wave.id, kelompok: ["opd", "kepala_desa"] });
  for (let sisa = 1; sisa > 0; ) ({ sisa } = await desk.call("imbauan.buat", { gelombangId: wave.id, batas: 50, denganTitik: true }));
  yield "2024-10-04T15:00";
  const rows = (await desk.call("imbauan.penerima", { gelombangId: wave.id, batas: 200 })).baris;
  const signed = rows.filter((_, i) => i % 4 !== 3).map((r) => r.id);
  if (signed.length > 0) await desk.call("imbauan.terima", { gelombangId: wave.id, ids: signed, terima: { nama: "Petugas penerima surat", waktu: "2024-10-04T11:00", cara: "Diantar langsung" } });
}
