import { defineConfig } from "vitest/config";

/** `npm run bench`: figures of the core on a full office, one file after another so that none disturbs the next. */
export default defineConfig({
  test: {
    name: "bench",
    environment: "node",
    pool: "forks",
    fileParallelism: false,
    include: ["tests/bench/**/*.bench.test.ts"],
    reporters: ["default", "./tests/support/count-reporter.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
