import { afterEach, beforeEach, expect, test } from "vitest";
import { rowKey } from "../../shared/domain/law-pack";
import { shippedPack } from "../../resources/law";
import { openTestCore, report, seedOffice, walk, type Office, type TestCore } from "../fixtures/core";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore({ now: "2024-10-15T11:00" });
  o = await seedOffice(t);
});
afterEach(() => t.close());

const newer = (change: (p: typeof shippedPack) => void) => {
  const pack = structuredClone(shippedPack);
  pack.versi = "2099.1";
  change(pack);
  return JSON.stringify(pack);
};
const lengthOf = (p: typeof shippedPack, id: string, panjang: number) => { for (const r of p.tenggat) if (r.id === id) r.panjang = panjang; };
const limit = async (id: number, rule: string) => (await t.call("perkara.baca", { perkaraId: id })).tenggat.find((d) => d.ruleId === rule)?.batasTeks;

test("a case keeps the pack it began under; a new one takes the newer", async () => {
  const first = await t.call("laporan.terima", report(o));
  expect(await limit(first.perkaraId, "K-03")).toBe("2024-10-17"); // filed Tue 15 Oct + 2 calendar days, first counted the day after
  await t.call("hukum.muat", { isi: newer((p) => lengthOf(p, "K-03", 4)), alasan: "Paket baru dari provinsi" });
  expect(await limit(first.perkaraId, "K-03")).toBe("2024-10-17");
  const second = await t.call("laporan.terima", report(o));
  expect(await limit(second.perkaraId, "K-03")).toBe("2024-10-19");
});

test("differences are shown row by row and change nothing; rows can be kept", async () => {
  const isi = newer((p) => { lengthOf(p, "K-03", 4); p.penerima.splice(0, 1); p.klasifikasi.push({ ...p.klasifikasi[0]!, id: "baru", kode: "PM.99" }); });
  const seen = await t.call("hukum.bandingkan", { isi });
  expect(seen.masalah).toEqual([]);
  expect(new Set(seen.beda.map((d) => `${d.part} ${d.change}`))).toEqual(new Set(["klasifikasi baru", "penerima hilang", "tenggat berubah"]));
  const changed = seen.beda.find((d) => d.change === "berubah")!;
  expect(changed.fields).toEqual([{ field: "panjang", before: 2, after: 4 }]);
  expect((await t.call("hukum.paket", {})).versi).toBe(shippedPack.versi);
  await t.call("hukum.muat", { isi, pertahankan: [rowKey(changed.part, changed)], alasan: "Angka kami sudah diperiksa" });
  const now = await t.call("hukum.baca", {});
  expect(now.tenggat.find((r) => r.id === "K-03")!.panjang).toBe(2);
  expect(now.klasifikasi.some((r) => r.kode === "PM.99")).toBe(true);
});

test("a row is corrected with a reason, its old value kept and told to the journal", async () => {
  const row = shippedPack.tenggat.find((r) => r.id === "K-03")!;
  await t.call("hukum.ubah", { bagian: "tenggat", id: row.id, berlakuSejak: row.berlakuSejak, nilai: { ...row, panjang: 3 }, alasan: "Sesuai surat edaran" });
  expect((await t.call("hukum.baca", {})).tenggat.find((r) => r.id === "K-03")!.panjang).toBe(3);
  const [change] = await t.call("hukum.riwayat", {});
  expect(JSON.parse(change!.sebelum)).toMatchObject({ panjang: 2 });
  expect((await t.call("jurnal.daftar", {})).baris[0]).toMatchObject({ tindakan: "hukum.ubah", objekId: "K-03" });
  const recalled = shippedPack.tenggat.find((r) => r.status === "belum_diverifikasi")!;
  await t.call("hukum.konfirmasi", { bagian: "tenggat", id: recalled.id, berlakuSejak: recalled.berlakuSejak, sumber: "Naskah peraturan, dibaca di kantor", alasan: "Naskah ada" });
  const read = (await t.call("hukum.baca", {})).tenggat;
  expect(read.find((r) => r.id === recalled.id)).toMatchObject({ status: "terkonfirmasi", sumber: "Naskah peraturan, dibaca di kantor", panjang: recalled.panjang });
  expect(read.find((r) => r.id === "K-03")!.panjang).toBe(3);
  expect(await t.refused("hukum.konfirmasi", { bagian: "tenggat", id: row.id, berlakuSejak: row.berlakuSejak, sumber: "x", alasan: "x" })).toMatchObject({ code: "GUARD", reasons: ["baris_sudah_terkonfirmasi"] });
});

test("an addressee is added; the rules of the pack hold for it", async () => {
  const like = shippedPack.penerima.find((r) => r.berlakuSampai === null)!;
  await t.call("hukum.tambah", { bagian: "penerima", nilai: { ...like, id: "asn-badan-baru", instansi: "Badan Pengawas Merit", berlakuSejak: "2027-10-16" }, alasan: "Badan baru dibentuk" });
  expect((await t.call("hukum.baca", {})).penerima.some((r) => r.id === "asn-badan-baru")).toBe(true);
  expect(await t.refused("hukum.tambah", { bagian: "penerima", nilai: { ...like, id: "tanpa-sumber", sumber: "" }, alasan: "x" })).toMatchObject({ code: "BAD_INPUT", fields: [{ code: "paket_salah" }] });
});

test.each([
  ["unknown unit", newer((p) => { (p.tenggat[0] as { satuan: string }).satuan = "minggu"; }), /satuan/],
  ["overlapping dates", newer((p) => { p.tenggat.push({ ...p.tenggat[0]!, berlakuSejak: "2024-01-01" }); }), /tumpang tindih|ganda/],
  ["missing source", newer((p) => { p.penerima[0]!.sumber = ""; }), /sumber/],
  ["two rows with one id", newer((p) => { p.klasifikasi.push(p.klasifikasi[0]!); }), /ganda/],
  ["a text file", "ini bukan paket", /bukan JSON/],
  ["wrong encoding", "\uFFFD\u0000{", /pengodean/],
])("a pack with %s is refused with the reason, and nothing changes", async (_, isi, reason) => {
  const seen = await t.call("hukum.bandingkan", { isi });
  expect(seen.masalah.map((m) => `${m.row ?? ""} ${m.message}`).join("\n")).toMatch(reason);
  const before = t.sql("SELECT count(*) AS n FROM jurnal");
  expect(await t.refused("hukum.muat", { isi, alasan: "x" })).toMatchObject({ code: "BAD_INPUT" });
  expect(t.sql("SELECT count(*) AS n FROM jurnal")).toEqual(before);
  expect((await t.call("hukum.paket", {})).versi).toBe(shippedPack.versi);
});

test("a text of more than four million characters is refused at the door", async () => {
  expect(await t.refused("hukum.bandingkan", { isi: "x".repeat(4_000_001) })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "isi", code: "paket_terlalu_besar" }] });
});

test("a local holiday moves the open deadlines; a struck-out national one counts again", async () => {
  // Pemilu: kajian awal 2 working days after filing on Mon 5 Feb 2024; 8-9 Feb are Isra Mikraj and Imlek's leave.
  t.at("2024-02-05T11:00");
  const w = walk(t, await t.call("laporan.terima", report(o, { pemilihanId: o.pemilu.id, tanggalKejadian: "2024-02-01", tanggalDiketahui: "2024-02-02", waktuLapor: "2024-02-05T10:00" })));
  expect(await limit(w.id, "P-08")).toBe("2024-02-07"); // Tue 6, Wed 7
  await t.call("libur.simpan", { tanggal: "2024-02-07", jenis: "libur_lokal", nama: "Hari jadi kota", dasar: "Keputusan Wali Kota 1/2024" });
  expect(await limit(w.id, "P-08")).toBe("2024-02-12"); // Tue 6; Wed 7 local; Thu 8, Fri 9 national; Mon 12
  expect(t.sql<{ batas_teks: string }>("SELECT batas_teks FROM tenggat WHERE perkara_id = ? AND rule_id = 'P-08'", w.id)[0]!.batas_teks).toBe("2024-02-12");
  await t.call("libur.hapus", { tanggal: "2024-02-08", alasan: "Uji: SKB diubah" });
  expect(await limit(w.id, "P-08")).toBe("2024-02-08");
  const { hari, dicoret } = await t.call("libur.daftar", { tahun: 2024 });
  expect(hari.some((h) => h.tanggal === "2024-02-08")).toBe(false);
  expect(dicoret).toMatchObject([{ tanggal: "2024-02-08", alasan: "Uji: SKB diubah", oleh: "Petugas" }]);
  await t.call("libur.pulihkan", { tanggal: "2024-02-08", alasan: "SKB tetap" });
  expect(await limit(w.id, "P-08")).toBe("2024-02-12");
  expect((await t.call("libur.daftar", { tahun: 2024 })).dicoret).toEqual([]);
  expect(await t.refused("libur.pulihkan", { tanggal: "2024-02-08", alasan: "Lagi" })).toMatchObject({ code: "NOT_FOUND" });
});

test("a year without a table is known once its table is imported", async () => {
  expect((await t.call("libur.daftar", { tahun: 2027 })).adaTabel).toBe(false);
  const csv = "tanggal;jenis;nama;dasar\n2027-01-01;libur_nasional;Tahun Baru;SKB 2027\n";
  expect(await t.call("libur.periksaImpor", { csv })).toMatchObject({ baru: 1, masalah: [] });
  await t.call("libur.impor", { csv, alasan: "SKB terbit" });
  expect((await t.call("libur.daftar", { tahun: 2027 })).adaTabel).toBe(true);
  expect((await t.call("libur.periksaImpor", { csv: "tanggal,jenis,nama,dasar\n2027-02-30,libur_nasional,x,y" })).masalah[0]!.row).toBe(2);
});

test("the office's own target is marked as internal and never as law", async () => {
  const w = walk(t, await t.call("laporan.terima", report(o)));
  const rule = shippedPack.tenggat.find((r) => r.bolehTargetInternal && r.rezim !== "pemilu" && r.pemicu.includes("diregistrasi"))?.id ?? shippedPack.tenggat.find((r) => r.bolehTargetInternal && r.rezim !== "pemilu")!.id;
  await t.call("target.simpan", { ruleId: rule, panjang: 3, satuan: "HK", alasan: "Kebiasaan kantor" });
  expect(await t.call("target.daftar", {})).toMatchObject([{ ruleId: rule, panjang: 3 }]);
  expect(await t.refused("target.simpan", { ruleId: "K-02", panjang: 3, alasan: "x" })).toMatchObject({ code: "BAD_INPUT" });
  expect((await w.dossier()).tenggat.filter((d) => d.ruleId === rule).every((d) => d.sifat === "internal")).toBe(true);
});

test("the month shows deadlines on both dates and the file for other calendars holds no name", async () => {
  await t.call("laporan.terima", report(o));
  const month = await t.call("tenggat.bulan", { bulan: "2024-10" });
  expect(month.hari.find((d) => d.tanggal === "2024-10-16")!.tenggat.map((x) => x.aman)).toContain(true);
  expect(month.hari.find((d) => d.tanggal === "2024-10-17")!.tenggat.map((x) => x.teks)).toContain(true);
  const ics = (await t.call("tenggat.ics", {})).isi;
  expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(ics).not.toMatch(/Warga Rekaan|Budi Misal/);
  expect(ics.split("\r\n").every((l) => new TextEncoder().encode(l).length <= 75)).toBe(true);
});

test("the class in a letter's number is the office's to change; a pack from before classes said what for is read with ours", async () => {
  const proposed = async () => (await t.call("nomor.usul", { seri: "surat", tanggal: "2024-10-15", pemilihanId: o.pemilihan.id, untuk: "lhp" })).nomor;
  expect(await proposed()).toContain("/PM.01.02/");
  const row = shippedPack.klasifikasi.find((k) => k.kode === "PM.01.02")!;
  const [other, change] = [shippedPack.klasifikasi.find((k) => k.kode === "PM.02.02")!, (r: typeof row, untuk: typeof row.untuk) => t.call("hukum.ubah", { bagian: "klasifikasi", id: r.id, berlakuSejak: r.berlakuSejak, nilai: { ...r, untuk }, alasan: "Kebiasaan kantor" })];
  await change(row, []);
  await change(other, ["lhp"]);
  expect(await proposed()).toContain("/PM.02.02/");
  await t.call("hukum.muat", { isi: newer((p) => { for (const k of p.klasifikasi) k.untuk = []; }), alasan: "Paket lama" });
  expect(await proposed()).toContain("/PM.01.02/");
});
