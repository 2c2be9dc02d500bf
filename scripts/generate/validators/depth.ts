// Finds the schemas for which the printed code must check the depth of a value.

import { MAX_DEPTH } from "../../../src/check/depth.js";
import type { JsonSchema } from "../../../src/check/index.js";
import { definitionName } from "../../schema/closing.js";
import { keywordsWith } from "../../schema/keywords.js";
import { each } from "../../schema/map.js";

/**
 * Keywords that inspect a value but do not limit its shape, or that count how many schemas accept it. For a schema with
 * one of them, the depth is checked first. `anyOf` and `allOf` are not in the list: their branches are checked one by one.
 */
const UNLIMITING = keywordsWith(({ unbounded }) => unbounded === true);

/** What the functions of this module share. */
export interface DepthContext {
  /** The definitions, by the name in `$ref`. */
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** Whether a definition is recursive, by name. */
  readonly recursive: Map<string, boolean>;
  /** How many levels a schema describes. */
  readonly levels: Map<JsonSchema, number>;
}

/** The context for schemas whose `$ref`s lead to these definitions. */
export const depthContext = (defs: ReadonlyMap<string, JsonSchema>): DepthContext => ({
  defs,
  recursive: new Map(),
  levels: new Map(),
});

/**
 * Whether a value may fit a schema and be deeper than the schema describes. Then the printed function checks the depth.
 * For all other schemas, a value that fits is at most as deep as the schema.
 */
export const needsDepthCheck = (context: DepthContext, schema: JsonSchema): boolean => {
  const { type, properties, additionalProperties: rest, items, anyOf, allOf } = schema;
  if (schema.const !== undefined || schema.enum !== undefined) return false;
  if (schema.$ref !== undefined) return isRecursive(context, definitionName(schema.$ref));
  const mayBe = (container: "object" | "array"): boolean =>
    type === undefined || [type].flat().includes(container);
  return (
    UNLIMITING.some((keyword) => schema[keyword] !== undefined) ||
    (mayBe("object") &&
      (rest === true || schema["x-open"] === true || !(properties || rest || anyOf || allOf))) ||
    (mayBe("array") && typeof items !== "object" && !anyOf && !allOf) ||
    levelsOf(context, schema) > MAX_DEPTH / 2
  );
};

/** Whether a definition refers to itself, directly or through others. */
const isRecursive = ({ defs, recursive }: DepthContext, name: string): boolean => {
  let known = recursive.get(name);
  if (known === undefined) {
    const reached = new Set<string>();
    const visit = (schema: JsonSchema): void => {
      if (schema.$ref === undefined) {
        each(schema, visit);
        return;
      }
      const next = definitionName(schema.$ref);
      if (reached.has(next)) return;
      reached.add(next);
      visit(defs.get(next) as JsonSchema);
    };
    visit(defs.get(name) as JsonSchema);
    recursive.set(name, (known = reached.has(name)));
  }
  return known;
};

/** How many levels a schema describes. Recursive definitions are not followed: they have their own check. */
const levelsOf = (context: DepthContext, schema: JsonSchema): number => {
  let count = context.levels.get(schema);
  if (count === undefined) {
    count = 1;
    if (schema.$ref === undefined)
      each(schema, (child) => {
        count = Math.max(count as number, levelsOf(context, child) + 1);
      });
    else {
      const name = definitionName(schema.$ref);
      if (!isRecursive(context, name)) count = levelsOf(context, context.defs.get(name) as JsonSchema);
    }
    context.levels.set(schema, count);
  }
  return count;
};
