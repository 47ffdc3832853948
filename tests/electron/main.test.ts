import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import vm from "node:vm";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { CONTENT_SECURITY_POLICY } from "../../electron/adapters/page-policy";
import { bootMain, type StubLog } from "../support/electron-main";

type Main = ReturnType<typeof bootMain>;

const folders: string[] = [];
const mains: Main[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "netra-main-"));
  folders.push(folder);
  return folder;
}

/** Boots the window's process and waits until its page has its port. */
async function boot(folder: string, env: Record<string, string> = {}): Promise<Main> {
  const main = bootMain(folder, "out/main/index.js", env);
  mains.push(main);
  await vi.waitUntil(async () => (await main.page()).ports === 1, { timeout: 20_000 });
  return main;
}

afterAll(() => {
  for (const main of mains) main.kill();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const ACCOUNT = { nama: "Siti Contoh", jabatan: "Ketua", peran: "ketua", namaMasuk: "siti", sandi: "awan teduh rekaan", ulang: "awan teduh rekaan" };

describe("the window as it starts", () => {
  let main: Main;
  let log: StubLog;
  const folder = newFolder();

  beforeAll(async () => {
    main = await boot(folder);
    log = await main.log();
  });
  afterAll(() => main.quit());

  test("one window that gives its page nothing of Node", () => {
    expect(log.windows).toHaveLength(1);
    expect(log.windows[0]).toMatchObject({ width: 1366, height: 768, minWidth: 1024, minHeight: 640, show: false });
    expect(log.windows[0]!.webPreferences).toEqual({
      preload: path.resolve("out/preload/index.cjs"),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(log.sandbox).toBe(true);
    expect(log.shown).toBe(1);
    expect(log.switches).toContainEqual(["host-resolver-rules", "MAP * ~NOTFOUND"]);
    expect(log.webrtc).toEqual(["disable_non_proxied_udp"]);
  });

  test("the page comes from the program itself, under its own scheme", () => {
    expect(log.loads).toEqual(["netra://app/"]);
    expect(log.schemes).toEqual([{ scheme: "netra", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
    expect(Object.values(log.paths).every((place) => place.startsWith(folder))).toBe(true);
  });

  test("the scheme serves the built page with its policy, and nothing else", async () => {
    const page = await main.scheme("netra://app/");
    expect(page).toMatchObject({ name: "netra", status: 200, headers: { "content-security-policy": CONTENT_SECURITY_POLICY, "x-content-type-options": "nosniff", "cache-control": "no-store", "referrer-policy": "no-referrer", "content-type": "text/html; charset=utf-8" } });
    expect(page.body).toBe(readFileSync("out/renderer/index.html", "utf8"));
    // These two end a custom scheme's page in Electron.
    expect(page.headers).not.toHaveProperty("cross-origin-opener-policy");
    expect(page.headers).not.toHaveProperty("strict-transport-security");
    const script = /src="([^"]+\.js)"/.exec(page.body)![1]!;
    expect(await main.scheme(new URL(script, "netra://app/").href)).toMatchObject({ status: 200, headers: { "content-type": "text/javascript; charset=utf-8", "content-security-policy": CONTENT_SECURITY_POLICY } });
    expect(await main.scheme("netra://app/pdfjs/pdf.worker.min.mjs")).toMatchObject({ status: 200, headers: { "content-type": "text/javascript; charset=utf-8" } });
    for (const [url, status] of [["netra://lain/", 404], ["netra://app/..%2f..%2fpackage.json", 404], ["netra://app/%2e%2e/%2e%2e/main/index.js", 404], ["netra://app/assets/none.js", 404], ["netra://app/%ff", 400], ["netra://app.evil/", 404]] as const) {
      expect([url, (await main.scheme(url)).status]).toEqual([url, status]);
    }
    expect((await main.scheme("netra://app/", "POST")).status).toBe(405);
  });

  test("the built page holds no inline script, style or foreign address", () => {
    const html = readFileSync("out/renderer/index.html", "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/i);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|(src|href)="(https?:)?\/\//i);
  });

  test("every permission is refused, asked or checked", async () => {
    for (const permission of ["media", "geolocation", "notifications", "clipboard-read", "clipboard-sanitized-write", "fullscreen", "pointerLock", "midi", "openExternal", "display-capture", "serial", "usb", "hid", "fileSystem", "unknown"]) {
      expect([permission, await main.permissionRequest(permission), await main.permissionCheck(permission)]).toEqual([permission, false, false]);
    }
    expect(await main.device()).toBe(false);
  });

  test("every request that leaves the program is cancelled, whatever its kind", async () => {
    expect(await main.requestFilter()).toBeNull();
    for (const url of ["http://example.test/", "https://example.test/", "ws://example.test/", "wss://example.test/", "ftp://example.test/", "file:///etc/passwd", "netra://lain/", "netra://app.evil/", "blob:https://evil.test/1", "chrome-extension://x/", "devtools://devtools/", "http://127.0.0.1/", "http://localhost/", "javascript:1"]) {
      expect([url, await main.request(url)]).toEqual([url, { cancel: true }]);
    }
    for (const url of ["netra://app/", "netra://app/assets/x.js", "blob:netra://app/1", "data:image/png;base64,AA=="]) expect([url, await main.request(url)]).toEqual([url, { cancel: false }]);
  });

  test("the page goes nowhere and opens nothing", async () => {
    for (const url of ["http://evil.test/", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "netra://app/lain", "about:blank"]) {
      expect([url, await main.windowOpen(url)]).toEqual([url, { action: "deny" }]);
      for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"]) expect([event, url, await main.prevents({ event, args: [{ url }] })]).toEqual([event, url, true]);
    }
    expect(await main.prevents({ event: "will-attach-webview" })).toBe(true);
    // Preview and print show what the page itself has made, in a frame; the page itself may only load itself again.
    expect(await main.prevents({ event: "will-frame-navigate", args: [{ url: "blob:netra://app/1", isMainFrame: false }] })).toBe(false);
    expect(await main.prevents({ event: "will-frame-navigate", args: [{ url: "blob:netra://app/1", isMainFrame: true }] })).toBe(true);
    for (const event of ["will-navigate", "will-frame-navigate"]) expect(await main.prevents({ event, args: [{ url: "netra://app/#/perkara/1", isMainFrame: true }] })).toBe(false);
    expect(await main.prevents({ event: "will-prevent-unload" })).toBe(true);
  });

  test("only files that the page itself made are saved", async () => {
    for (const url of ["https://evil.test/x.exe", "data:text/html,x", "file:///etc/passwd", "blob:https://evil.test/1", "netra://app/index.html"]) expect([url, await main.preventsDownload(url)]).toEqual([url, true]);
    expect(await main.preventsDownload("blob:netra://app/1")).toBe(false);
  });

  test("the menu speaks Indonesian and holds no way out", () => {
    const [menu] = log.menus;
    expect(menu!.map(({ label }) => label)).toEqual(["Berkas", "Sunting", "Tampilan"]);
    const items = menu!.flatMap(({ submenu }) => submenu);
    expect(items.map(({ role }) => role)).not.toContain("toggleDevTools");
    expect(items.find(({ accelerator }) => accelerator === "CommandOrControl+P")?.label).toBe("Cetak…");
  });

  test("the preload hands over one port and exposes nothing else", async () => {
    expect((await main.page()).posted).toEqual([{ data: { netra: "port" }, origin: "netra://app", ports: 1 }]);
    const source = readFileSync("out/preload/index.cjs", "utf8");
    expect(source.match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
    const touched: string[] = [];
    const ipcRenderer = { on: (channel: string) => touched.push(`on ${channel}`) };
    const world: Record<string, unknown> = {};
    const electron = new Proxy({ ipcRenderer }, { get: (target, name) => (name in target ? target[name as "ipcRenderer"] : touched.push(`electron.${String(name)}`)) });
    vm.runInNewContext(`(function (require, module, exports) {${source}\n})`, world)(() => electron, { exports: {} }, {});
    expect(touched).toEqual(["on netra:port"]);
    expect(Object.keys(world)).toEqual([]);
  });

  test("a page of another origin is given no port", async () => {
    for (const url of ["http://evil.test/", "file:///index.html", "netra://lain/", "netra://app.evil/", "about:blank", ""]) await main.load(url);
    expect((await main.page()).posted).toHaveLength(1);
    await main.load("netra://app/");
    expect((await main.page()).posted).toHaveLength(2);
  });

  test("the window's process listens to no message of a page, hands nothing to other programs, and is told of by no remote part", () => {
    const files = ["out/main", "out/preload"].flatMap((dir) => readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((f) => /\.c?js$/.test(f)).map((f) => path.join(dir, f)));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const source = readFileSync(file, "utf8");
      expect([file, /\bipcMain\b|\bcontextBridge\b|\bcrashReporter\b|\bautoUpdater\b|@electron\/remote/.exec(source)?.[0] ?? ""]).toEqual([file, ""]);
      expect([file, /\bshell\.(openExternal|openPath|showItemInFolder)\b|enableBlinkFeatures|webSecurity:\s*false|nodeIntegration:\s*true|contextIsolation:\s*false/.exec(source)?.[0] ?? ""]).toEqual([file, ""]);
    }
  });

  test("a call goes through the port to the real core and its database", async () => {
    expect(await main.wire({ t: "call", id: 1, name: "sesi.baca", input: {} })).toMatchObject({ t: "answer", id: 1, result: { ok: false, error: { code: "LOCKED" } } });
    expect(await main.wire({ t: "call", id: 6, name: "akun.siapkan", input: ACCOUNT })).toMatchObject({ result: { ok: true } });
    expect(await main.wire({ t: "call", id: 7, name: "sesi.baca", input: {} })).toMatchObject({ result: { ok: true, value: { pelaku: { peran: "ketua" } } } });
    expect(await main.wire({ t: "call", id: 2, name: "tidak.ada", input: {} })).toMatchObject({ result: { ok: false, error: { code: "NO_SUCH_PROCEDURE" } } });
    expect(await main.wire({ t: "call", id: 3, name: "__proto__", input: {} })).toMatchObject({ result: { ok: false, error: { code: "NO_SUCH_PROCEDURE" } } });
    expect(await main.wire({ t: "call", id: 4, name: "wilayah.cari", input: { teks: 5 } })).toMatchObject({ result: { ok: false, error: { code: "BAD_INPUT" } } });
    const contoh = await main.wire({ t: "call", id: 5, name: "kantor.buatContoh", input: {} });
    expect(contoh).toMatchObject({ result: { ok: true } });
    expect((await main.page()).events).toContain("changed");
    expect(existsSync(path.join(folder, "netra.db"))).toBe(true);
  });

  test("a second start leads back to the window", async () => {
    await main.secondInstance();
    expect((await main.log()).windows).toHaveLength(1);
  });
});

describe("the end", () => {
  let main: Main;
  afterEach(() => main.kill());

  test("closing the window closes the database first, wipes what it left on the disk of what it has shown, as the start did, and ends well", async () => {
    const folder = newFolder();
    const left = path.join(folder, "jendela", "blob_storage", "1");
    const leave = () => {
      mkdirSync(left, { recursive: true });
      writeFileSync(path.join(left, "0"), "isi bukti");
      mkdirSync(path.join(folder, "jendela", "Code Cache"), { recursive: true });
    };
    leave();
    main = await boot(folder);
    expect(readdirSync(path.join(folder, "jendela"))).toEqual(["Code Cache"]);
    leave();
    expect(await main.wire({ t: "call", id: 1, name: "akun.siapkan", input: ACCOUNT })).toMatchObject({ result: { ok: true } });
    expect(await main.wire({ t: "call", id: 2, name: "kantor.buatContoh", input: {} })).toMatchObject({ result: { ok: true } });
    expect(await main.quit()).toBe(0);
    expect(readdirSync(folder).filter((name) => /-wal$|-shm$|\.lock/.test(name))).toEqual([]);
    expect(readdirSync(path.join(folder, "jendela"))).toEqual(["Code Cache"]);
    main = await boot(folder);
    expect(await main.wire({ t: "call", id: 1, name: "akun.masuk", input: { namaMasuk: ACCOUNT.namaMasuk, sandi: ACCOUNT.sandi } })).toMatchObject({ result: { ok: true, value: { keadaan: "terbuka" } } });
    expect(await main.wire({ t: "call", id: 2, name: "sesi.baca", input: {} })).toMatchObject({ result: { ok: true, value: { siap: true } } });
    expect(await main.quit()).toBe(0);
  });

  test("a core that crashes is told of, and started again on request", async () => {
    const folder = newFolder();
    main = await boot(folder);
    await main.crash();
    await expect.poll(async () => (await main.log()).boxes.length).toBe(1);
    expect((await main.log()).boxes[0]).toMatchObject({ buttons: ["Mulai lagi", "Tutup Netra"] });
    await main.answerBox(0);
    await expect.poll(async () => (await main.page()).ports).toBe(2);
    expect(await main.wire({ t: "call", id: 9, name: "akun.keadaan", input: {} })).toMatchObject({ result: { ok: true, value: { keadaan: "baru" } } });
    expect((await main.log()).processes).toHaveLength(2);
    expect(await main.quit()).toBe(0);
  });

  test("a core that crashes may also end it all", async () => {
    main = await boot(newFolder());
    await main.crash();
    await expect.poll(async () => (await main.log()).boxes.length).toBe(1);
    await main.answerBox(1).catch(() => {});
    expect(await main.exited).toBe(1);
  });

  test("a database of a newer Netra is left as it is", async () => {
    const folder = newFolder();
    const file = path.join(folder, "netra.db");
    const db = new Database(file);
    db.exec("CREATE TABLE migrasi (nomor INTEGER PRIMARY KEY, nama TEXT NOT NULL, hash TEXT NOT NULL) STRICT");
    db.prepare("INSERT INTO migrasi (nomor, nama, hash) VALUES (9000, 'kelak', 'x')").run();
    db.close();
    const before = readFileSync(file);
    main = bootMain(folder);
    expect(await main.exited).toBe(1);
    expect(main.errorBoxes).toEqual([expect.stringContaining("Netra yang lebih baru")]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a folder that is copied to a cloud is refused before anything is written", async () => {
    const folder = path.join(newFolder(), "OneDrive - Kantor", "Netra");
    main = bootMain(folder);
    expect(await main.exited).toBe(1);
    expect(main.errorBoxes).toEqual([expect.stringContaining("OneDrive")]);
    expect(existsSync(folder)).toBe(false);
  });

  test("the second of two windows leaves at once", async () => {
    const folder = newFolder();
    main = bootMain(folder, "out/main/index.js", { STUB_SECOND_INSTANCE: "1" });
    expect(await main.exited).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });
});
