import { describe, expect, it } from "vitest";
import { libur } from "../../resources/calendar/index";
import { shippedPack } from "../../resources/law/index";
import { buildCalendar } from "../../shared/domain/calendar";
import { reckon } from "../../shared/domain/clock";
import { articleOf, deadlinesOf, findRule } from "../../shared/domain/deadlines";
import { deadlineSentences, EVENT_PHRASES, reckoningSentences } from "../../shared/i18n/reckoning";
import { EVENT_KEYS, type EventKey } from "../../shared/schemas/law";

const calendar = buildCalendar(libur);
const zone = "Asia/Makassar";
const say = (rezim: "pemilu" | "pemilihan", id: string, start: string, event: EventKey, extended = false) => {
  const { rule } = findRule(shippedPack, rezim, id, start.slice(0, 10))!;
  return reckoningSentences(reckon(rule, start, zone, calendar, { extended }), rule, { zone, event, article: articleOf(shippedPack, rule, extended) });
};

describe("a reckoning read aloud", () => {
  it("names rule, article, start, both limits, days counted and days skipped with the decree", () => {
    expect(say("pemilu", "P-08", "2024-09-13T10:30", "laporan_disampaikan")).toEqual([
      "Menyusun kajian awal: paling lama 2 hari kerja sejak laporan disampaikan pada Jumat, 13 September 2024, 10.30 WITA (Ps 15(1), Perbawaslu 7/2022).",
      "Batas teks: Rabu, 18 September 2024; hari sesudah hari mulai adalah hari pertama yang dapat dihitung.",
      "Dihitung: hari ke-1 Selasa, 17 September 2024; hari ke-2 Rabu, 18 September 2024.",
      "Dilewati: Sabtu, 14 September 2024 (akhir pekan); Minggu, 15 September 2024 (akhir pekan); Senin, 16 September 2024 (Libur nasional Maulid Nabi, SKB 3 Menteri 855/2023, 3/2023, 4/2023).",
      "Batas aman: Selasa, 17 September 2024, bila hari mulai dihitung sebagai hari pertama.",
    ]);
  });

  it("says when both readings agree", () => {
    expect(say("pemilu", "P-08", "2024-02-11T21:00", "laporan_disampaikan")).toContain("Batas aman jatuh pada hari yang sama, karena hari mulai bukan hari yang dihitung.");
  });

  it("rests an extended length on its own article", () => {
    expect(say("pemilihan", "K-02", "2024-10-06", "diregistrasi", true).slice(0, 2)).toEqual([
      "Menindaklanjuti dan memutuskan: paling lama 5 hari kalender seluruhnya, termasuk perpanjangan, sejak temuan atau laporan diregistrasi pada Minggu, 6 Oktober 2024 (Ps 134(6), UU 1/2015 (jo UU 8/2015, UU 10/2016, UU 6/2020)).",
      "Batas teks: Jumat, 11 Oktober 2024; hari sesudah hari mulai adalah hari pertama yang dapat dihitung.",
    ]);
  });

  it("says hours, the same day, and backwards in their own words", () => {
    expect(say("pemilihan", "K-12", "2024-10-15T10:30", "diputuskan")).toEqual([
      "Meneruskan tindak pidana Pemilihan ke penyidik: paling lama 24 jam sejak diputuskan dalam rapat pleno pada Selasa, 15 Oktober 2024, 10.30 WITA (Ps 135(2), UU 1/2015 (jo UU 8/2015, UU 10/2016, UU 6/2020)).",
      "Batas: Rabu, 16 Oktober 2024 pukul 10.30 WITA.",
    ]);
    expect(say("pemilu", "P-06", "2024-10-15T10:30", "laporan_disampaikan")[0]).toContain("pada hari yang sama dengan laporan disampaikan");
    expect(say("pemilu", "P-17", "2024-10-21T09:00", "klarifikasi_dijadwalkan")).toEqual([
      "Menyampaikan undangan klarifikasi: paling lambat 1 hari kerja sebelum klarifikasi pada Senin, 21 Oktober 2024, 09.00 WITA (Ps 29(2), (5), (6), Perbawaslu 7/2022).",
      "Hari terakhir: Jumat, 18 Oktober 2024, dihitung mundur mulai hari sebelum Senin, 21 Oktober 2024.",
      "Dilewati: Sabtu, 19 Oktober 2024 (akhir pekan); Minggu, 20 Oktober 2024 (akhir pekan).",
    ]);
  });

  it("speaks its doubts", () => {
    expect(say("pemilu", "P-35", "2027-01-04", "acara_cepat_dimulai").slice(-2)).toEqual([
      "Perhatian: tidak ada tabel hari libur untuk tahun 2027; hanya Sabtu dan Minggu yang dilewati.",
      "Perhatian: aturan ini belum diverifikasi pada naskahnya.",
    ]);
  });

  it("adds mark, override and what was done for a deadline of a case", () => {
    const list = deadlinesOf({
      facts: [{ event: "diregistrasi", at: "2024-10-06T10:00", hasil: ["pidana"] }, { event: "diputuskan", at: "2024-10-12T09:00", hasil: ["bukan_pelanggaran"] }],
      pack: shippedPack, calendar, rezim: "pemilihan", zone, now: "2024-10-14T08:00", overrides: [{ ruleId: "K-02", tanggal: "2024-10-12", alasan: "Gempa bumi" }],
    });
    const text = deadlineSentences(list.find((d) => d.ruleId === "K-02")!, zone).join(" ");
    expect(text).toContain("Tanda hari ke-3: batas aman Selasa, 8 Oktober 2024, batas teks Rabu, 9 Oktober 2024.");
    expect(text).toContain("Tanggal ditetapkan Sabtu, 12 Oktober 2024 dengan alasan: Gempa bumi.");
    expect(text).toContain("Dilaksanakan: diputuskan dalam rapat pleno pada Sabtu, 12 Oktober 2024, 09.00 WITA.");
    const open = list.find((d) => d.ruleId === "K-22")!;
    expect(deadlineSentences(open, zone)[0]).toContain("tidak menyebut panjang waktu");
  });

  it("has words for every fact", () => expect(EVENT_KEYS.filter((e) => !EVENT_PHRASES[e])).toEqual([]));
});
