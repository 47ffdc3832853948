import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends every run with the line `N passed, N failed`, without colour. A file that does not load, an empty file and an
 * error outside a test count as failed; a skipped test counts as neither.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const totals = modules.map(count);
    const passed = totals.reduce((sum, total) => sum + total.passed, 0);
    const failed = totals.reduce((sum, total) => sum + total.failed, errors.length);
    // After the default reporter's own summary, and even when it writes late.
    process.once("exit", () => {
      if (failed > 0) process.exitCode = process.exitCode || 1;
      process.stdout.write(`${passed} passed, ${failed} failed\n`);
    });
  }
}

function count(module: TestModule): { passed: number; failed: number } {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const of = (state: string): number => states.filter((one) => one === state).length;
  // A group whose preparation failed has skipped its tests without a word.
  const brokenGroups = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  const broken = module.errors().length > 0 || (states.length === 0 && module.state() !== "skipped") ? 1 : 0;
  return { passed: of("passed"), failed: of("failed") + of("pending") + brokenGroups + broken };
}
