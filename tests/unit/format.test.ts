import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { angka, bulanTahun, hariTanggal, hariTanggalJam, jam, lokal, maskNik, pendek, pendekJam, relatif, selisihHari, tambahHari, tanggal, ukuran, yangLalu } from "../../shared/i18n/format";
import { parseAngka, parseJam, parseTanggal } from "../../shared/i18n/parse";
import { alasan, isi, isian, kalimatGalat, kalimatIsian } from "../../shared/i18n/id";

const TODAY = "2026-10-21";

describe("dates and clocks as Indonesians read them", () => {
  test("a date in its three lengths", () => {
    expect(tanggal("2026-10-21")).toBe("21 Oktober 2026");
    expect(hariTanggal("2026-10-21")).toBe("Rabu, 21 Oktober 2026");
    expect(pendek("2026-10-21")).toBe("Rab, 21 Okt");
    expect(bulanTahun("2026-10-21")).toBe("Oktober 2026");
  });

  test("what is no date passes unchanged", () => {
    expect(hariTanggal("2026-02-30")).toBe("2026-02-30");
    expect(tanggal("")).toBe("");
  });

  test.each([["Asia/Jakarta", "WIB"], ["Asia/Pontianak", "WIB"], ["Asia/Makassar", "WITA"], ["Asia/Jayapura", "WIT"]])("the clock of %s says %s", (zone, short) => {
    expect(jam("2026-10-21T14:30", zone)).toBe(`14.30 ${short}`);
  });

  test("a local date and time", () => {
    expect(hariTanggalJam("2026-10-21T09:05", "Asia/Makassar")).toBe("Rabu, 21 Oktober 2026, 09.05 WITA");
    expect(pendekJam("2026-10-21T09:05")).toBe("Rab, 21 Okt 09.05");
  });

  test("an instant falls on the day of its zone", () => {
    expect(lokal("2026-10-21T16:30:08Z", "Asia/Jakarta")).toEqual({ tanggal: "2026-10-21", jam: "23:30", detik: "08" });
    expect(lokal("2026-10-21T16:30:08Z", "Asia/Jayapura")).toEqual({ tanggal: "2026-10-22", jam: "01:30", detik: "08" });
    expect(lokal("2026-10-21T17:00:00Z", "Asia/Jakarta").jam).toBe("00:00");
  });

  test.each([["2026-10-21", "hari ini"], ["2026-10-22", "besok"], ["2026-10-23", "lusa"], ["2026-10-24", "3 hari lagi"], ["2026-10-19", "lewat 2 hari"]])("%s is %s", (iso, words) => {
    expect(relatif(iso, TODAY)).toBe(words);
  });

  test("what lies behind", () => {
    expect(yangLalu("2026-10-20", TODAY)).toBe("kemarin");
    expect(yangLalu("2026-10-01", TODAY)).toBe("1 Okt 2026");
  });

  test("days between cross months and leap days", () => {
    expect(selisihHari("2024-02-28", "2024-03-01")).toBe(2);
    expect(tambahHari("2026-12-31", 1)).toBe("2027-01-01");
  });
});

test("numbers, sizes and hidden NIK", () => {
  expect(angka(1234.5)).toBe("1.234,5");
  expect(ukuran(0)).toBe("0 byte");
  expect(ukuran(1_468_006)).toBe("1,4 MB");
  expect(ukuran(524_288_000)).toBe("500 MB");
  expect(maskNik("3201234567890123")).toBe("3201••••••••••23");
  expect(maskNik("123")).toBe("•••");
});

describe("a date as it is typed", () => {
  test.each([
    ["21/10/2026", "2026-10-21"],
    ["21-10-26", "2026-10-21"],
    ["21.10.2026", "2026-10-21"],
    ["21 10 2026", "2026-10-21"],
    ["21 okt 2026", "2026-10-21"],
    ["21 Oktober 2026", "2026-10-21"],
    ["Rabu, 21 Oktober 2026", "2026-10-21"],
    ["jumat 23 okt", "2026-10-23"],
    ["21 okt", "2026-10-21"],
    ["21/10", "2026-10-21"],
    ["211026", "2026-10-21"],
    ["21102026", "2026-10-21"],
    ["2026-10-21", "2026-10-21"],
    ["1 agt 2026", "2026-08-01"],
    ["5 nopember 2026", "2026-11-05"],
    ["1-1-30", "2030-01-01"],
    ["17-8-45", "1945-08-17"],
    ["hari ini", "2026-10-21"],
    ["Kemarin", "2026-10-20"],
    ["besok", "2026-10-22"],
    ["29/2/2024", "2024-02-29"],
  ])("%s is %s", (text, iso) => {
    expect(parseTanggal(text, TODAY)).toEqual({ ok: true, iso });
  });

  test.each(["31/2/2026", "29/2/2026", "32 okt 2026", "21/13/2026", "310426", "0/0/2026"])("%s is not in the calendar", (text) => {
    expect(parseTanggal(text, TODAY)).toEqual({ ok: false, code: "tanggal_tidak_ada" });
  });

  test.each(["minggu depan", "abc", "21 o 2026", "12345", "Rabu"])("%s is not understood", (text) => {
    expect(parseTanggal(text, TODAY)).toEqual({ ok: false, code: "tanggal_tidak_dipahami" });
  });

  test("nothing is nothing", () => {
    expect(parseTanggal("  ", TODAY)).toEqual({ ok: false, code: "kosong" });
  });
});

test.each([["1430", "14:30"], ["14.30", "14:30"], ["14:30", "14:30"], ["930", "09:30"], ["9", "09:00"], ["pukul 14.30 WITA", "14:30"], ["00.00", "00:00"], ["24.00", null], ["14.60", null], ["siang", null]])("clock %s", (text, value) => {
  expect(parseJam(text)).toBe(value);
});

test.each([["1.234,5", 1234.5], ["1234", 1234], ["12.34", null], ["x", null], ["-3", -3]])("number %s", (text, value) => {
  expect(parseAngka(text)).toBe(value);
});

test("codes become sentences", () => {
  expect(isi("Paling banyak {max} huruf.", { max: 5 })).toBe("Paling banyak 5 huruf.");
  expect(kalimatIsian("terlalu_panjang", { max: 200 })).toBe("Terlalu panjang, paling banyak 200 huruf.");
  expect(kalimatIsian("kode_yang_tak_dikenal")).toBe("Bentuk isian ini belum sesuai.");
  expect(kalimatIsian("Diketahui sebelum terjadi.")).toBe("Diketahui sebelum terjadi.");
  expect(kalimatGalat({ code: "STALE" }).judul).toContain("jendela lain");
});

test("every code that the schemas and the core name has its sentence", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const files = ["shared/schemas", "shared/domain", "electron/core"].flatMap((dir) => readdirSync(path.join(root, dir), { recursive: true, withFileTypes: true }))
    .filter((f) => f.isFile() && f.name.endsWith(".ts")).map((f) => path.join(f.parentPath, f.name));
  const codes = new Set(files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const reasons = [...text.matchAll(/reasons: \[("[a-z0-9_]+"(?:, )?)+\]/g)].flatMap((m) => [...m[0].matchAll(/"([a-z0-9_]+)"/g)]);
    const fields = [...text.matchAll(/(?:message|code): "([a-z][a-z0-9_]*)"/g)];
    return [...reasons, ...fields].map((m) => m[1] ?? "");
  }));
  codes.delete("custom");
  expect(codes.size).toBeGreaterThan(10);
  expect([...codes].filter((c) => !(c in isian) && !(c in alasan))).toEqual([]);
});
