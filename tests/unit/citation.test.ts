import { expect, test } from "vitest";
import { citationInFull } from "../../shared/domain/citation";

test("a short citation is written out as a letter does; anything else stays as it was typed", () => {
  expect([
    "Ps 283(1) UU 7/2017",
    "Ps 5 huruf n angka 6 PP 94/2021",
    "Ps 52(3)j, (4) UU 20/2023",
    "Ps 15(1)-(3) PP 42/2004; Ps 8 PP 94/2021",
    "Ps 71 UU 10/2016 jo Ps 188 UU 1/2015",
    "Ps 187A(1) UU 10/2016",
    "Pasal 280 ayat (1) Undang-Undang Nomor 7 Tahun 2017",
    "001/Reg/LP/PL/Kab/23.09/XI/2026 di PP Contoh",
  ].map(citationInFull)).toEqual([
    "Pasal 283 ayat (1) Undang-Undang Nomor 7 Tahun 2017",
    "Pasal 5 huruf n angka 6 Peraturan Pemerintah Nomor 94 Tahun 2021",
    "Pasal 52 ayat (3) huruf j, ayat (4) Undang-Undang Nomor 20 Tahun 2023",
    "Pasal 15 ayat (1) sampai dengan ayat (3) Peraturan Pemerintah Nomor 42 Tahun 2004; Pasal 8 Peraturan Pemerintah Nomor 94 Tahun 2021",
    "Pasal 71 Undang-Undang Nomor 10 Tahun 2016 jo Pasal 188 Undang-Undang Nomor 1 Tahun 2015",
    "Pasal 187A ayat (1) Undang-Undang Nomor 10 Tahun 2016",
    "Pasal 280 ayat (1) Undang-Undang Nomor 7 Tahun 2017",
    "001/Reg/LP/PL/Kab/23.09/XI/2026 di PP Contoh",
  ]);
});
