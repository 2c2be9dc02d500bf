// The shape of a schema: the values that it accepts, as far as TypeScript can express them. A shape is a schema for
// openapi-typescript.
//
// A type must allow every value without an invalid finding, also with words that no enum lists, unknown members, wrong
// formats or exceeded limits. If TypeScript cannot express an assertion, the type allows more values, never fewer.
//
// special shape   A type that no schema gives in openapi-typescript: { type: "shape", "x-shape": { is: "words", … } }.
//                 `declarations.ts` makes the type. The enum [a, b] is such a shape, because it is `"a" | "b" | (string &
//                 {})` as a type: an editor completes the words and other strings pass.
// context.strict  Whether the schema must follow the schema profile. Then an object lists its members in `properties`, and
//                 describes all members that it requires.
import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { definitionName } from "../../schema/closing.js";
import { descriptionOf } from "./descriptions.js";

/** A type that no schema gives in openapi-typescript. */
export type SpecialShape =
  | { readonly is: "never" }
  /** A type with a name of its own. */
  | { readonly is: "named"; readonly name: string }
  /** Known words; other strings pass. */
  | { readonly is: "words"; readonly words: readonly unknown[] }
  /** A tag that is one of these words, or a new one. */
  | { readonly is: "new tag"; readonly words: readonly unknown[] }
  /** A list whose first items have types of their own. All of them may be absent. */
  | { readonly is: "tuple"; readonly first: readonly JsonSchema[]; readonly rest: JsonSchema }
  /** Values that fit all of several shapes. */
  | { readonly is: "both"; readonly of: readonly JsonSchema[] };

/**
 * The type of a tag that no schema lists. It is an enum, because TypeScript cannot say "a string, but none of these": with
 * `string`, the listed tags would not narrow.
 */
export const NEW_TAG = "NewTag";

/** A schema for a special shape. For its unknown `type`, openapi-typescript calls `shapeNode` in `declarations.ts`. */
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
 * @param allowed the types that the schemas around this one allow for the same value
 */
export const shapeOf = (
  context: ShapeContext,
  schema: JsonSchema,
  allowed?: readonly string[],
): JsonSchema => {
  const description = descriptionOf(schema);
  const shape = bareShapeOf(context, schema, allowed);
  return description === undefined ? shape : { ...shape, description };
};

/** What the shapes of a document depend on. */
export interface ShapeContext {
  /** Whether the document must follow the schema profile. */
  readonly strict: boolean;
  /** Whether the schema with this name lists words, so that it must not stand beside `string`. */
  readonly hasWords: (name: string) => boolean;
}

const bareShapeOf = (context: ShapeContext, schema: JsonSchema, allowed?: readonly string[]): JsonSchema => {
  if (schema.$ref !== undefined) return special({ is: "named", name: definitionName(schema.$ref) });
  if (isNever(schema)) return special({ is: "never" });
  if (schema.const !== undefined) return schema.const === null ? { type: "null" } : { const: schema.const };
  if (schema.enum && schema.not?.enum) return newTagOf(schema.enum, schema.not.enum);
  if (schema.enum) {
    const isOpen = schema.enum.some((word) => typeof word === "string");
    return isOpen ? special({ is: "words", words: schema.enum }) : { enum: schema.enum };
  }
  const known = context.strict ? schema["x-words"] : undefined;
  if (known) {
    const none = [schema.type].flat().includes("null") ? [null] : [];
    return special({ is: "words", words: [...known, ...none] });
  }
  const types = schema.type === undefined ? allowed : ([schema.type].flat() as string[]);
  const { allOf = [], anyOf, oneOf, then, else: other } = schema;
  const beside = [
    ...allOf.map((part) => shapeOf(context, part, types)),
    unionOf(context, "anyOf", anyOf, types),
    unionOf(context, "oneOf", oneOf, types),
    unionOf(context, "anyOf", then && other ? [then, other] : undefined, types),
  ].filter(saysSomething);
  const own = ownShapeOf(context, schema, types);
  const isRedundant = !saysSomething(own) || (isTypeOnly(own) && beside.length > 0);
  const all = isRedundant ? beside : [own, ...beside];
  const [only] = all;
  return all.length > 1 ? special({ is: "both", of: all }) : (only ?? {});
};

/** The shape of a tag that is none of the words that other branches have. */
const newTagOf = (words: readonly unknown[], taken: readonly unknown[]): JsonSchema =>
  special({ is: "new tag", words: words.filter((word) => !taken.includes(word)) });

/** The union of the branches. It is empty if the shape of one branch is empty, because such a branch allows everything. */
const unionOf = (
  context: ShapeContext,
  keyword: "anyOf" | "oneOf",
  branches: readonly JsonSchema[] | undefined,
  types: readonly string[] | undefined,
): JsonSchema => {
  const shapes = (branches ?? []).map((branch) => shapeOf(context, branch, types));
  if (shapes.length === 0 || !shapes.every(saysSomething)) return {};
  const visible = withVisibleWords(context, shapes);
  return visible.length === 1 ? (visible[0] as JsonSchema) : { [keyword]: visible };
};

/**
 * The shapes of a union, in which `string` does not swallow the words beside it: `"a" | string` is only `string` to
 * TypeScript, but `"a" | (string & {})` is not.
 */
const withVisibleWords = (
  { hasWords }: ShapeContext,
  shapes: readonly JsonSchema[],
): readonly JsonSchema[] => {
  const isString = (shape: JsonSchema): boolean =>
    isTypeOnly(shape) && [shape.type].flat().includes("string");
  const wordsIn = (shape: JsonSchema): readonly unknown[] | undefined => {
    const special = specialOf(shape);
    if (special?.is === "words") return special.words;
    return typeof shape.const === "string" ? [shape.const] : undefined;
  };
  const isWorded = (shape: JsonSchema): boolean => {
    const special = specialOf(shape);
    return wordsIn(shape) !== undefined || (special?.is === "named" && hasWords(special.name));
  };
  if (!shapes.some(isString) || !shapes.some(isWorded)) return shapes;
  const words = [...new Set(shapes.flatMap((shape) => wordsIn(shape) ?? []))];
  const open = special({ is: "words", words });
  const others = shapes.flatMap((shape): JsonSchema[] => {
    if (wordsIn(shape)) return [];
    if (!isString(shape)) return [shape];
    const types = [shape.type].flat().filter((type) => type !== "string");
    return types.length === 0 ? [] : [{ type: (types.length === 1 ? types[0] : types) as never }];
  });
  return words.length > 0 ? [open, ...others] : [...others, open];
};

/** The shape of a schema without its branches, in keywords that openapi-typescript reads. */
const ownShapeOf = (context: ShapeContext, schema: JsonSchema, allowed?: readonly string[]): JsonSchema => {
  const { prefixItems, items } = schema;
  const types = allowed ?? typesImplied(context, schema);
  if (types?.length === 0) return {};
  const out: JsonSchema = {};
  if (types) out.type = (types.length === 1 ? types[0] : [...types]) as NonNullable<JsonSchema["type"]>;
  if (!types || types.includes("object")) Object.assign(out, membersOf(context, schema));
  if ((!types || types.includes("array")) && isObject(items)) out.items = shapeOf(context, items);
  if (!prefixItems || !types?.includes("array")) return out;
  const tuple = special({
    is: "tuple",
    first: prefixItems.map((item) => shapeOf(context, item)),
    rest: isObject(items) ? shapeOf(context, items) : {},
  });
  const others = types.filter((type) => type !== "array");
  delete out.items;
  return others.length === 0
    ? tuple
    : { anyOf: [{ ...out, type: (others.length === 1 ? others[0] : others) as never }, tuple] };
};

/** The types that a schema without `type` allows: all of them, because its keywords only restrict objects or lists. */
const typesImplied = (
  context: ShapeContext,
  { properties, patternProperties, additionalProperties, items, prefixItems }: JsonSchema,
): readonly string[] | undefined => {
  const aboutObjects = properties ?? patternProperties ?? (isObject(additionalProperties) || undefined);
  const aboutLists = prefixItems ?? items;
  if (!aboutObjects && !aboutLists) return [];
  return context.strict ? undefined : JSON_TYPES;
};

const membersOf = (context: ShapeContext, schema: JsonSchema): JsonSchema => {
  const { type, properties, patternProperties, additionalProperties: rest, required = [] } = schema;
  const out: JsonSchema = {};
  // in the profile, a schema describes all members that it requires
  const listed = context.strict ? [] : [...required, ...conditionalMembers(schema)];
  const undescribed = listed.filter((name) => !Object.hasOwn(properties ?? {}, name));
  if (properties || undescribed.length > 0) {
    const other = isObject(rest) && !isNever(rest) && !patternProperties ? rest : {};
    const all = [...Object.entries(properties ?? {}), ...undescribed.map((name) => [name, other] as const)];
    const shaped = Object.fromEntries(all.map(([name, member]) => [name, shapeOf(context, member)]));
    const names = required.filter((name) => Object.hasOwn(shaped, name));
    out.properties = shaped;
    if (names.length > 0) out.required = names;
  }
  const isOpen = !properties && rest === undefined && undescribed.length > 0 && type !== undefined;
  if (rest === true || isOpen || (patternProperties && !isObject(rest))) out.additionalProperties = true;
  else if (isObject(rest) && !isNever(rest)) {
    const others = [rest, ...Object.values(patternProperties ?? {})].map((each) => shapeOf(context, each));
    out.additionalProperties = indexShape(others, Object.values(out.properties ?? {}));
  }
  return out;
};

/** Members that only one branch of an `if` describes. TypeScript cannot tell which branch applies. */
const conditionalMembers = ({ then, else: other }: JsonSchema): string[] =>
  then && other ? [] : Object.keys({ ...then?.properties, ...other?.properties });

/** The shape of an index signature. It must allow the known members too, otherwise no value fits the type. */
const indexShape = (others: readonly JsonSchema[], known: readonly JsonSchema[]): JsonSchema => {
  const bare = ({ description: _, ...shape }: JsonSchema): JsonSchema => shape;
  const all = known.length > 0 ? [...others, ...known].map(bare) : [...others];
  const distinct = [...new Map(all.map((shape) => [JSON.stringify(shape), shape])).values()];
  return distinct.length === 1 ? (distinct[0] as JsonSchema) : { anyOf: distinct };
};

const isNever = ({ not }: JsonSchema): boolean => not !== undefined && Object.keys(not).length === 0;

const saysSomething = (shape: JsonSchema): boolean =>
  Object.keys(shape).some((keyword) => keyword !== "description");

/** Whether a shape has only a `type`. The shapes beside it have it too. */
const isTypeOnly = (shape: JsonSchema): boolean =>
  specialOf(shape) === undefined &&
  Object.keys(shape).every((keyword) => keyword === "type" || keyword === "description");
