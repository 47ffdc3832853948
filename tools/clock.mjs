// `npm run -s clock`: one question per line on standard input (JSON), one answer per line on standard output.
// Runs from the sources: Node strips the types, the hook below finds modules that are imported without their ending.
import { registerHooks } from "node:module";
import { createInterface } from "node:readline";

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith(".") || /\.(ts|js|mjs|json)$/.test(specifier)) return next(specifier, context);
    return next(`${specifier}.ts`, context);
  },
});

const { answerLine } = await import("./clock-answer.ts");

process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
let empty = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  // Empty lines at the end are no questions; an empty line between questions is, so that answers stay line for line.
  if (line.trim() === "") {
    empty++;
    continue;
  }
  for (; empty > 0; empty--) process.stdout.write(`${answerLine("")}\n`);
  if (!process.stdout.write(`${answerLine(line)}\n`)) await new Promise((resume) => process.stdout.once("drain", resume));
}
