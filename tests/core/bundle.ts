import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

/** Bundles a child of the tests with the whole core into one file that plain Node runs at once; `remove` takes it away again. */
export async function bundle(entry: string): Promise<{ file: string; remove: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-child-"));
  const root = path.resolve(import.meta.dirname, "../..");
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: { ssr: path.resolve(import.meta.dirname, entry), outDir: path.join(dir, "out"), emptyOutDir: true, minify: false, rolldownOptions: { output: { entryFileNames: "child.mjs" } } },
  });
  mkdirSync(path.join(dir, "node_modules"));
  symlinkSync(path.join(root, "node_modules/better-sqlite3"), path.join(dir, "node_modules/better-sqlite3"));
  return { file: path.join(dir, "out/child.mjs"), remove: () => rmSync(dir, { recursive: true, force: true }) };
}
