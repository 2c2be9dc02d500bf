// Finds the names that the schemas of a vendor's events list for the objects of a payload.
import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";
import { definitionName } from "../schema/closing.js";
import type { Described } from "./described.js";

/** The names of an object's members, by the keys down to it: `*` for any entry of a list. */
export type NamesAt = (keys: readonly string[]) => readonly string[];

/** The names that any of the events has at a place, in the order of the schemas. */
export const namesIn = ({ events, defs }: Pick<Described, "events" | "defs">): NamesAt => {
  const known = new Map<string, readonly string[]>();
  const schemasAt = (keys: readonly string[]): JsonSchema[] => {
    let here = events.flatMap(({ payload }) => parts(payload, defs));
    for (const key of keys)
      here = here.flatMap((schema) => below(schema, key)).flatMap((schema) => parts(schema, defs));
    return here;
  };
  return (keys) => {
    const place = JSON.stringify(keys);
    let names = known.get(place);
    if (!names) {
      names = [...new Set(schemasAt(keys).flatMap(({ properties }) => Object.keys(properties ?? {})))];
      known.set(place, names);
    }
    return names;
  };
};

const below = ({ properties, items, prefixItems }: JsonSchema, key: string): JsonSchema[] => {
  const entries = [items, ...(Array.isArray(prefixItems) ? prefixItems : [])];
  const found =
    key === "*" ? entries : [properties && Object.hasOwn(properties, key) ? properties[key] : undefined];
  return found.filter(isObject) as JsonSchema[];
};

/** A schema, and those that describe the same value with it: targets of references, and branches. */
const parts = (start: JsonSchema, defs: Described["defs"]): JsonSchema[] => {
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
