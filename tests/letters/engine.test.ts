import { crc32, inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../electron/core/letters/docx";
import { pictureOf, TANPA_GAMBAR } from "../../electron/core/letters/pictures";
import * as L from "../../shared/letters/blocks";
import { gridPng } from "../../shared/letters/grid-png";
import { layOut } from "../../shared/letters/layout";
import { clean, dots } from "../../shared/letters/text";
import { angkaTerbilang, bulanRomawi, namaKapital, padaHari, tanggalTerbilang, tempatTanggal, terbilang } from "../../shared/letters/words";
import { arrowJpeg, shaOf } from "../fixtures/pictures";
import { openXmlErrors } from "../support/ooxml";

const logo = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (c) => c.charCodeAt(0));
const kop: L.Kop = {
  lines: [{ text: "BADAN PENGAWAS PEMILIHAN UMUM", sizePt: 14, bold: true }, { text: "KABUPATEN CONTOH", sizePt: 14, bold: true }, { text: "Jalan Merdeka Nomor 1", sizePt: 10, italic: true }],
  logo: { sha256: "0".repeat(64), mime: "image/png", widthMm: 22, heightMm: 22 },
  rule: true,
};

const ARROW = shaOf(arrowJpeg());
const LOST = "f".repeat(64);
const pictures = new Map([[ARROW, arrowJpeg()]]);

/** Each block at least once. */
const everything = L.letter([
  L.formCode("FORMULIR MODEL B.1"),
  L.kop(),
  L.title(["FORMULIR LAPORAN"], { bold: false, underline: true, sub: [["Nomor: ", L.field("nomor", ""), "*"]] }),
  L.letterHead([["Nomor", "1/PP.00/I/2027"], ["Hal", "Imbauan"]], "Martapura, 2 Januari 2027"),
  L.letterHead([["Nomor", "1"], ["Hal", "Imbauan"]], "Martapura, 2 Januari 2027", { dateBeside: true }),
  L.address(["Bupati Contoh", "Kapolres Contoh"], "", { numbered: true }),
  L.heading("Dasar Hukum", { number: "I." }),
  L.p(["Biasa, ", L.b("tebal"), ", ", L.i("miring"), ", ", L.u("garis"), { text: "kapital", caps: true, sizePt: 9 }], { firstLineMm: 10, fill: "dash" }),
  L.p([L.fill(), " SITI AMINAH ", L.fill()]),
  L.list("I.", [L.li("Satu", L.list("a.", ["anak", L.li("anak kedua", L.numberedFields("1)", [["Nama", "Siti"], ["Alamat", ""]]))])), "Dua"]),
  L.list("-", ["butir"]),
  L.fields([["Dilaporkan di", ""], { label: "Tanpa titik dua", value: "x", colon: false }], { empty: "line" }),
  L.table([10, { widthMm: 90, align: "center" }, 300], [["No", "Nama", "Alamat"]], [["1.", "A", { content: [{ paragraph: "baris satu" }, { paragraph: "baris dua", align: "right" }], shade: true, valign: "center" }], { cells: [{ content: "Jumlah", span: 2, bold: true }, "1"], minHeightMm: 12 }]),
  L.table([40, 40], [], [["tanpa", "garis"]], { borders: "none" }),
  L.table([40, 40], [], [["garis", "datar"]], { borders: "horizontal", sizePt: 10 }),
  L.checks([[true, "ya"], [false, "tidak"]]),
  ...[undefined, 2, 3, 4, 5, 6, 7, 8].map((turn) => L.picture({ sha256: ARROW, mime: "image/jpeg", widthPx: 480, heightPx: 320, ...(turn ? { turn } : {}) }, `Panah "${turn ?? 1}" <&>`, { caption: [`Gambar ${turn ?? 1}`], maxHeightMm: 20 })),
  L.picture({ sha256: LOST, mime: "image/png", widthPx: 10, heightPx: 10 }, "hilang", { caption: ["Gambar yang hilang"] }),
  L.picture({ grid: ["101", "010", "111"] }, "Kode"),
  L.spacer(5),
  L.rule(),
  L.signature([{ above: ["Penerima Laporan"], mark: "cap", name: "" }, { above: ["Martapura, 2 Januari 2027", "Pelapor"], mark: "materai", name: "Siti Aminah", nameUnderline: true, below: ["NIP 1"] }]),
  L.signature({ above: ["Ketua,"], mark: "qr", code: { grid: ["101", "010", "111"], alt: "Kode QR", note: "Kode ini memuat nomor." }, name: "Ahmad" }, { position: "left" }),
  L.signature({ above: ["Ketua,"], mark: "qr", name: "Ahmad" }, { position: "center", widthMm: 70 }),
  L.tembusan(["Bawaslu Provinsi;", "Arsip."]),
  L.notes([["*", "diberi nomor"], ["**", "tidak wajib diisi"]]),
  L.pageBreak(),
  L.table([40], [], [["halaman dua"]]),
], { kop, footer: { pageNumber: "ofTotal", align: "right", skipFirst: true, initials: ["Pemberi", "Peminta"], note: "Catatan kaki" } });

const hostileText = `<&">' \u202Ejahat\u202C \u0000\u0007\u200B\uFEFF 👩‍💻 O'Brien مُحَمَّد\u200F ]]> &amp; \uD800`;
const hostile = L.letter([
  L.title([hostileText]),
  L.fields([[hostileText, hostileText], ["Panjang", "W".repeat(10_000)]]),
  L.p("x".repeat(10_000)),
  L.list("1.", [hostileText]),
  L.table([20, 20], [[hostileText, ""]], [[hostileText, "y".repeat(10_000)], ["kurang"]]),
  L.signature({ above: [hostileText], name: hostileText }),
  L.notes([[hostileText.slice(0, 5), hostileText]]),
], { font: { name: `Arial "><&`, sizePt: 11, lineSpacing: 1.15 }, footer: { note: hostileText, initials: [hostileText] } });

const forty = L.letter([
  L.table([12, 90, 60], [["No", "Nama Saksi", "Keterangan"]], Array.from({ length: 40 }, (_, n) => [`${n + 1}.`, `Saksi ${n + 1}`, ""])),
  L.signature({ above: ["Ketua"], name: "Ahmad" }),
]);

describe("docx", () => {
  it.each([["everything", everything], ["hostile", hostile], ["forty rows", forty], ["empty", L.letter([])], ["A4", L.letter([L.p("x")], { page: L.A4 })]])("writes valid Open XML: %s", async (_, doc) => {
    expect(L.letterDocSchema.parse(doc)).toEqual(doc);
    for (const version of ["Office2010", "Microsoft365"] as const) expect(await openXmlErrors(renderDocx(doc, { logo, pictures }), version)).toEqual([]);
  });

  it("gives the same bytes for the same letter, also after other letters", () => {
    const first = renderDocx(everything, { logo, pictures });
    renderDocx(hostile);
    expect(renderDocx(structuredClone(everything), { logo: logo.slice(), pictures: new Map([[ARROW, arrowJpeg()]]) })).toEqual(first);
    expect(Buffer.from(renderDocx(forty)).equals(Buffer.from(renderDocx(everything)))).toBe(false);
  });

  it("prints the text of every block in order", () => {
    const text = textOf(everything);
    const wanted = [
      "FORMULIR MODEL B.1", "KABUPATEN CONTOH", "FORMULIR LAPORAN", "Nomor: ..............................*", "Martapura, 2 Januari 2027", "Imbauan", "Kepada Yth.", "2.", "Kapolres Contoh", "di -", "........................",
      "I.", "Dasar Hukum", "tebal", "SITI AMINAH", "Satu", "a.", "anak", "b.", "anak kedua", "1)", "Nama", "Siti", "2)", "Alamat", "II.", "Dua", "-", "butir", "Dilaporkan di", "No", "Nama", "baris satu", "baris dua", "Jumlah",
      "tanpa", "datar", "[x]", "ya", "tidak", "Penerima Laporan", "Pelapor", "CAP", "Materai", "10.000", "Siti Aminah", "NIP 1", "QR", "Ahmad", "Tembusan:", "1.", "Bawaslu Provinsi;", "Arsip.", "Keterangan:", "**", "tidak wajib diisi", "halaman dua",
    ];
    let from = 0;
    const missing = wanted.filter((label) => {
      const at = text.indexOf(label, from);
      if (at >= 0) from = at + label.length;
      return at < 0;
    });
    expect(missing).toEqual([]);
  });

  it("carries hostile text through unharmed and drops what would break a layout", () => {
    const xml = documentXml(hostile);
    expect(xml).toContain(`&lt;&amp;"&gt;' jahat  👩‍💻 O'Brien مُحَمَّد ]]&gt; &amp;amp; \uFFFD`);
    expect(xml).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u200b\u200f\ufeff]/u);
    expect(xml).toContain("W".repeat(10_000));
  });

  it("turns a new line in a value into a line break", () => {
    expect(documentXml(L.letter([L.fields([["Alamat", "Jalan A\r\nDesa B"]])]))).toMatch(/Jalan A<\/w:t><w:br\/><w:t xml:space="preserve">Desa B/);
  });

  it("keeps a sentence of one look in one run, and gives another look a run of its own", () => {
    const xml = documentXml(L.letter([L.p(["Nomor ", "001", " tanggal ", L.b("Senin"), L.b(" pagi"), "."])]));
    expect(xml).toContain(`<w:r><w:t xml:space="preserve">Nomor 001 tanggal </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Senin pagi</w:t></w:r><w:r><w:t xml:space="preserve">.</w:t></w:r>`);
  });

  it("repeats header rows, keeps rows whole and the signature with what stands before it", () => {
    const xml = documentXml(forty);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(41 + 3);
    expect(xml.slice(xml.indexOf("Saksi 39"), xml.indexOf("Saksi 40"))).toContain("<w:keepNext/>");
    expect(xml.slice(xml.indexOf(">1.<"), xml.indexOf("Saksi 38"))).not.toContain("<w:keepNext/>");
  });

  it("starts a page without an empty paragraph before it", () => {
    const xml = documentXml(L.letter([L.p("satu"), L.pageBreak(), L.p("dua"), L.pageBreak()]));
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:p>/g)).toHaveLength(2);
  });

  it("uses nothing that Word 2010, WPS or LibreOffice would repair", () => {
    const files = unzipSync(renderDocx(everything, { logo, pictures }));
    expect(Object.keys(files).toSorted()).toEqual([
      "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml", "word/fontTable.xml",
      "word/footer1.xml", "word/footer2.xml", "word/media/gambar1.jpeg", "word/media/gambar2.png", "word/media/logo.png", "word/settings.xml", "word/styles.xml",
    ]);
    const all = Object.entries(files).filter(([name]) => !name.includes("media")).map(([, bytes]) => strFromU8(bytes)).join("");
    expect(all).not.toMatch(/txbxContent|v:shape|w:pict|w:sdt|mc:AlternateContent|svgBlip|embedRegular|w14:|dc:creator|lastModifiedBy/);
    expect(files["word/media/logo.png"]).toEqual(logo);
    expect(strFromU8(files["word/footer1.xml"]!)).toContain("NUMPAGES");
    expect(strFromU8(files["word/footer2.xml"]!)).not.toContain("PAGE");
    expect(strFromU8(files["word/footer2.xml"]!)).toContain("Peminta");
  });

  it("prints the letterhead without its logo when the bytes are missing", () => {
    const files = unzipSync(renderDocx(everything));
    expect(Object.keys(files)).not.toContain("word/media/logo.png");
    expect(strFromU8(files["word/document.xml"]!)).not.toMatch(/<w:r>(<w:rPr>.{0,80}?<\/w:rPr>)?<\/w:r>/);
    expect(documentXml(everything)).not.toContain("rLogo");
  });
});

describe("pictures", () => {
  const drawn = (block: L.Block, page?: L.Page) => /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(strFromU8(unzipSync(renderDocx(L.letter([block], page ? { page } : {}), { pictures }))["word/document.xml"]!))!.slice(1).map((emu) => Math.round(Number(emu) / 3600) / 10);
  const arrow = (more: Partial<L.PictureFile> = {}, options: Parameters<typeof L.picture>[2] = {}) => L.picture({ sha256: ARROW, mime: "image/jpeg", widthPx: 480, heightPx: 320, ...more }, "Panah", options);

  it("keep their shape within the room there is, are never made larger, and stand in a square where they have to be turned", () => {
    expect(drawn(arrow())).toEqual([127, 84.7]);
    expect(drawn(arrow({}, { maxHeightMm: 40 }))).toEqual([60, 40]);
    expect(drawn(arrow({}, { maxWidthMm: 60 }))).toEqual([60, 40]);
    expect(drawn(arrow({ widthPx: 4000, heightPx: 1000 }))).toEqual([165, 41.3]);
    expect(drawn(arrow({ widthPx: 1000, heightPx: 4000 }, { maxHeightMm: 500 }), L.A4)).toEqual([56.6, 226.2]);
    expect(drawn(arrow({ turn: 6 }, { maxHeightMm: 50 }))).toEqual([50, 50]);
    const xml = documentXml(everything);
    expect(strFromU8(unzipSync(renderDocx(everything, { pictures }))["word/document.xml"]!)).toContain(`descr="Panah &quot;6&quot; &lt;&amp;&gt;"/>`);
    expect(xml).not.toContain("Panah");
    expect(xml).toContain("Gambar yang hilang");
  });

  it("are measured by what the file says, and refused with the reason where it says nothing", () => {
    for (const turn of [1, 3, 6, 8]) expect(pictureOf(ARROW, arrowJpeg(turn), "image/jpeg")).toEqual({ sha256: ARROW, mime: "image/jpeg", widthPx: 480, heightPx: 320, ...(turn > 1 ? { turn } : {}) });
    expect(pictureOf(ARROW, logo, "image/png")).toMatchObject({ widthPx: 1, heightPx: 1 });
    for (const cut of [0, 2, 3, 20, 60]) expect(pictureOf(ARROW, arrowJpeg(6).subarray(0, cut), "image/jpeg")).toBe(TANPA_GAMBAR.rusak);
    expect(pictureOf(ARROW, logo, "image/webp")).toBe(TANPA_GAMBAR.jenis);
    const bomb = logo.slice();
    bomb.set([0, 0, 0x80, 0, 0, 0, 0x80, 0], 16);
    expect(pictureOf(ARROW, bomb, "image/png")).toBe(TANPA_GAMBAR.besar);
  });

  it("of squares are a PNG that every engine writes alike", () => {
    const bytes = gridPng(["101", "010", "111"]);
    const side = (3 + 8) * 8;
    expect(pictureOf(ARROW, bytes, "image/png")).toMatchObject({ widthPx: side, heightPx: side });
    const at = Buffer.from(bytes).indexOf("IDAT");
    const raw = inflateSync(Buffer.from(bytes).subarray(at + 4, at + 4 + Buffer.from(bytes).readUInt32BE(at - 4)));
    const dot = (x: number, y: number) => ((raw[y * (side / 8 + 1) + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1 ? "0" : "1");
    expect([0, 1, 2].map((y) => [0, 1, 2].map((x) => dot((x + 4) * 8 + 4, (y + 4) * 8 + 4)).join(""))).toEqual(["101", "010", "111"]);
    expect(crc32(Buffer.from(bytes).subarray(at, -16))).toBe(Buffer.from(bytes).readUInt32BE(bytes.length - 16));
  });
});

describe("blocks", () => {
  it.each([
    ["unknown block", { type: "textBox" }],
    ["misspelt option", { type: "paragraph", content: "x", keepWithnext: true }],
    ["nested unknown block", { type: "list", style: "1.", items: [{ content: "x", children: [{ type: "script" }] }] }],
    ["endless width", { type: "table", columns: [{ widthMm: Number.POSITIVE_INFINITY }], rows: [] }],
    ["more cells than columns", L.table([20, 20], [], [["a", { content: "b", span: 2 }]])],
    ["run without text", { type: "paragraph", content: [{ bold: true }] }],
  ])("refuses: %s", (_, block) => {
    expect(L.letterDocSchema.safeParse({ ...L.letter([]), blocks: [block] }).success).toBe(false);
  });

  it("refuses margins that leave no room", () => {
    expect(L.letterDocSchema.safeParse(L.letter([], { page: { ...L.F4, marginMm: { top: 20, right: 100, bottom: 20, left: 100 } } })).success).toBe(false);
  });

  it("survives JSON, as an issued letter is stored", () => {
    expect(layOut(L.letterDocSchema.parse(JSON.parse(JSON.stringify(everything))))).toEqual(layOut(everything));
  });

  it("numbers every style", () => {
    const styles: [L.ListStyle, number, string][] = [["1.", 3, "3."], ["01.", 4, "04."], ["a.", 27, "aa."], ["A.", 2, "B."], ["I.", 14, "XIV."], ["i.", 9, "ix."], ["1)", 1, "1)"], ["a)", 26, "z)"], ["(1)", 2, "(2)"], ["(a)", 3, "(c)"], ["-", 5, "-"], ["none", 1, ""]];
    for (const [style, n, wanted] of styles) expect(L.ordinal(style, n)).toBe(wanted);
  });

  it("scales a table that is too wide and a field list whose label takes all", () => {
    const { flow, widthMm } = layOut(L.letter([L.table([200, 200], [], [["a", "b"]]), L.fields([["a", "b"]], { labelWidthMm: 500 })]));
    const widths = flow.map((item) => (item.kind === "table" ? item.widthsMm.reduce((a, b) => a + b, 0) : 0));
    expect(widths.map((width) => width.toFixed(3))).toEqual([widthMm.toFixed(3), widthMm.toFixed(3)]);
  });
});

describe("text", () => {
  it.each([
    ["e\u0301", "é"], ["a\r\nb\rc\u2028d", "a\nb\nc\nd"], ["a\tb", "a b"], ["\u202Eabc\u2066", "abc"], ["👩‍💻 ❤️", "👩‍💻 ❤️"], ["می‌خواهم", "می‌خواهم"], ["co\u00ADba", "coba"], ["\uD83D", "\uFFFD"], ["Nur'aini & <b>", "Nur'aini & <b>"],
  ])("cleans %j", (given, wanted) => {
    expect(clean(given)).toBe(wanted);
    expect(clean(clean(given))).toBe(wanted);
  });

  it("leaves dots where nothing is filled in", () => {
    expect([dots("", 5), dots(null, 3), dots("  ", 2), dots(" isi ")]).toEqual([".....", "...", "..", "isi"]);
  });
});

describe("words", () => {
  it.each([
    [0, "nol"], [1, "satu"], [10, "sepuluh"], [11, "sebelas"], [12, "dua belas"], [20, "dua puluh"], [21, "dua puluh satu"], [100, "seratus"], [111, "seratus sebelas"], [999, "sembilan ratus sembilan puluh sembilan"],
    [1000, "seribu"], [1999, "seribu sembilan ratus sembilan puluh sembilan"], [2024, "dua ribu dua puluh empat"], [11_000, "sebelas ribu"], [100_000, "seratus ribu"], [1_000_000, "satu juta"], [2_500_001, "dua juta lima ratus ribu satu"], [-3, "minus tiga"],
  ])("%d is %s", (n, words) => expect(terbilang(n)).toBe(words));

  it("writes dates as a berita acara does", () => {
    expect(tanggalTerbilang("2026-10-21")).toEqual({ hari: "Rabu", tanggal: "dua puluh satu", bulan: "Oktober", tahun: "dua ribu dua puluh enam" });
    expect(padaHari("2024-02-29")).toBe("hari Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat");
    expect(padaHari(null)).toContain("..........");
    expect(tanggalTerbilang("2026-02-30")).toBeNull();
    expect(bulanRomawi("2026-11-22")).toBe("XI");
    expect(angkaTerbilang(5)).toBe("5 (lima)");
    expect(tempatTanggal("Martapura", "")).toBe("Martapura, ....................");
  });

  it.each([["Ahmad Fauzi, S.H., M.H.", "AHMAD FAUZI, S.H., M.H."], ["Dr. H. Muh. Nur'aini, S.Ag.", "Dr. H. MUH. NUR'AINI, S.Ag."], ["Suharto", "SUHARTO"]])("capitals of %s", (name, wanted) => expect(namaKapital(name)).toBe(wanted));
});

function documentXml(doc: L.LetterDoc): string {
  return strFromU8(unzipSync(renderDocx(doc))["word/document.xml"]!);
}

/** Text of the body, a space between runs of different paragraphs. */
function textOf(doc: L.LetterDoc): string {
  return documentXml(doc).replaceAll("</w:p>", " ").replaceAll(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
