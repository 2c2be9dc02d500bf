import { MAX_DEPTH } from "../../../src/check/depth.js";
import type { JsonSchema } from "../../../src/check/index.js";
import { each } from "../../schema/map.js";

/**
 * What looks at a value from a side that does not bound it, or counts who takes it: its depth is looked at before. Of
 * `anyOf` and `allOf` every branch looks for itself.
 */
const SIDES =
  "oneOf not if prefixItems contains patternProperties dependentRequired unevaluatedProperties unevaluatedItems".split(
    " ",
  );

/**
 * Makes the function that says whether a value may pass a schema with subtrees of any depth that no schema below looks
 * at. There the printed code counts; everything else is as deep as what describes it.
 *
 * @param defs what `$ref`s lead to
 */
export const freedom = (defs: ReadonlyMap<string, JsonSchema>): ((schema: JsonSchema) => boolean) => {
  const nameOf = ({ $ref }: JsonSchema): string | undefined => $ref?.slice("#/$defs/".length);

  const loops = new Map<string, boolean>();
  /** Whether a definition leads back to itself. */
  const isLoop = (name: string): boolean => {
    let known = loops.get(name);
    if (known === undefined) {
      const reached = new Set<string>();
      const look = (schema: JsonSchema): void => {
        const next = nameOf(schema);
        if (next === undefined) each(schema, look);
        else if (!reached.has(next)) {
          reached.add(next);
          look(defs.get(next) as JsonSchema);
        }
      };
      look(defs.get(name) as JsonSchema);
      loops.set(name, (known = reached.has(name)));
    }
    return known;
  };

  const levels = new Map<JsonSchema, number>();
  /** How many levels a schema describes, up to those places where is counted. */
  const levelsOf = (schema: JsonSchema): number => {
    let count = levels.get(schema);
    if (count === undefined) {
      const name = nameOf(schema);
      count = 1;
      if (name === undefined)
        each(schema, (child) => {
          count = Math.max(count as number, levelsOf(child) + 1);
        });
      else if (!isLoop(name)) count = levelsOf(defs.get(name) as JsonSchema);
      levels.set(schema, count);
    }
    return count;
  };

  return (schema) => {
    const { type, properties, additionalProperties: rest, items, anyOf, allOf } = schema;
    if (schema.const !== undefined || schema.enum !== undefined) return false;
    const name = nameOf(schema);
    if (name !== undefined) return isLoop(name);
    const may = (one: "object" | "array"): boolean => type === undefined || [type].flat().includes(one);
    return (
      SIDES.some((keyword) => schema[keyword] !== undefined) ||
      (may("object") &&
        (rest === true || schema["x-open"] === true || !(properties || rest || anyOf || allOf))) ||
      (may("array") && typeof items !== "object" && !anyOf && !allOf) ||
      levelsOf(schema) > MAX_DEPTH / 2
    );
  };
};
