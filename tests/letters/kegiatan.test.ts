import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { beritaDoc, daftarHadirDoc, laporanKegiatanDoc, teksBerita } from "../../electron/core/letters/forms/kegiatan";
import { deklarasiDoc } from "../../electron/core/letters/forms/deklarasi";
import { renderDocx } from "../../electron/core/letters/docx";
import { shippedPack } from "../../resources/law/index";
import { letterDocSchema, type LetterDoc } from "../../shared/letters/blocks";
import { activityContext, declarationContext, paperSamples } from "../fixtures/kegiatan-surat";
import { openXmlErrors } from "../support/ooxml";

const xmlOf = (doc: LetterDoc) => strFromU8(unzipSync(renderDocx(doc))["word/document.xml"]!);
const textOf = (doc: LetterDoc) => xmlOf(doc).replace(/<\/w:p>/g, "\n").replace(/<w:tab\/>/g, " ").replace(/<[^>]+>/g, "").replaceAll("&amp;", "&");

test("every paper of an activity and a declaration keeps to the model, opens without a fault, and is the same each time", async () => {
  for (const s of paperSamples(shippedPack)) {
    const name = `${s.regime} ${s.case} ${s.type}`;
    expect(letterDocSchema.safeParse(s.doc).error?.issues ?? [], name).toEqual([]);
    const bytes = renderDocx(s.doc, { pictures: s.pictures });
    expect(Buffer.from(renderDocx(s.doc, { pictures: s.pictures })).equals(bytes), name).toBe(true);
    // The regimes differ in words only; the validator takes its time.
    if (s.regime === (s.case === "bare" ? "pemilu" : "pemilihan") && (s.case !== "extreme" || /laporan_kegiatan|deklarasi/.test(s.type))) expect({ name, errors: await openXmlErrors(bytes) }).toEqual({ name, errors: [] });
    expect(textOf(s.doc), name).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{[a-z_]+\}|\(\s*\)/);
  }
}, 120_000);

test("sheets have as many rows as people, and room where nobody is known yet", () => {
  const rows = (doc: LetterDoc) => xmlOf(doc).match(/<w:trHeight w:val="(680|737)"/g)!.length;
  expect(rows(daftarHadirDoc(activityContext("usual", "pemilihan", shippedPack)))).toBe(6 + 4);
  expect(rows(daftarHadirDoc(activityContext("bare", "pemilihan", shippedPack)))).toBe(10);
  expect(rows(deklarasiDoc(declarationContext("extreme", "pemilihan", shippedPack)))).toBe(48);
});

test("a declaration speaks the words of its regime, its points numbered on over before, during and after", () => {
  const of = (regime: "pemilu" | "pemilihan") => textOf(deklarasiDoc(declarationContext("usual", regime, shippedPack)));
  expect(of("pemilu")).toContain("Peserta Pemilu");
  expect(of("pemilu")).not.toContain("pasangan calon");
  expect(of("pemilihan")).not.toContain("Peserta Pemilu");
  const text = of("pemilihan");
  expect(["Sebelum tahapan", "Selama tahapan", "Sesudah tahapan", "Mengetahui"].map((w) => text.indexOf(w))).toEqual(["Sebelum tahapan", "Selama tahapan", "Sesudah tahapan", "Mengetahui"].map((w) => text.indexOf(w)).toSorted((a, b) => a - b));
  expect(textOf(deklarasiDoc(declarationContext("bare", "pemilihan", shippedPack)))).not.toContain("Sesudah tahapan");
});

test("a report names the law of its day and who came; a news text is whole sentences, and the office's own words stand over ours", () => {
  const cx = activityContext("usual", "pemilihan", shippedPack);
  const text = textOf(laporanKegiatanDoc(cx));
  for (const w of ["Undang-Undang Nomor 1 Tahun 2015", "hadir 5 (lima) orang, di antaranya 1 (satu) orang mewakili; tidak hadir 1 (satu) orang.", "Mayor Inf Wakil Rekaan (mewakili Letkol Inf Tegas Rekaan)", "6 (enam) surat, nomor 020/PM.03/K.CR-12/10/2024 sampai dengan 025/PM.03/K.CR-12/10/2024", "Dapil Contoh 1, Dapil Contoh 2"]) expect(text).toContain(w);
  for (const name of ["usual", "bare"] as const) for (const line of teksBerita(activityContext(name, "pemilu", shippedPack)).isi.split("\n\n")) expect(line).toMatch(/^[A-Z].+\.$/);
  const own = { ...cx, kegiatan: { ...cx.kegiatan, beritaJudul: "Judul kami", beritaIsi: "Satu.\n\nDua." } };
  expect(textOf(beritaDoc(own))).toMatch(/Judul kami[\s\S]+Satu\.[\s\S]+Dua\./);
});
