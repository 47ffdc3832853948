import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contract, type ProcName } from "../../shared/api/contract";
import { CAPABILITIES, may, PERAN_AKUN, ROLES } from "../../shared/domain/permissions";
import { report, road, seedOffice, study, type Office } from "../fixtures/core";
import { openTestHouse, PASSWORD, type House } from "../fixtures/house";

let h: House;
let office: Office;
const accounts = new Map<string, string>();
const OPEN = ["akun.keadaan", "akun.siapkan", "akun.masuk", "akun.keluar", "akun.kunciLayar", "akun.pulihkan", "akun.bukaLatihan", "cadangan.temukan", "cadangan.pulihkanAwal", "cadangan.selamatkan", "jurnal.lanjutkan"];
const OWN = "sandi milik sendiri";
/** What each account met at its first log-in. */
const first: unknown[] = [];

beforeAll(async () => {
  h = await openTestHouse();
  await h.setUp();
  office = await seedOffice(h.asTestCore());
  for (const peran of PERAN_AKUN) {
    const a = await h.call("akun.simpan", { id: "", pejabatId: office.anggota.id, namaMasuk: `akun ${peran}`, peran, sandi: "sandi sementara", versi: 0 });
    accounts.set(peran, a.id);
    first.push([(await h.logIn(`akun ${peran}`, "sandi sementara", peran)).gantiSandi, await h.refused("sesi.baca", {}, peran)]);
    await h.call("akun.gantiSandi", { sandiLama: "sandi sementara", sandi: OWN, ulang: OWN }, peran);
  }
});
afterAll(() => h.close());

describe("roles", () => {
  test("a password that another has set is changed first", () => {
    expect(first).toEqual(PERAN_AKUN.map(() => [true, { code: "LOCKED", reasons: ["ganti_sandi_dulu"] }]));
  });

  test("the table says who may what", () => {
    expect(Object.keys(ROLES).toSorted()).toEqual([...PERAN_AKUN].toSorted());
    const holders = Object.fromEntries(CAPABILITIES.map((c) => [c, PERAN_AKUN.filter((r) => may(r, c))]));
    const office_ = ["ketua", "anggota", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat", "petugas"];
    expect(holders).toEqual({
      baca: [...PERAN_AKUN], catat: office_, putus: office_, kajian: office_,
      atur: ["ketua", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat", "petugas"],
      akun: ["ketua", "koordinator_divisi", "kepala_sekretariat", "koordinator_sekretariat"],
      identitas: ["ketua", "anggota", "koordinator_divisi", "petugas"],
    });
    expect(may("__proto__", "baca")).toBe(false);
  });

  test("nothing but reading is open to those who only read", () => {
    const open = Object.entries(contract).filter(([, p]) => p.allow === "baca").map(([name, p]) => ({ name, kind: p.kind })).filter((p) => p.kind === "command");
    expect(open).toEqual([]);
  });

  test.each(PERAN_AKUN)("%s gets through to exactly what the table allows, whatever the call claims", async (peran) => {
    const got: Record<string, boolean> = {};
    for (const name of Object.keys(contract) as ProcName[]) {
      // What is allowed and would run for long is left to its own tests.
      if (OPEN.includes(name) || ((name === "cadangan.buat" || name === "periksa.berkas") && may(peran, "atur"))) continue;
      const r = await h.ask(name, { peran: "ketua", role: "ketua", actor: { role: "ketua" }, ...(name === "sesi.pilihPelaku" ? { pejabatId: office.ketua.id } : {}) }, peran);
      if (!r.ok) expect([name, r.error.code]).not.toEqual([name, "INTERNAL"]);
      got[name] = r.ok || r.error.code !== "FORBIDDEN";
    }
    // Where people log in, nobody names another as the one at the screen.
    expect(got).toEqual(Object.fromEntries(Object.keys(got).map((name) => [name, name !== "sesi.pilihPelaku" && may(peran, contract[name as ProcName].allow)])));
  });

  test("a person of lower standing cannot raise themselves, and the last manager stays", async () => {
    const own = (await h.call("akun.daftar", {})).find((a) => a.id === accounts.get("petugas"))!;
    expect((await h.refused("akun.simpan", { id: own.id, pejabatId: own.pejabatId, namaMasuk: own.namaMasuk, peran: "ketua", versi: own.versi }, "petugas")).code).toBe("FORBIDDEN");
    // The role of a person in the list of people is no role of the account.
    await h.call("pejabat.simpan", { ...office.anggota, peran: "ketua" }, "petugas");
    expect(await h.call("sesi.baca", {}, "petugas")).toMatchObject({ pelaku: { peran: "petugas" } });
    expect((await h.refused("akun.daftar", {}, "petugas")).code).toBe("FORBIDDEN");
  });

  test("an account that is closed or whose password was reset is out at once, and is not deleted", async () => {
    const made = await h.call("akun.simpan", { id: "", pejabatId: office.sekretaris.id, namaMasuk: "Pergi", peran: "petugas", sandi: "sandi sementara", versi: 0 });
    expect((await h.refused("akun.simpan", { id: "", pejabatId: office.sekretaris.id, namaMasuk: " pergi ", peran: "petugas", sandi: "sandi sementara", versi: 0 })).fields).toEqual([{ path: "namaMasuk", code: "nama_masuk_dipakai" }]);
    await h.logIn("pergi", "sandi sementara", "pergi");
    await h.call("akun.gantiSandi", { sandiLama: "sandi sementara", sandi: OWN, ulang: OWN }, "pergi");
    expect(await h.call("sesi.baca", {}, "pergi")).toBeTruthy();
    await h.call("akun.aturUlang", { akunId: made.id, sandi: "sandi yang ketiga" });
    expect((await h.refused("sesi.baca", {}, "pergi")).code).toBe("LOCKED");
    expect((await h.refused("akun.masuk", { namaMasuk: "pergi", sandi: OWN }, "pergi")).code).toBe("BAD_INPUT");
    expect(await h.logIn("pergi", "sandi yang ketiga", "pergi")).toMatchObject({ gantiSandi: true });
    await h.call("akun.tutup", { akunId: made.id, alasan: "Pindah tugas" });
    expect((await h.refused("akun.gantiSandi", { sandiLama: "sandi yang ketiga", sandi: OWN, ulang: OWN }, "pergi")).code).toBe("LOCKED");
    expect((await h.refused("akun.masuk", { namaMasuk: "pergi", sandi: "sandi yang ketiga" }, "pergi")).code).toBe("BAD_INPUT");
    expect((await h.call("akun.daftar", {})).find((a) => a.id === made.id)).toMatchObject({ ditutupAlasan: "Pindah tugas" });
    const [me] = (await h.call("akun.daftar", {})).filter((a) => a.namaMasuk === "rekayasa");
    expect((await h.refused("akun.tutup", { akunId: me!.id, alasan: "x" })).reasons).toEqual(["akun_sendiri"]);
    expect((await h.call("jurnal.daftar", {})).baris.map((b) => b.tindakan)).toEqual(expect.arrayContaining(["akun.tutup", "akun.aturUlang", "akun.simpan", "akun.masuk"]));
    expect(await h.logIn()).toMatchObject({ keadaan: "terbuka" });
    expect(PASSWORD).not.toBe(OWN);
  });
});

describe("a protected reporter", () => {
  const NAME = "Pelapor Rahasia Sekali";
  const WITNESS = "Saksi Rahasia Juga";
  const NIK = "3201010101010009";
  let id: number;
  let suratId: string;
  let versi: number;
  let seen = "";

  beforeAll(async () => {
    const t = h.asTestCore();
    const w = await road(t, office, "pemilihan", { stop: "kajian", report: {
      pelaporDilindungi: true, pelapor: [{ nama: `${NAME}, S.Pd.`, nik: NIK, alamat: "Gang Tersembunyi 7" }], saksi: [{ nama: WITNESS, alamat: "Gang Tersembunyi 8" }],
      peristiwa: `Peristiwa yang dilihat ${NAME}`, uraian: `${NAME} melihat sendiri bersama ${WITNESS.toUpperCase()}.`,
    } });
    id = w.id;
    const d = await t.call("perkara.baca", { perkaraId: id });
    seen = JSON.stringify(d);
    versi = d.perkara.versi;
    suratId = d.surat[0]!.id;
  }, 30_000);

  const fresh = async (peran: string) => {
    await h.call("akun.keadaan", { aktif: true }, peran);
    await h.logIn(`akun ${peran}`, OWN, peran);
  };

  test.each(["kepala_sekretariat", "koordinator_sekretariat", "pembaca", "panwascam"])("is not told to %s by anything that answers", async (peran) => {
    await fresh(peran);
    const tell: string[] = [];
    const inputs: Partial<Record<ProcName, unknown[]>> = {
      "perkara.baca": [{ perkaraId: id }], "perkara.cari": [{ teks: NAME }, { teks: "Rahasia" }, { teks: "Budi" }], "perkara.daftar": [{}, { teks: "Peristiwa" }], "jurnal.daftar": [{}, { perkaraId: id }], "surat.daftar": [{}, { perkaraId: id }, { teks: "Rahasia" }],
      "surat.baca": [{ suratId }], "surat.pratinjau": [{ perkaraId: id, jenis: "laporan" }], "surat.terbitkan": [{ perkaraId: id, jenis: "laporan", alasan: "x" }], "berkas.siapkanUnduh": [{ jenis: "surat", id: suratId }],
      "register.daftar": [{ jenis: "laporan", tahun: 2024 }], "saran.orang": [{ teks: "Rahasia", peran: "" }], "saran.teks": (["instansi", "jabatan", "tempat", "pekerjaan"] as const).map((bidang) => ({ bidang, teks: "a" })), "tenggat.bulan": [{ bulan: "2024-10" }], "draf.daftar": [{}], "akun.daftar": [{}], "nomor.daftar": [{ tahun: 2024 }],
      "laporan.cabut": [{ perkaraId: id, versi, waktu: "2024-10-20T10:00", alasan: "x" }], "kajianAwal.simpan": [{ perkaraId: id, versi: 0, ...study("pemilihan", { hasil: "diregistrasi" }) }],
    };
    for (const name of Object.keys(contract) as ProcName[]) {
      if (OPEN.includes(name) || name.startsWith("cadangan.")) continue;
      for (const input of inputs[name] ?? [{}]) tell.push(`${name} ${JSON.stringify(await h.ask(name, input, peran))}`);
    }
    for (const secret of [NAME, WITNESS, NIK, "Gang Tersembunyi"]) expect(tell.filter((t) => t.toLowerCase().includes(secret.toLowerCase())).map((t) => t.slice(0, 200))).toEqual([]);
    expect((await h.call("perkara.baca", { perkaraId: id }, peran)).pihak.find((p) => p.peran === "pelapor")!.nama).toBe("Pelapor 1 (disamarkan)");
    expect((await h.refused("surat.baca", { suratId }, peran)).code).toBe("FORBIDDEN");
    expect((await h.refused("berkas.siapkanUnduh", { jenis: "surat", id: suratId }, peran)).code).toBe("FORBIDDEN");
  });

  test("search by the name leads nobody to the case", async () => {
    await h.logIn();
    expect(seen).toContain(NAME);
    expect(await h.call("perkara.cari", { teks: NAME })).toEqual([]);
    expect(await h.call("saran.orang", { teks: "Rahasia" })).toEqual([]);
  });

  test("each look is told to the journal, once an hour", async () => {
    const looks = async () => (await h.call("jurnal.daftar", { perkaraId: id, batas: 500 })).baris.filter((b) => b.tindakan === "identitas.lihat").length;
    await fresh("anggota");
    await h.logIn();
    const before = await looks();
    await h.call("perkara.baca", { perkaraId: id }, "anggota");
    await h.call("perkara.baca", { perkaraId: id }, "anggota");
    expect(await looks()).toBe(before + 1);
    h.later(61);
    await fresh("anggota");
    await h.call("surat.baca", { suratId }, "anggota");
    await h.logIn();
    expect(await looks()).toBe(before + 2);
    expect(await h.call("jurnal.periksa", {})).toMatchObject({ utuh: true });
  });

  test("a kajian is closed to readers until its pleno", async () => {
    await fresh("pembaca");
    await h.logIn();
    expect((await h.call("perkara.baca", { perkaraId: id })).kajian).not.toBeNull();
    expect((await h.call("perkara.baca", { perkaraId: id }, "pembaca")).kajian).toBeNull();
  });

  test("a report of theirs is still taken from those who may not read it again", async () => {
    await fresh("kepala_sekretariat");
    const made = await h.call("laporan.terima", report(office, { pelaporDilindungi: true, waktuLapor: "2024-10-15T08:00" }), "kepala_sekretariat");
    expect((await h.call("perkara.baca", { perkaraId: made.perkaraId }, "kepala_sekretariat")).pihak[0]!.nama).toBe("Pelapor 1 (disamarkan)");
  });
});
