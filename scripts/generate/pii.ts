import type { JsonSchema } from "../../src/check/index.js";
import type { Bundle } from "../bundle/bundle.js";
import { each } from "../schema/map.js";
import { printable } from "../text/printable.js";
import { header } from "./code.js";

/** Where a vendor's payloads are personal: of the events' schemas what leads to an `x-pii`, by tag. */
export interface Marks {
  readonly events: Readonly<Record<string, JsonSchema>>;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/**
 * Prints `pii.jsonc` where something is marked, for tools that take out what is personal. It is data: nothing that is
 * deployed reads it, and none of it stands in the validators.
 */
export const pii = (bundle: Bundle): Map<string, string> => {
  const marks = bundle.slug.startsWith("_") ? undefined : marksOf(bundle);
  return marks && Object.values(marks.events).some((event) => Object.keys(event).length > 0)
    ? new Map([[`${bundle.slug}/pii.jsonc`, `${header(bundle.from)}\n${linesOf(marks)}\n`]])
    : new Map();
};

/** JSON, a line for each value; what shows nothing is escaped. */
const linesOf = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).split("\n").map(printable).join("\n");

/** Brings all that looks at the same value under `anyOf`, and all that looks at items under `items`. */
export const marksOf = ({ events, defs }: Bundle): Marks => {
  const reaching = namesReaching(defs);
  const used = new Map<string, JsonSchema>();

  const pruned = (schema: JsonSchema): JsonSchema | undefined => {
    const out: JsonSchema = {};
    if (schema["x-pii"] !== undefined) {
      out["x-pii"] = schema["x-pii"];
      // of several branches only those mark a value that take its type
      if (schema.type !== undefined) out.type = schema.type;
    }
    if (schema.$ref !== undefined && reaching.has(schema.$ref.slice(8))) {
      const name = schema.$ref.slice(8);
      out.$ref = schema.$ref;
      if (!used.has(name)) {
        // reserves its place, and ends a ring
        used.set(name, {});
        used.set(name, pruned(defs.get(name) as JsonSchema) ?? {});
      }
    }
    const rest = union([schema.additionalProperties, schema.unevaluatedProperties]);
    if (rest) out.additionalProperties = rest;
    for (const keyword of ["properties", "patternProperties"] as const) {
      const members = Object.entries<JsonSchema>(schema[keyword] ?? {}).flatMap(([name, member]) => {
        // beside a mark for the rest, what is not meant has to be named
        const kept = pruned(member) ?? (rest && {});
        return kept ? [[name, kept] as const] : [];
      });
      if (members.length > 0) out[keyword] = Object.fromEntries(members);
    }
    const items = union([
      schema.items,
      schema.contains,
      schema.unevaluatedItems,
      ...(schema.prefixItems ?? []),
    ]);
    if (items) out.items = items;
    const beside = [schema.allOf, schema.anyOf, schema.oneOf, schema.then, schema.else, schema.if].flat();
    const same = beside.flatMap((one): JsonSchema[] => [(one && pruned(one)) ?? []].flat());
    if (same.length > 0) out.anyOf = same;
    return Object.keys(out).length > 0 ? out : undefined;
  };

  const union = (schemas: readonly (JsonSchema | boolean | undefined)[]): JsonSchema | undefined => {
    const kept = schemas.flatMap((one): JsonSchema[] =>
      [(typeof one === "object" && pruned(one)) || []].flat(),
    );
    return kept.length > 1 ? { anyOf: kept } : kept[0];
  };

  const marked = Object.fromEntries(events.map(({ tag, payload }) => [tag, pruned(payload) ?? {}]));
  return { events: marked, $defs: Object.fromEntries(used) };
};

/** The definitions from which a mark can be reached. */
const namesReaching = (defs: ReadonlyMap<string, JsonSchema>): ReadonlySet<string> => {
  const reaching = new Set<string>();
  const reaches = (schema: JsonSchema): boolean => {
    let found =
      schema["x-pii"] !== undefined || (schema.$ref !== undefined && reaching.has(schema.$ref.slice(8)));
    each(schema, (child) => (found ||= reaches(child)));
    return found;
  };
  for (let before = -1; before !== reaching.size; ) {
    before = reaching.size;
    for (const [name, schema] of defs) if (reaches(schema)) reaching.add(name);
  }
  return reaching;
};
