import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { routes } from "../../renderer/src/features/mulai/routes";
import { kantorIsian, orangKosong, pemilihanIsian } from "../../renderer/src/features/pengaturan/isian";
import { alasanLogo, LOGO_TERBESAR } from "../../renderer/src/features/pengaturan/logo";
import { routes as settings } from "../../renderer/src/features/pengaturan/routes";
import { kantorDariWilayah } from "../../renderer/src/features/pengaturan/wilayah";
import { fail } from "../../shared/api/result";
import type { Kantor, Pejabat, Pemilihan } from "../../shared/schemas/kantor";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

const OFFICE = { ...kantorIsian(null, "Asia/Jakarta"), tingkat: "bawaslu_kota", nama: "Bawaslu Kota Contoh", daerah: "Contoh", provinsi: "Provinsi Contoh", kodeWilayah: "13.08", kedudukan: "Contoh", alamat: "Jalan Rekaan 1" };
const PEOPLE = { pejabat: [{ ...orangKosong("ketua"), nama: "Budi Misal, S.H." }, { ...orangKosong("petugas"), nama: "Siti Contoh" }] };
const ELECTION = { ...pemilihanIsian(null), nama: "Pemilihan Contoh", rezim: "pemilihan", jenis: "PW" };

/** A core without an office; the drafts hold a set-up that is typed to its end. */
async function open(at: string, refuse: (name: string) => boolean = () => false) {
  const stored: { kantor: Kantor | null; pejabat: Pejabat[]; pemilihan: Pemilihan[] } = { kantor: null, pejabat: [], pemilihan: [] };
  const client = kitClient({
    "sesi.baca": () => ({ siap: stored.pemilihan.length > 0, sekarang: "2024-10-16T13:31", zona: "Asia/Jakarta", zonaMesin: "Asia/Jakarta", peringatan: [], pelaku: { id: "", nama: "", peran: "petugas" }, ...stored, paketHukum: "uji", versi: "0" }),
    "hukum.baca": () => ({ rezim: [], jamPenerimaan: [] }),
    "kantor.simpan": (k: Kantor) => (k.versi === (stored.kantor?.versi ?? 0) ? (stored.kantor = { ...k, contoh: false, versi: k.versi + 1 }) : fail("STALE")),
    "pejabat.simpan": (p: Pejabat) => {
      if (refuse(p.nama)) return fail("DISK_FULL");
      const saved = { ...p, id: p.id || `orang-${stored.pejabat.length + 1}`, versi: p.versi + 1 };
      stored.pejabat = [...stored.pejabat.filter((x) => x.id !== saved.id), saved];
      return saved;
    },
    "pemilihan.simpan": (p: Pemilihan) => {
      const saved = { ...p, id: "pemilihan-1", versi: 1 };
      stored.pemilihan = [saved];
      return saved;
    },
  });
  for (const [key, value] of [["mulai.kantor", OFFICE], ["mulai.orang", PEOPLE], ["mulai.pemilihan", ELECTION]] as const) client.drafts.set(key, { isi: JSON.stringify(value), versi: 1, disimpanAt: "2024-10-16T06:00:00Z" });
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }), routes);
  render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  await screen.findByRole("button", { name: /Lanjut|Simpan dan mulai/ });
  return { client, router, stored, user: userEvent.setup({ delay: null }) };
}

describe("the set-up", () => {
  test("a refused save keeps what was saved, says so, and saves nobody twice", async () => {
    let full = true;
    const { router, stored, user } = await open("/mulai?langkah=pemilihan", (name) => full && name === "Siti Contoh");
    await user.click(screen.getByRole("button", { name: "Simpan dan mulai bekerja" }));
    expect(await screen.findByText(/Ruang penyimpanan penuh/)).toBeTruthy();
    await waitFor(() => expect(router.state.location.search).toMatchObject({ langkah: "orang" }));
    expect(stored.pejabat).toHaveLength(1);

    full = false;
    await user.click(screen.getByRole("button", { name: "Lanjut" }));
    await user.click(await screen.findByRole("button", { name: "Simpan dan mulai bekerja" }));
    await waitFor(() => expect(stored.pemilihan).toHaveLength(1));
    expect(stored.pejabat.map((p) => [p.nama, p.versi])).toEqual([["Budi Misal, S.H.", 2], ["Siti Contoh", 1]]);
    expect(stored.kantor?.kop.baris).toEqual([]);
  });

  test("a step is not left with a field to check, and the drafts come back", async () => {
    const { router, user } = await open("/mulai");
    const name = document.querySelector<HTMLInputElement>("[name='nama']")!;
    expect(name.value).toBe("Bawaslu Kota Contoh");
    await user.clear(name);
    await user.click(screen.getByRole("button", { name: "Lanjut" }));
    expect(await screen.findByText("Isian ini wajib.")).toBeTruthy();
    expect(router.state.location.search).not.toMatchObject({ langkah: "kop" });
  });
});

test("a region suggests the office", () => {
  expect(kantorDariWilayah({ kode: "13.08", nama: "Kota Sukabumi", provinsi: "Jawa Barat" })).toEqual({ tingkat: "bawaslu_kota", daerah: "Sukabumi", nama: "Bawaslu Kota Sukabumi", provinsi: "Jawa Barat", kodeWilayah: "13.08", zona: "Asia/Jakarta", kedudukan: "Sukabumi" });
  expect(kantorDariWilayah({ kode: "01.08", nama: "Kabupaten Aceh Besar", provinsi: "Aceh" })).toMatchObject({ nama: "Panwaslih Kabupaten Aceh Besar", kedudukan: "" });
  expect(kantorDariWilayah({ kode: "17.00", nama: "Kota Denpasar (printed on the same row in the Lampiran)", provinsi: "Bali" })).toMatchObject({ daerah: "Denpasar", zona: "Asia/Makassar" });
});

test("only a small PNG or JPEG becomes the logo", async () => {
  expect(await alasanLogo(new File(["<svg/>"], "logo.svg", { type: "image/svg+xml" }))).toMatch(/Berkas SVG/);
  expect(await alasanLogo(new File(["MZ"], "logo.png.exe", { type: "image/png" }))).toMatch(/Berkas EXE/);
  expect(await alasanLogo(new File([], "logo.png"))).toBe("Berkas ini kosong.");
  expect(await alasanLogo(new File([new Uint8Array(LOGO_TERBESAR + 1)], "logo.png"))).toMatch(/paling besar 2 MB/);
});

test("who may only read sees the settings held, and who may change them", async () => {
  const kantor = { ...OFFICE, contoh: false, versi: 1 } as Kantor;
  const client = kitClient({ "sesi.baca": () => ({ siap: true, sekarang: "2024-10-16T13:31", zona: "Asia/Jakarta", zonaMesin: "Asia/Jakarta", peringatan: [], pelaku: { id: "p", nama: "Rina Contoh", peran: "pembaca" }, kantor, pejabat: [], pemilihan: [], paketHukum: "uji", versi: "0" }) });
  const router = createAppRouter(createMemoryHistory({ initialEntries: ["/pengaturan/kantor"] }), settings);
  render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  await screen.findByText("Pengaturan ini hanya dapat dibaca oleh peran Pembaca.");
  expect(document.body.textContent).toContain("Yang dapat mengubahnya: ketua, ");
  const fields = [...document.querySelectorAll<HTMLInputElement>("form input, form select, form textarea")];
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter((f) => f.closest("fieldset[disabled]") === null)).toEqual([]);
  expect(screen.queryByRole("button", { name: "Simpan" })).toBeNull();
});
