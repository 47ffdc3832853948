import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";

/**
 * What PDF.js asks for by name while it shows a PDF: its worker, its decoders without WebAssembly (the page's policy runs none), and
 * the fonts that a PDF may leave out.
 */
const pdfParts = (): Plugin => ({
  name: "netra-pdf",
  apply: "build",
  generateBundle() {
    const home = path.join(import.meta.dirname, "node_modules/pdfjs-dist");
    const fonts = readdirSync(path.join(home, "standard_fonts")).filter((name) => /\.(pfb|ttf)$/.test(name)).map((name) => `standard_fonts/${name}`);
    for (const part of ["build/pdf.worker.min.mjs", "wasm/jbig2_nowasm_fallback.js", "wasm/openjpeg_nowasm_fallback.js", ...fonts]) {
      this.emitFile({ type: "asset", fileName: `pdfjs/${path.basename(part)}`, source: readFileSync(path.join(home, part)) });
    }
  },
});

const at = (file: string): string => path.resolve(import.meta.dirname, file);

/**
 * Three bundles: `out/main` (window, core process and plain host, which share chunks), `out/preload` (one sandboxed
 * CommonJS file) and `out/renderer` (the page).
 */
export default defineConfig({
  main: {
    // Its Node build starts workers from text; the plain one does all that is asked of it here.
    resolve: { alias: [{ find: /^fflate$/, replacement: "fflate/browser" }] },
    build: {
      outDir: "out/main",
      emptyOutDir: true,
      rolldownOptions: {
        input: { index: at("electron/main.ts"), "core-process": at("electron/core-process.ts"), host: at("electron/host.ts") },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      emptyOutDir: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at("electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    plugins: [react(), pdfParts()],
    build: {
      outDir: at("out/renderer"),
      emptyOutDir: true,
      minify: true,
      // The page comes from the disk beside it: one large file starts as fast as many small ones.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: { index: at("renderer/index.html") } },
    },
  },
});
