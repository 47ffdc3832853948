// `npm start`: builds what is missing or old, then opens the desktop window where its runtime and a screen are there,
// else the same product in the browser. `npm start -- --data <folder> --port <number> --no-open` goes to the host.
// `npm start -- --latihan` opens the invented office to practise in, apart from the data.
// NETRA_ELECTRON=install fetches the runtime first; NETRA_ELECTRON=no never uses it.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error("Netra memerlukan Node 24. Jalankan dengan `npm start`, yang memilihnya sendiri.");
  process.exit(1);
}

const wish = process.env.NETRA_ELECTRON ?? "";
// What was compiled at one start is there at the next: a quarter of the way to the address is spent on it.
const compiled = path.resolve("node_modules/.cache/netra-compiled");
if (isOld()) {
  must("electron-vite", ["build", "--logLevel", "warn"], "Netra tidak dapat dibangun.");
  rmSync(compiled, { recursive: true, force: true });
}
if (wish === "install" && runtime() === null) must("install-electron", [], "Runtime jendela tidak dapat diunduh.");

const args = process.argv.slice(2);
const window = wish === "no" || args.some((arg) => arg !== "--latihan") || !hasScreen() ? null : runtime();
const [command, commandArgs] = window === null ? [process.execPath, ["out/main/host.js", ...args]] : [window, [".", ...args]];
const child = spawn(command, commandArgs, { stdio: "inherit", env: { ...process.env, NODE_COMPILE_CACHE: compiled } });
// This process waits until the other has closed its data.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`Netra tidak dapat dijalankan: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));

/** True where a bundle is missing or some source is younger than it. */
function isOld() {
  const bundles = ["out/main/index.js", "out/main/host.js", "out/preload/index.cjs", "out/renderer/index.html"];
  if (!bundles.every((file) => existsSync(file))) return true;
  const built = Math.min(...bundles.map((file) => statSync(file).mtimeMs));
  return youngest(["electron", "renderer", "shared", "resources", "electron.vite.config.ts", "package-lock.json"]) > built;
}

function youngest(places) {
  let time = 0;
  for (const place of places) {
    if (!existsSync(place)) continue;
    const facts = statSync(place);
    time = Math.max(time, facts.isDirectory() ? youngest(readdirSync(place).map((name) => path.join(place, name))) : facts.mtimeMs);
  }
  return time;
}

/** The executable of the window's runtime, where it has been unpacked. */
function runtime() {
  const home = "node_modules/electron";
  if (!existsSync(path.join(home, "path.txt"))) return null;
  const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(home, "dist"), readFileSync(path.join(home, "path.txt"), "utf8").trim());
  return existsSync(file) ? path.resolve(file) : null;
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function must(command, args, sentence) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) return;
  console.error(sentence);
  process.exit(status ?? 1);
}
