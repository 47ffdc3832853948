import { afterAll, beforeAll, expect, test } from "vitest";
import type { In } from "../../shared/api/contract";
import { readNumber } from "../../shared/domain/numbering";
import { openTestCore, seedOffice, type Office, type TestCore } from "../fixtures/core";

/**
 * Official examples of the annex of Perbawaslu 7/2022 and numbers that offices gave: each is configured through the settings of a
 * series as an office would, and must come out to the letter.
 */
interface Row { nomor: string; pola: string; tanggal: string; nilai?: Record<string, string>; sub?: 1 | 2; rezim?: "pemilihan" }
const LP = "{seq:3}/LP/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}";
const REG = "{seq:3}/Reg/{tm_lp}/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}";
const HASIL = "{seq:3}/{hasil}/{tm_lp}/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}";
const KOREKSI = "{seq:3}/K/{tm_lp}/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}";
const SURAT = "{seq:3}/{klasifikasi}/{kode_kantor}/{bulan2}/{tahun}";
const ROWS: Row[] = [
  ...([["001/LP/PL/Prov/02.00/IX/2022", "PL", "Prov", "02.00", "2022-09-05"], ["005/LP/PL/Kota/01.01/VIII/2022", "PL", "Kota", "01.01", "2022-08-05"], ["010/LP/PP/Kab/33.29/XII/2023", "PP", "Kab", "33.29", "2023-12-05"], ["003/LP/PL/Kec-Ngaliyan/14.01/I/2024", "PL", "Kec-Ngaliyan", "14.01", "2024-01-05"], ["002/LP/PP/PLN-KualaLumpur/Malaysia/XI/2023", "PP", "PLN-KualaLumpur", "Malaysia", "2023-11-05"],
    ["002/LP/PL/Kab/27.09/III/2024", "PL", "Kab", "27.09", "2024-03-05"], ["021/LP/PL/RI/00.00/III/2024", "PL", "RI", "00.00", "2024-03-05"], ["002/LP/PL/Kab/14.11/IV/2024", "PL", "Kab", "14.11", "2024-04-05"], ["003/LP/PL/Kab/10.05/III/2024", "PL", "Kab", "10.05", "2024-03-05"], ["008/LP/PL/RI/00.00/VIII/2023", "PL", "RI", "00.00", "2023-08-05"]] as const)
    .map(([nomor, jenis, kode, wilayah, tanggal]) => ({ nomor, pola: LP, tanggal, nilai: { jenis, kode, wilayah } })),
  ...([["001/Reg/TM/PL/Prov/21.00/XII/2022", "TM", "PL", "Prov", "21.00", "2022-12-05"], ["005/Reg/LP/PL/Kab/16.28/I/2023", "LP", "PL", "Kab", "16.28", "2023-01-05"], ["009/Reg/TM/PP/Kota/28.01/II/2023", "TM", "PP", "Kota", "28.01", "2023-02-05"], ["002/Reg/LP/PL/Kec-Sirimau/31.01/III/2024", "LP", "PL", "Kec-Sirimau", "31.01", "2024-03-05"]] as const)
    .map(([nomor, tm_lp, jenis, kode, wilayah, tanggal]) => ({ nomor, pola: REG, tanggal, nilai: { tm_lp, jenis, kode, wilayah } })),
  ...([["001/Rekom-Adm/TM/PL/Prov/29.00/XII/2022", "Rekom-Adm", "TM", "PL", "Prov", "29.00", "2022-12-05"], ["005/Rekom-KE/LP/PL/Kota/27.01/I/2023", "Rekom-KE", "LP", "PL", "Kota", "27.01", "2023-01-05"], ["009/Rekom-DPPL/TM/PP/Kab/32.04/II/2023", "Rekom-DPPL", "TM", "PP", "Kab", "32.04", "2023-02-05"], ["002/Terus-TPP/LP/PL/Kec-Sirimau/34.01/III/2024", "Terus-TPP", "LP", "PL", "Kec-Sirimau", "34.01", "2024-03-05"]] as const)
    .map(([nomor, hasil, tm_lp, jenis, kode, wilayah, tanggal]) => ({ nomor, pola: HASIL, tanggal, nilai: { hasil, tm_lp, jenis, kode, wilayah } })),
  { nomor: "001/K/LP/PL/RI/00.00/XII/2022", pola: KOREKSI, tanggal: "2022-12-05", nilai: { tm_lp: "LP", jenis: "PL", kode: "RI", wilayah: "00.00" } },
  { nomor: "001/K/LP/PP/Prov/27.00/I/2023", pola: KOREKSI, tanggal: "2023-01-05", nilai: { tm_lp: "LP", jenis: "PP", kode: "Prov", wilayah: "27.00" } },
  { nomor: "006/TM/PL/Kab/27.09/IV/2024", pola: "{seq:3}/{tm_lp}/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}", tanggal: "2024-04-05", nilai: { tm_lp: "TM", jenis: "PL", kode: "Kab", wilayah: "27.09" } },
  // Pilkada.
  { nomor: "006/PL/PW/Kota/13.08/X/2024", pola: "{seq:3}/PL/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}", tanggal: "2024-10-15", nilai: { jenis: "PW" } },
  { nomor: "006/REG/LP/PW/Kota/13.08/X/2024", pola: "{seq:3}/REG/{tm_lp}/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}", tanggal: "2024-10-15", nilai: { jenis: "PW", tm_lp: "LP" } },
  { nomor: "08/LP/PB/Kab/07.04/XI/2020", pola: "{seq:2}/LP/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}", tanggal: "2020-11-05", nilai: { jenis: "PB", kode: "Kab", wilayah: "07.04" } },
  { nomor: "001/Reg/TM/PB/Kab/27.12/X/2024", pola: REG, tanggal: "2024-10-15", nilai: { tm_lp: "TM", jenis: "PB", kode: "Kab", wilayah: "27.12" } },
  { nomor: "001/PL/PB/Kab/27.12/X/2024", pola: "{seq:3}/PL/{jenis}/{kode}/{wilayah}/{bulan_romawi}/{tahun}", tanggal: "2024-10-15", nilai: { jenis: "PB", kode: "Kab", wilayah: "27.12" } },
  { nomor: "001/ADM/BWSL/17.04/PEMILU/XI/2018", pola: "{seq:3}/ADM/BWSL/{wilayah}/PEMILU/{bulan_romawi}/{tahun}", tanggal: "2018-11-05", nilai: { wilayah: "17.04" } },
  // Letters.
  ...([["135/PM.00.02/K.RA-06-05/10/2023", "PM.00.02", "K.RA-06-05", "2023-10-05"], ["197/PM.00.02/K.JI-11.07/06/2024", "PM.00.02", "K.JI-11.07", "2024-06-05"], ["000/PM.00.02/K-JI.20.10/12/2023", "PM.00.02", "K-JI.20.10", "2023-12-05"], ["554/PM.01.01/K.PBD/10/2024", "PM.01.01", "K.PBD", "2024-10-28"], ["169/PP.00.00/K1/05/2023", "PP.00.00", "K1", "2023-05-05"], ["002/KU.00/K/01/2023", "KU.00", "K", "2023-01-05"]] as const)
    .map(([nomor, klasifikasi, kode_kantor, tanggal]) => ({ nomor, pola: SURAT, tanggal, nilai: { klasifikasi, kode_kantor } })),
  { nomor: "1447.1/PM.01/K.1/09/2022", pola: SURAT, tanggal: "2022-09-05", nilai: { klasifikasi: "PM.01", kode_kantor: "K.1" }, sub: 1 },
  { nomor: "0207.1/PP.00.00/K1/01/2023", pola: "{seq:4}/{klasifikasi}/{kode_kantor}/{bulan2}/{tahun}", tanggal: "2023-01-05", nilai: { klasifikasi: "PP.00.00", kode_kantor: "K1" }, sub: 1 },
  { nomor: "0211.1/HM.02.00/K1/2023", pola: "{seq:4}/{klasifikasi}/{kode_kantor}/{tahun}", tanggal: "2023-01-05", nilai: { klasifikasi: "HM.02.00", kode_kantor: "K1" }, sub: 1 },
  { nomor: "135.2/PM.00.02/K.RA-06-05/10/2023", pola: SURAT, tanggal: "2023-10-05", nilai: { klasifikasi: "PM.00.02", kode_kantor: "K.RA-06-05" }, sub: 2 },
  { nomor: "004/LHP/PM.01.02/JI-11.07.2010/21/IX/2024", pola: "{seq:3}/LHP/{klasifikasi}/{kode_kantor}/{hari2}/{bulan_romawi}/{tahun}", tanggal: "2024-09-21", nilai: { klasifikasi: "PM.01.02", kode_kantor: "JI-11.07.2010" } },
  { nomor: "005/Bawaslu-Prov.KS-04.01/PM.01.02/I/2020", pola: "{seq:3}/{kode_kantor}/{klasifikasi}/{bulan_romawi}/{tahun}", tanggal: "2020-01-05", nilai: { klasifikasi: "PM.01.02", kode_kantor: "Bawaslu-Prov.KS-04.01" } },
  { nomor: "275/Bawaslu-Mgr/I/2020", pola: "{seq:3}/{kode_kantor}/{bulan_romawi}/{tahun}", tanggal: "2020-01-05", nilai: { kode_kantor: "Bawaslu-Mgr" } },
  { nomor: "SS-0035/K.BAWASLU/PM.00.00/1/2020", pola: "SS-{seq:4}/{kode_kantor}/{klasifikasi}/{bulan}/{tahun}", tanggal: "2020-01-05", nilai: { klasifikasi: "PM.00.00", kode_kantor: "K.BAWASLU" } },
  { nomor: "9953/B-AK.02.02/SD/F/2024", pola: "{seq}/B-{klasifikasi}/SD/F/{tahun}", tanggal: "2024-11-08", nilai: { klasifikasi: "AK.02.02" } },
];

let t: TestCore;
let o: Office;
beforeAll(async () => {
  t = await openTestCore({ now: "2024-11-20T09:00" });
  o = await seedOffice(t);
});
afterAll(() => t.close());

test.each(ROWS)("$nomor", async ({ nomor, pola, tanggal, nilai = {}, sub }) => {
  const seq = Number(/\d+/.exec(nomor)![0]);
  const settings: In<"nomor.simpanSeri"> = { nama: nomor, pola, mulai: seq, nilai: nilai as never, ...(sub ? { subMulai: sub } : {}), versi: 0, alasan: "Seperti buku kantor" };
  const { alasan: _, ...preview } = settings;
  const { masalah, kurang } = await t.call("nomor.pratinjauSeri", preview);
  expect([masalah, kurang]).toEqual([[], []]);
  const { id } = await t.call("nomor.simpanSeri", settings);
  if (sub) await t.call("nomor.ambil", { seri: id, tanggal, perihal: "Surat hari itu" });
  const taken = await t.call("nomor.ambil", { seri: id, tanggal, perihal: "Contoh", ...(sub ? { cara: "mundur", alasan: "Surat bertanggal mundur" } : {}) });
  expect(taken.baris).toMatchObject({ nomor, urut: seq, sub: sub ?? 0 });
  expect(readNumber(pola, nomor)).toMatchObject({ seq, sub: sub ?? null });
  expect(await t.call("nomor.periksa", { seri: id, tanggal, nomor: nomor.replace(/\d(?=\D)/, (d) => String((Number(d) + 1) % 10)) })).not.toHaveProperty("peringatan", expect.arrayContaining(["nomor_beda_pola"]));
});

test("the pack's own patterns make the annex's numbers from the case alone", async () => {
  expect((await t.call("nomor.usul", { seri: "pemilihan-penyampaian", tanggal: "2024-10-15", pemilihanId: o.pemilihan.id })).nomor).toBe("001/PL/PW/Kota/13.08/X/2024");
  expect((await t.call("nomor.usul", { seri: "penyampaian", tanggal: "2024-01-15", pemilihanId: o.pemilu.id, kode: "Kec-Cikole" })).nomor).toMatch(/^001\/LP\/P[LP]\/Kec-Cikole\/13\.08\/I\/2024$/);
  expect((await t.call("nomor.usul", { seri: "surat", tanggal: "2024-10-15", klasifikasi: "PM.00.02" })).nomor).toBe("001/PM.00.02/K.JB-24/10/2024");
  // Without K where the head of the secretariat signs.
  expect((await t.call("nomor.usul", { seri: "surat", tanggal: "2024-10-15", klasifikasi: "PM.00.02", penandatangan: "sekretariat" })).nomor).toBe("001/PM.00.02/JB-24/10/2024");
});
