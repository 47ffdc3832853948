import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { beda } from "../../renderer/src/features/laporan/merge";
import { routes } from "../../renderer/src/features/laporan/routes";
import { fail } from "../../shared/api/result";
import { buildCalendar } from "../../shared/domain/calendar";
import { reckon } from "../../shared/domain/clock";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const ROW = { rezim: "pemilihan", berlakuSejak: "2015-01-01", berlakuSampai: null, status: "terkonfirmasi", tag: "C", sumber: "UU 1/2015", catatan: "" };
const PACK = {
  tenggat: [{ ...ROW, id: "K-01", pasal: "Ps 134(4)", keterlambatan: "Laporan tidak diregistrasi." }],
  dokumen: [{ ...ROW, jenis: "laporan", judul: "Formulir Laporan", kodeFormulir: null }],
  rezim: [{ id: "pemilihan", pelapor: [{ id: "pemilih", label: "Pemilih" }] }],
  jamPenerimaan: [],
};
const SESSION = {
  siap: true,
  sekarang: "2024-10-16T06:31:00Z",
  zona: "Asia/Makassar",
  zonaMesin: "Asia/Makassar",
  peringatan: [],
  pelaku: { id: "p1", nama: "Siti Contoh", peran: "petugas" },
  kantor: { nama: "Bawaslu Kabupaten Contoh", alamat: "Jalan Rekaan 1" },
  pejabat: [{ id: "p1", nama: "Siti Contoh", jabatan: "Staf", peran: "petugas", nip: "", aktif: true, versi: 1 }],
  pemilihan: [{ id: "e1", nama: "Pemilihan 2024", rezim: "pemilihan", jenis: "PB", tanggalPemungutan: "2024-11-27", aktif: true, tahapan: [], versi: 1 }],
  paketHukum: "uji",
  versi: "0.1.0",
};

/** The form on a core of its own, whose law counts seven calendar days. */
async function open(more: Record<string, (input: never) => unknown> = {}) {
  const client = kitClient({
    "sesi.baca": () => SESSION,
    "hukum.baca": () => PACK,
    "libur.daftar": () => ({ hari: [], adaTabel: true }),
    "draf.daftar": () => [],
    "nomor.usul": () => ({ nomor: "007/PL/PB/Kab/27.12/X/2024", urut: 7 }),
    "saran.orang": () => [],
    "saran.teks": () => [],
    "tenggat.hitung": ({ mulai }: { mulai: string }) => reckon({ id: "K-01", satuan: "KAL", panjang: 7, panjangDiperpanjang: null, arah: "maju" }, mulai, "Asia/Makassar", buildCalendar([])),
    ...more,
  });
  const router = createAppRouter(createMemoryHistory({ initialEntries: ["/laporan/baru"] }), routes);
  render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  await waitFor(() => expect(document.activeElement).toBe(named("pelapor.0.nama")), { timeout: 10_000 });
  return { client, router, user: userEvent.setup({ delay: null }) };
}

const named = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
/** Pasted, not typed: what is tried here is the form, not the keys. */
async function put(user: ReturnType<typeof userEvent.setup>, name: string, text: string) {
  await user.click(named(name));
  await user.paste(text);
}
const sent = (client: { calls: Array<{ name: string; input: unknown }> }) => client.calls.filter((c) => c.name === "laporan.terima").map((c) => c.input as Record<string, unknown>);

describe("laporan baru", () => {
  test("stands ready to type: reporter first, reception filled in, nothing sent by Enter", async () => {
    const { client, user } = await open();
    expect(named("dilaporkanDi").value).toBe("Bawaslu Kabupaten Contoh");
    expect(named("penerimaId").value).toBe("p1");
    expect(named("waktuLapor").value).toBe("16/10/2024");
    expect(named("waktuLapor.jam").value).toBe("14.31");
    await user.keyboard("Ratna{Enter}");
    expect(sent(client)).toEqual([]);
    expect(screen.queryByText("Isian ini wajib.")).toBeNull();
  });

  test("an empty form is not sent: each section counts its fields, the first one gets the focus", async () => {
    const { client, user } = await open();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(document.activeElement).toBe(named("pelapor.0.nama")));
    const nav = screen.getByRole("navigation", { name: "Bagian formulir" });
    await waitFor(() => expect(within(nav).getByRole("button", { name: /Peristiwa/ }).textContent).toContain("4"));
    expect(within(nav).getByRole("button", { name: /Terlapor/ }).textContent).toContain("2");
    expect(sent(client)).toEqual([]);
  });

  test("known before it happened is told on leaving the field, and gone once either date is mended", async () => {
    const { user } = await open();
    await put(user, "tanggalKejadian", "9/10/2024");
    await put(user, "tanggalDiketahui", "8/10/2024");
    await user.tab();
    await screen.findByText("Diketahui sebelum terjadi. Periksa salah satu tanggal.");
    await user.clear(named("tanggalKejadian"));
    await put(user, "tanggalKejadian", "7/10/2024");
    await waitFor(() => expect(screen.queryByText("Diketahui sebelum terjadi. Periksa salah satu tanggal.")).toBeNull());
  });

  test("a report after its window is warned with article and count, and still recorded; refusals come to their fields", async () => {
    let tries = 0;
    const { client, user, router } = await open({
      "laporan.terima": () => (++tries === 1 ? fail("NUMBER_TAKEN", { fields: [{ path: "terlapor.0.nama", code: "terlalu_pendek", params: { min: 3 } }] }) : { perkaraId: 12, versi: 1, tahap: "kajian_awal", nomor: "007", surat: [] }),
    });
    await user.keyboard("Ratna O'Brien");
    await put(user, "terlapor.0.nama", "<img src=x>");
    await user.selectOptions(named("terlapor.0.kategori"), "pns");
    await put(user, "peristiwa", "Membagikan unggahan");
    await put(user, "tempat", "Media sosial");
    await put(user, "tanggalKejadian", "1/10/2024");
    await put(user, "tanggalDiketahui", "1/10/2024");
    await put(user, "uraian", "Terlapor membagikan unggahan.");
    expect((await screen.findAllByText("Laporan disampaikan 8 hari kalender sesudah batas teks.")).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/Ps 134\(4\): Laporan tidak diregistrasi\. Laporan tetap dapat dicatat/).length).toBeGreaterThan(0);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Terlalu pendek, paling sedikit 3 huruf.");
    await waitFor(() => expect(document.activeElement).toBe(named("terlapor.0.nama")));
    expect(named("uraian").value).toBe("Terlapor membagikan unggahan.");
    await user.keyboard("{End} y{Control>}{Enter}{/Control}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/laporan/12/diterima"));
    expect(sent(client)[1]).toMatchObject({ pemilihanId: "e1", kanal: "langsung", waktuLapor: "2024-10-16T14:31", tanggalDiketahui: "2024-10-01", penerimaId: "p1", nomor: { cara: "otomatis" } });
    expect(client.drafts.size).toBe(0);
  });

  test("many reported persons fold to rows; one taken out can be put back", async () => {
    const { user } = await open();
    await put(user, "terlapor.0.nama", "Satu");
    for (const nama of ["Dua", "Tiga"]) {
      await user.click(screen.getByRole("button", { name: "Tambah terlapor" }));
      await user.keyboard(nama);
    }
    expect(named("terlapor.0.nama")).toBeNull();
    expect(named("terlapor.2.nama").value).toBe("Tiga");
    await user.click(screen.getByRole("button", { name: "Keluarkan terlapor 2" }));
    expect(screen.queryByRole("group", { name: "terlapor 3" })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Kembalikan" }));
    expect(within(screen.getByRole("group", { name: "terlapor 2" })).getByText("Dua")).toBeTruthy();
  });
});

describe("two windows on one case", () => {
  const awal = { peristiwa: "A", tempat: "B", kecamatan: "", terlapor: [{ id: "t1", nama: "Budi", jabatan: "Camat" }], nomor: { cara: "otomatis" } };

  test("what only one side changed is taken from there; what both changed is asked", () => {
    const anda = { ...awal, peristiwa: "A saya", kecamatan: "Bukit" };
    const tersimpan = { ...awal, peristiwa: "A lain", tempat: "B lain", nomor: { cara: "ketik" } };
    expect(beda(awal, anda, tersimpan).map((b) => [b.path, b.pakai, b.bentrok])).toEqual([["peristiwa", "anda", true], ["tempat", "tersimpan", false], ["kecamatan", "anda", false]]);
  });

  test("persons are compared field by field while the list is the same, else as a list", () => {
    const other = { ...awal, terlapor: [{ id: "t1", nama: "Budi", jabatan: "Sekretaris" }] };
    expect(beda(awal, awal, other).map((b) => b.label)).toEqual(["Terlapor 1: Jabatan"]);
    const more = { ...awal, terlapor: [...awal.terlapor, { id: "t2", nama: "Sari", jabatan: "" }] };
    expect(beda(awal, awal, more).map((b) => b.path)).toEqual(["terlapor"]);
  });
});
