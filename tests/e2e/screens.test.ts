import { mkdirSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { In } from "../../shared/api/contract";
import type { App } from "../support/app";
import * as on from "./steps";
import { axeFaults, behind, box, button, choose, fill, fillAll, region, tooWide } from "./steps";

/** The screens as they are met, on the sample office. */
let app: App;
let page: Page;
let origin: string;

beforeAll(async () => {
  app = await on.startSample({ empty: true });
  page = app.page;
  origin = new URL(page.url()).origin;
});
afterAll(() => app.close());
// Each test begins on Beranda; the page is loaded anew only where something was left open over it.
beforeEach(async () => {
  if ((await page.locator(".dialog, .menu, .cepat").count()) > 0) await page.goto("about:blank");
  await go("/");
});

const address = (p: Page = page) => new URL(p.url()).hash.slice(1);
async function go(path: string, p: Page = page): Promise<void> {
  await p.goto(`${origin}/#${path}`);
  await settled(p);
}
/** Until the page stands: its title is there and nothing is being read any more. */
async function settled(p: Page = page): Promise<void> {
  await p.locator("main h1:visible").first().waitFor();
  await expect.poll(() => p.locator("main .tulang").count()).toBe(0);
}
/** Opens the first case that stands at a stage, and gives its address. */
async function caseAt(stage: string): Promise<string> {
  await go("/perkara");
  await page.getByRole("row").filter({ hasText: stage }).first().getByRole("link").first().click();
  await expect.poll(() => address()).toMatch(/^\/perkara\/\d+\/ringkasan$/);
  return address().replace("/ringkasan", "");
}

const field = (section: string, label: string): Locator => box(region(page, section), label);

const TABS = ["ringkasan", "orang", "bukti", "kajian-awal", "klarifikasi", "kajian", "pleno", "penerusan", "surat", "jurnal"];
const SHOTS: Record<string, string> = { "/": "beranda", "/laporan/baru": "laporan" };

async function screens(): Promise<string[]> {
  const heard = await caseAt("Klarifikasi");
  await go(`${heard}/klarifikasi`);
  await page.getByRole("button", { name: /^Tindakan lain untuk / }).first().click();
  await page.getByRole("menuitem", { name: "Siapkan pertanyaan dan mulai" }).click();
  await expect.poll(() => address()).toMatch(/\/klarifikasi\/.+/);
  const hearing = address();
  await go("/surat");
  await page.getByRole("row").nth(1).getByRole("link").first().click();
  await expect.poll(() => address()).toMatch(/^\/surat\/.+/);
  const letter = address();
  const completing = await caseAt("Menunggu perbaikan");
  const fresh = await caseAt("Kajian awal");
  const settings = ["kantor", "tata-surat", "orang", "akun", "pemilihan", "libur", "hukum", "cadangan"].map((tab) => `/pengaturan/${tab}`);
  return ["/", "/perkara", "/laporan/baru", "/temuan/baru", ...TABS.map((tab) => `${heard}/${tab}`), `${fresh}/kajian-awal`, `${completing}/ringkasan`, hearing, "/surat", letter, "/buku-nomor", "/imbauan", "/direktori", "/direktori/impor", "/rekap", "/tenggat", ...settings, "/jurnal", "/register"];
}

test("who works at the screen is chosen, and chosen again", async () => {
  const menu = page.getByRole("banner").locator("button.keping");
  for (const n of [2, 0, 1]) {
    await menu.click();
    const item = page.getByRole("menuitemradio").nth(n);
    const name = (await item.innerText()).split("\n")[0]!;
    await item.click();
    await expect.poll(() => menu.innerText()).toBe(name);
  }
});

test("every main screen is free of what axe finds, fits at 100 % and 150 %, and says that the office is invented", async () => {
  const found: string[] = [];
  const all = await screens();
  for (const path of all) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await go(path);
    if (!(await page.getByText("Kantor contoh: semua nama dan perkara rekaan.").isVisible())) found.push(`${path} unmarked`);
    found.push(...[...(await axeFaults(page)), ...(await tooWide(page))].map((f) => `${path} ${f}`));
    await photograph(SHOTS[path] ?? (path.endsWith("/ringkasan") && path === all.find((p) => p.endsWith("/ringkasan")) ? "perkara" : ""));
    await page.setViewportSize({ width: 911, height: 512 });
    found.push(...(await tooWide(page)).map((w) => `${path} at 150 %: ${w}`));
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(found).toEqual([]);
  expect(app.problems).toEqual([]);
}, 300_000);

/** Pictures for the guide, only where asked: NETRA_GAMBAR=1. */
async function photograph(name: string): Promise<void> {
  if (!name || process.env["NETRA_GAMBAR"] !== "1") return;
  mkdirSync("docs/gambar", { recursive: true });
  for (let left = await page.locator(".toast").count(); left > 0; left--) await page.locator(".toast [aria-label='Tutup']").first().click();
  await page.screenshot({ path: `docs/gambar/${name}.png` });
}

describe("by keyboard alone", () => {
  /** Walks with Tab to the field of a name. */
  async function tabTo(name: string): Promise<void> {
    for (let i = 0; i < 60; i++) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "")) === name) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no Tab leads to ${name}`);
  }
  const type = async (name: string, text: string) => {
    await tabTo(name);
    await page.keyboard.type(text);
  };

  test("N opens a report, and the whole of it is typed, sent and shown without a mouse", async () => {
    await go("/");
    await page.keyboard.press("n");
    await field("Identitas pelapor", "Nama").waitFor();
    // The page sets the focus on its first field; only then does a person begin to type.
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "pelapor.0.nama");
    await type("pelapor.0.nama", "Tangan Cekatan");
    await type("pelapor.0.alamat", "Desa Awan Rekaan");
    await type("terlapor.0.nama", "Guru Umpama");
    await type("terlapor.0.kategori", "PPPK");
    await type("terlapor.0.instansi", "SD Negeri Rekaan");
    await type("peristiwa", "Memasang gambar calon di ruang kelas");
    await type("tempat", "SD Negeri Rekaan");
    await type("tanggalKejadian", "18 nov 2026");
    await type("jamKejadian", "0930");
    await type("tanggalDiketahui", "kemarin");
    await type("uraian", "Gambar calon terpasang di ruang kelas.");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /^\d{3}\/(PL|LP)\// }).waitFor();
    expect(await page.getByText("Guru Umpama").first().innerText()).toContain("Guru Umpama");
  });

  test("Ctrl K finds a case by a word of its story and of a name; Esc goes back", async () => {
    await go("/tenggat");
    await page.keyboard.press("Control+k");
    await expect.poll(() => page.getByRole("dialog").getByRole("combobox").evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.type("seragam rina");
    await page.getByRole("option").filter({ hasText: "Rina Umpama" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => address()).toMatch(/^\/perkara\/\d+\/ringkasan$/);
    await page.getByText("Menghadiri kampanye dengan seragam dinas").first().waitFor();
    await page.locator(".cepat").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await expect.poll(() => address()).toBe("/tenggat");
  });

  test("Enter pressed before the answer has come opens what the words find, not what stood there before them", async () => {
    await page.keyboard.press("Control+k");
    const search = page.getByRole("dialog").getByRole("combobox");
    await search.waitFor();
    await search.fill("umpama");
    await page.getByRole("option").filter({ hasText: "Guru Umpama" }).waitFor();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    // Also where the test fails: the ones after it need their answers.
    onTestFinished(async () => {
      release();
      await page.unrouteAll({ behavior: "wait" });
    });
    await page.route("**/api{,/**}", async (route) => {
      await held;
      await route.continue();
    });
    await search.fill("rina dinas");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
    expect(await search.inputValue()).toBe("rina dinas");
    release();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^\d{3}\//);
    await page.getByText("Menghadiri kampanye dengan seragam dinas").first().waitFor();
  });

  test("Ctrl K pressed while the page still changes keeps the keys", async () => {
    await page.getByRole("heading", { level: 1, name: "Yang harus selesai" }).waitFor();
    // The keys come when the title stands, and before it has the focus.
    await page.evaluate(() => {
      const title = new MutationObserver(() => {
        if (document.querySelector("main h1")?.textContent !== "Kalkulator tenggat") return;
        title.disconnect();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true }));
      });
      title.observe(document.body, { childList: true, subtree: true, characterData: true });
      location.hash = "/tenggat";
    });
    const search = page.getByRole("dialog").getByRole("combobox");
    await search.waitFor();
    // Longer than the page takes to give its title the focus.
    await page.waitForTimeout(150);
    await page.keyboard.type("beranda");
    expect(await search.inputValue()).toBe("beranda");
    await page.keyboard.press("Enter");
    await expect.poll(() => address()).toBe("/");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  test("arrows walk the list, Enter opens the row, Esc leads back to it", async () => {
    await go("/perkara");
    const rows = page.getByRole("table").getByRole("row");
    const second = await rows.nth(2).getByRole("link").first().innerText();
    for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement?.getAttribute("data-baris"))) !== "0"; i++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe(second);
    await page.keyboard.press("Escape");
    await expect.poll(() => address()).toBe("/perkara");
  });
});

describe("bad input", () => {
  const SEND = /^Terima laporan dan cetak tanda bukti/;
  /** The message that belongs to a field, as a screen reader tells it, once there is one. */
  async function message(at: Locator): Promise<string> {
    const galat = async () => ((await at.getAttribute("aria-describedby")) ?? "").split(" ").find((id) => id.endsWith("-galat")) ?? "";
    await expect.poll(galat).not.toBe("");
    return page.locator(`[id="${await galat()}"]`).innerText();
  }

  /** A report typed up to its sending; after the first, which is typed by hand, it is a draft that is taken up and changed. */
  let draft = "";
  let drafts = 0;
  const iso = (typed: string) => typed.split("/").toReversed().join("-");
  async function report(values: { name?: string; happened?: string; known?: string; number?: string } = {}): Promise<void> {
    const { name = "Budi Misal", happened = "18/11/2026", known = "19/11/2026" } = values;
    if (draft === "") {
      await go("/laporan/baru");
      await fillAll(region(page, "Identitas pelapor"), { Nama: "Warga Rekaan", Alamat: "Desa Awan Rekaan" });
      await choose(region(page, "Identitas terlapor"), "Kategori terlapor", "PNS");
      await fill(region(page, "Identitas terlapor"), "Nama", name);
      await fillAll(region(page, "Peristiwa yang dilaporkan"), { Peristiwa: "Menghadiri kampanye", "Tempat kejadian": "Lapangan", "Hari dan tanggal kejadian": happened, "Hari dan tanggal diketahui": known });
      await fill(region(page, "Uraian kejadian"), "Uraian kejadian", "Terlapor hadir.");
      const key = `laporan-baru:${new URLSearchParams(address().split("?")[1]).get("draf")}`;
      await expect.poll(async () => (draft = (await behind(app, "draf.ambil", { kunci: key }))?.isi ?? "")).toContain("Terlapor hadir.");
    } else {
      const typed = JSON.parse(draft) as In<"laporan.terima">;
      const isi = JSON.stringify({ ...typed, terlapor: [{ ...typed.terlapor[0], nama: name }], tanggalKejadian: iso(happened), tanggalDiketahui: iso(known) });
      const id = `uji${(drafts += 1)}`;
      await behind(app, "draf.simpan", { kunci: `laporan-baru:${id}`, isi, versi: 0 });
      await go(`/laporan/baru?draf=${id}`);
      await page.getByText(/^Draf dari .+ dibuka kembali\.$/).waitFor();
    }
    if (values.number === undefined) return;
    await on.answer(region(page, "Penerimaan laporan"), "Nomor penyampaian", "Ketik nomor");
    await fill(region(page, "Penerimaan laporan"), "Nomor yang sudah diberikan", values.number);
  }
  const send = () => page.getByRole("button", { name: SEND }).click();
  const received = async () => {
    await expect.poll(() => address()).toMatch(/\/diterima$/);
    return page.getByRole("heading", { level: 1 }).innerText();
  };

  test("each wrong field is told at the field, and nothing typed is lost", async () => {
    const long = "Panjang ".repeat(1250);
    await report({ name: long, happened: "30/02/2026" });
    await send();
    expect(await message(field("Identitas terlapor", "Nama"))).toMatch(/^Terlalu panjang, paling banyak \d+ huruf\.$/);
    expect(await message(field("Peristiwa yang dilaporkan", "Hari dan tanggal kejadian"))).toBe("Tanggal ini tidak ada di kalender.");
    expect(await field("Identitas terlapor", "Nama").inputValue()).toBe(long);
    expect(await field("Peristiwa yang dilaporkan", "Hari dan tanggal kejadian").inputValue()).toBe("30/02/2026");
    await fill(region(page, "Identitas terlapor"), "Nama", "Budi Misal");
    await fillAll(region(page, "Peristiwa yang dilaporkan"), { "Hari dan tanggal kejadian": "19/11/2026", "Hari dan tanggal diketahui": "18/11/2026" });
    await send();
    expect(await message(field("Peristiwa yang dilaporkan", "Hari dan tanggal diketahui"))).toBe("Diketahui sebelum terjadi. Periksa salah satu tanggal.");
    await fill(region(page, "Uraian kejadian"), "Uraian kejadian", "");
    await send();
    expect(await message(field("Uraian kejadian", "Uraian kejadian"))).toBe("Isian ini wajib.");
  });

  test("names are shown as they are typed: markup, quotes, marks of direction", async () => {
    const name = `O'Brien <img src=x onerror="window.meletus=1"> \u202Egnidab\u202C & "kutip" 🗳️`;
    await report({ name });
    await send();
    await received();
    await page.getByText("O'Brien <img src=x onerror=", { exact: false }).first().waitFor();
    await page.getByRole("link", { name: "Buka perkara" }).click();
    await page.getByText("O'Brien <img src=x onerror=", { exact: false }).first().waitFor();
    expect(await page.locator("main img[src='x']").count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as unknown as { meletus?: number }).meletus)).toBeUndefined();
  });

  test("a number given before is refused at its field, with what it was given to", async () => {
    await report();
    await send();
    const number = await received();
    await report({ number });
    await send();
    expect(await message(field("Penerimaan laporan", "Nomor yang sudah diberikan"))).toMatch(new RegExp(`^Nomor ${number.replaceAll(".", "\\.")} sudah dipakai untuk .+ Pilih nomor lain\\.$`));
  });

  test("a report older than the window is warned of with article and count, and still recorded", async () => {
    await report({ happened: "01/10/2026", known: "02/10/2026" });
    const window = region(page, "Batas waktu laporan");
    await expect.poll(() => window.innerText()).toMatch(/Laporan disampaikan \d+ hari( kerja| kalender)? sesudah batas teks/);
    expect(await window.innerText()).toMatch(/(Ps|Pasal) /);
    await send();
    await received();
  });

  test("a program dressed as a PDF and an empty file are refused in words; a good file goes in", async () => {
    await report();
    const evidence = region(page, "Bukti-bukti");
    await evidence.locator('input[type="file"]').setInputFiles([{ name: "x.pdf.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ") }, { name: "kosong.png", mimeType: "image/png", buffer: Buffer.alloc(0) }, on.image("baik.png")]);
    await evidence.getByRole("listitem").filter({ hasText: "x.pdf.exe" }).getByText("Berkas ini tidak dapat diterima. Jenisnya dapat menjalankan program. Simpan sebagai PDF atau gambar.").waitFor();
    await evidence.getByText("Berkas kosong.png kosong (0 byte). Pilih berkas yang berisi.").waitFor();
    await evidence.getByText("P-1").first().waitFor();
    expect(await box(evidence, "Bentuk dokumen").inputValue()).toBe("Foto");
  });

  test("a draft survives the window", async () => {
    await report();
    await fill(region(page, "Identitas terlapor"), "Nama", "Draf yang Tinggal");
    await fill(region(page, "Uraian kejadian"), "Uraian kejadian", "Terlapor hadir dan berorasi.");
    await page.getByText(/^Draf tersimpan/).waitFor();
    await page.waitForTimeout(900);
    await page.reload();
    await page.getByText(/^Draf dari .+ dibuka kembali\.$/).waitFor();
    await expect.poll(() => field("Identitas terlapor", "Nama").inputValue()).toBe("Draf yang Tinggal");
    expect(await field("Uraian kejadian", "Uraian kejadian").inputValue()).toBe("Terlapor hadir dan berorasi.");
  });

  test("two windows save the same case: the second sees both values, and nothing is lost", async () => {
    await report({ name: "Dua Jendela" });
    await send();
    await received();
    await page.getByRole("link", { name: "Buka perkara" }).click();
    await expect.poll(() => address()).toMatch(/ringkasan$/);
    const edit = address().replace("/ringkasan", "/ubah");
    const other = await app.newPage();
    await go(edit, other);
    await go(edit);
    const save = async (p: Page, reason: string) => {
      await button(p, "Simpan perubahan").click();
      const dialog = p.getByRole("dialog", { name: "Simpan perubahan" });
      await fill(dialog, "Alasan perubahan", reason);
      await button(dialog, "Simpan perubahan").click();
      await dialog.waitFor({ state: "hidden" });
    };
    await fill(region(other, "Peristiwa yang dilaporkan"), "Tempat kejadian", "Alun-alun");
    await save(other, "Tempat diperbaiki");
    await expect.poll(() => address(other)).toMatch(/ringkasan$/);
    await fill(region(page, "Peristiwa yang dilaporkan"), "Tempat kejadian", "Stadion");
    await fill(region(page, "Uraian kejadian"), "Uraian kejadian", "Terlapor hadir dan berfoto.");
    await save(page, "Uraian dilengkapi");
    const stale = page.getByRole("dialog", { name: "Perkara ini sudah diubah di jendela lain" });
    await stale.getByRole("row", { name: /Tempat kejadian/ }).getByText("Alun-alun").waitFor();
    await stale.getByRole("row", { name: /Tempat kejadian/ }).getByText("Stadion").waitFor();
    await stale.getByRole("row", { name: /Tempat kejadian/ }).getByRole("combobox").selectOption({ label: "Yang tersimpan" });
    await button(stale, "Pakai pilihan ini").click();
    await save(page, "Uraian dilengkapi");
    await expect.poll(() => address()).toMatch(/ringkasan$/);
    await page.getByText("Alun-alun").first().waitFor();
    await page.getByText("Terlapor hadir dan berfoto.").first().waitFor();
    await other.close();
  });

  test("none of it reached the console", () => expect(app.problems).toEqual([]));
});
