import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { Loaded, useCommand, useCommandPalette, useDraft, useProcedure, useUploads, type FeatureRoute } from "../../renderer/src/app";
import { Providers } from "../../renderer/src/app/app";
import { createAppRouter } from "../../renderer/src/app/router";
import { Button, ComboField, ConfirmDialog, DataTable, DateField, FileDrop, Form, FormFailure, MiniCalendar, NowProvider, NumberField, PageTitle, RadioGroup, SectionNav, TextField, TimeField, useSectionErrors, useToast, useZodForm } from "../../renderer/src/ui";
import { fail, ok } from "../../shared/api/result";
import { opsional, tanggal, wajib } from "../../shared/schemas/primitives";
import { galleryRoutes } from "./kit-gallery";
import { kitClient } from "./kit-client";

afterEach(cleanup);
beforeEach(() => {
  document.body.innerHTML = "";
});

/** A screen inside the whole shell, opened at its address. */
async function open(component: () => React.ReactNode, { client = kitClient(), at = "/", more = [] as FeatureRoute[] } = {}) {
  const routes: FeatureRoute[] = [{ path: "/", component }, ...more];
  const router = createAppRouter(createMemoryHistory({ initialEntries: [at] }), routes);
  const view = render(<Providers client={client}><RouterProvider router={router} /></Providers>);
  await screen.findByRole("main");
  return { client, router, user: userEvent.setup(), ...view };
}

const TO_OCTOBER = Date.parse("2026-10-21T06:00:00Z") - Date.now();
function Held<T>({ start, children }: { start: T; children: (value: T, set: (value: T) => void) => React.ReactNode }) {
  const [value, set] = useState(start);
  return (
    <NowProvider zone="Asia/Makassar" offset={TO_OCTOBER}>
      {children(value, set)}
      <output data-testid="value">{JSON.stringify(value)}</output>
    </NowProvider>
  );
}
const value = () => JSON.parse(screen.getByTestId("value").textContent || "null") as unknown;

describe("fields read what people type", () => {
  test("a date in words becomes ISO, is written out, and settles on leaving", async () => {
    const user = userEvent.setup();
    render(<Held start="">{(v, set) => <DateField label="Tanggal" value={v} onValueChange={set} />}</Held>);
    const field = screen.getByRole("textbox", { name: "Tanggal" });
    await user.type(field, "kemarin");
    expect(value()).toBe("2026-10-20");
    expect(screen.getByText("Selasa, 20 Oktober 2026")).toBeTruthy();
    await user.tab();
    expect((field as HTMLInputElement).value).toBe("20/10/2026");
  });

  test("a date that does not exist keeps its text and is told after leaving", async () => {
    const user = userEvent.setup();
    render(<Held start="">{(v, set) => <DateField label="Tanggal" value={v} onValueChange={set} />}</Held>);
    const field = screen.getByRole("textbox", { name: "Tanggal" });
    await user.type(field, "31/2/2026");
    expect(screen.queryByText("Tanggal ini tidak ada di kalender.")).toBeNull();
    await user.tab();
    expect(screen.getByText("Tanggal ini tidak ada di kalender.")).toBeTruthy();
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.getAttribute("aria-describedby")).toContain("galat");
    expect(value()).toBe("31/2/2026");
  });

  test("a date from outside replaces what stood there", async () => {
    render(<Held start="2026-10-21">{(v, set) => <><DateField label="Tanggal" value={v} onValueChange={set} /><Button onClick={() => set("2026-01-02")}>lain</Button></>}</Held>);
    await userEvent.click(screen.getByRole("button", { name: "lain" }));
    expect((screen.getByRole("textbox", { name: "Tanggal" }) as HTMLInputElement).value).toBe("02/01/2026");
  });

  test("clock and number", async () => {
    const user = userEvent.setup();
    render(<Held start={{ jam: "", n: "" as number | string }}>{(v, set) => <><TimeField label="Jam" value={v.jam} onValueChange={(jam) => set({ ...v, jam })} /><NumberField label="Jumlah" value={v.n} onValueChange={(n) => set({ ...v, n })} /></>}</Held>);
    await user.type(screen.getByRole("textbox", { name: "Jam" }), "930");
    await user.type(screen.getByRole("textbox", { name: "Jumlah" }), "1.250,5");
    expect(value()).toEqual({ jam: "09:30", n: 1250.5 });
    await user.clear(screen.getByRole("textbox", { name: "Jumlah" }));
    await user.type(screen.getByRole("textbox", { name: "Jumlah" }), "dua");
    await user.tab();
    expect(screen.getByText("Tulis angka, misalnya 1.250.")).toBeTruthy();
    expect(screen.getByText("WITA")).toBeTruthy();
  });

  test("suggestions come while typing, any text stays allowed", async () => {
    const user = userEvent.setup();
    const picked = vi.fn<(s: unknown) => void>();
    render(<Held start="">{(v, set) => <ComboField label="Kecamatan" value={v} onValueChange={set} onPick={picked} suggest={async (t) => ["Bukit", "Muara"].filter((x) => x.toLowerCase().includes(t)).map((label) => ({ label }))} />}</Held>);
    const field = screen.getByRole("combobox", { name: "Kecamatan" });
    await user.type(field, "mua");
    await user.click(await screen.findByRole("option", { name: "Muara" }));
    expect(value()).toBe("Muara");
    expect(picked).toHaveBeenCalledWith(expect.objectContaining({ label: "Muara" }));
    await user.clear(field);
    await user.type(field, "O'Brien <img>");
    expect(value()).toBe("O'Brien <img>");
  });

  test("required is said in words", () => {
    render(<><TextField label="Nama" required /><TextField label="Surel" required={false} /><RadioGroup label="Sumpah" options={[{ value: "a", label: "Bersedia" }]} required /></>);
    expect(screen.getByRole("textbox", { name: "Nama wajib" }).getAttribute("aria-required")).toBe("true");
    expect(screen.getByRole("textbox", { name: "Surel opsional" })).toBeTruthy();
    expect(screen.getByRole("radiogroup", { name: "Sumpah wajib" })).toBeTruthy();
  });
});

const schema = z.object({ nama: wajib(10), surel: opsional(), tanggal, saksi: z.array(z.object({ nama: wajib() })).min(1, "wajib") });
function Report({ send }: { send: (v: unknown) => Promise<ReturnType<typeof fail> | ReturnType<typeof ok>> }) {
  const { form, Field } = useZodForm(schema, { nama: "", surel: "", tanggal: "", saksi: [{ nama: "" }] });
  const sections = useSectionErrors([{ id: "a", label: "Pelapor", fields: ["nama", "surel"] }, { id: "b", label: "Saksi", fields: ["saksi"] }], form.control);
  return (
    <Form form={form} onSubmit={send} pathPrefix="isi.">
      <SectionNav sections={sections} />
      <FormFailure />
      <Field name="nama" control={TextField} label="Nama" />
      <Field name="surel" control={TextField} label="Surel" />
      <Field name="tanggal" control={DateField} label="Tanggal" />
      <Field name="saksi.0.nama" control={TextField} label="Saksi" />
      <Button type="submit" variant="primary">Simpan</Button>
    </Form>
  );
}

describe("a form over a schema", () => {
  test("codes become sentences, sections count, the first field gets the focus", async () => {
    const send = vi.fn<(v: unknown) => Promise<ReturnType<typeof ok>>>(async () => ok(1));
    const { user } = await open(() => <Report send={send} />);
    await user.type(screen.getByRole("textbox", { name: "Surel" }), "a@b{Enter}");
    expect(send).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Simpan" }));
    await waitFor(() => expect(screen.getAllByText("Isian ini wajib.")).toHaveLength(3));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Nama" })));
    expect(screen.getByRole("button", { name: /2 Saksi/ }).textContent).toContain("1 perlu diperiksa");
    await user.type(screen.getByRole("textbox", { name: "Nama" }), "Siti Contoh Panjang");
    expect(await screen.findByText("Terlalu panjang, paling banyak 10 huruf.")).toBeTruthy();
  });

  test("what the core refuses stands at its field and above the form", async () => {
    const send = async () => fail("CONFLICT", { fields: [{ path: "isi.saksi.0.nama", code: "terlalu_panjang", params: { max: 5 } }] });
    const { user } = await open(() => <Report send={send} />);
    await user.type(screen.getByRole("textbox", { name: "Nama" }), "Siti");
    await user.type(screen.getByRole("textbox", { name: "Tanggal" }), "hari ini");
    await user.type(screen.getByRole("textbox", { name: "Saksi" }), "Budi");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Terlalu panjang, paling banyak 5 huruf.")).toBeTruthy();
    expect(screen.getByText("Data lain sudah memakai isian ini.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Saksi" })));
  });

  test("a step that can not be taken back wants its reason", async () => {
    const user = userEvent.setup();
    const run = vi.fn<(reason: string) => void>();
    render(<ConfirmDialog open onOpenChange={() => undefined} title="Hapus?" confirmLabel="Hapus" reason onConfirm={run} />);
    await user.click(await screen.findByRole("button", { name: "Hapus" }));
    expect(run).not.toHaveBeenCalled();
    await user.type(screen.getByRole("textbox", { name: /Alasan/ }), " Ganda ");
    await user.click(screen.getByRole("button", { name: "Hapus" }));
    expect(run).toHaveBeenCalledWith("Ganda");
  });
});

describe("a register", () => {
  const rows = [1, 2, 3].map((id) => ({ id, nomor: `00${id}` }));
  const columns = [{ key: "nomor", header: "Nomor", sortable: true, cell: (r: { nomor: string }) => r.nomor }];

  test("is walked with the arrows, opened with Enter and sorted by its head", async () => {
    const onOpen = vi.fn<(r: unknown) => void>();
    const onSort = vi.fn<(s: unknown) => void>();
    const { user } = await open(() => <DataTable caption="Perkara" rows={rows} columns={columns} rowKey={(r) => r.id} onOpen={onOpen} sort={{ key: "nomor", dir: "asc" }} onSort={onSort} />);
    const table = screen.getByRole("table", { name: "Perkara" });
    expect(within(table).getByRole("columnheader").getAttribute("aria-sort")).toBe("ascending");
    act(() => within(table).getByRole("button", { name: "001" }).focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
    await user.click(within(table).getByRole("button", { name: "Nomor" }));
    expect(onSort).toHaveBeenCalledWith({ key: "nomor", dir: "desc" });
    expect(within(table).getAllByRole("button").filter((b) => b.tabIndex === 0)).toHaveLength(2);
  });

  test("a row is an address", async () => {
    const { user, router } = await open(() => <DataTable caption="Perkara" rows={rows} columns={columns} rowKey={(r) => r.id} linkTo={(r) => ({ to: "/perkara/$id", params: { id: String(r.id) } })} />, { more: [{ path: "/perkara/$id", component: () => <PageTitle title="Perkara satu" /> }] });
    expect(screen.getByRole("link", { name: "003" }).getAttribute("href")).toBe("/perkara/3");
    await user.click(screen.getByRole("link", { name: "003" }));
    await screen.findByRole("heading", { name: "Perkara satu" });
    expect(router.state.location.pathname).toBe("/perkara/3");
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    expect(document.title).toBe("Perkara satu · Netra");
  });
});

test("a reckoning says each day in words", () => {
  render(<MiniCalendar label="Hitungan" start="2024-12-23T10:00" counted={["2024-12-24", "2024-12-27"]} skipped={[{ tanggal: "2024-12-25", alasan: "Hari Raya Natal" }]} aman="2024-12-24" teks="2024-12-27" />);
  const cells = within(screen.getByRole("table", { name: "Hitungan" })).getAllByRole("cell").map((c) => c.textContent);
  expect(cells).toEqual(["23, mulai", "24, hari ke-1, batas aman", "25, dilewati: Hari Raya Natal", "26", "27, hari ke-2, batas teks", "28", "29"]);
  expect(within(screen.getByRole("list", { name: "Keterangan kalender" })).getAllByRole("listitem").map((l) => l.textContent)).toEqual(["mulai", "dihitung", "dilewati", "batas aman", "batas teks"]);
});

describe("drafts", () => {
  function Draft() {
    const { form, Field } = useZodForm(z.object({ nama: opsional() }), { nama: "" });
    const draft = useDraft("uji", form);
    return (
      <Form form={form} onSubmit={async () => { await draft.done(); }}>
        {draft.notice}
        <Field name="nama" control={TextField} label="Nama" />
        <output>{draft.status}</output>
        <Button type="submit">Kirim</Button>
      </Form>
    );
  }
  function Two() {
    const { form, Field } = useZodForm(z.object({ nama: opsional(), uraian: opsional() }), { nama: "", uraian: "" });
    const draft = useDraft("uji", form);
    return (
      <Form form={form} onSubmit={() => draft.done()}>
        <Field name="nama" control={TextField} label="Nama" />
        <Field name="uraian" control={TextField} label="Uraian" />
      </Form>
    );
  }
  const name = () => screen.getByRole("textbox", { name: "Nama" }) as HTMLInputElement;

  test("are kept on leaving a field and put back with a notice", async () => {
    const client = kitClient();
    const first = await open(Draft, { client });
    await first.user.type(name(), "Siti");
    await first.user.tab();
    expect(await screen.findByText("Draf tersimpan 14.31.08")).toBeTruthy();
    expect(JSON.parse(client.drafts.get("uji")?.isi ?? "")).toEqual({ nama: "Siti" });
    first.unmount();
    const second = await open(Draft, { client });
    await waitFor(() => expect(name().value).toBe("Siti"));
    expect(screen.getByText(/Draf dari .* dibuka kembali/)).toBeTruthy();
    await second.user.click(screen.getByRole("button", { name: "Mulai dari kosong" }));
    await waitFor(() => expect(name().value).toBe(""));
    expect(client.drafts.size).toBe(0);
  });

  test("that come late leave what was typed meanwhile, and that is kept too", async () => {
    const client = kitClient();
    client.drafts.set("uji", { isi: JSON.stringify({ nama: "Siti", uraian: "Cerita" }), versi: 3, disimpanAt: "2024-10-16T06:30:00Z" });
    const arrive = client.hold("draf.ambil");
    const { user } = await open(Two, { client });
    await user.type(name(), "Budi");
    arrive();
    await waitFor(() => expect((screen.getByRole("textbox", { name: "Uraian" }) as HTMLInputElement).value).toBe("Cerita"));
    expect(name().value).toBe("Budi");
    await waitFor(() => expect(JSON.parse(client.drafts.get("uji")!.isi)).toEqual({ nama: "Budi", uraian: "Cerita" }), { timeout: 2000 });
  });

  test("are forgotten when the form is taken in, and not written again", async () => {
    const { client, user } = await open(Draft);
    await user.type(name(), "Siti");
    await user.tab();
    await waitFor(() => expect(client.drafts.size).toBe(1));
    await user.type(name(), " C");
    await user.click(screen.getByRole("button", { name: "Kirim" }));
    await waitFor(() => expect(client.drafts.size).toBe(0));
    await new Promise((r) => setTimeout(r, 900));
    expect(client.drafts.size).toBe(0);
  });

  test("of another window are noticed and never overwritten unasked", async () => {
    const { client, user } = await open(Draft);
    await user.type(name(), "Sini");
    await user.tab();
    await waitFor(() => expect(client.drafts.size).toBe(1));
    client.drafts.set("uji", { isi: JSON.stringify({ nama: "Sana" }), versi: 7, disimpanAt: "2024-10-16T06:40:00Z" });
    await user.type(name(), " lagi");
    await user.tab();
    expect(await screen.findByText(/juga diisi di jendela lain pada 14.40.00/)).toBeTruthy();
    expect(client.drafts.get("uji")?.isi).toContain("Sana");
    await user.click(screen.getByRole("button", { name: "Lanjutkan isian di sini" }));
    await waitFor(() => expect(client.drafts.get("uji")).toMatchObject({ isi: JSON.stringify({ nama: "Sini lagi" }), versi: 8 }));
  });
});

describe("reading and writing through the core", () => {
  function Office() {
    const session = useProcedure("wilayah.cari", { teks: "a" });
    const save = useCommand("libur.hapus");
    return (
      <>
        <Loaded query={session}>{(rows) => <p>{rows.map((r) => r.nama).join()}</p>}</Loaded>
        <Button onClick={() => void save.run({ tanggal: "2024-01-01", alasan: "x" })}>hapus</Button>
        {save.failure ? <p>{save.failure.code}</p> : null}
      </>
    );
  }

  test("a command and a change of another window are read again", async () => {
    let n = 0;
    const client = kitClient({ "wilayah.cari": () => [{ kode: "1", nama: `baca ${(n += 1)}`, provinsi: "" }], "libur.hapus": () => ({ tanggal: "2024-01-01" }) });
    const { user } = await open(Office, { client });
    expect(await screen.findByText("baca 1")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "hapus" }));
    expect(await screen.findByText("baca 2")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "hapus" }));
    expect(await screen.findByText("baca 3")).toBeTruthy();
    act(() => client.changed());
    expect(await screen.findByText("baca 4")).toBeTruthy();
  });

  test("a refusal is a sentence with a way to try again", async () => {
    let broken = true;
    const client = kitClient({ "wilayah.cari": () => (broken ? fail("NOT_FOUND") : [{ kode: "1", nama: "Bukit", provinsi: "" }]), "libur.hapus": () => fail("FORBIDDEN") });
    const { user } = await open(Office, { client });
    expect((await screen.findAllByRole("alert")).map((a) => a.textContent).join()).toContain("tidak ditemukan");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Coba lagi" }));
    expect(await screen.findByText("Bukit")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "hapus" }));
    expect(await screen.findByText("FORBIDDEN")).toBeTruthy();
  });

  test("a lost door is told, and that it is open again", async () => {
    let lost = false;
    const client = kitClient({ "libur.hapus": () => (lost ? fail("OFFLINE") : { tanggal: "" }), "wilayah.cari": () => [] });
    const { user } = await open(Office, { client });
    lost = true;
    await user.click(screen.getByRole("button", { name: "hapus" }));
    expect(await screen.findByText(/Sambungan ke Netra terputus/)).toBeTruthy();
    lost = false;
    await user.click(screen.getByRole("button", { name: "hapus" }));
    await waitFor(() => expect(screen.queryByText(/Sambungan ke Netra terputus/)).toBeNull());
  });

  test("files go one after another; a refused one says why and can be tried again", async () => {
    let full = true;
    const stored = vi.fn<(s: unknown, id: string) => void>();
    function Drop() {
      const uploads = useUploads(stored);
      return <FileDrop label="Bukti" rows={uploads.rows} onFiles={uploads.add} onRetry={uploads.retry} onRemove={uploads.remove} />;
    }
    const client = kitClient({ "berkas.siapkanUnggah": ({ nama }: { nama: string }) => (full && nama === "b.txt" ? fail("FILE_REFUSED", { reasons: ["berkas_kosong"] }) : { tiket: nama }) });
    const { user, container } = await open(Drop, { client });
    const input = container.querySelector<HTMLInputElement>("input[type='file']");
    fireEvent.change(input!, { target: { files: [new File(["a"], "a.txt"), new File([""], "b.txt")] } });
    expect(await screen.findByText(/Berkas ini kosong/)).toBeTruthy();
    expect(stored).toHaveBeenCalledTimes(1);
    full = false;
    await user.click(screen.getByRole("button", { name: "Coba lagi b.txt" }));
    await waitFor(() => expect(stored).toHaveBeenCalledTimes(2));
  });
});

describe("the shell", () => {
  test("shows the office's clock, election, person and menu", async () => {
    const router = createAppRouter(createMemoryHistory({ initialEntries: ["/"] }), galleryRoutes);
    render(<Providers client={kitClient()}><RouterProvider router={router} /></Providers>);
    expect(await screen.findByText("Pemilihan 2024: masa kampanye")).toBeTruthy();
    expect(await screen.findByText("Rabu, 16 Oktober 2024")).toBeTruthy();
    expect(screen.getByText("14.31 WITA")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Siti Contoh" })).toBeTruthy();
    const menu = screen.getByRole("navigation", { name: "Menu utama" });
    expect(within(menu).getAllByRole("link").map((l) => l.textContent)).toEqual(["Netra", "Beranda7", "Perkara", "Informasi awal", "Surat", "Imbauan", "Kegiatan", "Tenggat", "Direktori", "Rekap", "Pengaturan"]);
    expect(within(menu).getByRole("link", { name: /Beranda/ }).getAttribute("aria-current")).toBe("page");
    expect(within(menu).getByText("Bawaslu Kabupaten Contoh")).toBeTruthy();
  });

  test("a message at the foot and the finder over it leave the page as it was drawn", async () => {
    let drawn = 0;
    const { user } = await open(() => {
      drawn++;
      const toast = useToast();
      useCommandPalette([{ id: "apa", label: "Perintah halaman", run: () => undefined }]);
      return <Button onClick={() => toast.done("Tersimpan.")}>Simpan</Button>;
    });
    const before = drawn;
    await user.click(screen.getByRole("button", { name: "Simpan" }));
    await screen.findByText("Tersimpan.");
    await user.click(screen.getByLabelText("Tutup"));
    await waitFor(() => expect(screen.queryByText("Tersimpan.")).toBeNull());
    await user.keyboard("{Control>}k{/Control}");
    await screen.findByRole("option", { name: /Perintah halaman/ });
    expect(drawn).toBe(before);
  });

  test("Ctrl K finds a case, N takes a report but not while one types", async () => {
    const router = createAppRouter(createMemoryHistory({ initialEntries: ["/galeri"] }), galleryRoutes);
    render(<Providers client={kitClient()}><RouterProvider router={router} /></Providers>);
    const user = userEvent.setup();
    await user.type(await screen.findByRole("textbox", { name: /^Nama/ }), "n");
    expect(router.state.location.pathname).toBe("/galeri");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox"), "bukit");
    await user.click(await screen.findByRole("option", { name: /003\/Reg/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/perkara/3"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    act(() => (document.activeElement as HTMLElement | null)?.blur());
    await user.keyboard("n");
    await waitFor(() => expect(router.state.location.pathname).toBe("/laporan/baru"));
  });

  test("an unknown address has a calm page with a way home", async () => {
    await open(() => <PageTitle title="Beranda" />, { at: "/tidak/ada" });
    expect(await screen.findByRole("heading", { name: "Halaman ini tidak ada" })).toBeTruthy();
  });

  test("a screen that breaks leaves the shell standing", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await open(() => {
      throw new Error("rusak");
    });
    expect(await screen.findByRole("heading", { name: "Halaman ini belum bisa ditampilkan" })).toBeTruthy();
    expect(screen.getByRole("navigation", { name: "Menu utama" })).toBeTruthy();
    quiet.mockRestore();
  });
});
