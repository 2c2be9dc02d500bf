import { MAX_DEPTH } from "../../../src/check/depth.js";
import type { JsonSchema } from "../../../src/check/index.js";
import { definitionName } from "../../schema/closing.js";
import { keywordsWith } from "../../schema/keywords.js";
import { each } from "../../schema/map.js";

/**
 * Keywords that inspect a value without limiting its shape, or that count how many schemas accept it. A schema with one
 * of them gets a depth check first. `anyOf` and `allOf` are not here: each of their branches gets its own.
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
 * Whether a value may fit a schema and nest deeper than the schema describes. There the printed function checks the
 * depth. Everywhere else a value that fits is at most as deep as its schema.
 */
export const needsDepthCheck = (context: DepthContext, schema: JsonSchema): boolean => {
  const { type, properties, additionalProperties: rest, items, anyOf, allOf } = schema;
  if (schema.const !== undefined || schema.enum !== undefined) return false;
  if (schema.$ref !== undefined) return isRecursive(context, definitionName(schema.$ref));
  const may = (container: "object" | "array"): boolean =>
    type === undefined || [type].flat().includes(container);
  return (
    UNLIMITING.some((keyword) => schema[keyword] !== undefined) ||
    (may("object") &&
      (rest === true || schema["x-open"] === true || !(properties || rest || anyOf || allOf))) ||
    (may("array") && typeof items !== "object" && !anyOf && !allOf) ||
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

/** How many levels a schema describes, down to where a recursive definition has a check of its own. */
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
