// Places in the payloads of an event: what the schema says of a value there, and of its members and entries.
import type { JsonSchema, JsonType } from "../../../src/check/index.js";
import { pointerOf } from "../../json/pointer.js";
import { isObject } from "../../json/value.js";
import { below, parts } from "../../mapping/parts.js";

/** A place, with all schemas that describe the value there. */
export interface Place {
  readonly keys: readonly string[];
  /** Without null; an integer is a number. Empty if only null was seen, or nothing is said. */
  readonly types: ReadonlySet<Exclude<JsonType, "null" | "integer">>;
  /** The texts that may stand there, if the schema lists them, or else usual words that were seen. */
  readonly words: readonly string[] | undefined;
  /** Whether the schema lists no words, so that others may come. */
  readonly isOpen: boolean;
  /** The format of its texts. */
  readonly format: string | undefined;
  /** The kind of personal data, as `x-pii` says it. */
  readonly pii: string | undefined;
  /** Whether its members are not listed, or more than those listed may come. */
  readonly isMap: boolean;
  /** Whether it may have objects and lists as members, whatever their names. */
  readonly isDeep: boolean;
  /** Its members by name. */
  readonly members: ReadonlyMap<string, Place>;
  /** The entries of a list. */
  readonly entries: Place | undefined;
}

/** Deeper members are not looked at. */
const MAX_DEPTH = 12;

/** The place of a whole payload. */
export const payloadPlace = (
  payload: JsonSchema,
  defs: ReadonlyMap<string, JsonSchema>,
  wordsAt: WordsAt = () => undefined,
): Place => placeOf([payload], [], { defs, wordsAt });

/** The words at a place for which the schema lists none. */
type WordsAt = (keys: readonly string[]) => readonly string[] | undefined;

interface Known {
  readonly defs: ReadonlyMap<string, JsonSchema>;
  readonly wordsAt: WordsAt;
}

const placeOf = (schemas: readonly JsonSchema[], keys: readonly string[], known: Known): Place => {
  const said = [...new Set(schemas.flatMap((schema) => parts(schema, known.defs)))];
  const listed = wordsOf(said);
  let members: Map<string, Place> | undefined;
  let entries: Place | undefined | null = null;
  return {
    keys,
    types: new Set(said.flatMap(typesOf)),
    words: listed ?? known.wordsAt(keys),
    isOpen: listed === undefined,
    format: onlyOne(said.flatMap(({ format }) => format ?? [])),
    pii: said.find((schema) => schema["x-pii"] !== undefined)?.["x-pii"],
    isMap: said.some(
      ({ additionalProperties }) => additionalProperties !== undefined && additionalProperties !== false,
    ),
    isDeep: said.some(({ additionalProperties: rest }) =>
      isObject(rest)
        ? parts(rest as JsonSchema, known.defs).some((each) => /object|array/.test(typesOf(each).join()))
        : false,
    ),
    get members() {
      members ??= new Map(
        (keys.length < MAX_DEPTH ? namesIn(said) : []).map((name) => [
          name,
          placeOf(
            said.flatMap(({ properties }) =>
              properties && Object.hasOwn(properties, name) ? [properties[name] as JsonSchema] : [],
            ),
            [...keys, name],
            known,
          ),
        ]),
      );
      return members;
    },
    get entries() {
      if (entries === null) {
        const found =
          keys.length < MAX_DEPTH ? said.flatMap((schema) => below({ ...schema, properties: {} }, "*")) : [];
        entries = found.length === 0 ? undefined : placeOf(found, [...keys, "*"], known);
      }
      return entries;
    },
  };
};

const namesIn = (schemas: readonly JsonSchema[]): string[] => [
  ...new Set(schemas.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : []))),
];

const typesOf = (schema: JsonSchema): Exclude<JsonType, "null" | "integer">[] => {
  const { type } = schema;
  const values = "const" in schema ? [schema.const] : (schema.enum ?? []);
  const types =
    type === undefined
      ? values.map((value) => (value === null ? "null" : (typeof value as JsonType)))
      : [type].flat();
  return types.flatMap((each) => (each === "null" ? [] : [each === "integer" ? "number" : each]));
};

/** The texts that schemas list; undefined if one of them takes any text. */
const wordsOf = (schemas: readonly JsonSchema[]): readonly string[] | undefined => {
  const words = new Set<unknown>();
  for (const schema of schemas) {
    if (!typesOf(schema).includes("string")) continue;
    const listed = "const" in schema ? [schema.const] : (schema.enum ?? schema["x-words"]);
    if (!listed) return undefined;
    for (const word of listed) words.add(word);
  }
  const texts = [...words].filter((word) => typeof word === "string");
  return texts.length === 0 ? undefined : texts;
};

const onlyOne = (texts: readonly string[]): string | undefined =>
  new Set(texts).size === 1 ? texts[0] : undefined;

/** The JSON Pointer of a place, from another one on. */
export const pointerTo = ({ keys }: Place, from?: Place): string =>
  pointerOf(keys.slice(from?.keys.length ?? 0));

/** Whether a place has texts and nothing else, apart from null. */
export const isText = ({ types }: Place): boolean => types.size === 1 && types.has("string");

/** Whether a place has numbers and nothing else, apart from null. */
export const isNumber = ({ types }: Place): boolean => types.size === 1 && types.has("number");

/** Whether a place has true and false and nothing else, apart from null. */
export const isBoolean = ({ types }: Place): boolean => types.size === 1 && types.has("boolean");

/** Whether a place has ids: texts, whole numbers, or both. */
export const isIdLike = ({ types }: Place): boolean =>
  types.size > 0 && [...types].every((type) => type === "string" || type === "number");

/** Whether a place may have an object whose members are listed. */
export const isRecord = (place: Place): boolean => place.types.has("object") && place.members.size > 0;

/** Whether a place may have a list of objects. */
export const isObjects = ({ types, entries }: Place): boolean =>
  types.has("array") && entries?.types.has("object") === true;
