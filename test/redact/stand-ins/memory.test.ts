import { expect, test } from "vitest";
import { memoryOf } from "../../../scripts/redact/stand-ins/memory.js";

test("a memory is bounded, and keeps what is asked for", () => {
  const memory = memoryOf<number>(10);
  memory.set("often", 0);
  for (let index = 1; index < 100; index++) {
    memory.set(`word ${index}`, index);
    expect(memory.get("often")).toBe(0);
  }
  const kept = Array.from({ length: 100 }, (_, index) => memory.get(`word ${index}`)).filter(
    (answer) => answer !== undefined,
  );
  expect(kept.length).toBeLessThanOrEqual(20);
  expect(kept).toContain(99);
});
