import { expect, test } from "vitest";
import { electionOn, stageOn } from "../../shared/domain/election";

const stage = (nama: string, mulai: string, selesai: string) => ({ id: nama, nama, mulai, selesai, terima24Jam: false });
const election = (nama: string, tanggalPemungutan: string, tahapan: ReturnType<typeof stage>[] = [], aktif = true) => ({ nama, tanggalPemungutan, tahapan, aktif });
const pemilu = election("pemilu", "2024-02-14", [stage("kampanye", "2023-11-28", "2024-02-10"), stage("rekapitulasi", "2024-02-14", "2024-03-20")]);
const pilkada = election("pilkada", "2024-11-27", [stage("pencalonan", "2024-03-01", "2024-09-22"), stage("kampanye", "2024-09-25", "2024-11-23")]);

test("the election of a day is the one at work, then the one that votes last", () => {
  const on = (day: string, all = [pilkada, pemilu]) => electionOn(all, day)?.nama;
  expect(on("2024-01-05")).toBe("pemilu");
  expect(on("2024-10-05")).toBe("pilkada");
  // Both run: the stage that began last.
  expect(on("2024-03-05")).toBe("pilkada");
  expect(on("2025-06-01")).toBe("pilkada");
  expect(on("2025-06-01", [pemilu, pilkada])).toBe("pilkada");
  expect(on("2024-10-05", [{ ...pilkada, aktif: false }, pemilu])).toBe("pemilu");
  expect(on("2024-10-05", [{ ...pilkada, aktif: false }])).toBe("pilkada");
  expect(on("2024-10-05", [])).toBeUndefined();
});

test("of stages that overlap the one that began last runs", () => {
  const both = election("x", "", [stage("kampanye", "2024-01-01", "2024-01-30"), stage("masa tenang", "2024-01-28", "2024-01-30")]);
  expect(stageOn(both, "2024-01-29")?.nama).toBe("masa tenang");
  expect(stageOn(both, "2024-02-01")).toBeUndefined();
  expect(stageOn(undefined, "2024-02-01")).toBeUndefined();
});
