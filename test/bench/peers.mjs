// The same schema in other libraries: what their users would write by hand, formats included.
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as v from "valibot";
import { z } from "zod";

/** @returns by library, a function that says whether a value passes */
export const peers = (schema) => {
  const ofZod = convert(schema, zodWords);
  const ofValibot = convert(schema, valibotWords);
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return {
    "zod 4": (value) => ofZod.safeParse(value).success,
    valibot: (value) => v.is(ofValibot, value),
    ajv: ajv.compile(schema),
  };
};

/** Walks a schema of the profile; `words` makes a library's own schema of each piece. */
const convert = (schema, words, root = schema) => {
  if (schema.$ref)
    return words.lazy(() => convert(root.$defs[schema.$ref.replace("#/$defs/", "")], words, root));
  const each = (inner) => convert(inner, words, root);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return words.union(branches.map(each));
  if (schema.const !== undefined) return words.literal(schema.const);
  const types = [schema.type ?? []].flat();
  const others = types.filter((type) => type !== "null");
  const known = schema.enum?.filter((word) => word !== null);
  const made = known
    ? words.picklist(known)
    : others.length === 1
      ? convertOne(others[0], schema, words, each)
      : others.length
        ? words.union(others.map((type) => convertOne(type, schema, words, each)))
        : words.any();
  return types.includes("null") ? words.nullable(made) : made;
};

const convertOne = (type, schema, words, each) => {
  const { properties, additionalProperties: rest, required = [], items } = schema;
  if (type === "array")
    return words.array(typeof items === "object" ? each(items) : words.any(), schema.maxItems);
  if (type === "string") return words.string(schema);
  if (type === "boolean") return words.boolean();
  if (type !== "object") return words.number(type === "integer", schema);
  if (!properties) return words.record(typeof rest === "object" ? each(rest) : words.any());
  return words.object(
    Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        required.includes(name) ? each(field) : words.optional(each(field)),
      ]),
    ),
  );
};

const zodWords = {
  lazy: z.lazy,
  union: z.union,
  literal: z.literal,
  picklist: z.enum,
  nullable: z.nullable,
  optional: z.optional,
  any: z.any,
  boolean: z.boolean,
  array: (items, most) => (most === undefined ? z.array(items) : z.array(items).max(most)),
  record: (values) => z.record(z.string(), values),
  object: z.looseObject,
  string: ({ format, maxLength }) => {
    if (format === "date-time") return z.iso.datetime({ offset: true });
    if (format === "date") return z.iso.date();
    if (format === "uuid") return z.guid();
    if (format === "uri") return z.url();
    return maxLength === undefined ? z.string() : z.string().max(maxLength);
  },
  number: (integer, { minimum, maximum }) => {
    let made = integer ? z.int() : z.number();
    if (minimum !== undefined) made = made.min(minimum);
    if (maximum !== undefined) made = made.max(maximum);
    return made;
  },
};

const valibotWords = {
  lazy: v.lazy,
  union: v.union,
  literal: v.literal,
  picklist: v.picklist,
  nullable: (inner) => v.nullable(inner),
  optional: (inner) => v.optional(inner),
  any: v.any,
  boolean: v.boolean,
  array: (items, most) => (most === undefined ? v.array(items) : v.pipe(v.array(items), v.maxLength(most))),
  record: (values) => v.record(v.string(), values),
  object: v.looseObject,
  string: ({ format, maxLength }) => {
    if (format === "date-time") return v.pipe(v.string(), v.isoTimestamp());
    if (format === "date") return v.pipe(v.string(), v.isoDate());
    if (format === "uuid") return v.pipe(v.string(), v.uuid());
    if (format === "uri") return v.pipe(v.string(), v.url());
    return maxLength === undefined ? v.string() : v.pipe(v.string(), v.maxLength(maxLength));
  },
  number: (integer, { minimum, maximum }) =>
    v.pipe(
      v.number(),
      ...(integer ? [v.integer()] : []),
      ...(minimum === undefined ? [] : [v.minValue(minimum)]),
      ...(maximum === undefined ? [] : [v.maxValue(maximum)]),
    ),
};
