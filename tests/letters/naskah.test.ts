import { describe, expect, test } from "vitest";
import { documentTypes } from "../../electron/core/letters/catalogue";
import { imbauanDari } from "../../electron/core/letters/forms/imbauan";
import { isiPerkara } from "../../electron/core/letters/naskah/isi";
import { naskahBawaan, naskahOf, nilaiOf } from "../../electron/core/letters/naskah/jenis";
import { rakit } from "../../electron/core/letters/naskah/rakit";
import { renderDocx } from "../../electron/core/letters/docx";
import { shippedPack } from "../../resources/law/index";
import type { LetterDoc } from "../../shared/letters/blocks";
import { JENIS_NASKAH } from "../../shared/schemas/naskah";
import { letterSamples } from "../fixtures/dossiers";
import { textOf } from "../support/docx";

const worded = JENIS_NASKAH.filter((jenis) => !["formulir", "imbauan"].includes(naskahOf(jenis)!.rangka));
const words = (doc: LetterDoc) => textOf(renderDocx(doc)).replace(/\.{4,}/g, "....").replace(/ +/g, " ");

describe("our wording, as the editor starts from it", () => {
  const samples = letterSamples(worded, shippedPack).filter((s) => s.case === "usual");
  test.each(worded)("%s is what our own letter is made of, in both regimes", (jenis) => {
    for (const { cx } of samples.filter((s) => s.type === jenis)) {
      const naskah = naskahOf(jenis)!;
      const own = naskahBawaan(jenis, cx.dossier.perkara.rezim);
      const ours = documentTypes[jenis]!.build(cx);
      expect(rakit(naskah, own, cx, isiPerkara(nilaiOf(naskah, own, cx)))).toEqual(ours);
      for (const said of own.isi.filter((b) => b.jenis === "alinea" && !b.teks.includes("{"))) expect(words(ours)).toContain(said.teks);
    }
  });
  test("an imbauan of a case is made of its own wording, in both regimes", () => {
    const made = letterSamples(["imbauan"], shippedPack).filter((x) => x.cx.isian?.["jenisImbauan"] === undefined);
    expect(made.length).toBeGreaterThan(1);
    for (const { cx } of made) expect(imbauanDari(cx, naskahBawaan("imbauan", cx.dossier.perkara.rezim))).toEqual(documentTypes["imbauan"]!.build(cx));
  });
});
