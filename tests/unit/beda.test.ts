import { expect, test } from "vitest";
import { bedaAlinea } from "../../electron/core/letters/beda";

test("paragraphs that one text has and the other has not, as often as they stand there; white space and empty lines do not count", () => {
  expect(bedaAlinea("Satu\nDua\n\nDua\nTiga", "Satu\n Dua \nEmpat  lima\nTiga")).toEqual({ hilang: ["Dua"], tambah: ["Empat lima"] });
  expect(bedaAlinea("a\tb", "a b")).toEqual({ hilang: [], tambah: [] });
});
