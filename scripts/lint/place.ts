// What a schema says about one place in its values, in words for people who write them.

import type { JsonSchema } from "../../src/check/index.js";
import { isObject } from "../json/value.js";

/** What a schema says about one place. If several forms may stand there, it says what all of them say. */
export interface Place {
  /** What may stand there: the descriptions from the member to the form that it has. Empty if there are none. */
  readonly description: string;
  /** The names of the members that an object may have. */
  readonly members: readonly string[];
  /** The words of enums. */
  readonly words: readonly string[];
  /** What texts are that must match a pattern. Undefined if there is no pattern. */
  readonly pattern: string | undefined;
  /** Of which members an object must have one, if a missing member is one of them. */
  readonly choiceOf: (
    missing: string,
  ) => { readonly ways: string[]; readonly description: string } | undefined;
  /** What is wrong with the names that an object has together. */
  readonly faultOf: (
    names: readonly string[],
  ) => { readonly says: string[]; readonly description: string } | undefined;
}

/**
 * What a schema says about the place at a path of names and indexes. Its references must lead to its own `$defs`.
 *
 * @example
 * placeIn({ properties: { unit: { enum: ["s", "ms"] } } }, ["unit"]).words; // ["s", "ms"]
 */
export const placeIn = (root: JsonSchema, keys: readonly (string | number)[]): Place => {
  let starts: JsonSchema[] = [root];
  for (const key of keys) starts = spread(root, starts).flatMap((schema) => below(schema, key));
  const schemas = spread(root, starts);
  return {
    description: spine(root, starts[0] ?? {})
      .map(descriptionOf)
      .filter(Boolean)
      .join(" "),
    members: [...new Set(schemas.flatMap(({ properties }) => Object.keys(properties ?? {})))],
    words: schemas.flatMap((schema) => schema.enum ?? []).filter((word) => typeof word === "string"),
    pattern: schemas.filter(({ pattern }) => pattern !== undefined).map(descriptionOf)[0],
    choiceOf: (missing) => {
      const schema = schemas.find((each) => choicesOf(each).flat().includes(missing));
      const ways = schema && choicesOf(schema).map((names) => names.join(" with "));
      return ways && { ways, description: descriptionOf(schema) };
    },
    faultOf: (names) => {
      const schema = schemas.find((each) => faultsOf(each, names).length > 0);
      return schema && { says: faultsOf(schema, names), description: descriptionOf(schema) };
    },
  };
};

const descriptionOf = ({ description }: JsonSchema): string =>
  typeof description === "string" ? description : "";

const referred = (root: JsonSchema, { $ref }: JsonSchema): JsonSchema[] =>
  $ref === undefined ? [] : [root.$defs?.[$ref.slice("#/$defs/".length)] ?? {}];

/** The schemas, and all others that say something about the same value. */
const spread = (root: JsonSchema, schemas: readonly JsonSchema[]): JsonSchema[] =>
  schemas.flatMap((schema) => {
    const { anyOf = [], oneOf = [], allOf = [] } = schema;
    return [schema, ...spread(root, [...referred(root, schema), ...anyOf, ...oneOf, ...allOf])];
  });

/** The schema, and the only form that its values have beside null; and so on. */
const spine = (root: JsonSchema, schema: JsonSchema): JsonSchema[] => {
  const forms = [...referred(root, schema), ...(schema.anyOf ?? [])].filter(({ type }) => type !== "null");
  const [only] = forms;
  return [schema, ...(only && forms.length === 1 ? spine(root, only) : [])];
};

/** The schema of a member or an item. */
const below = (schema: JsonSchema, key: string | number): JsonSchema[] => {
  const { properties = {}, additionalProperties, items } = schema;
  const member = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
  const found = typeof key === "number" ? items : member;
  return isObject(found) ? [found] : [];
};

/** The members of which an object must have one: the branches that only require something. */
const choicesOf = ({ anyOf = [], oneOf = [] }: JsonSchema): string[][] =>
  [...anyOf, ...oneOf].flatMap(({ required, properties }) => (required && !properties ? [required] : []));

/** What is wrong about the names of an object: some need others, some exclude each other. */
const faultsOf = (
  { dependentRequired = {}, oneOf = [], not }: JsonSchema,
  names: readonly string[],
): string[] => {
  const has = (name: string): boolean => names.includes(name);
  const chosen = choicesOf({ oneOf }).filter((choice) => choice.every(has));
  const excluded = choicesOf({ anyOf: not?.anyOf ?? (not ? [not] : []) }).filter((each) => each.every(has));
  const exclusive = [...(chosen.length > 1 ? [chosen.flat()] : []), ...excluded];
  // what has to go needs nothing
  const stays = (name: string): boolean => has(name) && !exclusive.flat().includes(name);
  const needs = Object.entries(dependentRequired).flatMap(([name, needed]) => {
    const missing = needed.filter((each) => !has(each));
    return stays(name) && missing.length > 0 ? [`${name} needs ${missing.join(" and ")} beside it`] : [];
  });
  return [...needs, ...exclusive.map((each) => `${each.join(" and ")} exclude each other`)];
};
