import { expect, test } from "vitest";
import { shapeReaders } from "../../../scripts/diff/meaning/reader.js";
import { unchangedNames } from "../../../scripts/diff/meaning/unchanged.js";
import type { JsonSchema } from "../../../src/check/index.js";

const defs = (all: Record<string, JsonSchema>): Map<string, JsonSchema> => new Map(Object.entries(all));
const to = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const holding = (name: string): JsonSchema => ({ type: "object", properties: { inner: to(name) } });

const old = defs({
  Call: holding("Agent"),
  Agent: holding("Voice"),
  Voice: { type: "string" },
  Loop: holding("Loop"),
  Gone: { type: "null" },
});

test("a definition is unchanged only if all that it refers to is unchanged", () => {
  const now = defs({
    Call: holding("Agent"),
    Agent: holding("Voice"),
    Voice: { type: "integer" },
    Loop: holding("Loop"),
    Added: holding("Loop"),
  });
  expect([...unchangedNames(old, now)]).toEqual(["Loop"]);
  expect([...unchangedNames(old, structuredClone(old))]).toEqual([...old.keys()]);
});

test("unchanged definitions have the same cores, and changed ones their own", () => {
  const [before, after] = shapeReaders(old, defs({ ...Object.fromEntries(structuredClone(old)), Voice: {} }));
  expect(after(to("Loop")).core).toBe(before(to("Loop")).core);
  expect(after(to("Call")).core).not.toBe(before(to("Call")).core);
});
