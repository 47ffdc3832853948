import { defineConfig } from "vitest/config";

/** `npm run soak`: what a house must live through, at length. Takes its time and its room. */
export default defineConfig({
  test: {
    name: "soak",
    environment: "node",
    pool: "forks",
    globalSetup: ["./tests/support/children.ts"],
    fileParallelism: false,
    include: ["tests/soak/**/*.soak.test.ts"],
    reporters: ["default", "./tests/support/count-reporter.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
});
