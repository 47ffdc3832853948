// `npm run -s verify -- DATAFOLDER`: looks a data folder over with the recovery code (NETRA_RECOVERY, else asked).
// `npm run -s verify -- --berkas PATH`: looks the file of a case over, an archive or a folder.
// Exit status 1 with the first fault. Close Netra first. Runs from the sources.
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const [first, second] = process.argv.slice(2);
const bundle = first === "--berkas";
const place = bundle ? second : first;
if (!place) {
  console.error("Pakai: npm run -s verify -- FOLDERDATA\n       npm run -s verify -- --berkas ARSIP_ATAU_FOLDER");
  process.exitCode = 2;
} else {
  const { ok, lines } = bundle ? await (await load("verify-bundle.ts")).verifyBundle(resolve(place)) : await (await load("verify-folder.ts")).verifyFolder(resolve(place), process.env.NETRA_RECOVERY ?? (await ask("Kode pemulihan: ")));
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
}

async function load(name) {
  return (await runnerImport(fileURLToPath(new URL(name, import.meta.url)), { configFile: false, logLevel: "error" })).module;
}

async function ask(question) {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
