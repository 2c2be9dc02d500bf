// Edits a schema so that it allows one more type.

import type { JsonSchema } from "../../../src/check/index.js";
import type { Site } from "../../documents/sites.js";
import { ARRAY, FRACTION, NULL, OBJECT, STRING, typeNames } from "../count/slots.js";
import { addBranch, addItem, remove, setMember, wrap } from "./yaml/edits.js";
import type { YamlFile } from "./yaml/file.js";

/** Keywords whose value is the branches of a union. */
export const UNIONS = ["anyOf", "oneOf"] as const;

/** Keywords that cannot be widened, because their schemas may be used elsewhere. A union is written around them. */
const WRAPPED = ["$ref", "allOf"];

/**
 * Edits a schema so that it allows one more type.
 *
 * @param slots the bit of the type
 * @param seen a schema that accepts everything that was seen there
 */
export const widen = (file: YamlFile, { path, schema }: Site, slots: number, seen: JsonSchema): void => {
  const branch = branchFor(slots, seen);
  const union = UNIONS.find((keyword) => schema[keyword]);
  if (union && schema.type === undefined) {
    addBranch(file, [...path, union], branch);
    return;
  }
  const wrapped = WRAPPED.find((keyword) => schema[keyword] !== undefined);
  if (wrapped) {
    wrap(file, path, wrapped, branch);
    return;
  }
  if (schema.enum) widenEnum(file, path, schema.enum, slots);
  if (schema.type === undefined) return;
  setMember(file, path, "type", widerType(schema.type, slots));
  if (slots & (1 << ARRAY)) addItems(file, path, schema, branch);
  if (slots & (1 << OBJECT)) addMembers(file, path, schema, branch);
};

/** A schema for only the new type, with what was seen of its items or members. */
const branchFor = (
  slots: number,
  { items, properties, additionalProperties = true }: JsonSchema,
): JsonSchema => ({
  type: typeNames(slots)[0] as NonNullable<JsonSchema["type"]>,
  ...(slots & (1 << ARRAY) && items ? { items } : {}),
  ...(slots & (1 << OBJECT) ? (properties ? { properties } : { additionalProperties }) : {}),
});

const widenEnum = (
  file: YamlFile,
  path: readonly string[],
  listed: readonly unknown[],
  slots: number,
): void => {
  if (slots === 1 << NULL) {
    if (!listed.includes(null)) addItem(file, [...path, "enum"], null);
    return;
  }
  // an enumeration would refuse values of the new type
  if (!(slots & (1 << STRING))) remove(file, path, "enum");
};

/** The types with one more; null comes last. */
const widerType = (type: NonNullable<JsonSchema["type"]>, slots: number): unknown => {
  const types = [type].flat();
  const added = typeNames(slots)[0] as string;
  const wider =
    slots & (1 << FRACTION) && types.includes("integer")
      ? types.map((each) => (each === "integer" ? "number" : each))
      : types.includes("null") && slots !== 1 << NULL
        ? [...types.filter((each) => each !== "null"), added, "null"]
        : [...types, added];
  return wider.length === 1 ? wider[0] : wider;
};

const addItems = (file: YamlFile, path: readonly string[], schema: JsonSchema, branch: JsonSchema): void => {
  if (branch.items && !schema.items) setMember(file, path, "items", branch.items, "type");
};

const addMembers = (
  file: YamlFile,
  path: readonly string[],
  schema: JsonSchema,
  { properties, additionalProperties }: JsonSchema,
): void => {
  if (schema.properties || schema.additionalProperties !== undefined) return;
  if (properties) setMember(file, path, "properties", properties, "type");
  else setMember(file, path, "additionalProperties", additionalProperties, "type");
};
