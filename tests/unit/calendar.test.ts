import { describe, expect, it } from "vitest";
import { libur } from "../../resources/calendar/index";
import { wilayah } from "../../resources/regions/index";
import { addDays, buildCalendar, daysBetween, hasTable, isoWeekday, isWorkingDay, loadHolidays, offDay, readHolidayCsv, workingDayFrom, yearsWithoutTable } from "../../shared/domain/calendar";

const calendar = buildCalendar(libur);

describe("working days", () => {
  it.each([
    ["2024-10-15", true],
    ["2024-10-19", false],
    ["2024-10-20", false],
    ["2024-11-27", false],
    ["2024-04-09", false],
    ["2024-04-16", true],
    ["2025-08-18", false],
    ["2024-02-29", true],
  ])("%s: %s", (date, working) => {
    expect(isWorkingDay(calendar, date)).toBe(working);
    expect(offDay(calendar, date) === null).toBe(working);
  });

  it("names every reason of a day off", () => {
    expect(offDay(calendar, "2024-11-27")).toEqual({ tanggal: "2024-11-27", jenis: "libur_khusus", alasan: "Libur khusus Pemungutan suara Pemilihan", dasar: "Keputusan Presiden tentang hari pemungutan suara Pemilihan 2024" });
    expect(offDay(calendar, "2024-02-10")).toMatchObject({ jenis: "akhir_pekan", alasan: "Sabtu, Libur nasional Tahun Baru Imlek", dasar: "SKB 3 Menteri 855/2023, 3/2023, 4/2023" });
    expect(offDay(calendar, "2024-10-20")).toEqual({ tanggal: "2024-10-20", jenis: "akhir_pekan", alasan: "Minggu", dasar: null });
  });

  it("takes the office's own holidays, which make no year known", () => {
    const local = buildCalendar(libur, { local: [{ tanggal: "2027-06-10", jenis: "libur_lokal", nama: "Hari Jadi Kabupaten", dasar: "Keputusan Bupati" }] });
    expect(isWorkingDay(local, "2027-06-10")).toBe(false);
    expect(hasTable(local, 2027)).toBe(false);
    expect(hasTable(local, 2026)).toBe(true);
    expect(yearsWithoutTable(local, "2022-12-30", "2027-01-02")).toEqual([2022, 2027]);
    expect(yearsWithoutTable(buildCalendar([], { complete: true }), "2022-12-30", "2027-01-02")).toEqual([]);
  });

  it("walks over month, year and leap day", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2024-02-29", 1)).toBe("2024-03-01");
    expect(addDays("2025-01-01", -1)).toBe("2024-12-31");
    expect(daysBetween("2024-12-31", "2025-01-02")).toBe(2);
    expect([isoWeekday("2024-10-14"), isoWeekday("2024-10-20")]).toEqual([1, 7]);
    expect(workingDayFrom(calendar, "2024-04-06")).toBe("2024-04-16");
  });
});

describe("the shipped tables", () => {
  it("hold 2023 to 2026, each day with its decree", () => {
    expect([2022, 2023, 2024, 2025, 2026, 2027].map((y) => hasTable(calendar, y))).toEqual([false, true, true, true, true, false]);
    expect(libur.length).toBe(109);
    expect(libur.every((h) => h.dasar !== "")).toBe(true);
  });

  it("hold the region codes of the annex", () => {
    expect(wilayah.length).toBe(547);
    expect(wilayah.find((w) => w.kode === "13.08")?.nama).toBe("Kota Sukabumi");
    expect(wilayah.find((w) => w.kode === "14.18")?.nama).toBe("Kabupaten Kebumen");
    expect(new Set(wilayah.map((w) => w.kode)).size).toBeGreaterThan(540);
  });
});

describe("a table from a file", () => {
  const good = 'tanggal,jenis,nama,dasar\n2027-01-01,libur_nasional,Tahun Baru Masehi,"SKB 1/2026, 2/2026"\n\n2027-02-06,libur_nasional,"Tahun Baru ""Imlek""",SKB\n';

  it("is read with quotes, a byte order mark, CRLF or semicolons", () => {
    const rows = [
      { tanggal: "2027-01-01", jenis: "libur_nasional", nama: "Tahun Baru Masehi", dasar: "SKB 1/2026, 2/2026" },
      { tanggal: "2027-02-06", jenis: "libur_nasional", nama: 'Tahun Baru "Imlek"', dasar: "SKB" },
    ];
    expect(readHolidayCsv(good)).toEqual({ ok: true, rows });
    expect(readHolidayCsv(`\uFEFF${good.replaceAll("\n", "\r\n")}`)).toEqual({ ok: true, rows });
    expect(readHolidayCsv("dasar;nama;jenis;tanggal\nSKB;Natal;libur_nasional;2027-12-25")).toMatchObject({ ok: true, rows: [{ tanggal: "2027-12-25", nama: "Natal" }] });
  });

  it.each([
    ["2027-02-30,libur_nasional,X,SKB", 2, /tanggal tidak ada/],
    ["2027-01-01,libur,X,SKB", 2, /jenis tidak dikenal/],
    ["2027-01-01,libur_nasional,,SKB", 2, /nama tidak ada/],
    ["2027-01-01,libur_nasional,X,", 2, /dasar/],
    ["2027-01-01,libur_nasional,X,SKB\n2027-01-01,libur_nasional,X,SKB", 3, /sama dengan baris 2/],
  ])("is refused with the line: %s", (lines, row, message) => {
    expect(readHolidayCsv(`tanggal,jenis,nama,dasar\n${lines}`)).toMatchObject({ ok: false, problems: [{ row, message: expect.stringMatching(message) as unknown }] });
  });

  it.each([
    ["a text file", "Selamat pagi, ini bukan tabel.", /kolom tidak ada/],
    ["an empty file", "", /kolom tidak ada/],
    ["only a header", "tanggal,jenis,nama,dasar", /tidak ada baris/],
    ["a wrong encoding", "tanggal,jenis,nama,dasar\n2027-01-01,libur_nasional,Isra Mi\uFFFDraj,SKB", /pengodean/],
    ["50 MB", "x".repeat(50 * 1024 * 1024), /terlalu besar/],
  ])("refuses %s", (_what, text, message) => {
    expect(readHolidayCsv(text)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) as unknown }] });
  });

  it("refuses what is no list", () => {
    expect(loadHolidays({})).toMatchObject({ ok: false });
    expect(loadHolidays([null, 5])).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ row: 2 })]) as unknown });
  });
});
