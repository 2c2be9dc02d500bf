// Reads a schema's own keywords, without the schemas that it combines.

import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { asWritten, conditionsOf, containsOf, unevaluatedOf } from "./assertions.js";
import { type Reader, type Reading, shapeBelow } from "./context.js";
import { isComparedAsWritten, isLimit } from "./keywords.js";
import { objectParts } from "./object.js";
import {
  ANY,
  type Core,
  JSON_TYPES,
  type JsonType,
  jsonTypeOf,
  type Leaf,
  makeLeaf,
  newId,
} from "./shapes.js";
import { sorted } from "./union.js";

/** The core of the schema's own keywords: a leaf for each JSON type. */
export const ownCore = (reader: Reader, reading: Reading): Core => {
  const { schema } = reading;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const listed = listedValues(schema);
  const rare = rareKeywords(schema);
  const conditions = conditionsOf(reader, reading);
  const trees: Partial<Record<JsonType, Leaf>> = {};
  for (const type of JSON_TYPES) {
    if (types && !types.some((each) => each === type || (each === "integer" && type === "number"))) continue;
    const values = listed?.filter((value) => jsonTypeOf(value) === type);
    // a string that an enum does not list is drift; a type of which no value is listed is refused
    if (values?.length === 0) continue;
    const common = { asWritten: rare.length > 0 ? asWritten(reader, rare, type) : "", conditions };
    const own = ownParts(reader, reading, type, values);
    if (own) trees[type] = makeLeaf({ ...common, ...own });
  }
  return { id: newId(), trees };
};

/** The values of `const` or `enum`. */
const listedValues = (schema: JsonSchema): readonly unknown[] | undefined =>
  schema.const === undefined
    ? schema.enum
    : [schema.const].filter((value) => typeof value === "string" || (schema.enum?.includes(value) ?? true));

/** Keywords that are compared as they are written. */
const rareKeywords = (schema: JsonSchema): (readonly [keyword: string, value: unknown])[] => {
  const rare = Object.entries(schema).filter(([keyword]) => isComparedAsWritten(keyword));
  // patterns of names decide to which members `additionalProperties` applies
  if (schema.patternProperties && isObject(schema.additionalProperties))
    rare.push(["additionalProperties", schema.additionalProperties]);
  return rare;
};

/** The parts of the leaf for one type; undefined if the schema refuses all values of the type. */
const ownParts = (
  reader: Reader,
  reading: Reading,
  type: JsonType,
  values: readonly unknown[] | undefined,
): Partial<Leaf> | undefined => {
  const { schema } = reading;
  switch (type) {
    case "null":
      return {};
    case "boolean":
      return booleanParts(values as readonly boolean[] | undefined);
    case "number":
      return numberParts(schema, values as readonly number[] | undefined);
    case "string":
      return stringParts(reader, schema, values as readonly string[] | undefined);
    case "array":
      return arrayParts(reader, reading);
    case "object":
      return { limits: limitsOf(schema, type), ...objectParts(reader, reading) };
  }
};

const limitsOf = (schema: JsonSchema, type: JsonType): Record<string, number> =>
  Object.fromEntries(
    Object.entries(schema).filter(([keyword, value]) => isLimit(type, keyword, value)),
  ) as Record<string, number>;

const booleanParts = (listed: readonly boolean[] | undefined): Partial<Leaf> => {
  const values = listed && [...new Set(listed)].sort();
  return { values: values?.length === 2 ? undefined : values };
};

const numberParts = (
  schema: JsonSchema,
  listed: readonly number[] | undefined,
): Partial<Leaf> | undefined => {
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const fractions = !types || types.includes("number");
  const values = listed && sorted(listed).filter((value) => fractions || value % 1 === 0);
  if (values?.length === 0) return undefined;
  return {
    values,
    fractions: values ? values.some((value) => value % 1 !== 0) : fractions,
    limits: limitsOf(schema, "number"),
    multiples: schema.multipleOf === undefined ? [] : [schema.multipleOf],
  };
};

const stringParts = (
  { mode }: Reader,
  schema: JsonSchema,
  listed: readonly string[] | undefined,
): Partial<Leaf> => {
  const isConst = schema.const !== undefined;
  return {
    ...(isConst
      ? { values: [schema.const as string] }
      : { words: schema.enum && sorted(listed as string[]) }),
    limits: limitsOf(schema, "string"),
    formats: typeof schema.format === "string" && mode !== "asked" ? [schema.format] : [],
    patterns: schema.pattern === undefined ? [] : [schema.pattern],
  };
};

const arrayParts = (reader: Reader, reading: Reading): Partial<Leaf> => {
  const { items, prefixItems = [] } = reading.schema as JsonSchema & { prefixItems?: JsonSchema[] };
  return {
    limits: limitsOf(reading.schema, "array"),
    prefixItems: prefixItems.map((each) => shapeBelow(reader, each)),
    items: items === undefined ? ANY : shapeBelow(reader, items),
    contains: containsOf(reader, reading.schema),
    uniqueItems: reading.schema.uniqueItems === true,
    unevaluated: unevaluatedOf(reader, reading, "array"),
  };
};
