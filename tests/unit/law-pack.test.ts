import { describe, expect, it } from "vitest";
import { shippedPack, shippedRows } from "../../resources/law/index";
import { formatNumber, patternProblems } from "../../shared/domain/numbering";
import { comparePacks, DOCUMENT_KINDS, EVENT_KEYS, inForce, type LawPack, loadLawPack, readLawPack, rowsOf } from "../../shared/schemas/law";
import { HASIL_KAJIAN_AWAL } from "../../shared/schemas/penanganan";
import { KATEGORI_TERLAPOR } from "../../shared/schemas/perkara";

const copy = (): LawPack => structuredClone(shippedPack);
const problemsOf = (json: unknown) => {
  const loaded = loadLawPack(json);
  return loaded.ok ? [] : loaded.problems;
};
const recipients = (jenis: string, kategori: string, rezim: string, date: string) =>
  shippedPack.penerima.filter((p) => p.jenis === jenis && p.kategori.includes(kategori) && (p.rezim === rezim || p.rezim === "keduanya") && inForce(p, date)).map((p) => p.id);

describe("the shipped pack", () => {
  it("passes every check of a pack, and is what the full check makes of its rows", () => {
    const loaded = loadLawPack(shippedRows);
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
    expect(JSON.stringify(shippedPack)).toBe(JSON.stringify(loaded.ok && loaded.pack));
  });

  it("holds every deadline of the two tables", () => {
    const names = new Set(shippedPack.tenggat.flatMap((r) => [r.id, ...r.alias]));
    const wanted = [...range("P", 1, 24), "P-30", "P-31", "P-32", "P-33", "P-34", "P-35", ...range("K", 1, 23), "K-02b", "K-04b", "K-09b", "A-01", "A-02", "A-03", "A-04", "A-05"];
    expect(wanted.filter((id) => !names.has(id))).toEqual([]);
  });

  it("gives every row a source, an article and a state, and marks what rests on memory", () => {
    const rows = rowsOf(shippedPack).map((x) => x.row);
    expect(rows.filter((r) => r.sumber === "" || r.pasal === "").map((r) => r.id)).toEqual([]);
    expect(rows.filter((r) => ["R", "U"].includes(r.tag) && r.status !== "belum_diverifikasi").map((r) => r.id)).toEqual([]);
  });

  it("uses every trigger it needs and no unknown one", () => {
    const used = new Set(shippedPack.tenggat.flatMap((r) => [...r.pemicu, ...r.selesai, ...r.gugurBila]));
    const idle = EVENT_KEYS.filter((e) => !used.has(e));
    expect(idle.toSorted()).toEqual(["kajian_selesai", "keterangan_tambahan_diperlukan"]);
  });

  it("replaces on extension: 14 in all, 3 + 2 = 5", () => {
    const rule = (id: string) => shippedPack.tenggat.find((r) => r.id === id)!;
    expect(rule("P-16").panjang).toBe(rule("P-15").panjangDiperpanjang);
    expect(rule("K-02b").panjang).toBe(rule("K-02").panjangDiperpanjang);
    const disagreeing = shippedPack.tenggat.filter((r) => r.perpanjanganDari !== null && r.panjang !== rule(r.perpanjanganDari).panjangDiperpanjang);
    expect(disagreeing.map((r) => r.id)).toEqual([]);
  });

  it("knows the changes of law with their dates", () => {
    expect(recipients("hukum_lain", "pns", "pemilu", "2024-08-24")).toContain("asn-kasn");
    expect(recipients("hukum_lain", "pns", "pemilu", "2024-08-25")).not.toContain("asn-kasn");
    expect(recipients("hukum_lain", "pns", "pemilihan", "2024-10-15")).toEqual(["asn-bkn", "asn-bkn-kanreg"]);
    const kpu = (date: string) => shippedPack.penerima.find((p) => p.id === "pemilihan-adm-kpu" && inForce(p, date))?.produk;
    expect([kpu("2025-07-29"), kpu("2025-07-30")]).toEqual(["rekomendasi", "putusan"]);
    const ps188 = (date: string) => shippedPack.pasal.find((p) => p.id === "uu1-188" && inForce(p, date))?.subjek.includes("tni");
    expect([ps188("2024-11-13"), ps188("2024-11-14")]).toEqual([false, true]);
    const basis = (date: string) => shippedPack.rezim.find((r) => r.id === "pemilihan")!.dasarSurat.find((d) => d.id === "dasar-2" && inForce(d, date))?.sumber;
    expect([basis("2024-09-29"), basis("2024-09-30")]).toEqual(["Perbawaslu 8/2020", "Perbawaslu 9/2024"]);
  });

  it("has an addressee for every category of reported persons in each regime", () => {
    for (const rezim of ["pemilu", "pemilihan"])
      for (const k of shippedPack.kategoriTerlapor) {
        const any = shippedPack.penerima.filter((p) => p.jenis === "hukum_lain" && (p.rezim === rezim || p.rezim === "keduanya") && (p.kategori.length === 0 || p.kategori.includes(k.id)) && inForce(p, "2026-11-22"));
        expect(any.length).toBeGreaterThan(0);
      }
  });

  it("names every document, with the B codes confirmed and the A codes only guessed", () => {
    const at = (jenis: string, rezim: string, date: string) => shippedPack.dokumen.find((d) => d.jenis === jenis && (d.rezim === rezim || d.rezim === "keduanya") && inForce(d, date));
    expect(DOCUMENT_KINDS.filter((jenis) => !at(jenis, "pemilu", "2024-02-01"))).toEqual(["ba_keterangan_informasi_awal"]);
    expect(DOCUMENT_KINDS.filter((jenis) => !at(jenis, "pemilihan", "2024-10-15"))).toEqual(["permintaan_koreksi", "ba_koreksi", "status_koreksi"]);
    const codes = shippedPack.dokumen.filter((d) => d.rezim === "pemilu").map((d) => d.kodeFormulir);
    expect(codes).toEqual(["B.1", "B.2", "B.3", "B.3.1", ...Array.from({ length: 18 }, (_, i) => `B.${i + 4}`)]);
    expect(shippedPack.dokumen.filter((d) => d.rezim === "pemilihan" && d.kodeFormulir !== null).map((d) => d.kodeFormulir)).toEqual(["A.6", "A.6.1"]);
    expect(at("kajian", "pemilihan", "2024-10-15")).toMatchObject({ kodeFormulir: null, kodeDugaan: "A.11", status: "belum_diverifikasi" });
  });

  it("covers the outcomes of the kajian awal and the categories of the case in both regimes", () => {
    for (const rezim of ["pemilu", "pemilihan"]) expect(shippedPack.hasilKajianAwal.filter((h) => h.rezim === rezim).map((h) => h.hasil).toSorted()).toEqual([...HASIL_KAJIAN_AWAL].toSorted());
    expect(shippedPack.kategoriTerlapor.map((k) => k.id)).toEqual([...KATEGORI_TERLAPOR]);
  });

  it("has number patterns that give the official examples and pass their own check", () => {
    expect(shippedPack.seriNomor.flatMap((s) => patternProblems(s.pola))).toEqual([]);
    expect(shippedPack.seriNomor.flatMap((s) => s.contoh.filter((example) => s.pemeriksaan !== "" && !new RegExp(s.pemeriksaan, "i").test(example)))).toEqual([]);
    const pola = (id: string) => shippedPack.seriNomor.find((s) => s.id === id)!.pola;
    expect(formatNumber(pola("pemilu-penyampaian"), { seq: 10, jenis: "PP", kode: "Kab", wilayah: "33.29", tanggal: "2023-12-10" })).toBe("010/LP/PP/Kab/33.29/XII/2023");
    expect(formatNumber(pola("pemilu-register"), { seq: 9, jenis: "PP", kode: "Kota", wilayah: "28.01", tanggal: "2023-02-01", tm_lp: "TM" })).toBe("009/Reg/TM/PP/Kota/28.01/II/2023");
    expect(formatNumber(pola("pemilu-rekomendasi"), { seq: 9, jenis: "PP", kode: "Kab", wilayah: "32.04", tanggal: "2023-02-01", tm_lp: "TM", hasil: "Rekom-DPPL" })).toBe("009/Rekom-DPPL/TM/PP/Kab/32.04/II/2023");
    expect(formatNumber(pola("pemilihan-penyampaian"), { seq: 6, jenis: "PW", kode: "Kota", wilayah: "13.08", tanggal: "2024-10-15" })).toBe("006/PL/PW/Kota/13.08/X/2024");
    expect(formatNumber(pola("pemilihan-register"), { seq: 10, jenis: "PB", kode: "Kab", wilayah: "13.19", tanggal: "2024-10-15", tm_lp: "LP" })).toBe("010/Reg/LP/PB/Kab/13.19/X/2024");
    expect(formatNumber(pola("surat"), { seq: 135, klasifikasi: "PM.00.02", kode_kantor: "K.RA-06-05", tanggal: "2023-10-02" })).toBe("135/PM.00.02/K.RA-06-05/10/2023");
  });
});

describe("a bad pack is refused with the row and the reason", () => {
  const broken: Array<[what: string, spoil: (p: LawPack) => unknown, row: string | null, message: RegExp]> = [
    ["unknown unit", (p) => Object.assign(p.tenggat[7]!, { satuan: "minggu" }), "P-08", /satuan tidak dikenal/],
    ["missing source", (p) => Object.assign(p.tenggat[7]!, { sumber: "" }), "P-08", /sumber/],
    ["no source at all", (p) => Reflect.deleteProperty(p.skb[0]!, "sumber"), "A1", /sumber/],
    ["two rows with one id", (p) => p.skb.push(p.skb[0]!), "A1", /ganda/],
    ["overlapping dates", (p) => p.penerima.push({ ...p.penerima.find((x) => x.id === "asn-kasn")!, berlakuSejak: "2024-08-24", berlakuSampai: null }), "asn-kasn", /tumpang tindih/],
    ["a date that does not exist", (p) => Object.assign(p.pasal[0]!, { berlakuSejak: "2024-02-30" }), "uu7-280-2", /tanggal/],
    ["an end before its start", (p) => Object.assign(p.pasal[0]!, { berlakuSampai: "2010-01-01" }), "uu7-280-2", /lebih awal/],
    ["an unknown trigger", (p) => Object.assign(p.tenggat[7]!, { pemicu: ["laporan_hilang"] }), "P-08", /peristiwa tidak dikenal/],
    ["an unknown column", (p) => Object.assign(p.tenggat[7]!, { panjangnya: 3 }), "P-08", /panjangnya/],
    ["an unknown regime", (p) => Object.assign(p.tenggat[7]!, { rezim: "pilkada" }), "P-08", /rezim/],
    ["a length without a unit", (p) => Object.assign(p.tenggat[7]!, { satuan: null }), "P-08", /satuan/],
    ["an extension that is no longer", (p) => Object.assign(p.tenggat.find((r) => r.id === "P-15")!, { panjangDiperpanjang: 7 }), "P-15", /diperpanjang/],
    ["an alias in use", (p) => Object.assign(p.tenggat[7]!, { alias: ["P-09"] }), "P-08", /alias/],
    ["an unknown category", (p) => Object.assign(p.penerima[0]!, { kategori: ["hakim"] }), "pemilu-etik-dkpp", /kategori/],
    ["a row inside a regime", (p) => Object.assign(p.rezim[0]!.syaratFormal[0]!, { status: "mungkin" }), "pelapor", /status/],
  ];
  it.each(broken)("%s", (_what, spoil, row, message) => {
    const pack = copy();
    spoil(pack);
    const problems = problemsOf(pack);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ row, message: expect.stringMatching(message) as unknown });
  });

  it.each([
    ["a text file", "Undang-undang", /bukan JSON/],
    ["a wrong encoding", '{"versi":"\uFFFD"}', /pengodean/],
    ["50 MB", "[".repeat(50 * 1024 * 1024), /terlalu besar/],
    ["another list", "[]", /./],
    ["nothing", "", /bukan JSON/],
  ])("%s", (_what, text, message) => {
    expect(readLawPack(text)).toMatchObject({ ok: false, problems: expect.arrayContaining([{ path: expect.any(String) as unknown, row: null, message: expect.stringMatching(message) as unknown }]) as unknown });
  });

  it("but its own text is read back the same", () => {
    expect(readLawPack(JSON.stringify(shippedPack))).toEqual({ ok: true, pack: shippedPack });
  });
});

describe("two packs compared row by row", () => {
  it("shows what is new, gone and changed", () => {
    const next = copy();
    next.tenggat.find((r) => r.id === "P-08")!.panjang = 3;
    next.rezim[0]!.syaratFormal[0]!.label = "Nama Pelapor";
    next.klasifikasi.pop();
    next.kategoriTerlapor.push({ ...next.kategoriTerlapor[0]!, id: "hakim", label: "Hakim" });
    expect(comparePacks(shippedPack, next)).toEqual([
      { part: "rezim.pemilu.syaratFormal", id: "pelapor", berlakuSejak: "2022-10-20", change: "berubah", fields: [{ field: "label", before: "Nama dan alamat Pelapor", after: "Nama Pelapor" }] },
      { part: "tenggat", id: "P-08", berlakuSejak: "2022-10-20", change: "berubah", fields: [{ field: "panjang", before: 2, after: 3 }] },
      { part: "klasifikasi", id: "RT", berlakuSejak: "2020-01-01", change: "hilang", fields: [] },
      { part: "kategoriTerlapor", id: "hakim", berlakuSejak: "2017-08-16", change: "baru", fields: [] },
    ]);
    expect(comparePacks(shippedPack, copy())).toEqual([]);
  });
});

function range(letter: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${letter}-${String(from + i).padStart(2, "0")}`);
}
