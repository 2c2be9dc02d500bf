// Goes down from the schema of a payload along the keys of a pointer.
import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { definitionName } from "../schema/closing.js";

/** The schemas of a value's member or entry, as far as this schema has them. The key `*` is any entry of a list. */
export const below = (
  { properties, items, prefixItems, additionalProperties }: JsonSchema,
  key: string,
): JsonSchema[] => {
  if (properties && Object.hasOwn(properties, key)) return [properties[key] as JsonSchema];
  const isEntry = key === "*" || /^\d+$/.test(key);
  const entries = isEntry ? [items, ...(Array.isArray(prefixItems) ? prefixItems : [])] : [];
  return [...entries, ...(key === "*" ? [] : [additionalProperties])].filter(isObject) as JsonSchema[];
};

/** A schema, and those that describe the same value with it: targets of references, and branches. */
export const parts = (start: JsonSchema, defs: ReadonlyMap<string, JsonSchema>): JsonSchema[] => {
  const found = new Set<JsonSchema>();
  const stack = [start];
  for (let schema = stack.pop(); schema; schema = stack.pop()) {
    if (found.has(schema)) continue;
    found.add(schema);
    const name = schema.$ref === undefined ? undefined : definitionName(schema.$ref);
    const target = name === undefined ? undefined : defs.get(name);
    const branches = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((each) =>
      Array.isArray(each) ? each : [],
    );
    stack.push(...branches.toReversed(), ...(target ? [target] : []));
  }
  return [...found];
};
