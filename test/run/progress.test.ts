import { describe, expect, test } from "vitest";
import { progressLine } from "../../scripts/run/progress.js";
import { validate } from "../support/commands/call.js";
import { ADA, json } from "../support/commands/captures.js";

describe("progress", () => {
  const run = (size: number | undefined, steps: readonly [ms: number, read: number][]) => {
    let now = 0;
    let said = "";
    const input = { name: "a", open: () => [] as never, ...(size !== undefined && { size }) };
    const progress = progressLine(
      { stderr: (text) => void (said += text), stderrIsTTY: true },
      [input],
      () => now,
    );
    for (const [ms, read] of steps) {
      now = ms;
      progress.update(input, read);
    }
    progress.clear();
    return said;
  };

  test("is said after a second, with the rate and the time left, and taken away", () => {
    expect(
      run(500e6, [
        [900, 200e6],
        [1250, 312.5e6],
        [1300, 320e6],
        [2000, 480e6],
      ]),
    ).toBe("\r313 of 500 MB, 250 MB/s, 1 s left\x1b[K\r480 of 500 MB, 240 MB/s, 1 s left\x1b[K\r\x1b[K");
  });
  test("of stdin nobody knows the end", () =>
    expect(run(undefined, [[2000, 100e6]])).toBe("\r100 MB, 50 MB/s\x1b[K\r\x1b[K"));
  test("is not said of what is quick, nor to a file", async () => {
    expect(run(10, [[500, 10]])).toBe("");
    expect((await validate(["a"], { a: json(ADA) })).stderr).toBe("");
  });
});
