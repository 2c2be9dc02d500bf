// Reads keywords that only some schemas have.
import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { knownOf } from "../../schema/closing.js";
import { type Reader, type Reading, shapeBelow, targetOf } from "./context.js";
import { isSpelled, looksAt } from "./keywords.js";
import {
  type Condition,
  type Contains,
  type JsonType,
  newId,
  type Shape,
  type Unevaluated,
} from "./shapes.js";

/** `not`, and `if` with `then` and `else`. */
export const conditionsOf = (reader: Reader, { schema, partsMode }: Reading): Condition[] => {
  const { not, if: when, then, else: other } = schema;
  const asked = (part: JsonSchema): Shape => reader.shapeIn("asked", part);
  const part = (given: JsonSchema | undefined): Shape | undefined =>
    given && reader.shapeIn(partsMode, given);
  return [
    ...(not === undefined
      ? []
      : [{ not: asked(not), isTyped: schema.enum !== undefined && not.enum !== undefined }]),
    ...(when === undefined ? [] : [{ when: asked(when), met: part(then), unmet: part(other) }]),
  ];
};

/** `contains`, `minContains`, `maxContains` */
export const containsOf = (reader: Reader, { contains, minContains, maxContains }: JsonSchema): Contains[] =>
  contains === undefined
    ? []
    : [
        {
          item: reader.shapeIn("asked", contains),
          least: (minContains as number | undefined) ?? 1,
          most: (maxContains as number | undefined) ?? Number.POSITIVE_INFINITY,
        },
      ];

/** `unevaluatedItems`, `unevaluatedProperties`, and objects that several schemas close together. */
export const unevaluatedOf = (
  reader: Reader,
  { schema, closes }: Reading,
  type: "array" | "object",
): Unevaluated[] => {
  const isTogether = type === "object" && closes === "together";
  const given = type === "array" ? schema.unevaluatedItems : schema.unevaluatedProperties;
  if (!isTogether && (given === undefined || given === true)) return [];
  // `additionalProperties` evaluates all members
  if (type === "object" && schema.additionalProperties !== undefined) return [];
  const refuses = !isTogether && (isObject(given) || reader.mode === "asked");
  const also = isTogether ? [{ names: schema.required ?? [] }] : [];
  const { closing } = reader;
  return [
    {
      id: newId(),
      type,
      known: [...also, ...knownOf(closing, schema, (part) => reader.shapeIn("asked", part))],
      rest: refuses ? shapeBelow(reader, given as JsonSchema) : undefined,
      text: JSON.stringify([
        ...also,
        refuses && spelled(reader, given, []),
        knownOf(closing, schema, (part) => spelled(reader, part, [])),
      ]),
    },
  ];
};

/** The JSON text of the keywords that apply to one JSON type. */
export const asWritten = (
  reader: Reader,
  rare: readonly (readonly [keyword: string, value: unknown])[],
  type: JsonType,
): string => {
  const mine = rare.filter(([keyword]) => looksAt(keyword, type));
  return mine.length > 0 ? JSON.stringify(spelled(reader, Object.fromEntries(mine), [])) : "";
};

/** A schema as it is written, but definitions replace references, and members are sorted. */
const spelled = (reader: Reader, value: unknown, refsAbove: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((each) => spelled(reader, each, refsAbove));
  if (!isObject(value)) return value;
  const { $ref: ref } = value;
  if (typeof ref === "string" && !refsAbove.includes(ref))
    return [
      spelled(reader, targetOf(reader, { $ref: ref }), [...refsAbove, ref]),
      spelled(reader, { ...value, $ref: undefined }, refsAbove),
    ];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => each !== undefined && isSpelled(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, spelled(reader, each, refsAbove)]),
  );
};
