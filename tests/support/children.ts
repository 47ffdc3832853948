import { execFile, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { Plugin } from "vite";
import { bundleInto } from "./bundle";
import type { Child } from "./children-entry";

/** Vitest's globalSetup: one place for the children of the whole run, which the first test that starts one fills. */
export default function placeForChildren(): () => void {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-anak-"));
  // Some children run as another account.
  chmodSync(dir, 0o755);
  process.env["NETRA_CHILDREN"] = dir;
  return () => rmSync(dir, { recursive: true, force: true });
}

/** The environment of the program's own processes: what one of them has compiled the next need not. */
export const withCompiled = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_COMPILE_CACHE: path.join(process.env["NETRA_CHILDREN"]!, "compiled") });

/** The driver is native code, which no snapshot holds: it is loaded by the first database that is opened. */
const driver: Plugin = {
  name: "driver",
  enforce: "pre",
  resolveId: (id) => (id === "better-sqlite3" ? "\0driver" : null),
  load: (id) => (id === "\0driver" ? 'export default function Database(...args) { return new (process.getBuiltinModule("node:module").createRequire(process.argv[1])("better-sqlite3"))(...args); }' : null),
};

/** What Node is started with to be this child: the core is loaded once for all of them, each begins from a snapshot of that moment. */
export async function childArgs(child: Child, args: string[]): Promise<string[]> {
  const dir = process.env["NETRA_CHILDREN"];
  if (!dir) throw new Error("the place of the children is made by the globalSetup of this project");
  const [file, snapshot, done] = [path.join(dir, "out/program.cjs"), path.join(dir, "snapshot"), path.join(dir, "done")];
  if (mkdirSync(path.join(dir, "out"), { recursive: true })) {
    await bundleInto(dir, "tests/support/children-entry.ts", "cjs", [driver]);
    await promisify(execFile)(process.execPath, ["--snapshot-blob", snapshot, "--build-snapshot", file]);
    chmodSync(snapshot, 0o644);
    writeFileSync(done, "");
  }
  while (!existsSync(done)) await wait(20);
  return ["--snapshot-blob", snapshot, file, child, ...args];
}

/** Starts a child that prints its answers line by line; one that says it waits goes on at `go`. */
export async function startChild(child: Child, args: string[]) {
  const p = spawn(process.execPath, await childArgs(child, args), { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  let heard = (): void => {};
  p.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    heard();
  });
  const closed = new Promise<void>((resolve) => p.once("close", () => resolve()));
  /** Until the child has said so many lines; a machine under load takes its time. */
  const lines = (n: number) => Promise.race([closed, new Promise<void>((resolve) => {
    heard = () => { if (said.split("\n").length > n) resolve(); };
    heard();
  })]);
  return {
    lines,
    async go() {
      await lines(1);
      p.stdin.write("x");
    },
    /** All that it said. */
    async kill() {
      p.kill("SIGKILL");
      await closed;
      // One that gave up or fell over was not killed while it worked.
      if (p.signalCode !== "SIGKILL") throw new Error(`the child ended by itself, ${p.exitCode ?? p.signalCode}: ${said.slice(-2000)}`);
      return said;
    },
  };
}
