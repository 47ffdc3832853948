import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { bacaPeta, barisKosong, bedaBaris, kataNilai, kolomBagian, pilihanPaket, tulisPeta } from "../../renderer/src/features/hukum/kolom";
import { lembarHitungan } from "../../renderer/src/features/hukum/lembar";
import { keadaanHari, mingguBulan } from "../../renderer/src/features/tenggat/hari";
import { Pengingat } from "../../renderer/src/features/tenggat/Pengingat";
import { PeringatanMesin } from "../../renderer/src/features/tenggat/PeringatanMesin";
import { PageTitle } from "../../renderer/src/ui";
import { rowsOf } from "../../shared/schemas/law";
import { buildCalendar } from "../../shared/domain/calendar";
import { reckon } from "../../shared/domain/clock";
import { findRow, withRow } from "../../shared/domain/law-pack";
import { letterDocSchema } from "../../shared/letters/blocks";
import { libur } from "../../resources/calendar";
import { shippedPack } from "../../resources/law";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

describe("a row of the law in its own columns", () => {
  test("every row of the pack is shown whole: no column without a control", () => {
    const missing = rowsOf(shippedPack).flatMap(({ part, row }) => {
      const known = new Set(kolomBagian(part).map((k) => k.nama));
      const own = findRow(shippedPack, part, row.id, row.berlakuSejak)!;
      return Object.keys(own).filter((k) => !known.has(k)).map((k) => `${part}.${k}`);
    });
    expect([...new Set(missing)]).toEqual([]);
  });

  test("every value has words", () => {
    const pilihan = pilihanPaket(shippedPack);
    for (const { part, row } of rowsOf(shippedPack))
      for (const k of kolomBagian(part)) expect(kataNilai(k, (row as Record<string, unknown>)[k.nama], pilihan), `${part} ${row.id} ${k.nama}`).not.toMatch(/^$|undefined|\[object/);
  });

  test("a new addressee filled in as its form asks passes the pack's own rules", () => {
    const made = withRow(shippedPack, "penerima", null, { ...barisKosong("penerima"), id: "badan-baru", jabatan: "Kepala Badan", instansi: "Badan Baru", rezim: "pemilu", jenis: "hukum_lain", produk: "rekomendasi", pasal: "-", sumber: "Naskah", berlakuSejak: "2027-01-01" }, "x");
    expect(made).toMatchObject({ ok: true });
  });

  test("tokens of a number pattern are typed as lines", () => {
    const value = { kode: { bawaslu_kota: "Kota" }, hasil: { pidana: "Terus-TPP" } };
    expect(bacaPeta(tulisPeta(value))).toEqual(value);
    expect(bedaBaris({ a: 1, b: [1] }, { a: 1, b: [2], c: "" })).toEqual(["b", "c"]);
  });
});

test("the sheet tells every day, with the decree of what was skipped, and is a document both renderers read", () => {
  const rule = shippedPack.tenggat.find((r) => r.id === "P-08")!;
  const r = reckon(rule, "2024-04-05", "Asia/Makassar", buildCalendar(libur));
  const doc = lembarHitungan({ nomor: "001/LP", rule, reckoning: r, zone: "Asia/Makassar", paket: "2026.1", event: "laporan_disampaikan" }, null, { tanggal: "2024-04-05", jam: "10:00" }, "Petugas");
  expect(letterDocSchema.safeParse(doc).success).toBe(true);
  const text = JSON.stringify(doc);
  for (const s of r.skipped) expect(text).toContain(s.dasar ?? s.alasan);
  expect(text).toContain("Selasa, 16 April 2024"); // leave until Mon 15 April; Tue 16, Wed 17
  expect(r.batasTeks).toBe("2024-04-17");
});

test("a month holds whole weeks, and only a passed batas teks is late", () => {
  const weeks = mingguBulan("2024-10");
  expect([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)]).toEqual([5, "2024-09-30", "2024-11-03"]);
  const x = { perkaraId: 1, nomor: "", nama: "", pasal: "", aman: true, teks: false, urgensi: "lewat" as const };
  expect([keadaanHari(x, "2024-10-15", "2024-10-16"), keadaanHari({ ...x, teks: true }, "2024-10-15", "2024-10-16"), keadaanHari(x, "2024-10-16", "2024-10-16")]).toEqual(["lalu", "lewat", "hari_ini"]);
});

describe("on every page", () => {
  const due = (more: object) => ({ perkaraId: 3, ruleId: "P-08", ref: "", nama: "Menyusun kajian awal", batasAman: "2024-10-16", batasTeks: "2024-10-17", pasal: "Ps 15(1)", belumDiverifikasi: false, urgensi: "hari_ini", internal: false, nomor: "003/LP", tahap: "kajian_awal", ...more });
  const home = (tenggat: object[]) => ({ "beranda.baca": () => ({ hariIni: "2024-10-16", tenggat, jumlahTenggat: tenggat.length, agenda: [], perTahap: [], berjalan: 1 }) });
  const open = async (client = kitClient()) => {
    const router = createAppRouter(createMemoryHistory({ initialEntries: ["/"] }), [{ path: "/", component: () => <PageTitle title="Beranda" />, head: Pengingat, band: PeringatanMesin }]);
    render(<Providers client={client}><RouterProvider router={router} /></Providers>);
    await screen.findByRole("main");
    return client;
  };

  test("the bell counts what falls today or is late, and a closed reminder stays closed for the day", async () => {
    const client = await open(kitClient(home([due({}), due({ ruleId: "P-16", batasAman: "2024-10-18", batasTeks: "2024-10-18" })])));
    await screen.findByRole("button", { name: "Pengingat: 1 tenggat hari ini atau lewat" });
    await screen.findByText("1 tenggat hari ini atau lewat");
    fireEvent.click(document.querySelector(".toast .btn--ikon")!);
    await waitFor(() => expect(JSON.parse(client.drafts.get("pengingat")?.isi ?? "{}")).toEqual({ tanggal: "2024-10-16", ditutup: ["hari"] }));
    cleanup();
    await open(client);
    await screen.findByRole("button", { name: /^Pengingat: 1 tenggat/ });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.queryByText("1 tenggat hari ini atau lewat")).toBeNull();
  });

  test("an hour that runs out is told two hours before", async () => {
    await open(kitClient(home([due({ nama: "Melimpahkan perkara", batasAman: "2024-10-16T16:20:00+08:00", batasTeks: "2024-10-16T16:20:00+08:00" })])));
    await screen.findByText("Kurang dari dua jam: Melimpahkan perkara");
    expect(await screen.findByText("003/LP, batas aman 16.20.")).toBeTruthy();
  });

  test("a wrong zone and a clock that went back are said", async () => {
    const session = kitClient();
    const base = await session.call("sesi.baca", {});
    if (!base.ok) throw new Error("no session");
    await open(kitClient({ ...home([]), "sesi.baca": () => ({ ...base.value, peringatan: [{ kode: "zona_mesin_berbeda", params: { mesin: "Asia/Jakarta", kantor: "Asia/Makassar" } }, { kode: "jam_mesin_mundur", params: { sekarang: "2024-10-16T06:31:00Z", jurnal: "2024-10-17T06:31:00Z" } }] }) }));
    await screen.findByText(/Zona waktu komputer ini \(WIB\) berbeda dari zona kantor \(WITA\)/);
    expect(await screen.findByText(/lebih awal daripada catatan jurnal terakhir \(Kamis, 17 Oktober 2024, 14\.31 WITA\)/)).toBeTruthy();
  });
});
