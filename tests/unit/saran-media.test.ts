import { expect, test } from "vitest";
import { shippedPack } from "../../resources/law";
import { suggestionsFromMedia, withItems } from "../../shared/domain/saran-media";

const sheet = (more: Partial<{ perbuatan: Array<"suka" | "foto">; skb: string[]; waktuTangkap: string }> = {}) => ({ perbuatan: ["suka" as const], skb: [], waktuTangkap: "2024-10-10T09:00", ...more });

test("a sheet offers the items of both lists for its act until the case names what was chosen", () => {
  const [one] = suggestionsFromMedia([sheet({ skb: ["B6"] })], shippedPack.skb, []);
  expect(new Set(one!.butir.map((s) => s.daftar))).toEqual(new Set(["A", "B"]));
  expect(one!.butir.map((s) => s.kode)).toContain("B6");
  const named = withItems([], ["B6"], "Menyukai");
  expect(named).toEqual([{ jenis: "hukum_lain", pasal: "", skb: ["B6"], uraian: "Menyukai" }]);
  expect(suggestionsFromMedia([sheet({ skb: ["B6"] })], shippedPack.skb, named)).toEqual([]);
  // Where nobody chose on the sheet, the other list is still offered.
  expect(suggestionsFromMedia([sheet()], shippedPack.skb, named)[0]!.butir.map((s) => s.kode)).not.toContain("B6");
  // Not what the decree did not hold yet.
  expect(suggestionsFromMedia([sheet({ waktuTangkap: "2019-01-01T09:00" })], shippedPack.skb, [])).toEqual([]);
});

test("items join the suspicion that is there; others stay as they are", () => {
  const before = [{ jenis: "pidana" as const, pasal: "Pasal 494", skb: [], uraian: "" }, { jenis: "hukum_lain" as const, pasal: "Pasal 24", skb: ["A5"], uraian: "Foto" }];
  const after = withItems(before, ["A5", "B6"], "Menyukai");
  expect(after).toEqual([before[0], { jenis: "hukum_lain", pasal: "Pasal 24", skb: ["A5", "B6"], uraian: "Foto; Menyukai" }]);
  expect(withItems(after, ["B6"], "Menyukai")).toEqual(after);
});
