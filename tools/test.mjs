// `npm test`: everything that must hold before a change is taken. Stops where a check fails; the last line is
// always `N passed, N failed`. `npm test -- <arguments>` goes to vitest.
import { spawn } from "node:child_process";

/** What needs nothing of each other; two run at a time. */
const checks = [
  { name: "build", command: "electron-vite", args: ["build", "--logLevel", "warn"] },
  { name: "types", command: "tsc", args: ["-p", "tsconfig.web.json", "--checkers", "1"] },
  { name: "types", command: "tsc", args: ["-p", "tsconfig.tests.json", "--checkers", "1"] },
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings", "."] },
  { name: "types", command: "tsc", args: ["-p", "tsconfig.node.json", "--checkers", "1"] },
  { name: "lock", command: "node", args: ["tools/check-lock.mjs"] },
];
const tests = { name: "tests", command: "vitest", args: ["run", ...process.argv.slice(2)] };

if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error("Node 24 is needed: run `npm test`, which puts it first on the path");
  end(1);
} else await runAll();

async function runAll() {
  const waiting = [...checks];
  let failed = 0;
  const work = async () => {
    for (let step = waiting.shift(); step && !failed; step = waiting.shift()) failed ||= (await told(step)).code;
  };
  await Promise.all([work(), work()]);
  if (failed) return end(failed);
  const { code, last } = await told(tests);
  end(code, last);
}

async function told(step) {
  const began = performance.now();
  const result = await run(step.command, step.args);
  console.log(`${result.code === 0 ? "ok" : "FAILED"} ${step.name}: ${step.command} ${step.args.join(" ")} (${seconds(began)})`);
  return result;
}

/** Runs one step with its output passed on, but for a closing count, which is held back to be the last line of all. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NO_COLOR: "1" }, shell: process.platform === "win32" });
    let rest = "";
    let last = null;
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop();
      for (const line of lines) {
        if (/^\d+ passed, \d+ failed$/.test(line)) last = line;
        else console.log(line);
      }
    });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 1, last });
    });
    child.on("close", (code) => {
      if (rest !== "") console.log(rest);
      resolve({ code: code ?? 1, last });
    });
  });
}

function end(code, last = null) {
  // A count that never came, or that claims no failure though the step failed, does not hide the failure.
  const line = last === null || (code !== 0 && last.endsWith(" 0 failed")) ? `${last?.split(" ")[0] ?? 0} passed, ${code === 0 ? 0 : 1} failed` : last;
  process.exitCode = code;
  process.stdout.write(`${line}\n`);
}

function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
