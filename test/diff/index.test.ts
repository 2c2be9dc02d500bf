import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import type { Bundle } from "../../scripts/bundle/bundle.js";
import { diff } from "../../scripts/diff/index.js";
import { brief } from "../support/commands/diff.js";
import { root } from "../support/files.js";
import { bundleOf } from "../support/generating.js";

interface Case {
  readonly title: string;
  readonly old: JsonSchema;
  readonly new: JsonSchema;
  readonly required?: Record<"old" | "new", string[]>;
  readonly defs?: Record<"old" | "new", Record<string, JsonSchema>>;
  readonly changes: readonly string[];
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(root, "test/diff/cases.json"), "utf8"));

/** A folder with one event that has the schema at `/m`. */
const versionOf = (given: Case, side: "old" | "new"): Bundle[] => {
  const required = given.required?.[side] ?? [];
  const payload: JsonSchema = {
    type: "object",
    properties: { m: given[side] },
    ...(required.length > 0 && { required }),
  };
  return [bundleOf({ e: payload }, undefined, given.defs?.[side])];
};

describe("cases", () => {
  test.each(cases.map((each) => [each.title, each] as const))("%s", (_, given) => {
    const found = diff(versionOf(given, "old"), versionOf(given, "new")).changes;
    expect(found.map(brief)).toEqual(given.changes);
  });
});
