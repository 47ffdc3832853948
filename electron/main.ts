import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { app, BrowserWindow, dialog, Menu, MessageChannelMain, protocol, screen, session, utilityProcess, type UtilityProcess, type WebContents } from "electron";
import { dataFolder, refuseFolder, rehearsalFolder } from "./adapters/data-folder";
import { readPageFile } from "./adapters/page-files";
import { PAGE_HEADERS } from "./adapters/page-policy";
import type { FromCoreProcess, ToCoreProcess } from "./adapters/process-messages";

/**
 * Entry of the desktop window. It shows the page under its own scheme, keeps every way to the outside shut, and hands
 * each page a port to the core's process. It knows nothing of cases.
 */
const ORIGIN = "netra://app";
/** `--latihan`: the office to practise in, a program of its own beside the real one. */
const rehearsal = process.argv.includes("--latihan");
const folder = rehearsal ? rehearsalFolder(dataFolder(undefined)) : dataFolder(undefined);

protocol.registerSchemesAsPrivileged([{ scheme: "netra", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
app.enableSandbox();
// What Netra and its core's process write is for the person who runs it, and for no other account of the machine.
process.umask(0o077);
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
app.commandLine.appendSwitch("disable-background-networking");
app.setPath("userData", folder);
const traces = path.join(folder, "jendela");
app.setPath("sessionData", traces);

if (app.requestSingleInstanceLock()) {
  wipeTraces();
  app.on("second-instance", showWindow);
  app.on("web-contents-created", (_event, contents) => shutIn(contents));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", leave);
  // Electron becomes ready only after this module has been evaluated: it must not be awaited at the top level.
  app.whenReady().then(start, fail);
} else {
  app.quit();
}

/** What the window may have put on the disk of evidence it has shown goes away, at the start too where the last end was a hard one; compiled scripts of our own stay. */
function wipeTraces(): void {
  try {
    for (const name of readdirSync(traces)) if (name !== "Code Cache") rmSync(path.join(traces, name), { recursive: true, force: true });
  } catch {
    // There is nothing yet, or the window still holds it: the next start tries again.
  }
}

function start(): void {
  const refused = refuseFolder(folder);
  if (refused !== null) return stop(refused);
  protocol.handle("netra", servePage);
  shutSession();
  Menu.setApplicationMenu(menu());
  startCore();
  openWindow();
}

function fail(error: unknown): void {
  stop(`Netra tidak dapat dimulai (${error instanceof Error ? error.name : "sebab tidak dikenal"}).`);
}

/** Says why Netra cannot go on, and ends with a sign of failure. */
function stop(reason: string): void {
  dialog.showErrorBox("Netra", reason);
  exitCode = 1;
  app.quit();
}

// --- Page -----------------------------------------------------------------------------------------------------------

async function servePage(request: Request): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  if (!isOwn(request.url)) return refuse(404);
  const file = await readPageFile(path.join(import.meta.dirname, "../renderer"), new URL(request.url).pathname);
  if (file === "malformed") return refuse(400);
  if (file === null) return refuse(404);
  return new Response(new Uint8Array(file.bytes), { headers: { ...PAGE_HEADERS, "Content-Type": file.type } });
}

const isOwn = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);

// --- Window ---------------------------------------------------------------------------------------------------------

const windows = new Set<BrowserWindow>();

function openWindow(): void {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: rehearsal ? "Netra: LATIHAN" : "Netra",
    backgroundColor: "#faf6ef",
    webPreferences: {
      preload: path.join(import.meta.dirname, "../preload/index.cjs"),
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
      devTools: !app.isPackaged,
    },
  });
  windows.add(window);
  window.once("ready-to-show", () => {
    const { width, height } = screen.getPrimaryDisplay().workAreaSize;
    if (width <= 1366 || height <= 768) window.maximize();
    window.show();
  });
  window.on("closed", () => windows.delete(window));
  window.webContents.on("did-finish-load", () => connect(window));
  window.loadURL(`${ORIGIN}/`).catch(fail);
}

function showWindow(): void {
  const [window] = windows;
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Keeps a page where it is: it opens nothing, goes nowhere, and embeds nothing that could. */
function shutIn(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", (details) => {
    if (!isReload(contents, details.url)) details.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (details) => {
    const mayGo = details.isMainFrame ? isReload(contents, details.url) : details.url.startsWith(`blob:${ORIGIN}/`);
    if (!mayGo) details.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  // Drafts are kept as they are typed: nothing has to hold a window back.
  contents.on("will-prevent-unload", (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("context-menu", (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText !== "") editMenu(isEditable).popup();
  });
}

/** A page may load itself again; its routes lie behind `#`. */
function isReload(contents: WebContents, url: string): boolean {
  const bare = (address: string): string => address.replace(/#.*$/, "");
  return isOwn(url) && bare(url) === bare(contents.getURL());
}

/** Refuses every permission, every request that leaves the page's own scheme, and every download but the page's own. */
function shutSession(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  own.on("will-download", (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
}

function mayLoad(url: string): boolean {
  if (isOwn(url) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith("data:")) return true;
  return !app.isPackaged && url.startsWith("devtools://");
}

// --- Core -----------------------------------------------------------------------------------------------------------

let core: UtilityProcess | null = null;
let leaving = false;
let exitCode = 0;
/** Longest wait for the core to write everything and close. */
const CLOSE_LIMIT = 20_000;

function startCore(): void {
  const started = utilityProcess.fork(path.join(import.meta.dirname, "core-process.js"), [], {
    serviceName: "Netra",
    env: { ...process.env, NETRA_DATA: folder, ...(rehearsal ? { NETRA_LATIHAN: "1" } : {}) },
  });
  core = started;
  started.on("message", (message: FromCoreProcess) => {
    if (message.type === "failed" && !leaving) stop(message.reason);
    if (message.type === "rehearsal" && !rehearsal) openRehearsal();
  });
  started.on("exit", () => {
    core = null;
    if (!leaving) offerRestart().catch(fail);
  });
}

/** Another program of the same kind, with data, window and session of its own. */
function openRehearsal(): void {
  const child = spawn(process.execPath, [...(app.isPackaged ? [] : [app.getAppPath()]), "--latihan"], { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

/** Gives a page of ours a port of its own; any other page gets none. */
function connect(window: BrowserWindow): void {
  if (core === null || window.isDestroyed() || !windows.has(window) || !isOwn(window.webContents.getURL())) return;
  const { port1, port2 } = new MessageChannelMain();
  core.postMessage({ type: "port" } satisfies ToCoreProcess, [port1]);
  window.webContents.postMessage("netra:port", null, [port2]);
}

async function offerRestart(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    title: "Netra",
    message: "Bagian Netra yang menyimpan data berhenti mendadak.",
    detail: "Yang sudah tersimpan tetap aman, dan yang sedang diketik masih ada di layar. Mulai lagi untuk melanjutkan.",
    buttons: ["Mulai lagi", "Tutup Netra"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (leaving) return;
  if (response !== 0) {
    exitCode = 1;
    return app.quit();
  }
  startCore();
  for (const window of windows) connect(window);
}

/** Waits for the core to close the database before the program ends. */
function leave(event: { preventDefault(): void }): void {
  event.preventDefault();
  if (leaving) return;
  leaving = true;
  if (core === null) return end();
  const limit = setTimeout(() => core?.kill(), CLOSE_LIMIT);
  core.once("exit", () => {
    clearTimeout(limit);
    end();
  });
  core.postMessage({ type: "close" } satisfies ToCoreProcess);
}

function end(): void {
  wipeTraces();
  app.exit(exitCode);
}

// --- Menu -----------------------------------------------------------------------------------------------------------

function menu(): Menu {
  return Menu.buildFromTemplate([
    {
      label: "Berkas",
      submenu: [
        { label: "Cetak…", accelerator: "CommandOrControl+P", click: () => BrowserWindow.getFocusedWindow()?.webContents.print() },
        { type: "separator" },
        { label: "Tutup", role: "close" },
      ],
    },
    { label: "Sunting", submenu: editItems(true) },
    {
      label: "Tampilan",
      submenu: [
        { label: "Perbesar", role: "zoomIn" },
        { label: "Perkecil", role: "zoomOut" },
        { label: "Ukuran semula", role: "resetZoom" },
        ...(app.isPackaged ? [] : [{ type: "separator" as const }, { label: "Alat pengembang", role: "toggleDevTools" as const }]),
      ],
    },
  ]);
}

const editMenu = (isEditable: boolean): Menu => Menu.buildFromTemplate(editItems(isEditable));

function editItems(isEditable: boolean): Electron.MenuItemConstructorOptions[] {
  return [
    { label: "Urungkan", role: "undo", enabled: isEditable },
    { label: "Ulangi", role: "redo", enabled: isEditable },
    { type: "separator" },
    { label: "Potong", role: "cut", enabled: isEditable },
    { label: "Salin", role: "copy" },
    { label: "Tempel", role: "paste", enabled: isEditable },
    { label: "Pilih semua", role: "selectAll" },
  ];
}
