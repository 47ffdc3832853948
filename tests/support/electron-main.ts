import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { FromCore, ToCore } from "../../shared/api/wire";
import { withCompiled } from "./children";

type Event = { event: string; args?: unknown[] };

export interface StubLog {
  windows: { webPreferences: Record<string, unknown>; [option: string]: unknown }[];
  loads: string[];
  shown: number;
  schemes: { scheme: string; privileges: Record<string, boolean> }[];
  switches: string[][];
  paths: Record<string, string>;
  menus: { label: string; submenu: { label?: string; role?: string; accelerator?: string }[] }[][];
  popups: number;
  boxes: { message: string; buttons: string[] }[];
  processes: { file: string; args: string[]; env: Record<string, string> }[];
  sandbox: boolean;
  webrtc: string[];
}

export interface SchemeAnswer {
  name: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Boots a built main bundle under Node with the electron stub. Messages cross a structured clone, as Electron's do. */
export function bootMain(dataDir: string, bundle = "out/main/index.js", env: Record<string, string> = {}) {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run \`npm run build\` first`);
  const child = fork(path.resolve("tests/support/electron-stub.mjs"), [bundle], {
    serialization: "advanced",
    env: { ...withCompiled(), ...env, NETRA_DATA: dataDir },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const errorBoxes: string[] = [];
  child.on("message", (message: { id: number; value?: unknown; error?: string; errorBox?: string }) => {
    if (message.errorBox !== undefined) return void errorBoxes.push(message.errorBox);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.value);
    else asked?.reject(new Error(message.error));
  });
  void exited.then((code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`main exited with ${code}`));
  });
  const ask = <T>(type: string, rest: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      child.send({ id, type, ...rest });
    });
  return {
    exited,
    /** What the program told the person before it ended. */
    errorBoxes,
    log: () => ask<StubLog>("log"),
    page: () => ask<{ posted: { data: unknown; origin: string; ports: number }[]; events: string[]; ports: number }>("page"),
    prevents: (event: Event) => ask<boolean>("contents", event),
    windowOpen: (url: string) => ask<{ action: string }>("windowOpen", { url }),
    permissionRequest: (permission: string) => ask<boolean>("permissionRequest", { permission }),
    permissionCheck: (permission: string) => ask<boolean>("permissionCheck", { permission }),
    device: () => ask<boolean>("device"),
    request: (url: string) => ask<{ cancel?: boolean }>("request", { url }),
    requestFilter: () => ask<unknown>("requestFilter"),
    preventsDownload: (url: string) => ask<boolean>("download", { url }),
    scheme: (url: string, method = "GET") => ask<SchemeAnswer>("scheme", { url, method }),
    load: (url: string) => ask<void>("load", { url }),
    wire: (message: ToCore) => ask<FromCore>("wire", { message }),
    crash: () => ask<void>("crash"),
    answerBox: (response: number) => ask<void>("answerBox", { response }),
    secondInstance: () => ask<void>("secondInstance"),
    /** Closes the last window, as a person does; resolves with the exit code. */
    async quit(): Promise<number | null> {
      await ask("closeWindow").catch(() => {});
      return exited;
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
