import { accessSync, chmodSync, constants, copyFileSync, cpSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

/** Bundles a child of the tests with the whole core into one file that plain Node runs at once; `remove` takes it away again. */
export async function bundle(entry: string): Promise<{ file: string; node: string; remove: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-child-"));
  const root = path.resolve(import.meta.dirname, "../..");
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: { ssr: path.resolve(import.meta.dirname, entry), outDir: path.join(dir, "out"), emptyOutDir: true, minify: false, rolldownOptions: { output: { entryFileNames: "child.mjs" } } },
  });
  // The driver goes with it, so that the child needs no way into the folder of the sources.
  cpSync(path.join(root, "node_modules/better-sqlite3"), path.join(dir, "node_modules/better-sqlite3"), { recursive: true, filter: (from) => !/[\\/]better-sqlite3[\\/](deps|src)([\\/]|$)/.test(from) });
  chmodSync(dir, 0o755);
  return { file: path.join(dir, "out/child.mjs"), node: openNode(dir), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Node where any account may run it: root's own folders are closed to the account that a test runs its child under. */
function openNode(dir: string): string {
  for (let at = path.dirname(process.execPath); at !== path.dirname(at); at = path.dirname(at)) {
    if (process.getuid?.() !== 0 || (statSync(at).mode & 0o001) !== 0) continue;
    const copy = path.join(dir, "node");
    copyFileSync(process.execPath, copy);
    chmodSync(copy, 0o755);
    accessSync(copy, constants.X_OK);
    return copy;
  }
  return process.execPath;
}
