import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with one line, `3508 passed, 0 failed`. Where nothing may be skipped, a run with skipped tests fails. */
export const summary = ({ maySkip }: { maySkip: boolean }): Reporter => ({
  onTestRunEnd(modules, unhandledErrors) {
    const count = (state: "passed" | "failed" | "skipped"): number =>
      modules.reduce((sum, { children }) => sum + [...children.allTests(state)].length, 0);
    // a file that did not load has no tests that could fail
    const broken = modules.filter((module: TestModule) => module.state() === "failed" && !hasFailed(module));
    const failed = count("failed") + broken.length + unhandledErrors.length;
    const skipped = count("skipped");
    if (skipped > 0 && !maySkip) process.exitCode = 1;
    console.log(`${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  },
});

const hasFailed = ({ children }: TestModule): boolean => [...children.allTests("failed")].length > 0;
