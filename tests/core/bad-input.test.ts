import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, chmodSync, chownSync, constants, copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NewerDatabase } from "../../electron/core/db/migrate";
import { isDangerous, sniff } from "../../electron/core/files/sniff";
import { documentTypes } from "../../electron/core/letters/catalogue";
import type { In } from "../../shared/api/contract";
import type { Dossier } from "../../shared/schemas/dossier";
import { kajian, meeting, openTestCore, recipient, report, road, seedOffice, study, walk, DESK, type Office, type TestCore } from "../fixtures/core";
import { childArgs } from "../support/children";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const HOSTILE = [
  "O'Brien", 'Nama "Panggilan" Kutip', "<img src=x onerror=alert(1)>", "</w:t></w:r>&amp;<w:p/>", "Robert'); DROP TABLE perkara;--", "{{nama}} ${1} %s", "Siti\u202Egnp.exe", "a\u200Bb\u2066c\u2069", "Siti 😀👨‍👩‍👧‍👦", "Sukarno", "Prof. Dr. H. Nama Panjang, S.H., M.H., Ph.D.",
  "CON", "NUL.txt", "..\\..\\rahasia", "../../etc/passwd", "nama.", "مرحبا", "𝒩𝒶𝓂𝒶", "=HYPERLINK(\"x\")",
];
const cases = () => t.sql<{ n: number }>("SELECT count(*) AS n FROM perkara")[0]!.n;
const journal = () => t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal")[0]!.n;
const documentText = (d: Dossier, jenis: string): string => {
  const s = d.surat.find((x) => x.jenis === jenis)!;
  return strFromU8(unzipSync(new Uint8Array(readFileSync(path.join(t.dir, "berkas", s.sha256.slice(0, 2), s.sha256))))["word/document.xml"]!);
};

describe("fields", () => {
  test("empty and too long ones are named at their place, and nothing is written", async () => {
    const before = journal();
    const empty = await t.refused("laporan.terima", {});
    expect(empty.code).toBe("BAD_INPUT");
    expect(empty.fields!.map((f) => f.path)).toEqual(expect.arrayContaining(["pemilihanId", "kanal", "pelapor", "terlapor", "peristiwa", "tempat", "tanggalKejadian", "tanggalDiketahui", "uraian", "dilaporkanDi", "waktuLapor", "penerimaId"]));
    const wrong: Array<[Partial<In<"laporan.terima">>, { path: string; code: string }]> = [
      [{ pelapor: [{ nama: "A".repeat(10_000) }] }, { path: "pelapor.0.nama", code: "terlalu_panjang" }],
      [{ terlapor: [{ nama: "Ada", kategori: "pns" }, { nama: "Budi".repeat(2500), kategori: "pns" }] }, { path: "terlapor.1.nama", code: "terlalu_panjang" }],
      [{ pelapor: [{ nama: "   " }] }, { path: "pelapor.0.nama", code: "wajib" }],
      [{ pelapor: [] }, { path: "pelapor", code: "wajib" }],
      [{ terlapor: [{ nama: "Tanpa kategori" }] }, { path: "terlapor.0.kategori", code: "wajib" }],
      [{ uraian: " \n\t " }, { path: "uraian", code: "wajib" }],
      [{ uraian: "x".repeat(100_001) }, { path: "uraian", code: "terlalu_panjang" }],
      [{ peristiwa: "" }, { path: "peristiwa", code: "wajib" }],
      [{ pelapor: [{ nama: "Ada", nik: "123" }] }, { path: "pelapor.0.nik", code: "nik_16_angka" }],
      [{ terlapor: [{ nama: "Ada", kategori: "pns", nip: "1".repeat(19) }] }, { path: "terlapor.0.nip", code: "nip_18_angka" }],
      [{ pelapor: [{ nama: "Ada", surel: "bukan surel" }] }, { path: "pelapor.0.surel", code: "surel_salah" }],
      [{ nomor: { cara: "ketik", nomor: "" } }, { path: "nomor.nomor", code: "wajib" }],
      [{ pemilihanId: "tidak-ada" }, { path: "pemilihanId", code: "wajib" }],
      [{ penerimaId: "tidak-ada" }, { path: "penerimaId", code: "wajib" }],
      [{ bukti: [{ bentuk: "Foto" }, { bentuk: "Foto", berkas: { sha256: "0".repeat(64), nama: "x.jpg" } }] }, { path: "bukti.1.berkas", code: "berkas_belum_terunggah" }],
    ];
    for (const [part, field] of wrong) {
      const refused = await t.refused("laporan.terima", report(o, part));
      expect(refused).toMatchObject({ code: "BAD_INPUT" });
      expect(refused.fields, JSON.stringify(field)).toEqual(expect.arrayContaining([expect.objectContaining(field)]));
    }
    expect([cases(), journal()]).toEqual([0, before]);
  });

  test("hostile names are kept letter by letter, printed literally, found again and leave no path", async () => {
    const made = await t.call("laporan.terima", report(o, {
      pelapor: HOSTILE.map((nama) => ({ nama })), terlapor: HOSTILE.map((nama) => ({ nama, kategori: "pns" as const, instansi: nama })), saksi: HOSTILE.map((nama) => ({ nama, alamat: nama })),
      peristiwa: HOSTILE.join(" | "), uraian: HOSTILE.join("\n"), tempat: HOSTILE[2]!,
    }));
    const d = await t.call("perkara.baca", { perkaraId: made.perkaraId });
    for (const peran of ["pelapor", "terlapor", "saksi"]) expect(d.pihak.filter((p) => p.peran === peran).map((p) => p.nama)).toEqual(HOSTILE);
    expect(d.perkara.uraian).toBe(HOSTILE.join("\n"));
    const xml = documentText(d, "laporan");
    expect(xml).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(xml).not.toMatch(/<img|<\/w:t><\/w:r>&amp;amp;<w:p\/>/);
    expect(xml).toContain("O'Brien");
    for (const s of d.surat) expect(s.namaBerkas).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Bidi_Control}]+\.docx$/u);
    for (const teks of ["O'Brien", "obrien", "brien", "DROP TABLE", "onerror", "Prof. Dr. H.", "مرحبا"])
      expect([teks, (await t.call("perkara.cari", { teks })).length]).toEqual([teks, teks === "obrien" ? 0 : 1]);
    for (const teks of ["😀", "%", "_", "'", '"', "\\", "--", "\u202E", "\0", "a".repeat(500)]) expect((await t.ask("perkara.cari", { teks })).ok).toBe(true);
    expect((await t.call("saran.orang", { teks: "%" })).map((p) => p.nama)).toEqual([]);
    expect(new Set((await t.call("saran.orang", { teks: "%s" })).map((p) => p.nama))).toEqual(new Set(["{{nama}} ${1} %s"]));
    expect(t.sql("SELECT count(*) AS n FROM perkara")).toEqual([{ n: 1 }]);
  });

  test("a page that sends anything else than the form gets BAD_INPUT, not a stack", async () => {
    for (const junk of [null, undefined, 0, "teks", [], [{}], { pelapor: "x" }, { pelapor: { length: 1 } }, JSON.parse('{"__proto__":{"kanal":"langsung"}}'), { ...report(o), terlapor: Array.from({ length: 201 }, () => ({ nama: "A", kategori: "pns" })) }])
      expect((await t.refused("laporan.terima", junk)).code).toBe("BAD_INPUT");
    for (const name of ["", "__proto__", "constructor", "toString", "hasOwnProperty", "laporan", "laporan.terima ", "LAPORAN.TERIMA"]) expect((await t.refused(name, {})).code).toBe("NO_SUCH_PROCEDURE");
    expect(await t.refused("laporan.terima", report(o), { actor: { id: "x", name: "Tamu", role: "pembaca" } })).toEqual({ code: "FORBIDDEN" });
    expect(await t.refused("perkara.daftar", {}, { actor: { id: "x", name: "Tamu", role: "constructor" } })).toEqual({ code: "FORBIDDEN" });
    expect((await t.refused("perkara.baca", { perkaraId: 999 })).code).toBe("NOT_FOUND");
    expect((await t.refused("perkara.baca", { perkaraId: 1.5 })).code).toBe("BAD_INPUT");
    expect(t.logged.filter((l) => l.startsWith("ERROR"))).toEqual([]);
  });
});

describe("dates", () => {
  test("that do not exist, contradict each other or have not come are told at their field", async () => {
    const wrong: Array<[Partial<In<"laporan.terima">>, string, string]> = [
      [{ tanggalKejadian: "2024-02-30" }, "tanggalKejadian", "tanggal_tidak_ada"],
      [{ tanggalKejadian: "2023-02-29" }, "tanggalKejadian", "tanggal_tidak_ada"],
      [{ tanggalKejadian: "11/10/2024" }, "tanggalKejadian", "tanggal_tidak_ada"],
      [{ waktuLapor: "2024-10-15T24:00" }, "waktuLapor", "waktu_salah"],
      [{ waktuLapor: "2024-10-15" }, "waktuLapor", "waktu_salah"],
      [{ jamKejadian: "25:00" }, "jamKejadian", "jam_salah"],
      [{ tanggalKejadian: "2024-10-13", tanggalDiketahui: "2024-10-12" }, "tanggalDiketahui", "diketahui_sebelum_terjadi"],
      [{ tanggalDiketahui: "2024-10-16", waktuLapor: "2024-10-15T10:00" }, "waktuLapor", "dilaporkan_sebelum_diketahui"],
      [{ waktuLapor: "2024-10-17T10:00" }, "waktuLapor", "di_masa_depan"],
      [{ waktuLapor: "2034-10-15T10:00" }, "waktuLapor", "di_masa_depan"],
    ];
    for (const [part, place, code] of wrong) expect((await t.refused("laporan.terima", report(o, part))).fields).toContainEqual(expect.objectContaining({ path: place, code }));
  });

  test("a report older than the window is recorded, and the case says so with article and last day", async () => {
    const made = await t.call("laporan.terima", report(o, { tanggalKejadian: "2024-10-01", tanggalDiketahui: "2024-10-02" }));
    const d = await t.call("perkara.baca", { perkaraId: made.perkaraId });
    expect(d.peringatan).toEqual([{ kode: "laporan_lewat_waktu", params: { pasal: "Ps 134(4)", batas: "2024-10-09", aturan: "K-01" } }]);
    expect(d.tenggat.find((x) => x.ruleId === "K-01")).toMatchObject({ state: "terpenuhi_terlambat", reckoning: { counted: ["2024-10-03", "2024-10-04", "2024-10-05", "2024-10-06", "2024-10-07", "2024-10-08", "2024-10-09"] } });
    const inTime = await t.call("laporan.terima", report(o, { tanggalKejadian: "2024-10-08", tanggalDiketahui: "2024-10-08" }));
    expect((await t.call("perkara.baca", { perkaraId: inTime.perkaraId })).peringatan).toEqual([]);
  });

  test("a report outside the hours, and a year without a table of holidays, are told", async () => {
    const late = await t.call("laporan.terima", report(o, { waktuLapor: "2024-10-14T16:01" }));
    expect((await t.call("perkara.baca", { perkaraId: late.perkaraId })).peringatan).toMatchObject([{ kode: "di_luar_jam_penerimaan", params: { dihitung: "2024-10-15" } }]);
    t.at("2031-03-03T10:00");
    const far = await t.call("laporan.terima", report(o, { pemilihanId: o.pemilu.id, tanggalKejadian: "2031-03-02", tanggalDiketahui: "2031-03-02", waktuLapor: "2031-03-03T09:00" }));
    expect((await t.call("perkara.baca", { perkaraId: far.perkaraId })).peringatan.map((p) => [p.kode, p.params["tahun"]])).toContainEqual(["tahun_tanpa_tabel_libur", "2031"]);
  });

  test("no step can be recorded before what it follows, nor on a day that has not come", async () => {
    const w = walk(t, await t.call("laporan.terima", report(o)));
    const field = async (asked: Promise<{ fields?: Array<{ path: string; code: string }> | undefined }>) => (await asked).fields?.map((f) => `${f.path} ${f.code}`);
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
    expect(await field(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:00", "x") }))).toEqual(["pleno.waktu sebelum_laporan_diterima"]);
    expect(await field(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-20T10:00", "x") }))).toEqual(["pleno.waktu di_masa_depan"]);
    expect(await field(w.refused("laporan.cabut", { waktu: "2024-10-15T10:00", alasan: "x" }))).toEqual(["waktu sebelum_laporan_diterima"]);
    expect(await field(w.refused("laporan.cabut", { waktu: "2024-11-15T10:00", alasan: "x" }))).toEqual(["waktu di_masa_depan"]);
    t.at("2024-10-17T16:00");
    await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-17T15:00", "x") });
    expect(await field(w.refused("registrasi.catat", { waktu: "2024-10-17T14:00" }))).toEqual(["waktu sebelum_pleno"]);
    expect(await field(w.refused("registrasi.catat", { waktu: "2024-12-17T14:00" }))).toEqual(["waktu di_masa_depan"]);
    await w.do("registrasi.catat", { waktu: "2024-10-17T15:30" });
    const person = (await w.dossier()).pihak.find((p) => p.peran === "terlapor")!;
    const plan = { pihakId: person.id, kapasitas: "terlapor" as const, tempat: "Kantor", petugas: [{ pejabatId: o.ketua.id, nama: "K", jabatan: "Ketua" }] };
    expect(await field(w.refused("klarifikasi.jadwalkan", { ...plan, waktu: "2024-10-17T09:00" }))).toEqual(["waktu sebelum_registrasi"]);
    // A hearing is planned for days to come.
    await w.do("klarifikasi.jadwalkan", { ...plan, waktu: "2024-10-25T09:00" });
    const id = (await w.dossier()).klarifikasi[0]!.id;
    await w.do("klarifikasi.undang", { klarifikasiId: id, tanggalSurat: "2024-10-17", penandatanganId: o.ketua.id });
    expect(await field(w.refused("klarifikasi.antar", { klarifikasiId: id, ke: 1, caraAntar: "Kurir", diterimaAt: "2024-10-16T10:00", diterimaOleh: "X" }))).toEqual(["diterimaAt sebelum_tanggal_surat"]);
    expect(await field(w.refused("klarifikasi.antar", { klarifikasiId: id, ke: 1, caraAntar: "Kurir", diterimaAt: "2024-10-30T10:00", diterimaOleh: "X" }))).toEqual(["diterimaAt di_masa_depan"]);
    expect(await field(w.refused("klarifikasi.catat", { klarifikasiId: id, dimulaiAt: "2024-10-25T09:00", tanya: [] }))).toEqual(["dimulaiAt di_masa_depan"]);
    await w.do("klarifikasi.catat", { klarifikasiId: id, dimulaiAt: "2024-10-17T15:45", tanya: [] });
    expect(await field(w.refused("klarifikasi.selesai", { klarifikasiId: id, selesaiAt: "2024-10-17T15:40", dibacakan: true, tandatangan: "bersedia" }))).toEqual(["selesaiAt selesai_sebelum_mulai"]);
    expect(await field(w.refused("klarifikasi.selesai", { klarifikasiId: id, selesaiAt: "2024-10-17T15:50", dibacakan: true, tandatangan: "menolak" }))).toEqual(["alasanMenolak wajib"]);
  });

  test("a finding cannot rest on a report of supervision of tomorrow's week", async () => {
    const found = { pemilihanId: o.pemilihan.id, penemu: [{ nama: "A" }], terlapor: report(o).terlapor, peristiwa: "x", tempat: "y", tanggalKejadian: "2024-10-10", tanggalDiketahui: "2024-10-10", uraian: "z", lhpNomor: "1", lhpTanggal: "2024-10-11", waktuCatat: "2024-10-15T09:00" };
    expect((await t.refused("temuan.catat", { ...found, lhpTanggal: "2024-10-30" })).fields).toEqual([{ path: "lhpTanggal", code: "di_masa_depan" }]);
    expect((await t.refused("temuan.catat", { ...found, lhpTanggal: "2024-10-01" })).fields).toEqual([{ path: "lhpTanggal", code: "lhp_sebelum_kejadian" }]);
    expect((await t.refused("temuan.catat", { ...found, lhpNomor: "" })).fields).toMatchObject([{ path: "lhpNomor", code: "wajib" }]);
  });
});

describe("two windows", () => {
  test("the second to save the same case is refused with the case as it stands, and loses nothing", async () => {
    const made = await t.call("laporan.terima", report(o));
    const one = walk(t, made);
    await one.do("laporan.ubah", { alasan: "Jendela satu", isi: report(o, { uraian: "Dari jendela satu." }) });
    const stale = await t.refused("laporan.ubah", { perkaraId: made.perkaraId, versi: made.versi, alasan: "Jendela dua", isi: report(o, { uraian: "Dari jendela dua." }) }, { sessionId: "jendela-2" });
    expect(stale.code).toBe("STALE");
    expect((stale.current as Dossier).perkara).toMatchObject({ versi: one.last.versi, uraian: "Dari jendela satu." });
    expect((await t.refused("kajianAwal.simpan", { perkaraId: made.perkaraId, versi: made.versi, ...study("pemilihan", { hasil: "" }) })).code).toBe("STALE");
    expect((await t.refused("bukti.tambah", { perkaraId: made.perkaraId, versi: made.versi, bukti: { bentuk: "Foto" } })).code).toBe("STALE");
    expect((await t.refused("bukti.hapus", { perkaraId: made.perkaraId, versi: made.versi, buktiId: "x", alasan: "x" })).code).toBe("STALE");
    expect((await t.call("perkara.baca", { perkaraId: made.perkaraId })).perkara.uraian).toBe("Dari jendela satu.");
  });

  test("office, people, elections and drafts too", async () => {
    const office = (await t.call("sesi.baca", {})).kantor!;
    const { contoh: _c, ...mine } = office;
    await t.call("kantor.simpan", { ...mine, alamat: "Jalan Satu" });
    expect(await t.refused("kantor.simpan", { ...mine, alamat: "Jalan Dua" })).toMatchObject({ code: "STALE", current: { alamat: "Jalan Satu" } });
    expect(await t.refused("pejabat.simpan", { ...o.ketua, versi: 7 })).toMatchObject({ code: "STALE", current: { nama: o.ketua.nama } });
    expect(await t.refused("pemilihan.simpan", { ...o.pemilu, versi: 0 })).toMatchObject({ code: "STALE" });
    expect(await t.call("draf.simpan", { kunci: "laporan:baru", isi: '{"a":1}', versi: 0 })).toMatchObject({ versi: 1 });
    expect(await t.refused("draf.simpan", { kunci: "laporan:baru", isi: '{"a":2}', versi: 0 })).toMatchObject({ code: "STALE", current: { isi: '{"a":1}', versi: 1 } });
    expect((await t.refused("draf.simpan", { kunci: "x", isi: "x".repeat(4_000_001), versi: 0 })).fields).toMatchObject([{ path: "isi", code: "terlalu_panjang" }]);
    await t.reopen();
    expect(await t.call("draf.ambil", { kunci: "laporan:baru" })).toMatchObject({ isi: '{"a":1}' });
  });
});

test("the regime of an election stands once something came in under it; before that it is put right", async () => {
  const other = { rezim: "pemilu", jenis: "PL" } as const;
  const turned = await t.call("pemilihan.simpan", { ...o.pemilihan, ...other });
  const back = await t.call("pemilihan.simpan", { ...turned, rezim: "pemilihan", jenis: "PW" });
  await t.call("laporan.terima", report(o));
  expect(await t.refused("pemilihan.simpan", { ...back, ...other })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "rezim", code: "rezim_tetap" }] });
  expect(await t.call("pemilihan.simpan", { ...back, nama: "Nama lain" })).toMatchObject({ nama: "Nama lain", rezim: "pemilihan" });
});

describe("numbers", () => {
  test("the same number a second time is refused at its field, also in other letters and with blanks", async () => {
    const typed = (nomor: string) => report(o, { nomor: { cara: "ketik", nomor } });
    await t.call("laporan.terima", typed("006/PL/PW/Kota/13.08/X/2024"));
    for (const same of ["006/PL/PW/Kota/13.08/X/2024", "006/pl/pw/KOTA/13.08/x/2024", " 006 / PL/PW/Kota/13.08/X/2024 "])
      expect(await t.refused("laporan.terima", typed(same))).toMatchObject({ code: "NUMBER_TAKEN", fields: [{ path: "nomor.nomor", code: "nomor_sudah_dipakai", params: { nomor: "006/PL/PW/Kota/13.08/X/2024" } }] });
    expect(cases()).toBe(1);
    const { baris } = await t.call("nomor.daftar", { tahun: 2024 });
    // A number that a case or an issued letter carries is not voided.
    expect(await t.refused("nomor.batalkan", { id: baris[0]!.id, alasan: "Salah" })).toEqual({ code: "GUARD", reasons: ["nomor_masih_dipakai"] });
    // The next own number goes on behind it; a typed-in one further on is stepped over.
    await t.call("laporan.terima", typed("008/PL/PW/Kota/13.08/X/2024"));
    expect((await t.call("nomor.usul", { seri: "penyampaian", tanggal: "2024-10-15", pemilihanId: o.pemilihan.id })).nomor).toBe("009/PL/PW/Kota/13.08/X/2024");
    expect((await t.call("nomor.daftar", { seri: "penyampaian", tahun: 2024 })).celah).toEqual([{ lingkup: expect.stringContaining("penyampaian"), urut: 7 }]);
    // A new year starts again.
    t.at("2025-01-06T10:00");
    expect((await t.call("nomor.usul", { seri: "penyampaian", tanggal: "2025-01-06", pemilihanId: o.pemilihan.id })).nomor).toBe("001/PL/PW/Kota/13.08/I/2025");
  });

  test("a register number and a letter number typed twice are refused where they were typed", async () => {
    const one = await road(t, o, "pemilihan", { stop: "terdaftar" });
    const two = walk(t, await t.call("laporan.terima", report(o)));
    await two.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
    const ba = (await one.dossier()).pleno[0]!.nomorBa;
    expect((await two.refused("kajianAwal.putuskan", { pleno: { ...meeting(o, "2024-10-17T15:00", "x"), nomor: { cara: "ketik", nomor: ba.toLowerCase() } } })).fields).toMatchObject([{ path: "pleno.nomor.nomor", code: "nomor_sudah_dipakai" }]);
    await two.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-17T15:00", "x") });
    expect((await two.refused("registrasi.catat", { waktu: "2024-10-18T10:00", nomor: { cara: "ketik", nomor: "006/REG/LP/PW/KOTA/13.08/X/2024" } })).fields).toMatchObject([{ path: "nomor.nomor", code: "nomor_sudah_dipakai" }]);
    await two.do("registrasi.catat", { waktu: "2024-10-18T10:00" });
    expect(two.last.nomor).toBe("007/Reg/LP/PW/Kota/13.08/X/2024");
  });

  test("an office without a code of its own cannot give a letter number by itself, but can type one", async () => {
    const { contoh: _c, ...office } = (await t.call("sesi.baca", {})).kantor!;
    await t.call("kantor.simpan", { ...office, kodeKantor: "" });
    const w = walk(t, await t.call("laporan.terima", report(o)));
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
    expect((await w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") })).fields).toEqual([{ path: "pleno.nomor.nomor", code: "pola_nomor_belum_lengkap" }]);
    await w.do("kajianAwal.putuskan", { pleno: { ...meeting(o, "2024-10-15T10:45", "x"), nomor: { cara: "ketik", nomor: "1/BA/2024" } } });
    expect((await w.dossier()).pleno[0]!.nomorBa).toBe("1/BA/2024");
  });
});

describe("steps out of turn", () => {
  test("each is refused with its reason and leaves no trace", async () => {
    const w = walk(t, await t.call("laporan.terima", report(o)));
    const before = journal();
    const reasons = async (asked: Promise<{ code: string; reasons?: string[] | undefined }>) => { const f = await asked; return [f.code, ...(f.reasons ?? [])]; };
    expect(await reasons(w.refused("registrasi.catat", { waktu: "2024-10-15T10:45" }))).toEqual(["GUARD", "bukan_tahapnya"]);
    expect(await reasons(w.refused("kajian.simpan", kajian([])))).toEqual(["GUARD", "bukan_tahapnya"]);
    expect(await reasons(w.refused("perkara.tutup", { waktu: "2024-10-15T10:45", alasan: "x" }))).toEqual(["GUARD", "bukan_tahapnya"]);
    expect(await reasons(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") }))).toEqual(["GUARD", "kajian_awal_belum_dibuat"]);
    expect(journal()).toBe(before);
    // Conditions that a page leaves out count as unanswered.
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi", syaratFormal: [], syaratMateriel: [], dugaan: [] }));
    expect((await w.dossier()).kajianAwal[0]!.syaratFormal.length).toBeGreaterThan(0);
    expect(await reasons(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") }))).toEqual(["GUARD", "syarat_belum_dijawab"]);
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi", dugaan: [] }));
    expect(await reasons(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") }))).toEqual(["GUARD", "dugaan_belum_diisi"]);
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "perbaikan" }));
    expect(await reasons(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") }))).toEqual(["GUARD", "kekurangan_belum_diisi"]);
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "dilimpahkan" }));
    expect(await reasons(w.refused("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-15T10:45", "x") }))).toEqual(["GUARD", "tujuan_belum_diisi"]);
    // A person who may only record cannot decide.
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
    expect((await t.refused("kajianAwal.putuskan", { perkaraId: w.id, versi: w.last.versi, pleno: meeting(o, "2024-10-15T10:45", "x") }, { actor: { id: "x", name: "X", role: "pembaca" } })).code).toBe("FORBIDDEN");
  });

  test("a pleno without a quorum needs a reason; its leader must be there; votes must add up", async () => {
    const w = walk(t, await t.call("laporan.terima", report(o)));
    await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi" }));
    const full = meeting(o, "2024-10-15T10:45", "x");
    const alone = { ...full, hadir: full.hadir.map((h, i) => ({ ...h, hadir: i === 0 })) };
    expect((await w.refused("kajianAwal.putuskan", { pleno: alone })).fields).toEqual([{ path: "pleno.alasanTanpaKuorum", code: "kuorum_tidak_terpenuhi", params: { hadir: 1, perlu: 2 } }]);
    expect((await w.refused("kajianAwal.putuskan", { pleno: { ...full, hadir: full.hadir.map((h, i) => ({ ...h, hadir: i > 0 })) } })).fields).toEqual([{ path: "pleno.pimpinanId", code: "pimpinan_tidak_hadir" }]);
    expect((await w.refused("kajianAwal.putuskan", { pleno: { ...full, cara: "suara_terbanyak", suara: { setuju: 1, tidak: 0, abstain: 0 } } })).fields).toMatchObject([{ path: "pleno.suara.setuju" }]);
    await w.do("kajianAwal.putuskan", { pleno: { ...alone, alasanTanpaKuorum: "Dua anggota berhalangan tetap" } });
    expect((await w.dossier()).peringatan).toContainEqual({ kode: "pleno_tanpa_kuorum", params: { waktu: "2024-10-15T10:45", hadir: "1", perlu: "2" } });
  });

  test("forwarding: nothing twice, nothing unknown, nothing received before it was sent", async () => {
    const w = await road(t, o, "pemilihan", { stop: "penerusan" });
    const letter = { ...recipient("asn-bkn"), lampiran: [{ nama: "Kajian" }], tanggalSurat: "2024-10-23", penandatanganId: o.ketua.id };
    expect(await w.refused("penerusan.terbitkan", { hasilId: "tidak-ada", ...letter })).toEqual({ code: "NOT_FOUND", reasons: ["hasil_tidak_ada"] });
    expect((await w.refused("penerusan.terbitkan", { hasilId: "h1", ...letter, lampiran: [] })).fields).toEqual([expect.objectContaining({ path: "lampiran", code: "wajib" })]);
    await w.do("penerusan.terbitkan", { hasilId: "h1", ...letter });
    expect(await w.refused("penerusan.terbitkan", { hasilId: "h1", ...letter })).toEqual({ code: "GUARD", reasons: ["penerusan_sudah_terbit"] });
    const id = (await w.dossier()).penerusan[0]!.id;
    expect(await w.refused("penerusan.terima", { penerusanId: id, waktu: "2024-10-23T12:00", diterimaOleh: "X" })).toEqual({ code: "GUARD", reasons: ["penerusan_belum_dikirim"] });
    expect((await w.refused("penerusan.kirim", { penerusanId: id, waktu: "2024-10-22T12:00", caraKirim: "Pos" })).fields).toEqual([{ path: "waktu", code: "sebelum_tanggal_surat" }]);
    expect((await w.refused("penerusan.kirim", { penerusanId: "x", waktu: "2024-10-23T12:00", caraKirim: "Pos" })).code).toBe("NOT_FOUND");
  });

  test("a person who was heard cannot be struck from the report; a kajian cannot name a stranger", async () => {
    const w = await road(t, o, "pemilihan", { stop: "kajian" });
    expect((await w.refused("kajian.simpan", kajian([{ id: "h", jenis: "hukum_lain", terlaporIds: ["orang-lain"], ...recipient("asn-bkn") }]))).fields).toEqual([{ path: "hasil", code: "terlapor_tidak_ada" }]);
    expect((await w.refused("kajian.simpan", kajian([{ id: "h", jenis: "pidana" }]))).fields).toEqual([{ path: "hasil.0.penerima", code: "wajib" }]);
    await w.do("kajian.simpan", { ...kajian([{ id: "h", jenis: "bukan_pelanggaran" }]), kesimpulan: " " });
    expect(await w.refused("kajian.selesai", { waktu: "2024-10-22T09:00", penandatanganId: o.ketua.id })).toEqual({ code: "GUARD", reasons: ["kajian_belum_lengkap"] });
  });
});

test("no document of the catalogue falls over on a case that has almost nothing", async () => {
  const early = await t.call("laporan.terima", report(o, { pelapor: [{ nama: "Sukarno" }], saksi: [], bukti: [], kecamatan: "" }));
  const late = await road(t, o, "pemilu", { stop: "selesai" });
  for (const perkaraId of [early.perkaraId, late.id])
    for (const jenis of Object.keys(documentTypes))
      for (const refId of ["", "tidak-ada", "1"]) {
        const r = await t.ask("surat.pratinjau", { perkaraId, jenis, refId });
        expect(r.ok || r.error.code, `${jenis} ${refId}: ${JSON.stringify(t.logged.at(-1))}`).not.toBe("INTERNAL");
        expect(JSON.stringify(r)).not.toMatch(/undefined|\[object|NaN|Invalid/);
      }
  expect((await t.refused("surat.pratinjau", { perkaraId: early.perkaraId, jenis: "__proto__" })).code).toBe("NOT_FOUND");
});

describe("files", () => {
  const left = () => readdirSync(path.join(t.dir, "berkas", "tmp"));
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("an empty file, a wrong or used ticket, and another window's ticket are refused", async () => {
    expect(await t.refused("berkas.siapkanUnggah", { nama: "kosong.pdf", ukuran: 0 })).toEqual({ code: "FILE_REFUSED", reasons: ["berkas_kosong"] });
    expect(await t.refused("berkas.siapkanUnggah", { nama: "raksasa.mp4", ukuran: 5 * 1024 ** 3 })).toEqual({ code: "FILE_REFUSED", reasons: ["berkas_terlalu_besar"] });
    const ticket = async () => (await t.call("berkas.siapkanUnggah", { nama: "foto.jpg", ukuran: 5 })).tiket;
    const send = (tiket: string, parts: Uint8Array[], sessionId = DESK.sessionId) => t.core.receive(tiket, (async function* () { yield* parts; })(), { ...DESK, sessionId });
    expect(await send(await ticket(), [])).toMatchObject({ error: { reasons: ["berkas_kosong"] } });
    expect(await send("palsu", [bytes("isi")])).toMatchObject({ error: { reasons: ["tiket_tidak_berlaku"] } });
    const mine = await ticket();
    expect(await send(mine, [bytes("isian")], "jendela-2")).toMatchObject({ error: { reasons: ["tiket_tidak_berlaku"] } });
    expect((await send(mine, [bytes("isian")])).ok).toBe(true);
    expect(await send(mine, [bytes("isian")])).toMatchObject({ error: { reasons: ["tiket_tidak_berlaku"] } });
    const old = await ticket();
    t.at("2024-10-15T11:30");
    expect(await send(old, [bytes("isian")])).toMatchObject({ error: { reasons: ["tiket_tidak_berlaku"] } });
    expect(left()).toEqual([]);
  });

  test("a file that vanishes, shrinks or grows while it is read leaves nothing behind", async () => {
    const announce = async () => (await t.call("berkas.siapkanUnggah", { nama: "video.mp4", ukuran: 200_000 })).tiket;
    const gone = await t.core.receive(await announce(), (async function* () { yield new Uint8Array(65_536); throw Object.assign(new Error("gone"), { code: "ENOENT" }); })(), DESK);
    expect(gone).toMatchObject({ ok: false, error: { code: "FILE_REFUSED", reasons: ["berkas_tidak_terbaca"] } });
    for (const size of [100_000, 300_000]) expect(await t.core.receive(await announce(), (async function* () { for (let at = 0; at < size; at += 50_000) yield new Uint8Array(50_000); })(), DESK)).toMatchObject({ ok: false, error: { reasons: ["berkas_berubah_saat_dibaca"] } });
    expect(left()).toEqual([]);
    expect(readdirSync(path.join(t.dir, "berkas"))).toEqual(["tmp"]);
    expect(t.sql("SELECT * FROM berkas")).toEqual([]);
  });

  test("programs, scripts and macros are not taken, however their names are dressed", async () => {
    const names = ["x.pdf.exe", "x.PDF.EXE ", "x.exe.", "x.exe. . ", "foto\u202Egpj.exe", "x.exe\u200B", "x.exe::$DATA", "x.pdf:y.exe", "ｘ．ｅｘｅ", "surat.docm", "tautan.lnk", "laman.html", "gambar.svg", "skrip.ps1", "cakram.iso"];
    for (const nama of names) expect([nama, await t.refused("berkas.siapkanUnggah", { nama, ukuran: 10 })]).toEqual([nama, { code: "FILE_REFUSED", reasons: ["berkas_berbahaya"] }]);
  });

  test("a program is known by its bytes, whatever it is called; honest names pass", async () => {
    expect(await t.upload("laporan.pdf", Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3]))).toMatchObject({ ok: false, error: { reasons: ["berkas_berbahaya"] } });
    expect(await t.upload("laporan.pdf", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2]))).toMatchObject({ ok: false, error: { reasons: ["berkas_berbahaya"] } });
    expect(readdirSync(path.join(t.dir, "berkas"))).toEqual(["tmp"]);
    for (const nama of ["bukti.pdf", "Laporan 10.30.jpg", "executive summary.docx", "batu.bara.xlsx", "suara.m4a", "tanpa akhiran", "rekaman.exe.mp4", "arsip.zip"]) expect([nama, isDangerous(nama, "")]).toEqual([nama, false]);
    expect(sniff(Uint8Array.from([]))).toBe("application/octet-stream");
  });

  test("the same bytes are kept once, whoever brings them; a lost file is told when it is asked for", async () => {
    const one = await t.upload("satu.pdf", bytes("%PDF-1.4 sama"));
    const two = await t.upload("dua.pdf", bytes("%PDF-1.4 sama"));
    expect(one).toEqual(two);
    expect(t.sql("SELECT nama, mime FROM berkas")).toEqual([{ nama: "satu.pdf", mime: "application/pdf" }]);
    const sha = one.ok ? one.value.sha256 : "";
    const made = await t.call("laporan.terima", report(o, { bukti: [{ bentuk: "Surat", berkas: { sha256: sha, nama: "satu.pdf" } }] }));
    const id = (await t.call("perkara.baca", { perkaraId: made.perkaraId })).bukti[0]!.id;
    const { tiket } = await t.call("berkas.siapkanUnduh", { jenis: "bukti", id, perkaraId: made.perkaraId, lihat: true });
    expect(await t.core.send(tiket, { ...DESK, sessionId: "jendela-2" })).toBeNull();
    const out = await t.core.send(tiket, DESK);
    expect(out).toMatchObject({ name: "satu.pdf", mime: "application/pdf", inline: true, size: 13 });
    expect(Buffer.concat(await out!.stream.toArray()).toString()).toBe("%PDF-1.4 sama");
    expect(await t.core.send(tiket, DESK)).toBeNull();
    expect((await t.refused("berkas.siapkanUnduh", { jenis: "bukti", id, perkaraId: made.perkaraId + 1 })).code).toBe("NOT_FOUND");
    rmSync(path.join(t.dir, "berkas", sha.slice(0, 2), sha));
    expect(await t.refused("berkas.siapkanUnduh", { jenis: "bukti", id, perkaraId: made.perkaraId })).toEqual({ code: "FILE_REFUSED", reasons: ["berkas_hilang"] });
    // The same bytes brought again mend it.
    await t.upload("lagi.pdf", bytes("%PDF-1.4 sama"));
    expect((await t.ask("berkas.siapkanUnduh", { jenis: "bukti", id, perkaraId: made.perkaraId })).ok).toBe(true);
  });

  test("what no row came to name goes again: letters of a command that failed at its end, a sheet once it was fetched or its time is over", async () => {
    const onDisk = () => readdirSync(path.join(t.dir, "berkas"), { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => f.name).toSorted();
    const named = () => t.sql<{ sha256: string }>("SELECT sha256 FROM berkas").map((f) => f.sha256).toSorted();
    const db = new Database(path.join(t.dir, "netra.db"));
    db.exec("CREATE TRIGGER penuh BEFORE INSERT ON jurnal WHEN NEW.tindakan = 'laporan.terima' BEGIN SELECT RAISE(ABORT, 'penuh'); END");
    expect(await t.ask("laporan.terima", report(o))).toMatchObject({ error: { code: "INTERNAL" } });
    expect(onDisk()).toEqual([]);
    db.exec("DROP TRIGGER penuh");
    db.close();
    await t.call("laporan.terima", report(o));
    expect(onDisk()).toEqual(named());
    const sheet = () => t.call("nomor.ekspor", { seri: "", tahun: 2024, bentuk: "csv" });
    const file = await t.core.send((await sheet()).tiket, DESK);
    await t.call("sesi.baca", {});
    const chunks: Uint8Array[] = [];
    for await (const piece of file!.stream) chunks.push(piece as Uint8Array);
    expect(Buffer.concat(chunks).toString()).toContain("Penyampaian laporan");
    await t.call("sesi.baca", {});
    expect(onDisk()).toEqual(named());
    await sheet();
    await t.call("sesi.baca", {});
    expect(onDisk()).toHaveLength(named().length + 1);
    t.at("2024-10-15T11:30");
    await t.call("sesi.baca", {});
    expect(onDisk()).toEqual(named());
    await sheet();
    await t.reopen();
    expect(onDisk()).toEqual(named());
  });

  test("a file of 500 MB streams through a small memory", async () => {
    const size = 500 * 1024 * 1024;
    const { tiket } = await t.call("berkas.siapkanUnggah", { nama: "rekaman.mp4", ukuran: size });
    const chunk = new Uint8Array(1024 * 1024);
    let most = 0;
    const before = process.memoryUsage().rss;
    const r = await t.core.receive(tiket, (async function* () {
      for (let sent = 0; sent < size; sent += chunk.length) {
        most = Math.max(most, process.memoryUsage().rss - before);
        yield chunk;
      }
    })(), DESK);
    expect(r).toMatchObject({ ok: true, value: { size } });
    expect(most).toBeLessThan(120 * 1024 * 1024);
    expect(left()).toEqual([]);
    const made = await t.call("laporan.terima", report(o, { bukti: [{ bentuk: "Video", berkas: { sha256: r.ok ? r.value.sha256 : "", nama: "rekaman.mp4" } }] }));
    expect((await t.call("perkara.baca", { perkaraId: made.perkaraId })).bukti[0]).toMatchObject({ ukuran: size, kode: "P-1" });
  });
});

describe("the data folder", () => {
  const place = mkdtempSync(path.join(tmpdir(), "netra-node-"));
  const node = openNode(place);
  let begin: string[];
  beforeAll(async () => { begin = await childArgs("limits", []); }, 60_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  interface Said { open?: true; saved?: string; refused?: string; failed?: string; sentence?: string; upload?: string; left?: string[]; reads?: boolean; log?: string }
  /** Runs the child as an ordinary person even where the tests run as root: rights of a folder hold for no one else. */
  const run = (what: string, dir: string, limit = ""): Said[] => {
    const person = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const r = spawnSync("bash", ["--norc", "-c", `${limit} exec "$0" "$@"`, node, ...begin, what, dir], { encoding: "utf8", ...person, timeout: 60_000 });
    expect(r.stderr).toBe("");
    return r.stdout.split("\n").filter(Boolean).map((l) => JSON.parse(l) as Said);
  };
  const copyFor = (): string => {
    const dir = mkdtempSync(path.join(tmpdir(), "netra-batas-"));
    cpSync(t.dir, dir, { recursive: true });
    const give = (at: string): void => {
      if (statSync(at).isDirectory()) for (const name of readdirSync(at)) give(path.join(at, name));
      if (process.getuid?.() === 0) chownSync(at, 65_534, 65_534);
    };
    give(dir);
    return dir;
  };
  const whole = async (dir: string, acknowledged: string[]): Promise<void> => {
    const again = await openTestCore({ dir, now: "2024-10-15T12:00" });
    try {
      expect(again.sql("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect(again.sql<{ nomor: string }>("SELECT nomor_penyampaian AS nomor FROM perkara ORDER BY id").map((r) => r.nomor)).toEqual(acknowledged);
      const next = await again.call("laporan.terima", report(o));
      expect(next.nomor).toBe(`${String(acknowledged.length + 1).padStart(3, "0")}/PL/PW/Kota/13.08/X/2024`);
    } finally {
      await again.close();
    }
  };

  test("a disk without room refuses the save, keeps what was saved, and goes on once there is room", async () => {
    await t.core.close();
    const dir = copyFor();
    // No file of this process may grow beyond 3 MB: writing fails as on a full disk, in the middle of a save and of an upload.
    const said = run("tulis", dir, "ulimit -f 3072;");
    const saved = said.flatMap((s) => (s.saved ? [s.saved] : []));
    expect(saved.length).toBeGreaterThan(3);
    expect(said.filter((s) => s.refused)).toEqual([{ refused: "DISK_FULL" }]);
    expect(said.find((s) => s.upload)).toEqual({ upload: "DISK_FULL", left: [] });
    expect(said.at(-1)).toEqual({ reads: true });
    expect(said.filter((s) => s.log)).toEqual([]);
    await whole(dir, saved);
    await t.reopen();
  });

  test("a folder that cannot be written is told in a sentence, at the start and in the middle", async () => {
    await t.core.close();
    const closed = copyFor();
    chmodSync(closed, 0o555);
    for (const f of readdirSync(closed)) chmodSync(path.join(closed, f), f === "berkas" ? 0o555 : 0o444);
    const said = run("buka", closed);
    expect(said).toHaveLength(1);
    expect(said[0]!.sentence).toMatch(/tidak dapat ditulisi/);
    rmSync(closed, { recursive: true, force: true });

    const dir = copyFor();
    expect(run("kunci", dir)).toEqual([{ open: true }, { refused: "READ_ONLY" }, { reads: true }]);
    rmSync(dir, { recursive: true, force: true });
    await t.reopen();
  });

  test("data of a newer Netra is refused and left byte for byte as it was", async () => {
    await t.core.close();
    const file = path.join(t.dir, "netra.db");
    const db = new Database(file);
    db.prepare("INSERT INTO migrasi (nomor, nama, hash) VALUES (9999, 'masa_depan', 'x')").run();
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    const hash = () => createHash("sha256").update(readFileSync(file)).digest("hex");
    const before = hash();
    await expect(openTestCore({ dir: t.dir })).rejects.toBeInstanceOf(NewerDatabase);
    expect(hash()).toBe(before);
    const mend = new Database(file);
    mend.prepare("DELETE FROM migrasi WHERE nomor = 9999").run();
    mend.close();
    await t.reopen();
    expect(existsSync(file)).toBe(true);
  });

  test("what is not a database is left alone", async () => {
    const dir = mkdtempSync(path.join(tmpdir(), "netra-bukan-"));
    writeFileSync(path.join(dir, "netra.db"), "ini surat biasa, bukan basis data\n".repeat(200));
    await expect(openTestCore({ dir })).rejects.toMatchObject({ code: "SQLITE_NOTADB" });
    expect(readFileSync(path.join(dir, "netra.db"), "utf8")).toContain("ini surat biasa");
    rmSync(dir, { recursive: true, force: true });
  });
});

/** Node where any account may run it: root's own folders are closed to the account that the child runs under. */
function openNode(dir: string): string {
  chmodSync(dir, 0o755);
  for (let at = path.dirname(process.execPath); at !== path.dirname(at); at = path.dirname(at)) {
    if (process.getuid?.() !== 0 || (statSync(at).mode & 0o001) !== 0) continue;
    const copy = path.join(dir, "node");
    copyFileSync(process.execPath, copy);
    chmodSync(copy, 0o755);
    accessSync(copy, constants.X_OK);
    return copy;
  }
  return process.execPath;
}
