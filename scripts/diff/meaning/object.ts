// Reads what a schema asks of objects.

import type { JsonSchema } from "../../../src/check/index.js";
import { isObject } from "../../json/value.js";
import { asserts } from "../../schema/keywords.js";
import { unevaluatedOf } from "./assertions.js";
import { type Reader, type Reading, shapeBelow } from "./context.js";
import { ANY, type Leaf, type MemberGroup, type Shape } from "./shapes.js";
import { unionOfShapes } from "./union.js";

/** What a schema's own keywords ask of objects, without limits. */
export const objectParts = (reader: Reader, reading: Reading): Partial<Leaf> => {
  const { schema } = reading;
  const members = new Map(
    Object.entries(schema.properties ?? {}).map(([name, member]) => [name, shapeBelow(reader, member)]),
  );
  const patterned = Object.entries(schema.patternProperties ?? {}).map(([pattern, each]) => ({
    pattern,
    shape: shapeBelow(reader, each),
  }));
  const rest = restOf(reader, schema);
  const { propertyNames, required = [], dependentRequired = {} } = schema;
  const listsAll = refusesOthers(schema, rest);
  return {
    members,
    required: new Set(required),
    rest: patterned.length === 0 ? (rest ?? ANY) : ANY,
    typedMembers:
      rest === undefined || listsAll || patterned.length === 0
        ? undefined
        : { members, rest: unionOfShapes([rest, ...patterned.map(({ shape }) => shape)]) },
    ...typesSay(schema, rest, listsAll),
    memberGroups: memberGroupsOf(reader, reading, patterned, rest),
    propertyNames: propertyNames === undefined ? [] : [reader.shapeIn("asked", propertyNames)],
    dependentRequired: Object.entries(dependentRequired),
    unevaluated: unevaluatedOf(reader, reading, "object"),
  };
};

/** The shape of `additionalProperties`. `false` refuses members only in the mode `asked`; in other modes they are drift. */
const restOf = (reader: Reader, { additionalProperties: given }: JsonSchema): Shape | undefined =>
  isObject(given) || (reader.mode === "asked" && given === false) ? shapeBelow(reader, given) : undefined;

/** `patternProperties` with `additionalProperties: { "not": {} }`. */
const refusesOthers = (schema: JsonSchema, rest: Shape | undefined): boolean =>
  rest !== undefined && hasPatterns(schema) && isNever(schema.additionalProperties as JsonSchema);

const hasPatterns = ({ patternProperties = {} }: JsonSchema): boolean =>
  Object.keys(patternProperties).length > 0;

/** Whether the types list all members (`closed`), or allow others (`open`). */
const typesSay = (
  schema: JsonSchema,
  rest: Shape | undefined,
  listsAll: boolean,
): Pick<Leaf, "closed" | "open"> => {
  const given = schema.additionalProperties;
  const open =
    given === true || (rest !== undefined && !listsAll) || (hasPatterns(schema) && !isObject(given));
  const closed =
    !open && (given === false || listsAll || (given === undefined && schema.properties !== undefined));
  return { closed, open };
};

/** The groups of members that are not listed: those that match a pattern, those that match none, and unknown ones. */
const memberGroupsOf = (
  { mode }: Reader,
  { schema, closes }: Reading,
  patterned: readonly { readonly pattern: string; readonly shape: Shape }[],
  rest: Shape | undefined,
): MemberGroup[] => {
  const { properties = {}, patternProperties = {}, required = [], additionalProperties: given } = schema;
  const patterns = Object.keys(patternProperties);
  const names = Object.keys(properties);
  // in the mode `asked`, a closed object refuses other members by `rest`
  const closed = mode !== "asked" && (given === false || (given === undefined && closes === "itself"));
  const others = { pattern: undefined, exceptPatterns: patterns };
  // a required member is known, also without a schema
  const known = new Set(given === undefined ? [...names, ...required] : names);
  return [
    ...patterned.map((each) => ({ ...each, listed: NO_NAMES, exceptPatterns: [] })),
    ...(rest && patterns.length > 0 ? [{ ...others, listed: new Set(names), shape: rest }] : []),
    ...(closed ? [{ ...others, listed: known, shape: undefined }] : []),
  ];
};

const NO_NAMES: ReadonlySet<string> = new Set();

/** Whether a schema refuses everything: `false`, or `{ "not": {} }`. */
export const isNever = (schema: JsonSchema): boolean =>
  schema.not !== undefined &&
  Object.keys(schema.not).length === 0 &&
  !Object.keys(schema).some((keyword) => keyword !== "not" && asserts(keyword));
