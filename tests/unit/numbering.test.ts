import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedPack } from "../../resources/law";
import { counterKey, formatNumber, patternProblems, ROMAN, sameNumber, sequenceOf, type NumberParts } from "../../shared/domain/numbering";
import { anyPoint } from "../fixtures/text";

const pattern = (id: string) => shippedPack.seriNomor.find((s) => s.id === id)!.pola;
const check = (id: string) => new RegExp(shippedPack.seriNomor.find((s) => s.id === id)!.pemeriksaan, "i");
/** Month and year of a number, as a date. */
const on = (month: string, year: number): string => `${year}-${String(ROMAN.indexOf(month as (typeof ROMAN)[number]) + 1 || Number(month)).padStart(2, "0")}-09`;

type Row = [number: string, series: string, parts: Omit<NumberParts, "tanggal">, tanggal: string];
/** The examples of the annex of Perbawaslu 7/2022, and numbers that offices gave. */
const EXAMPLES: Row[] = [
  ["001/LP/PL/Prov/02.00/IX/2022", "pemilu-penyampaian", { seq: 1, jenis: "PL", kode: "Prov", wilayah: "02.00" }, on("IX", 2022)],
  ["005/LP/PL/Kota/01.01/VIII/2022", "pemilu-penyampaian", { seq: 5, jenis: "PL", kode: "Kota", wilayah: "01.01" }, on("VIII", 2022)],
  ["010/LP/PP/Kab/33.29/XII/2023", "pemilu-penyampaian", { seq: 10, jenis: "PP", kode: "Kab", wilayah: "33.29" }, on("XII", 2023)],
  ["003/LP/PL/Kec-Ngaliyan/14.01/I/2024", "pemilu-penyampaian", { seq: 3, jenis: "PL", kode: "Kec-Ngaliyan", wilayah: "14.01" }, on("I", 2024)],
  ["002/LP/PP/PLN-KualaLumpur/Malaysia/XI/2023", "pemilu-penyampaian", { seq: 2, jenis: "PP", kode: "PLN-KualaLumpur", wilayah: "Malaysia" }, on("XI", 2023)],
  ["002/LP/PL/Kab/27.09/III/2024", "pemilu-penyampaian", { seq: 2, jenis: "PL", kode: "Kab", wilayah: "27.09" }, on("III", 2024)],
  ["021/LP/PL/RI/00.00/III/2024", "pemilu-penyampaian", { seq: 21, jenis: "PL", kode: "RI", wilayah: "00.00" }, on("III", 2024)],
  ["008/LP/PL/RI/00.00/VIII/2023", "pemilu-penyampaian", { seq: 8, jenis: "PL", kode: "RI", wilayah: "00.00" }, on("VIII", 2023)],
  ["001/Reg/TM/PL/Prov/21.00/XII/2022", "pemilu-register", { seq: 1, tm_lp: "TM", jenis: "PL", kode: "Prov", wilayah: "21.00" }, on("XII", 2022)],
  ["005/Reg/LP/PL/Kab/16.28/I/2023", "pemilu-register", { seq: 5, tm_lp: "LP", jenis: "PL", kode: "Kab", wilayah: "16.28" }, on("I", 2023)],
  ["009/Reg/TM/PP/Kota/28.01/II/2023", "pemilu-register", { seq: 9, tm_lp: "TM", jenis: "PP", kode: "Kota", wilayah: "28.01" }, on("II", 2023)],
  ["002/Reg/LP/PL/Kec-Sirimau/31.01/III/2024", "pemilu-register", { seq: 2, tm_lp: "LP", jenis: "PL", kode: "Kec-Sirimau", wilayah: "31.01" }, on("III", 2024)],
  ["001/Rekom-Adm/TM/PL/Prov/29.00/XII/2022", "pemilu-rekomendasi", { seq: 1, hasil: "Rekom-Adm", tm_lp: "TM", jenis: "PL", kode: "Prov", wilayah: "29.00" }, on("XII", 2022)],
  ["005/Rekom-KE/LP/PL/Kota/27.01/I/2023", "pemilu-rekomendasi", { seq: 5, hasil: "Rekom-KE", tm_lp: "LP", jenis: "PL", kode: "Kota", wilayah: "27.01" }, on("I", 2023)],
  ["009/Rekom-DPPL/TM/PP/Kab/32.04/II/2023", "pemilu-rekomendasi", { seq: 9, hasil: "Rekom-DPPL", tm_lp: "TM", jenis: "PP", kode: "Kab", wilayah: "32.04" }, on("II", 2023)],
  ["002/Terus-TPP/LP/PL/Kec-Sirimau/34.01/III/2024", "pemilu-rekomendasi", { seq: 2, hasil: "Terus-TPP", tm_lp: "LP", jenis: "PL", kode: "Kec-Sirimau", wilayah: "34.01" }, on("III", 2024)],
  ["001/K/LP/PL/RI/00.00/XII/2022", "pemilu-koreksi", { seq: 1, tm_lp: "LP", jenis: "PL", kode: "RI", wilayah: "00.00" }, on("XII", 2022)],
  ["001/K/LP/PP/Prov/27.00/I/2023", "pemilu-koreksi", { seq: 1, tm_lp: "LP", jenis: "PP", kode: "Prov", wilayah: "27.00" }, on("I", 2023)],
  ["006/PL/PW/Kota/13.08/X/2024", "pemilihan-penyampaian", { seq: 6, jenis: "PW", kode: "Kota", wilayah: "13.08" }, on("X", 2024)],
  ["001/PL/PB/Kab/27.12/X/2024", "pemilihan-penyampaian", { seq: 1, jenis: "PB", kode: "Kab", wilayah: "27.12" }, on("X", 2024)],
  ["006/Reg/LP/PW/Kota/13.08/X/2024", "pemilihan-register", { seq: 6, tm_lp: "LP", jenis: "PW", kode: "Kota", wilayah: "13.08" }, on("X", 2024)],
  ["010/Reg/LP/PB/KAB/13.19/X/2024", "pemilihan-register", { seq: 10, tm_lp: "LP", jenis: "PB", kode: "KAB", wilayah: "13.19" }, on("X", 2024)],
  ["135/PM.00.02/K.RA-06-05/10/2023", "surat", { seq: 135, klasifikasi: "PM.00.02", kode_kantor: "K.RA-06-05" }, on("10", 2023)],
  ["197/PM.00.02/K.JI-11.07/06/2024", "surat", { seq: 197, klasifikasi: "PM.00.02", kode_kantor: "K.JI-11.07" }, on("06", 2024)],
  ["000/PM.00.02/K-JI.20.10/12/2023", "surat", { seq: 0, klasifikasi: "PM.00.02", kode_kantor: "K-JI.20.10" }, on("12", 2023)],
  ["554/PM.01.01/K.PBD/10/2024", "surat", { seq: 554, klasifikasi: "PM.01.01", kode_kantor: "K.PBD" }, on("10", 2024)],
  ["169/PP.00.00/K1/05/2023", "surat", { seq: 169, klasifikasi: "PP.00.00", kode_kantor: "K1" }, on("05", 2023)],
  ["002/KU.00/K/01/2023", "surat", { seq: 2, klasifikasi: "KU.00", kode_kantor: "K" }, on("01", 2023)],
  ["1447.1/PM.01/K.1/09/2022", "surat", { seq: 1447, sub: 1, klasifikasi: "PM.01", kode_kantor: "K.1" }, on("09", 2022)],
];

test.each(EXAMPLES)("%s", (number, series, parts, tanggal) => {
  expect(formatNumber(pattern(series), { ...parts, tanggal })).toBe(number);
  expect(sequenceOf(number)).toEqual({ seq: parts.seq, sub: parts.sub ?? null });
  if (shippedPack.seriNomor.find((s) => s.id === series)!.pemeriksaan) expect(number).toMatch(check(series));
});

/** Numbers an office may type in that no pattern of ours makes. */
const TYPED: Array<[string, number | null, number | null]> = [
  ["08/LP/PB/Kab/07.04/XI/2020", 8, null],
  ["03/REG/LP/PB/Kab/14.18/XII/2020", 3, null],
  ["006/REG/LP/PW/Kota/13.08/X/2024", 6, null],
  ["002/Reg/TM/PL/KAB/13.11/I/2024", 2, null],
  ["006/TM/PL/Kab/27.09/IV/2024", 6, null],
  ["001/ADM/BWSL/17.04/PEMILU/XI/2018", 1, null],
  ["004/LHP/PM.01.02/JI-11.07.2010/21/IX/2024", 4, null],
  ["005/Bawaslu-Prov.KS-04.01/PM.01.02/I/2020", 5, null],
  ["275/Bawaslu-Mgr/I/2020", 275, null],
  ["0207.1/PP.00.00/K1/01/2023", 207, 1],
  ["0211.1/HM.02.00/K1/2023", 211, 1],
  ["9953/B-AK.02.02/SD/F/2024", 9953, null],
  [" 12 ", 12, null],
  ["SS-0035/K.BAWASLU/PM.00.00/1/2020", null, null],
  ["tanpa nomor", null, null],
  ["12a/X", null, null],
  ["1234567/X", null, null],
  ["", null, null],
];
test.each(TYPED)("typed in: %j", (number, seq, sub) => {
  expect(sequenceOf(number)).toEqual(seq === null ? null : { seq, sub });
});

test("the same number in other letters or with blanks is the same number, another is not", () => {
  expect(sameNumber("006/REG/LP/PW/Kota/13.08/X/2024")).toBe(sameNumber(" 006 / Reg/LP/PW/KOTA/13.08/x/2024"));
  expect(sameNumber("006/Reg")).not.toBe(sameNumber("06/Reg"));
  fc.assert(fc.property(fc.string({ unit: anyPoint }), (s) => {
    const key = sameNumber(s);
    return sameNumber(key) === key && sameNumber(` ${s}\t`) === key && sameNumber(s.toLowerCase()) === sameNumber(s.toLowerCase().toUpperCase());
  }));
});

test("what a pattern makes can be read back, and holds no hole", () => {
  const rows = shippedPack.seriNomor;
  for (const r of rows) expect([r.id, patternProblems(r.pola)]).toEqual([r.id, []]);
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.integer({ min: 1, max: 999_999 }), fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined }), fc.date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (row, seq, sub, date) => {
      const tanggal = date.toISOString().slice(0, 10);
      const number = formatNumber(row.pola, { seq, sub, tanggal, jenis: "PL", kode: "Kab", wilayah: "27.12", klasifikasi: "PP.01.02", kode_kantor: "K.JI-11", hasil: "Rekom-KE", tm_lp: "LP" });
      expect(sequenceOf(number)).toEqual({ seq, sub: sub ?? null });
      expect(number).not.toMatch(/[{}]|undefined|\/\//);
      expect(number).toContain(tanggal.slice(0, 4));
    }),
  );
});

test("a hole, an unknown token and a pattern without a running number are errors", () => {
  expect(() => formatNumber("{seq:3}/{jenis}", { seq: 1, tanggal: "2024-01-01" })).toThrow(/no value for \{jenis\}/);
  expect(() => formatNumber("{seq}/{apa}", { seq: 1, tanggal: "2024-01-01" })).toThrow(/unknown token/);
  expect(patternProblems("{seq:3}/{tahun}")).toEqual([]);
  expect(patternProblems("{no}/{tahun}")).toEqual(["no", "seq"]);
  expect(formatNumber("{seq:3}/{bulan}/{bulan2}/{bulan_romawi}/{tahun}", { seq: 7, tanggal: "2024-02-29" })).toBe("007/2/02/II/2024");
});

test("a series starts again where its key changes, and only there", () => {
  const key = counterKey;
  expect(key("surat", "tahunan", { tanggal: "2024-01-01" })).toBe(key("surat", "tahunan", { tanggal: "2024-12-31" }));
  expect(key("surat", "tahunan", { tanggal: "2024-12-31" })).not.toBe(key("surat", "tahunan", { tanggal: "2025-01-01" }));
  expect(key("surat", "tidak", { tanggal: "2024-12-31" })).toBe(key("surat", "tidak", { tanggal: "2025-01-01" }));
  expect(key("register", "per_pemilihan", { tanggal: "2024-12-31", pemilihanId: "a" })).toBe(key("register", "per_pemilihan", { tanggal: "2025-01-01", pemilihanId: "a" }));
  expect(key("register", "per_pemilihan", { tanggal: "2024-12-31", pemilihanId: "a" })).not.toBe(key("register", "per_pemilihan", { tanggal: "2024-12-31", pemilihanId: "b" }));
  expect(key("surat", "tahunan", { tanggal: "2024-01-01", klasifikasi: "PP.01.02" })).not.toBe(key("surat", "tahunan", { tanggal: "2024-01-01", klasifikasi: "PP.00.02" }));
  expect(key("surat", "tahunan", { tanggal: "2024-01-01" })).not.toBe(key("register", "tahunan", { tanggal: "2024-01-01" }));
});
