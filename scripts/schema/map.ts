// Changes or visits all schemas directly below a schema.

import type { JsonSchema } from "../../src/check/index.js";
import type { Evaluated } from "../../src/check/rules.js";
import { isObject } from "../json/value.js";
import { isBundled, KEYWORDS, type Keyword } from "./keywords.js";

type Change = (child: JsonSchema) => JsonSchema;
type Visit = (child: JsonSchema) => void;

/** The kind of schemas in the value of each keyword of bundled schemas. */
const SCHEMAS = new Map<string, Keyword["schemas"]>(
  [...KEYWORDS].filter(([, row]) => isBundled(row)).map(([keyword, { schemas }]) => [keyword, schemas]),
);

/**
 * A copy of a bundled schema in which every schema directly below is replaced. If nothing changes, it is the same object.
 *
 * @example map(schema, (child) => ({ ...child, description: undefined }))
 */
export const map = (schema: JsonSchema, change: Change): JsonSchema => {
  let out = schema;
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value === undefined) continue;
    const schemas = SCHEMAS.get(keyword);
    let changed: unknown = value;
    if (schemas === "map") {
      if (isObject(value)) changed = mapMembers(value, change);
    } else if (schemas === "list") {
      if (Array.isArray(value)) changed = mapItems(value, change);
    } else if (schemas === "one" || (schemas === "boolean" && isObject(value)))
      changed = change(value as JsonSchema);
    else if (keyword === "x-known") changed = (value as Evaluated[]).map((known) => mapKnown(known, change));
    if (changed === value) continue;
    if (out === schema) out = { ...schema };
    out[keyword] = changed;
  }
  return out;
};

const mapItems = (items: readonly JsonSchema[], change: Change): readonly JsonSchema[] => {
  const out = items.map((item) => change(item));
  return out.every((item, index) => item === items[index]) ? items : out;
};

const mapMembers = (members: Record<string, unknown>, change: Change): Record<string, unknown> => {
  const names = Object.keys(members);
  const values = names.map((name) => change(members[name] as JsonSchema));
  if (values.every((value, index) => value === members[names[index] as string])) return members;
  const out: Record<string, JsonSchema> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] as JsonSchema;
    if (name !== "__proto__") out[name] = value;
    else Object.defineProperty(out, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return out;
};

const mapKnown = (known: Evaluated, change: Change): Evaluated => ({
  ...known,
  ...(known.when && { when: change(known.when) }),
  ...(known.unless && { unless: change(known.unless) }),
  ...(known.each && { each: change(known.each) }),
  ...(known.more && { more: known.more.map((inner) => mapKnown(inner, change)) }),
});

/** Visits every schema directly below a bundled schema. */
export const each = (schema: JsonSchema, visit: Visit): void => {
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value === undefined) continue;
    const schemas = SCHEMAS.get(keyword);
    if (schemas === "map") {
      if (isObject(value)) for (const name of Object.keys(value)) visit(value[name] as JsonSchema);
    } else if (schemas === "list") {
      if (Array.isArray(value)) for (const child of value) visit(child);
    } else if (schemas === "one" || (schemas === "boolean" && isObject(value))) visit(value as JsonSchema);
    else if (keyword === "x-known") for (const known of value as Evaluated[]) eachKnown(known, visit);
  }
};

const eachKnown = ({ when, unless, each, more = [] }: Evaluated, visit: Visit): void => {
  for (const child of [when, unless, each]) if (child) visit(child);
  for (const inner of more) eachKnown(inner, visit);
};
