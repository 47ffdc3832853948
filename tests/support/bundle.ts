import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, type Plugin } from "vite";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Bundles an entry of the sources with all it loads into a folder that plain Node runs at once from `file`; `remove` takes it away again. */
export async function bundle(entry: string): Promise<{ file: string; remove: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), "netra-bundel-"));
  return { file: await bundleInto(dir, entry, "es"), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export async function bundleInto(dir: string, entry: string, format: "es" | "cjs", plugins: Plugin[] = []): Promise<string> {
  const name = format === "es" ? "program.mjs" : "program.cjs";
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    plugins,
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: { ssr: path.resolve(ROOT, entry), outDir: path.join(dir, "out"), emptyOutDir: true, minify: false, rolldownOptions: { output: { format, codeSplitting: format === "es", entryFileNames: name } } },
  });
  // The driver goes with it, so that the program needs no way into the folder of the sources.
  cpSync(path.join(ROOT, "node_modules/better-sqlite3"), path.join(dir, "node_modules/better-sqlite3"), { recursive: true, filter: (from) => !/[\\/]better-sqlite3[\\/](deps|src)([\\/]|$)/.test(from) });
  return path.join(dir, "out", name);
}
