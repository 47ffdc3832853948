import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HASIL_KAJIAN_AWAL, JENIS_PELANGGARAN } from "../../shared/schemas/penanganan";
import { quorum } from "../../shared/domain/case-state";
import { CAPABILITIES, may, ROLES } from "../../shared/domain/permissions";
import { EVENTS, next, permitted, TAHAP, TRANSITIONS, type CaseEvent, type CaseState, type Tahap } from "../../shared/domain/stages";

/** A case of which nothing is known yet. */
const blank: CaseState = {
  tahap: "kajian_awal", jenis: "laporan", kajianAwalTersimpan: false, hasilKajianAwal: "", syaratBelumDijawab: 1, syaratTidakTerpenuhi: 0, dugaanKosong: true, kekuranganKosong: true, alasanKosong: true, tujuanKosong: true, perbaikanKe: 0,
  kelengkapanDiberitahukan: false, kelengkapanDisampaikan: false, klarifikasiSelesai: 0, klarifikasiTerbuka: 0, terlaporBelumDidengar: 1, kajianKosong: ["kajian"], hasil: [], hasilDiteruskan: 0, penerusanTerbit: 0, penerusanTerkirim: 0,
};
/** A case that has all a guard could ask for. */
const full: CaseState = {
  ...blank, kajianAwalTersimpan: true, hasilKajianAwal: "diregistrasi", syaratBelumDijawab: 0, dugaanKosong: false, kekuranganKosong: false, alasanKosong: false, tujuanKosong: false, kelengkapanDiberitahukan: true, kelengkapanDisampaikan: true,
  klarifikasiSelesai: 1, terlaporBelumDidengar: 0, kajianKosong: [], hasil: ["hukum_lain"], hasilDiteruskan: 1, penerusanTerbit: 1, penerusanTerkirim: 1,
};
const anyState: fc.Arbitrary<CaseState> = fc.record({
  tahap: fc.constantFrom(...TAHAP), jenis: fc.constantFrom("laporan", "temuan"), kajianAwalTersimpan: fc.boolean(), hasilKajianAwal: fc.constantFrom("", ...HASIL_KAJIAN_AWAL), syaratBelumDijawab: fc.nat(3), syaratTidakTerpenuhi: fc.nat(3),
  dugaanKosong: fc.boolean(), kekuranganKosong: fc.boolean(), alasanKosong: fc.boolean(), tujuanKosong: fc.boolean(), perbaikanKe: fc.nat(2), kelengkapanDiberitahukan: fc.boolean(), kelengkapanDisampaikan: fc.boolean(), klarifikasiSelesai: fc.nat(2), klarifikasiTerbuka: fc.nat(2),
  terlaporBelumDidengar: fc.nat(2), kajianKosong: fc.subarray(["fakta", "kesimpulan"]), hasil: fc.array(fc.constantFrom(...JENIS_PELANGGARAN), { maxLength: 3 }), hasilDiteruskan: fc.nat(2), penerusanTerbit: fc.nat(2), penerusanTerkirim: fc.nat(2),
  temuanDitetapkan: fc.constantFrom(true, false, undefined) as fc.Arbitrary<boolean>,
});
const roles = fc.constantFrom(...Object.keys(ROLES), "orang_luar", "__proto__", "constructor");
const go = (s: Partial<CaseState>, event: CaseEvent, role = "ketua") => next({ ...full, ...s }, event, role);

describe("the table", () => {
  test("names every stage, only known events, and uses every event", () => {
    expect(Object.keys(TRANSITIONS)).toEqual([...TAHAP]);
    const used = new Set(Object.values(TRANSITIONS).flatMap((t) => Object.keys(t)));
    expect([...used].filter((e) => !(EVENTS as readonly string[]).includes(e))).toEqual([]);
    expect(EVENTS.filter((e) => !used.has(e))).toEqual([]);
  });

  test("no event leads out of it, whatever the case looks like and whoever asks", () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...EVENTS), roles, (state, event, role) => {
        const result = next(state, event, role);
        if ("to" in result) {
          expect(TAHAP).toContain(result.to);
          expect(TRANSITIONS[state.tahap][event]).toBeDefined();
          expect(may(role, TRANSITIONS[state.tahap][event]!.actor)).toBe(true);
        } else {
          expect(result.reasons.length).toBeGreaterThan(0);
          for (const r of result.reasons) expect(r).toMatch(/^[a-z][a-z0-9_]*$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what is offered is what is allowed, with the same reasons", () => {
    fc.assert(
      fc.property(anyState, roles, (state, role) => {
        const offered = permitted(state, role);
        expect(offered.map((p) => p.event)).toEqual(Object.keys(TRANSITIONS[state.tahap]));
        for (const p of offered) {
          const result = next(state, p.event, role);
          expect(p.allowed).toBe("to" in result);
          expect(p.reasons).toEqual("reasons" in result ? result.reasons : []);
        }
        for (const e of EVENTS.filter((x) => !offered.some((p) => p.event === x))) expect(next(state, e, role)).toEqual({ reasons: ["bukan_tahapnya"] });
      }),
      { numRuns: 500 },
    );
  });

  /** Where a stage can lead, over many states of a case. */
  const leads = (from: Tahap): Set<Tahap> => {
    const to = new Set<Tahap>();
    for (const state of fc.sample(anyState, { numRuns: 1500, seed: 7 }))
      for (const base of [state, { ...full, hasilKajianAwal: state.hasilKajianAwal, hasilDiteruskan: state.hasilDiteruskan, penerusanTerkirim: state.penerusanTerkirim, temuanDitetapkan: state.temuanDitetapkan ?? true, jenis: state.jenis }])
        for (const event of Object.keys(TRANSITIONS[from]) as CaseEvent[]) {
          const r = next({ ...base, tahap: from }, event, "ketua");
          if ("to" in r) to.add(r.to);
        }
    return to;
  };
  const graph = new Map(TAHAP.map((t) => [t, leads(t)]));
  const reach = (from: Tahap): Set<Tahap> => {
    const seen = new Set<Tahap>([from]);
    for (const t of seen) for (const n of graph.get(t)!) seen.add(n);
    return seen;
  };

  test("every stage is reached from the counter or from a finding, and the end from every stage", () => {
    expect([...TAHAP].filter((t) => !reach("kajian_awal").has(t) && !reach("penetapan_temuan").has(t))).toEqual([]);
    for (const t of TAHAP) expect([t, reach(t).has("selesai")]).toEqual([t, true]);
  });

  test("the end is the end, and a stage is not left backwards but where the road says so", () => {
    expect(TRANSITIONS.selesai).toEqual({});
    const road: Tahap[] = ["kajian_awal", "menunggu_perbaikan", "penelitian_perbaikan", "registrasi", "klarifikasi", "kajian", "pleno", "penerusan", "status", "tindak_lanjut", "selesai"];
    const back = [...graph].flatMap(([from, tos]) => [...tos].filter((to) => road.indexOf(to) < road.indexOf(from) && road.includes(to) && road.includes(from)).map((to) => `${from} -> ${to}`));
    expect(back).toEqual(["pleno -> kajian"]);
  });

  test("a report is never withdrawn once it is registered (Ps 17(3))", () => {
    const before: Tahap[] = ["kajian_awal", "menunggu_perbaikan", "penelitian_perbaikan", "registrasi"];
    for (const t of TAHAP) expect([t, "laporan.cabut" in TRANSITIONS[t]]).toEqual([t, before.includes(t)]);
  });
});

describe("guards", () => {
  const held = (s: Partial<CaseState>, event: CaseEvent) => { const r = go(s, event); return "reasons" in r ? r.reasons : []; };
  test.each([
    [{ tahap: "kajian_awal", kajianAwalTersimpan: false }, "kajianAwal.putuskan", "kajian_awal_belum_dibuat"],
    [{ tahap: "kajian_awal", syaratBelumDijawab: 1 }, "kajianAwal.putuskan", "syarat_belum_dijawab"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "" }, "kajianAwal.putuskan", "hasil_belum_dipilih"],
    [{ tahap: "kajian_awal", syaratTidakTerpenuhi: 1 }, "kajianAwal.putuskan", "syarat_tidak_terpenuhi"],
    [{ tahap: "kajian_awal", dugaanKosong: true }, "kajianAwal.putuskan", "dugaan_belum_diisi"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "diteruskan_hukum_lain", dugaanKosong: true }, "kajianAwal.putuskan", "dugaan_belum_diisi"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "perbaikan", kekuranganKosong: true }, "kajianAwal.putuskan", "kekurangan_belum_diisi"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "tidak_diregistrasi_syarat", alasanKosong: true }, "kajianAwal.putuskan", "alasan_belum_diisi"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "dilimpahkan", tujuanKosong: true }, "kajianAwal.putuskan", "tujuan_belum_diisi"],
    [{ tahap: "kajian_awal", hasilKajianAwal: "pengambilalihan", tujuanKosong: true }, "kajianAwal.putuskan", "tujuan_belum_diisi"],
    [{ tahap: "penelitian_perbaikan", hasilKajianAwal: "perbaikan" }, "kajianAwal.putuskan", "perbaikan_hanya_sekali"],
    [{ tahap: "menunggu_perbaikan" }, "kelengkapan.beritahukan", "sudah_diberitahukan"],
    [{ tahap: "menunggu_perbaikan" }, "kelengkapan.antar", "sudah_disampaikan"],
    [{ tahap: "menunggu_perbaikan", kelengkapanDisampaikan: false }, "perbaikan.terima", "kelengkapan_belum_disampaikan"],
    [{ tahap: "menunggu_perbaikan", kelengkapanDisampaikan: false }, "perbaikan.tidakDatang", "kelengkapan_belum_disampaikan"],
    [{ tahap: "menunggu_perbaikan", kelengkapanDiberitahukan: false, kelengkapanDisampaikan: false }, "kelengkapan.antar", "kelengkapan_belum_diberitahukan"],
    [{ tahap: "menunggu_perbaikan", kelengkapanDiberitahukan: false, kelengkapanDisampaikan: false }, "perbaikan.terima", "kelengkapan_belum_diberitahukan"],
    [{ tahap: "menunggu_perbaikan", kelengkapanDiberitahukan: false, kelengkapanDisampaikan: false }, "perbaikan.tidakDatang", "kelengkapan_belum_diberitahukan"],
    [{ tahap: "registrasi", jenis: "temuan" }, "laporan.cabut", "hanya_laporan"],
    [{ tahap: "klarifikasi", klarifikasiTerbuka: 1 }, "kajian.mulai", "klarifikasi_masih_berlangsung"],
    [{ tahap: "klarifikasi", terlaporBelumDidengar: 1 }, "kajian.mulai", "terlapor_belum_didengar"],
    [{ tahap: "kajian", kajianKosong: ["fakta"] }, "kajian.selesai", "kajian_belum_lengkap"],
    [{ tahap: "kajian", hasil: [] }, "kajian.selesai", "hasil_kajian_kosong"],
    [{ tahap: "pleno", hasil: [] }, "pleno.putuskan", "hasil_kajian_kosong"],
    [{ tahap: "penerusan", penerusanTerbit: 0 }, "penerusan.kirim", "penerusan_belum_diterbitkan"],
    [{ tahap: "status", penerusanTerbit: 0 }, "penerusan.terima", "penerusan_belum_diterbitkan"],
  ] as Array<[Partial<CaseState>, CaseEvent, string]>)("%j holds back %s: %s", (state, event, reason) => {
    expect(held(state, event)).toEqual([reason]);
  });

  test("each outcome of the kajian awal leads to its own place", () => {
    const to = Object.fromEntries(HASIL_KAJIAN_AWAL.map((h) => { const r = go({ tahap: "kajian_awal", hasilKajianAwal: h }, "kajianAwal.putuskan"); return [h, "to" in r ? r.to : r.reasons]; }));
    expect(to).toEqual({
      diregistrasi: "registrasi", diregistrasi_administratif: "registrasi", dilimpahkan: "pelimpahan", pengambilalihan: "pelimpahan", tidak_diregistrasi_dicabut: "status", tidak_diregistrasi_terlambat: "status", tidak_diregistrasi_syarat: "status",
      perbaikan: "menunggu_perbaikan", diteruskan_hukum_lain: "penerusan",
    });
  });

  test("a case leaves forwarding only when every letter has left, and ends at once when none had to", () => {
    expect(go({ tahap: "penerusan", hasilDiteruskan: 2, penerusanTerkirim: 1 }, "penerusan.kirim")).toEqual({ to: "penerusan" });
    expect(go({ tahap: "penerusan", hasilDiteruskan: 2, penerusanTerkirim: 2 }, "penerusan.kirim")).toEqual({ to: "status" });
    expect(go({ tahap: "status", penerusanTerkirim: 0 }, "status.umumkan")).toEqual({ to: "selesai" });
    expect(go({ tahap: "status", penerusanTerkirim: 1 }, "status.umumkan")).toEqual({ to: "tindak_lanjut" });
    expect(go({ tahap: "pleno", hasilDiteruskan: 0 }, "pleno.putuskan")).toEqual({ to: "status" });
    expect(go({ tahap: "penetapan_temuan", temuanDitetapkan: false }, "temuan.tetapkan")).toEqual({ to: "selesai" });
    expect(go({ tahap: "penetapan_temuan", temuanDitetapkan: true }, "temuan.tetapkan")).toEqual({ to: "registrasi" });
  });
});

describe("rights and quorum", () => {
  test("a reader changes nothing; an unknown role may nothing at all", () => {
    for (const t of TAHAP) for (const role of ["pembaca", "orang_luar", "__proto__", "toString"]) expect(permitted({ ...full, tahap: t }, role).filter((p) => p.allowed)).toEqual([]);
    expect(CAPABILITIES.filter((c) => may("pembaca", c))).toEqual(["baca"]);
    expect(CAPABILITIES.filter((c) => may("__proto__", c))).toEqual([]);
  });

  test("more than half of those in office, or the office's own figure", () => {
    const people = (present: number, all: number) => Array.from({ length: all }, (_, i) => ({ hadir: i < present }));
    expect([1, 2, 3].map((n) => quorum(people(n, 3), 0).terpenuhi)).toEqual([false, true, true]);
    expect([2, 3, 5].map((n) => quorum(people(n, 5), 0).terpenuhi)).toEqual([false, true, true]);
    expect(quorum(people(2, 4), 0)).toEqual({ hadir: 2, anggota: 4, perlu: 3, terpenuhi: false });
    expect(quorum(people(2, 5), 2).terpenuhi).toBe(true);
    expect(quorum([], 0)).toEqual({ hadir: 0, anggota: 0, perlu: 1, terpenuhi: false });
  });
});
