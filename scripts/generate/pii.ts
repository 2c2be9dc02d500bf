// Prints `pii.jsonc`: which values of payloads are personal.

import type { JsonSchema } from "../../src/check/index.js";
import type { Bundle } from "../bundle/bundle.js";
import { isVendor } from "../bundle/description.js";
import { definitionName } from "../schema/closing.js";
import { each } from "../schema/map.js";
import { printable } from "../text/printable.js";
import { header } from "./code.js";

/**
 * Which values of a vendor's payloads are personal: the parts of the events' schemas, by tag, that lead to an `x-pii`, or
 * to words (`x-words`) that are not.
 */
export interface Marks {
  readonly events: Readonly<Record<string, JsonSchema>>;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/**
 * Prints `pii.jsonc` if something is marked, for tools that remove personal data. Only such tools read it: deployed code
 * does not, and validators do not contain it.
 */
export const pii = (bundle: Bundle): Map<string, string> => {
  const marks = isVendor(bundle) ? marksOf(bundle) : undefined;
  return marks && Object.values(marks.events).some((event) => Object.keys(event).length > 0)
    ? new Map([[`${bundle.slug}/pii.jsonc`, `${header(bundle.from)}\n${jsonLines(marks)}\n`]])
    : new Map();
};

/** JSON with a line for each value; invisible characters are escaped. */
const jsonLines = (value: unknown): string =>
  JSON.stringify(value, undefined, 1).split("\n").map(printable).join("\n");

/** The schemas of a folder while they are pruned to their marks. */
interface Pruning {
  readonly defs: ReadonlyMap<string, JsonSchema>;
  /** The definitions from which a mark can be reached. */
  readonly reaching: ReadonlySet<string>;
  /** The definitions that were pruned so far. */
  readonly used: Map<string, JsonSchema>;
}

/**
 * Prunes the schemas of events to the parts that lead to an `x-pii` or to `x-words`. In the result, schemas that apply to the same value
 * are joined in `anyOf`, and schemas that apply to items in `items`.
 */
export const marksOf = ({ events, defs }: Bundle): Marks => {
  const pruning: Pruning = { defs, reaching: namesReaching(defs), used: new Map() };
  const marked = Object.fromEntries(events.map(({ tag, payload }) => [tag, prune(pruning, payload) ?? {}]));
  return { events: marked, $defs: Object.fromEntries(pruning.used) };
};

const prune = (pruning: Pruning, schema: JsonSchema): JsonSchema | undefined => {
  const out: JsonSchema = {};
  if (schema["x-pii"] !== undefined) {
    out["x-pii"] = schema["x-pii"];
    // the type is kept: with several branches, only a branch of the value's type marks the value
    if (schema.type !== undefined) out.type = schema.type;
  }
  // validators do not have them, and they are not personal
  if (schema["x-words"] !== undefined) out["x-words"] = schema["x-words"];
  pruneRef(pruning, schema, out);
  pruneMembers(pruning, schema, out);
  const items = joined(pruning, [
    schema.items,
    schema.contains,
    schema.unevaluatedItems,
    ...(schema.prefixItems ?? []),
  ]);
  if (items) out.items = items;
  const beside = [schema.allOf, schema.anyOf, schema.oneOf, schema.then, schema.else, schema.if].flat();
  const same = prunedOf(pruning, beside);
  if (same.length > 0) out.anyOf = same;
  return Object.keys(out).length > 0 ? out : undefined;
};

const pruneRef = (pruning: Pruning, { $ref }: JsonSchema, out: JsonSchema): void => {
  const name = $ref && definitionName($ref);
  if ($ref === undefined || name === undefined || !pruning.reaching.has(name)) return;
  out.$ref = $ref;
  if (pruning.used.has(name)) return;
  // an entry before the recursion: it keeps the order and stops at a circular reference
  pruning.used.set(name, {});
  pruning.used.set(name, prune(pruning, pruning.defs.get(name) as JsonSchema) ?? {});
};

const pruneMembers = (pruning: Pruning, schema: JsonSchema, out: JsonSchema): void => {
  const rest = joined(pruning, [schema.additionalProperties, schema.unevaluatedProperties]);
  if (rest) out.additionalProperties = rest;
  for (const keyword of ["properties", "patternProperties"] as const) {
    const members = Object.entries<JsonSchema>(schema[keyword] ?? {}).flatMap(([name, member]) => {
      // if all other members are marked, a member without a mark must be listed too
      const kept = prune(pruning, member) ?? (rest && {});
      return kept ? [[name, kept] as const] : [];
    });
    if (members.length > 0) out[keyword] = Object.fromEntries(members);
  }
};

/** Joins several schemas that apply to the same values into one. */
const joined = (
  pruning: Pruning,
  schemas: readonly (JsonSchema | boolean | undefined)[],
): JsonSchema | undefined => {
  const kept = prunedOf(pruning, schemas);
  return kept.length > 1 ? { anyOf: kept } : kept[0];
};

const prunedOf = (pruning: Pruning, schemas: readonly (JsonSchema | boolean | undefined)[]): JsonSchema[] =>
  schemas.flatMap((schema): JsonSchema[] => {
    const kept = typeof schema === "object" ? prune(pruning, schema) : undefined;
    return kept ? [kept] : [];
  });

/** The definitions from which a mark, or a list of known words, can be reached. */
const namesReaching = (defs: ReadonlyMap<string, JsonSchema>): ReadonlySet<string> => {
  const reaching = new Set<string>();
  const reaches = (schema: JsonSchema): boolean => {
    let found =
      schema["x-pii"] !== undefined ||
      schema["x-words"] !== undefined ||
      (schema.$ref !== undefined && reaching.has(definitionName(schema.$ref)));
    each(schema, (child) => (found ||= reaches(child)));
    return found;
  };
  for (let before = -1; before !== reaching.size; ) {
    before = reaching.size;
    for (const [name, schema] of defs) if (reaches(schema)) reaching.add(name);
  }
  return reaching;
};
