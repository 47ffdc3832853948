import { afterEach, beforeEach, expect, test } from "vitest";
import type { In } from "../../shared/api/contract";
import type { Dossier } from "../../shared/schemas/dossier";
import { kajian, meeting, openTestCore, recipient, report, road, seedOffice, study, walk, type Office, type TestCore } from "../fixtures/core";
import { finding } from "../fixtures/pidana";

let t: TestCore;
let o: Office;
beforeEach(async () => {
  t = await openTestCore();
  o = await seedOffice(t);
});
afterEach(() => t.close());

const clock = (d: Dossier, rule: string) => { const x = d.tenggat.find((y) => y.ruleId === rule); return x ? `${x.batasTeks?.slice(0, 16) ?? ""} ${x.state}` : "tidak ada"; };
const READER = { actor: { id: "x", name: "Pembaca", role: "pembaca" } } as const;
const talk = (ke: number, waktu: string, more: Partial<In<"gakkumdu.bahas">> = {}) => ({
  ke, waktu, tempat: "Kantor Bawaslu", pimpinan: o.koordinator.nama, hasil: "dilanjutkan" as const, kesimpulan: "Disepakati dilanjutkan.", pasal: "Pasal 188",
  peserta: [{ anggotaId: "", lembaga: "bawaslu" as const, nama: o.koordinator.nama, jabatan: "Koordinator", hadir: true }, { anggotaId: "", lembaga: "polri" as const, nama: "Contoh Satria", jabatan: "Penyidik", hadir: true }, { anggotaId: "", lembaga: "kejaksaan" as const, nama: "Contoh Lestari", jabatan: "Jaksa", hadir: false }],
  pendapat: { bawaslu: "Unsur terpenuhi.", polri: "", kejaksaan: "" }, ...more,
});

/** A registered Pilkada report with a suspected crime beside other law. */
async function crime(stop: "terdaftar" | "penerusan" = "terdaftar") {
  t.at("2024-10-15T11:00");
  const w = walk(t, await t.call("laporan.terima", report(o)));
  t.at("2024-10-16T09:00");
  await w.do("kajianAwal.simpan", study("pemilihan", { hasil: "diregistrasi", dugaan: [{ jenis: "pidana", pasal: "Pasal 188" }, { jenis: "hukum_lain", pasal: "Pasal 24 UU 20/2023", skb: ["B6"] }] }));
  await w.do("kajianAwal.putuskan", { pleno: meeting(o, "2024-10-16T08:30", "Diregistrasi.") });
  await w.do("registrasi.catat", { waktu: "2024-10-16T09:00" });
  if (stop === "terdaftar") return w;
  await w.do("kajian.mulai", { waktu: "2024-10-16T09:10", alasanTanpaKlarifikasi: "Cukup dengan LHP." });
  await w.do("kajian.simpan", kajian([
    { id: "h1", jenis: "pidana", terlaporIds: [], pasal: "Pasal 188", ...recipient("pemilihan-pidana") },
    { id: "h2", jenis: "hukum_lain", terlaporIds: [], pasal: "Pasal 24 UU 20/2023", skb: ["B6"], ...recipient("asn-bkn") },
  ]));
  t.at("2024-10-20T15:00");
  await w.do("kajian.selesai", { waktu: "2024-10-20T14:00", penandatanganId: o.ketua.id });
  await w.do("pleno.putuskan", { pleno: meeting(o, "2024-10-20T14:30", "Diteruskan.") });
  for (const [hasilId, id] of [["h1", "pemilihan-pidana"], ["h2", "asn-bkn"]] as const) await w.do("penerusan.terbitkan", { hasilId, ...recipient(id), lampiran: [{ nama: "Kajian" }], tanggalSurat: "2024-10-20", penandatanganId: o.ketua.id });
  t.at("2024-10-21T10:00");
  for (const p of (await w.dossier()).penerusan) await w.do("penerusan.kirim", { penerusanId: p.id, waktu: "2024-10-21T09:00", caraKirim: "Diantar" });
  await w.do("status.umumkan", { waktu: "2024-10-21T09:30", status: "Diteruskan", instansiAtauAlasan: "Kepolisian dan BKN", diumumkanDi: "Papan", penandatanganId: o.ketua.id });
  return w;
}
const letterOf = async (w: Awaited<ReturnType<typeof crime>>, hasilId: string) => (await w.dossier()).penerusan.find((p) => p.hasilId === hasilId)!.id;

test("the discussions of the Sentra Gakkumdu fulfil their clocks, each with its minutes; one put off does not, one that ends the matter ends the next clock", async () => {
  const w = await crime();
  expect(clock(await w.dossier(), "K-16")).toBe("2024-10-17T09:00 berjalan");
  t.at("2024-10-17T10:00");
  expect(clock(await w.dossier(), "K-16")).toBe("2024-10-17T09:00 lewat");
  const invite = { ke: 1, waktu: "2024-10-18T09:00", tempat: "Ruang Sentra", agenda: "Hasil kajian", peserta: [{ lembaga: "polri" as const, nama: "Contoh Satria", jabatan: "Penyidik" }], tanggalSurat: "2024-10-17", penandatanganId: o.ketua.id };
  expect(await w.refused("gakkumdu.undang", { ...invite, waktu: "2024-10-16T09:00" })).toMatchObject({ fields: [{ path: "waktu", code: "sebelum_tanggal_surat" }] });
  const sent = await w.do("gakkumdu.undang", invite);
  expect(sent.surat).toMatchObject([{ jenis: "undangan_pembahasan", judul: "Undangan Pembahasan Sentra Gakkumdu" }]);
  const [stands] = (await w.dossier()).undanganGakkumdu;
  await w.do("gakkumdu.undang", { ...invite, id: stands!.id, waktu: "2024-10-18T13:00" });
  expect((await w.dossier()).undanganGakkumdu).toMatchObject([{ nomor: sent.surat[0]!.nomor, waktu: "2024-10-18T13:00" }]);
  const first = await w.do("gakkumdu.bahas", talk(1, "2024-10-16T15:00", { hasil: "ditunda" }));
  expect(first.surat).toMatchObject([{ jenis: "ba_gakkumdu", judul: "Berita Acara Pembahasan Sentra Gakkumdu" }]);
  expect(clock(await w.dossier(), "K-16")).toContain("lewat");
  await w.do("gakkumdu.bahas", talk(1, "2024-10-17T08:00"));
  expect(clock(await w.dossier(), "K-16")).toBe("2024-10-17T09:00 terpenuhi");
  expect(clock(await w.dossier(), "K-17")).toContain("berjalan");
  // The case has not moved, and the numbers of the minutes follow each other.
  const d = await w.dossier();
  expect(d.perkara.tahap).toBe("klarifikasi");
  expect(d.gakkumdu.map((g) => [g.ke, g.hasil, g.nomorBa.slice(0, 3)])).toEqual([[1, "ditunda", "003"], [1, "dilanjutkan", "004"]]);
  await w.do("gakkumdu.bahas", talk(2, "2024-10-17T09:30", { hasil: "dihentikan", kesimpulan: "Unsur tidak terpenuhi." }));
  expect((await w.dossier()).fakta.filter((f) => f.kejadian.startsWith("gakkumdu")).map((f) => f.kejadian).toSorted()).toEqual(["gakkumdu_1", "gakkumdu_2", "gakkumdu_dihentikan"]);
  // Corrected with a reason: the number stays, the minutes are a new version, the facts follow.
  const second = (await w.dossier()).gakkumdu.find((g) => g.ke === 2)!;
  expect(await w.refused("gakkumdu.bahas", { ...talk(2, "2024-10-17T09:30"), id: second.id })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "alasan" }] });
  await w.do("gakkumdu.bahas", { ...talk(2, "2024-10-17T09:30"), id: second.id, alasan: "Salah catat hasil" });
  const corrected = await w.dossier();
  expect(corrected.gakkumdu.find((g) => g.ke === 2)).toMatchObject({ hasil: "dilanjutkan", nomorBa: second.nomorBa });
  expect(corrected.surat.filter((s) => s.jenis === "ba_gakkumdu" && s.refId === second.id).map((s) => [s.versiSurat, s.status])).toEqual([[2, "terbit"], [1, "digantikan"]]);
  expect(corrected.fakta.some((f) => f.kejadian === "gakkumdu_dihentikan")).toBe(false);
  // Found by the number of its minutes; kept from those who may not read a kajian before its pleno.
  expect((await t.call("perkara.cari", { teks: second.nomorBa })).map((r) => r.id)).toEqual([w.id]);
  expect(((await t.ask("perkara.baca", { perkaraId: w.id }, READER)) as unknown as { value: Dossier }).value.gakkumdu).toEqual([]);
  expect(((await t.ask("perkara.baca", { perkaraId: w.id }, READER)) as unknown as { value: Dossier }).value.undanganGakkumdu).toEqual([]);
  expect(await t.refused("surat.baca", { suratId: second.suratId }, READER)).toMatchObject({ code: "FORBIDDEN", reasons: ["kajian_tertutup"] });
});

test("a discussion wants a registered case with a suspected crime, people who came, and a time after registration", async () => {
  t.at("2024-10-15T11:00");
  const other = walk(t, await t.call("laporan.terima", report(o)));
  expect(await other.refused("gakkumdu.bahas", talk(1, "2024-10-15T10:50"))).toMatchObject({ code: "GUARD", reasons: ["bukan_dugaan_pidana"] });
  const w = await crime();
  expect(await w.refused("gakkumdu.bahas", talk(1, "2024-10-16T08:00"))).toMatchObject({ fields: [{ path: "waktu", code: "sebelum_registrasi" }] });
  expect(await w.refused("gakkumdu.bahas", talk(1, "2024-10-16T09:30", { peserta: [{ lembaga: "polri", nama: "Contoh", hadir: false }] }))).toMatchObject({ fields: [{ path: "peserta", code: "tidak_ada_yang_hadir" }] });
  expect(await t.refused("gakkumdu.bahas", { ...talk(1, "2024-10-16T09:30"), perkaraId: w.id, versi: 1 })).toMatchObject({ code: "STALE" });
});

test("a finding runs the clocks of a crime only until its kind is named", async () => {
  t.at("2024-10-15T10:40");
  const w = await finding(t, o);
  expect(clock(await w.dossier(), "K-16")).toContain("berjalan");
  await w.do("dugaan.tetapkan", { dugaan: [{ jenis: "hukum_lain", skb: ["B6"] }] });
  expect(clock(await w.dossier(), "K-16")).toBe("tidak ada");
  expect(await w.refused("gakkumdu.bahas", talk(1, "2024-10-15T11:30"))).toMatchObject({ reasons: ["bukan_dugaan_pidana"] });
  await w.do("dugaan.tetapkan", { dugaan: [{ jenis: "hukum_lain" }, { jenis: "pidana", pasal: "Pasal 188" }] });
  expect(clock(await w.dossier(), "K-16")).toBe("2024-10-16T11:00 berjalan");
  expect(await t.refused("dugaan.tetapkan", { perkaraId: w.id, versi: w.last.versi, dugaan: [] })).toMatchObject({ code: "BAD_INPUT", fields: [{ path: "dugaan" }] });
});

test("members of the three bodies are kept with versions, and only by those who arrange the office", async () => {
  const m = await t.call("gakkumdu.simpanAnggota", { versi: 0, lembaga: "polri", nama: "Contoh Satria", nip: "99999999", pangkat: "Iptu", jabatan: "Penyidik" });
  await t.call("gakkumdu.simpanAnggota", { versi: 0, lembaga: "bawaslu", nama: "Misalina Adil", jabatan: "Koordinator" });
  expect((await t.call("gakkumdu.anggota", {})).map((x) => x.lembaga)).toEqual(["bawaslu", "polri"]);
  await t.call("gakkumdu.simpanAnggota", { ...m, aktif: false });
  expect(await t.refused("gakkumdu.simpanAnggota", m)).toMatchObject({ code: "STALE", current: { versi: 2, aktif: false } });
  expect(await t.refused("gakkumdu.simpanAnggota", { ...m, versi: 2 }, { actor: { id: "a", name: "A", role: "anggota" } })).toMatchObject({ code: "FORBIDDEN" });
});

test("a crime goes its way at police, prosecutor and court with its days, mixed in their units; what was typed wrongly is struck out", async () => {
  const w = await crime("penerusan");
  const id = await letterOf(w, "h1");
  await w.do("penerusan.terima", { penerusanId: id, waktu: "2024-10-21T09:40", diterimaOleh: "Petugas SPKT", nomorTerima: "LP/9/X/2024" });
  const step = (kejadian: In<"proses.catat">["kejadian"], waktu: string, nomor = "") => w.do("proses.catat", { penerusanId: id, kejadian, waktu, nomor });
  let d = await w.dossier();
  expect(d.proses).toMatchObject([{ kejadian: "polisi_menerima", nomor: "LP/9/X/2024" }]);
  // K-09: fourteen working days from Monday 21 October; Pembahasan III runs inside them.
  expect([clock(d, "K-12"), clock(d, "K-09"), clock(d, "K-18")]).toEqual(["2024-10-21T14:30 terpenuhi", "2024-11-08 berjalan", "2024-11-08 berjalan"]);
  t.at("2024-11-29T10:00");
  await step("berkas_ke_jaksa", "2024-11-06T10:00");
  await step("jaksa_mengembalikan", "2024-11-08T10:00");
  await step("polisi_melengkapi", "2024-11-12T10:00");
  await step("jaksa_ke_pn", "2024-11-15T10:00");
  const wrong = await step("pn_memutus", "2024-11-20T10:00", "salah");
  await w.do("gakkumdu.bahas", talk(3, "2024-11-05T09:00"));
  d = await w.dossier();
  await w.do("proses.coret", { prosesId: d.proses.find((p) => p.nomor === "salah")!.id, alasan: "Salah tanggal" });
  expect(wrong.tahap).toBe("tindak_lanjut");
  expect(clock(await w.dossier(), "K-11a")).toBe("2024-11-22 lewat");
  await step("pn_memutus", "2024-11-21T10:00", "99/Pid.S/2024/PN Contoh");
  d = await w.dossier();
  expect(["K-09", "K-18", "K-09b1", "K-09b2", "K-11a", "K-11b"].map((r) => clock(d, r))).toEqual(["2024-11-08 terpenuhi", "2024-11-08 terpenuhi", "2024-11-11 terpenuhi", "2024-11-13 terpenuhi", "2024-11-22 terpenuhi", "2024-11-24 gugur"]);
  expect((await t.call("perkara.cari", { teks: "99/Pid.S/2024/PN" })).map((r) => r.id)).toEqual([w.id]);
  // An investigation that is stopped ends the clocks behind it.
  const again = await crime("penerusan");
  const p = await letterOf(again, "h1");
  await again.do("penerusan.terima", { penerusanId: p, waktu: "2024-10-21T09:40", diterimaOleh: "SPKT" });
  t.at("2024-12-01T10:00");
  expect(clock(await again.dossier(), "K-09")).toContain("lewat");
  await again.do("proses.catat", { penerusanId: p, kejadian: "penyidikan_dihentikan", waktu: "2024-11-01T09:00" });
  d = await again.dossier();
  expect([clock(d, "K-09"), clock(d, "K-18")]).toEqual(["2024-11-08 gugur", "2024-11-08 gugur"]);
  expect(await again.refused("proses.catat", { penerusanId: p, kejadian: "sbt_diinput", waktu: "2024-11-02T09:00" })).toMatchObject({ fields: [{ path: "kejadian", code: "kejadian_tidak_cocok" }] });
  expect(await again.refused("proses.catat", { penerusanId: p, kejadian: "banding", waktu: "2024-10-20T09:00" })).toMatchObject({ fields: [{ path: "waktu", code: "sebelum_dikirim" }] });
});

test("the wait for an addressee reminds by itself, moves with every word and reminder, shows by addressee when late, and ends with the sanction", async () => {
  const w = await crime("penerusan");
  const id = await letterOf(w, "h2");
  expect(clock(await w.dossier(), "TL-K")).toBe("2024-11-04 berjalan");
  t.at("2024-11-06T09:00");
  let list = await t.call("tindakLanjut.daftar", { keadaan: "lewat" });
  expect(list.baris).toMatchObject([{ penerusanId: id, penerima: recipient("asn-bkn").penerima.jabatan, keadaan: "dikirim", pengingat: 0, batas: { ruleId: "TL-K", internal: true, lewat: true } }]);
  expect(await t.call("tindakLanjut.jumlah", {})).toEqual({ lewat: 1 });
  expect(list.penerima).toMatchObject([{ menunggu: 1, lewat: 1, terlama: "2024-10-21" }, { menunggu: 1, lewat: 0 }]);
  expect((await t.call("beranda.baca", {})).tenggat.some((x) => x.ruleId === "TL-K" && x.urgensi === "lewat" && x.internal)).toBe(true);
  // One click: number, letter, row; the next reminder is counted from it. The second names the first.
  const made = await w.do("tindakLanjut.ingatkan", { penerusanId: id });
  expect(made.surat).toMatchObject([{ jenis: "permintaan_tindak_lanjut" }]);
  expect(clock(await w.dossier(), "TL-K")).toBe("2024-11-20 berjalan");
  t.at("2024-11-12T09:00");
  await w.do("tindakLanjut.catat", { penerusanId: id, jenis: "balasan", tanggal: "2024-11-11", uraian: "BKN meneruskan kepada PPK.", nomorBalasan: "9953/B-AK/2024", tanggalBalasan: "2024-11-08" });
  expect(clock(await w.dossier(), "TL-K")).toBe("2024-11-25 berjalan");
  const second = await w.do("tindakLanjut.ingatkan", { penerusanId: id });
  const doc = await t.call("surat.baca", { suratId: second.surat[0]!.id });
  expect(doc.surat.versiSurat).toBe(1);
  expect(JSON.stringify(doc.doc)).toContain(`Nomor ${made.surat[0]!.nomor} tanggal 6 November 2024`);
  expect(JSON.stringify(doc.doc)).toContain("9953/B-AK/2024");
  const reported = (await w.dossier()).pihak.find((p) => p.peran === "terlapor")!;
  t.at("2025-01-10T09:00");
  await w.do("tindakLanjut.catat", { penerusanId: id, jenis: "keputusan", tanggal: "2025-01-09", uraian: "Keputusan PPK.", terlaporId: reported.id, pejabat: "Wali Kota", keputusanNomor: "800/1/2025", keputusanTanggal: "2025-01-08", sanksiId: "pp94-sedang-tukin", sanksi: "Pemotongan tunjangan kinerja 25%", sanksiLama: "6 bulan", selesai: true });
  let d = await w.dossier();
  expect(d.fakta.filter((f) => f.ref === id).map((f) => f.kejadian).toSorted()).toEqual(expect.arrayContaining(["ditindaklanjuti", "sanksi_dijatuhkan", "tindak_lanjut_selesai"]));
  expect(clock(d, "TL-K")).toContain("terpenuhi");
  list = await t.call("tindakLanjut.daftar", { keadaan: "selesai" });
  expect(list.baris).toMatchObject([{ penerusanId: id, keadaan: "selesai", sanksi: "Pemotongan tunjangan kinerja 25%", pengingat: 2 }]);
  // An appeal opens the wait again, its outcome ends it; a wrong row is struck out and counts no more.
  await w.do("tindakLanjut.catat", { penerusanId: id, jenis: "upaya", tanggal: "2025-01-10", uraian: "Keberatan diajukan." });
  d = await w.dossier();
  expect(clock(d, "TL-K")).toContain("berjalan");
  await w.do("tindakLanjut.coret", { tindakLanjutId: d.tindakLanjut.find((r) => r.jenis === "upaya")!.id, alasan: "Perkara lain" });
  expect(clock(await w.dossier(), "TL-K")).toContain("terpenuhi");
  // The reporter is told; what the letter says follows the record.
  const told = await w.do("tindakLanjut.beritahuPelapor", {});
  expect(JSON.stringify((await t.call("surat.baca", { suratId: told.surat[0]!.id })).doc)).toMatch(/dijatuhkan pemotongan tunjangan kinerja 25% selama 6 bulan tanggal 8 Januari 2025/);
  expect((await t.call("perkara.cari", { teks: "9953/B-AK/2024" })).map((r) => r.id)).toEqual([w.id]);
  for (const name of ["tindakLanjut.ingatkan", "tindakLanjut.coret", "proses.catat", "gakkumdu.bahas"]) expect(await t.refused(name, { perkaraId: w.id, versi: w.last.versi }, READER)).toMatchObject({ code: "FORBIDDEN" });
  await w.do("perkara.tutup", { waktu: "2025-01-10T10:00", alasan: "Selesai." });
  expect(await w.refused("tindakLanjut.ingatkan", { penerusanId: id })).toMatchObject({ code: "GUARD", reasons: ["bukan_tahapnya"] });
  expect((await t.call("tindakLanjut.daftar", {})).jumlah).toBe(0);
});

test("the office sets its own days for the reminder", async () => {
  const w = await crime("penerusan");
  await t.call("target.simpan", { ruleId: "TL-K", panjang: 5, satuan: "HK", alasan: "Rapat internal" });
  expect((await w.dossier()).tenggat.find((x) => x.ruleId === "TL-K")).toMatchObject({ batasTeks: "2024-10-28", sifat: "internal" });
});

test("a correction that nobody asked for lapses by itself; one that was asked for runs its course", async () => {
  const w = await road(t, o, "pemilu", { stop: "tindak_lanjut" });
  const id = (await w.dossier()).penerusan.find((p) => p.hasilId === "h2")!.id;
  t.at("2024-03-07T09:00");
  expect(clock(await w.dossier(), "P-20")).toBe("2024-03-08 berjalan");
  t.at("2024-03-20T09:00");
  expect(clock(await w.dossier(), "P-20")).toBe("2024-03-08 gugur");
  expect((await t.call("beranda.baca", {})).tenggat.some((x) => x.ruleId === "P-20")).toBe(false);
  await w.do("proses.catat", { penerusanId: id, kejadian: "koreksi_diminta", waktu: "2024-03-07T10:00" });
  await w.do("proses.catat", { penerusanId: id, kejadian: "koreksi_diterima", waktu: "2024-03-08T10:00" });
  const d = await w.dossier();
  expect([clock(d, "P-20"), clock(d, "P-21").split(" ")[1]]).toEqual(["2024-03-08 terpenuhi", "berjalan"]);
});

test("a report filed through SigapLapor waits for its evidence at the office", async () => {
  t.at("2024-02-05T10:20");
  const filed = (kanal: "sigaplapor" | "langsung") => t.call("laporan.terima", report(o, { pemilihanId: o.pemilu.id, kanal, tanggalKejadian: "2024-01-31", tanggalDiketahui: "2024-02-01", waktuLapor: "2024-02-05T10:15" }));
  const w = walk(t, await filed("sigaplapor"));
  expect(clock(await w.dossier(), "P-05")).toBe("2024-02-07 berjalan");
  t.at("2024-02-06T10:00");
  await w.do("laporan.serahkanBukti", { waktu: "2024-02-06T09:30", keterangan: "KTP dan satu flashdisk" });
  expect(clock(await w.dossier(), "P-05")).toBe("2024-02-07 terpenuhi");
  expect(await w.refused("laporan.serahkanBukti", { waktu: "2024-02-06T09:30" })).toMatchObject({ code: "GUARD", reasons: ["bukti_daring_sudah_diserahkan"] });
  const plain = walk(t, await filed("langsung"));
  expect(clock(await plain.dossier(), "P-05")).toBe("tidak ada");
  expect(await plain.refused("laporan.serahkanBukti", { waktu: "2024-02-06T09:30" })).toMatchObject({ code: "GUARD", reasons: ["bukan_laporan_daring"] });
});

test("the same person is suggested with the reason, judged by a person, and looked up with a row in the journal; a protected reporter is never shown to who may not know", async () => {
  const at = async (more: Parameters<typeof report>[1]) => (await t.call("laporan.terima", report(o, more))).perkaraId;
  t.at("2024-10-15T11:00");
  const person = (nama: string, more: object = {}) => [{ nama, kategori: "pns" as const, alamat: "Jalan", ...more }];
  const one = await at({});
  const byNip = await at({ terlapor: person("B. Misal", { nip: "999999999999999911", instansi: "Dinas Rekaan" }) });
  const byName = await at({ terlapor: person("Drs. BUDI MISAL", { instansi: "Kec. Rekaan" }) });
  const homonym = await at({ terlapor: person("Budi Misal", { instansi: "Kecamatan Rekaan", nip: "999999999999999922" }) });
  const asReporter = await at({ pelaporDilindungi: true, pelapor: [{ nama: "Budi Misal", nik: "", nip: "999999999999999911", alamat: "Jalan" }], terlapor: person("Orang Lain", { instansi: "X" }) });
  const ask = async (role: string) => ((await t.ask("orang.serupa", { perkaraId: one }, { actor: { id: "r", name: "R", role } })) as unknown as { value: Array<{ perkaraId: number; alasan: string; keputusan: string; pihakId: string; lainId: string }> }).value;
  expect(Object.fromEntries((await ask("petugas")).map((x) => [x.perkaraId, x.alasan]))).toEqual({ [byNip]: "nip", [byName]: "nama_instansi", [asReporter]: "nip" });
  // A head of the secretariat records but may not know who a protected reporter is.
  const seen = await ask("kepala_sekretariat");
  expect(seen.map((x) => x.perkaraId)).not.toContain(asReporter);
  expect(await t.refused("orang.serupa", { perkaraId: one }, READER)).toMatchObject({ code: "FORBIDDEN" });
  const [same, other] = [seen.find((x) => x.perkaraId === byNip)!, seen.find((x) => x.perkaraId === byName)!];
  await t.call("orang.tetapkan", { perkaraId: one, pihakId: same.pihakId, lainId: same.lainId, sama: true });
  await t.call("orang.tetapkan", { perkaraId: one, pihakId: other.pihakId, lainId: other.lainId, sama: false, catatan: "Orang lain" });
  expect((await ask("petugas")).map((x) => x.keputusan).toSorted()).toEqual(["", "bukan", "sama"]);
  const stranger = (await t.call("perkara.baca", { perkaraId: homonym })).pihak.find((p) => p.peran === "terlapor")!;
  expect(await t.refused("orang.tetapkan", { perkaraId: one, pihakId: same.pihakId, lainId: stranger.id, sama: true })).toMatchObject({ code: "GUARD", reasons: ["orang_tidak_serupa"] });
  const before = t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal")[0]!.n;
  const history = await t.call("orang.riwayat", { perkaraId: one, pihakId: same.pihakId });
  expect(new Set(history.map((h) => h.perkaraId))).toEqual(new Set([one, byNip]));
  expect(t.sql("SELECT tindakan, ringkas FROM jurnal ORDER BY seq DESC LIMIT 1")).toEqual([{ tindakan: "orang.riwayat", ringkas: "Riwayat terlapor dibuka (2 perkara)" }]);
  expect(t.sql<{ n: number }>("SELECT count(*) AS n FROM jurnal")[0]!.n).toBe(before + 1);
});
