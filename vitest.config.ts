import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "src/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A page on a busy machine may take longer than the second that is waited by default.
    expect: { poll: { timeout: 20_000 } },
    globalSetup: "test/support/built.ts",
  },
});
