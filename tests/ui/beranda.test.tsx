import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shippedPack } from "../../resources/law";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { kataTenggat } from "../../renderer/src/features/beranda/mendesak";
import { routes as berandaRoutes } from "../../renderer/src/features/beranda/routes";
import { barisHukum } from "../../renderer/src/features/pengaturan/hukum-baris";
import { routes as daftarRoutes } from "../../renderer/src/features/perkara-daftar/routes";
import { buildCalendar } from "../../shared/domain/calendar";
import { reckon } from "../../shared/domain/clock";
import { routes as tenggatRoutes } from "../../renderer/src/features/tenggat/routes";
import type { BarisPerkara, Beranda } from "../../shared/schemas/dossier";
import { rowsOf } from "../../shared/schemas/law";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const DUE = { perkaraId: 7, ruleId: "P-08", ref: "", nama: "Menyusun kajian awal", batasAman: "2024-10-16", batasTeks: "2024-10-17", pasal: "Ps 15(1)", belumDiverifikasi: true, urgensi: "hari_ini" as const, internal: false };
const BERANDA: Beranda = {
  hariIni: "2024-10-16",
  tenggat: [{ ...DUE, nomor: "006/LP/PL/Kab/27.12/X/2024", tahap: "kajian_awal", terlapor: "<img src=x onerror=alert(1)>", kategori: "pns", instansi: "", pelaporDilindungi: true }],
  jumlahTenggat: 1,
  agenda: [],
  perTahap: [{ tahap: "kajian_awal", jumlah: 1 }, { tahap: "selesai", jumlah: 4 }],
  berjalan: 1,
};
const CASE: BarisPerkara = { id: 7, jenis: "laporan", rezim: "pemilu", tahap: "kajian_awal", nomor: "006/LP/PL/Kab/27.12/X/2024", nomorPenyampaian: "", nomorRegister: "", terlapor: "Budi Misal", kategori: "pns", instansi: "", peristiwa: "", waktuTerima: "2024-10-15T10:30", zona: "Asia/Makassar", pelaporDilindungi: false, tenggat: DUE };

async function open(at: string, more: Record<string, (input: never) => unknown> = {}) {
  const client = kitClient({ "beranda.baca": () => BERANDA, "perkara.daftar": () => ({ baris: [CASE], jumlah: 1 }), "hukum.baca": () => shippedPack, ...more });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }), [...berandaRoutes, ...daftarRoutes, ...tenggatRoutes]);
  render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  return { client, router, user: userEvent.setup({ delay: null }) };
}

describe("what is due", () => {
  test("a row tells when, what, of whom and why, and opens the case where it is to be done", async () => {
    await open("/");
    const row = within((await screen.findByRole("link", { name: /006\/LP/ })).closest("tr")!);
    expect(row.getByText("Hari ini")).toBeTruthy();
    expect(row.getByText("<img src=x onerror=alert(1)>", { exact: false })).toBeTruthy();
    expect(row.getByText("Pelapor dilindungi")).toBeTruthy();
    expect(row.getByRole("button", { name: "belum diverifikasi" })).toBeTruthy();
    expect(row.getByRole("link").getAttribute("href")).toBe("/perkara/7/kajian-awal");
  });

  test("nothing is called late that the text of the law still allows", () => {
    expect(kataTenggat(DUE, "2024-10-15")).toMatchObject({ text: "Besok" });
    expect(kataTenggat(DUE, "2024-10-16")).toMatchObject({ text: "Hari ini", urgency: "hari_ini" });
    expect(kataTenggat({ ...DUE, urgensi: "lewat" }, "2024-10-17")).toMatchObject({ text: "Batas teks hari ini", urgency: "hari_ini" });
    expect(kataTenggat({ ...DUE, urgensi: "lewat" }, "2024-10-19")).toMatchObject({ text: "Lewat 2 hari", urgency: "lewat" });
    expect(kataTenggat({ ...DUE, batasAman: "2024-10-16T14:30:00+08:00", batasTeks: "2024-10-16T14:30:00+08:00" }, "2024-10-16")).toMatchObject({ text: "Hari ini 14.30" });
  });
});

describe("the list of cases", () => {
  test("filters and order stand in the address, and words are searched as they are typed", async () => {
    const { client, router, user } = await open("/perkara?tahap=kajian_awal&urut=terlapor&rezim=lain");
    const last = () => client.calls.findLast((c) => c.name === "perkara.daftar")?.input;
    await waitFor(() => expect(last()).toMatchObject({ tahap: "kajian_awal", urut: "terlapor", arah: "naik", rezim: "", lewati: 0, batas: 100 }));
    await user.type(await screen.findByRole("searchbox"), "cendra");
    await waitFor(() => expect(last()).toMatchObject({ teks: "cendra", tahap: "kajian_awal" }));
    expect(router.state.location.search).toMatchObject({ teks: "cendra", tahap: "kajian_awal", urut: "terlapor" });
    await user.click(screen.getByRole("button", { name: "Hapus saringan" }));
    await waitFor(() => expect(last()).toMatchObject({ teks: "", tahap: "", urut: "terlapor" }));
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("");
  });
});

test("a date is typed into the calculator letter by letter and reckoned both ways", async () => {
  const { user } = await open("/tenggat?rezim=pemilu&aturan=P-08", {
    "tenggat.hitung": ({ mulai }: { mulai: string }) => reckon(shippedPack.tenggat.find((r) => r.id === "P-08")!, mulai, "Asia/Makassar", buildCalendar([], { complete: true })),
  });
  await user.type(await screen.findByRole("textbox", { name: "Tanggal mulai" }), "15 okt 2024");
  const sheet = within(await screen.findByRole("region", { name: /P-08/ }));
  await waitFor(() => expect(sheet.getByText("Rabu, 16 Oktober 2024")).toBeTruthy());
  expect(sheet.getByText("Kamis, 17 Oktober 2024")).toBeTruthy();
  expect(sheet.getByText("Ps 15(1) · Perbawaslu 7/2022")).toBeTruthy();
});

test("every row of the law stands on the screen once, with words of its own", () => {
  const rows = barisHukum(shippedPack);
  expect(rows).toHaveLength(rowsOf(shippedPack).length);
  expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
  for (const r of rows) {
    const words = `${r.judul} ${r.rincian.join(" ")}`;
    expect(words).not.toMatch(/undefined|null|^\s*$/);
    // Only the patterns of numbers show their tokens.
    if (r.bagian !== "seriNomor") expect(words).not.toMatch(/\{\w+\}/);
  }
});
