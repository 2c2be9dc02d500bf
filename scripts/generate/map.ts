import type { JsonSchema } from "../../src/check/index.js";
import type { Known } from "../../src/check/rules.js";
import { isObject } from "./walk.js";

type Change = (child: JsonSchema) => JsonSchema;

/** Where draft 2020-12 holds a schema; a boolean there is as good as one, or is the word that checkers know. */
const BOOLEAN_TOO = ["additionalProperties", "items", "unevaluatedProperties", "unevaluatedItems"];
const SINGLE = ["propertyNames", "contains", "not", "if", "then", "else"];
const LISTS = ["prefixItems", "allOf", "anyOf", "oneOf"];
const MAPS = ["properties", "patternProperties"];

/** The same schema with every subschema replaced. */
export const map = (schema: JsonSchema, change: Change): JsonSchema => {
  const out: JsonSchema = { ...schema };
  for (const keyword of MAPS) {
    const of = out[keyword];
    if (isObject(of)) {
      out[keyword] = Object.fromEntries(
        Object.entries(of).map(([name, child]) => [name, change(child as JsonSchema)]),
      );
    }
  }
  for (const keyword of BOOLEAN_TOO) if (isObject(out[keyword])) out[keyword] = change(out[keyword]);
  for (const keyword of SINGLE)
    if (out[keyword] !== undefined) out[keyword] = change(out[keyword] as JsonSchema);
  for (const keyword of LISTS) {
    const of = out[keyword];
    if (Array.isArray(of)) out[keyword] = of.map(change);
  }
  if (out["x-known"]) out["x-known"] = (out["x-known"] as Known[]).map((known) => mapKnown(known, change));
  return out;
};

const mapKnown = (known: Known, change: Change): Known => ({
  ...known,
  ...(known.when && { when: change(known.when) }),
  ...(known.unless && { unless: change(known.unless) }),
  ...(known.each && { each: change(known.each) }),
  ...(known.more && { more: known.more.map((inner) => mapKnown(inner, change)) }),
});

/** Looks at every subschema. */
export const each = (schema: JsonSchema, visit: (child: JsonSchema) => void): void => {
  map(schema, (child) => {
    visit(child);
    return child;
  });
};
