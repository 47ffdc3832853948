// `npm run -s letters:samples -- DIR`: every document type of both regimes as DOCX, with DIR/index.json. Runs from the sources.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const dir = process.argv[2];
if (!dir) {
  console.error("Usage: npm run -s letters:samples -- DIR");
  process.exitCode = 2;
} else {
  const { module } = await runnerImport(fileURLToPath(new URL("letters-samples.ts", import.meta.url)), { configFile: false, logLevel: "error" });
  const index = await module.writeSamples(resolve(dir));
  console.log(`${index.length} documents of ${new Set(index.map((entry) => entry.type)).size} types in ${dir}`);
}
