import type { JsonSchema } from "../../src/check/index.js";
import { close } from "./close.js";
import { merge } from "./flatten.js";
import { each, map } from "./map.js";

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

export const slim = (whole: JsonSchema, named: ReadonlyMap<string, JsonSchema>): Slim => {
  const { payload, defs } = close(whole, named);
  const bare = new Map<string, JsonSchema>();
  const bareOf = (name: string): JsonSchema => {
    let schema = bare.get(name);
    if (!schema) bare.set(name, (schema = strip(defs.get(name) as JsonSchema)));
    return schema;
  };

  /** Cheaper to repeat than to call, with all that it would bring along. */
  const isSmall = (name: string): boolean =>
    JSON.stringify(bareOf(name)).length <= SMALL && sizeOf(name, []) <= 10 * SMALL;
  const sizes = new Map<string, number>();
  const sizeOf = (name: string, above: readonly string[]): number => {
    if (above.includes(name)) return Number.POSITIVE_INFINITY;
    const known = sizes.get(name);
    if (known !== undefined) return known;
    let size = JSON.stringify(bareOf(name)).length;
    const add = (child: JsonSchema): void => {
      if (child.$ref === undefined) each(child, add);
      else size += sizeOf(child.$ref.slice(8), [...above, name]);
    };
    add({ items: bareOf(name) });
    sizes.set(name, size);
    return size;
  };

  const uses = new Map<string, number>();
  const recursive = new Set<string>();
  const count = (schema: JsonSchema, above: readonly string[]): void => {
    each(schema, (child) => {
      if (child.$ref === undefined) return count(child, above);
      const name = child.$ref.slice(8);
      const seen = uses.get(name) ?? 0;
      uses.set(name, seen + 1);
      if (above.includes(name)) recursive.add(name);
      // one level up again, for a definition may be a $ref
      else if (seen === 0 || isSmall(name)) count({ items: bareOf(name) }, [...above, name]);
    });
  };
  const root = strip(payload);
  // one level up, so that a payload which is a $ref counts as a use
  count({ items: root }, []);

  const isShared = (name: string): boolean =>
    recursive.has(name) || ((uses.get(name) ?? 0) > 1 && !isSmall(name));

  const shared = new Map<string, JsonSchema>();
  const inline = (schema: JsonSchema): JsonSchema => {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.slice(8);
      const { "x-pii": pii } = schema;
      if (pii && bareOf(name).enum) return inline({ ...bareOf(name), "x-pii": pii });
      if (!isShared(name)) return inline(bareOf(name));
      if (!shared.has(name)) {
        shared.set(name, {});
        shared.set(name, inline(bareOf(name)));
      }
      return { $ref: schema.$ref };
    }
    return nullable(map(schema, inline));
  };
  const schema = inline(root);
  return { schema: shared.size > 0 ? { ...schema, $defs: Object.fromEntries(shared) } : schema, shared };
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
