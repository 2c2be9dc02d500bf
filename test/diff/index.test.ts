import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { diff } from "../../scripts/diff/index.js";
import { brief } from "../support/commands/diff.js";
import { root } from "../support/files.js";

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
const bundleOf = (given: Case, side: "old" | "new") => {
  const required = given.required?.[side] ?? [];
  const payload = {
    type: "object",
    properties: { m: given[side] },
    ...(required.length > 0 && { required }),
  };
  return [
    {
      slug: "v",
      exportName: "v",
      from: "schemas/v/openapi.json",
      openapi: true,
      block: undefined,
      events: [
        {
          tag: "e",
          slug: "e",
          exportName: "e",
          typeName: "E",
          summary: undefined,
          description: undefined,
          payload,
          examples: [],
        },
      ],
      defs: new Map(Object.entries(given.defs?.[side] ?? {})),
      examples: new Map(),
      calls: undefined,
    },
  ];
};

describe("cases", () => {
  test.each(cases.map((each) => [each.title, each] as const))("%s", (_, given) => {
    const found = diff(bundleOf(given, "old") as never, bundleOf(given, "new") as never).changes;
    expect(found.map(brief)).toEqual(given.changes);
  });
});
