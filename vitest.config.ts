import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// better-sqlite3 dies without a word under an older Node; npm scripts and npx put the right one first on the path.
if (Number(process.versions.node.split(".")[0]) < 22) throw new Error("Node 24 is needed: run the tests through `npm test` or `npx vitest`");

// What tests write lies in memory where that has room and may hold programs: a killed process loses nothing that the system keeps, on a disk or not.
const memory = memoryFolder();
if (memory) {
  process.env["TMPDIR"] = memory;
  process.once("exit", () => rmSync(memory, { recursive: true, force: true }));
}

function memoryFolder(): string | null {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    const mount = readFileSync("/proc/mounts", "utf8").split("\n").find((line) => line.split(" ")[1] === "/dev/shm");
    if (!mount || /\bnoexec\b/.test(mount) || bavail * bsize < 4 * 1024 ** 3) return null;
    // A run that was killed took nothing away.
    for (const name of readdirSync("/dev/shm")) {
      const pid = /^netra-tes-(\d+)$/.exec(name)?.[1];
      if (pid && !existsSync(`/proc/${pid}`)) rmSync(`/dev/shm/${name}`, { recursive: true, force: true });
    }
    const folder = `/dev/shm/netra-tes-${process.pid}`;
    mkdirSync(folder, { recursive: true });
    // Some tests write as another account.
    chmodSync(folder, 0o711);
    return folder;
  } catch {
    return null;
  }
}

/**
 * Files that stream by have V8 mark a heap that hardly holds garbage, again and again, on both cores; all at once costs less. And what
 * runs for a second is done before its last compiler has paid for itself.
 */
const execArgv = ["--no-incremental-marking", "--no-memory-reducer", "--no-turbofan"];
/** A test of the doors that shares the browser of the others. */
const IN_BROWSER = "tests/contract/doors-browser.test.ts";

/** What waits for processes of its own goes before the rest of the core: at the end of a run it would leave a core idle. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const first = ["/ui/", "/e2e/", IN_BROWSER, "/electron/", "/core/kill", "/core/soak"];
    const place = ({ moduleId }: TestSpecification) => first.findIndex((part) => moduleId.includes(part)) + 1 || first.length + 1;
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: WaitingFirst },
    pool: "forks",
    execArgv,
    // A browser for each core and no more: three on two cores take three times as long as two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 10_000, interval: 20 } },
    reporters: ["default", "./tests/support/count-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          sequence: { groupOrder: 1 },
          environment: "node",
          globalSetup: ["./tests/support/ooxml.ts", "./tests/support/children.ts"],
          include: [
            "tests/unit/**/*.test.ts",
            "tests/core/**/*.test.ts",
            "tests/migrations/**/*.test.ts",
            "tests/letters/**/*.test.ts",
            "tests/contract/**/*.test.ts",
            "tests/electron/**/*.test.ts",
            "tests/architecture.test.ts",
          ],
          exclude: [IN_BROWSER],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // One process loads the whole page once, and goes first: the checks of `npm test` fill the other core.
      { extends: true, plugins: [react()], test: { name: "ui", isolate: false, fileParallelism: false, environment: "happy-dom", include: ["tests/ui/**/*.test.tsx"], testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: "e2e",
          isolate: false,
          sequence: { groupOrder: 1 },
          environment: "node",
          // A browser on a busy machine may lose one race; a fault shows twice.
          retry: 1,
          globalSetup: ["./tests/support/browser.ts", "./tests/support/ooxml.ts"],
          include: ["tests/e2e/**/*.test.ts", IN_BROWSER],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
