import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import * as asar from "@electron/asar";
import { getConfig, validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { Arch, build, Platform, type Configuration } from "electron-builder";
import { DebugLogger } from "builder-util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bootMain } from "../support/electron-main";

const config = await getConfig(process.cwd(), "electron-builder.yml", null);

describe("the packing list", () => {
  test("is valid", async () => {
    await validateConfiguration(structuredClone(config), new DebugLogger(false));
    await expect(validateConfiguration({ ...structuredClone(config), tidakAda: 1 } as Configuration, new DebugLogger(false))).rejects.toThrow("tidakAda");
  });

  test("packs the Electron that is locked", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { version: string }> };
    expect(config.electronVersion).toBe(lock.packages["node_modules/electron"]!.version);
  });

  test("installs for one person, without an administrator, and keeps the data", () => {
    expect(config.nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false });
    expect(config.win).toMatchObject({ requestedExecutionLevel: "asInvoker" });
    expect((config.win as { target: { target: string }[] }).target.map(({ target }) => target)).toEqual(["nsis", "zip"]);
    expect(config.publish).toBeNull();
  });

  test("switches off every way to run the program as something else", () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test("has an icon of every size that Windows asks for", () => {
    const icon = readFileSync((config.win as { icon: string }).icon);
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, at) => icon.readUInt8(6 + 16 * at) || 256);
    expect([icon.readUInt16LE(2), sizes]).toEqual([1, [16, 24, 32, 48, 64, 256]]);
  });
});

// The real packing step, with a stand-in for the runtime, which cannot be fetched everywhere.
describe("the package", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "netra-package-"));
  const packed = path.join(folder, "linux-unpacked/resources/app.asar");
  const packedForWindows = path.join(folder, "win-unpacked/resources/app.asar");
  let files: string[] = [];

  beforeAll(async () => {
    await pack(Platform.LINUX, "electron", (file) => {
      writeFileSync(file, "#!/bin/sh\n");
      chmodSync(file, 0o755);
    });
    // Any Windows program with a version in it does.
    await pack(Platform.WINDOWS, "electron.exe", (file) => copyFileSync("node_modules/electron-winstaller/vendor/rcedit.exe", file));
    files = list(packed);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the three bundles and the one library they load, nothing more", () => {
    const groups = new Set(files.filter((file) => !isFolder(file)).map((file) => file.replace(/^\/node_modules\/((@[^/]+\/)?[^/]+)\/.*/, "node_modules: $1").replace(/^\/out\/([^/]+)\/.*/, "out: $1")));
    expect([...groups].sort()).toEqual(["/package.json", "node_modules: better-sqlite3", "out: main", "out: preload", "out: renderer"]);
    for (const file of ["/out/main/index.js", "/out/main/core-process.js", "/out/preload/index.cjs", "/out/renderer/index.html"]) expect(files).toContain(file);
    expect(files.filter((file) => /\.(map|ts|c|cpp|md)$/.test(file))).toEqual([]);
  });

  test("holds exactly one native library, outside the archive", () => {
    expect(files.filter((file) => file.endsWith(".node"))).toEqual(["/node_modules/better-sqlite3/prebuilds/linux-x64.node"]);
    expect(statSync(`${packed}.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node`).size).toBeGreaterThan(500_000);
  });

  test("is the same for Windows, but for its native library", () => {
    const forWindows = list(packedForWindows);
    expect(forWindows.map((file) => file.replace("win32-x64.node", "linux-x64.node"))).toEqual(files);
    expect(forWindows).toContain("/node_modules/better-sqlite3/prebuilds/win32-x64.node");
    expect(existsSync(path.join(folder, "win-unpacked/Netra.exe"))).toBe(true);
  });

  test("names nothing of the machine that built it", () => {
    const here = process.cwd();
    for (const file of files.filter((file) => !isFolder(file) && /\.(js|cjs|json|html|css)$/.test(file))) expect([file, read(file).includes(here)]).toEqual([file, false]);
    expect(JSON.parse(read("/package.json"))).not.toHaveProperty("scripts");
  });

  test("starts from its own files alone", async () => {
    const app = path.join(folder, "app");
    asar.extractAll(packed, app);
    expect(existsSync(path.join(app, "node_modules/better-sqlite3/prebuilds/linux-x64.node"))).toBe(true);
    const data = path.join(folder, "data");
    const main = bootMain(data, path.join(app, "out/main/index.js"));
    await vi.waitUntil(async () => (await main.page()).ports === 1, { timeout: 20_000 });
    expect(await main.wire({ t: "call", id: 1, name: "akun.keadaan", input: {} })).toMatchObject({ result: { ok: true, value: { keadaan: "baru" } } });
    expect(await main.scheme("netra://app/")).toMatchObject({ status: 200 });
    expect((await main.log()).processes[0]!.file).toBe(path.join(app, "out/main/core-process.js"));
    expect(await main.quit()).toBe(0);
  });

  async function pack(platform: Platform, program: string, writeProgram: (file: string) => void): Promise<void> {
    const runtime = path.join(folder, `runtime-${platform.name}`);
    mkdirSync(path.join(runtime, "locales"), { recursive: true });
    writeProgram(path.join(runtime, program));
    for (const name of ["LICENSE", "LICENSES.chromium.html", "locales/id.pak", "locales/en-US.pak", "locales/fr.pak"]) writeFileSync(path.join(runtime, name), "");
    writeFileSync(path.join(runtime, "version"), config.electronVersion!);
    await build({
      targets: platform.createTarget("dir", Arch.x64),
      projectDir: process.cwd(),
      config: { ...structuredClone(config), electronDist: runtime, electronFuses: null, directories: { output: folder, buildResources: "resources/icons" } },
    });
  }

  const list = (archive: string): string[] => asar.listPackage(archive, { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  const isFolder = (file: string): boolean => "files" in asar.statFile(packed, file.slice(1));
  const read = (file: string): string => asar.extractFile(packed, file.slice(1)).toString("utf8");
});
