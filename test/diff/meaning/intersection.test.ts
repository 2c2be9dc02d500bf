import { expect, test } from "vitest";
import { shapeReader } from "../../../scripts/diff/meaning/reader.js";
import type { Tree } from "../../../scripts/diff/meaning/shapes.js";
import type { JsonSchema } from "../../../src/check/index.js";

/** `count` unions under one `allOf`, each with `size` branches that a tag of its own tells apart. */
const joined = (count: number, size: number): JsonSchema => ({
  allOf: Array.from({ length: count }, (_, union) => ({
    oneOf: Array.from({ length: size }, (_, branch) => ({
      type: "object",
      required: [`kind${union}`],
      properties: { [`kind${union}`]: { const: branch } },
    })),
  })),
});

const leavesIn = (tree: Tree): number =>
  tree.kind === "leaf" ? 1 : tree.branches.reduce((sum, branch) => sum + leavesIn(branch), 0);

test("unions that allOf joins are multiplied", () => {
  const { core } = shapeReader(new Map())(joined(3, 5));
  expect(leavesIn(core.trees.object as Tree)).toBe(125);
});

test("too many combinations are refused before they are made", () => {
  expect(() => shapeReader(new Map())(joined(40, 20)).core).toThrow(
    expect.objectContaining({ code: "ERR_SCHEMA_TOO_LARGE" }),
  );
});
