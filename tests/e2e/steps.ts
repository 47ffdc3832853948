import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import type axe from "axe-core";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { documentTypes } from "../../electron/core/letters/catalogue";
import { renderDocx } from "../../electron/core/letters/docx";
import { deskActor } from "../../electron/node-ports";
import { shippedPack } from "../../resources/law";
import type { In, Out, ProcName } from "../../shared/api/contract";
import { sampleContext } from "../fixtures/dossiers";
import { startApp, type App } from "../support/app";
import { openXmlErrors } from "../support/ooxml";

/** What a member of staff does on the screens, by the words that stand there. */

export const PNG = png(8, 8);
export const image = (name: string) => ({ name, mimeType: "image/png", buffer: PNG });

/** Starts the program in an empty folder and takes it away again; tells where one stood when something failed. */
export async function inApp(options: Parameters<typeof startApp>[0], run: (app: App) => Promise<void>): Promise<void> {
  const app = await startApp(options);
  app.page.setDefaultTimeout(20_000);
  try {
    await run(app);
    expect(app.problems).toEqual([]);
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nThe screen, ${app.page.url()}:\n${await whatStands(app.page)}\n${app.problems.join("\n")}`;
    throw error;
  } finally {
    await app.close();
  }
}

/** The program on the invented office, for the tests of one file; `empty` where it is asked for on the screen. */
export async function startSample({ empty = false } = {}): Promise<App> {
  const app = await startApp({ now: "2026-11-20T09:00", zone: "Asia/Makassar", sample: !empty });
  app.page.setDefaultTimeout(15_000);
  if (empty) await button(app.page, "Lihat dulu dengan kantor contoh").click();
  await app.page.getByRole("heading", { name: "Yang harus selesai", exact: true }).waitFor();
  return app;
}

/** What happens in the core past the screen: elsewhere in the office, or what another test walks by hand. */
export async function behind<K extends ProcName>({ core }: App, name: K, input: In<K>): Promise<Out<K>> {
  const result = await core.dispatch(name, input, { sessionId: "meja", actor: deskActor() });
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as Out<K>;
}

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds against WCAG 2.2 AA on the page as it stands, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, resultTypes: ["violations"], preload: false, iframes: false });
    return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.target.join(" ")} ${n.failureSummary?.split("\n")[1]?.trim() ?? ""}`).join(" | ")}`);
  });
}

/** What still lies beyond the right edge once the page has fitted itself to its window: one would have to scroll sideways. */
export async function tooWide(page: Page): Promise<string[]> {
  for (let tries = 0; tries < 20 && (await beyond(page)).length > 0; tries++) await page.waitForTimeout(50);
  return beyond(page);
}
const beyond = (page: Page): Promise<string[]> => page.evaluate(() => {
  const main = document.querySelector("main")!;
  const over = Math.max(document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth);
  return over <= 0 ? [] : [...main.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > main.getBoundingClientRect().right + 1).slice(0, 3).map((e) => `${over} px: <${e.tagName.toLowerCase()} class="${e.className}">`);
});

/** Holds the page as it stands against axe, and against its width at 100 % and 150 %. */
export async function sound(page: Page, where: string): Promise<void> {
  const found = [...(await axeFaults(page)), ...(await tooWide(page))];
  await page.setViewportSize({ width: 911, height: 512 });
  found.push(...(await tooWide(page)));
  await page.setViewportSize({ width: 1366, height: 768 });
  expect({ where, found }).toEqual({ where, found: [] });
}

/** A field by its label; the marks "wajib" and "opsional" are part of its name on the screen. */
export const named = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( wajib| opsional)?$`);
export const box = (at: Page | Locator, label: string): Locator => at.getByRole("textbox", { name: named(label) }).or(at.getByRole("combobox", { name: named(label) }));
export const button = (at: Page | Locator, name: string): Locator => at.getByRole("button", { name, exact: true });
export const region = (page: Page, title: string): Locator => page.getByRole("region", { name: title, exact: true });
/** Types a text; a field with suggestions is left with Tab, as one does, for while its list stands the rest of the page is hidden. */
export async function fill(at: Page | Locator, label: string, text: string): Promise<void> {
  const page = "page" in at ? at.page() : at;
  await box(at, label).fill(text);
  // The field has the focus now; to look it up once more would cost as much as to type.
  if (await page.evaluate(() => document.activeElement?.hasAttribute("aria-autocomplete"))) await page.keyboard.press("Tab");
}
export async function fillAll(at: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(values)) await fill(at, label, text);
}
export const choose = async (at: Page | Locator, label: string, option: string): Promise<void> => void (await at.getByRole("combobox", { name: named(label) }).selectOption({ label: option }));
export const answer = (at: Page | Locator, group: string, choice: string): Promise<void> => at.getByRole("radiogroup", { name: named(group) }).getByRole("radio", { name: choice }).check();

/** A day and a clock time, "15/10/2024 10.30", in the field that holds both. */
export async function when(at: Locator, label: string, typed: string): Promise<void> {
  const [day = "", hour = ""] = typed.split(" ");
  const both = at.locator(".waktu", { has: at.page().getByRole("textbox", { name: named(label) }) });
  await fill(both, label, day);
  await fill(both, "Pukul", hour);
}

export const side = (app: App): Locator => app.page.getByRole("complementary", { name: "Langkah dan tenggat" });
export const nextStep = (app: App): Locator => region(app.page, "Langkah berikutnya");

/** The stage that the head of the case shows. */
export const stage = (app: App): Promise<string> => app.page.locator("main .judul .badge").first().innerText();
export async function atStage(app: App, name: string): Promise<void> {
  await expect.poll(() => stage(app)).toBe(name);
}

export async function openTab(app: App, name: string): Promise<void> {
  const link = app.page.getByRole("navigation", { name: "Bagian perkara" }).getByRole("link", { name: new RegExp(`^${name}( \\d+)?$`) });
  await link.click();
  await expect.poll(() => link.getAttribute("aria-current")).toBe("page");
}

/** Fills the form of a step that stands over the page and sends it; the message of the step tells that it was taken. */
export async function inDialog(app: App, open: Locator, title: string, fillIn: (dialog: Locator) => Promise<void>, send: string): Promise<void> {
  await open.click();
  const dialog = app.page.getByRole("dialog", { name: title, exact: true });
  await dialog.waitFor();
  await fillIn(dialog);
  await button(dialog, send).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Opens the reckoning of a deadline from its card and reads both of its dates in the table of days. */
export async function deadline(app: App, name: string): Promise<{ aman: string; teks: string }> {
  const card = side(app).locator("#tenggat-utama", { has: app.page.getByRole("heading", { name, exact: true }) });
  await button(card, "Lihat hitungan").or(button(side(app), name)).first().click();
  const dialog = app.page.getByRole("dialog", { name: `Hitungan: ${name}`, exact: true });
  const rows = dialog.getByRole("table", { name: "Setiap hari dari hari mulai sampai batas" }).getByRole("row");
  await rows.nth(1).waitFor();
  const days = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " ").trim());
  await button(dialog, "Tutup").last().click();
  await dialog.waitFor({ state: "hidden" });
  const day = (mark: string) => /^\S+, \d+ \S+ \d{4}/.exec(days.find((row) => row.includes(mark)) ?? "")?.[0] ?? "";
  return { aman: day("batas aman"), teks: day("batas teks") };
}

/** The row of a person in the table of hearings. */
export const hearing = (app: App, who: string): Locator => app.page.getByRole("table", { name: "Klarifikasi perkara ini" }).getByRole("row", { name: new RegExp(who) });

/** A step from the menu at the end of a hearing's row. */
export async function fromMenu(app: App, who: string, item: string, title: string, fillIn: (dialog: Locator) => Promise<void>, send: string): Promise<void> {
  await button(hearing(app, who), `Tindakan lain untuk ${who}`).click();
  await inDialog(app, app.page.getByRole("menuitem", { name: item, exact: true }), title, fillIn, send);
}

/** Types a question of the case and its answer as the hearing goes on. */
export async function ask(app: App, n: number, question: string, said: string): Promise<void> {
  const line = box(app.page, "Pertanyaan baru");
  await line.fill(question);
  await line.press("Enter");
  await expect.poll(() => box(app.page, `Pertanyaan ${n}`).inputValue()).toBe(question);
  await fill(app.page, `Jawaban ${n}`, said);
}

/** Ends a hearing; the minutes are shown at once and closed again, then the way back to the case. */
export async function finishHearing(app: App, declined = ""): Promise<void> {
  const main = app.page.locator("main");
  await inDialog(app, button(main, "Selesaikan klarifikasi"), "Selesaikan klarifikasi", async (d) => {
    await answer(d, "Keterangan dibacakan kembali dan diakui benar", "Ya, dibacakan kembali");
    if (!declined) return;
    await answer(d, "Tanda tangan pemberi keterangan", "Tidak bersedia");
    await fill(d, "Alasan tidak bersedia", declined);
  }, "Selesaikan dan buat berita acara");
  await lookAt(app, "Berita Acara Klarifikasi");
  await app.page.getByRole("link", { name: /^Kembali ke / }).click();
}

/** One element of the offence in the kajian: element, fact, evidence, met. */
export async function element(app: App, n: number, values: { article: string; what: string; fact: string; evidence: string }): Promise<void> {
  const elements = region(app.page, "Unsur-unsur pelanggaran");
  await button(elements, "Tambah unsur").click();
  await fillAll(elements, { [`Pasal unsur ${n}`]: values.article, [`Unsur unsur ${n}`]: values.what, [`Fakta unsur ${n}`]: values.fact, [`Bukti unsur ${n}`]: values.evidence });
  await choose(elements, `Terpenuhi unsur ${n}`, "Ya");
}

/** A letter shown over the page, and closed again with Esc. */
export async function lookAt(app: App, title: string): Promise<void> {
  const dialog = app.page.getByRole("dialog", { name: title, exact: true });
  await dialog.getByRole("region", { name: /^1 \/ \d+$/ }).waitFor();
  await app.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

export interface Setup {
  find: string;
  pick: RegExp;
  code: string;
  name: string;
  officeCode: string;
  seat: string;
  kop: string[];
  people: Array<[name: string, role: string, title?: string, nip?: string]>;
  election: { name: string; regime: RegExp; kind: string; day: string; stages: Array<[name: string, from: string, to: string]> };
}

/** The guided set-up of an empty folder, to the first screen of work. */
export async function setUp(app: App, s: Setup): Promise<void> {
  const { page } = app;
  // The validator takes seconds to read its first letter: it reads one while the road is walked.
  void openXmlErrors(renderDocx(documentTypes["pengantar_status"]!.build(sampleContext("usual", "pemilu", shippedPack))));
  await page.getByRole("heading", { name: "Siapkan kantor" }).waitFor();
  await page.getByRole("combobox", { name: "Cari kabupaten atau kota" }).pressSequentially(s.find);
  await page.getByRole("option", { name: s.pick }).click();
  await expect.poll(() => box(page, "Kode wilayah").inputValue()).toBe(s.code);
  expect(await box(page, "Nama kantor").inputValue()).toBe(s.name);
  await fillAll(page, { Alamat: "Jalan Rekaan Nomor 1", Telepon: "(0266) 000000", Surel: "kantor@contoh.invalid", "Tempat kedudukan": s.seat, "Kode kantor pada nomor surat": s.officeCode });
  await button(page, "Lanjut").click();

  await page.getByRole("heading", { name: /^Kop surat/ }).waitFor();
  for (const [i, line] of s.kop.entries()) await fill(page, `Baris ${i + 1}`, line);
  await page.locator('input[type="file"]').setInputFiles(image("logo.png"));
  await button(page, "Keluarkan logo").waitFor();
  await button(page, "Lanjut").click();

  await page.getByRole("heading", { name: /^Orang/ }).waitFor();
  const rows = page.getByRole("textbox", { name: /^Nama dan gelar \d+/ });
  for (const [i, [name, role, title, nip]] of s.people.entries()) {
    if (i >= (await rows.count())) await button(page, "Tambah orang").click();
    await choose(page, `Peran ${i + 1}`, role);
    await fill(page, `Nama dan gelar ${i + 1}`, name);
    if (title) await fill(page, `Jabatan pada surat ${i + 1}`, title);
    if (nip) await fill(page, `NIP ${i + 1}`, nip);
  }
  await button(page, "Lanjut").click();

  await page.getByRole("heading", { name: /^Pemilihan/ }).waitFor();
  await fill(page, "Nama pemilihan", s.election.name);
  await page.getByRole("radio", { name: s.election.regime }).check();
  await choose(page, "Jenis pemilihan", s.election.kind);
  await fill(page, "Hari pemungutan suara", s.election.day);
  for (const [i, [name, from, to]] of s.election.stages.entries()) {
    await button(page, "Tambah tahapan").click();
    await fill(page, `Nama tahapan ${i + 1}`, name);
    await fill(page, `Mulai ${i + 1}`, from);
    await fill(page, `Selesai ${i + 1}`, to);
  }
  await button(page, "Simpan dan mulai bekerja").click();
  await page.getByText("Kantor siap. Laporan pertama dapat diterima.").waitFor();
  await page.getByRole("heading", { name: "Yang harus selesai", exact: true }).waitFor();
}

/** Says who works at this screen. */
export async function workAs(app: App, name: string, before = "Petugas"): Promise<void> {
  await app.page.getByRole("banner").getByRole("button", { name: before, exact: true }).click();
  await app.page.getByRole("menuitemradio", { name: new RegExp(`^${name}`) }).click();
  await app.page.getByRole("banner").getByRole("button", { name, exact: true }).waitFor();
}

/** Every document of the case as the Surat tab hands it out, the superseded ones with it. */
export interface Letter {
  title: string;
  number: string;
  file: string;
  text: string;
  /** What the Open XML validator finds in it; it reads while the next letter is fetched. */
  errors: ReturnType<typeof openXmlErrors>;
}

export async function downloadLetters(app: App): Promise<Letter[]> {
  const { page } = app;
  await openTab(app, "Surat");
  const older = page.getByRole("button", { name: /^Tampilkan \d+ versi lama$/ });
  if (await older.isVisible()) await older.click();
  const table = page.getByRole("table", { name: "Surat" });
  const buttons = table.getByRole("button", { name: /^Unduh DOCX / });
  const rows = await cellsOf(table.getByRole("row").filter({ has: page.getByRole("button", { name: /^Unduh DOCX / }) }));
  expect(rows).toHaveLength(await buttons.count());
  const letters: Letter[] = [];
  const began: number[] = [];
  for (const [i, [title = "", number = ""]] of [...rows.entries()].toReversed()) {
    const [download] = await Promise.all([page.waitForEvent("download"), buttons.nth(i).click()]);
    const bytes = new Uint8Array(readFileSync(await download.path()));
    // The browser drops the eleventh download of one second; nobody clicks that fast.
    began.push(performance.now());
    const pause = 1000 - (performance.now() - (began.at(-10) ?? 0));
    if (began.length >= 10 && pause > 0) await page.waitForTimeout(pause);
    letters.push({ title: title.replace(/\s+/g, " ").trim(), number: number.trim().split("\n")[0]!, file: download.suggestedFilename(), text: textOf(bytes), errors: openXmlErrors(bytes) });
  }
  return letters;
}

/** Holds every letter against what it must say, in the order in which the case made them, and against the Open XML validator. */
export async function checkLetters(letters: Letter[], expected: Array<[title: string, number: string, ...texts: string[]]>): Promise<void> {
  expect(letters.map((l) => [l.title, l.number])).toEqual(expected.map(([title, number]) => [title, number]));
  for (const [i, [title, number, ...texts]] of expected.entries()) {
    const { text, file, errors } = letters[i]!;
    const wanted = number === "tanpa nomor" ? texts : [number, ...texts];
    expect({ title, missing: wanted.filter((w) => !text.includes(w)) }).toEqual({ title, missing: [] });
    expect(text, title).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{[a-z_]+\}|\(\s*\)/);
    expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]{3,120}\.docx$/u);
    expect({ title, errors: await errors }).toEqual({ title, errors: [] });
  }
}

/** The words of a document: runs of a paragraph together, paragraphs apart, tabs and line breaks as one space. */
export function textOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const words = (xml: string) => {
    const runs = (part: string) => [...part.matchAll(/<w:t[ >][^<]*|<w:(?:br|tab)\/>/g)].map(([run]) => (run.startsWith("<w:t ") || run.startsWith("<w:t>") ? run.slice(run.indexOf(">") + 1) : "\t")).join("");
    return xml.split("</w:p>").map((part) => runs(part).replace(/ ?\t[\t ]*/g, " ").trim()).filter(Boolean).join(" ");
  };
  const names = Object.keys(parts).filter((name) => /^word\/(header\d*|document)\.xml$/.test(name)).toSorted((a, b) => b.localeCompare(a));
  return names.map((name) => words(strFromU8(parts[name]!))).join(" ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** What the journal tab tells, oldest first. */
export async function journal(app: App): Promise<string[]> {
  await openTab(app, "Jurnal");
  const rows = app.page.getByRole("table", { name: "Jurnal perkara" }).getByRole("row");
  await rows.nth(1).waitFor();
  return (await cellsOf(rows)).slice(1).map(([, at, what, by]) => `${at} ${what} (${by})`).toReversed();
}

/** The words of each cell, row by row, asked for at once. */
const cellsOf = (rows: Locator): Promise<string[][]> => rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll<HTMLElement>("th, td")].map((cell) => cell.innerText)));

async function whatStands(page: Page): Promise<string> {
  const over = page.locator(".dialog, .menu");
  const part = (await over.count().catch(() => 0)) > 0 ? over : page.locator("main, header");
  const shots = await Promise.all((await part.all()).map((p) => p.ariaSnapshot({ timeout: 5000 }).catch(String)));
  const said = await page.locator(".toast, [role=alert]").allInnerTexts();
  return [...said.map((text) => `! ${text}`), shots.join("\n").slice(0, 5000)].join("\n");
}

/** A small picture, drawn byte by byte: grey, without any library. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    const check = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
