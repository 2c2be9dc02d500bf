import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";

// What a type has to hold is every value without an invalid finding: unlisted words, unknown members, bent formats and
// left limits included. Where TypeScript cannot say that, a shape says less, never something else.

/** What openapi-typescript has no schema for; `type` makes it ask `shapeNode`. */
type Special =
  | { readonly is: "never" }
  | { readonly is: "named"; readonly name: string }
  | { readonly is: "words"; readonly words: readonly unknown[] }
  | { readonly is: "tuple"; readonly first: readonly JsonSchema[]; readonly rest: JsonSchema }
  | { readonly is: "both"; readonly of: readonly JsonSchema[] };

const special = (shape: Special): JsonSchema =>
  ({ type: "shape", "x-shape": shape }) as unknown as JsonSchema;

export const specialOf = (schema: JsonSchema): Special | undefined =>
  schema["x-shape"] as Special | undefined;

const ALL = ["object", "array", "string", "number", "boolean", "null"];

/**
 * The shape of the values that a schema accepts.
 *
 * @param strict whether the profile binds the schema: then an object says so by its `properties`
 * @param describe the remark that goes with a schema, if any
 */
export const shapes = (strict: boolean, describe: (schema: JsonSchema) => string | undefined) => {
  /** `within`: the types that schemas looking at the same value leave. */
  const shapeOf = (schema: JsonSchema, within?: readonly string[]): JsonSchema => {
    const description = describe(schema);
    const shape = bare(schema, within);
    return description === undefined ? shape : { ...shape, description };
  };

  const bare = (schema: JsonSchema, within?: readonly string[]): JsonSchema => {
    if (schema.$ref !== undefined) return special({ is: "named", name: schema.$ref.slice(8) });
    if (isNever(schema)) return special({ is: "never" });
    if (schema.const !== undefined) return schema.const === null ? { type: "null" } : { const: schema.const };
    if (schema.enum) {
      const open = schema.enum.some((word) => typeof word === "string");
      return open ? special({ is: "words", words: schema.enum }) : { enum: schema.enum };
    }
    const types = schema.type === undefined ? within : ([schema.type].flat() as string[]);
    const { allOf = [], anyOf, oneOf, then, else: other } = schema;
    const beside = [
      ...allOf.map((part) => shapeOf(part, types)),
      either("anyOf", anyOf, types),
      either("oneOf", oneOf, types),
      either("anyOf", then && other ? [then, other] : undefined, types),
    ].filter(says);
    const own = core(schema, types);
    const all = [...(says(own) && !(isPlain(own) && beside.length > 0) ? [own] : []), ...beside];
    const [only] = all;
    return all.length > 1 ? special({ is: "both", of: all }) : (only ?? {});
  };

  const either = (
    keyword: "anyOf" | "oneOf",
    branches: readonly JsonSchema[] | undefined,
    types: readonly string[] | undefined,
  ): JsonSchema => {
    const of = (branches ?? []).map((branch) => shapeOf(branch, types));
    return of.length > 0 && of.every(says) ? { [keyword]: of } : {};
  };

  /** What a schema says by itself, in the words that openapi-typescript reads. */
  const core = (schema: JsonSchema, within?: readonly string[]): JsonSchema => {
    const { properties, patternProperties, additionalProperties, items, prefixItems } = schema;
    const aboutObjects = properties ?? patternProperties ?? (isObject(additionalProperties) || undefined);
    const aboutLists = prefixItems ?? items;
    const types = within ?? (aboutObjects || aboutLists ? (strict ? undefined : ALL) : []);
    if (types?.length === 0) return {};
    const out: JsonSchema = {};
    if (types) out.type = (types.length === 1 ? types[0] : [...types]) as NonNullable<JsonSchema["type"]>;
    if (!types || types.includes("object")) Object.assign(out, members(schema));
    if ((!types || types.includes("array")) && isObject(items)) out.items = shapeOf(items);
    if (!prefixItems || !types?.includes("array")) return out;
    const tuple = special({
      is: "tuple",
      first: prefixItems.map((item) => shapeOf(item)),
      rest: isObject(items) ? shapeOf(items) : {},
    });
    const others = types.filter((type) => type !== "array");
    delete out.items;
    return others.length === 0
      ? tuple
      : { anyOf: [{ ...out, type: (others.length === 1 ? others[0] : others) as never }, tuple] };
  };

  const members = (schema: JsonSchema): JsonSchema => {
    const { type, properties, patternProperties, additionalProperties: rest, required = [] } = schema;
    const out: JsonSchema = {};
    // the profile describes all that it requires
    const listed = strict ? [] : [...required, ...conditional(schema)];
    const others = listed.filter((name) => !Object.hasOwn(properties ?? {}, name));
    const other = isObject(rest) && !isNever(rest) && !patternProperties ? rest : {};
    if (properties || others.length > 0) {
      const all = [...Object.entries(properties ?? {}), ...others.map((name) => [name, other] as const)];
      const shaped = Object.fromEntries(all.map(([name, member]) => [name, shapeOf(member)]));
      const names = required.filter((name) => Object.hasOwn(shaped, name));
      out.properties = shaped;
      if (names.length > 0) out.required = names;
    }
    const isOpen = !properties && rest === undefined && others.length > 0 && type !== undefined;
    if (rest === true || isOpen || (patternProperties && !isObject(rest))) out.additionalProperties = true;
    else if (isObject(rest) && !isNever(rest)) {
      const others = [rest, ...Object.values(patternProperties ?? {})].map((each) => shapeOf(each));
      out.additionalProperties = openMap(others, Object.values(out.properties ?? {}));
    }
    return out;
  };

  return shapeOf;
};

/** Members that one branch alone describes: whether it holds, TypeScript cannot ask. */
const conditional = ({ then, else: other }: JsonSchema): string[] =>
  then && other ? [] : Object.keys({ ...then?.properties, ...other?.properties });

const isNever = ({ not }: JsonSchema): boolean => not !== undefined && Object.keys(not).length === 0;

const says = (shape: JsonSchema): boolean => Object.keys(shape).some((keyword) => keyword !== "description");

/** Only a type: what stands beside it has been told. */
const isPlain = (shape: JsonSchema): boolean =>
  specialOf(shape) === undefined && Object.keys(shape).every((keyword) => keyword === "type");

/** A map with known members: the index signature must take those too, or no value fits the type. */
const openMap = (others: readonly JsonSchema[], known: readonly JsonSchema[]): JsonSchema => {
  const plain = ({ description: _, ...shape }: JsonSchema): JsonSchema => shape;
  const all = known.length > 0 ? [...others, ...known].map(plain) : [...others];
  const distinct = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.length === 1 ? (distinct[0] as JsonSchema) : { anyOf: distinct };
};
