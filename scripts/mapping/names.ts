// Finds the names that the schemas of a vendor's events list for the objects of a payload.
import type { JsonSchema } from "../../src/check/index.js";
import type { Described } from "./described.js";
import { below, parts } from "./parts.js";

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
