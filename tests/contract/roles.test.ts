import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHttpHost, type HttpHost } from "../../electron/adapters/http";
import { servePort } from "../../electron/adapters/port";
import { contract, type ProcName } from "../../shared/api/contract";
import { ERROR_CODES, type Result } from "../../shared/api/result";
import { may } from "../../shared/domain/permissions";
import { road, seedOffice } from "../fixtures/core";
import { openTestHouse, type House } from "../fixtures/house";

/** Who may do little, trying everything through both doors, with the ids of a case that is none of their business. */
const NAME = "Pelapor Rahasia Sekali";
const WITNESS = "Saksi Rahasia Juga";
const NIK = "9999990000000009";
const OWN = "sandi milik sendiri";
const OPEN = new Set(["akun.keadaan", "akun.siapkan", "akun.masuk", "akun.keluar", "akun.kunciLayar", "akun.pulihkan", "akun.gantiSandi", "cadangan.temukan", "cadangan.pulihkanAwal", "cadangan.selamatkan", "jurnal.lanjutkan"]);
const names = Object.keys(contract) as ProcName[];

let h: House;
let host: HttpHost;
let root: string;
let channel: MessageChannel;
let cookie = "";
/** Ids of the case that is to be kept from them, by the names that inputs use. */
let ids: Record<string, unknown>;
let suratId: string;

type Ask = (name: string, input: unknown) => Promise<Result<unknown>>;
const byHttp: Ask = async (name, input) => {
  const body = JSON.stringify(input) ?? "null";
  return (await fetch(`${host.origin}/api/${encodeURIComponent(name)}`, { method: "POST", headers: { "Content-Type": "application/json", Origin: host.origin, Cookie: cookie }, body })).json() as Promise<Result<unknown>>;
};
let last = 0;
const waiting = new Map<number, (result: Result<unknown>) => void>();
const byPort: Ask = (name, input) => new Promise((resolve) => {
  last += 1;
  waiting.set(last, resolve);
  channel.port2.postMessage({ t: "call", id: last, name, input });
});

beforeAll(async () => {
  h = await openTestHouse();
  await h.setUp();
  const office = await seedOffice(h.asTestCore());
  for (const peran of ["pembaca", "kepala_sekretariat", "petugas"]) {
    await h.call("akun.simpan", { id: "", pejabatId: peran === "petugas" ? office.petugas.id : office.sekretaris.id, namaMasuk: `akun ${peran}`, peran, sandi: "sandi sementara", versi: 0 } as never);
    await h.logIn(`akun ${peran}`, "sandi sementara", peran);
    await h.call("akun.gantiSandi", { sandiLama: "sandi sementara", sandi: OWN, ulang: OWN }, peran);
  }
  const w = await road(h.asTestCore(), office, "pemilihan", { stop: "kajian", report: {
    pelaporDilindungi: true, pelapor: [{ nama: NAME, nik: NIK, alamat: "Gang Tersembunyi 7" }], saksi: [{ nama: WITNESS, alamat: "Gang Tersembunyi 8" }], peristiwa: `Peristiwa yang dilihat ${NAME}`, uraian: `${NAME} melihat bersama ${WITNESS}.`,
  } });
  await h.logIn();
  const d = await h.call("perkara.baca", { perkaraId: w.id });
  await h.call("bukti.serah", { perkaraId: w.id, versi: d.perkara.versi, jenis: "diterima", buktiIds: [d.bukti[0]!.id], waktu: d.perkara.waktuTerima, nama: NAME, petugasId: office.petugas.id });
  suratId = d.surat.find((s) => s.jenis === "laporan")!.id;
  ids = {
    perkaraId: w.id, versi: d.perkara.versi, id: suratId, suratId, buktiId: d.bukti[0]!.id, pihakId: d.pihak[0]!.id, klarifikasiId: d.klarifikasi[0]?.id ?? "x", jenis: "laporan", seri: "surat", refId: "", teks: "Rahasia", tahun: 2024, bulan: "2024-10", bidang: "tempat",
    tanggal: "2024-10-15", dari: "2024-10-01", sampai: "2024-10-31", kunci: "laporan/baru/1", pemilihanId: d.perkara.pemilihanId, tmLp: "LP", rezim: "pemilihan", ruleId: "x", mulai: "2024-10-15", folder: "", nama: NAME, alasan: "x", waktu: "2024-10-20T10:00", lihat: true,
    pejabatId: office.ketua.id,
    // What a page of theirs might claim.
    peran: "ketua", role: "ketua", actor: { id: "ketua", role: "ketua" }, sesi: "jendela-1",
  };

  root = mkdtempSync(path.join(tmpdir(), "netra-halaman-"));
  host = await startHttpHost({ core: h.core, root, actor: () => ({ id: "ketua", name: "Ketua", role: "ketua" }) });
  const opened = await fetch(host.url, { redirect: "manual" });
  cookie = opened.headers.get("set-cookie")!.split(";")[0]!;
  channel = new MessageChannel();
  servePort({ core: h.core, port: channel.port1 as unknown as Parameters<typeof servePort>[0]["port"], sessionId: "jendela-pembaca", actor: () => ({ id: "ketua", name: "Ketua", role: "ketua" }) });
  (channel.port2 as MessagePort).on("message", (m: { t: string; id: number; result: Result<unknown> }) => {
    if (m.t === "answer") waiting.get(m.id)?.(m.result);
  });
  await h.call("akun.keadaan", { aktif: true });
  for (const ask of [byHttp, byPort]) if (!(await ask("akun.masuk", { namaMasuk: "akun pembaca", sandi: OWN })).ok) throw new Error("the reader could not log in");
}, 60_000);
afterAll(async () => {
  channel.port2.close();
  await host.close();
  await h.close();
  rmSync(root, { recursive: true, force: true });
});

const DOORS: Array<[string, Ask]> = [["the host", (n, i) => byHttp(n, i)], ["the port", (n, i) => byPort(n, i)]];

describe.each(DOORS)("a reader at %s", (_, ask) => {
  test("gets nothing but what the table allows, and not one word of whom the case protects", async () => {
    const head = async () => (await h.call("jurnal.daftar", {})).kepala.seq;
    const before = await head();
    for (const name of names) {
      if (OPEN.has(name)) continue;
      const r = await ask(name, name === "periksa.jurnal" ? { kode: 1 } : ids);
      const allowed = may("pembaca", contract[name].allow) && name !== "sesi.pilihPelaku";
      if (!allowed) expect([name, r]).toMatchObject([name, { ok: false, error: { code: "FORBIDDEN" } }]);
      const text = JSON.stringify(r).toLowerCase();
      for (const secret of [NAME, WITNESS, NIK, "Gang Tersembunyi"]) expect([name, text.includes(secret.toLowerCase()) ? text.slice(0, 300) : ""]).toEqual([name, ""]);
    }
    for (const [name, input] of [["surat.baca", { suratId }], ["surat.pratinjau", ids], ["berkas.siapkanUnduh", { jenis: "surat", id: suratId }]] as const) expect([name, await ask(name, input)]).toMatchObject([name, { ok: false, error: { code: "FORBIDDEN" } }]);
    const { perkaraId } = ids as { perkaraId: number };
    expect(await ask("bukti.riwayat", { perkaraId })).toMatchObject({ ok: true, value: expect.arrayContaining([expect.objectContaining({ serah: [expect.objectContaining({ nama: "[disamarkan]" })] })]) });
    expect(await head()).toBe(before);
  });

  test("whatever they send, the answer is a Result with a code, nothing is written and nothing falls over", async () => {
    const before = (await h.call("jurnal.daftar", {})).kepala.seq;
    const keys = Object.keys(ids);
    const strange = fc.oneof(fc.constantFrom(null, "", "x".repeat(100_000), -1, 2 ** 60, [], {}, true, "../../x", "<img src=x onerror=alert(1)>", "\0", "' OR 1=1 --", "2024-02-30"), fc.jsonValue({ maxDepth: 2 }));
    const input = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.dictionary(fc.constantFrom(...keys, "__proto__", "constructor", "toString"), strange).map((d) => ({ ...ids, ...d })));
    const tried = names.filter((n) => !OPEN.has(n) && n !== "periksa.jurnal" && n !== "periksa.batal");
    await fc.assert(fc.asyncProperty(fc.constantFrom(...tried, "__proto__", "toString", "constructor", "../berkas"), input, async (name, value) => {
      const r = await ask(name, value);
      if (r.ok) return;
      expect(ERROR_CODES).toContain(r.error.code);
      expect([name, r.error.code]).not.toEqual([name, "INTERNAL"]);
      if (Object.hasOwn(contract, name) && !may("pembaca", contract[name as ProcName].allow)) expect([name, r.error.code]).toEqual([name, "FORBIDDEN"]);
    }), { numRuns: 250 });
    expect((await h.call("jurnal.daftar", {})).kepala.seq).toBe(before);
    expect(h.logged.filter((l) => l.startsWith("ERROR"))).toEqual([]);
  });
});

test("a ticket of another's session opens nothing, at either door", async () => {
  const ticket = async () => (await h.call("berkas.siapkanUnduh", { jenis: "surat", id: suratId })).tiket;
  expect((await fetch(`${host.origin}/berkas/${await ticket()}`, { headers: { Cookie: cookie } })).status).toBe(404);
  last += 1;
  const answered = new Promise<Result<unknown>>((resolve) => waiting.set(last, resolve));
  channel.port2.postMessage({ t: "down", id: last, ticket: await ticket() });
  expect(await answered).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  const upload = (await h.call("berkas.siapkanUnggah", { nama: "a.png", ukuran: 3 })).tiket;
  expect(await (await fetch(`${host.origin}/unggah/${upload}`, { method: "POST", headers: { Cookie: cookie, Origin: host.origin }, body: new Uint8Array([1, 2, 3]) })).json()).toMatchObject({ ok: false, error: { code: "FILE_REFUSED" } });
});

test("a draft can hold a reporter who is to be protected: who may not know them opens only their own", async () => {
  const kunci = "laporan/baru/9";
  await h.logIn("akun petugas", OWN, "petugas");
  await h.logIn("akun kepala_sekretariat", OWN, "kepala_sekretariat");
  await h.call("draf.simpan", { kunci, isi: `{"nama":"${NAME}"}`, versi: 0 }, "petugas");
  expect(await h.call("draf.ambil", { kunci }, "kepala_sekretariat")).toBeNull();
  expect(await h.call("draf.daftar", {}, "kepala_sekretariat")).toEqual([]);
  expect(await h.refused("draf.simpan", { kunci, isi: "x", versi: 0 }, "kepala_sekretariat")).toEqual({ code: "FORBIDDEN", reasons: ["draf_orang_lain"] });
  expect(await h.call("draf.hapus", { kunci }, "kepala_sekretariat")).toEqual({ dihapus: false });
  expect((await h.call("draf.ambil", { kunci }, "petugas"))!.isi).toContain(NAME);
});

test("evidence that leaves as a file of its own is told to the journal; to look at it inside is not to take it out", async () => {
  const { perkaraId } = ids as { perkaraId: number };
  await h.logIn();
  const sent = await h.upload("bukti.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  if (!sent.ok) throw new Error("upload failed");
  const versi = (await h.call("perkara.baca", { perkaraId })).perkara.versi;
  const piece = await h.call("bukti.tambah", { perkaraId, versi, bukti: { bentuk: "Foto", jumlah: "1", berkas: { sha256: sent.value.sha256, nama: "bukti.png" } } });
  const told = async () => (await h.call("jurnal.daftar", { perkaraId })).baris.filter((b) => b.tindakan === "bukti.unduh").map((b) => b.ringkas);
  await h.call("berkas.siapkanUnduh", { jenis: "bukti", id: piece.id, perkaraId, lihat: true });
  expect(await told()).toEqual([]);
  await h.call("berkas.siapkanUnduh", { jenis: "bukti", id: piece.id, perkaraId });
  expect(await told()).toEqual([`Berkas bukti ${piece.kode} diunduh ke luar Netra`]);
});
