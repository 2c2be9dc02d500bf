// Schemas as the maker of instances sees them: references, alternatives and what a schema accepts at first sight.

import type { JsonSchema } from "../../../../src/check/index.js";
import { isObject } from "../../../json/value.js";
import { definitionName } from "../../../schema/closing.js";

/** The named schemas of a bundle. */
export type Defs = ReadonlyMap<string, JsonSchema>;

/** No instance of a schema could be made. */
export class Unmakeable extends Error {}

/** The schema that a chain of references ends at, and what stands beside the references. */
export const resolved = (defs: Defs, schema: JsonSchema | boolean): JsonSchema => {
  let node: JsonSchema = schema === true ? {} : schema === false ? { not: {} } : schema;
  for (let hops = 0; node.$ref !== undefined; hops++) {
    const target = defs.get(definitionName(node.$ref));
    // a schema that is only a reference to itself means nothing
    if (!target || hops > 100) return {};
    node = target;
  }
  return node;
};

/** What marks a value as personal: at the reference, or at the schema that it leads to. */
export const piiOf = (defs: Defs, schema: JsonSchema | boolean): string | undefined =>
  typeof schema === "object" ? (schema["x-pii"] ?? resolved(defs, schema)["x-pii"]) : undefined;

/** The branches of a union; undefined if the schema is none. */
export const branchesOf = ({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] | undefined => anyOf ?? oneOf;

/** The types that a schema allows by its own keywords; undefined if it does not say. */
export const typesOf = (schema: JsonSchema): readonly string[] | undefined => {
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.properties !== undefined || schema.required !== undefined) return ["object"];
  return schema.items !== undefined || schema.prefixItems !== undefined ? ["array"] : undefined;
};

/** The JSON type of a value, as a schema names it. Whole numbers are `integer`. */
export const typeOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
};

const hasType = (types: readonly string[], value: unknown): boolean => {
  const type = typeOf(value);
  return types.includes(type) || (type === "integer" && types.includes("number"));
};

/** Values are compared as JSON: words and numbers, rarely more. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));

/** How deep `seemsToFit` looks into objects: as deep as tags are. */
const MAX_LOOK = 3;

/**
 * Whether a value fits a schema at first sight: type, words, required members, and the words of its members. Formats, limits
 * and items are not looked at.
 */
export const seemsToFit = (defs: Defs, schema: JsonSchema | boolean, value: unknown, depth = 0): boolean => {
  const node = resolved(defs, schema);
  if (depth > MAX_LOOK) return true;
  if (node.const !== undefined && !isSame(node.const, value)) return false;
  if (node.enum && !node.enum.some((word) => isSame(word, value))) return false;
  const types = typesOf(node);
  if (types && !hasType(types, value)) return false;
  const branches = branchesOf(node);
  if (branches && !branches.some((branch) => seemsToFit(defs, branch, value, depth + 1))) return false;
  if (!isObject(value)) return true;
  const { properties = {}, required = [] } = node;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(properties).every(
      ([name, member]) => !Object.hasOwn(value, name) || seemsToFit(defs, member, value[name], depth + 1),
    )
  );
};

/** Whether an object may have members that are not listed, and the schema of those. */
export const restOf = ({ properties, additionalProperties }: JsonSchema): JsonSchema | boolean =>
  additionalProperties ?? properties === undefined;
