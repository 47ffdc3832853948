// `npm test`: everything that must hold before a change is taken. Stops where something fails; the last line is
// always `N passed, N failed`. `npm test -- <arguments>` goes to vitest.
import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";

const build = { name: "build", command: "electron-vite", args: ["build", "--logLevel", "warn"] };
/** These fill what the tests leave of the machine: one core each, so that no type is made twice, and nothing thrown away before 2 GB. */
const checks = [
  { name: "types", command: "tsc", args: ["--checkers", "1"] },
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings", "."] },
  { name: "lock", command: "node", args: ["tools/check-lock.mjs"] },
].map((step) => ({ ...step, aside: true, env: { GOMAXPROCS: "1", GOGC: "off", GOMEMLIMIT: "2GiB" } }));
const tests = { name: "tests", command: "vitest", args: ["run", ...process.argv.slice(2)] };
/** Ends what still runs once something has failed. */
const stop = new AbortController();

if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error("Node 24 is needed: run `npm test`, which puts it first on the path");
  end(1);
} else await runAll();

async function runAll() {
  const checked = runChecks();
  const built = await told(build);
  const tested = built.code ? built : await told(tests);
  end((await checked) || tested.code, tested.last);
}

async function runChecks() {
  let code = 0;
  for (const step of checks) if (!stop.signal.aborted) code ||= (await told(step)).code;
  return code;
}

async function told(step) {
  const began = performance.now();
  const result = await run(step);
  console.log(`${result.code === 0 ? "ok" : "FAILED"} ${step.name}: ${step.command} ${step.args.join(" ")} (${seconds(began)})`);
  if (result.code) stop.abort();
  return result;
}

/** Runs one step with its output passed on, but for a closing count, which is held back to be the last line of all. */
function run({ command, args, aside, env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env, NO_COLOR: "1" }, shell: process.platform === "win32", signal: stop.signal });
    if (aside && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
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
