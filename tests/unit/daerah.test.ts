import { expect, test } from "vitest";
import { penerimaSetempat, setempat } from "../../shared/domain/daerah";
import { shippedPack } from "../../resources/law";

test.each([
  ["bawaslu_kabupaten", "Bupati/Wali Kota selaku Pejabat Pembina Kepegawaian", "Bupati Contoh selaku Pejabat Pembina Kepegawaian"],
  ["panwaslih_kota", "Bupati/Walikota", "Wali Kota Contoh"],
  ["bawaslu_kota", "Ketua KPU Kabupaten/Kota", "Ketua KPU Kota Contoh"],
  ["bawaslu_kota", "Ketua Bawaslu Provinsi", "Ketua Bawaslu Provinsi"],
] as const)("in %s %s is %s", (tingkat, teks, found) => expect(setempat(teks, { tingkat, daerah: "Contoh" })).toBe(found));

test("no addressee of the pack leaves the choice between regency and city to the letter", () => {
  for (const tingkat of ["bawaslu_kabupaten", "bawaslu_kota"] as const) {
    const said = penerimaSetempat(shippedPack.penerima, { tingkat, daerah: "Contoh" }).flatMap((r) => [r.jabatan, r.instansi, ...r.tembusan]);
    expect(said.filter((x) => /bupati\s*\/|kabupaten\s*\//i.test(x))).toEqual([]);
  }
});
