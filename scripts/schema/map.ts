import type { JsonSchema } from "../../src/check/index.js";
import type { Evaluated } from "../../src/check/rules.js";
import { isObject } from "../json/value.js";

type Change = (child: JsonSchema) => JsonSchema;
type Visit = (child: JsonSchema) => void;

/** How draft 2020-12 holds schemas: a boolean in the place of one is as good as one, or the word that checkers know. */
const HOLDS = new Map<string, "one" | "one or boolean" | "list" | "map">();
for (const name of ["properties", "patternProperties"]) HOLDS.set(name, "map");
for (const name of ["additionalProperties", "items", "unevaluatedProperties", "unevaluatedItems"])
  HOLDS.set(name, "one or boolean");
for (const name of ["propertyNames", "contains", "not", "if", "then", "else"]) HOLDS.set(name, "one");
for (const name of ["prefixItems", "allOf", "anyOf", "oneOf"]) HOLDS.set(name, "list");

/** The same schema with every subschema replaced; the very same where none changes. */
export const map = (schema: JsonSchema, change: Change): JsonSchema => {
  let out = schema;
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value === undefined) continue;
    const holds = HOLDS.get(keyword);
    let changed: unknown = value;
    if (holds === "map") {
      if (isObject(value)) changed = mapMembers(value, change);
    } else if (holds === "list") {
      if (Array.isArray(value)) changed = mapItems(value, change);
    } else if (holds === "one" || (holds !== undefined && isObject(value)))
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
  return out.every((item, at) => item === items[at]) ? items : out;
};

const mapMembers = (members: Record<string, unknown>, change: Change): Record<string, unknown> => {
  const names = Object.keys(members);
  const values = names.map((name) => change(members[name] as JsonSchema));
  if (values.every((value, at) => value === members[names[at] as string])) return members;
  const out: Record<string, JsonSchema> = {};
  for (const [at, name] of names.entries()) {
    const value = values[at] as JsonSchema;
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

/** Looks at every subschema. */
export const each = (schema: JsonSchema, visit: Visit): void => {
  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword];
    if (value === undefined) continue;
    const holds = HOLDS.get(keyword);
    if (holds === "map") {
      if (isObject(value)) for (const name of Object.keys(value)) visit(value[name] as JsonSchema);
    } else if (holds === "list") {
      if (Array.isArray(value)) for (const child of value) visit(child);
    } else if (holds === "one" || (holds !== undefined && isObject(value))) visit(value as JsonSchema);
    else if (keyword === "x-known") for (const known of value as Evaluated[]) eachKnown(known, visit);
  }
};

const eachKnown = ({ when, unless, each, more = [] }: Evaluated, visit: Visit): void => {
  for (const child of [when, unless, each]) if (child) visit(child);
  for (const inner of more) eachKnown(inner, visit);
};
