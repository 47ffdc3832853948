// fork(this file, [main bundle]): `electron` becomes a recording stub, so the built main bundle boots under plain Node.
// As in Electron, `ready` comes only after the entry has been evaluated: a top-level `await app.whenReady()` hangs here too.
// The core's process is a real thread running the real bundle, ports are real ports, the preload runs as it was built.
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { MessageChannel, Worker } from "node:worker_threads";

let setReady;
const ready = new Promise((resolve) => (setReady = resolve));
const log = { windows: [], loads: [], shown: 0, schemes: [], switches: [], paths: {}, menus: [], popups: 0, boxes: [], processes: [], prints: 0, sandbox: false, webrtc: [] };
const state = { permissionRequest: null, permissionCheck: null, device: null, beforeRequest: null, willDownload: [], scheme: null, windowOpen: null, boxAnswer: null };
/** What a page got from its preload: the messages of window.postMessage, and its ports. */
const page = { posted: [], ports: [], answers: new Map(), events: [] };

// --- Ports ----------------------------------------------------------------------------------------------------------

/** Electron's port over Node's: messages come as events, and only ports are transferred. */
class MessagePortMain extends EventEmitter {
  constructor(raw) {
    super();
    this.raw = raw;
    raw.on("message", (data) => this.emit("message", { data, ports: [] }));
    raw.on("close", () => this.emit("close"));
  }
  postMessage(message) {
    this.raw.postMessage(message);
  }
  start() {
    this.raw.start();
  }
  close() {
    this.raw.close();
  }
}

class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = { raw: port1 };
    this.port2 = { raw: port2 };
  }
}

/** Runs in the core's thread before its bundle: gives it `process.parentPort`. */
const UTILITY = `
import { parentPort, workerData } from "node:worker_threads";
import { EventEmitter } from "node:events";
${MessagePortMain.toString()}
const up = Object.assign(new EventEmitter(), { postMessage: (message) => parentPort.postMessage(message) });
process.parentPort = up;
parentPort.on("message", ({ data, ports }) => data?.type === "stub:crash" ? process.exit(9) : up.emit("message", { data, ports: ports.map((raw) => new MessagePortMain(raw)) }));
await import(workerData.entry);
`;

const utilityProcess = {
  fork(file, args, options) {
    log.processes.push({ file, args, env: { NETRA_DATA: options?.env?.NETRA_DATA } });
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(UTILITY)}`), { argv: args, env: options?.env ?? process.env, workerData: { entry: pathToFileURL(file).href } });
    const child = Object.assign(new EventEmitter(), {
      postMessage: (data, ports = []) => worker.postMessage({ data, ports: ports.map((port) => port.raw) }, ports.map((port) => port.raw)),
      kill: () => void worker.terminate(),
    });
    worker.on("message", (message) => child.emit("message", message));
    worker.on("error", (error) => console.error(error));
    worker.on("exit", (code) => child.emit("exit", code));
    state.worker = worker;
    return child;
  },
};

// --- Windows --------------------------------------------------------------------------------------------------------

class WebContents extends EventEmitter {
  url = "";
  getURL() {
    return this.url;
  }
  setWindowOpenHandler(handler) {
    state.windowOpen = handler;
  }
  setWebRTCIPHandlingPolicy(policy) {
    log.webrtc.push(policy);
  }
  postMessage(channel, message, ports) {
    runPreload(this.preload, channel, message, ports);
  }
  print() {
    log.prints++;
  }
}

class BrowserWindow extends EventEmitter {
  static all = [];
  static getFocusedWindow() {
    return BrowserWindow.all[0] ?? null;
  }
  constructor(options) {
    super();
    this.webContents = new WebContents();
    this.webContents.preload = options.webPreferences?.preload;
    BrowserWindow.all.push(this);
    log.windows.push(structuredClone(options));
    app.emit("web-contents-created", {}, this.webContents);
  }
  async loadURL(url) {
    log.loads.push(url);
    this.webContents.url = url;
    setImmediate(() => {
      this.emit("ready-to-show");
      this.webContents.emit("did-finish-load");
    });
  }
  show() {
    log.shown++;
  }
  focus() {}
  restore() {}
  maximize() {}
  isMinimized() {
    return false;
  }
  isDestroyed() {
    return false;
  }
  close() {
    BrowserWindow.all = BrowserWindow.all.filter((one) => one !== this);
    this.emit("closed");
    if (BrowserWindow.all.length === 0) app.emit("window-all-closed");
  }
}

/** Runs the preload as built, in a world of its own with only what a sandboxed preload has. */
function runPreload(file, channel, message, ports) {
  const ipcRenderer = new EventEmitter();
  const world = {
    window: { postMessage: (data, origin, handed) => page.posted.push({ data, origin, ports: handed.length }) && page.ports.push(...handed.map((port) => listenTo(port.raw))) },
    location: { origin: "netra://app" },
    console,
  };
  const need = (name) => {
    if (name !== "electron") throw new Error(`module not found: ${name}`);
    return { ipcRenderer };
  };
  vm.runInNewContext(`(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`, world)(need, { exports: {} }, {});
  ipcRenderer.emit(channel, { ports, sender: ipcRenderer }, message);
}

function listenTo(raw) {
  raw.on("message", (message) => {
    if (message.t === "event") page.events.push(message.name);
    else page.answers.get(message.id)?.(message);
  });
  return raw;
}

// --- The rest -------------------------------------------------------------------------------------------------------

const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (handler) => (state.permissionRequest = handler),
  setPermissionCheckHandler: (handler) => (state.permissionCheck = handler),
  setDevicePermissionHandler: (handler) => (state.device = handler),
  webRequest: { onBeforeRequest: (...args) => (state.beforeRequest = args) },
});

const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  requestSingleInstanceLock: () => process.env.STUB_SECOND_INSTANCE === undefined,
  whenReady: () => ready,
  quit() {
    const event = eventLike();
    app.emit("will-quit", event);
    if (!event.defaultPrevented) process.exit(0);
  },
  exit: (code) => process.exit(code),
  getPath: () => os.tmpdir(),
  setPath: (name, value) => (log.paths[name] = value),
  enableSandbox: () => (log.sandbox = true),
  commandLine: { appendSwitch: (...args) => log.switches.push(args) },
});

const dialog = {
  // The program may end right after: what it said is told at once.
  showErrorBox: (title, text) => void process.send({ errorBox: text }),
  showMessageBox: (options) => {
    log.boxes.push(options);
    return new Promise((resolve) => (state.boxAnswer = (response) => resolve({ response })));
  },
};

const Menu = {
  setApplicationMenu: (menu) => log.menus.push(menu.template),
  buildFromTemplate: (template) => ({ template: withoutFunctions(template), popup: () => log.popups++ }),
};

const protocol = {
  registerSchemesAsPrivileged: (schemes) => log.schemes.push(...schemes),
  handle: (name, handler) => (state.scheme = { name, handler }),
};

const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1920, height: 1040 } }) };

const electron = { app, BrowserWindow, dialog, Menu, MessageChannelMain, protocol, screen, session: { defaultSession }, utilityProcess };
globalThis.__electron = electron;
const source = `const e = globalThis.__electron; export default e; export const { ${Object.keys(electron).join(", ")} } = e;`;
registerHooks({
  resolve: (name, context, next) => (name === "electron" || name.startsWith("electron/") ? { url: "electron-stub:it", format: "module", shortCircuit: true } : next(name, context)),
  load: (url, context, next) => (url === "electron-stub:it" ? { format: "module", source, shortCircuit: true } : next(url, context)),
});

// --- What the test asks ---------------------------------------------------------------------------------------------

const [window] = [() => BrowserWindow.all[0]];
const asks = {
  log: () => log,
  page: () => ({ posted: page.posted, events: page.events, ports: page.ports.length }),
  /** Emits an event of the page's contents and says whether it was prevented. */
  contents({ event, args = [] }) {
    const first = eventLike(args[0]);
    window().webContents.emit(event, first, ...args.slice(1));
    return first.defaultPrevented;
  },
  windowOpen: ({ url }) => state.windowOpen({ url }),
  permissionRequest: ({ permission }) => new Promise((resolve) => state.permissionRequest(window().webContents, permission, resolve, {})),
  permissionCheck: ({ permission }) => state.permissionCheck(window().webContents, permission, "netra://app", {}),
  device: () => state.device({ deviceType: "hid" }),
  request: ({ url }) => new Promise((resolve) => state.beforeRequest.at(-1)({ url }, resolve)),
  requestFilter: () => (state.beforeRequest.length > 1 ? state.beforeRequest[0] : null),
  download({ url }) {
    const event = eventLike();
    defaultSession.emit("will-download", event, { getURL: () => url });
    return event.defaultPrevented;
  },
  async scheme({ url, method = "GET" }) {
    const response = await state.scheme.handler(new Request(url, { method }));
    return { name: state.scheme.name, status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  },
  /** Loads another address into the window, as if every guard had failed. */
  async load({ url }) {
    window().webContents.url = url;
    window().webContents.emit("did-finish-load");
  },
  /** Posts to the port that the page got last, and waits for the message that answers. */
  wire: ({ message }) =>
    new Promise((resolve) => {
      page.answers.set(message.id, (answer) => {
        page.answers.delete(message.id);
        resolve(answer);
      });
      page.ports.at(-1).postMessage(message);
    }),
  crash: () => state.worker.postMessage({ data: { type: "stub:crash" }, ports: [] }),
  answerBox: ({ response }) => state.boxAnswer(response),
  secondInstance: () => void app.emit("second-instance", {}, [], ""),
  closeWindow: () => window().close(),
};

process.on("message", async ({ id, type, ...rest }) => {
  try {
    process.send({ id, value: await asks[type](rest) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on("disconnect", () => process.exit(0));

function eventLike(fields = {}) {
  const event = { ...fields, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
  return event;
}

function withoutFunctions(template) {
  return JSON.parse(JSON.stringify(template));
}

await import(pathToFileURL(path.resolve(process.argv[2])).href);
setReady();
app.emit("ready");
