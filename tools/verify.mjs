// `npm run -s verify -- DATAFOLDER`: looks a data folder over with the recovery code (NETRA_RECOVERY, else asked).
// Exit status 1 with the first fault. Close Netra first. Runs from the sources.
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const folder = process.argv[2];
if (!folder) {
  console.error("Pakai: npm run -s verify -- FOLDERDATA");
  process.exitCode = 2;
} else {
  const code = process.env.NETRA_RECOVERY ?? (await ask("Kode pemulihan: "));
  const { module } = await runnerImport(fileURLToPath(new URL("verify-folder.ts", import.meta.url)), { configFile: false, logLevel: "error" });
  const { ok, lines } = await module.verifyFolder(resolve(folder), code);
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
}

async function ask(question) {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
