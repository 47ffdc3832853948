import { describe, expect, test } from "vitest";
import { agencyKey, nameKey, sameAgency, sameness } from "../../shared/domain/person";

describe("a name without its titles", () => {
  test.each([
    ["Budi Misal, S.STP.", "budi misal"],
    ["Dr. H. Budi Misal, S.STP., M.Si.", "budi misal"],
    ["BUDI MISAL SH MH", "budi misal"],
    ["Drs Budi Misal M.Si", "budi misal"],
    ["AKBP Budi Misal, S.I.K.", "budi misal"],
    ["Hj. Siti Nur'aini", "siti nuraini"],
    ["A. Rahman Umpama", "a rahman umpama"],
    ["Ma", "ma"],
    ["Prof", "prof"],
    ["", ""],
  ])("%s", (nama, key) => expect(nameKey(nama)).toBe(key));
});

describe("an agency however it is written", () => {
  test.each([
    ["Kecamatan Rekaan", "Kantor Camat Rekaan", true],
    ["Kecamatan Rekaan", "Kecamatan Rekaan Kabupaten Contoh", true],
    ["SDN 1 Contoh", "SD Negeri 1 Contoh", true],
    ["Dinas Komunikasi dan Informatika", "Diskominfo Kab. Contoh", true],
    ["Dinas Pendidikan", "Dinas Kesehatan", false],
    ["Kecamatan Rekaan", "Kecamatan Misal", false],
    ["Desa", "Desa Awan", false],
    ["", "Desa Awan", false],
  ])("%s and %s", (a, b, same) => expect(sameAgency(a, b)).toBe(same));
  test("empty words are left out", () => expect(agencyKey("Pemerintah Kabupaten Contoh, Dinas Sosial")).toBe("contoh dinas sosial"));
});

describe("the same person is a suggestion with its reason", () => {
  const one = { nama: "Budi Misal, S.STP.", nip: "999999999999999911", nik: "", instansi: "Kecamatan Rekaan" };
  test("by number, whatever the name", () => {
    expect(sameness(one, { ...one, nama: "Budi" })).toBe("nip");
    expect(sameness({ nama: "X", nik: "9999999999999901" }, { nama: "Y", nik: "9999999999999901" })).toBe("nik");
  });
  test("by name and agency where a number is missing", () => {
    expect(sameness(one, { nama: "Dr. BUDI MISAL", instansi: "Kantor Camat Rekaan" })).toBe("nama_instansi");
    expect(sameness(one, { nama: "Budi Misal", jabatan: "Camat Rekaan" })).toBe("nama_instansi");
  });
  test("homonyms: another agency, another number, or no agency at all", () => {
    expect(sameness(one, { nama: "Budi Misal", instansi: "Dinas Sosial" })).toBeNull();
    expect(sameness(one, { ...one, nip: "999999999999999912" })).toBeNull();
    expect(sameness(one, { nama: "Budi Misal" })).toBeNull();
    expect(sameness({ nama: "" }, { nama: "" })).toBeNull();
  });
});
