// The shape of a schema: what TypeScript can say of the values that it accepts, as a schema for openapi-typescript.
//
// A type has to hold every value without an invalid finding: words that no enum lists, unknown members, wrong formats and
// exceeded limits included. Where TypeScript cannot say that, a shape says less, never something else.
//
// special shape   What openapi-typescript has no schema for, written { type: "shape", "x-shape": { is: "words", … } }:
//                 `declarations.ts` makes its type. The enum [a, b] is such a shape, because it is `"a" | "b" | (string &
//                 {})` as a type: an editor completes the words and other strings pass.
// strict          Whether the schema profile binds the schema. Then an object lists its members in `properties`, and
//                 describes all that it requires.
import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { definitionName } from "../../schema/closing.js";
import { descriptionOf } from "./descriptions.js";

/** What openapi-typescript has no schema for. */
export type SpecialShape =
  | { readonly is: "never" }
  /** A type with a name of its own. */
  | { readonly is: "named"; readonly name: string }
  /** Known words; other strings pass. */
  | { readonly is: "words"; readonly words: readonly unknown[] }
  /** A list whose first items have types of their own. All of them may be absent. */
  | { readonly is: "tuple"; readonly first: readonly JsonSchema[]; readonly rest: JsonSchema }
  /** All of several shapes at once. */
  | { readonly is: "both"; readonly of: readonly JsonSchema[] };

/** The type makes openapi-typescript ask for a node. */
const special = (shape: SpecialShape): JsonSchema =>
  ({ type: "shape", "x-shape": shape }) as unknown as JsonSchema;

/** The special shape that a schema stands for, if it does. */
export const specialOf = (schema: JsonSchema): SpecialShape | undefined =>
  schema["x-shape"] as SpecialShape | undefined;

/** Every type of JSON; integers are numbers. */
const JSON_TYPES = ["object", "array", "string", "number", "boolean", "null"];

/**
 * The shape of the values that a schema accepts, with its description.
 *
 * @param allowed the types that schemas which look at the same value leave
 */
export const shapeOf = (strict: boolean, schema: JsonSchema, allowed?: readonly string[]): JsonSchema => {
  const description = descriptionOf(schema);
  const shape = bareShapeOf(strict, schema, allowed);
  return description === undefined ? shape : { ...shape, description };
};

const bareShapeOf = (strict: boolean, schema: JsonSchema, allowed?: readonly string[]): JsonSchema => {
  if (schema.$ref !== undefined) return special({ is: "named", name: definitionName(schema.$ref) });
  if (isNever(schema)) return special({ is: "never" });
  if (schema.const !== undefined) return schema.const === null ? { type: "null" } : { const: schema.const };
  if (schema.enum) {
    const isOpen = schema.enum.some((word) => typeof word === "string");
    return isOpen ? special({ is: "words", words: schema.enum }) : { enum: schema.enum };
  }
  const types = schema.type === undefined ? allowed : ([schema.type].flat() as string[]);
  const { allOf = [], anyOf, oneOf, then, else: other } = schema;
  const beside = [
    ...allOf.map((part) => shapeOf(strict, part, types)),
    unionOf(strict, "anyOf", anyOf, types),
    unionOf(strict, "oneOf", oneOf, types),
    unionOf(strict, "anyOf", then && other ? [then, other] : undefined, types),
  ].filter(saysSomething);
  const own = ownShapeOf(strict, schema, types);
  const isSaid = !saysSomething(own) || (isTypeOnly(own) && beside.length > 0);
  const all = isSaid ? beside : [own, ...beside];
  const [only] = all;
  return all.length > 1 ? special({ is: "both", of: all }) : (only ?? {});
};

/** One of the branches; it says nothing where one of them says nothing. */
const unionOf = (
  strict: boolean,
  keyword: "anyOf" | "oneOf",
  branches: readonly JsonSchema[] | undefined,
  types: readonly string[] | undefined,
): JsonSchema => {
  const shapes = (branches ?? []).map((branch) => shapeOf(strict, branch, types));
  return shapes.length > 0 && shapes.every(saysSomething) ? { [keyword]: shapes } : {};
};

/** What the schema's own keywords say, with keywords that openapi-typescript reads. */
const ownShapeOf = (strict: boolean, schema: JsonSchema, allowed?: readonly string[]): JsonSchema => {
  const { prefixItems, items } = schema;
  const types = allowed ?? typesImplied(strict, schema);
  if (types?.length === 0) return {};
  const out: JsonSchema = {};
  if (types) out.type = (types.length === 1 ? types[0] : [...types]) as NonNullable<JsonSchema["type"]>;
  if (!types || types.includes("object")) Object.assign(out, membersOf(strict, schema));
  if ((!types || types.includes("array")) && isObject(items)) out.items = shapeOf(strict, items);
  if (!prefixItems || !types?.includes("array")) return out;
  const tuple = special({
    is: "tuple",
    first: prefixItems.map((item) => shapeOf(strict, item)),
    rest: isObject(items) ? shapeOf(strict, items) : {},
  });
  const others = types.filter((type) => type !== "array");
  delete out.items;
  return others.length === 0
    ? tuple
    : { anyOf: [{ ...out, type: (others.length === 1 ? others[0] : others) as never }, tuple] };
};

/** The types of a schema that names none: all, because its keywords ask something of objects or lists only. */
const typesImplied = (
  strict: boolean,
  { properties, patternProperties, additionalProperties, items, prefixItems }: JsonSchema,
): readonly string[] | undefined => {
  const aboutObjects = properties ?? patternProperties ?? (isObject(additionalProperties) || undefined);
  const aboutLists = prefixItems ?? items;
  if (!aboutObjects && !aboutLists) return [];
  return strict ? undefined : JSON_TYPES;
};

const membersOf = (strict: boolean, schema: JsonSchema): JsonSchema => {
  const { type, properties, patternProperties, additionalProperties: rest, required = [] } = schema;
  const out: JsonSchema = {};
  // the profile makes a schema describe all that it requires
  const listed = strict ? [] : [...required, ...conditionalMembers(schema)];
  const undescribed = listed.filter((name) => !Object.hasOwn(properties ?? {}, name));
  if (properties || undescribed.length > 0) {
    const other = isObject(rest) && !isNever(rest) && !patternProperties ? rest : {};
    const all = [...Object.entries(properties ?? {}), ...undescribed.map((name) => [name, other] as const)];
    const shaped = Object.fromEntries(all.map(([name, member]) => [name, shapeOf(strict, member)]));
    const names = required.filter((name) => Object.hasOwn(shaped, name));
    out.properties = shaped;
    if (names.length > 0) out.required = names;
  }
  const isOpen = !properties && rest === undefined && undescribed.length > 0 && type !== undefined;
  if (rest === true || isOpen || (patternProperties && !isObject(rest))) out.additionalProperties = true;
  else if (isObject(rest) && !isNever(rest)) {
    const others = [rest, ...Object.values(patternProperties ?? {})].map((each) => shapeOf(strict, each));
    out.additionalProperties = indexShape(others, Object.values(out.properties ?? {}));
  }
  return out;
};

/** Members that only one branch of an `if` describes: TypeScript cannot ask which branch holds. */
const conditionalMembers = ({ then, else: other }: JsonSchema): string[] =>
  then && other ? [] : Object.keys({ ...then?.properties, ...other?.properties });

/** The shape of an index signature: it must take the known members too, or no value fits the type. */
const indexShape = (others: readonly JsonSchema[], known: readonly JsonSchema[]): JsonSchema => {
  const bare = ({ description: _, ...shape }: JsonSchema): JsonSchema => shape;
  const all = known.length > 0 ? [...others, ...known].map(bare) : [...others];
  const distinct = [...new Map(all.map((shape) => [JSON.stringify(shape), shape])).values()];
  return distinct.length === 1 ? (distinct[0] as JsonSchema) : { anyOf: distinct };
};

const isNever = ({ not }: JsonSchema): boolean => not !== undefined && Object.keys(not).length === 0;

const saysSomething = (shape: JsonSchema): boolean =>
  Object.keys(shape).some((keyword) => keyword !== "description");

/** Whether a shape says only a type, which the shapes beside it have said. */
const isTypeOnly = (shape: JsonSchema): boolean =>
  specialOf(shape) === undefined && Object.keys(shape).every((keyword) => keyword === "type");
