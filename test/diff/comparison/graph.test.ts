import type { JsonSchema } from "afterword/check";
import { describe, expect, test } from "vitest";
import { compareAll } from "../../../scripts/diff/comparison/comparer.js";
import { shapeReader } from "../../../scripts/diff/meaning/reader.js";

type Defs = Record<string, JsonSchema>;

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const object = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: "object", properties });

/** Two versions with definitions that differ in one place at the end. Made with about as many definitions as `size` says. */
const kinds: Record<string, (size: number, last: JsonSchema) => Defs> = {
  "a deep chain of references, two ways for each": (size, last) =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => [
        `D${at}`,
        at === size - 1 ? last : object({ a: ref(`D${at + 1}`), b: ref(`D${at + 1}`) }),
      ]),
    ),
  "layers that each refer to all of the next": (size, last) => {
    const layers = Math.ceil(size / 5);
    const next = (layer: number): Record<string, JsonSchema> =>
      Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`m${at}`, ref(`D${(layer + 1) * 5 + at}`)]));
    return Object.fromEntries(
      Array.from({ length: layers * 5 }, (_, at) => [
        `D${at}`,
        at >= (layers - 1) * 5
          ? last
          : object({ [`own${at}`]: { type: "string" }, ...next(Math.floor(at / 5)) }),
      ]),
    );
  },
  "schemas that contain each other": (size, last) =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => [
        `D${at}`,
        object({
          [`own${at}`]: at === size - 1 ? last : { type: "string" },
          next: ref(`D${(at + 1) % size}`),
          back: ref("D0"),
        }),
      ]),
    ),
  "unions of unions": (size, last) => {
    const branch = (tag: string, steps: JsonSchema): JsonSchema => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: tag }, steps: { type: "array", items: steps } },
    });
    const layers = Math.ceil(size / 4);
    return Object.fromEntries(
      Array.from({ length: layers }, (_, at) => [
        `D${at}`,
        at === layers - 1
          ? last
          : { oneOf: ["k", "l", "m", "n"].map((tag) => branch(`${tag}`, ref(`D${at + 1}`))) },
      ]),
    );
  },
};

const compared = (make: (typeof kinds)[string], size: number) => {
  const shapeOf = (last: JsonSchema) => shapeReader(new Map(Object.entries(make(size, last))))(ref("D0"));
  return compareAll([
    { event: "e", old: shapeOf({ type: "string" }), new: shapeOf({ type: ["string", "null"] }) },
  ]);
};

describe("the work grows with the number of schemas, and not of ways to them", () => {
  test.each(Object.keys(kinds))("%s", (kind) => {
    const sizes = [20, 40, 80, 160];
    const work = sizes.map((size) => compared(kinds[kind] as never, size));
    for (const [index, { pairs, steps, differences }] of work.entries()) {
      const size = sizes[index] as number;
      expect(pairs).toBeLessThan(4 * size);
      expect(steps).toBeLessThan(400 * size);
      expect(new Set(differences.map((each) => each.kind))).toEqual(new Set(["null-added"]));
      expect(differences.every(({ typesChange }) => typesChange)).toBe(true);
    }
  });

  test("of many places, some are told, and that there are more", () => {
    const { differences } = compared(kinds["layers that each refer to all of the next"] as never, 20);
    expect(differences).toHaveLength(1);
    expect(differences[0]?.places).toHaveLength(20);
    expect(differences[0]?.morePlaces).toBe(true);
  });
});
