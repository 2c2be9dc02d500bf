import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/bench/**", "**/node_modules/**"],
    // Several suites start compilers and package managers; a machine with two cores is slow at that.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ["test/support/seed.ts"],
    pool: "forks",
    // by default one core is left idle, which is half of a machine with two
    maxWorkers: "100%",
    // What was built runs as Node runs it, not as vite would rewrite it.
    server: { deps: { external: [/\/dist\//] } },
  },
});
