import { afterAll, beforeAll, expect, test } from "vitest";
import { lembar } from "../../resources/salin";
import { asRow } from "../../electron/core/procedures/salin-isi";
import { openTestCore, report, road, seedOffice, walk, type Office, type TestCore, type Walk } from "../fixtures/core";

let t: TestCore;
let o: Office;
let sent: Walk;
let secret: Walk;
const READER = { actor: { id: "x", name: "Pembaca", role: "pembaca" } };

beforeAll(async () => {
  t = await openTestCore();
  o = await seedOffice(t);
  sent = await road(t, o, "pemilihan", { stop: "status" });
  t.at("2024-10-24T10:00");
  secret = walk(t, await t.call("laporan.terima", report(o, { pelaporDilindungi: true, uraian: "Dilihat oleh Warga Rekaan di kantor.", waktuLapor: "2024-10-15T11:00" })));
  await t.call("laporan.terima", report(o, { kanal: "sigaplapor" }));
});
afterAll(() => t.close());

const sheet = (id: string, w: Walk) => t.call("salin.lembar", { lembar: id, objek: "perkara", objekId: String(w.id) });
const fields = (l: { bagian: Array<{ judul: string; kolom: Array<{ nama: string; isi: string }> }> }, title: string) => Object.fromEntries(l.bagian.find((b) => b.judul === title)!.kolom.map((k) => [k.nama, k.isi]));
const key = (w: Walk, id = "sigaplapor") => ({ lembar: id, objek: "perkara" as const, objekId: String(w.id) });

test("every field of a sheet names a value there is, and says whether its order was seen", () => {
  expect(lembar.map((l) => l.id)).toEqual(["sigaplapor", "sbt", "form_pencegahan"]);
  for (const l of lembar) expect([l.id, l.status]).toEqual([l.id, "belum_diverifikasi"]);
});

test("a case fills its sheets in the order of the form; numbers stay text", async () => {
  const l = await sheet("sigaplapor", sent);
  expect(l).toMatchObject({ nama: "SigapLapor", belumDiverifikasi: true, disamarkan: false, entri: null, mintaJam: false, nomor: "006/Reg/LP/PW/Kota/13.08/X/2024" });
  expect(l.bagian.map((b) => b.judul)).toEqual(["Penerimaan", "Pelapor", "Peristiwa", "Terlapor", "Saksi", "Uraian", "Bukti P-1", "Penanganan"]);
  expect(fields(l, "Penerimaan")).toMatchObject({ "Nomor penyampaian": "006/PL/PW/Kota/13.08/X/2024", "Tanggal dilaporkan": "15 Oktober 2024", "Waktu dilaporkan": "10.30 WIB" });
  expect(fields(l, "Pelapor")).toMatchObject({ Nama: "Warga Rekaan", "Jenis kelamin": "Laki-laki", "Tanggal lahir": "14 Maret 1988" });
  const sbt = await sheet("sbt", sent);
  expect(fields(sbt, "Terlapor")).toMatchObject({ NIP: "999999999999999911", "Pangkat dan golongan": "Pembina (IV/a)" });
  expect(fields(sbt, "Perbuatan")).toMatchObject({ "Butir SKB": "B6" });
  expect(fields(sbt, "Rekomendasi")["Tanggal dikirim"]).toBe("24 Oktober 2024");
  expect(asRow([{ judul: "", kolom: [{ nama: "NIP", isi: "999999999999999911" }, { nama: "x", isi: "=1+1" }, { nama: "y", isi: "satu\nbaris" }] }])).toBe('="999999999999999911"\t\'=1+1\tsatu baris');
});

test("what is not entered stands in the list until it is, with number, day and person; a correction has its reason", async () => {
  const count = async () => (await t.call("salin.jumlah", {})).belum;
  const list = async (keadaan: "belum" | "sudah") => (await t.call("salin.daftar", { keadaan, lembar: "sigaplapor" })).baris.map((b) => b.objekId);
  const before = await count();
  // What came through SigapLapor is there already; SBT waits for what was forwarded alone.
  expect(await list("belum")).toEqual([String(secret.id), String(sent.id)]);
  expect((await t.call("salin.daftar", {})).lembar).toMatchObject([{ lembar: "sigaplapor", belum: 2 }, { lembar: "sbt", belum: 1 }, { lembar: "form_pencegahan", belum: 0 }]);
  expect(await t.refused("salin.catat", { ...key(sent), versi: 0, tanggal: "2024-10-24" })).toMatchObject({ fields: [{ path: "nomor", code: "wajib" }] });
  expect(await t.refused("salin.catat", { ...key(sent), versi: 0, tanggal: "2024-12-24", nomor: "SL-7" })).toMatchObject({ fields: [{ path: "tanggal", code: "di_masa_depan" }] });
  await t.call("salin.catat", { ...key(sent), versi: 0, tanggal: "2024-10-24", nomor: "SL-7", olehId: o.petugas.id });
  expect((await sheet("sigaplapor", sent)).entri).toEqual({ keadaan: "dimasukkan", nomor: "SL-7", tanggal: "2024-10-24", oleh: o.petugas.nama, catatan: "", versi: 1, dariProses: false });
  expect([await count(), await list("belum"), await list("sudah")]).toEqual([before - 1, [String(secret.id)], [String(sent.id)]]);
  expect(await t.refused("salin.catat", { ...key(sent), versi: 0, tanggal: "2024-10-24", nomor: "SL-8" })).toMatchObject({ code: "STALE" });
  expect(await t.refused("salin.catat", { ...key(sent), versi: 1, tanggal: "2024-10-24", nomor: "SL-8" })).toMatchObject({ fields: [{ path: "alasan", code: "wajib" }] });
  await t.call("salin.catat", { ...key(sent), versi: 1, tanggal: "2024-10-23", nomor: "SL-8", alasan: "Salah ketik" });
  await t.call("salin.batal", { ...key(sent), versi: 2, alasan: "Ditolak sistem" });
  await t.call("salin.catat", { ...key(sent), versi: 0, keadaan: "tidak_perlu", catatan: "Sudah dicatat provinsi" });
  expect(await count()).toBe(before - 1);
  const told = t.sql<{ tindakan: string; ringkas: string; perkara_id: number }>("SELECT tindakan, ringkas, perkara_id FROM jurnal WHERE objek = 'salin' ORDER BY seq");
  expect(told.map((r) => r.ringkas)).toEqual(["SigapLapor: dimasukkan dengan nomor SL-7 pada 2024-10-24", "SigapLapor: catatan pemasukan diperbaiki. Salah ketik", "SigapLapor: catatan pemasukan dibatalkan. Ditolak sistem", "SigapLapor: tidak perlu dimasukkan. Sudah dicatat provinsi"]);
  expect(new Set(told.map((r) => r.perkara_id))).toEqual(new Set([sent.id]));
  expect((await t.call("salin.daftar", { keadaan: "semua", teks: "budi misal" })).jumlah).toBe(3);
  // The words of a report are not searched: they could tell who gave it.
  expect((await t.call("salin.daftar", { keadaan: "semua", teks: "Menyukai" })).jumlah).toBe(0);
});

test("an entry in SBT is the step after the forwarding, recorded once for both", async () => {
  t.at("2024-10-25T09:00");
  expect((await sheet("sbt", sent)).mintaJam).toBe(true);
  expect(await t.refused("salin.catat", { ...key(sent, "sbt"), versi: 0, tanggal: "2024-10-25", nomor: "SBT-1" })).toMatchObject({ fields: [{ path: "jam", code: "wajib" }] });
  expect(await t.refused("salin.catat", { ...key(sent, "sbt"), versi: 0, tanggal: "2024-10-23", jam: "10:00", nomor: "SBT-1" })).toMatchObject({ fields: [{ path: "tanggal", code: "sebelum_dikirim" }] });
  await t.call("salin.catat", { ...key(sent, "sbt"), versi: 0, tanggal: "2024-10-25", jam: "08:30", nomor: "SBT-1" });
  const d = await sent.dossier();
  expect(d.proses).toMatchObject([{ kejadian: "sbt_diinput", waktu: "2024-10-25T08:30", nomor: "SBT-1" }]);
  expect(d.tenggat.some((x) => x.mulai.event === "sbt_diinput")).toBe(true);
  expect((await sheet("sbt", sent)).entri).toMatchObject({ nomor: "SBT-1", dariProses: true, versi: 0 });
  expect((await t.call("salin.objek", { objek: "perkara", objekId: String(sent.id) })).map((x) => [x.lembar, x.entri?.keadaan ?? "", x.ditunggu])).toEqual([["sigaplapor", "tidak_perlu", false], ["sbt", "dimasukkan", false]]);
  expect(await t.refused("salin.catat", { ...key(sent, "sbt"), versi: 0, tanggal: "2024-10-25", jam: "08:30", nomor: "SBT-2" })).toMatchObject({ fields: [{ path: "alasan", code: "wajib" }] });
  await t.call("salin.catat", { ...key(sent, "sbt"), versi: 0, tanggal: "2024-10-25", jam: "08:30", nomor: "SBT-2", alasan: "Salah baca" });
  expect((await sent.dossier()).proses.map((r) => [r.nomor, r.dicoretAlasan])).toEqual([["SBT-1", "Salah baca"], ["SBT-2", ""]]);
  await t.call("salin.batal", { ...key(sent, "sbt"), versi: 0, alasan: "Dihapus BKN" });
  expect((await sheet("sbt", sent)).entri).toBeNull();
});

test("whom a reader may not know is hidden in sheet and list, and they record nothing", async () => {
  const r = await t.ask("salin.lembar", key(secret), READER);
  expect(r).toMatchObject({ ok: true, value: { disamarkan: true } });
  expect(JSON.stringify(r)).not.toMatch(/Warga Rekaan|Saksi Rekaan|0000-0000/);
  expect(fields(await sheet("sigaplapor", secret), "Pelapor")["Nama"]).toBe("Warga Rekaan");
  expect(JSON.stringify(await t.ask("salin.daftar", {}, READER))).not.toContain("Warga Rekaan");
  expect(await t.refused("salin.catat", { ...key(secret), versi: 0, tanggal: "2024-10-24", nomor: "SL-9" }, READER)).toMatchObject({ code: "FORBIDDEN" });
  const keeper = { actor: { id: "y", name: "Sekretaris", role: "kepala_sekretariat" } };
  expect(await t.refused("salin.catat", { ...key(secret), versi: 0, tanggal: "2024-10-24", nomor: "SL-9" }, keeper)).toMatchObject({ code: "FORBIDDEN", reasons: ["identitas_dilindungi"] });
  for (const objekId of ["0", "x", "99999"]) expect(await t.refused("salin.lembar", { lembar: "sbt", objek: "perkara", objekId })).toMatchObject({ code: "NOT_FOUND" });
  expect(await t.refused("salin.lembar", { lembar: "sbt", objek: "kegiatan", objekId: "x" })).toMatchObject({ code: "NOT_FOUND" });
});

test("an activity and its declaration wait for Form Pencegahan once they were held", async () => {
  t.at("2024-10-20T08:00");
  const k = await t.call("kegiatan.simpan", { id: "", jenis: "sosialisasi", tema: "Netralitas ASN", pemilihanId: o.pemilihan.id, tahapanId: o.pemilihan.tahapan[0]!.id, mulai: "2024-10-20T09:00", tempat: "Aula Rekaan", sasaran: ["opd"], dapil: ["Dapil 1"], versi: 0 });
  await t.call("deklarasi.simpan", { id: "", nama: "Deklarasi Netralitas", pemilihanId: o.pemilihan.id, kegiatanId: k.id, waktu: "2024-10-20T11:00", tempat: "Aula Rekaan", butir: [{ masa: "selama", teks: "menjaga netralitas" }], versi: 0 });
  const waiting = async () => (await t.call("salin.daftar", { lembar: "form_pencegahan" })).baris.map((b) => b.objek);
  expect(await waiting()).toEqual(["deklarasi"]);
  t.at("2024-10-20T12:00");
  await t.call("kegiatan.tandai", { kegiatanId: k.id, versi: 1, status: "selesai" });
  expect((await waiting()).toSorted()).toEqual(["deklarasi", "kegiatan"]);
  const l = await t.call("salin.lembar", { lembar: "form_pencegahan", objek: "kegiatan", objekId: k.id });
  expect(fields(l, "Kegiatan")).toMatchObject({ Tanggal: "20 Oktober 2024", "Bentuk pencegahan": "Sosialisasi", Tahapan: "Masa kampanye", Tema: "Netralitas ASN", Sasaran: "OPD", "Daerah pemilihan": "Dapil 1", "Jumlah hadir": "0" });
  expect(l.teks.split("\t")).toHaveLength(l.bagian[0]!.kolom.length);
  // The system's own number is not asked where it may give none.
  await t.call("salin.catat", { lembar: "form_pencegahan", objek: "kegiatan", objekId: k.id, versi: 0, tanggal: "2024-10-20" });
  expect(await waiting()).toEqual(["deklarasi"]);
  expect((await t.call("salin.objek", { objek: "kegiatan", objekId: k.id }))[0]).toMatchObject({ nama: "Form Pencegahan", ditunggu: false, entri: { tanggal: "2024-10-20", nomor: "" } });
});
