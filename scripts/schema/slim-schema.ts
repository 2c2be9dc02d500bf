import type { JsonSchema } from "../../src/check/index.js";
import { closer } from "./closing.js";
import { merge } from "./flatten.js";
import { each, map } from "./map.js";
import { steps } from "./trampoline.js";

/** What a validator needs of one event: assertions only, small definitions written where they are used. */
export interface Slim {
  readonly schema: JsonSchema;
  /** Definitions that are shared or recursive, by name; they stand under `$defs` of the schema too. */
  readonly shared: ReadonlyMap<string, JsonSchema>;
}

const ASSERTIONS = new Set(
  (
    "$ref type enum const format pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum " +
    "multipleOf properties additionalProperties required minProperties maxProperties items minItems maxItems anyOf oneOf " +
    "allOf not if then else patternProperties propertyNames dependentRequired prefixItems contains minContains " +
    "maxContains uniqueItems unevaluatedProperties unevaluatedItems x-open x-known"
  ).split(" "),
);

/** A definition up to this many characters of JSON is cheaper to repeat than to call. */
const SMALL = 400;

/** One event's payload. */
export const slim = (payload: JsonSchema, named: ReadonlyMap<string, JsonSchema>): Slim =>
  slimmed([payload], named)[0] as Slim;

/** The payloads of a vendor; a definition that one of them refers to stands under `$defs` of all that hold it. */
export const slimmed = (
  payloads: readonly JsonSchema[],
  named: ReadonlyMap<string, JsonSchema>,
): readonly Slim[] => {
  const { close, defs } = closer(named);
  const bare = new Map<string, JsonSchema>();
  const bareOf = (name: string): JsonSchema => {
    let schema = bare.get(name);
    if (!schema) bare.set(name, (schema = strip(defs.get(name) as JsonSchema)));
    return schema;
  };

  /** Cheaper to repeat than to call, with all that it would bring along. */
  const isSmall = (name: string): boolean => lengthOf(name) <= SMALL && sizeOf(name, []) <= 10 * SMALL;
  const lengths = new Map<string, number>();
  const lengthOf = (name: string): number => {
    const known = lengths.get(name) ?? JSON.stringify(bareOf(name)).length;
    lengths.set(name, known);
    return known;
  };
  const sizes = new Map<string, number>();
  const sizeOf = (name: string, above: readonly string[]): number => {
    // what leads that far is not small, for each $ref has its length
    if (above.includes(name) || above.length > SMALL / 2) return Number.POSITIVE_INFINITY;
    const known = sizes.get(name);
    if (known !== undefined) return known;
    let size = lengthOf(name);
    const add = (child: JsonSchema): void => {
      if (child.$ref === undefined) each(child, add);
      else size += sizeOf(child.$ref.slice(8), [...above, name]);
    };
    add({ items: bareOf(name) });
    sizes.set(name, size);
    return size;
  };

  const isShared = new Set<string>();
  const found = new Map<string, readonly string[]>();
  /** The names that a definition refers to, as often as it does. */
  const namesIn = (name: string): readonly string[] => {
    let names = found.get(name);
    // one level up, for a definition may be a $ref
    if (!names) found.set(name, (names = refsIn({ items: bareOf(name) })));
    return names;
  };
  const count = (names: readonly string[], above: readonly string[], uses: Map<string, number>): void => {
    for (const name of names) {
      const seen = uses.get(name) ?? 0;
      uses.set(name, seen + 1);
      if (above.includes(name) || (seen > 0 && !isSmall(name))) isShared.add(name);
      if (!above.includes(name) && (seen === 0 || isSmall(name)))
        count(namesIn(name), [...above, name], uses);
    }
  };
  const roots = payloads.map((payload) => strip(close(payload)));
  // one level up, so that a payload which is a $ref counts as a use
  for (const root of roots) count(refsIn({ items: root }), [], new Map());

  const inlined = new Map<string, JsonSchema>();
  /** What a name stands for, the same object wherever it is written. */
  const inlineOf = (name: string): JsonSchema => {
    let schema = inlined.get(name);
    if (!schema) inlined.set(name, (schema = inline(bareOf(name))));
    return schema;
  };
  const inline = (schema: JsonSchema): JsonSchema => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice(8);
      const { "x-pii": pii } = schema;
      if (pii && bareOf(name).enum) return inline({ ...bareOf(name), "x-pii": pii });
      return isShared.has(name) ? { $ref: schema.$ref } : inlineOf(name);
    }
    return nullable(map(schema, inline));
  };

  return roots.map((root) => {
    const schema = inline(root);
    const shared = new Map<string, JsonSchema>();
    const seen = new Set<JsonSchema>();
    const { step, rest } = steps();
    const reach = (child: JsonSchema): void => {
      if (seen.has(child)) return;
      seen.add(child);
      const name = child.$ref?.slice(8);
      if (name === undefined) each(child, reach);
      else if (!shared.has(name)) {
        shared.set(name, inlineOf(name));
        step(() => reach(inlineOf(name)));
      }
    };
    reach(schema);
    rest();
    return { schema: shared.size > 0 ? { ...schema, $defs: Object.fromEntries(shared) } : schema, shared };
  });
};

/** The names of all `$ref`s below a schema. */
const refsIn = (schema: JsonSchema): string[] => {
  const names: string[] = [];
  const look = (child: JsonSchema): void => {
    if (child.$ref === undefined) each(child, look);
    else names.push(child.$ref.slice(8));
  };
  each(schema, look);
  return names;
};

/** Keeps what decides about a value. `x-pii` stays beside an enum, where findings may quote a word. */
const strip = (schema: JsonSchema): JsonSchema => {
  const pii = schema["x-pii"];
  if (schema.$ref !== undefined) return { $ref: schema.$ref, ...(pii && { "x-pii": pii }) };
  const out: JsonSchema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ASSERTIONS.has(keyword)) out[keyword] = value;
  }
  if (schema.enum && pii) out["x-pii"] = pii;
  return map(out, strip);
};

/** `anyOf: [X, null]` and `oneOf: [X, null]` → X that may be null; a union of one → that one. */
const nullable = (schema: JsonSchema): JsonSchema => {
  const { anyOf, oneOf, ...beside } = schema;
  const branches = anyOf ?? oneOf;
  if (!branches || (anyOf && oneOf)) return schema;
  const isNull = ({ type, ...more }: JsonSchema) => type === "null" && Object.keys(more).length === 0;
  const others = branches.filter((branch) => !isNull(branch));
  const [only] = others;
  if (others.length !== 1 || !only || schema["x-open"] || only["x-open"] || schema["x-known"]) return schema;
  let merges = true;
  const both = (one: JsonSchema): JsonSchema => {
    const merged = merge(one, beside, () => (merges = false));
    return merges ? merged : schema;
  };
  if (others.length === branches.length) return both(only);
  if (only.type === undefined || only.const !== undefined || APPLIED.some((keyword) => keyword in only))
    return schema;
  const types = [only.type].flat();
  // what two shapes take, oneOf takes for neither
  if (oneOf && (types.includes("null") || branches.length > 2)) return schema;
  return both({
    ...only,
    type: types.includes("null") ? types : [...types, "null"],
    ...(only.enum && !only.enum.includes(null) && { enum: [...only.enum, null] }),
  });
};

/** What looks at the same value looks at null too. */
const APPLIED = ["allOf", "anyOf", "oneOf", "not", "if"];
